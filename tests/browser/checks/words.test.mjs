// What is selected and what is read aloud is the text of the data, to the character: six languages on five sheets.
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { FOLDER, check, graphic, inBrowsers } from "../setting.mjs";
import { until } from "../until.mjs";

const PROGRAM = process.env.PROGRAM ?? (() => { throw new Error("PROGRAM names no program; start the tests by tests/browser/run"); })();
const ROOT = resolve(import.meta.dirname, "../../..");
/** The sheets; those of the flagship that `run` made are not made again. */
const SHEETS = ["web", "phone", "a3-landscape", "square", "story"];
const MADE = ["web", "phone", "a3-landscape"];
const TRANSLATED = ["pl", "tr", "uk", "ar"];
const LANGUAGES = ["nl", "en", ...TRANSLATED];
const WORDS = join(FOLDER, "words");

const source = (language) =>
  join(ROOT, TRANSLATED.includes(language) ? `tests/languages/mbo-sociaal-werker-${language}.json` : "assets/data/mbo-sociaal-werker.json");

/** Makes the pictures, in whichever process comes first; the other waits for them. */
async function made() {
  const done = join(WORDS, "done");
  try {
    mkdirSync(WORDS);
  } catch {
    // Where the machine is busy, making them takes longer than anything that a browser is waited for.
    for (let turn = 0; turn < 8; turn += 1) if (await until(() => existsSync(done))) return;
    throw new Error("the pictures were not made");
  }
  const render = (...options) => promisify(execFile)(PROGRAM, ["render", ...options, "--to", "svg", "--quiet"], { cwd: ROOT });
  const own = SHEETS.filter((sheet) => !MADE.includes(sheet)).join(",");
  await Promise.all([
    render("--sheet", own, "--lang", "nl,en", "--out", `${WORDS}/`),
    ...TRANSLATED.map((language) => render(source(language), "--sheet", SHEETS.join(","), "--out", `${WORDS}/`)),
  ]);
  writeFileSync(done, "");
}

/** The written file of a sheet in a language. */
function written(sheet, language) {
  if (!TRANSLATED.includes(language) && MADE.includes(sheet)) return graphic(sheet, language).text;
  const own = TRANSLATED.includes(language) ? `-${language}` : "";
  const other = language === "en" ? "-en" : "";
  const names = [`mbo-sociaal-werker${own}-${sheet}${other}.svg`, `mbo-sociaal-werker${own}${other}.svg`];
  return readFileSync(names.map((name) => join(WORDS, name)).find(existsSync), "utf8");
}

/** A text without what could be lost or added at the end of a line. */
const skeleton = (text) => text.replace(/[\s\u00ad\u200b\u2010\u202b\u202c-]/gu, "");
/** A text as it is compared: hyphens that are only possible are not there, and white space is one space. */
const drawn = (text) => text.normalize("NFC").replaceAll("\u00ad", "").replace(/[ \t\n\u00a0]+/g, " ").trim();

/** Every text of the data with more than a few letters, in a language. */
function sentences(value, language) {
  if (typeof value === "string") return value.trim().includes(" ") && value.length > 24 ? [drawn(value)] : [];
  if (value === null || typeof value !== "object") return [];
  const keys = Object.keys(value);
  if (!Array.isArray(value) && language in value && keys.every((key) => key.length === 2)) return sentences(value[language], language);
  return keys.flatMap((key) => sentences(value[key], language));
}

/** Runs in the page: what is selected of every text, panels open, and every name that is read aloud. */
function gather() {
  const style = document.createElementNS("http://www.w3.org/2000/svg", "style");
  style.textContent = "[class$='-panel']{display:inline!important;visibility:visible!important}";
  document.documentElement.append(style);
  const selection = getSelection();
  const selected = [...document.querySelectorAll("text")].map((text) => {
    selection.removeAllRanges();
    const range = document.createRange();
    range.selectNodeContents(text);
    selection.addRange(range);
    return selection.toString();
  });
  const names = [...document.querySelectorAll("[aria-label]")].map((node) => node.getAttribute("aria-label"));
  return { selected, names: [...names, document.querySelector("title").textContent] };
}

/** The texts of the data that arrive otherwise, and how many arrive. */
function compare(found, expected) {
  const bare = expected.map((text) => [text, skeleton(text)]);
  const wrong = [];
  let right = 0;
  for (const text of found.map(drawn)) {
    const own = skeleton(text);
    for (const [whole, letters] of bare.filter(([, letters]) => own.includes(letters))) {
      if (text.includes(whole)) right += 1;
      else wrong.push([whole, text]);
    }
  }
  return { wrong, right };
}

inBrowsers("words", (its) => {
  check("what is selected and what is read aloud is the text of the data, in six languages on five sheets", async () => {
    await made();
    for (const language of LANGUAGES) {
      const expected = [...new Set(sentences(JSON.parse(readFileSync(source(language), "utf8")), language))];
      for (const sheet of SHEETS) {
        const url = its.server.put(`/words-${sheet}-${language}.svg`, "image/svg+xml", written(sheet, language));
        const { selected, names } = await its.visit(url, (page) => page.evaluate(gather));
        for (const [what, found] of [["selected", selected], ["read", names]]) {
          const { wrong, right } = compare(found, expected);
          assert.deepEqual(wrong, [], `${sheet}, ${language}: ${what}`);
          // Some sheets show little; what they show has been looked at.
          assert.ok(right >= (sheet === "web" ? 20 : 2), `${sheet}, ${language}: only ${right} texts are ${what}`);
        }
      }
    }
  });
});

inBrowsers("descriptions", (its) => {
  check("web: the description of a place is its texts with a space between, where no script runs", async () => {
    const it = graphic("web");
    const expected = sentences(JSON.parse(readFileSync(source("nl"), "utf8")), "nl");
    const read = async (page) => {
      const session = await page.context().newCDPSession(page);
      const { nodes } = await session.send("Accessibility.getFullAXTree");
      return nodes.map((node) => node.description?.value ?? "").filter((text) => text.length > 60);
    };
    const url = its.server.put("/described.svg", "image/svg+xml", it.text);
    const described = await its.visit(url, read, { javaScriptEnabled: false });
    const { wrong, right } = compare(described, expected);
    assert.deepEqual(wrong, []);
    assert.ok(described.length >= it.spots.length && right > 2 * it.spots.length, `${described.length} descriptions, ${right} texts`);
    for (const text of described) assert.doesNotMatch(text, /\p{Ll}[.!?]\p{Lu}/u);
  });
}, { only: ["chromium"] });
