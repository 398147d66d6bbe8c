// The editor as somebody uses it: with the mouse, with the keyboard, and from a page that has no business there.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { violations } from "../axe.mjs";
import { check, inBrowsers } from "../setting.mjs";
import { editing } from "../editor.mjs";
import { until } from "../until.mjs";

const MINIMAL = readFileSync(new URL("../../../assets/data/minimal.json", import.meta.url), "utf8");

/** What axe needs; so low that not all sheets are drawn small after every change, which is looked at once. */
const LOOK = { bypassCSP: true, viewport: { width: 1400, height: 800 } };

/** Waits until the page says so. */
const holds = async (page, what, ask, value) => assert.ok(await until(() => page.evaluate(ask, value).catch(() => false)), what);

/** The picture shows these words. */
const shows = (page, words) => holds(page, `the picture shows ${words}`, (words) => [...document.querySelectorAll(".drawing text")].map((text) => text.textContent).join(" ").replace(/\s+/g, " ").includes(words), words);

/** The field that has the focus. */
const focused = (page) => page.evaluate(() => document.activeElement?.closest("[data-pointer]")?.dataset.pointer ?? "");

inBrowsers("The editor", (its) => {
  check("somebody clicks on the picture, types, makes a mistake and mends it, and has it all in the file", () =>
    editing({ "mijn.json": MINIMAL }, ["mijn.json"], async ({ address, read }) => {
      await its.visit(
        address,
        async (page, errors) => {
          await shows(page, "buurtsportcoach");
          await page.locator("#sheet").selectOption("link");
          await holds(page, "the sheet for links is shown", () => document.querySelector("kk-editor").doc.answer.picture.height < 700);
          const title = await page.evaluate(() => {
            const { areas, width, height } = document.querySelector("kk-editor").doc.answer.picture;
            const area = areas.find((one) => one.pointer === "/ondertitel");
            const box = document.querySelector(".sheet").getBoundingClientRect();
            return { x: box.left + ((area.x + area.w / 2) / width) * box.width, y: box.top + ((area.y + area.h / 2) / height) * box.height };
          });
          await page.locator('[data-section="roles"]').click();
          await page.mouse.click(title.x, title.y);
          assert.equal(await focused(page), "/ondertitel");
          await holds(page, "the field is marked", () => document.querySelectorAll(".marked").length > 0);
          await page.keyboard.press("ControlOrMeta+A");
          await page.keyboard.type("Sport voor de hele wijk");
          await shows(page, "Sport voor de hele wijk");
          assert.ok(await until(() => read("mijn.json").includes('"ondertitel": "Sport voor de hele wijk"')), "it is saved");
          assert.equal(read("mijn.json"), MINIMAL.replace(/"ondertitel": ".*"/, '"ondertitel": "Sport voor de hele wijk"'));

          await page.locator('[data-field="/titel"]').fill("");
          await holds(page, "the mistake stands at its field", () => document.querySelector('[data-messages="/titel"] .error') && !document.querySelector(".stale").hidden);
          await shows(page, "Sport voor de hele wijk");
          assert.deepEqual(await violations(page), []);
          await page.locator('[data-field="/titel"]').press("ControlOrMeta+Z");
          await holds(page, "the mistake is gone", () => !document.querySelector('[data-messages="/titel"] .error') && document.querySelector(".stale").hidden);
          await page.reload();
          await shows(page, "Sport voor de hele wijk");
          assert.equal(await page.evaluate(() => location.hash), "", "the secret is out of the address");
          await page.locator("header button").first().click();
          await holds(page, "undone after a reload", () => document.querySelector('[data-field="/ondertitel"]').value.startsWith("Drie plekken"));
          assert.ok(await until(() => read("mijn.json") === MINIMAL), "the same bytes");
          assert.deepEqual(errors, []);
        },
        LOOK,
      );
    }));

  check("the colours of a house style are chosen beside the picture, and kept in a file of their own", () =>
    editing({ "mijn.json": MINIMAL }, ["mijn.json"], async ({ address, read }) => {
      await its.visit(
        address,
        async (page, errors) => {
          const painted = (color) => holds(page, `the picture has ${color}`, (color) => document.querySelector(".drawing")?.innerHTML.toLowerCase().includes(color), color);
          await shows(page, "buurtsportcoach");
          await page.locator("#sheet").selectOption("link");
          await page.locator("#house").click();
          await painted("#00518d");
          await page.keyboard.press("ControlOrMeta+A");
          await page.keyboard.type("7a1e4");
          assert.equal(await page.locator('[data-colour="0"]').getAttribute("aria-invalid"), "true");
          await page.keyboard.type("8");
          await painted("#7a1e48");
          await holds(page, "what became of it is told", () => document.querySelector(".became").textContent.includes("#7A1E48: precies zo in"));
          assert.deepEqual(await violations(page), []);
          await page.locator(".house footer .primary").click();
          assert.ok(await until(() => read("huisstijl.json").includes('"#7A1E48"')), "it is kept");
          assert.equal(read("mijn.json"), MINIMAL, "the data file is as it was");
          await holds(page, "its theme is the one in view", () => document.querySelector("#theme").value === "huisstijl");
          await page.reload();
          await painted("#7a1e48");
          await page.locator("#house").click();
          await holds(page, "the colours are there again", () => document.querySelector('[data-colour="0"]').value === "#7A1E48");
          await page.locator('[data-colour="1"]').fill("#c6d300");
          await painted("#c6d300");
          await page.keyboard.press("Escape");
          await holds(page, "nothing is changed by trying", () => !document.querySelector(".house") && document.activeElement.id === "house" && !document.querySelector(".drawing").innerHTML.toLowerCase().includes("#c6d300"));
          assert.deepEqual(errors, []);
        },
        LOOK,
      );
    }));

  check("a role is added, filled in and put elsewhere by keyboard alone", () =>
    editing({ "mijn.json": MINIMAL }, ["mijn.json"], async ({ address, read }) => {
      await its.visit(
        address,
        async (page, errors) => {
          await shows(page, "buurtsportcoach");
          await page.locator("#sheet").selectOption("link");
          await page.locator('[data-section="roles"]').focus();
          await page.keyboard.press("Enter");
          await page.locator('[data-focus="add:/rollen"]').focus();
          await page.keyboard.press("Enter");
          assert.ok(await until(async () => (await focused(page)) === "/rollen/3/naam"), "the new role's name has the focus");
          await page.keyboard.type("Zwembad");
          await page.keyboard.press("Tab");
          await page.keyboard.type("Iedereen leert zwemmen.");
          assert.ok(await until(() => read("mijn.json").includes("Iedereen leert zwemmen.")), "it is saved");
          assert.deepEqual(await violations(page), []);
          await page.locator(".back").focus();
          await page.keyboard.press("Enter");
          await page.locator('[data-focus="up:/rollen/3"]').focus();
          for (const at of [2, 1, 0]) {
            await page.keyboard.press("Enter");
            const key = at ? `up:/rollen/${at}` : "down:/rollen/0";
            assert.ok(await until(async () => (await page.evaluate(() => document.activeElement?.dataset.focus)) === key), `the focus goes along to ${at}`);
          }
          assert.ok(await until(() => JSON.parse(read("mijn.json")).rollen[0].naam === "Zwembad"), "it is the first");
          assert.match(await page.locator('[role="status"]').textContent(), /Zwembad/);
          assert.deepEqual(await violations(page), []);
          await page.locator('[data-focus="open:/rollen/0"]').press("Enter");
          await page.locator('button.chosen[data-field="/rollen/0/tekening"]').press("Enter");
          assert.deepEqual(await violations(page), []);
          await page.locator("dialog .option", { hasText: "gymzaal" }).press("Enter");
          assert.ok(await until(() => JSON.parse(read("mijn.json")).rollen[0].tekening === "gymzaal"), "the drawing is chosen");
          assert.deepEqual(errors, []);
        },
        LOOK,
      );
    }));

  check("the start shows what there is, and another page in the same browser reaches nothing", () =>
    editing({ "mijn.json": MINIMAL, "anders.json": "{}" }, [], async ({ address, read }) => {
      await its.visit(
        address,
        async (page) => {
          await page.locator(".file").first().waitFor();
          assert.equal(await page.locator(".file").count(), 1);
          assert.deepEqual(await violations(page), []);
          await page.locator(".file").click();
          await shows(page, "buurtsportcoach");
          const base = new URL(address).origin;
          const stranger = its.server.put("/stranger", "text/html", "<!doctype html><title>x</title>");
          const other = await page.context().newPage();
          await other.goto(stranger);
          const reached = await other.evaluate(async (base) => {
            const tries = [
              () => fetch(`${base}/api/start`, { method: "POST", body: "null" }),
              () => fetch(`${base}/api/start`, { method: "POST", body: "null", headers: { "content-type": "application/json", authorization: "Bearer x" } }),
              () => fetch(`${base}/`, {}),
            ];
            const read = await Promise.all(tries.map((one) => one().then(() => true, () => false)));
            // What goes out without an answer that can be read must change nothing either.
            await fetch(`${base}/api/end`, { method: "POST", mode: "no-cors", body: "null" }).catch(() => null);
            return read;
          }, base);
          assert.deepEqual(reached, [false, false, false]);
          await other.close();
          await page.locator('[data-field="/ondertitel"]').fill("Nog steeds open");
          assert.ok(await until(() => read("mijn.json").includes("Nog steeds open")), "the editor still runs");
          assert.equal(read("anders.json"), "{}");
        },
        LOOK,
      );
    }));
});

const drawing = (color) => Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 80 50"><path d="M0 0H80V50H0Z" fill="${color}"/></svg>`);
const painted = (page, color) => holds(page, `the picture has ${color}`, (color) => document.querySelector(".drawing")?.innerHTML.toLowerCase().includes(color), color);

/** A file is chosen for a field. */
async function choose(page, pointer, name, buffer) {
  const [chooser] = await Promise.all([page.waitForEvent("filechooser"), page.locator(`[data-focus="bring:${pointer}"]`).click()]);
  await chooser.setFiles({ name, mimeType: name.endsWith("svg") ? "image/svg+xml" : "image/png", buffer });
}

// Whole journeys, in one browser: what they are made of is checked in each.
inBrowsers(
  "A journey in the editor",
  (its) => {
    check("from the first start to a PDF with one's own title, colours and logo", () =>
      editing({}, [], async ({ address, read }) => {
        await its.visit(
          address,
          async (page, errors) => {
            await page.locator("#name-minimal").waitFor();
            await page.locator("#name-minimal").fill("sport");
            await page.locator("#name-minimal").press("Enter");
            await shows(page, "buurtsportcoach");
            await page.locator("#sheet").selectOption("link");
            await page.locator('[data-field="/titel_accent"]').fill("");
            await page.locator('[data-field="/titel"]').fill("De kracht van de badmeester");
            await shows(page, "badmeester");
            await page.locator("#house").click();
            await page.locator('[data-colour="0"]').fill("#7A1E48");
            await painted(page, "#7a1e48");
            await page.locator(".house footer .primary").click();
            await holds(page, "its theme is in view", () => document.querySelector("#theme").value === "huisstijl");
            await choose(page, "/logo", "Logo van ons.svg", drawing("#0b5d1e"));
            await holds(page, "its text is asked for", () => document.activeElement.id === "seen-nl");
            assert.deepEqual(await violations(page), []);
            await page.keyboard.type("Zwembad Stad");
            await page.locator(".seen .primary").click();
            assert.ok(await until(() => read("sport/sport.json").includes('"Zwembad Stad"')), "it is in the file");
            await page.locator("#deliver").press("Enter");
            assert.equal(await page.evaluate(() => document.activeElement.value), "print");
            assert.deepEqual(await violations(page), []);
            await page.locator("#sheet-a3-landscape").uncheck();
            await page.locator("dialog [type=submit]").press("Enter");
            await holds(page, "a sheet must be chosen", () => document.querySelector("dialog .messages .error"));
            await page.locator("#sheet-a5-landscape").check();
            await page.locator("dialog [type=submit]").press("Enter");
            await holds(page, "it passes", () => document.querySelector("dialog .made .pass"));
            assert.ok(read("sport/sport-drukker/sport-huisstijl-print-a5-landscape.pdf").startsWith("%PDF"));
            assert.deepEqual(await violations(page), []);
            await page.locator(".copied button").press("Enter");
            await holds(page, "it is copied, or marked to be copied", () => document.querySelector("dialog [role=status]").textContent !== "");
            const [zip] = await Promise.all([page.waitForEvent("download"), page.locator("dialog .primary").press("Enter")]);
            assert.equal(zip.suggestedFilename(), "sport-drukker.zip");
            assert.equal(readFileSync(await zip.path()).subarray(0, 2).toString(), "PK");
            await page.keyboard.press("Escape");
            await holds(page, "the focus is back", () => document.activeElement.id === "deliver");
            // At 200 % of a usual screen, and on a phone: nothing is cut off to the side.
            for (const [width, height] of [[700, 450], [390, 800]]) {
              await page.setViewportSize({ width, height });
              assert.deepEqual(await violations(page), [], `${width}`);
              assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), width);
            }
            assert.deepEqual(errors, []);
          },
          LOOK,
        );
      }));

    check("a role with a drawing, strengths and a figure from a spreadsheet, in two languages", () =>
      editing({ "mijn.json": MINIMAL }, ["mijn.json"], async ({ address, read }) => {
        await its.visit(
          address,
          async (page, errors) => {
            const kept = (what, ask) => until(() => { try { return ask(JSON.parse(read("mijn.json"))); } catch { return false; } }).then((found) => assert.ok(found, what));
            await shows(page, "buurtsportcoach");
            await page.locator("#sheet").selectOption("link");
            await page.locator('[data-section="languages"]').click();
            await page.locator("#speak").selectOption("en");
            await page.locator('[data-focus="add:/talen"]').click();
            await kept("the language is there", (file) => file.talen.length === 2);
            await page.locator("#all").check();
            await page.locator('[data-section="figures"]').click();
            await page.locator('[data-focus="add:/cijfers"]').click();
            await page.locator('[data-field="/cijfers/0/vorm"]').selectOption("staaf");
            await page.locator('[data-focus="paste:/cijfers/0/waarden"]').click();
            await page.locator("#paste").fill("naam\taantal\nZwemles\t21.483\nBanen trekken\t7.650,5\n");
            await page.keyboard.press("Tab");
            await page.locator(".pasted .asked select").waitFor();
            assert.deepEqual(await violations(page), []);
            await page.locator("dialog [type=submit]").click();
            await holds(page, "what can be read in two ways is asked", () => document.querySelector("dialog .error")?.textContent.includes("21.483"));
            await page.locator(".pasted .asked select").selectOption("21483");
            await page.locator("dialog [type=submit]").click();
            await kept("the values are there", (file) => file.cijfers[0].waarden.map((one) => one.waarde).join() === "21483,7650.5" && file.cijfers[0].waarden[0].naam.nl === "Zwemles");
            await page.locator('[data-section="roles"]').click();
            await page.locator('[data-focus="add:/rollen"]').click();
            assert.ok(await until(async () => (await focused(page)) === "/rollen/3/naam"), "the new role's name has the focus");
            await page.locator('[data-field="/rollen/3/naam nl"]').fill("Zwembad");
            await page.locator('[data-field="/rollen/3/naam en"]').fill("Swimming pool");
            await page.locator('[data-focus="add:/rollen/3/krachten"]').click();
            await page.locator('[data-field="/rollen/3/cijfer"]').selectOption({ index: 1 });
            await choose(page, "/rollen/3/tekening", "Bad.svg", drawing("#123456"));
            await page.locator("#seen-nl").fill("Een bad met blauw water");
            await page.locator("#seen-en").fill("A pool with blue water");
            await page.locator(".seen .primary").click();
            await kept("the role is there", ({ rollen: [, , , role] }) => role.naam.en === "Swimming pool" && role.krachten.length > 0 && role.cijfer && role.tekening.beschrijving.en === "A pool with blue water");
            await page.locator(".strip summary").click();
            await holds(page, "the first sheet is shown small", () => document.querySelector('[data-sheet="a5-portrait"] img')?.naturalWidth > 0);
            await page.locator('[data-sheet="web"]').click();
            await page.locator(".strip summary").click();
            await page.locator("#language").selectOption("en");
            await shows(page, "Swimming pool");
            await painted(page, "#123456");
            await page.locator('[data-section="sheets"]').click();
            await page.locator("#part-boodschap").selectOption("weg");
            await kept("the wish is there", (file) => file.formaten.web.weg[0] === "boodschap");
            await page.locator("#part-boodschap").selectOption("");
            await kept("and gone", (file) => file.formaten === undefined);
            assert.deepEqual(await violations(page), []);
            assert.deepEqual(errors, []);
          },
          LOOK,
        );
      }));
  },
  ["chromium"],
);
