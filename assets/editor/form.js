// The form: sections as the poster has them, and in each the fields of the format.
import { join, last, parent, steps } from "./document.js";
import { fieldOf, make, pictures, signed, tools } from "./fields.js";
import { bring, dropzone, pick, showOwn } from "./material.js";
import { openPaste } from "./paste.js";
import { wishes } from "./sheets.js";
import { count, own, say } from "./words.js";

/** The sections in the order of the poster: name, and the fields of the file that stand in it. */
const SECTIONS = [
  ["head", ["titel", "titel_accent", "ondertitel", "boodschap", "beroep", "logo", "website"]],
  ["roles", ["rollen"]],
  ["strengths", ["krachtgroepen"]],
  ["mix", ["mix"]],
  ["returns", ["rendement"]],
  ["call", ["oproep"]],
  ["figures", ["cijfers"]],
  ["sources", ["bronnen"]],
  ["sheets", ["formaten"]],
  ["languages", ["talen", "terugval"]],
  ["words", ["woorden"]],
  ["printer", ["qr", "drukker"]],
];

/** Lists whose items stand in the form whole, not behind a button. */
const WHOLE = new Set(["Value", "Action"]);

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

export class FormView extends HTMLElement {
  constructor() {
    super();
    this.section = "head";
    this.path = "";
    this.later = [];
    this.seen = "";
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
    if (signature === this.seen) this.update();
    else this.draw();
    this.judge();
  }

  signature() {
    const { doc } = this;
    const names = ["role", "strength", "figure", "source"].map((target) => doc.referable(target).map((one) => `${one.id}=${one.name}`).join());
    return [this.section, this.path, this.section === "sheets" ? doc.view.sheet : "", this.options.all, doc.languages.join(), doc.view.language, shape(doc.data), this.path ? "" : names.join("|"), document.documentElement.lang, this.choices()].join("§");
  }

  /** The values of what is not typed: choices, pictures, flags. */
  choices() {
    const chosen = [...this.querySelectorAll("select,button.chosen,input[type=checkbox]")].map((node) => (node.dataset.field ? JSON.stringify(this.doc.at(node.dataset.field)?.bestand ?? this.doc.at(node.dataset.field) ?? null) : ""));
    const files = [...this.querySelectorAll("[data-own]")].map((node) => this.doc.at(node.dataset.own)?.bestand);
    return [...chosen, ...files].join();
  }

  update() {
    for (const node of this.querySelectorAll("textarea[data-text]")) {
      const whole = this.doc.at(node.dataset.text);
      const value = whole && typeof whole === "object" ? (whole[node.dataset.tag] ?? "") : (whole ?? "");
      if (node !== document.activeElement && node.value !== String(value)) {
        node.value = String(value);
        node.told();
      }
    }
    for (const node of this.querySelectorAll("input[data-field]")) {
      if (node !== document.activeElement && node.read && node.value !== node.read()) node.value = node.read();
    }
    for (const node of this.querySelectorAll("[data-name]")) node.textContent = this.doc.name(node.dataset.name) || say("nameless");
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
    this.body = make("div", { class: "fields" }, ...head, ...this.content());
    this.replaceChildren(this.body);
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
    const names = SECTIONS.find(([name]) => name === this.section)[1];
    if (this.section === "languages") return this.languages();
    if (this.section === "sheets") return wishes(this);
    const fields = doc.form.records.File.fields.filter((field) => names.includes(field.name));
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

  /** The picture of one's own at a place, as an image; null where there is none. */
  thumb(pointer) {
    const name = this.doc.at(pointer)?.bestand;
    if (!name) return null;
    const image = make("img", { alt: "" });
    showOwn(image, name).catch(() => image.replaceWith(make("span", { class: "empty" })));
    return image;
  }

  /** The fields of a picture of one's own, but for its file. */
  about(pointer, record) {
    const fields = this.doc.form.records[record].fields.filter((one) => one.kind.is !== "path");
    return fields.map((one) => fieldOf(this, join(pointer, one.name), one));
  }

  /** A drawing that ships, or a picture of one's own. */
  drawing(pointer, field, kind) {
    const { doc } = this;
    const value = doc.at(pointer);
    const isOwn = Boolean(value) && typeof value === "object";
    const node = pictures(doc, pointer, field, "tekeningen", doc.form.illustrations, { bring: () => this.bringTo(pointer), thumb: isOwn ? this.thumb(pointer) : null });
    node.append(this.bringer(pointer, isOwn ? "material.another" : "material.own"));
    if (!isOwn) return dropzone(node, this, pointer);
    return make("div", { class: "own" }, dropzone(node, this, pointer), ...this.about(pointer, kind.record));
  }

  /** The button that asks for a file, and that one can drop it here. */
  bringer(pointer, words) {
    return make("div", { class: "bringer" }, make("button", { type: "button", class: "quiet", "data-focus": `bring:${pointer}`, onclick: () => this.bringTo(pointer) }, say(words)), make("span", { class: "help" }, say("material.drop")));
  }

  /** A logo: a file with what is said of it. */
  logo(pointer, field, kind) {
    const there = this.doc.at(pointer) !== undefined;
    const bringer = this.bringer(pointer, there ? "material.another" : "material.choose");
    const messages = make("div", { class: "messages", "data-messages": join(pointer, "bestand") });
    const optional = make("span", { class: "optional" }, ` ${say("optional")}`);
    if (!there) return dropzone(make("div", { class: "field missing", "data-pointer": pointer }, make("div", { class: "label" }, own(field.label), optional), make("p", { class: "help" }, own(field.help)), bringer), this, pointer);
    // As a field that is chosen it is made anew when another file comes.
    const shown = make("div", { class: "shown" }, this.thumb(pointer), make("span", {}, this.doc.at(pointer).bestand));
    const remove = make("button", { type: "button", class: "quiet", onclick: () => this.doc.edit([{ kind: "remove", pointer }]) }, say("takeout", { what: own(field.label).toLowerCase() }));
    return dropzone(make("fieldset", { "data-pointer": pointer, "data-own": pointer }, make("legend", {}, own(field.label)), shown, bringer, messages, ...this.about(pointer, kind.record), remove), this, pointer);
  }

  /** A block that may be there. */
  object(pointer, field, kind) {
    const { doc } = this;
    if (doc.form.records[kind.record].fields.some((one) => one.kind.is === "path")) return this.logo(pointer, field, kind);
    const there = doc.at(pointer) !== undefined;
    const top = steps(pointer).length === 1 && this.section !== "head";
    if (!there) {
      const every = doc.form.records[kind.record].fields.every((one) => !one.required);
      if (every) return make("div", { class: "block" }, ...this.fieldsOf(pointer, kind.record));
      const add = () => {
        this.later = [`field:${pointer}`];
        doc.edit([{ kind: "add", pointer }]);
      };
      return make(
        "div",
        { class: "field missing" },
        top ? null : make("div", { class: "label" }, own(field.label), make("span", { class: "optional" }, ` ${say("optional")}`)),
        make("p", { class: "help" }, own(field.help)),
        make("button", { type: "button", class: "add", onclick: add }, say("add", { what: own(field.label).toLowerCase() })),
      );
    }
    const remove = field.required ? null : make("button", { type: "button", class: "quiet", onclick: () => doc.edit([{ kind: "remove", pointer }]) }, say("takeout", { what: own(field.label).toLowerCase() }));
    const fields = this.fieldsOf(pointer, kind.record);
    if (top) return make("div", { class: "block" }, ...fields, remove);
    return make("fieldset", {}, make("legend", {}, own(field.label)), ...fields, remove);
  }

  /** A list of blocks. */
  objects(pointer, field, kind) {
    const { doc } = this;
    const items = Array.isArray(doc.at(pointer)) ? doc.at(pointer) : [];
    const whole = WHOLE.has(kind.item.record);
    const one = own(doc.form.records[kind.item.record].title).toLowerCase();
    const limits = { least: kind.least, most: kind.most };
    const rows = items.map((_, index) => {
      const at = join(pointer, index);
      const bar = tools(this, at, index, items.length, limits);
      if (whole) return make("li", { class: "card" }, make("div", { class: "bar" }, make("span", { class: "number" }, String(index + 1)), bar), ...this.fieldsOf(at, kind.item.record));
      const drawing = doc.at(at)?.tekening ?? doc.at(at)?.icoon;
      const folder = doc.at(at)?.tekening ? "tekeningen" : "iconen";
      const known = folder === "tekeningen" ? doc.form.illustrations : doc.form.icons;
      const image = typeof drawing === "string" && known.includes(drawing) ? make("img", { src: `/${folder}/${drawing}.svg`, alt: "" }) : null;
      const open = make("button", { type: "button", class: "item", "data-pointer": at, "data-focus": `open:${at}`, onclick: () => this.go(at, true) }, image, make("span", { "data-name": at, lang: doc.view.language }, doc.name(at) || say("nameless")), make("span", { class: "badge", "data-badge": at }));
      return this.dragged(make("li", { class: "line" }, open, bar), at, items.length);
    });
    const add = () => {
      doc.edit([{ kind: "add", pointer }]).then((answer) => {
        if (!answer.added) return;
        if (whole) this.focusField(answer.added);
        else this.go(answer.added, true);
      });
    };
    const nested = steps(pointer).length > 1;
    return make(
      "div",
      { class: "field list", "data-pointer": nested ? pointer : null },
      nested ? make("div", { class: "label" }, own(field.label)) : null,
      nested ? make("p", { class: "help" }, own(field.help)) : null,
      make("ol", { class: whole ? "cards" : "lines" }, ...rows),
      make("div", { class: "row" }, make("button", { type: "button", class: "add", "data-focus": `add:${pointer}`, disabled: items.length >= kind.most, onclick: add }, say("add", { what: one })), kind.item.record === "Value" ? make("button", { type: "button", class: "quiet", "data-focus": `paste:${pointer}`, onclick: () => openPaste(this, pointer) }, say("paste.open")) : null),
      make("div", { class: "messages", "data-messages": pointer }),
    );
  }

  /** A row that can be dragged to another place in its list. */
  dragged(row, pointer, length) {
    row.draggable = true;
    row.addEventListener("dragstart", (event) => {
      event.dataTransfer.setData("text/krachtkaart", pointer);
      event.dataTransfer.effectAllowed = "move";
    });
    row.addEventListener("dragover", (event) => {
      if (!event.dataTransfer.types.includes("text/krachtkaart")) return;
      event.preventDefault();
      row.classList.add("target");
    });
    row.addEventListener("dragleave", () => row.classList.remove("target"));
    row.addEventListener("drop", (event) => {
      event.preventDefault();
      row.classList.remove("target");
      const from = event.dataTransfer.getData("text/krachtkaart");
      if (parent(from) !== parent(pointer) || from === pointer) return;
      const to = Number(last(pointer));
      this.doc.edit([{ kind: "move", pointer: from, to }]).then(() => this.tell(say("moved", { name: this.doc.name(pointer), at: to + 1, of: length })));
    });
    return row;
  }

  /** The languages of the file. */
  languages() {
    const { doc } = this;
    const known = doc.form.languages;
    const name = (tag) => own(known.find(([one]) => one === tag)?.[1]) || tag;
    const tags = doc.languages;
    const rows = tags.map((tag, index) => {
      const missing = this.missing(tag);
      const note = index === 0 ? say("mainlanguage") : missing ? count("missing", missing) : say("complete");
      const remove = tags.length > 1 ? signed("✕", say("remove", { name: name(tag) }), { onclick: () => doc.edit([{ kind: "unspeak", language: tag }]) }) : null;
      return make("li", { class: "line" }, make("span", { class: "plain" }, make("strong", {}, name(tag)), ` ${note}`), make("span", { class: "tools" }, remove));
    });
    const free = known.filter(([tag]) => !tags.includes(tag));
    const select = make("select", { id: "speak" }, ...free.map(([tag, words]) => make("option", { value: tag }, own(words))));
    const add = () => doc.edit([{ kind: "speak", language: select.value }]);
    const adding = free.length ? make("div", { class: "field" }, make("label", { for: "speak" }, say("newlanguage")), make("p", { class: "help" }, say("newlanguage.help")), make("div", { class: "row" }, select, make("button", { type: "button", class: "add", "data-focus": "add:/talen", onclick: add }, say("add", { what: say("language").toLowerCase() })))) : null;
    return [make("ol", { class: "lines" }, ...rows), adding].filter(Boolean);
  }

  /** How many texts lack a language. */
  missing(tag) {
    let lacking = 0;
    const walk = (value, kind) => {
      if (!kind || value === undefined || value === null) return;
      if (kind.is === "text" && value && typeof value === "object" && !value[tag]) lacking += 1;
      if (kind.is === "text" && typeof value === "string") lacking += 1;
      if (kind.is === "list" && Array.isArray(value)) value.forEach((one) => walk(one, kind.item));
      if ((kind.is === "object" || kind.is === "drawing") && typeof value === "object") this.doc.form.records[kind.record].fields.forEach((field) => walk(value[field.name], field.kind));
    };
    walk(this.doc.data, { is: "object", record: "File" });
    return lacking;
  }

  /** Puts the messages at their fields. */
  judge() {
    const findings = this.doc?.answer?.findings ?? [];
    const at = (pointer) => findings.filter((one) => one.pointer === pointer || this.doc.languages.some((tag) => one.pointer === join(pointer, tag)));
    for (const place of this.querySelectorAll("[data-messages]")) {
      const found = at(place.dataset.messages);
      place.replaceChildren(...found.map((one) => make("p", { class: one.is_error ? "error" : "tip" }, make("strong", {}, `${say(one.is_error ? "error" : "tip")}: `), one.short, ...one.hints.map((hint) => make("span", { class: "hint" }, ` ${hint}`)))));
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
