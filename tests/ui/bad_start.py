"""Starts that go wrong: one sentence says so, the way on is offered, and nothing that was stored is lost."""
import hashlib
import os
import sqlite3
import stat
import subprocess
import tempfile

import harness


def digests(folder):
    """Every file of the folder with a digest of its bytes, its write-ahead log apart: it is SQLite's own."""
    return {file.name: hashlib.sha256(file.read_bytes()).hexdigest()
            for file in folder.iterdir() if file.is_file() and not file.name.endswith(("-wal", "-shm"))}


class BadStart(harness.UiTest):
    def plays_unsaved(self, game):
        """Past the message, a round can be played; the title says that nothing is kept."""
        game.click_to("message.unsaved", "title")
        game.wait_words("Nothing is saved in this session.")
        game.click_to("title.play", "players")
        game.click("players.name")
        game.type("Nobody")
        game.click_to("players.add", "setup")
        game.click_to("setup.begin", "round")

    def test_data_folder_is_a_file(self):
        self.data.write_text("a letter to a friend", encoding="utf-8")
        game = self.start()
        game.wait_screen("message")
        self.assertIn(str(self.data), game.words())
        self.assertNotIn("message.aside", [w["name"] for w in game.widgets("message.")])
        self.plays_unsaved(game)
        self.assertEqual(self.data.read_text(encoding="utf-8"), "a letter to a friend")

    def test_data_folder_is_read_only(self):
        self.prepare()
        before = digests(self.data)
        mode = stat.S_IMODE(self.data.stat().st_mode)
        self.addCleanup(os.chmod, self.data, mode)
        os.chmod(self.data, 0o555)
        game = self.start()
        game.wait_screen("message")
        self.assertIn(str(self.data / "letopis.sqlite"), game.words())
        self.plays_unsaved(game)
        game.kill()
        self.assertEqual(digests(self.data), before)

    def test_damaged_database(self):
        self.prepare()
        file = self.data / "letopis.sqlite"
        damaged = file.read_bytes()[:5000] + os.urandom(4000)
        for rest in self.data.glob("letopis.sqlite-*"):
            rest.unlink()
        file.write_bytes(damaged)
        game = self.start()
        game.wait_screen("message")
        self.assertIn(str(file), game.words())
        self.assertEqual(file.read_bytes(), damaged, "only looked at so far")
        game.click_to("message.aside", "title")
        game.wait_words("The old file is kept as")
        kept = [f for f in self.data.glob("letopis.sqlite.damaged-*") if not f.name.endswith(("-wal", "-shm"))]
        self.assertEqual([f.read_bytes() for f in kept], [damaged])
        harness.new_player(game, "Anna again")
        self.assertEqual(self.rows("SELECT name FROM player"), [{"name": "Anna again"}])
        self.assertEqual(game.close(), 0)

    def test_what_is_no_database(self):
        self.data.mkdir()
        (self.data / "letopis.sqlite").write_text("A shopping list, saved under the wrong name.\n" * 10)
        before = digests(self.data)
        game = self.start()
        game.wait_screen("message")
        self.assertEqual(digests(self.data), before)
        game.click("message.quit")
        self.assertEqual(game.wait_end(), 0)
        self.assertEqual(digests(self.data), before)

    def test_newer_database(self):
        self.prepare()
        base = sqlite3.connect(self.data / "letopis.sqlite")
        base.execute("PRAGMA user_version = 9999")
        base.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        base.close()
        before = digests(self.data)
        game = self.start()
        game.wait_screen("message")
        self.assertIn("newer", game.words())
        self.assertNotIn("message.aside", [w["name"] for w in game.widgets("message.")], "it is whole: nobody sets it aside")
        self.plays_unsaved(game)
        game.kill()
        self.assertEqual(digests(self.data), before)
        self.assertEqual(self.rows("SELECT name FROM player"), [{"name": "Anna"}])


class NoDisplay(harness.unittest.TestCase):
    def run_letopis(self, *options, **environment):
        with tempfile.TemporaryDirectory() as folder:
            env = {key: value for key, value in os.environ.items() if key not in ("DISPLAY", "WAYLAND_DISPLAY")}
            return subprocess.run([harness.PROGRAMS["letopis"], "--data", folder + "/data", *options],
                                  env={**env, **environment}, stdin=subprocess.DEVNULL, capture_output=True, text=True,
                                  timeout=harness.PATIENCE)

    def one_sentence(self, done, code):
        self.assertEqual(done.returncode, code, done.stderr)
        self.assertEqual(len(done.stderr.strip().splitlines()), 1, done.stderr)
        self.assertTrue(done.stderr.startswith("letopis: "), done.stderr)

    def test_no_display(self):
        self.one_sentence(self.run_letopis(), 1)
        self.one_sentence(self.run_letopis(DISPLAY=":4711"), 1)

    def test_pictures_without_a_display(self):
        with tempfile.TemporaryDirectory() as folder:
            self.one_sentence(self.run_letopis("--screenshots", folder), 1)

    def test_a_round_without_a_display(self):
        done = self.run_letopis("--demo", "--seed", "3")
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertEqual(len(done.stdout.splitlines()), 1)
        self.assertGreater(harness.json.loads(done.stdout)["questions"], 0)

    def test_mistakes_on_the_command_line(self):
        for options in [("--size", "tiny"), ("--lang", "fr"), ("--clock", "yesterday"), ("--nothing",)]:
            done = self.run_letopis(*options)
            self.assertEqual(done.returncode, 2, options)
            self.assertTrue(done.stderr.strip(), options)


if __name__ == "__main__":
    harness.main()
