// The Nu checker on every written file, by itself and inline in a page.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { test } from "node:test";
import { Graphic } from "../graphic.mjs";
import { written } from "../setting.mjs";

const JAR = createRequire(import.meta.url).resolve("vnu-jar/build/dist/vnu.jar");

test("every file is valid, by itself and in a page", () => {
  const folder = mkdtempSync(join(tmpdir(), "valid-"));
  const pages = written().map((path) => {
    const it = new Graphic(path);
    const page = join(folder, `${basename(path)}.html`);
    writeFileSync(page, `<!doctype html>\n<html lang="${it.language}"><head><meta charset="utf-8"><title>${it.title}</title></head><body><main>${it.text}</main></body></html>`);
    return page;
  });
  assert.ok(pages.length > 0);
  const checked = execFileSync("java", ["-jar", JAR, "--also-check-svg", "--errors-only", "--exit-zero-always", "--stdout", ...written(), ...pages], { encoding: "utf8" });
  assert.equal(checked.replace(/base64,[A-Za-z0-9+/=]*/g, "…"), "");
});
