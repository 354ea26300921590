// A part comes back from its bytes exactly as it was made, in every field.
#include "content/part.hpp"

#include <limits>

#include <doctest/doctest.h>

namespace letopis {
namespace {

pack::Question question_with(pack::Answer answer) {
  return {.id = "0123456789abcdef",
          .kind = pack::Kind::match,
          .topic = pack::Topic::treaty,
          .prompt = "Кто подписал ____?",
          .choices = {"Витте", "Комура"},
          .shuffle = false,
          .answer = std::move(answer),
          .value = "1905-09-05",
          .canonical = "Портсмутский мир",
          .explanation = std::string(30'000, 'x'),  // longer than a reader of packs allows
          .feedback = {"да", ""},
          .difficulty = 0.1 + 0.2,
          .excludes = {"fedcba9876543210"},
          .source = {.file = "t.md",
                     .begin = 3,
                     .end = 90,
                     .text = "*Мир*\n\xFF",
                     .plain = "Мир",
                     .key = {{4, 7}, {8, 9}}}};
}

}  // namespace

TEST_CASE("part: its bytes hold every field, whatever the answer is") {
  const pack::Pairs pairs = {{"мир", "1905"}, {"война", "1904"}};
  const std::vector<pack::Answer> answers = {std::size_t{2}, std::vector<std::size_t>{0, 3},
                                             pack::NumberAnswer{0.1, -1e300, 7e5, "солдат"},
                                             std::vector<std::string>{"а", "б"}, pairs};
  Part part{.index = 7,
            .notes = {{base::Severity::warning, "a slip", {"t.md", 3, 14}}},
            .unread = {{base::Severity::note, "too long", {"t.md", 1, 2}}},
            .rejected = {{"negated", 2}},
            .tallies = {{facts::Kind::date, {5, 4}}, {facts::Kind::event, {1, 0}}},
            .explained = {"t.md:1:1: why"},
            .progress = {0.3, 1}};
  for (const auto& answer : answers) part.questions.push_back(question_with(answer));
  CHECK(part_of_bytes(to_bytes(part)) == part);
  CHECK(part_of_bytes(to_bytes({})) == Part{});
}

TEST_CASE("part: bytes that are no part give none") {
  const std::string whole = to_bytes({.explained = {"why"}});
  for (std::size_t size = 0; size < whole.size(); ++size)
    CHECK(!part_of_bytes(std::string_view(whole).substr(0, size)));
  CHECK(!part_of_bytes("\x83\x01\x02\x03"));
}

}  // namespace letopis
