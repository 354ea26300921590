"""What of a set of dates is meant for history: rules on the words and on the value expected, never on an item.

A date counts when its words hold its year. Where they hold a day or month alone and the expected year is that of the
set's reference, the case counts in a row of its own, with the year said in a sentence before it."""
import datetime, re

MONTHS = {
    "ru": r"янв|фев|мар[та]|мар\b|апр|ма[йяею]\b|июн|июл|авг|сен|окт|ноя|дек",
    "en": r"jan|feb|mar(ch)?\b|apr|may\b|jun|jul|aug|sep|oct|nov|dec"}
CLOCK = re.compile(r"\d:\d|o'clock|\d ?[ap]\.?m\b|\bmidnight\b|\bnoon\b|\bmorning|\bevening|afternoon|tonight|\bнight\b|"
                   r"утр|вечер|полдень|полночь|\bночь|\bдня\b|\bчас|минут|секунд|\d+ч|\bв \d{1,2}$", re.I)
RELATIVE = re.compile(
    r"\b(today|tomorrow|yesterday|now|ago|hence|next|last|this|past|previous|upcoming|coming|following|current|later|"
    r"within|back|week|weeks|weekend|days?|months?|years? from|in an? year|in \d+ year|following|the month|the year|since|"
    r"everyday|each|every)\b|"
    r"\b(сегодня|завтра|вчера|позавчера|назад|через|след|следующ\w+|прошл\w+|позапрошл\w+|эт[аиоу]т?\w*|нын\w+|недел\w+|"
    r"последн\w+|предыдущ\w+|спустя|поза\w+|после\w+|выходн\w+|течение)\b", re.I)
WEEKDAY = r"(mon|tue|wed|thu|fri|sat|sun)|понедельник|вторник|сред[ау]|четверг|пятниц|суббот|воскресен"
NTH = re.compile(r"\b(first|second|third|fourth|fifth|last|\d+(st|nd|rd|th)) (last )?(" + WEEKDAY + r"|day|week)", re.I)
SPELLED = re.compile(r"\b(nineteen|eighteen|seventeen|sixteen|fifteen|fourteen|thirteen|twelve|eleven|twenty) "
                     r"(twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|zero|hundred|ten|eleven|\w+teen)|"
                     r"\bthousand\b|\byear (one|two|three|four)|тысяч|centur|ties\b|\btens\b|noughties|век", re.I)
QUARTER = re.compile(r"quarter|квартал|\b\d{0,4}[qh][1-4]\b|half of the year", re.I)


def says_year(text, lang):
    if re.search(r"(?<![\d:.,])\d{4}(?!\d)", text) or re.search(r"\b\d{1,4} ?(a\.?d|b\.?c)\b|до н", text, re.I) or SPELLED.search(text):
        return True
    if re.search(r"(?<!\d)['’]?\d0['’]?s\b", text):
        return True
    month = MONTHS[lang]
    return two_digit_year(text, lang)


def two_digit_year(text, lang):
    """31.10.74, 3 авг 96, 14th April 15: the century is the reference's, so its year is said before."""
    month = r"(?:%s)\w*\.?" % MONTHS[lang]
    if re.search(month + r"[ ,-]+(?:of )?['’]?(3[2-9]|[4-9]\d)$", text, re.I): return True
    if re.search(r"(\d|th|st|nd|rd|ь?е)[ -]+(?:of )?" + month + r"[ ,-]+['’]?\d\d$", text, re.I): return True
    return bool(re.search(r"(?<!\d)\d\d?[./-]\d\d?[./-]\d\d(?!\d)", text))


def left_out(text, lang, grain, expected_years, reference_year):
    """(reason, whether the reference's year must be said before it)."""
    if grain in ("Hour", "Minute", "Second") or CLOCK.search(text):
        return "clock time", False
    if grain in ("Week", "Quarter") or QUARTER.search(text) or re.search(r"\bweek", text, re.I):
        return "weeks, quarters and half-years have no form in the contract", False
    if NTH.search(text):
        return "a weekday counted by the calendar", False
    if re.search(r"christmas|easter|holiday|\beid\b|ramadan|thanksgiving|рождеств|новый год", text, re.I):
        return "holiday by rule", False
    if says_year(text, lang):
        if RELATIVE.search(re.sub(r"(?i)later than|earlier than", "", text)):
            return "counted from today", False
        return "", not re.search(r"\d{4}", text) and two_digit_year(text, lang)
    if RELATIVE.search(text):
        return "counted from today", False
    if not re.search(MONTHS[lang], text, re.I):
        return "no month and no year in the words", False
    if expected_years != {reference_year}:
        return "no year in the words, and not the reference's", False
    return "", True


PART = re.compile(r"\b(early|mid|late|beginning|middle|end)\b|начал|середин|кон[це]", re.I)


def whole_unit(text, start, end):
    """"End of 2012": our start and end give the whole named unit (SCHEMA.md), where others clip it."""
    if not PART.search(text) or not start: return start, end
    import calendar
    year, month = start[:4], int(start[5:7])
    if re.search(r"|".join(MONTHS.values()), text, re.I):
        return f"{year}-{month:02}-01", f"{year}-{month:02}-{calendar.monthrange(int(year), month)[1]}"
    return f"{year}-01-01", f"{year}-12-31"


def day(text):
    year, month, date = (int(x) for x in text.split("-"))
    return datetime.date(year, max(month, 1), max(date, 1))


def same_days(fact, start, end, open_end=False):
    """start and end (inclusive); `open_end`: the gold's end is the first day of its last unit as well as the day after it."""
    got = fact["date"]
    if got["start"] is None or got["start"].startswith("-") or got["start"] != start:
        return False
    if got["end"] == end:
        return True
    if not open_end:
        return False
    last = first_of = day(got["end"])
    named = (fact.get("value") or "").split("/")[-1]  # 2018, 2018-02, 2018-02-05
    if re.fullmatch(r"\d{4}-\d\d", named): first_of = last.replace(day=1)
    if re.fullmatch(r"\d{4}|\d{3}X|C\d\d", named): first_of = last.replace(month=1, day=1)
    return day(end) + datetime.timedelta(days=1) in (last, first_of)
