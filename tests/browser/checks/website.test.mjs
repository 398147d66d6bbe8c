// What goes on a website: the page with text, and the pieces that editors paste, as the program writes them.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { violations } from "../axe.mjs";
import { Graphic, Shown } from "../graphic.mjs";
import { NAME, WIDTHS, fits, pasted } from "../pasted.mjs";
import { at, picture } from "../pixels.mjs";
import { until } from "../until.mjs";
import { FOLDER, LANGUAGES, check, inBrowsers, shown } from "../setting.mjs";

const suffix = (language) => (language === "nl" ? "" : `-${language}`);
const file = (...parts) => readFileSync(join(FOLDER, ...parts));

/** The page as a file, with the two graphics in it. */
function page(language) {
  const text = file(`${NAME}${suffix(language)}.html`).toString();
  const [wide, narrow] = ["web", "phone"].map((sheet) => new Graphic(join(FOLDER, `${NAME}-${sheet}${suffix(language)}.svg`)));
  // Its pictures take their letters from the page, so they are no copies of the files.
  [wide.prefix, narrow.prefix] = [...text.matchAll(/ class="([a-z]+)-base /g)].map((found) => found[1]);
  return { text, wide, narrow };
}

/** What is too small in the text of a page, whether the page jumped, and whether it scrolls sideways. */
const SMALL = async () => {
  const main = document.querySelector("main");
  const letters = [...main.querySelectorAll("p,li,th,td,a,b,strong,summary,caption,h1,h2,h3,h4,text")].filter((e) => e.textContent.trim() && !e.closest("details:not([open]) > :not(summary),.scene") && e.getBoundingClientRect().width > 1);
  const size = (e) => parseFloat(getComputedStyle(e).fontSize) * (e.ownerSVGElement ? e.getScreenCTM().a : 1);
  const targets = [...main.querySelectorAll("nav a,.chips a,.matrix a,summary")].filter((e) => e.getBoundingClientRect().width > 0);
  const jumps = await new Promise((done) => {
    if (!PerformanceObserver.supportedEntryTypes.includes("layout-shift")) return done(0);
    new PerformanceObserver((list) => done(list.getEntries().reduce((sum, entry) => sum + entry.value, 0))).observe({ type: "layout-shift", buffered: true });
    requestAnimationFrame(() => requestAnimationFrame(() => done(0)));
  });
  return {
    letters: letters.filter((e) => size(e) < 11.99).map((e) => `${e.textContent.slice(0, 40)}: ${size(e).toFixed(1)}`),
    targets: targets.filter((e) => { const b = e.getBoundingClientRect(); return Math.min(b.width, b.height) < 23.99; }).map((e) => `${e.textContent}: ${JSON.stringify(e.getBoundingClientRect())}`),
    jumps,
    sideways: document.documentElement.scrollWidth - document.documentElement.clientWidth,
  };
};

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
      // What differs between languages is the words.
      for (const [width, it] of language === LANGUAGES[0] ? [[1280, wide], [390, narrow]] : [[390, narrow]]) {
        await its.visit(url, async (tab) => {
          assert.deepEqual(await violations(tab.mainFrame()), []);
          await new Shown(tab, tab.mainFrame(), it.prefix).choose(1);
          assert.deepEqual(await violations(tab.mainFrame()), []);
        }, { viewport: { width, height: 900 } });
      }
    });
  }

  check("at every width its letters have 12 pixels, what can be chosen has 24, and nothing jumps", async () => {
    const url = its.server.put("/sizes.html", "text/html; charset=utf-8", page("nl").text);
    for (const width of [320, 768, 1200]) {
      await its.visit(url, async (tab) => {
        await tab.evaluate(() => document.fonts.ready);
        assert.deepEqual(await tab.evaluate(SMALL), { letters: [], targets: [], jumps: 0, sideways: 0 }, `${width} pixels`);
      }, { viewport: { width, height: 900 } });
    }
  });

  check("strengths that are ticked leave the places where they all count, without script", async () => {
    const url = its.server.put("/seek.html", "text/html; charset=utf-8", page("nl").text, { "content-security-policy": "script-src 'none'" });
    await its.visit(url, async (tab) => {
      const told = () => tab.evaluate(() => {
        const [head, ...rows] = [...document.querySelectorAll(".matrix tr")].map((row) => [...row.children]);
        const ticked = rows.filter((row) => row[0].querySelector("input").checked);
        const all = [...head.keys()].slice(1);
        const faded = (cell) => Number(getComputedStyle(cell).opacity) < 0.5;
        return {
          left: all.filter((column) => [head, ...rows].every((row) => !faded(row[column]))),
          faded: all.filter((column) => [head, ...rows].every((row) => faded(row[column]))),
          counting: all.filter((column) => ticked.every((row) => row[column].querySelector("b"))),
          columns: all,
          named: ticked.every((row) => !faded(row[0])),
        };
      });
      const rest = await told();
      assert.deepEqual([rest.left, rest.faded], [rest.columns, []], "nothing is ticked");
      for (const strength of ["contact", "verbinden"]) {
        await tab.locator(`#seek-${strength}`).check();
        const seen = await told();
        assert.deepEqual(seen.left, seen.counting, strength);
        assert.deepEqual(seen.faded, seen.columns.filter((column) => !seen.counting.includes(column)), strength);
        assert.ok(seen.named && seen.faded.length > 0 && seen.left.length > 0);
      }
    });
  });

  check("each place has its drawing, also where the picture that it is taken from is not shown", async () => {
    const url = its.server.put("/scenes.html", "text/html; charset=utf-8", page("nl").text);
    for (const width of [390, 1200]) {
      await its.visit(url, async (tab) => {
        const scene = tab.locator(".scene").nth(1);
        await scene.scrollIntoViewIfNeeded();
        // Its sky is a gradient of that picture, its walls are plain.
        const shot = picture(await scene.screenshot());
        const colour = (x, y) => at(shot, shot.width * x, shot.height * y);
        assert.notDeepEqual(colour(0.5, 0.03), colour(0.5, 0.6), "nothing is drawn");
        assert.notDeepEqual(colour(0.1, 0.1), [255, 255, 255], "the sky is not painted");
      }, { viewport: { width, height: 900 } });
    }
  });

  check("at 320 pixels, and with the spacing that a reader asks for, nothing runs out of the page", async () => {
    const { text } = page("nl");
    const spacing = "<style>*{line-height:1.5!important;letter-spacing:.12em!important;word-spacing:.16em!important}p{margin-bottom:2em!important}</style>";
    // A scene cuts a piece out of the street, and the table of strengths scrolls in its place where letters are spaced.
    const free = text.replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, "").replace("</head>", `${spacing}</head>`);
    const url = its.server.put("/reflow.html", "text/html; charset=utf-8", free);
    await its.visit(url, async (tab) => {
      const out = await tab.evaluate(() => [document.documentElement.scrollWidth - document.documentElement.clientWidth, [...document.querySelectorAll("main *:not(.scene *):not(.matrix *)")].filter((e) => e.getBoundingClientRect().right > document.documentElement.clientWidth + 1).map((e) => e.outerHTML.slice(0, 80))]);
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
}, { still: true });

inBrowsers("what editors paste", (its) => {
  for (const [way, where] of [["inline", "page"], ["object", "frame"], ["iframe", "frame"]]) {
    check(`${way}: it answers, is as wide as its place, and leads to the text`, async () => {
      const { wide: it, url } = pasted(its.server, way);
      for (const width of [1400, 600]) {
        await its.visit(url, async (tab) => {
          const drawn = await shown(tab, it, where);
          const [box, page] = await tab.evaluate(() => [document.querySelector("main > div > svg,object,iframe").getBoundingClientRect().toJSON(), [document.documentElement.scrollWidth, innerWidth]]);
          assert.ok(Math.abs(box.height / box.width - it.height / it.width) < 0.01, `${box.width} by ${box.height}`);
          assert.ok(page[0] <= page[1], "the page scrolls sideways");
          const inside = await drawn.run((root) => [root.getRootNode().documentElement.scrollHeight - innerHeight, root.getRootNode().documentElement.scrollWidth - innerWidth]);
          if (where === "frame") assert.ok(inside.every((over) => over <= 1), `the frame scrolls: ${inside}`);
          assert.ok(await drawn.choose(1));
          await drawn.opens([1]);
          await tab.keyboard.press("Escape");
          await drawn.opens([]);
          const to = await tab.evaluate(() => document.querySelector("main > div > p > a").href);
          assert.equal(new URL(to).pathname, `/${way}/${NAME}.html`);
          assert.equal((await fetch(to)).status, 200);
        }, { viewport: { width, height: 900 } });
      }
    });
  }

  check("iframe: in a sandbox it is as wide as its place too", async () => {
    const { wide: it, url } = pasted(its.server, "iframe", { change: (piece) => piece.replace("<iframe", "<iframe sandbox") });
    await its.visit(url, async (tab) => {
      const drawn = await shown(tab, it, "frame");
      const over = await drawn.run((root) => [root.scrollHeight - innerHeight, root.scrollWidth - innerWidth, Math.round(root.getBoundingClientRect().width - innerWidth)]);
      assert.ok(over.every((pixels) => Math.abs(pixels) <= 1), `${over}`);
    }, { viewport: { width: 600, height: 900 } });
  });

  check("inline: under a strict policy that names the hashes of the guide it answers", async () => {
    const guide = file("embed", `${NAME}-embed.txt`).toString();
    const policy = guide.match(/style-src '[^']*'; script-src '[^']*'; font-src data:/)[0];
    const { wide: it, url } = pasted(its.server, "inline", { headers: { "content-security-policy": `default-src 'self'; ${policy}` } });
    await its.visit(url, async (tab) => {
      const drawn = await shown(tab, it);
      assert.ok(await drawn.choose(1));
      await drawn.opens([1]);
      await tab.keyboard.press("Escape");
      await drawn.opens([]);
    });
  });

  check("object: where the file does not load, the picture leads to the text", async () => {
    const { url } = pasted(its.server, "object", { lost: true });
    its.server.remove(`/object/${NAME}-web.svg`);
    await its.visit(url, async (tab) => {
      await tab.waitForSelector("object img", { state: "visible" });
      assert.ok(await tab.evaluate(async () => { const img = document.querySelector("object img"); await img.decode(); return img.getBoundingClientRect().width > 500; }));
      await tab.click("object a");
      assert.equal(new URL(tab.url()).pathname, `/object/${NAME}.html`);
    });
  });

  check("responsive: at every width the sheet that fits, it answers, nothing jumps, and the other is not loaded", async () => {
    const { url, sheets } = pasted(its.server, "responsive");
    const seen = new Set();
    // The column of text of many sites is about 640 wide.
    for (const width of [...WIDTHS, 640, 1600]) {
      its.server.asked.length = 0;
      await its.visit(url, async (tab) => {
        const { it } = await fits((body) => tab.evaluate(`(${body})()`), width, sheets);
        seen.add(it.sheet);
        const frame = () => tab.frames().find((one) => one.url().endsWith(`-${it.sheet}.svg`));
        assert.ok(await until(async () => frame()?.evaluate("document.readyState === 'complete' && !!document.querySelector('svg')").catch(() => false)), `${width}: the frame loads`);
        const drawn = new Shown(tab, frame(), it.prefix);
        assert.ok(await drawn.choose(0));
        await drawn.opens([0]);
        await tab.keyboard.press("Escape");
        await drawn.opens([]);
        assert.equal(its.server.asked.filter((path) => path.endsWith(".svg")).length, 1, `${width}: one of the three is loaded`);
        const jumps = await tab.evaluate(() => new Promise((done) => {
          if (!PerformanceObserver.supportedEntryTypes.includes("layout-shift")) return done(0);
          new PerformanceObserver((list) => done(list.getEntries().reduce((sum, entry) => sum + entry.value, 0))).observe({ type: "layout-shift", buffered: true });
          requestAnimationFrame(() => requestAnimationFrame(() => done(0)));
        }));
        assert.equal(jumps, 0, `${width}: the page jumps`);
      }, { viewport: { width, height: 900 } });
    }
    assert.deepEqual([...seen].sort(), ["phone", "tablet", "web"]);
  });

  check("image: a click on a place opens the file with that place open, also where a theme shrinks pictures", async () => {
    for (const width of [1200, 700, 320]) {
      const { wide: it, url } = pasted(its.server, "image", {
        head: "<style>img{max-width:100%;height:auto}</style>",
        body: (piece) => `<main style="max-width:${width}px">${piece}</main>`,
      });
      await its.visit(url, async (tab) => {
        const links = await tab.evaluate(() => [...document.querySelectorAll("main > div > div > a")].map((a) => [a.textContent, a.getAttribute("href").split("#")[1]]));
        assert.deepEqual(links, it.spots.map((name, i) => [name, it.ids[i]]));
        // Where the place itself is drawn: in parts of the file's own size.
        const { x, y, w } = await tab.evaluate(() => { const { x, y, width } = document.querySelector("img").getBoundingClientRect(); return { x, y, w: width }; });
        const [left, top, wide, high] = it.text.match(/-spot".*?-hit" x="([\d.]+)" y="([\d.]+)" width="([\d.]+)" height="([\d.]+)"/).slice(1).map(Number);
        const scale = w / it.width;
        await tab.mouse.click(x + (left + wide / 2) * scale, y + (top + high / 2) * scale);
        await tab.waitForURL(/\.svg#/);
        await (await shown(tab, it)).opens([0]);
      }, { viewport: { width: 1400, height: 2100 } });
    }
  });

  check("picture: a click opens the page with all text", async () => {
    const { url } = pasted(its.server, "picture");
    await its.visit(url, async (tab) => {
      await tab.click("main img");
      await tab.waitForURL(/picture\/mbo-sociaal-werker\.html$/);
    });
  });

  check("axe finds nothing on pages with what was pasted", async () => {
    for (const way of ["responsive", "iframe", "object", "inline", "image", "picture"]) {
      const { url } = pasted(its.server, way);
      await its.visit(url, async (tab) => assert.deepEqual(await violations(tab.mainFrame()), [], way));
    }
  });
}, { still: true });
