"""A player who knows the pack: answers any question of a round with the mouse and the keyboard, rightly or wrongly as
asked, and says what was done. And points reckoned a second time from the answer log, without the game's code."""
import math
import time
import tomllib
from pathlib import Path

ASKING = ("round",)
AFTER = ("feedback", "results")


class Questions:
    """The questions of packs by id."""

    def __init__(self, *files):
        self.by_id = {}
        for file in files:
            with open(file, "rb") as pack:
                for question in tomllib.load(pack)["questions"]:
                    self.by_id[question["id"]] = question

    def __getitem__(self, question):
        return self.by_id[question]

    def __len__(self):
        return len(self.by_id)


def right_choice(question):
    """The label of the right tile."""
    answer = question["answer"]
    if isinstance(answer, bool):
        return question["choices"][0 if answer else 1]
    return question["choices"][answer] if isinstance(answer, int) else str(answer)


def answer(game, question, rightly=True):
    """Gives an answer on the round screen and confirms it. Ends on the feedback."""
    position = game.value("position")
    hands = {"choice": by_tile, "cloze": by_tile, "truefalse": by_tile, "multi": by_tiles, "number": by_figure,
             "text": by_words, "order": by_order, "match": by_pairs}
    hands[question["kind"]](game, question, rightly)
    # Where the first press counts, there is nothing to confirm.
    frame = game.wait("an answer that can be confirmed", lambda f: f["screen"] == "feedback" or any(
        w["name"] == "round.confirm" for w in f["widgets"]))
    if frame["screen"] == "round":
        game.click("round.confirm")
    return game.wait("the feedback", lambda f: f["screen"] == "feedback" and f["values"]["position"] == position)


def by_tile(game, question, rightly):
    key = right_choice(question)
    tiles = [w for w in game.widgets("round.tile.") if (w["label"] == key) == rightly]
    assert tiles, f"no tile for {question}: {game.frame()}"
    game.click(tiles[0]["name"])


def by_tiles(game, question, rightly):
    keys = {question["choices"][i] if isinstance(i, int) else i for i in question["answer"]}
    tiles = [w for w in game.widgets("round.tile.") if (w["label"] in keys) == rightly]
    for tile in tiles:
        game.click(tile["name"])
        time.sleep(0.3)  # a hand moves from tile to tile; two clicks in one frame are one place to ImGui


def by_figure(game, question, rightly):
    value = question["answer"]
    if isinstance(value, dict):
        value = value["value"]
    game.widget("round.number")
    game.type(f"{value if rightly else 10 * value + 7:.10g}")


def by_words(game, question, rightly):
    game.widget("round.text")
    game.type(question["answer"][0] if rightly else "nobody knows")


def by_order(game, question, rightly):
    wanted = question["answer"] if rightly else list(reversed(question["answer"]))
    for place, item in enumerate(wanted):
        while True:
            rows = [w for w in game.widgets("round.order.") if w["name"].count(".") == 2]
            at = next(i for i, row in enumerate(rows) if row["label"] == item)
            if at <= place:
                break
            before = [row["label"] for row in rows]
            game.click(f"round.order.{at}.up")
            game.wait("the row to move", lambda f: [
                w["label"] for w in f["widgets"]
                if w["name"].startswith("round.order.") and w["name"].count(".") == 2] != before)


def by_pairs(game, question, rightly):
    pairs = question["answer"]
    rights = [right for _, right in pairs]
    if not rightly:
        rights = rights[1:] + rights[:1]
    for left in range(len(pairs)):
        shown = game.widgets("round.right.")
        game.click(f"round.left.{left}")
        game.click(next(w["name"] for w in shown if w["label"] == rights[left]))


def play(game, questions, rightly=lambda position: True, hesitate=lambda position: None):
    """From the first question to the results. Gives (question, answered rightly, points shown) of each. Where hesitate
    gives a number, the answer comes when the clock on the screen has burned down to it."""
    done = []
    frame = game.wait_screen("round")
    while frame["screen"] == "round":
        position = int(frame["values"]["position"])
        question = questions[frame["values"]["question"]]
        right = rightly(position)
        if (seconds := hesitate(position)) is not None:
            game.wait(f"{seconds} seconds to be left", lambda f: int(f["values"]["seconds"]) <= seconds)
        shown = answer(game, question, right)
        done.append((question, right, int(shown["values"]["points"])))
        game.click("feedback.next")
        frame = game.wait("the next question or the results", lambda f: f["screen"] == "results" or (
            f["screen"] == "round" and int(f["values"]["position"]) == position + 1))
    return done


def points(row):
    """Points of one row of the answer log: round(full · fraction · (1 − t/T/2)), and no haste for figures."""
    share = row["fraction"]
    if row["kind"] != "number" and row["time_limit"] > 0 and row["took"] >= 500:
        share *= 1 - min(1, row["took"] / row["time_limit"]) / 2
    return math.floor(row["full"] * share + 0.5)


def shipped_packs(program):
    """The packs beside the program in the build tree."""
    return sorted((Path(program).resolve().parent / ".." / "packs").glob("*.toml"))
