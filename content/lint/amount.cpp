// Reading a whole option as a number or a date, for the rules about order, grain and overlap. What it cannot
// read for certain it calls nothing: then those rules are silent.
#include <algorithm>
#include <charconv>

#include "content/base/utf8.hpp"
#include "content/lint/lists.hpp"
#include "content/lint/text.hpp"

namespace letopis::lint {
namespace {

constexpr double days_in_year = 372;  // twelve months of 31: enough to compare by
constexpr int last_day = 31;

// Without what stands in brackets («5 сентября (23 августа) 1905»), dashes and blanks made plain.
std::string plain(std::string_view text) {
  std::string out;
  int depth = 0;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    const char32_t c = base::next_code_point(text, at);
    if (c == U'(') ++depth;
    if (depth == 0) {
      if (c == U'–' || c == U'—' || c == U'−' || c == U'‑')
        out += '-';
      else if (base::is_space(c))
        out += ' ';
      else
        out.append(text.substr(begin, at - begin));
    }
    if (c == U')' && depth > 0) --depth;
  }
  return out;
}

bool all_digits(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

double to_number(std::string_view digits) {
  double value = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), value);
  return value;
}

int roman(std::string_view text) {
  int total = 0, last = 0;
  for (std::size_t at = text.size(); at > 0;) {
    do --at;
    while (at > 0 && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80);
    std::size_t next = at;
    const char32_t c = base::next_code_point(text, next);
    const int value = c == U'I' || c == U'І'   ? 1
                      : c == U'V'              ? 5
                      : c == U'X' || c == U'Х' ? 10
                      : c == U'L'              ? 50
                                               : 0;
    if (value == 0) return 0;
    total += value < last ? -value : value;
    last = std::max(last, value);
  }
  return total;
}

struct Reader {
  const std::string& text;
  const Words& words;
  const Lists& lists;
  std::vector<double> numbers = {};
  std::size_t at = 0;
  int month = 0, century = 0;
  bool year_word = false, range = false, decade = false, before_christ = false, broken = false;
  std::string approximator = {}, rest = {};

  // "700 000", "1,5", "1.700", "1904-1905", "1930-х".
  void number() {
    std::string digits = words[at].folded;
    if (const auto dash = digits.find('-'); dash != std::string::npos) {
      const std::string first = digits.substr(0, dash), second = digits.substr(dash + 1);
      numbers.push_back(to_number(first));
      if (all_digits(first) && all_digits(second)) {
        numbers.push_back(to_number(second));
        range = true;
      } else {
        decade = second == "х" || second == "е";
      }
      return;
    }
    if (!all_digits(digits)) {
      decade = digits.ends_with("0s");
      numbers.push_back(to_number(digits));
      return;
    }
    while (at + 1 < words.size() && all_digits(words[at + 1].folded)) {
      const std::string gap = text.substr(words[at].end, words[at + 1].begin - words[at].end);
      const bool three = words[at + 1].folded.size() == 3;
      const bool thousands = three && (gap == " " || (&lists == &lists_of("en") && gap == ",") ||
                                       (gap == "." && digits.size() <= 3));
      if (thousands && words[at].folded.size() <= 3)
        digits += words[at + 1].folded;
      else if ((gap == "," || gap == ".") && digits.find('.') == std::string::npos)
        digits += "." + words[at + 1].folded;
      else
        break;
      ++at;
    }
    if (!numbers.empty())
      range =
          range || text.substr(words[at].begin - std::min<std::size_t>(2, words[at].begin), 2).find('-') !=
                       std::string::npos;
    numbers.push_back(to_number(digits));
  }

  void multiply(const std::string& by) {
    const double factor = to_number(by);
    if (numbers.size() == 2 && numbers[0] < factor && numbers[1] < factor) numbers[0] *= factor;
    numbers.back() *= factor;
  }

  void word() {
    const Word& here = words[at];
    if (base::is_digit(static_cast<unsigned char>(here.folded.front()))) return number();
    const bool follows = !numbers.empty();
    if (const auto value = lists.value("month", words, at); value && month == 0) {
      month = static_cast<int>(to_number(*value));
    } else if (const std::size_t bc = lists.at("before christ", words, at); bc > 0) {
      before_christ = true;
      at += bc - 1;
    } else if (const int numeral = roman(text.substr(here.begin, here.end - here.begin));
               numeral > 0 && lists.at("century", words, at + 1) > 0) {
      century = numeral;
      ++at;
    } else if (follows && lists.at("century", words, at) > 0 && here.folded.size() > 2) {
      century = static_cast<int>(numbers.back());
      numbers.pop_back();
    } else if (lists.at("year word", words, at) > 0) {
      year_word = true;
    } else if (const auto by = lists.value("multiplier", words, at); by && follows) {
      multiply(*by);
    } else if (const std::size_t about = lists.at("approximator", words, at); about > 0) {
      for (std::size_t i = 0; i < about; ++i) approximator += words[at + i].folded + " ";
      at += about - 1;
    } else if (lists.at("function word", words, at) == 0) {
      rest += here.folded + " ";
    }
  }
};

double day_of(double year, int month, int day) {
  return year * days_in_year + (month - 1) * last_day + day - 1;
}

Amount date_of(const Reader& read) {
  Amount amount{.kind = Amount::Kind::date, .approximator = read.approximator, .rest = read.rest};
  const double sign = read.before_christ ? -1 : 1;
  if (read.century > 0) {
    const double first = read.before_christ ? -100.0 * read.century : 100.0 * (read.century - 1) + 1;
    amount.low = day_of(first, 1, 1);
    amount.high = day_of(first + 99, 12, last_day);
    amount.grain = "century";
    return amount;
  }
  if (read.month == 0) {
    if (read.numbers.size() > 2) return {};
    amount.low = day_of(sign * read.numbers.front(), 1, 1);
    amount.high = day_of(sign * read.numbers.back() + (read.decade ? 9 : 0), 12, last_day);
    amount.grain = read.numbers.size() == 2 ? "range" : read.decade ? "decade" : "year";
    return amount;
  }
  if (read.numbers.empty() || read.numbers.size() > 2) return {};
  const bool has_day = read.numbers.front() >= 1 && read.numbers.front() <= last_day &&
                       (read.numbers.size() == 2 || read.numbers.front() < last_day);
  const bool has_year = read.numbers.size() == 2 || !has_day;
  const double year = has_year ? sign * read.numbers.back() : 0;
  const int day = has_day ? static_cast<int>(read.numbers.front()) : 0;
  amount.low = day_of(year, read.month, has_day ? day : 1);
  amount.high = day_of(year, read.month, has_day ? day : last_day);
  amount.grain = std::string(has_day ? "day" : "month") + (has_year ? "" : " of no year");
  return amount;
}

}  // namespace

Amount amount_of(std::string_view original, const Lists& lists) {
  const std::string text = plain(original);
  const Words words = words_of(text);
  if (words.size() > 12) return {};
  Reader read{.text = text, .words = words, .lists = lists};
  for (; read.at < words.size(); ++read.at) read.word();
  if (read.numbers.empty() && read.century == 0) return {};
  if (std::any_of(read.numbers.begin(), read.numbers.end(), [](double n) { return n > 1e15; })) return {};
  if (read.month > 0 || read.century > 0 || read.decade || read.before_christ ||
      (read.year_word && read.rest.empty()))
    return date_of(read);
  if (read.numbers.size() > 2) return {};
  Amount amount{.kind = Amount::Kind::number, .approximator = read.approximator, .rest = read.rest};
  const bool minus = text.find('-') < text.find_first_of("0123456789");
  amount.low = (minus ? -1 : 1) * read.numbers.front();
  amount.high = read.numbers.size() == 2 ? read.numbers.back() : amount.low;
  amount.grain = read.numbers.size() == 2 ? "range" : "";
  return amount;
}

}  // namespace letopis::lint
