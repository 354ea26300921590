#include "content/questions/phrase_en.hpp"

#include <algorithm>

#include "content/base/utf8.hpp"
#include "content/questions/said.hpp"

namespace letopis::questions::en {
namespace {

using language::Clause;
using language::Range;
using language::Reading;
using language::Sentence;
using language::Tag;
using language::Token;
using language::en::VerbGroup;
using language::en::VerbKind;

bool is_comma(const Token& token) {
  return token.form == ",";
}
bool is_digits(const Token& token) {
  return !token.form.empty() && token.form[0] >= '0' && token.form[0] <= '9';
}

bool lemma_is_capital(const Token& token) {
  return !token.readings.empty() && std::all_of(token.readings.begin(), token.readings.end(),
                                                [](const Reading& r) { return base::starts_upper(r.lemma); });
}

bool starts_piece(const Sentence& s, std::size_t i, const Tongue& tongue) {
  const Token& t = s.tokens[i];
  if (t.folded == "of" || t.folded == "per" || (i > 0 && language::en::is_preposition(s, i - 1)))
    return false;
  return language::en::is_preposition(s, i) || tongue.words.has_form("preposition too", t);
}

// "April 12, 1779"
bool comma_of_date(const Sentence& s, const Tokens& tokens, std::size_t k) {
  if (k == 0 || k + 1 >= tokens.size() || tokens[k - 1] + 1 != tokens[k] || tokens[k + 1] != tokens[k] + 1)
    return false;
  return is_digits(s.tokens[tokens[k - 1]]) && is_digits(s.tokens[tokens[k + 1]]) &&
         s.tokens[tokens[k + 1]].form.size() == 4;
}

// A comma that belongs to what it stands in: a date, or a list that a coordinator closes ("…, Bremen and
// Verden").
bool comma_inside(const Sentence& s, const Tokens& tokens, std::size_t k, const Tongue& tongue) {
  if (comma_of_date(s, tokens, k)) return true;
  if (k + 1 >= tokens.size() || starts_piece(s, tokens[k + 1], tongue)) return false;
  const bool closing = s.tokens[tokens[k + 1]].folded == "and" || s.tokens[tokens[k + 1]].folded == "or";
  if (closing) {  // "Adams, Franklin, and Jay"; a lone comma before "and" opens a clause
    for (std::size_t j = k; j > 0 && k - j < 8 && tokens[j - 1] + 1 == tokens[j]; --j)
      if (is_comma(s.tokens[tokens[j - 1]]) && !comma_of_date(s, tokens, j - 1)) return true;
    return false;
  }
  for (std::size_t j = k + 1; j < tokens.size() && j < k + 9; ++j) {
    if (tokens[j] != tokens[j - 1] + 1 || starts_piece(s, tokens[j], tongue)) return false;
    if (s.tokens[tokens[j]].folded == "and" || s.tokens[tokens[j]].folded == "or") return true;
  }
  return false;
}

Tokens trimmed(const Sentence& s, Tokens tokens, const Tongue& tongue) {
  const auto empty_word = [&](std::size_t i) {
    const Token& t = s.tokens[i];
    return is_comma(t) || is_quote(t) || tongue.words.has_form("lead", t) || t.form == "—" || t.form == "–" ||
           t.form == ";" || t.any(Tag::sent);
  };
  while (!tokens.empty() && empty_word(tokens.front())) tokens.erase(tokens.begin());
  while (!tokens.empty() && empty_word(tokens.back())) tokens.pop_back();
  for (const std::string& phrase : tongue.words.entries("tail phrase")) {
    const auto space = phrase.find(' ');
    const std::size_t n = tokens.size();
    if (n > 1 && s.tokens[tokens[n - 2]].folded == phrase.substr(0, space) &&
        s.tokens[tokens[n - 1]].folded == phrase.substr(space + 1))
      tokens.resize(n - 2);
  }
  return tokens;
}

std::vector<Tokens> pieces_of(const Sentence& s, const Tokens& tokens, const Tongue& tongue) {
  std::vector<Tokens> pieces(1);
  for (std::size_t k = 0; k < tokens.size(); ++k) {
    const bool gap = k > 0 && tokens[k] != tokens[k - 1] + 1;
    const bool comma = is_comma(s.tokens[tokens[k]]);
    const bool joined_on = k > 0 && tongue.words.has_form("coordinator", s.tokens[tokens[k - 1]]);
    if ((gap || comma || (starts_piece(s, tokens[k], tongue) && !joined_on)) && !pieces.back().empty() &&
        !(comma && comma_inside(s, tokens, k, tongue)))
      pieces.emplace_back();
    if (!comma || !pieces.back().empty()) pieces.back().push_back(tokens[k]);
  }
  for (Tokens& piece : pieces) piece = trimmed(s, piece, tongue);
  std::erase_if(pieces, [](const Tokens& piece) { return piece.empty(); });
  return pieces;
}

// Rest up to the first comma that closes no list, and to an infinitive that tells a purpose.
Tokens essential(const Sentence& s, const Tokens& rest, const Frame& frame,
                 const std::vector<VerbGroup>& groups, const Tongue& tongue, bool& cut) {
  Tokens kept;
  const bool follows_verb =
      !rest.empty() &&
      rest.front() == frame.group.range.end;  // "was founded in 1694 to lend": the date stood between
  const bool takes_infinitive = tongue.words.has_lemma("object infinitive", s.tokens[frame.group.verb]);
  for (std::size_t k = 0; k < rest.size(); ++k) {
    const Token& t = s.tokens[rest[k]];
    if (is_comma(t) && !kept.empty() && !comma_inside(s, rest, k, tongue)) {
      if (frame.group.passive && k + 1 < rest.size() && s.tokens[rest[k + 1]].folded == "by")
        continue;  // "was signed on …, by …"
      cut = true;
      break;
    }
    const bool infinitive = std::any_of(groups.begin(), groups.end(), [&](const VerbGroup& g) {
      return g.kind == VerbKind::infinitive && g.range.begin == rest[k];
    });
    if (infinitive && (!kept.empty() || !follows_verb) && !takes_infinitive) {
      cut = true;
      break;
    }
    kept.push_back(rest[k]);
  }
  return kept;
}

}  // namespace

bool shares_passive(const Sentence& s, const std::vector<Clause>& clauses, const Clause& clause,
                    const std::vector<VerbGroup>& groups) {
  if (!clause.shared_subject || clause.parent < 0) return false;
  const auto group_of = [&](const Clause& c) {
    return std::find_if(groups.begin(), groups.end(),
                        [&](const VerbGroup& g) { return static_cast<int>(g.verb) == c.verb; });
  };
  const auto first = group_of(clauses[static_cast<std::size_t>(clause.parent)]), own = group_of(clause);
  if (first == groups.end() || own == groups.end() || !first->passive || own->passive || own->perfect ||
      own->copula || own->progressive)
    return false;
  if (own->range.size() > 1) return false;
  const Token* behind = own->range.end < s.tokens.size() ? &s.tokens[own->range.end] : nullptr;
  const bool object =
      behind != nullptr && !language::en::is_preposition(*behind) &&
      (language::en::is_determiner(*behind) || language::en::is_noun(*behind) || behind->any(Tag::cap));
  return !object;
}

std::optional<Frame> frame_of(const Sentence& sentence, const std::vector<Clause>& clauses, std::size_t index,
                              Range drop, const Tongue& tongue) {
  const Clause& clause = clauses[index];
  if (clause.verb < 0) return std::nullopt;
  const auto groups = language::en::verb_groups(sentence, tongue.words);
  const auto group = std::find_if(groups.begin(), groups.end(), [&](const VerbGroup& g) {
    return g.verb == static_cast<std::size_t>(clause.verb);
  });
  if (group == groups.end()) return std::nullopt;
  Frame frame{.lead = {}, .subject = {}, .group = *group, .rest = {}};
  frame.shares_passive = shares_passive(sentence, clauses, clause, groups);
  Tokens lead, rest;
  for (const std::size_t i : language::own_tokens(clause)) {
    const Token& t = sentence.tokens[i];
    if (drop.contains(i) || static_cast<int>(i) <= clause.opener) continue;
    const bool in_a_phrase =
        i > 0 && language::en::is_determiner(sentence.tokens[i - 1]);  // "a still larger army"
    if (group->range.contains(i) || (tongue.words.has_form("manner", t) && !in_a_phrase)) continue;
    const bool beside = !drop.empty() && (i + 1 == drop.begin || i == drop.end) &&
                        tongue.words.has_form("dropped particle", t);
    if (beside) continue;
    // "signed two agreements | there | on February 6": the date tells which, and where is another question.
    const bool there = t.folded == "there" && i >= group->range.end && i + 1 == drop.begin;
    if (there) continue;
    if (!clause.shared_subject && clause.subject_phrase.contains(i))
      frame.subject.push_back(i);
    else if (i < group->range.begin)
      lead.push_back(i);
    else
      rest.push_back(i);
  }
  if (clause.shared_subject)
    for (const std::size_t i : range_tokens(clause.subject_phrase))
      if (!drop.contains(i)) frame.subject.push_back(i);
  // "Cromwell's army, 22,000 strong, beat …": what stands between commas is an aside.
  for (std::size_t k = 1; k < frame.subject.size(); ++k)
    if (is_comma(sentence.tokens[frame.subject[k]]) && !comma_inside(sentence, frame.subject, k, tongue))
      frame.subject.resize(k);
  frame.subject = trimmed(sentence, frame.subject, tongue);
  // "On March 5, 1770, soldiers fired … and killed …": the lead holds for both.
  if (clause.shared_subject && clause.parent >= 0)
    for (const std::size_t i : language::own_tokens(clauses[static_cast<std::size_t>(clause.parent)]))
      if (i < clause.subject_phrase.begin && !drop.contains(i)) lead.push_back(i);
  frame.lead = pieces_of(sentence, lead, tongue);
  frame.rest = pieces_of(
      sentence, essential(sentence, trimmed(sentence, rest, tongue), frame, groups, tongue, frame.cut),
      tongue);
  return frame;
}

namespace {

const Reading* verb_reading(const Token& token) {
  for (const Tag tag : {Tag::past, Tag::pp, Tag::inf})
    for (const Reading& reading : token.readings)
      if (reading.has(Tag::vblex) && reading.has(tag)) return &reading;
  return nullptr;
}

bool is_plain(const std::string& lemma) {
  return !lemma.empty() && lemma.find_first_of("# _*") == std::string::npos && !base::starts_upper(lemma);
}

// The form of "to be" that the group itself has, made past; "was" behind "had been" follows the subject's
// number.
std::string past_be(const Sentence& s, const Frame& frame) {
  const std::string& first = s.tokens[frame.group.range.begin].folded;
  if (first == "was" || first == "were") return first;
  return {};
}

}  // namespace

namespace {

// The lexicon knows the infinitive: "mutinied" is not of "mutini".
bool is_infinitive(const std::string& lemma, const Tongue& tongue) {
  const auto readings = tongue.lexicon.analyse(lemma);
  return std::any_of(readings.begin(), readings.end(),
                     [](const Reading& r) { return r.has(Tag::vblex) && r.has(Tag::inf); });
}

// Whether the subject is one or many, where its words tell.
std::optional<bool> is_many(const Sentence& s, const Tokens& subject) {
  for (std::size_t k = 0; k < subject.size(); ++k) {
    const Token& t = s.tokens[subject[k]];
    if (t.folded == "and") return true;
    const bool last = k + 1 == subject.size() || s.tokens[subject[k + 1]].folded == "of" ||
                      language::en::is_preposition(s, subject[k + 1]);
    if (!last) continue;
    if (t.all(Tag::pl)) return true;
    if (t.all(Tag::sg)) return false;
    return std::nullopt;
  }
  return std::nullopt;
}

}  // namespace

std::optional<Predicate> asked_predicate(const Sentence& sentence, const Frame& frame, const Tongue& tongue) {
  const VerbGroup& group = frame.group;
  const Token& verb = sentence.tokens[group.verb];
  if (group.modal || group.future || group.progressive || group.present) return std::nullopt;
  if (group.passive && !group.perfect) {
    const std::string be = past_be(sentence, frame);
    return be.empty() ? std::nullopt : std::optional(Predicate{be, verb.form});
  }
  if (group.passive) {  // "had been voted": the question asks of the time itself
    const auto many = is_many(sentence, frame.subject);
    return many ? Predicate{*many ? "were" : "was", verb.form} : Predicate{"had", "been " + verb.form};
  }
  if (group.copula) {
    const std::string be = past_be(sentence, frame);
    return be.empty() || group.perfect ? std::nullopt : std::optional(Predicate{be, ""});
  }
  if (verb.folded == "had" && !group.perfect) return Predicate{"did", "have"};
  const Reading* reading = verb_reading(verb);
  const auto known = reading == nullptr ? tongue.lexicon.analyse(verb.folded)
                                        : std::vector<Reading>{};  // "learned", read as an adjective
  for (const Reading& other : known)
    if (other.has(Tag::vblex) && other.has(Tag::past)) reading = &other;
  // "routed": the form of two verbs, of which history uses one.
  if (const std::string base = tongue.words.value("base form", verb.folded); !base.empty())
    return Predicate{"did", base};
  if (reading == nullptr || !is_plain(reading->lemma) || !is_infinitive(reading->lemma, tongue))
    return std::nullopt;
  if (frame.shares_passive)
    return std::nullopt;  // "was arrested and guillotined": whose "was" this is, nothing tells for sure
  return Predicate{"did", reading->lemma};
}

std::optional<Predicate> subject_predicate(const Sentence& sentence, const Frame& frame,
                                           const Tongue& tongue) {
  const VerbGroup& group = frame.group;
  const Token& verb = sentence.tokens[group.verb];
  if (group.modal || group.future || group.present) return std::nullopt;
  std::string text;
  for (std::size_t i = group.range.begin; i < group.range.end; ++i) {
    if (tongue.words.has_form("manner", sentence.tokens[i])) continue;
    text += (text.empty() ? "" : " ") + base::uncapitalised(sentence.tokens[i].form);
  }
  // "had ended" → "ended", where one form serves both.
  if (group.perfect && !group.passive && !group.copula) {
    const bool past = std::any_of(verb.readings.begin(), verb.readings.end(),
                                  [](const Reading& r) { return r.has(Tag::vblex) && r.has(Tag::pp); });
    const auto readings = tongue.lexicon.analyse(verb.folded);
    const bool same = std::any_of(readings.begin(), readings.end(),
                                  [](const Reading& r) { return r.has(Tag::vblex) && r.has(Tag::past); });
    if (past && same) text = verb.form;
    if (past && !same) {
      const Reading* reading = verb_reading(verb);
      const auto forms =
          reading == nullptr ? std::vector<std::string>{} : tongue.lexicon.inflect(*reading, {Tag::past});
      if (forms.size() != 1) return std::nullopt;
      text = forms.front();
    }
  }
  return Predicate{"", text};
}

bool is_name(const Sentence& sentence, std::size_t token, const Tongue& tongue) {
  const Token& word = sentence.tokens[token];
  if (tongue.references.covers(sentence, token)) return true;
  if (is_digits(word) || tongue.words.has_form("month", word)) return false;
  if (language::en::is_determiner(word) || language::en::is_preposition(word) ||
      language::en::is_subject_pronoun(word))
    return false;
  return (lemma_is_capital(word) && base::starts_upper(word.form)) || tongue.casing.is_name(sentence, token);
}

namespace {

// "Count Tilly", "Pope Innocent X": a common noun right before a name.
bool is_title(const Sentence& s, std::size_t i) {
  if (!base::starts_upper(s.tokens[i].form) || !s.tokens[i].any(Tag::n) || i + 1 >= s.tokens.size())
    return false;
  const Token& next = s.tokens[i + 1];
  return base::starts_upper(next.form) && (next.any(Tag::np) || next.unknown());
}

// "Charleston fell": a sentence's first word that dictionaries know as a thing, and the world as a town.
bool is_known_name(const Sentence& s, std::size_t i, const Tongue& tongue) {
  const Token& token = s.tokens[i];
  if (!token.any(Tag::first) || !token.any(Tag::n) || i + 1 >= s.tokens.size() ||
      language::en::is_noun(s.tokens[i + 1]))
    return false;
  const auto known = tongue.knowledge.named(token.form);
  return std::any_of(known.begin(), known.end(),
                     [](const knowledge::Thing* thing) { return thing->kind == "place"; });
}

}  // namespace

std::string say(const Sentence& sentence, const Tokens& tokens, const Tongue& tongue) {
  std::string text;
  bool comma = false;
  for (std::size_t k = 0; k < tokens.size(); ++k) {
    const std::size_t i = tokens[k];
    const Token& token = sentence.tokens[i];
    if (is_comma(token)) {
      comma = k > 0 && k + 1 < tokens.size() && tokens[k + 1] == i + 1;
      continue;
    }
    if (comma) text += ',';
    const bool adjacent = k > 0 && tokens[k - 1] + 1 == i;
    if (!text.empty() && (comma || !adjacent || token.space_before)) text += ' ';
    comma = false;
    if (const Reference* reference = tongue.references.at(token)) {
      text += reference->text;
      while (k + 1 < tokens.size() && tokens[k + 1] < i + reference->tokens) ++k;
      continue;
    }
    const bool keeps = (lemma_is_capital(token) && !language::en::is_determiner(token)) ||
                       is_title(sentence, i) || is_known_name(sentence, i, tongue);
    text += keeps ? token.form : tongue.casing.inside(sentence, i);
  }
  return text;
}

std::string with_pronouns(std::string prompt, const Sentence& sentence, const Tokens& tokens,
                          const Tongue& tongue) {
  for (auto token = tokens.rbegin(); token != tokens.rend(); ++token) {
    const Token& pronoun = sentence.tokens[*token];
    const Reference* reference = tongue.references.at(pronoun);
    if (reference == nullptr || (tongue.words.value("third person", pronoun.folded).empty() &&
                                 tongue.words.value("owner", pronoun.folded).empty()))
      continue;
    std::string name = without_possessive(base::fold(reference->text));
    // "Edward died …, leaving a boy as | Prince Edward's | heir"
    if (base::starts_upper(reference->text)) name = name.substr(name.rfind(' ') + 1);
    const std::string folded = base::fold(prompt);
    const auto first = folded.find(name), last = folded.rfind(base::fold(reference->text));
    if (folded.size() != prompt.size() || first == std::string::npos || last == std::string::npos ||
        last < first + name.size())
      continue;
    prompt.replace(last, reference->text.size(), base::uncapitalised(pronoun.form));
  }
  return prompt;
}

}  // namespace letopis::questions::en
