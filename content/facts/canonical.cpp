#include "content/facts/canonical.hpp"

#include "content/facts/relative.hpp"

namespace letopis::facts {
namespace {

// The first year that a date of this sentence tells; facts[first] is the sentence's first fact.
std::optional<int> year_of_sentence(const std::vector<Fact>& facts, std::size_t first) {
  for (std::size_t i = first; i < facts.size() && facts[i].sentence == facts[first].sentence; ++i)
    if (const auto* date = std::get_if<Date>(&facts[i].object); date && date->start.year == date->end.year)
      return date->start.year;
  return std::nullopt;
}

// «Через два года после Портсмутского договора»: the date that leans on the name directly behind or inside
// its words.
void count_from_name(std::vector<Fact>& facts, std::size_t name, int year) {
  for (std::size_t i = name; i > 0 && facts[i - 1].sentence == facts[name].sentence && i + 3 > name; --i) {
    Fact& date = facts[i - 1];
    const std::size_t end = date.tokens.end;
    if (date.tokens.overlaps(facts[name].tokens) || end == facts[name].tokens.begin ||
        end + 1 == facts[name].tokens.begin)
      count_from(date, year);
  }
}

}  // namespace

void name_canonically(std::vector<Fact>& facts, const knowledge::Knowledge& knowledge) {
  std::optional<int> year;
  for (std::size_t i = 0; i < facts.size(); ++i) {
    Fact& fact = facts[i];
    if (i == 0 || fact.sentence != facts[i - 1].sentence) year = year_of_sentence(facts, i);
    const auto* name = std::get_if<Name>(&fact.object);
    if (name == nullptr) continue;
    const auto told = name->year ? name->year : year;
    const char* kind = name_of(fact.kind);
    const std::string& known_as = fact.canonical.empty() ? name->nominative : fact.canonical;
    const auto* thing = told ? knowledge.find(kind, known_as, *told) : knowledge.find(kind, known_as);
    if (thing == nullptr) continue;
    fact.canonical = thing->name;
    if (fact.kind == Kind::treaty || fact.kind == Kind::event) count_from_name(facts, i, thing->year);
  }
}

}  // namespace letopis::facts
