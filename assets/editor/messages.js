// Everything that is wrong or could be better, as a list to walk.
import { make } from "./fields.js";
import { count, own, plainly, say, sheetName } from "./words.js";

/** What is said of several sheets in one, with those sheets; mistakes first. */
export function together(findings) {
  const all = new Map();
  for (const one of findings) {
    const key = `${one.code} ${one.pointer} ${one.is_error}`;
    const known = all.get(key) ?? { ...one, sheets: [] };
    if (one.sheet) known.sheets.push(one.sheet);
    all.set(key, known);
  }
  return [...all.values()].sort((a, b) => Number(b.is_error) - Number(a.is_error));
}

/** What was found on other sheets than the one in view, and is not said of that one. */
export function others({ doc, reviews, reviewKey }) {
  const inView = doc.answer?.findings ?? [];
  const same = (one, other) => one.pointer === other.pointer && one.code === other.code;
  const sheets = reviews?.key === reviewKey ? reviews.sheets : [];
  const all = sheets.flatMap(({ sheet, findings }) => findings.map((one) => ({ ...one, sheet })));
  return all.filter((one) => one.sheet === "" || one.sheet !== doc.view.sheet || !inView.some((other) => same(one, other)));
}

/** The list below the picture. */
export class Messages {
  constructor(host) {
    this.host = host;
    this.list = make("div", { class: "list-of-messages" });
    this.node = make("section", { class: "found", "aria-label": say("messages") }, this.list);
    this.told = undefined;
    this.drawn = "";
  }

  draw() {
    const { doc } = this.host;
    const { findings, blanks } = doc.answer;
    const errors = findings.filter((one) => one.is_error);
    const tips = together([...findings.filter((one) => !one.is_error), ...others(this.host)]);
    // While somebody types it mostly stays the same, also what is open in it.
    const key = JSON.stringify([errors, tips, blanks, doc.data === null]);
    if (key !== this.drawn) this.make(errors, tips, blanks);
    this.drawn = key;
    const told = errors.length ? count("errors", errors.length) : "";
    if (told !== this.told && this.told !== undefined) this.host.tell(told || say("mended"));
    this.told = told;
  }

  make(errors, tips, blanks) {
    const unreadable = this.host.doc.data === null;
    const open = this.list.querySelector("details")?.open ?? false;
    const total = errors.length + tips.length + blanks.length;
    const failing = tips.filter((one) => one.is_error).length;
    const parts = [["errors", errors.length], ["blanks", blanks.length], ["failing", failing], ["tips", tips.length - failing]];
    const summary = parts.map(([key, number]) => (number ? count(key, number) : null)).filter(Boolean).join(", ") || say("allwell");
    const head = make("summary", { class: errors.length ? "error" : blanks.length ? "blank" : total ? "tip" : "well" }, summary);
    const focused = this.list.contains(document.activeElement) && document.activeElement.tagName === "SUMMARY";
    const items = [...errors.map((one) => this.item(one, unreadable)), ...blanks.map((pointer) => this.blank(pointer)), ...tips.map((one) => this.item(one, unreadable))];
    this.list.replaceChildren(make("details", { open: (open || unreadable) && total > 0 }, head, make("ol", {}, ...items)));
    if (focused) head.focus();
  }

  item(one, unreadable) {
    const { host } = this;
    const where = one.sheets?.length ? (one.sheets.length === 1 ? sheetName(one.sheets[0]) : count("sheets", one.sheets.length)) : null;
    const go = () => {
      // What is wrong on another sheet is seen there.
      if (one.is_error && one.sheets?.length) host.look({ sheet: one.sheets[0] });
      host.form.go(one.pointer, true);
    };
    return make(
      "li",
      {},
      make(
        "button",
        { type: "button", class: one.is_error ? "message error" : "message", onclick: go, disabled: one.pointer === "" || unreadable },
        where ? make("span", { class: "where" }, where) : null,
        one.line && unreadable ? make("span", { class: "where" }, say("line", { n: one.line })) : null,
        make("span", {}, plainly(one.message), ...one.hints.map((hint) => ` – ${plainly(hint)}`)),
      ),
    );
  }

  blank(pointer) {
    const { host } = this;
    return make("li", {}, make("button", { type: "button", class: "message blank", onclick: () => host.form.go(pointer, true) }, make("span", {}, say("fillin", { what: this.place(pointer) }))));
  }

  place(pointer) {
    const { doc } = this.host;
    const { field } = doc.describe(pointer);
    const item = pointer.match(/^(.*\/\d+)\//)?.[1];
    return [item ? doc.name(item) : null, own(field?.label)].filter(Boolean).join(": ");
  }
}
