// axe-core, on any document.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

/** Its source. */
export const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** What it finds against WCAG 2.2, levels A and AA: rule and elements. */
export const violations = (frame) =>
  frame.evaluate(async (source) => {
    // A document that is no HTML takes no script element by the usual way.
    new Function(source).call(window);
    const result = await window.axe.run(document, { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"], resultTypes: ["violations"] });
    return result.violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.html.slice(0, 120)).slice(0, 3).join(" | ")}`);
  }, AXE);
