#!/usr/bin/env python3
"""Make the tables with which screen colours become inks: fogra39-inks.txt, fogra39-pairs.txt, fogra39-greys.txt.

The program never runs this; it is kept so that anyone can make the same tables again, as with prepare.py, whose model
of the press it uses:

    python3 assets/press/separate.py x/usr/share/color/icc/FOGRA39L.ti3 assets/press

- fogra39-inks.txt: cyan, magenta, yellow and black of a grid of 17 × 17 × 17 sRGB colours (red slowest), each a byte as
  two hexadecimal digits. White goes to paper, black to the darkest ink; black ink as much as common separations have,
  none in light colours; all inks together 280 % at most.
- fogra39-pairs.txt: for a grid of 9 × 9 × 9 what any two inks make of a colour. A line has, for CM, CY, CK, MY, MK and
  YK, a byte for each of the two and one for the distance to the colour (CIEDE2000, tenths, 255 at most). Lightness
  counts twice, and what comes out lighter is further off, so that small letters keep their contrast.
- fogra39-greys.txt: black ink alone for 17 greys, black to white, each a byte.
"""
import sys
from itertools import combinations
from pathlib import Path

import numpy as np

from prepare import Press, difference, patches, separate, wanted

STEPS, COARSE = 17, 9
MOST_INK = 2.8
# The heaviest that an interpolation between two grid colours may round to.
ROUNDING = 2 / 255
# What each step of lightness too much adds to the distance of a pair.
LIGHTER = 0.8


def grid(steps):
    axis = np.linspace(0, 1, steps)
    return np.stack(np.meshgrid(axis, axis, axis, indexing="ij"), axis=-1).reshape(-1, 3)


def newton(press, target, start, inks, weights=(1, 1, 1), steps=40):
    """The amounts of these inks, the others as in `start`, that come nearest to `target`, by damped Newton steps."""
    best_ink, weights = start.copy(), np.array(weights, float)
    def error(ink):
        return (press.lab(ink) - target) * weights
    best = error(best_ink)
    damping = np.full(len(start), 1e-2)
    for _ in range(steps):
        slopes = []
        for i in inks:
            moved = best_ink.copy()
            moved[:, i] = np.clip(moved[:, i] + 0.004, 0, 1.004)
            slopes.append((error(moved) - best) / 0.004)
        slopes = np.stack(slopes, axis=2)
        normal = slopes.transpose(0, 2, 1) @ slopes
        size = np.trace(normal, axis1=1, axis2=2)[:, None, None] / len(inks)
        normal += damping[:, None, None] * np.eye(len(inks)) * np.maximum(size, 1e-6)
        step = np.linalg.solve(normal, -(slopes.transpose(0, 2, 1) @ best[:, :, None]))[:, :, 0]
        tried = best_ink.copy()
        tried[:, inks] = np.clip(tried[:, inks] + step, 0, 1)
        new = error(tried)
        better = (new**2).sum(1) < (best**2).sum(1)
        best_ink[better], best[better] = tried[better], new[better]
        damping = np.where(better, damping / 3, np.minimum(damping * 4, 1e3))
    return best_ink


def black(press, target):
    """How much black each colour of the coarse grid has: continuous, and the same from colour to colour."""
    blacks = np.linspace(0, 1, 21)
    ways = [separate(press, target, k) for k in blacks]
    errors = np.array([np.linalg.norm(e, axis=1) for _, e in ways])
    inks = np.array([cmy.sum(1) + k for (cmy, _), k in zip(ways, blacks)])
    errors += np.where(inks > MOST_INK, 100 * (1 + inks - MOST_INK), 0)
    possible = errors <= errors.min(0) + 1.0
    most = np.array([blacks[column].max() for column in possible.T])
    least = np.array([blacks[column].min() for column in possible.T])
    darkness = 1 - target[:, 0] / 100
    chosen = np.maximum(least, most * darkness**2).reshape(COARSE, COARSE, COARSE)
    for axis in range(3):
        padded = np.concatenate([chosen.take([0], axis), chosen, chosen.take([-1], axis)], axis)
        low, high = (padded.take(range(i, i + COARSE), axis) for i in (0, 2))
        chosen = (low + 2 * chosen + high) / 4
    return chosen


def finer(coarse):
    for axis in range(3):
        coarse = np.moveaxis(coarse, axis, 0)
        fine = np.empty((2 * len(coarse) - 1, *coarse.shape[1:]))
        fine[::2], fine[1::2] = coarse, (coarse[:-1] + coarse[1:]) / 2
        coarse = np.moveaxis(fine, 0, axis)
    return coarse.reshape(-1)


def all_inks(press, paper, darkest):
    k = finer(black(press, wanted(grid(COARSE), paper, darkest)))
    target = wanted(grid(STEPS), paper, darkest)
    k = np.where(target[:, 0] > 80, 0, k)
    start = np.concatenate([np.repeat(np.clip((95 - target[:, :1]) / 90 - k[:, None], 0, 1), 3, 1), k[:, None]], 1)
    found = newton(press, target, start, [0, 1, 2])
    for _ in range(8):
        heavy = found.sum(1) > MOST_INK - ROUNDING
        if not heavy.any():
            break
        found[heavy, 3] = np.minimum(found[heavy, 3] + 0.04, 1)
        found[heavy] = newton(press, target[heavy], found[heavy], [0, 1, 2])
    room = (MOST_INK - ROUNDING - found[:, 3:]) / np.maximum(found[:, :3].sum(1, keepdims=True), 1e-9)
    found[:, :3] *= np.minimum(room, 1)
    # What is no more than a speck of a dot is not printed; white is paper.
    found[found < 0.012] = 0
    found[-1] = 0
    off = difference(target, press.lab(found))
    print(f"inks: ΔE00 mean {off.mean():.2f}, 95 % {np.quantile(off, .95):.1f}, most {off.max():.1f}; "
          f"ink at most {found.sum(1).max() * 100:.1f} %")
    return found


def pairs(press, paper, darkest):
    target = wanted(grid(COARSE), paper, darkest)
    out, weights = [], (2, 1, 1)
    axis = np.linspace(0, 1, 11)
    for a, b in combinations(range(4), 2):
        tries = np.zeros((121, 4))
        tries[:, [a, b]] = np.stack(np.meshgrid(axis, axis, indexing="ij"), -1).reshape(-1, 2)
        gap = (press.lab(tries)[None] - target[:, None]) * np.array(weights)
        start = tries[(gap**2).sum(2).argmin(1)]
        found = newton(press, target, start, [a, b], weights)
        found[-1] = 0
        made = press.lab(found)
        lighter = np.maximum(made[:, 0] - target[:, 0], 0)
        off = np.minimum(np.round((difference(target, made) + LIGHTER * lighter) * 10), 255)
        out.append(np.stack([np.round(found[:, a] * 255), np.round(found[:, b] * 255), off], 1))
    return np.concatenate(out, 1).astype(int)


def greys(press, paper):
    amounts = np.zeros((1001, 4))
    amounts[:, 3] = np.linspace(0, 1, 1001)
    light = press.lab(amounts)[:, 0]
    axis = np.repeat(np.linspace(0, 1, STEPS)[:, None], 3, 1)
    target = wanted(axis, paper, np.array([light[-1], 0, 0]))[:, 0]
    found = np.interp(-target, -light, amounts[:, 3])
    found[0], found[-1] = 1, 0
    return np.round(found * 255).astype(int)


def main(source, folder):
    cmyk, lab = patches(source)
    press = Press(cmyk, lab)
    darkest = press.lab(np.array([[0.80, 0.70, 0.60, 0.90]]))[0] * [1, 0, 0]
    found = np.floor(all_inks(press, lab[0], darkest) * 255 + 0.5).astype(int)
    digits = lambda row: "".join(f"{n:02x}" for n in row)
    write = lambda name, rows: Path(folder, name).write_text("\n".join(map(digits, rows)) + "\n")
    write("fogra39-inks.txt", found)
    write("fogra39-pairs.txt", pairs(press, lab[0], darkest))
    write("fogra39-greys.txt", greys(press, lab[0])[:, None])
    for name, rgb in {"white": (16, 16, 16), "#808080": (8, 8, 8), "black": (0, 0, 0), "red": (16, 0, 0),
                      "navy": (2, 2, 5), "sky": (13, 15, 15), "paper": (16, 15, 15)}.items():
        r, g, b = rgb
        print(name, np.round(found[(r * STEPS + g) * STEPS + b] / 2.55))


if __name__ == "__main__":
    main(*sys.argv[1:])
