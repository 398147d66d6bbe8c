"""Whether a PDF tells in order what a page of the same data tells: python3 words.py PDF PAGE.html DATA.json [whole]

What poppler finds in the tags, element by element, comes in the order of the page, section by section: on a poster, sections
stand where the eye finds them, and one may be told again on a page of its own, from its heading on. With "whole", every
paragraph of the page that is a text of the data stands in the PDF. And by pdftotext, no word has a hyphen that is not its own. Says how many elements were found; ends with 1 when something is
otherwise."""

import html.parser
import json
import re
import subprocess
import sys

# The most faults that are told.
MOST = 12
# Elements that are parts of a sentence, not one of their own.
INLINE = {"em", "a", "b", "span"}
# What figures say stands in their pictures.
FIGURE = {"svg", "table", "details", "nav"}


def plain(text):
    """Words with single spaces, as they are read."""
    return re.sub(r"\s+", " ", text.replace("\u00ad", "").replace("\u2060", "")).strip().rstrip(":")


class Page(html.parser.HTMLParser):
    """The paragraphs of a page in order, each with the number of the section that it stands in."""

    def __init__(self, text):
        super().__init__(convert_charrefs=True)
        self.found, self.words, self.section, self.inside, self.silent = [], "", 0, False, 0
        self.feed(text)

    def end(self):
        if plain(self.words):
            self.found.append((self.section, plain(self.words)))
        self.words = ""

    def handle_starttag(self, tag, attributes):
        self.inside |= tag == "main"
        self.silent += tag in FIGURE
        if tag not in INLINE:
            self.end()
        self.section += re.fullmatch("h[2-6]", tag) is not None and not self.silent

    def handle_endtag(self, tag):
        if tag not in INLINE:
            self.end()
        self.silent -= tag in FIGURE

    def handle_data(self, data):
        if self.inside and not self.silent:
            self.words += data


def elements(pdf):
    """What the elements of the tags say that hold words, in order."""
    out = subprocess.run(["pdfinfo", "-struct-text", pdf], capture_output=True, check=True).stdout.decode("utf8", "replace")
    found, words = [], ""
    for line in out.split("\n"):
        said = re.fullmatch(r'\s*"(.*)"', line)
        if said:
            words += said[1]
        elif words:
            found.append(plain(words))
            words = ""
    return [words for words in found + [plain(words)] if words]


def out_of_order(found, page):
    """The elements that come after what stands below them in their section."""
    places, heads = {}, {}
    for place, (section, words) in enumerate(page):
        places.setdefault(words, []).append((section, place))
        heads.setdefault(section, place)
    last, here, wrong = {}, None, []
    for words in found:
        # What stands more than once is that of the section which is being told, else the heading of another.
        ahead = [(section, at) for section, at in places.get(words, []) if at > last.get(section, -1) or at == heads[section]]
        ahead.sort(key=lambda found: (found[0] != here, found[1] != heads[found[0]], found[1]))
        if ahead:
            here, at = ahead[0]
            last[here] = at
        elif words in places:
            wrong.append(words)
    return wrong


def strings(value):
    """Every text of a data file."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, (list, dict)):
        for part in value.values() if isinstance(value, dict) else value:
            yield from strings(part)


def foreign_hyphens(pdf, data):
    """The words that end in a hyphen which the data does not have."""
    out = subprocess.run(["pdftotext", pdf, "-"], capture_output=True, check=True).stdout.decode()
    words = re.sub("\u00ad\\s*", "", out).split()
    known = " ".join(strings(data))
    pairs = zip(words, words[1:] + [""])
    return [word + " " + after for word, after in pairs if re.search(r"\w[-‐]$", word) and word + re.match(r"\w*", after)[0] not in known and word + " " not in known]


def main(pdf, page, data, whole):
    page = Page(open(page, encoding="utf8").read()).found
    found = elements(pdf)
    known = {words for _, words in page}
    faults = [f"out of order: {words}" for words in out_of_order(found, page)]
    faults += [f"a hyphen that is not the word's: {words}" for words in foreign_hyphens(pdf, json.load(open(data, encoding="utf8")))]
    there = " ".join(found)
    if whole:
        texts = {plain(text) for text in strings(json.load(open(data, encoding="utf8")))}
        faults += [f"not there: {words}" for _, words in page if words in texts and words not in there]
    same = sum(words in known for words in found)
    if not same:
        faults.append("nothing of the page is in it")
    print(f"{same} of {len(found)} elements with words stand on the page too, in order")
    for fault in faults[:MOST]:
        print(f"wrong: {pdf}: {fault}", file=sys.stderr)
    return bool(faults)


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:4], sys.argv[4:] == ["whole"]))
