#include "content/narrative/parts.hpp"

#include <algorithm>

#include <doctest/doctest.h>

namespace letopis::narrative {
namespace {

Narrative plain_text(std::string text) { return read({.text = std::move(text), .encoding = "UTF-8", .notes = {}}, "t.txt", false, "ru"); }

std::string sentences_of(const Narrative& narrative, const std::vector<Paragraph>& paragraphs) {
  std::string all;
  for (const auto& paragraph : paragraphs)
    for (const auto& [begin, end] : sentences(narrative, paragraph)) all += narrative.text.substr(begin, end - begin) + "|";
  return all;
}

TEST_CASE("parts: a narrative of any usual length is one part, with its paragraphs as they are") {
  const Narrative narrative = plain_text("Мир подписали.\n\nВойна кончилась. Царь уехал.");
  const auto found = parts(narrative);
  REQUIRE(found.size() == 1);
  CHECK(found[0] == narrative.paragraphs);
}

TEST_CASE("parts: long narratives are cut between paragraphs, long paragraphs between sentences, and nothing is lost") {
  std::string text;
  for (int i = 0; i < 30; ++i) text += "Мир подписали в тот год. Война кончилась. Царь *уехал* домой.\n\n";
  for (int i = 0; i < 30; ++i) text += "Мир подписали в тот год. Война кончилась. ";
  const Narrative narrative = plain_text(text);
  for (const std::size_t size : {50, 200, 1000, 100'000}) {
    CAPTURE(size);
    std::string joined;
    const auto found = parts(narrative, size);
    for (const auto& part : found) {
      CHECK(!part.empty());
      joined += sentences_of(narrative, part);
    }
    CHECK(joined == sentences_of(narrative, narrative.paragraphs));
    CHECK((found.size() > 1) == (size < text.size()));
  }
}

TEST_CASE("parts: the last ones are short, so that neither of two readers waits long for the other") {
  std::string text;
  for (int i = 0; i < 400; ++i) text += "Мир подписали в тот год. Война кончилась. Царь уехал домой.\n\n";
  const Narrative narrative = plain_text(text);
  constexpr std::size_t most = 4000;
  std::vector<std::size_t> sizes;
  for (const auto& part : parts(narrative, most)) sizes.push_back(part.back().end - part.front().begin);
  REQUIRE(sizes.size() > 4);
  CHECK(sizes.front() <= most / 2);
  CHECK(sizes.front() > 2 * sizes[sizes.size() - 2]);
  CHECK(std::is_sorted(sizes.rbegin() + 1, sizes.rend()));
}

TEST_CASE("parts: one sentence stays whole, however long") {
  const Narrative narrative = plain_text("Мир" + std::string(5000, ',') + " подписали.");
  const auto found = parts(narrative, 100);
  REQUIRE(found.size() == 1);
  CHECK(found[0].size() == 1);
}

}  // namespace
}  // namespace letopis::narrative
