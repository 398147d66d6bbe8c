#!/usr/bin/env python3
"""The flagship as a PNG, side by side with other rasterisers on the same SVG.

    cargo bench --bench png                       all sheets, resvg only, what is needed is fetched before
    cargo bench --bench png -- --tools all        with every other rasteriser that is on this machine
    cargo bench --bench png -- --help

Whole processes are measured, each in turn with ours (a pair), and the ratio is the median over the pairs: so a busy
machine slows both. Processor time, peak memory (of the largest process) and wall time are those that the system
gives for a child that has ended. Chromium's helpers are not waited for by Chromium itself, so its figures are lower
bounds. Nothing outside of target/bench is written.
"""
import argparse
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent
WORK = Path(os.environ.get("CARGO_TARGET_DIR", ROOT / "target")) / "bench"
RESVG = "0.49.0"

# sheet, what the resolution is, bleed in mm, levels
CASES = [
    ("link", ("scale", 1), 0, ["fast", "default", "web"]),
    ("square", ("scale", 1), 0, ["fast", "default", "web"]),
    ("web", ("scale", 1), 0, ["fast", "default", "web"]),
    ("web", ("scale", 2), 0, ["fast", "default", "web"]),
    ("a4-landscape", ("dpi", 300), 3, ["fast", "default"]),
    ("a3-landscape", ("dpi", 300), 3, ["fast", "default"]),
    ("a2-landscape", ("dpi", 300), 5, ["fast", "default"]),
    ("a1-landscape", ("dpi", 300), 5, ["fast", "default"]),
    ("a0-landscape", ("dpi", 300), 5, ["fast", "default"]),
]

# What must be reached against resvg: (sheet, resolution, level, measure) -> at most.
LIMITS = {
    ("a0-landscape", 300, "fast", "cpu"): 0.10,
    ("a0-landscape", 300, "fast", "wall"): 0.07,
    ("a0-landscape", 300, "default", "cpu"): 0.30,
    ("a0-landscape", 300, "default", "bytes"): 1.15,
    ("a0-landscape", 300, "fast", "memory"): 0.05,
    ("a0-landscape", 300, "default", "memory"): 0.05,
    ("web", 1, "web", "bytes"): 0.80,
}
# The same for the way from the data file.
LIMITS_FROM_DATA = {("link", 1, "fast", "cpu"): 0.30}
# Most memory in MiB of any sheet below a0.
MOST_MEMORY = 40


class Run:
    """What one process took."""

    def __init__(self, command, env=None, limit=300):
        start = time.perf_counter()
        child = subprocess.Popen(command, env=env, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
        self.said = child.stdout.read().decode(errors="replace")
        _, status, usage = os.wait4(child.pid, 0)
        child.returncode = os.waitstatus_to_exitcode(status)
        self.wall = time.perf_counter() - start
        self.cpu = usage.ru_utime + usage.ru_stime
        self.memory = usage.ru_maxrss / 1024
        self.ok = child.returncode == 0
        self.bytes = 0


def tool_commands(svg, out, width, height, css_width, fonts):
    """How each rasteriser is called, by name; only those that are on this machine."""
    scale = width / css_width
    found = {}
    resvg = WORK / "resvg/bin/resvg"
    if resvg.exists():
        found["resvg"] = [resvg, "--skip-system-fonts", "--use-fonts-dir", fonts, "-w", width, "-h", height, svg, out]
    if shutil.which("rsvg-convert"):
        found["rsvg-convert"] = ["rsvg-convert", "-w", width, "-h", height, "-o", out, svg]
    python = WORK / "venv/bin/python"
    if python.exists():
        found["cairosvg"] = [python, "-m", "cairosvg", svg, "-o", out, "--output-width", width, "--output-height", height]
    if (WORK / "node/node_modules/sharp").exists() and shutil.which("node"):
        code = (f"require('{WORK}/node/node_modules/sharp')('{svg}',{{density:{96 * scale},limitInputPixels:false,"
                f"unlimited:true}}).png().toFile('{out}')")
        found["sharp"] = ["node", "-e", code]
    if shutil.which("inkscape"):
        found["inkscape"] = ["inkscape", f"--export-width={width}", f"--export-height={height}", "-o", out, svg]
    chromium = shutil.which("chromium") or shutil.which("google-chrome")
    if chromium:
        found["chromium"] = [chromium, "--headless=new", "--no-sandbox", "--hide-scrollbars", "--disable-gpu",
                             f"--force-device-scale-factor={scale}", f"--screenshot={out}",
                             f"--window-size={round(css_width)},{round(height / scale)}", f"file://{svg}"]
    return {name: [str(part) for part in command] for name, command in found.items()}


def fetch(tools):
    """Gets the rasterisers that come from package registries, into target/bench."""
    WORK.mkdir(parents=True, exist_ok=True)
    if "resvg" in tools and not (WORK / "resvg/bin/resvg").exists():
        subprocess.run(["cargo", "install", "--quiet", "resvg", "--version", RESVG, "--root", WORK / "resvg"], check=True)
    if "cairosvg" in tools and not (WORK / "venv").exists():
        subprocess.run([sys.executable, "-m", "venv", WORK / "venv"], check=True)
        subprocess.run([WORK / "venv/bin/pip", "install", "--quiet", "cairosvg==2.9.1"], check=True)
    if "sharp" in tools and shutil.which("npm") and not (WORK / "node").exists():
        (WORK / "node").mkdir()
        subprocess.run(["npm", "install", "--silent", "--no-fund", "--prefix", WORK / "node", "sharp@0.35.5"], check=True)


def measured(command, out, env):
    run = Run(command, env)
    run.bytes = Path(out).stat().st_size if run.ok and Path(out).exists() else 0
    run.ok = run.ok and run.bytes > 0
    return run


def ours(options, program, way, out):
    names = {"data": "png", "svg": "paint"}
    return [program, f"do={names[way]}", f"out={out}"] + [f"{k}={v}" for k, v in options.items()]


def median(runs, measure):
    return statistics.median(getattr(run, measure) for run in runs)


MEASURES = ["cpu", "wall", "memory", "bytes"]


def compare(case, arguments, folder, failures):
    sheet, (kind, amount), bleed, levels = case
    name = f"{sheet} {amount}{'x' if kind == 'scale' else ' dpi'}"
    svg = folder / f"{sheet}-{bleed}.svg"
    if not svg.exists():
        subprocess.run([arguments.ours, "do=svg", f"sheet={sheet}", f"bleed={bleed}", f"out={svg}"], check=True)
    out = folder / "out.png"
    base = {"sheet": sheet, kind: amount, "bleed": bleed, "in": svg}
    probe = Run(ours({**base, "level": "fast"}, arguments.ours, "svg", out))
    width, height = map(int, probe.said.split())
    css_width = width * 96 / amount if kind == "dpi" else width / amount
    env = {**os.environ, "FONTCONFIG_FILE": str(folder / "fonts.conf"), "XDG_CACHE_HOME": str(folder / "cache")}
    tools = tool_commands(svg, out, width, height, css_width, ROOT / "fonts")
    print(f"\n{name}, {width} × {height} pixels")
    print(f"  {'':<28}{'cpu s':>8}{'wall s':>8}{'MiB':>7}{'kB':>8}   ratios: cpu, wall, memory, bytes")
    for tool, command in tools.items():
        if tool not in arguments.tools:
            continue
        ways = [(way, level) for level in levels if not arguments.level or level in arguments.level
                for way in (["svg", "data"] if tool == "resvg" else ["svg"])]
        pairs = {way: [] for way in ways}
        for _ in range(arguments.pairs):
            theirs = measured(command, out, env)
            if not theirs.ok:
                break
            for way, level in ways:
                mine = measured(ours({**base, "level": level}, arguments.ours, way, out), out, None)
                pairs[(way, level)].append((mine, theirs))
        all_theirs = [theirs for _, theirs in next(iter(pairs.values()))]
        if not all_theirs:
            print(f"  {tool:<28} fails")
            continue
        print(f"  {tool:<28}" + figures(all_theirs))
        for (way, level), both in pairs.items():
            mine = [m for m, _ in both]
            ratios = {m: statistics.median(getattr(a, m) / getattr(b, m) for a, b in both) for m in MEASURES}
            line = "  ".join(f"{ratios[m]:.3f}" for m in MEASURES)
            print(f"    {level + ', from the ' + way:<26}" + figures(mine) + "   " + line)
            if tool == "resvg":
                limits = LIMITS if way == "svg" else LIMITS_FROM_DATA
                for m in MEASURES:
                    most = limits.get((sheet, amount, level, m))
                    if most is not None and ratios[m] > most:
                        failures.append(f"{name}, {level}, from the {way}: {m} is {ratios[m]:.3f} of resvg's, more than {most}")
                memory = median(mine, "memory")
                if not sheet.startswith("a0") and level != "web" and memory > MOST_MEMORY:
                    failures.append(f"{name}, {level}, from the {way}: {memory:.0f} MiB, more than {MOST_MEMORY}")


def figures(runs):
    return (f"{median(runs, 'cpu'):>8.3f}{median(runs, 'wall'):>8.3f}{median(runs, 'memory'):>7.0f}"
            f"{median(runs, 'bytes') / 1000:>8.0f}")


def main():
    every = ["resvg", "rsvg-convert", "cairosvg", "sharp", "inkscape", "chromium"]
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--ours", required=True, help="our program; cargo bench fills this in")
    parser.add_argument("--tools", default="resvg", help=f"'all', or some of {','.join(every)}")
    parser.add_argument("--sheets", default="", help="only these, e.g. a0-landscape,link")
    parser.add_argument("--level", default="", help="only these of fast,default,web")
    parser.add_argument("--pairs", type=int, default=5, help="how often each pair is run")
    parser.add_argument("--check", action="store_true", help="fail when a limit is not reached")
    arguments = parser.parse_args()
    arguments.tools = every if arguments.tools == "all" else arguments.tools.split(",")
    arguments.level = [level for level in arguments.level.split(",") if level]
    fetch(arguments.tools)
    sheets = [sheet for sheet in arguments.sheets.split(",") if sheet]
    failures = []
    with tempfile.TemporaryDirectory(dir=WORK) as folder:
        folder = Path(folder)
        (folder / "fonts.conf").write_text(
            f'<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>{ROOT / "fonts"}</dir>'
            f"<cachedir>{folder / 'cache'}</cachedir></fontconfig>")
        for case in CASES:
            if not sheets or case[0] in sheets:
                compare(case, arguments, folder, failures)
    print("\n" + ("\n".join(failures) if failures else "Every limit that was measured is reached."))
    sys.exit(1 if failures and arguments.check else 0)


if __name__ == "__main__":
    main()
