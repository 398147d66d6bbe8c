// The editor: the bar, the form, the picture and the messages, and what they tell each other.
import { call, news } from "./carrier.js";
import { openDelivery } from "./deliver.js";
import { OpenDocument, steps } from "./document.js";
import { make, signed } from "./fields.js";
import { SECTIONS } from "./form.js";
import { HOUSE, openHouse } from "./house.js";
import { askWhere, bring, dragged, pictureAt } from "./material.js";
import { PictureView } from "./picture.js";
import { Strip } from "./sheets.js";
import { startPage } from "./start.js";
import { openVersions } from "./versions.js";
import { count, language, own, say, speak } from "./words.js";

/** Where the choices of the switches are kept over a reload. */
const KEPT = "krachtkaart-view";
/** How long nothing is typed before all sheets are reviewed, in milliseconds. */
const CALM = 1200;

/** What is said of several sheets in one, with those sheets. */
function together(findings) {
  const all = new Map();
  for (const one of findings) {
    const key = `${one.code} ${one.pointer} ${one.is_error}`;
    const known = all.get(key) ?? { ...one, sheets: [] };
    if (one.sheet) known.sheets.push(one.sheet);
    all.set(key, known);
  }
  return [...all.values()].sort((a, b) => Number(b.is_error) - Number(a.is_error));
}

class Editor extends HTMLElement {
  async connectedCallback() {
    this.live = make("div", { class: "hidden", "aria-live": "polite", role: "status" });
    try {
      this.given = await call("start");
    } catch (error) {
      await speak(navigator.language.startsWith("nl") ? "nl" : "en");
      this.replaceChildren(make("main", { class: "start" }, make("h1", {}, "krachtkaart"), make("p", { class: "lead", role: "alert" }, error.status === 401 ? say("nosecret") : say("gone"))));
      return;
    }
    await speak(sessionStorage.getItem("krachtkaart-ui") ?? this.given.wording);
    this.draw();
    news((what) => this.heard(what));
    addEventListener("keydown", (event) => this.pressed(event));
    // A file that is dropped beside its place does not take the page away.
    addEventListener("dragover", (event) => dragged(event) && event.preventDefault());
    addEventListener("drop", (event) => {
      if (!dragged(event) || event.defaultPrevented) return;
      event.preventDefault();
      if (this.doc && event.dataTransfer.files[0] && !document.querySelector("dialog[open]")) askWhere(this.form, event.dataTransfer.files[0]);
    });
  }

  /** Everything anew: the start, or the file that is open. */
  draw() {
    document.title = this.given.file ? `${this.given.file} – krachtkaart` : "krachtkaart";
    if (this.given.file) this.open();
    else this.begin();
  }

  begin() {
    this.doc = null;
    const failed = (error) => this.complain(error);
    this.notice = make("div", { class: "notice", role: "alert", hidden: true });
    this.replaceChildren(this.bar(), this.notice, startPage(this.given.start, () => this.again(), failed), this.live);
  }

  async again() {
    this.given = await call("start");
    this.draw();
  }

  bar() {
    this.state = make("span", { class: "state" });
    const other = language() === "nl" ? "en" : "nl";
    const turn = async () => {
      await speak(other);
      sessionStorage.setItem("krachtkaart-ui", other);
      if (this.given.file) {
        const { section, path } = this.form;
        this.open();
        Object.assign(this.form, { section, path });
      } else this.begin();
    };
    const open = Boolean(this.given.file);
    this.undoing = open ? signed("↶", say("undo"), { onclick: () => this.back("undo") }) : null;
    this.redoing = open ? signed("↷", say("redo"), { onclick: () => this.back("redo") }) : null;
    return make(
      "header",
      { class: "top" },
      make("span", { class: "brand" }, "kracht", make("b", {}, "kaart")),
      open ? make("span", { class: "name" }, this.given.file) : null,
      this.state,
      make("span", { class: "space" }),
      this.undoing,
      this.redoing,
      open ? make("button", { type: "button", id: "deliver", class: "primary", onclick: () => this.deliver() }, say("deliver.open")) : null,
      open ? make("button", { type: "button", id: "versions", class: "quiet", onclick: () => this.versions() }, say("versions.open")) : null,
      open ? make("button", { type: "button", class: "quiet", onclick: () => call("close").then(() => this.again(), (error) => this.complain(error)) }, say("otherfile")) : null,
      make("button", { type: "button", class: "quiet", lang: other, onclick: turn }, other === "en" ? "English" : "Nederlands"),
      make("button", { type: "button", class: "quiet", onclick: () => this.stop() }, say("stop")),
    );
  }

  open() {
    const { form, themes } = this.given;
    const kept = JSON.parse(sessionStorage.getItem(KEPT) ?? "{}");
    const view = this.doc?.view ?? { sheet: "web", language: "nl", theme: themes[0], open: null, ...kept };
    const had = this.doc?.answer ?? null;
    this.doc = new OpenDocument(form, view);
    this.form = make("kk-form", { class: "form" });
    this.picture = new PictureView();
    // It scrolls, so the keyboard must come there too.
    this.picture.tabIndex = 0;
    this.picture.setAttribute("role", "group");
    this.picture.setAttribute("aria-label", say("picture"));
    this.list = make("div", { class: "list-of-messages" });
    this.notice = make("div", { class: "notice", role: "alert", hidden: true });
    this.stale = make("p", { class: "stale", hidden: true });
    this.switches = make("div", { class: "switches" });
    this.strip?.end();
    this.strip = new Strip(form.sheets, (sheet) => this.look({ sheet }), () => this.review());
    this.sections = make("nav", { class: "sections", "aria-label": say("sections") });
    this.messages = make("section", { class: "found", "aria-label": say("messages") }, this.list);
    this.replaceChildren(
      this.bar(),
      this.notice,
      make("main", { class: "desk" }, make("h1", { class: "hidden" }, this.given.file), this.sections, this.form, make("section", { class: "stage", "aria-label": say("picture") }, this.switches, this.stale, this.picture, this.strip.node, this.messages)),
      this.live,
    );
    this.form.start(this.doc, { all: sessionStorage.getItem("krachtkaart-all") === "yes", language: (tag) => this.languageName(tag), comma: () => (language() === "nl" ? "," : ".") });
    this.form.addEventListener("place", (event) => this.focused(event.detail));
    this.form.addEventListener("tell", (event) => this.tell(event.detail));
    this.form.addEventListener("drawn", () => this.navigate());
    this.form.addEventListener("complain", (event) => this.complain(event.detail));
    this.picture.addEventListener("drop", (event) => this.dropped(event));
    this.picture.addEventListener("pick", (event) => this.form.go(event.detail, true));
    // What an earlier page asked may still be answered.
    this.doc.addEventListener("changed", (event) => event.target === this.doc && this.changed(event.detail));
    this.doc.addEventListener("failed", (event) => this.complain(event.detail));
    this.reviews = null;
    this.doc.look().then(() => {
      if (!had && this.doc.languages.length && !this.doc.languages.includes(this.doc.view.language)) this.look({ language: this.doc.languages[0] });
    });
  }

  languageName(tag) {
    return own(this.given.form.languages.find(([one]) => one === tag)?.[1]) || tag;
  }

  /** An answer has come: another text, another picture, other messages. */
  changed(answer) {
    this.form.refresh();
    this.navigate();
    this.picture.show(answer.picture, say("picture.of", { title: this.doc.words(this.doc.data?.titel) }));
    this.stale.hidden = !answer.stale;
    this.picture.classList.toggle("old", answer.stale);
    this.stale.textContent = answer.picture ? say("stale") : say("nopicture");
    this.undoing.disabled = answer.undo === 0;
    this.redoing.disabled = answer.redo === 0;
    this.strip.mark(this.doc.view.sheet);
    this.drawSwitches();
    this.drawMessages();
    clearTimeout(this.calm);
    if (this.reviews?.key !== this.reviewKey()) this.calm = setTimeout(() => this.review(), CALM);
  }

  /** What a review is of. */
  reviewKey() {
    const { view, answer } = this.doc;
    return [answer?.revision, view.language, view.theme, language()].join();
  }

  /** Looks at all sheets, one after another; given up when something else is asked. */
  async review() {
    const { doc } = this;
    const key = this.reviewKey();
    const sheets = [];
    for (const sheet of ["", ...this.given.form.sheets]) {
      const found = await doc.review(sheet, this.strip.open).catch(() => null);
      if (doc !== this.doc || key !== this.reviewKey() || doc.busy || !found) return;
      this.strip.show(found);
      sheets.push(found);
    }
    this.reviews = { key, sheets };
    this.drawSwitches();
    this.drawMessages();
  }

  /** The names of the sections, with what is wrong in each. */
  navigate() {
    const { answer } = this.doc;
    const inside = (names, pointer) => names.includes(steps(pointer)[0]);
    const buttons = SECTIONS.map(([name, fields]) => {
      const errors = (answer?.findings ?? []).filter((one) => one.is_error && inside(fields, one.pointer)).length;
      const blanks = (answer?.blanks ?? []).filter((pointer) => inside(fields, pointer)).length;
      const badge = errors ? make("span", { class: "badge error", "aria-label": count("errors", errors) }, String(errors)) : blanks ? make("span", { class: "badge", "aria-label": count("blanks", blanks) }, String(blanks)) : null;
      const current = this.form.section === name;
      return make("button", { type: "button", class: current ? "section on" : "section", "aria-current": current ? "true" : null, "data-section": name, onclick: () => this.section(name) }, make("span", {}, say(`section.${name}`)), badge);
    });
    const focused = this.sections.contains(document.activeElement) ? document.activeElement.dataset.section ?? "all" : null;
    const all = make("input", { type: "checkbox", id: "all", checked: this.form.options.all, onchange: (event) => this.all(event.target.checked) });
    const check = this.doc.languages.length > 1 ? make("span", { class: "check" }, all, make("label", { for: "all" }, say("alllanguages"))) : "";
    this.sections.replaceChildren(...buttons, check);
    if (focused) this.sections.querySelector(`[data-section="${focused}"],#${focused}`)?.focus();
  }

  section(name) {
    Object.assign(this.form, { section: name, path: "" });
    this.form.draw();
    this.focused("");
  }

  /** A field has the focus: it is marked, and the panel opens in which it stands. */
  focused(pointer) {
    const item = pointer.match(/^\/rollen\/\d+(?=\/)|^\/krachtgroepen\/\d+\/krachten\/\d+(?=\/)/)?.[0];
    const figure = this.doc.at(pointer.match(/^\/cijfers\/\d+/)?.[0] ?? "/none")?.id;
    const shows = figure ? [...this.doc.referable("role"), ...this.doc.referable("strength")].find((one) => this.doc.at(one.pointer)?.cijfer === figure) : null;
    const id = item ? this.doc.at(item)?.id : shows?.id;
    const places = this.picture.picture?.places ?? [];
    const open = id && places.some((place) => place.id === id) ? id : null;
    this.picture.mark(pointer);
    if (open !== this.doc.view.open) this.look({ open });
  }

  look(view) {
    Object.assign(this.doc.view, view);
    const { sheet, language: tag, theme } = this.doc.view;
    sessionStorage.setItem(KEPT, JSON.stringify({ sheet, language: tag, theme }));
    return this.doc.look();
  }

  /** The switches above the picture. */
  drawSwitches() {
    const { view, languages } = this.doc;
    const { form, themes } = this.given;
    const focused = this.switches.contains(document.activeElement) ? document.activeElement.id : null;
    const trouble = (sheet) => {
      const found = this.reviews?.sheets.find((one) => one.sheet === sheet)?.findings ?? [];
      return found.some((one) => one.is_error) ? ` – ${say("doesnotfit")}` : found.length ? ` – ${count("remarks", found.length)}` : "";
    };
    const select = (id, label, value, options, change) =>
      make("span", { class: "switch" }, make("label", { for: id }, label), make("select", { id, onchange: (event) => change(event.target.value) }, ...options.map(([key, name]) => make("option", { value: key, selected: key === value }, name))));
    const places = this.doc.answer?.picture?.places ?? [];
    const key = JSON.stringify([view, languages, places, language()]);
    // A list that is open is not taken away for the sake of a remark.
    if (focused && key === this.switchKey) return;
    this.switchKey = key;
    this.switches.replaceChildren(
      select("sheet", say("sheet"), view.sheet, form.sheets.map((sheet) => [sheet, say(`sheet.${sheet}`) + trouble(sheet)]), (sheet) => this.look({ sheet })),
      languages.length > 1 ? select("language", say("language"), view.language, languages.map((tag) => [tag, this.languageName(tag)]), (tag) => this.look({ language: tag }).then(() => this.form.draw())) : "",
      select("theme", say("theme"), view.theme, themes.map((theme) => [theme, theme]), (theme) => this.look({ theme })),
      make("span", { class: "switch" }, make("label", { for: "house" }, say("house.label")), make("button", { type: "button", id: "house", class: "quiet", onclick: () => this.house() }, say("house.open"))),
      places.length ? select("state", say("state"), view.open ?? "", [["", say("rest")], ...places.map((place) => [place.id, place.name])], (open) => this.look({ open: open || null })) : "",
      select("zoom", say("zoom"), String(this.picture.zoom), [["width", say("zoom.width")], ["whole", say("zoom.whole")], ["1", "100 %"], ["2", "200 %"]], (zoom) => {
        this.picture.zoom = Number(zoom) || zoom;
        this.picture.fit();
      }),
    );
    if (focused) this.switches.querySelector(`#${focused}`)?.focus();
  }

  /** The colours of the house style are chosen beside the picture. */
  house() {
    if (document.querySelector("dialog.house")) return;
    const { theme } = this.doc.view;
    const { given } = this;
    const back = () => document.querySelector("#house")?.focus();
    openHouse(this.doc, given.house ?? [], {
      kept: (colors, name) => {
        given.house = colors;
        if (!given.themes.includes(HOUSE)) given.themes.unshift(HOUSE);
        this.look({ theme: HOUSE }).then(back);
        this.tell(say("house.kept", { name }));
        this.say(say("house.kept", { name }), signed("×", say("close"), { onclick: () => this.say(null) }));
      },
      // What was tried is forgotten: the theme that was there, with the colours that it had.
      left: async () => {
        if (given.house?.length) await this.doc.ask({ ask: "house", colors: given.house }).catch(() => null);
        this.look({ theme }).then(back);
      },
      failed: (error) => this.complain(error),
    });
  }

  all(all) {
    this.form.options.all = all;
    sessionStorage.setItem("krachtkaart-all", all ? "yes" : "no");
    this.form.draw();
  }

  /** A picture is dropped on the sheet: it is for the place that it falls on. */
  dropped(event) {
    const file = event.dataTransfer?.files[0];
    const area = file && this.picture.picture ? this.picture.under(event) : null;
    const pointer = area ? pictureAt(this.doc, area.pointer) : null;
    if (!pointer) return;
    event.preventDefault();
    this.form.go(pointer);
    bring(this.form, pointer, file);
  }

  /** Earlier versions, to look at and to bring back. */
  versions() {
    openVersions(this.doc, {
      returned: (when) => this.doc.look().then(() => this.tell(say("versions.returned", { when }))),
      failed: (error) => this.complain(error),
      closed: () => document.querySelector("#versions")?.focus(),
    });
  }

  /** The files are made, for whom they are. */
  deliver() {
    const { doc } = this;
    openDelivery({ doc, name: this.given.file.replace(/\.json$/, ""), languageName: (tag) => this.languageName(tag), kinds: this.given.form.kinds, closed: () => document.querySelector("#deliver")?.focus() });
  }

  /** Everything that is wrong or could be better, as a list to walk. */
  drawMessages() {
    const { answer } = this.doc;
    const inView = answer.findings;
    const same = (one, other) => one.pointer === other.pointer && one.code === other.code;
    const others = (this.reviews?.key === this.reviewKey() ? this.reviews.sheets : []).flatMap(({ sheet, findings }) => findings.map((one) => ({ ...one, sheet }))).filter((one) => one.sheet === "" || one.sheet !== this.doc.view.sheet || !inView.some((other) => same(one, other)));
    const errors = inView.filter((one) => one.is_error);
    const tips = together([...inView.filter((one) => !one.is_error), ...others]);
    const blanks = answer.blanks;
    const item = (one) =>
      make(
        "li",
        {},
        make("button", { type: "button", class: one.is_error ? "message error" : "message", onclick: () => this.form.go(one.pointer, true), disabled: one.pointer === "" || this.doc.data === null }, one.sheets?.length ? make("span", { class: "where" }, one.sheets.length === 1 ? say(`sheet.${one.sheets[0]}`) : count("sheets", one.sheets.length)) : null, one.line && this.doc.data === null ? make("span", { class: "where" }, say("line", { n: one.line })) : null, make("span", {}, one.message, ...one.hints.map((hint) => ` – ${hint}`))),
      );
    const blank = (pointer) => make("li", {}, make("button", { type: "button", class: "message blank", onclick: () => this.form.go(pointer, true) }, make("span", {}, say("fillin", { what: this.place(pointer) }))));
    const open = this.list.querySelector("details")?.open ?? false;
    const total = errors.length + tips.length + blanks.length;
    const summary = [errors.length ? count("errors", errors.length) : null, blanks.length ? count("blanks", blanks.length) : null, tips.length ? count("tips", tips.length) : null].filter(Boolean).join(", ") || say("allwell");
    const head = make("summary", { class: errors.length ? "error" : blanks.length ? "blank" : total ? "tip" : "well" }, summary);
    const focused = this.list.contains(document.activeElement) && document.activeElement.tagName === "SUMMARY";
    this.list.replaceChildren(make("details", { open: (open || this.doc.data === null) && total > 0 }, head, make("ol", {}, ...errors.map(item), ...blanks.map(blank), ...tips.map(item))));
    if (focused) head.focus();
    const told = errors.length ? count("errors", errors.length) : "";
    if (told !== this.told && this.told !== undefined) this.tell(told || say("mended"));
    this.told = told;
  }

  place(pointer) {
    const { field } = this.doc.describe(pointer);
    const item = pointer.match(/^(.*\/\d+)\//)?.[1];
    return [item ? this.doc.name(item) : null, own(field?.label)].filter(Boolean).join(": ");
  }

  /** Something has happened: in another window, on the disk, with the program. */
  heard(what) {
    if (!what.there) {
      this.say(what.refused ? say("nosecret") : say("gone"));
      this.state.textContent = "";
      this.state.className = "state bad";
      this.away = true;
      return;
    }
    if (this.away) {
      this.away = false;
      this.say(null);
    }
    if ((what.file ?? null) !== (this.given.file ?? null)) {
      this.again();
      return;
    }
    if (!this.doc) return;
    if (what.revision !== this.doc.answer?.revision && !this.doc.busy) this.doc.look();
    this.state.textContent = what.failed ? say("notsaved") : what.saved ? say("saved") : say("saving");
    this.state.className = what.failed ? "state bad" : "state";
    if (what.outside) this.choose();
    else if (this.choosing) {
      this.choosing = false;
      this.say(null);
    }
  }

  /** Asks which version of the file counts. */
  choose() {
    if (this.choosing) return;
    this.choosing = true;
    const pick = (mine) => call("outside", { mine }).then(() => {
      this.choosing = false;
      this.say(null);
      this.doc.look();
    });
    this.say(say("outside"), make("button", { type: "button", class: "primary", onclick: () => pick(false) }, say("outside.theirs")), make("button", { type: "button", class: "quiet", onclick: () => pick(true) }, say("outside.mine")));
  }

  say(words, ...buttons) {
    this.notice.hidden = !words;
    this.notice.replaceChildren(...(words ? [make("span", {}, words), ...buttons] : []));
  }

  complain(error) {
    const words = error.messages?.join(" ") || say("failed");
    this.say(words, signed("×", say("close"), { onclick: () => this.say(null) }));
  }

  tell(words) {
    this.live.textContent = words;
  }

  async back(way) {
    await this.doc[way]();
    this.tell(say(way === "undo" ? "undone" : "redone"));
  }

  pressed(event) {
    if (!this.doc || !(event.ctrlKey || event.metaKey) || event.altKey) return;
    const key = event.key.toLowerCase();
    const way = key === "z" ? (event.shiftKey ? "redo" : "undo") : key === "y" ? "redo" : null;
    if (key === "s") event.preventDefault();
    if (!way || document.querySelector("dialog[open]")) return;
    event.preventDefault();
    // What has the focus takes the older text over too.
    const field = document.activeElement?.dataset?.field;
    document.activeElement?.blur();
    this.back(way).then(() => field && this.form.querySelector(`[data-field="${CSS.escape(field)}"]`)?.focus());
  }

  async stop() {
    await call("end").catch(() => null);
    this.replaceChildren(make("main", { class: "start" }, make("h1", {}, say("stopped")), make("p", { class: "lead" }, say("stopped.help"))));
    this.notice = make("div");
    this.doc = null;
    this.given = {};
    this.heard = () => {};
  }
}
customElements.define("kk-editor", Editor);
