// The page around: it is left alone, and two graphics on it leave each other alone.
import assert from "node:assert/strict";
import { HOSTILE, around } from "../embeddings.mjs";
import { MAIN, SHEETS, check, graphic, inBrowsers, shown } from "../setting.mjs";

inBrowsers("the page around it", (its) => {
  check("web: one file, and nothing else is asked for", async () => {
    const it = graphic("web");
    const url = its.server.put("/alone.svg", "image/svg+xml", it.text);
    const before = its.server.asked.length;
    const outside = [];
    await its.visit("about:blank", async (page) => {
      page.on("request", (request) => outside.push(request.url()));
      await page.goto(url);
      await (await shown(page, it)).choose(0);
    });
    const own = (address) => address === url || address.startsWith("data:") || address.endsWith("/favicon.ico");
    assert.deepEqual(outside.filter((address) => !own(address)), []);
    assert.deepEqual(its.server.asked.slice(before).filter((path) => !["/alone.svg", "/favicon.ico"].includes(path)), []);
  });

  check("web: the styles of the page's own elements stay as they are", async () => {
    const it = graphic("web");
    const own = `<style>html{overflow-y:scroll}</style><main><h1>Kop</h1><p class="panel hit item on page">tekst <a href="#">verwijzing</a></p><svg width="20" height="20"><g class="panel"><rect width="9" height="9"/><text>x</text></g></svg><button>knop</button></main>`;
    const styles = (page) =>
      page.evaluate(() => [...document.querySelectorAll("main, main *")].map((e) => [...getComputedStyle(e)].map((p) => getComputedStyle(e).getPropertyValue(p)).join(";")));
    const without = await its.visit(around(its.server, "host-without", it, own), styles);
    const beside = await its.visit(around(its.server, "host-with", it, own + it.text), styles);
    without.forEach((style, i) => assert.ok(beside[i] === style, `element ${i} looks different`));
  });

  check("web: where style is stripped, it is the picture at rest, and the page does not grow", async () => {
    const it = graphic("web");
    const bare = it.text.replace(/<style>[^]*?<\/style>/, "").replace(/<script>[^]*?<\/script>/, "");
    await its.visit(around(its.server, "bare", it, bare), async (page) => {
      const drawn = await shown(page, it);
      await drawn.opens([]);
      const box = await page.evaluate(() => document.querySelector("svg").getBoundingClientRect().toJSON());
      assert.equal(Math.round(box.width), Math.round(it.width));
    });
  });

  check("web: enlarged to 200 % it works as before", async () => {
    const it = graphic("web");
    await its.visit(around(its.server, "enlarged", it, it.text, "<style>svg{width:200%;height:auto}</style>"), async (page) => {
      const drawn = await shown(page, it);
      await drawn.click(".KKhit", 1);
      await drawn.opens([1]);
      await drawn.click(".KKclose", 1);
      await drawn.opens([]);
    });
  });
}, { still: true });

inBrowsers("two on one page", (its) => {
  const pairs = {
    "the same twice": (it) => [it, it],
    "in two languages": (it, sheet) => [it, graphic(sheet, "en")],
  };
  for (const sheet of SHEETS) {
    for (const [name, pair] of Object.entries(pairs)) {
      for (const [how, head] of [["", ""], [" under a hostile theme", `<style>${HOSTILE}</style>`]]) {
        if (sheet !== MAIN && how === "") continue;
        check(`${sheet}, ${name}${how}: each answers for itself`, async () => {
          const [one, two] = pair(graphic(sheet), sheet);
          await its.visit(around(its.server, "two", one, one.text + two.text, head), async (page) => {
            const first = await shown(page, one);
            const second = await shown(page, two, "page", one === two ? 1 : 0);
            await second.click(".KKhit", 1);
            await first.opens([]);
            await second.opens([1]);
            await first.click(".KKhit", 2);
            await first.opens([2]);
            await second.opens([1]);
            await page.keyboard.press("Escape");
            await first.opens([]);
            await second.opens([1]);
            const crossed = await page.evaluate(() =>
              [...document.querySelectorAll("[aria-controls]")].filter((e) => !e.closest("svg").contains(document.getElementById(e.getAttribute("aria-controls")))).length,
            );
            assert.equal(crossed, 0, "a button controls a panel of the other graphic");
          });
        });
      }
    }
  }
}, { still: true });
