// Every check that a browser is needed for and that has no motion, in Firefox.
Object.assign(process.env, { BROWSERS: "firefox", MOTION: "no" });
await import("./checks.mjs");
