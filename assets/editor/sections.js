// The names of the sections of the form, with what is wrong or missing in each.
import { make } from "./fields.js";
import { SECTIONS, sectionOf } from "./form.js";
import { mostMissing } from "./languages.js";
import { count, say } from "./words.js";

/** A number behind a name, with its words for who does not see it. */
const badge = (key, number, kind = "badge") => (number ? make("span", { class: kind, "aria-label": count(key, number) }, String(number)) : null);

/** Draws them for an editor; what has the focus keeps it. */
export function drawSections(host) {
  const { doc, form, sections } = host;
  const several = doc.languages.length > 1;
  const inside = (name, pointer) => pointer !== "" && sectionOf(pointer) === name;
  const number = (name) => {
    const errors = (doc.answer?.findings ?? []).filter((one) => one.is_error && inside(name, one.pointer)).length;
    const blanks = (doc.answer?.blanks ?? []).filter((pointer) => inside(name, pointer)).length;
    return name === "translate" ? badge("missing", mostMissing(doc)) : badge("errors", errors, "badge error") ?? badge("blanks", blanks);
  };
  const button = ([name]) => {
    const current = form.section === name;
    return make("button", { type: "button", class: current ? "section on" : "section", "aria-current": current ? "true" : null, "data-section": name, onclick: () => host.section(name) }, make("span", {}, say(`section.${name}`)), number(name));
  };
  const focused = sections.contains(document.activeElement) ? document.activeElement.dataset.section ?? "all" : null;
  const all = make("input", { type: "checkbox", id: "all", checked: form.options.all, onchange: (event) => host.all(event.target.checked) });
  const check = several ? make("span", { class: "check" }, all, make("label", { for: "all" }, say("alllanguages"))) : "";
  sections.replaceChildren(...SECTIONS.filter(([name]) => name !== "translate" || several).map(button), check);
  if (focused) sections.querySelector(`[data-section="${focused}"],#${focused}`)?.focus();
}
