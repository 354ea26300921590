#include "content/questions/valency.hpp"

#include <algorithm>

#include "content/base/utf8.hpp"

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
  if (!somebody) return false;
  const std::string prompt = base::fold(candidate.prompt);
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    const Token& token = tokens[i];
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

}  // namespace

std::string missing_argument(const Ground& ground, const Candidate& candidate) {
  return goes_nowhere(ground, candidate) ? "no place" : acts_on_nothing(ground, candidate) ? "no object" : "";
}

}  // namespace letopis::questions
