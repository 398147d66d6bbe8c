// What goes on a website: the page with text, and the pieces that editors paste, as the program writes them.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { violations } from "../axe.mjs";
import { around } from "../embeddings.mjs";
import { Graphic, Shown } from "../graphic.mjs";
import { FOLDER, LANGUAGES, check, inBrowsers, shown } from "../setting.mjs";

const NAME = "mbo-sociaal-werker";
const BASE = "https://graphics.example/map/";
const suffix = (language) => (language === "nl" ? "" : `-${language}`);
const file = (...parts) => readFileSync(join(FOLDER, ...parts));

/** The page as a file, with the two graphics in it. */
function page(language) {
  const text = file(`${NAME}${suffix(language)}.html`).toString();
  const [wide, narrow] = ["web", "phone"].map((sheet) => new Graphic(join(FOLDER, `${NAME}-${sheet}${suffix(language)}.svg`)));
  return { text, wide, narrow };
}

/** What `embed` wrote, served as it would be: the files beside each other, the piece in a page of somebody else. */
function pasted(server, way, headers = {}, lost = false) {
  const at = server.put(`/${way}/x`, "text/plain", "").slice(0, -1);
  const here = (bytes) => bytes.toString().replaceAll(BASE, at);
  const svg = join(FOLDER, "embed", `${NAME}-web.svg`);
  if (!lost) server.put(`/${way}/${NAME}-web.svg`, "image/svg+xml", file("embed", `${NAME}-web.svg`));
  server.put(`/${way}/${NAME}-web.png`, "image/png", file("embed", `${NAME}-web.png`));
  server.put(`/${way}/${NAME}.html`, "text/html; charset=utf-8", here(file("embed", `${NAME}.html`)));
  const it = new Graphic(svg);
  const piece = here(file("embed", `${NAME}-embed-${way}.html`));
  return { it, piece, url: around(server, `paste-${way}${lost ? "-lost" : ""}`, it, `<main>${piece}</main>`, "", headers) };
}

inBrowsers("the page with text", (its) => {
  for (const language of LANGUAGES) {
    check(`${language}: nothing from outside, nothing that its policy forbids, and both pictures answer`, async () => {
      const { text, wide, narrow } = page(language);
      const policy = text.match(/Content-Security-Policy" content="([^"]*)"/)[1].replaceAll("&#39;", "'").replaceAll("&amp;", "&");
      // Stated by the server as well: then nothing runs before the page has stated it.
      const url = its.server.put(`/page-${language}.html`, "text/html; charset=utf-8", text, { "content-security-policy": policy });
      for (const [width, it, other] of [[1280, wide, narrow], [390, narrow, wide]]) {
        await its.visit("about:blank", async (tab) => {
          const [asked, complaints] = [[], []];
          tab.on("request", (request) => asked.push(request.url()));
          tab.on("console", (message) => complaints.push(message.text()));
          await tab.goto(url);
          const drawn = new Shown(tab, tab.mainFrame(), it.prefix);
          const seen = (prefix) => tab.evaluate((p) => document.querySelector(`.${p}-page`).getBoundingClientRect().width, prefix);
          assert.equal(await seen(other.prefix), 0, "the other picture is not shown");
          assert.ok((await seen(it.prefix)) > width * 0.9, "the picture fills the width");
          await drawn.choose(0);
          await drawn.opens([0]);
          await tab.keyboard.press("Escape");
          await drawn.opens([]);
          assert.deepEqual(asked.filter((address) => address !== url && !address.startsWith("data:") && !address.endsWith("favicon.ico")), []);
          assert.deepEqual(complaints.filter((words) => /polic/i.test(words)), []);
        }, { viewport: { width, height: 900 } });
      }
    });

    check(`${language}: axe finds nothing, wide or narrow, closed or open`, async () => {
      const { text, wide, narrow } = page(language);
      // axe is put in by the test's own tools, which a policy would stop.
      const url = its.server.put(`/axe-${language}.html`, "text/html; charset=utf-8", text.replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, ""));
      for (const [width, it] of [[1280, wide], [390, narrow]]) {
        await its.visit(url, async (tab) => {
          assert.deepEqual(await violations(tab.mainFrame()), []);
          await new Shown(tab, tab.mainFrame(), it.prefix).choose(1);
          assert.deepEqual(await violations(tab.mainFrame()), []);
        }, { viewport: { width, height: 900 } });
      }
    });
  }

  check("at 320 pixels, and with the spacing that a reader asks for, nothing runs out of the page", async () => {
    const { text } = page("nl");
    const spacing = "<style>*{line-height:1.5!important;letter-spacing:.12em!important;word-spacing:.16em!important}p{margin-bottom:2em!important}</style>";
    const free = text.replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, "").replace("</head>", `${spacing}</head>`);
    const url = its.server.put("/reflow.html", "text/html; charset=utf-8", free);
    await its.visit(url, async (tab) => {
      const out = await tab.evaluate(() => [document.documentElement.scrollWidth - document.documentElement.clientWidth, [...document.querySelectorAll("main *")].filter((e) => e.getBoundingClientRect().right > document.documentElement.clientWidth + 1).map((e) => e.outerHTML.slice(0, 80))]);
      assert.deepEqual(out, [0, []]);
    }, { viewport: { width: 320, height: 640 } });
  });

  check("the first Tab offers the text, and its headings are in order", async () => {
    const { text } = page("nl");
    const url = its.server.put("/skip.html", "text/html; charset=utf-8", text);
    await its.visit(url, async (tab) => {
      await tab.keyboard.press("Tab");
      const skip = await tab.evaluate(() => { const e = document.activeElement, b = e.getBoundingClientRect(); return [e.getAttribute("href"), b.x >= 0 && b.y >= 0]; });
      assert.deepEqual(skip, ["#text", true]);
      await tab.keyboard.press("Enter");
      assert.equal(await tab.evaluate(() => document.activeElement.id), "text");
      const levels = await tab.evaluate(() => [...document.querySelectorAll("h1,h2,h3,h4,h5,h6")].map((e) => Number(e.tagName[1])));
      assert.equal(levels.filter((level) => level === 1).length, 1);
      levels.slice(1).forEach((level, i) => assert.ok(level <= levels[i] + 1, `a heading of level ${level} after one of level ${levels[i]}`));
    });
  });
});

inBrowsers("what editors paste", (its) => {
  for (const [way, where] of [["inline", "page"], ["object", "frame"], ["iframe", "frame"]]) {
    check(`${way}: it answers, is as wide as its place, and leads to the text`, async () => {
      const { it, url } = pasted(its.server, way);
      for (const width of [1400, 600]) {
        await its.visit(url, async (tab) => {
          const drawn = await shown(tab, it, where);
          const [box, page] = await tab.evaluate(() => [document.querySelector("main svg,object,iframe").getBoundingClientRect().toJSON(), [document.documentElement.scrollWidth, innerWidth]]);
          assert.ok(Math.abs(box.height / box.width - it.height / it.width) < 0.01, `${box.width} by ${box.height}`);
          assert.ok(page[0] <= page[1], "the page scrolls sideways");
          const inside = await drawn.run((root) => [root.getRootNode().documentElement.scrollHeight - innerHeight, root.getRootNode().documentElement.scrollWidth - innerWidth]);
          if (where === "frame") assert.ok(inside.every((over) => over <= 1), `the frame scrolls: ${inside}`);
          assert.ok(await drawn.choose(1));
          await drawn.opens([1]);
          await tab.keyboard.press("Escape");
          await drawn.opens([]);
          const to = await tab.evaluate(() => document.querySelector("main > p > a").href);
          assert.equal(new URL(to).pathname, `/${way}/${NAME}.html`);
          assert.equal((await fetch(to)).status, 200);
        }, { viewport: { width, height: 900 } });
      }
    });
  }

  check("iframe: in a sandbox it is as wide as its place too", async () => {
    const { it, piece } = pasted(its.server, "iframe");
    const url = around(its.server, "paste-sandbox", it, piece.replace("<iframe", "<iframe sandbox"));
    await its.visit(url, async (tab) => {
      const drawn = await shown(tab, it, "frame");
      const over = await drawn.run((root) => [root.scrollHeight - innerHeight, root.scrollWidth - innerWidth, Math.round(root.getBoundingClientRect().width - innerWidth)]);
      assert.ok(over.every((pixels) => Math.abs(pixels) <= 1), `${over}`);
    }, { viewport: { width: 600, height: 900 } });
  });

  check("inline: under a strict policy that names the hashes of the guide it answers", async () => {
    const guide = file("embed", `${NAME}-embed.txt`).toString();
    const policy = guide.match(/style-src '[^']*'; script-src '[^']*'; font-src data:/)[0];
    const { it, url } = pasted(its.server, "inline", { "content-security-policy": `default-src 'self'; ${policy}` });
    await its.visit(url, async (tab) => {
      const drawn = await shown(tab, it);
      assert.ok(await drawn.choose(1));
      await drawn.opens([1]);
      await tab.keyboard.press("Escape");
      await drawn.opens([]);
    });
  });

  check("object: where the file does not load, the picture leads to the text", async () => {
    const { url } = pasted(its.server, "object", {}, true);
    its.server.remove(`/object/${NAME}-web.svg`);
    await its.visit(url, async (tab) => {
      await tab.waitForSelector("object img", { state: "visible" });
      assert.ok(await tab.evaluate(async () => { const img = document.querySelector("object img"); await img.decode(); return img.getBoundingClientRect().width > 500; }));
      await tab.click("object a");
      assert.equal(new URL(tab.url()).pathname, `/object/${NAME}.html`);
    });
  });

  check("image: a click on a place opens the file with that place open", async () => {
    const { it, url } = pasted(its.server, "image");
    await its.visit(url, async (tab) => {
      const areas = await tab.evaluate(() => [...document.querySelectorAll("area")].map((area) => [area.alt, area.getAttribute("href").split("#")[1]]));
      assert.deepEqual(areas, it.spots.map((name, i) => [name, it.ids[i]]));
      const [x, y] = await tab.evaluate(() => {
        const image = document.querySelector("img").getBoundingClientRect();
        const [left, top, right, bottom] = document.querySelectorAll("area")[2].coords.split(",").map(Number);
        return [image.x + (left + right) / 2, image.y + (top + bottom) / 2];
      });
      await tab.mouse.click(x, y);
      await tab.waitForURL(/\.svg#/);
      await (await shown(tab, it)).opens([2]);
    }, { viewport: { width: 1400, height: 2100 } });
  });

  check("axe finds nothing on pages with what was pasted", async () => {
    for (const way of ["inline", "object", "iframe", "image"]) {
      const { url } = pasted(its.server, way);
      await its.visit(url, async (tab) => assert.deepEqual(await violations(tab.mainFrame()), [], way));
    }
  });
});
