// English clauses.
#include "content/language/clauses.hpp"

namespace letopis::language {

std::vector<Clause> cut_english(const Sentence& sentence, const Words&) {
  if (sentence.tokens.empty()) return {};
  return {Clause{.range = {0, sentence.tokens.size()}, .type = ClauseType::verbless}};
}

}  // namespace letopis::language
