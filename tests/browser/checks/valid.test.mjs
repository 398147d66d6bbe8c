// The written files themselves: the Nu checker on each, by itself and in a page; sizes; what machines read.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { test } from "node:test";
import { gzipSync } from "node:zlib";
import { picture } from "../pixels.mjs";
import { EMBEDDINGS, ROWS } from "../embeddings.mjs";
import { Graphic } from "../graphic.mjs";
import { FOLDER, endingOn, written } from "../setting.mjs";

const JAR = createRequire(import.meta.url).resolve("vnu-jar/build/dist/vnu.jar");
/** For a run of seconds: what Java would win by compiling better, it loses by compiling. The checker asks for the stack. */
const JAVA = ["-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xss4m"];

test("every file is valid, by itself and in a page, and so are the page with text and what editors paste", () => {
  const folder = mkdtempSync(join(tmpdir(), "valid-"));
  const pages = written().map((path) => {
    const it = new Graphic(path);
    const page = join(folder, `${basename(path)}.html`);
    writeFileSync(page, `<!doctype html>\n<html lang="${it.language}"><head><meta charset="utf-8"><title>${it.title}</title></head><body><main>${it.text}</main></body></html>`);
    return page;
  });
  assert.ok(pages.length > 0, "there are files to check");
  for (const path of endingOn(".html", FOLDER)) pages.push(path);
  for (const path of endingOn(".html", join(FOLDER, "embed"))) {
    const text = readFileSync(path, "utf8");
    const whole = join(folder, `embed-${basename(path)}`);
    const head = `<head><meta charset="utf-8"><title>Kop</title></head>`;
    writeFileSync(whole, text.startsWith("<!doctype") ? text : `<!doctype html>\n<html lang="${path.includes("-en") ? "en" : "nl"}">${head}<body><main>${text}</main></body></html>`);
    pages.push(whole);
  }
  for (const folder of ["office", "print", "arabic"]) pages.push(...endingOn(".svg", join(FOLDER, folder)));
  const checked = execFileSync("java", [...JAVA, "-jar", JAR, "--also-check-svg", "--errors-only", "--exit-zero-always", "--stdout", ...written(), ...pages], { encoding: "utf8" });
  // A style element in the body is not in the standard, but every browser takes it, and only there filters leave the
  // graphic after it whole (checks/pieces.test.mjs). Of its style, the checker does not know what is newer than CSS 3:
  // vector-effect of SVG 2, and the containers of CSS Containment 3.
  const unknown = /Element “style” not allowed as child of element “div”|CSS: “(vector-effect|container-type)”: Property|CSS: Unrecognized at-rule “@container”/;
  // Of lines from right to left, it knows the values of SVG 1.1 alone. WebKit needs this one, of CSS Writing Modes 3, and
  // as an attribute: where a policy or a filter takes style away, lines would change places.
  const known = (line) => (/embed-.*(inline|responsive|iframe|object)\.html/.test(line) && unknown.test(line)) ||
    (/arabic/.test(line) && /Bad value “isolate” for attribute “unicode-bidi” on element “tspan”/.test(line));
  const found = checked.split("\n").filter((line) => line && !known(line));
  assert.deepEqual(found.map((line) => line.replace(/base64,[A-Za-z0-9+/=]*/g, "…")), []);
});

// They were 5.9 kB, 1.9 kB compressed, while a panel only opened and closed; arrow keys, swipes, the two buttons and the
// choice of strengths are the rest. The script is made short when it is embedded (src/export/svg/tight.rs).
test("style and script together are at most 7.6 kB, 3.1 kB when compressed", (context) => {
  let [most, packed] = [0, 0];
  for (const path of written()) {
    const it = new Graphic(path);
    const code = it.inside("style").replace(/@font-face\{[^}]*\}/g, "") + it.inside("script");
    most = Math.max(most, Buffer.byteLength(code));
    packed = Math.max(packed, gzipSync(code, { level: 9 }).length);
  }
  context.diagnostic(`style and script: ${most} bytes, ${packed} compressed`);
  assert.ok(most > 0 && most <= 7600, `${most} bytes`);
  assert.ok(packed <= 3100, `${packed} bytes compressed`);
});

test("the profiles for office programs and print hold attributes only", () => {
  for (const profile of ["office", "print"]) {
    const files = endingOn(".svg", join(FOLDER, profile));
    assert.equal(files.length, 3);
    for (const path of files) {
      const text = readFileSync(path, "utf8");
      for (const part of ["<script", "<a ", "href=", " tabindex=", " style=", " class=", "aria-expanded", 'display="none"', 'visibility="hidden"'])
        assert.ok(!text.includes(part), `${basename(path)} for ${profile} holds ${part}`);
      if (profile === "office") assert.ok(!text.includes("<style"), `${basename(path)} holds a style element`);
    }
  }
});

test("previews of links and search engines are told what they ask for", () => {
  for (const language of ["nl", "en"]) {
    const tail = language === "nl" ? "" : `-${language}`;
    const text = readFileSync(join(FOLDER, "embed", `mbo-sociaal-werker${tail}.html`), "utf8");
    // https://ogp.me, basic metadata: these four, and what helps.
    const said = Object.fromEntries([...text.matchAll(/<meta property="og:([^"]*)" content="([^"]*)">/g)].map((m) => [m[1], m[2]]));
    for (const name of ["title", "type", "image", "url", "description", "locale"]) assert.ok(said[name], `og:${name}`);
    assert.equal(said.url, `https://graphics.example/map/mbo-sociaal-werker${tail}.html`);
    const shot = picture(readFileSync(join(FOLDER, "embed", basename(new URL(said.image).pathname))));
    assert.deepEqual([shot.width, shot.height], [1200, 630]);
    const [, json] = text.match(/<script type="application\/ld\+json">([^]*?)<\/script>/);
    const data = JSON.parse(json);
    assert.equal(data["@context"], "https://schema.org");
    assert.equal(data["@type"], "Article");
    assert.deepEqual([data.headline, data.inLanguage, data.url, data.image], [said.title, language, said.url, said.image]);
    assert.ok(data.headline.length <= 110 && data.citation.length > 0);
    for (const source of data.citation) assert.ok(source.name && (!source.url || new URL(source.url).protocol === "https:"), source.name);
  }
});

test("every way is told of in a row of the README's table", () => {
  assert.deepEqual(Object.values(ROWS).flat().sort(), EMBEDDINGS.map((way) => way.name).sort());
});
