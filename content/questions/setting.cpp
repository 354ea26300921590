#include "content/questions/setting.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <utility>

#include <fmt/format.h>

#include "content/base/utf8.hpp"
#include "content/questions/prompt_time.hpp"
#include "content/questions/said.hpp"
#include "content/questions/topic.hpp"

namespace letopis::questions {

Settings::Settings(const Ground& ground, const StandIns& stand_ins)
    : ground_(ground),
      casing_(ground.document, ground.facts, ground.words),
      forms_(ground.lexicon),
      passages_(ground, casing_, stand_ins) {
  story_year_.resize(ground.document.sentences.size());
  for (const facts::Fact& fact : ground.facts) {
    if (const auto* name = std::get_if<facts::Name>(&fact.object);
        name != nullptr && !name->nominative.empty())
      if (const auto* thing = ground.knowledge.find(
              facts::name_of(fact.kind), fact.canonical.empty() ? name->nominative : fact.canonical))
        name_once_more(thing);
    if (const auto year = year_of(fact)) story_year_[fact.sentence] = year;
  }
  for (std::size_t i = 1; i < story_year_.size(); ++i)
    if (!story_year_[i]) story_year_[i] = story_year_[i - 1];
  name_battles_by_place();
  name_war_by_place();
  const auto topics = topics_of(ground);
  // "The Lake Above Town: Privilege, Neglect and the Johnstown Flood of 1889": rather the half with a name.
  auto named = topics.end();
  for (auto one = topics.begin(); one != topics.end() && !title_names_; ++one)
    if (names_the_topic(*one) && (title_names_ || named == topics.end())) named = one;
  title_ = named != topics.end() ? *named : thing_of_the_text();
  // A title that only its readers understand tells more than none.
  if (title_.empty() && !topics.empty() && topics.front().find(' ') != std::string::npos)
    title_ = topics.front();
  title_ = in_sentence_case(title_, ground);
  const std::string heroes = heroes_of_the_text();
  const auto things = ground_.knowledge.named(without_article(title_));
  // "OTTOMAN EMPIRE", "WAR OF THE SPANISH SUCCESSION (1701–1714)": as the world writes it.
  const std::string bare = title_.substr(0, title_.find(" ("));
  for (const auto* thing : ground_.knowledge.named(without_article(bare)))
    if (base::fold(thing->name) == base::fold(bare)) title_ = thing->name + title_.substr(bare.size());
  // «Османская империя» is of many centuries, "Treaty of Versailles" of its own year.
  const bool known = std::any_of(things.begin(), things.end(),
                                 [](const knowledge::Thing* thing) { return thing->kind != "place"; });
  const bool dated = !title_.empty() && (is_war(title_) || !numbers_in(title_).empty() || known);
  if (!dated) years_ = years_said();
  const std::string aside = heroes + (heroes.empty() || years_.empty() ? "" : ", ") + years_;
  // «Нет ли вестей от Лаперуза?», «Глава одиннадцатая, в которой …»: whom the text names stands in their
  // place.
  if (title_.empty() && topics.empty()) {
    if (!heroes.empty() && !is_about_a_war()) title_ = heroes_ = aside;
  } else if (!title_.empty() && !aside.empty()) {
    heroes_ = " (" + aside + ")";
    title_ += heroes_;
  }
  name_subjects();
}

// "Cuban Missile Crisis" for "The Fuse Beneath the Sugar (Moscow, Washington, 1961–1963)". Who studied it
// knows when it was, and the years that a text tells of are others: "Berlin Wall (1949–1980)".
void Settings::name_subjects() {
  riddle_ = title_;
  const std::string own = title_.substr(0, title_.size() - heroes_.size());
  if (!own.empty() && tells_its_matter(own)) return;
  Subjects subjects(ground_);
  // "The Night the Lights Went Out in Srinagar" says enough.
  if (std::any_of(subjects.told().begin(), subjects.told().end(),
                  [&](const auto& one) { return names_one_of(own, one.subject->cues); }))
    return;
  subjects_ = std::move(subjects);
  const auto* main = subjects_.main();
  if (main == nullptr) return;
  title_ = main->name;
  heroes_.clear();
  years_.clear();
  title_names_ = true;
}

bool Settings::names_one_of(const std::string& title, const std::vector<std::string>& cues) const {
  std::string names;  // «Покойник идёт войной на вдову» has none
  for (const std::string& word : base::words(title))
    if (base::starts_upper(word) && (ground_.words.has_articles() || !title.starts_with(word)))
      names += " " + word;
  const auto said = stems(names);
  return std::any_of(cues.begin(), cues.end(), [&](const std::string& cue) {
    return base::starts_upper(cue) && shared(stems(cue), said) > 0;
  });
}

bool Settings::is_subject(const std::string& label) const {
  const auto& told = subjects_.told();
  return std::any_of(told.begin(), told.end(),
                     [&](const auto& one) { return label.starts_with(one.subject->name); });
}

// The stems of the words by which the subject that the label names is known; empty where it names none.
const std::set<std::string>& Settings::cues_of(const std::string& label) const {
  const auto [known, unknown] = cues_.try_emplace(label);
  if (unknown)
    if (const auto* subject = subject_of(ground_.knowledge, label))
      for (const std::string& cue : subject->cues) known->second.merge(stems(cue));
  return known->second;
}

// "When was the rentenmark issued?" behind "Hyperinflation in Germany": so many words of the prompt are known
// to whoever knows the subject that the label names.
int Settings::cues_said(const std::string& label, const std::string& prompt) const {
  const auto& cues = cues_of(label);
  return cues.empty() ? 0 : static_cast<int>(shared(cues, stems(prompt)));
}

std::optional<int> Settings::year(const facts::Fact& fact) const {
  // The clauses that the fact stands in, from the innermost out: a date in a phrase beside them
  // («доставленный 17 ноября 1970 года, проехал …») is another event's.
  const auto& clauses = ground_.document.clauses[fact.sentence];
  std::set<int> around;
  for (int at = language::clause_at(clauses, fact.tokens.begin); at >= 0 && around.insert(at).second;) {
    const auto& clause = clauses[static_cast<std::size_t>(at)];
    at = clause.type == language::ClauseType::main ? -1 : clause.parent;
  }
  std::optional<int> found;
  const auto& sentence = ground_.document.sentences[fact.sentence].tokens;
  for (const facts::Fact& other : facts_in(ground_, fact.sentence)) {
    const auto one = year_of(other);
    const auto* date = std::get_if<facts::Date>(&other.object);
    // «Летом следующего года»: its year is another sentence's; «19 июня» of a story's year is told with it.
    const bool counted =
        one && date->inferred &&
        (date->relative || !other.standalone || (date->grain != "day" && date->grain != "month") ||
         std::any_of(sentence.begin() + static_cast<long>(other.tokens.begin),
                     sentence.begin() + static_cast<long>(other.tokens.end),
                     [&](const auto& token) { return ground_.words.has_form("year word", token); }));
    if (!one || counted ||
        (!clauses.empty() && !around.contains(language::clause_at(clauses, other.tokens.begin))))
      continue;
    if (found && *found != *one) return std::nullopt;
    found = one;
  }
  return found;
}

std::string Settings::label(std::size_t sentence) const {
  return label_in(story_year_[sentence], sentence);
}

// A title that names a war says nothing of a treaty made six years after its end.
bool Settings::title_holds(int year) const {
  constexpr int around = 5, behind = 15;  // years that a war's causes and its aftermath may take
  if (const auto* main = subjects_.main()) {
    const bool battle = says_a_battle(ground_.words, title_);  // whose causes are other battles
    return (!battle && !is_war(title_)) ||
           (year >= main->year - (battle ? 1 : around) && year <= main->until + behind);
  }
  const auto things = ground_.knowledge.named(without_article(title_));
  return std::all_of(things.begin(), things.end(), [&](const knowledge::Thing* thing) {
    const int before = thing->kind == "treaty" ? 40 : around;  // a peace is told with its war
    return thing->year == 0 || (year >= thing->year - before && year <= thing->until + behind);
  });
}

bool Settings::is_long() const {
  constexpr std::size_t several_pages = 20;  // sentences
  return ground_.document.sentences.size() > several_pages;
}

bool Settings::is_about_a_war() const {
  return std::any_of(story_year_.begin(), story_year_.end(), [&](const std::optional<int>& year) {
    const auto* war = year ? ground_.knowledge.setting(named_, *year, is_long()) : nullptr;
    return war != nullptr && mostly_within(*war);
  });
}

bool Settings::mostly_within(const knowledge::Thing& war) const {
  std::size_t within = 0, all = 0;
  for (const auto& year : story_year_) {
    if (!year) continue;
    ++all;
    if (*year >= war.year && *year <= war.until) ++within;
  }
  return 10 * within >= 7 * all;
}

std::string Settings::label_in(std::optional<int> year, std::size_t sentence) const {
  if (const auto* subject = subjects_.in(year, ground_.document.sentences[sentence].paragraph))
    return subject == subjects_.main() ? title_ : subject->name;
  if (!year) return title_;
  const auto known = wars_.find(*year);
  const auto* war = known != wars_.end() ? known->second
                                         : wars_[*year] = ground_.knowledge.setting(named_, *year, is_long());
  // What the author set above the text holds for all of it; a war only where the text is about little else.
  // A title that names something («Реформы Петра Великого») tells more than a war that went on meanwhile.
  const auto told = war == nullptr ? times_.end() : times_.find(war);
  const bool named = told != times_.end() && told->second > 0;
  const bool about = war != nullptr && (mostly_within(*war) || (title_.empty() && named));
  if (about && (title_.empty() || !title_names_)) return war->name;
  if (title_holds(*year)) return title_;
  return subjects_.main() != nullptr ? riddle_ : std::string{};
}

// Whether a clause plays in an event: the event is its subject, or it stands behind «в», «при», "at".
bool Settings::plays(const facts::Fact& event) const {
  if (event.kind != facts::Kind::event || event.polarity != language::Polarity::fact) return false;
  if (!event.standalone && event.canonical.empty()) return false;
  const auto& clauses = ground_.document.clauses[event.sentence];
  const int at = language::clause_at(clauses, event.tokens.begin);
  if (at < 0) return false;
  const auto& clause = clauses[static_cast<std::size_t>(at)];
  const auto& tokens = ground_.document.sentences[event.sentence].tokens;
  const bool subject = clause.subject >= 0 && event.tokens.contains(static_cast<std::size_t>(clause.subject));
  std::size_t before = event.tokens.begin;
  if (before > 0 && tokens[before - 1].folded == ground_.words.value("phrasing", "definite article"))
    --before;
  return subject || (before > 0 && ground_.words.has_form("scene preposition", tokens[before - 1]));
}

namespace {

std::string name_of(const facts::Fact& event) {
  const auto* name = std::get_if<facts::Name>(&event.object);
  return name == nullptr ? std::string{} : base::capitalised(name->nominative);
}

}  // namespace

// «… была уничтожена в Цусимском сражении: погибло 5045 …»: the event that an earlier clause of the sentence
// plays in.
std::string Settings::scene(const facts::Fact& fact) const {
  std::string found;
  const auto& clauses = ground_.document.clauses[fact.sentence];
  for (const facts::Fact& event : facts_in(ground_, fact.sentence))
    if (event.tokens.end <= fact.tokens.begin && plays(event) &&
        language::clause_at(clauses, event.tokens.begin) != language::clause_at(clauses, fact.tokens.begin))
      found = name_of(event);
  return found;
}

// The event that the paragraph has come to: the last one before the fact that a clause plays in.
std::string Settings::scene_before(const facts::Fact& fact) const {
  constexpr std::size_t reach = 6;  // sentences
  const auto& sentences = ground_.document.sentences;
  for (std::size_t back = 0; back <= std::min(reach, fact.sentence); ++back) {
    const std::size_t at = fact.sentence - back;
    if (sentences[at].paragraph != sentences[fact.sentence].paragraph) break;
    std::string found;
    for (const facts::Fact& event : facts_in(ground_, at))
      if ((back > 0 || event.tokens.end <= fact.tokens.begin) && plays(event)) found = name_of(event);
    if (!found.empty()) return found;
  }
  return {};
}

// Between two sentences of one year, or in a paragraph whose story has come so far and does not go back
// behind it.
std::optional<int> Settings::story_year(std::size_t sentence) const {
  if (!story_year_[sentence]) return std::nullopt;
  const auto& sentences = ground_.document.sentences;
  std::size_t said = sentence;  // where the year was said
  while (said > 0 && story_year_[said - 1] == story_year_[sentence]) --said;
  if (sentences[said].paragraph != sentences[sentence].paragraph && sentences[sentence].paragraph != 0)
    return std::nullopt;
  for (std::size_t i = sentence + 1; i < sentences.size() && i < sentence + 20; ++i)
    if (story_year_[i] != story_year_[sentence])
      return *story_year_[i] >= *story_year_[sentence] ? story_year_[sentence] : std::nullopt;
  return story_year_[sentence];
}

}  // namespace letopis::questions
