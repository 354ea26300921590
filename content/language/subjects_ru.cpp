// Subjects of Russian clauses.
#include <algorithm>

#include "content/language/segments_ru.hpp"

namespace letopis::language {
namespace {

bool agrees(const Reading& subject, const Reading& verb) {
  if (verb.has(Tag::past) || verb.has(Tag::shrt)) {
    if (verb.has(Tag::pl)) return subject.has(Tag::pl) || subject.has(Tag::sp);
    if (subject.has(Tag::pl)) return false;
    for (const Tag gender : {Tag::m, Tag::f, Tag::nt})
      if (verb.has(gender))
        return subject.has(gender) || subject.has(Tag::mf) || subject.has(Tag::mfn) || subject.has(Tag::GD) ||
               !(subject.has(Tag::m) || subject.has(Tag::f) || subject.has(Tag::nt));
    return true;
  }
  if (verb.has(Tag::pl)) return subject.has(Tag::pl) || subject.has(Tag::sp);
  if (verb.has(Tag::sg)) return !subject.has(Tag::pl);
  return true;
}

// «восставшие», «осаждающие»: a plural participle behind which no noun stands that it could belong to.
bool stands_for_a_noun(const Sentence& s, std::size_t at) {
  const Token& token = s.tokens[at];
  if (!is_full_participle(token) || !token.any(Tag::pl)) return false;
  if (at + 1 >= s.tokens.size()) return true;
  const Token& next = s.tokens[at + 1];
  return !(is_nominal(next) || is_attribute(next)) || !(next.any(Tag::nom) || next.any(Tag::acc));
}

}  // namespace

// «с Марком Ливием | Салинатором»: a name that is only guessed stands in the case of the names before it.
bool goes_on_a_name(const Sentence& s, std::size_t at) {
  const Token& token = s.tokens[at];
  if (at == 0 || !token.any(Tag::guess) || !token.any(Tag::np)) return false;
  const Token& name = s.tokens[at - 1];
  if (!name.any(Tag::np) || name.any(Tag::nom)) return false;
  return std::any_of(token.readings.begin(), token.readings.end(), [&](const Reading& reading) {
    return (reading.has(Tag::ins) && name.any(Tag::ins)) || (reading.has(Tag::dat) && name.any(Tag::dat)) ||
           (reading.has(Tag::gen) && name.any(Tag::gen)) || (reading.has(Tag::prp) && name.any(Tag::prp));
  });
}

bool can_be_subject(const Sentence& s, std::size_t at, const Token& verb) {
  const Token& token = s.tokens[at];
  if (goes_on_a_name(s, at)) return false;
  const bool standing = stands_for_a_noun(s, at);
  for (const Reading& noun : token.readings) {
    const bool nominal = noun.has(Tag::n) || noun.has(Tag::np) || noun.has(Tag::prn) || standing;
    if (!nominal || !noun.has(Tag::nom)) continue;
    for (const Reading& reading : verb.readings)
      if (agrees(noun, reading)) return true;
  }
  return false;
}

bool behind_preposition(const Sentence& s, std::size_t token, std::size_t begin) {
  for (std::size_t i = token; i > begin; --i) {
    if (s.tokens[i - 1].any(Tag::pr))
      return s.tokens[i - 1].folded != "спустя" || i < 2 || !is_nominal(s.tokens[i - 2]);  // «год спустя»
    if (!is_attribute(s.tokens[i - 1])) return false;
  }
  return false;
}

int subject_in(const Sentence& s, Range range, const Token& verb) {
  for (std::size_t i = range.begin; i < range.end; ++i)
    if (can_be_subject(s, i, verb) && !behind_preposition(s, i, range.begin)) return static_cast<int>(i);
  return -1;
}

namespace {

// Subjects joined by «и» take a plural verb: «Россия и Япония подписали …».
bool is_joint_subject(const Sentence& s, const std::vector<std::size_t>& own, std::size_t at,
                      const Token& verb) {
  if (!verb.any(Tag::pl) || !s.tokens[own[at]].any(Tag::nom)) return false;
  for (std::size_t k = at + 1; k < own.size() && k < at + 5; ++k) {
    if (is_finite(s.tokens[own[k]])) return false;
    if (s.tokens[own[k]].folded == "и" || s.tokens[own[k]].form == ",") return is_nominal(s.tokens[own[at]]);
  }
  return false;
}

void extend_verb_group(const Sentence& s, Clause& clause) {
  const auto verb = static_cast<std::size_t>(clause.verb);
  clause.verb_group = {verb, verb + 1};
  if (!s.tokens[verb].any(Tag::shrt)) return;  // the lexicon has «заключён» as an adjective
  for (std::size_t back = verb; back > clause.range.begin && verb - back < 3; --back)
    if (s.tokens[back - 1].is("быть")) {
      clause.verb_group.begin = back - 1;
      return;
    }
}

// «Манифест об отмене … Александр II подписал»: a person's sure nominative right before the verb is the doer,
// where the noun in front could be what he did it to; -1 where there is none.
int named_doer(const Sentence& s, const Clause& clause, int front) {
  const Token& verb = s.tokens[static_cast<std::size_t>(clause.verb)];
  if (front < 0 || !verb.any(Tag::tv) || verb.any(Tag::shrt)) return -1;
  const auto first = static_cast<std::size_t>(front);
  const Token& noun = s.tokens[first];
  const bool alike = noun.any(Tag::nn) && (noun.any(Tag::m) || noun.any(Tag::nt) || noun.any(Tag::pl));
  if (!(noun.any(Tag::acc) || alike) || noun.any(Tag::aa)) return -1;
  std::size_t i = clause.verb_group.begin;
  while (i > first + 1 && s.tokens[i - 1].any(Tag::roman)) --i;
  if (i <= first + 1) return -1;
  const Token& token = s.tokens[i - 1];
  const bool person = token.any({Tag::np, Tag::aa}) || token.any(Tag::ant) || token.any(Tag::cog);
  const bool sure = token.all(Tag::nom) && can_be_subject(s, i - 1, verb) &&
                    !behind_preposition(s, i - 1, clause.range.begin);
  return person && sure ? static_cast<int>(i) - 1 : -1;
}

// «Уроженец южных гор, | Ахмед | взял город»: behind what he is said to be stands his name; -1 where it does
// not.
int named_behind(const Sentence& s, const Clause& clause, int front) {
  if (front < 0) return -1;
  const Token& noun = s.tokens[static_cast<std::size_t>(front)];
  if (!noun.any({Tag::n, Tag::aa}) || !noun.all(Tag::nom) || noun.any(Tag::np) || noun.any(Tag::pl))
    return -1;
  const auto is_attached = [&](std::size_t i) {
    return is_attribute(s.tokens[i]) || is_nominal(s.tokens[i]);
  };
  for (std::size_t i = clause.range.begin; static_cast<int>(i) < front; ++i)
    if (!is_attribute(s.tokens[i])) return -1;
  std::size_t comma = static_cast<std::size_t>(front) + 1;
  while (comma < clause.verb_group.begin && is_attached(comma) && !s.tokens[comma].any(Tag::nom)) ++comma;
  if (comma >= clause.verb_group.begin || s.tokens[comma].form != ",") return -1;
  for (std::size_t i = comma + 1; i < clause.verb_group.begin; ++i)
    if (!s.tokens[i].any(Tag::cap) && !s.tokens[i].any(Tag::roman)) return -1;
  const Token& name = s.tokens[comma + 1];
  const bool person = name.any(Tag::np) || name.any(Tag::ant) || name.any(Tag::cog) || name.unknown();
  return person && comma + 1 < clause.verb_group.begin && !name.any(Tag::top) ? static_cast<int>(comma) + 1
                                                                              : -1;
}

void find_subject(const Sentence& s, const Words& words, Clause& clause) {
  const Token& verb = s.tokens[static_cast<std::size_t>(clause.verb)];
  const auto own = own_tokens(clause);
  int before = -1, after = -1;
  for (std::size_t k = 0; k < own.size(); ++k) {
    const std::size_t i = own[k];
    if (clause.verb_group.contains(i) || static_cast<int>(i) <= clause.opener) continue;
    const Token& token = s.tokens[i];
    if (behind_preposition(s, i, clause.range.begin)) continue;
    // «на болоте | Варгас»: the name of a place, and nobody.
    if (i > 0 && token.any(Tag::cap) && words.has_lemma("place noun", s.tokens[i - 1]) &&
        !s.tokens[i - 1].any(Tag::nom))
      continue;
    if (!can_be_subject(s, i, verb) && !is_joint_subject(s, own, k, verb)) continue;
    // Behind a noun an indeclinable is its genitive: «приказом главкома ВВС».
    const bool behind_noun = i > 0 && is_nominal(s.tokens[i - 1]) && !s.tokens[i - 1].any(Tag::nom) &&
                             !s.tokens[i - 1].is("год") && !words.has_lemma("month", s.tokens[i - 1]);
    const bool before_verb = k + 1 < own.size() && clause.verb_group.contains(own[k + 1]);
    if (behind_noun && !before_verb && token.any(Tag::gen) && token.role != Role::subject) continue;
    if (token.role == Role::subject) {
      (i < clause.verb_group.begin ? before : after) = static_cast<int>(i);
      if (i < clause.verb_group.begin) break;
      continue;
    }
    const bool only_nominative = token.all(Tag::nom);
    if (i < clause.verb_group.begin) {
      // The first sure nominative; among unsure ones the nearest to the verb («угля и леса французские войска
      // заняли»).
      const bool sure = before >= 0 && s.tokens[static_cast<std::size_t>(before)].all(Tag::nom);
      if (!sure) before = static_cast<int>(i);
    } else if (after < 0 || (only_nominative && !s.tokens[static_cast<std::size_t>(after)].all(Tag::nom))) {
      after = static_cast<int>(i);
    }
  }
  // «Портсмутский договор подписал Витте»: what could be accusative before the verb gives way to a sure
  // nominative.
  if (before >= 0 && after >= 0 && is_nominal(s.tokens[static_cast<std::size_t>(before)]) &&
      s.tokens[static_cast<std::size_t>(before)].any(Tag::acc) &&
      s.tokens[static_cast<std::size_t>(after)].all(Tag::nom) && verb.any(Tag::tv))
    before = -1;
  if (const int doer = named_doer(s, clause, before); doer >= 0) before = doer;
  if (const int name = named_behind(s, clause, before); name >= 0) before = name;
  clause.subject = before >= 0 ? before : after;
}

void extend_subject(const Sentence& s, Clause& clause) {
  if (clause.subject < 0) return;
  const auto head = static_cast<std::size_t>(clause.subject);
  Range phrase{head, head + 1};
  while (phrase.begin > clause.range.begin) {
    const Token& left = s.tokens[phrase.begin - 1];
    if (static_cast<int>(phrase.begin) - 1 <= clause.opener || left.any(Tag::pr) || left.any(Tag::roman) ||
        is_finite(left))
      break;
    const bool joint = left.folded == "и" && phrase.begin >= clause.range.begin + 2 &&
                       is_attribute(s.tokens[phrase.begin - 2]);
    // «генерал Макартур»: a title before a name belongs to it.
    const Token& first = s.tokens[phrase.begin];
    const bool title = is_nominal(left) && left.any(Tag::nom) && (first.any(Tag::np) || first.unknown());
    if (joint || is_attribute(left) || left.any(Tag::num) || title)
      --phrase.begin;
    else
      break;
  }
  if (head < clause.verb_group.begin) {
    phrase.end = clause.verb_group.begin;
    while (phrase.end > head + 1 && s.tokens[phrase.end - 1].folded == "не") --phrase.end;
  } else {
    while (phrase.end < clause.range.end) {
      const Token& right = s.tokens[phrase.end];
      const bool tail =
          (is_nominal(right) || is_attribute(right)) && (right.any(Tag::gen) || right.any(Tag::nom));
      if (!tail) break;
      ++phrase.end;
    }
  }
  clause.subject_phrase = phrase;
}

void share_subject(const Sentence& s, std::vector<Clause>& clauses, Clause& clause) {
  if (clause.subject >= 0 || clause.parent < 0 || clause.type != ClauseType::main) return;
  const Clause& other = clauses[static_cast<std::size_t>(clause.parent)];
  if (other.subject < 0 || other.type != ClauseType::main) return;
  // «… разукрасили авторы, а … пробежали»: a subject behind its verb, or an «а», hands nothing on.
  if (other.subject > other.verb && !other.shared_subject) return;
  if (s.tokens[clause.range.begin].folded == "а") return;
  const Token& verb = s.tokens[static_cast<std::size_t>(clause.verb)];
  const bool joint = verb.any(Tag::pl) && s.tokens[static_cast<std::size_t>(other.verb)].any(Tag::pl);
  if (!can_be_subject(s, static_cast<std::size_t>(other.subject), verb) && !joint) return;
  clause.subject = other.subject;
  clause.subject_phrase = other.subject_phrase;
  clause.shared_subject = true;
}

// «Крит», «озеро», «земли»: one form for the nominative and the accusative, whichever the reader settled on.
bool reads_as_object(const Token& noun) {
  return noun.any(Tag::nn) && !noun.any(Tag::aa) &&
         (noun.any(Tag::m) || noun.any(Tag::nt) || noun.any(Tag::pl));
}

// An object besides the noun that may be one: a sure accusative behind no preposition.
bool has_other_object(const Sentence& s, const Clause& clause) {
  const auto own = own_tokens(clause);
  return std::any_of(own.begin(), own.end(), [&](std::size_t i) {
    const Token& token = s.tokens[i];
    return static_cast<int>(i) != clause.subject && is_nominal(token) && token.any(Tag::acc) &&
           !token.any(Tag::dat) && !token.any(Tag::gen) && !behind_preposition(s, i, clause.range.begin) &&
           !(token.any(Tag::cap) && i > 0 && is_nominal(s.tokens[i - 1]));  // «у острова | Каяк»
  });
}

// A verb with a dative and no sure accusative: what is done to somebody may stand in the nominative's form.
bool takes_somebody(const Sentence& s, const Clause& clause) {
  const auto own = own_tokens(clause);
  return !has_other_object(s, clause) && std::any_of(own.begin(), own.end(), [&](std::size_t i) {
    return static_cast<int>(i) != clause.subject && is_nominal(s.tokens[i]) && s.tokens[i].any(Tag::dat) &&
           !behind_preposition(s, i, clause.range.begin);
  });
}

bool is_somebody(const Token& token) {
  return token.any(Tag::aa) || token.any(Tag::cog) || token.any(Tag::ant) ||
         (token.unknown() && token.any(Tag::cap));
}

// «Он пришёл … и провёл … Декрет»: no comma before the «и», so the doer is the first verb's; what could be an
// accusative behind a verb that takes one is its object.
void take_back_object(const Sentence& s, const std::vector<Clause>& clauses, Clause& clause) {
  if (clause.subject <= clause.verb || clause.parent < 0 || clause.type != ClauseType::main) return;
  const Clause& other = clauses[static_cast<std::size_t>(clause.parent)];
  if (other.subject < 0 || other.type != ClauseType::main || other.subject > other.verb) return;
  const std::size_t opener = clause.range.begin;
  const bool joined = s.tokens[opener].folded == "и" && opener > 0 && s.tokens[opener - 1].form != ",";
  // «Он разбил никейцев, | а в 1214 году навязал Феодору Нимфейский договор»
  // «Беринг разглядел берег, | а 20 июля бросил якорь»
  const bool right_behind = clause.subject == static_cast<int>(clause.verb_group.end) &&
                            is_somebody(s.tokens[static_cast<std::size_t>(other.subject)]) &&
                            !has_other_object(s, clause);
  const bool against = s.tokens[opener].folded == "а" && (takes_somebody(s, clause) || right_behind);
  if (!joined && !against) return;
  const Token& verb = s.tokens[static_cast<std::size_t>(clause.verb)];
  const Token& object = s.tokens[static_cast<std::size_t>(clause.subject)];
  if (!verb.all(Tag::tv) || verb.any(Tag::shrt) || object.any(Tag::aa)) return;
  if (!object.any(Tag::acc) && !(right_behind && reads_as_object(object))) return;
  if (!can_be_subject(s, static_cast<std::size_t>(other.subject), verb)) return;
  clause.subject = -1;
}

// «Обиженный маркиз утешился Фессалоникой, | а Крит 12 августа уступил Венеции»: the island did not, though
// it could be the subject by its form.
void doubt_subject(const Sentence& s, const std::vector<Clause>& clauses, Clause& clause) {
  if (clause.subject < 0 || clause.subject > clause.verb || clause.parent < 0 ||
      clause.type != ClauseType::main || s.tokens[clause.range.begin].folded != "а" ||
      !takes_somebody(s, clause))
    return;
  const Clause& other = clauses[static_cast<std::size_t>(clause.parent)];
  const Token& verb = s.tokens[static_cast<std::size_t>(clause.verb)];
  const Token& noun = s.tokens[static_cast<std::size_t>(clause.subject)];
  if (other.subject < 0 || other.subject > other.verb || !verb.any(Tag::tv) || verb.any(Tag::shrt) ||
      !reads_as_object(noun) || !can_be_subject(s, static_cast<std::size_t>(other.subject), verb))
    return;
  clause.subject = -1;
}

// A name that no dictionary declines («Цзиньчжоу», «Боске») beside a verb in the singular, where nothing else
// can be the subject.
void find_unknown_subject(const Sentence& s, Clause& clause) {
  const Token& verb = s.tokens[static_cast<std::size_t>(clause.verb)];
  if (clause.subject >= 0 || !verb.any(Tag::sg) || !verb.any(Tag::past)) return;
  auto own = own_tokens(clause);
  std::erase_if(own, [&](std::size_t i) { return s.tokens[i].any(Tag::cm); });
  for (std::size_t k = 0; k < own.size(); ++k) {
    const std::size_t i = own[k];
    const Token& token = s.tokens[i];
    if (!token.unknown() || !token.any(Tag::cap) || behind_preposition(s, i, clause.range.begin)) continue;
    // «Чжунду, доведённый до людоедства, сдался»: what stands between is of another clause.
    const bool before = k + 1 < own.size() && own[k + 1] == clause.verb_group.begin;
    const bool beside = before || i == clause.verb_group.end;
    if (beside && (i == 0 || !is_nominal(s.tokens[i - 1]) || s.tokens[i - 1].any(Tag::abbr) ||
                   clause.verb_group.contains(i - 1)))
      clause.subject = static_cast<int>(i);
  }
}

// «сгорели трое астронавтов»: a number is the subject of a verb that takes no object.
void find_counted_subject(const Sentence& s, const Words& words, Clause& clause) {
  const Token& verb = s.tokens[static_cast<std::size_t>(clause.verb)];
  if (clause.subject >= 0 || verb.any(Tag::tv) || !verb.any(Tag::pl)) return;
  for (const std::size_t i : own_tokens(clause)) {
    if (!(s.tokens[i].any(Tag::num) || s.tokens[i].any(Tag::digits)) ||
        behind_preposition(s, i, clause.range.begin))
      continue;
    for (std::size_t k = i + 1; k < std::min(clause.range.end, i + 4); ++k) {
      if (!is_nominal(s.tokens[k])) continue;
      if (i != clause.verb_group.end && k + 1 != clause.verb_group.begin) break;  // not beside the verb
      const bool day =
          s.tokens[k].is("год") || words.has_lemma("month", s.tokens[k]);  // «25 окт. возобновились»
      if (s.tokens[k].any(Tag::gen) && !day && s.tokens[k].any(Tag::pl)) clause.subject = static_cast<int>(k);
      break;
    }
    if (clause.subject >= 0) return;
  }
}

// «Уроженец южных гор, | Ахмед взял город»: the clause is the name's, without what he is said to be.
void cut_off_appositions(const Sentence& s, std::vector<Clause>& clauses) {
  const std::size_t count = clauses.size();
  for (std::size_t i = 0; i < count; ++i) {
    if (clauses[i].verb < 0 || clauses[i].shared_subject || clauses[i].subject < 0) continue;
    const std::size_t begin = clauses[i].range.begin;
    const auto subject = static_cast<std::size_t>(clauses[i].subject);
    std::size_t front = begin;
    while (front < subject && is_attribute(s.tokens[front])) ++front;
    if (front == subject) continue;
    const int name = named_behind(s, clauses[i], static_cast<int>(front));
    if (name < 0 || clauses[i].subject < name || clauses[i].subject > clauses[i].verb) continue;
    Clause apposition{.range = {begin, static_cast<std::size_t>(name) - 1}, .type = ClauseType::verbless};
    apposition.parent = static_cast<int>(i);
    clauses[i].range.begin = static_cast<std::size_t>(name);
    clauses.push_back(std::move(apposition));
  }
}

}  // namespace

void find_subjects(const Sentence& sentence, const Words& words, std::vector<Clause>& clauses) {
  for (Clause& clause : clauses) {
    if (clause.verb < 0) continue;
    extend_verb_group(sentence, clause);
    if (clause.type == ClauseType::gerund || clause.type == ClauseType::participle) continue;
    find_subject(sentence, words, clause);
    find_unknown_subject(sentence, clause);
    find_counted_subject(sentence, words, clause);
    take_back_object(sentence, clauses, clause);
    extend_subject(sentence, clause);
    doubt_subject(sentence, clauses, clause);
    share_subject(sentence, clauses, clause);
  }
  cut_off_appositions(sentence, clauses);
}

}  // namespace letopis::language
