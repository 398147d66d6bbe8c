// A written graphic: what a test knows about it beforehand, and how it is used in a page.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { isDeepStrictEqual } from "node:util";
import { until } from "./until.mjs";
import { createHash } from "node:crypto";

/** A written file. */
export class Graphic {
  constructor(path) {
    this.text = readFileSync(path, "utf8");
    this.prefix = this.text.match(/<svg[^>]* class="([a-z]+)-base/)[1];
    this.title = this.text.match(/<title[^>]*>([^<]*)/)[1];
    this.language = this.text.match(/<svg[^>]* lang="([^"]*)"/)[1];
    this.path = path;
    const [, width, height, unit] = this.text.match(/<svg[^>]* width="([\d.]+)(?:mm)?" height="([\d.]+)(mm|)"/);
    const pixels = unit === "mm" ? 96 / 25.4 : 1;
    // Its size at rest, in CSS pixels.
    Object.assign(this, { width: width * pixels, height: height * pixels });
    this.spots = [...this.text.matchAll(/-spot"[^>]*? aria-label="([^"]*)"/g)].map((m) => m[1]);
    // With what chooses strengths, where the Tab key stops.
    this.stops = [...this.text.matchAll(/-(?:spot|pick)"[^>]*? aria-label="([^"]*)"/g)].map((m) => m[1]);
    this.ids = [...this.text.matchAll(/-panel" id="[a-z]+-([^"]*)"/g)].map((m) => m[1]);
  }

  /** What stands between the tags of an element. */
  inside(tag) {
    return this.text.match(new RegExp(`<${tag}>([^]*?)</${tag}>`))[1];
  }

  /** A source expression for a content security policy. */
  hash(tag) {
    return `'sha256-${createHash("sha256").update(this.inside(tag)).digest("base64")}'`;
  }
}

/** A graphic on a page: in the page itself or in a frame of it. */
export class Shown {
  constructor(page, frame, prefix, copy = 0) {
    Object.assign(this, { page, frame, prefix, copy });
  }

  /** Runs a function in the page; it is given the root of this copy and the prefix with its hyphen. */
  run(body, argument) {
    const source = `(([copy, prefix, argument]) => {
      const root = document.querySelectorAll("." + prefix + "-page")[copy].closest("svg");
      return (${body})(root, prefix + "-", argument);
    })(${JSON.stringify([this.copy, this.prefix, argument])})`;
    return this.frame.evaluate(source);
  }

  /** What is open, what has the focus, and for how many milliseconds a card is still on its way. */
  state() {
    return this.run((root, k) => {
      const seen = (e) => { const s = getComputedStyle(e); return s.display !== "none" && s.visibility === "visible"; };
      const all = (name) => [...root.querySelectorAll("." + k + name)];
      const panels = all("panel");
      const active = root.getRootNode().activeElement;
      return {
        open: panels.flatMap((p, i) => (seen(p) ? [i] : [])),
        focus: all("spot").indexOf(active),
        moving: Math.max(0, ...root.getRootNode().getAnimations().filter((one) => one.animationName === k + "move").map((one) => Math.max(1, one.effect.getComputedTiming().endTime - one.currentTime))),
      };
    });
  }

  /** Numbers of the open panels. */
  async open() {
    return (await this.state()).open;
  }

  /** A point on the page that hits the target, button or link; targets at the place that `at` names as parts. */
  async point(selector, index = 0, at = [0.5, 0.5]) {
    const place = this.run(
      (root, k, [selector, index, at]) => {
        const { x, y, width, height } = root.querySelectorAll(selector.replace("KK", k))[index].getBoundingClientRect();
        return [x + width * at[0], y + height * at[1]];
      },
      [selector, index, at],
    );
    const [[x, y], [left, top]] = await Promise.all([place, this.offset()]);
    return [x + left, y + top];
  }

  /** Where the frame stands in the page. */
  async offset() {
    if (this.frame === this.page.mainFrame()) return [0, 0];
    this.element ??= this.frame.frameElement();
    return (await this.element).evaluate((element) => { const { x, y } = element.getBoundingClientRect(); return [x, y]; });
  }

  /** Waits until just these panels are open, and at rest: a browser answers a moment after it was asked. */
  async opens(expected, message) {
    let state;
    await until(async () => {
      state = await this.state();
      return isDeepStrictEqual(state.open, expected) && !state.moving;
    }, () => (isDeepStrictEqual(state.open, expected) ? state.moving : 0));
    assert.deepEqual(state.open, expected, message);
    assert.equal(state.moving, 0, "the card comes to rest");
  }

  /** Waits until just these panels are open and this spot has the focus. */
  async answers(open, focus, message) {
    let seen;
    await until(async () => {
      const state = await this.state();
      seen = [state.open, state.focus];
      return isDeepStrictEqual(seen, [open, focus]);
    });
    assert.deepEqual(seen, [open, focus], message);
  }

  /** Brings a part into view, if it is not; gives the point at its middle. */
  async reveal(selector, index = 0) {
    const { width, height } = this.page.viewportSize();
    const inView = ([x, y]) => x > 20 && x < width - 20 && y > 60 && y < height - 60;
    const now = await this.point(selector, index);
    if (inView(now)) return now;
    await this.run(
      (root, k, [selector, index]) =>
        [...root.querySelectorAll(selector.replace("KK", k))][index].scrollIntoView({ block: "center", inline: "center" }),
      [selector, index],
    );
    // The page around a frame of another process scrolls a moment later, and what is clicked or tapped goes to where
    // things were painted last: it has arrived when the mouse, at the part, is over what stands there.
    let at;
    const arrived = await until(async () => {
      at = await this.point(selector, index);
      if (!inView(at)) return false;
      await this.page.mouse.move(at[0] + 1, at[1]);
      await this.page.mouse.move(...at);
      return this.hovered(at);
    });
    if (!arrived) throw new Error(`${selector} ${index} cannot be reached after scrolling`);
    return at;
  }

  /** Whether the mouse, at a point of the page, is over what stands there. */
  async hovered([x, y]) {
    const [left, top] = await this.offset();
    return this.run(
      (root, k, [x, y]) => {
        const here = root.getRootNode().elementFromPoint(x, y);
        return here !== null && [...root.getRootNode().querySelectorAll(":hover")].at(-1) === here;
      },
      [x - left, y - top],
    );
  }

  async click(selector, index = 0) {
    await this.page.mouse.click(...(await this.reveal(selector, index)));
  }

  /** Chooses a spot with the mouse, at a place where no open card of another lies over it. */
  async choose(index) {
    const [x, y] = await this.reveal(".KKhit", index);
    const free = await this.run(
      (root, k, index) => {
        const node = root.querySelectorAll("." + k + "hit")[index];
        const { x, y, width, height } = node.getBoundingClientRect();
        const places = [[0.5, 0.5], [0.1, 0.5], [0.9, 0.5], [0.5, 0.1], [0.5, 0.9], [0.1, 0.9], [0.9, 0.9], [0.1, 0.1], [0.9, 0.1]];
        const free = places.find((at) => root.getRootNode().elementFromPoint(x + width * at[0], y + height * at[1]) === node);
        return free && [(free[0] - 0.5) * width, (free[1] - 0.5) * height];
      },
      index,
    );
    if (!free) return false;
    await this.page.mouse.click(x + free[0], y + free[1]);
    return true;
  }
}
