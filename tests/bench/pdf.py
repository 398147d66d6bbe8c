#!/usr/bin/env python3
"""PDF files of the flagship: what they cost and how large they are, beside a like leaflet by Typst, in one run.

    cargo build --release
    python3 -m pip install --target /tmp/typst typst==0.15.2
    PYTHONPATH=/tmp/typst python3 tests/bench/pdf.py [PROGRAM]

Whole processes are measured, ours and Typst's in turn, and the median of nine is told: processor time of the system's own
count for a child that has ended. Of Typst's, what Python takes to start and to load it is taken off. Without Typst ours are
measured alone. Ends with 1 when one of ours is above what it may cost.
"""
import importlib.util
import os
import resource
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
ROUNDS = 9
# What it is, options, the most milliseconds of processor time, the most bytes.
OURS = [
    ("poster", ["--sheet", "a3-landscape"], 60, 150_000),
    ("clickable", ["--sheet", "a3-landscape", "--state", "klik"], 250, 400_000),
    ("leaflet", ["--document", "folder"], 80, None),
    ("press", ["--sheet", "a3-landscape", "--for", "print"], None, None),
    ("press, a role open", ["--sheet", "a3-landscape", "--for", "print", "--state", "role:jeugd"], None, None),
]
TYPST = """
import sys, typst
if len(sys.argv) > 1:
    typst.compile(sys.argv[1], output=sys.argv[2], root=sys.argv[3], font_paths=[sys.argv[4]], ignore_system_fonts=True)
"""


def cost(command):
    """Milliseconds of processor time of a process."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return (after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime) * 1000


def main(program):
    folder = Path(tempfile.mkdtemp())
    commands = {}
    for name, options, _, _ in OURS:
        file = folder / f"{name}.pdf"
        commands[name] = ([program, "render", "--quiet", "--force", "--to", "pdf", "--out", str(file), *options], file)
    like = importlib.util.find_spec("typst") is not None
    if like:
        file = folder / "typst.pdf"
        source, fonts = ROOT / "tests/bench/leaflet.typ", ROOT / "fonts"
        load = [sys.executable, "-c", TYPST]
        commands["load"] = (load, None)
        commands["Typst"] = ([*load, str(source), str(file), str(ROOT), str(fonts)], file)
    costs = {name: [] for name in commands}
    for _ in range(ROUNDS):
        for name, (command, _) in commands.items():
            costs[name].append(cost(command))
    medians = {name: statistics.median(found) for name, found in costs.items()}
    if like:
        medians["Typst"] -= medians.pop("load")
    above = []
    for name, median in medians.items():
        size = commands[name][1].stat().st_size
        print(f"{name:20} {median:6.0f} ms {size:9,} bytes")
        for what, _, most, bytes_ in OURS:
            if what == name and (most and median > most or bytes_ and size > bytes_):
                above.append(f"{name}: at most {most} ms and {bytes_} bytes")
    for line in above:
        print(f"above: {line}", file=sys.stderr)
    return bool(above)


if __name__ == "__main__":
    own = Path(os.environ.get("CARGO_TARGET_DIR", ROOT / "target")) / "release/krachtkaart"
    sys.exit(main(sys.argv[1] if len(sys.argv) > 1 else str(own)))
