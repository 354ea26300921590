#!/usr/bin/env python3
"""Compares what every stage hands to the next with golden files, narrative by narrative.

usage: run_golden.py LETOPISC FOLDER     UPDATE_GOLDEN=1 rewrites the files; then read them by eye.
"""
import difflib
import os
import pathlib
import subprocess
import sys

STAGES = ["sentences", "clauses", "facts", "candidates"]


def main():
    letopisc, folder = sys.argv[1], pathlib.Path(sys.argv[2])
    update = os.environ.get("UPDATE_GOLDEN") == "1"
    cases = sorted(p for p in folder.iterdir() if p.suffix in (".txt", ".md"))
    failures = 0
    for case in cases:
        for stage in STAGES:
            done = subprocess.run([letopisc, "dump", f"--stage={stage}", str(case)], capture_output=True, check=False)
            got = done.stdout.decode("utf-8", "replace")
            if done.returncode != 0:
                print(f"{case.name}: dump --stage={stage} failed: {done.stderr.decode('utf-8', 'replace').strip()}")
                failures += 1
                continue
            golden = case.with_name(case.stem + "." + stage + ".golden")
            if update:
                golden.write_text(got, encoding="utf-8")
                continue
            wanted = golden.read_text(encoding="utf-8") if golden.exists() else ""
            if got != wanted:
                failures += 1
                print(f"{case.name}, stage {stage}, differs from {golden.name}:")
                for line in difflib.unified_diff(wanted.split("\n"), got.split("\n"), "golden", "now", lineterm="", n=0):
                    print("  " + line)
    print(f"{len(cases)} narratives, {len(cases) * len(STAGES) - failures} of {len(cases) * len(STAGES)} stages as before")
    return 1 if failures or not cases else 0


if __name__ == "__main__":
    sys.exit(main())
