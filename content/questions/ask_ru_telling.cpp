// Clauses told anew: main and temporal clauses as they stand, gerunds, active participles and «который» with
// the subject that they share.
#include "content/questions/ask_ru_telling.hpp"

#include <algorithm>
#include <array>

#include "content/base/utf8.hpp"

namespace letopis::questions::ru {
namespace {

using language::Clause;
using language::ClauseType;
using language::Range;
using language::Reading;
using language::Sentence;
using language::Tag;
using language::Tags;
using language::Token;

constexpr std::array cases = {Tag::nom, Tag::gen, Tag::dat, Tag::acc, Tag::ins, Tag::prp};

bool is_past(const Token& verb) {
  return verb.any(Tag::past) || verb.any(Tag::shrt);
}

Tag gender_of_past(const Token& verb) {
  for (const Reading& reading : verb.readings)
    if (reading.has(Tag::past) || reading.has(Tag::shrt)) return gender_of(reading);
  return Tag::m;
}

std::nullopt_t refuse(Refusal& refusal, std::string reason, std::string detail = {}) {
  refusal = {std::move(reason), std::move(detail)};
  return std::nullopt;
}

// «Луноход-1» with its quotes.
Range in_quotes(const Sentence& sentence, Range phrase) {
  if (phrase.begin > 0 &&
      (sentence.tokens[phrase.begin - 1].form == "«" || sentence.tokens[phrase.begin - 1].any(Tag::lquot)))
    --phrase.begin;
  if (phrase.end < sentence.tokens.size() &&
      (sentence.tokens[phrase.end].form == "»" || sentence.tokens[phrase.end].any(Tag::rquot)))
    ++phrase.end;
  return phrase;
}

std::optional<Telling> tell_finite(const Asker& asker, std::size_t index, std::size_t at, Range drop,
                                   bool as_subject, Refusal& refusal) {
  const facts::Fact& fact = asker.ground.facts[index];
  const Sentence& sentence = asker.sentence(fact);
  const Clause& clause = asker.clauses(fact)[at];
  const Token& verb = sentence.tokens[static_cast<std::size_t>(clause.verb)];
  if (!is_past(verb)) return refuse(refusal, "not past", verb.form);
  const bool impersonal = clause.subject < 0 && verb.any({Tag::past, Tag::pl}) && verb.any(Tag::tv);
  if (!as_subject && clause.subject < 0 && !impersonal) return refuse(refusal, "no subject", verb.form);
  Telling told{.clip = clip_of(asker, index, at, drop)};
  if (!told.clip.ok()) return refuse(refusal, told.clip.refusal, told.clip.detail);
  const bool has_subject = !as_subject && clause.subject >= 0;
  for (const facts::Fact& date : facts_in(asker.ground, fact.sentence))  // «за 1699–1725 годы провели»
    if (has_subject && date.kind == facts::Kind::date &&
        date.phrase.contains(static_cast<std::size_t>(clause.subject)))
      return refuse(refusal, "no subject", verb.form);
  Range subject = has_subject ? in_quotes(sentence, clause.subject_phrase) : Range{};
  // «Валерий Чкалов»: a capitalised nominative before a capitalised one is of the same name.
  const auto named = [&](std::size_t i) {
    return sentence.tokens[i].any(Tag::cap) && sentence.tokens[i].any(Tag::nom) &&
           !sentence.tokens[i].any(Tag::pr);
  };
  while (has_subject && subject.begin > clause.range.begin && named(subject.begin) &&
         named(subject.begin - 1))
    --subject.begin;
  // «Л. И. | Брежнев и Никсон»
  while (has_subject && subject.begin > clause.range.begin && sentence.tokens[subject.begin].any(Tag::cap) &&
         sentence.tokens[subject.begin - 1].any(Tag::abbr) &&
         sentence.tokens[subject.begin - 1].any(Tag::cap))
    --subject.begin;
  Tokens others;
  for (const std::size_t i : told.clip.tokens) {
    if (clause.verb_group.contains(i))
      told.verb_tokens.push_back(i);
    else if (has_subject && subject.contains(i))
      told.subject.push_back(i);
    else
      others.push_back(i);
  }
  if (told.verb_tokens.empty()) return refuse(refusal, "no verb");
  if (has_subject && told.subject.empty()) return refuse(refusal, "no subject", verb.form);
  const std::size_t front = told.verb_tokens.front();
  told.subject_first = !told.subject.empty() && (clause.shared_subject || told.subject.front() < front);
  for (const std::size_t i : others) {
    const bool before_subject =
        told.subject_first && !clause.shared_subject ? i < told.subject.front() : i < front;
    if (before_subject)
      told.lead.push_back(i);
    else
      (told.subject_first && i < front ? told.between : told.rest).push_back(i);
  }
  told.verb = say(asker, told.clip, told.verb_tokens);
  return told;
}

// What a gerund or participle says besides its verb.
Tokens rest_of(const Asker& asker, const Sentence& sentence, const Clause& clause, Range drop) {
  Tokens rest = without(language::own_tokens(clause), drop);
  std::erase_if(rest, [&](std::size_t i) {
    return static_cast<int>(i) == clause.verb || static_cast<int>(i) == clause.opener;
  });
  return trimmed(sentence, rest, drop, asker.ground.words);
}

// Subject and rest as one clip; the verb is said in its own form.
bool set_words(const Asker& asker, std::size_t index, std::size_t at, Telling& told, Refusal& refusal) {
  told.subject_first = true;
  told.clip = judged(asker, index, at, joined(told.subject, told.rest));
  if (!told.clip.ok()) {
    refusal = {told.clip.refusal, told.clip.detail};
    return false;
  }
  const auto gone = [&](std::size_t i) { return !told.clip.has(i); };
  std::erase_if(told.rest, gone);
  return true;
}

std::optional<Telling> tell_gerund(const Asker& asker, std::size_t index, std::size_t at, Range drop,
                                   Refusal& refusal) {
  const facts::Fact& fact = asker.ground.facts[index];
  const Sentence& sentence = asker.sentence(fact);
  const auto& clauses = asker.clauses(fact);
  const Clause& gerund = clauses[at];
  const std::size_t main = main_of(clauses, at);
  if (main == clauses.size() || clauses[main].verb < 0) return refuse(refusal, "no main clause");
  const Clause& holder = clauses[main];
  if (holder.polarity != language::Polarity::fact)
    return refuse(refusal, language::name_of(holder.polarity), holder.reason);
  const Token& finite = sentence.tokens[static_cast<std::size_t>(holder.verb)];
  if (!is_past(finite)) return refuse(refusal, "not past", finite.form);
  if (holder.subject < 0) return refuse(refusal, "no subject", finite.form);
  Telling told;
  const auto verb = static_cast<std::size_t>(gerund.verb);
  told.verb_tokens = {verb};
  told.verb = past_form(asker, sentence.tokens[verb], gender_of_past(finite));
  if (told.verb.empty()) return refuse(refusal, "no certain form", sentence.tokens[verb].form);
  Range within = holder.subject_phrase;  // without what stands behind its comma
  for (std::size_t i = static_cast<std::size_t>(holder.subject); i < within.end; ++i)
    if (sentence.tokens[i].any(Tag::cm)) within.end = i;
  told.subject =
      range_tokens(noun_group_around(asker, sentence, static_cast<std::size_t>(holder.subject), within));
  told.rest = rest_of(asker, sentence, gerund, drop);
  if (!set_words(asker, index, at, told, refusal)) return std::nullopt;
  return told;
}

// «потерявшая» → «потеряла», «подписанный» → «был подписан».
std::string verb_of_attribute(const Asker& asker, const Token& verb, Tag gender) {
  for (const Reading& reading : verb.readings) {
    if (!reading.has(Tag::pp) || !reading.has(Tag::pasv) || reading.has(Tag::shrt)) continue;
    const std::string done = short_participle(asker.ground.lexicon, reading, gender);
    if (done.empty()) return {};
    // «завершённой» → «завершён», but «завершена»
    return std::string(was(gender)) + " " + (gender == Tag::m ? with_yo(verb.form, done) : done);
  }
  return past_form(asker, verb, gender);
}

std::optional<Telling> tell_attribute(const Asker& asker, std::size_t index, std::size_t at, Range drop,
                                      Refusal& refusal) {
  const facts::Fact& fact = asker.ground.facts[index];
  const Sentence& sentence = asker.sentence(fact);
  const Clause& clause = asker.clauses(fact)[at];
  const auto found = antecedent_of(asker, sentence, clause);
  if (!found) return refuse(refusal, "no antecedent");
  Telling told;
  const auto verb = static_cast<std::size_t>(clause.verb);
  told.verb_tokens = {verb};
  told.verb = verb_of_attribute(asker, sentence.tokens[verb], found->gender);
  told.name = noun_group(asker, sentence, found->group, found->head, Tag::nom);
  if (told.verb.empty() || told.name.empty())
    return refuse(refusal, "no certain form", sentence.tokens[verb].form);
  told.subject = range_tokens(found->group);
  told.rest = rest_of(asker, sentence, clause, drop);
  if (!set_words(asker, index, at, told, refusal)) return std::nullopt;
  return told;
}

bool agrees(const Reading& noun, const Reading& attribute) {
  for (const Tag c : cases)
    if (noun.has(c) && attribute.has(c))
      return noun.has(Tag::pl) == attribute.has(Tag::pl) &&
             (attribute.has(Tag::pl) || gender_of(noun) == gender_of(attribute));
  return false;
}

bool is_adjective(const Token& token) {
  return (token.any(Tag::adj) || token.any(Tag::ord) || token.any(Tag::pp) || token.any(Tag::pprs)) &&
         !token.any(Tag::shrt) && !token.any(Tag::pr) && !token.any(Tag::adv);
}

}  // namespace

namespace {

// «унес» → «унёс»: the masculine past of these verbs has its stress, and so its ё, at the end.
std::string stressed(const Asker& asker, std::string form, Tag gender) {
  if (gender != Tag::m) return form;
  for (const std::string& entry : asker.ground.words.entries("yo ending")) {
    const std::string plain = entry.substr(0, entry.find(':')),
                      dotted = asker.ground.words.value("yo ending", plain);
    if (!form.ends_with(plain) || dotted.empty()) continue;
    form.replace(form.size() - plain.size(), plain.size(), dotted);
    break;
  }
  return form;
}

}  // namespace

std::size_t main_of(const std::vector<Clause>& clauses, std::size_t gerund) {
  if (clauses[gerund].parent >= 0) return static_cast<std::size_t>(clauses[gerund].parent);
  for (std::size_t i = gerund + 1; i < clauses.size(); ++i)
    if (clauses[i].type == ClauseType::main && clauses[i].verb >= 0) return i;
  return clauses.size();
}

std::string past_form(const Asker& asker, const Token& verb, Tag gender) {
  for (const Reading& reading : verb.readings) {
    const bool participle = reading.has(Tag::pp);
    if (!reading.has(Tag::past) && !reading.has(Tag::shrt) && !participle) continue;
    if (participle && reading.has(Tag::pasv) && !reading.has(Tag::shrt)) continue;
    Reading model = reading;
    Tags wanted{gender == Tag::pl ? Tag::pl : Tag::sg};
    if (gender != Tag::pl) wanted.add(gender);
    if (participle && !reading.has(Tag::shrt)) {
      model.tags.drop(
          {Tag::nom, Tag::gen, Tag::dat, Tag::acc, Tag::ins, Tag::prp, Tag::aa, Tag::nn, Tag::an});
      wanted.add(Tag::past);
    }
    const auto forms = asker.ground.lexicon.inflect(model, wanted);
    if (!forms.empty())
      return stressed(asker, with_yo(base::uncapitalised(verb.form), forms.front()), gender);
    if (!participle && gender_of(reading) == gender) return base::uncapitalised(verb.form);
  }
  return {};
}

std::optional<Antecedent> antecedent_of(const Asker& asker, const Sentence& sentence, const Clause& clause) {
  if (clause.range.begin < 2 || sentence.tokens[clause.range.begin - 1].form != ",") return std::nullopt;
  const std::size_t end = clause.range.begin - 1;
  const Token& attribute = sentence.tokens[static_cast<std::size_t>(
      clause.type == ClauseType::relative ? clause.opener : clause.verb)];
  const bool relative = clause.type == ClauseType::relative;
  const bool happens = !relative && asker.ground.words.has_lemma("happening", attribute);
  std::optional<std::size_t> head;
  for (std::size_t i = end; i > 0 && end - i < 8; --i) {
    const Token& token = sentence.tokens[i - 1];
    if (token.any(Tag::cm) || token.any(Tag::past) || token.form == "—" || token.form == ";" ||
        token.form == ")")
      break;
    const bool fits = std::any_of(token.readings.begin(), token.readings.end(), [&](const Reading& r) {
      if (!r.has(Tag::n) && !r.has(Tag::np)) return false;
      return std::any_of(attribute.readings.begin(), attribute.readings.end(), [&](const Reading& p) {
        if (relative)
          return p.has(Tag::pl) == r.has(Tag::pl) && (r.has(Tag::pl) || gender_of(p) == gender_of(r));
        return p.has(Tag::pp) && !p.has(Tag::shrt) && agrees(r, p);
      });
    });
    if (!fits || is_adjective(token)) continue;
    // «после поражения | Громова, случившегося в мае»: no man happens.
    if (happens && (token.any(Tag::ant) || token.any(Tag::cog))) continue;
    if (head && !(token.any(Tag::np) || sentence.tokens[*head].any(Tag::np)))
      return std::nullopt;  // which of the two?
    head = i - 1;
    if (relative) break;
  }
  if (!head) return std::nullopt;
  // «войны со Швецией, завершённой в 1595 году»: the war was.
  if (!relative && *head > 1 && sentence.tokens[*head].any(Tag::np) &&
      sentence.tokens[*head - 1].any(Tag::pr) && sentence.tokens[*head - 2].any(Tag::n))
    return std::nullopt;
  for (std::size_t i = *head; i < end; ++i)
    if (asker.ground.words.has_form("coordinator", sentence.tokens[i])) return std::nullopt;
  Antecedent found{.group = {*head, end}, .head = *head};
  while (found.group.begin > 0 && is_adjective(sentence.tokens[found.group.begin - 1]) &&
         !sentence.tokens[found.group.begin - 1].any(Tag::n))
    --found.group.begin;
  const bool coordinated = found.group.begin > 0 &&
                           asker.ground.words.has_form("coordinator", sentence.tokens[found.group.begin - 1]);
  if (coordinated && !(found.group.begin > 1 && sentence.tokens[found.group.begin - 2].form == ","))
    return std::nullopt;
  const auto* noun = noun_reading(sentence.tokens[*head]);
  if (noun == nullptr) return std::nullopt;
  found.gender = gender_of(*noun);
  for (const Reading& p : attribute.readings)
    if (!relative && p.has(Tag::pp)) found.gender = gender_of(p);
  return found;
}

std::optional<Telling> tell(const Asker& asker, std::size_t index, std::size_t at, Range drop,
                            bool as_subject, Refusal& refusal) {
  const facts::Fact& fact = asker.ground.facts[index];
  const Sentence& sentence = asker.sentence(fact);
  const Clause& clause = asker.clauses(fact)[at];
  if (clause.verb < 0 || drop.contains(static_cast<std::size_t>(clause.verb)))
    return refuse(refusal, "no verb");
  const Token& verb = sentence.tokens[static_cast<std::size_t>(clause.verb)];
  // «подписанным 22 апреля 1968 года, и Конвенцией об …»: coordinated with what the phrase belongs to.
  if (clause.type == ClauseType::gerund || clause.type == ClauseType::participle)
    for (std::size_t i = clause.range.begin; i < std::max(drop.begin, clause.range.begin); ++i)
      if (sentence.tokens[i].form == "," && drop.begin > static_cast<std::size_t>(clause.verb))
        return refuse(refusal, "behind a comma");
  switch (clause.type) {
    case ClauseType::main:
      return tell_finite(asker, index, at, drop, as_subject, refusal);
    case ClauseType::subordinate:
      if (!asker.ground.words.has_form("temporal", sentence.tokens[static_cast<std::size_t>(clause.opener)]))
        return refuse(refusal, "subordinate");
      return tell_finite(asker, index, at, drop, as_subject, refusal);
    case ClauseType::gerund:
      if (as_subject) return refuse(refusal, "no subject");
      return tell_gerund(asker, index, at, drop, refusal);
    case ClauseType::participle:
      if (as_subject) return refuse(refusal, "no subject");
      if (!verb.any(Tag::pp)) return refuse(refusal, "no past participle", verb.form);
      return tell_attribute(asker, index, at, drop, refusal);
    case ClauseType::relative: {
      const Token& opener = sentence.tokens[static_cast<std::size_t>(clause.opener)];
      if (as_subject || !opener.is("который") || !opener.any(Tag::nom) || clause.subject >= 0)
        return refuse(refusal, "in a relative clause");
      if (!is_past(verb)) return refuse(refusal, "not past");
      return tell_attribute(asker, index, at, drop, refusal);
    }
    default:
      return refuse(refusal, std::string("in a ") + language::name_of(clause.type) + " phrase");
  }
}

std::string ask_with(const Asker& asker, const std::string& opening, const Telling& told) {
  std::string text = opening;
  const auto add = [&](const std::string& more) {
    if (!more.empty()) text += (text.empty() ? "" : " ") + more;
  };
  const std::string subject = told.name.empty() ? say(asker, told.clip, told.subject) : told.name;
  const std::string rest = say(asker, told.clip, told.rest), lead = say(asker, told.clip, told.lead);
  // The author's order, but a verb does not stand last, nor a long subject before it.
  const auto words = std::count(subject.begin(), subject.end(), ' ') + 1;
  const bool verb_last = rest.empty() && (lead.empty() || words > 2);
  if (told.subject_first && (!told.between.empty() || (!verb_last && words <= 3))) {
    add(subject);
    add(say(asker, told.clip, told.between));
    add(told.verb);
  } else {
    add(told.verb);
    if (told.subject_first) add(subject);
  }
  // «… прислали афиняне», «… обошёлся казне инцидент»: a subject behind its verb keeps its place among the
  // rest.
  if (!told.subject_first && !told.subject.empty()) {
    Tokens all = joined(told.subject, told.rest);
    std::sort(all.begin(), all.end());
    add(say(asker, told.clip, all));
  } else {
    add(rest);
  }
  add(lead);
  return text;
}

}  // namespace letopis::questions::ru
