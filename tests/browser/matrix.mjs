// The README's table of what works where: made of what the checks saw, a line of a file for each way, engine and width.
import assert from "node:assert/strict";
import { appendFileSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { EMBEDDINGS, ROWS } from "./embeddings.mjs";

/** Widths of the place that the graphic is given, in CSS pixels: old phone, phone, tablet, desk. */
export const WIDTHS = [320, 390, 768, 1200];
const ENGINES = ["chromium", "firefox", "webkit"];
/** What the table says of each degree to which a way works. */
const WORDS = { full: "everything", base: "click, touch, Tab", rest: "at rest" };
const HEAD = "| put on the page as | script | Chromium | Firefox | WebKit |\n|---|---|---|---|---|\n";
const README = new URL("../../README.md", import.meta.url);

const file = () => join(process.env.GRAPHICS, "matrix.txt");

/** Writes down what was seen to work. */
export function seen(engine, way, width, works) {
  appendFileSync(file(), `${engine} ${way} ${width} ${works}\n`);
}

/** A graphic as it is where its place has a width; its frame has the height that belongs to it. */
export function at(width, it) {
  return Object.assign(Object.create(it), { width, height: (width * it.height) / it.width });
}

/**
 * Sees that a way works as it should: by click and close button, with the focus, and where everything works by Enter and
 * Escape. `it` does it in a browser: opens, hit, close, focus, press, and painted, after which an answer would be seen.
 */
export async function works(degree, it) {
  await it.opens([], "at rest nothing is open");
  await it.hit();
  if (degree === "rest") {
    await it.painted();
    return it.opens([], "nothing answers");
  }
  await it.opens([0], "a click opens");
  await it.close();
  await it.opens([], "the close button closes");
  await it.focus();
  if (degree === "base") return it.opens([0], "the focus opens");
  await it.opens([], "the focus alone opens nothing");
  await it.press("Enter");
  await it.opens([0], "Enter opens");
  await it.press("Escape");
  await it.opens([], "Escape closes");
}

/** What is written down of a way in an engine: one degree, or one for each width. */
function cell(lines, way, engine) {
  const found = WIDTHS.map((width) => {
    const degrees = new Set(lines.filter((line) => line[0] === engine && line[1] === way && line[2] === String(width)).map((line) => line[3]));
    assert.equal(degrees.size, 1, `${way} in ${engine} at ${width} pixels was seen in ${degrees.size} ways`);
    return WORDS[[...degrees][0]];
  });
  return new Set(found).size === 1 ? found[0] : found.map((words, i) => `${WIDTHS[i]}: ${words}`).join("; ");
}

/** The table's rows. */
function rows() {
  const lines = readFileSync(file(), "utf8").trim().split("\n").map((line) => line.split(" "));
  const script = new Map(EMBEDDINGS.map((way) => [way.name, way.works === "full" ? "runs" : "not"]));
  return Object.entries(ROWS).flatMap(([row, ways]) => {
    const told = ways.map((way) => [row, script.get(way), ...ENGINES.map((engine) => cell(lines, way, engine))].join(" | "));
    return [...new Set(told)].map((words) => `| ${words} |`);
  });
}

// Called by itself: compares the README with what was seen, or writes it there.
if (process.argv[1] === import.meta.filename) {
  const readme = readFileSync(README, "utf8");
  const [before, rest] = readme.split(HEAD);
  assert.ok(rest, "the README has no such table");
  const end = rest.indexOf("\n\n");
  const table = rows().join("\n");
  if (process.env.BLESS) writeFileSync(README, `${before}${HEAD}${table}${rest.slice(end)}`);
  else assert.equal(rest.slice(0, end), table, "the README's table and what was seen");
  console.log(`The README's table: ${rows().length} rows, ${EMBEDDINGS.length} ways in ${ENGINES.length} engines at ${WIDTHS.length} widths.`);
}
