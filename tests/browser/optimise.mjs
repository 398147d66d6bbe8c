// Puts beside a written file what SVGO makes of it, as it is and after sanitize-html: that takes seconds, and otherwise
// two browsers would begin with it at the same time.  GRAPHICS=FOLDER node optimise.mjs WAY FILE.svg
import { EMBEDDINGS } from "./embeddings.mjs";
import { Graphic } from "./graphic.mjs";

const [name, path] = process.argv.slice(2);
EMBEDDINGS.find((way) => way.name === name).put({ put: () => "" }, new Graphic(path), name);
