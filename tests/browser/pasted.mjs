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

/** Places that are as wide as their content, or that give it less than there is, as templates of sites have them. */
const PLACES = {
  "a flex box": (it) => `<div style="display:flex">${it}</div>`,
  "a column that centres": (it) => `<div style="display:flex;flex-direction:column;align-items:center">${it}</div>`,
  "beside something in a flex box": (it) => `<div style="display:flex"><aside style="flex:0 0 80px">x</aside>${it}</div>`,
  "a grid that centres": (it) => `<div style="display:grid;justify-items:center">${it}</div>`,
  "a cell of a table": (it) => `<table><tr><td>${it}</td></tr></table>`,
  "a float": (it) => `<div style="float:left">${it}</div><div style="clear:both"></div>`,
  "an inline block": (it) => `<div style="display:inline-block">${it}</div>`,
  "a figure as a table": (it) => `<figure style="display:table;margin:0 auto">${it}</figure>`,
  "as wide as its content": (it) => `<div style="width:fit-content">${it}</div>`,
  "from right to left": (it) => `<div dir="rtl">${it}</div>`,
  "in a column of text": (it) => `<div style="max-width:640px">${it}</div>`,
};

/** What of the width something else takes, and the most there is. */
const TAKEN = { "beside something in a flex box": 80 };
const MOST = { "in a column of text": 640 };

/** What themes say of all frames and pictures. */
const THEME = `<style>main iframe,main object,main img{display:block;max-width:100%;height:auto;max-height:500px;border:5px solid red;padding:10px}*{box-sizing:content-box}</style>`;

/** A piece in each of the places on one page, under such a theme. */
export const inPlaces = (server, way) =>
  pasted(server, way, { head: THEME, body: (it) => `<main>${Object.values(PLACES).map((place) => `<section>${place(it)}</section>`).join("")}</main>` });

/**
 * What is wrong in the places, with a word for each: nothing or too much to see, a size that is not the sheet's, links
 * that do not lie where the picture has their places. `run` gives what a function makes in the page.
 */
export async function wrongInPlaces(run, sheets) {
  const names = Object.keys(PLACES);
  const seen = await run(`() => [...document.querySelectorAll("main > section")].map((section) => {
    const box = (e) => { const { x, y, width, height } = e.getBoundingClientRect(); return { x, y, width, height }; };
    const all = [...section.querySelectorAll("iframe,object,img")].filter((e) => !e.parentElement.closest("object"));
    const links = [...section.querySelectorAll("a[href*='.svg#']")].map((a) => [box(a), ["left", "top", "width", "height"].map((name) => parseFloat(a.style[name]) / 100)]);
    return { boxes: all.map((e) => ({ ...box(e), bare: !/^img$/i.test(e.tagName) || links.length > 0 })).filter((b) => b.width > 0), links, room: section.clientWidth };
  })`);
  return seen.flatMap(({ boxes: [box, ...more], links, room }, i) => {
    if (!box || more.length > 0) return [`${names[i]}: ${more.length + (box ? 1 : 0)} to see`];
    const wrong = [];
    // A picture that is nothing else has the border and the padding that the theme gives to pictures, 15 on each side.
    const ratios = [0, box.bare ? 0 : 30].map((frame) => (box.height - frame) / (box.width - frame));
    const it = sheets.find((sheet) => ratios.some((ratio) => Math.abs(ratio - sheet.height / sheet.width) < 0.01));
    if (!it) return [`${names[i]}: ${box.width} by ${box.height}`];
    const free = Math.min(room - (TAKEN[names[i]] ?? 0), MOST[names[i]] ?? room);
    // A table keeps a pixel or three around its cells.
    if (box.width < Math.min(it.width, free) - 8 || box.width > room + 1) wrong.push(`${names[i]}: ${box.width} wide of ${free}`);
    for (const [link, [left, top, wide, high]] of links) {
      const off = [link.x - box.x - left * box.width, link.y - box.y - top * box.height, link.width - wide * box.width, link.height - high * box.height];
      if (off.some((length) => Math.abs(length) > 1)) wrong.push(`${names[i]}: a link lies ${off.map(Math.round)} pixels off`);
    }
    return wrong.slice(0, 2);
  });
}

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
