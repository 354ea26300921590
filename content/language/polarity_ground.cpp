#include <algorithm>

#include "content/language/polarity.hpp"

namespace letopis::language::polarity {
namespace {

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

}  // namespace

Ground::Ground(const Sentence& sentence, const Words& list, const std::vector<Clause>& found)
    : s(sentence), words(list), clauses(found), stains_(sentence.tokens.size()) {
  bool hard = true, bracket = false;
  std::size_t begin = 0;
  for (std::size_t i = 0; i <= s.tokens.size(); ++i) {
    if (i < s.tokens.size() && !is_mark(i)) continue;
    if (i > begin) {
      pieces.push_back({.range = {begin, i}, .hard = hard, .bracket = bracket});
      hard = bracket = false;
    }
    begin = i + 1;
    if (i == s.tokens.size()) break;
    const Token& token = s.tokens[i];
    if (token.form == ";" || token.form == ":") hard = true;
    bracket = token.any(Tag::lpar) || token.form == "(";
  }
}

void Ground::stain(Range range, Polarity polarity, std::size_t trigger) {
  for (std::size_t i = range.begin; i < std::min(range.end, stains_.size()); ++i)
    if (!stained(i)) stains_[i] = {polarity, s.tokens[trigger].form};
}

void Ground::stain(const Clause& clause, std::size_t from, Polarity polarity, std::size_t trigger) {
  for (const std::size_t i : own_tokens(clause))
    if (i >= from) stain(Range{i, i + 1}, polarity, trigger);
  const auto index = static_cast<int>(&clause - clauses.data());
  for (std::size_t k = static_cast<std::size_t>(index) + 1;
       k < clauses.size() && clauses[k].type != ClauseType::main; ++k)
    if (clauses[k].type == ClauseType::verbless && clauses[k].parent == index)
      stain(clauses[k].range, polarity, trigger);
}

bool Ground::listed(SectionName section, std::size_t token) const {
  return words.has_form(section, s.tokens[token]) || words.has_lemma(section, s.tokens[token]);
}

std::size_t Ground::phrase_at(SectionName section, std::size_t token) const {
  if (!words.has_form(section, s.tokens[token])) return 0;
  const std::string rest = words.value(section, s.tokens[token].folded);
  std::size_t at = token + 1;
  const auto next_is = [&](std::string_view word) {
    return at < s.tokens.size() && s.tokens[at].folded == word;
  };
  bool holds = true;
  for (std::size_t begin = 0; begin < rest.size();) {
    const std::size_t end = std::min(rest.find(' ', begin), rest.size());
    const std::string_view word = std::string_view(rest).substr(begin, end - begin);
    begin = end + 1;
    if (word == "|") {
      if (holds) break;
      at = token + 1;
      holds = true;
    } else if (holds && next_is(word)) {
      ++at;
    } else {
      holds = false;
    }
  }
  return holds ? at - token : 0;
}

bool Ground::is_finite(std::size_t token) const {
  return std::any_of(s.tokens[token].readings.begin(), s.tokens[token].readings.end(), [](const Reading& r) {
    const bool verb = r.has(Tag::vblex) || r.has(Tag::vbser) || r.has(Tag::vbmod) || r.has(Tag::vbhaver) ||
                      r.has(Tag::vbdo);
    if (!verb) return false;
    if (r.has(Tag::pp) || r.has(Tag::pprs)) return r.has(Tag::shrt);
    return r.has(Tag::past) || r.has(Tag::pres) || r.has(Tag::fut);
  });
}

bool Ground::is_verb(std::size_t token) const {
  const Token& t = s.tokens[token];
  const Clause* clause = clause_of(token);
  if (clause != nullptr && clause->verb_group.contains(token)) return true;
  if (t.any(Tag::cap) && !t.any(Tag::first)) return false;
  const bool verb =
      std::any_of(t.readings.begin(), t.readings.end(), [](const Reading& r) { return r.has(Tag::vblex); });
  if (!verb) return false;
  if (!t.any(Tag::n) && !t.any(Tag::np) && !t.any(Tag::adj)) return true;
  if (token == 0) return false;
  const Token& before = s.tokens[token - 1];
  return words.has_form("infinitive mark", before) || before.any(Tag::prn);
}

bool Ground::is_number(std::size_t token) const {
  const Token& t = s.tokens[token];
  return t.any(Tag::num) || t.any(Tag::digits) || (!t.form.empty() && is_digit(t.form[0]));
}

bool Ground::is_dateish(std::size_t token) const {
  const auto calendar = [&](std::size_t i) {
    const Token& t = s.tokens[i];
    return words.has_form("month", t) || words.has_lemma("month", t) || words.has_form("date noun", t) ||
           words.has_lemma("date noun", t);
  };
  const Token& t = s.tokens[token];
  // «за 37 лет», «2 года»: a length of time is no date.
  const auto short_number = [&](std::size_t i) { return is_number(i) && s.tokens[i].form.size() < 3; };
  const bool length = words.has_form("length noun", t) ||
                      (words.has_lemma("length noun", t) && token > 0 && short_number(token - 1));
  const bool before_length = token + 1 < s.tokens.size() && short_number(token) &&
                             words.has_lemma("length noun", s.tokens[token + 1]);
  if (length || before_length ||
      (token + 1 < s.tokens.size() && words.has_form("length noun", s.tokens[token + 1])))
    return false;
  if (calendar(token)) return true;
  if (!t.any(Tag::digits) && !t.any(Tag::roman) && !(is_number(token) && is_digit(t.form[0]))) return false;
  for (std::size_t i = token + 1; i < std::min(s.tokens.size(), token + 4); ++i) {
    if (calendar(i)) return true;
    if (!s.tokens[i].any(Tag::digits) && s.tokens[i].form != "–" && s.tokens[i].form != "-") break;
  }
  if (token > 0 && calendar(token - 1)) return true;
  // "in 1807": four digits with no noun behind them.
  const bool year = t.form.size() == 4 && std::all_of(t.form.begin(), t.form.end(), is_digit);
  return year && (token + 1 >= s.tokens.size() || !s.tokens[token + 1].any(Tag::n));
}

bool Ground::counts_time(std::size_t token) const {
  if (token + 1 >= s.tokens.size()) return false;
  const Token& next = s.tokens[token + 1];
  return words.has_form("length noun", next) || words.has_lemma("length noun", next) ||
         words.has_lemma("time noun", next);
}

bool Ground::is_mark(std::size_t token) const {
  const Token& t = s.tokens[token];
  return t.any(Tag::cm) || t.form == "," || t.any(Tag::lpar) || t.any(Tag::rpar) || t.form == ";" ||
         t.form == ":" || t.form == "—" || ((t.form == "–" || t.form == "-") && t.space_before) ||
         t.any(Tag::sent) || t.any(Tag::lquot) || t.any(Tag::rquot);
}

std::size_t Ground::to_mark(std::size_t from, std::size_t end) const {
  while (from < end && !is_mark(from)) ++from;
  return from;
}

bool Ground::infinitive_at(std::size_t token) const {
  return language::infinitive_at(s, words, token);
}

bool Ground::infinitive_in(const Clause& clause, std::size_t from) const {
  const auto own = own_tokens(clause);
  return std::any_of(own.begin(), own.end(), [&](std::size_t i) { return i >= from && infinitive_at(i); });
}

const Clause* Ground::clause_of(std::size_t token) const {
  const int at = clause_at(clauses, token);
  return at < 0 ? nullptr : &clauses[static_cast<std::size_t>(at)];
}

}  // namespace letopis::language::polarity
