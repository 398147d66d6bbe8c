// What is said above the page: what stands as long as it is so, and below it what was told and can be closed.
import { call } from "./carrier.js";
import { make, signed } from "./fields.js";
import { say } from "./words.js";

/** The notices of an editor, and in its bar whether all is saved. */
export class Notices {
  constructor() {
    this.state = make("span", { class: "state" });
    this.standing = make("div", { class: "notice", role: "alert", hidden: true });
    this.passing = make("div", { class: "notice", role: "alert", hidden: true });
    this.node = make("div", { class: "notices" }, this.standing, this.passing);
    this.stands = "";
  }

  /** Says what is so from now on; null where nothing is. What is said already stays as it is, with its buttons. */
  stand(words, buttons = () => []) {
    if ((words ?? "") === this.stands) return;
    this.stands = words ?? "";
    fill(this.standing, words, buttons());
  }

  /** Tells something, with a button to close it and others; null: nothing. */
  remark(words, ...buttons) {
    fill(this.passing, words, [...buttons, signed("×", say("close"), { onclick: () => this.remark(null) })]);
  }

  complain(error) {
    // Without an answer the program is away; that is told when it is asked for news.
    const lost = error instanceof TypeError ? say("gone") : say("failed");
    this.remark(error.messages?.join(" ") || lost);
  }

  /** What the program has told: whether it is there, whether all is saved, what another program has done. */
  heard(what, looked) {
    const { there, refused, failed, saved, outside, unreadable, merges } = what;
    this.state.textContent = !there ? "" : failed ? say("notsaved") : saved ? say("saved") : say("saving");
    this.state.className = there && !failed ? "state" : "state bad";
    if (!there) return this.stand(refused ? say("nosecret") : say("gone"));
    if (merges > this.merges) this.remark(say("outside.merged"));
    this.merges = merges;
    if (outside) return this.choose(looked, unreadable);
    return this.stand(failed ? say("notsaved.why", { why: failed }) : null);
  }

  /** Asks which version of the file counts. */
  choose(looked, unreadable) {
    const pick = (mine) => call("outside", { mine }).then(looked, (error) => this.complain(error));
    const kind = (is) => (is ? "primary" : "quiet");
    this.stand(say(unreadable ? "outside.unreadable" : "outside"), () => [
      make("button", { type: "button", class: kind(!unreadable), onclick: () => pick(false) }, say("outside.theirs")),
      make("button", { type: "button", class: kind(unreadable), onclick: () => pick(true) }, say("outside.mine")),
    ]);
  }
}

function fill(node, words, buttons) {
  node.hidden = !words;
  node.replaceChildren(...(words ? [make("span", {}, words), ...buttons] : []));
}
