// Pictures of one's own: seen in every way that keeps the markup, and after those that clean it.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { EMBEDDINGS } from "../embeddings.mjs";
import { Graphic } from "../graphic.mjs";
import { difference, picture } from "../pixels.mjs";
import { FOLDER, check, inBrowsers, painted } from "../setting.mjs";

const SVG = "image/svg+xml";
const own = () => new Graphic(join(FOLDER, "own/eigen-beeld-web.svg"));
/** Every logo of tests/material/logos, most of them drawn as pixels: see logos.mjs. */
const logos = () => [1, 2].map((file) => new Graphic(join(FOLDER, `logos/logos-${file}-web.svg`)));
const room = (it) => ({ viewport: { width: Math.ceil(it.width) + 60, height: Math.ceil(it.height) + 160 } });

/** What a reader sees of the graphic itself, at its own size. */
async function taken(page, it) {
  await painted(page);
  const { x, y } = await page.evaluate(() => document.querySelector("svg,object,img").getBoundingClientRect());
  return picture(await page.screenshot({ clip: { x, y, width: Math.floor(it.width), height: Math.floor(it.height) } }));
}

inBrowsers("pictures of one's own", (its) => {
  check("the browser draws what the program's own PNG shows", async () => {
    const pixels = [own(), ...logos()].map((it) => it.text.match(/<image /g).length);
    assert.deepEqual(pixels, [2, 10, 11]);
    for (const it of [own(), ...logos()]) {
      const drawn = await its.visit(its.server.put("/own.svg", SVG, it.text), (page) => taken(page, it), room(it));
      const part = difference(picture(readFileSync(it.path.replace(/svg$/, "png"))), drawn, 96);
      assert.ok(part < 0.01, `${it.path}: ${(part * 100).toFixed(2)} % differs`);
    }
  });

  check("what cleans markup leaves them as they are", async () => {
    const every = ["innerhtml", "dompurify", "dompurify-svg", "svgo-inline", "no-script-inline", "img"];
    for (const [it, pixels, ways] of [[own(), 2, every], ...logos().map((it, at) => [it, 10 + at, ["dompurify-svg", "img"]])]) {
      const seen = (name) => its.visit(EMBEDDINGS.find((way) => way.name === name).put(its.server, it, name), async (page) => {
        const found = name === "img" ? null : await page.evaluate(() => [...document.querySelectorAll("image")].map((image) => image.getAttribute("href").slice(0, 11)));
        return [found, await taken(page, it)];
      }, room(it));
      const [hrefs, plain] = await seen("inline");
      assert.deepEqual(hrefs, Array(pixels).fill("data:image/"));
      for (const name of ways) {
        const [found, other] = await seen(name);
        if (found) assert.deepEqual(found, hrefs, `${it.path}, ${name}`);
        const part = difference(plain, other, 48, 1);
        assert.ok(part < 0.01, `${it.path}, ${name}: ${(part * 100).toFixed(2)} % differs`);
      }
    }
  });

  check("the page with text shows them under its own policy", async () => {
    const html = readFileSync(join(FOLDER, "own/eigen-beeld.html"), "utf8");
    await its.visit(its.server.put("/own.html", "text/html; charset=utf-8", html), async (page, errors) => {
      const loaded = await page.evaluate(async () => {
        const images = [...document.querySelectorAll("image")];
        const refused = [];
        document.addEventListener("securitypolicyviolation", (event) => refused.push(event.violatedDirective));
        await Promise.all(images.map((image) => image.decode?.().catch(() => refused.push("decode"))));
        await new Promise((done) => setTimeout(done, 300));
        return [images.length, refused];
      });
      assert.deepEqual(loaded, [4, []]);
      // One browser looks for the server's icon, which no policy of ours allows and no reader misses.
      assert.deepEqual(errors.filter((error) => !error.includes("/favicon.ico")), []);
    });
  });

  check("their descriptions are in the accessibility tree", async () => {
    const it = own();
    await its.visit(its.server.put("/own.svg", SVG, it.text), async (page) => {
      for (const name of ["Een straat met hoge huizen.", "Een appelboom.", "Een toren naast het plein.", "Gemeente Stad."]) {
        assert.equal(await page.getByRole("img", { name, exact: true }).count(), 1, name);
      }
    });
  });
});
