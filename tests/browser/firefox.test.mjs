// Every check that a browser is needed for, in Firefox.
process.env.BROWSERS = "firefox";
await import("./checks.mjs");
