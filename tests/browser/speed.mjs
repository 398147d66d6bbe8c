// How long it takes from a letter to the changed picture, in real Chromium with the editor's page. PROGRAM names the
// program, which should be a release build:
//
//   cargo build --release && PROGRAM=target/release/krachtkaart node tests/browser/speed.mjs
import { readFileSync } from "node:fs";
import { start, visit } from "./browsers.mjs";
import { editing } from "./editor.mjs";
import { until } from "./until.mjs";

const FLAGSHIP = readFileSync(new URL("../../assets/data/mbo-sociaal-werker.json", import.meta.url), "utf8");
/** Letters for each sheet; the first ones warm up. */
const LETTERS = 120;
const WARM = 20;

/** Types letters at the end of the message, one when the picture of the one before is there. */
const typed = (letters) =>
  new Promise((done) => {
    const area = document.querySelector('[data-field="/boodschap"]');
    const times = [];
    let began = 0;
    const type = () => {
      // Each a word of its own: a space at the end changes no picture, and a word without end would not fit.
      area.value = times.length % 40 === 39 ? area.value.slice(0, -78) : `${area.value} ${"aeiou"[times.length % 5]}`;
      began = performance.now();
      area.dispatchEvent(new InputEvent("input", { bubbles: true }));
    };
    // All that changes in the picture is told at once.
    new MutationObserver(() =>
      requestAnimationFrame(() => {
        times.push(performance.now() - began);
        if (times.length < letters) setTimeout(type, 60);
        else done(times);
      }),
    ).observe(document.querySelector(".drawing"), { childList: true, subtree: true, attributes: true, characterData: true });
    area.focus();
    type();
  });

const browser = await start("chromium");
for (const sheet of ["web", "a3-landscape"]) {
  await editing({ "mijn.json": FLAGSHIP }, ["mijn.json"], ({ address }) =>
    visit(browser, address, async (page) => {
      const calm = (sheet) => page.evaluate((sheet) => { const { doc } = document.querySelector("kk-editor"); return doc?.answer?.picture && !doc.busy && doc.view.sheet === sheet; }, sheet);
      await until(() => calm("web"));
      await page.locator("#sheet").selectOption(sheet);
      await until(() => calm(sheet));
      const times = (await page.evaluate(typed, LETTERS)).slice(WARM).sort((a, b) => a - b);
      const at = (part) => times[Math.floor(part * (times.length - 1))].toFixed(1);
      process.stdout.write(`${sheet}: median ${at(0.5)} ms, 95 % within ${at(0.95)} ms, longest ${at(1)} ms (${times.length} letters)\n`);
    }),
  );
}
await browser.close();
