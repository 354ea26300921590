#!/usr/bin/env python3
"""Do the gold facts still fit the narratives they were written for?

usage: check.py   (from anywhere)
Gold lines are found again by surface and occurrence, so an edited narrative can silently move them. This checks that
every surface exists, stands on whole words, outside headings, in text order and without overlap, that the values are
well formed, and that no question gives its own answer away. A narrative is only a measure if it is annotated at all
and has enough of each class, so that is checked too.
"""
import json, pathlib, re, sys

here = pathlib.Path(__file__).resolve().parent
prose = here.parents[2] / "content" / "narratives"
point = r"(?:-?\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?|-?\d{3}X|-?C\d{1,2})"
shapes = {"date": re.compile(rf"(?:T\d\d:\d\d|{point}(?:/{point}|/\.\.)?|\.\./{point})"),
          "figure": re.compile(r"(?:(?:~|>=|<=|>|<)?\d+(?:\.\d+)?|\d+/\d+)")}
reasons = {"hypothetical", "negation", "opinion", "anaphora", "not-a-fact", "plan"}
kinds = {"date", "figure", "treaty", "person", "place", "event"}
named = {"person", "place", "event"}
least = {"must": 25, "trap": 8, "named": 8}  # named: optional persons, places and events
errors = []


def plain(s): return re.sub(r"\s+", " ", s).casefold().replace("ё", "е")


def check_line(where, d, text, last_end):
    def wrong(*what): errors.append(f"{where}: {' '.join(map(str, what))}")
    kind, surface, begin = d["kind"], d["surface"], -1
    for _ in range(d.get("occurrence", 1)):
        begin = text.find(surface, begin + 1)
        if begin < 0: wrong("not in the text:", surface); return last_end
    end = begin + len(surface)
    if "occurrence" not in d and text.count(surface) > 1: wrong("ambiguous without an occurrence:", surface)
    if begin < last_end: wrong("overlaps the line before or is out of order:", surface)
    if text[:begin][-1:].isalnum() and surface[0].isalnum(): wrong("begins inside a word:", surface)
    if text[end:end + 1].isalnum() and surface[-1].isalnum(): wrong("ends inside a word:", surface)
    if "\n" in surface or text[text.rfind("\n", 0, begin) + 1] == "#": wrong("not inside one paragraph:", surface)
    if kind not in kinds: wrong("unknown kind", kind)
    if d["class"] == "trap":
        if d.get("why") not in reasons: wrong("why?", d.get("why"))
        if d.keys() & {"value", "question", "answer"}: wrong("a trap has no answer")
        return end
    for value in [d["value"], *d.get("also", [])]:
        if not value.strip() or kind in shapes and not shapes[kind].fullmatch(value): wrong("value", value)
    if kind == "figure" and not d.get("unit"): wrong("a figure needs its unit")
    if d["class"] == "must" or "question" in d:
        if not d.get("question", "").endswith("?") or not d.get("answer", "").strip(): wrong("question or answer missing")
        elif plain(surface) in plain(d["question"]): wrong("the question gives it away:", surface)
    return end


for path in sorted(prose.glob("*/*.md")):
    if not (here / f"{path.stem}.gold.jsonl").exists(): errors.append(f"{path.name}: ships without gold facts")

for gold in sorted(here.glob("*.gold.jsonl")):
    stem = gold.name.removesuffix(".gold.jsonl")
    found = list(prose.glob(f"*/{stem}.md"))
    if len(found) != 1: errors.append(f"{gold.name}: {len(found)} narratives of that name"); continue
    text = found[0].read_text(encoding="utf-8")
    ids, questions, end, count = set(), set(), 0, dict.fromkeys(("must", "optional", "trap", "named"), 0)
    for number, line in enumerate(gold.read_text(encoding="utf-8").splitlines(), 1):
        where = f"{gold.name}:{number}"
        try: d = json.loads(line)
        except ValueError as e: errors.append(f"{where}: {e}"); continue
        if missing := {"id", "class", "kind", "surface"} - d.keys(): errors.append(f"{where}: lacks {missing}"); continue
        if d["id"] in ids: errors.append(f"{where}: id twice")
        if d.get("question") in questions: errors.append(f"{where}: question twice")
        ids.add(d["id"]); questions |= {d["question"]} if "question" in d else set()
        count[d["class"]] += 1
        count["named"] += d["class"] != "trap" and d["kind"] in named
        end = check_line(where, d, text, end)
    errors += [f"{stem}: only {count[c]} {c} lines" for c, n in least.items() if count[c] < n]
    words = len(re.findall(r"\w+(?:[-’']\w+)*", text))
    print(f"{stem}: {words} words, " + ", ".join(f"{n} {c}" for c, n in count.items()))
print("\n".join(errors) if errors else "every line fits", file=sys.stderr if errors else sys.stdout)
sys.exit(bool(errors))
