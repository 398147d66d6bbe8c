// The start: a file of this folder, or something to begin with.
import { call } from "./carrier.js";
import { make } from "./fields.js";
import { PictureView } from "./picture.js";
import { say } from "./words.js";

/** The start page; `opened` is told when there is a file. */
export function startPage(start, opened, failed) {
  const files = start.files.map((file) =>
    make("li", {}, make("button", { type: "button", class: "file", onclick: () => call("open", { file: file.name }).then(opened, failed) }, make("strong", {}, file.title || file.name), make("span", {}, file.name))),
  );
  const cards = start.starters.map((starter) => {
    const view = new PictureView();
    const id = `name-${starter.name}`;
    const input = make("input", { id, type: "text", name: "name", value: say(`begin.${starter.name}.name`), required: true, maxLength: 80, autocomplete: "off" });
    const begin = (event) => {
      event.preventDefault();
      call("new", { name: input.value.trim(), from: starter.name }).then(opened, failed);
    };
    const card = make(
      "form",
      { class: "starter", onsubmit: begin },
      view,
      make("h3", {}, say(`begin.${starter.name}`)),
      make("p", {}, say(`begin.${starter.name}.help`)),
      make("label", { for: id }, say("begin.name")),
      make("div", { class: "row" }, input, make("button", { type: "submit", class: "primary" }, say("begin.button"))),
    );
    view.zoom = "whole";
    queueMicrotask(() => view.show(starter.picture, say(`begin.${starter.name}`)));
    return card;
  });
  return make(
    "main",
    { class: "start" },
    make("h1", {}, say("start.title")),
    make("p", { class: "lead" }, say("start.lead")),
    make("section", { "aria-labelledby": "s-new" }, make("h2", { id: "s-new" }, say("start.new")), make("div", { class: "starters" }, ...cards)),
    make(
      "section",
      { "aria-labelledby": "s-open" },
      make("h2", { id: "s-open" }, say("start.open")),
      make("p", { class: "where" }, say("start.folder", { folder: start.folder })),
      files.length ? make("ul", { class: "files" }, ...files) : make("p", {}, say("start.none")),
    ),
  );
}
