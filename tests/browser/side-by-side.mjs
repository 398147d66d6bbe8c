// Runs files of checks side by side, each in a process of its own, in the order in which they are named: `node --test`
// would sort them.
//
//   node side-by-side.mjs 3 firefox.test.mjs chromium.test.mjs checks/valid.test.mjs
import { resolve } from "node:path";
import { run } from "node:test";
import { spec } from "node:test/reporters";

const [concurrency, ...files] = process.argv.slice(2);
// A process whose checks have ended is ended, also where a browser does not close.
const checks = run({ files: files.map((file) => resolve(file)), concurrency: Number(concurrency), forceExit: true });
checks.on("test:fail", () => { process.exitCode = 1; });
checks.compose(new spec()).pipe(process.stdout);
