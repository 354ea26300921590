// Dates among Russian options.
#include <array>

#include <fmt/format.h>

#include "content/base/utf8.hpp"
#include "content/questions/date_moves.hpp"
#include "content/questions/options_ru.hpp"

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
    if (const auto& old = date.julian; date.start == date.end && reads_in_both_calendars(date)) {
      if (old->month == day.month)
        return fmt::format("{} ({}) {} {}", old->day, day.day, month(months_gen, day), year_genitive(day));
      return fmt::format("{} {} ({} {}) {}", old->day, month(months_gen, *old), day.day,
                         month(months_gen, day), year_genitive(day));
    }
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

std::string season_genitive(const Day& start) {
  const std::string word = season(start);
  return word == "весной" ? "весны" : word == "летом" ? "лета" : word == "осенью" ? "осени" : "";
}

bool whole_years(const Date& date) {
  return date.start.month == 1 && date.start.day == 1 && date.end.month == 12 && date.end.day == 31;
}

bool whole_months(const Date& date) {
  return date.start.day == 1 && date.end.day >= 28;
}

// «4–6», «4–6 (16–18)», «с 4 по 6», «с 4 (16) по 6 (18)»: days of one month.
std::string days_of_one_month(const Date& date, bool dashed) {
  const int first = date.start.day, last = date.end.day;
  if (!reads_in_both_calendars(date))
    return fmt::format(fmt::runtime(dashed ? "{}–{}" : "с {} по {}"), first, last);
  const int old_first = date.julian->day, old_last = old_first + last - first;
  return dashed ? fmt::format("{}–{} ({}–{})", old_first, old_last, first, last)
                : fmt::format("с {} ({}) по {} ({})", old_first, first, old_last, last);
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
    return fmt::format("{} {} {}", days_of_one_month(date, date.end.day == date.start.day + 1),
                       month(months_gen, date.start), year_genitive(date.start));
  }
  return fmt::format("с {} {}{} по {} {} {}", date.start.day, month(months_gen, date.start),
                     one_year ? "" : " " + year_genitive(date.start), date.end.day,
                     month(months_gen, date.end), year_genitive(date.end));
}

// The same in the words of a text that says «с … по …» or joins two days of a month by a dash.
std::string say_stretch(const Date& date, DateForm form) {
  if (date.role != "interval" || date.start.year <= 0) return {};
  const bool one_month = date.start.year == date.end.year && date.start.month == date.end.month;
  if (form == DateForm::dashed)
    return one_month && date.grain == "day"
               ? fmt::format("{} {} {}", days_of_one_month(date, true), month(months_gen, date.start),
                             year_genitive(date.start))
               : std::string{};
  if (whole_years(date)) return fmt::format("с {} по {} год", date.start.year, date.end.year);
  if (one_month && date.grain == "day")
    return fmt::format("{} {} {}", days_of_one_month(date, false), month(months_gen, date.start),
                       year_genitive(date.start));
  return say_interval(date, DateForm::phrase);
}

std::string said_plainly(const Date& date, DateForm form) {
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
    const bool until = date.role == "until";
    const std::string word = until ? season_genitive(date.start) : season(date.start);
    if (word.empty() || (!until && date.role != "point")) return {};
    return fmt::format("{}{} {}", until ? "до " : "", word, year_genitive(date.start));
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

}  // namespace

// «со 2 ноября», «во 2 году»: as they are read aloud, with «второго», «втором».
std::string say_date_ru(const Date& date, DateForm form) {
  if (form == DateForm::start) {
    Date start = date;
    if (start.role == "since") start.role = "point";
    return say_date_ru(start, DateForm::phrase);
  }
  std::string text =
      form == DateForm::span || form == DateForm::dashed ? say_stretch(date, form) : said_plainly(date, form);
  for (const std::string_view preposition : {"с", "в"})
    if (text.starts_with(std::string(preposition) + " 2 ")) text.insert(preposition.size(), "о");
  return text;
}

}  // namespace letopis::questions
