#include "content/language/tokenizer.hpp"

#include <algorithm>

#include "content/base/utf8.hpp"
#include "content/narrative/abbreviations.hpp"

namespace letopis::language {
namespace {

// A visible character and its place. Stress marks, soft hyphens and zero-width spaces are passed over; й and
// ё that are written with a combining mark become one character.
struct Unit {
  char32_t c = 0;
  std::size_t begin = 0;
  std::size_t end = 0;
};

std::vector<Unit> visible(std::string_view text, std::size_t begin, std::size_t end,
                          const std::vector<std::pair<std::size_t, std::size_t>>& hidden) {
  std::vector<Unit> units;
  units.reserve(end - begin);
  auto mark =
      std::partition_point(hidden.begin(), hidden.end(), [&](const auto& h) { return h.second <= begin; });
  for (std::size_t at = begin; at < end;) {
    if (mark != hidden.end() && mark->first <= at) {
      at = std::max(at, mark->second);
      ++mark;
      continue;
    }
    const std::size_t start = at;
    const char32_t c = base::next_code_point(text, at);
    if (c == 0x0301 || c == 0x00AD || c == 0x200B || c == 0xFEFF) continue;
    const char32_t last = units.empty() ? 0 : units.back().c;
    if (c == 0x0306 && (last == U'и' || last == U'И'))
      units.back() = {last == U'и' ? U'й' : U'Й', units.back().begin, at};
    else if (c == 0x0308 && (last == U'е' || last == U'Е'))
      units.back() = {last == U'е' ? U'ё' : U'Ё', units.back().begin, at};
    else
      units.push_back({c, start, at});
  }
  return units;
}

bool is_hyphen(char32_t c) {
  return c == U'-' || c == 0x2010 || c == 0x2011;
}
bool is_dash(char32_t c) {
  return is_hyphen(c) || c == 0x2013 || c == 0x2014 || c == 0x2212;
}
bool is_apostrophe(char32_t c) {
  return c == U'\'' || c == 0x2019;
}

Reading reading(std::string lemma, Tags tags) {
  return {.lemma = std::move(lemma), .tags = tags, .lexical = {}};
}

class Tokenizer {
 public:
  Tokenizer(const Lexicon& lexicon, const std::string& language, std::vector<Unit> units)
      : lexicon_(lexicon), language_(language), english_(language == "en"), units_(std::move(units)) {}

  std::vector<Token> run() {
    while (at_ < units_.size()) {
      const char32_t c = units_[at_].c;
      if (base::is_space(c)) {
        space_ = true;
        ++at_;
      } else if (base::is_digit(c)) {
        number();
      } else if (base::is_letter(c)) {
        word();
      } else {
        mark();
      }
    }
    return std::move(tokens_);
  }

 private:
  char32_t peek(std::size_t i) const { return i < units_.size() ? units_[i].c : 0; }
  bool digit(std::size_t i) const { return base::is_digit(peek(i)); }
  bool letter(std::size_t i) const { return base::is_letter(peek(i)); }

  std::string text(std::size_t from, std::size_t to) const {
    std::string out;
    for (std::size_t i = from; i < to; ++i)
      base::append(out, base::is_space(units_[i].c) ? U' ' : is_hyphen(units_[i].c) ? U'-' : units_[i].c);
    return out;
  }

  void push(std::size_t to, std::vector<Reading> readings) {
    Token token{.begin = units_[at_].begin, .end = units_[to - 1].end, .form = text(at_, to)};
    token.folded = base::fold(token.form);
    token.space_before = space_;
    token.readings = std::move(readings);
    worded_ = worded_ || !token.any(Tag::punct);
    tokens_.push_back(std::move(token));
    space_ = false;
    at_ = to;
  }

  // One run of digits with its groups of three: "700 000", in English "700,000" too.
  std::size_t digits(std::size_t i) const {
    const std::size_t start = i;
    while (digit(i)) ++i;
    if (i - start > 3 || peek(start) == U'0') return i;
    while (is_group_mark(peek(i)) && digit(i + 1) && digit(i + 2) && digit(i + 3) && !digit(i + 4)) i += 4;
    return i;
  }
  bool is_group_mark(char32_t c) const {
    return c == U' ' || c == 0xA0 || c == 0x202F || c == 0x2009 || (english_ && c == U',');
  }

  // Digits with a decimal part, a range, a slash: "1,5", "1904–1905", "1904/05", "08.08.1945".
  std::size_t figure(std::size_t i) const {
    const std::size_t start = i;
    i = digits(i);
    while (true) {
      const char32_t c = peek(i);
      if (!digit(i + 1)) return i;
      const bool decimal = c == U'.' || (c == U',' && !english_ && !(i - start == 4 && years(i + 1)));
      if (!decimal && c != U'/' && !is_dash(c)) return i;
      i = digits(i + 1);
    }
  }
  bool years(std::size_t i) const {
    return digit(i) && digit(i + 1) && digit(i + 2) && digit(i + 3) && !digit(i + 4);
  }

  void number() {
    const std::size_t end = figure(at_);
    std::size_t to = end;
    // «39-я», «1930-х», «25-тысячный»; "1930s", "8th"
    if (is_hyphen(peek(end)) && letter(end + 1)) to = end + 1;
    if (letter(to) && (to > end || english_)) {
      while (letter(to)) ++to;
    } else if (english_ && is_apostrophe(peek(end)) && peek(end + 1) == U's' && !letter(end + 2)) {
      to = end + 2;
    }
    const std::string digits_only = text(at_, end);
    push(to, to == end ? std::vector{reading(digits_only, {Tag::num, Tag::digits})}
                       : figure_readings(lexicon_, language_, digits_only, text(end, to)));
  }

  std::size_t word_end(std::size_t i) const {
    while (true) {
      while (letter(i) || digit(i)) ++i;
      const bool joined = is_hyphen(peek(i)) && (letter(i + 1) || digit(i + 1));
      const bool inner = is_apostrophe(peek(i)) && letter(i + 1) && !english_;
      if (!joined && !inner) return i;
      ++i;
    }
  }

  void word() {
    if (initial() || abbreviation()) return;
    std::size_t to = word_end(at_);
    if (english_) to = split_clitic(to);
    const std::string form = text(at_, to);
    const bool first = first_word();
    if (const auto* known = narrative::find_abbreviation(language_, base::fold(form) + ".");
        known != nullptr && is_bare_unit(form)) {
      push(to, abbreviation_readings(*known, language_, form, first));
      return;
    }
    std::vector<Reading> readings = word_readings(lexicon_, language_, form, first);
    if (is_roman_numeral(form) && !(english_ && form == "I" && first)) {
      // A numeral's letters are no word: «II», «XIX»; "I" alone keeps its other readings, so does «V» in no
      // text we saw.
      Reading numeral = reading(form, {Tag::num, Tag::roman});
      if (form.size() > 1 && !(english_ && form.size() == 1)) readings.clear();
      std::erase_if(readings, [](const Reading& r) { return r.has(Tag::unk) || r.has(Tag::guess); });
      readings.push_back(std::move(numeral));
    } else if (const auto hyphen = form.find('-');
               hyphen != std::string::npos && is_roman_numeral(form.substr(0, hyphen))) {
      readings = figure_readings(lexicon_, language_, form.substr(0, hyphen), form.substr(hyphen));
      for (auto& r : readings) {
        r.tags.drop(Tag::digits);
        r.tags.add(Tag::roman);
      }
    }
    push(to, std::move(readings));
    if (english_) clitic();
  }

  // «млн», «млрд», «км» are written without a stop.
  static bool is_bare_unit(const std::string& form) {
    return form == "млн" || form == "млрд" || form == "трлн" || form == "тыс" || form == "км" || form == "гг";
  }

  bool first_word() const { return !worded_; }

  // "Japan's": the word and its 's; "didn't": did and n't.
  std::size_t split_clitic(std::size_t to) const {
    if (!is_apostrophe(peek(to)) || !letter(to + 1)) return to;
    std::size_t end = to + 1;
    while (letter(end)) ++end;
    if (peek(to - 1) == U'n' && end == to + 2 && peek(to + 1) == U't' && to - 1 > at_) return to - 1;
    const bool name = end - to > 3;  // O'Brien, D'Annunzio
    return name || to - at_ == 1 ? word_end(end) : to;
  }

  void clitic() {
    const bool negation =
        peek(at_) == U'n' && is_apostrophe(peek(at_ + 1)) && peek(at_ + 2) == U't' && !letter(at_ + 3);
    if (negation && !space_) {
      push(at_ + 3, {reading("not", {Tag::adv, Tag::neg})});
      return;
    }
    // "the Years' War": a possessive, unless a single quote was opened before.
    const bool plural =
        is_apostrophe(peek(at_)) && peek(at_ - 1) == U's' && base::is_space(peek(at_ + 1)) && letter(at_ + 2);
    const auto opens = [](const Token& t) { return t.form == "'" || t.form == "‘"; };
    if (plural && std::none_of(tokens_.begin(), tokens_.end(), opens)) {
      push(at_ + 1, {reading("'s", {Tag::gen})});
      return;
    }
    if (!is_apostrophe(peek(at_)) || !letter(at_ + 1)) return;
    std::size_t end = at_ + 1;
    while (letter(end)) ++end;
    const std::string form = text(at_ + 1, end);
    if (form == "s")
      push(end, {reading("'s", {Tag::gen}), reading("be", {Tag::vbser, Tag::pres, Tag::p3, Tag::sg})});
    else if (form == "re")
      push(end, {reading("be", {Tag::vbser, Tag::pres})});
    else if (form == "ve")
      push(end, {reading("have", {Tag::vbhaver, Tag::pres})});
    else if (form == "ll")
      push(end, {reading("will", {Tag::vbmod, Tag::pres})});
    else if (form == "d")
      push(end, {reading("would", {Tag::vbmod, Tag::past}), reading("have", {Tag::vbhaver, Tag::past})});
    else if (form == "m")
      push(end, {reading("be", {Tag::vbser, Tag::pres, Tag::p1, Tag::sg})});
  }

  // «В. М. Молотов»: one capital letter, or the two of «Дж.», a stop, and something that goes on.
  bool initial() {
    // «Дж. Картер»
    const std::size_t letters = !english_ && peek(at_) == U'Д' && peek(at_ + 1) == U'ж' ? 2 : 1;
    if (!base::is_upper(peek(at_)) || peek(at_ + letters) != U'.' || english_abbreviation_chain())
      return false;
    std::size_t next = at_ + letters + 1;
    while (base::is_space(peek(next))) ++next;
    if (!base::is_upper(peek(next)) || is_roman_here()) return false;
    const std::size_t end = at_ + letters + 1;
    push(end, {reading(text(at_, end), {Tag::np, Tag::ant, Tag::abbr, Tag::cap})});
    return true;
  }
  bool english_abbreviation_chain() const { return english_ && chain(at_).second != nullptr; }
  bool is_roman_here() const {
    const bool after_name =
        !tokens_.empty() && tokens_.back().any(Tag::cap) && !tokens_.back().any(Tag::abbr);
    return is_roman_numeral(text(at_, at_ + 1)) && after_name;
  }

  // The longest abbreviation that begins at unit i: "т. е.", "н. э.", "г.". With its end.
  std::pair<std::size_t, const narrative::Abbreviation*> chain(std::size_t i) const {
    std::pair<std::size_t, const narrative::Abbreviation*> best{i, nullptr};
    std::string form;
    for (int parts = 0; parts < 4; ++parts) {
      std::size_t end = i;
      while (letter(end) || (is_hyphen(peek(end)) && end > i)) ++end;
      if (end == i || peek(end) != U'.') return best;
      form += base::fold(text(i, end)) + ".";
      if (const auto* found = narrative::find_abbreviation(language_, form)) best = {end + 1, found};
      i = end + 1;
      while (base::is_space(peek(i))) ++i;
    }
    return best;
  }

  // «от притязаний на курл. престол»: no dictionary has it, but a stop before a small letter ends nothing. It
  // tells of the noun behind it, most often.
  bool unknown_abbreviation() {
    if (english_ || base::is_upper(peek(at_))) return false;
    std::size_t end = at_;
    while (letter(end)) ++end;
    if (end - at_ < 3 || peek(end) != U'.' || !base::is_space(peek(end + 1))) return false;
    const std::string form = text(at_, end);
    constexpr std::string_view vowels[] = {"а", "е", "ё", "и", "о", "у", "ы", "э", "ю", "я", "ь"};
    if (std::any_of(std::begin(vowels), std::end(vowels),
                    [&](std::string_view v) { return form.ends_with(v); }))
      return false;
    std::size_t next = end + 1;
    while (base::is_space(peek(next))) ++next;
    if (!letter(next) || base::is_upper(peek(next)) || !lexicon_.analyse(form).empty()) return false;
    push(end + 1,
         abbreviation_readings({.form = {}, .stop = narrative::Stop::goes_on, .lemma = {}, .tags = "adj"},
                               language_, text(at_, end + 1), first_word()));
    return true;
  }

  bool abbreviation() {
    const auto [end, found] = chain(at_);
    if (found == nullptr) return unknown_abbreviation();
    std::size_t next = end;
    while (next < units_.size() && !letter(next) && !digit(next)) ++next;
    // «…помог им.» at the end of a sentence is a pronoun; a common word with a stop is no abbreviation there.
    if (next >= units_.size() && found->stop == narrative::Stop::goes_on) return false;
    if (base::is_upper(peek(at_)) && end - at_ > 2 && !english_ && !first_word()) {
      const bool all = std::all_of(units_.begin() + static_cast<std::ptrdiff_t>(at_),
                                   units_.begin() + static_cast<std::ptrdiff_t>(end), [](const Unit& u) {
                                     return !base::is_letter(u.c) || base::is_upper(u.c);
                                   });
      if (all) return false;
    }
    const std::string form = text(at_, end);
    const auto* before_figure =
        digit(next) ? narrative::find_abbreviation(language_, base::fold(form) + "0") : nullptr;
    push(end, abbreviation_readings(before_figure != nullptr ? *before_figure : *found, language_, form,
                                    first_word()));
    return true;
  }

  void mark() {
    const char32_t c = peek(at_);
    std::size_t to = at_ + 1;
    Tags tags{Tag::punct};
    std::string lemma = text(at_, to);
    switch (c) {
      case U',':
        tags.add(Tag::cm);
        break;
      case U'.':
      case U'!':
      case U'?':
      case U'…':
        while (peek(to) == c || (c != U'.' && (peek(to) == U'!' || peek(to) == U'?'))) ++to;
        tags.add(Tag::sent);
        break;
      case U'(':
      case U'[':
        tags.add(Tag::lpar);
        break;
      case U')':
      case U']':
        tags.add(Tag::rpar);
        break;
      case U'«':
      case U'„':
        tags.add(Tag::lquot);
        break;
      case U'»':
      case U'”':
        tags.add(Tag::rquot);
        break;
      case U'“':
        tags.add(english_ ? Tag::lquot : Tag::rquot);
        break;
      case U'"':
        tags.add(quoted_ ? Tag::rquot : Tag::lquot);
        quoted_ = !quoted_;
        break;
      case U'%':
        tags = english_ ? Tags{Tag::n, Tag::abbr} : Tags{Tag::n, Tag::m, Tag::nn, Tag::abbr};
        lemma = english_ ? "per cent" : "процент";
        break;
      case U'№':
        tags = Tags{Tag::n, Tag::m, Tag::nn, Tag::abbr};
        lemma = "номер";
        break;
      default:
        if (is_dash(c)) lemma = "—";
        break;
    }
    push(to, {reading(lemma, tags)});
  }

  const Lexicon& lexicon_;
  const std::string& language_;
  bool english_;
  std::vector<Unit> units_;
  std::vector<Token> tokens_;
  std::size_t at_ = 0;
  bool space_ = false;
  bool worded_ = false;  // a word has been seen: the next is not the sentence's first
  bool quoted_ = false;
};

}  // namespace

std::vector<Token> tokens_of(const Lexicon& lexicon, const std::string& language, std::string_view text,
                             std::size_t begin, std::size_t end,
                             const std::vector<std::pair<std::size_t, std::size_t>>& hidden) {
  return Tokenizer(lexicon, language, visible(text, begin, end, hidden)).run();
}

}  // namespace letopis::language
