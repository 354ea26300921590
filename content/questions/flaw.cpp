#include "content/questions/flaw.hpp"

#include <set>
#include <string_view>

#include <fmt/format.h>

#include "content/base/utf8.hpp"
#include "content/lint/lint.hpp"
#include "content/questions/said.hpp"

namespace letopis::questions {
namespace {

bool balanced(const std::string& text, std::string_view open, std::string_view close) {
  int depth = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text.compare(at, open.size(), open) == 0) ++depth;
    if (text.compare(at, close.size(), close) == 0 && --depth < 0) return false;
  }
  return depth == 0;
}

// Whole words: «3» is not in «38».
bool holds_words(const std::string& text, const std::string& words) {
  const auto inside = [](char c) {
    return (c >= '0' && c <= '9') || (c & 0x80) != 0 || (c >= 'a' && c <= 'z');
  };
  for (auto at = text.find(words); at != std::string::npos && !words.empty(); at = text.find(words, at + 1)) {
    const bool before = at > 0 && inside(text[at - 1]) && inside(words.front());
    const bool after =
        at + words.size() < text.size() && inside(text[at + words.size()]) && inside(words.back());
    if (!before && !after) return true;
  }
  return false;
}

// «… обязалась выплачивать 1,25 млн ф?», «1805 г. Союзники располагали …»: a full stop that ends nothing was
// taken for an end.
bool is_capital(const std::string& text, std::size_t at) {
  if (at >= text.size()) return false;
  std::size_t end = at;
  base::next_code_point(text, end);
  const std::string letter = text.substr(at, end - at);
  return base::starts_upper(letter);
}

bool is_torn(const std::string& prompt) {
  const auto digit = [&](std::size_t at) {
    return at < prompt.size() && prompt[at] >= '0' && prompt[at] <= '9';
  };
  if (digit(0) && digit(1) && digit(2) && digit(3) && prompt.compare(4, 5, " г. ") == 0) return true;
  for (auto at = prompt.find(". "); at != std::string::npos; at = prompt.find(". ", at + 1))
    if (digit(at + 2) && digit(at + 3) && digit(at + 4) && digit(at + 5) &&
        prompt.compare(at + 6, 5, " г. ") == 0 && is_capital(prompt, at + 6 + std::string(" г. ").size()))
      return true;
  if (!prompt.ends_with('?')) return false;
  const auto space = prompt.rfind(' ');
  const std::string last = prompt.substr(space + 1, prompt.size() - space - 2);
  return base::length(last) == 1 && !digit(space + 1);
}

// «По какому договору полоса от Тира до Яффы …?» — «Яффский договор»: a name of the prompt, without its last
// vowel, begins the key.
bool is_named_after(const std::string& key, const std::string& prompt) {
  constexpr std::size_t telling = 3;  // code points
  const auto words = base::words(prompt);
  return std::any_of(words.begin(), words.end(), [&](const std::string& word) {
    if (!base::starts_upper(word)) return false;
    std::string stem = base::fold(word);
    for (const std::string_view ending : {"ы", "и", "а", "я", "у", "ю", "е", "о", "ь"})
      if (stem.ends_with(ending)) {
        stem.resize(stem.size() - ending.size());
        break;
      }
    const auto at = base::length(stem) < telling ? std::string::npos : (" " + key).find(" " + stem + "ск");
    return at != std::string::npos;
  });
}

std::size_t dashes_behind_the_label(const std::string& prompt) {
  const auto label = prompt.rfind(". ");
  std::size_t dashes = 0;
  constexpr std::string_view dash = " — ";
  for (auto at = prompt.find(dash, label == std::string::npos ? 0 : label); at != std::string::npos;
       at = prompt.find(dash, at + 1))
    ++dashes;
  return dashes;
}

}  // namespace

std::string item_writing_flaw(const pack::Question& question) {
  const auto flaws = lint::flaws_of(question, {});
  if (flaws.empty()) return {};
  return fmt::format("flaw {}: {}", flaws.front().number, lint::name_of(flaws.front().number));
}

std::string flaw_of(const pack::Question& question) {
  const std::string prompt = base::fold(question.prompt);
  if (question.prompt.find("  ") != std::string::npos) return "two spaces";
  if (is_torn(question.prompt)) return "torn at an abbreviation";
  if (question.prompt.find(" ,") != std::string::npos || question.prompt.find(",?") != std::string::npos)
    return "stray comma";
  for (const std::string_view empty : {"«»", "“”", "\"\" "})
    if (question.prompt.find(empty) != std::string::npos) return "stray mark";
  // «В конце | ____ он капитулировал» — «в ноябре»
  if (const auto gap = prompt.find("____"); gap != std::string::npos && !question.choices.empty() &&
                                            base::fold(question.choices.front()).starts_with("в "))
    for (const std::string_view part : {"в конце ", "в начале ", "в середине ", "к концу ", "до конца "})
      if (std::string_view(prompt).substr(0, gap).ends_with(part)) return "key in the prompt";
  // «Когда первые эшелоны — части двух дивизий высадились …?»: opened, and not closed.
  if (question.prompt.ends_with('?') && question.prompt.find("____") == std::string::npos &&
      dashes_behind_the_label(question.prompt) % 2 == 1)
    return "stray mark";
  if (!balanced(question.prompt, "«", "»") || !balanced(question.prompt, "(", ")")) return "open bracket";
  if (question.kind == pack::Kind::number) return item_writing_flaw(question);
  const std::string key = base::fold(pack::right_answer(question));
  if (holds_words(prompt, key) || holds_words(prompt, day_of(key))) return "key in the prompt";
  if (question.topic == pack::Topic::treaty && is_named_after(key, question.prompt))
    return "key in the prompt";
  std::set<std::string> seen;
  for (const std::string& choice : question.choices)
    if (choice.empty() || !seen.insert(base::fold(choice)).second) return "options repeated";
  return item_writing_flaw(question);
}

}  // namespace letopis::questions
