// Many variants out of a table: it is kept beside the data file, its rows looked at one by one, and made.
import { call } from "./carrier.js";
import { make, signed } from "./fields.js";
import { encoded, pick } from "./material.js";
import { PictureView } from "./picture.js";
import { count, say, sheetName } from "./words.js";

/** What a table can end in, for the dialog of the system. */
const KINDS = ".csv,.tsv,.txt,text/csv,text/tab-separated-values";
/** The most bytes of a table that is brought here; the command line takes more. */
const MOST = 20 * 1024 * 1024;
/** What can be made of each row. */
const MADE = ["png", "pdf", "svg", "print"];

/** Whether a file is a table, by its name. */
export const isTable = (file) => /\.(csv|tsv|txt)$/i.test(file.name);

/** Opens the dialog, with a table that was dropped or without. */
export function openRows({ doc, sheets, deliver, closed }, file = null) {
  const view = new PictureView();
  view.zoom = "whole";
  const told = make("p", { class: "told", role: "status" });
  const found = make("div", { class: "messages" });
  const columns = make("div", { class: "columns" });
  const list = make("ol", { class: "versions" });
  const messages = make("div", { class: "messages", role: "alert" });
  const tables = make("select", { id: "rows-table", onchange: (event) => open(event.target.value) });
  const choosing = make("div", { class: "field", hidden: true }, make("label", { for: "rows-table" }, say("rows.table")), tables);
  const sheet = make("select", { id: "rows-sheet", onchange: () => chosen !== null && look(chosen) }, ...sheets.map((name) => make("option", { value: name, selected: name === doc.view.sheet }, sheetName(name))));
  const kind = make("select", { id: "rows-kind" }, ...MADE.map((name) => make("option", { value: name }, say(`rows.kind.${name}`))));
  const begin = make("button", { type: "button", class: "primary", disabled: true, onclick: () => start() }, say("rows.make"));
  let table = null;
  let chosen = null;

  const fail = (error) => messages.replaceChildren(...(error.messages?.length ? error.messages : [say("failed")]).map((words) => make("p", { class: "error" }, words)));
  const remarks = (all) => all.map((one) => make("p", { class: one.is_error ? "error" : "tip" }, one.message, ...one.hints.map((hint) => make("span", { class: "hint" }, ` ${hint}`))));

  /** Looks at a row. */
  const look = async (index) => {
    chosen = index;
    const row = rows[index];
    [...list.querySelectorAll("button")].forEach((button, at) => button.setAttribute("aria-pressed", String(at === index)));
    told.textContent = row.name ? say("versions.loading") : say("rows.cannot", { n: row.number });
    found.replaceChildren(...remarks(row.remarks));
    view.show(null);
    if (!row.name) return;
    try {
      const seen = await call("row", { table, row: index, view: { ...doc.view, sheet: sheet.value, open: null } });
      if (chosen !== index) return;
      view.show(seen.picture, row.name);
      found.replaceChildren(...remarks([...row.remarks, ...seen.findings]));
      told.textContent = seen.picture && !seen.findings.length ? say("rows.row", { n: row.number, name: row.name }) : say("rows.cannot", { n: row.number });
    } catch (error) {
      told.textContent = say("rows.cannot", { n: row.number });
      fail(error);
    }
  };

  let rows = [];
  const draw = (listed) => {
    ({ rows } = listed);
    begin.disabled = !rows.length;
    const use = listed.used.length ? say("rows.used", { columns: listed.used.map((name) => `{{${name}}}`).join(", ") }) : say("rows.unused", { column: `{{${listed.columns.find(Boolean) ?? "naam"}}}` });
    columns.replaceChildren(
      make("p", { class: listed.used.length ? "help" : "tip" }, use),
      make("p", { class: "help" }, say("rows.columns", { columns: listed.columns.filter(Boolean).join(", ") })),
      listed.wrong ? make("p", { class: "error" }, count("rows.wrong", listed.wrong)) : "",
    );
    list.replaceChildren(
      ...rows.map((row, index) => {
        const sign = row.remarks.some((one) => one.is_error) ? make("span", { class: "badge error" }, say("error")) : null;
        return make("li", {}, make("button", { type: "button", class: "option", "aria-pressed": "false", onclick: () => look(index) }, make("span", {}, `${row.number}. ${row.name ?? ""} `, sign)));
      }),
    );
    if (listed.total > rows.length) list.append(make("li", {}, say("rows.more", { n: listed.total - rows.length })));
    if (rows.length) look(0);
  };

  const open = async (name) => {
    messages.replaceChildren();
    try {
      const listed = await call("rows", { table: name, theme: doc.view.theme });
      table = name;
      if (name === null) table = listed.tables.length === 1 ? listed.tables[0] : null;
      tables.replaceChildren(...(table ? [] : [make("option", { value: "" }, say("choose"))]), ...listed.tables.map((one) => make("option", { value: one, selected: one === table }, one)));
      choosing.hidden = !listed.tables.length;
      if (name === null && table) return await open(table);
      if (table) draw(listed);
    } catch (error) {
      rows = [];
      begin.disabled = true;
      list.replaceChildren();
      view.show(null);
      told.textContent = "";
      fail(error);
    }
    return null;
  };

  /** Brings a table: it is judged and kept beside the data file. */
  const bring = async (brought) => {
    if (!brought) return;
    if (brought.size > MOST) return fail({ messages: [say("material.large")] });
    try {
      await open(await call("table", { name: brought.name, data: await encoded(brought) }));
    } catch (error) {
      fail(error);
    }
  };

  const start = () => {
    const languages = doc.languages.length > 1 ? [doc.view.language] : [];
    const order = { goal: "rows", sheets: [sheet.value], languages, theme: doc.view.theme, address: "", rows: { table, kind: kind.value } };
    dialog.close();
    deliver(order);
  };

  const field = (input, words) => make("div", { class: "field" }, make("label", { for: input.id }, words), input);
  const dialog = make(
    "dialog",
    { class: "history rows", "aria-labelledby": "rows-title", onclose: () => { dialog.remove(); closed(); } },
    make("header", {}, make("h2", { id: "rows-title" }, say("rows")), signed("×", say("close"), { onclick: () => dialog.close() })),
    make(
      "div",
      { class: "inside" },
      make("div", {}, make("p", { class: "help" }, say("rows.help")), choosing, make("button", { type: "button", class: "quiet", id: "rows-bring", onclick: () => pick(KINDS).then(bring) }, say("rows.bring")), messages, columns, list),
      make("div", { class: "look" }, told, view, found, make("div", { class: "row" }, field(sheet, say("sheet")), field(kind, say("deliver.kind"))), begin),
    ),
  );
  dialog.addEventListener("dragover", (event) => event.preventDefault());
  dialog.addEventListener("drop", (event) => {
    event.preventDefault();
    bring(event.dataTransfer.files[0]);
  });
  document.body.append(dialog);
  dialog.showModal();
  dialog.querySelector("#rows-bring").focus();
  if (file) bring(file);
  else open(null);
}
