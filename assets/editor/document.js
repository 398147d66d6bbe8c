// The data file as the page knows it: its text, read; what it may hold; and the questions about it.
import { call } from "./carrier.js";
import { language } from "./words.js";

/** The steps of a JSON pointer (RFC 6901). */
export const steps = (pointer) => pointer.split("/").slice(1).map((step) => step.replaceAll("~1", "/").replaceAll("~0", "~"));

/** The pointer of a part. */
export const join = (pointer, step) => `${pointer}/${String(step).replaceAll("~", "~0").replaceAll("/", "~1")}`;

export const parent = (pointer) => pointer.slice(0, pointer.lastIndexOf("/"));
export const last = (pointer) => steps(pointer).at(-1);

/** How long a pause makes letters a change of their own, in milliseconds. */
const PAUSE = 1500;

/** The open file. Tells `changed` (with the answer) when there is another text or picture. */
export class OpenDocument extends EventTarget {
  constructor(form, view) {
    super();
    this.form = form;
    this.view = view;
    this.answer = null;
    this.data = null;
    this.waiting = [];
    this.busy = false;
    this.typed = { key: "", at: 0 };
  }

  /** The value at a pointer. */
  at(pointer) {
    return steps(pointer).reduce((value, step) => value?.[step], this.data ?? undefined);
  }

  get languages() {
    const tags = this.data?.talen;
    return Array.isArray(tags) ? tags.filter((tag) => typeof tag === "string") : [];
  }

  /** The table of the block at a pointer, the field itself, and what the value takes. */
  describe(pointer) {
    let kind = { is: "object", record: "File" };
    let field = null;
    for (const step of steps(pointer)) {
      if (kind.is === "list") {
        kind = kind.item;
        continue;
      }
      field = this.form.records[kind.record]?.fields.find((one) => one.name === step) ?? null;
      if (!field) return { kind: null, field: null };
      kind = field.kind;
    }
    return { kind, field };
  }

  /** A text of the file in the language of the picture, else in any. */
  words(value, tag = this.view.language) {
    if (value && typeof value === "object") return value[tag] ?? Object.values(value)[0] ?? "";
    return value === undefined || value === null ? "" : String(value);
  }

  /** What an item is called: its name, its title, its id. */
  name(pointer) {
    const item = this.at(pointer);
    if (item === null || typeof item !== "object") return this.words(item);
    for (const key of ["naam", "kop", "titel", "voor", "uitgever"]) {
      const words = this.words(item[key]);
      if (words) return words;
    }
    return "";
  }

  /** Everything of a kind that can be referred to: id, name, pointer. */
  referable(target) {
    const listed = (pointer) => (Array.isArray(this.at(pointer)) ? this.at(pointer).map((_, index) => join(pointer, index)) : []);
    const places = {
      role: () => listed("/rollen"),
      figure: () => listed("/cijfers"),
      source: () => listed("/bronnen"),
      group: () => listed("/krachtgroepen"),
      strength: () => listed("/krachtgroepen").flatMap((group) => listed(join(group, "krachten"))),
    }[target];
    return (places ? places() : []).map((pointer) => ({ pointer, id: this.at(pointer)?.id ?? "", name: this.name(pointer) }));
  }

  /** Asks; questions wait for each other, and of changes that wait one question is made. */
  ask(question) {
    return new Promise((done, failed) => {
      this.waiting.push({ question, done, failed });
      if (!this.busy) this.next();
    });
  }

  /** When everything that was asked has its answer. */
  async settled() {
    while (this.busy || this.waiting.length) await new Promise((done) => this.addEventListener("calm", done, { once: true }));
  }

  async next() {
    const first = this.waiting.shift();
    if (!first) {
      this.dispatchEvent(new Event("calm"));
      return;
    }
    this.busy = true;
    const together = [first];
    const { question } = first;
    // Letters that were typed meanwhile go along in one question.
    while (question.ask === "edit" && this.waiting[0]?.question.ask === "edit" && this.waiting[0].question.continues) {
      const more = this.waiting.shift();
      question.changes = merged([...question.changes, ...more.question.changes]);
      together.push(more);
    }
    try {
      const answer = await call("ask", { ...question, view: this.view, wording: language() });
      this.take(answer);
      if (!answer.done && this.data !== null) this.dispatchEvent(new CustomEvent("failed", { detail: new Error("not done") }));
      together.forEach((one) => one.done(answer));
    } catch (error) {
      this.dispatchEvent(new CustomEvent("failed", { detail: error }));
      together.forEach((one) => one.failed(error));
    } finally {
      this.busy = false;
      this.next();
    }
  }

  take(answer) {
    this.answer = answer;
    try {
      this.data = JSON.parse(answer.text.replace(/^\ufeff/, ""));
    } catch {
      this.data = null;
    }
    this.dispatchEvent(new CustomEvent("changed", { detail: answer }));
  }

  look() {
    return this.ask({ ask: "look" });
  }

  /** Changes that belong together. */
  edit(changes) {
    this.typed = { key: "", at: 0 };
    return this.ask({ ask: "edit", changes, continues: false });
  }

  /** A change of one field while somebody types. */
  type(key, change) {
    const now = performance.now();
    const continues = this.typed.key === key && now - this.typed.at < PAUSE;
    this.typed = { key, at: now };
    return this.ask({ ask: "edit", changes: [change], continues });
  }

  undo() {
    this.typed = { key: "", at: 0 };
    return this.ask({ ask: "undo" });
  }

  redo() {
    return this.ask({ ask: "redo" });
  }

  /** What is to be said of a sheet, or of the file itself where none is named. */
  async review(sheet, drawn = false) {
    return (await call("ask", { ask: "review", of: sheet, drawn, view: this.view, wording: language() })).review;
  }
}

/** Of changes of the same text only the last counts. */
function merged(changes) {
  const key = (change) => (change.kind === "text" ? `${change.pointer} ${change.language}` : change.kind === "value" ? change.pointer : null);
  return changes.filter((change, index) => key(change) === null || !changes.slice(index + 1).some((later) => later.kind === change.kind && key(later) === key(change)));
}
