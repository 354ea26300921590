#include "content/questions/clip_ru.hpp"

#include <algorithm>

#include "content/base/utf8.hpp"
#include "content/questions/alone_ru.hpp"
#include "content/questions/options_ru.hpp"

namespace letopis::questions::ru {
namespace {

using language::Clause;
using language::ClauseType;
using language::Range;
using language::Sentence;
using language::Tag;
using language::Token;

constexpr std::size_t longest_clip = 26;  // words; beyond that nobody reads it off a projector
constexpr std::size_t longest_gap = 32;

bool silent(const Clip& clip, std::size_t token) {
  const auto found = clip.said.find(token);
  return found != clip.said.end() && found->second.empty();
}

bool is_word(const Token& token) {
  return !token.any(Tag::cm) && !token.any(Tag::punct) && !token.any(Tag::lquot) && !token.any(Tag::rquot);
}

// «… попросил Луну до конца 1960-х годов»: until when says nothing about the day asked for.
bool bounds_only(const facts::Fact& asked, const facts::Fact& other) {
  const auto& point = std::get<facts::Date>(asked.object);
  const auto* bound = std::get_if<facts::Date>(&other.object);
  const bool is_point = point.role.empty() || point.role == "point";
  return is_point && bound != nullptr &&
         (bound->role == "until" || bound->role == "until_inclusive" || bound->role == "since");
}

// «Шесть десятилетий спустя, по условиям …, города»: what stood between the commas needs neither of them.
void drop_lead(const Asker& asker, Clip& clip, Range lead) {
  const Sentence& sentence = clip.of(asker);
  const Clause& clause = asker.ground.document.clauses[clip.sentence][clip.clause];
  clip.tokens = without(clip.tokens, lead);
  if (clip.tokens.empty()) return;
  if (sentence.tokens[clip.tokens.front()].any(Tag::cm))
    clip.tokens.erase(clip.tokens.begin());
  else if (clip.tokens.front() == 0 || !sentence.tokens[clip.tokens.front() - 1].any(Tag::cm))
    return;
  const auto behind = std::find_if(clip.tokens.begin(), clip.tokens.end(),
                                   [&](std::size_t i) { return sentence.tokens[i].any(Tag::cm); });
  if (behind != clip.tokens.end() && static_cast<int>(*behind) < std::max(clause.subject, clause.verb))
    clip.tokens.erase(behind);
}

// Dates that leave their year, or more, to other sentences are said in full.
void complete_dates(const Asker& asker, std::size_t index, Clip& clip) {
  const facts::Fact& fact = asker.ground.facts[index];
  for (const facts::Fact& other : facts_in(asker.ground, fact.sentence)) {
    if (&other == &fact || other.kind != facts::Kind::date || other.tokens.empty()) continue;
    if (!clip.has(other.tokens.begin) || clip.said.contains(other.tokens.begin)) continue;
    const Sentence& sentence = clip.of(asker);
    const auto& clauses = asker.clauses(fact);
    const bool named = asker.casing.is_name(sentence, other.tokens.begin) &&
                       !sentence.tokens[other.tokens.begin].any(Tag::digits);
    if (named) continue;  // «Августом II»
    const bool same_clause =
        language::clause_at(clauses, other.tokens.begin) == language::clause_at(clauses, fact.tokens.begin);
    if (fact.kind == facts::Kind::date && !other.attributive && same_clause && !bounds_only(fact, other))
      return clip.refuse("two dates", sentence.tokens[other.tokens.begin].form);
    if (has_year(sentence, other) && other.standalone) continue;
    const auto* date = std::get_if<facts::Date>(&other.object);
    if (is_of_next_year(sentence, other))
      return clip.refuse("year not certain", sentence.tokens[other.tokens.begin].form);
    const std::string full = date == nullptr || other.value.empty() || other.attributive
                                 ? std::string{}
                                 : say_date_ru(*date, DateForm::phrase);
    // «Шесть десятилетий спустя, по условиям какого мира …»: the treaty is told by what it did.
    const bool lead = fact.kind == facts::Kind::treaty && other.value.empty() && !other.attributive;
    if (full.empty() && lead && other.phrase.begin == clip.tokens.front()) {
      drop_lead(asker, clip, other.phrase);
      if (clip.tokens.empty()) return clip.refuse("nothing left");
      continue;
    }
    if (full.empty()) return clip.refuse("date needs context", sentence.tokens[other.tokens.begin].form);
    const Range phrase = with_its_year(sentence, other.phrase);
    clip.replace(phrase, full);
    // «Полтора месяца спустя, 18 июня, | полководец разбил …»: the second comma went with the first.
    const bool commas = std::any_of(sentence.tokens.begin() + static_cast<long>(phrase.begin),
                                    sentence.tokens.begin() + static_cast<long>(phrase.end),
                                    [](const Token& token) { return token.any(Tag::cm); });
    if (commas && phrase.begin == clip.tokens.front() && phrase.end < sentence.tokens.size() &&
        sentence.tokens[phrase.end].any(Tag::cm))
      std::erase(clip.tokens, phrase.end);
  }
}

// A name or a date said in the place of a pronoun anchors the question; «посреднику» does not.
bool names_something(const std::string& words) {
  for (std::size_t at = 0; at < words.size();) {
    const char32_t c = base::next_code_point(words, at);
    if (base::is_upper(c) || base::is_digit(c)) return true;
  }
  return false;
}

// How much the words leave to the text.
void settle(const Asker& asker, Clip& clip) {
  const Sentence& sentence = clip.of(asker);
  int vague = 0,
      anchors = 0;  // of the vague, an object («захватила курган») weighs double: it is what is asked about
  Tokens loud;
  for (const std::size_t i : clip.tokens)
    if (!silent(clip, i)) loud.push_back(i);
  for (std::size_t k = 0; k < loud.size(); ++k) {
    const std::size_t i = loud[k];
    if (clip.said.contains(i)) {
      if (clip.said.at(i) != "____" && names_something(clip.said.at(i))) ++anchors;
      continue;
    }
    if (is_anchor(asker, sentence, i)) ++anchors;
    if (is_vague(sentence, loud, k, asker.casing, asker.ground.words))
      vague = std::max(vague, asker.ground.words.has_lemma("bare", sentence.tokens[i]) &&
                                      !sentence.tokens[i].any({Tag::aa, Tag::sg})
                                  ? 1
                                  : 2);  // «император»: which?
  }
  for (const facts::Fact& fact : facts_in(asker.ground, clip.sentence))
    if (!fact.canonical.empty() && !fact.tokens.empty() && clip.has(fact.tokens.begin) &&
        !silent(clip, fact.tokens.begin))
      ++anchors;
  if (anchors == 0 || anchors < vague)
    clip.setting = Setting::needed;
  else if (vague > 0 || anchors < 2)
    clip.setting = Setting::welcome;
}

// What a figure counts may say which is meant, and a treaty's own name does; the rest is refused here.
void check_sense(const Asker& asker, std::size_t index, Clip& clip) {
  const Sentence& sentence = clip.of(asker);
  Tokens loud;
  for (const std::size_t i : clip.tokens) {
    if (clip.said.contains(i) && names_something(clip.said.at(i))) return;
    if (!clip.said.contains(i)) loud.push_back(i);
  }
  if (const std::string word = faceless_in(asker, sentence, loud); !word.empty())
    return clip.refuse("names nothing", word);
  clip.thin = names_nothing(asker, index, sentence, loud);
  const bool gap =
      std::any_of(clip.said.begin(), clip.said.end(), [](const auto& one) { return one.second == "____"; });
  const facts::Fact& fact = asker.ground.facts[index];
  if (clip.thin && (gap || fact.kind == facts::Kind::date)) clip.refuse("names nothing");
}

void check_marks(const Asker& asker, Clip& clip) {
  const Sentence& sentence = clip.of(asker);
  int quotes = 0, brackets = 0;
  for (const std::size_t i : clip.tokens) {
    const Token& token = sentence.tokens[i];
    if (token.any(Tag::lquot) || token.form == "«" || token.form == "„") ++quotes;
    if (token.any(Tag::rquot) || token.form == "»" || token.form == "“") --quotes;
    if (token.form == "(") ++brackets;
    if (token.form == ")") --brackets;
    if (token.form == ":" || token.form == ";") return clip.refuse("stray mark", token.form);
  }
  if (quotes != 0 || brackets != 0) clip.refuse("open bracket");
}

std::size_t length_of(const Asker& asker, const Clip& clip) {
  const Sentence& sentence = clip.of(asker);
  return static_cast<std::size_t>(std::count_if(clip.tokens.begin(), clip.tokens.end(), [&](std::size_t i) {
    return !silent(clip, i) && is_word(sentence.tokens[i]);
  }));
}

// «в итоге», «тем временем» in front of a clause.
void drop_leads(const Asker& asker, Clip& clip) {
  const Sentence& sentence = clip.of(asker);
  for (std::size_t k = 0; k < clip.tokens.size() && k < 2; ++k) {
    const Range drop = droppable(asker, sentence, clip.tokens[k]);
    if (drop.empty() || drop.begin < clip.tokens.front()) continue;
    clip.tokens = without(clip.tokens, drop);
    k = clip.tokens.size();
  }
}

// «Несколько лет спустя, по условиям …»: after what, another sentence says; a treaty is told without it.
void drop_vague_time(const Asker& asker, std::size_t index, Clip& clip) {
  if (asker.ground.facts[index].kind != facts::Kind::treaty || clip.tokens.empty()) return;
  const Sentence& sentence = clip.of(asker);
  const std::size_t begin = clip.tokens.front();
  std::string text;
  for (std::size_t i = begin; i < std::min(begin + 4, sentence.tokens.size()); ++i) {
    text += (text.empty() ? "" : " ") + sentence.tokens[i].folded;
    if (asker.ground.words.has("vague time", text)) return drop_lead(asker, clip, {begin, i + 1});
  }
}

// «Франция | миссионер Огюст Шапделен | был казнён»: two nominatives side by side that the text has apart.
std::string run_together(const Asker& asker, const Clip& clip) {
  const Sentence& sentence = clip.of(asker);
  const auto names = [&](const Token& token) {
    return token.any(Tag::nom) && !token.any(Tag::acc) && (token.any(Tag::n) || token.any(Tag::np));
  };
  for (std::size_t k = 0; k + 1 < clip.tokens.size(); ++k) {
    const std::size_t left = clip.tokens[k], right = clip.tokens[k + 1];
    if (right == left + 1 || clip.said.contains(left) || clip.said.contains(right)) continue;
    if (names(sentence.tokens[left]) && names(sentence.tokens[right])) return sentence.tokens[right].form;
  }
  return {};
}

void judge(const Asker& asker, std::size_t index, Clip& clip, std::size_t longest) {
  drop_vague_time(asker, index, clip);
  if (clip.tokens.empty()) return clip.refuse("nothing left");
  complete_dates(asker, index, clip);
  if (clip.ok()) resolve(asker, clip);
  if (clip.ok()) name_things(asker, clip);
  if (!clip.ok()) return;
  drop_leads(asker, clip);
  clip.tokens = trimmed(clip.of(asker), clip.tokens, {}, asker.ground.words);
  clip.tokens = without_torn_commas(asker, clip.sentence, clip.tokens);
  if (clip.tokens.empty()) return clip.refuse("nothing left");
  if (const std::string word = torn_at(asker, index, clip.clause, clip.tokens); !word.empty())
    return clip.refuse("torn in two", word);
  if (const std::string word = left_over(asker, clip); !word.empty())
    return clip.refuse("half of what was said", word);
  if (const std::string word = run_together(asker, clip); !word.empty())
    return clip.refuse("words torn apart", word);
  check_marks(asker, clip);
  if (length_of(asker, clip) > longest) clip.refuse("too long");
  if (clip.ok()) settle(asker, clip);
  if (clip.ok()) check_sense(asker, index, clip);
}

// «была прорвана в январе и окончательно снята …»: the second participle takes the auxiliary of the first.
void add_auxiliary(const Sentence& sentence, const std::vector<Clause>& clauses, std::size_t at, Clip& clip) {
  const Clause& clause = clauses[at];
  if (!clause.shared_subject || clause.parent < 0 || clause.verb_group.size() != 1) return;
  const auto verb = static_cast<std::size_t>(clause.verb);
  const Range& other = clauses[static_cast<std::size_t>(clause.parent)].verb_group;
  if (!sentence.tokens[verb].any(Tag::shrt) || other.size() < 2 || !sentence.tokens[other.begin].is("быть"))
    return;
  clip.said[verb] = base::uncapitalised(sentence.tokens[other.begin].form) + " " + sentence.tokens[verb].form;
}

}  // namespace

void Clip::refuse(std::string reason, std::string word) {
  if (!ok()) return;
  refusal = std::move(reason);
  detail = std::move(word);
}

void Clip::replace(Range range, const std::string& words) {
  for (std::size_t i = range.begin; i < range.end; ++i) said[i] = i == range.begin ? words : std::string{};
}

Clip clip_of(const Asker& asker, std::size_t index, std::size_t at, Range drop) {
  const facts::Fact& fact = asker.ground.facts[index];
  const Sentence& sentence = asker.sentence(fact);
  const auto& clauses = asker.clauses(fact);
  Clip clip{.sentence = fact.sentence, .clause = at, .tokens = spoken(asker, sentence, clauses, at, drop)};
  if (const Range aside = reckoning_behind(asker, fact); !aside.empty())
    std::erase_if(clip.tokens, [&](std::size_t i) { return aside.contains(i); });
  if (clip.tokens.empty()) {
    clip.refuse("nothing left");
    return clip;
  }
  if (const std::string word = wants_its_clause(asker, sentence, clauses, at, drop); !word.empty())
    clip.refuse("its clause is left out", word);
  add_auxiliary(sentence, clauses, at, clip);
  if (clip.ok()) judge(asker, index, clip, longest_clip);
  return clip;
}

Clip judged(const Asker& asker, std::size_t index, std::size_t at, Tokens tokens) {
  Clip clip{.sentence = asker.ground.facts[index].sentence, .clause = at, .tokens = std::move(tokens)};
  judge(asker, index, clip, longest_clip);
  return clip;
}

std::string say(const Asker& asker, const Clip& clip, const Tokens& order) {
  return questions::say(clip.of(asker), order, asker.casing, clip.said);
}

Gap gap_of(const Asker& asker, std::size_t index, std::size_t at, Range gap) {
  const facts::Fact& fact = asker.ground.facts[index];
  const Sentence& sentence = asker.sentence(fact);
  const auto& clauses = asker.clauses(fact);
  const Clause& clause = clauses[at];
  Clip clip{.sentence = fact.sentence, .clause = at};
  const bool whole = clause.type == ClauseType::main || clause.type == ClauseType::subordinate;
  if (clause.type == ClauseType::verbless || (!whole && clause.parent < 0))
    return {.refusal = "no host clause"};
  const std::size_t host = whole ? at : static_cast<std::size_t>(clause.parent);
  if (clauses[host].polarity != language::Polarity::fact)
    return {.refusal = language::name_of(clauses[host].polarity), .detail = clauses[host].reason};
  if (clauses[host].verb < 0) return {.refusal = "no verb"};
  // «В 1907 году подписала с Россией соглашение»: who did is left to the sentence before.
  const Token& verb = sentence.tokens[static_cast<std::size_t>(clauses[host].verb)];
  if (clauses[host].subject < 0 && clauses[host].range.end < sentence.tokens.size() &&
      sentence.tokens[clauses[host].range.end].form == "(")
    return {.refusal = "torn subject", .detail = verb.form};
  const bool dropped = clauses[host].subject < 0 && (verb.any(Tag::m) || verb.any(Tag::f)) &&
                       verb.any(Tag::sg) && !verb.any(Tag::nt);
  if (dropped) return {.refusal = "no subject", .detail = verb.form};
  if (!whole && clauses[host].type != ClauseType::main) return {.refusal = "host is no main clause"};
  clip.clause = host;
  clip.tokens = with_commas(
      sentence, whole ? spoken(asker, sentence, clauses, at, {}) : with_host(asker, sentence, clauses, at));
  if (!std::all_of(clip.tokens.begin(), clip.tokens.end(),
                   [&](std::size_t i) { return i < sentence.tokens.size(); }) ||
      !clip.has(gap.begin))
    return {.refusal = "nothing left"};
  if (const std::string word = wants_its_clause(asker, sentence, clauses, host, {}); !word.empty())
    return {.refusal = "its clause is left out", .detail = word};
  clip.replace(gap, "____");
  judge(asker, index, clip, longest_gap);
  if (!clip.ok()) return {.refusal = clip.refusal, .detail = clip.detail};
  const std::string text = say(asker, clip, clip.tokens);
  if (text.find("____") == std::string::npos) return {.refusal = "nothing left"};
  return {.prompt = base::capitalised(text) + (text.ends_with('.') ? "" : "."), .setting = clip.setting};
}

}  // namespace letopis::questions::ru
