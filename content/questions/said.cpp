#include "content/questions/said.hpp"

#include <algorithm>

#include "content/base/utf8.hpp"

namespace letopis::questions {

std::set<std::string> stems(const std::string& text) {
  std::set<std::string> found;
  std::string word;
  std::size_t letters = 0;
  const auto flush = [&] {
    if (letters > 2) found.insert(word);
    word.clear();
    letters = 0;
  };
  const std::string folded = base::fold(text);
  for (std::size_t at = 0; at < folded.size();) {
    const char32_t c = base::next_code_point(folded, at);
    if (!base::is_letter(c) && !base::is_digit(c))
      flush();
    else if (++letters <= 5)
      base::append(word, c);
  }
  flush();
  return found;
}

std::size_t shared(const std::set<std::string>& a, const std::set<std::string>& b) {
  return static_cast<std::size_t>(
      std::count_if(a.begin(), a.end(), [&](const auto& s) { return b.contains(s); }));
}

Said::Said(std::string_view text) : folded_(base::fold(text)) {}

bool Said::mentions(std::string_view words) const {
  return base::contains(folded_, base::fold(words));
}

bool Said::says(const Ground& ground, const facts::Fact& fact) const {
  return !fact.tokens.empty() &&
         mentions(language::words(ground.document.sentences[fact.sentence], fact.tokens));
}

std::vector<std::string> numbers_in(const std::string& text) {
  constexpr std::string_view digits = "0123456789";
  std::vector<std::string> found;
  const auto next = [&](std::size_t from) {
    const auto digit = std::find_if(text.begin() + static_cast<std::ptrdiff_t>(from), text.end(),
                                    [](char c) { return base::is_digit(static_cast<unsigned char>(c)); });
    return static_cast<std::size_t>(digit - text.begin());
  };
  for (std::size_t at = next(0); at < text.size(); at = next(at)) {
    const auto end = std::min(text.find_first_not_of(digits, at), text.size());
    const bool thousands = at > 1 && text[at - 1] == ',' && digits.find(text[at - 2]) != digits.npos &&
                           end - at == 3 && !found.empty();  // "75,000" is no year
    if (thousands)
      found.back() += text.substr(at, end - at);
    else
      found.push_back(text.substr(at, end - at));
    at = end;
  }
  return found;
}

bool is_year(const std::string& number) {
  constexpr std::size_t shortest = 3, longest = 4;  // digits
  return number.size() >= shortest && number.size() <= longest;
}

bool says_a_year(const std::string& text) {
  const auto numbers = numbers_in(text);
  return std::any_of(numbers.begin(), numbers.end(), is_year);
}

std::string without_possessive(std::string name) {
  while (name.ends_with("'") || name.ends_with("'s")) name.resize(name.rfind('\''));
  return name;
}

std::string day_of(const std::string& date) {
  const auto numbers = numbers_in(date);
  if (numbers.size() < 2) return {};
  std::string day = date.substr(0, date.rfind(numbers.back()));
  if (!day.ends_with(' ')) return {};
  while (day.ends_with(' ') || day.ends_with(',')) day.pop_back();
  return day.find(' ') == std::string::npos ? std::string{} : day;
}

}  // namespace letopis::questions
