#include "content/questions/reasons.hpp"

#include <filesystem>
#include <fstream>
#include <regex>
#include <set>

#include <doctest/doctest.h>

#include "tests/unit/content/compiled.hpp"

namespace letopis::questions {
namespace {

namespace fs = std::filesystem;

std::string contents(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

// The names under which the rules reject, read out of their source: reject(fact, "name"…), fail("name"…),
// why = "name", and what the functions that return a name return.
std::set<std::string> names_in(const std::string& file, const std::string& source) {
  std::set<std::string> names;
  const auto gather = [&](const char* pattern) {
    const std::regex wanted(pattern);
    for (std::sregex_iterator at(source.begin(), source.end(), wanted), end; at != end; ++at)
      names.insert((*at)[1]);
  };
  gather(
      R"re((?:reject\([\w.]+, |(?:refuse|none)\(\w+, |\bfail\(|\bRefusal\{|\bwhy = |\brefusal = )"([^"]+)")re");
  if (file.starts_with("phrase.") || file.starts_with("alone_") || file.starts_with("assemble.") ||
      file.starts_with("clip_cut_"))
    gather(R"re(return "([a-z]+(?: [a-z]+)+|pronoun|quotation)";)re");
  return names;
}

TEST_CASE("reasons: every name under which a rule rejects is listed with a sentence") {
  std::size_t seen = 0;
  for (const auto& entry : fs::directory_iterator("content/questions")) {
    if (entry.path().extension() != ".cpp") continue;
    for (const auto& name : names_in(entry.path().filename().string(), contents(entry.path()))) {
      ++seen;
      if (name == "in a " || name == "no gap: " || name == "gap: ")
        continue;  // goes on with a type of clause, another name
      CHECK_MESSAGE(is_listed(name), entry.path().filename().string(), " rejects as “", name,
                    "”: list it in content/questions/reasons.cpp");
    }
  }
  CHECK(seen > 50);  // else the pattern has stopped matching
}

TEST_CASE("reasons: each has one name, a stage and a sentence that goes on after a colon") {
  const std::set<std::string_view> stages = {"clauses", "facts", "ask", "options", "lint"};
  std::set<std::string_view> names;
  for (const Reason& reason : reasons()) {
    CAPTURE(reason.name);
    CHECK(names.insert(reason.name).second);
    CHECK(stages.contains(reason.stage));
    CHECK(!reason.sentence.empty());
    CHECK(!reason.sentence.ends_with("."));
  }
  CHECK(sentence_about("negated") == "the text says that it did not happen");
  CHECK(sentence_about("flaw 4: longest option correct") != "");
  CHECK(sentence_about("no such name") == "");
}

TEST_CASE("reasons: whatever rejects in our own narratives is listed") {
  for (const std::string language : {"ru", "en"})
    for (const auto& entry : fs::directory_iterator("content/narratives/" + language)) {
      const auto made = test::whole(contents(entry.path()), language, true);
      for (const auto& rejection : made.outcome.rejections) {
        CAPTURE(rejection.reason);
        CHECK(!sentence_about(rejection.reason).empty());
      }
    }
}

}  // namespace
}  // namespace letopis::questions
