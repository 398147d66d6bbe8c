// The browsers that Debian ships, each through its own protocol: Chromium by DevTools, Firefox by WebDriver BiDi.
import { chromium, firefox } from "playwright-core";

/**
 * How long a finger may rest in Firefox and still tap, in milliseconds. By itself it is 300, measured from when the
 * browser hears of the finger: where the machine is busy, the driver's two commands lie further apart, and the tap
 * counts as a press and makes no click.
 */
const PATIENT = { "apz.max_tap_time": 600000, "ui.click_hold_context_menus.delay": 600000 };

/** How each browser is started. */
export const START = {
  chromium: () => chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox"] }),
  firefox: () => firefox.launch({ executablePath: "/usr/bin/firefox-esr", channel: "moz-firefox", firefoxUserPrefs: PATIENT }),
};

/** The browsers to test in; BROWSERS=chromium names fewer. */
export const NAMES = (process.env.BROWSERS ?? Object.keys(START).join(",")).split(",");

/** Starts a browser by its name. */
export function start(name) {
  return START[name]();
}

/** Opens a page of its own and gives what `use` makes of it; errors on the page are errors. */
export async function visit(browser, url, use, options = {}) {
  const context = await browser.newContext({ viewport: { width: 1400, height: 900 }, ...options });
  try {
    const page = await context.newPage();
    const errors = [];
    page.on("pageerror", (error) => errors.push(error.message));
    await page.goto(url);
    const result = await use(page, errors);
    return result;
  } finally {
    await context.close();
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
