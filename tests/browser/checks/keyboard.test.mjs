// The keyboard alone, and the finger: order, links, focus ring, scrolling; the way back.
import assert from "node:assert/strict";
import { EMBEDDINGS, around } from "../embeddings.mjs";
import { tap } from "../browsers.mjs";
import { difference, picture } from "../pixels.mjs";
import { MAIN, SHEETS, check, graphic, inBrowsers, painted, shown } from "../setting.mjs";

const put = (its, it, name) => EMBEDDINGS.find((way) => way.name === name).put(its.server, it, name);

inBrowsers("the keyboard", (its) => {
  for (const sheet of SHEETS) {
    check(`${sheet}: Tab walks through the spots in reading order and out again`, async () => {
      const it = graphic(sheet);
      await its.visit(put(its, it, "inline"), async (page) => {
        await page.focus("#before");
        const names = [];
        for (let i = 0; i <= it.stops.length; i += 1) {
          await page.keyboard.press("Tab");
          names.push(await page.evaluate(() => document.activeElement.getAttribute("aria-label") ?? document.activeElement.id));
        }
        assert.equal(it.stops.length, it.spots.length + 1, "and at what chooses strengths");
        assert.deepEqual(names, [...it.stops, "after"]);
        await page.keyboard.press("Shift+Tab");
        assert.equal(await page.evaluate(() => document.activeElement.getAttribute("aria-label")), it.spots.at(-1));
      });
    });

    check(`${sheet}: in an open panel come its links and its close button, and a link goes there and back`, async () => {
      const it = graphic(sheet);
      await its.visit(put(its, it, "inline"), async (page) => {
        const drawn = await shown(page, it);
        const active = () => page.evaluate(() => [document.activeElement.getAttribute("role"), document.activeElement.getAttribute("aria-label")]);
        await drawn.run((root, k) => root.querySelector("." + k + "spot").focus());
        await page.keyboard.press("Enter");
        const links = await drawn.run((root, k) => [...root.querySelectorAll("." + k + "panel")[0].querySelectorAll("[data-to]")].map((e) => e.dataset.to));
        assert.ok(links.length > 0, "the first role has strengths");
        for (const to of links) {
          await page.keyboard.press("Tab");
          assert.deepEqual(await active(), ["link", it.spots[it.ids.indexOf(to)]]);
        }
        await page.keyboard.press("Tab");
        assert.equal((await active())[0], "button", "the close button");
        await page.keyboard.press("Shift+Tab");
        await page.keyboard.press("Enter");
        const there = it.ids.indexOf(links.at(-1));
        await drawn.answers([there], there, "the link goes there");
        await page.keyboard.press("Escape");
        await drawn.opens([0], "Escape goes back to where the link stands");
        assert.deepEqual(await active(), ["link", it.spots[there]]);
        await page.keyboard.press("Escape");
        await drawn.answers([], 0, "Escape again closes");
      });
    });
  }

  check("web: the close button closes by Enter and gives the focus back", async () => {
    const it = graphic("web");
    await its.visit(put(its, it, "object"), async (page) => {
      const drawn = await shown(page, it, "frame");
      await drawn.choose(1);
      await drawn.run((root, k) => root.querySelectorAll("." + k + "close")[1].focus());
      await page.keyboard.press("Enter");
      await drawn.answers([], 1);
    });
  });

  check("web: opening and closing scrolls nothing", async () => {
    const it = graphic("web");
    await its.visit(put(its, it, "inline"), async (page) => {
      const drawn = await shown(page, it);
      await drawn.reveal(".KKhit", 0);
      const before = await page.evaluate(() => scrollY);
      await drawn.choose(0);
      await page.keyboard.press("Escape");
      for (const key of ["Space", "Space", "Enter", "Escape"]) await page.keyboard.press(key);
      await painted(page);
      assert.equal(await page.evaluate(() => scrollY), before);
    });
  });

  for (const sheet of SHEETS) {
    check(`${sheet}: the focus is seen on every spot, on the links and the close button`, async () => {
      const it = graphic(sheet);
      await its.visit(put(its, it, "direct"), async (page) => {
        const drawn = await shown(page, it);
        const around = async (selector, index) => {
          await drawn.reveal(selector, index);
          const [box, scrolled] = await drawn.run((root, k, [selector, index]) => {
            const { x, y, width, height } = root.querySelectorAll(selector.replace("KK", k))[index].getBoundingClientRect();
            return [{ x: x - 6, y: y - 6, width: width + 12, height: height + 12 }, [innerWidth, innerHeight]];
          }, [selector, index]);
          const x = Math.max(0, box.x), y = Math.max(0, box.y);
          return { x, y, width: Math.min(box.x + box.width, scrolled[0]) - x, height: Math.min(box.y + box.height, scrolled[1]) - y };
        };
        const changed = async (selector, index, focusable) => {
          const clip = await around(selector, index);
          await drawn.run(() => document.activeElement?.blur());
          const before = picture(await page.screenshot({ clip }));
          await drawn.run((root, k, [s, i]) => root.querySelectorAll(s.replace("KK", k))[i].focus({ preventScroll: true }), [focusable, index]);
          const after = picture(await page.screenshot({ clip }));
          return difference(before, after, 64);
        };
        // The browser shows the ring to those who use the keyboard.
        await page.keyboard.press("Tab");
        for (const index of it.spots.keys()) {
          const part = await changed(".KKhit", index, ".KKspot");
          assert.ok(part > 0.01, `${it.spots[index]}: ${(part * 100).toFixed(2)} % changes`);
        }
        await drawn.run((root, k) => root.querySelector("." + k + "spot").focus());
        await page.keyboard.press("Enter");
        for (const selector of [".KKpanel [data-to]", ".KKclose"]) {
          const part = await changed(selector, 0, selector);
          assert.ok(part > 0.01, `${selector}: ${(part * 100).toFixed(2)} % changes`);
        }
      });
    });
  }
}, { still: true });

/** A screen that is touched; as a phone where the browser can be told, but for frames in a process of their own. */
const touch = (browser, name) => (browser === "firefox" ? {} : { hasTouch: true, isMobile: name !== "sandbox" });

inBrowsers("the finger", (its) => {
  for (const sheet of SHEETS) {
    for (const name of sheet === MAIN ? ["direct", "inline", "object", "dompurify", "sandbox"] : ["direct", "dompurify"]) {
      check(`${sheet}, ${name}: a tap opens, a tap on another place opens that one alone, the close button closes`, async () => {
        const it = graphic(sheet);
        const way = EMBEDDINGS.find((way) => way.name === name);
        const tapped = async (page) => {
          const drawn = await shown(page, it, way.where);
          const touchAt = async (selector, index, at) => {
            await drawn.reveal(selector, index);
            await tap(page, ...(await drawn.point(selector, index, at)));
          };
          await touchAt(".KKhit", 0);
          await drawn.opens([0]);
          await touchAt(".KKclose", 0);
          await drawn.opens([]);
          const far = it.ids.length - 1;
          await touchAt(".KKhit", 1);
          await drawn.opens([1]);
          await touchAt(".KKhit", far);
          await drawn.opens([far]);
        };
        await its.visit(way.put(its.server, it, name), tapped, touch(its.name, name));
      });
    }
  }
});

inBrowsers("links from outside", (its) => {
  check("web: an address with the name of a role opens it, alone or with the graphic's prefix", async () => {
    const it = graphic("web");
    const file = its.server.put("/deep.svg", "image/svg+xml", it.text);
    const framed = (tag, attribute) => (hash) =>
      around(its.server, `${tag}${hash.length}`, it, `<${tag} ${attribute}="/deep.svg${hash}" title="x" width="${it.width}" height="${it.height}"></${tag}>`);
    const inline = around(its.server, "deep-inline", it, it.text);
    const ways = {
      direct: [(hash) => file + hash, "page"],
      object: [framed("object", "data"), "frame"],
      iframe: [framed("iframe", "src"), "frame"],
      inline: [(hash) => inline + hash, "page"],
    };
    for (const hash of [`#${it.ids[2]}`, `#${it.prefix}-${it.ids[2]}`]) {
      for (const [name, [address, where]] of Object.entries(ways)) {
        await its.visit(address(hash), async (page) => {
          const drawn = await shown(page, it, where);
          await drawn.opens([2], `${name} ${hash}`);
          await drawn.click(".KKclose", 2);
          await drawn.opens([], `${name} ${hash}: it can be closed`);
        });
      }
    }
  });

  check("web: without script the address with the prefix opens it, also in an image", async () => {
    const it = graphic("web");
    const bare = its.server.put("/bare.svg", "image/svg+xml", it.text, { "content-security-policy": "script-src 'none'" });
    const hash = `#${it.prefix}-${it.ids[2]}`;
    await its.visit(bare + hash, async (page) => {
      const drawn = await shown(page, it);
      await drawn.opens([2]);
      await drawn.run((root, k) => root.querySelector("." + k + "spot").focus());
      await drawn.opens([0], "the focus overrules the address");
    });
    const image = (hash) => around(its.server, `image${hash.length}`, it, `<img src="${bare}${hash}" alt="x" width="${it.width}">`);
    const taken = (url) => its.visit(url, async (page) => picture(await page.screenshot()));
    const [rest, open] = [await taken(image("")), await taken(image(hash))];
    assert.ok(difference(rest, open) > 0.05, "the image shows the open panel");
  });

  check("web: changing the address opens another, and leaves alone what is not its own", async () => {
    const it = graphic("web");
    const url = around(its.server, "hashes", it, `${it.text}<h2 id="${it.ids[1]}">kop</h2>`);
    await its.visit(url, async (page) => {
      const drawn = await shown(page, it);
      const go = async (hash) => {
        await page.evaluate((hash) => new Promise((done) => {
          addEventListener("hashchange", () => requestAnimationFrame(done), { once: true });
          location.hash = hash;
        }), hash);
        return drawn.open();
      };
      assert.deepEqual(await go(it.ids[0]), [0]);
      assert.deepEqual(await go(it.ids[1]), [0], "an id of the page's own");
      assert.deepEqual(await go("/route/of/an/app"), [0]);
      assert.deepEqual(await go(`${it.prefix}-${it.ids[1]}`), [1]);
    });
  });
}, { still: true });
