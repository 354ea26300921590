#include "content/questions/mentions_en.hpp"

#include <algorithm>

#include "content/base/utf8.hpp"
#include "content/language/verbs_en.hpp"

namespace letopis::questions::en {
namespace {

using language::Range;
using language::Sentence;
using language::Tag;
using language::Token;
using language::Words;

bool common(const Token& t) {
  return std::any_of(t.readings.begin(), t.readings.end(),
                     [](const auto& r) { return r.has(Tag::n) && !r.has(Tag::np); });
}

// A capital that is more than a sentence's first letter.
bool capital(const Sentence& s, std::size_t i, const Words& words) {
  const Token& t = s.tokens[i];
  if (!t.any(Tag::cap) || is_digits(t) || t.any(Tag::num) || words.has_form("month", t)) return false;
  if (t.folded == "bc" || t.folded == "ad" || t.folded == "bce" || t.folded == "ce") return false;
  if (language::en::is_determiner(t) || language::en::is_preposition(t) ||
      language::en::is_subject_pronoun(t))
    return false;
  if (!t.any(Tag::first)) return true;
  // "Short of horses, weakened by disease, he signed the treaty", "Slight and magnificently whiskered, he …"
  if (t.any(Tag::adj) && i + 1 < s.tokens.size() &&
      (s.tokens[i + 1].any(Tag::pr) || words.has_form("coordinator", s.tokens[i + 1])))
    return false;
  const bool title =
      words.has_lemma("name giver", t) && i + 1 < s.tokens.size() && s.tokens[i + 1].any(Tag::cap);
  const bool part = words.has_form("geographic adjective", t) && i + 1 < s.tokens.size() &&
                    s.tokens[i + 1].any(Tag::cap);  // "South Carolina"
  return title || part || t.any(Tag::np) || words.has_lemma("nation", t);
}

// Behind the small words at `i` that tie a name together: "Philip V | of | Macedon", "Pedro | de la | Gasca".
std::size_t behind_particles(const Sentence& s, std::size_t i, const Words& words) {
  constexpr std::size_t most = 2;
  if (s.tokens[i].folded == "of") return i + 1;
  std::size_t end = i;
  while (end < std::min(i + most, s.tokens.size()) && words.has_form("name particle", s.tokens[end])) ++end;
  return end;
}

// The run of capitals that begins here: "Philip V of Macedon", "Suez Canal Company".
std::size_t run_end(const Sentence& s, std::size_t i, const Words& words) {
  std::size_t end = i + 1;
  while (end < s.tokens.size()) {
    if (capital(s, end, words) || s.tokens[end].any(Tag::roman))
      ++end;
    else if (const std::size_t next = behind_particles(s, end, words);
             next > end && next < s.tokens.size() && capital(s, next, words))
      end = next + 1;
    else
      break;
  }
  return end;
}

std::size_t before_of(const Sentence& s, Range run) {
  for (std::size_t i = run.begin; i < run.end; ++i)
    if (s.tokens[i].folded == "of") return i;
  return run.end;
}

std::string text_of(const Sentence& s, Range range) {
  std::string text = language::words(s, range);
  return language::en::is_determiner(s.tokens[range.begin]) ? base::uncapitalised(text) : text;
}

Being being_of_run(const Sentence& s, Range run, bool article, const Words& words) {
  const std::size_t end = before_of(s, run);
  const Token& head = s.tokens[end - 1];
  const Token& first = s.tokens[run.begin];
  if (words.has_lemma("nation", head) && head.any(Tag::pl)) return Being::many;
  if (words.has_lemma("woman", first)) return Being::woman;
  if (words.has_lemma("man", first)) return Being::man;
  if (article)
    return common(head) && head.all(Tag::pl) ? Being::many
           : words.has_lemma("nation", head) ? Being::many
                                             : Being::thing;
  const bool place =
      std::any_of(s.tokens.begin() + static_cast<long>(run.begin), s.tokens.begin() + static_cast<long>(end),
                  [](const Token& t) { return t.any(Tag::top); });
  if (words.has("country", language::words(s, run))) return Being::place;
  if (head.any(Tag::top) && !head.any(Tag::cog) && (end == run.begin + 1 || !first.any(Tag::ant)))
    return Being::place;
  if (end > run.begin + 1 && first.any(Tag::ant))
    return first.any({Tag::ant, Tag::m})   ? Being::man
           : first.any({Tag::ant, Tag::f}) ? Being::woman
                                           : Being::person;
  if (end == run.begin + 1 && head.any(Tag::ant) && !head.any(Tag::cog) && !common(head)) {
    // "Charles was succeeded by his sister …, who abdicated in favour of her husband"
    const bool man = head.any({Tag::ant, Tag::m}), woman = head.any({Tag::ant, Tag::f});
    if (man != woman) return man ? Being::man : Being::woman;
  }
  if (head.any(Tag::ant) || head.any(Tag::cog))
    return place || (common(head) && (!head.any(Tag::ant) || end == run.begin + 1))
               ? Being::unknown  // "Church" is nobody's name in most texts, "Grant" is
               : Being::person;
  if (common(head) && end > run.begin + 1) return Being::thing;
  for (const char* ending : {"ians", "eans", "aans", "ites", "ards", "ans"})  // "Tyrians"
    if (head.folded.ends_with(ending) && head.any(Tag::guess)) return Being::many;
  return Being::unknown;
}

Being being_of_noun(const Token& head, const Words& words) {
  if (head.all(Tag::pl)) return Being::many;
  if (words.has_lemma("woman", head)) return Being::woman;
  if (words.has_lemma("man", head)) return Being::man;
  if (words.has_lemma("name giver", head) && words.has_lemma("person noun", head)) return Being::man;
  return Being::thing;
}

}  // namespace

std::optional<Wants> wanted(const Token& t) {
  const std::string& w = t.folded;
  if (w == "he" || w == "him" || w == "his") return Wants::man;
  if (w == "she" || w == "her") return Wants::woman;
  if (w == "it" || w == "its") return Wants::one;
  if (w == "they" || w == "them" || w == "their") return Wants::many;
  return std::nullopt;
}

bool fits(Being being, Wants wants) {
  switch (wants) {
    case Wants::man:
      return being == Being::man || being == Being::person || being == Being::unknown;
    case Wants::woman:
      return being == Being::woman || being == Being::person;  // "Tantia Tope … She was killed"
    case Wants::one:
      return being == Being::place || being == Being::thing || being == Being::unknown;
    case Wants::many:
      return being == Being::many;
  }
  return false;
}

bool is_digits(const Token& token) {
  return !token.form.empty() && token.form[0] >= '0' && token.form[0] <= '9';
}

std::vector<Mention> mentions(const Sentence& s, const std::vector<language::Clause>& clauses,
                              const Words& words) {
  std::vector<Mention> found;
  std::vector<Range> subjects;
  for (const auto& clause : clauses)
    if (clause.subject >= 0 && clause.verb >= 0 &&
        s.tokens[static_cast<std::size_t>(clause.verb)].all(Tag::pres))
      continue;  // "Polybius says"
    else if (clause.subject >= 0 && !clause.shared_subject && clause.type != language::ClauseType::relative)
      subjects.push_back(clause.subject_phrase);
  for (const auto& clause : clauses)  // "Had | Hannibal | listened"
    if (clause.opener >= 0 && s.tokens[static_cast<std::size_t>(clause.opener)].folded == "had")
      subjects.push_back(
          {static_cast<std::size_t>(clause.opener) + 1, static_cast<std::size_t>(clause.opener) + 5});
  const auto is_subject = [&](Range range) {
    return std::any_of(subjects.begin(), subjects.end(), [&](Range r) {
      return r.begin <= range.begin && range.end <= r.end && range.begin <= r.begin + 2;
    });
  };
  // "Rome and Carthage": together they are many.
  const auto pair = [&](const Mention& first, const Mention& second) {
    return first.tokens.end + 1 == second.tokens.begin && s.tokens[first.tokens.end].folded == "and" &&
           first.subject && second.subject;
  };
  for (std::size_t i = 0; i < s.tokens.size();) {
    const bool article = language::en::is_determiner(s.tokens[i]);
    std::size_t start = i + (article ? 1 : 0);
    if (start >= s.tokens.size()) break;
    // "the consul Regulus"
    std::size_t name = start;
    if (article && name + 1 < s.tokens.size() && words.has_lemma("name giver", s.tokens[name]) &&
        capital(s, name + 1, words))
      ++name;
    if (capital(s, name, words)) {
      const std::size_t end = run_end(s, name, words);
      const Range run{name, end};
      // "the British army": the capital only tells whose.
      const bool goes_on = end < s.tokens.size() && common(s.tokens[end]) && !s.tokens[end].any(Tag::cap) &&
                           words.has_lemma("nation", s.tokens[end - 1]) && !s.tokens[end].any(Tag::vblex);
      const bool titled = name > start;
      Mention mention{.tokens = {article && !titled ? i : name, end + (goes_on ? 1 : 0)},
                      .being = Being::unknown,
                      .named = true,
                      .key = {},
                      .text = {}};
      mention.being =
          goes_on ? being_of_noun(s.tokens[end], words) : being_of_run(s, run, article && !titled, words);
      // "Church property": what the name tells of is another thing.
      const Token* behind = end < s.tokens.size() ? &s.tokens[end] : nullptr;
      if (behind != nullptr && !goes_on && common(*behind) && !behind->any(Tag::cap) &&
          !behind->any(Tag::vblex) && !behind->any(Tag::adv) && !language::en::is_preposition(*behind) &&
          mention.being != Being::many)
        mention.being = Being::thing;
      // "He came back to Edo": where, not who.
      if (mention.being == Being::unknown && end == name + 1 && i > 0 &&
          words.has_form("placing", s.tokens[i - 1]))
        mention.being = Being::place;
      if (words.has_lemma("time noun", s.tokens[end - 1]) || words.has("time noun", s.tokens[end - 1].folded))
        mention.being = Being::thing;  // "Christmas Day"
      if (titled && mention.being != Being::woman)
        mention.being = words.has_lemma("person noun", s.tokens[start]) ? Being::man : Being::thing;
      mention.subject = is_subject({name, end});
      const auto& readings = s.tokens[name].readings;
      mention.womanly = std::all_of(readings.begin(), readings.end(),
                                    [](const auto& r) { return r.has(Tag::ant) && r.has(Tag::f); });
      mention.key = s.tokens[before_of(s, run) - 1].folded;
      mention.text = text_of(s, mention.tokens);
      found.push_back(mention);
      if (found.size() > 1 && pair(found[found.size() - 2], found.back())) {
        const Mention& first = found[found.size() - 2];
        Mention both{.tokens = {first.tokens.begin, end},
                     .being = Being::many,
                     .subject = true,
                     .named = true,
                     .key = first.key + "+" + mention.key,
                     .text = text_of(s, {first.tokens.begin, end})};
        found.pop_back();
        found.back() = both;
      }
      i = std::max(end, start);
      continue;
    }
    // A common noun phrase: up to its last noun.
    std::size_t end = start;
    while (end < s.tokens.size() &&
           (s.tokens[end].any(Tag::adj) || common(s.tokens[end]) || s.tokens[end].any(Tag::num) ||
            s.tokens[end].any(Tag::ord)) &&
           !s.tokens[end].any(Tag::vbser) && !language::en::is_preposition(s.tokens[end]) &&
           (!s.tokens[end].any(Tag::cap) || s.tokens[end].any(Tag::first)) &&
           !language::en::is_determiner(s.tokens[end]))
      ++end;
    if (end > start && common(s.tokens[end - 1]) && (article || s.tokens[end - 1].any(Tag::pl))) {
      const Range range{i, end};
      if (!words.has_lemma("time noun", s.tokens[end - 1]))
        found.push_back({.tokens = range,
                         .being = being_of_noun(s.tokens[end - 1], words),
                         .subject = is_subject({start, end}),
                         .named = false,
                         .key = s.tokens[end - 1].folded,
                         .text = text_of(s, range)});
      i = end;
      continue;
    }
    i = std::max(i + 1, end);
  }
  return found;
}

std::vector<LongName> long_names(const Sentence& s, const Words& words) {
  std::vector<LongName> found;
  for (std::size_t i = 0; i < s.tokens.size();) {
    if (!capital(s, i, words)) {
      ++i;
      continue;
    }
    const std::size_t end = run_end(s, i, words);
    const bool article = i > 0 && s.tokens[i - 1].folded == "the";
    const Range run{i, end};
    const std::size_t of = before_of(s, run);
    for (std::size_t k = i; article && k < of; ++k) {
      const Token& head = s.tokens[k];
      // "Treaty of Lübeck", "Suez Canal"
      const bool named = k > i || of < end;
      if (!named || head.any(Tag::ant) || head.any(Tag::top) || (k > i && words.has_lemma("nation", head)))
        continue;
      if (k == i && k + 1 < of) continue;
      const auto reading = std::find_if(head.readings.begin(), head.readings.end(),
                                        [](const auto& r) { return r.has(Tag::n) && !r.has(Tag::np); });
      if (reading != head.readings.end() && !reading->has(Tag::sg)) continue;
      const Range said{i, k + 1 == of ? end : k + 1};
      found.push_back({reading == head.readings.end() ? head.folded : base::fold(reading->lemma),
                       "the " + language::words(s, said), i});
    }
    i = end;
  }
  return found;
}

std::set<std::string> named_like_men(const language::Document& document, const Words& words) {
  std::set<std::string> places, actors;
  for (std::size_t i = 0; i < document.sentences.size(); ++i)
    for (const Mention& m : mentions(document.sentences[i], document.clauses[i], words)) {
      if (!m.named || m.being != Being::person) continue;
      if (m.subject) actors.insert(m.text);
      if (m.tokens.begin == 0) continue;
      const std::string& before = document.sentences[i].tokens[m.tokens.begin - 1].folded;
      if (before == "in" || before == "at") places.insert(m.text);
    }
  std::erase_if(places, [&](const std::string& name) { return actors.contains(name); });
  return places;
}

}  // namespace letopis::questions::en
