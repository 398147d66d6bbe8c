// Every check that a browser is needed for, in Chromium.
process.env.BROWSERS = "chromium";
await import("./checks.mjs");
