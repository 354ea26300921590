#include "game/screens/text.hpp"

#include <doctest/doctest.h>

#include "content/base/utf8.hpp"

using namespace letopis;
using screens::Line;
using screens::wrap;

namespace {

// Every letter is ten pixels wide.
float ten(std::string_view text) {
  return 10.0F * static_cast<float>(base::length(text));
}

std::vector<std::string> lines_of(std::string_view text, float width) {
  std::vector<std::string> lines;
  for (const Line& line : wrap(text, ten, width))
    lines.emplace_back(text.substr(line.begin, line.end - line.begin));
  return lines;
}

using Lines = std::vector<std::string>;

}  // namespace

TEST_CASE("text: lines break after spaces and hyphens, and lose the spaces at their ends") {
  CHECK(lines_of("winter came early", 110) == Lines{"winter came", "early"});
  CHECK(lines_of("Прага-Вена-Рим", 110) == Lines{"Прага-Вена-", "Рим"});
  CHECK(lines_of("", 100) == Lines{""});
}

TEST_CASE("text: a short word goes with the word that follows it") {
  CHECK(lines_of("мир подписали в Портсмуте", 170) == Lines{"мир подписали", "в Портсмуте"});
  CHECK(lines_of("peace was signed at Ghent", 200) == Lines{"peace was signed", "at Ghent"});
}

TEST_CASE("text: a glued word breaks where it is too wide even alone") {
  CHECK(lines_of("в Константинополе", 150) == Lines{"в", "Константинополе"});
}

TEST_CASE("text: a word wider than the line is broken between code points and nothing is lost") {
  const std::string word = "превосходительство";
  std::string joined;
  for (const std::string& line : lines_of(word, 50)) {
    CHECK(ten(line) <= 50);
    joined += line;
  }
  CHECK(joined == word);
}

TEST_CASE("text: a no-break space does not break, a new line does") {
  CHECK(lines_of("600\u00A0000 men", 70) == Lines{"600\u00A0000", "men"});
  CHECK(lines_of("one\ntwo", 500) == Lines{"one", "two"});
}

TEST_CASE("text: the first lines may be narrower, beside an initial") {
  const std::string text = "aaaa bbbb cccc";
  const auto lines = wrap(
      text,
      [&](std::size_t begin, std::size_t end) {
        return ten(std::string_view(text).substr(begin, end - begin));
      },
      [](std::size_t n) { return n == 0 ? 40.0F : 90.0F; });
  REQUIRE(lines.size() == 2);
  CHECK(lines[0].end == 4);
  CHECK(lines[1].width == doctest::Approx(90));
}

TEST_CASE("text: an initial is a capital letter, nothing else") {
  CHECK(screens::initial_of("Когда") == 2);
  CHECK(screens::initial_of("When") == 1);
  CHECK(screens::initial_of("12 марта") == 0);
  CHECK(screens::initial_of("«Когда») ") == 0);
  CHECK(screens::initial_of("") == 0);
}
