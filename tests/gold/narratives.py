"""Annotated narratives: which of the facts that a good teacher asks (`must`) are found with their value.
What is not found here cannot be asked: this is the upper bound of the whole compiler."""
import glob, json, os, re
from case import Case, of_kind, same_name, span


def interval(value):
    """Both ends of an EDTF-like value as strings; an open end is None."""
    if "/" in value:
        a, b = value.split("/", 1)
        return (None if a in ("", "..") else interval(a)[0], None if b in ("", "..") else interval(b)[1])
    if m := re.match(r"^(-?\d{3})X$", value): return m[1] + "0", m[1] + "9"
    if m := re.match(r"^(-?)C(\d+)$", value):
        n = int(m[2])
        return (f"-{n * 100 - 1:04}", f"-{(n - 1) * 100 - 1:04}") if m[1] else (f"{(n - 1) * 100 + 1:04}", f"{n * 100:04}")
    return value, value


def same_date(gold, got):
    g, q = interval(gold), interval(got)
    return any(x and x == y for x, y in zip(g, q)) if None in g + q else g == q


def number(value):
    m = re.match(r"^(~|>=|<=|>|<)?(-?[\d.]+?)(?:(?:\.\.|/)(-?[\d.]+))?$", value.replace(" ", ""))
    return (m[1] or "", float(m[2]), float(m[3]) if m[3] else None) if m else None


def found(case, here, facts, sentences):
    kind, values = case.want
    for fact in here:
        got = fact.get("value")
        for value in values:
            if kind == "treaty" and fact["kind"] == "treaty" and same_name(value, fact): return True
            if kind == "date" and fact["kind"] == "date" and got and same_date(value, got): return True
            if kind == "figure" and fact["kind"] in ("figure", "duration") and got and number(got) and number(got)[1:] == number(value)[1:]: return True
    return False


def stated(case, here, facts, sentences):
    """The same, said as a fact in a sentence that stands alone: what can be asked without help from other sentences."""
    return found(case, [f for f in here if f["polarity"] == "fact" and f["standalone"]], facts, sentences)


def of_narrative(row, lang, text, lines):
    plain = text.replace("\n", "\\n")
    for item in lines:
        if item["class"] != "must" or item["kind"] not in ("date", "figure", "treaty"): continue
        start = item.get("start")
        if start is None:
            start = -1
            for _ in range(item.get("occurrence", 1)): start = text.index(item["surface"], start + 1)
        begin, end = span(text, item["surface"], start)
        want = (item["kind"], [item["value"], *item.get("also", [])])
        yield Case(row, item["id"], lang, plain, want, found, begin, end, surface=item["surface"])
        yield Case("all narratives: stated, alone", item["id"], lang, plain, want, stated, begin, end, surface=item["surface"])


def load(path):
    return [json.loads(line) for line in open(path, encoding="utf-8") if line.strip()]


def cases(gold):
    for path in sorted(glob.glob(os.path.join(gold, "narratives", "*.txt"))):
        name = os.path.basename(path)[:-4]
        yield from of_narrative(f"narratives {name}", name[:2], open(path, encoding="utf-8", newline="").read(), load(path[:-4] + ".gold.jsonl"))
    for path in sorted(glob.glob(os.path.join(gold, "..", "narratives", "*.txt"))):
        text, lines = open(path, encoding="utf-8", newline="").read(), load(os.path.join(gold, "seed.gold.jsonl"))
        if all(item["surface"] in text for item in lines):
            yield from of_narrative("narratives seed", "ru", text, lines)
