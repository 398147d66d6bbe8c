// The form: sections as the poster has them, and in each the fields of the format.
import { WHOLE, drawing, object, objects } from "./blocks.js";
import { join, last, parent, steps } from "./document.js";
import { fieldOf, make, signed } from "./fields.js";
import { languages, pair, translation } from "./languages.js";
import { bring, pick } from "./material.js";
import { wishes } from "./sheets.js";
import { count, own, plainly, say, sheetName } from "./words.js";

/**
 * The sections in the order of the poster: name, and the fields of the file that stand in it. In the first stands what no
 * other names, so that no field of the format is missing here.
 */
const SECTIONS = [
  ["head", []],
  ["roles", ["rollen"]],
  ["strengths", ["krachtgroepen"]],
  ["mix", ["mix"]],
  ["returns", ["rendement"]],
  ["call", ["oproep"]],
  ["figures", ["cijfers"]],
  ["sources", ["bronnen"]],
  ["sheets", ["formaten"]],
  ["leaflet", ["folder"]],
  ["languages", ["talen", "terugval"]],
  ["translate", []],
  ["words", ["woorden"]],
  ["printer", ["qr", "drukker"]],
];

/** The section of a place. */
export const sectionOf = (pointer) => SECTIONS.find(([, fields]) => fields.includes(steps(pointer)[0]))?.[0] ?? "head";

/** Blocks whose fields are shown whether they are in the file or not. */
const ALWAYS = new Set(["woorden", "grafiek", "drukker"]);

/**
 * The shape of a value: which lists and blocks there are. Texts are no part of it, so that a field in which somebody
 * types is never made anew.
 */
function shape(value) {
  if (Array.isArray(value)) return `[${value.map(shape).join()}]`;
  const blocks = Object.entries(value ?? {}).filter(([key, inner]) => inner && typeof inner === "object" && !ALWAYS.has(key) && !isText(inner));
  return typeof value === "object" ? `{${blocks.map(([key, inner]) => `${key}:${shape(inner)}`).join()}}` : "";
}

/** Whether this is a text per language: only those are objects of nothing but texts with such short names. */
const isText = (value) => !Array.isArray(value) && Object.entries(value).every(([key, inner]) => typeof inner === "string" && /^[a-z]{2,3}(-.*)?$/.test(key) && key !== "id");

/** The names of sheets, of many only the first. */
const sheetNames = (sheets) => (sheets.length > 3 ? say("sheets.more", { first: sheetName(sheets[0]), n: sheets.length - 1 }) : sheets.map((sheet) => sheetName(sheet)).join(", "));

export class FormView extends HTMLElement {
  constructor() {
    super();
    this.section = "head";
    this.path = "";
    this.later = [];
    this.live = [];
    this.seen = "";
    this.translation = null;
    /** What is wrong on sheets that are not in view: set by who reviews them. */
    this.elsewhere = [];
    this.options = { all: false, language: (tag) => tag, comma: () => "," };
  }

  /** Begins with a file. */
  start(doc, options) {
    this.doc = doc;
    this.options = { ...this.options, ...options };
    this.addEventListener("focusin", (event) => {
      const field = event.target.closest("[data-pointer]");
      if (field) this.dispatchEvent(new CustomEvent("place", { detail: field.dataset.pointer }));
    });
  }

  tell(words) {
    this.dispatchEvent(new CustomEvent("tell", { detail: words }));
  }

  /** Goes to a place: a section, or the block that holds a field. */
  go(pointer, focus = false) {
    let block = pointer;
    for (;;) {
      const { kind } = this.doc.describe(block);
      const item = /\/\d+$/.test(block);
      if (block === "" || (item && kind?.is === "object" && !WHOLE.has(kind.record))) break;
      block = parent(block);
    }
    this.section = sectionOf(pointer || "/titel");
    this.path = block;
    this.draw();
    if (focus) this.focusField(pointer);
  }

  /** Gives the focus to the field of a pointer, else to the first field of what it stands for. */
  focusField(pointer) {
    const fields = [...this.querySelectorAll("[data-pointer]")];
    const holds = (node) => pointer === node.dataset.pointer || pointer.startsWith(`${node.dataset.pointer}/`);
    const exact = fields.filter(holds).sort((a, b) => b.dataset.pointer.length - a.dataset.pointer.length)[0];
    const field = exact ?? fields.find((node) => node.dataset.pointer.startsWith(`${pointer}/`));
    const input = field?.querySelector("textarea,input,select,button:not([disabled])");
    input?.focus({ preventScroll: true });
    field?.scrollIntoView({ block: "center" });
  }

  /** The fields anew, or only what they hold: what has the focus keeps it. */
  refresh() {
    if (!this.doc) return;
    const signature = this.signature();
    // What was put elsewhere takes the focus along, which only a new form can give it.
    if (signature === this.seen && !this.later.length) this.update();
    else this.draw();
    this.judge();
  }

  signature() {
    const { doc } = this;
    const names = ["role", "strength", "figure", "source"].map((target) => doc.referable(target).map((one) => `${one.id}=${one.name}`).join());
    return [this.section, this.path, this.section === "sheets" ? doc.view.sheet : "", this.options.all, doc.languages.join(), this.section === "translate" ? JSON.stringify(pair(this)) : doc.view.language, shape(doc.data), this.path ? "" : names.join("|"), document.documentElement.lang, this.choices()].join("§");
  }

  /** The values of what is not typed: choices, pictures, flags. */
  choices() {
    const chosen = [...this.querySelectorAll("select,button.chosen,input[type=checkbox]")].map((node) => (node.dataset.field ? JSON.stringify(this.doc.at(node.dataset.field)?.bestand ?? this.doc.at(node.dataset.field) ?? null) : ""));
    const files = [...this.querySelectorAll("[data-own]")].map((node) => this.doc.at(node.dataset.own)?.bestand);
    const drawn = [...this.querySelectorAll("[data-name]")].map((node) => this.doc.at(node.dataset.name)).map((item) => JSON.stringify(item?.tekening ?? item?.icoon ?? ""));
    return [...chosen, ...files, ...drawn].join();
  }

  update() {
    for (const node of this.querySelectorAll("textarea[data-text]")) {
      const value = this.textOf(node);
      if (node !== document.activeElement && node.value !== value) {
        node.value = value;
        node.told();
      }
    }
    for (const node of this.querySelectorAll("input[data-field]")) {
      if (node !== document.activeElement && node.read && node.value !== node.read()) node.value = node.read();
    }
    for (const node of this.querySelectorAll("[data-name]")) node.textContent = this.doc.name(node.dataset.name) || say("nameless");
    this.live.forEach((tell) => tell());
  }

  /** What the file has for a text field. Where languages stand side by side, one does not lend to another. */
  textOf(node) {
    const whole = this.doc.at(node.dataset.text);
    if (whole && typeof whole === "object") return String(whole[node.dataset.tag] ?? "");
    return node.dataset.strict && node.dataset.tag !== this.doc.languages[0] ? "" : String(whole ?? "");
  }

  sectionOf(pointer) {
    return sectionOf(pointer);
  }

  draw() {
    const { doc } = this;
    const active = document.activeElement?.closest?.("kk-form") === this ? document.activeElement : null;
    const kept = active?.dataset.field ? [`field:${active.dataset.field}`] : active?.dataset.focus ? [active.dataset.focus] : [];
    const typed = active?.matches("textarea,input[type=text]") ? { value: active.value, from: active.selectionStart, to: active.selectionEnd } : null;
    const place = this.body?.scrollTop ?? 0;
    const same = this.drawn === `${this.section} ${this.path}`;
    this.drawn = `${this.section} ${this.path}`;
    if (this.path && doc.at(this.path) === undefined) this.path = "";
    const head = this.path ? this.crumbs() : [make("h2", { tabindex: "-1" }, say(`section.${this.section}`)), make("p", { class: "intro" }, say(`intro.${this.section}`))];
    this.live = [];
    this.body = make("div", { class: "fields" }, ...head, ...this.content());
    this.replaceChildren(this.body);
    this.live.forEach((tell) => tell());
    this.closest(".desk")?.classList.toggle("wide", this.section === "translate");
    if (same) this.body.scrollTop = place;
    this.seen = this.signature();
    this.judge();
    const wanted = [...this.later, ...kept];
    this.later = [];
    for (const key of wanted) {
      const [what, at] = [key.slice(0, key.indexOf(":")), key.slice(key.indexOf(":") + 1)];
      const node = what === "field" ? this.querySelector(`[data-field="${CSS.escape(at)}"]`) : this.querySelector(`[data-focus="${CSS.escape(key)}"]:not([disabled])`);
      if (node) {
        node.focus();
        // What was typed since the question is not lost, and the caret stays.
        if (typed && key === kept[0]) {
          node.value = typed.value;
          node.told?.();
          node.setSelectionRange(typed.from, typed.to);
        }
        break;
      }
      if (what === "field" && this.later.length === 0) {
        const field = [...this.querySelectorAll("[data-pointer]")].find((one) => one.dataset.pointer === at || one.dataset.pointer.startsWith(`${at}/`));
        const input = field?.querySelector("textarea,input,select");
        if (input) {
          input.focus();
          break;
        }
      }
    }
    this.dispatchEvent(new CustomEvent("drawn"));
  }

  /** The way back from an item, and the items beside it. */
  crumbs() {
    const { doc } = this;
    const list = parent(this.path);
    const index = Number(last(this.path));
    const { kind, field } = doc.describe(list);
    const length = doc.at(list)?.length ?? 0;
    const above = parent(list);
    const back = above ? doc.name(above) : say(`section.${this.section}`);
    const to = (at) => () => this.go(at, true);
    return [
      make(
        "nav",
        { class: "crumbs", "aria-label": say("path") },
        make("button", { type: "button", class: "back", onclick: () => this.go(above || `/${steps(list)[0]}`) }, make("span", { "aria-hidden": "true" }, "‹ "), back),
        make(
          "span",
          { class: "tools" },
          signed("‹", say("previous"), { disabled: index === 0, onclick: to(join(list, index - 1)) }),
          make("span", { class: "of" }, say("of", { n: index + 1, of: length })),
          signed("›", say("next"), { disabled: index + 1 >= length, onclick: to(join(list, index + 1)) }),
        ),
      ),
      make("h2", { tabindex: "-1", "data-name": this.path }, doc.name(this.path) || own(field.label)),
      kind ? null : null,
    ].filter(Boolean);
  }

  content() {
    const { doc } = this;
    if (doc.data === null) return [make("p", { class: "unreadable" }, say("unreadable"))];
    if (this.path) return this.fieldsOf(this.path, doc.describe(this.path).kind.record);
    if (this.section === "languages") return languages(this);
    if (this.section === "translate") return translation(this);
    if (this.section === "sheets") return wishes(this);
    const fields = doc.form.records.File.fields.filter((field) => sectionOf(join("", field.name)) === this.section);
    return fields.map((field) => fieldOf(this, join("", field.name), field)).filter(Boolean);
  }

  /** The fields of a block; its id, which a reader never sees, behind a lid. */
  fieldsOf(pointer, record) {
    const fields = this.doc.form.records[record].fields;
    const usual = fields.filter((field) => field.kind.is !== "id").map((field) => fieldOf(this, join(pointer, field.name), field));
    const ids = fields.filter((field) => field.kind.is === "id").map((field) => fieldOf(this, join(pointer, field.name), field));
    const lid = ids.length ? make("details", { class: "lid" }, make("summary", {}, say("technical")), ...ids) : null;
    return [...usual, lid].filter(Boolean);
  }

  complain(error) {
    this.dispatchEvent(new CustomEvent("complain", { detail: error }));
  }

  /** Asks for a file and brings it to a field. */
  async bringTo(pointer) {
    const file = await pick();
    if (file) await bring(this, pointer, file);
  }

  drawing(pointer, field, kind) {
    return drawing(this, pointer, field, kind);
  }

  object(pointer, field, kind) {
    return object(this, pointer, field, kind);
  }

  objects(pointer, field, kind) {
    return objects(this, pointer, field, kind);
  }

  /** Puts the messages at their fields. */
  judge() {
    const findings = this.doc?.answer?.findings ?? [];
    const at = (all, pointer) => all.filter((one) => one.pointer === pointer || this.doc.languages.some((tag) => one.pointer === join(pointer, tag)));
    const said = (one) => [make("strong", {}, `${say(one.is_error ? "error" : "tip")}: `), plainly(one.short), ...one.hints.map((hint) => make("span", { class: "hint" }, ` ${plainly(hint)}`))];
    for (const place of this.querySelectorAll("[data-messages]")) {
      const found = at(findings, place.dataset.messages);
      const elsewhere = at(this.elsewhere, place.dataset.messages).map((one) => make("p", { class: "tip elsewhere" }, make("strong", {}, `${say("elsewhere", { sheets: sheetNames(one.sheets) })} `), plainly(one.short), ...one.hints.map((hint) => make("span", { class: "hint" }, ` ${plainly(hint)}`))));
      place.replaceChildren(...found.map((one) => make("p", { class: one.is_error ? "error" : "tip" }, ...said(one))), ...elsewhere);
      const input = place.parentElement.querySelector("textarea,input,select,button.chosen");
      input?.setAttribute("aria-invalid", String(found.some((one) => one.is_error)));
      place.closest(".lid")?.toggleAttribute("open", found.length > 0 || place.closest(".lid").open);
    }
    for (const badge of this.querySelectorAll("[data-badge]")) {
      const inside = findings.filter((one) => one.is_error && (one.pointer === badge.dataset.badge || one.pointer.startsWith(`${badge.dataset.badge}/`))).length;
      badge.textContent = inside ? String(inside) : "";
      badge.setAttribute("aria-label", inside ? count("errors", inside) : "");
    }
  }
}
customElements.define("kk-form", FormView);
export { SECTIONS };
