// The pieces that `embed` writes, as an editor pastes them: in a page of somebody else, the files beside it.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { around } from "./embeddings.mjs";
import { Graphic } from "./graphic.mjs";
import { FOLDER } from "./setting.mjs";
import { until } from "./until.mjs";

/** What the files are named after. */
export const NAME = "mbo-sociaal-werker";
const BASE = "https://graphics.example/map/";
/** The sheets that are embedded, from places with room to phones, as the frames of the responsive piece stand. */
const SHEETS = ["web", "tablet", "phone"];
/** Widths of a window, from an old phone to a desk, in CSS pixels. */
export const WIDTHS = [320, 390, 768, 1200];
/** No letter may be smaller than this many CSS pixels. */
const LEAST = 12;

/** The text of a file that `embed` wrote. */
export const piece = (way) => readFileSync(join(FOLDER, "embed", `${NAME}-embed-${way}.html`), "utf8");

/**
 * Serves what `embed` wrote as it would be: the files beside each other, the piece in a page of somebody else. `change`
 * is what a filter makes of the piece, `body` what stands around it, `own` headers of the SVG files.
 */
export function pasted(server, way, { headers = {}, own = {}, lost = false, head = "", change = (text) => text, body = (text) => `<main>${text}</main>` } = {}) {
  const at = server.put(`/${way}/x`, "text/plain", "").slice(0, -1);
  const here = (text) => text.replaceAll(BASE, at);
  const read = (name) => readFileSync(join(FOLDER, "embed", name));
  for (const sheet of lost ? [] : SHEETS) server.put(`/${way}/${NAME}-${sheet}.svg`, "image/svg+xml", read(`${NAME}-${sheet}.svg`), own);
  server.put(`/${way}/${NAME}-web.png`, "image/png", read(`${NAME}-web.png`));
  server.put(`/${way}/${NAME}.html`, "text/html; charset=utf-8", here(read(`${NAME}.html`).toString()));
  const sheets = SHEETS.map((sheet) => Object.assign(new Graphic(join(FOLDER, "embed", `${NAME}-${sheet}.svg`)), { sheet }));
  const page = `${head}<meta name="viewport" content="width=device-width">`;
  return { wide: sheets[0], sheets, url: around(server, `paste-${way}`, sheets[0], body(change(here(piece(way)))), page, headers) };
}

/** What a page says of the frames in it. */
const FRAMES = `() => ({
  page: [document.documentElement.scrollWidth, document.documentElement.clientWidth],
  place: document.querySelector("main").clientWidth,
  frames: [...document.querySelectorAll("main iframe")].map((frame) => {
    const { width, height } = frame.getBoundingClientRect();
    return { width, height, shown: width > 0 };
  }),
})`;

/** Size of the smallest letters of a file at its own width. */
const smallest = (it) => Math.min(...[...it.text.matchAll(/ font-size="([\d.]+)"/g)].map((m) => Number(m[1])));

/**
 * In a window of a width, the one sheet that fits is shown, whole, without scrolling sideways, its letters large enough.
 * `run` gives what a function makes in the page. Returns the sheet, and its place among the frames.
 */
export async function fits(run, width, sheets) {
  let seen;
  await until(async () => {
    seen = await run(FRAMES);
    return seen.frames.filter((frame) => frame.shown).length === 1;
  });
  const place = seen.frames.findIndex((frame) => frame.shown);
  assert.equal(seen.frames.length, sheets.length);
  assert.ok(seen.page[0] <= seen.page[1], `${width}: the page scrolls sideways`);
  const [it, frame] = [sheets[place], seen.frames[place]];
  assert.ok(Math.abs(frame.width - Math.min(seen.place, it.width)) < 1, `${width}: as wide as its place, ${frame.width} of ${seen.place}`);
  assert.ok(Math.abs(frame.height / frame.width - it.height / it.width) < 0.01, `${width}: ${frame.width} by ${frame.height}`);
  const letters = (smallest(it) * frame.width) / it.width;
  // Where a scroll bar takes its room, the page is that much narrower than the window.
  const least = (LEAST * Math.min(seen.page[1], width)) / width;
  assert.ok(letters >= least, `${width}: letters of ${letters.toFixed(1)} pixels`);
  return { it, place, letters };
}
