#include "content/questions/options_ru.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <memory>
#include <optional>

#include <fmt/format.h>
#include <unicode/rbnf.h>
#include <unicode/unistr.h>

#include "content/base/utf8.hpp"

namespace letopis::questions {
namespace {

using facts::Date;
using facts::Day;
using language::Tag;

constexpr std::array months_gen = {"января", "февраля", "марта",    "апреля",  "мая",    "июня",
                                   "июля",   "августа", "сентября", "октября", "ноября", "декабря"};
constexpr std::array months_prp = {"январе", "феврале", "марте",    "апреле",  "мае",    "июне",
                                   "июле",   "августе", "сентябре", "октябре", "ноябре", "декабре"};
constexpr std::array months_dat = {"январю", "февралю", "марту",    "апрелю",  "маю",    "июню",
                                   "июлю",   "августу", "сентябрю", "октябрю", "ноябрю", "декабрю"};

const char* month(const std::array<const char*, 12>& names, const Day& day) {
  return names[static_cast<std::size_t>((day.month + 11) % 12)];
}

std::string roman(int number) {
  static constexpr std::array<std::pair<int, const char*>, 13> steps = {{{1000, "M"},
                                                                         {900, "CM"},
                                                                         {500, "D"},
                                                                         {400, "CD"},
                                                                         {100, "C"},
                                                                         {90, "XC"},
                                                                         {50, "L"},
                                                                         {40, "XL"},
                                                                         {10, "X"},
                                                                         {9, "IX"},
                                                                         {5, "V"},
                                                                         {4, "IV"},
                                                                         {1, "I"}}};
  std::string text;
  for (const auto& [value, sign] : steps)
    for (; number >= value; number -= value) text += sign;
  return text;
}

int said_year(int astronomical) {
  return astronomical > 0 ? astronomical : 1 - astronomical;
}
std::string era(const Day& day) {
  return day.year > 0 ? "" : " до н. э.";
}
std::string year_genitive(const Day& day) {
  return fmt::format("{} года{}", said_year(day.year), era(day));
}

// «начала», «конца» … in the case that the role's preposition wants.
std::string part(const std::string& mod, Tag wanted) {
  struct Row {
    const char *mod, *gen, *prp, *dat;
  };
  static constexpr std::array<Row, 5> rows = {
      {{"early", "начала", "начале", "началу"},
       {"mid", "середины", "середине", "середине"},
       {"late", "конца", "конце", "концу"},
       {"first_half", "первой половины", "первой половине", "первой половине"},
       {"second_half", "второй половины", "второй половине", "второй половине"}}};
  for (const Row& row : rows)
    if (mod == row.mod)
      return std::string(wanted == Tag::gen ? row.gen : wanted == Tag::dat ? row.dat : row.prp) + " ";
  return {};
}

// The unit itself, without preposition, in a case; `inner` is true where «начало», «конец» governs it.
std::string unit(const Date& date, Tag wanted) {
  const Day& day = date.start;
  if (date.grain == "day" || date.grain == "night") {
    if (wanted == Tag::dat)
      return fmt::format("{} {} {}", day.day, month(months_gen, day), year_genitive(day));
    return fmt::format("{} {} {}", day.day, month(months_gen, day), year_genitive(day));
  }
  if (date.grain == "month") {
    const auto& names = wanted == Tag::gen ? months_gen : wanted == Tag::dat ? months_dat : months_prp;
    return fmt::format("{} {}", month(names, day), year_genitive(day));
  }
  if (date.grain == "year") {
    const char* word = wanted == Tag::gen ? "года" : "году";
    return fmt::format("{} {}{}", said_year(day.year), word, era(day));
  }
  if (date.grain == "decade" && date.end.year <= 0) {
    const char* word = wanted == Tag::gen ? "годов" : wanted == Tag::dat ? "годам" : "годах";
    return fmt::format("{}-х {}{}", said_year(date.end.year), word, era(day));
  }
  if (date.grain == "decade" && day.year > 0) {
    const char* word = wanted == Tag::gen ? "годов" : wanted == Tag::dat ? "годам" : "годах";
    return fmt::format("{}-х {}", day.year, word);
  }
  if (date.grain == "century") {
    const int number = day.year > 0 ? (day.year + 99) / 100 : (said_year(day.year) + 99) / 100;
    const char* word = wanted == Tag::gen ? "века" : wanted == Tag::dat ? "веку" : "веке";
    return fmt::format("{} {}{}", roman(number), word, era(day));
  }
  return {};
}

std::string season(const Day& start) {
  switch (start.month) {
    case 3:
      return "весной";
    case 6:
      return "летом";
    case 9:
      return "осенью";
    default:
      return {};
  }
}

bool whole_years(const Date& date) {
  return date.start.month == 1 && date.start.day == 1 && date.end.month == 12 && date.end.day == 31;
}

bool whole_months(const Date& date) {
  return date.start.day == 1 && date.end.day >= 28;
}

std::string say_interval(const Date& date, DateForm form) {
  if (date.start.year <= 0 || date.end.year <= 0) {
    if (!whole_years(date) || date.end.year > 0) return {};
    const std::string years = fmt::format("{}–{}", said_year(date.start.year), said_year(date.end.year));
    return form == DateForm::bare ? years + " до н. э." : "в " + years + " годах до н. э.";
  }
  if (whole_years(date)) {
    const std::string years = fmt::format("{}–{}", date.start.year, date.end.year);
    return form == DateForm::bare ? years : "в " + years + " годах";
  }
  const bool one_year = date.start.year == date.end.year;
  if (whole_months(date)) {
    return fmt::format(
        "с {}{} по {} {}", month(months_gen, date.start), one_year ? "" : " " + year_genitive(date.start),
        // the accusative of a month is its nominative
        std::array{"январь", "февраль", "март", "апрель", "май", "июнь", "июль", "август", "сентябрь",
                   "октябрь", "ноябрь", "декабрь"}[static_cast<std::size_t>((date.end.month + 11) % 12)],
        year_genitive(date.end));
  }
  if (one_year && date.start.month == date.end.month) {
    const char* joint = date.end.day == date.start.day + 1 ? "{}–{} {} {}" : "с {} по {} {} {}";
    return fmt::format(fmt::runtime(joint), date.start.day, date.end.day, month(months_gen, date.start),
                       year_genitive(date.start));
  }
  return fmt::format("с {} {}{} по {} {} {}", date.start.day, month(months_gen, date.start),
                     one_year ? "" : " " + year_genitive(date.start), date.end.day,
                     month(months_gen, date.end), year_genitive(date.end));
}

}  // namespace

std::string say_date_ru(const Date& date, DateForm form) {
  if (date.grain == "range" || date.role == "interval") return say_interval(date, form);
  if (form == DateForm::bare) {
    if (date.grain == "year") return fmt::format("{}{}", said_year(date.start.year), era(date.start));
    if (date.grain == "century") {
      const std::string text = unit(date, Tag::prp);
      return text.substr(0, text.find(' ')) + era(date.start);
    }
    if (date.grain == "decade") return date.start.year > 0 ? fmt::format("{}-е годы", date.start.year) : "";
  }
  if (date.grain == "season") {
    const std::string word = season(date.start);
    return word.empty() || date.role != "point" ? "" : fmt::format("{} {}", word, year_genitive(date.start));
  }
  const std::string inner_gen = unit(date, Tag::gen);
  if (inner_gen.empty()) return {};
  const auto with = [&](const char* preposition, Tag wanted) {
    const std::string modifier = part(date.mod, wanted);
    // «во второй половине», «со второй половины»
    const bool second =
        modifier.starts_with("втор") && std::string_view(preposition).size() == std::string_view("в ").size();
    return std::string(preposition, second ? std::string_view(preposition).size() - 1
                                           : std::string_view(preposition).size()) +
           (second ? "о " : "") + (modifier.empty() ? unit(date, wanted) : modifier + inner_gen);
  };
  if (date.role == "since") return with("с ", Tag::gen);
  if (date.role == "until" || date.role == "until_inclusive") return with("до ", Tag::gen);
  if (date.role == "by") return with("к ", Tag::dat);
  if (date.role != "point" && date.role != "boundary" && !date.role.empty()) return {};
  if (date.mod == "approx") return "около " + inner_gen;
  if (date.grain == "day" && date.mod.empty()) return inner_gen;
  if (date.grain == "night") return date.mod.empty() ? "в ночь на " + inner_gen : "";
  return with("в ", Tag::prp);
}

namespace {

using language::Sentence;
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

int plural_category(double mantissa) {
  if (std::floor(mantissa) != mantissa) return 3;
  const auto n = static_cast<long long>(mantissa);
  if (n % 10 == 1 && n % 100 != 11) return 0;
  if (n % 10 >= 2 && n % 10 <= 4 && (n % 100 < 12 || n % 100 > 14)) return 1;
  return 2;
}

// "700 000" or "1,5" with a new value, or "" where it would need another shape.
std::string digits_like(const std::string& model, double model_value, double value, bool keep_category,
                        bool multiplied) {
  const bool fraction = model.find(',') != std::string::npos;
  if (keep_category && plural_category(model_value) != plural_category(value)) return {};
  if (fraction) {
    const double tenths = value * 10;
    if (std::abs(tenths - std::round(tenths)) > 1e-6 || std::fmod(std::round(tenths), 10) == 0) return {};
    std::string text = fmt::format("{:.1f}", value);
    text[text.find('.')] = ',';
    return text;
  }
  if (std::abs(value - std::round(value)) > 1e-6 || value < 1) return {};
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

  // The rule set that spells `value` as `text`.
  std::optional<icu::UnicodeString> rules_of(double value, const std::string& text) const {
    if (!format_) return std::nullopt;
    for (int32_t i = 0; i < format_->getNumberOfRuleSetNames(); ++i) {
      const auto name = format_->getRuleSetName(i);
      if (name.indexOf("cardinal") < 0) continue;
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
      const bool keep = multiplied || form.same_noun || (!words.unit.empty() && !words.fixed_unit);
      const std::string digits =
          key ? words.digits : digits_like(words.digits, mantissa, other / scale, keep, multiplied);
      return digits.empty() ? "" : words.prefix + digits + words.multiplier + words.unit;
    }
    if (key && !form.nominative) return words.prefix + words.spelled + words.unit;
    if (const std::string word = collective(words.spelled, other); !word.empty())
      return words.prefix + word + words.unit;
    if (!rules || std::floor(other) != other) return {};
    if ((form.same_noun || !words.unit.empty()) && plural_category(value) != plural_category(other))
      return {};
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

}  // namespace

namespace {

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

std::string decline_adjective_ru(const std::string& nominative, Tag gender, Tag wanted, bool animate) {
  if (wanted == Tag::nom) return nominative;
  // «Каллиев мир», «Анталкидова мира»: possessives in -ов, -ев, -ин.
  if (gender == Tag::m &&
      (nominative.ends_with("ов") || nominative.ends_with("ев") || nominative.ends_with("ин"))) {
    switch (wanted) {
      case Tag::gen:
        return nominative + "а";
      case Tag::dat:
        return nominative + "у";
      case Tag::acc:
        return nominative + (animate ? "а" : "");
      case Tag::ins:
        return nominative + "ым";
      case Tag::prp:
        return nominative + "ом";
      default:
        return {};
    }
  }
  struct Pattern {
    const char* ending;
    const char *gen, *dat, *acc, *ins, *prp;
  };
  // Hard and velar stems; soft ones (-ний) apart. The accusative is given for inanimates.
  static constexpr std::array<Pattern, 12> patterns = {{{"ый", "ого", "ому", "ый", "ым", "ом"},
                                                        {"кий", "кого", "кому", "кий", "ким", "ком"},
                                                        {"ний", "него", "нему", "ний", "ним", "нем"},
                                                        {"ой", "ого", "ому", "ой", "ым", "ом"},
                                                        {"кая", "кой", "кой", "кую", "кой", "кой"},
                                                        {"няя", "ней", "ней", "нюю", "ней", "ней"},
                                                        {"ая", "ой", "ой", "ую", "ой", "ой"},
                                                        {"кое", "кого", "кому", "кое", "ким", "ком"},
                                                        {"нее", "него", "нему", "нее", "ним", "нем"},
                                                        {"ое", "ого", "ому", "ое", "ым", "ом"},
                                                        {"ые", "ых", "ым", "ые", "ыми", "ых"},
                                                        {"кие", "ких", "ким", "кие", "кими", "ких"}}};
  const bool plural = gender == Tag::pl;
  for (const Pattern& pattern : patterns) {
    const std::string ending = pattern.ending;
    if (!nominative.ends_with(ending)) continue;
    const bool is_plural = ending == "ые" || ending == "кие";
    const bool is_feminine = ending.ends_with("ая") || ending.ends_with("яя");
    const bool is_neuter = ending.ends_with("ое") || ending == "нее";
    if (plural != is_plural || (!plural && (gender == Tag::f) != is_feminine) ||
        (!plural && (gender == Tag::nt) != is_neuter))
      continue;
    const std::string stem = nominative.substr(0, nominative.size() - ending.size());
    switch (wanted) {
      case Tag::gen:
        return stem + pattern.gen;
      case Tag::dat:
        return stem + pattern.dat;
      case Tag::acc:
        return stem + (animate && gender != Tag::f && gender != Tag::nt ? pattern.gen : pattern.acc);
      case Tag::ins:
        return stem + pattern.ins;
      case Tag::prp:
        return stem + pattern.prp;
      default:
        return {};
    }
  }
  return {};
}

namespace {

std::vector<std::string> split_words(const std::string& text) {
  std::vector<std::string> parts;
  std::size_t begin = 0;
  while (begin <= text.size()) {
    const auto space = text.find(' ', begin);
    const auto end = space == std::string::npos ? text.size() : space;
    if (end > begin) parts.push_back(text.substr(begin, end - begin));
    if (space == std::string::npos) break;
    begin = space + 1;
  }
  return parts;
}

std::string with_case_of(const std::string& model, const std::string& word) {
  return base::uncapitalised(model) == model ? word : base::capitalised(word);
}

std::optional<language::Reading> noun_reading(const language::Lexicon& lexicon, const std::string& word) {
  for (const auto& reading : lexicon.analyse(word))
    if (reading.has(Tag::n) && reading.has(Tag::nom)) return reading;
  return std::nullopt;
}

Tag gender_of(const language::Reading& reading) {
  if (reading.has(Tag::pl)) return Tag::pl;
  return reading.has(Tag::f) ? Tag::f : reading.has(Tag::nt) ? Tag::nt : Tag::m;
}

}  // namespace

std::string decline_name_ru(const language::Lexicon& lexicon, const language::Words& words,
                            const std::string& nominative, Tag wanted) {
  if (wanted == Tag::nom) return nominative;
  auto parts = split_words(nominative);
  std::optional<language::Reading> head;
  std::size_t at = 0;
  for (; at < parts.size(); ++at) {
    head = noun_reading(lexicon, base::uncapitalised(parts[at]));
    if (head && words.has("event verb", head->lemma)) break;
    head.reset();
  }
  if (!head) return {};
  const auto forms = lexicon.inflect(*head, {wanted});
  if (forms.empty()) return {};
  parts[at] = with_case_of(parts[at], forms.front());
  for (std::size_t i = 0; i < at; ++i) {
    const std::string form = decline_adjective_ru(parts[i], gender_of(*head), wanted);
    if (form.empty()) return {};
    parts[i] = form;
  }
  return fmt::format("{}", fmt::join(parts, " "));
}

}  // namespace letopis::questions
