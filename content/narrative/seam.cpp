#include "content/narrative/seam.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "content/base/utf8.hpp"
#include "content/narrative/abbreviations.hpp"
#include "content/narrative/russian_words.hpp"

namespace letopis::narrative {
namespace {

constexpr int32_t longest_look_back = 1000;  // characters; keeps a text without full stops linear

// Looks at the two sides of a place where ICU would break, and says whether the sentence goes on there.
class Seam {
 public:
  Seam(const icu::UnicodeString& text, std::string_view language, int32_t sentence, int32_t at)
      : text_(text), language_(language), sentence_(sentence), at_(at) {}

  bool goes_on() const {
    int32_t stop = at_ - 1;
    while (stop > sentence_ && text_[stop] == u' ') --stop;
    bool closed = false, bracket = false;
    while (stop > sentence_ && is_closing(unit(stop))) {
      bracket = bracket || text_[stop] == u')';
      --stop;
      closed = true;
    }
    const std::u16string_view rest = after();
    if (rest.empty() || references_follow(rest)) return false;
    if (continues(rest)) return true;
    if (closed && goes_on_with_its_year(rest)) return true;
    if (bracket && text_[stop] == u'.' && find_longest(chain_to(stop)) != nullptr && opens_within(stop))
      return true;
    if (text_[stop] != u'.' || closed) return false;
    // 5.IV.1945: a full stop between a figure and what touches it ends nothing.
    if (stop == at_ - 1 && stop > sentence_ && base::is_digit(unit(stop - 1))) return true;
    return abbreviation_goes_on(stop);
  }

 private:
  char32_t unit(int32_t i) const { return static_cast<char32_t>(text_.char32At(i)); }

  std::u16string_view after() const {
    int32_t next = at_;
    while (next < text_.length() && text_[next] == u' ') ++next;
    return {text_.getBuffer() + next, static_cast<std::size_t>(text_.length() - next)};
  }

  // «… до 1,5 млн чел. | Лит.: Фадеев Р. А., …»
  static bool references_follow(std::u16string_view rest) {
    std::size_t end = 0;
    while (end < rest.size() && base::is_letter(rest[end])) ++end;
    const bool colon =
        end < rest.size() &&
        (rest[end] == u':' || (rest[end] == u'.' && end + 1 < rest.size() && rest[end + 1] == u':'));
    return colon && base::is_upper(rest[0]) && opens_references(base::fold(utf8(rest.substr(0, end))));
  }

  // «…!» — воскликнул он; "…" he said; «… и т. п.), а также»
  static bool continues(std::u16string_view rest) {
    for (const char16_t c : rest) {
      if (c == u' ' || c == u'—' || c == u'–' || c == u'-') continue;
      if (c == u',' || c == u';' || c == u':' || c == u')') return true;
      return base::is_letter(c) && !base::is_upper(c);
    }
    return true;
  }

  // «22 июля (3 авг.) 1-я армия …»: the full stop is a word's, for that of the sentence would stand behind
  // the bracket; but "(He died there.) The next …" is a sentence in brackets.
  bool opens_within(int32_t stop) const {
    int32_t open = stop;
    while (open > sentence_ && text_[open] != u'(') --open;
    int32_t begin = sentence_;
    while (begin < open && text_[begin] == u' ') ++begin;
    return open > begin;
  }

  // «24 марта (5 апр.) 1812 г.»
  static bool goes_on_with_its_year(std::u16string_view rest) {
    std::size_t digits = 0;
    while (digits < rest.size() && rest[digits] >= u'0' && rest[digits] <= u'9') ++digits;
    return (digits == 3 || digits == 4) && digits + 2 < rest.size() && rest[digits] == u' ' &&
           rest[digits + 1] == u'г';
  }

  static std::string utf8(std::u16string_view units) {
    std::string out;
    icu::UnicodeString(false, units.data(), static_cast<int32_t>(units.size())).toUTF8String(out);
    return out;
  }

  // The word that begins at unit i, folded.
  std::string word_from(int32_t i) const {
    int32_t end = i;
    while (end < text_.length() && base::is_letter(unit(end))) ++end;
    return base::fold(utf8({text_.getBuffer() + i, static_cast<std::size_t>(end - i)}));
  }

  // The word or chain of short abbreviations that the full stop at `stop` closes: "г.", "т.е.", "и.в.".
  std::string chain_to(int32_t stop) const {
    int32_t begin = word_before(stop);
    std::string chain =
        base::fold(utf8({text_.getBuffer() + begin, static_cast<std::size_t>(stop + 1 - begin)}));
    while (true) {
      int32_t previous = begin - 1;
      while (previous > sentence_ && text_[previous] == u' ') --previous;
      if (previous <= sentence_ || text_[previous] != u'.') return chain;
      const int32_t start = word_before(previous);
      if (previous - start > 2 || start == previous) return chain;
      const std::string longer =
          base::fold(utf8({text_.getBuffer() + start, static_cast<std::size_t>(previous + 1 - start)})) +
          chain;
      begin = start;
      chain = longer;
    }
  }

  int32_t word_before(int32_t stop) const {
    int32_t begin = stop;
    while (begin > sentence_ && (base::is_letter(unit(begin - 1)) || text_[begin - 1] == u'-')) --begin;
    return begin;
  }

  bool abbreviation_goes_on(int32_t stop) const {
    int32_t begin = word_before(stop);
    if (text_[begin] == u'-' && begin > sentence_ && text_[begin - 1] == u'.') ++begin;  // «Ж.-Б. Бернадот»
    if (begin == stop) return false;
    const std::string next = next_word();
    const bool starts_anew = is_function_word(language_, next) && !next_is_initial();
    if (stop - begin == 1 && base::is_upper(unit(begin)) && !is_roman_number(begin)) return !starts_anew;
    const std::string chain = chain_to(stop);
    const Abbreviation* found = find_longest(chain);
    if (found == nullptr) return is_clipped_name(begin, stop);
    if (found->stop != Stop::either && next_is_date()) return false;
    // «достигает 9 м. | Настоявший на этой затее …»: metres, and no cape
    if ((chain == "м." || chain == "т.") && base::is_digit(unit(last_before(begin)))) return next_is_lower();
    switch (found->stop) {
      case Stop::goes_on:
        return !starts_anew || next_is_lower();
      case Stop::ends:
        return next_is_lower() || next_is_number();
      case Stop::either:
        if (next_is_alone()) return true;
        return !starts_anew && (follows_no_number(begin) || names_what_was_signed(begin) ||
                                (!has_verb(begin) && !is_heading(chain, begin) && !is_definition(begin)));
    }
    return false;
  }

  int32_t last_before(int32_t begin) const {
    int32_t previous = begin - 1;
    while (previous > sentence_ && text_[previous] == u' ') --previous;
    return std::max(previous, int32_t{0});
  }

  // «Дз. Комура», «Хр. Колумб»: a capital and consonants before another capital are a given name cut short.
  bool is_clipped_name(int32_t begin, int32_t stop) const {
    const auto rest = after();
    if (language_ != "ru" || stop - begin < 2 || stop - begin > 3 || !base::is_upper(unit(begin)) ||
        rest.empty() || !base::is_upper(rest[0]))
      return false;
    for (int32_t i = begin; i < stop; ++i) {
      const char32_t c = unit(i);
      if (i > begin && base::is_upper(c)) return false;  // «США.» ends a sentence
      if (std::u32string_view(U"аеёиоуыэюяАЕЁИОУЫЭЮЯ").find(c) != std::u32string_view::npos) return false;
    }
    return true;
  }

  // "до н.э." is known by its end: the longest tail of the chain that the table has.
  const Abbreviation* find_longest(std::string_view chain) const {
    while (!chain.empty()) {
      if (chain.front() == '-') chain.remove_prefix(1);  // "Lt.-Col. Estigarribia"
      if (const Abbreviation* found = find_abbreviation(language_, chain)) return found;
      const std::size_t dot = chain.find('.');
      if (dot == std::string_view::npos || dot + 1 >= chain.size()) return nullptr;
      chain.remove_prefix(dot + 1);
    }
    return nullptr;
  }

  std::string next_word() const {
    int32_t next = at_;
    while (next < text_.length() && !base::is_letter(unit(next)) && !base::is_digit(unit(next))) ++next;
    return word_from(next);
  }

  bool next_is_initial() const {
    const auto rest = after();
    return rest.size() > 1 && base::is_letter(rest[0]) && rest[1] == u'.';
  }
  bool next_is_lower() const {
    const auto rest = after();
    return !rest.empty() && base::is_letter(rest[0]) && !base::is_upper(rest[0]);
  }
  // «… св. 50 тыс. | 17 (30) июля 1907 г. Россия …»: a day with its month is nothing that «тыс.» could count.
  bool next_is_date() const {
    if (language_ != "ru" || !next_is_number()) return false;
    int32_t next = at_;
    const auto marks = [&](int32_t i) {
      const char32_t c = unit(i);
      return base::is_digit(c) || c == U' ' || c == U'(' || c == U')' || c == U'–';
    };
    while (next < text_.length() && next - at_ < 20 && marks(next)) ++next;
    return is_month(word_from(next));
  }
  bool next_is_number() const {
    const auto rest = after();
    return !rest.empty() && base::is_digit(rest[0]);
  }

  // «занявшая 5 янв. 1919 г. | Вильну.»: no sentence is one name.
  bool next_is_alone() const {
    constexpr int32_t longest_short = 4;  // letters of what may be another abbreviation
    int32_t end = at_;
    while (end < text_.length() && base::is_letter(unit(end))) ++end;
    return end - at_ > longest_short && end < text_.length() && text_[end] == u'.' && base::is_upper(unit(at_));
  }

  // "World War I. The" ends; "I. M. Pei" goes on. A Latin letter in a Russian text is a number (Пётр I.).
  bool is_roman_number(int32_t begin) const {
    const char32_t c = unit(begin);
    const bool letter = c == U'I' || c == U'V' || c == U'X';
    if (!letter) return false;
    if (language_ == "ru") return true;
    int32_t previous = begin - 1;
    while (previous > sentence_ && text_[previous] == u' ') --previous;
    return c == U'I' && previous > sentence_ && base::is_letter(unit(previous)) && !next_is_initial();
  }

  // «в г. Москве»: the abbreviation stands before its name, not after a number.
  bool follows_no_number(int32_t begin) const {
    if (language_ != "ru") return false;
    int32_t previous = begin - 1;
    while (previous > sentence_ && text_[previous] == u' ') --previous;
    if (previous < sentence_) return true;
    const char32_t c = unit(previous);
    const bool roman =
        c == U'I' || c == U'V' || c == U'X' || c == U'Х' || c == U'І' || c == U'L' || c == U'C';
    const bool named =
        c == U'.' || c == U')' || c == U'х' || c == U'е' || c == U'о' || c == U'й';  // 40-х гг., 20-е гг.
    return !base::is_digit(c) && !roman && !named;
  }

  // «Кампании 1654–1655 гг. Царь выступил …»: a noun and its years at the head of a paragraph, and then a
  // capital.
  bool is_heading(std::string_view chain, int32_t begin) const {
    if (language_ != "ru" || chain != "гг." || next_is_lower() || next_is_number()) return false;
    const int32_t first = first_of_sentence(begin);
    return base::is_letter(unit(first)) && !opens_adverbial(word_from(first));
  }

  // Where its first word or number stands.
  int32_t first_of_sentence(int32_t end) const {
    int32_t first = sentence_;
    while (first < end && !base::is_letter(unit(first)) && !base::is_digit(unit(first))) ++first;
    return first;
  }

  // «Вторая сербская война — осада и два похода начала XIX в. Уроженец гор, он …»: the dash is its verb.
  bool is_definition(int32_t begin) const {
    if (language_ != "ru" || next_is_lower() || next_is_number() ||
        opens_adverbial(word_from(first_of_sentence(begin))))
      return false;
    for (int32_t i = sentence_ + 2; i + 1 < begin; ++i)
      if (text_[i] == u'—' && text_[i - 1] == u' ' && text_[i + 1] == u' ' && text_[i - 2] != u',')
        return true;
    return false;
  }

  // «Послы подписали 26 июня 1833 г. | Ункяр-Искелесийский договор — союз на восемь лет»: the deed still
  // wants its treaty, and what follows has no verb.
  bool names_what_was_signed(int32_t begin) const {
    if (language_ != "ru") return false;
    int32_t at = at_;
    while (at < text_.length() && text_[at] == u' ') ++at;
    const std::string adjective = last_word(at);
    const bool open = adjective.ends_with("ий") || adjective.ends_with("ый") || adjective.ends_with("ое") ||
                      adjective.ends_with("ую");
    if (!open) return false;
    while (at < text_.length() && text_[at] != u' ') ++at;
    if (at >= text_.length() || !is_treaty(word_from(at + 1))) return false;
    bool signs = false;
    for (int32_t i = clause_start(begin); i < begin; ++i) {
      if (!base::is_letter(unit(i)) || (i > 0 && base::is_letter(unit(i - 1)))) continue;
      const std::string word = word_from(i);
      if (is_treaty(word)) return false;
      signs = signs || signs_a_treaty(word);
    }
    if (!signs) return false;
    for (int32_t i = at; i < text_.length() && !ends_sentence(text_[i]) && text_[i] != u',' &&
                         text_[i] != u';' && text_[i] != u'—';
         ++i)
      if (base::is_letter(unit(i)) && text_[i - 1] == u' ' && looks_like_verb(word_from(i))) return false;
    return true;
  }

  // The last part of a word that may be joined by hyphens, folded.
  std::string last_word(int32_t i) const {
    int32_t end = i, part = i;
    while (end < text_.length() && (base::is_letter(unit(end)) || text_[end] == u'-')) {
      if (text_[end] == u'-') part = end + 1;
      ++end;
    }
    return word_from(part);
  }

  // Whether the sentence so far seems to have its verb: «В 1905 г. Россия…» has none, so it goes on. A rough
  // test by endings; the words that look like past tenses and are not stand in the list below.
  bool has_verb(int32_t end) const {
    if (language_ != "ru") return has_english_verb(end);
    int32_t i = clause_start(end);
    while (i < end) {
      while (i < end && !base::is_letter(unit(i))) ++i;
      int32_t stop = i;
      while (stop < end && base::is_letter(unit(stop))) ++stop;
      const bool capital = i < end && base::is_upper(unit(i));
      if (stop - i >= 3 && (!capital || i == sentence_) && looks_like_verb(word_from(i))) return true;
      i = stop;
    }
    return false;
  }

  // Behind a comma, words with which a clause begins that has a verb of its own: «…, потому что 1 января 1820
  // г. Риего поднял её».
  static bool opens_clause(const std::string& word) {
    constexpr std::array<std::string_view, 14> words = {"а",      "и",         "но",     "что",   "ибо",
                                                        "потому", "так",       "хотя",   "когда", "где",
                                                        "чтобы",  "поскольку", "однако", "зато"};
    return std::find(words.begin(), words.end(), word) != words.end();
  }

  // «…, а по конвенции 1898 г. Россия…», «… довёл дело до конца: 25 августа 1859 г. Шамиль сдался»: behind a
  // colon, or a comma and а, и, но, a new clause begins, with a verb of its own.
  int32_t clause_start(int32_t end) const {
    for (int32_t i = end - 1; i > sentence_; --i) {
      if (text_[i] == u';' || text_[i] == u':' || end - i > longest_look_back) return i;
      if (text_[i] != u',') continue;
      return opens_clause(word_from(i + 2)) || is_relative(i + 2) || is_relative(word_before(i)) ? i
                                                                                                 : sentence_;
    }
    return sentence_;
  }

  // «…, к-рый, | безуспешно осадив в феврале 1830 г. Хунзах, …»: it has its verb still to come.
  bool is_relative(int32_t i) const {
    const int32_t second = i + 2;
    return word_from(i).starts_with("котор") ||
           (word_from(i) == "к" && second < text_.length() && text_[i + 1] == u'-' && text_[second] == u'р');
  }

  // English sentences rarely begin with "In 490 B.C. Athens" without a comma: two words are a beginning, more
  // a whole.
  bool has_english_verb(int32_t end) const {
    int32_t words = 0;
    for (int32_t i = std::max(sentence_, end - longest_look_back); i < end; ++i) words += text_[i] == u' ';
    return words > 3 && !next_is_name_part();
  }

  // "the U.S. Army", "the U.S. Senate": a capital after a country is its noun unless a function word follows.
  bool next_is_name_part() const {
    const std::string chain = chain_to(stop_of_word());
    return chain == "u.s." || chain == "u.k." || chain == "u.n." || chain == "u.s.s.r.";
  }
  int32_t stop_of_word() const {
    int32_t stop = at_ - 1;
    while (stop > sentence_ && text_[stop] != u'.') --stop;
    return stop;
  }

  const icu::UnicodeString& text_;
  std::string_view language_;
  int32_t sentence_;  // where the sentence begins
  int32_t at_;        // where ICU would begin the next one
};

}  // namespace

bool is_closing(char32_t c) {
  return c == U'"' || c == U'»' || c == U'”' || c == U'“' || c == U'’' || c == U'\'' || c == U')' ||
         c == U']';
}

bool ends_sentence(char16_t c) {
  return c == u'.' || c == u'!' || c == u'?' || c == u'…';
}

bool goes_on(const icu::UnicodeString& text, std::string_view language, int32_t sentence, int32_t at) {
  return Seam(text, language, sentence, at).goes_on();
}

}  // namespace letopis::narrative
