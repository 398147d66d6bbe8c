// The house style: a few colours, the picture in them at once, and what became of each.
import { call } from "./carrier.js";
import { make, signed } from "./fields.js";
import { say } from "./words.js";

/** The name of the theme that is made. */
export const HOUSE = "huisstijl";
/** The most colours, and those to begin with. */
const MOST = 8;
const FIRST = ["#00518D", "#E2007A"];

/** A colour as somebody types it: with or without #, short or long; null for what is none. */
function read(typed) {
  const digits = typed.trim().replace(/^#/, "").toUpperCase();
  if (/^[0-9A-F]{6}$/.test(digits)) return `#${digits}`;
  return /^[0-9A-F]{3}$/.test(digits) ? `#${[...digits].map((one) => one + one).join("")}` : null;
}

/** Opens the dialog. `colors` are those that are kept; `kept` is called with the new ones, `left` when nothing changes. */
export function openHouse(doc, colors, { kept, left, failed }) {
  let chosen = colors.length ? [...colors] : [...FIRST];
  const list = make("div", { class: "colours" });
  const told = make("ul", { class: "became", "aria-live": "polite" });
  const add = make("button", { type: "button", class: "quiet", onclick: () => change([...chosen, "#808080"], chosen.length) }, say("house.add"));
  let timer = null;

  const look = async () => {
    doc.view.theme = HOUSE;
    const answer = await doc.ask({ ask: "house", colors: chosen }).catch(() => null);
    if (answer) told.replaceChildren(...answer.house.map((line) => make("li", {}, line)));
  };
  const soon = () => {
    clearTimeout(timer);
    timer = setTimeout(look, 120);
  };

  /** Other colours; the field at `focus` gets the focus. */
  const change = (next, focus = null) => {
    chosen = next;
    draw();
    if (focus !== null) list.querySelectorAll('input[type="text"]')[focus]?.focus();
    soon();
  };

  const row = (color, index) => {
    const name = say(index ? "house.colour" : "house.main", { n: index + 1 });
    const swatch = make("input", { type: "color", value: color.toLowerCase(), "aria-label": say("house.pick", { name }) });
    const typed = make("input", { type: "text", value: color, "aria-label": name, spellcheck: false, maxlength: "9", "data-colour": String(index) });
    const take = (now, from) => {
      typed.classList.toggle("bad", !now);
      typed.setAttribute("aria-invalid", String(!now));
      if (!now) return;
      chosen[index] = now;
      if (from === swatch) typed.value = now;
      else swatch.value = now.toLowerCase();
      soon();
    };
    swatch.addEventListener("input", () => take(read(swatch.value), swatch));
    typed.addEventListener("input", () => take(read(typed.value), typed));
    const remove = chosen.length > 1 ? signed("×", say("remove", { name }), { onclick: () => change(chosen.filter((_, at) => at !== index), Math.max(0, index - 1)) }) : null;
    return make("div", { class: "colour" }, swatch, typed, make("span", { class: "help" }, index ? "" : name), remove);
  };
  const draw = () => {
    list.replaceChildren(...chosen.map(row));
    add.hidden = chosen.length >= MOST;
  };

  const close = () => {
    clearTimeout(timer);
    dialog.remove();
  };
  const keep = async () => {
    try {
      clearTimeout(timer);
      await look();
      const file = await call("house", { colors: chosen });
      close();
      kept([...chosen], file);
    } catch (error) {
      failed(error);
    }
  };
  const leave = () => {
    close();
    left();
  };
  const dialog = make(
    "dialog",
    { class: "house", "aria-labelledby": "house-title" },
    make("header", {}, make("h2", { id: "house-title" }, say("house")), signed("×", say("close"), { onclick: leave })),
    make("div", { class: "inside" }, make("p", { class: "help" }, say("house.help")), list, add, make("h3", {}, say("house.became")), told),
    make("footer", {}, make("button", { type: "button", class: "primary", onclick: keep }, say("house.keep")), make("button", { type: "button", class: "quiet", onclick: leave }, say("house.leave"))),
  );
  dialog.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    event.stopPropagation();
    leave();
  });
  draw();
  document.body.append(dialog);
  // Not modal: the picture beside it shows what comes of it.
  dialog.show();
  list.querySelector('input[type="text"]').focus();
  look();
}
