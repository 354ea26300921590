#!/usr/bin/env python3
"""Texts that no author writes: one endless line, quotes within quotes, a sentence of ten thousand commas, an endless word.
Each must end with a diagnostic that names a place, and twice the text may cost about twice the time, never four times:
only the ratio within one run counts, so that a busy machine fails nothing.

usage: check_bounds.py LETOPISC
"""
import os, pathlib, resource, subprocess, sys, tempfile

FACT = "Ништадтский мир был заключён в 1721 году. "
TEXTS = {
    "a line of many megabytes": lambda n: "слово " * (n * 40_000) + "\n" + FACT,
    "quotes within quotes": lambda n: "«" * (n * 50_000) + "мир" + "»" * (n * 50_000) + ". " + FACT,
    "a sentence of commas": lambda n: "мир, " * (n * 5_000) + "мир. " + FACT,
    "a word without end": lambda n: "м" * (n * 50_000) + " был. " + FACT,
    "brackets without end": lambda n: "(" * (n * 50_000) + " мир. " + FACT,
}
MOST = 3.2  # times the cost for twice the text
NOISE = 0.3  # seconds of CPU: start, and what a scheduler adds


def run(letopisc, path):
    """CPU seconds, exit code, diagnostics."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    done = subprocess.run([letopisc, "compile", path, "--format", "json"], capture_output=True, text=True, timeout=600)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime, done.returncode, done.stderr


def main():
    letopisc, failed = sys.argv[1], []
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder) / "text.txt"
        for name, text in TEXTS.items():
            costs = []
            for size in (1, 2):
                path.write_text(text(size), encoding="utf-8")
                cost, code, said = run(letopisc, path)
                costs.append(cost)
                if code not in (0, 1):
                    failed.append(f"{name}: code {code}")
                if str(path) not in said:
                    failed.append(f"{name}: no diagnostic with a place, but: {said[:200]!r}")
            print(f"{name}: {costs[0]:.2f} s, twice as much {costs[1]:.2f} s")
            if costs[1] > MOST * costs[0] + NOISE:
                failed.append(f"{name}: {costs[1] / costs[0]:.1f} times the time for twice the text")
    for line in failed:
        print("FAILED:", line)
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
