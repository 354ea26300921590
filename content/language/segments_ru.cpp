#include "content/language/segments_ru.hpp"

#include <algorithm>
#include <optional>

namespace letopis::language {
namespace {

bool is_hard(const Token& token) {
  return token.form == ";" || token.form == ":";
}

bool is_separator(const Token& token) {
  return token.any(Tag::cm) || token.any(Tag::lpar) || token.any(Tag::rpar) || is_hard(token) ||
         token.form == "—" || token.form == "–" || token.form == "-" || token.any(Tag::sent);
}

bool is_verb(const Reading& r) {
  return r.has(Tag::vblex) || r.has(Tag::vbser) || r.has(Tag::vbmod);
}

bool is_participle_form(const Reading& r) {
  return r.has(Tag::pp) || r.has(Tag::pprs);
}

bool has_case(const Reading& r) {
  return r.has(Tag::nom) || r.has(Tag::gen) || r.has(Tag::dat) || r.has(Tag::acc) || r.has(Tag::ins) ||
         r.has(Tag::prp);
}

bool is_short_participle(const Token& token) {
  return std::any_of(token.readings.begin(), token.readings.end(),
                     [](const Reading& r) { return is_participle_form(r) && r.has(Tag::shrt); });
}

// «держав», «буря» are gerunds by a rare homonym.
bool is_gerund(const Token& token) {
  return !is_nominal(token) &&
         std::any_of(token.readings.begin(), token.readings.end(), [](const Reading& r) {
           return r.has(Tag::vblex) && r.has(Tag::adv) && is_participle_form(r);
         });
}

// «пятнадцать минут», «новых держав»: a noun that its attribute or number shows to be one.
bool shown_to_be_noun(const Sentence& s, std::size_t i) {
  if (i == 0 || !is_nominal(s.tokens[i])) return false;
  const Token& before = s.tokens[i - 1];
  return before.any(Tag::num) || before.any(Tag::digits) || is_attribute(before) || before.any(Tag::pr);
}

// «был подписан»: the participle carries the meaning, which an adverb of the same look («смертельно») does
// not.
int meaning_of(const Sentence& s, std::size_t verb, Range range) {
  if (!s.tokens[verb].is("быть")) return static_cast<int>(verb);
  int short_form = -1;
  for (std::size_t k = verb + 1; k < std::min(range.end, verb + 4); ++k) {
    if (is_short_participle(s.tokens[k])) return static_cast<int>(k);
    if (short_form < 0 && s.tokens[k].any(Tag::shrt) && !s.tokens[k].any(Tag::adv))
      short_form = static_cast<int>(k);
  }
  return short_form >= 0 ? short_form : static_cast<int>(verb);
}

// Where, in a run of tokens, the finite verb stands: the sure one first, else the only possible one.
int find_verb(const Sentence& s, Range range) {
  int possible = -1;
  for (std::size_t i = range.begin; i < range.end; ++i) {
    if (!is_finite(s.tokens[i])) continue;
    if (is_surely_finite(s.tokens[i])) return meaning_of(s, i, range);
    if (possible < 0 && !shown_to_be_noun(s, i)) possible = static_cast<int>(i);
  }
  return possible;
}

// Two clauses joined by и, а, но without a comma: cut before the conjunction that stands between two sure
// verbs.
std::vector<Range> cut_at_conjunctions(const Sentence& s, const Words& words, Range range) {
  std::vector<Range> parts;
  std::size_t begin = range.begin;
  bool verb_before = false;
  std::size_t conjunction = 0;
  for (std::size_t i = range.begin; i < range.end; ++i) {
    const Token& token = s.tokens[i];
    if (words.has_form("coordinator", token) && i > begin) conjunction = i;
    const bool verb =
        is_surely_finite(token) && !(is_short_participle(token) && i > begin && s.tokens[i - 1].is("быть"));
    if (!verb) continue;
    if (verb_before && conjunction > begin) {
      parts.push_back({begin, conjunction});
      begin = conjunction;
    }
    verb_before = true;
    conjunction = 0;
  }
  parts.push_back({begin, range.end});
  return parts;
}

// The subordinator that opens a segment, its last token; none where there is none.
std::optional<std::size_t> subordinator_at(const Sentence& s, const Words& words, Range range) {
  const std::size_t i = range.begin;
  if (range.empty()) return std::nullopt;
  const std::string pair = words.value("subordinator pair", s.tokens[i].folded);
  if (!pair.empty()) {
    if (i + 1 >= range.end) return std::nullopt;
    const std::string list = " " + pair + " ";
    if (list.find(" " + s.tokens[i + 1].folded + " ") != std::string::npos) return i + 1;
    return s.tokens[i].folded == "как" ? std::optional(i) : std::nullopt;
  }
  if (s.tokens[i].folded == "после" || s.tokens[i].folded == "прежде") return std::nullopt;
  return words.has_form("subordinator", s.tokens[i]) ? std::optional(i) : std::nullopt;
}

std::optional<std::size_t> relative_at(const Sentence& s, Range range) {
  // «то, о чём писал …», «чего отменить никто не мог»
  static constexpr std::string_view forms[] = {"чем", "что", "чего", "чему", "кем", "ком", "кого", "кому"};
  const std::size_t at = range.begin + (!range.empty() && s.tokens[range.begin].any(Tag::pr) ? 1 : 0);
  if (at < range.end && range.begin > 0 &&
      (at > range.begin || s.tokens[at].folded == "чего" || s.tokens[at].folded == "кому") &&
      std::find(std::begin(forms), std::end(forms), s.tokens[at].folded) != std::end(forms) &&
      s.tokens[range.begin].folded != "после")
    return at;
  // «подготовки, какой Восточный фронт ещё не видывал»
  if (range.begin > 1 && !range.empty() && s.tokens[range.begin].is("какой") &&
      s.tokens[range.begin - 1].any(Tag::cm) && is_nominal(s.tokens[range.begin - 2]))
    return range.begin;
  for (std::size_t i = range.begin; i < std::min(range.end, range.begin + 4); ++i) {
    if (s.tokens[i].is("который") || s.tokens[i].is("чей") || s.tokens[i].folded == "коих") return i;
    if (is_surely_finite(s.tokens[i])) return std::nullopt;
  }
  return std::nullopt;
}

// The participle that opens a phrase; «подписанный в 1936 году договор» at a beginning is an attribute with
// its noun.
int participle_of(const Sentence& s, Range range, bool fresh) {
  for (std::size_t i = range.begin; i < std::min(range.end, range.begin + 4); ++i) {
    if (is_full_participle(s.tokens[i])) return fresh && i == range.begin ? -1 : static_cast<int>(i);
    if (is_nominal(s.tokens[i]) || s.tokens[i].any(Tag::pr)) return -1;
  }
  return -1;
}

// `fresh`: nothing stands before the segment that a phrase could hang on.
Segment describe(const Sentence& s, const Words& words, Range range, bool fresh) {
  Segment segment{.range = range};
  Range rest = range;
  while (!rest.empty() && words.has_form("coordinator", s.tokens[rest.begin])) {
    segment.coordinated = true;
    segment.conjoined = words.has_form("list conjunction", s.tokens[rest.begin]);
    ++rest.begin;
  }
  segment.verb = find_verb(s, rest);
  segment.finite = segment.verb >= 0;
  const auto open = [&](Opening opening, std::size_t opener) {
    segment.opening = opening;
    segment.opener = static_cast<int>(opener);
    return segment;
  };
  if (const auto opener = subordinator_at(s, words, rest)) return open(Opening::subordinator, *opener);
  if (const auto opener = relative_at(s, rest)) return open(Opening::relative, *opener);
  if (segment.finite) return segment;
  for (std::size_t i = rest.begin; i < rest.end; ++i)
    if (is_gerund(s.tokens[i])) {
      segment.opening = Opening::gerund;
      segment.verb = static_cast<int>(i);
      return segment;
    }
  segment.verb = participle_of(s, rest, fresh);
  if (segment.verb >= 0) segment.opening = Opening::participle;
  return segment;
}

// «23 августа (5 сентября) 1905 года», «15 (27) марта»: brackets inside a date cut nothing.
bool brackets_a_date(const Sentence& s, const Words& words, std::size_t at) {
  if (!s.tokens[at].any(Tag::lpar) && s.tokens[at].form != "(") return false;
  if (at == 0 || !(s.tokens[at - 1].any(Tag::digits) || words.has_lemma("month", s.tokens[at - 1]) ||
                   s.tokens[at - 1].is("год")))
    return false;
  for (std::size_t i = at + 1; i < std::min(s.tokens.size(), at + 7); ++i) {
    const Token& token = s.tokens[i];
    if (token.any(Tag::rpar) || token.form == ")") return i > at + 1;
    if (!token.any(Tag::digits) && !words.has_lemma("month", token) && !token.is("год") && token.form != "–")
      return false;
  }
  return false;
}

}  // namespace

bool is_finite(const Token& token) {
  return std::any_of(token.readings.begin(), token.readings.end(), [](const Reading& r) {
    if (!is_verb(r)) return false;
    if (is_participle_form(r)) return r.has(Tag::shrt);
    return r.has(Tag::past) || r.has(Tag::pres) || r.has(Tag::fut);
  });
}

bool is_surely_finite(const Token& token) {
  return is_finite(token) && std::all_of(token.readings.begin(), token.readings.end(), is_verb);
}

bool is_full_participle(const Token& token) {
  return std::any_of(token.readings.begin(), token.readings.end(), [](const Reading& r) {
    return is_participle_form(r) && has_case(r) && !r.has(Tag::shrt);
  });
}

bool is_nominal(const Token& token) {
  return token.any(Tag::n) || token.any(Tag::np);
}

bool is_attribute(const Token& token) {
  return token.any(Tag::adj) || token.any(Tag::det) || token.any(Tag::ord) || is_full_participle(token);
}

std::vector<Segment> segments(const Sentence& s, const Words& words) {
  std::vector<Segment> found;
  std::size_t begin = 0;
  bool hard = false, fresh = true, in_date = false;
  const auto close = [&](std::size_t end) {
    if (end > begin) {
      for (const Range& part : cut_at_conjunctions(s, words, {begin, end})) {
        found.push_back(describe(s, words, part, fresh));
        found.back().hard = hard;
        hard = fresh = false;
      }
    }
    begin = end + 1;
  };
  for (std::size_t i = 0; i < s.tokens.size(); ++i) {
    if (in_date || brackets_a_date(s, words, i)) {
      in_date = !(s.tokens[i].any(Tag::rpar) || s.tokens[i].form == ")");
      continue;
    }
    if (!is_separator(s.tokens[i])) continue;
    close(i);
    hard = hard || is_hard(s.tokens[i]);
    fresh = fresh || hard;
  }
  close(s.tokens.size());
  return found;
}

}  // namespace letopis::language
