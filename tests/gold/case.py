"""A case of a gold set, and when a fact equals what the case wants."""
import re
from dataclasses import dataclass, field


@dataclass
class Case:
    row: str            # the row of the table it counts in
    id: str
    lang: str
    text: str
    want: object        # what `check` understands
    check: object       # function(case, facts here, facts of the text, number of sentences) -> bool
    begin: int = 0      # bytes of the words meant
    end: int = -1       # -1: to the end of the text
    skip: str = ""      # why it is left out, by rule; empty where it counts
    surface: str = ""


def span(text, surface, start=None):
    """Bytes of the surface in the text; `start` in code points where it is known."""
    at = text.index(surface) if start is None else start
    begin = len(text[:at].encode())
    return begin, begin + len(surface.encode())


def of_kind(facts, *kinds):
    return [f for f in facts if f["kind"] in kinds]


def close(a, b):
    return a is not None and b is not None and abs(a - b) <= 1e-6 * max(abs(a), abs(b), 1e-30)


def figure_of(fact):
    """low, high, op, unit of a figure, or of a duration as its words count it."""
    if fact["kind"] == "figure":
        f = fact["figure"]
        return f.get("low", f.get("value")), f.get("high", f.get("value")), f["op"], f.get("unit") or ""
    value = re.match(r"^(~|>=|<=|>|<)?(-?[\d.e+]+?)(?:\.\.(-?[\d.e+]+))?$", fact.get("value") or "")
    if not value:
        return None, None, "", ""
    low = float(value[2])
    return low, float(value[3]) if value[3] else low, value[1] or "=", "period"


def one_number(case, here, facts, sentences):
    """A number of this value; a year of it too, where the gold set calls years numbers."""
    for fact in of_kind(here, "figure", "duration"):
        low, high, _, _ = figure_of(fact)
        if close(low, case.want) and close(high, case.want):
            return True
    return any(f["kind"] == "date" and str(case.want) == (f.get("value") or "").lstrip("0") for f in here)


def whole_number(case, here, facts, sentences):
    """The same, and nothing else is counted in the text."""
    return len(of_kind(facts, "figure", "duration")) == 1 and one_number(case, here, facts, sentences)


def ordinal(case, here, facts, sentences):
    return any(f["kind"] == "identifier" and f["name"].get("ordinal") == case.want for f in here)


def treaty_stems(name):
    return {w[:5] for w in re.findall(r"\w+", name.lower().replace("ё", "е")) if len(w) > 2}


def same_name(gold, fact):
    wanted = treaty_stems(gold)
    names = [n for n in (fact.get("value"), (fact.get("name") or {}).get("canonical")) if n]
    return bool(wanted) and any(len(wanted & treaty_stems(n)) >= 0.6 * len(wanted) for n in names)
