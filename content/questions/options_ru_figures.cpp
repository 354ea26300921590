// Figures among Russian options.
#include <algorithm>
#include <array>
#include <cmath>
#include <memory>
#include <optional>

#include <fmt/format.h>
#include <unicode/rbnf.h>
#include <unicode/unistr.h>

#include "content/base/utf8.hpp"
#include "content/questions/options_ru.hpp"

namespace letopis::questions {
namespace {

using language::Sentence;
using language::Tag;
using language::Token;

bool is_grouped(const std::string& digits) {
  return digits.find(' ') != std::string::npos || digits.find("\u00A0") != std::string::npos ||
         digits.find("\u202F") != std::string::npos;
}

std::string digits_only(const std::string& text) {
  std::string digits;
  for (const char c : text)
    if ((c >= '0' && c <= '9') || c == ',') digits += c;
  return digits;
}

std::string grouped(long long number) {
  std::string digits = std::to_string(number);
  for (int at = static_cast<int>(digits.size()) - 3; at > 0; at -= 3)
    digits.insert(static_cast<std::size_t>(at), " ");
  return digits;
}

constexpr double most_exact = 9e15;  // what a double counts

int plural_category(double mantissa) {
  if (std::floor(mantissa) != mantissa || mantissa > most_exact) return 3;
  const auto n = static_cast<long long>(mantissa);
  if (n % 10 == 1 && n % 100 != 11) return 0;
  if (n % 10 >= 2 && n % 10 <= 4 && (n % 100 < 12 || n % 100 > 14)) return 1;
  return 2;
}

// «42 голосами», «55 голосами»: in an oblique case only «41 голосом» is said otherwise.
int category_of(double mantissa, bool oblique) {
  const int category = plural_category(mantissa);
  return oblique && category == 1 ? 2 : category;
}

// "700 000" or "1,5" with a new value, or "" where it would need another shape.
std::string digits_like(const std::string& model, double model_value, double value, bool keep_category,
                        bool multiplied, bool oblique = false) {
  const bool fraction = model.find(',') != std::string::npos;
  if (keep_category && category_of(model_value, oblique) != category_of(value, oblique)) return {};
  if (fraction) {
    const double tenths = value * 10;
    if (std::abs(tenths - std::round(tenths)) > 1e-6 || std::fmod(std::round(tenths), 10) == 0) return {};
    std::string text = fmt::format("{:.1f}", value);
    text[text.find('.')] = ',';
    return text;
  }
  if (std::abs(value - std::round(value)) > 1e-6 || value < 1 || value > most_exact) return {};
  if (multiplied && value >= 1000) return {};  // nobody says «1000 тысяч»
  const auto number = static_cast<long long>(std::round(value));
  if (is_grouped(model) || (number >= 10'000 && model_value < 10'000)) return grouped(number);
  return std::to_string(number);
}

// Numbers in words, by ICU's rules for the case and gender in which the key itself stands.
class Speller {
 public:
  Speller() {
    UErrorCode status = U_ZERO_ERROR;
    format_ = std::make_unique<icu::RuleBasedNumberFormat>(icu::URBNF_SPELLOUT, icu::Locale("ru"), status);
    if (U_FAILURE(status)) format_.reset();
  }

  // The rule set, of those with `kind` in their name, that spells `value` as `text`.
  std::optional<icu::UnicodeString> rules_of(double value, const std::string& text,
                                             const char* kind = "cardinal") const {
    if (!format_ || value > most_exact) return std::nullopt;
    for (int32_t i = 0; i < format_->getNumberOfRuleSetNames(); ++i) {
      const auto name = format_->getRuleSetName(i);
      if (name.indexOf("cardinal") < 0 || name.indexOf(kind) < 0) continue;
      if (const std::string spelled = spell(value, name);
          spelled == text || (text.starts_with("оди") && text.ends_with(" " + spelled)))
        return name;  // «один миллион»
    }
    return std::nullopt;
  }

  std::string spell(double value, const icu::UnicodeString& rules) const {
    UErrorCode status = U_ZERO_ERROR;
    icu::UnicodeString out;
    icu::FieldPosition position;
    format_->format(static_cast<int64_t>(value), rules, out, position, status);
    std::string text;
    if (U_SUCCESS(status)) out.toUTF8String(text);
    // «один миллион», «одна тысяча» are said without the one.
    for (const char* one : {"один ", "одна ", "одного ", "одной ", "одному ", "одним ", "одном ", "одну "})
      if (text.starts_with(one) && text.size() > std::string(one).size())
        text.erase(0, std::string(one).size());
    for (const auto& [plain, dotted] :
         {std::pair{"трех", "трёх"}, {"четырех", "четырёх"}, {"трем", "трём"}, {"четырем", "четырём"}})
      for (std::size_t at = 0; (at = text.find(plain, at)) != std::string::npos;
           at += std::string(dotted).size())
        if ((at == 0 || text[at - 1] == ' ') &&
            text.compare(at + std::string(plain).size(), 2, "я") != 0)  // «тремя»
          text.replace(at, std::string(plain).size(), dotted);
    return text;
  }

 private:
  std::unique_ptr<icu::RuleBasedNumberFormat> format_;
};

// «двое», «троих»: the series in the key's case; ICU spells none of them.
std::string collective(const std::string& key, double value) {
  static constexpr std::array<std::array<const char*, 6>, 2> rows = {
      {{"двое", "трое", "четверо", "пятеро", "шестеро", "семеро"},
       {"двоих", "троих", "четверых", "пятерых", "шестерых", "семерых"}}};
  for (const auto& row : rows)
    if (std::find(row.begin(), row.end(), key) != row.end())
      return value >= 2 && value <= 7 && value == std::floor(value) ? row[static_cast<std::size_t>(value) - 2]
                                                                    : "";
  return {};
}

struct FigureWords {
  std::string prefix;       // «около »
  std::string digits;       // "700 000", empty where the number is in words
  std::string multiplier;   // « тысяч», with what follows
  std::string spelled;      // the number in words
  std::string unit;         // « километров»
  bool fixed_unit = false;  // «кг», «%»: the same beside every number
};

bool is_number_word(const Token& token) {
  const bool digit = !token.form.empty() && token.form[0] >= '0' && token.form[0] <= '9';
  return digit || token.any(Tag::num) || token.is("тысяча") || token.is("миллион") || token.is("миллиард");
}

std::string unit_words(const Sentence& sentence, language::Range counted, bool& fixed) {
  std::string text;
  fixed = true;
  for (std::size_t i = counted.begin; i < counted.end; ++i) {
    std::string form = sentence.tokens[i].form;
    if (form == "." && i + 1 == counted.end) continue;
    text += (form == "%" || sentence.tokens[i].space_before ? " " : "") + form;
    if (base::length(form) > 3) fixed = false;
  }
  // The full stop of a sentence that ends in «км.» is not the unit's.
  for (const char* measure : {"км.", "кг.", " м.", " т.", " см.", "%."})
    if (text.ends_with(measure)) text.pop_back();
  return text;
}

FigureWords take_apart(const Sentence& sentence, const facts::Fact& key, FigureForm form) {
  FigureWords words;
  std::size_t i = key.tokens.begin;
  const auto add = [&](std::string& to, const Token& token) {
    if (!to.empty() && token.space_before) to += ' ';
    to += token.form;
  };
  for (; i < key.tokens.end && !is_number_word(sentence.tokens[i]); ++i)
    add(words.prefix, sentence.tokens[i]);
  if (!words.prefix.empty()) words.prefix = base::uncapitalised(words.prefix) + ' ';
  if (form.bound) words.prefix = "более ";
  if (form.with_unit) words.unit = unit_words(sentence, key.counted, words.fixed_unit);
  if (i < key.tokens.end && sentence.tokens[i].form[0] >= '0' && sentence.tokens[i].form[0] <= '9') {
    words.digits = sentence.tokens[i].form;
    // «16.305»: the dot parts thousands, and a blank does that better.
    if (const auto dot = words.digits.find('.'); dot != std::string::npos && words.digits.size() - dot == 4)
      words.digits[dot] = ' ';
    for (++i; i < key.tokens.end; ++i)
      words.multiplier += (sentence.tokens[i].space_before ? " " : "") + sentence.tokens[i].form;
    return words;
  }
  for (; i < key.tokens.end; ++i) add(words.spelled, sentence.tokens[i]);
  words.spelled = base::lower(words.spelled);
  return words;
}

// «тысячами»: a multiplier in a case that a nominative option cannot keep.
bool oblique_multiplier(const std::string& multiplier) {
  const std::string folded = base::fold(multiplier);
  return folded.ends_with("ам") || folded.ends_with("ах") || folded.ends_with("ами");
}

// One number of the key's shape; nothing for the key itself where the form cannot be had.
struct Renderer {
  FigureWords words;
  FigureForm form;
  double value = 0;
  double scale = 1;
  double mantissa = 0;
  bool oblique = false;  // the noun behind the gap stands in an oblique plural
  bool no_noun = false;  // nothing stands behind the gap that it counts
  std::shared_ptr<Speller> speller;
  std::optional<icu::UnicodeString> rules;

  // «св. 600 тыс.» beside «св. 1,2 млн»: as a writer goes on who abbreviates.
  std::string in_millions(double other) const {
    const double tenths = other / 1e5;
    if (words.multiplier != " тыс." || other < 1e6 || std::abs(tenths - std::round(tenths)) > 1e-6) return {};
    std::string digits = fmt::format("{:.1f}", other / 1e6);
    if (digits.ends_with(".0"))
      digits.resize(digits.size() - 2);
    else
      digits[digits.find('.')] = ',';
    return words.prefix + digits + " млн" + words.unit;
  }

  std::string number(double other, bool key) const {
    if (const std::string millions = key ? std::string{} : in_millions(other); !millions.empty())
      return millions;
    if (!words.digits.empty()) {
      const bool multiplied = !words.multiplier.empty();
      // «21 тыс. солдат», «43 тыс. солдат»: cut short, it has no ending that the number could change.
      const bool cut_short = words.multiplier.ends_with('.') || words.multiplier.ends_with("млн") ||
                             words.multiplier.ends_with("млрд");
      const bool keep =
          !cut_short && (multiplied || form.same_noun || (!words.unit.empty() && !words.fixed_unit));
      const std::string digits =
          key ? words.digits : digits_like(words.digits, mantissa, other / scale, keep, multiplied, oblique);
      return digits.empty() ? "" : words.prefix + digits + words.multiplier + words.unit;
    }
    if (key && !form.nominative) return words.prefix + words.spelled + words.unit;
    if (const std::string word = collective(words.spelled, other); !word.empty())
      return words.prefix + word + words.unit;
    if (!rules || std::floor(other) != other || other > most_exact) return {};
    if ((form.same_noun || !words.unit.empty()) && plural_category(value) != plural_category(other))
      return {};
    // «лишь ____ прислал орден»: «три» is of any gender, «два» and «один» are not.
    const double tens = std::fmod(other, 100), last = std::fmod(other, 10);
    if (no_noun && (last == 1 || last == 2) && tens != 11 && tens != 12) return {};
    const std::string spelled = speller->spell(other, *rules);
    // «привезла семьсот»: its accusative is the nominative, that of «тысяча сто» is not.
    if (spelled.starts_with("тысяча") && !words.spelled.starts_with("тысяча")) return {};
    return spelled.empty() ? "" : words.prefix + spelled + words.unit;
  }
};

// The nominative beside the rule set in whose case the key stands: "%spellout-cardinal-feminine".
icu::UnicodeString nominative_rules(const icu::UnicodeString& rules, const Sentence& sentence,
                                    const facts::Fact& key) {
  for (std::size_t i = key.counted.begin; i < key.counted.end; ++i)
    for (const auto& reading : sentence.tokens[i].readings)
      if (reading.has(Tag::n))
        return icu::UnicodeString::fromUTF8(reading.has(Tag::f)    ? "%spellout-cardinal-feminine"
                                            : reading.has(Tag::nt) ? "%spellout-cardinal-neuter"
                                                                   : "%spellout-cardinal-masculine");
  return rules;
}

// «от 500 до 650 миллионов», «10–11 тыс.»: both ends in digits, the words around them kept.
std::function<std::string(const facts::Fact&)> range_option(const Sentence& sentence, const facts::Fact& key,
                                                            const facts::Figure& figure,
                                                            const std::string& unit) {
  const std::string text = base::uncapitalised(language::words(sentence, key.tokens)) + unit;
  const auto is_digit = [&](std::size_t at) {
    return at < text.size() && text[at] >= '0' && text[at] <= '9';
  };
  const auto end_of = [&](std::size_t at) {
    while (is_digit(at) ||
           (at < text.size() && text[at] == ' ' && is_digit(at + 1) && is_digit(at + 2) && is_digit(at + 3)))
      ++at;
    return at;
  };
  const auto verbatim = [=, value = key.value](const facts::Fact& other) {
    return other.value == value ? text : std::string{};
  };
  const std::size_t first = text.find_first_of("0123456789");
  if (first == std::string::npos) return verbatim;
  const std::size_t middle = end_of(first);
  const std::size_t second = text.find_first_of("0123456789", middle);
  if (second == std::string::npos || text.find(',') != std::string::npos) return verbatim;
  const std::size_t behind = end_of(second);
  const double low = std::stod(digits_only(text.substr(first, middle - first)));
  const double high = std::stod(digits_only(text.substr(second, behind - second)));
  const double scale = high > 0 ? figure.high / high : 0;
  if (scale <= 0 || std::abs(low * scale - figure.low) > 1e-6 * figure.low ||
      text.find_first_of("0123456789", behind) != std::string::npos)
    return verbatim;
  return [=, value = key.value, op = figure.op](const facts::Fact& other) -> std::string {
    if (other.value == value) return text;
    const facts::Figure* another = facts::figure_of(other);
    if (another == nullptr || another->op != op || another->high <= another->low) return {};
    const auto one = [&](std::size_t from, std::size_t to, double model, double number) {
      return digits_like(text.substr(from, to - from), model, number / scale, true, scale > 1);
    };
    const std::string a = one(first, middle, low, another->low), b = one(second, behind, high, another->high);
    return a.empty() || b.empty()
               ? ""
               : text.substr(0, first) + a + text.substr(middle, second - middle) + b + text.substr(behind);
  };
}

}  // namespace

std::function<std::string(const facts::Fact&)> figure_option_ru(const Sentence& sentence,
                                                                const facts::Fact& key, FigureForm form) {
  const auto none = [](const facts::Fact&) { return std::string{}; };
  const facts::Figure* figure = facts::figure_of(key);
  if (figure == nullptr) return none;
  Renderer renderer{.words = take_apart(sentence, key, form), .form = form, .value = figure->low};
  renderer.no_noun = key.counted.empty() && renderer.words.unit.empty();
  renderer.oblique = form.same_noun && !key.counted.empty() &&
                     std::any_of(sentence.tokens.begin() + static_cast<std::ptrdiff_t>(key.counted.begin),
                                 sentence.tokens.begin() + static_cast<std::ptrdiff_t>(key.counted.end),
                                 [](const language::Token& noun) {
                                   return noun.any(Tag::n) && noun.any(Tag::pl) && noun.all(Tag::ins);
                                 });
  const auto op = figure->op;
  const std::string verbatim =
      base::uncapitalised(language::words(sentence, key.tokens)) + renderer.words.unit;
  if (op == facts::Op::vague) return none;
  if (figure->high > figure->low) return range_option(sentence, key, *figure, renderer.words.unit);
  if (form.nominative && (!renderer.words.prefix.empty() || oblique_multiplier(renderer.words.multiplier)))
    return none;
  if (!renderer.words.digits.empty()) {
    std::string plain = digits_only(renderer.words.digits);
    if (const auto comma = plain.find(','); comma != std::string::npos) plain[comma] = '.';
    renderer.mantissa = plain.empty() || plain == "." ? 0 : std::stod(plain);
    if (renderer.mantissa <= 0) return none;
    renderer.scale = figure->low / renderer.mantissa;
  } else {
    static const auto one = std::make_shared<Speller>();  // costs a millisecond and 60 KB to make
    renderer.speller = one;
    renderer.rules = renderer.speller->rules_of(figure->low, renderer.words.spelled);
    // «| сорока | ранеными» is no genitive
    if (key.tokens.end < sentence.tokens.size() && sentence.tokens[key.tokens.end].any(Tag::ins) &&
        !sentence.tokens[key.tokens.end].any(Tag::gen))
      if (const auto own =
              renderer.speller->rules_of(figure->low, renderer.words.spelled, "ablative"))  // as ICU calls it
        renderer.rules = own;
    // «три» is said alike of all genders, «две» is not: the noun's own decides.
    if (const auto own = nominative_rules(icu::UnicodeString(), sentence, key);
        renderer.rules && !own.isEmpty() && !form.nominative &&
        renderer.speller->spell(figure->low, own) == renderer.words.spelled)
      renderer.rules = own;
    if (renderer.rules && form.nominative) renderer.rules = nominative_rules(*renderer.rules, sentence, key);
  }
  return [=, value = key.value](const facts::Fact& other) -> std::string {
    const facts::Figure* another = facts::figure_of(other);
    if (another == nullptr || another->op != op) return {};
    return renderer.number(another->low, other.value == value);
  };
}

}  // namespace letopis::questions
