"""H on the feedback hides a bad question for good, and the list of hidden ones brings it back."""
import harness
import player


class Hide(harness.UiTest):
    def test_hidden_and_brought_back(self):
        self.prepare(questions=8, seconds=0)
        game = self.start("--pack", harness.PACKS / "every_kind.toml")
        game.wait_screen("setup")
        game.wait_words("8 questions to ask")
        questions = player.Questions(next((self.data / "packs").glob("*.toml")))
        game.click_to("setup.begin", "round")
        bad = game.value("question")
        player.answer(game, questions[bad])
        game.key("h")
        game.wait_words("hidden; it won't come back")
        self.assertEqual([row["question"] for row in self.rows("SELECT question FROM hidden")], [bad])
        game.click("feedback.leave")
        game.click_to("leave.leave", "results")
        game.click_to("results.menu", "title")
        game.click_to("title.packs", "packs")
        game.wait_words("1 hidden")
        game.close()

        again = self.start(seed=2)
        again.wait_screen("title")
        again.click_to("title.play", "setup")
        again.wait_words("7 questions to ask")
        again.click_to("setup.begin", "round")
        asked = [question["id"] for question, _, _ in player.play(again, questions)]
        self.assertEqual(len(asked), 7)
        self.assertNotIn(bad, asked)

        again.click_to("results.menu", "title")
        again.click_to("title.play", "setup")
        again.click_to("setup.hidden", "hidden")
        again.wait_words(questions[bad]["prompt"])
        again.click("hidden." + bad)
        again.wait_words("No question of this pack is hidden")
        self.assertEqual(self.rows("SELECT * FROM hidden"), [])
        again.key("Escape")
        again.wait_screen("setup")
        again.wait_words("8 questions to ask")


if __name__ == "__main__":
    harness.main()
