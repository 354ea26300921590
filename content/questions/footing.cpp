#include "content/questions/footing.hpp"

#include <algorithm>
#include <vector>

#include "content/base/utf8.hpp"

namespace letopis::questions {
namespace {

using language::Range;
using language::Sentence;
using language::Tag;
using language::Token;

class Phrases {
 public:
  Phrases(const Ground& ground, const Casing& casing, const Sentence& sentence)
      : words_(ground.words), casing_(casing), sentence_(sentence) {
    article_ = words_.value("phrasing", "definite article");
  }

  void add(std::size_t i, bool capital = false) {
    const Token& token = sentence_.tokens[i];
    if (is_quote(token)) return;
    if (token.any(Tag::pr) && !token.any(Tag::cap)) {
      // "the Treaty of Utrecht" is one
      if (token.folded == "of" && open_) return;
      close();
      governed_ = true;
      return;
    }
    if (!belongs(token, i)) return close();
    if (open_ && !article_.empty() && token.any(Tag::det)) close();
    open_ = true;
    const bool name = capital || casing_.is_name(sentence_, i);
    firm_ = firm_ || name || words_.of_nation(token) || words_.has_lemma("nation", token);
    counted_ = counted_ || token.any(Tag::digits) || (article_.empty() && token.any(Tag::num));
    noun_ = noun_ || name || token.any(Tag::n);
    time_ = time_ || words_.has_lemma("time noun", token) || words_.has_form("month", token);
  }

  void close() {
    if (open_ && noun_) {
      if (firm_)
        ++found_.firm;
      else if (!counted_ && !time_ && !governed_)
        ++found_.loose;
    }
    open_ = firm_ = counted_ = noun_ = time_ = governed_ = false;
  }

  Footing take() {
    close();
    return found_;
  }

 private:
  // A part of a noun phrase: Russian participles stand in one, English verbs do not.
  bool belongs(const Token& token, std::size_t i) const {
    const bool nominal = token.any(Tag::n) || token.any(Tag::np) || token.any(Tag::num) ||
                         token.any(Tag::digits) || token.any(Tag::adj) || token.any(Tag::det) ||
                         token.any(Tag::ord) || casing_.is_name(sentence_, i);
    if (article_.empty()) return nominal || (token.any(Tag::pp) && !token.any(Tag::shrt));
    return nominal && (!token.any(Tag::vblex) || token.any(Tag::n) || token.any(Tag::np));
  }

  const language::Words& words_;
  const Casing& casing_;
  const Sentence& sentence_;
  std::string article_;
  Footing found_;
  bool open_ = false, firm_ = false, counted_ = false, noun_ = false, time_ = false, governed_ = false;
};

// A date that counts from nothing else is said by those words of `tokens` that are `printed`.
template <typename Printed>
bool is_dated(const Ground& ground, std::size_t sentence, Range tokens, Printed printed) {
  const auto facts = facts_in(ground, sentence);
  return std::any_of(facts.begin(), facts.end(), [&](const facts::Fact& fact) {
    const auto* date = std::get_if<facts::Date>(&fact.object);
    if (date == nullptr || date->relative || !tokens.contains(fact.tokens)) return false;
    for (std::size_t i = fact.tokens.begin; i < fact.tokens.end; ++i)
      if (!printed(i)) return false;
    return !date->inferred || date->grain == "day";
  });
}

// Two forms of one word, as far as their beginnings tell: «Севастополя» and «Севастополь».
bool is_form_of(const std::string& a, const std::string& b) {
  if (a == b) return true;
  constexpr std::size_t stem = 4, ending = 3;  // code points
  std::size_t same = 0;
  for (std::size_t i = 0, k = 0; i < a.size() && k < b.size(); ++same)
    if (base::next_code_point(a, i) != base::next_code_point(b, k)) break;
  return same >= stem && same + ending >= std::max(base::length(a), base::length(b));
}

}  // namespace

Footing footing_of(const Ground& ground, const Casing& casing, std::size_t sentence, Range tokens,
                   Range asked) {
  Phrases phrases(ground, casing, ground.document.sentences[sentence]);
  for (std::size_t i = tokens.begin; i < tokens.end; ++i) {
    if (asked.contains(i))
      phrases.close();
    else
      phrases.add(i);
  }
  Footing found = phrases.take();
  found.dated = is_dated(ground, sentence, tokens, [&](std::size_t i) { return !asked.contains(i); });
  return found;
}

Footing footing_of(const Ground& ground, const Casing& casing, const facts::Fact& asked,
                   const std::string& prompt) {
  const Sentence& sentence = ground.document.sentences[asked.sentence];
  const auto said = base::words(prompt);
  std::vector<bool> used(said.size(), false), printed(sentence.tokens.size(), false);
  Phrases phrases(ground, casing, sentence);
  for (std::size_t i = 0; i < sentence.tokens.size(); ++i) {
    const Token& token = sentence.tokens[i];
    bool capital = false;
    for (std::size_t k = 0; k < said.size(); ++k) {
      if (!is_form_of(base::fold(said[k]), token.folded)) continue;
      printed[i] = used[k] = true;
      capital = capital || (k > 0 && base::starts_upper(said[k]));  // the first word asks
    }
    const bool mark = token.any(Tag::punct) || token.any(Tag::cm);
    if ((printed[i] || mark) && !asked.tokens.contains(i))
      phrases.add(i, capital);
    else
      phrases.close();
  }
  Footing found = phrases.take();
  bool run = false;
  for (std::size_t k = 1; k < said.size(); ++k) {
    const bool name = !used[k] && base::starts_upper(said[k]);
    found.firm += name && !run ? 1 : 0;
    run = name;
  }
  found.dated =
      is_dated(ground, asked.sentence, {0, printed.size()}, [&](std::size_t i) { return printed[i]; });
  return found;
}

int capitals_in(const std::string& prompt) {
  int found = 0;
  bool opens = true, word = false;
  for (std::size_t at = 0; at < prompt.size();) {
    const std::size_t from = at;
    const char32_t c = base::next_code_point(prompt, at);
    const bool letter = base::is_letter(c);
    if (letter && !word && !opens && base::starts_upper(std::string_view(prompt).substr(from))) ++found;
    if (letter || c == U'_' || base::is_digit(c)) opens = false;
    if (c == U'.' || c == U'?' || c == U'!') opens = true;
    word = letter || c == U'-' || c == U'\'' || c == U'’';
  }
  return found;
}

}  // namespace letopis::questions
