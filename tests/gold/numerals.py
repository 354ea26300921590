"""number_parser (bare numerals of both languages) and duckling's Numeral and Ordinal."""
import ast, csv, glob, os, re
from case import Case, close, figure_of, of_kind, one_number, ordinal, whole_number


def in_order(case, here, facts, sentences):
    """The numbers of the text, each once, in their order."""
    found = [figure_of(f) for f in of_kind(facts, "figure", "duration")]
    return len(found) == len(case.want) and all(close(low, want) for (low, _, _, _), want in zip(found, case.want))


def no_single(case, here, facts, sentences):
    return len(of_kind(facts, "figure", "duration")) != 1


def from_csv(path, lang):
    with open(path, encoding="utf-8") as file:
        for at, row in enumerate(csv.DictReader(file)):
            check = ordinal if "ordinals" in path else whole_number
            yield Case(f"number_parser {lang}", f"{os.path.basename(path)}:{at + 2}", lang, row["text"].strip(),
                       int(row["number"]), check, surface=row["text"].strip())


def from_tests(path, lang):
    """The tables of its own tests: (input, number) of parse_number, (expected, text) of parse."""
    row = f"number_parser {lang}"
    for function in ast.parse(open(path, encoding="utf-8").read()).body:
        for mark in getattr(function, "decorator_list", []):
            body = ast.unparse(function)
            for at, pair in enumerate(ast.literal_eval(mark.args[1])):
                text, want = re.sub(r"\s+", " ", pair[0]).strip(), pair[1]
                id = f"{function.name}:{at}"
                if "parse_number(" in body:
                    yield Case(row, id, lang, text, want, no_single if want is None else whole_number, surface=text)
                else:
                    yield Case(row, id, lang, text, [int(n) for n in re.findall(r"\d+", want)], in_order, surface=text)


HASKELL_NUMBER = re.compile(r"\((?:NumeralValue|OrdinalData) \(?(-?[\d.e]+)\)?\)")


def duckling(gold, dimension, lang):
    import json
    for at, line in enumerate(open(os.path.join(gold, "duckling", f"{dimension}.{lang}.jsonl"), encoding="utf-8")):
        item = json.loads(line)
        want = HASKELL_NUMBER.search(item["value"])
        text = item["text"]
        check = one_number if dimension == "Numeral" else ordinal
        skip = "" if want else "no number expected"
        if re.fullmatch(r"(a )?few|several|несколько", text): skip = "an indefinite word, which has no value in the contract"
        yield Case(f"duckling {dimension} {lang}", f"{dimension}.{lang}:{at + 1}", lang, text,
                   float(want[1]) if want else None, check, skip=skip, surface=text)


def cases(gold):
    for lang in ("ru", "en"):
        for path in sorted(glob.glob(os.path.join(gold, "number_parser", f"{lang}_*.csv"))):
            yield from from_csv(path, lang)
        yield from from_tests(os.path.join(gold, "number_parser", f"test_language_{lang}.py"), lang)
        for dimension in ("Numeral", "Ordinal"):
            yield from duckling(gold, dimension, lang)
