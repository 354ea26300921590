#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "content/language/data_folder.hpp"
#include "content/language/document.hpp"

namespace {

using namespace letopis;
using namespace letopis::language;

Document read(const std::string& text) {
  static Reader reader = std::move(Reader::open(data_folder(), "en").value());
  return read_document(reader, narrative::read({.text = text, .encoding = "UTF-8", .notes = {}}, "t.txt", false, "en"));
}

struct Case {
  std::string text;
  std::string form;
  Tags tags;  // every reading has them
  std::string role;
  std::string head;
};

}  // namespace

TEST_CASE("reader en: verbs and nouns, tenses and participles, roles") {
  using enum Tag;
  const std::vector<Case> cases = {
      {"Japan signed the pact in 1936.", "signed", {vblex, past}, "verb", ""},
      {"Japan signed the pact in 1936.", "Japan", {np}, "subject", "signed"},
      {"Japan signed the pact in 1936.", "pact", {n}, "object", "signed"},
      {"The treaty was signed by Japan.", "signed", {vblex, pp}, "verb", ""},
      {"The treaty was signed by Japan.", "Japan", {np}, "complement", "by"},
      {"The fleet had sailed in May 1905.", "sailed", {vblex, pp}, "verb", ""},
      {"The fleet had sailed in May 1905.", "1905", {num, digits}, "attribute", "May"},
      {"They began to attack the port.", "attack", {vblex, inf}, "-", ""},
      {"The attack failed.", "attack", {n}, "subject", "failed"},
      {"Stalin's army crossed the border.", "army", {n}, "subject", "crossed"},
      {"In August 1945 the war ended.", "August", {n}, "complement", "In"},
  };
  for (const auto& c : cases) {
    CAPTURE(c.text);
    CAPTURE(c.form);
    const auto document = read(c.text);
    REQUIRE(document.sentences.size() == 1);
    const auto& tokens = document.sentences[0].tokens;
    bool found = false;
    for (const auto& token : tokens) {
      if (token.form != c.form || found) continue;
      found = true;
      CHECK(token.any(c.tags));
      CHECK(token.readings.size() == 1);
      CHECK(std::string(name_of(token.role)) == c.role);
      CHECK((token.head < 0 ? "" : tokens[static_cast<std::size_t>(token.head)].form) == c.head);
    }
    CHECK(found);
  }
}
