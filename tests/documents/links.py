"""Clicks in the middle of every link of a PDF, as PDFium (the reader in Chromium) does: python3 links.py FILE PAGES

The links of the first page lead to the pages after it, in order; from each of these, one leads back and one, but
from the last, on to the next. Says how many links there are; ends with 1 when one leads elsewhere, or nowhere."""

import ctypes
import sys

import pypdfium2 as pdfium
import pypdfium2.raw as raw


def links(page):
    """The middle of each link of a page."""
    position, link = ctypes.c_int(0), raw.FPDF_LINK()
    while raw.FPDFLink_Enumerate(page.raw, ctypes.byref(position), ctypes.byref(link)):
        box = raw.FS_RECTF()
        raw.FPDFLink_GetAnnotRect(link, ctypes.byref(box))
        yield (box.left + box.right) / 2, (box.top + box.bottom) / 2


def landing(document, page, at):
    """The number of the page that a click leads to; None where it leads nowhere in the document."""
    link = raw.FPDFLink_GetLinkAtPoint(page.raw, *at)
    goal = raw.FPDFLink_GetDest(document.raw, link) if link else None
    return raw.FPDFDest_GetDestPageIndex(document.raw, goal) if goal else None


def leads_out(document, page, at):
    """Whether a click leads to an address."""
    link = raw.FPDFLink_GetLinkAtPoint(page.raw, *at)
    action = raw.FPDFLink_GetAction(link) if link else None
    return bool(action) and raw.FPDFAction_GetType(action) == raw.PDFACTION_URI


def main(path, pages):
    document = pdfium.PdfDocument(path)
    faults, count = [], 0
    if len(document) != pages:
        faults.append(f"{len(document)} pages, not {pages}")
    for number, page in enumerate(document):
        inside = [at for at in links(page) if not leads_out(document, page, at)]
        found = [landing(document, page, at) for at in inside]
        count += len(found)
        if None in found:
            faults.append(f"page {number + 1}: a click at {inside[found.index(None)]} leads nowhere")
        if number == 0 and found != list(range(1, pages)):
            faults.append(f"the links of the first page lead to {found}")
        if number > 0 and found.count(0) != 1:
            faults.append(f"page {number + 1}: {found.count(0)} ways back")
        if 0 < number < pages - 1 and number + 1 not in found:
            faults.append(f"page {number + 1}: no way to the next")
    print(f"{count} links, each clicked in PDFium")
    for fault in faults:
        print(f"wrong: {fault}", file=sys.stderr)
    return bool(faults)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], int(sys.argv[2])))
