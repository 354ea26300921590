// Russian questions: which clause may be asked about, and all rules in their order.
#include "content/questions/ask_ru.hpp"

#include <algorithm>
#include <utility>

#include "content/questions/alone_ru.hpp"
#include "content/questions/passage_parts.hpp"
#include "content/questions/references_ru.hpp"
#include "content/questions/whole_ru.hpp"

namespace letopis::questions::ru {

using language::Range;
using language::Sentence;
using language::Tag;
using language::Token;

void Asker::reject(std::size_t fact, std::string reason, std::string detail) {
  asked.rejections.push_back({fact, std::move(reason), std::move(detail)});
}

namespace {

// «Паулюс — Гитлер напомнил ему, что …, — вышел …»: who stands between dashes is not the subject of what
// stands behind.
bool subject_in_an_aside(const Sentence& sentence, const language::Clause& clause) {
  if (clause.subject < 0 || clause.verb < clause.subject) return false;
  const auto begin = sentence.tokens.begin();
  const auto subject = begin + clause.subject, verb = begin + clause.verb;
  return std::any_of(begin, subject, is_dash) && std::count_if(subject, verb, is_dash) % 2 == 1;
}

// «Первый этап состоялся в июле, | второй, | самый долгий, | шёл в Женеве»: a word of its own stands for the
// subject.
const Token* other_subject(const Sentence& sentence, const std::vector<language::Clause>& clauses,
                           std::size_t at) {
  if (!clauses[at].shared_subject) return nullptr;
  for (std::size_t before = at; before-- > 0 && clauses[before].type == language::ClauseType::verbless;) {
    const Token& word = sentence.tokens[clauses[before].range.begin];
    if (clauses[before].range.size() == 1 && word.any(Tag::nom) && (word.any(Tag::ord) || word.any(Tag::adj)))
      return &word;
  }
  return nullptr;
}

}  // namespace

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
  const language::Clause& clause = clauses(fact)[static_cast<std::size_t>(found)];
  if (clause.polarity != language::Polarity::fact) {
    reject(index, language::name_of(clause.polarity), clause.reason);
    return std::nullopt;
  }
  if (has_a_doubtful_tail(sentence(fact), clause)) {
    reject(index, language::name_of(language::Polarity::hypothetical), clause.unreal.back().reason);
    return std::nullopt;
  }
  if (const auto* other = other_subject(sentence(fact), clauses(fact), static_cast<std::size_t>(found))) {
    reject(index, "no subject", other->form);
    return std::nullopt;
  }
  if (subject_in_an_aside(sentence(fact), clause)) {
    reject(index, "behind a dash", sentence(fact).tokens[static_cast<std::size_t>(clause.subject)].form);
    return std::nullopt;
  }
  return static_cast<std::size_t>(found);
}

bool has_year(const Sentence& sentence, const facts::Fact& fact) {
  const auto* date = std::get_if<facts::Date>(&fact.object);
  if (date == nullptr || (date->grain != "day" && date->grain != "month" && date->grain != "season"))
    return true;
  for (std::size_t i = fact.tokens.begin; i < fact.tokens.end; ++i)
    if (sentence.tokens[i].any(Tag::digits) && sentence.tokens[i].form.size() >= 3) return true;
  return false;
}

bool Asker::under_infinitive(const facts::Fact& fact, const language::Clause& clause) const {
  for (const std::size_t i : language::own_tokens(clause))
    if (i < fact.phrase.begin && sentence(fact).tokens[i].all(Tag::inf)) return true;
  return false;
}

int Asker::anchors(const Sentence& words, const Tokens& tokens) const {
  return static_cast<int>(std::count_if(tokens.begin(), tokens.end(), [&](std::size_t i) {
    return casing.is_name(words, i) || words.tokens[i].any(Tag::digits) ||
           ground.words.of_nation(words.tokens[i]);
  }));
}

}  // namespace letopis::questions::ru

namespace letopis::questions {

Asked ask_russian(const Ground& ground) {
  ru::Asker asker{ground, Casing(ground.document, ground.facts, ground.words), {}};
  asker.asked.stand_ins = ru::stand_ins(asker);
  for (std::size_t i = 0; i < ground.facts.size(); ++i) {
    switch (ground.facts[i].kind) {
      case facts::Kind::date:
        ru::ask_date(asker, i);
        break;
      case facts::Kind::figure:
      case facts::Kind::duration:
        ru::ask_figure(asker, i);
        break;
      case facts::Kind::treaty:
        ru::ask_treaty(asker, i);
        break;
      case facts::Kind::person:
        ru::ask_person(asker, i);
        break;
      case facts::Kind::place:
        ru::ask_place(asker, i);
        break;
      default:
        break;
    }
  }
  for (std::size_t i = 0; i < ground.facts.size(); ++i) ru::ask_passage(asker, i);
  const auto has_subject_elsewhere = [&](const Candidate& candidate) {
    return ru::has_subject_elsewhere(asker, ground.facts[candidate.fact]);
  };
  for (Candidate& candidate : asker.asked.candidates)
    if (candidate.setting == Setting::passage && has_subject_elsewhere(candidate)) candidate.leans = true;
  std::erase_if(asker.asked.candidates, [&](const Candidate& candidate) {
    const bool cut = candidate.setting != Setting::passage;
    if ((cut && has_subject_elsewhere(candidate)) || ru::has_lost_subject(asker, candidate)) {
      asker.reject(candidate.fact, "no subject", candidate.prompt);
      return true;
    }
    if (candidate.kind != pack::Kind::cloze)
      if (const std::string parted = ru::parted_words(asker, candidate); !parted.empty()) {
        asker.reject(candidate.fact, "torn in two", parted);
        return true;
      }
    if (const std::string second = ru::two_subjects(asker, candidate.prompt); !second.empty()) {
      asker.reject(candidate.fact, "torn in two", second);
      return true;
    }
    const std::string word = ru::unfinished(asker, candidate.prompt);
    if (word.empty()) return false;
    asker.reject(candidate.fact, "unfinished", word);
    return true;
  });
  return std::move(asker.asked);
}

}  // namespace letopis::questions
