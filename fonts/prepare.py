#!/usr/bin/env python3
"""Prepare the faces in this folder from the published families.

The program never runs this; it is kept so that anyone can make the same files again.

    npm pack @expo-google-fonts/bricolage-grotesque@0.4.1 @expo-google-fonts/atkinson-hyperlegible-next@0.4.1 \
        @expo-google-fonts/rubik@0.4.2
    pip install fonttools==4.68.0
    python3 fonts/prepare.py <folder with the unpacked packages> fonts/

Each step has a reason:
- European Latin only: what Dutch, English and their neighbours need; keeps start-up and embedding small. Rubik is for
  pages in Cyrillic or Arabic letters, and has the Latin ones that stand among them.
- of Arabic the joined forms are kept, as no text can be read without them.
- hinting dropped: it is not used at poster sizes and triples the bytes.
- features liga, calt and stylistic sets dropped: the rasteriser cannot switch features, browsers would
  apply them by themselves, and the two pictures would differ.
- kerning against the space dropped: Firefox does not apply it, every other program does.
- kerning of less than 8/1000 em dropped: nobody sees it, and it is half of the pairs, which every file carries.
- tabular digits made the default of the text faces: the rasteriser cannot ask for `tnum`.
- the zero of the text family without its slash: on a poster figures are amounts and years, and O is far wider.
- the narrow no-break space added where it lacks (Dutch and SI number forms use it).
- outlines moved to where the table of metrics says that they begin, which differs by a unit here and there: where both
  say the same, a file for the web need not say it twice.
- points in the very middle between two control points dropped: a curve passes there without them.
- the signs of the lira, the hryvnia and of a millionth part: the text face has none of them, so it borrows those of the
  display family at its own weight, at the height of its own digits.
"""
import sys
from pathlib import Path

from fontTools import subset
from fontTools.pens.boundsPen import BoundsPen
from fontTools.pens.recordingPen import DecomposingRecordingPen
from fontTools.pens.reverseContourPen import ReverseContourPen
from fontTools.pens.transformPen import TransformPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont

# What the text face borrows, and from which faces.
BORROWED = [0xB5, 0x20B4, 0x20BA]
LENDERS = {
    "AtkinsonHyperlegibleNext-Regular.ttf": "bricolage-grotesque/400Regular/BricolageGrotesque_400Regular.ttf",
    "AtkinsonHyperlegibleNext-Bold.ttf": "bricolage-grotesque/700Bold/BricolageGrotesque_700Bold.ttf",
}

FACES = [
    ("bricolage-grotesque/700Bold/BricolageGrotesque_700Bold.ttf", "BricolageGrotesque-Bold.ttf", False),
    ("bricolage-grotesque/800ExtraBold/BricolageGrotesque_800ExtraBold.ttf", "BricolageGrotesque-ExtraBold.ttf", False),
    ("atkinson-hyperlegible-next/400Regular/AtkinsonHyperlegibleNext_400Regular.ttf", "AtkinsonHyperlegibleNext-Regular.ttf", True),
    ("atkinson-hyperlegible-next/700Bold/AtkinsonHyperlegibleNext_700Bold.ttf", "AtkinsonHyperlegibleNext-Bold.ttf", True),
    ("rubik/400Regular/Rubik_400Regular.ttf", "Rubik-Regular.ttf", True),
    ("rubik/700Bold/Rubik_700Bold.ttf", "Rubik-Bold.ttf", True),
    ("rubik/800ExtraBold/Rubik_800ExtraBold.ttf", "Rubik-ExtraBold.ttf", False),
]
RANGES = [(0x20, 0x7E), (0xA0, 0x17F), (0x192, 0x192), (0x218, 0x21B), (0x1E80, 0x1E85), (0x1E9E, 0x1E9E),
          (0x2002, 0x2015), (0x2018, 0x2022), (0x2026, 0x2026), (0x202F, 0x2030), (0x2032, 0x2033),
          (0x2039, 0x203A), (0x2044, 0x2044), (0x20AC, 0x20AC), (0x20B4, 0x20B4), (0x20BA, 0x20BA), (0x2116, 0x2116), (0x2122, 0x2122),
          (0x2190, 0x2193), (0x2212, 0x2212), (0x2248, 0x2248), (0x2260, 0x2265)]

# Russian to Serbian, and the Ukrainian ghe; Arabic, Persian and Urdu with their marks and digits.
CYRILLIC_AND_ARABIC = [(0x400, 0x45F), (0x490, 0x491), (0x60C, 0x60C), (0x61B, 0x61B), (0x61F, 0x61F), (0x621, 0x63A),
                       (0x640, 0x655), (0x660, 0x66C), (0x670, 0x671), (0x679, 0x679), (0x67E, 0x67E), (0x686, 0x686),
                       (0x688, 0x688), (0x691, 0x691), (0x698, 0x698), (0x6A9, 0x6A9), (0x6AF, 0x6AF), (0x6BA, 0x6BA),
                       (0x6BE, 0x6BE), (0x6C1, 0x6C1), (0x6CC, 0x6CC), (0x6D2, 0x6D2), (0x6F0, 0x6F9)]


def tabular_digits(font):
    """Point the code points of the digits at the glyphs of the `tnum` feature."""
    gsub = font["GSUB"].table
    swap = {}
    for record in gsub.FeatureList.FeatureRecord:
        if record.FeatureTag == "tnum":
            for index in record.Feature.LookupListIndex:
                for sub in gsub.LookupList.Lookup[index].SubTable:
                    swap.update(getattr(sub, "ExtSubTable", sub).mapping)
    for table in font["cmap"].tables:
        for code, glyph in list(table.cmap.items()):
            if 0x30 <= code <= 0x39 and glyph in swap:
                table.cmap[code] = swap[glyph]


def plain_zero(font):
    """Draw the zero without its slash: the two halves of its counter become one, in the form of its outer edge."""
    name = font.getBestCmap()[0x30]
    outline = DecomposingRecordingPen(font.getGlyphSet())
    font.getGlyphSet()[name].draw(outline)
    contours = []
    for step in outline.value:
        contours[-1].append(step) if step[0] != "moveTo" else contours.append([step])
    boxes = [box(contour) for contour in contours]
    outer = max(range(len(boxes)), key=lambda i: boxes[i][2] - boxes[i][0])
    (l, b, r, t), halves = boxes[outer], [each for i, each in enumerate(boxes) if i != outer]
    left, bottom = min(each[0] for each in halves), min(each[1] for each in halves)
    right, top = max(each[2] for each in halves), max(each[3] for each in halves)
    across, up = (right - left) / (r - l), (top - bottom) / (t - b)
    glyph = TTGlyphPen(None)
    counter = TransformPen(ReverseContourPen(glyph), (across, 0, 0, up, left - l * across, bottom - b * up))
    for pen in (glyph, counter):
        for operator, points in contours[outer]:
            getattr(pen, operator)(*points)
    drawn = glyph.glyph()
    drawn.recalcBounds(font["glyf"])
    font["glyf"][name] = drawn


def box(contour):
    """The box around a contour."""
    pen = BoundsPen(None)
    for operator, points in contour:
        getattr(pen, operator)(*points)
    return pen.bounds


def forget_space_kerning(font):
    """Take the spaces out of every pair-positioning lookup."""
    cmap = font.getBestCmap()
    spaces = {cmap[c] for c in (0x20, 0xA0, 0x2009, 0x202F) if c in cmap}
    for lookup in font["GPOS"].table.LookupList.Lookup:
        for sub in lookup.SubTable:
            sub = getattr(sub, "ExtSubTable", sub)
            if sub.LookupType != 2:
                continue
            if sub.Format == 1:
                kept = [(g, s) for g, s in zip(sub.Coverage.glyphs, sub.PairSet) if g not in spaces]
                sub.Coverage.glyphs = [g for g, _ in kept]
                sub.PairSet = [s for _, s in kept]
                sub.PairSetCount = len(kept)
                for pairs in sub.PairSet:
                    pairs.PairValueRecord = [r for r in pairs.PairValueRecord if r.SecondGlyph not in spaces]
                    pairs.PairValueCount = len(pairs.PairValueRecord)
            else:
                sub.Coverage.glyphs = [g for g in sub.Coverage.glyphs if g not in spaces]
                for glyph in spaces:
                    sub.ClassDef1.classDefs.pop(glyph, None)
                    sub.ClassDef2.classDefs.pop(glyph, None)


def forget_slight_kerning(font, least=8):
    """Drop pair adjustments that are smaller than `least` font units (of 1000 to the em)."""
    for lookup in font["GPOS"].table.LookupList.Lookup:
        for sub in lookup.SubTable:
            sub = getattr(sub, "ExtSubTable", sub)
            if sub.LookupType != 2:
                continue
            if sub.Format == 1:
                for pairs in sub.PairSet:
                    pairs.PairValueRecord = [
                        r for r in pairs.PairValueRecord if abs(getattr(r.Value1, "XAdvance", 0)) >= least
                    ]
                    pairs.PairValueCount = len(pairs.PairValueRecord)
            else:
                for record in sub.Class1Record:
                    for pair in record.Class2Record:
                        if pair.Value1 and abs(getattr(pair.Value1, "XAdvance", 0)) < least:
                            pair.Value1.XAdvance = 0


def borrow(font, lender):
    """Add the glyphs of the characters that the font lacks from another, scaled to the height of its digits."""
    def height(of):
        return of["glyf"][of.getBestCmap()[0x30]].yMax
    scale = height(font) / height(lender)
    cmap, glyphs = lender.getBestCmap(), lender.getGlyphSet()
    for code in BORROWED:
        if code in font.getBestCmap():
            continue
        name = f"uni{code:04X}"
        outline, pen = DecomposingRecordingPen(glyphs), TTGlyphPen(None)
        glyphs[cmap[code]].draw(outline)
        outline.replay(TransformPen(pen, (scale, 0, 0, scale, 0, 0)))
        font["glyf"][name] = pen.glyph()
        font["hmtx"][name] = (round(lender["hmtx"][cmap[code]][0] * scale), round(lender["hmtx"][cmap[code]][1] * scale))
        font.setGlyphOrder(font.getGlyphOrder() + ([] if name in font.getGlyphOrder() else [name]))
        for table in font["cmap"].tables:
            if table.isUnicode():
                table.cmap[code] = name


def begin_at_bearings(font):
    """Move outlines to their left side bearings, where every renderer puts them. What is put together moves as a whole."""
    glyphs, metrics = font["glyf"], font["hmtx"]
    for name in font.getGlyphOrder():
        glyphs[name].expand(glyphs)
        glyphs[name].recalcBounds(glyphs)
    by = {name: metrics[name][1] - glyphs[name].xMin if glyphs[name].numberOfContours else 0
          for name in font.getGlyphOrder()}
    for name in font.getGlyphOrder():
        for part in getattr(glyphs[name], "components", []):
            # Such a part says where the whole begins.
            if part.flags & 0x200:
                by[name] = by[part.glyphName]
    for name, across in by.items():
        glyph = glyphs[name]
        if glyph.isComposite():
            for part in glyph.components:
                part.x += across - by[part.glyphName]
        elif across:
            glyph.coordinates.translate((across, 0))
    for name in font.getGlyphOrder():
        glyphs[name].recalcBounds(glyphs)
        metrics[name] = (metrics[name][0], getattr(glyphs[name], "xMin", 0))


def drop_implied_points(font):
    """Drop the points on a curve that stand exactly in the middle between two control points."""
    for name in font.getGlyphOrder():
        glyph = font["glyf"][name]
        if glyph.numberOfContours <= 0:
            continue
        kept, ends, start = [], [], 0
        for end in glyph.endPtsOfContours:
            points = list(range(start, end + 1))
            for before, at, after in zip(points[-1:] + points, points, points[1:] + points[:1]):
                (a, b), (x, y), (c, d) = (glyph.coordinates[i] for i in (before, at, after))
                on = [glyph.flags[i] & 1 for i in (before, at, after)]
                # The first flag of a glyph also says whether its contours overlap.
                if at == 0 or on != [0, 1, 0] or (a + c, b + d) != (2 * x, 2 * y):
                    kept.append(at)
            ends.append(len(kept) - 1)
            start = end + 1
        glyph.coordinates = type(glyph.coordinates)([glyph.coordinates[i] for i in kept])
        glyph.flags = bytearray(glyph.flags[i] for i in kept)
        glyph.endPtsOfContours = ends


def prepare(source, target, tabular, lender):
    font = TTFont(source)
    if lender:
        borrow(font, TTFont(lender))
    cmap = font.getBestCmap()
    if 0x202F not in cmap and 0x2009 in cmap:
        for table in font["cmap"].tables:
            if table.isUnicode():
                table.cmap[0x202F] = cmap[0x2009]
    if tabular:
        tabular_digits(font)
    if lender:
        plain_zero(font)
    forget_space_kerning(font)
    forget_slight_kerning(font)
    options = subset.Options()
    options.hinting = False
    options.layout_features = ["kern", "mark", "mkmk", "ccmp", "locl", "init", "medi", "fina", "isol", "rlig", "curs"]
    options.name_IDs = [0, 1, 2, 3, 4, 5, 6, 13, 14, 16, 17]
    options.drop_tables += ["STAT"]
    subsetter = subset.Subsetter(options)
    ranges = RANGES + (CYRILLIC_AND_ARABIC if "Rubik" in target.name else [])
    subsetter.populate(unicodes=[c for a, b in ranges for c in range(a, b + 1)])
    subsetter.subset(font)
    begin_at_bearings(font)
    drop_implied_points(font)
    font["head"].modified = font["head"].created
    font.recalcTimestamp = False
    font.save(target)


def main():
    packages, out = Path(sys.argv[1]), Path(sys.argv[2])
    for source, target, tabular in FACES:
        lender = LENDERS.get(target)
        prepare(packages / source, out / target, tabular, lender and packages / lender)
        print(target, (out / target).stat().st_size)


main()
