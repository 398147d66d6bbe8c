// What every check starts from: the written files, a server, a browser.
import { after, before, describe, test } from "node:test";
import { appendFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { NAMES, START, options, settled, start, visit } from "./browsers.mjs";
import { Graphic, Shown } from "./graphic.mjs";
import { serve } from "./server.mjs";
import { until } from "./until.mjs";

/** The folder with the written files; `run` makes it. */
export const FOLDER = process.env.GRAPHICS ?? (() => { throw new Error("GRAPHICS names no folder; start the tests by tests/browser/run"); })();
/** The file for the names of checks that passed only when they were tried again. */
const UNSTEADY = process.env.UNSTEADY ?? join(FOLDER, "unsteady.txt");
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

/**
 * A check that has not ended after this time hangs, in milliseconds. The longest, contrast with each panel open, took
 * 160 s in November 2026 on two cores that twenty other processes waited for.
 */
const HANGS = 300000;
/** A browser that has not started after this time does not start any more, in milliseconds. */
const STARTS = 120000;
/** A browser that has not closed after this time does not close by itself any more, in milliseconds. */
const CLOSES = 20000;

/** What is started once for all checks of a process, by browser. */
const started = new Map();
after(async () => {
  for (const it of started.values()) {
    await within(CLOSES, it.browser.close()).catch(() => {});
    it.server.stop();
  }
});

async function ready(name, still) {
  const key = `${name} ${still}`;
  if (!started.has(key)) started.set(key, { name, still, server: await serve(), browser: await within(STARTS, start(name, still)).catch(() => within(STARTS, start(name, still))) });
  return started.get(key);
}

/** What a promise gives; an error where it gives nothing in so many milliseconds. */
function within(time, promise) {
  let timer;
  const late = new Promise((_, reject) => { timer = setTimeout(() => reject(new Error(`no answer after ${time / 1000} s`)), time); });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}

/** So many checks of a process are tried again at the most; `run` allows fewer unsteady ones. */
const MOST_AGAIN = 4;
let failed = 0;

/**
 * A test in a browser, which may be tried once more. What passes only then is unsteady: its name goes into the file
 * that UNSTEADY names, and `run` tells of it and counts.
 */
export function check(name, body) {
  test(name, async (context) => {
    try {
      await within(HANGS, body(context));
    } catch (first) {
      // Where much fails, trying all of it again only takes time.
      failed += 1;
      if (failed > MOST_AGAIN) throw first;
      context.diagnostic(`tried again: ${first.message}`);
      // In a browser of its own: the first may hang, or be left in a state that makes the second try fail too.
      for (const it of started.values()) {
        await within(CLOSES, it.browser.close()).catch(() => {});
        it.browser = await within(STARTS, start(it.name, it.still));
      }
      await within(HANGS, body(context));
      appendFileSync(UNSTEADY, `${context.fullName ?? name}: ${first.message.split("\n")[0]}\n`);
    }
  });
}

/** MOTION=yes or no: only the groups of checks with motion, or without. */
const wanted = (still) => !process.env.MOTION || process.env.MOTION === (still ? "no" : "yes");

/**
 * A group of checks in each browser, or `only` in these; `checks` is given an object with the server and a way to open
 * pages. `still`: for a reader who wants no motion, where the checks are not about it: a card that moves takes a fifth of
 * a second each time.
 */
export function inBrowsers(title, checks, { only = Object.keys(START), still = false } = {}) {
  if (!wanted(still)) return;
  for (const name of only.filter((name) => NAMES.includes(name))) {
    describe(`${title} in ${name}`, () => {
      const its = { name };
      before(async () => {
        const it = await ready(name, still);
        its.server = it.server;
        its.visit = (url, use, more) => visit(it.browser, url, use, { ...options(name, still), ...more });
      });
      checks(its);
    });
  }
}

/** The graphic that a page shows, in the page itself or in its first frame. */
export async function shown(page, graphic, where = "page", copy = 0) {
  if (where !== "frame") return new Shown(page, page.mainFrame(), graphic.prefix, copy);
  const ready = "document.readyState === 'complete' && !!document.querySelector('svg')";
  const loaded = await until(async () => page.frames()[1]?.evaluate(ready).catch(() => false));
  if (!loaded) throw new Error("the frame with the graphic did not load");
  await settled(page.frames()[1]);
  const drawn = new Shown(page, page.frames()[1], graphic.prefix, copy);
  await reached(drawn);
  return drawn;
}

/** Waits until a page and the frames in it have their fonts and pictures, no card moves, and they have been painted. */
export async function painted(page) {
  const ready = "document.readyState === 'complete' && document.fonts.status === 'loaded' && [...document.images ?? []].every((image) => image.complete) && !document.getAnimations().some((one) => one.animationName?.endsWith('-move'))";
  for (const frame of page.frames()) {
    if (!(await until(() => frame.evaluate(ready)))) throw new Error("fonts or pictures did not load");
  }
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
}

/** Waits until the mouse arrives in a frame: where it is in a process of its own, that is a moment after it has loaded. */
async function reached(drawn) {
  const [x, y] = await drawn.offset();
  let turn = 0;
  const arrived = await until(async () => {
    turn += 1;
    await drawn.page.mouse.move(x + 6 + (turn % 2), y + 6);
    return drawn.frame.evaluate("!!document.querySelector(':hover')");
  });
  if (!arrived) throw new Error("the mouse does not reach the frame");
}
