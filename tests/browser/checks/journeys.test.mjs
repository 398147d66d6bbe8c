// Whole journeys through the editor as somebody makes them; what they are made of is checked in editor.test.mjs.
// KILLS=50: the program is killed so often while somebody types.
import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { violations } from "../axe.mjs";
import { LOOK, MINIMAL, choose, downloaded, drag, drawing, editing, focused, holds, painted, retype, shows } from "../editor.mjs";
import { check, inBrowsers } from "../setting.mjs";
import { until } from "../until.mjs";

const FLAGSHIP = readFileSync(new URL("../../../assets/data/mbo-sociaal-werker.json", import.meta.url), "utf8");
const HANDBOOK = readFileSync(new URL("../../../assets/handboek/editor.md", import.meta.url), "utf8").replace(/\s+/g, " ");
/** How often the program is killed. */
const KILLS = Number(process.env.KILLS ?? 1);

/** The field of a pointer. */
const field = (page, pointer) => page.locator(`[data-field="${pointer}"]`);

/** Goes to a section of the form. */
const section = (page, name) => page.locator(`[data-section="${name}"]`).click();

/** What is in the file is read until this holds. */
const kept = async (read, what, ask) =>
  assert.ok(
    await until(() => {
      try {
        return ask(JSON.parse(read("mijn.json")));
      } catch {
        return false;
      }
    }),
    what,
  );

/** Opens the page of an editor on the small sheet for links, which is laid out soonest. */
async function begun(page) {
  await shows(page, "buurtsportcoach");
  await page.locator("#sheet").selectOption("link");
  await holds(page, "the sheet for links is shown", () => document.querySelector("kk-editor").doc.answer.picture.height < 700);
}

/** Everything that was asked has its answer. */
const calm = (page) => page.evaluate(() => document.querySelector("kk-editor").doc.settled());

/** A role to type. */
const ROLES = [
  ["Keuken", "Elke dag warm eten voor iedereen.", ["Kookt met wat de tuin geeft.", "Leert kinderen snijden en proeven."], "Een jongen at op school nooit warm. De schoolkok vroeg wat hij lekker vindt. Nu kookt hij elke week mee."],
  ["Tuin", "Groente die je zelf hebt gezaaid.", ["Zaait en oogst met de klas.", "Maakt van afval nieuwe grond."], "Een meisje lustte geen wortels. In de tuin trok zij er zelf een uit de grond. Die at zij op."],
  ["Kantine", "Een tafel waar plaats is voor jou.", ["Zet leerlingen bij elkaar aan tafel.", "Merkt wie alleen zit."], "Een nieuwe leerling at elke dag alleen. De schoolkok vroeg hem te helpen met dekken. Nu eet hij met drie anderen."],
  ["Klas", "Leren rekenen met een recept.", ["Geeft samen met de leraar les.", "Laat zien wat een liter is."], "Breuken waren moeilijk. Met een halve liter melk en een kwart brood begreep de klas het in een uur."],
  ["Markt", "Eten dat uit de buurt komt.", ["Koopt in bij boeren in de buurt.", "Vertelt waar het eten vandaan komt."], "De bakker gooide brood weg. Nu haalt de schoolkok het op. De klas maakt er broodpudding van."],
  ["Thuis", "Koken met weinig geld.", ["Geeft ouders recepten mee.", "Kookt op woensdag met moeders."], "Een vader wist niet wat hij moest koken. Hij kreeg vijf recepten mee. Nu eet het gezin elke dag samen."],
];
/** The drawings of these roles. */
const DRAWINGS = ["keukentafel", "park", "kantine", "klaslokaal", "markt", "rijhuis"];

/** Somebody at a keyboard and a mouse, whose steps and keys are counted. */
class Somebody {
  constructor(page) {
    Object.assign(this, { page, steps: 0, keys: 0 });
  }

  async click(selector) {
    this.steps += 1;
    await (typeof selector === "string" ? this.page.locator(selector) : selector).click();
  }

  async press(key) {
    this.keys += 1;
    await this.page.keyboard.press(key);
  }

  async type(text) {
    this.keys += text.length;
    // As one: that every letter is followed is seen elsewhere.
    await this.page.keyboard.insertText(text);
  }

  /** Clicks on a field and types over what is in it. */
  async fill(pointer, text) {
    await this.click(`[data-field="${pointer}"]`);
    await this.press("ControlOrMeta+A");
    await this.type(text);
  }

  /** Chooses in a list: opens it and clicks. */
  async choose(selector, value) {
    this.steps += 2;
    await this.page.locator(selector).selectOption(value);
  }

  /** Minutes at forty words a minute, which is plain typing, and three seconds for every step. */
  get minutes() {
    return this.keys / 200 + this.steps / 20;
  }
}

// Whole journeys.
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
            await choose(page, '[data-focus="bring:/logo"]', "Logo van ons.svg", drawing("#0b5d1e"));
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
            const [name, zip] = await downloaded(page, its.name, () => page.locator("dialog .primary").press("Enter"));
            assert.equal(name, "sport-drukker.zip");
            assert.equal(zip.subarray(0, 2).toString(), "PK");
            await page.keyboard.press("Escape");
            await holds(page, "the focus is back", () => document.activeElement.id === "deliver");
            // At 200 % of a usual screen, and on a phone: nothing is cut off to the side.
            for (const [width, height] of [[700, 450], [390, 800]]) {
              await page.setViewportSize({ width, height });
              assert.deepEqual(await violations(page), [], `${width}`);
              assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= width, `${width}`);
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
            await shows(page, "buurtsportcoach");
            await page.locator("#sheet").selectOption("link");
            await page.locator('[data-section="languages"]').click();
            await page.locator("#speak").selectOption("en");
            await page.locator('[data-focus="add:/talen"]').click();
            await kept(read, "the language is there", (file) => file.talen.length === 2);
            await page.locator("#all").check();
            await page.locator('[data-section="figures"]').click();
            await page.locator('[data-focus="add:/cijfers"]').click();
            await page.locator('[data-field="/cijfers/0/vorm"]').selectOption("staaf");
            await page.locator('[data-focus="paste:/cijfers/0/waarden"]').click();
            await page.locator("#paste").fill("naam\taantal\nZwemles\t21.483\nBanen trekken\t7.650,5\n");
            // A browser whose driver fills it in does not always tell that it was changed when it is left.
            await page.locator("#paste").dispatchEvent("change");
            await page.locator(".pasted .asked select").waitFor();
            assert.deepEqual(await violations(page), []);
            await page.locator("dialog [type=submit]").click();
            await holds(page, "what can be read in two ways is asked", () => document.querySelector("dialog .error")?.textContent.includes("21.483"));
            await page.locator(".pasted .asked select").selectOption("21483");
            await page.locator("dialog [type=submit]").click();
            await kept(read, "the values are there", (file) => file.cijfers[0].waarden.map((one) => one.waarde).join() === "21483,7650.5" && file.cijfers[0].waarden[0].naam.nl === "Zwemles");
            await page.locator('[data-section="roles"]').click();
            await page.locator('[data-focus="add:/rollen"]').click();
            assert.ok(await until(async () => (await focused(page)) === "/rollen/3/naam"), "the new role's name has the focus");
            await page.locator('[data-field="/rollen/3/naam nl"]').fill("Zwembad");
            await page.locator('[data-field="/rollen/3/naam en"]').fill("Swimming pool");
            await page.locator('[data-focus="add:/rollen/3/krachten"]').click();
            await page.locator('[data-field="/rollen/3/cijfer"]').selectOption({ index: 1 });
            await choose(page, '[data-focus="bring:/rollen/3/tekening"]', "Bad.svg", drawing("#123456"));
            await page.locator("#seen-nl").fill("Een bad met blauw water");
            await page.locator("#seen-en").fill("A pool with blue water");
            await page.locator(".seen .primary").click();
            await kept(read, "the role is there", ({ rollen: [, , , role] }) => role.naam.en === "Swimming pool" && role.krachten.length > 0 && role.cijfer && role.tekening.beschrijving.en === "A pool with blue water");
            await page.locator(".strip summary").click();
            await holds(page, "the first sheet is shown small", () => document.querySelector('[data-sheet="a5-portrait"] img')?.naturalWidth > 0);
            await page.locator('[data-sheet="web"]').click();
            await page.locator(".strip summary").click();
            await page.locator("#language").selectOption("en");
            await shows(page, "Swimming pool");
            await painted(page, "#123456");
            await page.locator('[data-section="sheets"]').click();
            await page.locator("#part-boodschap").selectOption("weg");
            await kept(read, "the wish is there", (file) => file.formaten.web.weg[0] === "boodschap");
            await page.locator("#part-boodschap").selectOption("");
            await kept(read, "and gone", (file) => file.formaten === undefined);
            assert.deepEqual(await violations(page), []);
            assert.deepEqual(errors, []);
          },
          LOOK,
        );
      }));

    check("a mistake of each kind is made, seen at its field and mended; then everything is undone", () =>
      editing({ "mijn.json": MINIMAL }, ["mijn.json"], async ({ address, read, write }) => {
        await its.visit(
          address,
          async (page, errors) => {
            await begun(page);
            /** Something is wrong at a field, is said there and in the list, and the picture is the last good one. */
            const wrong = (at) => holds(page, `a mistake at ${at}`, (at) => document.querySelector(`[data-messages="${at}"] .error`) && document.querySelector(".found summary.error") && !document.querySelector(".stale").hidden, at);
            const well = () => holds(page, "no mistake", () => !document.querySelector(".found summary.error") && document.querySelector(".stale").hidden && !document.querySelector("[data-messages] .error"));
            const typed = async (pointer, bad, good) => {
              await field(page, pointer).fill(bad);
              await wrong(pointer);
              await field(page, pointer).fill(good);
              await well();
            };
            await typed("/titel", "", "De kracht van de buurtsportcoach");
            await typed("/titel", "lang ".repeat(80), "De kracht van de buurtsportcoach");
            await typed("/titel_accent", "zwemmer", "buurtsportcoach");
            await typed("/website", "op onze site", "https://www.voorbeeld.nl/sport");
            assert.deepEqual(await violations(page), []);
            await section(page, "figures");
            await page.locator('[data-focus="add:/cijfers"]').click();
            await field(page, "/cijfers/0/waarden/0/waarde").waitFor();
            await typed("/cijfers/0/waarden/0/waarde", "veel", "7,6");
            await typed("/cijfers/0/jaar", "vorig jaar", "2024");
            await section(page, "sources");
            await page.locator('[data-focus="open:/bronnen/0"]').click();
            await typed("/bronnen/0/datum", "gisteren", "2024-05-01");
            // An id that two roles have: found by the list, mended by undoing.
            await section(page, "roles");
            await page.locator('[data-focus="open:/rollen/0"]').click();
            await page.locator(".lid summary").click();
            await retype(page, '[data-field="/rollen/0/id"]', "plein");
            await page.keyboard.press("Tab");
            await holds(page, "it is in the list", () => document.querySelector(".found summary.error"));
            await section(page, "head");
            await page.locator(".found summary").click();
            await page.locator(".message.error").first().click();
            assert.match(await focused(page), /^\/rollen\/[01]\/id$/);
            await page.locator(".found summary").click();
            await page.keyboard.press("ControlOrMeta+Z");
            await well();
            // A file that is no picture.
            await section(page, "roles");
            await page.locator('[data-focus="open:/rollen/0"]').click();
            await choose(page, '[data-focus="bring:/rollen/0/tekening"]', "foto.png", Buffer.from("geen beeld"));
            await holds(page, "it is refused with its name", () => document.querySelector(".notice:not([hidden])")?.textContent.includes("foto.png"));
            await page.locator(".notice:not([hidden]) .sign").click();
            await holds(page, "what was told can be closed", () => !document.querySelector(".notice:not([hidden])"));
            // What another program left half: asked about, looked at, and undone.
            await calm(page);
            await kept(read, "all is saved", (file) => file.website === "https://www.voorbeeld.nl/sport");
            write("mijn.json", MINIMAL.slice(0, 500));
            await page.getByRole("button", { name: "Die van het andere programma" }).click();
            await holds(page, "the line is named", () => document.querySelector(".unreadable") && /regel \d+/.test(document.querySelector(".message.error")?.textContent));
            assert.deepEqual(await violations(page), []);
            await page.keyboard.press("ControlOrMeta+Z");
            await well();
            while (await page.evaluate(() => !document.querySelector("kk-editor").undoing.disabled)) {
              await page.keyboard.press("ControlOrMeta+Z");
              await calm(page);
            }
            assert.ok(await until(() => read("mijn.json") === MINIMAL), "the same bytes");
            assert.deepEqual(errors, []);
          },
          LOOK,
        );
      }));

    check("roles and strengths are put in another order by keyboard; all of it undone and done again gives the same bytes", () =>
      editing({ "mijn.json": MINIMAL }, ["mijn.json"], async ({ address, read }) => {
        await its.visit(
          address,
          async (page, errors) => {
            await begun(page);
            const down = async (key, by = "ArrowDown") => {
              await page.keyboard.press(`Alt+${by}`);
              assert.ok(await until(async () => (await page.evaluate(() => document.activeElement?.dataset.focus)) === key), `the focus goes along to ${key}`);
            };
            await section(page, "roles");
            await page.locator('[data-focus="open:/rollen/0"]').focus();
            await down("open:/rollen/1");
            await down("open:/rollen/2");
            await page.keyboard.press("Alt+ArrowDown");
            await page.locator('[data-focus="open:/rollen/1"]').focus();
            await down("open:/rollen/0", "ArrowUp");
            await section(page, "strengths");
            await page.locator('[data-focus="open:/krachtgroepen/0"]').press("Enter");
            await page.locator('[data-focus="open:/krachtgroepen/0/krachten/2"]').focus();
            await down("open:/krachtgroepen/0/krachten/1", "ArrowUp");
            await section(page, "call");
            await page.locator('[data-focus="down:/oproep/acties/0"]').press("Enter");
            const order = (file) => [file.rollen, file.krachtgroepen[0].krachten].map((list) => list.map((one) => one.id).join()).join(" ");
            await kept(read, "the order is in the file", (file) => order(file) === "school,plein,sportveld contact,samenwerken,regelen" && file.oproep.acties[0].voor === "Gemeente");
            const ordered = read("mijn.json");
            const all = async (key, button) => {
              let times = 0;
              while (await page.evaluate((button) => !document.querySelector("kk-editor")[button].disabled, button)) {
                await page.keyboard.press(key);
                await calm(page);
                times += 1;
              }
              return times;
            };
            assert.equal(await all("ControlOrMeta+Z", "undoing"), 5);
            assert.ok(await until(() => read("mijn.json") === MINIMAL), "as it was, byte for byte");
            assert.equal(await all("ControlOrMeta+Y", "redoing"), 5);
            assert.ok(await until(() => read("mijn.json") === ordered), "as it became, byte for byte");
            // With the mouse: the last role to the front.
            await section(page, "roles");
            await drag(page, its.name, '[data-focus="open:/rollen/2"]', '[data-focus="open:/rollen/0"]');
            await kept(read, "it is the first", (file) => file.rollen[0].id === "sportveld");
            assert.deepEqual(errors, []);
          },
          LOOK,
        );
      }));

    check(`the program is killed while somebody types, and no more than half a second is lost${KILLS > 1 ? `, ${KILLS} times` : ""}`, () =>
      editing({ "mijn.json": MINIMAL }, ["mijn.json"], async ({ address, read, again }) => {
        let at = address;
        for (let round = 0; round < KILLS; round += 1) {
          await its.visit(
            at,
            async (page) => {
              await begun(page);
              await field(page, "/boodschap").fill(`Ronde ${round}:`);
              const typed = [];
              const began = Date.now();
              // Each time a little longer, so that it is killed at other moments.
              while (Date.now() - began < 1500 + 37 * (round % 20)) {
                await page.keyboard.type(` ${typed.length}`);
                typed.push(Date.now());
              }
              const killed = Date.now();
              at = await again();
              const words = read("mijn.json").match(/"boodschap": "Ronde (\d+):([ \d]*)"/);
              assert.equal(Number(words?.[1]), round, "something of this round is there");
              const there = words[2].trim().split(" ").filter(Boolean).length;
              const lost = there < typed.length ? killed - typed[there] : 0;
              // Half a second, and a turn of a busy machine: how long one takes, the slowest key tells. To save takes
              // a turn of the page, of the program and of the disk.
              const slowest = Math.max(...typed.map((time, i) => time - (typed[i - 1] ?? began)));
              assert.ok(lost < 1000 + 3 * slowest, `${lost} ms are lost, where a key takes up to ${slowest}`);
              assert.equal(read("mijn.json"), MINIMAL.replace(/"boodschap": ".*"/, words[0]), "the rest is as it was");
              await holds(page, "the page says that the program is gone", () => document.querySelector(".notice:not([hidden])")?.textContent.includes("Start hem opnieuw"));
            },
            LOOK,
          );
        }
      }));

    check("another program changes the file meanwhile: told, brought together, or asked about, and nothing is lost", () =>
      editing({ "mijn.json": MINIMAL }, ["mijn.json"], async ({ address, read, write }) => {
        await its.visit(
          address,
          async (page, errors) => {
            await begun(page);
            const notice = (words) => holds(page, `it says ${words}`, (words) => [...document.querySelectorAll(".notice:not([hidden])")].some((one) => one.textContent.includes(words)), words);
            await field(page, "/ondertitel").fill("Mijn ondertitel");
            await kept(read, "it is saved", (file) => file.ondertitel === "Mijn ondertitel");
            write("mijn.json", read("mijn.json").replace("Wie samen beweegt", "Wie samen zwemt"));
            await notice("Een ander programma heeft dit bestand ook veranderd");
            await holds(page, "both are there", () => document.querySelector('[data-field="/boodschap"]').value.startsWith("Wie samen zwemt") && document.querySelector('[data-field="/ondertitel"]').value === "Mijn ondertitel");
            assert.deepEqual(await violations(page), []);
            // Half of a file: asked, and as long as nobody has chosen, nothing is written.
            const half = MINIMAL.slice(0, 300);
            write("mijn.json", half);
            await notice("Welke versie wil je houden?");
            await field(page, "/ondertitel").fill("Nog een ondertitel");
            await calm(page);
            await page.getByRole("button", { name: "Ander bestand" }).click();
            await notice("Kies eerst welke versie");
            assert.equal(read("mijn.json"), half);
            assert.deepEqual(await violations(page), []);
            await page.getByRole("button", { name: "Die van hier" }).click();
            await kept(read, "mine is written", (file) => file.ondertitel === "Nog een ondertitel" && file.boodschap.startsWith("Wie samen zwemt"));
            // A second window sees what the first does, and the other way round.
            const other = await page.context().newPage();
            await other.goto(address);
            await holds(other, "it shows the same", () => document.querySelector('[data-field="/ondertitel"]')?.value === "Nog een ondertitel");
            await field(other, "/titel_accent").fill("");
            await holds(page, "the first window follows", () => document.querySelector('[data-field="/titel_accent"]').value === "");
            await other.close();
            // The end says what was saved.
            await field(page, "/ondertitel").fill("Het laatste woord");
            await page.getByRole("button", { name: "Stoppen" }).click();
            await holds(page, "it says what was saved", () => document.querySelector("main.start")?.textContent.includes("Alles is bewaard in mijn.json"));
            assert.equal(JSON.parse(read("mijn.json")).ondertitel, "Het laatste woord");
            assert.deepEqual(await violations(page), []);
            assert.deepEqual(errors, []);
          },
          LOOK,
        );
      }));

    check("from an empty folder to a poster of another profession in its house style, within a quarter of an hour", (context) =>
      editing({}, [], async ({ address, read }) => {
        await its.visit(
          address,
          async (page, errors) => {
            const who = new Somebody(page);
            await page.locator("#name-minimal").waitFor();
            await who.click("#name-minimal");
            await who.press("ControlOrMeta+A");
            await who.type("mijn");
            await who.press("Enter");
            await begun(page);
            await who.fill("/titel_accent", "");
            await who.press("Delete");
            await who.fill("/titel", "De kracht van de schoolkok");
            await who.fill("/ondertitel", "Zes plekken waar eten kinderen sterker maakt");
            await who.fill("/boodschap", "Wie goed eet, leert beter. De schoolkok kookt met wat de buurt geeft. Zo leert elk kind wat eten is.");
            await who.click('[data-section="roles"]');
            for (const [index, [name, promise, does, example]] of ROLES.entries()) {
              const at = `/rollen/${index}`;
              await who.click(index < 3 ? `[data-focus="open:${at}"]` : '[data-focus="add:/rollen"]');
              await field(page, `${at}/naam`).waitFor();
              await who.fill(`${at}/naam`, name);
              await who.fill(`${at}/belofte`, promise);
              for (const [number, text] of does.entries()) {
                if (index >= 3) {
                  await who.click(`[data-focus="add:${at}/doet"],[data-pointer="${at}/doet"] .add`);
                  await field(page, `${at}/doet/${number}`).waitFor();
                }
                await who.fill(`${at}/doet/${number}`, text);
              }
              await who.fill(`${at}/voorbeeld`, example);
              await who.click(`button.chosen[data-field="${at}/tekening"]`);
              await who.click(page.locator("dialog .option", { hasText: new RegExp(`^${DRAWINGS[index]}$`) }));
              await who.click(".back");
            }
            await who.click('[data-section="strengths"]');
            await who.click('[data-focus="open:/krachtgroepen/0"]');
            await who.fill("/krachtgroepen/0/kop", "Dit kan de schoolkok goed");
            for (const [index, [name, text]] of [["Proeven", "Laat elk kind proeven wat het nog niet kent."], ["Koken", "Maakt van weinig geld een goede maaltijd."], ["Samenwerken", "Brengt school, boer en ouders aan één tafel."]].entries()) {
              await who.click(index ? 'button[aria-label="Volgende"]' : '[data-focus="open:/krachtgroepen/0/krachten/0"]');
              await field(page, `/krachtgroepen/0/krachten/${index}/naam`).waitFor();
              await who.fill(`/krachtgroepen/0/krachten/${index}/naam`, name);
              await who.fill(`/krachtgroepen/0/krachten/${index}/tekst`, text);
            }
            await who.click('[data-section="call"]');
            for (const [index, [whom, text]] of [["School", "Geef de schoolkok een keuken en twee uur per dag."], ["Ouder", "Kook een keer mee op woensdag."]].entries()) {
              await who.fill(`/oproep/acties/${index}/voor`, whom);
              await who.fill(`/oproep/acties/${index}/tekst`, text);
            }
            await who.click("#house");
            for (const [index, colour] of ["#1F7A52", "#F28C28"].entries()) {
              await who.click(`[data-colour="${index}"]`);
              await who.press("ControlOrMeta+A");
              await who.type(colour);
            }
            await who.click(".house footer .primary");
            await painted(page, "#1f7a52");
            await who.choose("#sheet", "web");
            await shows(page, "Keuken");
            await calm(page);
            const said = await page.evaluate(() => { const { answer } = document.querySelector("kk-editor").doc; return [answer.stale, answer.blanks, answer.findings.filter((one) => one.is_error)]; });
            assert.deepEqual(said, [false, [], []]);
            await who.click("#deliver");
            await who.click("#goal-view");
            await who.choose("#kind", "png");
            const [, png] = await downloaded(page, its.name, () => who.click("dialog [type=submit]"));
            assert.equal(png.subarray(1, 4).toString(), "PNG");
            assert.ok(await until(() => !/sport|coach/i.test(read("mijn/mijn.json").replace(/"id": ".*"/g, ""))), "nothing of the beginning is left");
            context.diagnostic(`six roles: ${who.steps} steps and ${who.keys} keys, ${who.minutes.toFixed(1)} minutes`);
            assert.ok(who.minutes <= 15, `${who.minutes.toFixed(1)} minutes`);
            const told = `${who.steps} stappen en ${who.keys.toLocaleString("nl")} toetsen`;
            assert.ok(HANDBOOK.includes(told), `the handbook says: ${told}`);
            assert.deepEqual(errors, []);
          },
          LOOK,
        );
      }));

    check("a language is translated beside the other, with how much is done", () =>
      editing({ "mijn.json": MINIMAL }, ["mijn.json"], async ({ address, read }) => {
        await its.visit(
          address,
          async (page, errors) => {
            await begun(page);
            await section(page, "languages");
            await page.locator("#speak").selectOption("en");
            await page.locator('[data-focus="add:/talen"]').click();
            await page.locator('[data-focus="translate:en"]').click();
            const told = () => page.locator(".fields .told").textContent();
            const [, done, of] = (await told()).match(/Engels: (\d+) van (\d+) teksten vertaald/);
            assert.ok(done === "0" && Number(of) > 30, await told());
            await holds(page, "the picture is in English", () => document.querySelector("kk-editor").doc.view.language === "en");
            const english = page.locator('[data-field="/titel en"]');
            assert.equal(await english.inputValue(), "", "what is missing is empty");
            await page.locator('[data-field="/titel_accent en"]').fill("coach");
            await english.fill("The strength of the sports coach");
            await holds(page, "it is counted", () => document.querySelector(".fields .told").textContent.startsWith("Engels: 2 van"));
            await shows(page, "sports coach");
            await kept(read, "it is in the file", (file) => file.titel.en === "The strength of the sports coach" && file.titel.nl.endsWith("buurtsportcoach"));
            assert.deepEqual(await violations(page), []);
            await page.locator("#translate-only").check();
            await holds(page, "only what is missing is left", () => !document.querySelector('[data-field="/titel en"]') && document.querySelector('[data-field="/ondertitel en"]'));
            assert.deepEqual(errors, []);
          },
          LOOK,
        );
      }));

    check("a table is dropped, its rows are looked at one by one, and made", () =>
      editing({ "mijn.json": MINIMAL.replace("De kracht van de buurtsportcoach", "De buurtsportcoach van {{naam}}").replace(/ {2}"titel_accent".*\n/, "") }, ["mijn.json"], async ({ address, read }) => {
        await its.visit(
          address,
          async (page, errors) => {
            await begun(page);
            await page.locator("#deliver").click();
            await page.locator("#rows").click();
            assert.deepEqual(await violations(page), []);
            await choose(page, "#rows-bring", "leeg.csv", Buffer.from("naam;inwoners\n"));
            await holds(page, "a table without rows is refused", () => document.querySelector(".rows [role=alert] .error")?.textContent.includes("leeg.csv"));
            await choose(page, "#rows-bring", "gemeenten.csv", Buffer.from("naam;inwoners\nEde;120\nUrk;21\n;7\n"));
            await holds(page, "the first row is seen", () => document.querySelector(".rows .drawing")?.textContent.includes("Ede") && document.querySelector(".rows .told").textContent === "Rij 2: ede");
            await page.locator(".rows .versions button").nth(1).click();
            await holds(page, "and the second", () => document.querySelector(".rows .drawing")?.textContent.includes("Urk"));
            await page.locator(".rows .versions button").nth(2).click();
            await holds(page, "what is wrong with the third is told", () => document.querySelector(".rows .look .messages .error")?.textContent.includes("naam"));
            assert.deepEqual(await violations(page), []);
            await page.locator("#rows-kind").selectOption("svg");
            await page.getByRole("button", { name: "Alle rijen maken" }).click();
            await holds(page, "they are made", () => document.querySelectorAll(".made li").length === 2 && document.querySelector("dialog .error"));
            assert.ok(read("mijn-varianten/urk-link.svg").includes("Urk"));
            assert.ok(read("gemeenten.csv").startsWith("naam;inwoners"));
            assert.deepEqual(await violations(page), []);
            assert.deepEqual(errors, []);
          },
          LOOK,
        );
      }));

    check("the start: roles from a table, a file from elsewhere, and what was open last", () => {
      const home = mkdtempSync(join(tmpdir(), "krachtkaart-"));
      const first = ({ address, folder, read }) =>
        its.visit(
          address,
          async (page, errors) => {
            await page.locator("#roles").waitFor();
            await choose(page, ".starter:last-child .quiet", "rollen.csv", Buffer.from("naam;belofte\nCaf\xe9;Koffie\n", "latin1"));
            await holds(page, "lost letters are told", () => document.querySelector(".starter .error:not([hidden])")?.textContent.includes("UTF-8"));
            await page.locator("#roles").fill("naam;belofte;krachten\nKeuken;Warm eten.;Koken, Proeven\nTuin;Zelf zaaien.;Proeven\n");
            await page.locator("#name-table").fill("kok");
            await page.locator("#name-table").press("Enter");
            await shows(page, "Keuken");
            assert.equal(JSON.parse(read("kok/kok.json")).rollen[1].belofte, "Zelf zaaien.");
            assert.match(await page.locator(".found summary").textContent(), /\d+ teksten nog in te vullen/);
            await page.getByRole("button", { name: "Ander bestand" }).click();
            await page.locator("#bring").waitFor();
            await choose(page, "#bring", "verkeerd.json", Buffer.from("{}"));
            await holds(page, "what is no data file is refused", () => document.querySelector(".notice:not([hidden])")?.textContent.includes("verkeerd.json"));
            assert.deepEqual(await violations(page), []);
            await choose(page, "#bring", "Van een ander.json", Buffer.from(MINIMAL));
            await field(page, "/titel").waitFor();
            assert.equal(read("van-een-ander.json"), MINIMAL);
            assert.deepEqual(errors, []);
            return folder;
          },
          LOOK,
        );
      // In another folder, what was open is still found.
      const second = ({ address }) =>
        its.visit(
          address,
          async (page) => {
            await page.locator(".file").first().waitFor();
            const files = await page.locator(".file").allTextContents();
            // The last one first.
            assert.deepEqual(files.map((one) => one.includes("van-een-ander.json")), [true, false], files.join(" | "));
            await page.locator(".file", { hasText: "kok.json" }).click();
            await shows(page, "Keuken");
          },
          LOOK,
        );
      const env = { HOME: home };
      return editing({}, [], async (one) => {
        await first(one);
        await editing({}, [], second, env);
      }, env).finally(() => rmSync(home, { recursive: true }));
    });

    check("a text that fits the sheet in view and is too long for another says so at its field", () => {
      const file = JSON.parse(MINIMAL);
      const promise = "Iedereen doet mee in de hele wijk. ".repeat(6).trim();
      file.rollen = Array.from({ length: 10 }, (_, index) => ({ ...file.rollen[0], id: `rol-${index}`, naam: `Plek ${index}`, belofte: promise }));
      return editing({ "mijn.json": JSON.stringify(file) }, ["mijn.json"], ({ address }) =>
        its.visit(
          address,
          async (page, errors) => {
            await begun(page);
            await section(page, "roles");
            await page.locator('[data-focus="open:/rollen/0"]').click();
            const said = page.locator('[data-messages="/rollen/0/belofte"] .elsewhere');
            await said.waitFor();
            assert.match(await said.textContent(), /^Op A5 liggend.*: \d+ tekens te lang voor A5 liggend/);
            assert.deepEqual(await violations(page), []);
            await page.locator(".found summary").click();
            await page.locator(".message.error").first().click();
            await holds(page, "the sheet on which it is wrong is shown", () => document.querySelector("kk-editor").doc.view.sheet !== "link" && document.activeElement.closest("[data-pointer]").dataset.pointer.startsWith("/rollen/"));
            assert.deepEqual(errors, []);
          },
          LOOK,
        ),
      );
    });

    check("every view of the form can be used by who does not see it", () =>
      editing({ "mijn.json": FLAGSHIP }, ["mijn.json"], async ({ address }) => {
        await its.visit(
          address,
          async (page, errors) => {
            await shows(page, "sociaal werker");
            await page.locator("#sheet").selectOption("link");
            const names = await page.evaluate(() => [...document.querySelectorAll("[data-section]")].map((one) => one.dataset.section));
            assert.ok(names.length > 12, names.join());
            for (const name of names) {
              await section(page, name);
              assert.deepEqual(await violations(page), [], name);
            }
            for (const [where, item] of [["roles", "/rollen/0"], ["strengths", "/krachtgroepen/0/krachten/0"], ["figures", "/cijfers/0"], ["sources", "/bronnen/0"]]) {
              await section(page, where);
              await page.evaluate((item) => document.querySelector("kk-form").go(item), item);
              assert.deepEqual(await violations(page), [], item);
            }
            await page.locator("#all").check();
            assert.deepEqual(await violations(page), [], "all languages");
            await page.locator("#versions").click();
            await page.locator("dialog.history").waitFor();
            assert.deepEqual(await violations(page), [], "versions");
            assert.deepEqual(errors, []);
          },
          LOOK,
        );
      }));
  },
);
