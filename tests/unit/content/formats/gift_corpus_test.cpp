// GIFT files by others (the tests of fuhrmanator/GIFT-grammar-PEG.js, MIT), each with what their parser makes
// of it. They lie beside the repository in ../shared/gold/gift and are not part of it: without them this test
// is skipped.
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include "content/formats/open.hpp"

namespace letopis::formats {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;
using pack::Kind;

const fs::path corpus = fs::path("..") / "shared" / "gold" / "gift";

std::string read_file(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

bool is_question(const json& expected) {
  const auto type = expected["type"].get<std::string>();
  return type != "Category" && type != "Description" && type != "Essay";
}

double number_in(const json& choices) {
  if (choices.is_array()) {  // several, with weights; the first that is wholly right
    for (const json& choice : choices)
      if (choice["weight"].is_null() || choice["weight"] == 100) return number_in(choice["text"]);
    return 0;
  }
  if (choices["type"] == "high-low")
    return (choices["numberLow"].get<double>() + choices["numberHigh"].get<double>()) / 2;
  return choices["number"].get<double>();
}

void compare(const json& expected, const pack::Question& question) {
  const auto type = expected["type"].get<std::string>();
  CAPTURE(question.prompt);
  if (type == "TF") {
    CHECK(question.kind == Kind::truefalse);
    CHECK(question.answer == pack::Answer{std::size_t{expected["isTrue"].get<bool>() ? 0U : 1U}});
  } else if (type == "MC") {
    const json& choices = expected["choices"];
    CHECK(question.choices.size() == choices.size());
    const auto right = std::count_if(choices.begin(), choices.end(), [](const json& choice) {
      return choice["isCorrect"].get<bool>() ||
             (choice["weight"].is_number() && choice["weight"].get<double>() > 0);
    });
    const auto* several = std::get_if<std::vector<std::size_t>>(&question.answer);
    CHECK((several == nullptr ? 1 : static_cast<std::ptrdiff_t>(several->size())) == right);
  } else if (type == "Short") {
    CHECK(question.kind == Kind::text);
    const auto& accepted = std::get<std::vector<std::string>>(question.answer);
    CHECK(accepted.front() == expected["choices"][0]["text"]["text"].get<std::string>());
  } else if (type == "Numerical") {
    CHECK(question.kind == Kind::number);
    CHECK(std::get<pack::NumberAnswer>(question.answer).value ==
          doctest::Approx(number_in(expected["choices"])));
  } else if (type == "Matching") {
    CHECK(question.kind == Kind::match);
    const json& pairs = expected.contains("matchPairs") ? expected["matchPairs"] : expected["choices"];
    const auto whole = std::count_if(pairs.begin(), pairs.end(),
                                     [](const json& pair) { return pair["subquestion"]["text"] != ""; });
    CHECK(std::get<pack::Pairs>(question.answer).size() == static_cast<std::size_t>(whole));
  } else {
    FAIL("a type that this test does not know: " << type);
  }
}

TEST_CASE("gift: the files of other people read as their own parser reads them") {
  if (!fs::exists(corpus)) {
    std::cout << "SKIPPED: " << corpus << " is missing, so no GIFT file of others was read\n";
    return;
  }
  int files = 0;
  for (const auto& entry : fs::directory_iterator(corpus)) {
    if (entry.path().extension() != ".gift") continue;
    ++files;
    const std::string name = entry.path().filename().string();
    CAPTURE(name);
    const std::string text = read_file(entry.path());
    CHECK(recognise(text, name) == Format::gift);
    const auto loaded = read(text, name);
    REQUIRE(loaded.has_value());
    const json all = json::parse(read_file(fs::path(entry.path()).replace_extension(".json")));
    std::vector<json> expected;  // in the numbering of the file: whatever is no category
    std::copy_if(all.begin(), all.end(), std::back_inserter(expected),
                 [](const json& item) { return item["type"] != "Category"; });
    std::string said;
    for (const auto& diagnostic : loaded->diagnostics) said += base::to_string(diagnostic) + "\n";
    CAPTURE(said);
    for (std::size_t i = 0; i < expected.size(); ++i) {
      const auto at = std::find(loaded->numbers.begin(), loaded->numbers.end(), i + 1);
      const bool came_in = at != loaded->numbers.end();
      const std::string repeated = "question " + std::to_string(i + 1) + " was left out: it repeats";
      CHECK((came_in || said.find(repeated) != std::string::npos) == is_question(expected[i]));
      if (came_in && is_question(expected[i]))
        compare(expected[i], loaded->pack.questions[static_cast<std::size_t>(at - loaded->numbers.begin())]);
    }
    CHECK(loaded->pack.questions.size() <= expected.size());
  }
  CHECK(files >= 30);
}

}  // namespace
}  // namespace letopis::formats
