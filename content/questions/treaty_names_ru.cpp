#include "content/questions/treaty_names_ru.hpp"

#include <algorithm>
#include <array>
#include <set>

#include "content/base/utf8.hpp"
#include "content/questions/options_ru.hpp"
#include "content/questions/said.hpp"

namespace letopis::questions::ru {
namespace {

using language::Range;
using language::Reading;
using language::Sentence;
using language::Tag;
using language::Token;

// «Ништадтский мир | между Россией и Швецией»: a name that tells by itself which one it is needs no parties
// among the options, where it would stand out. The length of the name proper.
std::size_t proper_length(const facts::Name& name) {
  if (!base::starts_upper(name.nominative)) return name.nominative.size();
  for (const char* behind : {" между ", " с ", " со "}) {
    const auto at = name.nominative.find(behind);
    if (at == std::string::npos) continue;
    const std::string proper = name.nominative.substr(0, at);
    if (base::fold(proper).ends_with(" " + base::fold(name.head))) return at;
  }
  return name.nominative.size();
}

// «о совместных действиях СССР | и Великобритании»: one of two is not the whole name.
bool is_cut_off(const Sentence& sentence, const facts::Fact& fact) {
  const std::size_t end = fact.tokens.end;
  // «соглашение о слиянии | двух западных зон»
  if (end > fact.tokens.begin + 1 && end < sentence.tokens.size()) {
    const Token& last = sentence.tokens[end - 1];
    const Token& next = sentence.tokens[end];
    const bool about = std::any_of(sentence.tokens.begin() + static_cast<long>(fact.tokens.begin),
                                   sentence.tokens.begin() + static_cast<long>(end), [](const Token& token) {
                                     return token.folded == "о" || token.folded == "об";
                                   });
    if (about && last.any(Tag::n) && !last.any(Tag::cap) && next.any(Tag::gen) && !next.any(Tag::nom) &&
        !next.any(Tag::pr))
      return true;
    // «договор о запрещении испытаний | в трёх средах»
    if (about && next.folded == "в" && end + 1 < sentence.tokens.size() &&
        sentence.tokens[end + 1].any(Tag::num) && !sentence.tokens[end + 1].any(Tag::digits))
      return true;
  }
  return end + 1 < sentence.tokens.size() && end > fact.tokens.begin && sentence.tokens[end].folded == "и" &&
         sentence.tokens[end - 1].any(Tag::cap) && !sentence.tokens[end - 1].any(Tag::first) &&
         sentence.tokens[end + 1].any(Tag::cap);
}

bool is_plural(const Token& token) {
  return std::all_of(token.readings.begin(), token.readings.end(),
                     [](const Reading& r) { return !r.has(Tag::n) || r.has(Tag::pl); }) &&
         token.any({Tag::n, Tag::pl});
}

// The year that the treaty's name, or a date of its sentence, gives it; 0 where neither does.
int year_of(const Asker& asker, const facts::Fact& fact) {
  if (const auto year = std::get<facts::Name>(fact.object).year) return *year;
  for (const facts::Fact& other : facts_in(asker.ground, fact.sentence))
    if (const auto* date = std::get_if<facts::Date>(&other.object); date != nullptr && !other.value.empty())
      return date->start.year;
  return 0;
}

// What a treaty about these words is for: nobody takes one about fishing for an alliance.
std::string purpose_of(const Asker& asker, const std::set<std::string>& subject) {
  for (const std::string& entry : asker.ground.words.entries("treaty purpose")) {
    const auto colon = entry.find(": ");
    for (const std::string& beginning : base::words(entry.substr(colon + 2)))
      if (std::any_of(subject.begin(), subject.end(), [&](const std::string& stem) {
            return beginning.starts_with(stem) || stem.starts_with(beginning);
          }))
        return entry.substr(0, colon);
  }
  return {};
}

}  // namespace

std::optional<std::size_t> head_of(const Sentence& sentence, const facts::Fact& fact) {
  const auto& name = std::get<facts::Name>(fact.object);
  for (std::size_t i = fact.tokens.begin; i < fact.tokens.end; ++i)
    if (sentence.tokens[i].is(name.head)) return i;
  for (std::size_t i = fact.tokens.begin; i < fact.tokens.end;
       ++i)  // the lexicon left another reading: by its letters
    if (name.head.size() > 6 &&
        sentence.tokens[i].folded.starts_with(name.head.substr(0, name.head.size() - 2)))
      return i;
  return std::nullopt;
}

std::string kind_of(const Asker& asker, const std::string& head) {
  return asker.ground.words.value("treaty kind", head);
}

Range parties_of(const Sentence& sentence, const facts::Fact& fact, std::size_t head) {
  const auto& name = std::get<facts::Name>(fact.object);
  if (proper_length(name) >= name.nominative.size() || head + 1 >= fact.tokens.end)
    return {fact.tokens.end, fact.tokens.end};
  Range parties{head + 1, fact.tokens.end};
  const auto attribute = [](const Token& token) {
    return token.any(Tag::adj) && !token.any(Tag::n) && !token.any(Tag::np);
  };
  while (parties.end < sentence.tokens.size() && attribute(sentence.tokens[parties.end - 1]) &&
         (sentence.tokens[parties.end].any(Tag::n) || sentence.tokens[parties.end].any(Tag::adj)))
    ++parties.end;
  return parties;
}

Tag gender_of_kind(const Asker& asker, const std::string& kind) {
  for (const auto& reading : asker.ground.lexicon.analyse(kind))
    if (reading.has(Tag::n) && reading.has(Tag::nom)) return gender_of(reading);
  return Tag::m;
}

std::optional<Refusal> fault_of_name(const Sentence& sentence, const facts::Fact& fact,
                                     std::optional<std::size_t> head) {
  const auto& tokens = sentence.tokens;
  const std::size_t begin = fact.tokens.begin;
  for (std::size_t i = begin; i < fact.tokens.end; ++i)
    if (tokens[i].form == "(") return Refusal{"open bracket"};
  if (!head) return Refusal{"no head noun"};
  if (is_cut_off(sentence, fact)) return Refusal{"name goes on", tokens[fact.tokens.end].form};
  // «заключили с Жолкевским договор»: what stands before the noun is no part of its name.
  if (*head > begin && begin > 0 && tokens[begin - 1].any(Tag::pr) && tokens[begin].any(Tag::ins) &&
      !tokens[*head].any(Tag::ins))
    return Refusal{"torn in two", tokens[begin].form};
  // «Второй | Торнский мир»
  if (begin > 0 && tokens[begin - 1].any(Tag::ord) && !tokens[begin - 1].any(Tag::digits))
    return Refusal{"torn in two", tokens[begin - 1].form};
  // «Тяньцзиньский и Пекинский трактаты», «договоры в Хумэне и Ванся»: a question for one of them limps.
  if (is_plural(tokens[*head])) return Refusal{"one of several"};
  return std::nullopt;
}

std::function<std::string(const facts::Fact&)> option_of(const Asker& asker, const Slot& slot,
                                                         const std::string& kind, bool inside,
                                                         const std::string& own) {
  const auto* lexicon = &asker.ground.lexicon;
  const auto* words = &asker.ground.words;
  return [=](const facts::Fact& other) -> std::string {
    const auto* name = std::get_if<facts::Name>(&other.object);
    if (name == nullptr || other.kind != facts::Kind::treaty || (!other.standalone && other.value != own))
      return {};
    const std::string own_kind = words->value("treaty kind", name->head);
    if (kind.empty() ? own_kind.empty() || words->has("lasts beyond its day", own_kind) : own_kind != kind)
      return {};
    const std::string opening = name->nominative.substr(0, name->nominative.find(' '));
    const bool several = opening.ends_with("ые") || opening.ends_with("ие");
    if (several && !words->has("treaty kind", base::lower(opening)))
      return {};  // «Тяньцзиньские договоры»: several
    if (name->nominative.find_first_of("0123456789") != std::string::npos)
      return {};  // a year in one option only
    const std::string proper = name->nominative.substr(0, proper_length(*name));
    std::string text = decline_name_ru(*lexicon, *words, proper, slot.wanted);
    if (text.empty()) return {};
    const std::string first = text.substr(0, text.find(' '));
    const auto readings = lexicon->analyse(base::lower(first));
    const bool common = std::any_of(readings.begin(), readings.end(),
                                    [&](const auto& r) { return words->has("treaty kind", r.lemma); });
    if (!slot.preposition.empty())
      return slot.preposition + " " + (common ? base::uncapitalised(text) : text);
    return !inside ? base::capitalised(text) : common ? base::uncapitalised(text) : text;
  };
}

std::vector<std::string> rivals_of(const Asker& asker, const facts::Fact& fact,
                                   const std::function<std::string(const facts::Fact&)>& option) {
  const auto& name = std::get<facts::Name>(fact.object);
  std::vector<std::string> rivals;
  const auto offer = [&](const std::string& nominative) {
    facts::Fact other = fact;
    std::get<facts::Name>(other.object).nominative = nominative;
    if (const std::string text = option(other); !text.empty()) rivals.push_back(text);
  };
  std::size_t at = name.nominative.find(" о ");
  if (at == std::string::npos) at = name.nominative.find(" об ");
  const bool parties = name.nominative.find(" между ") != std::string::npos ||
                       name.nominative.find(" с ") != std::string::npos;
  if (at != std::string::npos && fact.canonical.empty()) {
    // «о взаимной обороне | между США и РК»: between whom, all of them say.
    std::size_t between = name.nominative.find(" между ", at);
    if (between == std::string::npos) between = name.nominative.find(" с ", at);
    const std::string tail = between == std::string::npos ? "" : name.nominative.substr(between);
    const auto own = stems(name.nominative.substr(at, between - at));
    const std::string purpose = purpose_of(asker, own);
    std::vector<std::string> subjects = asker.ground.words.entries("treaty subject");
    if (year_of(asker, fact) >= 1919)
      for (const std::string& subject : asker.ground.words.entries("modern treaty subject"))
        subjects.push_back(subject);
    for (const std::string& entry : subjects) {
      const auto colon = entry.find(": ");
      const std::string subject = entry.substr(colon + 2);
      if (entry.substr(0, colon) == purpose && shared(own, stems(subject)) == 0)
        offer(name.nominative.substr(0, at) + " " + subject + tail);
    }
  } else if (parties && fact.canonical.empty()) {
    const std::string first = name.nominative.substr(0, name.nominative.find(' '));
    const std::string sorts = asker.ground.words.value("treaty sort", first) + " ";
    for (std::size_t begin = 0; begin + 1 < sorts.size();) {
      const auto end = sorts.find(' ', begin);
      offer(sorts.substr(begin, end - begin) + name.nominative.substr(first.size()));
      begin = end + 1;
    }
  }
  return rivals;
}

}  // namespace letopis::questions::ru
