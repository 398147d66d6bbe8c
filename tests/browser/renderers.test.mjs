// Every sheet as other programs draw it, beside our own PNG; started by tests/renderers/run.
import assert from "node:assert/strict";
import { execFile, execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { after, before, test } from "node:test";
import { start } from "./browsers.mjs";
import { picture } from "./pixels.mjs";

const run = promisify(execFile);
const { PROGRAM, PICTURES } = process.env;
/** The longest side that pictures of sheets in millimetres have about, in pixels. */
const LONGEST = 3000;
/**
 * The most that a channel may differ on average, of 255. Browsers draw letters a little heavier than we do, and A4 on
 * its side is nearly all letters, dark ones on light stones too: there it is 2.1 in Chromium; 0.4 in what has no hinting.
 */
const MOST = 2.4;

const sheets = process.env.SHEETS?.split(",") ??
  execFileSync(PROGRAM, ["list", "sheets"], { encoding: "utf8" }).trim().split("\n").map((line) => line.split(/\s/)[0]);

const settings = { env: { ...process.env, FONTCONFIG_FILE: join(PICTURES, "fonts.conf"), HOME: PICTURES } };
const browsers = {};

/** Draws with a browser, through an img element of the picture's size. */
const browsing = (name) => async ({ web, width, height, out }) => {
  const context = await (await browsers[name]).newContext({ viewport: { width, height } });
  try {
    const page = await context.newPage();
    await page.goto(pathToFileURL(join(PICTURES, "empty.html")).href);
    await page.evaluate(async ([src, width, height]) => {
      document.body.style.margin = 0;
      const image = new Image(width, height);
      image.style.display = "block";
      image.src = src;
      document.body.append(image);
      await image.decode();
    }, [pathToFileURL(web).href, width, height]);
    await page.screenshot({ path: out });
  } finally {
    await context.close();
  }
};

const RENDERERS = {
  chromium: browsing("chromium"),
  firefox: browsing("firefox"),
  inkscape: ({ office, width, height, out }) =>
    run("inkscape", [`--export-width=${width}`, `--export-height=${height}`, "-o", out, office], settings),
  "rsvg-convert": ({ office, width, height, out }) =>
    run("rsvg-convert", ["-w", width, "-h", height, "-o", out, office], settings),
};
const renderers = process.env.RENDERERS?.split(",") ?? Object.keys(RENDERERS);

/** The mean difference of each channel, of 255. */
function distances(a, b) {
  assert.deepEqual([a.width, a.height], [b.width, b.height]);
  const sums = [0, 0, 0];
  for (let i = 0; i < a.data.length; i += 4)
    for (let c = 0; c < 3; c += 1) sums[c] += Math.abs(a.data[i + c] - b.data[i + c]);
  return sums.map((sum) => sum / (a.width * a.height));
}

before(async () => {
  const { writeFileSync } = await import("node:fs");
  writeFileSync(join(PICTURES, "empty.html"), "<!doctype html><title>x</title><body></body>");
  for (const name of ["chromium", "firefox"]) if (renderers.includes(name)) browsers[name] = start(name);
});
after(async () => {
  for (const browser of Object.values(browsers)) await (await browser).close();
});

/** What is rendered: every sheet as it is, and a language that is read from right to left. */
const pictures = [
  ...sheets.map((sheet) => ({ name: sheet, sheet, more: [] })),
  { name: "a4-portrait-ar", sheet: "a4-portrait", more: ["tests/languages/mbo-sociaal-werker-ar.json", "--lang", "ar"] },
];

for (const { name, sheet, more } of pictures) {
  test(name, async (t) => {
    const [web, office, png] = ["web.svg", "office.svg", "png"].map((end) => join(PICTURES, `${name}.${end}`));
    const render = (...rest) => run(PROGRAM, ["render", ...more, "--sheet", sheet, "--quiet", ...rest]);
    await render("--out", web);
    await render("--profile", "office", "--out", office);
    const [, wide, high, unit] = readFileSync(web, "utf8").match(/<svg[^>]* width="([\d.]+)(?:mm)?" height="([\d.]+)(mm|)"/);
    // Whole pixels to a millimetre, so that every side is a whole number of pixels and nothing is stretched.
    const scale = unit === "mm" ? (Math.max(1, Math.round(LONGEST / Math.max(wide, high))) * 25.4) / 96 : 2;
    await render("--scale", String(scale), "--out", png);
    const own = picture(readFileSync(png));
    const asked = { web, office, width: own.width, height: own.height };
    for (const renderer of renderers) {
      await t.test(renderer, async () => {
        const out = join(PICTURES, `${name}.${renderer}.png`);
        await RENDERERS[renderer]({ ...asked, out });
        const off = distances(own, picture(readFileSync(out)));
        t.diagnostic(`${name}, ${renderer}: ${off.map((d) => d.toFixed(2)).join(" ")} of 255`);
        assert.ok(Math.max(...off) <= MOST, `${off.map((d) => d.toFixed(2))} of 255 differ`);
      });
    }
  });
}
