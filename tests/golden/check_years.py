"""The years of dates that say none, against readers' (years/): check_years.py LETOPISC FOLDER [--misses]

A line of NAME.tsv: byte offset, the words, the year that two dates of the story leave it (historical, BC negative;
"1941/1942" for a winter; "none" where it is no date), and whether the text alone settles it ("sure") or only with
what history knows ("likely"). A day or month may stay without a year; one that has another than the readers' is
wrong, and none may be.
"""
import json
import pathlib
import re
import subprocess
import sys

FLOOR = 0.75  # of the dates that readers are sure of; 0.83 when this was written


def facts_of(letopisc, narrative):
    out = subprocess.run([letopisc, "facts", "--json", str(narrative)], capture_output=True, text=True, check=True)
    return {fact["begin"]: fact for fact in map(json.loads, out.stdout.splitlines()) if fact["kind"] == "date"}


def year_of(fact):
    year = int(re.match(r"-?\d+", fact["date"]["start"]).group())
    return year if year > 0 else year - 1


def main():
    letopisc, folder = sys.argv[1], pathlib.Path(sys.argv[2])
    found = wrong = 0
    missed = []
    for table in sorted(folder.glob("*.tsv")):
        facts = facts_of(letopisc, table.with_suffix(".md"))
        for line in table.read_text(encoding="utf-8").splitlines():
            begin, surface, year, certain = line.split("\t")
            fact = facts.get(int(begin))
            if year == "none" or certain != "sure" or fact is None:
                continue
            if fact["date"]["grain"] not in ("day", "night", "month") or fact.get("reason") == "relative date":
                continue
            years = [int(part) for part in re.findall(r"-?\d+", year)]
            if not fact["value"]:
                missed.append(f"{table.stem}:{begin}: {surface}: {year} was not found")
            elif min(years) <= year_of(fact) <= max(years):
                found += 1
            else:
                wrong += 1
                print(f"WRONG {table.stem}:{begin}: {surface} is of {year}, and not {year_of(fact)}")
    if "--misses" in sys.argv:
        print("\n".join(missed))
    total = found + wrong + len(missed)
    print(f"{found} of {total} years found ({found / total:.0%}), {wrong} wrong")
    return 1 if wrong or found < FLOOR * total else 0


if __name__ == "__main__":
    sys.exit(main())
