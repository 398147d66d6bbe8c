// What every check starts from: the written files, a server, a browser.
import { after, before, describe } from "node:test";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { NAMES, START, start, visit } from "./browsers.mjs";
import { Graphic, Shown } from "./graphic.mjs";
import { serve } from "./server.mjs";

/** The folder with the written files; `run` makes it. */
export const FOLDER = process.env.GRAPHICS ?? (() => { throw new Error("GRAPHICS names no folder; start the tests by tests/browser/run"); })();
export const SHEETS = (process.env.SHEETS ?? "web,a3-landscape,phone").split(",");
/** The sheet on which everything is checked; on the others, what could come out otherwise there. */
export const MAIN = "web";
export const LANGUAGES = ["nl", "en"];

/** The written file of a sheet in a language. */
export function graphic(sheet, language = "nl") {
  // The usual sheet is not in the name.
  const name = sheet === "a3-landscape" ? "" : `-${sheet}`;
  return new Graphic(join(FOLDER, `mbo-sociaal-werker${name}${language === "nl" ? "" : `-${language}`}.svg`));
}

/** Paths of all written files. */
export const written = () => endingOn(".svg", FOLDER);

/** Paths of the files in a folder with an ending. */
export const endingOn = (ending, folder) => readdirSync(folder).filter((name) => name.endsWith(ending)).map((name) => join(folder, name));

/** What is started once for all checks of a process, by browser. */
const started = new Map();
after(async () => {
  for (const it of started.values()) {
    await it.browser.close();
    await it.server.stop();
  }
});

async function ready(name) {
  if (!started.has(name)) started.set(name, { server: await serve(), browser: await start(name) });
  return started.get(name);
}

/** A group of tests in each browser; `tests` is given an object with the server and a way to open pages. */
export function inBrowsers(title, tests, names = Object.keys(START)) {
  for (const name of names.filter((name) => NAMES.includes(name))) {
    describe(`${title} in ${name}`, () => {
      const its = { name };
      before(async () => {
        Object.assign(its, await ready(name));
        its.visit = (url, use, options) => visit(its.browser, url, use, options);
      });
      tests(its);
    });
  }
}

/** The graphic that a page shows, in the page itself or in its first frame. */
export async function shown(page, graphic, where = "page", copy = 0) {
  if (where !== "frame") return new Shown(page, page.mainFrame(), graphic.prefix, copy);
  for (let turn = 0; turn < 100; turn += 1) {
    const frame = page.frames()[1];
    if (frame && (await frame.evaluate("document.readyState === 'complete' && !!document.querySelector('svg')").catch(() => false))) {
      const drawn = new Shown(page, frame, graphic.prefix, copy);
      await reached(drawn);
      return drawn;
    }
    await page.waitForTimeout(50);
  }
  throw new Error("the frame with the graphic did not load");
}

/** Waits until the mouse arrives in a frame: where it is in a process of its own, that is a moment after it has loaded. */
async function reached(drawn) {
  const [x, y] = await drawn.offset();
  for (let turn = 0; turn < 60; turn += 1) {
    await drawn.page.mouse.move(x + 6 + (turn % 2), y + 6);
    if (await drawn.frame.evaluate("!!document.querySelector(':hover')")) return;
    await drawn.page.waitForTimeout(30);
  }
  throw new Error("the mouse does not reach the frame");
}
