#!/usr/bin/env python3
"""Layers may include only leftwards. This reads every #include of content/ and game/, and what their CMakeLists link,
and prints `file:line: sentence` for each that points the wrong way. Exit 0: none; 1: some; 2: wrong command line.

usage: check_includes.py ROOT | --self-test
"""
import pathlib
import re
import sys
import tempfile

CONTENT = ["base", "pack", "lint", "formats", "narrative", "knowledge", "language", "facts", "questions"]
PACKS = {"content/base", "content/pack"}
STAGES = ["content/narrative", "content/knowledge", "content/language", "content/facts", "content/questions"]
GAME = {"game/rules", "game/storage", "game/classroom", "game/screens", "game/platform", "game/app"}

# A layer, and the layers that it may include besides itself. What is not named here may include nothing.
MAY_INCLUDE = {
    "content/base": set(),
    "content/pack": {"content/base"},
    "content/lint": PACKS,
    "content/formats": PACKS | {"content/lint"},
    **{stage: PACKS | set(STAGES[:i]) for i, stage in enumerate(STAGES)},
    "content/questions": PACKS | {"content/lint"} | set(STAGES),
    "content": {f"content/{name}" for name in CONTENT},  # compile.*, letopisc.cpp
    "game/rules": PACKS,
    "game/storage": PACKS | {"game/rules"},
    "game/classroom": PACKS | {"game/rules"},
    "game/screens": PACKS | {"game/rules"},
    "game/platform": PACKS,
    "game/app": PACKS | {"content/formats"} | GAME,
    "game": PACKS | {"content/formats"} | GAME,  # main.cpp
}

# Foreign headers, and the only layers that may know them.
GRAPHICS = r"GL/|GLES|GLFW/|epoxy/|EGL/|imgui_impl_"
FOREIGN = [
    (re.compile(GRAPHICS), {"game/platform", "game/app"}, "graphics stay in game/platform"),
    (re.compile(r"imgui"), {"game/screens", "game/platform", "game/app"}, "the user interface stays in game/screens"),
    (re.compile(r"sqlite|SQLiteCpp/", re.I), {"game/storage"}, "the database stays in game/storage"),
    (re.compile(r"AL/"), {"game/platform"}, "sound stays in game/platform"),
    (re.compile(r"boost/(beast|asio)|netinet/|arpa/"), {"game/classroom"}, "the network stays in game/classroom"),
    (re.compile(r"lttoolbox/|cg3\.h"), {"content/language"}, "the linguistic libraries stay in content/language"),
    (re.compile(r"toml\+\+/|toml\.hpp"), {"content/pack", "content/knowledge"}, "TOML is read in content/pack"),
]

INCLUDE = re.compile(r'^\s*#\s*include\s*(["<])([^">]+)[">]')
STAGE_LIBRARY = re.compile(r"letopis(?:::|_)(narrative|knowledge|language|facts|questions|content)\b")


def layer_of(path):
    """game/rules/round.hpp → game/rules; a file of content/ or game/ itself → content or game."""
    parts = pathlib.PurePosixPath(path).parts
    return "/".join(parts[: 2 if len(parts) > 2 else 1])


def complaint_about(path, quoted, target):
    """Why the file may not include the target, or None."""
    layer = layer_of(path)
    if layer not in MAY_INCLUDE:
        return f"the layer {layer} is not known to this test; add it with what it may include"
    if quoted and target.startswith(("content/", "game/")):
        wanted = layer_of(target)
        if wanted != layer and wanted not in MAY_INCLUDE[layer]:
            return f"{layer} may not include {wanted}: layers include only leftwards (see the map in README)"
        return None
    if quoted and target.startswith("tests/"):
        return "what is shipped may not include its tests"
    for pattern, layers, why in FOREIGN:
        if pattern.match(target) and layer not in layers:
            return f"{layer} may not include <{target}>: {why}"
    return None


def files_under(root):
    for top in ("content", "game"):
        for path in sorted((root / top).rglob("*")):
            if path.suffix in (".hpp", ".cpp", ".h", ".c", ".inc") or path.name == "CMakeLists.txt":
                yield path.relative_to(root).as_posix()


def complaints(root):
    found, read = [], 0
    for name in files_under(root):
        read += 1
        for number, line in enumerate((root / name).read_text(encoding="utf-8").splitlines(), 1):
            if name.endswith("CMakeLists.txt"):
                link = STAGE_LIBRARY.search(line.split("#")[0])
                if link and name.startswith("game/"):
                    found.append(f"{name}:{number}: the game may not link letopis::{link[1]}; it starts letopisc as a child process")
                continue
            include = INCLUDE.match(line)
            why = complaint_about(name, include[1] == '"', include[2]) if include else None
            if why:
                found.append(f"{name}:{number}: {why}")
    return found, read


# (file, its line, whether it must be caught)
CASES = [
    ("content/base/a.hpp", '#include "content/pack/pack.hpp"', True),
    ("content/pack/a.hpp", '#include "content/base/utf8.hpp"', False),
    ("content/pack/a.hpp", "#include <toml++/toml.h>", False),
    ("content/formats/a.cpp", '#include "content/language/token.hpp"', True),
    ("content/formats/a.cpp", '#include "content/lint/lint.hpp"', False),
    ("content/questions/a.cpp", '#include "content/lint/lint.hpp"', False),
    ("content/facts/a.cpp", '#include "content/lint/lint.hpp"', True),
    ("content/lint/a.cpp", '#include "content/language/words.hpp"', True),
    ("content/language/a.cpp", '#  include "content/facts/fact.hpp"', True),
    ("content/facts/a.cpp", '#include "content/language/token.hpp"', False),
    ("content/facts/a.cpp", "#include <lttoolbox/fst_processor.h>", True),
    ("content/compile.cpp", '#include "content/questions/ask.hpp"', False),
    ("content/compile.cpp", '#include "game/rules/round.hpp"', True),
    ("game/rules/a.cpp", '#include "game/storage/store.hpp"', True),
    ("game/rules/a.cpp", '#include "imgui.h"', True),
    ("game/screens/a.cpp", '#include "game/platform/window.hpp"', True),
    ("game/screens/a.cpp", "#include <GLFW/glfw3.h>", True),
    ("game/screens/a.cpp", "#include <epoxy/gl.h>", True),
    ("game/screens/a.cpp", "#include <SQLiteCpp/Database.h>", True),
    ("game/screens/a.cpp", "#include <imgui.h>", False),
    ("game/storage/a.cpp", "#include <sqlite3.h>", False),
    ("game/storage/a.cpp", '#include "game/screens/title.hpp"', True),
    ("game/app/a.cpp", '#include "content/formats/open.hpp"', False),
    ("game/app/a.cpp", '#include "content/language/reader.hpp"', True),
    ("game/main.cpp", '#include "game/app/app.hpp"', False),
    ("game/main.cpp", '#include "content/facts/fact.hpp"', True),
    ("game/storage/a.cpp", "#include <boost/beast.hpp>", True),
    ("game/attic/a.cpp", "#include <vector>", True),
    ("game/app/a.cpp", '#include "tests/unit/x.hpp"', True),
    ("game/app/CMakeLists.txt", "  LINKS letopis::questions)", True),
    ("game/app/CMakeLists.txt", "  LINKS letopis::formats)  # not letopis::questions", False),
    ("content/questions/CMakeLists.txt", "  LINKS letopis::facts)", False),
]


def self_test():
    failed = 0
    for name, line, must_be_caught in CASES:
        with tempfile.TemporaryDirectory() as folder:
            path = pathlib.Path(folder) / name
            path.parent.mkdir(parents=True)
            path.write_text("// a first line\n" + line + "\n", encoding="utf-8")
            found, _ = complaints(pathlib.Path(folder))
            caught = len(found) == 1 and found[0].startswith(f"{name}:2: ")
            if caught != must_be_caught or len(found) > 1:
                failed += 1
                print(f"self-test: {name}: {line}: {'not caught' if must_be_caught else 'caught wrongly'}: {found}")
    print(f"{len(CASES) - failed} of {len(CASES)} cases as expected")
    return 1 if failed else 0


def main(arguments):
    if arguments == ["--self-test"]:
        return self_test()
    if len(arguments) != 1:
        print(__doc__, file=sys.stderr)
        return 2
    found, read = complaints(pathlib.Path(arguments[0]))
    print("\n".join(found + [f"{read} files read, {len(found)} includes or links point the wrong way"]))
    return 1 if found or read == 0 else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
