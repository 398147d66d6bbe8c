#!/usr/bin/env python3
"""Make fogra39.txt: how much ink a colour of the screen takes on a press, and how far it is from what the press can do.

The program never runs this; it is kept so that anyone can make the same table again.

    apt-get download icc-profiles-free && dpkg -x icc-profiles-free_*.deb x      (Debian; 2.0.1+dfsg-1.1 was used)
    pip install numpy==2.4.6
    python3 assets/press/prepare.py x/usr/share/color/icc/FOGRA39L.ti3 assets/press/fogra39.txt

FOGRA39L.ti3 holds 1,617 printed and measured patches (see LICENSE). From them:
- a model of the press: the patches' Lab, interpolated between them by radial basis functions;
- for each screen colour of a grid the ink that comes nearest to it, white going to paper and black to the darkest ink
  (relative colorimetric with black point compensation);
- of all the ways to make a colour, the one with as much black as common separations use: none in light colours, much
  in dark ones, 300 % at most. Checked against what they give for grey: 148 % for #808080, 251 % for #333333.

A shop's own separation differs, so what comes out is an estimate and is called one.
"""
import sys
from pathlib import Path

import numpy as np

STEPS = 9  # of each of red, green and blue
MOST_INK = 300.0


def patches(path):
    """CMYK in percent, and Lab."""
    cmyk, lab, inside = [], [], False
    for line in Path(path).read_text().splitlines():
        if line in ("BEGIN_DATA", "END_DATA"):
            inside = line == "BEGIN_DATA"
        elif inside:
            numbers = [float(n) for n in line.split()]
            cmyk.append(numbers[1:5])
            lab.append(numbers[8:11])
    return np.array(cmyk), np.array(lab)


class Press:
    """From ink to Lab, through all patches: a linear part and a sum of distances to the patches."""

    def __init__(self, cmyk, lab):
        places, index = np.unique(cmyk / 100, axis=0, return_index=True)
        self.places = places
        n = len(places)
        distances = np.linalg.norm(places[:, None] - places[None], axis=2)
        linear = np.hstack([np.ones((n, 1)), places])
        system = np.block([[distances, linear], [linear.T, np.zeros((5, 5))]])
        self.weights = np.linalg.solve(system, np.vstack([lab[index], np.zeros((5, 3))]))

    def lab(self, cmyk):
        square = (cmyk**2).sum(1)[:, None] + (self.places**2).sum(1)[None] - 2 * cmyk @ self.places.T
        linear = np.hstack([np.ones((len(cmyk), 1)), cmyk])
        return np.hstack([np.sqrt(np.maximum(square, 0)), linear]) @ self.weights


D50 = np.array([0.9642, 1.0, 0.8249])
# Linear sRGB to XYZ for D50 (Bradford), as in the ICC's profile of sRGB.
TO_XYZ = np.array([[0.4360747, 0.3850649, 0.1430804], [0.2225045, 0.7168786, 0.0606169], [0.0139322, 0.0971045, 0.7141733]])


def lab_of(xyz):
    t = xyz / D50
    f = np.where(t > (6 / 29) ** 3, np.cbrt(t), t * (29 / 6) ** 2 / 3 + 4 / 29)
    return np.stack([116 * f[:, 1] - 16, 500 * (f[:, 0] - f[:, 1]), 200 * (f[:, 1] - f[:, 2])], axis=1)


def xyz_of(lab):
    y = (lab[:, 0] + 16) / 116
    f = np.stack([y + lab[:, 1] / 500, y, y - lab[:, 2] / 200], axis=1)
    return np.where(f > 6 / 29, f**3, (f - 4 / 29) * 3 * (6 / 29) ** 2) * D50


def wanted(rgb, paper, black):
    """Lab of screen colours with the screen's white on paper and its black on the darkest ink."""
    linear = np.where(rgb <= 0.04045, rgb / 12.92, ((rgb + 0.055) / 1.055) ** 2.4)
    xyz = linear @ TO_XYZ.T
    paper, black = xyz_of(paper[None]), xyz_of(black[None])
    scale = (paper - black) / D50
    return lab_of(xyz * scale + black)


def separate(press, target, k):
    """Cyan, magenta and yellow that come nearest to `target` beside black `k`, by damped Newton steps."""
    grey = np.clip((95 - target[:, :1]) / 90 - k, 0, 1)
    cmy = np.repeat(grey, 3, axis=1)
    def error(cmy):
        return press.lab(np.hstack([cmy, np.full((len(cmy), 1), k)])) - target
    best = error(cmy)
    damping = np.full(len(cmy), 1e-2)
    for _ in range(40):
        slopes = np.stack([(error(np.clip(cmy + 0.004 * np.eye(3)[i], 0, 1.004)) - best) / 0.004 for i in range(3)], axis=2)
        normal = slopes.transpose(0, 2, 1) @ slopes
        normal += damping[:, None, None] * np.eye(3) * np.trace(normal, axis1=1, axis2=2)[:, None, None] / 3
        step = np.linalg.solve(normal, -(slopes.transpose(0, 2, 1) @ best[:, :, None]))[:, :, 0]
        tried = np.clip(cmy + step, 0, 1)
        new = error(tried)
        better = (new**2).sum(1) < (best**2).sum(1)
        cmy[better], best[better] = tried[better], new[better]
        damping = np.where(better, damping / 3, np.minimum(damping * 4, 1e3))
    return cmy, best


def difference(a, b):
    """CIEDE2000."""
    l1, a1, b1 = a.T
    l2, a2, b2 = b.T
    mean = (np.hypot(a1, b1) + np.hypot(a2, b2)) / 2
    g = 0.5 * (1 - np.sqrt(mean**7 / (mean**7 + 25.0**7)))
    a1, a2 = a1 * (1 + g), a2 * (1 + g)
    c1, c2 = np.hypot(a1, b1), np.hypot(a2, b2)
    h1, h2 = np.degrees(np.arctan2(b1, a1)) % 360, np.degrees(np.arctan2(b2, a2)) % 360
    turn = (h2 - h1 + 180) % 360 - 180
    dl, dc, dh = l2 - l1, c2 - c1, 2 * np.sqrt(c1 * c2) * np.sin(np.radians(turn / 2))
    l, c, h = (l1 + l2) / 2, (c1 + c2) / 2, (h1 + turn / 2) % 360
    t = (1 - 0.17 * np.cos(np.radians(h - 30)) + 0.24 * np.cos(np.radians(2 * h))
         + 0.32 * np.cos(np.radians(3 * h + 6)) - 0.20 * np.cos(np.radians(4 * h - 63)))
    sl = 1 + 0.015 * (l - 50) ** 2 / np.sqrt(20 + (l - 50) ** 2)
    sc, sh = 1 + 0.045 * c, 1 + 0.015 * c * t
    rt = -2 * np.sqrt(c**7 / (c**7 + 25.0**7)) * np.sin(np.radians(60 * np.exp(-(((h - 275) / 25) ** 2))))
    return np.sqrt((dl / sl) ** 2 + (dc / sc) ** 2 + (dh / sh) ** 2 + rt * dc / sc * dh / sh)


def main(source, out):
    cmyk, lab = patches(source)
    press = Press(cmyk, lab)
    axis = np.linspace(0, 1, STEPS)
    rgb = np.stack(np.meshgrid(axis, axis, axis, indexing="ij"), axis=-1).reshape(-1, 3)
    darkest = press.lab(np.array([[0.80, 0.70, 0.60, 0.90]]))[0] * [1, 0, 0]
    target = wanted(rgb, lab[0], darkest)
    blacks = np.linspace(0, 1, 21)
    ways = [separate(press, target, k) for k in blacks]
    errors = np.array([np.linalg.norm(e, axis=1) for _, e in ways])
    inks = np.array([cmy.sum(1) + k for (cmy, _), k in zip(ways, blacks)]) * 100
    errors += np.where(inks > MOST_INK, 100 + inks - MOST_INK, 0)
    possible = errors <= errors.min(0) + 1.0
    most = np.array([blacks[column].max() for column in possible.T])
    least = np.array([blacks[column].min() for column in possible.T])
    darkness = 1 - target[:, 0] / 100
    aim = np.maximum(least, most * darkness**2)
    cost = np.where(possible, np.abs(blacks[:, None] - aim), 9)
    chosen = cost.argmin(0)
    everything = np.arange(len(rgb))
    ink = inks[chosen, everything]
    made = np.array([press.lab(np.append(ways[w][0][i], blacks[w])[None])[0] for i, w in enumerate(chosen)])
    off = difference(target, made)
    lines = [f"{i:.0f} {o:.1f}" for i, o in zip(ink, off)]
    Path(out).write_text("\n".join(lines) + "\n")
    show = {"white": (8, 8, 8), "#808080": (4, 4, 4), "#404040": (2, 2, 2), "#202020": (1, 1, 1), "black": (0, 0, 0),
            "red": (8, 0, 0), "green": (0, 8, 0), "blue": (0, 0, 8), "yellow": (8, 8, 0), "navy": (1, 1, 2)}
    for name, (r, g, b) in show.items():
        n = (r * STEPS + g) * STEPS + b
        print(name, lines[n], np.round(np.append(ways[chosen[n]][0][n], blacks[chosen[n]]) * 100))


if __name__ == "__main__":
    main(*sys.argv[1:])
