#!/usr/bin/env python3
"""The translations against the sources: nothing untranslated, no stale entry, the same gaps in every form."""
import glob
import os
import re
import subprocess
import sys
import tempfile

ROOT = sys.argv[1]
KEYWORDS = ["-k_", "-k_n:1,2", "-kgettext", "-kN_"]
FOLDERS = ["game/screens", "game/app", "game/platform"]
BORROWED_FROM = ["game/storage", "game/rules", "game/app", "content/base", "content/pack", "content/formats", "content"]


def entries(path):
    """msgid -> its translations, as they stand in a .po or .pot file."""
    found, key, field = {}, None, None
    for line in open(path, encoding="utf-8"):
        match = re.match(r'(msgid|msgid_plural|msgstr(?:\[\d\])?) "(.*)"$', line.strip())
        if match:
            field, text = match.groups()
            if field == "msgid":
                key = text
                found[key] = {}
            found[key][field] = text
        elif line.startswith('"') and key is not None:
            text = line.strip()[1:-1]
            found[key][field] += text
            if field == "msgid":
                found[key + text] = found.pop(key)
                key += text
    found.pop("", None)
    return found


def gaps(text):
    return sorted(re.findall(r"\{[^}]*\}", text))


def sentences(folder):
    """The string literals of a folder, adjacent ones joined as the compiler does."""
    for path in glob.glob(os.path.join(ROOT, folder, "*.cpp")):
        source = re.sub(r"(?m)(^|\s)//.*", "", open(path, encoding="utf-8").read())
        source = re.sub(r"'(?:\\.|[^'\\])'", "", source)  # a '"' would open a string
        for run in re.findall(r'"(?:[^"\\]|\\.)*"(?:\s*"(?:[^"\\]|\\.)*")*', source):
            yield "".join(re.findall(r'"((?:[^"\\]|\\.)*)"', run))


def main():
    faults = []
    with tempfile.TemporaryDirectory() as folder:
        pot = os.path.join(folder, "letopis.pot")
        sources = [p for f in FOLDERS for p in sorted(glob.glob(os.path.join(ROOT, f, "*.cpp")))]
        subprocess.run(["xgettext", "-C", "--from-code=UTF-8", *KEYWORDS, "--no-wrap", "-o", pot, *sources], check=True)
        wanted = entries(pot)
    if len(wanted) < 100:
        faults.append(f"only {len(wanted)} words were found in the sources; the keywords of xgettext must have changed")
    for po in sorted(glob.glob(os.path.join(ROOT, "game/locale/*.po"))):
        name = os.path.basename(po)
        subprocess.run(["msgfmt", "--check", "-o", os.devnull, po], check=True)
        have = entries(po)
        faults += [f"{name}: “{key}” is not translated" for key in wanted if key not in have]
        faults += [f"{name}: “{key}” is no longer in the sources" for key in have if key not in wanted]
        for key, fields in have.items():
            for field, text in fields.items():
                if field.startswith("msgstr") and not text:
                    faults.append(f"{name}: “{key}” is not translated")
                elif gaps(text) != gaps(key):
                    faults.append(f"{name}: “{text}” has other gaps than “{key}”")
    known = {re.sub(r"(\{[^}]*\})+", "{}", s.replace("“", '\\"').replace("”", '\\"')) for folder in BORROWED_FROM for s in sentences(folder)}
    for borrowed in entries_of_borrowed():
        if borrowed not in known:
            faults.append(f"sentences.cpp: no layer says “{borrowed}” any more")
    print("\n".join(faults))
    return 1 if faults else 0


def entries_of_borrowed():
    source = open(os.path.join(ROOT, "game/screens/sentences.cpp"), encoding="utf-8").read()
    return re.findall(r'N_\("((?:[^"\\]|\\.)*)"\)', source)


sys.exit(main())
