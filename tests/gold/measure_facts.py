#!/usr/bin/env python3
"""How much of an annotated set of sentences do the facts get right?

usage: measure_facts.py COMMAND GOLD.jsonl [--misses]
COMMAND reads one text a line (a "\\n" in it parts sentences) and prints `facts --json` lines, then "--".
A gold item is found when a fact of its kind overlaps its surface with an equal normalised object; it is exact when
the words are the same too (a leading preposition or article apart). Of items of kind no_fact and attributed, a fact
inside the surface must not have the polarity `fact`.
"""
import collections, json, re, shlex, subprocess, sys

KINDS = {"date": "date", "number": "figure", "treaty": "treaty", "duration": "duration", "event": "event", "person": "person"}
LEADING = re.compile(r"^(в|во|на|с|the|a|in|on|by|а|and|from)\s+", re.I)


def bare(words):
    return LEADING.sub("", words.strip().lower())


def same_number(a, b):
    return a is not None and b is not None and abs(a - b) < 1e-6 * max(1, abs(a))


def equal(kind, gold, fact):
    if kind == "date":
        date = fact["date"]
        if "parts" in gold:
            return date["start"] == gold["parts"][0]["start"] and date["end"] == gold["parts"][-1]["end"]
        if gold.get("start") is None:
            return False
        return (date["start"], date["end"], date["role"]) == (gold["start"], gold["end"], gold["role"])
    if kind in ("number", "duration"):
        if kind == "duration":
            return fact["duration"]["duration"] == gold["duration"]
        figure = fact["figure"]
        if gold.get("op") == "vague":
            return figure["op"] == "vague"
        if gold.get("op") == "range":
            return same_number(figure.get("low"), gold["low"]) and same_number(figure.get("high"), gold["high"])
        unit = (gold.get("unit") or "") == (figure.get("unit") or "")
        return figure["op"] == gold["op"] and same_number(figure.get("value"), gold.get("value")) and unit
    if kind == "person":
        return fact["value"] == gold["canonical"]
    # The nominative of the words used: compared by stems, for gold has the canonical name only.
    stems = lambda name: {w[:5] for w in re.findall(r"\w+", name.lower().replace("ё", "е")) if len(w) > 2}
    names = gold if isinstance(gold, list) else [gold]
    wanted = [n for g in names for n in [g.get("canonical"), *g.get("aliases", [])] if n]
    return any(len(stems(n) & stems(fact["value"])) >= 0.5 * min(len(stems(n)), len(stems(fact["value"]))) for n in wanted)


def main():
    command, path = sys.argv[1:3]
    items = [json.loads(line) for line in open(path, encoding="utf-8") if line.strip()]
    texts = "\n".join(re.sub(r"(?<=[а-яa-z0-9.)]{2}[.?!]) (?=[А-ЯA-Z])", r"\\n", i["text"]) if i.get("split", True) else i["text"] for i in items) + "\n"
    out = subprocess.run(shlex.split(command), input=texts, capture_output=True, text=True, check=True).stdout
    answers, current = [], []
    for line in out.splitlines():
        if line == "--":
            answers.append(current)
            current = []
        else:
            current.append(json.loads(line))
    found, exact, total = collections.Counter(), collections.Counter(), collections.Counter()
    misses = []
    for item, facts in zip(items, answers):
        kind = item["kind"]
        begin = len(item["text"][: item["text"].index(item["surface"])].encode())
        end = begin + len(item["surface"].encode())
        here = [f for f in facts if f["begin"] < end and begin < f["end"]]
        gold = item["normalised"]
        total[kind] += 1
        if kind in KINDS:
            right = [f for f in here if f["kind"] == KINDS[kind]]
            reject = isinstance(gold, dict) and (gold.get("reject") or gold.get("canonical", 0) is None or gold.get("vague"))
            if reject:
                ok = not any(f["polarity"] == "fact" and f["standalone"] for f in right)
                found[kind] += ok
                exact[kind] += ok
            else:
                ok = [f for f in right if equal(kind, gold, f)]
                found[kind] += bool(ok)
                exact[kind] += any(bare(f["surface"]) == bare(item["surface"]) for f in ok)
                if ok and not any(bare(f["surface"]) == bare(item["surface"]) for f in ok):
                    misses.append((item["id"], "words", item["surface"], [f["surface"] for f in ok]))
                ok = bool(ok)
        elif kind in ("no_fact", "attributed"):
            ok = not any(f["polarity"] == "fact" and f["kind"] in ("date", "figure", "duration") for f in here)
            found[kind] += ok
            exact[kind] += ok
        else:
            continue
        if not ok:
            misses.append((item["id"], kind, item["surface"], gold, [(f["kind"], f["surface"], f.get("value"), f["polarity"], f.get("date") or f.get("figure") or f.get("name") or f.get("duration")) for f in here]))
    for kind in total:
        if kind in found or kind in KINDS or kind in ("no_fact", "attributed"):
            print(f"{kind:11} value {found[kind]}/{total[kind]}  value and words {exact[kind]}/{total[kind]}")
    if "--misses" in sys.argv:
        for miss in misses:
            print("MISS", *miss, sep=" | ")


if __name__ == "__main__":
    main()
