"""The real game in a display of its own, as a person would meet it.

Display starts an Xvfb, Game starts letopis in it and reads the probe: which screen is shown, which widgets can be used,
and where. Clicks and keys come from xdotool, so they take the whole way of a real press. Nothing here sleeps in the
hope that something has happened: every wait polls for what it wants, up to a generous deadline, and says what it saw
instead when the deadline has passed.
"""
import json
import os
import shutil
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time
import unittest
from pathlib import Path

HERE = Path(__file__).resolve().parent
PACKS = HERE / "packs"
PROGRAMS = {"letopis": os.environ.get("LETOPIS"), "letopisc": os.environ.get("LETOPISC")}
PATIENCE = float(os.environ.get("LETOPIS_PATIENCE", "30"))  # seconds; long, for machines that are slow or busy
LOOK_AGAIN = 0.01


class Missed(AssertionError):
    """What was waited for did not come."""


def wait_for(what, true, patience=None):
    """Polls true() until it gives something, and returns that."""
    end = time.monotonic() + (patience or PATIENCE)
    while True:
        got = true()
        if got:
            return got
        if time.monotonic() > end:
            raise Missed(f"waited in vain for {what}")
        time.sleep(LOOK_AGAIN)


class Display:
    """An X server without a screen, under the first number that is free."""

    def __init__(self, size="1280x720"):
        reader, writer = os.pipe()
        self.process = subprocess.Popen(
            ["Xvfb", "-displayfd", str(writer), "-screen", "0", size + "x24", "-nolisten", "tcp", "-noreset", "-ac"],
            pass_fds=[writer], stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
        os.close(writer)
        with os.fdopen(reader) as number:
            line = number.readline().strip()  # comes when the server is ready
        if not line:
            self.process.wait(10)
            raise Missed("Xvfb did not start: " + self.process.stderr.read().decode(errors="replace"))
        self.name = ":" + line

    def close(self):
        self.process.terminate()
        self.process.wait(10)
        self.process.stderr.close()


def words_of(frame):
    """What the screen says, in one line, whatever lines it was broken into."""
    return " ".join(" ".join(frame["texts"]).split())


class Game:
    """A running letopis. Leaves by close(), or by kill() as if the power had gone."""

    def __init__(self, display, data, *options, seed=1, size="1280x720", lang="en", patience=None, env=None):
        self.display = display
        self.data = Path(data)
        self.scratch = Path(tempfile.mkdtemp(prefix="letopis-ui-"))
        self.probe_file = self.scratch / "probe.json"
        self.log_file = self.scratch / "stderr.txt"
        self.patience = patience
        self.environment = {**os.environ, "DISPLAY": display.name if display else "", "LIBGL_ALWAYS_SOFTWARE": "1",
                            "ALSOFT_DRIVERS": "null", **(env or {})}
        command = [PROGRAMS["letopis"], "--data", str(data), "--probe", str(self.probe_file), "--seed", str(seed),
                   "--size", size, "--lang", lang, "--reduced-motion", *map(str, options)]
        with open(self.log_file, "wb") as log:
            self.process = subprocess.Popen(command, env=self.environment, stdin=subprocess.DEVNULL,
                                            stdout=subprocess.DEVNULL, stderr=log)
        self.origin = None

    # --- what it shows

    def log(self):
        return self.log_file.read_text(encoding="utf-8", errors="replace")

    def frame(self):
        """The present frame, or nothing before the first."""
        try:
            return json.loads(self.probe_file.read_text(encoding="utf-8"))
        except FileNotFoundError:
            return None

    def wait(self, what, true, patience=None):
        """Waits until true(frame), and returns the frame."""
        seen = {}

        def look():
            seen["frame"] = self.frame()
            if seen["frame"] and true(seen["frame"]):
                return seen["frame"]
            if self.process.poll() is not None:
                raise Missed(f"the game ended ({self.process.returncode}) before {what}: {self.log()}")
            return None

        try:
            return wait_for(what, look, patience or self.patience)
        except Missed as missed:
            frame = seen["frame"] or {"screen": None, "values": {}, "widgets": [], "texts": []}
            raise Missed(f"{missed}; the screen is {frame['screen']} with {frame['values']} and "
                         f"{[w['name'] for w in frame['widgets']]}, and says: {words_of(frame)}; {self.log()}") from None

    def wait_screen(self, *names):
        return self.wait("the screen " + " or ".join(names), lambda f: f["screen"] in names)

    def value(self, name):
        return self.frame()["values"].get(name)

    def widget(self, name):
        """Waits until the widget is there and in sight, and returns it."""
        def there(frame):
            return any(w["name"] == name and w["visible"] for w in frame["widgets"])
        frame = self.wait("the widget " + name, there)
        return next(w for w in frame["widgets"] if w["name"] == name)

    def words(self):
        return words_of(self.frame())

    def wait_words(self, *sentences):
        """Waits until all of these words are on the screen."""
        return self.wait(f"the words {sentences}", lambda f: all(s in words_of(f) for s in sentences))

    def widgets(self, prefix):
        return [w for w in self.frame()["widgets"] if w["name"].startswith(prefix)]

    # --- what a hand does

    def xdotool(self, *words):
        subprocess.run(["xdotool", *map(str, words)], env=self.environment, check=True, timeout=60,
                       stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL)

    def find_origin(self):
        if self.origin is None:
            found = subprocess.run(["xdotool", "search", "--onlyvisible", "--name", ".", "getwindowgeometry", "--shell"],
                                   env=self.environment, check=True, capture_output=True, text=True, timeout=60).stdout
            place = dict(line.split("=") for line in found.split())
            self.origin = (int(place["X"]), int(place["Y"]))
        return self.origin

    def click(self, name):
        w = self.widget(name)
        x, y = self.find_origin()
        self.xdotool("mousemove", x + w["x"] + w["w"] // 2, y + w["y"] + w["h"] // 2, "click", 1)

    def click_to(self, name, *screens):
        """Clicks the widget, which is to lead to one of these screens."""
        self.click(name)
        return self.wait_screen(*screens)

    def key(self, *keys):
        """Presses keys one after another, without a pause. A number is an X key code: a place on the keyboard,
        the same finger in every layout."""
        self.xdotool("key", "--delay", 0, *keys)

    def layout(self, name):
        """Another keyboard layout; only once the window is open, for the server forgets one set before its first."""
        subprocess.run(["setxkbmap", "-display", self.display.name, name], check=True, timeout=60)

    def type(self, words):
        self.xdotool("type", "--delay", 5, words)

    # --- how it ends

    def kill(self):
        self.process.send_signal(signal.SIGKILL)
        self.process.wait(10)

    def close(self):
        """Goes back to the title and quits there; gives the exit code."""
        while (screen := self.frame()["screen"]) != "title":
            self.key("Escape")
            self.wait("another screen than " + screen, lambda f: f["screen"] != screen)
        self.click("title.quit")
        return self.wait_end()

    def wait_end(self):
        """Waits until the game has ended by itself; gives the exit code."""
        wait_for("the game to end", lambda: self.process.poll() is not None, self.patience)
        return self.process.returncode

    def clean_up(self):
        if self.process.poll() is None:
            self.kill()
        shutil.rmtree(self.scratch, ignore_errors=True)


class UiTest(unittest.TestCase):
    """A display and a data folder for each test; what is still running at its end is ended."""

    screen = "1280x720"

    def setUp(self):
        self.folder = Path(tempfile.mkdtemp(prefix="letopis-ui-data-"))
        self.addCleanup(shutil.rmtree, self.folder, True)
        self.data = self.folder / "data"
        self.display = Display(self.screen)
        self.addCleanup(self.display.close)

    def start(self, *options, data=None, **more):
        game = Game(self.display, data or self.data, *options, **more)
        self.addCleanup(game.clean_up)
        return game

    def rows(self, query, *values, file=None):
        return read_rows(file or self.data / "letopis.sqlite", query, *values)

    def prepare(self, **settings):
        """A data folder in which somebody has played: one player, Anna, and these settings."""
        game = self.start()
        game.wait_screen("title")
        new_player(game, "Anna")
        game.close()
        with sqlite3.connect(self.data / "letopis.sqlite") as base:
            for key, value in settings.items():
                base.execute("INSERT OR REPLACE INTO setting VALUES (?, ?)", (key, str(value)))
        base.close()


def read_rows(file, query, *values):
    """Rows as dictionaries, read by a second program while the game runs."""
    base = sqlite3.connect(f"file:{file}?mode=ro", uri=True, timeout=20)
    try:
        base.row_factory = sqlite3.Row
        return [dict(row) for row in base.execute(query, values)]
    finally:
        base.close()


def new_player(game, name):
    """From the title to a new player and back to the title."""
    game.click_to("title.player", "players")
    game.click("players.name")
    game.type(name)
    game.click_to("players.add", "title")


def write_pack(file, count, language="en"):
    """A pack of as many questions with four answers each, of which the first is right."""
    words = {"en": ("Many questions", "Which answer is the first of question {}?", "answer {} of question {}"),
             "ru": ("Много вопросов", "Какой ответ первый у вопроса {}?", "ответ {} на вопрос {}")}[language]
    lines = ['format = "letopis-pack/1"', f'title = "{words[0]}"', f'language = "{language}"']
    for number in range(1, count + 1):
        choices = [words[2].format(place, number) for place in range(1, 5)]
        lines += ["", "[[questions]]", 'kind = "choice"', f'prompt = "{words[1].format(number)}"',
                  "choices = " + json.dumps(choices, ensure_ascii=False), f'answer = "{choices[0]}"',
                  f'explanation = "{choices[0]}"']
    Path(file).write_text("\n".join(lines) + "\n", encoding="utf-8")
    return file


def main():
    for program, path in PROGRAMS.items():
        if not path or not os.access(path, os.X_OK):
            sys.exit(f"{program.upper()} names no program; ctest sets it, or set it by hand")
    unittest.main(verbosity=2)
