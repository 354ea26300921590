// The label as it stands before a prompt: what of it the prompt has said, what the key would give away, and
// the year beside it.
#include <algorithm>
#include <array>
#include <utility>

#include <fmt/format.h>

#include "content/base/utf8.hpp"
#include "content/questions/label_years.hpp"
#include "content/questions/prompt_time.hpp"
#include "content/questions/said.hpp"
#include "content/questions/setting.hpp"
#include "content/questions/topic.hpp"

namespace letopis::questions {

std::optional<int> Settings::named_year(const facts::Fact& asked, const std::string& prompt) const {
  for (const facts::Fact& other : facts_in(ground_, asked.sentence)) {
    const auto* date = std::get_if<facts::Date>(&other.object);
    if (date == nullptr || !other.attributive || date->start.year != date->end.year ||
        date->start.year < 1000)
      continue;
    if (other == asked || prompt.find(std::to_string(date->start.year)) != std::string::npos)
      return date->start.year;
  }
  return std::nullopt;
}

namespace {

constexpr std::size_t telling = 5;  // letters that tell a word from others

// The first letters of a word; empty where it has fewer.
std::string beginning_of(const std::string& word, std::size_t letters) {
  return base::length(word) < letters ? std::string{} : base::first_letters(word, letters);
}

// «Пражский»: «праг», as in «Праги»; the last letter of a stem changes before -ск-. Empty where none has.
std::string before_softening(const std::string& word) {
  static constexpr std::array<std::pair<std::string_view, std::string_view>, 3> softened{
      {{"жск", "г"}, {"чск", "к"}, {"шск", "х"}}};
  for (const auto& [soft, hard] : softened)
    if (const auto at = word.find(soft);
        at != std::string::npos && base::length(word.substr(0, at)) + 2 >= telling)
      return word.substr(0, at) + std::string(hard);
  return {};
}

// «Версальско-Вашингтонская система» before a question whose answer is «Версальский договор».
// "Treaty" in both tells nobody anything.
bool gives_away(const language::Words& words, const std::string& label, const std::string& key) {
  const std::string folded = base::fold(label);
  const auto said = [&](const std::string& stem) {
    return !stem.empty() && folded.find(stem) != std::string::npos;
  };
  const auto told = base::words(base::fold(key));
  return std::any_of(told.begin(), told.end(), [&](const std::string& word) {
    return words.value("treaty kind", word).empty() &&
           (said(beginning_of(word, telling)) || said(before_softening(word)));
  });
}

// A label without the years that it ends in: more than one says less than the year that is known.
std::string without_years(const std::string& label) {
  constexpr std::string_view marks = "0123456789-()., ";
  std::size_t end = label.size(), digits = 0;
  while (end > 0) {
    if (end > 2 && (label.compare(end - 3, 3, "–") == 0 || label.compare(end - 3, 3, "—") == 0)) {
      end -= 3;
      continue;
    }
    if (marks.find(label[end - 1]) == std::string_view::npos) break;
    digits += label[end - 1] >= '0' && label[end - 1] <= '9' ? 1U : 0U;
    --end;
  }
  constexpr std::size_t two_years = 6;  // digits, as in 1904–05
  if (digits < two_years || end == 0) return label;
  std::string before = label.substr(0, end);
  constexpr std::string_view of = " of";  // "Indo-Pakistani War of 1947–1948"
  if (before.ends_with(of)) before.resize(before.size() - of.size());
  return before.find('(') == std::string::npos || before.find(')') != std::string::npos ? before
                                                                                        : before + ")";
}

}  // namespace

// "A convention of 4 November left Morocco to France": the year of the day that the prompt says without it.
std::optional<int> Settings::year_of_a_day(std::size_t sentence, const std::string& prompt) const {
  const Said said(prompt);
  std::optional<int> year;
  for (const facts::Fact& fact : facts_in(ground_, sentence)) {
    const auto* date = std::get_if<facts::Date>(&fact.object);
    const bool day = date != nullptr && date->inferred && !fact.value.empty() && !date->relative &&
                     (date->grain == "day" || date->grain == "month");
    if (!day || !said.says(ground_, fact)) continue;
    if (year && *year != date->start.year) return std::nullopt;
    year = date->start.year;
  }
  // «… 16 августа 1924 года. Год спустя, в октябре …»; but «104 голосами» are no year of the story.
  constexpr int story = 150;  // years
  const auto numbers = numbers_in(prompt);
  const bool said_one = year && std::any_of(numbers.begin(), numbers.end(), [&](const std::string& number) {
                          return is_year(number) && std::abs(std::stoi(number) - std::abs(*year)) <= story;
                        });
  return said_one ? std::nullopt : year;
}

bool Settings::is_of_other_years(const std::string& label, int year) const {
  const auto known = ground_.knowledge.named(base::trim(without_article(label.substr(0, label.find('(')))));
  return !known.empty() && std::all_of(known.begin(), known.end(), [&](const knowledge::Thing* thing) {
    return knowledge::is_event(thing->kind) && thing->year != 0 &&
           (year < thing->year || year > thing->until);
  });
}

std::optional<std::string> Settings::labelled(const Candidate& candidate, const std::string& chosen) const {
  if (candidate.setting == Setting::none) return candidate.prompt;
  const std::size_t sentence = ground_.facts[candidate.fact].sentence;
  std::string label = !chosen.empty()                        ? chosen
                      : candidate.setting == Setting::needed ? scene(ground_.facts[candidate.fact])
                                                             : std::string{};
  const auto& asked = ground_.facts[candidate.fact];
  if (label.empty())
    label = asked.kind == facts::Kind::date ? label_in(year_of(asked), sentence) : this->label(sentence);
  // "the Treaty of Washington of May 8, 1871": a year in a name is said, or asked for, too.
  if (const auto named = named_year(asked, candidate.prompt);
      named && label == title_ && !title_holds(*named))
    label = label_in(named, sentence);
  // Behind "(Berlin, 1944–1949)" neither a date of 2008 is asked nor the year 1944.
  if (const auto* date = std::get_if<facts::Date>(&asked.object); date != nullptr && !years_.empty())
    if (const auto about = years_of_label(ground_.knowledge, label + ". ")) {
      const bool outside = date->start.year < about->first || date->end.year > about->second;
      const bool bound =
          is_whole_years(*date) && (date->start.year == about->first || date->end.year == about->second);
      if (outside || bound) label = without_years(label);
    }
  // Nor is the Peace of Augsburg told behind "(1517–1548)".
  if (asked.kind != facts::Kind::date && !years_.empty()) {
    const auto told = this->year(asked) ? this->year(asked) : story_year_[sentence];
    const auto about = years_of_label(ground_.knowledge, label + ". ");
    if (told && about && (*told < about->first || *told > about->second)) label = without_years(label);
  }
  const bool untitled = label.empty();
  // What the prompt says already need not be said twice.
  if (base::fold(candidate.prompt).find(base::fold(label)) != std::string::npos) label.clear();
  if (gives_away(ground_.words, label, candidate.key) && !heroes_.empty() && label.ends_with(heroes_))
    label.resize(label.size() - heroes_.size());
  // «(1864–1885)»: how long it took
  if (const auto* lasted = std::get_if<facts::Duration>(&asked.object); lasted != nullptr && !label.empty())
    if (const auto about = years_of_label(ground_.knowledge, label + ". ");
        about && about->second > about->first)
      for (int years = about->second - about->first - 1; years <= about->second - about->first + 1; ++years)
        if (lasted->iso == fmt::format("P{}Y", years)) label = without_years(label);
  if (is_subject(label) && gives_away(ground_.words, label, candidate.key)) label = riddle_;
  const bool unsaid = gives_away(ground_.words, label, candidate.key);
  if (unsaid) label.clear();
  const bool dated = candidate.topic == pack::Topic::date;
  auto year = dated ? std::nullopt : this->year(ground_.facts[candidate.fact]);
  const std::string prompt = base::capitalised(candidate.prompt);
  if (!dated && !year) year = year_of_a_day(sentence, prompt);
  // "The Panama Canal, 1879–1914" of 1902
  if (year && !label.empty() && prompt.find(std::to_string(std::abs(*year))) == std::string::npos)
    label = without_years(label);
  // "The French Revolution, 1789–1795" has its years; «Отечественная война 1812 года», or the prompt itself,
  // has said the year.
  if (const std::string digits = year ? std::to_string(*year > 0 ? *year : 1 - *year) : "";
      !label.empty() && year &&
      (label.find_first_of("0123456789") != std::string::npos || prompt.find(digits) != std::string::npos))
    year.reset();
  const auto phrase = [&](const char* key) { return ground_.words.value("phrasing", key); };
  // «Синьхайская революция, 1900 год»: it was of 1911, and its text begins before it.
  if (!label.empty() && year && is_of_other_years(label, *year)) {
    const std::string only = phrase("setting only year");
    if (*year > 0 && !only.empty() && !says_a_year(prompt))
      return fmt::format(fmt::runtime(only), *year) + " " + prompt;
    year.reset();
  }
  // «…, 1519 год. 8 сентября 1522 года вернулся корабль. Тремя годами раньше …»: the prompt begins in
  // another.
  if (year)
    for (const std::string& number : numbers_in(prompt.substr(0, prompt.find(". "))))
      if (number.size() == std::to_string(std::abs(*year)).size() && is_year(number) &&
          prompt.find(number) != std::string::npos) {  // no "1,500 men"
        if (std::stoi(number) != std::abs(*year)) year.reset();
        break;
      }
  if (!label.empty() && year && *year > 0)
    return fmt::format(fmt::runtime(phrase("setting year")), label, *year) + " " + prompt;
  if (!label.empty() && year && !phrase("setting year bc").empty())
    return fmt::format(fmt::runtime(phrase("setting year bc")), label, 1 - *year) + " " + prompt;
  if (label.ends_with('.')) label.pop_back();  // «… 1806–1812 гг.»
  if (!label.empty()) return fmt::format(fmt::runtime(phrase("setting")), label) + " " + prompt;
  // A text whose title tells nothing has told the year long before.
  if (const std::string form = phrase("setting only year");
      untitled && title_.empty() && !form.empty() && !dated && year && *year > 0 && !says_a_year(prompt))
    return fmt::format(fmt::runtime(form), *year) + " " + prompt;
  if (candidate.setting == Setting::needed || unsaid) {
    const auto when = year || dated || unsaid ? year : story_year(sentence);
    const std::string form = phrase(when && *when > 0 ? "setting only year" : "setting only year bc");
    if (!when || form.empty()) return std::nullopt;
    if (prompt.find(std::to_string(*when > 0 ? *when : 1 - *when)) != std::string::npos) return prompt;
    return fmt::format(fmt::runtime(form), *when > 0 ? *when : 1 - *when) + " " + prompt;
  }
  return candidate.prompt;
}

}  // namespace letopis::questions
