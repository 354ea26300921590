#include "content/questions/typed.hpp"

#include <algorithm>
#include <cstdlib>

#include <fmt/format.h>

#include "content/base/utf8.hpp"
#include "content/questions/label_years.hpp"
#include "content/questions/said.hpp"
#include "content/questions/subject.hpp"

namespace letopis::questions {
namespace {

constexpr std::size_t longest_typed = 3;  // words, without «договор»

// «Столбовский | мир», "| Treaty of | Washington": a treaty's name without the words that many share.
// `whole`: nothing but names was left, or a pair of them («англо-японский»).
struct Proper {
  std::string words;
  std::size_t count = 0;
  bool whole = true;
};

Proper proper_of(const Ground& ground, const std::string& name) {
  Proper proper;
  bool opened = false;  // "Treaty of the | Triple Alliance": one word for its kind is enough
  const auto words = base::split(name, ' ');
  for (std::size_t i = 0; i < words.size(); ++i) {
    const std::string& word = words[i];
    const std::string folded = base::fold(word);
    const std::string one =
        folded.ends_with('s') ? folded.substr(0, folded.size() - 1) : folded;  // "Accords"
    const bool kind = (!ground.words.value("treaty kind", folded).empty() ||
                       !ground.words.value("treaty kind", one).empty()) &&
                      (proper.words.empty() || (!opened && i + 1 == words.size()));
    opened = opened || (kind && proper.words.empty());
    const bool shared = kind || ground.words.has("typed without", folded);
    const bool dash = word == "—" || word == "–";
    if (shared) continue;
    proper.words += (proper.words.empty() ? "" : " ") + word;
    if (dash) continue;
    ++proper.count;
    proper.whole = proper.whole && (base::starts_upper(word) || word.find('-') != std::string::npos);
  }
  return proper;
}

// A date of its sentence does not tell of a namesake, made in another year.
bool is_of_its_time(const Ground& ground, const facts::Fact& fact, const knowledge::Thing& thing) {
  constexpr int around = 5;  // years
  const auto near = facts_in(ground, fact.sentence);
  return std::none_of(near.begin(), near.end(), [&](const facts::Fact& other) {
    const auto* date = std::get_if<facts::Date>(&other.object);
    return date != nullptr && !other.value.empty() && std::abs(date->start.year - thing.year) > around;
  });
}

// «Вестминстерский договор» of «Вестминстерский договор 1756 года»: the prompt tells which.
std::string without_year(const std::string& name) {
  const auto digit = name.find_first_of("0123456789");
  if (digit == std::string::npos || digit < 2) return name;
  std::string front(base::trim(name.substr(0, digit)));
  constexpr std::string_view of = " of";
  if (front.ends_with(of)) front.resize(front.size() - of.size());
  return front;
}

}  // namespace

std::optional<pack::Question> typed_year(const Ground& ground, const pack::Question& chosen) {
  if (chosen.kind != pack::Kind::choice || chosen.topic != pack::Topic::date) return std::nullopt;
  const std::string year = pack::right_answer(chosen);
  if (year != chosen.value || year.size() < 3 || year.find_first_not_of("0123456789") != std::string::npos)
    return std::nullopt;
  pack::Question typed = chosen;
  typed.kind = pack::Kind::text;
  typed.choices.clear();
  typed.shuffle = true;
  std::vector<std::string> accepted;
  for (const std::string& form : base::split(ground.words.value("phrasing", "typed year"), ';'))
    accepted.push_back(fmt::format(fmt::runtime(form), year));
  if (accepted.empty()) return std::nullopt;
  typed.answer = std::move(accepted);
  typed.difficulty = std::min(1.0, chosen.difficulty + 0.2);
  typed.id = pack::hash_of("text\n" + base::fold(typed.prompt) + "\n" + typed.value);
  return typed;
}

namespace {

// «… подписанная | в Бухаресте |» tells whoever knows that it is «Бухарестская конвенция», too.
bool is_told(const Ground& ground, const std::string& name, const std::string& prompt) {
  const Proper proper = proper_of(ground, name);
  return shared(stems(proper.words), stems(prompt)) > 0;
}

bool is_called_a_peace(const language::Words& words, const std::string& name) {
  const auto said = base::folded_words(name);
  return std::any_of(said.begin(), said.end(),
                     [&](const std::string& word) { return words.has("names a peace", word); });
}

// "Mutiny on the Bounty. Which treaty was signed on 3 September 1783?": a day out of the subject's years, and
// no party or place, tell nobody which is meant.
bool tells_only_a_day_elsewhere(const Ground& ground, const std::string& prompt, int year) {
  const auto end = prompt.find(". ");
  if (end == std::string::npos || year == 0) return false;
  auto years = years_of_label(ground.knowledge, prompt);
  if (const auto* subject = subject_of(ground.knowledge, prompt.substr(0, end)))
    years = std::pair(subject->year, subject->until);
  if (!years || (year >= years->first && year <= years->second)) return false;
  const auto said = base::words(prompt.substr(end + 2));
  return !said.empty() && std::none_of(said.begin() + 1, said.end(), [&](const std::string& word) {
    return base::starts_upper(word) && !ground.words.has("month", word);
  });
}

}  // namespace

std::optional<std::vector<std::string>> typed_treaty(const Ground& ground, const Candidate& candidate,
                                                     const std::string& prompt) {
  const facts::Fact& fact = ground.facts[candidate.fact];
  const auto* name = std::get_if<facts::Name>(&fact.object);
  if (name == nullptr || fact.kind != facts::Kind::treaty || !candidate.rivals.empty()) return std::nullopt;
  const Proper proper = proper_of(ground, name->nominative);
  if (proper.count == 0 || proper.count > longest_typed || !proper.whole) return std::nullopt;
  if (shared(stems(proper.words), stems(prompt)) > 0) return std::nullopt;

  // «русско-японский союз»: a union of two, and no name; "truce of Altmark" has one.
  const bool pair = !base::starts_upper(proper.words);
  // "Jay's Treaty": there is no "Treaty of Jay's".
  const bool owned = proper.words.ends_with("'s") || proper.words.ends_with("s'") ||
                     proper.words.ends_with("’s") || proper.words.ends_with("s’");
  std::vector<std::string> accepted;
  const auto accept = [&](const std::string& text) {
    for (const std::string& spelling : {text, base::without_accents(text)})
      if (!spelling.empty() && std::find(accepted.begin(), accepted.end(), spelling) == accepted.end())
        accepted.push_back(spelling);
  };
  // «Завершилась Парижским миром», «По какому договору …?» — «По Столбовскому миру»
  const auto accept_name = [&](const std::string& form) {
    accept(form);
    facts::Fact other = fact;
    std::get<facts::Name>(other.object).nominative = form;
    if (candidate.option) accept(base::capitalised(candidate.option(other)));
  };
  if (candidate.kind == pack::Kind::cloze) accept(candidate.key);
  accept(base::capitalised(name->nominative));
  const auto* thing = ground.knowledge.find("treaty", fact.canonical);
  if (thing == nullptr) return std::nullopt;  // what else it is called, only the knowledge tells
  if (candidate.kind != pack::Kind::cloze && tells_only_a_day_elsewhere(ground, prompt, thing->year))
    return std::nullopt;
  if (is_of_its_time(ground, fact, *thing)) {
    accept_name(thing->name);
    accept_name(without_year(thing->name));
    for (const std::string& alias : thing->aliases) {
      if (is_told(ground, alias, prompt)) continue;
      accept_name(alias);
      accept_name(without_year(alias));
    }
  }
  const bool may_be_a_peace =
      thing->sort.empty() || thing->sort == "peace" || is_called_a_peace(ground.words, name->nominative);
  // «Столбовский мир», «Столбовский договор»: what it is called matters less than which it is.
  bool is_called_so = !pair;
  for (const char* list :
       {"typed treaty", "typed agreement", "typed pact", "typed convention", "typed protocol",
        "typed declaration", "typed union", "typed truce", "typed pair treaty"}) {
    if (pair != (list == std::string_view("typed pair treaty"))) continue;
    std::vector<std::string> said;
    for (const std::string& form : ground.words.entries(list)) {
      if (owned && !form.starts_with("{}")) continue;
      // "Peace of North Atlantic": an alliance made none.
      if (!may_be_a_peace && is_called_a_peace(ground.words, form)) continue;
      said.push_back(fmt::format(fmt::runtime(form), proper.words));
    }
    if (std::none_of(said.begin(), said.end(), [&](const std::string& form) {
          return base::fold(form) == base::fold(name->nominative);
        }))
      continue;
    is_called_so = true;
    // "Treaty of | Anglo-Dutch": a pair of nations is no place.
    // "League of | Triple", "Protocol of | Boxer": nor is what a small letter makes a word. But "Treaty of
    // Nice".
    const auto readings = ground.lexicon.analyse(base::uncapitalised(proper.words));
    const bool before_its_kind = base::fold(name->nominative).starts_with(base::fold(proper.words));
    const bool describes =
        (before_its_kind || ground.knowledge.find("place", proper.words) == nullptr) &&
        std::any_of(readings.begin(), readings.end(), [](const language::Reading& reading) {
          return reading.has(language::Tag::adj) || reading.has(language::Tag::n);
        });
    const bool placeless =
        ground.words.has_articles() && (describes || proper.words.find('-') != std::string::npos);
    for (const std::string& form : said)
      if (!placeless || form.starts_with(proper.words)) accept_name(base::capitalised(form));
    break;  // "Treaty of Paris" is no "Paris Agreement", which is a treaty, too
  }
  // «Англо-японский союз», "Anglo-Japanese Alliance": between two it is a treaty as well.
  if (is_called_so && !pair && proper.words.find('-') != std::string::npos && !proper.words.ends_with("ая") &&
      !proper.words.ends_with("ое"))
    for (const std::string& form : ground.words.entries("typed between two"))
      accept_name(fmt::format(fmt::runtime(form), proper.words));
  if (!is_called_so) return std::nullopt;  // «русско-японский трактат»: one of many, and no name
  // "Preliminary Peace of Versailles": nobody leaves out the "of" alone.
  const bool in_one_piece = base::fold(name->nominative).find(base::fold(proper.words)) != std::string::npos;
  if (!pair && !owned && in_one_piece) accept(base::capitalised(proper.words));
  if (!pair && !owned) accept(base::capitalised(proper_of(ground, candidate.key).words));
  accept(base::capitalised(candidate.key));
  return accepted;
}

}  // namespace letopis::questions
