// Every check that a browser is needed for and that may have motion, in Chromium.
Object.assign(process.env, { BROWSERS: "chromium", MOTION: "yes" });
await import("./checks.mjs");
