// Writes data files whose drawings are the logos of tests/material/logos, twelve or thirteen to a file; all of it is
// made up.  node logos.mjs FOLDER
import { copyFileSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const folder = process.argv[2];
const here = import.meta.dirname;
const logos = readdirSync(join(here, "../material/logos")).sort();
const base = JSON.parse(readFileSync(join(here, "../data/eigen-beeld.json"), "utf8"));

mkdirSync(join(folder, "logos"), { recursive: true });
for (const logo of logos) copyFileSync(join(here, "../material/logos", logo), join(folder, "logos", logo));
const half = Math.ceil(logos.length / 2);
[logos.slice(0, half), logos.slice(half)].forEach((some, index) => {
  const roles = some.map((logo, at) => ({
    ...base.rollen[at % base.rollen.length],
    id: `rol_${at + 1}`,
    naam: `Plek ${at + 1}`,
    tekening: { bestand: `logos/${logo}`, beschrijving: `Logo ${logo}` },
  }));
  const data = { ...base, ondertitel: "Logo's op een rij", rollen: roles, logo: undefined };
  writeFileSync(join(folder, `logos-${index + 1}.json`), JSON.stringify(data, null, 2));
});
