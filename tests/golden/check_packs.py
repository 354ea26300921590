#!/usr/bin/env python3
"""Compiles the narratives that ship and holds their packs to what every pack promises.

usage: check_packs.py LETOPISC NARRATIVES GOLD [SHARED]

For each narrative: at least one question in 60 words; no question on a trap of its gold file; at least the share of
`must` facts below asked with the right value (a narrative in FIRST_ASKED is held to its own number instead, and to no
number of questions); no date asked with another year than the gold file's; every source the exact bytes of the text,
its key inside; excludes symmetric; no prompt asked twice in one kind; `letopisc check` finds no error. With SHARED (the folder beside the
checkout) the seed narrative is measured too; without it that part is skipped, and said to be.
"""
import json
import os
import pathlib
import re
import subprocess
import sys

LEAST_ASKED = 0.65  # share of must facts; a floor against loss, not the goal
# Narratives for which that share does not hold yet, with how many must facts are asked. No goals either: raise them as
# the compiler learns, and drop a line once the share above holds for it.
FIRST_ASKED = {"race-to-the-south-pole": 20, "vostochny-front": 22}
SEED = "narratives/000_836cd94433639e50.txt"


def compiled(letopisc, path):
    done = subprocess.run([letopisc, "compile", "--format", "json", str(path)], capture_output=True, check=True)
    return json.loads(done.stdout)


def spans(question):
    key = question["source"]["key"]
    return [key] if isinstance(key[0], int) else key


def gold_span(text, fact):
    at = -1
    for _ in range(fact.get("occurrence", 1)):
        at = text.index(fact["surface"], at + 1)
    return len(text[:at].encode()), len(text[:at + len(fact["surface"])].encode())


def figure(value):
    found = re.match(r"^(?:~|>=|<=|>|<)?(-?[\d.]+)(?:(?:\.\.|/)(-?[\d.]+))?$", value or "")
    return found.groups() if found else None


def same(kind, wanted, question):
    got = question.get("value")
    if kind == "figure":
        return figure(wanted) is not None and figure(wanted) == figure(got)
    if kind in ("treaty", "person", "place", "event"):
        stems = lambda name: {w[:5] for w in re.findall(r"\w+", (name or "").lower().replace("ё", "е")) if len(w) > 2}
        gold = stems(wanted)
        return any(len(gold & stems(name)) >= 0.6 * len(gold) for name in (got, question.get("canonical")))
    return wanted == got


def years(value):
    return set(re.findall(r"-?\d{4}(?=-\d\d|/|$)", value or ""))


def measure(pack, text, facts):
    asked, musts, trapped = 0, 0, []
    for fact in facts:
        begin, end = gold_span(text, fact)
        hit = [q for q in pack["questions"] for s in spans(q) if s[0] < end and begin < s[1]]
        values = [fact.get("value"), *fact.get("also", [])]
        if fact.get("kind") == "date" and fact["class"] != "trap":  # a wrong key is worse than no question
            told = set().union(*map(years, values))
            trapped += [(fact["surface"], f"{q['value']} in {q['prompt']}") for q in hit
                        if q.get("topic") == "date" and told and years(q.get("value")) and not told & years(q["value"])
                        and all(begin <= s[0] and s[1] <= end for s in spans(q))]
        if fact["class"] == "must":
            musts += 1
            asked += any(same(fact["kind"], value, q) for q in hit for value in values)
        elif fact["class"] == "trap" and fact.get("why") != "anaphora" and hit:
            trapped.append((fact["surface"], hit[0]["prompt"]))
    return asked, musts, trapped


def contract(pack, data, problems, name):
    ids = {q["id"]: q for q in pack["questions"]}
    if len(ids) != len(pack["questions"]):
        problems.append(f"{name}: two questions have one id")
    prompts = [(q["kind"], q["prompt"]) for q in pack["questions"]]
    problems += [f"{name}: asked twice in one way: {p[1]}" for p in set(prompts) if prompts.count(p) > 1]
    for q in pack["questions"]:
        source = q["source"]
        if data[source["begin"]:source["end"]].decode() != source["text"]:
            problems.append(f"{name}: the source is not the text's own bytes: {q['prompt']}")
        if not all(source["begin"] <= a < b <= source["end"] for a, b in spans(q)):
            problems.append(f"{name}: the key lies outside its sentence: {q['prompt']}")
        for other in q.get("excludes", []):
            if other not in ids or q["id"] not in ids[other].get("excludes", []):
                problems.append(f"{name}: excludes is not symmetric: {q['prompt']}")
        if "choices" in q and q["kind"] in ("choice", "cloze") and not 3 <= len(q["choices"]) <= 5:
            problems.append(f"{name}: {len(q['choices'])} options: {q['prompt']}")


def main():
    letopisc, narratives, golds = sys.argv[1], pathlib.Path(sys.argv[2]), pathlib.Path(sys.argv[3])
    shared = pathlib.Path(sys.argv[4]) if len(sys.argv) > 4 else None
    problems = []
    paths = sorted(narratives.glob("*/*.md"))
    for path in paths:
        data = path.read_bytes()
        text = data.decode()
        pack = compiled(letopisc, path)
        contract(pack, data, problems, path.name)
        words, count = len(re.findall(r"\w+", text)), len(pack["questions"])
        if words > 60 * count and path.stem not in FIRST_ASKED:
            problems.append(f"{path.name}: only {count} questions in {words} words")
        facts = [json.loads(line) for line in (golds / (path.stem + ".gold.jsonl")).read_text().splitlines() if line]
        asked, musts, trapped = measure(pack, text, facts)
        problems += [f"{path.name}: a trap or another year is asked: {surface}: {prompt}" for surface, prompt in trapped]
        if asked < FIRST_ASKED.get(path.stem, LEAST_ASKED * musts):
            problems.append(f"{path.name}: only {asked} of {musts} must facts are asked")
        checked = subprocess.run([letopisc, "check", "-"], input=json.dumps(pack).encode(), capture_output=True, check=False)
        if checked.returncode != 0:
            problems.append(f"{path.name}: letopisc check: {checked.stdout.decode()[:300]}")
        print(f"{path.name}: {count} questions, one in {words / max(count, 1):.0f} words; must {asked}/{musts}; traps {len(trapped)}")
    if shared and (shared / SEED).exists():
        data = (shared / SEED).read_bytes()
        pack = compiled(letopisc, shared / SEED)
        contract(pack, data, problems, "seed")
        facts = [json.loads(line) for line in (shared / "gold/seed.gold.jsonl").read_text().splitlines() if line]
        asked, musts, trapped = measure(pack, data.decode(), facts)
        print(f"seed: {len(pack['questions'])} questions; must {asked}/{musts}; traps {len(trapped)}")
        if asked < 14 or trapped or len(pack["questions"]) < 20:
            problems.append(f"seed: {len(pack['questions'])} questions, {asked} of {musts} must facts, traps {trapped}")
    else:
        print("SKIPPED: the seed narrative is not beside this checkout, so it was not measured")
    for problem in problems:
        print("PROBLEM " + problem)
    return 1 if problems or not paths else 0


if __name__ == "__main__":
    os.environ.setdefault("PYTHONUTF8", "1")
    sys.exit(main())
