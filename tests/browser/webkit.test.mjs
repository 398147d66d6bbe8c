// The checks in WebKit, the engine of Safari and of every browser on an iPhone: the same ways, the same journeys.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, describe } from "node:test";
import { DOMPURIFY, EMBEDDINGS, around } from "./embeddings.mjs";
import { Graphic } from "./graphic.mjs";
import { WIDTHS as PLACES, at, seen, works as sees } from "./matrix.mjs";
import { NAME, WIDTHS, fits, inPlaces, pasted, wrongInPlaces } from "./pasted.mjs";
import { difference, picture } from "./pixels.mjs";
import { serve } from "./server.mjs";
import { FOLDER, check, graphic } from "./setting.mjs";
import { until } from "./until.mjs";
import { Drawn, startWebKit } from "./webkit.mjs";

const SVG = "image/svg+xml";
const its = {};
before(async () => {
  its.server = await serve();
  Object.assign(its, await startWebKit());
});
after(async () => {
  await its.stop?.();
  await its.server?.stop();
});

/** How far letters may stand from where we put them, in pixels: WebKit on Linux sets each glyph on a whole pixel. */
const DRIFT = 4;
/** The part of the pixels that may differ all the same. */
const MOST = 0.004;

/** How many pixels of the head of a picture are dark: of its letters, which are another number in other letters. */
function ink(image) {
  let count = 0;
  for (let i = 0; i < image.width * 200 * 4; i += 4) if (image.data[i] + image.data[i + 1] + image.data[i + 2] < 450) count += 1;
  return count;
}

/** Waits until the window shows what our own PNG shows, in the same letters. */
async function shows(tab, png) {
  const own = picture(png);
  let [part, letters] = [1, 0];
  const alike = () => part < MOST && Math.abs(letters - 1) < 0.1;
  await until(async () => {
    const seen = picture(await tab.picture());
    const same = { width: own.width, height: Math.min(own.height, seen.height) };
    assert.ok(seen.width >= own.width, "the window is wide enough");
    // The same part of both: beside the graphic the window is empty.
    const cut = { ...same, data: Buffer.alloc(same.width * same.height * 4) };
    for (let y = 0; y < same.height; y += 1) seen.data.copy(cut.data, y * same.width * 4, y * seen.width * 4, (y * seen.width + same.width) * 4);
    [part, letters] = [difference(own, cut, 96, DRIFT), ink(cut) / ink(own)];
    return alike();
  });
  assert.ok(alike(), `${(part * 100).toFixed(2)} % differs from our own picture, ${(letters * 100).toFixed(0)} % of its ink`);
}

const bare = (body) => `<!doctype html><html lang="nl"><head><meta charset="utf-8"><title>x</title></head><body style="margin:0">${body}</body></html>`;

describe("the picture in webkit", () => {
  const IMAGES = {
    "an img": (url, it) => `<img src="${url}" alt="" width="${it.width}" height="${it.height}" style="display:block">`,
    "a background": (url, it) => `<div style="background:url(${url});width:${it.width}px;height:${it.height}px"></div>`,
    "a picture": (url, it) => `<picture><source srcset="${url}"><img src="/none.png" alt="" width="${it.width}" height="${it.height}" style="display:block"></picture>`,
  };
  for (const [name, markup] of Object.entries(IMAGES)) {
    check(`${name} shows every letter when it is first seen`, async () => {
      const it = graphic("web");
      const url = its.server.put("/seen.svg", SVG, it.text);
      const page = its.server.put("/seen.html", "text/html", bare(markup(url, it)));
      await its.visit(page, (tab) => shows(tab, readFileSync(it.path.replace(/svg$/, "png"))), { fresh: true });
    });
  }

  check("the file by itself is what our own picture shows", async () => {
    const it = graphic("web");
    await its.visit(its.server.put("/direct.svg", SVG, it.text), (tab) => shows(tab, readFileSync(it.path.replace(/svg$/, "png"))));
  });

  for (const name of ["own/eigen-beeld", "logos/logos-1", "logos/logos-2"]) {
    check(`${name}: drawings and logos of one's own, also after what cleans markup`, async () => {
      const it = new Graphic(join(FOLDER, `${name}-web.svg`));
      const png = readFileSync(it.path.replace(/svg$/, "png"));
      const text = JSON.stringify(it.text).replaceAll("</", "<\\/");
      const pieces = [
        it.text,
        `<img src="${its.server.put("/own.svg", SVG, it.text)}" alt="" style="display:block">`,
        `<div id="place"></div><script>${DOMPURIFY}\ndocument.getElementById("place").innerHTML=DOMPurify.sanitize(${text})</script>`,
      ];
      for (const piece of pieces) {
        await its.visit(its.server.put("/own.html", "text/html; charset=utf-8", bare(piece)), (tab) => shows(tab, png));
      }
    });
  }

  for (const sheet of ["web", "phone"]) {
    check(`lines that are read from right to left stand where they belong, on ${sheet}`, async () => {
      const it = new Graphic(join(FOLDER, "arabic", `mbo-sociaal-werker-ar-${sheet}.svg`));
      const png = readFileSync(it.path.replace(/svg$/, "png"));
      for (const body of [it.text, `<img src="${its.server.put("/rtl.svg", SVG, it.text)}" alt="" style="display:block">`]) {
        await its.visit(its.server.put("/rtl.html", "text/html", bare(body)), (tab) => shows(tab, png));
      }
    });
  }
});

/** What works everywhere where style may be. */
async function clicks(drawn) {
  await drawn.click("hit", 0);
  await drawn.opens([0], "a click opens");
  const other = await drawn.free(0);
  await drawn.click("hit", other);
  await drawn.opens([other], "another click opens that one alone");
  await drawn.click("close", other);
  await drawn.opens([], "the close button closes");
}

/** What a reader does where everything works. */
async function everything(tab, drawn) {
  await clicks(drawn);
  await drawn.click("hit", 3);
  await drawn.opens([3]);
  await tab.press("Escape");
  await drawn.opens([], "Escape closes");
  assert.equal((await drawn.state())[1], 3, "the focus is back where it was");
  await tab.press("Enter");
  await drawn.opens([3], "Enter opens");
  await tab.press("Escape");
  await tab.press("Tab");
  await tab.press("Space");
  await drawn.opens([4], "Tab goes on, and the space bar opens");
}

/** What other checks here see, and ways that bring the same markup into the same kind of document as another. */
const ALIKE = new Set(["direct", "img", "embed", "dompurify-svg", "sanitize-html", "sanitize-html-svgo", "svgo-direct", "no-script-object", "strict-iframe-host", "base-href"]);

/** Clicks the first part of a name, in view: a picture that does not shrink is wider than a narrow window. */
async function reach(drawn, name) {
  await drawn.run(`root.querySelector("."+k+rest[0]).scrollIntoView({block:"center",inline:"center"})`, name);
  await drawn.click(name, 0);
}

/** Clicks where the first place is, in a page whose targets answer to nothing. */
async function press(tab, drawn) {
  await tab.click(...(await drawn.run(`const b=root.querySelector("."+k+"hit").getBoundingClientRect();return [b.x+b.width/2,b.y+b.height/2]`)));
}

describe("embeddings in webkit", () => {
  for (const { name, works, where, put } of EMBEDDINGS.filter((way) => !ALIKE.has(way.name))) {
    check(`${name}: ${works}`, async () => {
      const it = graphic("web");
      const url = put(its.server, it, name);
      await its.visit(url, async (tab) => {
        const drawn = new Drawn(tab, it.prefix, where === "frame" ? "object,iframe,embed" : undefined);
        await drawn.opens([], "at rest nothing is open");
        if (works === "full") await everything(tab, drawn);
        if (works === "base") await clicks(drawn);
        if (works === "rest") {
          await press(tab, drawn);
          await drawn.opens([], "nothing answers");
        }
      });
      seen("webkit", name, it.width, works);
    });
  }

  for (const { name, works, where, put } of EMBEDDINGS) {
    check(`${name} at every width: ${works}`, async () => {
      for (const width of ALIKE.has(name) ? PLACES : PLACES.slice(0, -1)) {
        const it = at(width, graphic("web"));
        const url = put(its.server, it, `narrow-${name}`);
        await its.visit(url, async (tab) => {
          if (where === "nowhere") {
            await tab.click(100, 100);
            assert.equal(await tab.run("return location.href"), url);
            return;
          }
          // The window itself has a least width, below which it also loses the focus.
          await tab.run("if(document.body)document.body.style.width=arguments[0]+'px'", width);
          const drawn = new Drawn(tab, it.prefix, where === "frame" ? "object,iframe,embed" : undefined);
          await sees(works, {
            opens: (expected, message) => drawn.opens(expected, `${width}: ${message}`),
            hit: () => (works === "rest" ? press(tab, drawn) : reach(drawn, "hit")),
            close: () => reach(drawn, "close"),
            focus: () => drawn.run(`root.querySelector("."+k+"spot").focus()`),
            press: (key) => tab.press(key),
            painted: () => drawn.run("return new Promise((done)=>requestAnimationFrame(()=>requestAnimationFrame(()=>done(null))))"),
          });
        });
        seen("webkit", name, width, works);
      }
    });
  }

  check("the file by itself answers, and an address opens a place", async () => {
    const it = graphic("web");
    const url = its.server.put("/direct.svg", SVG, it.text);
    await its.visit(url, (tab) => everything(tab, new Drawn(tab, it.prefix)));
    await its.visit(`${url}#${it.ids[1]}`, (tab) => new Drawn(tab, it.prefix).opens([1]));
  });
});

/** Moves a finger over the open card; the driver has none, so its events are made. */
const SWIPE = `const card=root.querySelector("."+k+"on ."+k+"card"),b=card.getBoundingClientRect();
  const at=(type,x)=>card.dispatchEvent(new PointerEvent(type,{bubbles:true,isPrimary:true,pointerType:"touch",clientX:b.x+b.width/2+x,clientY:b.y+b.height/2}));
  at("pointerdown",0);at("pointermove",rest[0]/2);at("pointerup",rest[0])`;

describe("discovery in webkit", () => {
  for (const [name, file, sign] of [["web", () => graphic("web"), 1], ["web in Arabic", () => new Graphic(join(FOLDER, "arabic", "mbo-sociaal-werker-ar-web.svg")), -1]]) {
    check(`${name}: arrow keys, a swipe and the two buttons go from place to place`, async () => {
      const it = file();
      await its.visit(its.server.put("/direct.svg", SVG, it.text), async (tab) => {
        const drawn = new Drawn(tab, it.prefix);
        await drawn.click("hit", 0);
        await drawn.opens([0]);
        await tab.press(sign > 0 ? "ArrowRight" : "ArrowLeft");
        await drawn.opens([1], "on");
        assert.equal((await drawn.state())[1], 1, "with the focus");
        await drawn.run(SWIPE, -90 * sign);
        await drawn.opens([2], "the content follows the finger");
        await drawn.run(SWIPE, 90 * sign);
        await drawn.opens([1]);
        await drawn.run(SWIPE, 20);
        const buttons = await drawn.run(`return root.querySelectorAll("."+k+"link").length`);
        await drawn.click("link", buttons - 1);
        await drawn.opens([2], "the button on");
        await drawn.click("link", buttons - 2);
        await drawn.opens([1], "the button back");
      });
    });
  }

  check("strengths that are chosen leave the places lit that have them", async () => {
    const it = graphic("web");
    await its.visit(its.server.put("/direct.svg", SVG, it.text), async (tab) => {
      const drawn = new Drawn(tab, it.prefix);
      await drawn.click("pick", 0);
      const places = Number(await drawn.run(`return root.querySelector("."+k+"count").textContent`));
      await drawn.click("hit", places);
      const seen = await drawn.run(`const all=(n)=>[...root.querySelectorAll("."+k+n)];
        const dim=all("hit").map((e)=>getComputedStyle(e).fill!=="none"),has=all("panel").map((p)=>!!p.querySelector('[data-to="'+rest[0]+'"]'));
        return [dim.slice(0,rest[1]),has.slice(0,rest[1]).map((one)=>!one),all("count")[0].textContent.trim(),has.filter((one)=>one).length]`, it.ids[places], places);
      assert.deepEqual(seen[0], seen[1], "just the others are dimmed");
      assert.equal(seen[2], String(seen[3]));
      await drawn.opens([], "no panel opens");
      await tab.press("Escape");
      assert.equal(await drawn.run(`return root.querySelector("."+k+"pick").getAttribute("aria-pressed")`), "false");
    });
  });
});

describe("what editors paste in webkit", () => {
  check("responsive: at every width the sheet that fits, and it answers", async () => {
    const { url, sheets } = pasted(its.server, "responsive");
    for (const width of WIDTHS) {
      await its.visit(url, async (tab) => {
        const { it, place } = await fits((body) => tab.run(`return (${body})()`), width, sheets);
        const drawn = new Drawn(tab, it.prefix, `iframe:nth-of-type(${place + 1})`);
        await drawn.opens([]);
        await drawn.click("hit", 0);
        await drawn.opens([0]);
        await tab.press("Escape");
        await drawn.opens([]);
      }, { width, height: 1000 });
    }
  });

  check("image: a click on a place opens the file with that place open, also in a narrow place", async () => {
    const { url, wide } = pasted(its.server, "image", { body: (piece) => `<main style="max-width:700px">${piece}</main>`, head: "<style>img{max-width:100%;height:auto}</style>" });
    await its.visit(url, async (tab) => {
      const at = await tab.run("const a=document.querySelectorAll('main a')[4].getBoundingClientRect();return [a.x+a.width/2,a.y+a.height/2]");
      await tab.click(...at);
      await until(async () => (await tab.run("return location.pathname")).endsWith(".svg"));
      await new Drawn(tab, wide.prefix).opens([4]);
    });
  });

  check("in places as wide as their content, and over what themes say: one thing to see, of its own size", async () => {
    for (const way of ["responsive", "iframe", "object", "image"]) {
      const { url, sheets } = inPlaces(its.server, way);
      for (const width of [768, 1400]) {
        await its.visit(url, async (tab) => assert.deepEqual(await wrongInPlaces((body) => tab.run(`return (${body})()`), sheets), [], `${way} at ${width}`), { width, height: 1000 });
      }
    }
  });

  check("the page with all text shows the sheet that fits, and it answers", async () => {
    const text = readFileSync(join(FOLDER, `${NAME}.html`), "utf8");
    const page = its.server.put(`/${NAME}.html`, "text/html", text);
    // The page holds the pictures with prefixes of their own, the wide one first.
    const [wide, narrow] = [...text.matchAll(/ class="([a-z]+)-base /g)].map((found) => found[1]);
    for (const [width, prefix] of [[1280, wide], [390, narrow]]) {
      await its.visit(page, async (tab) => {
        const drawn = new Drawn(tab, prefix);
        await drawn.click("hit", 0);
        await drawn.opens([0]);
      }, { width, height: 1000 });
    }
  });
});

describe("the accessibility tree in webkit", () => {
  check("roles and names are those of the golden text", async () => {
    const it = graphic("web");
    const roles = ["button", "heading", "list", "group", "image"];
    const golden = readFileSync(new URL("golden/web-nl-rest.txt", import.meta.url), "utf8");
    const expected = [...golden.matchAll(/^ *([a-z]+) "(.*?)"(?: .*)?$/gm)].map((line) => [line[1], line[2]]).filter(([role]) => roles.includes(role));
    const url = EMBEDDINGS.find((way) => way.name === "inline").put(its.server, it, "tree");
    await its.visit(url, async (tab) => {
      const k = it.prefix;
      const told = await tab.told(`svg.${k}-root,svg.${k}-root [role]:not([aria-hidden] *):not(.${k}-panel,.${k}-panel *)`);
      const named = told.map(([role, name]) => [role === "img" ? "image" : role, name]).filter(([role]) => roles.includes(role));
      assert.deepEqual(named, expected);
    });
  });
});
