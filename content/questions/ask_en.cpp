// English questions: which clause may be asked about, and the parts that several rules put together.
#include "content/questions/ask_en.hpp"

#include <algorithm>

#include "content/base/utf8.hpp"
#include "content/questions/numbered_names.hpp"
#include "content/questions/setting.hpp"
#include "content/questions/whole_en.hpp"

namespace letopis::questions::en {

using language::Clause;
using language::ClauseType;
using language::Range;
using language::Sentence;
using language::Tag;
using language::Token;

void Asker::reject(std::size_t fact, std::string reason, std::string detail) {
  asked.rejections.push_back({fact, std::move(reason), std::move(detail)});
}

bool Asker::stands(const std::string& why) {
  if (why == "no name") setting = Setting::needed;
  if (why == "leaning noun" && setting == Setting::none) setting = Setting::welcome;
  return why.empty() || why == "no name" || why == "leaning noun";
}

std::optional<std::size_t> Asker::askable(std::size_t index) {
  const facts::Fact& fact = ground.facts[index];
  if (fact.polarity != language::Polarity::fact) {
    reject(index, language::name_of(fact.polarity), fact.reason);
    return std::nullopt;
  }
  const int found = language::clause_at(clauses(fact), fact.tokens.begin);
  if (found < 0) {
    reject(index, "no clause");
    return std::nullopt;
  }
  const Clause& clause = clauses(fact)[static_cast<std::size_t>(found)];
  if (clause.polarity != language::Polarity::fact) {
    reject(index, language::name_of(clause.polarity), clause.reason);
    return std::nullopt;
  }
  if (has_a_doubtful_tail(sentence(fact), clause)) {
    reject(index, language::name_of(language::Polarity::hypothetical), clause.unreal.back().reason);
    return std::nullopt;
  }
  if (clause.reason.starts_with("unsure")) {
    reject(index, "unsure clause", clause.reason);
    return std::nullopt;
  }
  if (clause.type == ClauseType::subordinate &&
      !ground.words.has_form("temporal", sentence(fact).tokens[static_cast<std::size_t>(clause.opener)])) {
    reject(index, "subordinate", sentence(fact).tokens[static_cast<std::size_t>(clause.opener)].form);
    return std::nullopt;
  }
  return static_cast<std::size_t>(found);
}

bool is_the_subject(const Asker& asker, const facts::Fact& fact, Range words) {
  const auto& clauses = asker.clauses(fact);
  return std::any_of(clauses.begin(), clauses.end(), [&](const Clause& clause) {
    return clause.subject >= 0 && words.contains(static_cast<std::size_t>(clause.subject)) &&
           clause.verb_group.begin == words.end;
  });
}

std::string assemble_words(std::initializer_list<std::string> parts) {
  std::string text;
  for (const std::string& part : parts) {
    if (part.empty()) continue;
    if (!text.empty() && part.front() != ',') text += ' ';
    text += part;
  }
  return text;
}

namespace {

bool is_nominal(const Token& token) {
  return language::en::is_noun(token) || token.unknown() || token.any(Tag::adj) || token.any(Tag::num) ||
         token.any(Tag::ord) || token.any(Tag::cap);
}

}  // namespace

Range phrase_before(const Asker& asker, const Sentence& sentence, std::size_t end, std::size_t from) {
  std::size_t begin = end;
  while (begin > from) {
    const Token& token = sentence.tokens[begin - 1];
    if (language::en::is_determiner(token)) {
      --begin;
      const bool governed = begin > from && sentence.tokens[begin - 1].folded == "of";
      if (governed && begin - 1 > from && is_nominal(sentence.tokens[begin - 2])) {
        --begin;
        continue;
      }
      return {begin, end};
    }
    const bool inner = token.folded == "of" || token.folded == "'s" || token.folded == "’s" ||
                       token.folded == "'" || token.folded == "’" || token.folded == "and";
    if (!inner && (!is_nominal(token) || language::en::is_preposition(token) || token.any(Tag::vbser))) break;
    if (token.folded == "and" && begin - 1 == from) break;
    --begin;
  }
  while (begin < end && (sentence.tokens[begin].folded == "of" || sentence.tokens[begin].folded == "and"))
    return {};
  // No determiner: only a name begins by itself.
  if (begin >= end || !is_name(sentence, begin, asker.tongue())) return {};
  return {begin, end};
}

std::string say_dated(const Asker& asker, std::size_t index, const Tokens& tokens) {
  const facts::Fact& fact = asker.ground.facts[index];
  const Sentence& sentence = asker.sentence(fact);
  for (const facts::Fact& other : facts_in(asker.ground, fact.sentence)) {
    const auto* date = std::get_if<facts::Date>(&other.object);
    if (date == nullptr || !date->inferred || (date->grain != "day" && date->grain != "month")) continue;
    const auto last = std::find(tokens.begin(), tokens.end(), other.tokens.end - 1);
    if (last == tokens.end()) continue;
    const bool said =
        std::any_of(other.tokens.begin == other.tokens.end ? tokens.end() : tokens.begin(), tokens.end(),
                    [&](std::size_t i) {
                      return other.tokens.contains(i) && sentence.tokens[i].form.size() == 4 &&
                             sentence.tokens[i].form.find_first_not_of("0123456789") == std::string::npos;
                    });
    if (said) continue;
    const Tokens before(tokens.begin(), last + 1), after(last + 1, tokens.end());
    const bool figures = !after.empty() && sentence.tokens[after.front()].any(
                                               language::Tag::digits);  // "On 29 October 1956, 395 men …"
    const bool american = asker.style.month_first && date->grain == "day" && !after.empty() &&
                          sentence.tokens[after.front()].form != ",";
    const bool comma = asker.style.month_first && date->grain == "day";
    const bool goes_on =
        after.size() > 1 && sentence.tokens[after.front()].form == ",";  // "in August, and eighteen …"
    const std::string year = say_date(
        {.start = date->end, .end = date->end, .grain = "year", .mod = {}, .role = "point"}, asker.style);
    // "late | that | October": "in October 1628"; "by | the following | January": "by January 1878"
    const auto pointing = std::find_if(before.begin(), before.end(), [&](std::size_t i) {
      return other.tokens.contains(i) && pointing_words(sentence, i) > 0;
    });
    std::string said_before = say(sentence, before, asker.tongue());
    if (pointing != before.end()) {
      const auto words = static_cast<std::ptrdiff_t>(pointing_words(sentence, *pointing));
      const bool placed = *pointing > 0 && language::en::is_preposition(sentence.tokens[*pointing - 1]);
      const std::string in = placed ? "" : *pointing == 0 ? "In" : "in";
      said_before = assemble_words({say(sentence, {before.begin(), pointing}, asker.tongue()), in,
                                    say(sentence, {pointing + words, before.end()}, asker.tongue())});
    }
    return assemble_words({said_before + (comma ? "," : ""),
                           year + (figures || american || goes_on ? "," : ""),
                           say_dated(asker, index, after)});
  }
  return say(sentence, tokens, asker.tongue());
}

bool has_unsure_year(const Asker& asker, std::size_t index, const Tokens& tokens) {
  const auto facts = facts_in(asker.ground, asker.ground.facts[index].sentence);
  for (const facts::Fact& fact : facts) {
    const auto* date = std::get_if<facts::Date>(&fact.object);
    if (date == nullptr) continue;
    // A day or month of no known year says nothing in a question.
    const bool unplaced = fact.value.empty() && (date->grain == "day" || date->grain == "month");
    if (!date->inferred && !unplaced) continue;
    const bool said =
        std::any_of(tokens.begin(), tokens.end(), [&](std::size_t t) { return fact.tokens.contains(t); });
    if (!said && &fact != &asker.ground.facts[index]) continue;
    if (unplaced) return true;
    for (const facts::Fact& other : facts) {
      const auto* named = std::get_if<facts::Date>(&other.object);
      if (named != nullptr && other.attributive && !named->inferred &&
          other.tokens.begin < fact.tokens.begin && named->start.year != date->start.year)
        return true;
    }
  }
  return false;
}

bool is_complement(const Asker& asker, const Sentence& sentence, const std::vector<Clause>& clauses,
                   const Clause& clause, std::size_t main) {
  if (clause.type != ClauseType::subordinate || clause.opener < 0 || clause.parent != static_cast<int>(main))
    return false;
  const std::size_t begin = clause.range.begin;
  if (clauses[main].verb < 0 || static_cast<int>(begin) < clauses[main].verb ||
      sentence.tokens[begin - 1].form == ",")
    return false;
  const Token& opener = sentence.tokens[static_cast<std::size_t>(clause.opener)];
  const bool asks = opener.folded == "that" || opener.folded == "how" || opener.folded == "what" ||
                    opener.folded == "whether" || opener.folded == "why";
  return asks && asker.ground.words.has_lemma("speaking",
                                              sentence.tokens[static_cast<std::size_t>(clauses[main].verb)]);
}

std::size_t pointing_words(const Sentence& sentence, std::size_t at) {
  const std::string& first = sentence.tokens[at].folded;
  if (first == "that") return 1;
  if (first != "the" || at + 1 >= sentence.tokens.size()) return 0;
  const std::string& step = sentence.tokens[at + 1].folded;
  return step == "following" || step == "next" || step == "previous" || step == "preceding" ? 2 : 0;
}

bool wants_in(const Sentence& sentence, const facts::Fact& date) {
  const std::size_t begin = date.tokens.begin;
  return pointing_words(sentence, begin) > 0 &&
         (begin == 0 || !language::en::is_preposition(sentence.tokens[begin - 1]));
}

bool has_other_date(const Asker& asker, std::size_t index, const Tokens& tokens) {
  const facts::Fact& fact = asker.ground.facts[index];
  for (const facts::Fact& other : facts_in(asker.ground, fact.sentence)) {
    if (&other == &fact || other.kind != facts::Kind::date) continue;
    if (std::any_of(tokens.begin(), tokens.end(), [&](std::size_t t) { return other.tokens.contains(t); }))
      return true;
  }
  return false;
}

namespace {

// "Hannibal, who took command …": the phrase before the comma says who.
Tokens antecedent(const Asker& asker, const Sentence& sentence, const std::vector<Clause>& clauses,
                  const Clause& clause) {
  const std::size_t begin = clause.range.begin;
  if (begin < 2 || static_cast<int>(begin) != clause.opener || clause.subject != clause.opener) return {};
  const bool comma = sentence.tokens[begin - 1].form == ",";
  if (!comma) return {};
  std::size_t from = 0;
  if (clause.parent >= 0) from = clauses[static_cast<std::size_t>(clause.parent)].range.begin;
  const Range phrase = phrase_before(asker, sentence, begin - 1, from);
  // "to Richard, | Duke of York, | who was made Protector": no question begins so.
  const bool title = !phrase.empty() && phrase.begin > 0 && sentence.tokens[phrase.begin - 1].form == "," &&
                     asker.ground.words.has_lemma("name giver", sentence.tokens[phrase.begin]);
  return title ? Tokens{} : range_tokens(phrase);
}

// "a mud-spattered carriage": one of many.
bool is_indefinite_and_nameless(const Sentence& sentence, const Tokens& subject, const Tongue& tongue) {
  if (!tongue.words.has_form("indefinite article", sentence.tokens[subject.front()])) return false;
  if (subject.size() > 1 && sentence.tokens[subject[1]].any(Tag::ord))
    return true;  // "a first Cuban rebellion"
  return std::none_of(subject.begin(), subject.end(),
                      [&](std::size_t i) { return sentence.tokens[i].any(Tag::cap); });
}

// "the last details": its article promises that one knows which.
bool is_definite_and_nameless(const Sentence& sentence, const Tokens& subject, const Tongue& tongue) {
  const bool definite =
      sentence.tokens[subject.front()].folded == "the" || sentence.tokens[subject.front()].any(Tag::pos);
  return definite && std::none_of(subject.begin(), subject.end(),
                                  [&](std::size_t i) { return is_name(sentence, i, tongue); });
}

// "carried | 40 | out of 52", "at a cost of | about 2,100 | killed", without the last word: of what, the
// words that are said do not tell.
const facts::Fact* counts_nothing_told(const Asker& asker, std::size_t index, const Tokens& tail) {
  const Sentence& sentence = asker.sentence(asker.ground.facts[index]);
  for (const facts::Fact& other : facts_in(asker.ground, asker.ground.facts[index].sentence)) {
    const auto* figure = facts::figure_of(other);
    const std::size_t end = other.tokens.end;
    const auto in_tail = [&](std::size_t i) { return std::find(tail.begin(), tail.end(), i) != tail.end(); };
    if (figure != nullptr && !other.counted.empty() && in_tail(end - 1) && !in_tail(other.counted.end - 1))
      return &other;
    if (figure == nullptr || !other.counted.empty() || !figure->unit.empty() ||
        end + 2 >= sentence.tokens.size())
      continue;
    const bool out_of = sentence.tokens[end].folded == "out" && sentence.tokens[end + 1].folded == "of";
    const bool bare = end + 3 >= sentence.tokens.size() || !language::en::is_noun(sentence.tokens[end + 3]);
    if (in_tail(end - 1) && out_of && sentence.tokens[end + 2].any(Tag::digits) && bare) return &other;
  }
  return nullptr;
}

}  // namespace

std::optional<Askable> prepare(Asker& asker, std::size_t index, std::size_t at, Range drop,
                               bool needs_subject) {
  const facts::Fact& fact = asker.ground.facts[index];
  const Sentence& sentence = asker.sentence(fact);
  const auto& clauses = asker.clauses(fact);
  const Clause& clause = clauses[at];
  const Tongue tongue = asker.tongue();
  const auto fail = [&](std::string reason, std::string detail = {}) -> std::optional<Askable> {
    asker.reject(index, std::move(reason), std::move(detail));
    return std::nullopt;
  };
  // "loans raised in 1824 and 1825"
  const std::size_t behind = fact.tokens.end;
  if (fact.kind == facts::Kind::date && behind + 1 < sentence.tokens.size() &&
      tongue.words.has_form("coordinator", sentence.tokens[behind]) &&
      sentence.tokens[behind + 1].any(Tag::digits))
    return fail("a part of a range", sentence.tokens[behind + 1].form);
  auto frame = frame_of(sentence, clauses, at, drop, tongue);
  if (!frame) return fail("no verb");
  const Token& verb = sentence.tokens[frame->group.verb];
  if (frame->group.present) return fail("not past", verb.form);
  if (clause.type == ClauseType::relative) {
    frame->subject = antecedent(asker, sentence, clauses, clause);
    if (frame->subject.empty()) return fail("no antecedent");
  }
  if (const auto fault = fault_of_verb(sentence, *frame, tongue)) return fail(fault->reason, fault->detail);
  if (const auto fault = fault_of_clause(sentence, clauses, at, *frame, tongue))
    return fail(fault->reason, fault->detail);
  if (needs_subject && !frame->subject.empty())
    if (const auto fault = fault_of_subject(sentence, frame->subject, clause.type, tongue))
      return fail(fault->reason, fault->detail);
  for (const Clause& other : clauses)
    if (is_complement(asker, sentence, clauses, other, at)) return fail("half of what was said", verb.form);
  const auto opens_half =
      [&](std::size_t last) {  // "on condition | that he abandon his allies", "revealed | that …"
        return std::any_of(clauses.begin(), clauses.end(), [&](const Clause& other) {
          const std::string& opener = other.opener < 0
                                          ? std::string{}
                                          : sentence.tokens[static_cast<std::size_t>(other.opener)].folded;
          return other.type == ClauseType::subordinate && other.range.begin == last + 1 &&
                 (opener == "that" || opener == "how" || opener == "what" || opener == "whether" ||
                  opener == "why");
        });
      };
  std::string detail;
  if (needs_subject) {
    if (frame->subject.empty()) return fail("no subject", verb.form);
    if (const auto why = why_not_alone(sentence, frame->subject, {}, tongue, detail);
        why != "no name" && !asker.stands(why))
      return fail(why, detail);
    if (const Token& alone = sentence.tokens[frame->subject.front()];
        frame->subject.size() == 1 && tongue.words.has_lemma("no single event", alone))
      return fail("vague noun", alone.form);  // "violence began in Nicosia"
    if (is_indefinite_and_nameless(sentence, frame->subject, tongue))
      return fail("vague noun", sentence.tokens[frame->subject.back()].form);
    if (is_definite_and_nameless(sentence, frame->subject, tongue))
      asker.stands(frame->subject.size() < 3 || sentence.tokens[frame->subject[1]].any(Tag::num)
                       ? "no name"
                       : "leaning noun");  // "the two powers" need their war
    if (std::none_of(frame->subject.begin(), frame->subject.end(), [&](std::size_t i) {
          return language::en::is_noun(sentence.tokens[i]) || sentence.tokens[i].unknown() ||
                 is_name(sentence, i, tongue);
        }))
      return fail("no noun in the subject");
    const std::size_t head_at = clause.type == ClauseType::relative
                                    ? frame->subject.back()
                                    : static_cast<std::size_t>(clause.subject);
    const Token& head = sentence.tokens[head_at];
    if (head.any(Tag::prn) && !language::en::is_noun(head) && !tongue.references.covers(sentence, head_at))
      return fail("pronoun", head.form);
  } else {
    frame->subject.clear();
  }
  std::string reason;
  auto tail = tail_of(sentence, *frame, tongue, reason, detail);
  if (!tail) return fail(reason, detail);
  if (const auto fault = fault_of_tail(sentence, *frame, tail->tokens, fact.phrase, tongue))
    return fail(fault->reason, fault->detail);
  // "granted him the titles", "her husband's brother": whom the text has told of, a name put in his place may
  // be another's.
  for (const std::size_t i : tail->tokens)
    if (const Token& token = sentence.tokens[i];
        tongue.references.at(token) != nullptr && !tongue.words.value("third person", token.folded).empty())
      return fail("pronoun", token.form);
  // "landed early | in 1802": it belongs to the date.
  while (!tail->tokens.empty() &&
         tongue.words.has_form("part of a time", sentence.tokens[tail->tokens.back()]))
    tail->tokens.pop_back();
  const bool nobody =
      !frame->group.passive && !tail->tokens.empty() && is_name(sentence, tail->tokens.back(), tongue);
  if ((tail->dropped || nobody) && tongue.words.has_lemma("appointing", verb))
    return fail("half of what was said", verb.form);
  if (const auto* bare = counts_nothing_told(asker, index, tail->tokens); bare != nullptr)
    return fail("nothing counted", sentence.tokens[bare->tokens.begin].form);
  const Tokens all = joined(frame->subject, tail->tokens);
  if (has_unsure_year(asker, index, all)) return fail("year not sure");
  if (opens_half(frame->group.verb) || std::any_of(tail->tokens.begin(), tail->tokens.end(), opens_half))
    return fail("half of what was said", verb.form);
  if (needs_subject && tail->tokens.empty() && frame->subject.size() < 2)
    asker.stands("leaning noun");  // "When did North resign?"
  if (const auto why = why_not_alone(sentence, all, frame->subject, tongue, detail); !asker.stands(why))
    return fail(why, detail);
  return Askable{*frame, tail->tokens, tail->dropped, say_dated(asker, index, frame->subject)};
}

}  // namespace letopis::questions::en

namespace letopis::questions {

Asked ask_english(const Ground& ground) {
  const auto style = en::style_of(ground.document);
  en::Asker asker{ground,
                  Casing(ground.document, ground.facts, ground.words),
                  en::References(ground.document, ground.facts, ground.words, style.month_first),
                  style,
                  {}};
  asker.asked.stand_ins = asker.references.all();
  add_numbered_names(ground.document, asker.asked.stand_ins);
  const Settings settings(ground, asker.asked.stand_ins);
  for (std::size_t i = 0; i < ground.facts.size(); ++i) {
    asker.setting = Setting::none;
    const std::size_t before = asker.asked.candidates.size();
    switch (ground.facts[i].kind) {
      case facts::Kind::date:
        en::ask_date(asker, i);
        break;
      case facts::Kind::figure:
        en::ask_figure(asker, i);
        break;
      case facts::Kind::treaty:
        en::ask_treaty(asker, i);
        break;
      case facts::Kind::duration:
        en::ask_length(asker, i);
        break;
      case facts::Kind::person:
        en::ask_person(asker, i);
        continue;
      case facts::Kind::place:
        en::ask_place(asker, i);
        continue;
      default:
        break;
    }
    // A direct question whose setting nobody knows will not be printed; a gap may do without.
    const auto& made = asker.asked.candidates;
    const bool asked = std::any_of(made.begin() + static_cast<long>(before), made.end(),
                                   [&](const Candidate& c) { return settings.stands(c); });
    if (!asked) en::ask_gap(asker, i);
  }
  for (std::size_t i = 0; i < ground.facts.size(); ++i) en::ask_passage(asker, i);
  return std::move(asker.asked);
}

}  // namespace letopis::questions
