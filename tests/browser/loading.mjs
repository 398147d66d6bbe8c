// How the pieces that an editor pastes load on a slow phone: bytes, time to the first picture, and how far the page
// jumps (CLS), beside the same picture by a script that makes a frame and gives it its height, as the documentation of
// Flourish and Datawrapper says to embed theirs. That one is made here, of our own picture: what differs is the way.
// FOLDER is what `embed --base-url https://graphics.example/map/ --out FOLDER/embed/` wrote:
//
//   GRAPHICS=FOLDER node tests/browser/loading.mjs
import { gzipSync } from "node:zlib";
import { start, visit } from "./browsers.mjs";
import { pasted } from "./pasted.mjs";
import { picture } from "./pixels.mjs";
import { serve } from "./server.mjs";

/** A phone as Lighthouse takes it: a processor four times as slow, 1.6 Mbit a second, 150 ms there and back. */
const PHONE = { rate: 4, latency: 150, bytes: (1.6 * 1024 * 1024) / 8 };
const TURNS = 5;
const WAYS = ["responsive", "iframe", "object", "inline", "image", "picture"];

/** The file that makes a frame of each place on the page and gives it the height that it is told. */
const LOADER = `(()=>{for(const place of document.querySelectorAll(".chart")){const frame=document.createElement("iframe");frame.src=place.dataset.src;frame.style.cssText="width:100%;border:0;height:400px";frame.title="x";place.append(frame);addEventListener("message",(event)=>{if(event.source===frame.contentWindow)frame.style.height=event.data.height+"px"})}})()`;
const TELLING = `<script>const tell=()=>parent.postMessage({height:document.body.scrollHeight},"*");addEventListener("load",tell);addEventListener("resize",tell)</script>`;

/** The same picture by script and frame: wide or for a phone, by the width of the frame. */
function scripted(server, { wide, narrow }) {
  const both = `<style>body{margin:0}svg{display:block;width:100%;height:auto}.n{display:none}@media(max-width:1107px){.w{display:none}.n{display:block}}</style><div class="w">${wide.text}</div><div class="n">${narrow.text}</div>`;
  const chart = server.put("/scripted/chart.html", "text/html; charset=utf-8", `<!doctype html><html lang="nl"><title>x</title>${both}${TELLING}`);
  server.put("/scripted/embed.js", "text/javascript", LOADER);
  return server.put("/scripted/page.html", "text/html; charset=utf-8", `<!doctype html><html lang="nl"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>x</title><p>voor</p><main><div class="chart" data-src="${chart}"></div><script async src="/scripted/embed.js"></script></main><p>na</p><p>${"Tekst na de grafiek. ".repeat(80)}</p>`);
}

/** A server that compresses what it sends, and knows how much that is. */
async function compressing() {
  const server = await serve();
  const sizes = new Map();
  const put = (path, type, body, headers = {}) => {
    const packed = type === "image/png" ? Buffer.from(body) : gzipSync(body, { level: 9 });
    sizes.set(path, packed.length);
    return server.put(path, type, packed, type === "image/png" ? headers : { ...headers, "content-encoding": "gzip" });
  };
  return { ...server, put, size: (path) => sizes.get(path) ?? 0 };
}

/** The part of a picture from the top of the graphic down that is not white. */
function drawn(png, top) {
  const { width, height, data } = picture(png);
  let [seen, all] = [0, 0];
  for (let y = top; y < height; y += 4) {
    for (let x = 0; x < width; x += 4) {
      const i = (y * width + x) * 4;
      all += 1;
      if (data[i] + data[i + 1] + data[i + 2] < 740) seen += 1;
    }
  }
  return seen / all;
}

/** Loads a page once. */
async function load(browser, server, url, width) {
  return visit(browser, "about:blank", async (page) => {
    const devtools = await page.context().newCDPSession(page);
    await devtools.send("Emulation.setCPUThrottlingRate", { rate: PHONE.rate });
    await devtools.send("Network.enable");
    await devtools.send("Network.emulateNetworkConditions", { offline: false, latency: PHONE.latency, downloadThroughput: PHONE.bytes, uploadThroughput: PHONE.bytes });
    await page.addInitScript(() => {
      window.shift = 0;
      new PerformanceObserver((list) => { for (const entry of list.getEntries()) if (!entry.hadRecentInput) window.shift += entry.value; }).observe({ type: "layout-shift", buffered: true });
    });
    const frames = [];
    devtools.on("Page.screencastFrame", ({ data, metadata, sessionId }) => {
      frames.push([metadata.timestamp * 1000, Buffer.from(data, "base64")]);
      devtools.send("Page.screencastFrameAck", { sessionId }).catch(() => {});
    });
    await devtools.send("Page.startScreencast", { format: "png", everyNthFrame: 1 });
    server.asked.length = 0;
    const began = Date.now();
    await page.goto(url);
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
    await page.waitForLoadState("networkidle");
    await devtools.send("Page.stopScreencast");
    const first = frames.find(([, png]) => drawn(png, 60) > 0.3);
    const bytes = server.asked.reduce((sum, path) => sum + server.size(path), 0);
    return { bytes, first: first ? first[0] - began : NaN, shift: await page.evaluate(() => window.shift) };
  }, { viewport: { width, height: 900 }, fresh: true });
}

const median = (values) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)];

const server = await compressing();
const browser = await start("chromium");
try {
  const ways = WAYS.map((way) => [way, pasted(server, way)]);
  const pages = [...ways.map(([way, { url }]) => [way, url]), ["script and frame", scripted(server, ways[0][1])]];
  for (const width of [390, 1200]) {
    console.log(`${width} pixels: kB compressed, ms to the first picture (median of ${TURNS}), CLS (greatest)`);
    const found = new Map(pages.map(([way]) => [way, []]));
    // In turns, so that what else the machine does meets all of them.
    for (let turn = 0; turn < TURNS; turn += 1) {
      for (const [way, url] of pages) found.get(way).push(await load(browser, server, url, width));
    }
    for (const [way, all] of found) {
      const [bytes, first] = ["bytes", "first"].map((name) => median(all.map((one) => one[name])));
      console.log(`  ${way.padEnd(18)} ${(bytes / 1000).toFixed(0).padStart(5)} ${first.toFixed(0).padStart(6)} ${Math.max(...all.map((one) => one.shift)).toFixed(3)}`);
    }
  }
} finally {
  await browser.close();
  server.stop();
}
