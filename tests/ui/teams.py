"""Two teams at one keyboard, turn by turn; their game is stored and listed."""
import harness
import player


class Teams(harness.UiTest):
    def test_turn_by_turn(self):
        self.prepare(questions=5, seconds=0)
        pack = harness.PACKS / "every_kind.toml"
        game = self.start("--pack", pack)
        game.wait_screen("setup")
        stored = next((self.data / "packs").glob("*.toml"))
        game.click("setup.turns.1")
        game.widget("setup.teams.1")
        game.click("setup.team.0")
        game.key("ctrl+a")
        game.type("North")
        game.widget("setup.team.1")
        game.click_to("setup.begin", "round")
        questions = player.Questions(stored)

        # An even number of questions, so that neither has one more; North knows everything, the others nothing.
        done = player.play(game, questions, rightly=lambda position: position % 2 == 0)
        self.assertEqual(len(done), 6)
        frame = game.wait("every answer on the disk", lambda f: f["values"].get("saved") == "6")
        self.assertEqual(frame["screen"], "results")

        rows = self.rows("SELECT * FROM answer ORDER BY ordinal")
        self.assertEqual([row["side"] for row in rows], [0, 1, 0, 1, 0, 1])
        self.assertEqual([bool(row["is_right"]) for row in rows], [True, False] * 3)
        north = sum(player.points(row) for row in rows if row["side"] == 0)
        others = sum(player.points(row) for row in rows if row["side"] == 1)
        self.assertEqual(north, 3000, "without a clock haste earns nothing")
        self.assertIn("North 3,000", game.words())
        teams = self.rows("SELECT side, name FROM team ORDER BY side")
        self.assertEqual(teams, [{"side": 0, "name": "North"}, {"side": 1, "name": "Team 2"}])
        rounds = self.rows("SELECT state, turns, player FROM round")
        self.assertEqual(rounds, [{"state": "finished", "turns": "in_turn", "player": None}])
        game.close()

        again = self.start()
        again.wait_screen("title")
        again.click_to("title.scores", "scores")
        again.wait_words("North 3,000", f"Team 2 {others:,}")

    def test_first_to_press(self):
        self.prepare(questions=5, seconds=0)
        pack = harness.write_pack(self.folder / "pack.toml", 5, "ru")
        game = self.start("--pack", pack)
        game.wait_screen("setup")
        game.layout("ru")
        game.click("setup.turns.2")
        game.widget("setup.team.1")
        game.click_to("setup.begin", "round")
        questions = player.Questions(next((self.data / "packs").glob("*.toml")))
        question = questions[game.value("question")]
        game.widget("round.buzz.0")
        game.key(33)  # the second team's key: P on a US keyboard, З on a Russian one
        game.wait("the second team to be heard", lambda f: not any(w["name"].startswith("round.buzz") for w in f["widgets"]))
        player.by_tile(game, question, False)
        game.click("round.confirm")
        # Wrong: now only the other team may press.
        game.wait("the first team's chance", lambda f: [
            w["name"] for w in f["widgets"] if w["name"].startswith("round.buzz")] == ["round.buzz.0"])
        game.key(33)
        game.key(24)  # Q, Й
        game.wait("the first team to be heard", lambda f: not any(w["name"].startswith("round.buzz") for w in f["widgets"]))
        player.by_tile(game, question, True)
        game.click("round.confirm")
        game.wait("both answers on the disk", lambda f: f["screen"] == "feedback" and f["values"]["saved"] == "2")
        rows = self.rows("SELECT side, is_right FROM answer ORDER BY ordinal")
        self.assertEqual(rows, [{"side": 1, "is_right": 0}, {"side": 0, "is_right": 1}])


if __name__ == "__main__":
    harness.main()
