// The editor: the bar, the form, the picture and the messages, and what they tell each other.
import { call, news } from "./carrier.js";
import { openDelivery } from "./deliver.js";
import { OpenDocument } from "./document.js";
import { make, signed } from "./fields.js";
import { HOUSE, openHouse } from "./house.js";
import { askWhere, bring, dragged, pictureAt } from "./material.js";
import { Messages, others, together } from "./messages.js";
import { Notices } from "./notices.js";
import { PictureView } from "./picture.js";
import { isTable, openRows } from "./rows.js";
import { drawSections } from "./sections.js";
import { Strip } from "./sheets.js";
import { startPage } from "./start.js";
import { Switches } from "./switches.js";
import { openVersions } from "./versions.js";
import { language, own, say, sheetsAre, speak } from "./words.js";

/** Where the choices of the switches are kept over a reload. */
const KEPT = "krachtkaart-view";
/** How long nothing is typed before all sheets are reviewed, in milliseconds. */
const CALM = 1200;

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
    if (language() !== this.given.wording) await call("speak", language()).catch(() => null);
    this.draw();
    news((what) => this.heard(what));
    addEventListener("keydown", (event) => this.pressed(event));
    // A file that is dropped beside its place does not take the page away.
    addEventListener("dragover", (event) => dragged(event) && event.preventDefault());
    addEventListener("drop", (event) => {
      if (!dragged(event) || event.defaultPrevented) return;
      event.preventDefault();
      const file = event.dataTransfer.files[0];
      if (!this.doc || !file || document.querySelector("dialog[open]")) return;
      if (isTable(file)) this.rows(file);
      else askWhere(this.form, file);
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
    clearTimeout(this.calm);
    const failed = (error) => this.complain(error);
    this.replaceChildren(this.bar(), this.notices.node, startPage(this.given.start, () => this.again(), failed), this.live);
  }

  /** Another file, or none: asked once, also where the news of it comes at the same time. */
  again() {
    const turn = async () => {
      this.given = await call("start");
      this.turning = null;
      this.notices = null;
      this.draw();
    };
    this.turning ??= turn().catch((error) => {
      this.turning = null;
      this.complain(error);
    });
    return this.turning;
  }

  bar() {
    const merges = this.notices?.merges ?? this.given.merges;
    this.notices = Object.assign(new Notices(), { merges });
    // What was told last still holds for the same file.
    const { last } = this;
    if (last?.there && this.given.file && last.file === this.given.file) queueMicrotask(() => this.notices.heard(last, () => this.doc.look()));
    const other = language() === "nl" ? "en" : "nl";
    const turn = async () => {
      await speak(other);
      sessionStorage.setItem("krachtkaart-ui", other);
      await call("speak", other).catch(() => null);
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
      this.notices.state,
      make("span", { class: "space" }),
      this.undoing,
      this.redoing,
      open ? make("button", { type: "button", id: "deliver", class: "primary", onclick: () => this.deliver() }, say("deliver.open")) : null,
      open ? make("button", { type: "button", id: "versions", class: "quiet", onclick: () => this.versions() }, say("versions.open")) : null,
      open ? make("button", { type: "button", class: "quiet", onclick: () => this.leave() }, say("otherfile")) : null,
      make("button", { type: "button", class: "quiet", lang: other, onclick: turn }, other === "en" ? "English" : "Nederlands"),
      make("button", { type: "button", class: "quiet", onclick: () => this.stop() }, say("stop")),
    );
  }

  open() {
    const { form, themes } = this.given;
    sheetsAre(form.sheets);
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
    this.stale = make("p", { class: "stale", hidden: true });
    this.switches = new Switches(this);
    this.messages = new Messages(this);
    this.strip?.end();
    this.strip = new Strip(this.sheets, (sheet) => this.look({ sheet }), () => this.review());
    this.sections = make("nav", { class: "sections", "aria-label": say("sections") });
    this.replaceChildren(
      this.bar(),
      this.notices.node,
      make("main", { class: "desk" }, make("h1", { class: "hidden" }, this.given.file), this.sections, this.form, make("section", { class: "stage", "aria-label": say("picture") }, this.switches.node, this.stale, this.picture, this.strip.node, this.messages.node)),
      this.live,
    );
    this.form.start(this.doc, { all: sessionStorage.getItem("krachtkaart-all") === "yes", language: (tag) => this.languageName(tag), comma: () => (language() === "nl" ? "," : ".") });
    this.form.addEventListener("place", (event) => this.focused(event.detail));
    // What is translated is seen in that language.
    this.form.addEventListener("speak", (event) => this.speak(event.detail));
    this.form.addEventListener("tell", (event) => this.tell(event.detail));
    this.form.addEventListener("drawn", () => {
      if (this.form.section !== "translate" && this.before) this.speak(null);
      this.navigate();
    });
    this.form.addEventListener("complain", (event) => this.complain(event.detail));
    this.picture.addEventListener("drop", (event) => this.dropped(event));
    this.picture.addEventListener("pick", (event) => this.form.go(event.detail, true));
    // What an earlier page asked may still be answered.
    this.doc.addEventListener("changed", (event) => event.target === this.doc && this.changed(event.detail));
    this.doc.addEventListener("failed", (event) => this.complain(event.detail));
    this.reviews = null;
    this.before = null;
    this.doc.look().then(() => {
      if (!had && this.doc.languages.length && !this.doc.languages.includes(this.doc.view.language)) this.look({ language: this.doc.languages[0] });
    });
  }

  /** Shows the picture in the language that is translated to; null: again in the one before. */
  speak(tag) {
    const next = tag ?? this.before;
    this.before = tag ? (this.before ?? this.doc.view.language) : null;
    if (next !== this.doc.view.language && this.doc.languages.includes(next)) this.look({ language: next });
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
    this.switches.draw();
    this.messages.draw();
    this.judgeElsewhere();
    clearTimeout(this.calm);
    if (this.reviews?.key !== this.reviewKey) this.calm = setTimeout(() => this.review(), CALM);
  }

  /** What a review is of. */
  get reviewKey() {
    const { view, answer } = this.doc;
    return [answer?.revision, view.language, view.theme, language()].join();
  }

  /** The names of the sheets. */
  get sheets() {
    return this.given.form.sheets.map((sheet) => sheet.name);
  }

  /** Looks at all sheets, one after another; given up when something else is asked. */
  async review() {
    const { doc } = this;
    if (!doc) return;
    const key = this.reviewKey;
    const sheets = [];
    for (const sheet of ["", ...this.sheets]) {
      const found = await doc.review(sheet, this.strip.open).catch(() => null);
      if (doc !== this.doc || key !== this.reviewKey || doc.busy || !found) return;
      this.strip.show(found);
      sheets.push(found);
      // What fails is said at its field at once; what else there is, when all is known.
      if (found.findings.some((one) => one.is_error)) this.judgeElsewhere({ key, sheets });
    }
    this.reviews = { key, sheets };
    this.switches.draw();
    this.messages.draw();
    this.judgeElsewhere();
  }

  /** A text that fits the sheet in view and fails another says so at its field. */
  judgeElsewhere(reviews = this.reviews) {
    const { doc, reviewKey } = this;
    // While somebody types, what was found last stays, until the sheets are looked at anew.
    if (reviews?.key !== reviewKey) return;
    const found = together(others({ doc, reviews, reviewKey })).filter((one) => one.is_error && one.sheets.length);
    if (!found.length && !this.form.elsewhere.length) return;
    this.form.elsewhere = found;
    this.form.judge();
  }

  /** The names of the sections, with what is wrong in each. */
  navigate() {
    drawSections(this);
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
        this.notices.remark(say("house.kept", { name }));
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

  /** Many variants out of a table, whose rows are looked at one by one. */
  rows(file = null) {
    openRows({ doc: this.doc, name: this.given.file.replace(/\.json$/, ""), sheets: this.sheets, deliver: (order) => this.deliver(order), closed: () => document.querySelector("#deliver")?.focus() }, file);
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
  deliver(order = null) {
    const { doc } = this;
    openDelivery({ doc, order, rows: () => this.rows(), name: this.given.file.replace(/\.json$/, ""), languageName: (tag) => this.languageName(tag), kinds: this.given.form.kinds, closed: () => document.querySelector("#deliver")?.focus() });
  }

  /** Something has happened: in another window, on the disk, with the program. */
  heard(what) {
    this.last = what;
    if (what.there && (what.file ?? null) !== (this.given.file ?? null)) {
      this.again();
      return;
    }
    if (what.there && !this.doc) this.notices.stand(null);
    else this.notices.heard(what, () => this.doc.look());
    if (this.doc && what.there && what.revision !== this.doc.answer?.revision && !this.doc.busy) this.doc.look();
  }

  complain(error) {
    this.notices.complain(error);
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

  /** Back to the start, when everything is in the file. */
  async leave() {
    try {
      await this.doc.settled();
      await call("close");
      await this.again();
    } catch (error) {
      this.complain(error.status === 409 ? { messages: [say("outside.first")] } : error);
    }
  }

  /** Ends the program. What cannot be saved is told first. */
  async stop(anyway = false) {
    try {
      await this.doc?.settled();
      this.stopped(await call("end", anyway ? "anyway" : null));
    } catch (error) {
      if (anyway) return this.stopped(null);
      const why = error.status === 409 ? say("outside.first") : (error.messages?.join(" ") ?? "");
      if (error instanceof TypeError) this.complain(error);
      else this.notices.remark(say("stop.unsaved", { why }), make("button", { type: "button", class: "quiet", onclick: () => this.stop(true) }, say("stop.anyway")));
    }
    return null;
  }

  stopped(end) {
    const told = end === null ? say("stopped.lost") : !end.file ? say("stopped.none") : say(end.changed ? "stopped.saved" : "stopped.same", { name: end.file });
    this.replaceChildren(make("main", { class: "start" }, make("h1", { tabindex: "-1" }, say("stopped")), make("p", { class: "lead", role: "status" }, told, " ", say("stopped.help"))));
    this.querySelector("h1").focus();
    this.doc = null;
    clearTimeout(this.calm);
    this.given = {};
    this.heard = () => {};
  }
}
customElements.define("kk-editor", Editor);
