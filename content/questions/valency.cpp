#include "content/questions/valency.hpp"

#include <algorithm>

#include "content/base/utf8.hpp"
#include "content/questions/votes.hpp"

namespace letopis::questions {

using language::Tag;
using language::Token;

bool goes_nowhere(const Ground& ground, const Candidate& candidate) {
  const facts::Fact& fact = ground.facts[candidate.fact];
  const auto& tokens = ground.document.sentences[fact.sentence].tokens;
  const language::Clause* clause = clause_of(ground, fact);
  if (clause == nullptr) return false;
  const auto verb = static_cast<std::size_t>(clause->verb);
  if (!ground.words.has_lemma("motion verb", tokens[verb])) return false;
  const language::Range own = fact.phrase.empty() ? fact.tokens : fact.phrase;
  const bool arrives = ground.words.has_lemma("arriving", tokens[verb]);  // «с Корфу прибыли»: where to?
  for (std::size_t i = clause->range.begin; i < std::min(clause->range.end, tokens.size()); ++i) {
    const Token& token = tokens[i];
    if (own.contains(i) || candidate.prompt.find(token.form) == std::string::npos) continue;
    // «отправился в Китай», "landed at Suvla", "left Khartoum"
    const bool place = token.any(Tag::pr) && i + 1 < clause->range.end && !own.contains(i + 1) &&
                       !(arrives && ground.words.has_form("whence", token)) &&
                       candidate.prompt.find(token.form + " " + tokens[i + 1].form) != std::string::npos;
    const bool object = ground.words.has_articles() && i > verb && (token.any(Tag::np) || token.any(Tag::n));
    if (place || object || ground.words.has_form("there", token)) return false;
  }
  return true;
}

namespace {

// «В каком году вывезли в Москву?»: they did, but nobody says what.
bool acts_on_nothing(const Ground& ground, const Candidate& candidate) {
  const facts::Fact& fact = ground.facts[candidate.fact];
  const auto& tokens = ground.document.sentences[fact.sentence].tokens;
  const language::Clause* clause = clause_of(ground, fact);
  if (clause == nullptr || ground.words.has_articles() || facts::figure_of(fact) != nullptr) return false;
  const Token& verb = tokens[static_cast<std::size_t>(clause->verb)];
  const bool somebody = clause->subject < 0 && verb.all(Tag::past) && verb.all(Tag::pl) &&
                        verb.all(Tag::tv) && !verb.any(Tag::pp) &&
                        candidate.prompt.find(verb.form) != std::string::npos;
  // «По какому договору уступила Персия?»: what
  const bool wants = candidate.prompt.ends_with('?') && ground.words.has_lemma("wants an object", verb) &&
                     !verb.any(Tag::pp) && candidate.prompt.find(verb.form) != std::string::npos;
  if (!somebody && !wants) return false;
  const std::string prompt = base::fold(candidate.prompt);
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    const Token& token = tokens[i];
    if (wants && clause->subject >= 0 &&
        (clause->subject_phrase.contains(i) || static_cast<int>(i) == clause->subject))
      continue;
    const bool governed = i > 0 && (tokens[i - 1].any(Tag::pr) ||
                                    (i > 1 && tokens[i - 2].any(Tag::pr) && tokens[i - 1].any(Tag::adj)));
    const bool thing = token.any(Tag::n) || token.any(Tag::np) || token.any(Tag::prn) || token.unknown() ||
                       token.any(Tag::cap);
    if (thing && !governed && !fact.tokens.contains(i) && !fact.phrase.contains(i) &&
        prompt.find(token.folded) != std::string::npos)
      return false;
  }
  return true;
}

bool is_person(const Token& token) {
  return token.any(Tag::ant) || token.any(Tag::cog) || token.any({Tag::np, Tag::aa}) ||
         (token.unknown() && token.any(Tag::cap));
}

// «Когда был избран Сулла?», «В каком году Маклин назвал холм?»: to what office, by what name, is what they
// did.
bool raises_to_nothing(const Ground& ground, const Candidate& candidate) {
  const facts::Fact& fact = ground.facts[candidate.fact];
  const auto& tokens = ground.document.sentences[fact.sentence].tokens;
  const language::Clause* clause = clause_of(ground, fact);
  if (clause == nullptr || ground.words.has_articles()) return false;
  const Token& verb = tokens[static_cast<std::size_t>(clause->verb)];
  const bool names = ground.words.has_lemma("naming verb", verb);
  const bool raises =
      ground.words.has_lemma("raising verb", verb) && candidate.prompt.find("____") == std::string::npos;
  if (!names && !raises) return false;
  const auto said = base::folded_words(candidate.prompt);
  if (!said.contains(verb.folded)) return false;
  const bool passive = verb.any(Tag::pasv);
  bool person = false;
  int objects = 0;
  for (std::size_t i = clause->range.begin; i < std::min(clause->range.end, tokens.size()); ++i) {
    const Token& token = tokens[i];
    if (static_cast<int>(i) == clause->verb || fact.tokens.contains(i) || fact.phrase.contains(i)) continue;
    if (!said.contains(token.folded)) {
      if (token.form == "«" && candidate.prompt.find("«") != std::string::npos) return false;
      continue;
    }
    const bool noun = token.any(Tag::n) || token.any(Tag::np) || token.any(Tag::adj);
    const bool governed = i > 0 && tokens[i - 1].any(Tag::pr);
    if (noun && !governed && token.any(Tag::ins) && !(is_person(token) && passive)) return false;
    if (noun && i > 1 && governed && token.any(Tag::acc)) return false;  // «на престол», «в президенты»
    if (static_cast<int>(i) == clause->subject && !passive) continue;
    // «избрали новый сейм», «был избран парламент»
    if (token.any(Tag::n) && !is_person(token) && !governed && !token.any(Tag::aa) && !names) return false;
    person = person || is_person(token);
    const bool doer = clause->subject_phrase.contains(i) && clause->subject >= 0;
    objects += (noun || token.unknown()) && !governed && !doer && !token.all(Tag::gen) ? 1 : 0;
  }
  return names ? objects < 2 : person;
}

// «20 января Ван и Стил договорились: …»: on what, stands behind the colon, which the question leaves out.
bool ends_before_a_colon(const Ground& ground, const Candidate& candidate) {
  const facts::Fact& fact = ground.facts[candidate.fact];
  const auto& tokens = ground.document.sentences[fact.sentence].tokens;
  const language::Clause* clause = clause_of(ground, fact);
  if (clause == nullptr || ground.words.has_articles() || candidate.prompt.find("____") != std::string::npos)
    return false;
  const std::size_t next = static_cast<std::size_t>(clause->verb) + 1;
  return next < tokens.size() && tokens[next].form == ":" &&
         candidate.prompt.find(tokens[next - 1].form) != std::string::npos;
}

// «открыл | залив, который принял за океан», «| войско, посланное на выручку, | разбили»: which, only words
// that the question leaves out tell.
std::string torn_from_its_clause(const Ground& ground, const Candidate& candidate) {
  if (ground.words.has_articles() || !candidate.prompt.ends_with('?')) return {};
  const facts::Fact& fact = ground.facts[candidate.fact];
  const auto& tokens = ground.document.sentences[fact.sentence].tokens;
  const auto said = base::folded_words(candidate.prompt);
  for (std::size_t i = 0; i + 2 < tokens.size(); ++i) {
    const Token& noun = tokens[i];
    const Token& joint = tokens[i + 2];
    if (!noun.any(Tag::n) || noun.any(Tag::np) || noun.any(Tag::cap) || tokens[i + 1].form != "," ||
        !said.contains(noun.folded) || fact.tokens.contains(i) || fact.phrase.contains(i))
      continue;
    const bool relative = joint.is("который");
    const bool participle = (joint.any(Tag::pp) || joint.any(Tag::pprs)) && !joint.any(Tag::shrt) &&
                            !joint.any(Tag::ger) && !joint.any(Tag::n) &&
                            !ground.words.has_lemma("amounting", joint);
    if ((!relative && !participle) || said.contains(joint.folded)) continue;
    // «открыл | залив, который …»
    const bool object = relative && i > 0 && tokens[i - 1].any(Tag::past) && noun.any(Tag::acc);
    if (!object && !ground.words.has_lemma("bare", noun)) continue;
    const bool told = i > 0 && said.contains(tokens[i - 1].folded) &&
                      (tokens[i - 1].any(Tag::adj) || tokens[i - 1].any(Tag::ord) ||
                       tokens[i - 1].any(Tag::num) || tokens[i - 1].any(Tag::digits) ||
                       (tokens[i - 1].any(Tag::n) && noun.any(Tag::ins)));  // «разведка боем»
    if (!told) return noun.form;
  }
  return {};
}

// «Когда начались | контакты через Стокгольм?», «Каким договором была установлена | граница?»: between whom.
std::string between_nobody(const Ground& ground, const Candidate& candidate) {
  if (ground.words.has_articles() || !candidate.prompt.ends_with('?')) return {};
  const facts::Fact& fact = ground.facts[candidate.fact];
  const auto& tokens = ground.document.sentences[fact.sentence].tokens;
  const language::Clause* clause = clause_of(ground, fact);
  if (clause == nullptr) return {};
  const auto said = base::folded_words(candidate.prompt);
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    const Token& noun = tokens[i];
    if (!ground.words.has_lemma("of two parties", noun) || !noun.any(Tag::n) || !noun.any(Tag::nom) ||
        !said.contains(noun.folded) || fact.tokens.contains(i) || fact.phrase.contains(i))
      continue;
    const bool told = i > 0 && (tokens[i - 1].any(Tag::adj) || tokens[i - 1].any(Tag::pr)) &&
                      said.contains(tokens[i - 1].folded);
    const bool owned =
        i + 1 < tokens.size() && said.contains(tokens[i + 1].folded) &&
        (tokens[i + 1].any(Tag::gen) || ground.words.has_form("between parties", tokens[i + 1]));
    const bool placed =
        candidate.prompt.find(" по ") != std::string::npos;  // «граница была установлена по Висле»
    if (!told && !owned && !placed) return noun.form;
  }
  return {};
}

// "When did Grenville fight the Revenge?": "against the fleet that …" was left out with what it says of the
// fleet.
std::string against_nobody(const Ground& ground, const Candidate& candidate, const language::Clause* clause) {
  if (!ground.words.has_articles() || !candidate.prompt.ends_with('?') || clause == nullptr) return {};
  const auto& tokens = ground.document.sentences[ground.facts[candidate.fact].sentence].tokens;
  const auto said = base::folded_words(candidate.prompt);
  for (std::size_t i = static_cast<std::size_t>(clause->verb) + 1;
       i < std::min(clause->range.end, tokens.size()); ++i)
    if (ground.words.has_form("opponent", tokens[i]) && !said.contains(tokens[i].folded))
      return tokens[i].form;
  return {};
}

// "When did Rostron bring the Carpathia?": to whom or where, words that were left out have told.
std::string brought_nowhere(const Ground& ground, const Candidate& candidate,
                            const language::Clause* clause) {
  if (!ground.words.has_articles() || !candidate.prompt.ends_with('?') || clause == nullptr) return {};
  const facts::Fact& fact = ground.facts[candidate.fact];
  const auto& tokens = ground.document.sentences[fact.sentence].tokens;
  const auto verb = static_cast<std::size_t>(clause->verb);
  if (!ground.words.has_lemma("wants a goal", tokens[verb])) return {};
  const std::string prompt = base::fold(candidate.prompt);
  for (std::size_t i = verb + 1; i + 1 < std::min(clause->range.end, tokens.size()); ++i)
    if (ground.words.has_form("goal preposition", tokens[i]) && tokens[i].any(Tag::pr) &&
        !fact.phrase.contains(i) && !fact.tokens.contains(i))
      return prompt.find(" " + tokens[i].folded + " " + tokens[i + 1].folded) == std::string::npos
                 ? tokens[i].form
                 : std::string{};
  return {};
}

// «американский генерал Гаррисон и северокорейский — Нам Ир подписали»: without its dash the adjective has no
// noun.
std::string adjective_of_nobody(const Ground& ground, const Candidate& candidate) {
  const facts::Fact& fact = ground.facts[candidate.fact];
  const auto& tokens = ground.document.sentences[fact.sentence].tokens;
  if (ground.words.has_articles()) return {};
  for (std::size_t i = 1; i + 1 < tokens.size(); ++i) {
    const Token& adjective = tokens[i];
    if (tokens[i + 1].form == "—" && adjective.all(Tag::adj) && adjective.any(Tag::nom) &&
        !adjective.any(Tag::shrt) && !adjective.any(Tag::pred) &&
        candidate.prompt.find(" " + adjective.form) != std::string::npos &&
        candidate.prompt.find(adjective.form + " —") == std::string::npos)
      return adjective.form;
  }
  return {};
}

// «Когда фронт получил 263?»: what, stands behind the brackets that the question leaves out.
bool counts_nothing(const Ground& ground, const Candidate& candidate) {
  const facts::Fact& fact = ground.facts[candidate.fact];
  const auto& tokens = ground.document.sentences[fact.sentence].tokens;
  const auto beside = facts_in(ground, fact.sentence);
  return candidate.prompt.ends_with('?') &&
         std::any_of(beside.begin(), beside.end(), [&](const facts::Fact& other) {
           const std::size_t behind = other.tokens.end;
           return facts::figure_of(other) != nullptr && behind < tokens.size() &&
                  (tokens[behind].form == "(" || tokens[behind].any(Tag::lpar)) &&
                  candidate.prompt.ends_with(" " + tokens[behind - 1].form + "?");
         });
}

// «Каким количеством голосов Панама победила против 34?»
bool asks_half_of_a_vote(const Ground& ground, const Candidate& candidate) {
  const facts::Fact& fact = ground.facts[candidate.fact];
  return facts::figure_of(fact) != nullptr && candidate.prompt.ends_with('?') &&
         is_half_of_a_vote(ground, fact);
}

// "When did Playfair and Lindley send over?", "When did the north reply with the Union of Utrecht?"
bool wants_more(const Ground& ground, const Candidate& candidate) {
  const facts::Fact& fact = ground.facts[candidate.fact];
  const auto& tokens = ground.document.sentences[fact.sentence].tokens;
  const language::Clause* clause = clause_of(ground, fact);
  if (clause == nullptr || !candidate.prompt.ends_with('?')) return false;
  const Token& verb = tokens[static_cast<std::size_t>(clause->verb)];
  const auto words = base::folded_words(candidate.prompt);
  for (const language::Reading& reading : verb.readings) {
    const std::string preposition = ground.words.value("wants a preposition", reading.lemma);
    if (!preposition.empty() && !words.contains(preposition) && !words.contains(preposition + "о"))  // «со»
      return true;
  }
  if (!ground.words.has_articles()) return false;
  // Only of a question that asks with "did": its verb stands last, or its particle does.
  const auto said = base::words(candidate.prompt);
  if (said.size() < 4 || base::fold(said[1]) != "did") return false;
  const std::string& last = said.back();
  // "shut Cuba out by fourteen votes(, to one)?"
  for (std::size_t i = 0; i + 1 < tokens.size(); ++i)
    if (tokens[i].folded == base::fold(last) && ground.words.has_lemma("vote", tokens[i]) &&
        tokens[i + 1].folded == "to")
      return true;
  return ground.words.has("wants an object", last) ||
         (ground.words.has("particle of a verb", last) &&
          ground.words.has("wants an object", said[said.size() - 2]));
}

}  // namespace

std::string missing_argument(const Ground& ground, const Candidate& candidate) {
  if (goes_nowhere(ground, candidate)) return "no place";
  if (acts_on_nothing(ground, candidate)) return "no object";
  if (counts_nothing(ground, candidate)) return "no object";
  if (asks_half_of_a_vote(ground, candidate)) return "half of a vote";
  if (ends_before_a_colon(ground, candidate) || wants_more(ground, candidate)) return "no object";
  if (raises_to_nothing(ground, candidate)) return "no object";
  if (const std::string word = adjective_of_nobody(ground, candidate); !word.empty()) return word;
  const auto* clause = clause_of(ground, ground.facts[candidate.fact]);
  if (const std::string word = against_nobody(ground, candidate, clause); !word.empty()) return word;
  if (const std::string word = brought_nowhere(ground, candidate, clause); !word.empty()) return word;
  if (const std::string noun = between_nobody(ground, candidate); !noun.empty()) return noun;
  return torn_from_its_clause(ground, candidate);
}

}  // namespace letopis::questions
