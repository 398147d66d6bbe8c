// Getting it out: for whom it is, the files one after another, and what goes with them.
import { call, file } from "./carrier.js";
import { make, signed } from "./fields.js";
import { count, language, own, plainly, say, sheetName } from "./words.js";

/** For whom files are, the picture in view last. */
const GOALS = ["print", "website", "social", "office", "everything", "view"];
/** The sheet on paper that is usual. */
const USUAL = "a3-landscape";
/** What was chosen the last time. */
const KEPT = "krachtkaart-deliver";

/** The sheets on paper: of the usual size, then what is smaller, then what is larger; the wide one before the high one. */
function onPaper(sheets) {
  const area = ({ millimetres: [w, h] }) => w * h;
  const paper = sheets.filter((sheet) => sheet.millimetres);
  const usual = area(paper.find(({ name }) => name === USUAL));
  const wide = (one, other) => other.millimetres[0] - one.millimetres[0];
  const sorted = (which, order) => paper.filter((sheet) => which(area(sheet))).sort((one, other) => order * (area(one) - area(other)) || wide(one, other));
  return [...sorted((size) => size <= usual, -1), ...sorted((size) => size > usual, 1)].map(({ name }) => name);
}

/** Lets the browser keep a file. */
export function keep(blob, name) {
  const address = URL.createObjectURL(blob);
  make("a", { href: address, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(address), 60000);
}

/** How large a file is, in the user's words. */
function size(bytes) {
  const [number, unit] = bytes < 1e6 ? [Math.max(1, Math.round(bytes / 1000)), "kB"] : [Math.round(bytes / 1e5) / 10, "MB"];
  return `${number.toLocaleString(language())} ${unit}`;
}

/** A button that copies a text, and says so. */
function copier(text, what, tell) {
  const button = make("button", { type: "button", class: "quiet", "aria-label": `${say("copy")}: ${what}` }, say("copy"));
  button.addEventListener("click", async () => {
    try {
      await navigator.clipboard.writeText(text);
      button.textContent = say("copied");
      tell(say("copied.what", { what }));
    } catch {
      // Where the browser does not allow it, the text is marked to be copied by hand.
      const area = button.closest(".copied")?.querySelector("textarea");
      area?.focus();
      area?.select();
      tell(say("copy.byhand"));
    }
  });
  return button;
}

/** A text to copy, with what it is. */
function copied(text, what, tag, tell) {
  const area = make("textarea", { readOnly: true, rows: Math.min(6, Math.ceil(text.length / 90)), lang: tag, spellcheck: false, "aria-label": what });
  area.value = text;
  return make("div", { class: "copied" }, make("div", { class: "row" }, make("strong", {}, what), copier(text, what, tell)), area);
}

const remark = (one) => make("p", { class: one.is_error ? "error" : "tip" }, make("strong", {}, `${say(one.is_error ? "error" : "tip")}: `), plainly(one.message), ...one.hints.map((hint) => make("span", { class: "hint" }, ` ${plainly(hint)}`)));

/** The dialog. `editor` gives the open document, its name and the names of languages. */
class Delivery {
  constructor({ doc, name, languageName, kinds, order = null, rows, closed }) {
    Object.assign(this, { doc, name, languageName, kinds, rows });
    this.kept = JSON.parse(sessionStorage.getItem(KEPT) ?? "{}");
    this.live = make("p", { class: "hidden", role: "status" });
    this.inside = make("div", { class: "inside" });
    this.dialog = make(
      "dialog",
      { class: "deliver", "aria-labelledby": "deliver-title", onclose: () => { this.stopped = true; this.dialog.remove(); closed(); } },
      make("header", {}, make("h2", { id: "deliver-title" }, say("deliver")), signed("×", say("close"), { onclick: () => this.dialog.close() })),
      this.inside,
      this.live,
    );
    document.body.append(this.dialog);
    this.choose();
    this.dialog.showModal();
    this.inside.querySelector("input:checked")?.focus();
    if (order) this.order(order);
  }

  tell(words) {
    this.live.textContent = words;
  }

  /** For whom it is, and what that asks. */
  choose() {
    const { kept } = this;
    const goal = kept.goal ?? "print";
    const option = (name) => {
      const id = `goal-${name}`;
      const input = make("input", { type: "radio", name: "goal", id, value: name, checked: name === goal, "aria-describedby": `${id}-h`, onchange: () => this.shown() });
      return make("div", { class: "goal" }, input, make("label", { for: id }, say(`goal.${name}`)), make("p", { class: "help", id: `${id}-h` }, say(`goal.${name}.help`)));
    };
    const chosen = kept.sheets ?? [USUAL];
    const box = (name, value, label, checked) => make("span", { class: "box" }, make("input", { type: "checkbox", name, value, id: `${name}-${value}`, checked }), make("label", { for: `${name}-${value}` }, label));
    const tags = this.doc.languages;
    const spoken = (kept.languages ?? tags).filter((tag) => tags.includes(tag));
    const address = make("input", { type: "text", id: "deliver-address", inputmode: "url", autocomplete: "off", value: kept.address ?? String(this.doc.data?.website ?? ""), "aria-describedby": "deliver-address-h" });
    this.form = make(
      "form",
      { onsubmit: (event) => { event.preventDefault(); this.begin(); } },
      make("fieldset", {}, make("legend", {}, say("deliver.for")), ...GOALS.map(option)),
      make("fieldset", { "data-for": "print everything" }, make("legend", {}, say("deliver.sheets")), make("div", { class: "boxes" }, ...onPaper(this.doc.form.sheets).map((sheet) => box("sheet", sheet, sheetName(sheet), chosen.includes(sheet))))),
      make("div", { class: "field", "data-for": "website everything" }, make("label", { for: "deliver-address" }, say("deliver.address")), make("p", { class: "help", id: "deliver-address-h" }, say("deliver.address.help")), address),
      make("div", { class: "field", "data-for": "view" }, make("label", { for: "kind" }, say("deliver.kind")), make("select", { id: "kind" }, ...this.kinds.map((kind) => make("option", { value: kind.name }, `${kind.name.toUpperCase()}, ${own(kind.about)}`)))),
      tags.length > 1 ? make("fieldset", { "data-for": "print website social office everything" }, make("legend", {}, say("deliver.languages")), make("div", { class: "boxes" }, ...tags.map((tag) => box("language", tag, this.languageName(tag), spoken.includes(tag))))) : null,
      make("div", { class: "messages", role: "alert" }),
      make("div", { class: "row" }, make("button", { type: "submit", class: "primary" }, say("deliver.make")), make("button", { type: "button", class: "quiet", id: "rows", onclick: () => { this.dialog.close(); this.rows(); } }, say("rows.open"))),
    );
    this.inside.replaceChildren(this.form);
    this.shown();
  }

  get goal() {
    return this.form.querySelector("[name=goal]:checked").value;
  }

  /** Only what this purpose asks is shown. */
  shown() {
    this.form.querySelectorAll("[data-for]").forEach((node) => {
      node.hidden = !node.dataset.for.split(" ").includes(this.goal);
    });
  }

  refuse(...words) {
    this.form.querySelector(":scope > .messages").replaceChildren(...words.map((one) => make("p", { class: "error" }, one)));
  }

  checked(name) {
    return [...this.form.querySelectorAll(`[name=${name}]:checked`)].map((input) => input.value);
  }

  async begin() {
    const { goal } = this;
    if (goal === "view") return this.view();
    const sheets = this.checked("sheet");
    const languages = this.doc.languages.length > 1 ? this.checked("language") : this.doc.languages;
    const address = this.form.querySelector("#deliver-address").value.trim();
    if (["print", "everything"].includes(goal) && !sheets.length) return this.refuse(say("deliver.nosheet"));
    if (!languages.length) return this.refuse(say("deliver.nolanguage"));
    if (["website", "everything"].includes(goal) && !address) {
      this.refuse(say("deliver.noaddress"));
      return this.form.querySelector("#deliver-address").focus();
    }
    Object.assign(this.kept, { goal, sheets, languages, address });
    sessionStorage.setItem(KEPT, JSON.stringify(this.kept));
    return this.order({ goal, sheets, languages, address, theme: this.doc.view.theme });
  }

  /** Asks for files, and has them made. */
  async order(order) {
    try {
      await this.all(await call("order", order));
    } catch (error) {
      if (!this.form.isConnected) this.choose();
      this.refuse(...(error.status === 409 ? [say("deliver.mistakes")] : error.messages?.length ? error.messages : [say("failed")]));
    }
  }

  /** Only what is in view. */
  async view() {
    const kind = this.form.querySelector("#kind").value;
    const { sheet, language: tag } = this.doc.view;
    const name = `${this.name}-${sheet}-${tag}.${kind}`;
    this.tell(say("making"));
    try {
      keep(await file("export", { kind, view: this.doc.view }), name);
      this.tell(say("made", { name }));
      this.refuse();
    } catch (error) {
      this.refuse(...(error.messages?.length ? error.messages : [say("deliver.mistakes")]));
    }
  }

  what(step) {
    if (step.row) return step.row;
    return [step.sheet ? sheetName(step.sheet) : say("goal.website"), this.doc.languages.length > 1 ? this.languageName(step.language) : null].filter(Boolean).join(", ");
  }

  /** Makes one after another; what is made already stays when somebody stops. */
  async all(steps) {
    this.stopped = false;
    const bar = make("progress", { max: steps.length, value: 0, "aria-label": say("deliver.making") });
    const now = make("p", { class: "now" });
    const stop = make("button", { type: "button", class: "quiet", onclick: () => { this.stopped = true; } }, say("deliver.stop"));
    this.inside.replaceChildren(make("h3", { tabindex: "-1" }, say("deliver.making")), bar, now, stop);
    this.inside.querySelector("h3").focus();
    const made = [];
    for (const [index, step] of steps.entries()) {
      if (this.stopped) break;
      now.textContent = say("deliver.step", { n: index + 1, of: steps.length, what: this.what(step) });
      if (index % 5 === 0) this.tell(now.textContent);
      try {
        made.push({ step, ...(await call("make", { step: index })) });
      } catch (error) {
        const messages = error.messages?.length ? error.messages : [say("failed")];
        made.push({ step, files: [], pieces: [], alternative: "", remarks: messages.map((message) => ({ is_error: true, message, hints: [] })) });
      }
      bar.value = index + 1;
    }
    if (this.dialog.open) this.done(made, made.length < steps.length);
  }

  done(made, early) {
    const files = made.flatMap((one) => one.files);
    const failed = made.filter((one) => one.remarks.some((remark) => remark.is_error));
    const head = early ? say("deliver.early") : failed.length ? say("deliver.some") : say("deliver.done");
    const folders = [...new Set(files.map((one) => one.name.split("/").slice(0, -1).join("/")))];
    const parcel = async (event) => {
      const button = event.currentTarget;
      button.disabled = true;
      try {
        keep(await file("parcel"), `${folders.length === 1 ? folders[0] : this.name}.zip`);
        this.tell(say("made", { name: `${folders.length === 1 ? folders[0] : this.name}.zip` }));
      } finally {
        button.disabled = false;
      }
    };
    const tell = (words) => this.tell(words);
    this.inside.replaceChildren(
      make("h3", { tabindex: "-1" }, head),
      files.length ? make("p", {}, `${count("deliver.files", files.length)} `, ...folders.flatMap((folder, index) => [index ? ", " : "", make("strong", {}, folder)]), ".") : "",
      make("div", { class: "row" }, files.length ? make("button", { type: "button", class: "primary", onclick: parcel }, say("deliver.zip")) : null, make("button", { type: "button", class: "quiet", onclick: () => { this.choose(); this.inside.querySelector("input:checked").focus(); } }, say("deliver.again"))),
      ...this.remarks(made, true),
      this.list(files),
      ...this.remarks(made, false),
      ...this.pieces(made, tell),
      ...this.alternatives(made, tell),
    );
    this.inside.querySelector("h3").focus();
  }

  /** What could not be made; or what sheets leave out and what else is worth knowing, behind a lid. */
  remarks(made, errors) {
    const found = made.map(({ step, remarks }) => ({ step, remarks: remarks.filter((one) => one.is_error === errors) })).filter((one) => one.remarks.length);
    const told = found.map((one) => make("section", { class: "messages" }, make("h4", {}, this.what(one.step)), ...one.remarks.map(remark)));
    if (errors || !told.length) return told;
    return [make("details", {}, make("summary", {}, count("tips", found.reduce((sum, one) => sum + one.remarks.length, 0))), ...told)];
  }

  list(files) {
    const verdict = ({ press }) => {
      if (!press) return [];
      return [make("span", { class: press.passes ? "pass" : "fail" }, say(press.passes ? "press.fit" : "press.unfit")), ...press.remarks.map(remark)];
    };
    return make("ul", { class: "made" }, ...files.map((one) => make("li", { class: "messages" }, make("span", { class: "name" }, one.name.split("/").at(-1)), make("span", { class: "size" }, size(one.bytes)), ...verdict(one))));
  }

  pieces(made, tell) {
    const websites = made.filter((one) => one.pieces.length);
    if (!websites.length) return [];
    const piece = (one) => ({ way, text }) =>
      make("details", { open: way === "responsive" }, make("summary", {}, say(`way.${way}`)), make("p", { class: "help" }, say(`way.${way}.help`)), copied(text, say(`way.${way}`), null, tell));
    return [make("h3", {}, say("deliver.pieces")), make("p", { class: "help" }, say("deliver.pieces.help")), ...websites.flatMap((one) => [websites.length > 1 ? make("h4", {}, this.languageName(one.step.language)) : "", ...one.pieces.map(piece(one))])];
  }

  /** The texts to read in place of the pictures; one that is the same for several sheets stands there once. */
  alternatives(made, tell) {
    const texts = new Map();
    for (const { step, alternative } of made) {
      if (!alternative) continue;
      const key = `${step.language} ${alternative}`;
      const known = texts.get(key) ?? { text: alternative, tag: step.language, sheets: [] };
      known.sheets.push(step.sheet ? sheetName(step.sheet) : say("goal.website"));
      texts.set(key, known);
    }
    if (!texts.size) return [];
    const label = ({ tag, sheets }) => [this.doc.languages.length > 1 ? this.languageName(tag) : null, [...new Set(sheets)].join(", ")].filter(Boolean).join(": ");
    return [make("h3", {}, say("deliver.alt")), make("p", { class: "help" }, say("deliver.alt.help")), ...[...texts.values()].map((one) => copied(one.text, label(one), one.tag, tell))];
  }
}

/** Opens the dialog, if it is not open. */
export const openDelivery = (options) => document.querySelector("dialog.deliver") ?? new Delivery(options);
