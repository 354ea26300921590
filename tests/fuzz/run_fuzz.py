#!/usr/bin/env python3
"""Fuzzes the targets one after another, with seeds cut out of the repository's own narratives and packs.

usage: run_fuzz.py BUILD_FOLDER [--seconds 600] [--work FOLDER] [TARGET …]

Build with `cmake --preset fuzz && cmake --build --preset fuzz` first. Inputs that break a promise, crash, leak or hang
are kept in WORK/found/TARGET; a mended one moves to tests/fuzz/corpus/TARGET, where the ordinary tests replay it.
"""
import argparse
import os
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
TARGETS = ["ru", "en", "narrative", "toml", "json", "gift", "table"]
LONGEST = {"ru": 1500, "en": 1500, "narrative": 4096}  # bytes; the cost of a run grows with it


def paragraphs(language):
    files = list((ROOT / "content/narratives" / language).glob("*.md")) + list((ROOT / "tests/golden/cases").glob("*.txt"))
    for file in sorted(files):
        yield from (part.strip() for part in file.read_text(encoding="utf-8").split("\n\n") if part.strip())


def dictionary(target):
    """Words that mutation would hardly find: the forms of the word lists, numbers, marks."""
    lists = {"ru": ["ru"], "en": ["en"], "narrative": ["ru", "en"]}.get(target, [])
    words = set()
    for language in lists:
        text = (ROOT / "content/language" / language / "words.txt").read_text(encoding="utf-8")
        words |= {line.split("#")[0].strip() for line in text.splitlines() if line.strip() and line[0] not in "[#"}
    words |= {"1905", "1943-1945", "XIX", "ХХ", "5 сентября (23 августа)", "30–50", "1,5", "700 000", "%", "«", "»", "“", "—", "(", ")",
              "[[questions]]", "answer = ", "choices = [", "kind = \"match\"", "{=", "~%50%", "->", "::", "____", "\\n", "́"}
    return "".join('"' + "".join(f"\\x{byte:02x}" for byte in word.encode()) + '"\n' for word in sorted(words))


def seed(target, folder):
    folder.mkdir(parents=True, exist_ok=True)
    texts = []
    if target in ("ru", "en"):
        texts = list(paragraphs(target))
    elif target == "narrative":
        texts = ["\x00" + text for text in paragraphs("ru")] + ["\x01" + text for text in paragraphs("en")]
    for number, text in enumerate(texts):
        (folder / f"seed{number}").write_bytes(text.encode())
    return [str(folder)] + ([str(HERE / "corpus" / target)] if (HERE / "corpus" / target).is_dir() else [])


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("build")
    parser.add_argument("targets", nargs="*", default=TARGETS)
    parser.add_argument("--seconds", type=int, default=600)
    parser.add_argument("--work", default="fuzz-work")
    args = parser.parse_intermixed_args()
    work, failed = Path(args.work).resolve(), []
    for target in args.targets:
        found = work / "found" / target
        found.mkdir(parents=True, exist_ok=True)
        folders = seed(target, work / "corpus" / target)
        words = work / f"{target}.dict"
        words.write_text(dictionary(target), encoding="utf-8")
        command = ["nice", "-n", "15", str(Path(args.build) / "bin" / f"fuzz_{target}"), *folders, f"-max_total_time={args.seconds}",
                   f"-max_len={LONGEST.get(target, 4096)}", f"-dict={words}", "-timeout=20", "-rss_limit_mb=3000",
                   f"-artifact_prefix={found}/", "-print_final_stats=1"]
        with open(work / f"{target}.log", "w", encoding="utf-8") as log:
            code = subprocess.run(command, stdout=log, stderr=log, env={**os.environ, "ASAN_OPTIONS": "detect_leaks=1"}).returncode
        log_text = (work / f"{target}.log").read_text(encoding="utf-8", errors="replace")
        runs = [line.split()[-1] for line in log_text.splitlines() if "number_of_executed_units" in line]
        print(f"{target}: {'clean' if code == 0 else 'FAILED'}, {runs[0] if runs else '?'} inputs in {args.seconds} s", flush=True)
        if code != 0:
            failed.append(target)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
