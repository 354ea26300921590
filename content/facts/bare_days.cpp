// Days and years that nothing but their number tells: "on the 21st", «20-го», «в 54-м».
#include <algorithm>
#include <string>

#include "content/facts/calendar.hpp"
#include "content/facts/dates.hpp"
#include "content/facts/numerals.hpp"

namespace letopis::facts {

using language::Tag;

namespace {

constexpr int days = 31;

struct Numbered {
  std::size_t digits = 0;
  int number = 0;  // of two or three digits at most
  std::string ending;
};

Numbered numbered(const std::string& form) {
  constexpr std::size_t most = 3;  // digits
  const std::size_t digits = std::min(form.find_first_not_of("0123456789"), form.size());
  if (digits == 0 || digits > most) return {};
  return {digits, std::stoi(form.substr(0, digits)), form.substr(digits)};
}

}  // namespace

std::size_t named_day_end(const Line& line, std::size_t at, int& day) {
  if (!line.russian()) return 0;
  const auto [digits, number, ending] = numbered(line.token(at).folded);
  if (ending == "-го" && number >= 1 && number <= days && line.is(at + 1, "числа")) {
    day = number;
    return at + 2;
  }
  const auto ordinal = read_ordinal(line, at);
  if (!ordinal || ordinal->plural || ordinal->value < 1 || ordinal->value > days ||
      !line.is(ordinal->tokens.end, "числа"))
    return 0;
  day = static_cast<int>(ordinal->value);
  return ordinal->tokens.end + 1;
}

bool is_bare_day(const Line& line, std::size_t at) {
  const auto [digits, number, ending] = numbered(line.token(at).folded);
  if (digits == 0 || digits > 2 || number > days) return false;
  const bool english = ending == "st" || ending == "nd" || ending == "rd" || ending == "th";
  if (ending != "-го" && ending != "-е" && !(english && at > 0 && line.is(at - 1, "the"))) return false;
  if (at + 1 >= line.size()) return true;
  const language::Token& next = line.token(at + 1);
  // "on the 10th | more than eighty planes"
  const bool much = english && line.is_any(at + 1, "more less") && line.is(at + 2, "than");
  return much || (!next.any(Tag::n) && !next.any(Tag::adj) && !next.any(Tag::cap));
}

bool is_bare_year(const Line& line, std::size_t at) {
  const auto [digits, number, ending] = numbered(line.token(at).folded);
  return line.russian() && digits > 1 && number > days &&
         (ending == "-м" || ending == "-го" || ending == "-му" || ending == "-й");
}

std::optional<Fact> DateReader::day_of_the_story(const Line& line, std::size_t at) const {
  constexpr std::size_t near = 2, same_paragraph = 5;  // sentences
  const auto& told = story_.recent();
  if (told.empty()) return std::nullopt;
  const Story::Told& last = told.back();
  const Date& date = last.date;
  const bool fine =
      is_fine(date.grain) && date.start.year == date.end.year && date.start.month == date.end.month;
  if (last.lost || last.bearing != Story::Bearing::told || !fine ||
      last.sentence + (last.paragraph == story_.paragraph() ? same_paragraph : near) < story_.sentence())
    return std::nullopt;
  Day day = date.end;
  std::size_t end = named_day_end(line, at, day.day);
  if (end == 0) {
    day.day = numbered(line.token(at).folded).number;
    end = at + 1;
  }
  if ((date.grain != "month" && day < date.end) || day.day > days_in_month(day.year, day.month))
    return std::nullopt;
  const std::size_t begin = at > 0 && line.is(at - 1, "the") ? at - 1 : at;
  if (begin > 0 && line.is_any(begin - 1, "until till by since from after before")) return std::nullopt;
  const bool preposition = begin > 0 && line.is_any(begin - 1, line.russian() ? "в" : "on");
  const Date found{.start = day, .end = day, .grain = "day", .role = "point", .inferred = true};
  Fact fact;
  fact.kind = Kind::date;
  fact.tokens = {begin, end};
  fact.phrase = {preposition ? begin - 1 : begin, end};
  fact.object = found;
  fact.value = value_of(found);
  fact.reason = other_sentence;
  fact.standalone = follows_story(found);
  return fact;
}

}  // namespace letopis::facts
