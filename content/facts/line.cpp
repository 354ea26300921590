#include "content/facts/line.hpp"

#include <algorithm>
#include <cstdlib>

#include "content/base/utf8.hpp"

namespace letopis::facts {
namespace {

using CodePoints = std::u32string;

CodePoints code_points(std::string_view text) {
  CodePoints points;
  for (std::size_t at = 0; at < text.size();) points.push_back(base::next_code_point(text, at));
  return points;
}

std::string utf8(const CodePoints& points, std::size_t begin) {
  std::string text;
  for (std::size_t i = begin; i < points.size(); ++i) base::append(text, points[i]);
  return text;
}

bool digit(char32_t c) {
  return c >= U'0' && c <= U'9';
}
bool dash(char32_t c) {
  return c == U'-' || (c >= 0x2010 && c <= 0x2015) || c == 0x2212;
}
bool blank(char32_t c) {
  return c == U' ' || c == 0xA0 || c == 0x202F || c == 0x2009;
}

// Digits at `at` with separators of thousands and a decimal part. `at` moves behind them.
double read_digits(const CodePoints& p, std::size_t& at, bool russian, int& count, bool& grouped) {
  double value = 0;
  count = 0;
  for (; at < p.size() && digit(p[at]); ++at, ++count) value = value * 10 + static_cast<double>(p[at] - U'0');
  const auto three = [&](std::size_t i) {
    return i + 2 < p.size() && digit(p[i]) && digit(p[i + 1]) && digit(p[i + 2]) &&
           (i + 3 >= p.size() || !digit(p[i + 3]));
  };
  const char32_t point_group = russian ? U'.' : U',';
  while (at < p.size() && (grouped ? count > 0 : count <= 3) && (blank(p[at]) || p[at] == point_group) &&
         three(at + 1)) {
    for (std::size_t i = at + 1; i < at + 4; ++i) value = value * 10 + static_cast<double>(p[i] - U'0');
    at += 4;
    grouped = true;
  }
  const bool decimal = at + 1 < p.size() && digit(p[at + 1]) &&
                       (p[at] == (russian ? U',' : U'.') || (russian && p[at] == U'.' && count <= 3));
  if (!decimal) return value;
  // 05.04.1945 is no decimal: a second dot follows.
  std::size_t end = at + 1;
  double share = 0.1;
  double tail = 0;
  for (; end < p.size() && digit(p[end]); ++end, share /= 10)
    tail += share * static_cast<double>(p[end] - U'0');
  if (end < p.size() && (p[end] == U'.' || p[end] == U',')) return value;
  at = end;
  grouped = true;
  return value + tail;
}

bool read_dotted(const CodePoints& p, Atom& atom) {
  std::vector<CodePoints> parts(1);
  for (const char32_t c : p) {
    if (c == U'.')
      parts.emplace_back();
    else
      parts.back().push_back(c);
  }
  if (parts.size() != 3) return false;
  const auto plain = [](const CodePoints& part) -> int {
    if (part.empty() || part.size() > 4) return -1;
    int value = 0;
    for (const char32_t c : part) {
      if (!digit(c)) return -1;
      value = value * 10 + static_cast<int>(c - U'0');
    }
    return value;
  };
  const int day = plain(parts[0]);
  int month = plain(parts[1]);
  if (month < 0) month = roman_value(utf8(parts[1], 0));
  const int year = plain(parts[2]);
  if (day < 1 || day > 31 || month < 1 || month > 12 || parts[2].size() != 4 || year < 0) return false;
  atom.shape = Shape::dotted;
  atom.day = day;
  atom.month = month;
  atom.year = year;
  return true;
}

// 1904, 700 000, 1904–1905, 1904/05, 45-го, 1930-х, 19th, $56, mid-1944, '45.
bool read_number(const CodePoints& p, bool russian, Atom& atom) {
  std::size_t at = 0;
  while (at < p.size() && !digit(p[at])) ++at;
  if (at == p.size()) return false;
  CodePoints prefix(p.begin(), p.begin() + static_cast<std::ptrdiff_t>(at));
  while (!prefix.empty() && dash(prefix.back())) prefix.pop_back();
  atom.prefix = base::fold(utf8(prefix, 0));
  const bool money = atom.prefix == "$" || atom.prefix == "£" || atom.prefix == "€" || atom.prefix == "us$";
  const bool apostrophe = atom.prefix == "'" || atom.prefix == "’" || atom.prefix == "‘";
  if (!atom.prefix.empty() && !money && !apostrophe && atom.prefix != "mid") return false;
  atom.low = read_digits(p, at, russian, atom.digits, atom.grouped);
  atom.high = atom.low;
  if (at + 1 < p.size() && (dash(p[at]) || p[at] == U'/') && digit(p[at + 1])) {
    const bool slash = p[at] == U'/';
    ++at;
    int count = 0;
    atom.high = read_digits(p, at, russian, count, atom.grouped);
    if (atom.digits == 4 && count == 2) atom.high += static_cast<double>(to_int(atom.low) / 100 * 100);
    if (slash && !(atom.digits >= 3 && (atom.high == atom.low + 1 || atom.high == atom.low - 1))) {
      if (at != p.size() || atom.low >= atom.high || atom.high > 100 || atom.grouped || !atom.prefix.empty())
        return false;
      atom.low = atom.high = atom.low / atom.high;  // 1/3
      atom.fraction = atom.grouped = true;
      atom.shape = Shape::number;
      return true;
    }
    atom.range = true;
  }
  atom.shape = Shape::number;
  if (at == p.size()) return true;
  if (dash(p[at]) || p[at] == U'\'' || p[at] == 0x2019) ++at;
  atom.suffix = base::fold(utf8(p, at));
  if (atom.suffix == "%") return true;
  const bool letters = std::all_of(p.begin() + static_cast<std::ptrdiff_t>(at), p.end(),
                                   [](char32_t c) { return base::is_letter(c); });
  if (!letters || atom.suffix.empty()) return false;
  atom.shape = Shape::ordinal;
  return true;
}

// ½, ¾, ⅔: 0 where it is none.
double vulgar_fraction(char32_t c) {
  switch (c) {
    case 0xBC:
      return 1.0 / 4;
    case 0xBD:
      return 1.0 / 2;
    case 0xBE:
      return 3.0 / 4;
    case 0x2153:
      return 1.0 / 3;
    case 0x2154:
      return 2.0 / 3;
    case 0x2155:
      return 1.0 / 5;
    case 0x2156:
      return 2.0 / 5;
    case 0x2157:
      return 3.0 / 5;
    case 0x2158:
      return 4.0 / 5;
    case 0x2159:
      return 1.0 / 6;
    case 0x215A:
      return 5.0 / 6;
    case 0x215B:
      return 1.0 / 8;
    case 0x215C:
      return 3.0 / 8;
    case 0x215D:
      return 5.0 / 8;
    case 0x215E:
      return 7.0 / 8;
    default:
      return 0;
  }
}

bool read_roman(const CodePoints& p, Atom& atom) {
  std::size_t cut = 0;
  while (cut < p.size() && !dash(p[cut])) ++cut;
  const std::string first = utf8(CodePoints(p.begin(), p.begin() + static_cast<std::ptrdiff_t>(cut)), 0);
  const int low = roman_value(first);
  if (low == 0) return false;
  const int high = cut < p.size() ? roman_value(utf8(p, cut + 1)) : low;
  if (high == 0) return false;
  atom.shape = Shape::roman;
  atom.low = low;
  atom.high = high;
  atom.range = cut < p.size();
  return true;
}

Shape punctuation(const CodePoints& p) {
  if (p.size() != 1) return Shape::other;
  const char32_t c = p[0];
  if (dash(c)) return Shape::dash;
  if (c == U',') return Shape::comma;
  if (c == U'.' || c == U'!' || c == U'?' || c == U';' || c == 0x2026) return Shape::stop;
  if (c == U'(' || c == U'[') return Shape::open;
  if (c == U')' || c == U']') return Shape::close;
  if (c == U'/') return Shape::slash;
  if (c == 0xAB || c == 0xBB || c == U'"' || (c >= 0x201C && c <= 0x201F)) return Shape::quote;
  return Shape::other;
}

Atom atom_of(const language::Token& token, bool russian) {
  Atom atom;
  atom.key = token.folded;
  if (atom.key.size() > 1 && atom.key.back() == '.') atom.key.pop_back();
  CodePoints p = code_points(token.form);
  if (p.size() > 1 && p.back() == U'.') p.pop_back();
  if (read_dotted(p, atom)) return atom;
  if (std::any_of(p.begin(), p.end(), digit)) {
    Atom numeric;
    numeric.key = atom.key;
    if (read_number(p, russian, numeric)) return numeric;
    atom.shape = Shape::other;  // «Р-7», "U-2"
    return atom;
  }
  if (p.size() == 1 && vulgar_fraction(p[0]) > 0) {
    atom.shape = Shape::number;
    atom.low = atom.high = vulgar_fraction(p[0]);
    atom.fraction = atom.grouped = true;
    return atom;
  }
  if (read_roman(p, atom)) return atom;
  atom.shape = std::any_of(p.begin(), p.end(), base::is_letter) ? Shape::word : punctuation(p);
  return atom;
}

}  // namespace

int roman_value(std::string_view text) {
  int total = 0;
  int last = 0;
  std::size_t length = 0;
  for (std::size_t at = 0; at < text.size(); ++length) {
    int value = 0;
    switch (base::next_code_point(text, at)) {
      case U'I':
      case 0x0406:
        value = 1;
        break;
      case U'V':
        value = 5;
        break;
      case U'X':
      case 0x0425:
        value = 10;
        break;
      default:
        return 0;
    }
    if (last != 0 && value > last)
      total += value - 2 * last;
    else
      total += value;
    last = value;
  }
  return length <= 6 && total < 40 ? total : 0;
}

Line::Line(const language::Sentence& sentence, const Vocabulary& vocabulary)
    : sentence_(sentence), words_(vocabulary) {
  atoms_.reserve(sentence.tokens.size());
  for (const language::Token& token : sentence.tokens) atoms_.push_back(atom_of(token, vocabulary.russian));
  mark_quotes();
}

bool Line::is_any(std::size_t i, std::string_view list) const {
  if (i >= atoms_.size() || atoms_[i].key.empty()) return false;
  const std::string& key = atoms_[i].key;
  for (std::size_t at = 0; list.size() - at >= key.size();) {
    const std::size_t end = at + key.size();
    if ((end == list.size() || list[end] == ' ') && list.compare(at, key.size(), key) == 0) return true;
    at = list.find(' ', at);
    if (at++ == std::string_view::npos) break;
  }
  return false;
}

bool Line::ends(std::size_t i) const {
  for (; i < atoms_.size(); ++i) {
    if (atoms_[i].shape != Shape::stop && atoms_[i].shape != Shape::close && atoms_[i].shape != Shape::quote)
      return false;
  }
  return true;
}

bool Line::capital(std::size_t i) const {
  if (i >= atoms_.size() || token(i).form.empty()) return false;
  std::size_t at = 0;
  return base::is_upper(base::next_code_point(token(i).form, at));
}

const TimeWord* Line::time(std::size_t i, TimeType type) const {
  const TimeWord* found = time(i);
  return found && found->type == type ? found : nullptr;
}

void Line::mark_quotes() {
  quoted_.assign(atoms_.size(), false);
  saying_.assign(atoms_.size(), false);
  std::size_t open = atoms_.size();
  for (std::size_t i = 0; i < atoms_.size(); ++i) {
    if (atoms_[i].shape != Shape::quote) continue;
    if (open == atoms_.size()) {
      open = i;
      continue;
    }
    bool verb = false;
    std::size_t count = 0;
    for (std::size_t k = open + 1; k < i; ++k) {
      quoted_[k] = true;
      count += atoms_[k].shape == Shape::word ? 1 : 0;
      verb = verb || token(k).all(language::Tag::vblex) || token(k).all(language::Tag::vbser);
    }
    for (std::size_t k = open + 1; k < i; ++k) saying_[k] = verb || count >= 5;
    open = atoms_.size();
  }
  // An opening mark whose partner stands in another sentence: the rest is speech.
  for (std::size_t k = open + 1; k < atoms_.size(); ++k) quoted_[k] = saying_[k] = true;
}

}  // namespace letopis::facts
