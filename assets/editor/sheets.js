// What a sheet shows: of each part whether the program chooses, it must stand there, or it may go. And all sheets small.
import { join } from "./document.js";
import { make } from "./fields.js";
import { count, own, say, sheetName } from "./words.js";

/** Where the wishes stand, by the name of the sheet. */
const WISHES = "/formaten";
/** What a wish is called in the file. */
const [SHOW, LEAVE] = ["toon", "weg"];

/** The changes that make a wish for a part of a sheet; what is empty then goes. */
function wish(doc, sheet, part, name) {
  const all = doc.at(WISHES) ?? {};
  const old = all[sheet] ?? {};
  const without = (list) => (Array.isArray(list) ? list.filter((one) => one !== part) : []);
  const lists = { [SHOW]: without(old[SHOW]), [LEAVE]: without(old[LEAVE]) };
  if (name) lists[name].push(part);
  const value = Object.fromEntries(Object.entries(lists).filter(([, list]) => list.length));
  if (Object.keys(value).length) return [{ kind: "value", pointer: join(WISHES, sheet), value }];
  const others = Object.keys(all).filter((one) => one !== sheet);
  return [{ kind: "value", pointer: others.length ? join(WISHES, sheet) : WISHES, value: null }];
}

/** The wishes for the sheet in view. */
export function wishes(form) {
  const { doc } = form;
  const { sheet } = doc.view;
  const { kind } = doc.describe(join(WISHES, sheet));
  if (!kind) return [];
  const parts = doc.form.records[kind.record].fields.find((field) => field.name === SHOW).kind.item.choices;
  const current = doc.at(join(WISHES, sheet)) ?? {};
  const has = (name, part) => Array.isArray(current[name]) && current[name].includes(part);
  const rows = parts.map(([part, label], index) => {
    // A part of a part says whose it is by standing below it.
    const before = part.includes(".") ? parts.slice(0, index).findLast(([one]) => one === part.split(".")[0]) : null;
    const id = `part-${part.replace(".", "-")}`;
    const value = has(SHOW, part) ? SHOW : has(LEAVE, part) ? LEAVE : "";
    const name = before ? `${own(before[1])}: ${own(label)}` : own(label);
    const select = make("select", { id, "data-field": `${join(WISHES, sheet)}/${part}`, onchange: (event) => doc.edit(wish(doc, sheet, part, event.target.value)) }, ...[["", "wish.free"], [SHOW, "wish.show"], [LEAVE, "wish.leave"]].map(([key, words]) => make("option", { value: key, selected: key === value }, say(words))));
    return make("div", { class: before ? "wish inner" : "wish" }, make("label", { for: id }, name.charAt(0).toUpperCase() + name.slice(1)), select);
  });
  const others = Object.keys(doc.at(WISHES) ?? {}).filter((one) => one !== sheet);
  return [
    make("h3", { class: "which" }, sheetName(sheet)),
    make("p", { class: "help" }, say("wish.help")),
    make("div", { class: "field list", "data-pointer": join(WISHES, sheet) }, ...rows, make("div", { class: "messages", "data-messages": join(WISHES, sheet) })),
    others.length ? make("p", { class: "help" }, say("wish.others", { sheets: others.map((one) => sheetName(one)).join(", ") })) : null,
  ].filter(Boolean);
}

/** Whether the strip is open, where nobody has said it, and where that is kept. */
const KEPT = "krachtkaart-strip";

/** All sheets, small, each with how many messages it has. */
export class Strip {
  constructor(sheets, choose, opened) {
    this.places = new Map();
    this.list = make("ol", { class: "sheets" });
    for (const sheet of sheets) {
      const image = make("img", { alt: "", hidden: true });
      const badge = make("span", { class: "badge" });
      const button = make("button", { type: "button", class: "small", "data-sheet": sheet, onclick: () => choose(sheet) }, make("span", { class: "thumb" }, image), make("span", { class: "name" }, sheetName(sheet)), badge);
      this.places.set(sheet, { image, badge, button, address: null });
      this.list.append(make("li", {}, button));
    }
    const open = (sessionStorage.getItem(KEPT) ?? (innerHeight > 820 && innerWidth > 1100 ? "yes" : "no")) === "yes";
    this.node = make("details", { class: "strip", open }, make("summary", {}, say("strip")), this.list);
    this.node.addEventListener("toggle", () => {
      sessionStorage.setItem(KEPT, this.open ? "yes" : "no");
      if (this.open) opened();
    });
  }

  get open() {
    return this.node.open;
  }

  /** Which sheet is in view. */
  mark(sheet) {
    for (const [name, { button }] of this.places) {
      if (name === sheet) button.setAttribute("aria-current", "true");
      else button.removeAttribute("aria-current");
    }
  }

  /** Shows what a review of a sheet has found, and its picture where it has one. */
  show({ sheet, findings, svg }) {
    const place = this.places.get(sheet);
    if (!place) return;
    const errors = findings.filter((one) => one.is_error).length;
    place.badge.textContent = findings.length ? String(errors || findings.length) : "";
    place.badge.className = errors ? "badge error" : "badge";
    if (findings.length) place.badge.setAttribute("aria-label", errors ? say("doesnotfit") : count("remarks", findings.length));
    else place.badge.removeAttribute("aria-label");
    place.button.classList.toggle("old", !svg);
    if (!svg) return;
    const before = place.address;
    place.address = URL.createObjectURL(new Blob([svg], { type: "image/svg+xml" }));
    place.image.addEventListener("load", () => before && URL.revokeObjectURL(before), { once: true });
    place.image.src = place.address;
    place.image.hidden = false;
  }

  /** Lets the pictures go. */
  end() {
    for (const place of this.places.values()) if (place.address) URL.revokeObjectURL(place.address);
  }
}
