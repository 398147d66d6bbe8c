// Fields: one for each kind of value that the format has.
import { join, last, parent } from "./document.js";
import { own, say } from "./words.js";

let numbers = 0;
const fresh = () => `v${(numbers += 1)}`;

/** An element with attributes, listeners (`onclick`) and content. */
export function make(name, attributes = {}, ...content) {
  const node = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    if (key.startsWith("on")) node.addEventListener(key.slice(2), value);
    else if (key in node && typeof value !== "string") node[key] = value;
    else node.setAttribute(key, value === true ? "" : value);
  }
  node.append(...content.filter((part) => part !== null && part !== undefined));
  return node;
}

/** A button with a sign that only eyes read. */
export const signed = (sign, name, attributes) => make("button", { type: "button", class: "sign", "aria-label": name, title: name, ...attributes }, make("span", { "aria-hidden": "true" }, sign));

/** Kinds whose help in the tables is about the file: here one sees what there is to choose. */
const CHOSEN = { reference: "help.choose", drawing: "help.choose", flag: "help.flag", number: "help.number" };

/** What a field is for. */
function helpOf(field) {
  const kind = field.kind?.is === "list" ? field.kind.item : field.kind;
  return CHOSEN[kind?.is] ? say(CHOSEN[kind.is]) : own(field.help);
}

/** The frame of a field: label, help, what goes into it, messages. */
function frame(field, pointer, input, extra = {}) {
  const id = input.id || (input.id = fresh());
  const help = make("p", { class: "help", id: `${id}-h` }, helpOf(field));
  const messages = make("div", { class: "messages", id: `${id}-m`, "data-messages": pointer });
  input.setAttribute("aria-describedby", `${id}-h ${id}-m`);
  if (field.required) input.setAttribute("aria-required", "true");
  const label = make(extra.group ? "div" : "label", extra.group ? { class: "label", id: `${id}-l` } : { for: id }, own(field.label));
  if (!field.required) label.append(make("span", { class: "optional" }, ` ${say("optional")}`));
  return make("div", { class: "field", "data-pointer": pointer }, label, help, extra.body ?? input, messages);
}

/** Lets a text field grow with its text. */
function grow(area) {
  area.rows = Math.max(1, area.value.split("\n").reduce((lines, line) => lines + Math.max(1, Math.ceil(line.length / 46)), 0));
}

/** One text field in a language. */
export function textInput(doc, pointer, kind, tag, several, name) {
  const whole = doc.at(pointer);
  const value = whole && typeof whole === "object" ? (whole[tag] ?? "") : (whole ?? "");
  const area = make("textarea", { id: fresh(), rows: 1, lang: tag, spellcheck: true, "data-field": several ? `${pointer} ${tag}` : pointer, "data-text": pointer, "data-tag": tag, "aria-label": name });
  area.value = String(value);
  const counter = make("span", { class: "counter", "aria-hidden": "true" });
  const told = () => {
    counter.textContent = `${[...area.value].length}/${kind.most}`;
    counter.classList.toggle("over", [...area.value].length > kind.most);
    grow(area);
  };
  area.addEventListener("input", () => {
    told();
    const text = area.value.replace(/\s*\n\s*/g, " ");
    doc.type(`${pointer} ${tag}`, { kind: "text", pointer, language: tag, text });
  });
  area.addEventListener("keydown", (event) => {
    if (event.key === "Enter") event.preventDefault();
  });
  // A text that only says what belongs there is typed over at once.
  area.addEventListener("focus", () => /^\[.*\]$/.test(area.value) && area.select());
  area.told = told;
  told();
  return { area, counter };
}

/** A text, in the language of the picture or in all. */
function text(doc, pointer, field, kind, options) {
  const tags = options.all && doc.languages.length > 1 ? doc.languages : [doc.view.language];
  const made = tags.map((tag) => {
    const name = tags.length > 1 ? `${own(field.label)}, ${options.language(tag)}` : null;
    const { area, counter } = textInput(doc, pointer, kind, tag, tags.length > 1, name);
    return { tag, area, row: make("div", { class: "row" }, tags.length > 1 ? make("span", { class: "tag", "aria-hidden": "true" }, tag) : null, area, counter) };
  });
  const body = make("div", { class: "texts" }, ...made.map((one) => one.row));
  const node = frame(field, pointer, made[0].area, { body });
  made.slice(1).forEach((one) => one.area.setAttribute("aria-describedby", made[0].area.getAttribute("aria-describedby")));
  return node;
}

/** A value on one line. */
function line(doc, pointer, field, read, write, attributes = {}) {
  const input = make("input", { id: fresh(), type: "text", value: read(doc.at(pointer)), "data-field": pointer, autocomplete: "off", ...attributes });
  input.read = () => read(doc.at(pointer));
  input.addEventListener("input", () => doc.type(pointer, { kind: "value", pointer, value: write(input.value) }));
  input.addEventListener("focus", () => /^\[.*\]$/.test(input.value) && input.select());
  return frame(field, pointer, input);
}

const plain = (value) => (value === undefined || value === null ? "" : String(value));
const orNothing = (field) => (typed) => (typed === "" && !field.required ? null : typed);

/** A number as somebody types it: with a comma or a point before the decimals. */
function asNumber(field) {
  return (typed) => {
    const bare = typed.trim().replace(/\s/g, "").replace(",", ".");
    if (bare === "" && !field.required) return null;
    return bare !== "" && Number.isFinite(Number(bare)) ? Number(bare) : typed;
  };
}

/** One of some things, each with a name. */
function choice(doc, pointer, field, options) {
  const value = plain(doc.at(pointer));
  const list = options.some((one) => one.value === value) || (value === "" && !field.required) ? options : [{ value, name: value || say("choose") }, ...options];
  const all = field.required ? list : [{ value: "", name: say("none") }, ...list];
  const select = make("select", { id: fresh(), "data-field": pointer }, ...all.map((one) => make("option", { value: one.value, selected: one.value === value }, one.name)));
  select.addEventListener("change", () => doc.edit([{ kind: "value", pointer, value: select.value === "" && !field.required ? null : select.value }]));
  return frame(field, pointer, select);
}

/** One of some pictures. */
export function pictures(doc, pointer, field, folder, names, { bring = null, thumb = null } = {}) {
  const value = doc.at(pointer);
  const name = typeof value === "string" ? value : "";
  const image = (of) => make("img", { src: `/${folder}/${of}.svg`, alt: "", loading: "lazy" });
  const title = (of) => of.replaceAll("_", " ");
  const shown = name && names.includes(name) ? image(name) : (thumb ?? make("span", { class: "empty" }));
  const words = typeof value === "object" && value ? plain(value.bestand) : name ? title(name) : say("none");
  const button = make("button", { type: "button", class: "chosen", id: fresh(), "data-field": pointer }, shown, make("span", {}, words), make("span", { class: "change", "aria-hidden": "true" }, say("change")));
  button.addEventListener("click", () => {
    const close = () => {
      dialog.close();
      dialog.remove();
    };
    const choose = (of) => {
      close();
      if ((of ?? "") !== name) doc.edit([{ kind: "value", pointer, value: of }]);
    };
    const option = (of) => make("button", { type: "button", class: of === name ? "option on" : "option", "aria-pressed": String(of === name), onclick: () => choose(of) }, image(of), make("span", {}, title(of)));
    const none = field.required ? null : make("button", { type: "button", class: name ? "option" : "option on", "aria-pressed": String(!name), onclick: () => choose(null) }, make("span", { class: "empty" }), make("span", {}, say("none")));
    const dialog = make(
      "dialog",
      { class: `gallery ${folder}`, "aria-label": own(field.label), onclose: () => dialog.remove() },
      make("header", {}, make("h2", {}, own(field.label)), signed("×", say("close"), { onclick: close })),
      bring ? make("div", { class: "bring" }, make("button", { type: "button", class: "add", onclick: () => { close(); bring(); } }, say("material.own"))) : null,
      make("div", { class: "options" }, none, ...names.map(option)),
    );
    document.body.append(dialog);
    dialog.showModal();
    (dialog.querySelector(".option.on") ?? dialog.querySelector(".option"))?.focus();
  });
  return frame(field, pointer, button);
}

/** Yes or no. */
function flag(doc, pointer, field) {
  const input = make("input", { id: fresh(), type: "checkbox", checked: doc.at(pointer) === true, "data-field": pointer });
  input.addEventListener("change", () => doc.edit([{ kind: "value", pointer, value: input.checked ? true : null }]));
  const node = frame(field, pointer, input);
  node.classList.add("flag");
  return node;
}

/** Puts an item elsewhere in its list; the first of `later` that is there then has the focus. */
export function moved(form, pointer, to, length, later = []) {
  const name = form.doc.name(pointer) || String(Number(last(pointer)) + 1);
  form.later = later;
  return form.doc.edit([{ kind: "move", pointer, to }]).then(() => form.tell(say("moved", { name, at: to + 1, of: length })));
}

/** The buttons of an item of a list. */
export function tools(form, pointer, index, length, { least = 0, most = Infinity, double = true } = {}) {
  const list = parent(pointer);
  const name = form.doc.name(pointer) || String(index + 1);
  const move = (to, key) => moved(form, pointer, to, length, [`${key}:${join(list, to)}`, `${key === "up" ? "down" : "up"}:${join(list, to)}`]);
  return make(
    "span",
    { class: "tools" },
    signed("↑", say("up", { name }), { "data-focus": `up:${pointer}`, disabled: index === 0, onclick: () => move(index - 1, "up") }),
    signed("↓", say("down", { name }), { "data-focus": `down:${pointer}`, disabled: index + 1 === length, onclick: () => move(index + 1, "down") }),
    double
      ? signed("", say("double", { name }), { class: "sign copy", disabled: length >= most, onclick: () => form.doc.edit([{ kind: "double", pointer }]).then(() => form.tell(say("doubled", { name }))) })
      : null,
    signed("✕", say("remove", { name }), {
      disabled: length <= least,
      onclick: () => {
        form.later = [`add:${list}`];
        form.doc.edit([{ kind: "remove", pointer }]).then(() => form.tell(say("removed", { name })));
      },
    }),
  );
}

/** A list of texts, or of references that show names. */
function simpleList(form, pointer, field, kind) {
  const { doc } = form;
  const items = Array.isArray(doc.at(pointer)) ? doc.at(pointer) : [];
  const id = fresh();
  const rows = items.map((_, index) => {
    const at = join(pointer, index);
    const each = { label: { nl: `${field.label.nl} ${index + 1}`, en: `${field.label.en} ${index + 1}` }, help: { nl: "", en: "" }, required: true };
    const inner = kind.item.is === "reference" ? reference(doc, at, each, kind.item) : fieldOf(form, at, each, kind.item);
    inner.classList.add("bare");
    return make("li", {}, inner, tools(form, at, index, items.length, { least: kind.least, most: kind.most, double: false }));
  });
  const add = () => {
    if (kind.item.is === "reference") {
      const free = doc.referable(kind.item.to).find((one) => !items.includes(one.id));
      if (!free) return;
      form.later = [`field:${join(pointer, items.length)}`];
      doc.edit([{ kind: "value", pointer: items.length || doc.at(pointer) ? join(pointer, items.length) : join(pointer, 0), value: free.id }]);
    } else {
      form.later = [`field:${join(pointer, items.length)}`];
      doc.edit([{ kind: "add", pointer }]);
    }
  };
  const full = items.length >= kind.most || (kind.item.is === "reference" && doc.referable(kind.item.to).every((one) => items.includes(one.id)));
  const body = make(
    "div",
    { role: "group", id, "aria-labelledby": `${id}-l` },
    make("ol", { class: "items" }, ...rows),
    make("button", { type: "button", class: "add", "data-focus": `add:${pointer}`, disabled: full, onclick: add }, say("add", { what: own(field.label).toLowerCase() })),
  );
  return frame(field, pointer, body, { group: true });
}

function reference(doc, pointer, field, kind) {
  const options = doc.referable(kind.to).map((one) => ({ value: one.id, name: one.name || one.id }));
  return choice(doc, pointer, field, options);
}

/** The field for a value. */
export function fieldOf(form, pointer, field, kind = field.kind) {
  const { doc } = form;
  switch (kind.is) {
    case "text":
    case "overrule":
      return text(doc, pointer, field, kind, form.options);
    case "line":
    case "path":
    case "link":
    case "date":
      return line(doc, pointer, field, plain, orNothing(field), kind.is === "link" ? { inputmode: "url" } : {});
    case "year":
      return line(doc, pointer, field, plain, (typed) => (/^\d{4}$/.test(typed.trim()) ? Number(typed) : orNothing(field)(typed.trim())));
    case "number":
      return line(doc, pointer, field, (value) => plain(value).replace(".", form.options.comma()), asNumber(field), { inputmode: "decimal" });
    case "flag":
      return flag(doc, pointer, field);
    case "choice":
      return choice(doc, pointer, field, kind.choices.map(([word, label]) => ({ value: word, name: own(label) || word })));
    case "reference":
      if (kind.to === "icon") return pictures(doc, pointer, field, "iconen", doc.form.icons);
      return reference(doc, pointer, field, kind);
    case "drawing":
      return form.drawing(pointer, field, kind);
    case "id":
      return id(doc, pointer, field);
    case "list":
      return kind.item.is === "object" ? form.objects(pointer, field, kind) : simpleList(form, pointer, field, kind);
    case "object":
      return form.object(pointer, field, kind);
    default:
      return null;
  }
}

/** An id: where it is referred to, it changes too. */
function id(doc, pointer, field) {
  const input = make("input", { id: fresh(), type: "text", value: plain(doc.at(pointer)), "data-field": pointer, autocomplete: "off", spellcheck: false });
  input.read = () => plain(doc.at(pointer));
  input.addEventListener("change", () => doc.edit([{ kind: "rename", pointer, id: input.value.trim() }]));
  return frame(field, pointer, input);
}
