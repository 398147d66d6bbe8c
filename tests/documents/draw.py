"""Draws pages of a PDF as PDFium (the reader in Chromium) does: python3 draw.py FILE DPI OUT PAGE...

Page N becomes OUT-N.ppm."""

import sys

import pypdfium2 as pdfium


def main(path, dpi, out, *pages):
    document = pdfium.PdfDocument(path)
    for number in map(int, pages):
        bitmap = document[number - 1].render(scale=float(dpi) / 72, rev_byteorder=True)
        data, stride, depth = bytes(bitmap.buffer), bitmap.stride, bitmap.n_channels
        with open(f"{out}-{number}.ppm", "wb") as file:
            file.write(b"P6 %d %d 255\n" % (bitmap.width, bitmap.height))
            for row in range(bitmap.height):
                line = data[row * stride : row * stride + bitmap.width * depth]
                file.write(b"".join(line[at : at + 3] for at in range(0, len(line), depth)) if depth == 4 else line)


if __name__ == "__main__":
    main(*sys.argv[1:])
