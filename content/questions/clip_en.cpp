#include "content/questions/clip_en.hpp"

#include <algorithm>

#include "content/base/utf8.hpp"

namespace letopis::questions::en {
namespace {

using language::Clause;
using language::ClauseType;
using language::Polarity;
using language::Range;
using language::Sentence;
using language::Tag;
using language::Token;

constexpr std::size_t longest = 32;  // words, with the gap
constexpr std::size_t shortest = 5;

bool is_comma(const Token& token) { return token.form == ","; }

class Clipper {
 public:
  Clipper(Asker& asker, std::size_t index) : asker_(asker), fact_(asker.ground.facts[index]), s_(asker.sentence(fact_)), clauses_(asker.clauses(fact_)) {}

  // The tokens of the clip, in order; empty with a reason where there is none.
  Tokens cut(std::string& reason) {
    const int found = language::clause_at(clauses_, fact_.tokens.begin);
    if (found < 0) return none(reason, "no clause");
    std::size_t holder = static_cast<std::size_t>(found);
    std::vector<bool> in(s_.tokens.size(), false);
    take(in, clauses_[holder]);
    while (clauses_[holder].type != ClauseType::main) {
      const int parent = clauses_[holder].parent;
      if (parent < 0) return none(reason, "no main clause");
      holder = static_cast<std::size_t>(parent);
      take(in, clauses_[holder]);
    }
    const Clause& main = clauses_[holder];
    if (main.verb < 0) return none(reason, "no verb");
    if (main.polarity != Polarity::fact) return none(reason, language::name_of(main.polarity));
    if (main.reason.starts_with("unsure")) return none(reason, "unsure clause");
    if (main.subject < 0) return none(reason, "no subject");
    if (main.shared_subject) {
      const Range subject = main.subject_phrase;
      for (std::size_t i = subject.begin; i < subject.end; ++i) in[i] = true;
      drop_coordinator(in, main);
    }
    restrictive(in);
    commas(in);
    Tokens tokens;
    for (std::size_t i = 0; i < in.size(); ++i)
      if (in[i]) tokens.push_back(i);
    return trimmed(std::move(tokens));
  }

 private:
  static Tokens none(std::string& reason, std::string why) {
    reason = std::move(why);
    return {};
  }

  static void take(std::vector<bool>& in, const Clause& clause) {
    for (const std::size_t i : language::own_tokens(clause)) in[i] = true;
  }

  void drop_coordinator(std::vector<bool>& in, const Clause& clause) const {
    for (const std::size_t i : language::own_tokens(clause)) {
      const Token& t = s_.tokens[i];
      if (i >= clause.verb_group.begin) break;
      if (is_comma(t) || asker_.ground.words.has_form("coordinator", t)) in[i] = false;
    }
  }

  // "the agreement | signed at Geneva", "the coasts | that each side might visit": with no comma before it, a phrase
  // says which one is meant, and stays.
  void restrictive(std::vector<bool>& in) const {
    for (const Clause& clause : clauses_) {
      if (clause.type != ClauseType::participle && clause.type != ClauseType::relative && clause.type != ClauseType::gerund && !(clause.type == ClauseType::subordinate && clause.opener >= 0 && s_.tokens[static_cast<std::size_t>(clause.opener)].folded == "that")) continue;
      const std::size_t begin = clause.range.begin;
      if (begin == 0 || begin >= s_.tokens.size() || is_comma(s_.tokens[begin - 1]) || !in[begin - 1] || in[begin]) continue;
      const Token& left = s_.tokens[begin - 1];
      if (left.any(Tag::lpar) || left.any(Tag::rpar) || left.form == "—" || left.form == "–" || left.form == ";" || left.form == ":") continue;
      take(in, clause);
    }
  }

  // A comma that stands between two words of the clip stays, if nothing was left out around it.
  void commas(std::vector<bool>& in) const {
    for (std::size_t i = 1; i + 1 < in.size(); ++i)
      if (is_comma(s_.tokens[i]) || s_.tokens[i].any(Tag::lpar) || s_.tokens[i].any(Tag::rpar)) in[i] = in[i - 1] && in[i + 1] && is_comma(s_.tokens[i]);
  }

  Tokens trimmed(Tokens tokens) const {
    const auto outer = [&](std::size_t i) {
      const Token& t = s_.tokens[i];
      return is_comma(t) || t.any(Tag::sent) || t.form == ";" || t.form == ":" || t.form == "—" || t.form == "–";
    };
    const auto opening = [&](std::size_t i) { return outer(i) || (asker_.ground.words.has_form("lead", s_.tokens[i]) && !asker_.references.covers(s_, i)); };
    while (!tokens.empty() && opening(tokens.front())) tokens.erase(tokens.begin());
    while (!tokens.empty() && outer(tokens.back())) tokens.pop_back();
    return tokens;
  }

  Asker& asker_;
  const facts::Fact& fact_;
  const Sentence& s_;
  const std::vector<Clause>& clauses_;
};

// "too", "also", "meanwhile": they point at what stood before.
Tokens without_links(const Asker& asker, const Sentence& s, const Tokens& tokens, Range gap) {
  Tokens kept;
  for (const std::size_t i : tokens) {
    const bool link = asker.ground.words.has_form("link", s.tokens[i]) && !gap.contains(i) && !asker.references.covers(s, i);
    if (!link) kept.push_back(i);
  }
  return kept;
}

}  // namespace

std::optional<Clip> clip_of(Asker& asker, std::size_t index, Range gap) {
  const facts::Fact& fact = asker.ground.facts[index];
  const Sentence& s = asker.sentence(fact);
  std::string reason, detail;
  const Tokens tokens = without_links(asker, s, Clipper(asker, index).cut(reason), gap);
  const auto fail = [&](std::string why) -> std::optional<Clip> {
    asker.reject(index, "no gap: " + why, detail);
    return std::nullopt;
  };
  if (tokens.empty()) return fail(reason.empty() ? "nothing left" : reason);
  Clip clip;
  for (const std::size_t i : tokens) {
    if (gap.contains(i)) continue;
    (i < gap.begin ? clip.before : clip.after).push_back(i);
  }
  const std::size_t words = clip.before.size() + clip.after.size() + 1;
  if (words > longest) return fail("too long");
  if (words < shortest) return fail("too short");
  if (std::count(tokens.begin(), tokens.end(), gap.begin) == 0 || std::count(tokens.begin(), tokens.end(), gap.end - 1) == 0) return fail("answer left out");
  const auto& clauses = asker.clauses(fact);
  Tokens subject;
  for (const Clause& clause : clauses)
    if (clause.type == ClauseType::main && clause.subject >= 0 && std::count(tokens.begin(), tokens.end(), static_cast<std::size_t>(clause.subject)) > 0)
      for (const std::size_t i : range_tokens(clause.subject_phrase)) subject.push_back(i);
  Tokens said = clip.before;
  said.insert(said.end(), clip.after.begin(), clip.after.end());
  if (const auto why = why_not_alone(s, said, subject, asker.tongue(), detail); !asker.stands(why)) return fail(why);
  while (!clip.before.empty() && is_comma(s.tokens[clip.before.back()])) {
    clip.before.pop_back();
    clip.comma_before = true;
  }
  while (!clip.after.empty() && is_comma(s.tokens[clip.after.front()])) {
    clip.after.erase(clip.after.begin());
    clip.comma_after = true;
  }
  return clip;
}

std::string say_clip(const Asker& asker, std::size_t index, const Clip& clip, const std::string& gap) {
  const std::string before = say_dated(asker, index, clip.before), after = say_dated(asker, index, clip.after);
  std::string text = before;
  if (!text.empty()) text += clip.comma_before ? ", " : " ";
  text += gap;
  if (!after.empty()) text += (clip.comma_after ? ", " : " ") + after;
  return base::capitalised(text) + ".";
}

}  // namespace letopis::questions::en
