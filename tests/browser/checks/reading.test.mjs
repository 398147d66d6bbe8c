// What is read: contrast in every state, sizes of targets, spacing of text, finding and copying.
import assert from "node:assert/strict";
import { EMBEDDINGS, around } from "../embeddings.mjs";
import { at, contrast, picture, words } from "../pixels.mjs";
import { LANGUAGES, SHEETS, check, graphic, inBrowsers, shown } from "../setting.mjs";

const direct = (its, it) => its.server.put("/reading.svg", "image/svg+xml", it.text);
const room = (it) => ({ viewport: { width: Math.ceil(it.width), height: Math.ceil(it.height) } });

/** The boxes around the ink of every line that can be seen, with its words, its size and its face. */
const lines = (drawn) =>
  drawn.run((root, k) => {
    const scale = root.getBoundingClientRect().width / root.viewBox.baseVal.width;
    const shown = [...root.querySelectorAll("." + k + "panel")].find((panel) => getComputedStyle(panel).display !== "none");
    // What stands over the page while a panel is open: its card, and the buttons that lead on.
    const over = shown ? [shown.querySelector("." + k + "card"), ...root.querySelectorAll("." + k + "step")].map((e) => e.getBoundingClientRect()) : [];
    const out = [];
    for (const text of root.querySelectorAll("text")) {
      if (getComputedStyle(text).visibility !== "visible" || !text.getClientRects().length) continue;
      for (const line of text.querySelector("tspan") ? text.querySelectorAll("tspan") : [text]) {
        const { x, y, width, height } = line.getBoundingClientRect();
        const covers = (box) => x < box.right && x + width > box.x && y < box.bottom && y + height > box.y;
        if (!shown?.contains(text) && over.some(covers)) continue;
        const { fontSize, fontFamily } = getComputedStyle(line);
        const size = parseFloat(fontSize) * scale;
        // The band of the small letters: what lies above and below may belong to a neighbour.
        out.push({ words: line.textContent, x, y: y + height * 0.56 - size * 0.22, width, height: size * 0.44, size, family: fontFamily });
      }
    }
    return out;
  });

const sessions = new WeakMap();

/** A picture in which every text covers its line with its own colour, or is not there. */
async function painted(page, drawn, how) {
  await drawn.run((root, k, how) => {
    const texts = [...root.querySelectorAll("text,tspan")];
    // All is read before anything is written: in turns, every text would be styled anew.
    const strokes = texts.map((text) => (how === "flooded" ? getComputedStyle(text).fill : "none"));
    for (const [i, text] of texts.entries()) {
      text.style.setProperty("stroke", strokes[i], "important");
      text.style.setProperty("stroke-width", "0.9em", "important");
      text.style.setProperty("fill-opacity", how === "flooded" ? "1" : "0", "important");
    }
  }, how);
  // By the browser's own protocol, because that can be asked not to make the file small.
  sessions.has(page) || sessions.set(page, await page.context().newCDPSession(page));
  const { data } = await sessions.get(page).send("Page.captureScreenshot", { format: "png", optimizeForSpeed: true });
  return picture(Buffer.from(data, "base64"));
}

/** The colours in a box, the commonest first; those that differ in the last three bits of a channel count as one. */
function colours(image, box) {
  const pixels = words(image);
  const counts = new Map();
  const left = Math.max(0, Math.round(box.x + 1)), right = Math.min(image.width, box.x + box.width - 1);
  const top = Math.max(0, Math.round(box.y)), bottom = Math.min(image.height, box.y + box.height);
  for (let y = top; y < bottom; y += 1) {
    for (let x = left; x < right; x += 1) {
      const alike = pixels[y * image.width + x] & 0xf8f8f8;
      const seen = counts.get(alike);
      if (seen) seen.count += 1;
      else counts.set(alike, { x, y, count: 1 });
    }
  }
  return [...counts.values()].sort((a, b) => b.count - a.count).map(({ x, y, count }) => ({ value: at(image, x, y), count }));
}

/** The texts whose contrast with what lies under them is too low, each with the figure. */
async function faint(page, drawn, least) {
  const seen = await lines(drawn);
  const ground = await painted(page, drawn, "gone");
  const ink = await painted(page, drawn, "flooded");
  await drawn.run((root) => root.querySelectorAll("text,tspan").forEach((text) => text.removeAttribute("style")));
  const out = [];
  for (const line of seen) {
    const grounds = colours(ground, line);
    const [color] = colours(ink, line);
    const total = grounds.reduce((sum, { count }) => sum + count, 0);
    if (total === 0) continue;
    for (const { value, count } of grounds) {
      const ratio = contrast(color.value, value);
      if (count / total > 0.06 && ratio < least(line)) out.push(`${line.words.trim()}: ${ratio.toFixed(2)} (${color.value} on ${value})`);
    }
  }
  return out;
}

/** What WCAG asks: 3 from 24 px, or from 19 px in a bold face, else 4.5. A little is lost in reading pixels. */
const AA = (line) => (line.size >= 24 || (line.size >= 19 && /Title|Heading|Strong/.test(line.family)) ? 2.95 : 4.45);

inBrowsers("contrast", (its) => {
  for (const sheet of SHEETS) {
    check(`${sheet}: every text at rest`, async () => {
      const it = graphic(sheet);
      await its.visit(direct(its, it), async (page) => {
        assert.deepEqual(await faint(page, await shown(page, it), AA), []);
      }, room(it));
    });

    check(`${sheet}: every text with each panel open, dimmed or not`, async () => {
      const it = graphic(sheet);
      await its.visit(direct(its, it), async (page) => {
        const drawn = await shown(page, it);
        for (const index of it.ids.keys()) {
          await drawn.run((root, k, index) => root.querySelectorAll("." + k + "spot")[index].focus(), index);
          await page.keyboard.press("Enter");
          await drawn.opens([index]);
          assert.deepEqual(await faint(page, drawn, AA), [], it.ids[index]);
          await page.keyboard.press("Escape");
        }
      }, room(it));
    });
  }
}, { only: ["chromium"], still: true });

inBrowsers("targets", (its) => {
  for (const sheet of SHEETS) {
    const least = sheet === "phone" ? 44 : 24;
    for (const language of LANGUAGES) {
      check(`${sheet}, ${language}: everything that answers is at least ${least} by ${least} CSS pixels`, async () => {
        const it = graphic(sheet, language);
        await its.visit(direct(its, it), async (page) => {
          const drawn = await shown(page, it);
          const small = await drawn.run((root, k, least) => {
            for (const panel of root.querySelectorAll("." + k + "panel")) panel.style.cssText = "display:inline;visibility:visible";
            const nodes = [...root.querySelectorAll("." + k + "hit,." + k + "link")];
            return nodes.map((e) => [e, e.getBoundingClientRect()]).filter(([, b]) => Math.min(b.width, b.height) < least - 0.5)
              .map(([e, b]) => `${e.getAttribute("aria-label") ?? e.parentNode.getAttribute("aria-label")}: ${b.width.toFixed(1)} × ${b.height.toFixed(1)}`);
          }, least);
          assert.deepEqual(small, []);
        });
      });
    }
  }
}, { only: ["chromium"], still: true });

inBrowsers("text", (its) => {
  check("web: the spacing that a reader asks for takes no text out of its place", async () => {
    const it = graphic("web");
    const widths = (page) => page.evaluate(() => [...document.querySelectorAll("svg text, svg tspan")].map((t) => t.getComputedTextLength()));
    const plain = await its.visit(around(its.server, "spacing", it, it.text), widths);
    const wide = "<style>*{line-height:1.5!important;letter-spacing:.12em!important;word-spacing:.16em!important}</style>";
    const spaced = await its.visit(around(its.server, "spaced", it, it.text, wide), widths);
    assert.deepEqual(spaced, plain);
  });

  check("web: a phrase is found across a line end, and not in a closed panel", async () => {
    const it = graphic("web");
    const [across] = it.text.match(/<tspan[^>]*>([^<]*[^<-]) <\/tspan><tspan[^>]*>([^<]{6,})/).slice(1).map((line) => line.split(" ")).reduce((a, b) => [`${a.at(-1)} ${b[0]}`]);
    const panel = it.text.slice(it.text.indexOf('-panel" id='));
    const once = (words) => it.text.split(words).length === 2;
    const hidden = [...panel.matchAll(/<text[^>]*>([^<]{20,})<\/text>/g)].map((m) => m[1]).find(once);
    await its.visit(EMBEDDINGS.find((way) => way.name === "inline").put(its.server, it, "find"), async (page) => {
      const find = (words) => page.evaluate((words) => { getSelection().removeAllRanges(); return window.find(words); }, words);
      assert.ok(await find(across), across);
      assert.ok(!(await find(hidden)), `${hidden} is found while its panel is closed`);
      await (await shown(page, it)).click(".KKhit", 0);
      assert.ok(await find(hidden), `${hidden} is not found in the open panel`);
    });
  });
}, { still: true });
