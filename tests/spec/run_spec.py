#!/usr/bin/env python3
"""Runs the examples of a specification in prose: a sentence, and the questions that it must give.

usage: run_spec.py LETOPISC [--compiled] SPEC.md…

With --compiled the questions are those of the finished pack, with what stands in front of them, and not the candidates.

An example is a fenced block that opens with ```example (or ```example en). Its first part, up to a line with a
single dot, is a narrative; after it stands one line for each expected question: the prompt, " = ", the key. A line
that begins with "!" must not be asked: a prompt, or a prompt with that key. The line "(none)" says that nothing is
asked directly, "(nothing)" that no gap of the clause is made either. Direct questions (kind choice), sentences
to be judged and gaps (a prompt with ____) are compared; so are, of a finished pack, estimates and treaties to be
typed (", typed" behind the answer that is shown).
"""
import json
import re
import subprocess
import sys
import tempfile


def examples(path):
    lines = open(path, encoding="utf-8").read().split("\n")
    heading, at = "", 0
    while at < len(lines):
        if lines[at].startswith("#"):
            heading = lines[at].lstrip("# ")
        opened = re.match(r"^```example ?(\w*)$", lines[at])
        if opened:
            start = at + 1
            end = lines.index("```", start)
            body = lines[start:end]
            dot = body.index(".")
            yield heading, start, opened.group(1) or "ru", "\n".join(body[:dot]), [x for x in body[dot + 1:] if x]
            at = end
        at += 1


def asked(letopisc, language, text):
    done = subprocess.run([letopisc, "dump", "--stage=candidates", "--lang", language, "-"], input=text + "\n",
                          capture_output=True, text=True, encoding="utf-8", check=False)
    if done.returncode != 0:
        return None, done.stderr
    found = [line.split(" | ") for line in done.stdout.split("\n") if line.startswith(("choice | ", "cloze | "))]
    found = [parts for parts in found if parts[1] != "passage"]  # whole sentences: passages.md
    return [f"{parts[2]} = {parts[3]}" for parts in found], done.stdout


def compiled(letopisc, language, text):
    with tempfile.NamedTemporaryFile("w", suffix=".md", encoding="utf-8") as narrative:
        narrative.write(text + "\n")
        narrative.flush()
        done = subprocess.run([letopisc, "compile", "--format", "json", "--lang", language, narrative.name],
                              capture_output=True, text=True, encoding="utf-8", check=False)
    if "gave no question" in done.stderr:
        return [], done.stderr
    if done.returncode != 0:
        return None, done.stderr
    found = []
    for question in json.loads(done.stdout)["questions"]:
        if question["kind"] in ("choice", "cloze", "truefalse"):
            found.append(f"{question['prompt']} = {question['choices'][question['answer']]}")
        elif question["kind"] == "number":
            found.append(f"{question['prompt']} = {question['answer']['value']}")
        elif question["kind"] == "text" and question["topic"] == "treaty":
            found.append(f"{question['prompt']} = {question['answer'][0]}, typed")
    return found, done.stdout


def main():
    arguments = [x for x in sys.argv[2:] if x != "--compiled"]
    ask = compiled if "--compiled" in sys.argv else asked
    letopisc, failures, total = sys.argv[1], 0, 0
    for path in arguments:
        for heading, line, language, text, expected in examples(path):
            total += 1
            got, raw = ask(letopisc, language, text)
            wanted = [x for x in expected if not x.startswith("!") and x not in ("(none)", "(nothing)")]
            forbidden = [x[1:].strip() for x in expected if x.startswith("!")]
            problems = []
            if got is None:
                problems.append("letopisc failed: " + raw.strip())
                got = []
            problems += [f"not asked: {x}" for x in wanted if x not in got]
            problems += [f"asked, but must not be: {x}" for x in got if x in forbidden or x.split(" = ")[0] in forbidden]
            if "(none)" in expected:
                problems += [f"asked, but nothing may be: {x}" for x in got if "____" not in x]
            if "(nothing)" in expected:
                problems += [f"asked, but nothing may be: {x}" for x in got]
            if problems:
                failures += 1
                print(f"{path}:{line + 1}: {heading}\n  {text}")
                for problem in problems:
                    print("  " + problem)
                for x in got:
                    print("  asked: " + x)
    print(f"{total - failures} of {total} examples hold")
    return 1 if failures or total == 0 else 0


if __name__ == "__main__":
    sys.exit(main())
