// Russian clauses. Commas are obligatory in Russian around every clause and every participial or gerund phrase, so
// punctuation cuts first, conjunctions between two finite verbs cut second, and what opens a segment says its type.
#include <algorithm>
#include <optional>

#include "content/language/clauses.hpp"

namespace letopis::language {
namespace {

enum class Opening { none, subordinator, relative, gerund, participle };

struct Segment {
  Range range;          // without the punctuation around it
  Opening opening = Opening::none;
  int opener = -1;
  int verb = -1;        // the finite verb; the gerund or participle where the opening is one
  bool finite = false;
  bool conjoined = false;  // opens with и, или …
  bool hard = false;       // stands after ; or : and so begins anew
};

bool is_hard(const Token& token) { return token.form == ";" || token.form == ":"; }

bool is_separator(const Token& token) {
  return token.any(Tag::cm) || token.any(Tag::lpar) || token.any(Tag::rpar) || token.form == ";" || token.form == ":" ||
         token.form == "—" || token.form == "–" || token.form == "-" || token.any(Tag::sent);
}

bool is_finite(const Token& token) {
  return std::any_of(token.readings.begin(), token.readings.end(), [](const Reading& r) {
    const bool verb = r.has(Tag::vblex) || r.has(Tag::vbser) || r.has(Tag::vbmod);
    if (!verb) return false;
    if (r.has(Tag::pp) || r.has(Tag::pprs)) return r.has(Tag::shrt);
    return r.has(Tag::past) || r.has(Tag::pres) || r.has(Tag::fut);
  });
}

// A word that may be a verb only by a rare homonym («стали» of сталь, «под») is a verb only if all its readings are,
// or if nothing else in its segment is one; is_surely_finite is the first test.
bool is_surely_finite(const Token& token) {
  return is_finite(token) && std::all_of(token.readings.begin(), token.readings.end(), [](const Reading& r) {
           return r.has(Tag::vblex) || r.has(Tag::vbser) || r.has(Tag::vbmod);
         });
}

bool is_short_participle(const Token& token) {
  return std::any_of(token.readings.begin(), token.readings.end(),
                     [](const Reading& r) { return (r.has(Tag::pp) || r.has(Tag::pprs)) && r.has(Tag::shrt); });
}

bool is_gerund(const Token& token) {
  return std::any_of(token.readings.begin(), token.readings.end(), [](const Reading& r) {
    return r.has(Tag::vblex) && r.has(Tag::adv) && (r.has(Tag::pp) || r.has(Tag::pprs));
  });
}

bool has_case(const Reading& r) {
  return r.has(Tag::nom) || r.has(Tag::gen) || r.has(Tag::dat) || r.has(Tag::acc) || r.has(Tag::ins) || r.has(Tag::prp);
}

bool is_full_participle(const Token& token) {
  return std::any_of(token.readings.begin(), token.readings.end(), [](const Reading& r) {
    return (r.has(Tag::pp) || r.has(Tag::pprs)) && has_case(r) && !r.has(Tag::shrt);
  });
}

bool is_nominal(const Token& token) { return token.any(Tag::n) || token.any(Tag::np); }

bool is_attribute(const Token& token) {
  return token.any(Tag::adj) || token.any(Tag::det) || token.any(Tag::ord) || is_full_participle(token);
}

// Where, in a run of tokens, the finite verb stands: the sure one first, else the only possible one.
int find_verb(const Sentence& s, Range range) {
  int possible = -1;
  for (std::size_t i = range.begin; i < range.end; ++i) {
    if (!is_finite(s.tokens[i])) continue;
    if (is_surely_finite(s.tokens[i])) {
      // «был подписан»: the participle carries the meaning.
      for (std::size_t k = i + 1; k < std::min(range.end, i + 4); ++k)
        if (s.tokens[i].is("быть") && s.tokens[k].any(Tag::shrt)) return static_cast<int>(k);
      return static_cast<int>(i);
    }
    if (possible < 0) possible = static_cast<int>(i);
  }
  return possible;
}

// Two clauses joined by и, а, но without a comma: cut before the conjunction that stands between two sure verbs.
std::vector<Range> cut_at_conjunctions(const Sentence& s, const Words& words, Range range) {
  std::vector<Range> parts;
  std::size_t begin = range.begin;
  bool verb_before = false;
  std::size_t conjunction = 0;
  for (std::size_t i = range.begin; i < range.end; ++i) {
    const Token& token = s.tokens[i];
    if (words.has_form("coordinator", token) && i > begin) conjunction = i;
    const bool verb = is_surely_finite(token) && !(is_short_participle(token) && i > begin && s.tokens[i - 1].is("быть"));
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
  for (std::size_t i = range.begin; i < std::min(range.end, range.begin + 4); ++i) {
    if (s.tokens[i].is("который") || s.tokens[i].is("чей")) return i;
    if (is_surely_finite(s.tokens[i])) return std::nullopt;
  }
  return std::nullopt;
}

Segment describe(const Sentence& s, const Words& words, Range range) {
  Segment segment{.range = range};
  Range rest = range;
  while (!rest.empty() && words.has_form("coordinator", s.tokens[rest.begin])) {
    segment.conjoined = words.has_form("list conjunction", s.tokens[rest.begin]);
    ++rest.begin;
  }
  segment.verb = find_verb(s, rest);
  segment.finite = segment.verb >= 0;
  if (const auto opener = subordinator_at(s, words, rest)) {
    segment.opening = Opening::subordinator;
    segment.opener = static_cast<int>(*opener);
    return segment;
  }
  if (const auto opener = relative_at(s, rest)) {
    segment.opening = Opening::relative;
    segment.opener = static_cast<int>(*opener);
    return segment;
  }
  if (segment.finite) return segment;
  for (std::size_t i = rest.begin; i < rest.end; ++i)
    if (is_gerund(s.tokens[i])) {
      segment.opening = Opening::gerund;
      segment.verb = static_cast<int>(i);
      return segment;
    }
  for (std::size_t i = rest.begin; i < std::min(rest.end, rest.begin + 4); ++i) {
    if (is_full_participle(s.tokens[i])) {
      // «подписанный в 1936 году договор» is an attribute, not a phrase of its own: a noun agrees behind it.
      if (range.begin == 0 && i == rest.begin) break;
      segment.opening = Opening::participle;
      segment.verb = static_cast<int>(i);
      return segment;
    }
    if (is_nominal(s.tokens[i]) || s.tokens[i].any(Tag::pr)) break;
  }
  return segment;
}

// «23 августа (5 сентября) 1905 года», «15 (27) марта»: brackets inside a date cut nothing.
bool brackets_a_date(const Sentence& s, const Words& words, std::size_t at) {
  if (!s.tokens[at].any(Tag::lpar) && s.tokens[at].form != "(") return false;
  for (std::size_t i = at + 1; i < std::min(s.tokens.size(), at + 6); ++i) {
    const Token& token = s.tokens[i];
    if (token.any(Tag::rpar) || token.form == ")") return i > at + 1;
    if (!token.any(Tag::digits) && !words.has_lemma("month", token) && !token.is("год") && token.form != "–") return false;
  }
  return false;
}

std::vector<Segment> segments(const Sentence& s, const Words& words) {
  std::vector<Segment> found;
  std::size_t begin = 0;
  bool hard = false, in_date = false;
  const auto close = [&](std::size_t end) {
    if (end > begin) {
      for (const Range& part : cut_at_conjunctions(s, words, {begin, end})) {
        found.push_back(describe(s, words, part));
        found.back().hard = hard;
        hard = false;
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
  }
  close(s.tokens.size());
  return found;
}

ClauseType type_of(Opening opening) {
  switch (opening) {
    case Opening::subordinator: return ClauseType::subordinate;
    case Opening::relative: return ClauseType::relative;
    case Opening::gerund: return ClauseType::gerund;
    case Opening::participle: return ClauseType::participle;
    case Opening::none: break;
  }
  return ClauseType::main;
}

// A noun group in the case of the word before the comma: an item of a list, kept with its comma. A list ends in и; a
// group without it («взяли Нотебург, старинный Орешек») is an apposition.
bool continues_list(const Sentence& s, const Words& words, Range before, Range range, bool list_goes_on) {
  if (before.empty()) return false;
  const Token& last = s.tokens[before.end - 1];
  bool joined = list_goes_on;
  for (std::size_t i = range.begin; i < range.end; ++i) joined = joined || words.has_form("list conjunction", s.tokens[i]);
  if (!joined) return false;
  for (std::size_t i = range.begin; i < range.end; ++i) {
    const Token& token = s.tokens[i];
    if (token.any(Tag::pr) || token.any(Tag::adv)) return false;
    if (!is_nominal(token)) continue;
    for (const Tag tag : {Tag::nom, Tag::gen, Tag::dat, Tag::acc, Tag::ins, Tag::prp})
      if (token.any(tag) && last.any(tag)) return true;
    return false;
  }
  return false;
}

class Assembly {
 public:
  Assembly(const Sentence& sentence, const Words& words) : s_(sentence), words_(words) {}

  std::vector<Clause> of(const std::vector<Segment>& segments) {
    for (std::size_t i = 0; i < segments.size(); ++i) {
      const Segment& segment = segments[i];
      if (segment.hard) open_ = last_ = -1;
      list_goes_on_ = i + 1 < segments.size() && segments[i + 1].conjoined && !segments[i + 1].finite && !segments[i + 1].hard;
      if (segment.opening != Opening::none) embed(segment);
      else if (segment.finite) add_finite(segment);
      else add_verbless(segment);
      previous_ = segment.range;
    }
    return std::move(clauses_);
  }

 private:
  Clause& at(int index) { return clauses_[static_cast<std::size_t>(index)]; }

  int append(const Segment& segment, ClauseType type, int parent) {
    clauses_.push_back({.range = segment.range, .type = type, .parent = parent, .opener = segment.opener, .verb = segment.verb});
    return static_cast<int>(clauses_.size()) - 1;
  }

  void embed(const Segment& segment) {
    // What a conjunction or a relative pronoun opens depends on the clause right before it.
    const bool on_last = last_ >= 0 && at(last_).verb >= 0 && segment.opening != Opening::gerund;
    const int parent = on_last ? last_ : open_ >= 0 ? open_ : (clauses_.empty() ? -1 : static_cast<int>(clauses_.size()) - 1);
    last_ = append(segment, type_of(segment.opening), parent);
  }

  // Joins the segment to a clause that stands further left; what lies between becomes a hole with its commas.
  void join(int index, const Segment& segment) {
    Clause& clause = at(index);
    const std::size_t gap_begin = clause.range.end;
    if (last_ != index && segment.range.begin > gap_begin) clause.holes.push_back({gap_begin, segment.range.begin});
    clause.range.end = segment.range.end;
    if (clause.verb < 0) clause.verb = segment.verb;
    last_ = index;
  }

  void add_finite(const Segment& segment) {
    if (open_ >= 0 && at(open_).verb < 0 && at(open_).type == ClauseType::main) return join(open_, segment);
    const int coordinated = open_;
    open_ = last_ = append(segment, ClauseType::main, coordinated);
  }

  void add_verbless(const Segment& segment) {
    if (open_ < 0) {
      open_ = last_ = append(segment, ClauseType::main, -1);
      return;
    }
    if (last_ == open_ && (segment.conjoined || continues_list(s_, words_, previous_, segment.range, list_goes_on_))) return join(open_, segment);
    if (last_ >= 0 && last_ != open_ && at(last_).type != ClauseType::verbless && at(open_).verb >= 0 && segment.conjoined)
      return join(last_, segment);
    last_ = append(segment, ClauseType::verbless, open_);
  }

  const Sentence& s_;
  const Words& words_;
  std::vector<Clause> clauses_;
  int open_ = -1;  // the main clause that is being built
  int last_ = -1;  // the clause that the segment before belongs to
  Range previous_;
  bool list_goes_on_ = false;
};

bool agrees(const Reading& subject, const Reading& verb) {
  if (verb.has(Tag::past) || verb.has(Tag::shrt)) {
    if (verb.has(Tag::pl)) return subject.has(Tag::pl) || subject.has(Tag::sp);
    if (subject.has(Tag::pl)) return false;
    for (const Tag gender : {Tag::m, Tag::f, Tag::nt})
      if (verb.has(gender)) return subject.has(gender) || subject.has(Tag::mf) || subject.has(Tag::mfn) || subject.has(Tag::GD) ||
                                   !(subject.has(Tag::m) || subject.has(Tag::f) || subject.has(Tag::nt));
    return true;
  }
  if (verb.has(Tag::pl)) return subject.has(Tag::pl) || subject.has(Tag::sp);
  if (verb.has(Tag::sg)) return !subject.has(Tag::pl);
  return true;
}

bool can_be_subject(const Token& token, const Token& verb) {
  for (const Reading& noun : token.readings) {
    const bool nominal = noun.has(Tag::n) || noun.has(Tag::np) || noun.has(Tag::prn);
    if (!nominal || !noun.has(Tag::nom)) continue;
    for (const Reading& reading : verb.readings)
      if (agrees(noun, reading)) return true;
  }
  return false;
}

// Subjects joined by «и» take a plural verb: «Россия и Япония подписали …».
bool is_joint_subject(const Sentence& s, const std::vector<std::size_t>& own, std::size_t at, const Token& verb) {
  if (!verb.any(Tag::pl) || !s.tokens[own[at]].any(Tag::nom)) return false;
  for (std::size_t k = at + 1; k < own.size() && k < at + 5; ++k) {
    if (is_finite(s.tokens[own[k]])) return false;
    if (s.tokens[own[k]].folded == "и" || s.tokens[own[k]].form == ",") return is_nominal(s.tokens[own[at]]);
  }
  return false;
}

void extend_verb_group(const Sentence& s, Clause& clause) {
  const auto verb = static_cast<std::size_t>(clause.verb);
  clause.verb_group = {verb, verb + 1};
  if (!s.tokens[verb].any(Tag::shrt)) return;  // the lexicon has «заключён» as an adjective
  for (std::size_t back = verb; back > clause.range.begin && verb - back < 3; --back)
    if (s.tokens[back - 1].is("быть")) {
      clause.verb_group.begin = back - 1;
      return;
    }
}

bool behind_preposition(const Sentence& s, std::size_t token, std::size_t begin) {
  for (std::size_t i = token; i > begin; --i) {
    if (s.tokens[i - 1].any(Tag::pr)) return true;
    if (!is_attribute(s.tokens[i - 1])) return false;
  }
  return false;
}

void find_subject(const Sentence& s, const Words& words, Clause& clause) {
  const Token& verb = s.tokens[static_cast<std::size_t>(clause.verb)];
  const auto own = own_tokens(clause);
  int before = -1, after = -1;
  for (std::size_t k = 0; k < own.size(); ++k) {
    const std::size_t i = own[k];
    if (clause.verb_group.contains(i) || static_cast<int>(i) <= clause.opener) continue;
    const Token& token = s.tokens[i];
    if (behind_preposition(s, i, clause.range.begin)) continue;
    if (!can_be_subject(token, verb) && !is_joint_subject(s, own, k, verb)) continue;
    // Behind a noun an indeclinable is its genitive: «приказом главкома ВВС».
    const bool behind_noun = i > 0 && is_nominal(s.tokens[i - 1]) && !s.tokens[i - 1].any(Tag::nom) &&
                             !s.tokens[i - 1].is("год") && !words.has_lemma("month", s.tokens[i - 1]);
    const bool before_verb = k + 1 < own.size() && clause.verb_group.contains(own[k + 1]);
    if (behind_noun && !before_verb && token.any(Tag::gen) && token.role != Role::subject) continue;
    if (token.role == Role::subject) {
      (i < clause.verb_group.begin ? before : after) = static_cast<int>(i);
      if (i < clause.verb_group.begin) break;
      continue;
    }
    const bool only_nominative = token.all(Tag::nom);
    if (i < clause.verb_group.begin) {
      // The first sure nominative; among unsure ones the nearest to the verb («угля и леса французские войска заняли»).
      const bool sure = before >= 0 && s.tokens[static_cast<std::size_t>(before)].all(Tag::nom);
      if (!sure) before = static_cast<int>(i);
    } else if (after < 0 || (only_nominative && !s.tokens[static_cast<std::size_t>(after)].all(Tag::nom))) {
      after = static_cast<int>(i);
    }
  }
  // «Портсмутский договор подписал Витте»: what could be accusative before the verb gives way to a sure nominative.
  if (before >= 0 && after >= 0 && s.tokens[static_cast<std::size_t>(before)].any(Tag::acc) &&
      s.tokens[static_cast<std::size_t>(after)].all(Tag::nom) && verb.any(Tag::tv))
    before = -1;
  clause.subject = before >= 0 ? before : after;
}

void extend_subject(const Sentence& s, Clause& clause) {
  if (clause.subject < 0) return;
  const auto head = static_cast<std::size_t>(clause.subject);
  Range phrase{head, head + 1};
  while (phrase.begin > clause.range.begin) {
    const Token& left = s.tokens[phrase.begin - 1];
    if (static_cast<int>(phrase.begin) - 1 <= clause.opener || left.any(Tag::pr) || left.any(Tag::roman) || is_finite(left)) break;
    const bool joint = left.folded == "и" && phrase.begin >= clause.range.begin + 2 && is_attribute(s.tokens[phrase.begin - 2]);
    // «генерал Макартур»: a title before a name belongs to it.
    const Token& first = s.tokens[phrase.begin];
    const bool title = is_nominal(left) && left.any(Tag::nom) && (first.any(Tag::np) || first.unknown());
    if (joint || is_attribute(left) || left.any(Tag::num) || title) --phrase.begin;
    else break;
  }
  if (head < clause.verb_group.begin) {
    phrase.end = clause.verb_group.begin;
    while (phrase.end > head + 1 && s.tokens[phrase.end - 1].folded == "не") --phrase.end;
  } else {
    while (phrase.end < clause.range.end) {
      const Token& right = s.tokens[phrase.end];
      const bool tail = (is_nominal(right) || is_attribute(right)) && (right.any(Tag::gen) || right.any(Tag::nom));
      if (!tail) break;
      ++phrase.end;
    }
  }
  clause.subject_phrase = phrase;
}

void share_subject(const Sentence& s, std::vector<Clause>& clauses, Clause& clause) {
  if (clause.subject >= 0 || clause.parent < 0 || clause.type != ClauseType::main) return;
  const Clause& other = clauses[static_cast<std::size_t>(clause.parent)];
  if (other.subject < 0 || other.type != ClauseType::main) return;
  // «… разукрасили авторы, а … пробежали»: a subject behind its verb, or an «а», hands nothing on.
  if (other.subject > other.verb && !other.shared_subject) return;
  if (s.tokens[clause.range.begin].folded == "а") return;
  const Token& verb = s.tokens[static_cast<std::size_t>(clause.verb)];
  const Token& subject = s.tokens[static_cast<std::size_t>(other.subject)];
  const bool joint = verb.any(Tag::pl) && s.tokens[static_cast<std::size_t>(other.verb)].any(Tag::pl);
  if (!can_be_subject(subject, verb) && !joint) return;
  clause.subject = other.subject;
  clause.subject_phrase = other.subject_phrase;
  clause.shared_subject = true;
}

}  // namespace

std::vector<Clause> cut_russian(const Sentence& sentence, const Words& words) {
  auto clauses = Assembly(sentence, words).of(segments(sentence, words));
  for (Clause& clause : clauses) {
    if (clause.verb < 0) {
      if (clause.type == ClauseType::main) clause.type = ClauseType::verbless;
      continue;
    }
    extend_verb_group(sentence, clause);
    if (clause.type == ClauseType::gerund || clause.type == ClauseType::participle) continue;
    find_subject(sentence, words, clause);
    extend_subject(sentence, clause);
    share_subject(sentence, clauses, clause);
  }
  return clauses;
}

}  // namespace letopis::language
