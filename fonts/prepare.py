#!/usr/bin/env python3
"""Prepare the four faces in this folder from the published families.

The program never runs this; it is kept so that anyone can make the same files again.

    npm pack @expo-google-fonts/bricolage-grotesque@0.4.1 @expo-google-fonts/atkinson-hyperlegible-next@0.4.1
    pip install fonttools==4.68.0
    python3 fonts/prepare.py <folder with the unpacked packages> fonts/

Each step has a reason:
- European Latin only: what Dutch, English and their neighbours need; keeps start-up and embedding small.
- hinting dropped: it is not used at poster sizes and triples the bytes.
- features liga, calt and stylistic sets dropped: the rasteriser cannot switch features, browsers would
  apply them by themselves, and the two pictures would differ.
- kerning against the space dropped: Firefox does not apply it, every other program does.
- kerning of less than 8/1000 em dropped: nobody sees it, and it is half of the pairs, which every file carries.
- tabular digits made the default of the text faces: the rasteriser cannot ask for `tnum`.
- the narrow no-break space added where it lacks (Dutch and SI number forms use it).
"""
import sys
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont

FACES = [
    ("bricolage-grotesque/700Bold/BricolageGrotesque_700Bold.ttf", "BricolageGrotesque-Bold.ttf", False),
    ("bricolage-grotesque/800ExtraBold/BricolageGrotesque_800ExtraBold.ttf", "BricolageGrotesque-ExtraBold.ttf", False),
    ("atkinson-hyperlegible-next/400Regular/AtkinsonHyperlegibleNext_400Regular.ttf", "AtkinsonHyperlegibleNext-Regular.ttf", True),
    ("atkinson-hyperlegible-next/700Bold/AtkinsonHyperlegibleNext_700Bold.ttf", "AtkinsonHyperlegibleNext-Bold.ttf", True),
]
RANGES = [(0x20, 0x7E), (0xA0, 0x17F), (0x192, 0x192), (0x218, 0x21B), (0x1E80, 0x1E85), (0x1E9E, 0x1E9E),
          (0x2002, 0x2015), (0x2018, 0x2022), (0x2026, 0x2026), (0x202F, 0x2030), (0x2032, 0x2033),
          (0x2039, 0x203A), (0x2044, 0x2044), (0x20AC, 0x20AC), (0x2116, 0x2116), (0x2122, 0x2122),
          (0x2190, 0x2193), (0x2212, 0x2212), (0x2248, 0x2248), (0x2260, 0x2265)]


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


def prepare(source, target, tabular):
    font = TTFont(source)
    cmap = font.getBestCmap()
    if 0x202F not in cmap and 0x2009 in cmap:
        for table in font["cmap"].tables:
            if table.isUnicode():
                table.cmap[0x202F] = cmap[0x2009]
    if tabular:
        tabular_digits(font)
    forget_space_kerning(font)
    forget_slight_kerning(font)
    options = subset.Options()
    options.hinting = False
    options.layout_features = ["kern", "mark", "mkmk", "ccmp", "locl"]
    options.name_IDs = [0, 1, 2, 3, 4, 5, 6, 13, 14, 16, 17]
    options.drop_tables += ["STAT"]
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=[c for a, b in RANGES for c in range(a, b + 1)])
    subsetter.subset(font)
    font["head"].modified = font["head"].created
    font.recalcTimestamp = False
    font.save(target)


def main():
    packages, out = Path(sys.argv[1]), Path(sys.argv[2])
    for source, target, tabular in FACES:
        prepare(packages / source, out / target, tabular)
        print(target, (out / target).stat().st_size)


main()
