// From place to place: the move of a card, arrow keys, swipes and buttons; and "Wat zoek je?".
import assert from "node:assert/strict";
import { join } from "node:path";
import { violations } from "../axe.mjs";
import { tap, swipe } from "../browsers.mjs";
import { EMBEDDINGS } from "../embeddings.mjs";
import { Graphic } from "../graphic.mjs";
import { at, contrast, difference, picture } from "../pixels.mjs";
import { FOLDER, SHEETS, check, graphic, inBrowsers, painted, shown } from "../setting.mjs";
import { until } from "../until.mjs";

const put = (its, it, name) => EMBEDDINGS.find((way) => way.name === name).put(its.server, it, name);
/** The flagship in Arabic, which is read from right to left. */
const arabic = () => new Graphic(join(FOLDER, "arabic", "mbo-sociaal-werker-ar-web.svg"));
/** So tall that nothing scrolls. */
const room = (it) => ({ viewport: { width: Math.ceil(it.width) + 60, height: Math.ceil(it.height) + 160 } });
/** How many of the spots are places; the strengths come after them. */
const places = (it) => Number(it.text.match(/-count"[^]*?>(\d+)</)[1]);

/** Opens a spot with the keyboard. */
async function open(page, drawn, index) {
  await drawn.run((root, k, index) => root.querySelectorAll("." + k + "spot")[index].focus(), index);
  await page.keyboard.press("Enter");
  await drawn.opens([index]);
}

inBrowsers("the move of a card", (its) => {
  /** The animations that run, of all that began since the page was loaded. */
  const begun = (page) => page.evaluate(() => window.begun);
  /** Notes every animation that begins in a page, but for the one of the root, which paints nothing. */
  const noting = (it) => it.text.replace("</svg>", "<script>window.begun=[];document.addEventListener(`animationstart`,(e)=&gt;e.target===document.documentElement||begun.push(e.animationName.split(`-`)[1]+` `+e.target.getAttribute(`class`).split(`-`)[1]))</script></svg>");

  check("it is short, ends at rest, and is only seen when a reader opens something", async () => {
    const it = graphic("web");
    const url = its.server.put("/move.svg", "image/svg+xml", noting(it));
    const still = await its.visit(url, async (page) => {
      const drawn = await shown(page, it);
      await open(page, drawn, 1);
      await painted(page);
      assert.deepEqual(await begun(page), ["move card"]);
      const card = () => drawn.run((root, k) => {
        const style = getComputedStyle(root.querySelectorAll("." + k + "card")[1]);
        return [style.opacity, style.translate, style.animationDuration];
      });
      assert.deepEqual(await card(), ["1", "none", "0.2s"]);
      const first = picture(await page.screenshot());
      await page.keyboard.press("Escape");
      await open(page, drawn, 1);
      await painted(page);
      assert.equal(difference(first, picture(await page.screenshot()), 1), 0, "it comes to rest where it was");
      return first;
    }, room(it));
    await its.visit(`${url}#${it.ids[1]}`, async (page) => {
      const drawn = await shown(page, it);
      await drawn.opens([1]);
      await painted(page);
      assert.deepEqual(await begun(page), [], "what is open from the start does not move");
      assert.ok(difference(still, picture(await page.screenshot()), 16) < 0.01, "it stands where the other came to rest");
    }, room(it));
  });

  check("without script it moves when the focus opens it", async () => {
    const it = graphic("web");
    await its.visit(its.server.put("/bare.svg", "image/svg+xml", it.text, { "content-security-policy": "script-src 'none'" }), async (page) => {
      const drawn = await shown(page, it);
      const moves = await drawn.run((root, k) => {
        root.querySelectorAll("." + k + "spot")[1].focus();
        return document.getAnimations().filter((one) => one.animationName === k + "move").map((one) => one.effect.target.getAttribute("class"));
      });
      assert.deepEqual(moves, [`${it.prefix}-card`]);
      await drawn.opens([1]);
    });
  });
});

inBrowsers("reduced motion", (its) => {
  check("no card moves", async () => {
    const it = graphic("web");
    for (const name of ["direct", "no-script-inline"]) {
      await its.visit(put(its, it, name), async (page) => {
        const drawn = await shown(page, it);
        const moves = await drawn.run((root, k) => {
          const spot = root.querySelectorAll("." + k + "spot")[1];
          spot.focus();
          spot.dispatchEvent(new MouseEvent("click", { bubbles: true }));
          return document.getAnimations().filter((one) => one.animationName === k + "move").length;
        });
        assert.equal(moves, 0, name);
        await drawn.opens([1]);
      }, { reducedMotion: "reduce" });
    }
  });
}, { only: ["chromium"] });

inBrowsers("arrow keys", (its) => {
  for (const [name, file, forward] of [["left to right", () => graphic("web"), "ArrowRight"], ["right to left", arabic, "ArrowLeft"]]) {
    const backward = forward === "ArrowRight" ? "ArrowLeft" : "ArrowRight";
    check(`${name}: from place to place and around the ends, the focus along`, async () => {
      const it = file();
      const [count, all] = [places(it), it.ids.length];
      await its.visit(put(its, it, "direct"), async (page) => {
        const drawn = await shown(page, it);
        const press = async (key, index) => {
          await page.keyboard.press(key);
          await drawn.answers([index], index, key);
        };
        await open(page, drawn, 0);
        await press(forward, 1);
        await press("ArrowDown", 2);
        await press(backward, 1);
        await press("ArrowUp", 0);
        await press(backward, count - 1);
        await press(forward, 0);
        await page.keyboard.press("Tab");
        await press(forward, 1);
        await page.keyboard.press("Escape");
        await drawn.answers([], 1);
        await open(page, drawn, count);
        await press(backward, all - 1);
        await press("ArrowDown", count);
      });
    });
  }

  check("they are left to the page where nothing is open, and with Alt and the like", async () => {
    const it = graphic("web");
    await its.visit(put(its, it, "inline"), async (page) => {
      const drawn = await shown(page, it);
      await page.evaluate(() => {
        window.kept = [];
        addEventListener("keydown", (e) => { kept.push(e.defaultPrevented); e.preventDefault(); });
      });
      const kept = () => page.evaluate(() => window.kept.splice(0));
      await drawn.run((root, k) => root.querySelectorAll("." + k + "spot")[2].focus());
      for (const key of ["ArrowRight", "ArrowDown"]) await page.keyboard.press(key);
      await drawn.answers([], 2, "nothing is open");
      assert.deepEqual(await kept(), [false, false]);
      await page.keyboard.press("Enter");
      await drawn.opens([2]);
      await kept();
      for (const key of ["Alt", "Control", "Shift"]) {
        await page.keyboard.down(key);
        await kept();
        await page.keyboard.press("ArrowRight");
        assert.deepEqual(await kept(), [false], key);
        await page.keyboard.up(key);
      }
      await page.keyboard.press("PageDown");
      await drawn.answers([2], 2);
      // The focus elsewhere in the page: the arrows are not ours.
      await page.focus("#before");
      await kept();
      await page.keyboard.press("ArrowDown");
      assert.deepEqual(await kept(), [false]);
      await drawn.opens([2]);
    });
  });
});

inBrowsers("a swipe", (its) => {
  const touch = its.name === "firefox" ? {} : { hasTouch: true };
  for (const [name, file, on] of [["left to right", () => graphic("web"), -1], ["right to left", arabic, 1]]) {
    check(`${name}: the content follows the finger, and nothing is clicked`, async () => {
      const it = file();
      await its.visit(put(its, it, "direct"), async (page) => {
        const drawn = await shown(page, it);
        await page.evaluate(() => { window.clicks = 0; addEventListener("click", () => { clicks += 1; }, true); });
        const over = async (index, selector, way) => swipe(page, await drawn.point(selector, index), way);
        await tap(page, ...(await drawn.point(".KKhit", 1)));
        await drawn.opens([1]);
        await page.evaluate(() => { window.clicks = 0; });
        await over(1, ".KKcard", [120 * on, 10]);
        await drawn.answers([2], 2, "on");
        await over(2, ".KKcard", [-120 * on, -10]);
        await drawn.answers([1], 1, "back");
        // Over what leads to a strength, and what is too short, too steep or beside the card.
        const link = await drawn.run((root, k) => [...root.querySelectorAll("." + k + "link")].findIndex((e) => root.querySelectorAll("." + k + "panel")[1].contains(e)));
        await over(link, ".KKlink", [60 * on, 0]);
        await drawn.answers([2], 2, "over a link");
        await over(2, ".KKcard", [30 * on, 0]);
        await over(2, ".KKcard", [60 * on, 90]);
        await over(2, ".KKhit", [60 * on, 0]);
        await painted(page);
        await drawn.opens([2]);
        // A short movement is a tap at most, on what does not answer.
        assert.ok((await page.evaluate(() => window.clicks)) <= 2, "no click");
      }, { ...room(it), ...touch });
    });
  }

  check("a finger that moves up scrolls the page, also over an open card", async () => {
    const it = graphic("phone");
    await its.visit(put(its, it, "inline"), async (page) => {
      const drawn = await shown(page, it);
      await open(page, drawn, 1);
      await drawn.run((root, k) => root.querySelectorAll("." + k + "close")[1].scrollIntoView({ block: "start" }));
      const asked = await drawn.run((root, k) => getComputedStyle(root.querySelectorAll("." + k + "panel")[1]).touchAction);
      assert.deepEqual(asked.split(" ").sort(), ["pan-y", "pinch-zoom"]);
      // The driver's finger scrolls no page at all there.
      if (its.name === "firefox") return;
      const before = await page.evaluate(() => scrollY);
      await swipe(page, await drawn.point(".KKcard", 1, [0.5, 0.4]), [0, -240]);
      assert.ok(await until(async () => (await page.evaluate(() => scrollY)) > before + 50), "nothing scrolls");
      await drawn.opens([1]);
    }, { viewport: { width: 390, height: 844 }, ...touch });
  });

  check("the next card is brought into view on a phone", async () => {
    const it = graphic("phone");
    await its.visit(put(its, it, "inline"), async (page) => {
      const drawn = await shown(page, it);
      await open(page, drawn, 1);
      await drawn.run((root, k) => root.querySelectorAll("." + k + "close")[1].scrollIntoView({ block: "start" }));
      const point = await drawn.point(".KKcard", 1, [0.5, 0.3]);
      await swipe(page, [point[0] + 60, point[1]], [-120, 0]);
      await drawn.answers([2], 2);
      const seen = await drawn.run((root, k) => {
        const { top, bottom } = root.querySelectorAll("." + k + "card")[2].getBoundingClientRect();
        return Math.min(bottom, innerHeight) - Math.max(top, 0);
      });
      assert.ok(seen > 400, `${seen} pixels of the card are seen`);
    }, { viewport: { width: 390, height: 844 }, ...touch });
  });
});

inBrowsers("back and on", (its) => {
  for (const [name, file] of [...SHEETS.map((sheet) => [sheet, () => graphic(sheet)]), ["web in Arabic", arabic]]) {
    check(`${name}: with the mouse around all places and all strengths, there and back`, async () => {
      const it = file();
      const [count, all] = [places(it), it.ids.length];
      await its.visit(put(its, it, "direct"), async (page) => {
        const drawn = await shown(page, it);
        for (const [first, end] of [[0, count], [count, all]]) {
          await open(page, drawn, first);
          for (const [which, step] of [[1, 1], [0, -1]]) {
            let index = first;
            for (let turn = first; turn < end; turn += 1) {
              index = first + ((index - first + step + end - first) % (end - first));
              await drawn.click(".KKstep", which);
              await drawn.answers([index], index, `${which ? "on" : "back"} to ${it.ids[index]}`);
            }
            assert.equal(index, first);
          }
          await page.keyboard.press("Escape");
        }
        await drawn.opens([]);
        assert.equal(await drawn.run((root, k) => root.querySelectorAll("." + k + "step").length), 0, "nothing is left of them");
      }, room(it));
    });
  }

  for (const sheet of SHEETS) {
    check(`${sheet}: they say where they lead, come after the close button, and are seen`, async () => {
      const it = graphic(sheet);
      await its.visit(put(its, it, "direct"), async (page) => {
        const drawn = await shown(page, it);
        await open(page, drawn, 0);
        await drawn.run((root, k) => root.querySelector("." + k + "close").focus());
        const active = () => page.evaluate(() => {
          const { width, height, x, y } = document.activeElement.getBoundingClientRect();
          return { told: [document.activeElement.getAttribute("role"), document.activeElement.getAttribute("aria-label")], x, y, width, height };
        });
        const name = (index) => it.spots[index].split(".")[0];
        const least = sheet === "phone" ? 44 : 24;
        for (const expected of [`Vorige: ${name(places(it) - 1)}`, `Volgende: ${name(1)}`]) {
          const before = picture(await page.screenshot());
          await page.keyboard.press("Tab");
          const { told, x, y, width, height } = await active();
          assert.deepEqual(told, ["button", expected]);
          assert.ok(Math.min(width, height) >= least - 0.5, `${width} by ${height}`);
          const after = picture(await page.screenshot());
          const disc = [at(before, x + width * 0.25, y + height / 2), at(after, x + width * 0.25, y + height / 2)];
          assert.ok(contrast(...disc) > 3, "the focus is seen");
          // Its edge is paper on what is dark, and what is dark on what is light.
          const [edge, beside] = [at(before, x + width / 2, y + height * 0.12), at(before, x + width / 2, y - 4)];
          assert.ok(contrast(edge, beside) > 3 || contrast(disc[0], beside) > 3, "it stands out");
        }
        await page.keyboard.press("Enter");
        await drawn.answers([1], 1, "the focus is at what was opened");
      }, room(it));
    });
  }
}, { still: true });

/** Presses the button with which strengths are chosen. */
const pick = (drawn) => drawn.click(".KKpick");

inBrowsers("what a reader looks for", (its) => {
  /** What the mode shows: which places are dimmed and lit, which strengths are chosen, the number seen and said. */
  const told = (drawn) => drawn.run((root, k) => {
    const all = (name) => [...root.querySelectorAll("." + k + name)];
    const numbers = (test) => all("item").flatMap((item, i) => (test(item) ? [i] : []));
    const veil = (item) => { const style = getComputedStyle(item.querySelector("." + k + "hit")); return style.fill !== "none" && Number(style.fillOpacity) > 0.5; };
    return {
      dimmed: numbers(veil),
      plus: numbers((item) => getComputedStyle(item.querySelector("." + k + "hover")).display !== "none"),
      pressed: numbers((item) => item.querySelector("." + k + "spot").getAttribute("aria-pressed") === "true"),
      seen: getComputedStyle(all("count")[0].parentNode).display === "none" ? null : all("count")[0].textContent.trim(),
      said: root.querySelector("[role=status]").textContent,
      mode: all("pick")[0].getAttribute("aria-pressed"),
    };
  });
  const REST = { dimmed: [], plus: [], pressed: [], seen: null, said: "", mode: "false" };

  /** Two strengths that some places have both, and all that is to be seen then. */
  function example(it) {
    const count = places(it);
    const panels = it.text.split(/-panel" id=/).slice(1, count + 1);
    const has = panels.map((panel) => [...panel.matchAll(/ data-to="([^"]*)"/g)].map((m) => it.ids.indexOf(m[1])));
    const pairs = has.flatMap((of) => of.flatMap((a) => of.map((b) => [a, b])).filter(([a, b]) => a < b));
    const fitting = ([a, b]) => has.flatMap((of, i) => (of.includes(a) && of.includes(b) ? [i] : []));
    // Not all that have one have the other.
    const pair = pairs.find(([a, b]) => fitting([a, b]).length > 1 && fitting([a, b]).length < has.filter((of) => of.includes(a)).length) ?? pairs[0];
    return { pair, fits: fitting(pair), first: fitting([pair[0], pair[0]]), count };
  }

  for (const [name, file] of [...SHEETS.map((sheet) => [sheet, () => graphic(sheet)]), ["web in Arabic", arabic]]) {
    check(`${name}: two strengths leave just the places lit that have both`, async () => {
      const it = file();
      const { pair, fits, first, count } = example(it);
      const but = (fits) => [...Array(count).keys()].filter((i) => !fits.includes(i));
      await its.visit(put(its, it, "direct"), async (page) => {
        const drawn = await shown(page, it);
        assert.deepEqual(await told(drawn), REST);
        await pick(drawn);
        const list = it.text.match(/-list"[^>]*? aria-label="([^"]*)"/)[1];
        const start = { ...REST, seen: String(count), said: `${list}: ${count}`, mode: "true" };
        // The pointer lies on nothing that lights up.
        await page.mouse.move(2, 2);
        assert.deepEqual(await told(drawn), start);
        for (const [chosen, places] of [[[pair[0]], first], [pair, fits]]) {
          await drawn.click(".KKhit", chosen.at(-1));
          await page.mouse.move(2, 2);
          const expected = { dimmed: but(places), plus: [...places, ...chosen], pressed: chosen, seen: String(places.length), said: `${list}: ${places.length}`, mode: "true" };
          assert.deepEqual(await told(drawn), expected);
          await drawn.opens([], "no panel opens");
        }
        // A place opens over that, and is closed again.
        await drawn.choose(fits[0]);
        await drawn.opens([fits[0]]);
        await page.keyboard.press("Escape");
        await drawn.opens([]);
        assert.deepEqual((await told(drawn)).dimmed, but(fits));
        await page.keyboard.press("Escape");
        await page.mouse.move(2, 2);
        await drawn.run(() => document.activeElement?.blur());
        assert.deepEqual(await told(drawn), REST, "Escape ends it");
        await drawn.choose(pair[0]);
        await drawn.opens([pair[0]], "a strength opens again");
      }, room(it));
    });
  }

  check("web: with the keyboard alone, and what assistive technology is told", async () => {
    const it = graphic("web");
    const { pair, first, fits } = example(it);
    await its.visit(put(its, it, "inline"), async (page) => {
      const drawn = await shown(page, it);
      const focus = (selector, index = 0) => drawn.run((root, k, [s, i]) => root.querySelectorAll("." + k + s)[i].focus(), [selector, index]);
      await focus("spot", places(it) - 1);
      await page.keyboard.press("Tab");
      const active = () => page.evaluate(() => ["role", "aria-label", "aria-pressed", "aria-expanded"].map((name) => document.activeElement.getAttribute(name)));
      assert.deepEqual(await active(), ["button", "Wat zoek je?", "false", null]);
      await page.keyboard.press("Space");
      assert.deepEqual(await active(), ["button", "Wat zoek je?", "true", null]);
      for (const [index, key] of [[pair[0], "Enter"], [pair[1], "Space"]]) {
        await focus("spot", index);
        assert.deepEqual(await active(), ["button", it.spots[index], "false", null]);
        await page.keyboard.press(key);
        assert.deepEqual(await active(), ["button", it.spots[index], "true", null]);
      }
      assert.equal((await told(drawn)).seen, String(fits.length));
      assert.deepEqual(await violations(page.mainFrame()), []);
      await page.keyboard.press("Enter");
      assert.equal((await told(drawn)).seen, String(first.length), "once more takes it back");
      await focus("pick");
      await page.keyboard.press("Enter");
      assert.deepEqual((await told(drawn)).mode, "false");
      await focus("spot", pair[0]);
      assert.deepEqual(await active(), ["button", it.spots[pair[0]], null, "false"]);
    });
  });

  check("web: also after SVGO's default preset", async () => {
    const it = graphic("web");
    const { pair, fits } = example(it);
    await its.visit(put(its, it, "svgo-direct"), async (page) => {
      const drawn = await shown(page, it);
      await drawn.run((root, k) => root.querySelectorAll("." + k + "spot")[0].focus());
      for (let turn = 0; turn < places(it); turn += 1) await page.keyboard.press("Tab");
      await page.keyboard.press("Enter");
      for (const index of pair) await drawn.click(".KKhit", index);
      const seen = await drawn.run((root, k) => [...root.querySelectorAll("." + k + "dim")].length);
      assert.deepEqual([seen, await drawn.run((root, k) => root.querySelector("." + k + "count").textContent.trim())], [places(it) - fits.length, String(fits.length)]);
      await page.keyboard.press("Escape");
      await open(page, drawn, 0);
      await drawn.click(".KKstep", 1);
      await drawn.answers([1], 1);
    }, room(it));
  });

  check("web: by touch, and a link to a strength ends it", async () => {
    const it = graphic("web");
    const { pair, fits } = example(it);
    await its.visit(put(its, it, "object"), async (page) => {
      const drawn = await shown(page, it, "frame");
      const touch = async (selector, index = 0) => {
        await drawn.reveal(selector, index);
        await tap(page, ...(await drawn.point(selector, index)));
      };
      await touch(".KKpick");
      await until(async () => (await told(drawn)).mode === "true");
      for (const index of pair) {
        await touch(".KKhit", index);
        await until(async () => (await told(drawn)).pressed.includes(index));
      }
      assert.equal((await told(drawn)).seen, String(fits.length));
      await touch(".KKhit", fits[0]);
      await drawn.opens([fits[0]]);
      const link = await drawn.run((root, k, index) => {
        const links = [...root.querySelectorAll("." + k + "link")];
        return links.findIndex((e) => root.querySelectorAll("." + k + "panel")[index].contains(e));
      }, fits[0]);
      await touch(".KKlink", link);
      await until(async () => (await drawn.open())[0] !== fits[0]);
      assert.equal((await drawn.open())[0] >= places(it), true, "the strength opens");
      assert.equal((await told(drawn)).mode, "false");
    }, { ...room(it), ...(its.name === "firefox" ? {} : { hasTouch: true }) });
  });
}, { still: true });

inBrowsers("on paper", (its) => {
  check("nothing is printed that is there to be clicked", async () => {
    const it = graphic("web");
    await its.visit(put(its, it, "direct"), async (page) => {
      const drawn = await shown(page, it);
      await pick(drawn);
      await drawn.click(".KKhit", it.ids.length - 1);
      await drawn.choose(1);
      await page.emulateMedia({ media: "print" });
      const left = await drawn.run((root, k) => ["ask", "step", "hit"].flatMap((name) => [...root.querySelectorAll("." + k + name)].filter((e) => e.getClientRects().length > 0).map(() => name)));
      assert.deepEqual(left, []);
    }, { ...room(it), fresh: true });
  });
}, { only: ["chromium"] });

inBrowsers("where no script runs", (its) => {
  for (const name of ["sandbox", "dompurify", "sanitize-html", "no-script-inline", "strict-inline", "img"]) {
    check(`${name}: nothing is shown that does not answer`, async () => {
      const it = graphic("web");
      const way = EMBEDDINGS.find((way) => way.name === name);
      const pill = it.text.match(/-pick"[^>]*? x="([\d.]+)" y="([\d.]+)" width="([\d.]+)" height="([\d.]+)"/).slice(1).map(Number);
      await its.visit(way.put(its.server, it, name), async (page) => {
        if (way.where !== "nowhere") {
          const drawn = await shown(page, it, way.where);
          const found = await drawn.run((root, k) => [root.querySelectorAll("." + k + "step").length, [...root.querySelectorAll("." + k + "ask")].map((e) => e.getClientRects().length)]);
          assert.deepEqual(found, [0, [0]]);
        }
        await painted(page);
        // What is seen there is the plain ground, of one colour.
        const corner = await page.evaluate(() => {
          const { x, y } = document.querySelector("svg,iframe,img").getBoundingClientRect();
          return [x, y];
        });
        const frame = way.where === "frame" ? 2 : 0;
        const clip = { x: corner[0] + frame + pill[0], y: corner[1] + frame + pill[1], width: pill[2], height: pill[3] };
        const shot = picture(await page.screenshot({ clip }));
        const ground = at(shot, 2, 2);
        assert.ok([[0.1, 0.5], [0.5, 0.05], [0.5, 0.5], [0.9, 0.5]].every(([x, y]) => contrast(ground, at(shot, shot.width * x, shot.height * y)) < 1.1));
      }, room(it));
    });
  }
}, { still: true });
