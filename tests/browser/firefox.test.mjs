// Every check that a browser is needed for and that may have motion, in Firefox.
Object.assign(process.env, { BROWSERS: "firefox", MOTION: "yes" });
await import("./checks.mjs");
