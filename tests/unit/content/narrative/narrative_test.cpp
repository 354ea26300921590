#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "content/narrative/narrative.hpp"

namespace {

using namespace letopis;

narrative::Narrative read(const std::string& text, bool markdown, const std::string& language = "auto") {
  return narrative::read({.text = text, .encoding = "UTF-8", .notes = {}}, "folder/test.story.md", markdown, language);
}

std::vector<std::string> plains(const narrative::Narrative& n) {
  std::vector<std::string> out;
  for (const auto& p : n.paragraphs) out.push_back(narrative::plain(n, p.begin, p.end));
  return out;
}

using Strings = std::vector<std::string>;

}  // namespace

TEST_CASE("narrative: plain text with one paragraph a line") {
  const auto n = read("Первый абзац. Он длинный.\nВторой абзац.\r\n\r\nТретий.\n", false);
  CHECK(plains(n) == Strings{"Первый абзац. Он длинный.", "Второй абзац.", "Третий."});
  CHECK(n.title == "test.story");
  CHECK(n.language == "ru");
}

TEST_CASE("narrative: hard-wrapped text keeps its paragraphs whole") {
  const auto n = read("The war began in the spring and\nlasted until the autumn of the\nyear. It was long.\n\nPeace came.\n", false);
  CHECK(plains(n) == Strings{"The war began in the spring and lasted until the autumn of the year. It was long.", "Peace came."});
  CHECK(n.language == "en");
}

TEST_CASE("narrative: a short bare first line is the title") {
  const auto n = read("Русско-японская война\n\nОна началась в 1904 году.\n", false);
  CHECK(n.title == "Русско-японская война");
  CHECK(plains(n) == Strings{"Она началась в 1904 году."});
  CHECK(plains(read("Война началась в 1904 году", false)) == Strings{"Война началась в 1904 году"});
}

TEST_CASE("narrative: a title stands above the heading of the first section, and headings are no prose") {
  const std::string prose =
      "The war began in the spring of 1700, when three kings had agreed to divide what a fourth one owned, "
      "and it did not "
      "end before two of them were dead.";
  const auto n = read("The Great Northern War\nThree kings\n" + prose + "\nNarva\n" + prose + "\n", false);
  CHECK(n.title == "The Great Northern War");
  CHECK(plains(n) == Strings{prose, prose});
  // The full stop of «гг.» ends no sentence; that of a short sentence does.
  CHECK(read("СЕМИЛЕТНЯЯ ВОЙНА 1756–1763 гг.\nОна началась в 1756 году.\n", false).title ==
        "СЕМИЛЕТНЯЯ ВОЙНА 1756–1763 гг.");
  CHECK(read("§ 7. Мир и долги: державы в 1919–1926 гг.\nМир подписали в 1919 году.\n", false).title ==
        "§ 7. Мир и долги: державы в 1919–1926 гг.");
  CHECK(read("7. Мир подписан. Державы в 1919 г.\nМир подписали в 1919 году.\n", false).title ==
        "test.story");
  CHECK(read("Война началась.\nОна началась в 1756 году.\n", false).title == "test.story");
  // A line of a list, and one with no prose above it, are no headings.
  const auto list = read(prose + "\nMen\nGuns\n" + prose + "\n", false);
  CHECK(plains(list) == Strings{prose, "Men", "Guns", prose});
}

TEST_CASE("narrative: what points to another page of the book is hidden") {
  const std::vector<std::pair<std::string, std::string>> cases = {
      {"Tripolitsa (see Map 22.1) was stormed.", "Tripolitsa was stormed."},
      {"Крепость (см. карту 5) пала.", "Крепость пала."},
      {"Magenta (4 June) fell.", "Magenta (4 June) fell."},
      {"He wrote (seeing no way out) to the king.", "He wrote (seeing no way out) to the king."},
      {"An open bracket (see Map", "An open bracket (see Map"},
  };
  for (const auto& [text, expected] : cases) {
    CAPTURE(text);
    CHECK(plains(read(text, false)) == Strings{expected});
  }
}

TEST_CASE("narrative: Markdown blocks that are not prose") {
  const auto n = read(
      "---\nauthor: x\n---\n# The *long* war #\n\nText one.\n\n```\ncode here.\n```\n\n    indented code.\n\n"
      "Setext\n------\n\n<div>\nhtml.\n</div>\n\n<!-- note.\n\nstill note. -->\n\n| a | b |\n|---|---|\n| c | d |\n\n"
      "[ref]: http://example.org\n\nText two.\n",
      true);
  CHECK(n.title == "The long war");
  CHECK(plains(n) == Strings{"Text one.", "Text two."});
}

TEST_CASE("narrative: lists and quotes are prose without their marks") {
  const auto n = read("- First item.\n- Second item\n  goes on.\n\n> A quotation\n> of two lines.\n\n1. Numbered.\n", true);
  CHECK(plains(n) == Strings{"First item.", "Second item goes on.", "A quotation of two lines.", "Numbered."});
}

TEST_CASE("narrative: inline marks are hidden, words stay") {
  const std::vector<std::pair<std::string, std::string>> cases = {
      {"A **bold** and *thin* word.", "A bold and thin word."},
      {"A [link](http://x.org/(a) \"t\") here.", "A link here."},
      {"An ![image](a.png) gone.", "An gone."},
      {"snake_case stays, _this_ does not.", "snake_case stays, this does not."},
      {"Escaped \\*stars\\*.", "Escaped *stars*."},
      {"Code `x = 1.` gone.", "Code gone."},
      {"A <b>tag</b> gone.", "A tag gone."},
      {"Two * two is four.", "Two * two is four."},
      {"A note.[^1] More.", "A note. More."},
      {"Peace[12] came.", "Peace came."},
      {"An area of 5 km² was lost.", "An area of 5 km² was lost."},
  };
  for (const auto& [text, expected] : cases) {
    CAPTURE(text);
    CHECK(plains(read(text, true)) == Strings{expected});
  }
}

TEST_CASE("narrative: offsets are bytes into the text as it was") {
  const std::string text = "# Заголовок\n\nСлово **важное** тут.\n";
  const auto n = read(text, true);
  REQUIRE(n.paragraphs.size() == 1);
  CHECK(n.text == text);
  CHECK(text.substr(n.paragraphs[0].begin, n.paragraphs[0].end - n.paragraphs[0].begin) == "Слово **важное** тут.");
}

TEST_CASE("narrative: empty and blank texts have no paragraphs") {
  CHECK(read("", true).paragraphs.empty());
  CHECK(read(" \n\n\t\n", false).paragraphs.empty());
  CHECK(read("``` \nnever closed", true).paragraphs.empty());
}
