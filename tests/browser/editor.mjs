// The editor of the program, started for a check on a folder of its own, and what checks of its page have in common.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { until } from "./until.mjs";

/** The small beginning. */
export const MINIMAL = readFileSync(new URL("../../assets/data/minimal.json", import.meta.url), "utf8");

/** A page of its own, with what axe needs; so low that not all sheets are drawn small after every change, which is looked at once. */
export const LOOK = { fresh: true, bypassCSP: true, viewport: { width: 1400, height: 800 } };

/** The text of a file; "" while there is none. */
function text(path) {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return "";
  }
}

/** Starts the editor in a folder and waits for its address. */
async function begin(folder, data, env) {
  const child = spawn(process.env.PROGRAM, ["edit", "--no-open", ...data], { cwd: folder, env });
  const ended = new Promise((done) => child.on("exit", done));
  let said = "";
  const address = await new Promise((done, failed) => {
    child.stdout.on("data", (bytes) => {
      said += bytes;
      const found = said.match(/http:\/\/127\.0\.0\.1:\d+\/#[0-9a-f]+/);
      if (found) done(found[0]);
    });
    ended.then(() => failed(new Error(`the editor ended: ${said}`)));
  });
  const end = (signal) => {
    child.kill(signal);
    return ended;
  };
  return { address, end, ended };
}

/**
 * Starts the editor in a new folder with these files, gives what `use` makes of it, and ends it. `use` is given the
 * address, `read` and `write` for files of the folder, and `again`, which kills the program, whatever it is doing, and
 * starts it anew.
 */
export async function editing(files, data, use, env = {}) {
  const folder = mkdtempSync(join(tmpdir(), "krachtkaart-"));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  let running = await begin(folder, data, env);
  const again = async () => {
    await running.end("SIGKILL");
    running = await begin(folder, data, env);
    return running.address;
  };
  try {
    return await use({ address: running.address, folder, again, kill: () => running.end("SIGKILL"), read: (name) => text(join(folder, name)), write: (name, text) => writeFileSync(join(folder, name), text) });
  } finally {
    await running.end("SIGINT");
    rmSync(folder, { recursive: true });
  }
}

/** Waits until the page says so. */
export const holds = async (page, what, ask, value) => assert.ok(await until(() => page.evaluate(ask, value).catch(() => false)), what);

/** The picture shows these words. */
export const shows = (page, words) => holds(page, `the picture shows ${words}`, (words) => [...document.querySelectorAll(".drawing text")].map((text) => text.textContent).join(" ").replace(/\s+/g, " ").includes(words), words);

/** The picture has this colour. */
export const painted = (page, color) => holds(page, `the picture has ${color}`, (color) => document.querySelector(".drawing")?.innerHTML.toLowerCase().includes(color), color);

/** The field that has the focus. */
export const focused = (page) => page.evaluate(() => document.activeElement?.closest("[data-pointer]")?.dataset.pointer ?? "");

/** A drawing of one colour. */
export const drawing = (color) => Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 80 50"><path d="M0 0H80V50H0Z" fill="${color}"/></svg>`);

/** A file is chosen in the dialog of the system that a button opens. */
export async function choose(page, button, name, buffer) {
  const [chooser] = await Promise.all([page.waitForEvent("filechooser"), page.locator(button).click()]);
  const mimeType = { svg: "image/svg+xml", png: "image/png", csv: "text/csv", json: "application/json" }[name.split(".").at(-1)];
  await chooser.setFiles({ name, mimeType, buffer });
}

/** Types over what is in a field, so that it knows when it is left that it was changed. */
export async function retype(page, selector, text) {
  await page.locator(selector).click();
  await page.keyboard.press("ControlOrMeta+A");
  await page.keyboard.type(text);
}

/**
 * What a click downloads: its name and its bytes. Of Firefox the driver tells no downloads: there the page is asked
 * what it gives the browser.
 */
export async function downloaded(page, browser, click) {
  if (browser !== "firefox") {
    const [file] = await Promise.all([page.waitForEvent("download"), click()]);
    return [file.suggestedFilename(), readFileSync(await file.path())];
  }
  await page.evaluate(() => {
    globalThis.asked = new Promise((done) => {
      const address = URL.createObjectURL;
      let brought;
      URL.createObjectURL = (blob) => address.call(URL, (brought = blob));
      HTMLAnchorElement.prototype.click = function () {
        done([this.download, brought]);
      };
    });
  });
  await click();
  const [name, bytes] = await page.evaluate(async () => {
    const [name, brought] = await globalThis.asked;
    return [name, [...new Uint8Array(await brought.arrayBuffer())]];
  });
  return [name, Buffer.from(bytes)];
}

/** Drags one thing onto another. The driver of Firefox cannot: there the page is told what it would be told. */
export async function drag(page, browser, from, onto) {
  if (browser !== "firefox") return page.locator(from).dragTo(page.locator(onto));
  return page.evaluate(([from, onto]) => {
    const [moved, goal] = [from, onto].map((selector) => document.querySelector(selector));
    const dataTransfer = new DataTransfer();
    const tell = (node, kind) => node.dispatchEvent(new DragEvent(kind, { bubbles: true, cancelable: true, dataTransfer }));
    tell(moved, "dragstart");
    tell(goal, "dragover");
    tell(goal, "drop");
  }, [from, onto]);
}
