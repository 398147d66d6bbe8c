// The languages of the file: which there are, what is missing, and two of them side by side to translate.
import { join } from "./document.js";
import { make, signed, textInput } from "./fields.js";
import { count, own, say } from "./words.js";

/** How many words with letters a name, an abbreviation or a year has at the most: more is a sentence. */
const SHORT = 2;

/**
 * Every text of the file that has languages: its pointer, what it takes, and whether it is the same in all of them, as
 * "mbo" and "2031" are. In the order of the tables.
 */
export function texts(doc) {
  const found = [];
  const walk = (value, kind, pointer) => {
    if (!kind || value === undefined || value === null) return;
    if (kind.is === "text") found.push({ pointer, kind, value });
    if (kind.is === "list" && Array.isArray(value)) value.forEach((one, index) => walk(one, kind.item, join(pointer, index)));
    if ((kind.is === "object" || kind.is === "drawing") && typeof value === "object") doc.form.records[kind.record].fields.forEach((field) => walk(value[field.name], field.kind, join(pointer, field.name)));
  };
  walk(doc.data, { is: "object", record: "File" }, "");
  // In a file of which hardly anything is translated yet, a name waits for that too.
  const begun = found.filter(({ value }) => typeof value === "object").length * 2 > found.length;
  const letters = (value) => String(value).split(/\s+/).filter((word) => /\p{L}/u.test(word)).length;
  return found.map((text) => ({ ...text, same: typeof text.value === "string" && letters(text.value) <= (begun ? SHORT : 0) }));
}

/** Whether a text lacks a language. One without languages is in the main one. */
const lacks = (doc, { value, same }, tag) => (typeof value === "object" ? !value[tag] : value === "" || (!same && tag !== doc.languages[0]));

/** How many texts lack a language. */
export const missing = (doc, tag) => texts(doc).filter((text) => lacks(doc, text, tag)).length;

/** How many texts are missing, of the language that lacks most. */
export const mostMissing = (doc) => Math.max(0, ...doc.languages.slice(1).map((tag) => missing(doc, tag)));

/** The languages of the file. */
export function languages(form) {
  const { doc } = form;
  const known = doc.form.languages;
  const name = (tag) => form.options.language(tag);
  const tags = doc.languages;
  const rows = tags.map((tag, index) => {
    const lacking = missing(doc, tag);
    const note = index === 0 ? say("mainlanguage") : lacking ? count("missing", lacking) : say("complete");
    const translate = index ? make("button", { type: "button", class: "quiet", "data-focus": `translate:${tag}`, onclick: () => translateTo(form, tag) }, say("section.translate")) : null;
    const remove = tags.length > 1 ? signed("✕", say("remove", { name: name(tag) }), { onclick: () => doc.edit([{ kind: "unspeak", language: tag }]) }) : null;
    return make("li", { class: "line" }, make("span", { class: "plain" }, make("strong", {}, name(tag)), ` ${note}`), make("span", { class: "tools" }, translate, remove));
  });
  const free = known.filter(([tag]) => !tags.includes(tag));
  const select = make("select", { id: "speak" }, ...free.map(([tag, words]) => make("option", { value: tag }, own(words))));
  const add = () => doc.edit([{ kind: "speak", language: select.value }]);
  const adding = free.length ? make("div", { class: "field" }, make("label", { for: "speak" }, say("newlanguage")), make("p", { class: "help" }, say("newlanguage.help")), make("div", { class: "row" }, select, make("button", { type: "button", class: "add", "data-focus": "add:/talen", onclick: add }, say("add", { what: say("language").toLowerCase() })))) : null;
  return [make("ol", { class: "lines" }, ...rows), adding].filter(Boolean);
}

/** Opens the view in which a language is translated to. */
function translateTo(form, to) {
  form.translation = { ...form.translation, to };
  Object.assign(form, { section: "translate", path: "" });
  form.draw();
  form.querySelector("h2")?.focus();
}

/** From which language, to which, and whether only what is missing is shown. */
export function pair(form) {
  const tags = form.doc.languages;
  const known = form.translation ?? {};
  const to = tags.slice(1).includes(known.to) ? known.to : tags[1];
  const from = tags.includes(known.from) && known.from !== to ? known.from : tags.find((tag) => tag !== to);
  return (form.translation = { from, to, only: known.only ?? false });
}

/** Where a text stands: what it belongs to, and the name of its field. */
function place(doc, pointer) {
  const { field } = doc.describe(pointer);
  const item = pointer.match(/^(.*\/\d+)\//)?.[1];
  const number = pointer.match(/\/(\d+)$/)?.[1];
  return { item: item ? doc.name(item) || say("nameless") : null, label: `${own(field?.label)}${number === undefined ? "" : ` ${Number(number) + 1}`}` };
}

/** Two languages side by side, with how much is done. */
export function translation(form) {
  const { doc } = form;
  if (doc.languages.length < 2) return [make("p", { class: "intro" }, say("translate.one"))];
  const { from, to, only } = pair(form);
  const name = (tag) => form.options.language(tag);
  const all = texts(doc);
  const shown = only ? all.filter((text) => lacks(doc, text, to)) : all;
  const choose = (key, label, value, tags) =>
    make("span", { class: "switch" }, make("label", { for: `translate-${key}` }, label), make("select", { id: `translate-${key}`, "data-focus": `translate:${key}`, onchange: (event) => again(form, { [key]: event.target.value }) }, ...tags.map((tag) => make("option", { value: tag, selected: tag === value }, name(tag)))));
  const told = make("p", { class: "told", role: "status" });
  const bar = make("progress", { max: all.length, "aria-label": say("translate.progress") });
  form.live.push(() => {
    const done = all.length - missing(doc, to);
    told.textContent = say("translate.count", { done, of: all.length, language: name(to) });
    bar.value = done;
  });
  const box = make("input", { type: "checkbox", id: "translate-only", "data-focus": "translate:only", checked: only, onchange: (event) => again(form, { only: event.target.checked }) });
  let before = "";
  const rows = shown.flatMap((text) => {
    const where = place(doc, text.pointer);
    const head = [say(`section.${form.sectionOf(text.pointer)}`), where.item].filter(Boolean).join(" – ");
    const title = head === before ? null : make("h3", {}, head);
    before = head;
    return [title, row(form, text, where, { from, to })].filter(Boolean);
  });
  form.dispatchEvent(new CustomEvent("speak", { detail: to }));
  return [
    make("div", { class: "row pairing" }, choose("from", say("translate.from"), from, doc.languages.filter((tag) => tag !== to)), choose("to", say("translate.to"), to, doc.languages.slice(1))),
    told,
    bar,
    make("span", { class: "box" }, box, make("label", { for: "translate-only" }, say("translate.only"))),
    make("div", { class: "pairs" }, ...rows),
  ];
}

/** A text in both languages. */
function row(form, { pointer, kind, same }, where, { from, to }) {
  const { doc } = form;
  const name = `${[where.item, where.label].filter(Boolean).join(": ")}, ${form.options.language(to)}`;
  const { area, counter } = textInput(doc, pointer, kind, to, true, name);
  area.dataset.strict = "yes";
  area.value = form.textOf(area);
  if (same) area.placeholder = say("translate.same");
  area.told();
  const source = make("p", { class: "source", lang: from });
  const marked = make("span", { class: "lack" });
  const messages = make("div", { class: "messages", id: `${area.id}-m`, "data-messages": pointer });
  area.setAttribute("aria-describedby", `${area.id}-s ${messages.id}`);
  source.id = `${area.id}-s`;
  form.live.push(() => {
    const value = doc.at(pointer);
    source.textContent = doc.words(value, from);
    marked.textContent = value !== undefined && lacks(doc, { value, same }, to) ? say("translate.lacks") : "";
  });
  return make("div", { class: "pair field", "data-pointer": pointer }, make("div", {}, make("div", { class: "label" }, where.label, " ", marked), source), make("div", { class: "texts" }, make("div", { class: "row" }, area, counter), messages));
}

function again(form, change) {
  form.translation = { ...form.translation, ...change };
  form.draw();
}
