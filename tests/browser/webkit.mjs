// Debian's WebKit, the engine of Safari, by its own WebDriver: Playwright drives only a WebKit of its own making.
import { spawn } from "node:child_process";
import { readdirSync } from "node:fs";
import net from "node:net";
import { isDeepStrictEqual } from "node:util";
import assert from "node:assert/strict";
import { until } from "./until.mjs";

/** Keys as WebDriver names them. */
export const KEYS = { Tab: "\uE004", Enter: "\uE007", Escape: "\uE00C", ArrowLeft: "\uE012", ArrowRight: "\uE014", Space: " " };

/** Where Debian puts the browser that the driver starts. */
function browser() {
  for (const folder of readdirSync("/usr/lib").filter((name) => name.includes("-linux-gnu"))) {
    for (const version of ["webkit2gtk-4.1", "webkit2gtk-4.0", "webkitgtk-6.0"]) {
      const place = `/usr/lib/${folder}/${version}`;
      try {
        if (readdirSync(place).includes("MiniBrowser")) return `${place}/MiniBrowser`;
      } catch {
        // Another version is there.
      }
    }
  }
  throw new Error("no MiniBrowser of WebKit is installed");
}

const freePort = () =>
  new Promise((done) => {
    const probe = net.createServer().listen(0, "127.0.0.1", () => {
      const { port } = probe.address();
      probe.close(() => done(port));
    });
  });

/** A request that has no answer after this time gets none any more, in milliseconds. */
const ANSWERS = 60000;

/**
 * Debian's WebKit paints by a graphics card. Where there is none that is computed, for each small part by all processors
 * at once, which took a quarter of the time of these checks: letters and shapes are painted without, and what puts the
 * parts together keeps to one.
 */
const WITHOUT_GRAPHICS_CARD = { WEBKIT_SKIA_ENABLE_CPU_RENDERING: "1", LP_NUM_THREADS: "1" };

/** The driver on a screen, and a way to ask it. */
async function startDriver(display) {
  const port = await freePort();
  // In a group of its own, so that its browser ends with it.
  const driver = spawn("WebKitWebDriver", [`--port=${port}`], { stdio: "ignore", detached: true, env: { ...process.env, ...WITHOUT_GRAPHICS_CARD, DISPLAY: display } });
  const ask = async (method, path, body) => {
    const response = await fetch(`http://127.0.0.1:${port}${path}`, {
      method,
      headers: { "content-type": "application/json" },
      body: body && JSON.stringify(body),
      signal: AbortSignal.timeout(ANSWERS),
    });
    const { value } = await response.json();
    if (!response.ok) throw new Error(`${method} ${path.split("/").slice(3).join("/")}: ${value.error}: ${value.message}`);
    return value;
  };
  if (!(await until(() => ask("GET", "/status").then((status) => status.ready, () => false)))) throw new Error("WebKit's driver does not start");
  const open = async () => {
    const options = { binary: browser(), args: ["--automation"] };
    const { sessionId } = await ask("POST", "/session", { capabilities: { alwaysMatch: { "webkitgtk:browserOptions": options } } });
    return new Tab((method, path, body) => ask(method, `/session/${sessionId}${path}`, body));
  };
  return { open, end: () => process.kill(-driver.pid) };
}

/** A screen that nobody sees, and on it the browser. */
export async function startWebKit() {
  const screen = spawn("Xvfb", ["-displayfd", "1", "-screen", "0", "1500x2300x24", "-nolisten", "tcp"], { stdio: ["ignore", "pipe", "ignore"] });
  const display = await new Promise((done, failed) => {
    screen.stdout.once("data", (number) => done(`:${number.toString().trim()}`));
    screen.once("error", failed);
    screen.once("exit", (code) => failed(new Error(`Xvfb ended with ${code}`)));
  });
  let driver;
  // One window for all that need no browser of its own: to start one takes longer than most checks.
  let tab;
  const close = async () => {
    const last = tab;
    tab = undefined;
    await last?.ask("DELETE", "");
  };
  return {
    /** Shows a page and gives what `use` makes of the window; `fresh`: of a browser that has never seen anything. */
    async visit(url, use, { width = 1300, height = 2062, fresh = false } = {}) {
      try {
        if (fresh) await close();
        driver ??= await startDriver(display);
        tab ??= await driver.open();
        await tab.resize(width, height);
        await tab.go(url);
        return await use(tab);
      } catch (fault) {
        // After one nobody knows in what state they are, or whether they answer at all.
        tab = undefined;
        driver?.end();
        driver = undefined;
        throw fault;
      }
    },
    async stop() {
      await close().catch(() => {});
      driver?.end();
      screen.kill();
    },
  };
}

/** A window of the browser, and what a reader does in it. */
class Tab {
  constructor(ask) {
    this.ask = ask;
  }

  go(url) {
    return this.ask("POST", "/url", { url });
  }

  /** Runs the body of a function in the page, or in the frame that was entered. */
  run(script, ...args) {
    return this.ask("POST", "/execute/sync", { script, args });
  }

  /** Makes the page's own area so large. */
  async resize(width, height) {
    const size = () => this.run("return [innerWidth,innerHeight]");
    if (isDeepStrictEqual(await size(), [width, height])) return;
    await this.ask("POST", "/window/rect", { x: 0, y: 0, width, height });
    const inside = await size();
    await this.ask("POST", "/window/rect", { x: 0, y: 0, width: 2 * width - inside[0], height: 2 * height - inside[1] });
  }

  async picture() {
    return Buffer.from(await this.ask("GET", "/screenshot"), "base64");
  }

  /** Does something in the first frame of the page, which may be closed to the page itself. */
  async inFrame(selector, what) {
    await this.ask("POST", "/frame", { id: await this.run("return document.querySelector(arguments[0])", selector) });
    try {
      return await what();
    } finally {
      await this.ask("POST", "/frame", { id: null });
    }
  }

  click(x, y) {
    const actions = [{ type: "pointerMove", x: Math.round(x), y: Math.round(y) }, { type: "pointerDown", button: 0 }, { type: "pointerUp", button: 0 }];
    return this.ask("POST", "/actions", { actions: [{ type: "pointer", id: "mouse", parameters: { pointerType: "mouse" }, actions }] });
  }

  press(name) {
    const actions = ["keyDown", "keyUp"].map((type) => ({ type, value: KEYS[name] }));
    return this.ask("POST", "/actions", { actions: [{ type: "key", id: "keys", actions }] });
  }

  /** Roles and names as assistive technology is told them, of the elements that a selector finds. */
  async told(selector) {
    const found = await this.ask("POST", "/elements", { using: "css selector", value: selector });
    const out = [];
    for (const element of found.map((reference) => Object.values(reference)[0])) {
      out.push([await this.ask("GET", `/element/${element}/computedrole`), await this.ask("GET", `/element/${element}/computedlabel`)]);
    }
    return out;
  }
}

/** Ends what a graphic animates in its first seconds, which has it painted again and again: see browsers.mjs. */
const SETTLED = `for(const one of root.getRootNode().getAnimations())if((one.animationName||"").endsWith("-wake"))one.finish()`;

/** A graphic in a window of this browser: in the page itself, or in a frame that a selector finds. */
export class Drawn {
  constructor(tab, prefix, frame) {
    Object.assign(this, { tab, prefix, frame });
  }

  /** Runs a function's body with the root and the prefix with its hyphen. */
  async run(body, ...args) {
    if (!this.settled) {
      this.settled = true;
      await this.run(SETTLED);
    }
    const script = `const k=arguments[0]+"-",frame=arguments[1]&&document.querySelector(arguments[1]);
      const within=frame?frame.contentDocument??frame.getSVGDocument():document;
      const root=within.querySelector("."+k+"page").closest("svg"),rest=[...arguments].slice(2);${body}`;
    // The driver enters no object and no embed; a page sees into those, and into a frame that is not in a sandbox.
    this.closed ??= this.frame ? await this.tab.run("const e=document.querySelector(arguments[0]);return e.localName==='iframe'&&!e.contentDocument", this.frame) : false;
    if (this.closed) return this.tab.inFrame(this.frame, () => this.tab.run(script, this.prefix, null, ...args));
    return this.tab.run(script, this.prefix, this.frame ?? null, ...args);
  }

  /** Numbers of the open panels, and of the spot with the focus. */
  state() {
    return this.run(`const seen=(e)=>{const s=getComputedStyle(e);return s.display!=="none"&&s.visibility==="visible"};
      const all=(n)=>[...root.querySelectorAll("."+k+n)];
      return [all("panel").flatMap((p,i)=>seen(p)?[i]:[]),all("spot").indexOf(root.getRootNode().activeElement)]`);
  }

  /** Waits until just these panels are open. */
  async opens(expected, message) {
    let open;
    await until(async () => {
      [open] = await this.state();
      return isDeepStrictEqual(open, expected);
    });
    assert.deepEqual(open, expected, message);
  }

  /** Where a part of the graphic can be hit, in its own document; `null` where something lies over it. */
  place(selector, index) {
    return this.run(
      `const node=[...root.querySelectorAll("."+k+rest[0])][rest[1]],b=node.getBoundingClientRect();
      for(const [x,y] of [[.5,.5],[.9,.9],[.1,.9],[.9,.1],[.1,.1]]){const p=[b.x+b.width*x,b.y+b.height*y];if(root.getRootNode().elementFromPoint(...p)===node)return p}
      return null`,
      selector,
      index,
    );
  }

  /** Where a part of the graphic can be hit, in the page. */
  async point(selector, index) {
    const at = await this.place(selector, index);
    assert.ok(at, `${selector} ${index} cannot be hit`);
    if (!this.frame) return at;
    const [x, y] = await this.tab.run("const e=document.querySelector(arguments[0]),b=e.getBoundingClientRect();return [b.x+e.clientLeft,b.y+e.clientTop]", this.frame);
    return [at[0] + x, at[1] + y];
  }

  async click(selector, index) {
    await this.tab.click(...(await this.point(selector, index)));
  }

  /** The number of a spot other than these that no open card lies over. */
  async free(...but) {
    for (let index = 0; index < 8; index += 1) {
      if (!but.includes(index) && (await this.place("hit", index))) return index;
    }
    throw new Error("an open card lies over every spot");
  }
}
