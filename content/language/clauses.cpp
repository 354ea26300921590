#include "content/language/clauses.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

namespace letopis::language {
namespace {

constexpr std::array polarity_names = {"fact", "negated", "hypothetical", "planned", "opinion"};
static_assert(polarity_names.size() == static_cast<std::size_t>(Polarity::opinion) + 1);
constexpr std::array type_names = {"main", "subordinate", "relative", "gerund", "participle", "verbless"};
static_assert(type_names.size() == static_cast<std::size_t>(ClauseType::verbless) + 1);

std::string form_at(const Sentence& sentence, int token) {
  return token < 0 ? "-" : sentence.tokens[static_cast<std::size_t>(token)].form;
}

}  // namespace

const char* name_of(Polarity polarity) { return polarity_names[static_cast<std::size_t>(polarity)]; }
const char* name_of(ClauseType type) { return type_names[static_cast<std::size_t>(type)]; }

std::vector<Clause> clauses(const Sentence& sentence, const std::string& language, const Words& words) {
  auto found = language == "en" ? cut_english(sentence, words) : cut_russian(sentence, words);
  judge(sentence, words, found);
  return found;
}

int clause_at(const std::vector<Clause>& clauses, std::size_t token) {
  int best = -1;
  for (std::size_t i = 0; i < clauses.size(); ++i) {
    const Clause& clause = clauses[i];
    if (!clause.range.contains(token)) continue;
    if (std::any_of(clause.holes.begin(), clause.holes.end(), [&](const Range& hole) { return hole.contains(token); }))
      continue;
    if (best < 0 || clause.range.size() < clauses[static_cast<std::size_t>(best)].range.size())
      best = static_cast<int>(i);
  }
  return best;
}

std::vector<std::size_t> own_tokens(const Clause& clause) {
  std::vector<std::size_t> tokens;
  for (std::size_t i = clause.range.begin; i < clause.range.end; ++i)
    if (std::none_of(clause.holes.begin(), clause.holes.end(), [&](const Range& hole) { return hole.contains(i); }))
      tokens.push_back(i);
  return tokens;
}

bool infinitive_at(const Sentence& sentence, const Words& words, std::size_t token) {
  const auto& tokens = sentence.tokens;
  if (words.entries("infinitive mark").empty()) return tokens[token].all(Tag::inf);
  if (!words.has_form("infinitive mark", tokens[token]) || token + 1 >= tokens.size()) return false;
  const Token& next = tokens[token + 1];
  return next.any(Tag::inf) && !next.any(Tag::cap) && !(next.any(Tag::n) && next.any(Tag::pl));
}

bool denied_behind(const Sentence& sentence, const Words& words, const std::vector<Clause>& clauses,
                   const Clause& clause) {
  const auto next = std::find_if(clauses.begin(), clauses.end(), [&](const Clause& other) {
    return other.type == ClauseType::main && other.range.begin >= clause.range.end && &other != &clause;
  });
  if (next == clauses.end()) return false;
  const auto own = own_tokens(*next);
  return std::any_of(own.begin(), own.end(), [&](std::size_t i) {
    return words.has_form("negation", sentence.tokens[i]) &&
           !(i + 1 < sentence.tokens.size() && infinitive_at(sentence, words, i + 1));
  });
}

const Unreal* unreal_at(const Clause& clause, std::size_t token) {
  const auto found = std::find_if(clause.unreal.begin(), clause.unreal.end(), [&](const Unreal& part) { return part.range.contains(token); });
  return found == clause.unreal.end() ? nullptr : &*found;
}

std::string dump(const Sentence& sentence, const std::vector<Clause>& clauses) {
  std::string text;
  for (const Clause& clause : clauses) {
    std::string own;
    for (const std::size_t i : own_tokens(clause)) {
      if (!own.empty() && sentence.tokens[i].space_before) own += ' ';
      own += sentence.tokens[i].form;
    }
    text += fmt::format("{} {} {} [{}] verb={} subject={}{}{}\n", name_of(clause.type), name_of(clause.polarity),
                        clause.standalone ? "alone" : "dependent", own, form_at(sentence, clause.verb),
                        form_at(sentence, clause.subject), clause.shared_subject ? "(shared)" : "",
                        clause.reason.empty() ? "" : " because " + clause.reason);
    for (const Unreal& part : clause.unreal)
      text += fmt::format("  {} [{}] because {}\n", name_of(part.polarity), words(sentence, part.range), part.reason);
  }
  return text;
}

}  // namespace letopis::language
