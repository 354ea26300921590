#!/usr/bin/env python3
"""letopisc against the Apertium pipeline on one megabyte of Russian, how soon letopisc starts, and its memory.

The other side is `lt-proc -w FULL | cg-proc -w rus-ukr.rlx.bin`: morphological analysis and disambiguation alone, where
FULL is lt-invert of Debian's ukr-rus.autogen.bin. letopisc does that and the rest, up to the pack. Both run in turn in
one run, so that a busy machine is busy for both. Asked of letopisc is at most 0.4 of their wall time (it reads in two
processes, so two processors are needed) and 0.7 of their processor time; exit 1 where it takes more.

usage: compare_speed.py LETOPISC [--megabytes 1] [--runs 3] [--memory MEGABYTES] [TEXT …]

--memory 10 compiles a text of ten megabytes besides, which takes a minute, and asks for less than 200 MB in both
processes together. RSS counts twice what they share, PSS once; both are sums at one moment, looked at twenty times a
second.

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

MOST_WALL, MOST_CPU, MOST_MEMORY = 0.4, 0.7, 200  # of theirs; of theirs; MB

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


def memory_now(pid):
    """RSS and PSS in kB of a process and its children."""
    rss = pss = 0
    try:
        for one in [str(pid), *Path(f"/proc/{pid}/task/{pid}/children").read_text().split()]:
            found = dict(re.findall(r"^(Rss|Pss):\s+(\d+)", Path(f"/proc/{one}/smaps_rollup").read_text(), re.MULTILINE))
            rss += int(found.get("Rss", 0))
            pss += int(found.get("Pss", 0))
    except OSError:  # it has just ended
        pass
    return rss, pss


def peak_memory(command):
    """The highest sums of RSS and of PSS, in MB, and the highest RSS that the system saw in one of the processes."""
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    rss = pss = 0
    while True:
        pid, status, usage = os.wait4(process.pid, os.WNOHANG)
        if pid:
            process.returncode = os.waitstatus_to_exitcode(status)
            if process.returncode != 0:
                sys.exit(f"{' '.join(command)}: exit {process.returncode}")
            return max(rss, usage.ru_maxrss) / 1024, pss / 1024, usage.ru_maxrss / 1024
        now = memory_now(process.pid)
        rss, pss = max(rss, now[0]), max(pss, now[1])
        time.sleep(0.05)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("letopisc")
    parser.add_argument("texts", nargs="*")
    parser.add_argument("--megabytes", type=float, default=1)
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--memory", type=float, default=0, metavar="MEGABYTES")
    args = parser.parse_args()
    too_much = False
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
        for what, at, most in (("wall", 0, MOST_WALL), ("processor", 1, MOST_CPU)):
            theirs, ours = (min(run[at] for run in figures[name]) for name in sides)
            print(f"letopisc takes {ours / theirs:.2f} times the {what} time; asked is at most {most}")
            too_much = too_much or ours > most * theirs
        questions = (folder / "pack.toml").read_text(encoding="utf-8").count("[[questions]]")
        print(f"questions made: {questions}")

        short = folder / "short.txt"
        short.write_text("Мир подписали 5 сентября 1905 года в Портсмуте.\n", encoding="utf-8")
        starts = sorted(measured([letopisc, "facts", str(short), "--json"], "/dev/null", folder / "out") for _ in range(15))
        print(f"start of letopisc with one sentence: best {1000 * starts[0][0]:.0f} ms, median {1000 * starts[7][0]:.0f} ms")
        if args.memory > 0:
            text.write_bytes(material(int(args.memory * 1e6), args.texts)[0])
            rss, pss, largest = peak_memory(sides["letopisc compile"])
            print(f"memory for {text.stat().st_size:,} bytes: both processes RSS {rss:.0f} MB, PSS {pss:.0f} MB; the larger one "
                  f"RSS {largest:.0f} MB; asked is less than {MOST_MEMORY}")
            too_much = too_much or rss >= MOST_MEMORY
    return 1 if too_much else 0


if __name__ == "__main__":
    sys.exit(main())
