"""Packs of one's own: `letopis --pack FILE` with a quiz of another program, a native pack and a history text."""
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


if __name__ == "__main__":
    harness.main()
