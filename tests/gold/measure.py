#!/usr/bin/env python3
"""How much of the annotated sets do the facts get right?

usage: measure.py FACTS_LINES GOLD [--misses] [--only ROW] [--floors]
FACTS_LINES is the program facts_lines, GOLD the folder of sets. Prints a table (set, cases, exact, share, left out and
why); --misses each miss; --only the rows that begin so. --floors: exit 1 where a share is below its floor.
A case counts unless a rule on its words or its expected value says that it is not meant for history; the rules stand
in the files of the sets and are printed by name with how many they leave out.
"""
import collections, json, os, subprocess, sys
import dates, handmade, measures, narratives, numerals, recognizers

SETS = (handmade, numerals, dates, recognizers, measures, narratives)
FLOORS = {
    "handmade_ru": 0.95, "handmade_en": 0.92,
    "handmade_ru no_fact, attributed, anaphora": 1, "handmade_en no_fact, attributed, anaphora": 1,
    "number_parser ru": 0.97, "number_parser en": 0.97,
    "duckling Numeral ru": 0.95, "duckling Numeral en": 0.95,
    "duckling Time ru absolute": 0.90, "duckling Time en absolute": 0.90, "chrono_ru absolute": 0.95,
    "recognizers_text_en Number": 0.85, "recognizers_text_en dates absolute": 0.85,
}


def read_facts(command, cases):
    """The facts and the number of sentences of each distinct (language, text)."""
    texts = list(dict.fromkeys((c.lang, c.text) for c in cases))
    lines = "".join(f"{lang}\t{text}\n" for lang, text in texts)
    out = subprocess.run([command], input=lines.encode(), stdout=subprocess.PIPE, check=True).stdout.decode()
    answers, current = [], []
    for line in out.splitlines():
        if line.startswith("-- "):
            answers.append((current, int(line[3:])))
            current = []
        else:
            current.append(json.loads(line))
    return dict(zip(texts, answers))


def miss(case, here):
    found = [f"{f['kind']} {f['surface']!r} {f.get('value')} {f['polarity']}{'' if f['standalone'] else ' dependent'}" for f in here]
    return f"MISS | {case.row} | {case.id} | {case.surface} | wanted {case.want} | found {found}"


def main():
    arguments = [a for a in sys.argv[1:] if not a.startswith("--")]
    if len(arguments) < 2 or not os.path.isdir(arguments[1]):
        if len(arguments) > 1:
            print(f"SKIPPED: there is no folder of gold sets at {arguments[1]}")
            return 77
        print(__doc__)
        return 2
    command, gold = arguments[:2]
    only = arguments[2] if "--only" in sys.argv and len(arguments) > 2 else ""
    cases = [c for module in SETS for c in module.cases(gold) if c.row.startswith(only)]
    facts = read_facts(command, [c for c in cases if not c.skip])
    total, exact = collections.Counter(), collections.Counter()
    left_out = collections.defaultdict(collections.Counter)
    misses = []
    for case in cases:
        total[case.row] += 0
        if case.skip:
            left_out[case.row][case.skip] += 1
            continue
        all_facts, sentences = facts[case.lang, case.text]
        end = case.end if case.end >= 0 else len(case.text.encode())
        here = [f for f in all_facts if f["begin"] < end and case.begin < f["end"]]
        right = case.check(case, here, all_facts, sentences)
        total[case.row] += 1
        exact[case.row] += right
        if not right: misses.append(miss(case, here))
    width = max(map(len, total), default=3)
    print(f"{'set':{width}}  cases  exact   share  floor  left out")
    failed = []
    for row in total:
        share = exact[row] / total[row] if total[row] else 1
        floor = FLOORS.get(row)
        if floor and share < floor: failed.append(row)
        print(f"{row:{width}} {total[row]:6} {exact[row]:6} {100 * share:6.1f}% {f'{100 * floor:4.0f}%' if floor else '     '} {sum(left_out[row].values()):6}"
              + (" !" if row in failed else ""))
        for reason, count in left_out[row].most_common():
            print(f"{'':{width}}   left out {count}: {reason}")
    print("not facts, measured elsewhere: ud_russian_gsd (readings), gift (formats), DateTimeModel, NumberRange and Duration of recognizers_text_en (repeat the sets above)")
    if "--misses" in sys.argv:
        print("\n".join(misses))
    if failed and "--floors" in sys.argv:
        print("below the floor: " + "; ".join(failed))
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
