// The PDF that one clicks through, in the viewer that Firefox has and that many sites use: every link lands where it says.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { FOLDER, check, inBrowsers } from "../setting.mjs";
import { until } from "../until.mjs";

const require = createRequire(import.meta.url);
const of = (name) => readFileSync(require.resolve(`pdfjs-dist/${name}`));
const DATA = JSON.parse(readFileSync(new URL("../../../assets/data/mbo-sociaal-werker.json", import.meta.url), "utf8"));
/** The names of the places and strengths, in the order of their pages. */
const NAMES = [...DATA.rollen, ...DATA.krachtgroepen.flatMap((group) => group.krachten)].map((one) => one.naam.nl ?? one.naam).map((name) => name.replaceAll("\u00ad", ""));

const PAGE = `<!doctype html><html lang="nl"><head><meta charset="utf-8"><title>x</title><link rel="stylesheet" href="/pdf_viewer.css">
<style>body{margin:0}#box{position:absolute;inset:0;overflow:auto}</style></head><body><div id="box"><div id="viewer" class="pdfViewer"></div></div>
<script type="module">
import * as pdfjs from "/pdf.mjs";
globalThis.pdfjsLib = pdfjs;
const { EventBus, PDFLinkService, PDFViewer } = await import("/pdf_viewer.mjs");
pdfjs.GlobalWorkerOptions.workerSrc = "/pdf.worker.mjs";
const eventBus = new EventBus();
const linkService = new PDFLinkService({ eventBus });
const viewer = new PDFViewer({ container: document.getElementById("box"), eventBus, linkService });
linkService.setViewer(viewer);
const file = await pdfjs.getDocument({ url: "/klik.pdf" }).promise;
viewer.setDocument(file);
linkService.setDocument(file, null);
await viewer.firstPagePromise;
await viewer.pagesPromise;
Object.assign(globalThis, { viewer, file, linkService });
</script></body></html>`;

inBrowsers("the PDF that one clicks through", (its) => {
  check("every place and strength leads to its page, and every page back", async () => {
    const script = "text/javascript; charset=utf-8";
    its.server.put("/pdf.mjs", script, of("build/pdf.mjs"));
    its.server.put("/pdf.worker.mjs", script, of("build/pdf.worker.mjs"));
    its.server.put("/pdf_viewer.mjs", script, of("web/pdf_viewer.mjs"));
    its.server.put("/pdf_viewer.css", "text/css", of("web/pdf_viewer.css"));
    its.server.put("/klik.pdf", "application/pdf", readFileSync(join(FOLDER, "klik.pdf")));
    const url = its.server.put("/viewer.html", "text/html; charset=utf-8", PAGE);
    await its.visit(
      url,
      async (page) => {
        assert.ok(await until(() => page.evaluate("globalThis.viewer?.pagesCount ?? 0").then((count) => count === NAMES.length + 1)), "all pages are there");
        const at = (number) => until(() => page.evaluate("globalThis.viewer.currentPageNumber").then((now) => now === number));
        const words = (number) => page.evaluate((number) => globalThis.file.getPage(number).then((one) => one.getTextContent()).then((text) => text.items.map((item) => item.str).join(" ").replaceAll("\u00ad", "").replace(/\s+/g, " ")), number);
        const link = (id) => page.locator(`.annotationLayer [data-annotation-id="${id}"] a`);
        /** The links within the file on a page: the viewer's name for each, and the page that it should lead to. */
        const links = (number) => page.evaluate(async (number) => {
          const all = await (await globalThis.file.getPage(number)).getAnnotations();
          return Promise.all(all.filter((one) => one.dest).map(async (one) => {
            const dest = typeof one.dest === "string" ? await globalThis.file.getDestination(one.dest) : one.dest;
            return [one.id, (await globalThis.file.getPageIndex(dest[0])) + 1];
          }));
        }, number);
        const places = await links(1);
        assert.equal(places.length, NAMES.length, "a link for each place and strength");
        for (const [index, [id, to]] of places.entries()) {
          assert.equal(to, index + 2);
          await link(id).click();
          assert.ok(await at(to), `${NAMES[index]} opens its page`);
          assert.ok((await words(to)).includes(NAMES[index]), `page ${to} is that of ${NAMES[index]}`);
          const back = (await links(to)).find(([, to]) => to === 1);
          assert.ok(back, `page ${to} has a way back`);
          assert.equal((await links(to)).some(([, next]) => next === to + 1), index + 1 < NAMES.length, `page ${to} leads on, unless it is the last`);
          await link(back[0]).click();
          assert.ok(await at(1), `page ${to} leads back`);
        }
        const named = await page.evaluate((ids) => Promise.all(ids.map((id) => globalThis.file.getDestination(id))).then((all) => all.filter(Boolean).length), DATA.rollen.map((role) => role.id));
        assert.equal(named, DATA.rollen.length, "every role is a destination by its name");
      },
      { viewport: { width: 1300, height: 900 } },
    );
  });
});
