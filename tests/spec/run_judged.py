#!/usr/bin/env python3
"""Runs the sentences of a specification of what is stated as a fact and what is not.

usage: run_judged.py LETOPISC SPEC.md…

A block that opens with ```judged ru (or en) holds sentences, each on a line and read alone; the lines under it judge
words of it, the first place where they stand unless "#2" behind them says another:
  ! words   are no fact: no date, figure, duration or treaty there is stated, and no question has them as its key
  ~ words   may be stated, but no question has them as its key
  + words   are stated as a fact
  * words   are stated as a fact, and a question has them as its key
"""
import json
import re
import subprocess
import sys

stated_kinds = {"date", "figure", "duration", "treaty", "event"}


def cases(path):
    language, text, at, judged = None, None, 0, []
    for number, line in enumerate(open(path, encoding="utf-8").read().split("\n"), 1):
        opened = re.match(r"^```judged (\w+)$", line)
        if opened:
            language = opened.group(1)
        elif line == "```" and language:
            if text is not None:
                yield language, at, text, judged
            language, text, judged = None, None, []
        elif language and line[:2] in ("! ", "~ ", "+ ", "* "):
            judged.append((line[0], line[2:]))
        elif language and line:
            if text is not None:
                yield language, at, text, judged
            text, at, judged = line, number, []


def run(letopisc, arguments, text):
    done = subprocess.run([letopisc, *arguments], input=text + "\n", capture_output=True, text=True, encoding="utf-8", check=False)
    return done.stdout, done.stderr if done.returncode > 1 or not done.stdout else ""


def span_of(text, words):
    words, _, which = words.partition("#")
    at = -1
    for _ in range(int(which or 1)):
        at = text.find(words, at + 1)
    if at < 0:
        return None
    begin = len(text[:at].encode())
    return begin, begin + len(words.encode())


def meets(one, other):
    return one[0] < other[1] and other[0] < one[1]


def keys_of(pack):
    for question in pack["questions"]:
        key = question.get("source", {}).get("key") or []
        for span in key if key and isinstance(key[0], list) else [key]:
            if len(span) == 2:
                yield span, question


def problems(letopisc, language, text, judged):
    found, trouble = run(letopisc, ["facts", "--lang", language, "-", "--json"], text)
    facts = [json.loads(line) for line in found.split("\n") if line]
    # A text without a question ends with a diagnostic and no pack, which is well here.
    packed, _ = run(letopisc, ["compile", "--lang", language, "--format", "json", "-"], text)
    questions = list(keys_of(json.loads(packed))) if packed else []
    if trouble and "fact" not in trouble:
        yield "letopisc failed: " + trouble.strip()
    for mark, words in judged:
        span = span_of(text, words)
        if span is None:
            yield f"«{words}» does not stand in the sentence"
            continue
        asked = [q["prompt"] for key, q in questions if meets(key, span)]
        here = [f for f in facts if meets((f["begin"], f["end"]), span) and f["kind"] in stated_kinds]
        stated = [f for f in here if f["polarity"] == "fact" and f["standalone"]]
        if mark in "!~" and asked:
            yield f"«{words}» is a key, but must not be: {asked[0]}"
        elif mark == "!" and stated:
            yield f"«{words}» is judged a fact, but is none"
        elif mark in "+*" and not any(f["polarity"] == "fact" for f in here):
            why = ", ".join(f"{f['surface']}: {f['polarity']}" for f in here) or "nothing found"
            yield f"«{words}» is a fact, but is judged none ({why})"
        elif mark == "*" and not asked:
            yield f"«{words}» is not asked"


def main():
    failures, total = 0, 0
    for path in sys.argv[2:]:
        for language, line, text, judged in cases(path):
            total += 1
            found = list(problems(sys.argv[1], language, text, judged))
            if not judged:
                found.append("nothing judges this sentence")
            if found:
                failures += 1
                print(f"{path}:{line}: {text}")
                for problem in found:
                    print("  " + problem)
    print(f"{total - failures} of {total} sentences hold")
    return 1 if failures or total == 0 else 0


if __name__ == "__main__":
    sys.exit(main())
