// Makes the pictures of the editor in the handbook and the README anew, in real Chromium; ImageMagick makes them small. PROGRAM names
// the program:
//
//   cargo build --release && PROGRAM=target/release/krachtkaart node tests/browser/pictures.mjs
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { start, visit } from "./browsers.mjs";
import { MINIMAL, editing, holds } from "./editor.mjs";

const FLAGSHIP = readFileSync(new URL("../../assets/data/mbo-sociaal-werker.json", import.meta.url), "utf8");
const VARIANTS = MINIMAL.replace("Drie plekken", "Drie plekken in {{naam}}");
/** So large that the form stands beside the picture, and so small that the file is too. */
const LOOK = { fresh: true, viewport: { width: 1260, height: 790 }, deviceScaleFactor: 0.6 };

const browser = await start("chromium");

/** What was asked has its answer, and the letters are there. */
async function calm(page) {
  await holds(page, "the picture is there", () => document.querySelector("kk-editor").doc?.answer?.picture);
  await page.evaluate(() => document.querySelector("kk-editor").doc.settled());
  await page.evaluate(() => document.fonts.ready);
}

/** One picture, with as many colours as it needs. */
async function picture(page, name, colours = 48) {
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  const path = fileURLToPath(new URL(`../../assets/${name}.png`, import.meta.url));
  await page.screenshot({ path });
  execFileSync("convert", [path, "-dither", "None", "-colors", String(colours), "-strip", "-define", "png:compression-level=9", `PNG8:${path}`]);
}

/** A picture of a file that is open, after something was done. */
const pictured = (name, data, act, files = {}) =>
  editing({ "mijn.json": data, ...files }, ["mijn.json"], ({ address }) =>
    visit(browser, address, async (page) => {
      await calm(page);
      await act(page);
      await calm(page);
      await picture(page, `handboek/editor-${name}`);
    }, LOOK),
  );

await editing({}, [], ({ address }) => visit(browser, address, async (page) => {
  await page.locator(".starter .drawing svg").first().waitFor();
  await picture(page, "handboek/editor-begin");
}, LOOK));
await pictured("typen", FLAGSHIP, (page) => page.locator('[data-field="/ondertitel"]').focus());
await pictured("rol", FLAGSHIP, async (page) => {
  await page.locator('[data-section="roles"]').click();
  await page.locator('[data-focus="open:/rollen/1"]').click();
});
await pictured("fout", MINIMAL, async (page) => {
  await page.locator('[data-field="/titel"]').fill("");
  await page.locator('[data-messages="/titel"] .error').waitFor();
});
await pictured("vertalen", FLAGSHIP, async (page) => {
  await page.locator('[data-section="translate"]').click();
  await page.locator('[data-field="/ondertitel en"]').focus();
});
await pictured("kleuren", MINIMAL, async (page) => {
  await page.locator("#house").click();
  await page.locator('[data-colour="0"]').fill("#7A1E48");
  await page.locator(".became li").first().waitFor();
});
await pictured("bestanden", MINIMAL, async (page) => {
  await page.locator("#deliver").click();
  await page.locator("dialog [type=submit]").click();
  await page.locator("dialog .pass").waitFor();
});
await pictured("tabel", VARIANTS, async (page) => {
  await page.locator("#deliver").click();
  await page.locator("#rows").click();
  await page.locator(".rows .versions button").nth(1).click();
  await holds(page, "the second row is seen", () => document.querySelector(".rows .drawing")?.textContent.includes("Urk"));
}, { "gemeenten.csv": "naam;inwoners\nEde;124\nUrk;22\nTexel;14\nGouda;76\n" });
// That of the README is larger, and has all sheets below it.
const file = "mbo-sociaal-werker.json";
await editing({ [file]: FLAGSHIP }, [file], ({ address }) =>
  visit(browser, address, async (page) => {
    await calm(page);
    await page.locator('[data-section="roles"]').click();
    await page.locator('[data-focus="open:/rollen/1"]').click();
    await holds(page, "all sheets are looked at", () => document.querySelector("kk-editor").reviews && [...document.querySelectorAll(".small img")].every((image) => image.naturalWidth > 0));
    await picture(page, "readme/editor", 200);
  }, { fresh: true, viewport: { width: 1440, height: 900 }, deviceScaleFactor: 0.75 }),
);
await browser.close();
