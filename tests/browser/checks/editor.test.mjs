// The editor as somebody uses it: with the mouse, with the keyboard, and from a page that has no business there.
import assert from "node:assert/strict";
import { violations } from "../axe.mjs";
import { LOOK, MINIMAL, editing, focused, holds, shows } from "../editor.mjs";
import { check, inBrowsers } from "../setting.mjs";
import { until } from "../until.mjs";

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
              () => new Promise((opened, failed) => Object.assign(new WebSocket(base.replace("http", "ws")), { onopen: opened, onerror: failed })),
            ];
            const read = await Promise.all(tries.map((one) => one().then(() => true, () => false)));
            // What goes out without an answer that can be read must change nothing either.
            await fetch(`${base}/api/end`, { method: "POST", mode: "no-cors", body: "null" }).catch(() => null);
            await new Promise((done) => {
              const frame = Object.assign(document.createElement("iframe"), { name: "there" });
              document.body.append(frame);
              const form = Object.assign(document.createElement("form"), { action: `${base}/api/end`, method: "post", enctype: "text/plain", target: "there" });
              document.body.append(form);
              frame.addEventListener("load", done);
              form.submit();
            });
            return read;
          }, base);
          assert.deepEqual(reached, [false, false, false, false]);
          await other.close();
          await page.locator('[data-field="/ondertitel"]').fill("Nog steeds open");
          assert.ok(await until(() => read("mijn.json").includes("Nog steeds open")), "the editor still runs");
          assert.equal(read("anders.json"), "{}");
        },
        LOOK,
      );
    }));
});
