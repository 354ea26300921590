"""Packs of one's own: `letopis --pack FILE` with a quiz of another program, a native pack and a history text."""
import json

import harness
import player


class CustomPack(harness.UiTest):
    def play_all(self, game, rightly=True):
        """Plays what was added from the setup screen to the results, and compares it with the log."""
        stored = list((self.data / "packs").glob("*.toml"))
        self.assertEqual(len(stored), 1, "the pack that came in is kept")
        questions = player.Questions(stored[0])
        game.click_to("setup.begin", "round")
        done = player.play(game, questions, rightly=lambda position: rightly)
        game.wait("every answer on the disk", lambda f: f["values"].get("saved") == str(len(done)))
        rows = self.rows("SELECT * FROM answer ORDER BY ordinal")
        self.assertEqual([row["question"] for row in rows], [question["id"] for question, _, _ in done])
        self.assertEqual([bool(row["is_right"]) for row in rows], [rightly] * len(done))
        self.assertEqual(game.value("points"), str(sum(player.points(row) for row in rows)))
        return done

    def test_gift_with_wrong_lines(self):
        self.prepare(seconds=120)
        game = self.start("--pack", harness.PACKS / "faulty.gift")
        game.wait_screen("add")
        # The good questions come in, and each wrong line is named with its reason.
        game.wait_words("3 questions came in.", "line 10, column 1", "none of its choices is right",
                        "line 17, column 1", "it has no prompt", "line 21, column 1", "is never closed")
        game.click_to("add.play", "setup")
        done = self.play_all(game)
        self.assertEqual(sorted(question["kind"] for question, _, _ in done), ["choice", "number", "truefalse"])

    def test_native_pack_of_every_kind(self):
        self.prepare(seconds=0, questions=8)
        game = self.start("--pack", harness.PACKS / "every_kind.toml")
        game.wait_screen("setup")
        done = self.play_all(game)
        self.assertEqual(len({question["kind"] for question, _, _ in done}), 8)
        self.assertEqual(sum(points for _, _, points in done), 8000)

    def test_native_pack_of_every_kind_answered_wrongly(self):
        self.prepare(seconds=0, questions=8)
        game = self.start("--pack", harness.PACKS / "every_kind.toml")
        game.wait_screen("setup")
        done = self.play_all(game, rightly=False)
        self.assertEqual(len(done), 8)

    def test_the_example_of_the_game(self):
        self.prepare(seconds=0, questions=8)
        game = self.start()
        game.wait_screen("title")
        game.click_to("title.packs", "packs")
        game.click_to("packs.add", "add")
        game.click("add.example")
        game.wait_words("The example was saved as")
        example = self.data / "example.toml"
        self.assertTrue(example.exists())
        game.click("add.open")
        game.wait_words("questions came in")
        game.click_to("add.play", "setup")
        self.play_all(game)

    def test_narrative_compiled_by_the_child(self):
        self.prepare(seconds=0, questions=5)
        game = self.start("--pack", harness.PACKS / "village.txt")
        frame = game.wait("the questions made of the text", lambda f: f["screen"] == "setup" or any(
            w["name"] == "add.play" for w in f["widgets"]))
        if frame["screen"] == "add":  # the compiler had remarks
            game.click_to("add.play", "setup")
        done = self.play_all(game)
        self.assertTrue(all(question["source"]["file"].endswith("village.txt") for question, _, _ in done))

    def test_narrative_without_a_date(self):
        self.prepare()
        text = self.folder / "nothing.txt"
        text.write_text("Здесь нет ничего, о чём можно спросить.\n", encoding="utf-8")
        game = self.start("--pack", text)
        game.wait("the reason", lambda f: f["screen"] == "add" and any(w["name"] == "add.another" for w in f["widgets"]))
        self.assertIn("nothing.txt", game.words())
        game.click("add.another")
        game.widget("add.path")  # and one may try again


class Projector(harness.UiTest):
    screen = "1920x1080"

    def test_the_answers_to_a_long_passage_are_all_in_sight(self):
        # On a projector nobody scrolls: a hundred words and three or four short answers have room together.
        passage = " ".join(["The first shots were fired at Fort Sumter, in the harbor of Charleston."] * 8)
        self.prepare(seconds=120)
        for choices in (["about 7 million", "about 22 million", "about 33 million"],
                        ["July 4, 1863", "July 21, 1863", "November 19, 1863", "September 2, 1864"]):
            with self.subTest(choices=choices):
                file = self.data.parent / f"passage{len(choices)}.json"
                question = {"id": "1687d91315850463", "kind": "cloze", "topic": "figure", "answer": 1,
                            "prompt": passage + " The states that stayed loyal had ____.", "choices": choices,
                            "difficulty": 0.5, "value": "1"}
                file.write_text(json.dumps({"format": "letopis-pack/1", "title": "Passages", "language": "en",
                                            "questions": [question]}), encoding="utf-8")
                game = self.start("--pack", file, size="1920x1080")
                game.wait_screen("setup")
                game.click_to("setup.begin", "round")
                game.widget(f"round.tile.{len(choices) - 1}")
                tiles, foot = game.widgets("round.tile."), game.widget("round.pause")["y"]
                self.assertEqual(len(tiles), len(choices))
                for tile in tiles:
                    self.assertTrue(tile["visible"])
                    self.assertLessEqual(tile["y"] + tile["h"], foot)
                self.assertEqual(len({tile["h"] for tile in tiles}), 1, "none is cut by the edge of what scrolls")
                game.clean_up()


if __name__ == "__main__":
    harness.main()
