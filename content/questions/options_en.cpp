#include "content/questions/options_en.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <memory>

#include <fmt/format.h>
#include <unicode/fieldpos.h>
#include <unicode/rbnf.h>
#include <unicode/unistr.h>

#include "content/base/utf8.hpp"

namespace letopis::questions::en {
namespace {

using facts::Date;
using facts::Day;
using language::Sentence;
using language::Token;

constexpr std::array months = {"January", "February", "March",     "April",   "May",      "June",
                               "July",    "August",   "September", "October", "November", "December"};

const char* month(const Day& day) {
  return months[static_cast<std::size_t>((day.month + 11) % 12)];
}

int said_year(int astronomical) {
  return astronomical > 0 ? astronomical : 1 - astronomical;
}
std::string year_of(const Day& day) {
  return fmt::format("{}{}", said_year(day.year), day.year > 0 ? "" : " BC");
}

bool starts_with_digit(const std::string& text) {
  return !text.empty() && text[0] >= '0' && text[0] <= '9';
}

bool whole_years(const Date& date) {
  return date.start.month == 1 && date.start.day == 1 && date.end.month == 12 && date.end.day == 31;
}

std::string say_day(const Day& day, const DateStyle& style) {
  return style.month_first ? fmt::format("{} {}, {}", month(day), day.day, year_of(day))
                           : fmt::format("{} {} {}", day.day, month(day), year_of(day));
}

std::string say_interval(const Date& date, const DateStyle& style) {
  const Day &a = date.start, &b = date.end;
  if (whole_years(date)) {
    if ((a.year > 0) != (b.year > 0)) return {};
    return fmt::format("{}–{}{}", said_year(a.year), said_year(b.year), a.year > 0 ? "" : " BC");
  }
  if (date.grain != "day" || a.year != b.year) return {};
  if (a.month == b.month)
    return style.month_first ? fmt::format("{} {}–{}, {}", month(a), a.day, b.day, year_of(a))
                             : fmt::format("{}–{} {} {}", a.day, b.day, month(a), year_of(a));
  return style.month_first ? fmt::format("{} {} – {} {}, {}", month(a), a.day, month(b), b.day, year_of(a))
                           : fmt::format("{} {} – {} {} {}", a.day, month(a), b.day, month(b), year_of(a));
}

std::string ordinal(int n) {
  const int tens = n % 100;
  const char* ending = tens >= 11 && tens <= 13 ? "th"
                       : n % 10 == 1            ? "st"
                       : n % 10 == 2            ? "nd"
                       : n % 10 == 3            ? "rd"
                                                : "th";
  return std::to_string(n) + ending;
}

std::string season(const Date& date) {
  switch (date.start.month) {
    case 3:
      return "spring";
    case 6:
      return "summer";
    case 9:
      return "autumn";
    default:
      return {};
  }
}

std::string part(const std::string& mod) {
  if (mod == "early") return "early ";
  if (mod == "mid") return "mid-";
  if (mod == "late") return "late ";
  if (mod == "first_half") return "first half of ";
  if (mod == "second_half") return "second half of ";
  return {};
}

}  // namespace

DateStyle style_of(const language::Document& document) {
  int month_first = 0, day_first = 0;
  for (const Sentence& sentence : document.sentences)
    for (std::size_t i = 0; i < sentence.tokens.size(); ++i) {
      if (std::find(months.begin(), months.end(), sentence.tokens[i].form) == months.end()) continue;
      const auto is_day = [&](std::size_t k) {
        return k < sentence.tokens.size() && starts_with_digit(sentence.tokens[k].form) &&
               sentence.tokens[k].form.size() <= 2;
      };
      if (is_day(i + 1))
        ++month_first;
      else if (i > 0 && is_day(i - 1))
        ++day_first;
    }
  return {.month_first = month_first > day_first};
}

std::string say_date(const Date& date, const DateStyle& style) {
  const bool range = date.role == "interval" || date.grain == "range";
  if (range) return date.mod.empty() ? say_interval(date, style) : "";
  if (date.grain == "day") return date.mod.empty() ? say_day(date.start, style) : "";
  if (date.grain == "night")
    return date.start == date.end && date.mod.empty() ? "the night of " + say_day(date.start, style) : "";
  if (date.grain == "month") {
    const bool halves = date.mod == "first_half" || date.mod == "second_half";
    if (!date.mod.empty() && date.mod != "early" && date.mod != "mid" && date.mod != "late")
      return halves ? part(date.mod) + month(date.start) + " " + year_of(date.start) : "";
    return part(date.mod) + month(date.start) + " " + year_of(date.start);
  }
  if (date.grain == "year") {
    if (date.mod == "approx" || date.mod.empty()) return year_of(date.start);
    const std::string modifier = part(date.mod);
    return modifier.empty() ? "" : modifier + year_of(date.start);
  }
  if (date.grain == "season") {
    const std::string name = season(date);
    return name.empty() || !date.mod.empty() ? "" : "the " + name + " of " + year_of(date.start);
  }
  if (date.grain == "decade") {
    if (date.start.year > 0) return fmt::format("the {}{}s", part(date.mod), date.start.year);
    return fmt::format("the {}{}s BC", part(date.mod), said_year(date.end.year) / 10 * 10);
  }
  if (date.grain == "century") {
    const int number =
        date.start.year > 0 ? (date.start.year + 99) / 100 : (said_year(date.start.year) + 99) / 100;
    return fmt::format("the {}{} century{}", part(date.mod), ordinal(number),
                       date.start.year > 0 ? "" : " BC");
  }
  return {};
}

namespace {

// "1652–1654", "1652–54", "from 1652 to 1654"
std::string say_years(const Date& date, const StretchStyle& joined, const std::string& join) {
  const Day &a = date.start, &b = date.end;
  if ((joined.opener.empty() && !joined.dash) || (a.year > 0) != (b.year > 0)) return {};
  if (!joined.short_years) return std::to_string(said_year(a.year)) + join + year_of(b);
  constexpr int century = 100, two_digits = 10;
  if (a.year <= 0 || a.year / century != b.year / century || b.year % century < two_digits) return {};
  return std::to_string(a.year) + join + std::to_string(b.year % century);
}

}  // namespace

std::string say_stretch(const Date& date, const DateStyle& style, const StretchStyle& joined) {
  const Day &a = date.start, &b = date.end;
  const std::string join = joined.dash ? "–" : joined.opener == "from" ? " to " : " and ";
  const std::string front = joined.opener.empty() ? "" : joined.opener + " ";
  if (a == b) return {};
  if (whole_years(date)) {
    const std::string years = say_years(date, joined, join);
    return years.empty() ? years : front + years;
  }
  if (date.grain == "month")
    return front + month(a) + (a.year == b.year ? "" : " " + year_of(a)) + join + month(b) + " " + year_of(b);
  if (date.grain != "day" && date.grain != "night") return {};
  if (a.year != b.year)
    return joined.opener == "from"
               ? front + say_day(a, style) + (style.month_first ? "," : "") + join + say_day(b, style)
               : std::string{};
  if (joined.dash && a.month != b.month) return {};
  const std::string year = (style.month_first ? ", " : " ") + year_of(a);
  const auto number = [](const Day& day) { return std::to_string(day.day); };
  const auto named = [&](const Day& day) {
    return style.month_first ? fmt::format("{} {}", month(day), day.day)
                             : fmt::format("{} {}", day.day, month(day));
  };
  if (a.month == b.month && style.month_first) return front + named(a) + join + number(b) + year;
  return front + (a.month == b.month ? number(a) : named(a)) + join + named(b) + year;
}

namespace {

std::string grouped(long long number, bool commas) {
  std::string digits = std::to_string(number);
  if (!commas) return digits;
  for (int at = static_cast<int>(digits.size()) - 3; at > 0; at -= 3)
    digits.insert(static_cast<std::size_t>(at), ",");
  return digits;
}

// "one hundred and twenty" in British texts, "one hundred twenty" in American ones.
std::string spelled(double value, bool british) {
  if (value < 1 || std::floor(value) != value) return {};
  static const auto format = [] {  // costs a millisecond to make
    UErrorCode status = U_ZERO_ERROR;
    auto made = std::make_unique<icu::RuleBasedNumberFormat>(icu::URBNF_SPELLOUT, icu::Locale("en"), status);
    return U_SUCCESS(status) ? std::move(made) : nullptr;
  }();
  if (!format) return {};
  icu::UnicodeString out;
  UErrorCode status = U_ZERO_ERROR;
  icu::FieldPosition position;
  if (british)
    format->format(static_cast<int64_t>(value), icu::UnicodeString("%spellout-cardinal-verbose"), out,
                   position, status);
  else
    format->format(static_cast<int64_t>(value), out);
  if (U_FAILURE(status)) return {};
  std::string text;
  out.toUTF8String(text);
  return text;
}

// "about ", "£", "56", " million": a figure's words around the part that another value replaces.
struct FigureWords {
  std::string before;
  std::string digits;
  std::string after;
  std::string words;  // the number in words, where there are no digits
};

FigureWords take_apart(const Sentence& sentence, language::Range range) {
  FigureWords found;
  bool number = false;
  for (std::size_t i = range.begin; i < range.end; ++i) {
    const Token& token = sentence.tokens[i];
    const std::string space = i > range.begin && token.space_before ? " " : "";
    const auto digit = token.form.find_first_of("0123456789");
    if (!number && digit != std::string::npos && found.words.empty()) {
      number = true;
      const auto end = token.form.find_last_of("0123456789") + 1;
      found.before += space + token.form.substr(0, digit);
      found.digits = token.form.substr(digit, end - digit);
      found.after = token.form.substr(end);
    } else if (number) {
      found.after += space + token.form;
    } else if (!found.words.empty() || token.any(language::Tag::num)) {
      found.words += space + token.form;
    } else {
      found.before += space + token.form;
    }
  }
  return found;
}

double mantissa_of(std::string digits) {
  std::erase(digits, ',');
  return digits.empty() || digits.find_first_not_of("0123456789.") != std::string::npos ? 0
                                                                                        : std::stod(digits);
}

// The number in the shape of `model`: its commas, and as many decimals, the last of which is no 0.
std::string digits_like(const std::string& model, double value) {
  if (const std::size_t point = model.find('.'); point != std::string::npos) {
    const auto decimals = static_cast<int>(model.size() - point - 1);
    const double parts = value * std::pow(10, decimals);
    if (std::abs(parts - std::round(parts)) > 1e-6 || std::fmod(std::round(parts), 10) == 0) return {};
    return fmt::format("{:.{}f}", value, decimals);
  }
  constexpr double most = 9e15;  // what a double counts exactly
  if (std::abs(value - std::round(value)) > 1e-6 || value < 1 || value > most) return {};
  const auto number = static_cast<long long>(std::round(value));
  return grouped(number, model.find(',') != std::string::npos || number >= 10'000 ||
                             (number >= 1000 && model.size() < 4));
}

// "250,000", " and ", "300,000", "": both numbers of a range and what stands between and behind them.
struct RangeWords {
  std::string low, join, high, after;
};

RangeWords parts_of_range(const std::string& text) {
  constexpr const char* digits = "0123456789";
  const auto end_of_number = [&](std::size_t at) {
    std::size_t end = text.find_first_not_of("0123456789,.", at);
    if (end == std::string::npos) end = text.size();
    while (end > at && (text[end - 1] == ',' || text[end - 1] == '.')) --end;
    return end;
  };
  const std::size_t end = end_of_number(0);
  const std::size_t next = text.find_first_of(digits, end);
  if (next == std::string::npos) return {};
  const std::size_t last = end_of_number(next);
  return {text.substr(0, end), text.substr(end, next - end), text.substr(next, last - next),
          text.substr(last)};
}

// "between 250,000 and 300,000": another range has other numbers in the same words.
std::function<std::string(const facts::Fact&)> range_option(const std::string& before,
                                                            const RangeWords& words, const facts::Figure& key,
                                                            const std::string& value,
                                                            const std::string& verbatim) {
  const double low = mantissa_of(words.low), high = mantissa_of(words.high);
  return [=](const facts::Fact& other) -> std::string {
    if (other.value == value) return verbatim;
    const facts::Figure* another = facts::figure_of(other);
    if (another == nullptr || another->op != facts::Op::range || low <= 0 || high <= 0) return {};
    const std::string first = digits_like(words.low, low * another->low / key.low);
    const std::string second = digits_like(words.high, high * another->high / key.high);
    return first.empty() || second.empty() ? "" : before + first + words.join + second + words.after;
  };
}

}  // namespace

std::function<std::string(const facts::Fact&)> figure_option(const Sentence& sentence, const facts::Fact& key,
                                                             bool british) {
  const facts::Figure* figure = facts::figure_of(key);
  if (figure == nullptr) return [](const facts::Fact&) { return std::string{}; };
  const double value = figure->low;
  const auto op = figure->op;
  const FigureWords words = take_apart(sentence, key.tokens);
  std::string verbatim = base::uncapitalised(language::words(sentence, key.tokens));
  const bool some = verbatim.starts_with("some ");  // among options it reads as vague
  if (some) verbatim.replace(0, 4, "about");
  std::string before = base::uncapitalised(words.before);
  if (some && before.starts_with("some")) before.replace(0, 4, "about");
  if (op == facts::Op::range && !words.digits.empty())
    return range_option(before, parts_of_range(words.digits + words.after), *figure, key.value, verbatim);
  if (op == facts::Op::range || op == facts::Op::vague)
    return [=](const facts::Fact& other) { return other.value == key.value ? verbatim : std::string{}; };
  if (!words.digits.empty()) {
    const double mantissa = mantissa_of(words.digits);
    return [=](const facts::Fact& other) -> std::string {
      if (other.value == key.value) return verbatim;
      const facts::Figure* another = facts::figure_of(other);
      if (another == nullptr || another->op != op || mantissa <= 0 || another->low == 1) return {};
      const std::string number = digits_like(words.digits, mantissa * another->low / value);
      return number.empty() ? "" : before + number + words.after;
    };
  }
  const std::string said = base::lower(std::string(base::trim(words.words)));
  const bool with_and = said == spelled(value, true);
  const bool spelt = with_and || said == spelled(value, false);
  const bool verbose = with_and && (british || said != spelled(value, false));
  return [=](const facts::Fact& other) -> std::string {
    if (other.value == key.value) return verbatim;
    const facts::Figure* another = facts::figure_of(other);
    if (another == nullptr || another->op != op || !spelt || another->low < 2) return {};
    const std::string text = spelled(another->low, verbose);
    return text.empty() || text.size() > 24 ? "" : before + (before.empty() ? "" : " ") + text;
  };
}

std::string treaty_option(const std::string& nominative) {
  std::string name = nominative;
  for (const char* article : {"the ", "The "})
    if (name.starts_with(article)) name.erase(0, 4);
  const bool dated = std::any_of(name.begin(), name.end(), [](char c) { return c >= '0' && c <= '9'; });
  // "treaty of friendship" names no treaty: two capitals at least, the head's and the name's.
  int capitals = 0;
  for (std::size_t at = 0; at < name.size(); ++at) {
    if (at > 0 && name[at - 1] != ' ' && name[at - 1] != '-') continue;
    if (base::starts_upper(name.substr(at))) ++capitals;
  }
  if (capitals == 0 || (capitals == 1 && base::capitalised(name) == name)) return {};
  if (name.find(" with ") != std::string::npos)
    return {};  // "Treaty of Messina with Tancred": one option alone
  if (dated || name.empty() || name.find("'s ") != std::string::npos || name.find("’s ") != std::string::npos)
    return {};
  // "Anglo-Portuguese treaty" among "Treaty of Wuchale": a name's head is written with a capital.
  if (const auto last = name.rfind(' '); last != std::string::npos)
    name = name.substr(0, last + 1) + (name.find(" of ") == std::string::npos
                                           ? base::capitalised(name.substr(last + 1))
                                           : name.substr(last + 1));
  return base::capitalised(name);
}

}  // namespace letopis::questions::en
