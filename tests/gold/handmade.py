"""handmade_ru, handmade_en: sentences written for this project (SCHEMA.md beside them).
Every kind that has a form in `facts --json` counts; `left out` names the others."""
import json, os
from case import Case, close, of_kind, same_name, span

COUNTED = ("figure", "date", "duration")


def stated(fact):
    return fact["polarity"] == "fact" and fact["standalone"]


def date(case, here, facts, sentences):
    want = case.want
    for fact in of_kind(here, "date"):
        got = fact["date"]
        if "parts" in want:
            if got["start"] == want["parts"][0]["start"] and got["end"] == want["parts"][-1]["end"]:
                return True
        elif want.get("vague"):
            if stated(fact):
                return False
        elif (got["start"], got["end"], got["grain"], got["role"]) == (want["start"], want["end"], want["grain"], want["role"]):
            mod_right = (got["mod"] or None) == want["mod"] or want["mod"] == "approx" or got["mod"] == "approx"
            if mod_right and got.get("julian") == want.get("julian"):
                return True
    return bool(want.get("vague"))


def number(case, here, facts, sentences):
    want = case.want
    if want.get("reject"):
        return not any(stated(f) for f in of_kind(here, "figure"))
    for fact in of_kind(here, "figure"):
        got = fact["figure"]
        if want["op"] == "vague":
            if got["op"] == "vague" and got.get("order") == want["order"]:
                return True
        elif want["op"] == "range":
            if close(got.get("low"), want["low"]) and close(got.get("high"), want["high"]):
                return True
        elif got["op"] == want["op"] and close(got.get("value"), want["value"]) and (got["unit"] or "") == (want["unit"] or ""):
            return True
    return False


def duration(case, here, facts, sentences):
    return any(
        f["duration"]["duration"] == case.want["duration"] and f["duration"].get("op") == case.want.get("op")
        for f in of_kind(here, "duration"))


def name(case, here, facts, sentences):
    kind, wanted = case.want
    named = of_kind(here, kind)
    if len(wanted) == 1 and wanted[0]["canonical"] is None:
        return not any(stated(f) for f in named)
    return all(any(same_name(n, f) for f in named for n in [w["canonical"], *w.get("aliases", [])]) for w in wanted)


def identifier(case, here, facts, sentences):
    return any(f["name"]["ordinal"] == case.want["ordinal"] and f["value"] == case.want["name"] for f in of_kind(here, "identifier"))


def law(case, here, facts, sentences):
    """No name, so nothing may be asked of it; least of all its number."""
    return not any(stated(f) for f in of_kind(here, "law", *COUNTED))


def not_stated(case, here, facts, sentences):
    return not any(f["polarity"] == "fact" for f in of_kind(here, *COUNTED))


def anaphora(case, here, facts, sentences):
    """A sentence that leans on another gives nothing to ask."""
    if case.want["standalone"]:
        return not any("pronoun" in f.get("reason", "") for f in facts)
    return not any(stated(f) for f in of_kind(facts, *COUNTED, "treaty"))


def segmentation(case, here, facts, sentences):
    return sentences == case.want["sentences"]


CHECKS = {"date": date, "number": number, "duration": duration, "identifier": identifier, "law": law,
          "no_fact": not_stated, "attributed": not_stated, "anaphora": anaphora, "segmentation": segmentation}
STRICT = ("no_fact", "attributed", "anaphora")


def cases(gold):
    for lang in ("ru", "en"):
        for line in open(os.path.join(gold, f"handmade_{lang}.jsonl"), encoding="utf-8"):
            item = json.loads(line)
            kind, want = item["kind"], item["normalised"]
            row = f"handmade_{lang}" + (" no_fact, attributed, anaphora" if kind in STRICT else "")
            begin, end = span(item["text"], item["surface"])
            check, skip = CHECKS.get(kind), ""
            if kind in ("treaty", "event", "person"):
                check, want = name, (kind, want if isinstance(want, list) else [want])
            if kind == "orthography":
                skip = "no form in the contract: folding of letters and quotation marks (" + item["id"] + ")"
            yield Case(row, item["id"], lang, item["text"], want, check, begin, end, skip, item["surface"])
