// The codes on a poster for print, read as a phone reads them: from the picture. What stands in each opens its role.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import jsqr from "jsqr";
import { Graphic, Shown } from "../graphic.mjs";
import { NAME } from "../pasted.mjs";
import { picture } from "../pixels.mjs";
import { FOLDER, check, inBrowsers } from "../setting.mjs";

/** The website that the data of the poster names; the checks put their own server in its place. */
const WEBSITE = "https://graphics.example/kracht";
const DATA = JSON.parse(readFileSync(join(FOLDER, "codes", "data.json"), "utf8"));

inBrowsers("the codes on a poster", (its) => {
  check("each is read from the picture, and its address opens its role", async () => {
    const drawn = readFileSync(join(FOLDER, "codes", "poster.svg"), "utf8");
    const style = "<style>body{margin:0}svg{display:block;width:1600px;height:auto}</style>";
    const poster = its.server.put("/codes.html", "text/html; charset=utf-8", `<!doctype html><html lang="nl"><title>x</title>${style}<body>${drawn}</body></html>`);
    const site = its.server.put("/kracht", "text/html; charset=utf-8", readFileSync(join(FOLDER, `${NAME}.html`)));
    const wide = new Graphic(join(FOLDER, `${NAME}-web.svg`));
    const read = await its.visit(poster, async (page) => {
      const boxes = await page.evaluate(() => [...document.querySelectorAll('[aria-label^="QR: "]')].map((code) => {
        const { x, y, width, height } = code.getBoundingClientRect();
        return { x, y, width, height };
      }));
      const shot = picture(await page.screenshot());
      return boxes.map(({ x, y, width, height }) => {
        const [left, top, across, down] = [x, y, width, height].map(Math.round);
        const pixels = new Uint8ClampedArray(across * down * 4);
        for (let row = 0; row < down; row += 1) {
          const from = ((top + row) * shot.width + left) * 4;
          pixels.set(shot.data.subarray(from, from + across * 4), row * across * 4);
        }
        return jsqr(pixels, across, down)?.data;
      });
    }, { viewport: { width: 1600, height: 1140 }, deviceScaleFactor: 1 });
    assert.deepEqual(read, [WEBSITE, ...DATA.rollen.map((role) => `${WEBSITE}#${role.id}`)], "every code is read");
    const [first, ...others] = read.slice(1).map((address) => address.replace(WEBSITE, site));
    await its.visit(first, async (page) => {
      // The page has two pictures, of which one is shown.
      const prefix = await page.evaluate(() => [...document.querySelectorAll("svg [class$=-page]")].find((one) => one.getBoundingClientRect().width > 0).classList[0].replace("-page", ""));
      const drawn = new Shown(page, page.mainFrame(), prefix);
      const opens = (address) => drawn.opens([wide.ids.indexOf(address.split("#")[1])], `${address} opens its role`);
      await opens(first);
      for (const address of others) {
        await page.goto(address);
        await opens(address);
      }
    }, { viewport: { width: 1280, height: 900 } });
  });
});
