// The editor of the program, started for a check on a folder of its own.
import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** The text of a file; "" while there is none. */
function text(path) {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return "";
  }
}

/** Starts the editor in a new folder with these files, gives what `use` makes of it, and ends it. */
export async function editing(files, data, use) {
  const folder = mkdtempSync(join(tmpdir(), "krachtkaart-"));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  const child = spawn(process.env.PROGRAM, ["edit", "--no-open", ...data], { cwd: folder, env: {} });
  let said = "";
  const ended = new Promise((done) => child.on("exit", done));
  try {
    const address = await new Promise((done, failed) => {
      child.stdout.on("data", (bytes) => {
        said += bytes;
        const found = said.match(/http:\/\/127\.0\.0\.1:\d+\/#[0-9a-f]+/);
        if (found) done(found[0]);
      });
      ended.then(() => failed(new Error(`the editor ended: ${said}`)));
    });
    return await use({ address, folder, read: (name) => text(join(folder, name)), write: (name, text) => writeFileSync(join(folder, name), text) });
  } finally {
    child.kill("SIGINT");
    await ended;
    rmSync(folder, { recursive: true });
  }
}
