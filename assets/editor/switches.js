// The switches above the picture: sheet, language, theme, house style, what is open, how large.
import { make } from "./fields.js";
import { count, language, say, sheetName } from "./words.js";

/** The switches of an editor. */
export class Switches {
  constructor(host) {
    this.host = host;
    this.node = make("div", { class: "switches" });
    this.drawn = "";
  }

  /** Anew, where something is to be seen of it. */
  draw() {
    const { doc, given, reviews, picture } = this.host;
    const { view, languages } = doc;
    const places = doc.answer?.picture?.places ?? [];
    const focused = this.node.contains(document.activeElement) ? document.activeElement.id : null;
    const trouble = (sheet) => {
      const found = reviews?.sheets.find((one) => one.sheet === sheet)?.findings ?? [];
      return found.some((one) => one.is_error) ? ` – ${say("doesnotfit")}` : found.length ? ` – ${count("remarks", found.length)}` : "";
    };
    const sheets = given.form.sheets.map(({ name }) => [name, sheetName(name) + trouble(name)]);
    const key = JSON.stringify([view, languages, places, language(), given.themes]);
    // A list that is open is not taken away for the sake of a remark; while somebody types nothing is made anew.
    const all = key + JSON.stringify(sheets);
    if (all === this.drawn || (focused && this.drawn.startsWith(key))) return;
    this.drawn = all;
    const { host } = this;
    const select = (id, label, value, options, change) =>
      make("span", { class: "switch" }, make("label", { for: id }, label), make("select", { id, onchange: (event) => change(event.target.value) }, ...options.map(([name, words]) => make("option", { value: name, selected: name === value }, words))));
    this.node.replaceChildren(
      select("sheet", say("sheet"), view.sheet, sheets, (sheet) => host.look({ sheet })),
      languages.length > 1 ? select("language", say("language"), view.language, languages.map((tag) => [tag, host.languageName(tag)]), (tag) => host.look({ language: tag }).then(() => host.form.draw())) : "",
      select("theme", say("theme"), view.theme, given.themes.map((theme) => [theme, theme]), (theme) => host.look({ theme })),
      make("span", { class: "switch" }, make("label", { for: "house" }, say("house.label")), make("button", { type: "button", id: "house", class: "quiet", onclick: () => host.house() }, say("house.open"))),
      places.length ? select("state", say("state"), view.open ?? "", [["", say("rest")], ...places.map((place) => [place.id, place.name])], (open) => host.look({ open: open || null })) : "",
      select("zoom", say("zoom"), String(picture.zoom), [["width", say("zoom.width")], ["whole", say("zoom.whole")], ["1", "100 %"], ["2", "200 %"]], (zoom) => {
        picture.zoom = Number(zoom) || zoom;
        picture.fit();
      }),
    );
    if (focused) this.node.querySelector(`#${focused}`)?.focus();
  }
}
