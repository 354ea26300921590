#include "content/facts/dates.hpp"

namespace letopis::facts {
namespace {

using language::Tag;

bool noun_like(const language::Token& token) {
  if (token.any(Tag::n) || token.any(Tag::np)) return true;
  return token.unknown() && !token.any(Tag::vblex);
}

// "in the early hours of | 17 June": the day itself.
constexpr const char* parts_of_a_day = "hours morning afternoon evening night dawn";
// "by dawn on | 17 June": by that day
constexpr const char* hours_of_a_day =
    "dawn daybreak sunrise morning noon midday afternoon sunset dusk evening nightfall night midnight";

bool is_day(const Point& point) {
  return point.grain == "day" || point.grain == "night";
}

}  // namespace

// The role that the words before the date give it, and how far tokens and phrase reach back.
void DateReader::place(const Line& line, Found& found) const {
  std::size_t b = found.tokens.begin;
  const auto before = [&](std::size_t n) -> std::size_t { return b >= n ? b - n : line.size(); };
  const auto bound = [&](const char* role, std::size_t count) {
    found.role = role;
    found.tokens.begin = found.phrase.begin = b = b - count;
  };
  const bool interval = found.second.has_value() || (found.point.ranged() && found.point.grain == "day");
  if (b > 0 && line.is_any(before(1), line.russian() ? "около примерно приблизительно ок"
                                                     : "about around approximately")) {
    found.point.circa = true;
    bound("", 1);
  }
  if (b == 0) return;
  // «в первых числах января 1869 года»: at its beginning.
  if (line.russian() && found.point.grain == "month" && found.point.mod.empty() &&
      line.is_any(before(1), "числах числа днях дни") &&
      line.is_any(before(2), "первых первые последних последние")) {
    found.point.mod = line.is_any(before(2), "первых первые") ? "early" : "late";
    found.tokens.begin = found.phrase.begin = b = b - 2;
    if (line.is_any(before(1), "в во")) found.phrase.begin = b - 1;
    return;
  }
  if (line.russian()) {
    const bool negated = line.is(before(2), "не");
    if (interval && line.is_any(before(1), "с со от между"))
      bound("interval", 1);
    else if (line.is_any(before(1), "позднее позже") && negated)
      bound("until_inclusive", 2);
    else if (line.is_any(before(1), "ранее раньше") && negated)
      bound("since", 2);
    else if (line.is_any(before(1), "с со"))
      bound("since", line.is(before(2), "начиная") ? 2 : 1);
    else if (line.is(before(1), "до"))
      bound("until", line.is(before(2), "вплоть") ? 2 : 1);
    else if (line.is(before(1), "после"))
      bound("after", 1);
    else if (line.is_any(before(1), "к ко"))
      bound("by", 1);
    else if (line.is_any(before(1), "утру вечеру ночи полудню полуночи рассвету") &&
             line.is_any(before(2), "к ко"))
      bound("by", 2);
    else if (line.is(before(1), "по") && !found.point.adjective)
      bound("until_inclusive", 1);
    else if (line.is_any(before(1), "накануне перед"))
      bound("before", 1);
    else if (line.is_any(before(1), "в во на за от"))
      found.phrase.begin = b - 1;
    else if (line.is(before(1), "течение") && line.is(before(2), "в"))
      found.phrase.begin = b - 2;
  } else {
    if (interval && line.is_any(before(1), "from between"))
      bound("interval", 1);
    else if (line.is(before(1), "than") && line.is(before(2), "later") && line.is_any(before(3), "no not"))
      bound("until_inclusive", 3);
    else if (line.is(before(1), "than") && line.is(before(2), "earlier") && line.is_any(before(3), "no not"))
      bound("since", 3);
    else if (line.is_any(before(1), "since from"))
      bound("since", 1);
    else if (line.is_any(before(1), "until till"))
      bound("until", 1);
    else if (line.is(before(1), "to") && line.is(before(2), "up"))
      bound("until", 2);
    else if (line.is(before(1), "after"))
      bound("after", 1);
    else if (line.is(before(1), "before"))
      bound("before", 1);
    else if (line.is(before(1), "by"))
      bound("by", 1);
    else if (line.is_any(before(1), "on of") && line.is_any(before(2), hours_of_a_day)) {
      const std::size_t by =
          line.is(before(3), "the") ? 4 : 3;  // "by dawn on 9 May", "by the evening of 9 May"
      if (line.is(before(by), "by"))
        bound("by", by);
      else if (line.is(before(1), "on"))
        found.phrase.begin = b - 1;
    } else if (line.is_any(before(1), "in on at during throughout"))
      found.phrase.begin = b - 1;
  }
  // Bound to a noun: «революция 1905 года», "the treaty of 1905", "(1905)", «договор от 22 января».
  if (!found.role.empty() && found.role != "interval") return;
  const std::size_t left = found.phrase.begin;
  if (left == 0) return;
  const bool bare_phrase = left == found.tokens.begin;
  if (line.shape(left - 1) == Shape::open && line.shape(found.tokens.end) == Shape::close)
    found.attributive = true;
  if (found.point.inside_noun || found.point.adjective) found.attributive = true;
  if (line.russian()) {
    const bool dayish = is_day(found.point);
    const std::string& end = line.key(found.tokens.end - 1);
    const bool instrumental = end == "годом" || end == "годами" || end == "годам";
    const bool season =
        found.point.grain == "season" && line.is_any(found.point.tokens.begin, "летом весной осенью зимой");
    // «революция | 1905 года», «„дипломатической революции“ | середины 1750-х»
    const bool quoted = line.token(left - 1).form == "»" && left > 1;
    const bool noun =
        noun_like(line.token(left - (quoted ? 2 : 1))) && (quoted || line.shape(left - 1) == Shape::word);
    if (bare_phrase && !dayish && !instrumental && !season && noun) found.attributive = true;
    if (line.is(left, "от") && left > 0 && noun_like(line.token(left - 1))) found.attributive = true;
  } else if (line.is(left - 1, "of") && bare_phrase && left > 1 && noun_like(line.token(left - 2)) &&
             !(is_day(found.point) && line.is_any(left - 2, parts_of_a_day))) {
    found.attributive = true;
  }
}

}  // namespace letopis::facts
