// Values of a figure from a spreadsheet: pasted, read by the program as it reads tables, asked about, and only then kept.
import { call } from "./carrier.js";
import { make, signed } from "./fields.js";
import { say } from "./words.js";

/** Opens the dialog for a list of values. `host` is the form. */
export function openPaste(host, pointer) {
  const { doc } = host;
  const figure = pointer.replace(/\/[^/]*$/, "");
  const { kind } = doc.describe(pointer);
  const old = Array.isArray(doc.at(pointer)) ? doc.at(pointer) : [];
  const area = make("textarea", { id: "paste", rows: 4, class: "paste", spellcheck: false, "aria-describedby": "paste-h" });
  const found = make("div", { class: "pasted" });
  const messages = make("div", { class: "messages", role: "alert" });
  const use = make("button", { type: "submit", class: "primary", disabled: true }, say("paste.use"));
  let rows = [];

  const draw = () => {
    found.replaceChildren(
      rows.length
        ? make(
            "table",
            {},
            make("thead", {}, make("tr", {}, make("th", { scope: "col" }, say("paste.take")), make("th", { scope: "col" }, say("paste.name")), make("th", { scope: "col" }, say("paste.number")))),
            make("tbody", {}, ...rows.map(line)),
          )
        : "",
    );
    use.disabled = rows.length === 0;
  };

  const shown = (number) => number.replace(".", host.options.comma());
  const line = (row, index) => {
    const name = row.name || say("paste.row", { n: index + 1 });
    const take = make("input", { type: "checkbox", checked: row.take, "aria-label": `${say("paste.take")}: ${name}`, onchange: (event) => { row.take = event.target.checked; } });
    const title = make("input", { type: "text", value: row.name, "aria-label": `${say("paste.name")} ${index + 1}`, oninput: (event) => { row.name = event.target.value; } });
    let number = make("span", {}, row.number === null ? row.cell : shown(row.number));
    if (row.choices.length) {
      const option = ([json, plain]) => make("option", { value: json, selected: row.chosen === json }, plain);
      number = make("select", { "aria-label": `${say("paste.number")}: ${name}`, onchange: (event) => { row.chosen = event.target.value || null; } }, make("option", { value: "" }, say("paste.which", { cell: row.cell })), ...row.choices.map(option));
    }
    return make("tr", { class: row.number === null ? "asked" : null }, make("td", {}, take), make("td", {}, title), make("td", {}, number, row.message ? make("p", { class: "help" }, row.message) : null));
  };

  const look = async () => {
    messages.replaceChildren();
    const unit = doc.words(doc.at(`${figure}/eenheid`), doc.languages[0]);
    try {
      const read = area.value.trim() ? await call("pasted", { text: area.value, unit }) : [];
      // A first line without a number says what the columns are.
      rows = read.map((row) => ({ ...row, chosen: null, take: row.number !== null || row.choices.length > 0 }));
    } catch {
      rows = [];
      messages.replaceChildren(make("p", { class: "error" }, say("paste.notable")));
    }
    draw();
    found.querySelector("select,input")?.focus();
  };
  area.addEventListener("paste", () => queueMicrotask(() => setTimeout(look)));
  area.addEventListener("change", look);

  const save = (event) => {
    event.preventDefault();
    const taken = rows.filter((row) => row.take);
    const refuse = (words) => messages.replaceChildren(make("p", { class: "error" }, words));
    const open = taken.find((row) => (row.number ?? row.chosen) === null);
    if (!taken.length) return refuse(say("paste.none"));
    if (open) {
      refuse(open.choices.length ? say("paste.ask", { cell: open.cell }) : say("paste.nonumber", { cell: open.cell }));
      return found.querySelector(".asked select, .asked input")?.focus();
    }
    if (taken.length > kind.most) return refuse(say("paste.many", { n: taken.length, most: kind.most }));
    // A value that was there by this name keeps what else was said of it, in every language.
    const named = (name) => old.find((one) => doc.words(one.naam, doc.languages[0]) === name);
    const main = doc.languages[0];
    const value = taken.map((row, index) => {
      const before = row.name ? named(row.name) : old[index];
      const naam = before?.naam ?? (doc.languages.length > 1 ? { [main]: row.name } : row.name);
      return { ...before, naam, waarde: Number(row.number ?? row.chosen) };
    });
    dialog.close();
    host.later = [`field:${pointer}`];
    doc.edit([{ kind: "value", pointer, value }]).then(() => host.tell(say("paste.done", { n: value.length })));
    return null;
  };
  const dialog = make(
    "dialog",
    { class: "seen", "aria-labelledby": "paste-title", onclose: () => dialog.remove() },
    make("header", {}, make("h2", { id: "paste-title" }, say("paste")), signed("×", say("close"), { onclick: () => dialog.close() })),
    make("form", { class: "inside", onsubmit: save }, make("div", { class: "field" }, make("label", { for: "paste" }, say("paste.here")), make("p", { class: "help", id: "paste-h" }, say("paste.help")), area), found, messages, make("div", { class: "row" }, use, make("button", { type: "button", class: "quiet", onclick: () => dialog.close() }, say("house.leave")))),
  );
  document.body.append(dialog);
  dialog.showModal();
  area.focus();
}
