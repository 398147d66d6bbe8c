// Earlier versions of the file: looked at, and brought back.
import { call } from "./carrier.js";
import { make, signed } from "./fields.js";
import { PictureView } from "./picture.js";
import { language, say } from "./words.js";

/** A moment in the user's words. */
const moment = (at) => new Date(at).toLocaleString(language(), { weekday: "long", day: "numeric", month: "long", hour: "2-digit", minute: "2-digit" });

/** Opens the dialog; `returned` is told when a version was brought back. */
export async function openVersions(doc, { returned, failed, closed }) {
  let versions;
  try {
    versions = await call("versions");
  } catch (error) {
    return failed(error);
  }
  const view = new PictureView();
  view.zoom = "whole";
  const told = make("p", { class: "told", role: "status" }, versions.length ? say("versions.pick") : say("versions.none"));
  const back = make("button", { type: "button", class: "primary", disabled: true }, say("versions.back"));
  let chosen = null;
  const look = async (version, button) => {
    chosen = version;
    list.querySelectorAll("button").forEach((one) => one.setAttribute("aria-pressed", String(one === button)));
    back.disabled = false;
    told.textContent = say("versions.loading");
    try {
      const picture = await call("version", { name: version.name, view: { ...doc.view, open: null } });
      if (chosen !== version) return;
      view.show(picture, moment(version.at));
      told.textContent = picture ? say("versions.of", { when: moment(version.at) }) : say("versions.nopicture");
    } catch {
      told.textContent = say("versions.nopicture");
    }
  };
  const list = make(
    "ol",
    { class: "versions" },
    ...versions.map((version) => {
      const button = make("button", { type: "button", class: "option", "aria-pressed": "false" }, moment(version.at));
      button.addEventListener("click", () => look(version, button));
      return make("li", {}, button);
    }),
  );
  const dialog = make(
    "dialog",
    { class: "history", "aria-labelledby": "versions-title", onclose: () => { dialog.remove(); closed(); } },
    make("header", {}, make("h2", { id: "versions-title" }, say("versions")), signed("×", say("close"), { onclick: () => dialog.close() })),
    make("div", { class: "inside" }, make("div", {}, make("p", { class: "help" }, say("versions.help")), list), make("div", { class: "look" }, told, view, back)),
  );
  back.addEventListener("click", async () => {
    try {
      await call("restore", { name: chosen.name });
      dialog.close();
      returned(moment(chosen.at));
    } catch (error) {
      dialog.close();
      failed(error);
    }
  });
  document.body.append(dialog);
  dialog.showModal();
  (list.querySelector("button") ?? dialog.querySelector(".sign")).focus();
  return null;
}
