#include "content/explain.hpp"

#include <doctest/doctest.h>

#include "tests/unit/content/compiled.hpp"

namespace letopis {
namespace {

std::string explained(const std::string& text, int line, const std::string& language, bool markdown = false) {
  const auto made = test::whole(text, language, markdown);
  const auto span = line_span(made.reading.document.narrative, line);
  return span ? explain_line(made.reading, made.outcome, *span) : "error: " + span.error().what;
}

bool holds(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

TEST_CASE(
    "explain: a fact that is asked shows where it stands, how it is said, the kind, the rule and the "
    "prompt") {
  const auto said =
      explained("Первый абзац.\n\nНиштадтский мир Россия и Швеция подписали 10 сентября 1721 года.", 3, "ru");
  CAPTURE(said);
  CHECK(said.starts_with(
      "t.txt:3:1: sentence «Ништадтский мир Россия и Швеция подписали 10 сентября 1721 года.»\n"));
  CHECK(holds(
      said,
      "t.txt:3:43: date «10 сентября 1721 года», 1721-09-10, fact, in the main clause «Ништадтский мир"));
  CHECK(holds(said,
              "\n  asked (choice, date of a clause): Когда Россия и Швеция подписали Ништадтский мир?\n"));
}

TEST_CASE(
    "explain: a fact that is not asked shows the name of its rejection, the word that decided, and a "
    "sentence") {
  const struct {
    const char *language, *text, *said;
  } cases[] = {
      {"ru", "Карл XII не подписал мира в 1719 году.",
       "\n  not asked (negated: не): the text says that it did not happen\n"},
      {"en", "Charles did not sign the peace in 1719.",
       "\n  not asked (negated: not): the text says that it did not happen\n"},
      {"ru", "В 1719 году он подписал мир.",
       "\n  not asked (pronoun: он): the question would hold a word that points to another sentence\n"},
      {"en", "In 1719 he signed the peace.",
       "\n  not asked (pronoun: he): the question would hold a word that points to another sentence\n"},
  };
  for (const auto& row : cases) {
    const auto said = explained(row.text, 1, row.language);
    CHECK_MESSAGE(holds(said, row.said), said);
  }
}

TEST_CASE("explain: a sentence without facts says so, and names the figure that became none") {
  const auto plain = explained("Пётр обещал выступить.", 1, "ru");
  CHECK(plain ==
        "t.txt:1:1: sentence «Пётр обещал выступить.»\n  no date, figure, treaty, person or place was found "
        "in it\n");
  const auto number = explained("Он жил в доме № 5.", 1, "ru");
  CHECK_MESSAGE(holds(number, "t.txt:1:17: «5» was passed over"), number);
  const auto ruler = explained("Царём стал Пётр I.", 1, "ru");
  CHECK_MESSAGE(!holds(ruler, "passed over"), ruler);
}

TEST_CASE("explain: all sentences of a line, and those that only reach into it") {
  const std::string text = "Мир подписали в 1721 году.  Пётр\nумер в 1725 году. Дальше.\n";
  const auto first = explained(text, 1, "ru"), second = explained(text, 2, "ru");
  CHECK(holds(first, "1721"));
  CHECK(holds(first, "t.txt:2:8: date «1725 году»"));
  CHECK(!holds(second, "date «1721 году»"));
  CHECK(holds(second, "1725"));
  CHECK(holds(second, "«Дальше.»"));
}

TEST_CASE("explain: a line without a sentence, and one that is not there") {
  CHECK(explained("# Война\n\nМир.", 1, "ru", true) == "");
  CHECK(explained("Мир.\n", 7, "ru") == "error: has 2 lines and no line 7; name one of them");
}

TEST_CASE(
    "report: every fact is counted, and every one is asked, rejected by name, or of a kind without rules") {
  const auto made =
      test::whole("Мир подписали в Ништадте в 1721 году. В 1722 году он уехал. Погибло 300 солдат.", "ru");
  const auto lines = explain_rejections(made.reading, made.outcome);
  CHECK(lines.size() == made.outcome.rejections.size());
  REQUIRE(!lines.empty());
  CHECK_MESSAGE(lines[0].starts_with("t.txt:1:"), lines[0]);
  Compiled compiled;
  compiled.tallies[facts::Kind::date] = {.found = 12, .asked = 7};
  compiled.rejected = {{"pronoun", 3}, {"negated", 10}};
  CHECK(summary(compiled) ==
        "   facts  found  asked\n"
        "    date     12      7\n"
        "0 questions\n"
        "    10 negated\n"
        "     3 pronoun\n");
}

}  // namespace
}  // namespace letopis
