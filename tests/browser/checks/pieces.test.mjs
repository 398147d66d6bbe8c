// What editors, filters and servers make of the pieces, and what paper does: each is one browser's affair, because it is
// markup that differs, not how a browser shows it.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { autop } from "@wordpress/autop";
import * as commonmark from "commonmark";
import MarkdownIt from "markdown-it";
import { marked } from "marked";
import sanitizeHtml from "sanitize-html";
import showdown from "showdown";
import xss from "xss";
import { EMBEDDINGS } from "../embeddings.mjs";
import { NAME, inPlaces, pasted, wrongInPlaces } from "../pasted.mjs";
import { FOLDER, check, graphic, inBrowsers, shown } from "../setting.mjs";

const BLOCKS = "(?:table|thead|tfoot|caption|colgroup|tbody|tr|td|th|div|dl|dd|dt|ul|ol|li|pre|form|blockquote|address|p|h[1-6]|hr|article|aside|details|figcaption|figure|footer|header|nav|section|summary)";

/** Drupal's filter of line breaks (core's `_filter_autop`): what stands in these elements is let be. */
function drupal(text) {
  let inside = "";
  return text.split(/(<!--[\s\S]*?-->|<\/?(?:pre|script|style|object|iframe|drupal-media|svg)[^>]*>)/i).map((part, i) => {
    if (i % 2) {
      const tag = part.match(/^<(\/?)(\w+)/);
      if (tag && !tag[1] && !inside) inside = tag[2];
      else if (tag?.[1] && tag[2] === inside) inside = "";
      return part;
    }
    if (inside) return part;
    const rules = [
      [/\n*$/, "\n\n"],
      [`(<${BLOCKS}[^>]*>)`, "\n$1"], [`(</${BLOCKS}>)`, "$1\n\n"], [/\n\n+/g, "\n\n"], [/^\n|\n\s*\n$/g, ""],
      [/\n\s*\n\n?(.)/g, "</p>\n<p>$1"], [/^/, "<p>"], [/$/, "</p>\n"], [/<p>\s*<\/p>\n?/g, ""],
      [`<p>\\s*(</?${BLOCKS}[^>]*>)`, "$1"], [`(</?${BLOCKS}[^>]*>)\\s*</p>`, "$1"],
      [/(?<!<br \/>)\s*\n/g, "<br />\n"], [`(</?${BLOCKS}[^>]*>)\\s*<br />`, "$1"], [/<br \/>(\s*<\/?(?:p|li|div|th|pre|td|ul|ol)>)/g, "$1"],
    ];
    return rules.reduce((all, [from, to]) => all.replace(typeof from === "string" ? new RegExp(from, "gi") : from, to), part);
  }).join("");
}

/** Programs that take a text for more than markup: those with a logic of paragraphs or of code. */
const WRITERS = {
  "PHP's nl2br": (text) => text.replace(/\r?\n/g, "<br />$&"),
  "Drupal's line breaks": (text) => drupal(`Eerst dit.\n\n${text}\n\nEn dan dit.`),
  showdown: (text) => { const it = new showdown.Converter({ simplifiedAutoLink: true, simpleLineBreaks: true }); it.setFlavor("github"); return it.makeHtml(`# Kop\n\n${text}\n\nEn *dit*.`); },
  "markdown-it in a list, each line a break": (text) => new MarkdownIt({ html: true, typographer: true, breaks: true }).render(`- Eerst dit.\n\n  ${text.trim().replaceAll("\n", "\n  ")}\n\nEn *dit*.`),
  "commonmark with smart signs, in a quote": (text) => new commonmark.HtmlRenderer({ softbreak: "<br>" }).render(new commonmark.Parser({ smart: true }).parse(`> ${text.trim().replaceAll("\n", "\n> ")}\n\nEn *dit*.`)),
  "WordPress' autop": (text) => autop(text),
  "WordPress' autop, between paragraphs": (text) => autop(`Eerst dit.\n\n${text}\n\nEn dan dit.`),
  "markdown-it": (text) => new MarkdownIt({ html: true, typographer: true, linkify: true }).render(`# Kop\n\n${text}\n\nEn *dit*.`),
  marked: (text) => marked.parse(`# Kop\n\n${text}\n\nEn *dit*.`),
  commonmark: (text) => new commonmark.HtmlRenderer().render(new commonmark.Parser().parse(`# Kop\n\n${text}\n\nEn *dit*.`)),
};

/** Filters that take away what they do not know, with the pieces that are for them. */
const FILTERS = {
  "sanitize-html that lets frames through": [["responsive", "iframe", "image", "picture"], (text) =>
    sanitizeHtml(text, { allowedTags: [...sanitizeHtml.defaults.allowedTags, "iframe", "img"], allowedAttributes: { a: ["href"], iframe: ["src", "title", "width", "height", "hidden"], img: ["src", "alt", "width", "height"] } })],
  // Tags go, their text stays; comments and style go. As Drupal's Xss::filter with frames let through.
  "a filter of tags that leaves their text": [["responsive", "iframe", "image", "picture"], (text) =>
    text.replace(/<!--[\s\S]*?-->/g, "").replace(/<(\/?)(\w+)([^>]*)>/g, (_, end, name, rest) => (/^(div|p|a|iframe|img)$/.test(name) ? `<${end}${name}${rest.replace(/ (style|class|loading|on\w+)="[^"]*"/g, "")}>` : ""))],
  // As lxml's html_clean and Quill: no style, and no attribute that they do not know.
  "a filter that knows few attributes": [["responsive", "iframe", "picture"], (text) =>
    sanitizeHtml(text, { allowedTags: ["div", "p", "a", "iframe", "img"], allowedAttributes: { a: ["href"], iframe: ["src", "title", "width", "height"], img: ["src", "alt", "width", "height"] } })],
  // It shows the tags that it does not know, so nothing but pictures and links can pass.
  "js-xss": [["image", "picture"], (text) => xss(text)],
};

/** Words that stand on the page outside the graphic and the link under it. */
const LOOSE = () => {
  const copy = document.querySelector("main").cloneNode(true);
  copy.querySelectorAll("svg,style,script,iframe,object,h1").forEach((node) => node.remove());
  return copy.textContent.replace(/\s+/g, " ").trim();
};

inBrowsers("what the pieces ask for", (its) => {
  check("object: the graphic alone, not the picture that stands in for it", async () => {
    const { url, wide } = pasted(its.server, "object");
    its.server.asked.length = 0;
    await its.visit(url, async (tab) => {
      // What the page asks for by itself was asked for when it had loaded.
      const pictures = () => its.server.asked.filter((path) => /\.(svg|png)$/.test(path));
      await shown(tab, wide, "frame");
      assert.deepEqual(pictures(), [`/object/${NAME}-web.svg`]);
    });
  });
}, { still: true });

inBrowsers("what templates make of the pieces", (its) => {
  for (const way of ["responsive", "iframe", "object", "image", "picture"]) {
    check(`${way} in places as wide as their content, and over what themes say: one thing to see, of its own size`, async () => {
      const { url, sheets } = inPlaces(its.server, way);
      for (const width of [390, 768, 1400]) {
        await its.visit(url, async (tab) => assert.deepEqual(await wrongInPlaces((body) => tab.evaluate(`(${body})()`), sheets), [], `at ${width}`), { viewport: { width, height: 900 } });
      }
    });
  }
}, { still: true });

inBrowsers("what programs make of the pieces", (its) => {
  for (const [name, change] of Object.entries(WRITERS)) {
    check(`inline through ${name}: one picture, nothing loose on the page, and it answers`, async () => {
      const { url, wide: it } = pasted(its.server, "inline", { change });
      await its.visit(url, async (tab, errors) => {
        assert.equal(await tab.evaluate(`document.querySelectorAll("main svg").length`), 1);
        assert.equal((await tab.evaluate(LOOSE)).replace(/Eerst dit\.|En dan dit\.|En dit\./g, "").trim(), "Lees alles als tekst");
        const drawn = await shown(tab, it);
        assert.ok(await drawn.choose(1));
        await drawn.opens([1]);
        await tab.keyboard.press("Escape");
        await drawn.opens([]);
        assert.deepEqual(errors, []);
      });
    });

    check(`the other pieces through ${name}: one thing to see, in its place`, async () => {
      for (const way of ["responsive", "iframe", "object", "image", "picture"]) {
        const { url, wide: it } = pasted(its.server, way, { change });
        await its.visit(url, async (tab) => {
          const boxes = await tab.evaluate(() => [...document.querySelectorAll("main iframe,main object,main > * img")].map((e) => e.getBoundingClientRect()).filter((b) => b.width > 0).map((b) => [b.width, b.height]));
          assert.equal(boxes.length, 1, `${way}: ${JSON.stringify(boxes)}`);
          assert.ok(Math.abs(boxes[0][0] - it.width) < 2 && Math.abs(boxes[0][1] - it.height) < 3, `${way}: ${boxes[0]}`);
          if (way !== "image") return;
          const inside = await tab.evaluate(() => { const i = document.querySelector("main img").getBoundingClientRect(); return [...document.querySelectorAll("main a[href*='.svg#']")].every((a) => { const b = a.getBoundingClientRect(); return b.top >= i.top && b.bottom <= i.bottom; }); });
          assert.ok(inside, "the links lie over the picture");
        }, { viewport: { width: 1400, height: 900 } });
      }
    });
  }

  for (const [name, [ways, change]] of Object.entries(FILTERS)) {
    check(`through ${name}: what is left has its own size, leads on, and no code is read as text`, async () => {
      for (const way of ways) {
        const { url, wide: it } = pasted(its.server, way, { change });
        await its.visit(url, async (tab) => {
          const loose = await tab.evaluate(LOOSE);
          assert.ok(!/[<>{}]|https?:/.test(loose), `${way}: ${loose.slice(0, 200)}`);
          assert.ok(await tab.evaluate(`document.querySelectorAll("main a").length`) > 0, `${way}: nothing leads on`);
          const boxes = await tab.evaluate(() => [...document.querySelectorAll("main iframe,main img")].map((e) => e.getBoundingClientRect()).filter((b) => b.width > 4).map((b) => [b.width, b.height]));
          // Of a frame without a size nothing is left but its border, of 2 pixels on each side.
          assert.equal(boxes.length, 1, `${way}: ${JSON.stringify(boxes)}`);
          for (const [width, height] of boxes) assert.ok(Math.abs(height / width - it.height / it.width) < 0.01 && width >= 1200, `${way}: ${width} by ${height}`);
        }, { viewport: { width: 1400, height: 900 } });
      }
    });
  }
}, { only: ["chromium"], still: true });

/** What servers send with SVG files, as their own configuration has it. */
const SERVERS = {
  "a server that allows nothing": "default-src 'none'",
  "a server that allows nothing, in a sandbox": "sandbox; default-src 'none'; style-src 'none'; img-src data:",
  "a server with a nonce for each page": "script-src 'nonce-r4nd0m' 'strict-dynamic'; style-src 'nonce-r4nd0m'; object-src 'none'; base-uri 'none'",
  "Joomla's htaccess.txt": "script-src 'none'",
  "TYPO3's fileadmin": "default-src 'self'; script-src 'none'; style-src 'none'; object-src 'none';",
  "GitHub's raw files": "default-src 'none'; style-src 'unsafe-inline'; sandbox",
};

inBrowsers("servers with a policy of their own", (its) => {
  check("the header that the guide names lets everything work", async () => {
    const guide = readFileSync(join(FOLDER, "embed", `${NAME}-embed.txt`), "utf8");
    const policy = guide.match(/^ *(default-src 'none'; style-src 'sha256-[^\n]*font-src data:)$/m)[1];
    for (const way of ["iframe", "object"]) {
      const { url, wide: it, sheets } = pasted(its.server, way, { own: { "content-security-policy": policy } });
      for (const sheet of sheets) assert.ok(policy.includes(sheet.hash("style")), `the style of ${sheet.sheet} is named`);
      await its.visit(url, async (tab) => {
        const drawn = await shown(tab, it, "frame");
        assert.equal(await drawn.run(`async () => { await document.fonts.ready; return [...document.fonts].filter((font) => font.status === "loaded").length; }`), 4, "its own letters");
        await drawn.choose(1);
        await drawn.opens([1]);
        await tab.keyboard.press("Escape");
        await drawn.opens([]);
      });
    }
  });

  for (const [name, policy] of Object.entries(SERVERS)) {
    check(`${name}: the picture is whole, and the page with text shows one picture and every word`, async () => {
      // The page is one of those that take only what allows itself to be taken.
      const own = { "content-security-policy": policy, "x-content-type-options": "nosniff", "cross-origin-embedder-policy": "require-corp", "cross-origin-resource-policy": "same-origin" };
      const { url, wide: it } = pasted(its.server, "iframe", { own, headers: { "cross-origin-embedder-policy": "require-corp" } });
      await its.visit(url, async (tab) => {
        const drawn = await shown(tab, it, "frame");
        await drawn.opens([]);
        assert.equal(await drawn.run((root) => [...root.querySelectorAll("text")].filter((text) => text.getBoundingClientRect().width === 0 && !text.closest("[display=none]")).length), 0, "words that are not drawn");
      });
      const page = its.server.put("/served.html", "text/html; charset=utf-8", readFileSync(join(FOLDER, `${NAME}.html`)), { "content-security-policy": policy });
      await its.visit(page, async (tab) => {
        const seen = await tab.evaluate(() => [...document.querySelectorAll(".picture svg")].map((svg) => svg.getBoundingClientRect().width).filter((width) => width > 0));
        assert.equal(seen.length, 1, "one picture");
        assert.ok(seen[0] <= 390, `${seen[0]} pixels wide on a phone`);
        assert.ok((await tab.evaluate("document.querySelector('main').innerText.length")) > 5000, "the text can be read");
      }, { viewport: { width: 390, height: 800 } });
    });
  }
}, { only: ["chromium", "firefox"], still: true });

inBrowsers("on paper", (its) => {
  const pages = async (tab) => (await tab.pdf({ format: "A4", margin: { top: "10mm", right: "10mm", bottom: "10mm", left: "10mm" }, printBackground: true })).toString("latin1").match(/\/Type\s*\/Page\b/g).length;
  // What is left of A4 within margins of 10 mm, in CSS pixels.
  const paper = { viewport: { width: 718, height: 1047 }, fresh: true };
  for (const sheet of ["web", "a3-landscape"]) {
    check(`${sheet}: whole and on one page, by itself and in a page`, async () => {
      const it = graphic(sheet);
      for (const name of ["direct", "inline"]) {
        const url = EMBEDDINGS.find((way) => way.name === name).put(its.server, it, `paper-${name}`);
        await its.visit(url, async (tab) => {
          await tab.emulateMedia({ media: "print" });
          const box = await tab.evaluate((k) => document.querySelector(`.${k}-page`).getBoundingClientRect().toJSON(), it.prefix);
          assert.ok(box.width <= 718.5 && box.height <= 1047.5 && box.x >= -0.5, `${name}: ${JSON.stringify(box)}`);
          // The two lines around the graphic may take a page of their own.
          assert.ok((await pages(tab)) <= (name === "direct" ? 1 : 3), name);
        }, paper);
      }
    });
  }

  for (const way of ["responsive", "iframe", "object", "inline"]) {
    check(`${way}: whole on one page, also on one that lies or is short`, async () => {
      const { url } = pasted(its.server, way);
      // A4 on its side and US Letter, within margins of 10 mm.
      for (const [width, height] of [[1047, 718], [740, 980]]) {
        await its.visit(url, async (tab) => {
          await tab.emulateMedia({ media: "print" });
          const boxes = await tab.evaluate(() => [...document.querySelectorAll("main iframe,main object,main svg > [class$='-page']")].map((e) => e.getBoundingClientRect().toJSON()).filter((b) => b.width > 0));
          assert.equal(boxes.length, 1);
          assert.ok(boxes[0].width <= width && boxes[0].height <= height + 0.5, `${width}: ${JSON.stringify(boxes[0])}`);
        }, { viewport: { width, height }, fresh: true });
      }
    });
  }

  check("the page with text prints the picture for paper, whole on its first page", async () => {
    const url = its.server.put("/print.html", "text/html; charset=utf-8", readFileSync(join(FOLDER, `${NAME}.html`)));
    await its.visit(url, async (tab) => {
      await tab.emulateMedia({ media: "print" });
      const [box, other] = await tab.evaluate(() => ["wide", "narrow"].map((k) => document.querySelector(`.picture .${k} g`).getBoundingClientRect().toJSON()));
      assert.equal(other.width, 0, "the sheet for phones stays away");
      assert.ok(box.width > 500 && box.bottom <= 1047.5, JSON.stringify(box));
    }, paper);
  });

  check("the sheet for phones keeps its size: it would be too small on one page", async () => {
    const it = graphic("phone");
    await its.visit(its.server.put("/paper-phone.svg", "image/svg+xml", it.text), async (tab) => {
      await tab.emulateMedia({ media: "print" });
      assert.ok((await tab.evaluate((k) => document.querySelector(`.${k}-page`).getBoundingClientRect().width, it.prefix)) >= 389);
    }, paper);
  });
}, { only: ["chromium"] });
