// Every way that people put the file on a page, and what must work there.
//
// full: click, touch and keyboard open and close, Escape included.
// base: click, touch and Tab open, the close button and choosing elsewhere close; no Enter, Space, Escape.
// rest: the picture is complete and nothing answers.
import { createHash } from "node:crypto";
import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { optimize } from "svgo";
import sanitizeHtml from "sanitize-html";

const require = createRequire(import.meta.url);
export const DOMPURIFY = readFileSync(require.resolve("dompurify/dist/purify.min.js"), "utf8");

const HTML = "text/html; charset=utf-8";
const SVG = "image/svg+xml";

const STRICT = "default-src 'self'; style-src 'self'; font-src 'self'";

/** A theme that knows no mercy: a reset, rules on bare elements, rules on the usual class names. */
export const HOSTILE = `
*{box-sizing:border-box;margin:0;padding:0;letter-spacing:.1em;word-spacing:.3em;font:italic 700 27px/2 serif}
body{text-transform:uppercase;text-anchor:middle;fill:red;stroke:blue}
svg{fill:currentColor;stroke:currentColor;font-family:cursive}
svg *{fill:red;stroke:lime;stroke-width:3px;font-size:40px;transform:rotate(2deg);opacity:.6}
g{display:block;visibility:visible}rect{fill:pink}path{fill:teal;d:none}circle{r:3px}text,tspan{fill:red;font-weight:900}
a{color:red}.panel,.item,.card,.hit,.spot{display:block!important;fill:red!important}:focus{outline:5px solid red}`;

const page = (title, language, body, head = "") =>
  `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><title>${title}</title>${head}</head><body><p><a id="before" href="/before">voor</a></p>${body}<p><a id="after" href="/after">na</a></p></body></html>`;

/** A recipe that sites use with sanitize-html to let SVG through. */
function recipe(text) {
  return sanitizeHtml(text, {
    allowedTags: ["svg", "g", "path", "rect", "circle", "text", "tspan", "defs", "linearGradient", "stop", "style", "title", "desc"],
    allowedAttributes: false,
    allowVulnerableTags: true,
    parser: { lowerCaseTags: false, lowerCaseAttributeNames: false },
  });
}

/**
 * What SVGO's default settings make of it; kept beside the written files, because it takes long and every browser asks
 * for it in a process of its own.
 */
function optimised(text) {
  const kept = join(process.env.GRAPHICS ?? tmpdir(), `optimised-${createHash("sha256").update(text).digest("hex")}.xml`);
  if (existsSync(kept)) return readFileSync(kept, "utf8");
  const { data } = optimize(text);
  // Whole under its name at once: another process may be looking for it.
  writeFileSync(`${kept}.${process.pid}`, data);
  renameSync(`${kept}.${process.pid}`, kept);
  return data;
}

// name, how it is put there, what works, and where the graphic is: page, frame or nowhere.
const WAYS = {
  direct: { works: "full", put: (s, g, n) => s.put(`/${n}.svg`, SVG, g.text) },
  object: framed((g, url) => `<object data="${url}" type="${SVG}" aria-label="${g.title}" width="${g.width}" height="${g.height}"></object>`),
  iframe: framed((g, url) => `<iframe src="${url}" title="${g.title}" width="${g.width}" height="${g.height}"></iframe>`),
  embed: framed((g, url) => `<embed src="${url}" type="${SVG}" title="${g.title}" width="${g.width}" height="${g.height}">`),
  img: { works: "rest", where: "nowhere", put: hosted((g, url) => `<img src="${url}" alt="${g.title}" width="${g.width}" height="${g.height}">`) },
  inline: { works: "full", put: inline((text) => text) },
  innerhtml: { works: "base", put: scripted((json) => `document.getElementById("place").innerHTML=${json}`) },
  "dompurify": { works: "base", put: scripted((json) => `${DOMPURIFY}\ndocument.getElementById("place").innerHTML=DOMPurify.sanitize(${json})`) },
  "dompurify-svg": { works: "base", put: scripted((json) => `${DOMPURIFY}\ndocument.getElementById("place").innerHTML=DOMPurify.sanitize(${json},{USE_PROFILES:{svg:true}})`) },
  "svgo-direct": { works: "full", put: (s, g, n) => s.put(`/${n}.svg`, SVG, optimised(g.text)) },
  "svgo-inline": { works: "full", put: inline(optimised) },
  "sanitize-html": { works: "base", put: inline(recipe) },
  "sanitize-html-svgo": { works: "base", put: inline((text) => optimised(recipe(text))) },
  "no-script-inline": { works: "base", put: inline((text) => text, () => "script-src 'none'") },
  "no-script-object": framed((g, url) => `<object data="${url}" type="${SVG}" aria-label="${g.title}" width="${g.width}" height="${g.height}"></object>`, { works: "base", csp: "script-src 'none'", own: "script-src 'none'" }),
  sandbox: framed((g, url) => `<iframe sandbox src="${url}" title="${g.title}" width="${g.width}" height="${g.height}"></iframe>`, { works: "base" }),
  "sandbox-scripts": framed((g, url) => `<iframe sandbox="allow-scripts" src="${url}" title="${g.title}" width="${g.width}" height="${g.height}"></iframe>`),
  srcdoc: framed((g) => `<iframe srcdoc="<body style=margin:0>${g.text.replaceAll("&", "&amp;").replaceAll('"', "&quot;")}" title="${g.title}" width="${g.width + 20}" height="${g.height + 20}"></iframe>`),
  "strict-inline": { works: "rest", put: inline((text) => text, () => STRICT) },
  "strict-object-host": framed((g, url) => `<object data="${url}" type="${SVG}" aria-label="${g.title}" width="${g.width}" height="${g.height}"></object>`, { csp: STRICT }),
  "strict-iframe-host": framed((g, url) => `<iframe src="${url}" title="${g.title}" width="${g.width}" height="${g.height}"></iframe>`, { csp: STRICT }),
  "strict-hashes": {
    works: "full",
    put: inline((text) => text, (g) => `default-src 'self'; style-src ${g.hash("style")}; script-src ${g.hash("script")}; font-src data:`),
  },
  "base-href": { works: "full", put: inline((text) => text, undefined, '<base href="/elders/">') },
  "hostile-css": { works: "full", put: inline((text) => text, undefined, `<style>${HOSTILE}</style>`) },
};

function hosted(markup, csp, own) {
  return (s, g, n) => {
    const url = s.put(`/${n}.svg`, SVG, g.text, own ? { "content-security-policy": own } : {});
    const headers = csp ? { "content-security-policy": csp } : {};
    return s.put(`/${n}.html`, HTML, page(g.title, g.language, markup(g, url)), headers);
  };
}

function framed(markup, { works = "full", csp, own } = {}) {
  return { works, where: "frame", put: hosted(markup, csp, own) };
}

function inline(change, csp, head) {
  return (s, g, n) => {
    const headers = csp ? { "content-security-policy": csp(g) } : {};
    return s.put(`/${n}.html`, HTML, page(g.title, g.language, change(g.text), head), headers);
  };
}

/** A page whose script puts the graphic into an element. */
function scripted(code) {
  return (s, g, n) => {
    s.put(`/${n}.js`, "text/javascript", code(JSON.stringify(g.text)));
    return s.put(`/${n}.html`, HTML, page(g.title, g.language, `<div id="place"></div><script src="/${n}.js"></script>`));
  };
}

/** The ways by name: what works, where the graphic is ("page", "frame" or "nowhere"), how it is put there. */
export const EMBEDDINGS = Object.entries(WAYS).map(([name, way]) => ({ name, where: "page", ...way }));

/** A page of its own around some markup. */
export function around(server, name, graphic, body, head = "", headers = {}) {
  return server.put(`/${name}.html`, HTML, page(graphic.title, graphic.language, body, head), headers);
}

/** The rows of the README's table, each with the ways that it speaks of. */
export const ROWS = {
  "a link to the file itself": ["direct"],
  "`<object data=\"….svg\" type=\"image/svg+xml\">`, `<embed>`, `<iframe>`": ["object", "embed", "iframe"],
  "the same, on a page with a strict content security policy that lets it load files": ["strict-object-host", "strict-iframe-host"],
  "`<iframe sandbox=\"allow-scripts\">`, `<iframe srcdoc>`": ["sandbox-scripts", "srcdoc"],
  "inline: the file's text pasted into the page": ["inline"],
  "inline in a page whose own style sheet is at odds with it, or with a `<base>` elsewhere": ["hostile-css", "base-href"],
  "inline under a strict content security policy that names the two hashes of the file's style and script": ["strict-hashes"],
  "after SVGO's default preset": ["svgo-direct", "svgo-inline"],
  "inline, cleaned by DOMPurify or sanitize-html, or put there by a script": ["dompurify", "dompurify-svg", "sanitize-html", "sanitize-html-svgo", "innerhtml"],
  "where no script may run: `script-src 'none'`, `<iframe sandbox>`": ["no-script-inline", "no-script-object", "sandbox"],
  "inline under a strict content security policy without the hashes": ["strict-inline"],
  "`<img>`": ["img"],
};
