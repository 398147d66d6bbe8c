// The browsers that Debian ships, each through its own protocol: Chromium by DevTools, Firefox by WebDriver BiDi.
import { chromium, firefox } from "playwright-core";

/**
 * How long a finger may rest in Firefox and still tap, in milliseconds. By itself it is 300, measured from when the
 * browser hears of the finger: where the machine is busy, the driver's two commands lie further apart, and the tap
 * counts as a press and makes no click.
 */
const PATIENT = { "apz.max_tap_time": 600000, "ui.click_hold_context_menus.delay": 600000 };

/** The reader wants no motion: Chromium is told for each page, Firefox when it starts. */
const STILL = { reducedMotion: "reduce" };
const ALL_STILL = { "ui.prefersReducedMotion": 1 };

/** How each browser is started; `still`: for a reader who wants no motion. */
export const START = {
  chromium: () => chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox"] }),
  firefox: (still) => firefox.launch({ executablePath: "/usr/bin/firefox-esr", channel: "moz-firefox", firefoxUserPrefs: still ? { ...PATIENT, ...ALL_STILL } : PATIENT }),
};

/** The browsers to test in; BROWSERS=chromium names fewer. */
export const NAMES = (process.env.BROWSERS ?? Object.keys(START).join(",")).split(",");

/** Starts a browser by its name. */
export function start(name, still = false) {
  return START[name](still);
}

/** What a page is opened with in a browser that was started so. */
export const options = (name, still) => (still && name === "chromium" ? STILL : {});

/** What checks listen to on a page, and would hear of the next one on it. */
const HEARD = ["console", "dialog", "download", "pageerror", "popup", "request"];
/** The page that was used last in each browser, with what it was opened with, while it can be used again. */
const kept = new WeakMap();

/** Leaves what a page shows, for the next visit. */
async function leave(page, viewport) {
  const size = page.viewportSize();
  if (size.width !== viewport.width || size.height !== viewport.height) {
    // What was shown may answer to its new size, and ask for another file.
    await page.goto("about:blank");
    await page.setViewportSize(viewport);
  }
  // Over what comes next lies no mouse.
  await page.mouse.move(0, 0);
}

/** A page that was opened with these options: the last one, if it was, or else a new one. */
async function opened(browser, viewport, options, fresh) {
  const made = JSON.stringify(options);
  const last = kept.get(browser);
  kept.delete(browser);
  // Firefox may refuse to leave a page while frames in it still load; then a new one costs less than finding out.
  if (last?.made === made && !fresh && (await leave(last.page, viewport).then(() => true, () => false))) return last.page;
  // One page at a time: in a window behind another nothing is painted.
  await last?.page.context().close();
  const context = await browser.newContext({ viewport, ...options });
  return context.newPage();
}

/**
 * Ends what a graphic animates in its first seconds. It changes nothing that is seen, but has it painted again and again,
 * for an engine that would not when letters arrive; without a graphics card that takes most of a processor.
 */
export const settled = (frame) =>
  frame.evaluate(() => {
    for (const one of document.getAnimations()) if (one.animationName?.endsWith("-wake")) one.finish();
  });

/**
 * Opens an address and gives what `use` makes of the page; errors on the page are errors. The page is that of the visit
 * before, where that was opened with the same options: to start one takes longer than most checks. `fresh`: one that has
 * never shown anything, and that is not used again. `waking`: what is animated at first goes on.
 */
export async function visit(browser, url, use, { viewport = { width: 1400, height: 900 }, fresh = false, waking = false, ...options } = {}) {
  const page = await opened(browser, viewport, options, fresh);
  let again = false;
  try {
    const errors = [];
    page.on("pageerror", (error) => errors.push(error.message));
    // To another place in the same document a browser only scrolls.
    const [there, place] = url.split("#");
    if (place !== undefined && page.url().split("#")[0] === there) await page.goto("about:blank");
    await page.goto(url);
    if (!waking) {
      // Nobody waits for a frame: it may be gone again, or never hold a document.
      for (const frame of page.frames().slice(1)) settled(frame).catch(() => {});
      await settled(page.mainFrame());
    }
    const result = await use(page, errors);
    again = !fresh;
    return result;
  } finally {
    for (const name of HEARD) page.removeAllListeners(name);
    // After a fault nobody knows in what state it is.
    if (again) kept.set(browser, { page, made: JSON.stringify(options) });
    else await page.context().close();
  }
}

/**
 * Taps with a finger. For Firefox, Playwright has no touch of its own, so the command of WebDriver BiDi is sent through
 * the session that it holds.
 */
export async function tap(page, x, y) {
  if (page.context().browser().browserType().name() !== "firefox") return page.touchscreen.tap(x, y);
  return finger(page, [{ type: "pointerMove", x: Math.round(x), y: Math.round(y) }, { type: "pointerDown", button: 0 }, { type: "pointerUp", button: 0 }]);
}

/** What a finger does in Firefox, in the steps of WebDriver. */
function finger(page, actions) {
  const session = page._connection.toImpl(page).delegate._session;
  const source = { type: "pointer", id: "finger", parameters: { pointerType: "touch" }, actions };
  return session.send("input.performActions", { context: session.sessionId, actions: [source] });
}

/** Moves a finger over the screen from a point, so far to the right and down. */
export async function swipe(page, [x, y], [right, down]) {
  const steps = [1, 2, 3, 4, 5, 6].map((step) => [x + (right * step) / 6, y + (down * step) / 6].map(Math.round));
  if (page.context().browser().browserType().name() === "firefox") {
    const moves = steps.map(([x, y]) => ({ type: "pointerMove", x, y, duration: 30 }));
    const start = { type: "pointerMove", x: Math.round(x), y: Math.round(y) };
    return finger(page, [start, { type: "pointerDown", button: 0 }, ...moves, { type: "pointerUp", button: 0 }]);
  }
  const session = await page.context().newCDPSession(page);
  const send = (type, points) => session.send("Input.dispatchTouchEvent", { type, touchPoints: points.map(([x, y]) => ({ x, y })) });
  await send("touchStart", [[x, y]]);
  for (const step of steps) await send("touchMove", [step]);
  return send("touchEnd", []);
}
