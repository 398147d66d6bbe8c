// Click, keyboard and close, in every way that people put the file on a page.
import assert from "node:assert/strict";
import { EMBEDDINGS } from "../embeddings.mjs";
import { WIDTHS, at, seen, works as sees } from "../matrix.mjs";
import { MAIN, SHEETS, check, graphic, inBrowsers, shown } from "../setting.mjs";

/** Chooses a spot, after closing what lies over it if need be. */
async function choose(it, index) {
  if (await it.choose(index)) return;
  await it.click(".KKclose", (await it.open())[0]);
  assert.ok(await it.choose(index), `spot ${index} cannot be hit anywhere`);
}

async function mouse(it) {
  await it.opens([], "something is open at rest");
  for (const index of [0, 2, 1]) {
    await choose(it, index);
    await it.opens([index], `spot ${index} was chosen`);
  }
  await it.click(".KKclose", 1);
  await it.opens([], "the close button");
}

async function toggles(it) {
  await choose(it, 1);
  await it.opens([1]);
  await it.choose(1);
  await it.opens([], "a second click closes");
}

/** From the link before the graphic, with the keyboard alone. */
async function keyboard(it, page, full) {
  await it.run((root, k) => root.querySelector("." + k + "spot").focus());
  const press = (key) => page.keyboard.press(key);
  if (!full) {
    await it.answers([0], 0, "the focus opens");
    await press("Tab");
    await it.answers([1], 1, "Tab opens the next");
    return;
  }
  await it.opens([], "the focus alone opens nothing");
  for (const key of ["Enter", "Space"]) {
    await press(key);
    await it.answers([0], 0, `${key} opens`);
    await press("Escape");
    await it.answers([], 0, "Escape closes, the focus stays");
  }
  await press("Enter");
  await press("Enter");
  await it.opens([], "Enter again closes");
  await press("Tab");
  await it.answers([], 1, "Tab goes to the next spot");
}

/** On the other sheets the same code stands in the same ways; what differs is where things are. */
const CORE = new Set(["direct", "object", "inline", "dompurify", "sandbox", "sandbox-scripts", "hostile-css"]);

/** What a page without style leaves free beside its content, on both sides together. */
const MARGINS = 16;

/** So tall that nothing scrolls: where clicks land in a frame of another process lags behind scrolling. */
const room = (it) => ({ viewport: { width: 1680, height: Math.ceil(it.height) + 160 } });

/** The checks of the ways on some sheets. */
const everyWay = (sheets) => (its) => {
  for (const sheet of sheets) {
    for (const { name, works, where, put } of EMBEDDINGS.filter((way) => sheet === MAIN || CORE.has(way.name))) {
      check(`${sheet}, ${name}: ${works}`, async () => {
        const it = graphic(sheet);
        const url = put(its.server, it, name);
        await its.visit(url, async (page, errors) => {
          if (where === "nowhere") {
            await page.mouse.click(300, 300);
            assert.equal(page.url(), url);
            return;
          }
          const graphicIn = await shown(page, it, where);
          const before = await page.evaluate("[history.length, location.href]");
          if (works === "rest") {
            await graphicIn.choose(0);
            await graphicIn.opens([]);
          } else {
            await mouse(graphicIn);
            if (works === "full") await toggles(graphicIn);
            await keyboard(graphicIn, page, works === "full");
          }
          assert.deepEqual(await page.evaluate("[history.length, location.href]"), before, "history and address");
          if (works === "full") assert.deepEqual(errors, []);
        }, room(it));
        if (sheet === MAIN) seen(its.name, name, it.width, works);
      });
    }
  }
};
inBrowsers("every embedding", everyWay(SHEETS.filter((sheet) => sheet === MAIN)));
inBrowsers("every embedding on other sheets", everyWay(SHEETS.filter((sheet) => sheet !== MAIN)), { still: true });

inBrowsers("every embedding in a narrow place", (its) => {
  // Width by width, so that the window seldom has another size.
  for (const width of WIDTHS.slice(0, -1)) {
    for (const { name, works, where, put } of EMBEDDINGS) {
      check(`${width}, ${name}: ${works}`, async () => {
        const it = at(width, graphic(MAIN));
        const url = put(its.server, it, `narrow-${name}`);
        await its.visit(url, async (page) => {
          if (where === "nowhere") {
            await page.mouse.click(100, 100);
            assert.equal(page.url(), url);
            return;
          }
          const graphicIn = await shown(page, it, where);
          await sees(works, {
            opens: (expected, message) => graphicIn.opens(expected, message),
            hit: () => graphicIn.choose(0),
            close: () => graphicIn.click(".KKclose", 0),
            focus: () => graphicIn.run((root, k) => root.querySelector("." + k + "spot").focus()),
            press: (key) => page.keyboard.press(key),
            painted: () => graphicIn.run("() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))"),
          });
        }, { viewport: { width: width + MARGINS, height: Math.ceil(graphic(MAIN).height) + 160 } });
        seen(its.name, name, width, works);
      });
    }
  }
}, { still: true });
