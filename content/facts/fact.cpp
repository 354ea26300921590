#include "content/facts/fact.hpp"

#include <cmath>

#include <fmt/format.h>

#include "content/facts/calendar.hpp"

namespace letopis::facts {
namespace {

// One end of a date in the value's spelling; `last` picks the end.
std::string end_of(const Date& date, bool last) {
  const Day& day = last ? date.end : date.start;
  const std::string& grain = last && !date.end_grain.empty() ? date.end_grain : date.grain;
  if (grain == "day" || grain == "night") return edtf_day(day);
  if (grain == "month") return edtf_month(day);
  return edtf_year(day.year);
}

std::string decade_value(const Date& date) {
  const bool bc = date.end.year <= 0;
  const int low = bc ? -historical(date.end.year) : date.start.year;
  const int span = date.end.year - date.start.year;
  if (span > 9 || (!bc && low % 10 != 0)) return end_of(date, false) + "/" + end_of(date, true);
  return fmt::format("{}{:03}X", bc ? "-" : "", low / 10);
}

std::string century_value(const Date& date) {
  const auto number = [](const Day& day) {
    const int year = historical(day.year);
    return year < 0 ? fmt::format("-C{:02}", (-year - 1) / 100 + 1)
                    : fmt::format("C{:02}", (year - 1) / 100 + 1);
  };
  const std::string first = number(date.start);
  const std::string last = number(date.end);
  return first == last ? first : first + "/" + last;
}

std::string digits(double value) {
  if (std::abs(value - std::round(value)) < 1e-9) return fmt::format("{:.0f}", value);
  return fmt::format("{:.6g}", value);
}

}  // namespace

const char* name_of(Kind kind) {
  switch (kind) {
    case Kind::date:
      return "date";
    case Kind::figure:
      return "figure";
    case Kind::treaty:
      return "treaty";
    case Kind::person:
      return "person";
    case Kind::place:
      return "place";
    case Kind::event:
      return "event";
    case Kind::law:
      return "law";
    case Kind::duration:
      return "duration";
    case Kind::identifier:
      return "identifier";
  }
  return "";
}

const char* name_of(Op op) {
  switch (op) {
    case Op::equal:
      return "=";
    case Op::about:
      return "≈";
    case Op::nearly:
      return "<";
    case Op::more:
      return ">";
    case Op::less:
      return "<";
    case Op::at_least:
      return "≥";
    case Op::at_most:
      return "≤";
    case Op::range:
      return "range";
    case Op::vague:
      return "vague";
  }
  return "";
}

bool is_percent(const Figure& figure) {
  return figure.unit == "%" || figure.unit == "процент";
}

const Figure* figure_of(const Fact& fact) {
  if (const auto* duration = std::get_if<Duration>(&fact.object)) return &duration->figure;
  return std::get_if<Figure>(&fact.object);
}

std::string value_of(const Date& date) {
  if (date.grain == "century") return century_value(date);
  if (date.grain == "decade") return decade_value(date);
  if (date.grain == "season" && date.role != "interval" && date.end.year - date.start.year == 1 &&
      date.start.month == 12) {
    return end_of(date, true);  // a winter is called by the year it ends in
  }
  const std::string first = end_of(date, false);
  const std::string last = end_of(date, true);
  if (date.role == "since") return first + "/..";
  if (date.role == "until" || date.role == "until_inclusive") return "../" + last;
  return first == last ? first : first + "/" + last;
}

std::string value_of(const Figure& figure) {
  const std::string low = digits(figure.low);
  switch (figure.op) {
    case Op::equal:
      return low;
    case Op::about:
    case Op::nearly:
      return (figure.low == figure.high ? "~" + low : "~" + low + ".." + digits(figure.high));
    case Op::more:
      return ">" + low;
    case Op::less:
      return "<" + low;
    case Op::at_least:
      return ">=" + low;
    case Op::at_most:
      return "<=" + low;
    case Op::range:
      return low + ".." + digits(figure.high);
    case Op::vague:
      return "";
  }
  return "";
}

std::string to_string(const Fact& fact, const language::Sentence& sentence) {
  const language::Range shown =
      fact.kind == Kind::date || fact.counted.empty()
          ? fact.phrase
          : language::Range{fact.tokens.begin, std::max(fact.tokens.end, fact.counted.end)};
  std::string line = fmt::format("{} [{}] {}", name_of(fact.kind), language::words(sentence, shown),
                                 fact.value.empty() ? "-" : fact.value);
  if (const auto* date = std::get_if<Date>(&fact.object)) {
    line += " " + date->role;
    if (!date->mod.empty()) line += " " + date->mod;
  }
  if (const auto* figure = std::get_if<Figure>(&fact.object); figure && !figure->unit.empty())
    line += " " + figure->unit;
  line += fmt::format(" {}", language::name_of(fact.polarity));
  if (!fact.standalone) line += " dependent";
  if (!fact.reason.empty()) line += ": " + fact.reason;
  if (fact.attributive) line += " attributive";
  return line;
}

}  // namespace letopis::facts
