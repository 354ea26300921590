"""recognizers_text_en: English specifications of numbers, dates and measures."""
import json, os, re
import times
from case import Case, close, figure_of, of_kind, one_number, ordinal, span

FOLDER = "recognizers_text_en"


def load(gold, name):
    with open(os.path.join(gold, FOLDER, name + ".json"), encoding="utf-8-sig") as file:
        return json.load(file)


def no_figure(case, here, facts, sentences):
    return not any(f["standalone"] for f in of_kind(facts, "figure", "duration"))


def not_history(text, surface):
    """Rules on the words of a number."""
    if re.search(r"\d\^|\de[+-]?\d|x10", text): return "powers and exponents"
    if re.search(r"\d{3}-\d{3,4}|\d+\.\d+\.\d+", text): return "telephone numbers and network addresses"
    if re.search(r"\d\.\d{3},\d\d\b|(?<![,\d])\d+,\d\d?$", surface) or re.search(r"nrs?\. ", text):
        return "the comma of other languages' decimals, or lists glued together"
    return ""


def numbers(gold):
    row = "recognizers_text_en Number"
    for at, item in enumerate(load(gold, "NumberModel")):
        text, id = item["Input"], f"NumberModel:{at}"
        if not item["Results"]:
            skip = "expects nothing where our contract has a measure or a date" if re.search(r"\d", text) else ""
            yield Case(row, id, "en", text, None, no_figure, skip=skip, surface=text)
        for result in item["Results"]:
            begin = result.get("Start", text.lower().index(result["Text"].lower()))
            surface = text[begin : begin + len(result["Text"])]
            low, high = span(text, surface, begin)
            yield Case(row, id, "en", text, float(result["Resolution"]["value"]), one_number, low, high, not_history(text, surface), surface)


def dated(case, here, facts, sentences):
    start, end, exact = case.want
    return any(times.same_days(f, start, end, not exact) for f in of_kind(here, "date"))


def expected(timex, past):
    """First and last day, and whether the last is exact; None where no whole day or longer is meant."""
    import datetime
    if re.match(r"^\d{4}-\d\d-\d\d$", timex): return timex, timex, True
    if season := re.match(r"^(\d{4})-(SP|SU|FA|WI)$", timex):
        first = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}[season[2]]
        year = int(season[1])
        last = {"SP": f"{year}-05-31", "SU": f"{year}-08-31", "FA": f"{year}-11-30"}.get(season[2])
        return f"{year}-{first:02}-01", last, True
    if whole := re.match(r"^(\d{4})$", timex): return f"{whole[1]}-01-01", f"{whole[1]}-12-31", True
    if "startDate" not in past or "endDate" not in past: return None
    start, end = past["startDate"], past["endDate"]
    if timex.endswith("P100Y)"):  # centuries begin with the year 1 here
        return f"{int(start[:4]) + 1:04}-01-01", f"{int(end[:4]):04}-12-31", True
    # A range of days ends with the day it names, every other one before the day it names.
    days = re.match(r"^\(\d{4}-\d\d-\d\d,(\d{4}-\d\d-\d\d),P\d+D\)$", timex)
    if days: return start, end, False
    return start, (datetime.date.fromisoformat(end) - datetime.timedelta(days=1)).isoformat(), False


def dated_or_named(case, here, facts, sentences):
    """Ranges: the gold's end is the day it names, or the first of the unit it names, where ours is the unit's last."""
    start, end, exact = case.want
    for fact in of_kind(here, "date"):
        if times.same_days(fact, start, end, not exact): return True
        got = fact["date"]
        if not exact and got["start"] == start and (got["end"] == end or got["end"][:7] == end[:7] and end.endswith("-01")): return True
    return False


def dates(gold):
    row = "recognizers_text_en dates absolute"
    for name in ("DateParser", "DatePeriodParser"):
        for at, item in enumerate(load(gold, name)):
            text, id = item["Input"], f"{name}:{at}"
            reference = int(item.get("Context", {}).get("ReferenceDateTime", "2016")[:4])
            for result in item["Results"]:
                value = result.get("Value") or {}
                timex, past = value.get("Timex") or "", value.get("PastResolution") or {}
                surface = text[result["Start"] : result["Start"] + len(result["Text"])]
                reason, says = times.left_out(surface, "en", "", {0}, reference)
                want = None if reason else expected(timex, past)
                if want: want = (*times.whole_unit(surface, want[0], want[1]), want[2])
                if not reason and timex.startswith("XX"):
                    reason = "the century is left open"
                if not reason and past.get("date", "").startswith("0001"):
                    reason = "a day that does not exist"
                if not reason and (not want or not want[1]):
                    reason = "no day or longer is expected"
                if reason.startswith("no year in the words, and"):
                    reason = "no year in the words"
                lead = f"It was in {reference}. " if says else ""
                if says and not times.two_digit_year(surface, "en") and not reason: reason = "no year in the words"
                begin, end = span(lead + text, surface, len(lead) + result["Start"])
                yield Case(row, id, "en", lead + text, want, dated_or_named, begin, end, reason, surface)


def measured(case, here, facts, sentences):
    return any(close(figure_of(f)[0], case.want) for f in of_kind(here, "figure", "duration"))


def others(gold):
    """No floor stands on these; they are shown so that nobody needs to guess."""
    for name in ("CurrencyModel", "DimensionModel", "PercentModel", "OrdinalModel"):
        for at, item in enumerate(load(gold, name)):
            text = item["Input"]
            for result in item["Results"]:
                value = str((result.get("Resolution") or {}).get("value", "")).rstrip("%")
                surface = text[result.get("Start", 0) :][: len(result["Text"])]
                if surface not in text or not surface: continue
                begin, end = span(text, surface, result.get("Start"))
                number = re.match(r"^-?[\d.E+]+$", value)
                check = ordinal if name == "OrdinalModel" else measured
                skip = "" if number else "no plain number is expected"
                yield Case(f"recognizers_text_en {name[:-5]}", f"{name}:{at}", "en", text, float(value) if number else None, check, begin, end, skip, surface)


def cases(gold):
    yield from numbers(gold)
    yield from dates(gold)
    yield from others(gold)
