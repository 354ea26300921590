"""The power goes in the middle of a round, ten times: whatever the game had acknowledged is in the database."""
import random
import shutil
import sqlite3
import time

import harness

TIMES = 10
MOMENTS = random.Random(20261123)


class Kill(harness.UiTest):
    def test_nothing_acknowledged_is_lost(self):
        pack = harness.write_pack(self.folder / "many.toml", 100)
        self.prepare(questions=100, seconds=0, locking="at_once")
        acknowledged_in_all = 0
        for time_of_death in range(TIMES):
            game = self.start("--pack", pack, seed=time_of_death + 1)
            game.wait_screen("setup")
            game.click_to("setup.begin", "round")
            given = self.answer_until(game, time.monotonic() + MOMENTS.uniform(0.15, 1.5))
            game.kill()
            frame = game.frame()  # what a player saw last
            acknowledged = int(frame["values"]["saved"])
            acknowledged_in_all += acknowledged
            with self.subTest(time_of_death=time_of_death, acknowledged=acknowledged, given=given):
                self.check_copy(acknowledged, time_of_death + 1)
            game.clean_up()
        self.assertGreaterEqual(acknowledged_in_all, TIMES, "killed too early each time to show anything")

        # The next start closes the rounds that were cut off; their answers count, and it plays on.
        game = self.start("--pack", pack)
        game.wait_screen("setup")
        states = self.rows("SELECT state, count(*) AS n FROM round GROUP BY state")
        self.assertEqual(states, [{"state": "abandoned", "n": TIMES}])
        stored = self.rows("SELECT count(*) AS n FROM answer")[0]["n"]
        self.assertGreaterEqual(stored, acknowledged_in_all)
        game.click_to("setup.begin", "round")

    def answer_until(self, game, moment):
        """Answers and goes on as fast as keys come; the blow falls wherever the game then is."""
        given = 0
        while time.monotonic() < moment:
            game.key("2", "Return")
            given += 1
            time.sleep(MOMENTS.uniform(0, 0.05))
        return given

    def check_copy(self, acknowledged, rounds):
        """Looks at a copy, as a disk would show it after the power came back: the game itself must mend the rest."""
        copy = self.folder / "copy"
        shutil.rmtree(copy, ignore_errors=True)
        copy.mkdir()
        for file in self.data.glob("letopis.sqlite*"):
            shutil.copy(file, copy)
        base = sqlite3.connect(copy / "letopis.sqlite")
        try:
            self.assertEqual(base.execute("PRAGMA integrity_check").fetchall(), [("ok",)])
            self.assertEqual(base.execute("PRAGMA foreign_key_check").fetchall(), [])
            self.assertEqual(base.execute("SELECT count(*) FROM round").fetchone()[0], rounds)
            last = base.execute("SELECT max(id) FROM round").fetchone()[0]
            ordinals = [n for n, in base.execute("SELECT ordinal FROM answer WHERE round = ? ORDER BY ordinal", [last])]
            self.assertEqual(ordinals, list(range(len(ordinals))), "a gap in the log")
            self.assertGreaterEqual(len(ordinals), acknowledged)
        finally:
            base.close()


if __name__ == "__main__":
    harness.main()
