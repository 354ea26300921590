"""From the first start to the score that is still there the next day, all by clicking."""
import harness
import player


class WholeRound(harness.UiTest):
    def test_first_start_to_high_score(self):
        packs = {file.stem: file for file in player.shipped_packs(harness.PROGRAMS["letopis"])}
        self.assertTrue(packs, "no pack ships beside the program")
        game = self.start()
        game.wait_screen("title")

        # Nobody has played here: the game asks who it is before it asks anything else.
        game.click_to("title.play", "players")
        game.click("players.name")
        game.type("Mary Ann")
        game.click_to("players.add", "setup")
        game.click_to("setup.packs", "packs")
        offered = [w["name"].removeprefix("packs.") for w in game.widgets("packs.")]
        for pack in packs:
            self.assertIn(pack, offered)
        pack = next(name for name in packs if tomllib_language(packs[name]) == "en")
        game.click_to("packs." + pack, "setup")
        game.click("setup.count.0")  # five questions
        game.click("setup.seconds.0")  # ten seconds for each
        game.click_to("setup.begin", "round")

        done = player.play(game, player.Questions(packs[pack]), rightly=lambda position: position != 2,
                           hesitate=lambda position: 7 if position == 1 else None)
        shown = game.wait("every answer on the disk", lambda f: f["values"].get("saved") == "5")
        self.assertEqual(shown["screen"], "results")

        rows = self.rows("SELECT * FROM answer ORDER BY ordinal")
        self.assertEqual([row["question"] for row in rows], [question["id"] for question, _, _ in done])
        self.assertEqual([bool(row["is_right"]) for row in rows], [right for _, right, _ in done])
        self.assertEqual([player.points(row) for row in rows], [points for _, _, points in done])
        if rows[1]["kind"] != "number":
            self.assertTrue(500 <= done[1][2] <= 850, f"{done[1]}: after three of ten seconds or more")
        score = sum(player.points(row) for row in rows)
        self.assertGreaterEqual(score, 4 * 500, "a slow right answer keeps half of its points")
        self.assertEqual(shown["values"]["points"], str(score))
        rounds = self.rows("SELECT round.*, player.name FROM round JOIN player ON player.id = round.player")
        self.assertEqual([(r["name"], r["pack"], r["state"]) for r in rounds], [("Mary Ann", pack, "finished")])

        self.assertIn(f"{score:,}", game.words())

        game.click_to("results.scores", "scores")
        game.wait_words("Mary Ann", "4 of 5 right", f"{score:,}")
        game.key("Escape")
        game.wait_screen("results")
        game.click_to("results.menu", "title")
        self.assertEqual(game.close(), 0)

        again = self.start()
        again.wait_screen("title")
        again.wait_words("Mary Ann", "best game " + f"{score:,}")
        again.click_to("title.scores", "scores")
        again.wait_words("Mary Ann", "4 of 5 right", f"{score:,}")
        again.key("Escape")
        again.wait_screen("title")
        again.click_to("title.play", "setup")  # known by now: nobody is asked for a name

    def test_russian_name_in_a_russian_game(self):
        game = self.start(lang="ru")
        game.wait_screen("title")
        game.layout("ru")
        game.click_to("title.player", "players")
        game.key("shift+55", 41, 31, 41)  # М а ш а: the keys V F I F
        game.click_to("players.add", "title")
        game.wait_words("Маша", "Играть")
        self.assertEqual(self.rows("SELECT name, number FROM player"), [{"name": "Маша", "number": 1}])
        # Her namesake is told apart.
        game.click_to("title.player", "players")
        game.click("players.name")
        game.key("shift+55", 41, 31, 41, "Return")
        game.wait_screen("title")
        game.wait_words("Маша (2)")
        self.assertEqual([row["number"] for row in self.rows("SELECT number FROM player ORDER BY id")], [1, 2])

    def test_left_early(self):
        pack = harness.write_pack(self.folder / "pack.toml", 5)
        self.prepare(questions=5, seconds=60)
        game = self.start("--pack", pack)
        game.click_to("setup.begin", "round")
        questions = player.Questions(next((self.data / "packs").glob("*.toml")))
        player.answer(game, questions[game.value("question")])
        game.click_to("feedback.next", "round")
        game.key("space")  # a pause covers the question
        game.widget("round.resume")
        self.assertEqual(game.widgets("round.tile."), [])
        game.key("space")
        game.widget("round.tile.0")
        game.key("Escape")
        game.click_to("leave.leave", "results")
        game.wait_words("Left early")
        rows = self.rows("SELECT * FROM answer")
        self.assertEqual([bool(row["is_right"]) for row in rows], [True])
        game.click_to("results.scores", "scores")
        game.wait_words("1 of 1 right", "left early", f"{player.points(rows[0]):,}")
        self.assertEqual(self.rows("SELECT state FROM round"), [{"state": "abandoned"}])


def tomllib_language(file):
    with open(file, "rb") as pack:
        return player.tomllib.load(pack)["language"]


if __name__ == "__main__":
    harness.main()
