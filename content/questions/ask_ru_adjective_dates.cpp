// Months said as adjectives: «в ноябрьской 1944 года речи». Year and adjective stand apart from any
// preposition of their own, so the sentence is printed with a gap for them, and the options are other months
// in the same form.
#include <array>
#include <cstdlib>

#include <fmt/format.h>

#include "content/base/utf8.hpp"
#include "content/questions/ask_ru.hpp"
#include "content/questions/clip_ru.hpp"

namespace letopis::questions::ru {
namespace {

// Up to the ending, which all of them share: -ая, -ой, -ую …
constexpr std::array<std::string_view, 12> stems = {"январск",    "февральск", "мартовск", "апрельск",
                                                    "майск",      "июньск",    "июльск",   "августовск",
                                                    "сентябрьск", "октябрьск", "ноябрьск", "декабрьск"};

// The ending of the date's first word, where it is such an adjective of the date's own month.
std::string ending_of(const std::string& word, const facts::Date& date) {
  const std::string_view stem = stems.at(static_cast<std::size_t>(date.start.month - 1));
  return word.starts_with(stem) ? word.substr(stem.size()) : std::string{};
}

}  // namespace

bool ask_adjective_date(Asker& asker, std::size_t index, std::size_t clause) {
  const facts::Fact& fact = asker.ground.facts[index];
  const auto& date = std::get<facts::Date>(fact.object);
  if (date.grain != "month" || date.inferred || !date.mod.empty() || fact.tokens.end - fact.tokens.begin < 2)
    return false;
  const std::string ending = ending_of(asker.sentence(fact).tokens[fact.tokens.begin].folded, date);
  if (ending.empty()) return false;
  const auto option = [ending](const facts::Fact& other) -> std::string {
    const auto* found = std::get_if<facts::Date>(&other.object);
    if (found == nullptr || found->grain != "month" || found->start.year <= 0) return {};
    return fmt::format("{}{} {} года", stems.at(static_cast<std::size_t>(found->start.month - 1)), ending,
                       found->start.year);
  };
  const Gap gap = gap_of(asker, index, clause, fact.tokens);
  if (gap.prompt.empty()) return false;
  asker.asked.candidates.push_back({.fact = index,
                                    .kind = pack::Kind::cloze,
                                    .topic = pack::Topic::date,
                                    .rule = "gap for a month as an adjective",
                                    .prompt = gap.prompt,
                                    .key = option(fact),
                                    .option = option,
                                    .setting = gap.setting});
  return true;
}

}  // namespace letopis::questions::ru
