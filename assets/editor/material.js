// Own material: a photo, drawing or logo comes in, is judged by the program, and gets its text for who cannot see it.
import { call, file as bytesOf } from "./carrier.js";
import { make, signed } from "./fields.js";
import { own, say } from "./words.js";

/** What the program can read. */
const KINDS = ".svg,.png,.jpg,.jpeg,image/svg+xml,image/png,image/jpeg";
/** The most bytes of a picture; more does not even come to the program. */
const MOST = 20 * 1024 * 1024;

/** Whether a field takes a picture of one's own. */
export function takesPicture(doc, pointer) {
  const { kind } = doc.describe(pointer);
  if (kind?.is === "drawing") return true;
  return kind?.is === "object" && doc.form.records[kind.record].fields.some((field) => field.kind.is === "path");
}

/** The first file that is dragged, if there is one. */
export const dragged = (event) => event.dataTransfer?.types.includes("Files");

/** Asks for a file of these kinds; null where none is chosen. */
export function pick(kinds = KINDS) {
  return new Promise((done) => {
    const input = make("input", { type: "file", accept: kinds, class: "hidden", "aria-hidden": "true", tabIndex: -1 });
    const end = (file) => {
      input.remove();
      done(file);
    };
    input.addEventListener("change", () => end(input.files[0] ?? null));
    input.addEventListener("cancel", () => end(null));
    document.body.append(input);
    input.click();
  });
}

/** The bytes of a file in Base64. */
export function encoded(file) {
  return new Promise((done, failed) => {
    const reader = new FileReader();
    reader.addEventListener("load", () => done(String(reader.result).replace(/^[^,]*,/, "")));
    reader.addEventListener("error", () => failed(reader.error));
    reader.readAsDataURL(file);
  });
}

/** A picture of the data file, shown in an image. */
export async function showOwn(image, name) {
  const address = URL.createObjectURL(await bytesOf("picture", { file: name }));
  image.addEventListener("load", () => URL.revokeObjectURL(address), { once: true });
  image.src = address;
}

/** Brings a file to a field: it is judged and kept, and its text asked for. `host` is the form. */
export async function bring(host, pointer, file) {
  const { doc } = host;
  if (file.size > MOST) return host.complain({ messages: [say("material.large")] });
  host.tell(say("material.judging"));
  try {
    const kept = await call("material", { name: file.name, data: await encoded(file), pointer });
    ask(host, pointer, file, kept, doc.at(pointer));
  } catch (error) {
    host.complain(error);
  }
}

/** Asks what is to be seen, before the picture is in the file. */
function ask(host, pointer, file, kept, old) {
  const { doc } = host;
  const { kind, field } = doc.describe(pointer);
  const described = doc.form.records[kind.record].fields.find((one) => one.kind.is === "text");
  const known = old && typeof old === "object" ? old.beschrijving : "";
  const address = URL.createObjectURL(file);
  const image = make("img", { src: address, alt: "" });
  // Where no language may borrow, each must have its text.
  const needed = (index) => index === 0 || doc.at("/terugval") === undefined;
  const inputs = doc.languages.map((tag, index) => {
    const id = `seen-${tag}`;
    const area = make("textarea", { id, rows: 2, lang: tag, maxLength: described.kind.most, "aria-describedby": "seen-h seen-m", "aria-required": needed(index) ? "true" : null });
    area.value = typeof known === "object" ? (known[tag] ?? "") : index === 0 ? known : "";
    return { tag, area, node: make("div", { class: "field" }, make("label", { for: id }, doc.languages.length > 1 ? `${own(described.label)}, ${host.options.language(tag)}` : own(described.label)), area) };
  });
  const messages = make("div", { class: "messages", id: "seen-m", role: "alert" });
  const close = () => dialog.close();
  const save = (event) => {
    event.preventDefault();
    const texts = inputs.map(({ tag, area }) => [tag, area.value.trim().replace(/\s+/g, " ")]);
    const empty = inputs.find(({ area }, index) => needed(index) && !area.value.trim());
    if (empty) {
      empty.area.setAttribute("aria-invalid", "true");
      messages.replaceChildren(make("p", { class: "error" }, say("material.notext")));
      return empty.area.focus();
    }
    // The other languages as texts of their own, so that they stand in the order of the file.
    const value = { ...(old && typeof old === "object" ? old : {}), bestand: kept.file, beschrijving: doc.languages.length > 1 ? { [texts[0][0]]: texts[0][1] } : texts[0][1] };
    const others = texts.slice(1).filter(([, text]) => text).map(([tag, text]) => ({ kind: "text", pointer: `${pointer}/beschrijving`, language: tag, text }));
    close();
    host.later = [`field:${pointer}`];
    doc.edit([{ kind: "value", pointer, value }, ...others]).then(() => host.tell(say("material.kept", { name: kept.file })));
    return null;
  };
  const isLogo = kind.is !== "drawing";
  const dialog = make(
    "dialog",
    { class: "seen", "aria-labelledby": "seen-title", onclose: () => { URL.revokeObjectURL(address); dialog.remove(); } },
    make("header", {}, make("h2", { id: "seen-title" }, say(isLogo ? "material.logo" : "material.seen")), signed("×", say("close"), { onclick: close })),
    make(
      "form",
      { class: "inside", novalidate: true, onsubmit: save },
      make("div", { class: "shown" }, image, make("span", {}, file.name)),
      make("p", { class: "help", id: "seen-h" }, say(isLogo ? "material.logo.help" : "material.seen.help")),
      isLogo ? null : make("dl", { class: "examples" }, make("dt", {}, say("material.good")), make("dd", {}, say("material.good.example")), make("dt", {}, say("material.bad")), make("dd", {}, say("material.bad.example"))),
      ...inputs.map((one) => one.node),
      messages,
      make("div", { class: "row" }, make("button", { type: "submit", class: "primary" }, say("material.use")), make("button", { type: "button", class: "quiet", onclick: close }, say("house.leave"))),
    ),
  );
  document.body.append(dialog);
  dialog.showModal();
  inputs[0].area.focus();
  host.tell(own(field.label));
}

/** Lets a node take files that are dropped on it. */
export function dropzone(node, host, pointer) {
  node.addEventListener("dragover", (event) => {
    if (!dragged(event)) return;
    event.preventDefault();
    event.stopPropagation();
    node.classList.add("dropping");
  });
  node.addEventListener("dragleave", (event) => node.contains(event.relatedTarget) || node.classList.remove("dropping"));
  node.addEventListener("drop", (event) => {
    node.classList.remove("dropping");
    const file = event.dataTransfer?.files[0];
    if (!file) return;
    event.preventDefault();
    event.stopPropagation();
    bring(host, pointer, file);
  });
  return node;
}

/** The field whose picture an area of the sheet shows; null where it shows none. */
export function pictureAt(doc, pointer) {
  const role = pointer.match(/^\/rollen\/\d+/)?.[0];
  const at = role ? `${role}/tekening` : pointer.startsWith("/logo") ? "/logo" : null;
  return at && takesPicture(doc, at) ? at : null;
}

/** Asks for which field a picture is that was dropped where none is. */
export function askWhere(host, file) {
  const { doc } = host;
  const places = [...doc.referable("role").map((role) => ({ pointer: `${role.pointer}/tekening`, name: role.name || say("nameless") })), { pointer: "/logo", name: say("material.aslogo") }];
  const select = make("select", { id: "where" }, ...places.map((place) => make("option", { value: place.pointer }, place.name)));
  const dialog = make(
    "dialog",
    { class: "seen", "aria-labelledby": "where-title", onclose: () => dialog.remove() },
    make("header", {}, make("h2", { id: "where-title" }, say("material.where")), signed("×", say("close"), { onclick: () => dialog.close() })),
    make(
      "form",
      { class: "inside", onsubmit: (event) => { event.preventDefault(); dialog.close(); host.go(select.value); bring(host, select.value, file); } },
      make("div", { class: "field" }, make("label", { for: "where" }, say("material.where.label")), select),
      make("button", { type: "submit", class: "primary" }, say("next")),
    ),
  );
  document.body.append(dialog);
  dialog.showModal();
  select.focus();
}
