// The words of the page, in the user's language.

let words = {};
let tag = "nl";

/** Takes a language over. */
export async function speak(language) {
  words = await (await fetch(`/${language}.json`)).json();
  tag = language;
  document.documentElement.lang = language;
}

/** The language of the page. */
export const language = () => tag;

/** A sentence or word, with its places filled in: `{name}`. */
export function say(key, values = {}) {
  const text = words[key] ?? key;
  return text.replace(/\{(\w+)\}/g, (_, name) => values[name] ?? "");
}

/** One of two words by a number: `key.1` or `key`. */
export const count = (key, number) => say(number === 1 ? `${key}.1` : key, { n: number });

/** The words of the program's own tables in this language. */
export const own = (both) => both?.[tag] ?? "";

/** The sheets by name, as the program describes them. */
let sheets = new Map();

/** Takes over which sheets there are. */
export function sheetsAre(list) {
  sheets = new Map(list.map((sheet) => [sheet.name, sheet]));
}

/** What a sheet is called: "A5 staand" for a5-portrait. */
export const sheetName = (name) => own(sheets.get(name)?.label) || name;

/** A message of the program with the names of sheets on paper as they stand on the page. */
export const plainly = (message) => message.replace(/[a-z0-9]+(-[a-z0-9]+)+/g, (word) => (sheets.get(word)?.millimetres ? sheetName(word) : word));
