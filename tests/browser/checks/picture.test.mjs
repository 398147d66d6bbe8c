// The same picture everywhere: in every embedding at rest, under a hostile theme, in the reader's settings, on paper.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { EMBEDDINGS } from "../embeddings.mjs";
import { difference, picture } from "../pixels.mjs";
import { MAIN, SHEETS, check, graphic, inBrowsers, painted, shown } from "../setting.mjs";

const SVG = "image/svg+xml";

/** A picture, as bytes, of the graphic, wherever it is on the page, at its own size. */
async function taken(page, it, where) {
  await painted(page);
  let clip = { x: 0, y: 0 };
  if (where !== "direct") {
    clip = await page.evaluate(() => {
      const { x, y } = document.querySelector("svg,object,iframe,embed,img").getBoundingClientRect();
      return { x, y };
    });
    // A frame around an iframe is the page's, not the graphic's.
    if (await page.evaluate(() => !!document.querySelector("iframe"))) clip = { x: clip.x + 2, y: clip.y + 2 };
  }
  const size = { width: Math.floor(it.width), height: Math.floor(Math.min(it.height, 3000)) };
  return page.screenshot({ clip: { ...clip, ...size } });
}

/** Room enough for the graphic without scroll bars. */
const room = (it) => ({ viewport: { width: Math.ceil(it.width) + 60, height: Math.min(Math.ceil(it.height) + 160, 3200) } });

/** Ways that bring the same markup into the same kind of document as another does: there is nothing else to see. */
const ALIKE = new Set(["direct", "dompurify-svg", "sanitize-html-svgo", "no-script-inline", "no-script-object", "sandbox-scripts", "strict-object-host", "strict-iframe-host", "base-href"]);
/** On the other sheets the same attributes paint; what differs is the size. */
const CORE = new Set(["object", "img", "inline", "strict-inline", "hostile-css"]);

// What may differ by more than edges: where styles are forbidden, the fonts are too.
const FONTLESS = new Set(["strict-inline"]);

inBrowsers("the picture at rest", (its) => {
  for (const sheet of SHEETS) {
    check(`${sheet}: the same in every embedding`, async () => {
      const it = graphic(sheet);
      // Sheets in millimetres are no whole number of pixels wide: a frame draws them a part of a pixel larger.
      const least = Number.isInteger(it.width) ? 0.004 : 0.012;
      const direct = await its.visit(its.server.put("/direct.svg", SVG, it.text), (page) => taken(page, it, "direct"), room(it));
      const drawn = picture(direct);
      for (const { name, put } of EMBEDDINGS.filter((way) => (sheet === MAIN ? !ALIKE.has(way.name) : CORE.has(way.name)))) {
        const url = put(its.server, it, name);
        const other = await its.visit(url, (page) => taken(page, it, name.endsWith("direct") ? "direct" : name), room(it));
        // Mostly they are the same to the byte.
        const part = direct.equals(other) ? 0 : difference(drawn, picture(other), 48, 1);
        assert.ok(part < (FONTLESS.has(name) ? 0.12 : least), `${name}: ${(part * 100).toFixed(2)} % differs`);
      }
    });
  }

  check("web: the browser draws what the program's own PNG shows", async () => {
    const it = graphic("web");
    const png = picture(readFileSync(it.path.replace(/svg$/, "png")));
    const drawn = picture(await its.visit(its.server.put("/direct.svg", SVG, it.text), (page) => taken(page, it, "direct"), room(it)));
    assert.equal(png.width, drawn.width);
    const part = difference(png, drawn, 96);
    assert.ok(part < 0.01, `${(part * 100).toFixed(2)} % differs`);
  });

  check("web: its own fonts are loaded and used", async () => {
    const it = graphic("web");
    await its.visit(its.server.put("/direct.svg", SVG, it.text), async (page) => {
      const fonts = await page.evaluate(async () => {
        await document.fonts.ready;
        return [...document.fonts].map((f) => [f.family.replaceAll('"', ""), f.status]);
      });
      assert.equal(fonts.length, 4);
      for (const [family, status] of fonts) assert.deepEqual([family.startsWith(it.prefix), status], [true, "loaded"], family);
      const widths = await page.evaluate(() => {
        const text = document.querySelector("text"), own = text.getComputedTextLength();
        text.setAttribute("font-family", "sans-serif");
        return [own, text.getComputedTextLength()];
      });
      assert.notEqual(Math.round(widths[0]), Math.round(widths[1]));
    });
  });
});

inBrowsers("the reader's settings", (its) => {
  const SETTINGS = {
    "a dark page": { colorScheme: "dark" },
    "forced colours": { forcedColors: "active" },
    "reduced motion": { reducedMotion: "reduce" },
  };
  check("web: the picture keeps its ground and its colours, and nothing moves", async () => {
    const it = graphic("web");
    const url = EMBEDDINGS.find((way) => way.name === "inline").put(its.server, it, "settings");
    const plain = picture(await its.visit(url, (page) => taken(page, it, "inline"), room(it)));
    for (const [name, setting] of Object.entries(SETTINGS)) {
      await its.visit(url, async (page) => {
        const part = difference(plain, picture(await taken(page, it, "inline")));
        assert.ok(part < 0.01, `${name}: ${(part * 100).toFixed(2)} % differs`);
        // One value that paints nothing is animated, for an engine that would not paint again when fonts arrive.
        const moving = await page.evaluate(() => document.getAnimations().flatMap((one) => one.effect.getKeyframes().flatMap((frame) => Object.keys(frame))));
        const known = new Set(["offset", "computedOffset", "easing", "composite", "floodOpacity"]);
        assert.deepEqual(moving.filter((property) => !known.has(property)), [], name);
      }, { ...room(it), ...setting, waking: true });
    }
  });

  check("web: on paper it is at rest, unless the address asks for a panel", async () => {
    const it = graphic("web");
    const url = its.server.put("/paper.svg", SVG, it.text);
    const print = async (page, index) => {
      const drawn = await shown(page, it);
      if (index !== undefined) await drawn.choose(index);
      await page.emulateMedia({ media: "print" });
      return drawn.open();
    };
    assert.deepEqual(await its.visit(url, (page) => print(page, 1), { fresh: true }), []);
    assert.deepEqual(await its.visit(`${url}#${it.prefix}-${it.ids[1]}`, (page) => print(page), { fresh: true }), [1]);
  });
}, { only: ["chromium"] });
