#include "content/facts/find.hpp"

#include <algorithm>

#include "content/facts/dates.hpp"
#include "content/facts/figures.hpp"
#include "content/facts/known_names.hpp"
#include "content/facts/names.hpp"

namespace letopis::facts {
namespace {

using language::Clause;
using language::Polarity;
using language::Range;
using language::Sentence;

// «Не так, как Рузвельт в 1940 году, …», "unlike Britain in 1940": told of somebody else, and not as the
// news.
bool in_comparison(const Line& line, std::size_t at) {
  for (std::size_t i = at; i > 0; --i) {
    const std::size_t left = i - 1;
    if (line.shape(left) == Shape::stop) return false;
    if (line.token(left).any(language::Tag::vblex) || line.token(left).any(language::Tag::vbser))
      return false;
    const bool edge = left == 0 || line.shape(left - 1) == Shape::comma;
    if (edge && line.is_any(left, line.russian() ? "как подобно словно чем нежели" : "unlike like"))
      return true;
    if (line.shape(left) == Shape::comma) return false;
  }
  return false;
}

// «В 1907 году подписала с Россией соглашение»: a verb in the masculine or feminine, and no word that could
// be who. (Neuter verbs may be impersonal, plural ones mean "they, people"; a subject that is shared stands
// in the clause before.)
bool subject_dropped(const Line& line, const Clause& clause) {
  using language::Tag;
  if (!line.russian() || clause.type != language::ClauseType::main || clause.parent >= 0 || clause.verb < 0 ||
      clause.subject >= 0)
    return false;
  const language::Token& verb = line.token(static_cast<std::size_t>(clause.verb));
  if (!verb.all(Tag::past) || !verb.all(Tag::sg) || verb.any(Tag::pp)) return false;
  const bool feminine = verb.all(Tag::f);
  if (!feminine && !verb.all(Tag::m)) return false;
  for (std::size_t i = 0; i < line.size(); ++i) {
    const language::Token& token = line.token(i);
    if (line.shape(i) == Shape::quote || token.readings.empty() || token.unknown()) return false;
    if (line.shape(i) == Shape::roman || token.any(Tag::inf)) return false;
    const bool could =
        std::any_of(token.readings.begin(), token.readings.end(), [&](const language::Reading& reading) {
          if (!reading.has(Tag::nom))
            return reading.has(Tag::prn) && !reading.has(Tag::gen) && !reading.has(Tag::dat) &&
                   !reading.has(Tag::acc) && !reading.has(Tag::ins) && !reading.has(Tag::prp);
          const bool gendered = reading.has(Tag::m) || reading.has(Tag::f) || reading.has(Tag::nt);
          return !gendered || reading.has(feminine ? Tag::f : Tag::m);
        });
    if (could) return false;
  }
  return true;
}

const language::Unreal* unreal_of(const Fact& fact, const Clause& clause) {
  for (std::size_t i = fact.tokens.begin; i < fact.tokens.end; ++i)
    if (const language::Unreal* part = language::unreal_at(clause, i)) return part;
  return nullptr;
}

// «Высоту 203 японцы взяли»: nothing is counted in the nominative plural, so the number belongs to what
// stands before.
bool names_a_thing(const Fact& fact, const Line& line) {
  using language::Tag;
  if (!line.russian() || fact.kind != Kind::figure || fact.counted.empty() || fact.tokens.size() != 1 ||
      fact.tokens.begin == 0)
    return false;
  const language::Token& before = line.token(fact.tokens.begin - 1);
  const language::Token& counted = line.token(fact.counted.end - 1);
  const bool nominative = counted.any(Tag::n) && counted.all(Tag::nom) && counted.all(Tag::pl);
  return before.any(Tag::n) && nominative && line.token(fact.tokens.begin).any(Tag::digits);
}

// The clause says whether it is stated; a saying in quotes and a question are nobody's statement of fact.
void judge(Fact& fact, const Line& line, const std::vector<Clause>& clauses) {
  const int at = language::clause_at(clauses, fact.tokens.begin);
  if (at >= 0) {
    const Clause& clause = clauses[static_cast<std::size_t>(at)];
    fact.polarity = clause.polarity;
    if (fact.reason.empty() && (clause.polarity != Polarity::fact || !clause.standalone))
      fact.reason = clause.reason;
    fact.standalone = fact.standalone && clause.standalone;
    if (fact.standalone && subject_dropped(line, clause)) {
      fact.standalone = false;
      fact.reason = "the subject stands in another sentence";
    }
    if (const language::Unreal* part = unreal_of(fact, clause);
        part != nullptr && fact.polarity == Polarity::fact) {
      fact.polarity = part->polarity;
      fact.reason = part->reason;
    }
  }
  if (names_a_thing(fact, line)) {
    fact.standalone = false;
    fact.reason = "a name's number";
  }
  if (fact.polarity != Polarity::fact) return;
  if (line.inside_saying(fact.tokens.begin)) {
    fact.polarity = Polarity::opinion;
    fact.reason = "quoted";
  } else if (line.size() > 0 && line.is(line.size() - 1, "?")) {
    fact.polarity = Polarity::hypothetical;
    fact.reason = "question";
  }
  const bool counts = fact.kind == Kind::figure || fact.kind == Kind::duration || fact.kind == Kind::date;
  if (counts && in_comparison(line, fact.tokens.begin)) {
    fact.standalone = false;
    fact.reason = "comparison";
  }
  // «300 спартанцев», «Севастополь в августе 1855 года»: a number in a title tells nothing.
  if (counts && fact.polarity == Polarity::fact && line.inside_quotes(fact.tokens.begin) && fact.standalone) {
    fact.standalone = false;
    fact.reason = "quoted";
  }
}

void place(Fact& fact, const Sentence& sentence, std::size_t index) {
  fact.sentence = index;
  Range range = fact.tokens;
  if (!fact.counted.empty()) {
    range.begin = std::min(range.begin, fact.counted.begin);
    range.end = std::max(range.end, fact.counted.end);
  }
  if (range.empty()) return;
  fact.span = {sentence.tokens[range.begin].begin, sentence.tokens[range.end - 1].end};
}

void append(std::vector<Fact>& all, std::vector<Fact> more) {
  for (Fact& fact : more) all.push_back(std::move(fact));
}

// The year of a line's first date that is no century; the year before where it has none.
std::optional<int> year_told(const std::vector<Fact>& here, std::optional<int> before) {
  for (const Fact& fact : here)
    if (const auto* date = std::get_if<Date>(&fact.object);
        date != nullptr && date->end.year - date->start.year < 20)
      return date->start.year;
  return before;
}

}  // namespace

std::vector<Fact> find(const language::Document& document, const knowledge::Knowledge* knowledge) {
  const bool russian = document.narrative.language != "en";
  const Vocabulary vocabulary = russian ? russian_vocabulary() : english_vocabulary();
  const auto reader = [&] {
    DateReader dates(first_year(document.sentences));
    if (const auto whole = year_of_document(document)) dates.begin_in(*whole);
    return dates;
  };
  const std::vector<Clause> none;
  const auto clauses_of = [&](std::size_t s) -> const std::vector<Clause>& {
    return s < document.clauses.size() ? document.clauses[s] : none;
  };
  DateReader scout = reader(), dates = reader();
  for (std::size_t s = 0; s < document.sentences.size(); ++s)
    scout.read(Line(document.sentences[s], vocabulary), clauses_of(s));
  dates.look_ahead(scout, years_of_title(document));
  std::optional<KnownNames> known;
  if (knowledge != nullptr) known.emplace(*knowledge, russian);
  std::optional<int> year = first_year(document.sentences);
  std::vector<Fact> facts;
  for (std::size_t s = 0; s < document.sentences.size(); ++s) {
    const Sentence& sentence = document.sentences[s];
    const Line line(sentence, vocabulary);
    const std::vector<Clause>& clauses = clauses_of(s);
    std::vector<Fact> here = dates.read(line, clauses);
    std::vector<Fact> names = russian ? find_treaties_ru(line) : find_treaties_en(line);
    std::vector<Fact> identifiers = find_identifiers(line, here);
    append(here, find_figures(line, here, names));
    append(here, std::move(identifiers));
    append(here, std::move(names));
    year = year_told(here, year);
    if (known) known->add(line, here, year);
    append(here, find_people_and_places(line, here));
    for (Fact& fact : here) {
      place(fact, sentence, s);
      judge(fact, line, clauses);
    }
    std::stable_sort(here.begin(), here.end(),
                     [](const Fact& a, const Fact& b) { return a.span.begin < b.span.begin; });
    append(facts, std::move(here));
  }
  return facts;
}

std::string dump(const language::Document& document, const std::vector<Fact>& facts) {
  std::string text;
  for (const Fact& fact : facts) text += to_string(fact, document.sentences[fact.sentence]) + "\n";
  return text;
}

}  // namespace letopis::facts
