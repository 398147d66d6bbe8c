// Every check that a browser is needed for and that has no motion, in Chromium.
Object.assign(process.env, { BROWSERS: "chromium", MOTION: "no" });
await import("./checks.mjs");
