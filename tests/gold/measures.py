"""duckling's money, measures and durations: the number is compared (units are named by lemma here, by symbol there)."""
import json, os, re
from case import Case, close, figure_of, of_kind

SIMPLE = re.compile(r"^\((?:simple|DurationData) ?(\w+)? (\d[\d.e]*)|^\(DurationData ([\d.]+) (\w+)")
DAYS = {"Second": 1 / 86400, "Minute": 1 / 1440, "Hour": 1 / 24, "Day": 1, "Week": 7, "Month": 30, "Quarter": 90, "Year": 360}
ISO = re.compile(r"P(?:([\d.]+)Y)?(?:([\d.]+)M)?(?:([\d.]+)W)?(?:([\d.]+)D)?(?:T(?:([\d.]+)H)?(?:([\d.]+)M)?(?:([\d.]+)S)?)?$")


def value(case, here, facts, sentences):
    return any(close(figure_of(f)[0], case.want) for f in of_kind(here, "figure", "duration"))


def lasting(case, here, facts, sentences):
    for fact in of_kind(here, "duration"):
        parts = ISO.match(fact["duration"]["duration"] or "")
        if parts:
            days = sum(float(n or 0) * d for n, d in zip(parts.groups(), (360, 30, 7, 1, 1 / 24, 1 / 1440, 1 / 86400)))
            if close(days, case.want): return True
    return False


def cases(gold):
    for dimension in ("AmountOfMoney", "Distance", "Duration", "Quantity", "Volume"):
        for lang in ("ru", "en"):
            path = os.path.join(gold, "duckling", f"{dimension}.{lang}.jsonl")
            for at, line in enumerate(open(path, encoding="utf-8")):
                item = json.loads(line)
                text = item["text"].encode().decode("unicode_escape") if "\\x" in item["text"] and item["text"].isascii() else item["text"]
                row, id = f"duckling {dimension} {lang}", f"{dimension}.{lang}:{at + 1}"
                if dimension == "Duration":
                    want = re.match(r"^\(DurationData ([\d.]+) (\w+)\)", item["value"])
                    days = float(want[1]) * DAYS[want[2]] if want else None
                    yield Case(row, id, lang, text, days, lasting, skip="" if want else "no one duration", surface=text)
                else:
                    want = re.match(r"^\(simple \w+ \(?([\d.e]+)\)?", item["value"])
                    yield Case(row, id, lang, text, float(want[1]) if want else None, value, skip="" if want else "a range or a bound, see handmade", surface=text)
