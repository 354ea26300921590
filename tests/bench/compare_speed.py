#!/usr/bin/env python3
"""letopisc against the Apertium pipeline on one megabyte of Russian, and how soon letopisc starts.

The other side is `lt-proc -w FULL | cg-proc -w rus-ukr.rlx.bin`: morphological analysis and disambiguation alone, where
FULL is lt-invert of Debian's ukr-rus.autogen.bin. letopisc does that and the rest, up to the pack. Both run in turn in
one run, so that a busy machine is busy for both.

usage: compare_speed.py LETOPISC [--megabytes 1] [--runs 3] [TEXT …]

Without TEXT the megabyte is made of the Russian narratives of content/narratives, each copy with years and figures of
its own, and with the texts of Debian's packages that are installed here; which ones is printed.
"""
import argparse
import glob
import gzip
import os
import re
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
APERTIUM = Path("/usr/share/apertium/apertium-rus-ukr")
DEBIAN = ["/usr/share/games/fortunes/ru/*", "/usr/share/developers-reference/ru/*.html", "/usr/share/man/ru/man*/*.gz",
          "/usr/share/doc/*/*[._]ru.txt*", "/usr/share/doc/*/README[._]ru*", "/usr/share/help/ru/*/*.page"]


def cyrillic_share(text):
    letters = [c for c in text if c.isalpha()]
    return sum("а" <= c.lower() <= "я" or c in "ёЁ" for c in letters) / max(1, len(letters))


def debian_texts():
    """(name, prose) of Russian texts that packages brought: lines that are mostly words of Russian."""
    for pattern in DEBIAN:
        for file in sorted(glob.glob(pattern)):
            opener = gzip.open if file.endswith(".gz") else open
            try:
                with opener(file, "rt", encoding="utf-8", errors="ignore") as stream:
                    text = stream.read()
            except OSError:
                continue
            text = re.sub(r"^[.'\\].*$|\\[a-zA-Z(][a-zA-Z]*|<[^>]*>", "", text, flags=re.MULTILINE)
            # What Apertium's stream format uses itself is left out, and control characters: its tools stop at them.
            lines = [line for line in text.splitlines()
                     if len(line) > 40 and cyrillic_share(line) > 0.8 and not re.search(r"[][{}<>^$@/\\\x00-\x08]", line)]
            if len(lines) > 5:
                yield file, "\n".join(lines) + "\n\n"


def moved_on(text, step):
    """Other years and figures, so that no copy is word for word another."""
    return re.sub(r"\d{4}", lambda m: str(1000 + (int(m[0]) - 1000 + step) % 1000), text)


def material(wanted, files):
    parts, sources = [], {}

    def take(name, text, room):
        data = text.encode()
        if len(data) > room:
            data = data[:data.rfind(b"\n", 0, max(0, room)) + 1]
        parts.append(data)
        sources[name] = sources.get(name, 0) + len(data)

    def left():
        return wanted - sum(map(len, parts))

    for file in files:
        take(file, Path(file).read_text(encoding="utf-8", errors="ignore"), left())
    if not files:  # no package gives more than a third, so that the text stays varied
        for file, text in debian_texts():
            name = "/".join(Path(file).parts[1:4]) + "/…"
            take(name, text, min(left(), wanted // 3 - sources.get(name, 0)))
    narratives = sorted((ROOT / "content/narratives/ru").glob("*.md"))
    copy = 0
    while left() > wanted * 0.01:
        for file in narratives:
            take("content/narratives/ru, years moved", moved_on(file.read_text(encoding="utf-8"), copy * 7), left())
        copy += 1
    return b"".join(parts), {name: size for name, size in sources.items() if size > 0}


def measured(command, stdin, stdout):
    """Wall and processor seconds of a command, its children counted."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    start = time.monotonic()
    with open(stdin, "rb") as text, open(stdout, "wb") as out:
        subprocess.run(command, stdin=text, stdout=out, stderr=subprocess.DEVNULL, check=True)
    wall = time.monotonic() - start
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return wall, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("letopisc")
    parser.add_argument("texts", nargs="*")
    parser.add_argument("--megabytes", type=float, default=1)
    parser.add_argument("--runs", type=int, default=3)
    args = parser.parse_args()
    letopisc = str(Path(args.letopisc).resolve())
    with tempfile.TemporaryDirectory() as folder:
        folder = Path(folder)
        data, sources = material(int(args.megabytes * 1e6), args.texts)
        text, full = folder / "text.txt", folder / "full.bin"
        text.write_bytes(data)
        print(f"text: {len(data):,} bytes, load {os.getloadavg()[0]:.1f}")
        for name, size in sources.items():
            print(f"  {size:>9,}  {name}")
        subprocess.run(["lt-invert", str(APERTIUM / "ukr-rus.autogen.bin"), str(full)], check=True, stdout=subprocess.DEVNULL)
        pipeline = ["bash", "-o", "pipefail", "-c", f"lt-proc -w {full} | cg-proc -w {APERTIUM}/rus-ukr.rlx.bin"]
        sides = {"lt-proc | cg-proc": pipeline,
                 "letopisc compile": [letopisc, "compile", str(text), "--lang", "ru", "-o", str(folder / "pack.toml")]}
        figures = {name: [] for name in sides}
        for _ in range(args.runs):
            for name, command in sides.items():
                figures[name].append(measured(command, text, folder / "out"))
        print(f"{'':20}{'wall s, best':>14}{'median':>9}{'cpu s, best':>14}")
        for name, runs in figures.items():
            walls = sorted(wall for wall, _ in runs)
            print(f"{name:20}{walls[0]:>14.2f}{walls[len(walls) // 2]:>9.2f}{min(cpu for _, cpu in runs):>14.2f}")
        best = {name: min(runs) for name, runs in figures.items()}
        print(f"letopisc takes {best['letopisc compile'][0] / best['lt-proc | cg-proc'][0]:.2f} times the wall time")
        questions = (folder / "pack.toml").read_text(encoding="utf-8").count("[[questions]]")
        print(f"questions made: {questions}")

        short = folder / "short.txt"
        short.write_text("Мир подписали 5 сентября 1905 года в Портсмуте.\n", encoding="utf-8")
        starts = sorted(measured([letopisc, "facts", str(short), "--json"], "/dev/null", folder / "out") for _ in range(15))
        print(f"start of letopisc with one sentence: best {1000 * starts[0][0]:.0f} ms, median {1000 * starts[7][0]:.0f} ms")
    return 0


if __name__ == "__main__":
    sys.exit(main())
