// Russian questions: which clause may be asked about, and the forms that several rules need.
#include "content/questions/ask_ru.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <utility>

#include "content/base/utf8.hpp"
#include "content/questions/alone_ru.hpp"
#include "content/questions/options_ru.hpp"
#include "content/questions/references_ru.hpp"

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
  const auto is_dash = [](const Token& token) { return token.form == "—" || token.form == "–"; };
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

std::string which(Tag gender, Tag wanted) {
  struct Row {
    Tag wanted;
    std::array<const char*, 4> forms;
  };  // m, f, nt, pl
  static constexpr std::array<Row, 6> rows = {{{Tag::nom, {"какой", "какая", "какое", "какие"}},
                                               {Tag::gen, {"какого", "какой", "какого", "каких"}},
                                               {Tag::dat, {"какому", "какой", "какому", "каким"}},
                                               {Tag::acc, {"какой", "какую", "какое", "какие"}},
                                               {Tag::ins, {"каким", "какой", "каким", "какими"}},
                                               {Tag::prp, {"каком", "какой", "каком", "каких"}}}};
  const std::size_t column = gender == Tag::f ? 1 : gender == Tag::nt ? 2 : gender == Tag::pl ? 3 : 0;
  for (const Row& row : rows)
    if (row.wanted == wanted) return row.forms[column];
  return {};
}

Tag gender_of(const language::Reading& reading) {
  if (reading.has(Tag::pl)) return Tag::pl;
  return reading.has(Tag::f) ? Tag::f : reading.has(Tag::nt) ? Tag::nt : Tag::m;
}

const language::Reading* noun_reading(const Token& token) {
  for (const auto& reading : token.readings)
    if (reading.has(Tag::n) && reading.has(Tag::nom)) return &reading;
  for (const auto& reading : token.readings)
    if (reading.has(Tag::n)) return &reading;
  for (const auto& reading : token.readings)
    if (reading.has(Tag::np)) return &reading;
  return nullptr;
}

namespace {

// «Кючук-Кайнарджийского»: each part keeps the capital that it has in the text.
std::string with_capitals_of(const std::string& model, const std::string& form) {
  std::string text;
  std::size_t from = 0, other = 0;
  while (from < form.size()) {
    const std::size_t end = std::min(form.find('-', from), form.size()),
                      stop = std::min(model.find('-', other), model.size());
    const std::string part = form.substr(from, end - from);
    const bool capital = other < model.size() && base::starts_upper(model.substr(other, stop - other));
    text += capital ? base::capitalised(part) : part;
    if (end < form.size()) text += '-';
    from = end + 1;
    other = stop + 1;
  }
  return text;
}

// A guessed adjective («лозаннский») is inflected by its ending.
std::string guessed_adjective(const language::Reading& reading, Tag gender, Tag wanted) {
  const std::string& lemma = reading.lemma;
  if (!reading.has(Tag::adj) || !(lemma.ends_with("ский") || lemma.ends_with("цкий"))) return {};
  const std::string stem = lemma.substr(0, lemma.size() - std::string_view("ий").size());
  const char* ending = gender == Tag::f ? "ая" : gender == Tag::nt ? "ое" : gender == Tag::pl ? "ие" : "ий";
  return decline_adjective_ru(stem + ending, gender, wanted);
}

std::string attribute_form(const Asker& asker, const Token& token, const language::Reading& head,
                           Tag wanted) {
  // «возглавил Степной фронт»: the accusative of what has no life looks like the nominative.
  const bool lifeless =
      !head.has(Tag::aa) && (head.has(Tag::pl) || (!head.has(Tag::f) && !head.has(Tag::nt)));
  if (wanted == Tag::acc && lifeless) wanted = Tag::nom;
  for (const auto& reading : token.readings) {
    // «из семи бояр» is «семь бояр» in the nominative: a numeral in words has cases of its own.
    if (reading.has(Tag::num) && !token.any(Tag::digits) && !token.any(wanted)) return {};
    if (reading.has(Tag::adv) || reading.has(Tag::num)) return token.form;  // «вновь», «26» before the head
    const bool attribute = reading.has(Tag::adj) || reading.has(Tag::pp) || reading.has(Tag::pprs) ||
                           reading.has(Tag::ord) || reading.has(Tag::det);
    if (!attribute || reading.has(Tag::shrt)) continue;
    const Tag gender = gender_of(head);
    language::Tags tags{wanted};
    if (gender == Tag::pl)
      tags.add(Tag::pl);
    else {
      tags.add(Tag::sg);
      tags.add(gender);
    }
    auto forms = asker.ground.lexicon.inflect(reading, tags);
    if (reading.has(wanted) && reading.has(Tag::sg) && gender != Tag::pl &&
        (reading.has(gender) || reading.has(Tag::mfn)))
      return token.form;
    std::erase_if(forms, [](const std::string& form) { return form.ends_with("ки"); });  // an adverb's ending
    if (!forms.empty()) return with_capitals_of(token.form, forms.front());
    if (const std::string guessed = guessed_adjective(reading, gender, wanted); !guessed.empty())
      return with_capitals_of(token.form, guessed);
    if (reading.has(wanted)) return token.form;
  }
  return {};
}

}  // namespace

std::string noun_group(const Asker& asker, const Sentence& sentence, Range range, std::size_t head,
                       Tag wanted) {
  const Token& noun = sentence.tokens[head];
  const language::Reading* reading = noun_reading(noun);
  if (reading == nullptr) return {};
  std::string text;
  for (std::size_t i = range.begin; i < range.end; ++i) {
    std::string form = asker.casing.inside(sentence, i);
    if (i == head) {
      const bool straight = wanted == Tag::nom || (wanted == Tag::acc && !reading->has(Tag::f) &&
                                                   !reading->has(Tag::aa) && reading->has(Tag::sg));
      const bool same = straight && (reading->has(Tag::nom) || reading->has(Tag::acc)) &&
                        !reading->has(Tag::f) && !reading->has(Tag::aa);
      if (!noun.all(wanted) && !same) {
        const auto forms = asker.ground.lexicon.inflect(*reading, {wanted});
        if (forms.empty()) {
          if (!reading->has(wanted)) return {};
        } else {
          const std::string own = with_yo(base::uncapitalised(noun.form), forms.front());
          form = base::starts_upper(form) ? base::capitalised(own) : own;
        }
      }
    } else if (i < head) {
      std::string inflected = attribute_form(asker, sentence.tokens[i], *reading, wanted);
      if (inflected.empty()) return {};
      form = base::starts_upper(form) ? inflected : base::uncapitalised(inflected);
    }
    if (!text.empty() && sentence.tokens[i].space_before) text += ' ';
    text += form;
  }
  return text;
}

std::string with_yo(const std::string& text, std::string form) {
  constexpr std::string_view ye = "е", yo = "ё";
  for (std::size_t at = 0; at < text.size() && at < form.size();) {
    if (text.compare(at, yo.size(), yo) == 0 && form.compare(at, ye.size(), ye) == 0)
      form.replace(at, ye.size(), yo);
    if (text[at] != form[at]) break;
    ++at;
  }
  return form;
}

std::string short_participle(const language::Lexicon& lexicon, const language::Reading& participle,
                             Tag gender) {
  language::Reading reading = participle;  // the short form has neither case nor animacy
  reading.tags.drop({Tag::nom, Tag::gen, Tag::dat, Tag::acc, Tag::ins, Tag::prp, Tag::aa, Tag::nn, Tag::an});
  language::Tags tags{Tag::shrt, gender == Tag::pl ? Tag::pl : Tag::sg};
  if (gender != Tag::pl) tags.add(gender);
  tags.add(Tag::pp);
  tags.add(Tag::pasv);
  const auto forms = lexicon.inflect(reading, tags);
  return forms.empty() ? std::string{} : forms.front();
}

namespace {

std::vector<std::string> word_list(const std::string& text) {
  auto words = base::words(text);
  for (std::string& word : words) word = base::fold(word);
  return words;
}

// «папского | легата», «легата | Антонио», «партию | войны», «в | Константинополе»: words that no order may
// part.
bool belong_together(const Token& left, const Token& right) {
  if (left.any(Tag::cm) || right.any(Tag::cm) || left.any(Tag::punct) || right.any(Tag::punct)) return false;
  if (left.all(Tag::pr)) return true;
  // «Перри | Мак-Доноу | Коллинз»
  if (left.any(Tag::cap) && right.any(Tag::cap) && !left.any(Tag::first) && !left.any(Tag::abbr) &&
      !right.any(Tag::roman) && (left.any(Tag::np) || left.unknown()) &&
      (right.any(Tag::np) || right.unknown()))
    return true;
  const bool noun = right.any(Tag::n) || right.any(Tag::np);
  if (left.all(Tag::adj) && noun) return true;
  constexpr std::array cases = {Tag::gen, Tag::dat, Tag::acc, Tag::ins, Tag::prp};
  const bool one_case =
      std::any_of(cases.begin(), cases.end(), [&](Tag c) { return left.any(c) && right.any(c); });
  if (left.any(Tag::n) && right.any(Tag::cap) && right.any(Tag::np) && !left.any(Tag::nom) && one_case)
    return true;
  return left.any(Tag::n) && !left.any(Tag::past) && right.any(Tag::n) && right.all(Tag::gen);
}

}  // namespace

std::string parted_words(const Asker& asker, const Candidate& candidate) {
  const facts::Fact& fact = asker.ground.facts[candidate.fact];
  const Sentence& sentence = asker.sentence(fact);
  const auto& tokens = sentence.tokens;
  const auto has = [&](const std::string& words) {
    return candidate.prompt.find(words) != std::string::npos;
  };
  for (std::size_t i = 0; i + 2 < tokens.size(); ++i) {
    // «А. Ф. | Орлов», «адмирал де | Грасс»
    constexpr std::size_t initial = 2;  // letters, with the full stop
    if (tokens[i].form.ends_with('.') && base::length(tokens[i].form) == initial && tokens[i].any(Tag::cap) &&
        tokens[i + 1].any(Tag::cap) && has(tokens[i].form + " ") && has(tokens[i + 1].form) &&
        !has(tokens[i].form + " " + tokens[i + 1].form))
      return tokens[i + 1].form;
    const bool particle =
        asker.ground.words.has_form("name particle", tokens[i]) && tokens[i + 1].any(Tag::cap);
    if (particle && has(" " + tokens[i].form + " ") && has(tokens[i + 1].form) &&
        !has(" " + tokens[i].form + " " + tokens[i + 1].form))
      return tokens[i + 1].form;
  }
  // «пять держав, | включая Францию, | подписали»: without its commas
  for (const std::string& opener : asker.ground.words.entries("some of them"))
    if (has(" " + opener + " ") && !has(", " + opener + " ")) return opener;
  // «… торжественно | открыла проход»: its adverb was left at the end
  if (candidate.prompt.ends_with('?')) {
    const std::string last = base::words(candidate.prompt).back();
    for (std::size_t i = 0; i + 1 < tokens.size(); ++i)
      if (tokens[i].form == last && tokens[i].all(Tag::adv) && tokens[i].folded.ends_with("о") &&
          (tokens[i + 1].any(Tag::past) || tokens[i + 1].any(Tag::pp)))
        return last;
  }
  const auto said = word_list(candidate.prompt);
  const auto position = [&](const std::string& word) { return std::find(said.begin(), said.end(), word); };
  for (std::size_t i = 0; i + 1 < sentence.tokens.size(); ++i) {
    if (fact.phrase.contains(i) || fact.phrase.contains(i + 1) || fact.tokens.contains(i) ||
        fact.tokens.contains(i + 1))
      continue;
    const auto near = facts_in(asker.ground, fact.sentence);
    const bool dated =
        std::any_of(near.begin(), near.end(), [&](const facts::Fact& date) {  // «В 1936 году | Япония»
          return date.kind == facts::Kind::date && (date.tokens.contains(i) || date.tokens.contains(i + 1));
        });
    const Token& left = sentence.tokens[i];
    const Token& right = sentence.tokens[i + 1];
    if (dated || !belong_together(left, right)) continue;
    const auto first = position(left.folded), second = position(right.folded);
    if (first == said.end() || second == said.end()) continue;
    bool together = false;
    for (auto at = first; at != said.end(); at = std::find(at + 1, said.end(), left.folded))
      // «на какую высоту»: a question word may stand between.
      together =
          together || (at + 1 != said.end() &&
                       (*(at + 1) == right.folded ||
                        ((at + 1)->starts_with("как") && at + 2 != said.end() && *(at + 2) == right.folded)));
    if (!together) return left.form + " " + right.form;
  }
  return {};
}

bool has_lost_subject(const Asker& asker, const Candidate& candidate) {
  const facts::Fact& fact = asker.ground.facts[candidate.fact];
  // Who did it or what it was is what such questions ask for.
  if (candidate.topic != pack::Topic::date || candidate.kind != pack::Kind::choice) return false;
  const int at = language::clause_at(asker.clauses(fact), fact.tokens.begin);
  if (at < 0 || asker.clauses(fact)[static_cast<std::size_t>(at)].verb < 0) return false;
  const Sentence& sentence = asker.sentence(fact);
  const Token& verb =
      sentence.tokens[static_cast<std::size_t>(asker.clauses(fact)[static_cast<std::size_t>(at)].verb)];
  const bool man = verb.all(Tag::m), woman = verb.all(Tag::f);
  if (!verb.any(Tag::past) || (!man && !woman)) return false;
  const auto said = base::folded_words(candidate.prompt);
  if (!said.contains(verb.folded)) return false;
  std::set<std::string> own;
  for (std::size_t i = 0; i < sentence.tokens.size(); ++i) {
    const Token& token = sentence.tokens[i];
    own.insert(token.folded);
    if (!said.contains(token.folded) || (i > 0 && sentence.tokens[i - 1].any(Tag::pr))) continue;
    const bool agrees =
        std::any_of(token.readings.begin(), token.readings.end(), [&](const language::Reading& r) {
          return r.has(Tag::nom) && !r.has(Tag::pl) && (r.has(man ? Tag::m : Tag::f) || r.has(Tag::num));
        });
    // «победил Саладина»: no name of a man reads so where he acts
    const bool somebody = token.unknown() && !(man && token.any(Tag::cap) &&
                                               (token.folded.ends_with("а") || token.folded.ends_with("я")));
    if (agrees || somebody || token.any(Tag::digits) || token.any(Tag::abbr) || token.any(Tag::roman))
      return false;
  }
  // A name that was put in for a pronoun stands in no sentence of the clause's own.
  return std::all_of(said.begin(), said.end(), [&](const std::string& word) {
    return own.contains(word) || asker.phrase("when").find(word) != std::string::npos ||
           base::length(word) < 6;
  });
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
  std::erase_if(asker.asked.candidates, [&](const Candidate& candidate) {
    if (ru::has_lost_subject(asker, candidate)) {
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
