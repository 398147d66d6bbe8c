// What assistive technology is told: the browser's own tree against a golden text, and axe on every state.
//
// BLESS=1 accepts the tree as it is.
import assert from "node:assert/strict";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { violations } from "../axe.mjs";
import { EMBEDDINGS } from "../embeddings.mjs";
import { LANGUAGES, MAIN, SHEETS, check, graphic, inBrowsers, shown } from "../setting.mjs";

const GOLDEN = new URL("../golden/", import.meta.url);

function golden(name, text) {
  const file = new URL(`${name}.txt`, GOLDEN);
  if (process.env.BLESS) {
    mkdirSync(GOLDEN, { recursive: true });
    writeFileSync(file, text);
  }
  assert.ok(existsSync(file), `${file.pathname} is missing; BLESS=1 writes it`);
  assert.equal(text, readFileSync(file, "utf8"), "the tree has changed; BLESS=1 accepts it");
}

/**
 * Chromium's own tree as lines: role, name and state, indented by depth; words stand in quotes. Once asked, it is kept for
 * all that the page ever shows, which takes long: so in a page that is not used again.
 */
async function tree(page) {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send("Accessibility.getFullAXTree");
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const lines = [];
  const walk = (node, depth) => {
    const role = node.role?.value;
    const bare = node.ignored || ["none", "generic", "InlineTextBox", "LineBreak"].includes(role);
    if (!bare) {
      const states = (node.properties ?? []).filter((p) => ["expanded", "level"].includes(p.name)).map((p) => ` ${p.name}=${p.value.value}`);
      const about = node.description?.value ? ` (${node.description.value})` : "";
      const line = `${"  ".repeat(depth)}${role} "${(node.name?.value ?? "").trim()}"${states.join("")}${about}`;
      // Where lines end is the layout's affair: texts after each other are read as one.
      const before = lines.at(-1);
      const start = `${"  ".repeat(depth)}StaticText "`;
      if (before?.startsWith(start) && line.startsWith(start)) lines.splice(-1, 1, `${before.slice(0, -1)} ${line.slice(start.length)}`);
      else lines.push(line);
    }
    for (const id of node.childIds ?? []) if (byId.has(id)) walk(byId.get(id), bare ? depth : depth + 1);
  };
  walk(nodes[0], 0);
  return `${lines.join("\n")}\n`;
}

inBrowsers("the accessibility tree", (its) => {
  for (const language of LANGUAGES) {
    check(`web, ${language}: names, roles and states at rest and open, with and without script`, async () => {
      const it = graphic("web", language);
      const file = its.server.put("/tree.svg", "image/svg+xml", it.text);
      await its.visit(file, async (page) => {
        golden(`web-${language}-rest`, await tree(page));
        await (await shown(page, it)).choose(1);
        golden(`web-${language}-open`, await tree(page));
      }, { fresh: true });
      const bare = its.server.put("/bare.svg", "image/svg+xml", it.text, { "content-security-policy": "script-src 'none'" });
      await its.visit(bare, async (page) => golden(`web-${language}-without-script`, await tree(page)), { fresh: true });
    });
  }

  for (const sheet of SHEETS) {
    check(`${sheet}: closed panels are not in the tree, and the open one is, whole`, async () => {
      const it = graphic(sheet);
      await its.visit(its.server.put("/tree.svg", "image/svg+xml", it.text), async (page) => {
        const drawn = await shown(page, it);
        const texts = (index) => drawn.run((root, k, index) => [...root.querySelectorAll("." + k + "panel")[index].querySelectorAll("text")].map((t) => t.textContent.trim()), index);
        const rest = await tree(page);
        for (const button of it.spots) assert.ok(rest.includes(`button "${button}" expanded=false`), button);
        await drawn.choose(1);
        const open = await tree(page);
        assert.ok(open.includes(`button "${it.spots[1]}" expanded=true`));
        const lost = (await texts(1)).filter((words) => !words.split(" ").every((word) => open.includes(word)));
        assert.deepEqual(lost, [], "words of the open panel that are not read");
        const hidden = (await texts(0)).filter((words) => words.length > 30 && !it.spots.some((name) => name.includes(words)) && open.includes(words));
        assert.deepEqual(hidden, [], "words of a closed panel that are read");
      }, { fresh: true });
    });
  }
}, { only: ["chromium"], still: true });

inBrowsers("roles and names", (its) => {
  check("web: a list of named buttons, panels as named groups, the same in every browser", async () => {
    const it = graphic("web");
    await its.visit(EMBEDDINGS.find((way) => way.name === "inline").put(its.server, it, "roles"), async (page) => {
      const graphicGroup = page.getByRole("group", { name: it.title, exact: true });
      assert.equal(await graphicGroup.count(), 1);
      assert.deepEqual(await graphicGroup.getByRole("button").evaluateAll((all) => all.map((e) => e.getAttribute("aria-label"))), it.stops);
      assert.equal(await graphicGroup.getByRole("listitem").count() >= it.spots.length, true);
      await (await shown(page, it)).choose(0);
      assert.equal(await page.getByRole("button", { expanded: true }).count(), 1);
      const panel = page.getByRole("group", { name: it.spots[0].split(".")[0], exact: true });
      assert.equal(await panel.getByRole("button").count(), 3, "to close, back and on");
      assert.ok((await panel.getByRole("link").count()) > 0, "links to strengths");
    });
  });
}, { still: true });

inBrowsers("axe", (its) => {
  const ALL = ["direct", "inline", "object", "iframe", "img", "dompurify", "no-script-inline"];
  const CORE = ["inline"];
  for (const sheet of SHEETS) {
    for (const language of LANGUAGES) {
      for (const name of sheet === MAIN && language === "nl" ? ALL : CORE) {
        check(`${sheet}, ${language}, ${name}: nothing to complain of, closed or open`, async () => {
          const it = graphic(sheet, language);
          const way = EMBEDDINGS.find((way) => way.name === name);
          await its.visit(way.put(its.server, it, name), async (page) => {
            assert.deepEqual(await violations(page.mainFrame()), []);
            if (way.where === "nowhere") return;
            const drawn = await shown(page, it, way.where);
            if (way.where === "frame") assert.deepEqual(await violations(drawn.frame), []);
            await drawn.choose(0);
            assert.deepEqual(await violations(drawn.frame), []);
          });
        });
      }
    }
  }
}, { still: true });
