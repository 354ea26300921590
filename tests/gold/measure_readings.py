#!/usr/bin/env python3
"""Does the dictionary know the words, does the grammar choose right, are the forms it makes right?

usage: measure_readings.py READINGS_LINES TREEBANK.conllu [--misses] [--floors READ CHOSEN FORM]

Counts words whose UPOS is not PROPN, X, PUNCT or NUM, without case, with ё as е:
  read    the treebank's lemma is that of a reading before the grammar runs
  chosen  it is that of the first reading that the grammar leaves (`sole`: of every reading that is left)
  form    the form made from the treebank's lemma and features is the treebank's, where one is offered; of several the
          first counts, for it is the one that would be written (declined words and verbs only; a lemma that the
          dictionary has not, or features that name no form of ours, offer nothing)
Where the treebank only names the same lexeme otherwise than our dictionaries do, its name is translated; each such
convention is counted and printed. With --floors (percents), exit 1 where a share is below its floor. A treebank that
is not there is said and skipped (exit 77).
"""
import collections, os, re, subprocess, sys

LEFT_OUT = {"PROPN", "X", "PUNCT", "NUM"}
PARTS = {"NOUN": "n", "ADJ": "adj", "VERB": "vblex", "AUX": "vbser", "ADV": "adv", "DET": "det", "PRON": "prn", "PART": "part",
         "ADP": "pr", "CCONJ": "cnjcoo", "SCONJ": "cnjsub"}
CASES = {"Nom": "nom", "Gen": "gen", "Dat": "dat", "Acc": "acc", "Ins": "ins", "Loc": "prp"}
GENDERS = {"Masc": "m", "Fem": "f", "Neut": "nt"}
NUMBERS = {"Sing": "sg", "Plur": "pl"}
ASPECTS = {"Perf": "perf", "Imp": "impf"}
TENSES = {"Past": "past", "Pres": "pres", "Fut": "fut"}


def fold(word):
    return word.lower().replace("ё", "е").replace("\u0301", "")


def read_treebank(path):
    sentences, text, words = [], "", []
    for line in open(path, encoding="utf-8"):
        line = line.rstrip("\n")
        if line.startswith("# text = "):
            text = line[9:]
        elif not line:
            if words:
                sentences.append((text, words))
            words = []
        elif line[0].isdigit():
            f = line.split("\t")
            if f[0].isdigit():
                feats = dict(p.split("=") for p in f[5].split("|")) if f[5] != "_" else {}
                words.append({"form": f[1], "lemma": f[2], "part": f[3], "feats": feats, "space": "SpaceAfter=No" not in f[9]})
    if words:
        sentences.append((text, words))
    return sentences


def place(text, words):
    """Byte offsets of every word in its sentence."""
    at = 0
    for word in words:
        at = text.index(word["form"], at)
        word["begin"] = len(text[:at].encode())
        word["end"] = word["begin"] + len(word["form"].encode())
        at += len(word["form"])


PREPOSITIONS = {"во": "в", "со": "с", "ко": "к", "об": "о", "обо": "о", "ото": "от", "изо": "из", "надо": "над", "подо": "под"}


def convention(word, readings):
    """(name, lemma) of the convention by which our name for the same lexeme differs, or None."""
    form, lemma, part = fold(word["form"]), fold(word["lemma"]), word["part"]
    ours = {fold(r.rsplit(":", 1)[0]): set(r.rsplit(":", 1)[1].split(".")) for r in readings}
    stem = lemma[:-3]
    for name, tags in ours.items():
        if part == "ADP" and lemma == form and PREPOSITIONS.get(form) == name:
            return "«во», «со», «об»: ours are в, с, о", name
        if "abbr" in tags and lemma.strip(".") == form.strip("."):
            return "abbreviations («км», «г.»): ours are named by the full word", name
        if part == "SYM" and "abbr" in tags:
            return "signs («%»): ours are named by the full word", name
        if part in ("ADJ", "NOUN") and tags & {"pp", "pprs"} and "adv" not in tags and lemma.endswith(("ый", "ий", "ой", "ся", "ее", "ая", "ое")) and form.startswith(stem):
            return "participles used as adjectives or nouns («данный»): ours are forms of the verb", name
        if part == "NOUN" and tags & {"adj", "det"} and lemma.endswith(("ое", "ее", "ая", "яя", "ые", "ие")) and form.startswith(lemma[:-2]):
            return "adjectives used as nouns («целое»): ours are adjectives", name
        if part == "VERB" and "adj" in tags and name.endswith(("мый", "щий", "ный", "тый")) and word["feats"].get("VerbForm") == "Part":
            return "participles that we have as adjectives («узнаваемый»)", name
        if part == "ADV" and word["feats"].get("Degree") == "Cmp" and (name == form or "comp" in tags):
            return "comparatives of adverbs («чаще» of часто): ours are words of their own or the adjective's", name
        if part == "PRON" and (lemma, name) in {("то", "тот"), ("это", "этот"), ("все", "весь")}:
            return "the pronouns то, это, всё: ours are тот, этот, весь in the neuter", name
        if lemma == "многий" and name == "многие":
            return "многий: ours has no singular", name
        if part == "DET" and lemma == form and "-" in form and name.split("-")[1:] == form.split("-")[1:]:
            return "«какому-то»: named by its own form there", name
    return None


def wanted_form(word):
    """(tags of the lexeme's citation form, tags of the form) or None where the word has no paradigm of ours."""
    part, feats = word["part"], word["feats"]
    case, number, gender = CASES.get(feats.get("Case")), NUMBERS.get(feats.get("Number")), GENDERS.get(feats.get("Gender"))
    short = feats.get("Variant") == "Short"
    if part == "NOUN":
        if not case or not number or not gender and number == "sg":
            return None
        living = {"Anim": "aa", "Inan": "nn"}.get(feats.get("Animacy"))
        return [t for t in ("n", gender, living) if t], [case, number]
    if part == "ADJ":
        if feats.get("Degree") == "Cmp":
            return ["adj"], ["comp"]
        if not number or not (case or short):
            return None
        where = [number] + ([gender or "m"] if number == "sg" else [])
        if short:
            return ["adj"], ["short"] + where
        living = {"Anim": "aa", "Inan": "nn"}.get(feats.get("Animacy")) if case == "acc" and (gender == "m" or number == "pl") else None
        return ["adj"], [case] + where + ([living] if living else [])
    if part == "VERB":
        aspect = ASPECTS.get(feats.get("Aspect"))
        verb = ["vblex", "inf"] + ([aspect] if aspect else [])
        kind = feats.get("VerbForm")
        if kind == "Inf":
            return verb, ["inf"]
        past = feats.get("Tense") == "Past"
        if kind == "Conv":
            return verb, ["pp" if past else "pprs", "adv"]
        if kind == "Part":
            passive = feats.get("Voice") == "Pass" 
            what = ["pp" if past else "pprs", "pasv" if passive else "actv", number]
            if not number or not (case or short):
                return None
            if number == "sg":
                what.append(gender or "m")
            if short:
                return verb, what + ["short"]
            living = {"Anim": "aa", "Inan": "nn"}.get(feats.get("Animacy")) if case == "acc" and (gender == "m" or number == "pl") else None
            return verb, what + [case] + ([living] if living else [])
        if kind == "Fin" and feats.get("Mood", "Ind") == "Ind" and number:
            tense = TENSES.get(feats.get("Tense"))
            if tense == "past":
                return verb, ["past", number] + ([gender] if number == "sg" and gender else [])
            return verb, [tense or "pres", "p" + feats.get("Person", "3"), number]
    return None


def is_written_short(word):
    """«г.», «млн», «1936»: what stands there is no form that anybody would inflect."""
    form, lemma = fold(word["form"]), fold(word["lemma"])
    return form.endswith(".") or not form.isalpha() and not re.fullmatch(r"[а-я-]+", form) or form[:2] != lemma[:2] and len(form) < 4 or not re.search("[аеиоуыэюя]", form)


# Genitives that only stand beside figures; the lexicon offers the other one.
COUNTED = {("лет", "год"), ("человек", "человек"), ("раз", "раз")}


class Tally:
    def __init__(self):
        self.total, self.right = collections.Counter(), collections.Counter()

    def add(self, key, ok):
        self.total[key] += 1
        self.right[key] += bool(ok)

    def share(self, key=None):
        total = self.total[key] if key else sum(self.total.values())
        right = self.right[key] if key else sum(self.right.values())
        return right, total, 100 * right / total if total else 100.0


def lemmas_in(field):
    return [fold(r.rsplit(":", 1)[0]) for r in field.split(" ") if r]


def main():
    program, path = sys.argv[1:3]
    if not os.path.exists(path):
        print(f"SKIPPED: {path} is not here; it is no part of this repository")
        return 77
    sentences = read_treebank(path)
    lines, forms, short = [], [], 0
    for text, words in sentences:
        lines.append("T\t" + text)
        place(text, words)
    for _, words in sentences:
        for word in words:
            wanted = wanted_form(word) if word["part"] not in LEFT_OUT else None
            if wanted and is_written_short(word):
                short += 1
            elif wanted:
                forms.append(word)
                lines.append("\t".join(["G", word["lemma"], ".".join(wanted[0]), ".".join(wanted[1])]))
    out = subprocess.run([program, "ru"], input="\n".join(lines) + "\n", capture_output=True, text=True, check=True).stdout.split("\n")

    read, chosen, sole, made = Tally(), Tally(), Tally(), Tally()
    folded, misses = collections.Counter(), []
    at = 0
    for text, words in sentences:
        tokens = {}
        while out[at] != "--":
            begin, end, before, after = out[at].split("\t")
            tokens[int(begin), int(end)] = (lemmas_in(before), lemmas_in(after), before, after)
            at += 1
        at += 1
        for word in words:
            if word["part"] in LEFT_OUT:
                continue
            place_of = (word["begin"], word["end"])
            if place_of not in tokens and (word["begin"], word["end"] + 1) in tokens:  # the point of an abbreviation is ours
                place_of = (word["begin"], word["end"] + 1)
            before, after, shown_before, shown_after = tokens.get(place_of, ([], [], "", ""))
            lemma = fold(word["lemma"])
            if lemma not in before and before:
                other = convention(word, shown_before.split(" "))
                if other:
                    folded[other[0]] += 1
                    lemma = other[1]
            read.add(word["part"], lemma in before)
            chosen.add(word["part"], after and after[0] == lemma)
            sole.add(word["part"], after and set(after) == {lemma})
            if lemma not in before:
                misses.append(("read", word["part"], word["form"], word["lemma"], shown_before, text))
            elif after[0] != lemma:
                misses.append(("chosen", word["part"], word["form"], word["lemma"], shown_after, text))
            elif set(after) != {lemma}:
                misses.append(("sole", word["part"], word["form"], word["lemma"], shown_after, text))
    offered = collections.Counter()
    for word, line in zip(forms, out[at:]):
        offered[word["part"]] += bool(line)
        first = line.split("\t")[0]
        right = fold(first) == fold(word["form"])
        if line and not right and (fold(word["form"]), word["lemma"]) in COUNTED:
            folded["forms that only stand beside figures («пять лет», «пять человек»)"] += 1
            right = True
        if line:
            made.add(word["part"], right)
        if not right:
            misses.append(("form" if line else "none", word["part"], word["form"], word["lemma"], line.replace("\t", " "), " ".join(map(".".join, wanted_form(word)))))

    print(f"{'part':6} {'words':>6} {'read':>7} {'chosen':>7} {'sole':>7}   {'forms':>6} {'offered':>8} {'right':>7}")
    asked = collections.Counter(word["part"] for word in forms)
    for part in sorted(read.total, key=lambda p: -read.total[p]):
        row = f"{part:6} {read.total[part]:6} {read.share(part)[2]:6.2f}% {chosen.share(part)[2]:6.2f}% {sole.share(part)[2]:6.2f}%"
        if asked[part]:
            row += f"   {asked[part]:6} {100 * offered[part] / asked[part]:7.2f}% {made.share(part)[2]:6.2f}%"
        print(row)
    figures = [t.share() for t in (read, chosen, sole, made)]
    print(f"{'all':6} {figures[0][1]:6} {figures[0][2]:6.2f}% {figures[1][2]:6.2f}% {figures[2][2]:6.2f}%   "
          f"{len(forms):6} {100 * figures[3][1] / max(1, len(forms)):7.2f}% {figures[3][2]:6.2f}%")
    print(f"forms left out {short:4}  figures and abbreviations («1936», «г.»)")
    for name, count in folded.most_common():
        print(f"folded {count:4}  {name}")
    if "--misses" in sys.argv:
        for miss in misses:
            print("MISS", *miss, sep=" | ")
    if "--floors" in sys.argv:
        floors = [float(f) for f in sys.argv[sys.argv.index("--floors") + 1:][:3]]
        for name, floor, figure in zip(("read", "chosen", "form"), floors, (figures[0], figures[1], figures[3])):
            if figure[2] < floor:
                print(f"below the floor: {name} {figure[2]:.2f} % < {floor} %")
                return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
