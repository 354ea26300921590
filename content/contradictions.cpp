#include "content/contradictions.hpp"

#include <algorithm>
#include <optional>

#include <fmt/format.h>

#include "content/base/utf8.hpp"

namespace letopis {
namespace {

using facts::Fact;
using facts::Kind;
using language::Clause;

constexpr int most_years_apart = 10;

// The plainly stated year of a date: said here, no span, no count from another date, no part of a name.
std::optional<int> plain_year(const Fact& fact) {
  const auto* date = std::get_if<facts::Date>(&fact.object);
  if (date == nullptr || fact.attributive || date->relative || date->inferred || date->julian)
    return std::nullopt;
  if (date->role != "point" || !date->mod.empty() || date->start.year != date->end.year) return std::nullopt;
  if (date->grain != "day" && date->grain != "month" && date->grain != "year") return std::nullopt;
  return date->start.year;
}

// How far the years are apart. What happened in the last days of an Old Style year happened in the next one,
// and the reckoning of ancient years differs by one.
int years_apart(int year, const knowledge::Thing& thing, bool beginning) {
  const int until = beginning ? thing.year : thing.until;
  const int apart = year < thing.year ? thing.year - year : std::max(0, year - until);
  const bool new_year = !thing.date.empty() && thing.date.substr(thing.date.size() - 5, 4) == "01-0";
  const int tolerated = thing.year <= 0 ? 2 : new_year ? 1 : 0;
  return apart <= tolerated ? 0 : apart;
}

// A year as people say it: 490 BC for the astronomical -489.
std::string said(int year) {
  return year > 0 ? std::to_string(year) : std::to_string(1 - year) + " BC";
}

struct InClause {
  const Fact* date = nullptr;
  const Fact* thing = nullptr;
  int dates = 0;
  int things = 0;
};

// What the clause itself holds; a clause inside it counts for itself.
InClause look(const std::vector<Fact>& facts, std::size_t first, std::size_t last,
              const std::vector<Clause>& clauses, int at) {
  InClause found;
  for (std::size_t i = first; i < last; ++i) {
    const Fact& fact = facts[i];
    if (language::clause_at(clauses, fact.tokens.begin) != at) continue;
    if (fact.kind == Kind::date) {
      ++found.dates;
      found.date = &fact;
    }
    if (fact.kind == Kind::treaty || fact.kind == Kind::event) {
      ++found.things;
      found.thing = &fact;
    }
  }
  return found;
}

}  // namespace

base::Diagnostics contradictions(const language::Document& document, const std::vector<Fact>& facts,
                                 const language::Words& words, const knowledge::Knowledge& knowledge) {
  base::Diagnostics warnings;
  for (std::size_t first = 0, last = 0; first < facts.size(); first = last) {
    const std::size_t s = facts[first].sentence;
    while (last < facts.size() && facts[last].sentence == s) ++last;
    const auto& sentence = document.sentences[s];
    const auto& clauses = document.clauses[s];
    for (std::size_t c = 0; c < clauses.size(); ++c) {
      const Clause& clause = clauses[c];
      if (clause.type != language::ClauseType::main || clause.polarity != language::Polarity::fact) continue;
      if (clause.verb < 0 || clause.shared_subject) continue;
      const auto& verb = sentence.tokens[static_cast<std::size_t>(clause.verb)];
      const bool beginning = words.has_lemma("beginning verb", verb);
      if (!beginning && !words.has_lemma("dating verb", verb)) continue;
      const InClause in = look(facts, first, last, clauses, static_cast<int>(c));
      if (in.dates != 1 || in.things != 1 || in.thing->canonical.empty()) continue;
      // The thing itself is what was signed or began, and not what something else was at or after.
      const auto& phrase = clause.subject_phrase;
      if (clause.subject < 0 || in.thing->tokens.begin < phrase.begin ||
          in.thing->tokens.begin > static_cast<std::size_t>(clause.subject))
        continue;
      if (!in.thing->tokens.contains(static_cast<std::size_t>(clause.subject))) continue;
      const auto year = plain_year(*in.date);
      const auto* thing = knowledge.find(facts::name_of(in.thing->kind), in.thing->canonical);
      if (!year || thing == nullptr) continue;
      const int apart = years_apart(*year, *thing, beginning);
      if (apart == 0 || apart > most_years_apart) continue;
      const auto& text = document.narrative.text;
      const auto quoted = text.substr(in.thing->span.begin, in.thing->span.end - in.thing->span.begin);
      const std::string known =
          said(thing->year) + (thing->until == thing->year ? "" : "–" + said(thing->until));
      warnings.push_back(
          {.severity = base::Severity::warning,
           .what = fmt::format("«{}» is dated {} here; the knowledge base has {} ({}); check the year",
                               quoted, said(*year), known, thing->name),
           .where = base::place_of(text, in.date->span.begin, document.narrative.file)});
    }
  }
  return warnings;
}

}  // namespace letopis
