// The pictures of hostile data files, opened: nothing of the data runs, asks for anything, or is lost in a sanitizer.
//
// The files are those of tests/hostile that end with a picture, as outcomes.txt says.
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, join } from "node:path";
import { before } from "node:test";
import { promisify } from "node:util";
import { settled } from "../browsers.mjs";
import { Graphic, Shown } from "../graphic.mjs";
import { FOLDER, check, endingOn, graphic, inBrowsers } from "../setting.mjs";

const PROGRAM = process.env.PROGRAM ?? (() => { throw new Error("PROGRAM names no program; start the tests by tests/browser/run"); })();
const DATA = new URL("../../hostile/", import.meta.url).pathname;
const MADE = join(FOLDER, "hostile");
/** Of these, what `embed` writes is opened too. */
const EMBEDDED = ["code-svg-onload", "code-attribuut-enkel", "code-cdata-eind", "code-stijl-eind", "adres-44"];
const BASE = "https://graphics.example/map/";
const PURIFY = readFileSync(createRequire(import.meta.url).resolve("dompurify/dist/purify.min.js"), "utf8");

/** Names of the data files that give a picture, on one of the sheets at least. */
const names = readFileSync(join(DATA, "outcomes.txt"), "utf8").split("\n")
  .filter((line) => line.includes("plaatje")).map((line) => line.split(".json:")[0]);

/** Runs the program; that a sheet cannot hold a text is no failure. */
async function made(...args) {
  const ended = await promisify(execFile)(PROGRAM, [...args, "--quiet"]).catch((error) => error);
  assert.ok([undefined, 2].includes(ended.code), `${args.join(" ")}: ${ended.stderr}`);
}

/** All files, made by two runs of the program at a time. */
async function make() {
  const left = names.flatMap((name) => [["render", `${DATA}${name}.json`, "--sheet", "web,square", "--to", "svg,html", "--out", `${MADE}/`]]);
  for (const name of EMBEDDED) {
    mkdirSync(join(MADE, name), { recursive: true });
    left.push(["embed", `${DATA}${name}.json`, "--base-url", BASE, "--out", `${join(MADE, name)}/`]);
  }
  const worker = async () => { while (left.length > 0) await made(...left.pop()); };
  await Promise.all([worker(), worker()]);
}

/** What a page does while it is open, beside showing itself. */
function watched(page) {
  const seen = [];
  let own = "";
  page.on("dialog", (dialog) => { seen.push(`dialog ${dialog.message()}`); dialog.dismiss(); });
  page.on("popup", () => seen.push("popup"));
  page.on("download", () => seen.push("download"));
  page.on("console", (message) => seen.push(`console ${message.text()}`));
  page.on("pageerror", (error) => seen.push(`error ${error.message}`));
  page.on("request", (request) => {
    const url = request.url();
    if (!own.includes(url) && !url.startsWith("data:") && !url.endsWith("/favicon.ico")) seen.push(`request ${url}`);
  });
  return {
    seen,
    /** Opens an address; these others may be asked for as well. */
    async open(url, ...others) {
      seen.length = 0;
      own = [url, ...others];
      await page.goto(url);
      await settled(page.mainFrame());
    },
  };
}

/** What in the open page could run or reach outside; `scripts` are those that may be there. */
const threats = (frame, scripts) => frame.evaluate((scripts) => {
  const found = [];
  const ours = new Set(scripts);
  for (const node of document.querySelectorAll("*")) {
    const name = node.localName;
    if (name === "script" && node.type !== "application/ld+json" && !ours.has(node.textContent)) found.push(`<script>${node.textContent.slice(0, 80)}`);
    if (name === "script" && node.attributes.length > (node.type ? 1 : 0)) found.push("a script with attributes");
    if (["iframe", "object", "embed", "foreignobject", "image", "img", "base", "form", "set", "animate"].includes(name.toLowerCase())) found.push(`<${name}>`);
    for (const { name: key, value } of node.attributes) {
      if (/^on/i.test(key) || key === "style") found.push(`<${name} ${key}="${value}">`);
      if (/(^|:)(href|src|action|formaction)$/i.test(key) && !/^(#|https:|mailto:|tel:)/.test(value)) found.push(`<${name} ${key}="${value}">`);
    }
  }
  return found;
}, scripts);

/** Uses the graphic as a reader does: over a place, into it, out again, and the same by keyboard. */
async function use(page, it) {
  const drawn = new Shown(page, page.mainFrame(), it.prefix);
  await drawn.reveal(".KKhit");
  await page.mouse.move(...(await drawn.point(".KKhit")));
  assert.ok(await drawn.choose(0), "a place that can be clicked");
  await drawn.opens([0]);
  await page.keyboard.press("Escape");
  await drawn.opens([]);
  await drawn.run((root, k) => root.querySelector("." + k + "spot").focus());
  await page.keyboard.press("Enter");
  await drawn.opens([0]);
  await page.keyboard.press("Tab");
  await page.keyboard.press("Escape");
  await drawn.opens([]);
}

/** The title of a data file, as browsers show titles. */
function title(name) {
  const { titel } = JSON.parse(readFileSync(join(DATA, `${name}.json`), "utf8").replace(/^\ufeff/, ""));
  return shown(titel.nl ?? titel);
}
const shown = (text) => text.replaceAll("\u00ad", "").replace(/[ \t\n\f\r]+/g, " ").trim();

/** A page of somebody else around some markup. */
const around = (server, markup) => server.put("/around.html", "text/html; charset=utf-8", `<!doctype html><html lang="nl"><head><meta charset="utf-8"><title>Kop</title></head><body><main>${markup}</main></body></html>`);

/**
 * What DOMPurify takes out of any attribute, for fear of parsers that end an element there: a name with these characters.
 */
const FEARED = /(--!?|\])>|<\/(style|script|title|xmp|textarea|noscript|iframe|noembed|noframes)/i;

inBrowsers("pictures of hostile data", (its) => {
  // Those of the flagship, and no other: in its files, and on its page, where the second picture runs that of the first.
  const page = readFileSync(join(FOLDER, "mbo-sociaal-werker.html"), "utf8");
  const scripts = [graphic("web").inside("script"), ...[...page.matchAll(/<script>([^]*?)<\/script>/g)].map((found) => found[1])];
  before(make);

  check("what would run, reach outside or complain is noticed", async () => {
    const it = graphic("web");
    await its.visit("about:blank", async (page) => {
      const watch = watched(page);
      const bad = {
        "dialog 1": it.text.replace("</svg>", "<script>alert(1)</script></svg>"),
        "request https://127.0.0.1:9/x.png": it.text.replace("</svg>", '<image href="https://127.0.0.1:9/x.png" width="9" height="9"/></svg>'),
        "error x is not defined": it.text.replace("</svg>", "<script>x()</script></svg>"),
        "console 1": it.text.replace("<svg", '<svg onload="console.log(1)"'),
      };
      for (const [what, text] of Object.entries(bad)) {
        await watch.open(its.server.put("/bad.svg", "image/svg+xml", text));
        assert.ok(watch.seen.includes(what), `${what} is not among ${JSON.stringify(watch.seen)}`);
        assert.notDeepEqual(await threats(page.mainFrame(), scripts), []);
      }
    });
  });

  /** The picture of a data file. */
  const drawn = (name) => {
    const file = ["web", "square"].map((sheet) => `${name}-${sheet}.svg`).find((file) => existsSync(join(MADE, file)));
    assert.ok(file, `${name} gives no picture`);
    return new Graphic(join(MADE, file));
  };
  const html = (name) => join(MADE, `${name}.html`);
  // How a picture is opened, and what the page is then called.
  const WAYS = {
    "as a file": (name) => {
      const it = drawn(name);
      return { it, url: its.server.put("/hostile.svg", "image/svg+xml", it.text), called: title(name) };
    },
    "in a page": (name) => {
      const it = drawn(name);
      return { it, url: around(its.server, it.text), called: "Kop" };
    },
    "as the page with text": (name) => {
      if (!existsSync(html(name))) return undefined;
      const text = readFileSync(html(name), "utf8");
      // The page holds the pictures with prefixes of their own, the wide one first.
      const [, prefix] = text.match(/<svg[^>]* class="([a-z]+)-base/);
      return { it: { prefix }, url: its.server.put("/hostile-page.html", "text/html; charset=utf-8", text), called: title(name) };
    },
  };
  for (const [way, [what, put]] of Object.entries(WAYS).entries()) {
    check(`${what}: no dialog, no request, no error`, async (context) => {
      let opened = 0;
      await its.visit("about:blank", async (page) => {
        const watch = watched(page);
        for (const [index, name] of names.entries()) {
          const made = put(name);
          if (!made) continue;
          await watch.open(made.url);
          assert.equal(shown(await page.title()), made.called, name);
          // The script is the same in all of them, which is looked at in each: each file is used as a reader does in one
          // of the three ways, and every way with a third of the files.
          if (way === index % (existsSync(html(name)) ? 3 : 2)) await use(page, made.it);
          assert.deepEqual(await threats(page.mainFrame(), scripts), [], name);
          assert.deepEqual(watch.seen, [], name);
          opened += 1;
        }
      });
      context.diagnostic(`${names.length} hostile data files, ${opened} opened`);
      assert.ok(names.length >= 60 && opened >= (way === 2 ? 0.5 : 1) * names.length, `only ${opened}`);
    });
  }

  check("what editors paste: no dialog, no error, and nothing but the pasted files", async (context) => {
    let opened = 0;
    await its.visit("about:blank", async (page) => {
      const watch = watched(page);
      for (const name of EMBEDDED) {
        const folder = join(MADE, name);
        const at = its.server.put(`/hostile-${name}/x`, "text/plain", "").slice(0, -1);
        const types = { ".svg": "image/svg+xml", ".png": "image/png", ".html": "text/html; charset=utf-8" };
        const put = Object.entries(types).flatMap(([ending, type]) => endingOn(ending, folder).map((path) => {
          const bytes = readFileSync(path);
          return its.server.put(`/hostile-${name}/${basename(path)}`, type, ending === ".html" ? bytes.toString().replaceAll(BASE, at) : bytes);
        }));
        for (const path of endingOn(".html", folder).filter((path) => path.includes("-embed-"))) {
          const piece = readFileSync(path, "utf8").replaceAll(BASE, at);
          await watch.open(around(its.server, piece), ...put);
          // The sheet that is not for this width is not loaded, and nothing can be asked of its frame.
          const loaded = page.frames().slice(1).filter((frame) => frame.url().startsWith(at));
          for (const frame of loaded) assert.deepEqual(await threats(frame, scripts), [], path);
          // What a piece is made of: places and sizes, in numbers.
          const own = (await threats(page.mainFrame(), scripts)).filter((threat) => !/^<(object|iframe|img)>$|"http:\/\/127|<(a|div|iframe|object|img|svg) style="[a-z0-9:;,.%()\/ -]*"/.test(threat));
          assert.deepEqual(own, [], path);
          assert.deepEqual(watch.seen, [], path);
          opened += 1;
        }
      }
    });
    context.diagnostic(`${opened} pieces opened`);
    assert.equal(opened, EMBEDDED.length * 6);
  });

  check("DOMPurify takes no more from them than from the flagship, and no word", async () => {
    await its.visit("about:blank", async (page) => {
      await page.addScriptTag({ content: PURIFY });
      const cleaned = (text, options) => page.evaluate(([text, options, feared]) => {
        const parsed = (markup) => new DOMParser().parseFromString(markup, "text/html").body;
        const kept = (root) => [...root.querySelectorAll("*")].filter((node) => node.localName !== "script");
        const described = (node) => [node.localName, [...node.attributes].map((a) => `${a.name}=${a.value.trim()}`).sort()];
        const words = (root) => kept(root).filter((node) => node.localName !== "style").flatMap((node) => [...node.childNodes].filter((child) => child.nodeType === 3).map((child) => child.data));
        const [was, is] = [parsed(text), parsed(DOMPurify.sanitize(text, options))];
        const [before, after] = [kept(was).map(described), kept(is).map(described)];
        const lost = new Set();
        const same = before.length === after.length;
        before.forEach(([name, attributes], i) => {
          if (!same) return;
          if (after[i][0] !== name) lost.add(`<${name}>`);
          for (const attribute of attributes) if (!after[i][1].includes(attribute) && !(attribute.startsWith("aria-label=") && new RegExp(feared, "i").test(attribute))) lost.add(`${name} ${attribute.split("=")[0]}`);
          for (const attribute of after[i][1]) if (!attributes.includes(attribute)) lost.add(`${name} new ${attribute}`);
        });
        const count = (list) => list.reduce((counts, [name]) => counts.set(name, (counts.get(name) ?? 0) + 1), new Map());
        if (!same) for (const [name, many] of count(before)) if (count(after).get(name) !== many) lost.add(`<${name}>`);
        return { lost: [...lost], words: JSON.stringify(words(was)) === JSON.stringify(words(is)) };
      }, [text, options, FEARED.source]);
      for (const options of [{}, { USE_PROFILES: { svg: true } }]) {
        const usual = new Set((await cleaned(graphic("web").text, options)).lost);
        for (const path of endingOn(".svg", MADE)) {
          const { lost, words } = await cleaned(readFileSync(path, "utf8"), options);
          assert.deepEqual(lost.filter((part) => !usual.has(part)), [], path);
          assert.ok(words, `${path}: other words`);
        }
      }
    });
  });
}, { only: ["chromium"], still: true });
