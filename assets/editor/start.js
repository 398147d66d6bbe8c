// The start: something to begin with, a table of roles, a file of this folder, one that was open before, or another.
import { call } from "./carrier.js";
import { make } from "./fields.js";
import { pick } from "./material.js";
import { PictureView } from "./picture.js";
import { isTable } from "./rows.js";
import { say } from "./words.js";

/** What the dialog of the system shows: data files, and tables. */
const DATA = ".json,application/json";
const TABLES = ".csv,.tsv,.txt,text/csv,text/tab-separated-values";

/** The name of a file and its folder. */
const parts = (path) => ({ name: path.split(/[\\/]/).at(-1), folder: path.split(/[\\/]/).slice(0, -1).join("/") });

/** The start page; `opened` is told when there is a file. */
export function startPage(start, opened, failed) {
  const open = (file) => call("open", { file }).then(opened, failed);
  const entry = (file) => {
    const { name, folder } = parts(file.name);
    return make("li", {}, make("button", { type: "button", class: "file", onclick: () => open(file.name) }, make("strong", {}, file.title || name), make("span", {}, folder ? `${name}, ${folder}` : name)));
  };
  const list = (files) => make("ul", { class: "files" }, ...files.map(entry));
  const bring = async (file) => {
    if (!file) return;
    try {
      await call("bring", { name: file.name, text: await file.text() });
      await opened();
    } catch (error) {
      failed(error);
    }
  };
  const table = tableCard(opened, failed);
  const page = make(
    "main",
    { class: "start" },
    make("h1", {}, say("start.title")),
    make("p", { class: "lead" }, say("start.lead")),
    make("section", { "aria-labelledby": "s-new" }, make("h2", { id: "s-new" }, say("start.new")), make("div", { class: "starters" }, ...start.starters.map((starter) => starterCard(starter, opened, failed)), table.node)),
    make(
      "section",
      { "aria-labelledby": "s-open" },
      make("h2", { id: "s-open" }, say("start.open")),
      start.recent.length ? make("h3", {}, say("start.recent")) : null,
      start.recent.length ? list(start.recent) : null,
      make("h3", {}, say("start.folder", { folder: start.folder })),
      start.files.length ? list(start.files) : make("p", {}, say("start.none")),
      make("h3", {}, say("start.other")),
      make("p", {}, say("start.other.help")),
      make("button", { type: "button", class: "quiet", id: "bring", onclick: () => pick(DATA).then(bring) }, say("start.choose")),
    ),
  );
  page.addEventListener("dragover", (event) => event.preventDefault());
  page.addEventListener("drop", (event) => {
    const file = event.dataTransfer?.files[0];
    if (!file) return;
    event.preventDefault();
    if (isTable(file)) table.take(file);
    else bring(file);
  });
  return page;
}

/** The name of the folder of something new, with the button that begins. */
function naming(id, usual) {
  const input = make("input", { id: `name-${id}`, type: "text", name: "name", value: usual, required: true, maxLength: 80, autocomplete: "off" });
  return { input, node: [make("label", { for: input.id }, say("begin.name")), make("div", { class: "row" }, input, make("button", { type: "submit", class: "primary" }, say("begin.button")))] };
}

/** A beginning with a picture. */
function starterCard(starter, opened, failed) {
  const view = new PictureView();
  const { input, node } = naming(starter.name, say(`begin.${starter.name}.name`));
  const begin = (event) => {
    event.preventDefault();
    call("new", { name: input.value.trim(), from: starter.name }).then(opened, failed);
  };
  view.zoom = "whole";
  queueMicrotask(() => view.show(starter.picture, say(`begin.${starter.name}`)));
  return make("form", { class: "starter", onsubmit: begin }, view, make("h3", {}, say(`begin.${starter.name}`)), make("p", {}, say(`begin.${starter.name}.help`)), ...node);
}

/** A beginning out of a spreadsheet: a row for each role. */
function tableCard(opened, failed) {
  const area = make("textarea", { id: "roles", rows: 5, class: "paste", spellcheck: false, "aria-describedby": "roles-h", placeholder: say("begin.table.example") });
  const { input, node: named } = naming("table", say("begin.table.name"));
  const messages = make("p", { class: "error", role: "alert", hidden: true });
  const refuse = (words) => {
    messages.hidden = !words;
    messages.textContent = words;
  };
  const begin = (event) => {
    event.preventDefault();
    refuse(area.value.trim() ? "" : say("begin.table.empty"));
    if (!area.value.trim()) return area.focus();
    return call("new", { name: input.value.trim(), from: "table", table: area.value }).then(opened, failed);
  };
  const take = async (file) => {
    if (!file) return;
    const text = await file.text();
    // Letters of another encoding cannot be told from each other any more.
    const lost = text.includes("\ufffd");
    refuse(lost ? say("begin.table.lost") : "");
    area.value = lost ? "" : text;
    area.focus();
  };
  const node = make(
    "form",
    { class: "starter", onsubmit: begin },
    make("h3", {}, say("begin.table")),
    make("p", { id: "roles-h" }, say("begin.table.help")),
    make("label", { for: "roles" }, say("begin.table.paste")),
    area,
    make("button", { type: "button", class: "quiet", onclick: () => pick(TABLES).then(take) }, say("rows.bring")),
    messages,
    ...named,
  );
  return { node, take };
}
