// Blocks and lists of blocks in the form: drawings and logos, objects that may be there, rows that can be put in order.
import { join, last, parent, steps } from "./document.js";
import { fieldOf, make, moved, pictures, tools } from "./fields.js";
import { dropzone, showOwn } from "./material.js";
import { openPaste } from "./paste.js";
import { own, say } from "./words.js";

/** Lists whose items stand in the form whole, not behind a button. */
export const WHOLE = new Set(["Value", "Action"]);

/** The picture of one's own at a place, as an image; null where there is none. */
function thumb(form, pointer) {
  const name = form.doc.at(pointer)?.bestand;
  if (!name) return null;
  const image = make("img", { alt: "" });
  showOwn(image, name).catch(() => image.replaceWith(make("span", { class: "empty" })));
  return image;
}

/** The fields of a picture of one's own, but for its file. */
function about(form, pointer, record) {
  const fields = form.doc.form.records[record].fields.filter((one) => one.kind.is !== "path");
  return fields.map((one) => fieldOf(form, join(pointer, one.name), one));
}

/** A drawing that ships, or a picture of one's own. */
export function drawing(form, pointer, field, kind) {
  const { doc } = form;
  const value = doc.at(pointer);
  const isOwn = Boolean(value) && typeof value === "object";
  const node = pictures(doc, pointer, field, "tekeningen", doc.form.illustrations, { bring: () => form.bringTo(pointer), thumb: isOwn ? thumb(form, pointer) : null });
  node.append(bringer(form, pointer, isOwn ? "material.another" : "material.own"));
  if (!isOwn) return dropzone(node, form, pointer);
  return make("div", { class: "own" }, dropzone(node, form, pointer), ...about(form, pointer, kind.record));
}

/** The button that asks for a file, and that one can drop it here. */
function bringer(form, pointer, words) {
  return make("div", { class: "bringer" }, make("button", { type: "button", class: "quiet", "data-focus": `bring:${pointer}`, onclick: () => form.bringTo(pointer) }, say(words)), make("span", { class: "help" }, say("material.drop")));
}

/** A logo: a file with what is said of it. */
function logo(form, pointer, field, kind) {
  const there = form.doc.at(pointer) !== undefined;
  const brought = bringer(form, pointer, there ? "material.another" : "material.choose");
  const messages = make("div", { class: "messages", "data-messages": join(pointer, "bestand") });
  const optional = make("span", { class: "optional" }, ` ${say("optional")}`);
  if (!there) return dropzone(make("div", { class: "field missing", "data-pointer": pointer }, make("div", { class: "label" }, own(field.label), optional), make("p", { class: "help" }, own(field.help)), brought), form, pointer);
  // As a field that is chosen it is made anew when another file comes.
  const shown = make("div", { class: "shown" }, thumb(form, pointer), make("span", {}, form.doc.at(pointer).bestand));
  const remove = make("button", { type: "button", class: "quiet", onclick: () => form.doc.edit([{ kind: "remove", pointer }]) }, say("takeout", { what: own(field.label).toLowerCase() }));
  return dropzone(make("fieldset", { "data-pointer": pointer, "data-own": pointer }, make("legend", {}, own(field.label)), shown, brought, messages, ...about(form, pointer, kind.record), remove), form, pointer);
}

/** A block that may be there. */
export function object(form, pointer, field, kind) {
  const { doc } = form;
  if (doc.form.records[kind.record].fields.some((one) => one.kind.is === "path")) return logo(form, pointer, field, kind);
  const there = doc.at(pointer) !== undefined;
  const top = steps(pointer).length === 1 && form.section !== "head";
  if (!there) {
    const every = doc.form.records[kind.record].fields.every((one) => !one.required);
    if (every) return make("div", { class: "block" }, ...form.fieldsOf(pointer, kind.record));
    const add = () => {
      form.later = [`field:${pointer}`];
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
  const fields = form.fieldsOf(pointer, kind.record);
  if (top) return make("div", { class: "block" }, ...fields, remove);
  return make("fieldset", {}, make("legend", {}, own(field.label)), ...fields, remove);
}

/** A list of blocks. */
export function objects(form, pointer, field, kind) {
  const { doc } = form;
  const items = Array.isArray(doc.at(pointer)) ? doc.at(pointer) : [];
  const whole = WHOLE.has(kind.item.record);
  const one = own(doc.form.records[kind.item.record].title).toLowerCase();
  const limits = { least: kind.least, most: kind.most };
  const rows = items.map((_, index) => {
    const at = join(pointer, index);
    const bar = tools(form, at, index, items.length, limits);
    if (whole) {
      const head = make("div", { class: "bar" }, make("span", { class: "number" }, String(index + 1)), bar);
      return ordered(form, make("li", { class: "card" }, head, ...form.fieldsOf(at, kind.item.record)), at, items.length, head);
    }
    const drawing = doc.at(at)?.tekening ?? doc.at(at)?.icoon;
    const folder = doc.at(at)?.tekening ? "tekeningen" : "iconen";
    const known = folder === "tekeningen" ? doc.form.illustrations : doc.form.icons;
    const image = typeof drawing === "string" && known.includes(drawing) ? make("img", { src: `/${folder}/${drawing}.svg`, alt: "" }) : null;
    const open = make("button", { type: "button", class: "item", "data-pointer": at, "data-focus": `open:${at}`, onclick: () => form.go(at, true) }, image, make("span", { "data-name": at, lang: doc.view.language }, doc.name(at) || say("nameless")), make("span", { class: "badge", "data-badge": at }));
    return ordered(form, make("li", { class: "line" }, open, bar), at, items.length);
  });
  const add = () => {
    doc.edit([{ kind: "add", pointer }]).then((answer) => {
      if (!answer.added) return;
      if (whole) form.focusField(answer.added);
      else form.go(answer.added, true);
    });
  };
  const nested = steps(pointer).length > 1;
  return make(
    "div",
    { class: "field list", "data-pointer": nested ? pointer : null },
    nested ? make("div", { class: "label" }, own(field.label)) : null,
    nested ? make("p", { class: "help" }, own(field.help)) : null,
    make("ol", { class: whole ? "cards" : "lines" }, ...rows),
    make("div", { class: "row" }, make("button", { type: "button", class: "add", "data-focus": `add:${pointer}`, disabled: items.length >= kind.most, onclick: add }, say("add", { what: one })), kind.item.record === "Value" ? make("button", { type: "button", class: "quiet", "data-focus": `paste:${pointer}`, onclick: () => openPaste(form, pointer) }, say("paste.open")) : null),
    make("div", { class: "messages", "data-messages": pointer }),
  );
}

/** A row that can be put elsewhere in its list: dragged by its handle, or with Alt and an arrow key. */
function ordered(form, row, pointer, length, handle = row) {
  handle.draggable = true;
  handle.addEventListener("dragstart", (event) => {
    event.dataTransfer.setData("text/krachtkaart", pointer);
    event.dataTransfer.effectAllowed = "move";
    event.dataTransfer.setDragImage(row, 12, 12);
  });
  row.addEventListener("dragover", (event) => {
    if (!event.dataTransfer.types.includes("text/krachtkaart")) return;
    event.preventDefault();
    row.classList.add("target");
  });
  row.addEventListener("dragleave", () => row.classList.remove("target"));
  row.addEventListener("drop", (event) => {
    const from = event.dataTransfer.getData("text/krachtkaart");
    row.classList.remove("target");
    if (!from) return;
    event.preventDefault();
    if (parent(from) === parent(pointer) && from !== pointer) moved(form, from, Number(last(pointer)), length);
  });
  row.addEventListener("keydown", (event) => {
    const by = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    // In a field the arrows are for its text.
    if (!by || !event.altKey || event.target.matches("textarea,input,select")) return;
    event.preventDefault();
    const to = Number(last(pointer)) + by;
    const key = event.target.dataset.focus?.split(":")[0];
    if (to >= 0 && to < length) moved(form, pointer, to, length, key ? [`${key}:${join(parent(pointer), to)}`] : []);
  });
  return row;
}
