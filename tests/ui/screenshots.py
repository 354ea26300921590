"""Every screen in every state of the gallery: drawn, nothing cut, nothing over anything else, no glyph missing.

The program finds cut and overlapping words itself (see game/screens/probe.hpp) and then exits with 1. Here it is asked
to, and the places of what can be used are looked at besides. Two of the eight combinations by default; LETOPIS_ALL=1
takes them all.
"""
import itertools
import json
import os
import struct
import subprocess
import zlib
from pathlib import Path

import harness

SCREENS = ["title", "players", "packs", "hidden", "add", "setup", "round", "feedback", "results", "scores", "settings",
           "message"]
SIZES = [("1920x1080", "100"), ("1024x600", "200")]
USUAL = [("ru", "paper", *SIZES[1]), ("en", "night", *SIZES[0])]
ALL = [(language, theme, *size) for language, theme, size in itertools.product(["ru", "en"], ["paper", "night"], SIZES)]


def size_and_colours(png):
    """Width, height, and how many different rows of pixels a picture has: an empty page has one."""
    data = png.read_bytes()
    assert data.startswith(b"\x89PNG\r\n\x1a\n"), png
    at, pixels, size = 8, b"", None
    while at < len(data):
        length, kind = struct.unpack(">I4s", data[at:at + 8])
        body = data[at + 8:at + 8 + length]
        if kind == b"IHDR":
            size = struct.unpack(">IIBBBBB", body)
        if kind == b"IDAT":
            pixels += body
        at += 12 + length
    raw = zlib.decompress(pixels)
    step = len(raw) // size[1]
    return size[0], size[1], len({raw[i:i + step] for i in range(0, len(raw), step)})


def nested(a, b):
    """An option lies in its row of options, an arrow on the row that it moves: on purpose."""
    return a.startswith(b + ".") or b.startswith(a + ".")


def overlap(a, b, slack=1):
    return (min(a["x"] + a["w"], b["x"] + b["w"]) - max(a["x"], b["x"]) > slack and
            min(a["y"] + a["h"], b["y"] + b["h"]) - max(a["y"], b["y"]) > slack)


def faults_of(frame):
    width, height = frame["window"]
    seen = [w for w in frame["widgets"] if w["visible"]]
    for w in seen:
        if w["x"] < -1 or w["y"] < -1 or w["x"] + w["w"] > width + 1 or w["y"] + w["h"] > height + 1:
            yield f"{frame['screen']}: {w['name']} leaves the window"
        if w["w"] < 12 or w["h"] < 12:
            yield f"{frame['screen']}: {w['name']} is too small to hit"
    for a, b in itertools.combinations(seen, 2):
        if overlap(a, b) and not nested(a["name"], b["name"]):
            yield f"{frame['screen']}: {a['name']} lies over {b['name']}"


class Screenshots(harness.UiTest):
    def test_gallery(self):
        for language, theme, size, text in ALL if os.environ.get("LETOPIS_ALL") else USUAL:
            with self.subTest(language=language, theme=theme, size=size):
                self.check(language, theme, size, text)

    def check(self, language, theme, size, text):
        folder = Path(os.environ.get("LETOPIS_PICTURES", self.folder)) / f"{language}-{theme}-{size}"
        done = subprocess.run(
            [harness.PROGRAMS["letopis"], "--screenshots", str(folder), "--lang", language, "--theme", theme, "--size", size,
             "--text", text], env={**os.environ, "DISPLAY": self.display.name, "LIBGL_ALWAYS_SOFTWARE": "1"},
            stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=20 * harness.PATIENCE)
        self.assertEqual(done.stderr, "")
        self.assertEqual(done.returncode, 0)
        pictures = sorted(folder.glob("*.png"))
        drawn = {picture.stem.split("_")[0] for picture in pictures}
        self.assertEqual(sorted(set(SCREENS) - drawn), [], "screens without a picture")
        faults = []
        for picture in pictures:
            wide, high, rows = size_and_colours(picture)
            if f"{wide}x{high}" != size or rows < 50:
                faults.append(f"{picture.name}: {wide}x{high} with {rows} different rows")
            faults += faults_of(json.loads(picture.with_suffix(".json").read_text(encoding="utf-8")))
        self.assertEqual(faults, [])


if __name__ == "__main__":
    harness.main()
