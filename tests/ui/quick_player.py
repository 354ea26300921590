"""Twenty answers as fast as xdotool can press keys: none is lost, none lands on another question."""
import harness

DIGITS = [10, 11, 12, 13]  # the keys 1 2 3 4
RETURN = 36
LATIN = [38, 56, 54, 40]  # A B C D on a US keyboard
RUSSIAN = [41, 59, 40, 30]  # А Б В Г on a Russian one: the keys F , D U
COUNT = 20


class QuickPlayer(harness.UiTest):
    def play(self, language, keys, layout, locking):
        self.prepare(questions=COUNT, seconds=0, locking=locking)
        game = self.start("--pack", harness.write_pack(self.folder / "pack.toml", COUNT, language))
        game.wait_screen("setup")
        game.layout(layout)
        game.click_to("setup.begin", "round")
        pressed = []
        for i in range(COUNT):
            pressed.append(keys[i % len(keys)])
            if locking == "on_confirm":
                pressed.append(RETURN)  # this is my answer
            pressed.append(RETURN)  # go on
        game.key(*pressed)
        frame = game.wait("the results", lambda f: f["screen"] == "results" and f["values"]["saved"] == str(COUNT))
        self.assertEqual(frame["values"]["unsaved"], "0")
        rows = self.rows("SELECT given, shown FROM answer ORDER BY ordinal")
        self.assertEqual(len(rows), COUNT)
        for i, row in enumerate(rows):
            choice = row["shown"].split(",")[i % len(keys)]
            self.assertEqual(row["given"], f"pick {choice}", f"question {i + 1}")

    def test_digits_us(self):
        self.play("en", DIGITS, "us", "on_confirm")

    def test_letters_us(self):
        self.play("en", LATIN, "us", "at_once")

    def test_digits_ru(self):
        self.play("ru", DIGITS, "ru", "at_once")

    def test_letters_ru(self):
        self.play("ru", RUSSIAN, "ru", "on_confirm")


if __name__ == "__main__":
    harness.main()
