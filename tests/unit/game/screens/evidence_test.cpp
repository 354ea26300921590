#include "game/screens/evidence.hpp"

#include <doctest/doctest.h>

using namespace letopis;
using namespace letopis::screens;

namespace {

// The words of `key`, as they stand in the narrative, marked in a sentence that begins at byte 500.
std::vector<std::string> shown(const std::string& text, const std::string& plain,
                               const std::vector<std::string>& keys) {
  pack::Source source{.file = "a.md", .begin = 500, .end = 500 + text.size(), .text = text, .plain = plain};
  for (const std::string& key : keys)
    source.key.push_back({500 + text.find(key), 500 + text.find(key) + key.size()});
  std::vector<std::string> words;
  const std::string& in = plain.empty() ? text : plain;
  for (const pack::Span& span : key_in_plain(source))
    words.push_back(in.substr(span.begin, span.end - span.begin));
  return words;
}

using Words = std::vector<std::string>;

}  // namespace

TEST_CASE("evidence: the key is found where there are no marks") {
  CHECK(shown("Мир подписали в 1905 году.", "Мир подписали в 1905 году.", {"1905 году"}) ==
        Words{"1905 году"});
  CHECK(shown("Peace came in 1905.", "", {"1905"}) == Words{"1905"});
}

TEST_CASE("evidence: Markdown's marks and line ends before the key and in it are passed over") {
  CHECK(shown("*Мир* подписали\nв **1905 году**.", "Мир подписали в 1905 году.", {"1905 году"}) ==
        Words{"1905 году"});
  CHECK(shown("See [the Treaty of *Ghent*](x.md) of 1814.", "See the Treaty of Ghent of 1814.",
              {"Treaty of *Ghent*"}) == Words{"Treaty of Ghent"});
}

TEST_CASE("evidence: several keys come in order and those that overlap are one") {
  CHECK(shown("In 1895 and 1905.", "In 1895 and 1905.", {"1905", "1895"}) == Words{"1895", "1905"});
  CHECK(shown("In May 1905.", "In May 1905.", {"May 1905", "1905"}) == Words{"May 1905"});
}

TEST_CASE("evidence: a key outside the sentence is left out") {
  pack::Source source{
      .begin = 500, .end = 505, .text = "Peace", .plain = "Peace", .key = {{10, 12}, {502, 900}, {503, 503}}};
  CHECK(key_in_plain(source).empty());
}

TEST_CASE("evidence: answers are told in words") {
  pack::Question choice{.choices = {"1895", "1905"}, .answer = std::size_t{1}};
  CHECK(given_words(choice, rules::Picked{0}) == "1895");
  CHECK(right_words(choice) == "1905");
  CHECK(given_words(choice, rules::Nothing{}).empty());
  CHECK(given_words(choice, rules::Picked{9}).empty());
  pack::Question order{.kind = pack::Kind::order, .answer = std::vector<std::string>{"a", "b"}};
  CHECK(given_words(order, rules::Ordered{{1, 0}}) == "b — a");
  pack::Question match{.kind = pack::Kind::match, .answer = pack::Pairs{{"a", "1"}, {"b", "2"}}};
  CHECK(given_words(match, rules::Matched{{1, rules::unmatched}}) == "a — 2; b — …");
}

TEST_CASE("evidence: a file is known by its name") {
  CHECK(file_title("/home/anna/portsmouth.md") == "portsmouth");
  CHECK(file_title("portsmouth") == "portsmouth");
  CHECK(file_title("").empty());
}
