#include "content/facts/numeric_date.hpp"

#include <array>
#include <string>
#include <vector>

#include "content/base/utf8.hpp"

namespace letopis::facts {
namespace {

struct Part {
  int number = -1;
  int digits = 0;
  int month = 0;  // by its name or as a Roman numeral
};

struct Parts {
  std::vector<Part> parts;
  char mark = 0;  // . / or -
  std::size_t end = 0;
};

// A name of a month in any case, or its abbreviation.
int month_of(const Line& line, const std::string& word) {
  const auto found = line.words().times.find(base::fold(word));
  if (found != line.words().times.end() && found->second.type == TimeType::month) return found->second.value;
  return roman_value(word);
}

std::optional<Part> part_of(const Line& line, const std::string& text) {
  Part part;
  if (text.empty()) return std::nullopt;
  if (text[0] < '0' || text[0] > '9') {
    part.month = month_of(line, text);
    return part.month >= 1 && part.month <= 12 ? std::optional(part) : std::nullopt;
  }
  part.number = 0;
  for (const char c : text) {
    if (c < '0' || c > '9' || ++part.digits > 4) return std::nullopt;
    part.number = part.number * 10 + (c - '0');
  }
  return part;
}

// What is written without a blank from `begin` on, cut at its marks; with blanks around strokes: 2016 / 11.
std::optional<Parts> parts_at(const Line& line, std::size_t begin) {
  Parts found;
  std::string current;
  std::size_t i = begin;
  const auto close = [&] {
    const auto part = part_of(line, current);
    if (part) found.parts.push_back(*part);
    current.clear();
    return part.has_value();
  };
  for (; i < line.size() && i < begin + 8; ++i) {
    const Shape shape = line.shape(i);
    if (i > begin && line.token(i).space_before) break;
    if (shape == Shape::comma || shape == Shape::close || shape == Shape::open || shape == Shape::quote)
      break;
    const std::string& form = line.token(i).form;
    const bool last = i + 1 >= line.size() || line.token(i + 1).space_before ||
                      line.shape(i + 1) == Shape::comma || line.shape(i + 1) == Shape::close ||
                      line.shape(i + 1) == Shape::stop;
    if (shape == Shape::stop && form != ".") break;
    if (form == "." && (i + 1 >= line.size() || line.token(i + 1).space_before)) break;  // the sentence's end
    for (std::size_t at = 0; at < form.size();) {
      const std::size_t from = at;
      const char32_t c = base::next_code_point(form, at);
      const bool mark = c == U'.' || c == U'/' || c == U'-' || c == 0x2013;
      if (!mark) {
        current += form.substr(from, at - from);
        continue;
      }
      if (c == U'.' && last && at == form.size()) break;  // an abbreviation's dot
      if (!close()) return std::nullopt;
      const char kind = c == U'.' ? '.' : c == U'/' ? '/' : '-';
      if (found.mark && found.mark != kind) return std::nullopt;
      found.mark = kind;
    }
  }
  if (!close() || found.parts.size() < 2 || found.parts.size() > 3) return std::nullopt;
  found.end = i;
  return found;
}

bool day_like(const Part& part) {
  return part.number >= 1 && part.number <= 31 && part.digits <= 2;
}
bool month_like(const Part& part) {
  return part.month > 0 || (part.number >= 1 && part.number <= 12 && part.digits <= 2);
}
int month_number(const Part& part) {
  return part.month > 0 ? part.month : part.number;
}
bool full_year(const Part& part) {
  return part.digits == 4 && part.number >= 1000 && part.number <= 2100;
}

std::optional<NumericDate> three_parts(const Parts& found, bool russian) {
  const Part& a = found.parts[0];
  const Part& b = found.parts[1];
  const Part& c = found.parts[2];
  NumericDate date;
  date.end = found.end;
  if (full_year(a) && month_like(b) && day_like(c)) {  // 1945-04-05, as ISO 8601 has it
    date.date = {.year = a.number, .month = month_number(b), .day = c.number};
    return date;
  }
  if (!full_year(c) && c.digits != 2) return std::nullopt;
  date.short_year = c.digits == 2;
  const bool day_first = day_like(a) && month_like(b);
  const bool month_first = !russian && month_like(a) && day_like(b) && a.month == 0;
  if (!day_first && !month_first) return std::nullopt;
  const bool american = !russian && found.mark != '.';
  const bool second_is_day = month_first && (!day_first || american);
  date.unsure = date.short_year || (day_first && month_first && b.month == 0 && a.number != b.number &&
                                    !(russian && found.mark == '.'));
  if (second_is_day)
    date.date = {.year = c.number, .month = month_number(a), .day = b.number};
  else
    date.date = {.year = c.number, .month = month_number(b), .day = a.number};
  return date;
}

std::optional<NumericDate> two_parts(const Parts& found) {
  const Part& a = found.parts[0];
  const Part& b = found.parts[1];
  NumericDate date;
  date.end = found.end;
  const bool year_first = full_year(a) && month_like(b);
  const bool year_last = full_year(b) && month_like(a);
  if (!year_first && !year_last) return std::nullopt;
  const Part& year = year_first ? a : b;
  const Part& month = year_first ? b : a;
  // 1904-05, 1905/07 are two years; only what does not go on from the year is a month.
  if (year_first && month.month == 0 && month.digits == 2 && month.number > year.number % 100)
    return std::nullopt;
  date.unsure = month.month == 0;
  date.date = {.year = year.number, .month = month_number(month), .day = 0};
  return date;
}

// 2016 / 11 with blanks about its stroke, where nothing follows that could be counted.
std::optional<NumericDate> spaced_at(const Line& line, std::size_t begin) {
  Parts found;
  std::size_t i = begin;
  for (; i < line.size() && i < begin + 3 && !line.ends(i); ++i) {
    const Shape shape = line.shape(i);
    if (shape == Shape::slash || shape == Shape::dash) {
      if (found.mark || i == begin) return std::nullopt;
      found.mark = shape == Shape::slash ? '/' : '-';
      continue;
    }
    std::string form = line.token(i).form;
    if (form.size() > 1 && (form.back() == '/' || form.back() == '-') && !found.mark) {
      found.mark = form.back();
      form.pop_back();
    }
    const auto part = shape == Shape::number || shape == Shape::other ? part_of(line, form) : std::nullopt;
    if (!part) return std::nullopt;
    found.parts.push_back(*part);
  }
  if (!line.ends(i) || !found.mark || found.parts.size() != 2) return std::nullopt;
  found.end = i;
  return two_parts(found);
}

}  // namespace

std::optional<NumericDate> numeric_date_at(const Line& line, std::size_t begin) {
  if (begin >= line.size() || (line.shape(begin) == Shape::word && !line.time(begin))) {
    const std::string& key = line.key(begin);  // «сен-2012»
    if (begin >= line.size() || key.find('-') == std::string::npos) return std::nullopt;
  }
  if (begin > 0 && !line.token(begin).space_before && line.shape(begin - 1) != Shape::open &&
      line.shape(begin - 1) != Shape::quote && line.shape(begin - 1) != Shape::dash)
    return std::nullopt;
  const auto parts = parts_at(line, begin);
  if (!parts) return spaced_at(line, begin);
  if (parts->parts.size() == 3) return three_parts(*parts, line.russian());
  // 1,5 and 15.2 are figures, and so is every pair with a dot.
  if (parts->mark == '.' && parts->parts[1].month == 0) return std::nullopt;
  const auto found = two_parts(*parts);
  return found ? found : spaced_at(line, begin);
}

}  // namespace letopis::facts
