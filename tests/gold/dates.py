"""Dates: duckling's Time and chrono's Russian tests."""
import calendar, datetime, json, os, re
import times
from case import Case, of_kind, span

DUCKLING = re.compile(r"\(datetime(Interval|OpenInterval)? ?(Before|After)? ?\(?\(?(-?\d+), ?(\d+), ?(\d+), ?\d+, ?\d+, ?\d+\)"
                      r"(?:, ?\((-?\d+), ?(\d+), ?(\d+), ?\d+, ?\d+, ?\d+\)\))? ?(\w+)")
LEAD = {"ru": "Было это в {} году. ", "en": "It was in {}. "}


def iso(year, month, day):
    return f"{year:04}-{month:02}-{day:02}"


def last_day(year, month):
    return iso(year, month, calendar.monthrange(year, month)[1])


def unit(year, month, day, grain):
    """First and last day of the unit that begins there."""
    month, day = max(month, 1), max(day, 1)
    if grain == "Year": return iso(year, 1, 1), iso(year, 12, 31)
    if grain == "Month": return iso(year, month, 1), last_day(year, month)
    return iso(year, month, day), iso(year, month, day)


def any_date(case, here, facts, sentences):
    start, end, role = case.want
    for fact in of_kind(here, "date"):
        if start and start.startswith("-"):
            if fact["date"]["start"] == start: return True
        elif role and fact["date"]["role"] in role and fact["date"]["start"] == start:
            return True
        elif not role and times.same_days(fact, start, end):
            return True
    return False


def with_year(row, id, lang, text, surface, want, reason, says, year):
    lead = LEAD[lang].format(year) if says else ""
    text, row = lead + text, row + (" (year before)" if says and not times.two_digit_year(surface, lang) else "")
    begin, end = span(text, surface, len(lead) + text[len(lead):].index(surface))
    return Case(row, id, lang, text, want, any_date, begin, end, reason, surface)


def duckling(gold, lang):
    row = f"duckling Time {lang} absolute"
    for at, line in enumerate(open(os.path.join(gold, "duckling", f"Time.{lang}.jsonl"), encoding="utf-8")):
        item = json.loads(line)
        text, id = item["text"], f"Time.{lang}:{at + 1}"
        found = DUCKLING.search(item["value"])
        if not found or "Holiday" in item["value"]:
            yield Case(row, id, lang, text, None, any_date, skip="holiday by rule", surface=text)
            continue
        y, m, d = int(found[3]), int(found[4]), int(found[5])
        grain = found[9]
        years, want = {y}, None
        if y < 0:  # -2014 is 2014 BC to them
            want = (f"-{-y - 1:04}-01-01", "", None)
        elif found[6]:  # the end is the first day that is out
            end = datetime.date(int(found[6]), max(int(found[7]), 1), max(int(found[8]), 1)) - datetime.timedelta(days=1)
            years = {y, end.year}
            want = (unit(y, m, d, grain)[0], end.isoformat(), None)
        elif found[2]:
            want = (unit(y, m, d, grain)[0], "", ("until", "before", "by") if found[2] == "Before" else ("after", "since"))
        else:
            want = (*unit(y, m, d, grain), None)
        if want and not want[2]: want = (*times.whole_unit(text, want[0], want[1]), None)
        reason, says = times.left_out(text, lang, grain, years, 2013)
        yield with_year(row, id, lang, text, text, want, reason, says, 2013)


JS_DATE = re.compile(r"new Date\((\d+), (\d+)( - 1)?, (\d+)(?:, (\d+))?")


def js(text):
    year, month, minus, day, hour = JS_DATE.match(text).groups()
    return int(year), int(month) + (0 if minus else 1), int(day), int(hour or 12)


BLOCK = re.compile(r'toBe\("([^"]+)"\);\s*expect\(result\.start\)\.toBeDate\((new Date\([^)]*\))\)')


def chrono_items(path):
    """Where the extraction ran on into the code of the tests, that code holds cases of its own."""
    for at, line in enumerate(open(path, encoding="utf-8")):
        item = json.loads(line)
        if "(result)" not in item["text"]:
            yield f"chrono_ru:{at + 1}", item["text"], item["surface"], item
            continue
        for surface, date in BLOCK.findall(item["text"]):
            yield f"chrono_ru:{at + 1}", surface, surface, {**item, "start_js": date, "end_js": None}
        last = item["text"].split('"')[-1]
        if item["surface"] and item["surface"] in last:
            yield f"chrono_ru:{at + 1}", last, item["surface"], item


def grain_of(surface, date, hour):
    minutes = re.match(r"new Date\(\d+, [\d -]+, \d+, \d+, (\d+)", date)
    if hour != 12 or (minutes and int(minutes[1])): return "Hour"
    number = re.search(r"(^|[^\d])\d\d?([^\d]|$)|\b\w+(ое|ье|ого|го)\b", re.sub(r"\d\d$", "", surface) if " 9" in surface or " 8" in surface else surface)
    return "Day" if number else "Month"


def chrono(gold):
    row = "chrono_ru absolute"
    for id, text, surface, item in chrono_items(os.path.join(gold, "chrono_ru", "chrono_ru.jsonl")):
        if surface not in text: surface = text
        if not item["start_js"]:
            yield Case(row, id, "ru", text, None, any_date, skip="counted from today", surface=surface)
            continue
        y, m, d, hour = js(item["start_js"])
        grain = grain_of(surface, item["start_js"], hour)
        end = js(item["end_js"])[:3] if item["end_js"] else (y, m, d)
        want = (unit(y, m, d, grain)[0], unit(*end, grain)[1], None)
        reason, says = times.left_out(surface, "ru", grain, {y, end[0]}, js(item["reference"])[0])
        yield with_year(row, id, "ru", text, surface, want, reason, says, y)


def cases(gold):
    for lang in ("ru", "en"):
        yield from duckling(gold, lang)
    yield from chrono(gold)
