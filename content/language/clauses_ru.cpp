// Russian clauses out of segments: what a comma tears apart is put together again, what hangs on something is
// hung.
#include <algorithm>

#include "content/language/segments_ru.hpp"

namespace letopis::language {
namespace {

ClauseType type_of(Opening opening) {
  switch (opening) {
    case Opening::subordinator:
      return ClauseType::subordinate;
    case Opening::relative:
      return ClauseType::relative;
    case Opening::gerund:
      return ClauseType::gerund;
    case Opening::participle:
      return ClauseType::participle;
    case Opening::none:
      break;
  }
  return ClauseType::main;
}

// A noun group in the case of the word before the comma: an item of a list, kept with its comma. A list ends
// in и; a group without it («взяли Нотебург, старинный Орешек») is an apposition.
bool continues_list(const Sentence& s, const Words& words, Range before, Range range, bool list_goes_on) {
  if (before.empty()) return false;
  const Token& last = s.tokens[before.end - 1];
  bool joined = list_goes_on;
  for (std::size_t i = range.begin; i < range.end; ++i)
    joined = joined || words.has_form("list conjunction", s.tokens[i]);
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

// «…, 24 июля 1908 года», «…, с 16 по 19 июня 1963 года, …»: a date between commas is no aside.
bool is_date(const Sentence& s, const Words& words, Range range) {
  bool named = false;
  for (std::size_t i = range.begin; i < range.end; ++i) {
    const Token& token = s.tokens[i];
    const bool word = words.has_lemma("month", token) || token.is("год") || words.has_lemma("season", token);
    named = named || word;
    if (!word && !token.any(Tag::digits) && !token.any(Tag::pr) && !token.any(Tag::abbr) &&
        !words.has_lemma("part of time", token) && token.form != "(" && token.form != ")" &&
        token.form != "–")
      return false;
  }
  return named;
}

class Assembly {
 public:
  Assembly(const Sentence& sentence, const Words& words, const std::vector<Segment>& segments)
      : s_(sentence), words_(words), segments_(segments) {}

  std::vector<Clause> run() {
    for (at_ = 0; at_ < segments_.size(); ++at_) {
      const Segment& segment = segments_[at_];
      if (segment.hard) open_ = last_ = waiting_ = -1;
      list_goes_on_ = at_ + 1 < segments_.size() && segments_[at_ + 1].conjoined &&
                      !segments_[at_ + 1].finite && !segments_[at_ + 1].hard;
      if (segment.opening != Opening::none)
        embed(segment);
      else if (segment.finite)
        add_finite(segment);
      else
        add_verbless(segment);
      previous_ = segment.range;
    }
    return std::move(clauses_);
  }

 private:
  Clause& at(int index) { return clauses_[static_cast<std::size_t>(index)]; }

  int append(const Segment& segment, ClauseType type, int parent) {
    clauses_.push_back({.range = segment.range,
                        .type = type,
                        .parent = parent,
                        .opener = segment.opener,
                        .verb = segment.verb});
    return static_cast<int>(clauses_.size()) - 1;
  }

  void embed(const Segment& segment) {
    // What a conjunction or a relative pronoun opens depends on the clause right before it.
    const bool on_last = last_ >= 0 && at(last_).verb >= 0 && segment.opening != Opening::gerund;
    const int parent = on_last      ? last_
                       : open_ >= 0 ? open_
                                    : (clauses_.empty() ? -1 : static_cast<int>(clauses_.size()) - 1);
    last_ = append(segment, type_of(segment.opening), parent);
    // «…, что союзники, которых было …, сами поразились»: a clause whose verb is still to come.
    const bool torn = segment.verb < 0 &&
                      (segment.opening == Opening::subordinator || segment.opening == Opening::relative);
    if (torn) waiting_ = last_;
  }

  // Joins the segment to a clause that stands further left; what lies between becomes a hole with its commas.
  void join(int index, const Segment& segment) {
    Clause& clause = at(index);
    const std::size_t gap_begin = clause.range.end;
    if (last_ != index && segment.range.begin > gap_begin)
      clause.holes.push_back({gap_begin, segment.range.begin});
    clause.range.end = segment.range.end;
    if (clause.verb < 0) clause.verb = segment.verb;
    last_ = index;
  }

  bool has_own_subject(const Segment& segment) const {
    return subject_in(s_, segment.range, s_.tokens[static_cast<std::size_t>(segment.verb)]) >= 0;
  }

  // «…, уверяет Геродот, …»: an aside, which takes no part in the clause around it.
  bool is_aside(std::size_t index) const {
    const Segment& segment = segments_[index];
    if (segment.verb < 0 || segment.opening != Opening::none || segment.range.size() > 4 ||
        segment.range.begin == 0 || segment.coordinated)
      return false;
    const Token& verb = s_.tokens[static_cast<std::size_t>(segment.verb)];
    const bool seems = segment.range.size() == 1 &&
                       (words_.has_lemma("hypothetical", verb) || words_.has_form("hypothetical", verb));
    if (!seems && !words_.has_lemma("opinion", verb)) return false;
    if (!s_.tokens[segment.range.begin - 1].any(Tag::cm) || segment.range.end >= s_.tokens.size())
      return false;
    const bool governs =
        index + 1 < segments_.size() && segments_[index + 1].opening == Opening::subordinator;
    return !governs && s_.tokens[segment.range.end].any(Tag::cm);
  }

  // «26 июля 1803 года по старому стилю | (им будем пользоваться и дальше) | шлюпы вышли в море»: one clause
  // around another.
  bool is_bracketed(Range range) const {
    return range.begin > 0 && s_.tokens[range.begin - 1].form == "(" && range.end < s_.tokens.size() &&
           s_.tokens[range.end].form == ")";
  }

  // What stands right behind such a clause, without a comma, goes on with the one around it.
  bool goes_on_behind_brackets(const Segment& segment) const {
    return bracketed_ >= 0 && last_ == bracketed_ && open_ >= 0 && open_ != bracketed_ &&
           !segment.coordinated &&
           segment.range.begin == clauses_[static_cast<std::size_t>(bracketed_)].range.end + 1;
  }

  void add_finite(const Segment& segment) {
    if (open_ >= 0 && is_bracketed(segment.range)) {
      last_ = bracketed_ = append(segment, ClauseType::main, -1);
      return;
    }
    if (goes_on_behind_brackets(segment) && at(open_).verb < 0) return join(open_, segment);
    if (is_aside(at_)) {
      last_ = append(segment, ClauseType::verbless, open_);
      at(last_).verb = -1;
      return;
    }
    if (waiting_ >= 0 && at(waiting_).verb < 0) {
      const Range range = at(waiting_).range;
      const int waiting = waiting_;
      waiting_ = -1;
      const Token& verb = s_.tokens[static_cast<std::size_t>(segment.verb)];
      const Range behind{static_cast<std::size_t>(at(waiting).opener) + 1, range.end};
      const bool subject = behind.begin < behind.end && subject_in(s_, behind, verb) >= 0;
      // «ибо 26 марта 1812 года, | в Страстной четверг, | землетрясение обратило …»: a date, an aside and the
      // rest.
      if (!subject && behind.begin < behind.end && is_date(s_, words_, behind)) return join(waiting, segment);
      // «где под окнами ратуши, | если верить живописцам, | стояло море зонтов»: the verb right behind the
      // aside.
      const bool torn = last_ != waiting && segment.verb == static_cast<int>(segment.range.begin) &&
                        s_.tokens[behind.begin].any(Tag::pr);
      // «где, по словам Геродота, разбилось …»: nothing but the opener before an aside.
      if (torn || subject || range.size() == 1) return join(waiting, segment);
    }
    // «…колонне, которую поставили в Дельфах, а император увёз …»: the relative clause goes on.
    const bool relative = last_ >= 0 && at(last_).type == ClauseType::relative && at(last_).verb >= 0;
    if (segment.coordinated && relative && open_ >= 0 && at(open_).verb < 0) {
      const int opener = at(last_).opener;
      last_ = append(segment, ClauseType::relative, open_);
      at(last_).opener = opener;
      return;
    }
    if (open_ >= 0 && at(open_).verb < 0 && at(open_).type == ClauseType::main) return join(open_, segment);
    open_ = last_ = append(segment, ClauseType::main, open_);
  }

  // «25 октября, под Балаклавой, лёгкая бригада, получившая приказ, проскакала …»: between a date and the
  // verb that is still to come stand its place and its subject.
  bool awaits(const Segment& segment) {
    if (at(open_).verb >= 0 || at(open_).type != ClauseType::main || segment.coordinated) return false;
    bool torn = false;
    const Segment* ahead = finite_ahead(torn);
    if (ahead == nullptr) return false;
    const Token& verb = s_.tokens[static_cast<std::size_t>(ahead->verb)];
    if (subject_in(s_, at(open_).range, verb) >= 0) return false;
    for (std::size_t i = segment.range.begin; i < segment.range.end; ++i)
      if (words_.has_lemma("clock", s_.tokens[i])) return false;
    if (s_.tokens[segment.range.begin].any(Tag::pr)) return true;
    return subject_in(s_, segment.range, verb) >= 0 && !has_own_subject(*ahead);
  }

  // The finite segment, without an opening of its own, that the verbless segment at at_ may belong to.
  const Segment* finite_ahead(bool& torn) const {
    torn = false;
    for (std::size_t i = at_ + 1; i < segments_.size() && !segments_[i].hard; ++i) {
      if (segments_[i].opening == Opening::none && segments_[i].finite && !is_aside(i)) return &segments_[i];
      torn = true;
      if (segments_[i].coordinated && segments_[i].opening == Opening::none) return nullptr;
    }
    return nullptr;
  }

  // «…, и гарнизон, выстоявший 349 дней, ушёл …», «…, а вечером, на обычной тренировке, сгорели …»: the words
  // before the comma already belong to the verb that follows.
  bool opens_clause(const Segment& segment) const {
    if (open_ < 0 || clauses_[static_cast<std::size_t>(open_)].verb < 0) return false;
    bool torn = false;
    const Segment* ahead = finite_ahead(torn);
    if (ahead == nullptr) return false;
    const Token& verb = s_.tokens[static_cast<std::size_t>(ahead->verb)];
    const bool subject = subject_in(s_, segment.range, verb) >= 0 && !has_own_subject(*ahead);
    const Token& first = s_.tokens[segment.range.begin];
    const bool after_what = words_.has_form("sequel", first);  // «после чего осаждавшие, …, стали …»
    if (first.folded == "или" || first.folded == "либо") return false;
    if (segment.coordinated || after_what)
      return subject || !segment.conjoined ||
             (torn && !continues_list(s_, words_, previous_, segment.range, true));
    return subject && torn && !ahead->coordinated;
  }

  // True where a noun group that ends at `end` and the one in `range` share a case: the second goes on with
  // the first.
  bool in_list_with(std::size_t end, Range range) const {
    for (std::size_t i = end;
         i > 0 && end - i < 5 && !s_.tokens[i - 1].any(Tag::cm) && !s_.tokens[i - 1].any(Tag::vblex); --i)
      if (is_nominal(s_.tokens[i - 1]) && continues_list(s_, words_, {i - 1, i}, range, true)) return true;
    return false;
  }

  // «уехал в Европу, | где и умер, | в Булони, в 1850 году»: the dependent clause that what ends the sentence
  // stands beside, and may belong to; -1 where there is none.
  int clause_left_of_the_end() const {
    bool torn = false;
    if (finite_ahead(torn) != nullptr || open_ < 0 || clauses_[static_cast<std::size_t>(open_)].verb < 0)
      return -1;
    int index = last_;
    while (index > open_ && clauses_[static_cast<std::size_t>(index)].type == ClauseType::verbless) --index;
    if (index <= open_) return -1;
    const Clause& clause = clauses_[static_cast<std::size_t>(index)];
    const bool dependent = clause.type == ClauseType::relative || clause.type == ClauseType::subordinate;
    return dependent && clause.verb >= 0 ? index : -1;
  }

  void add_verbless(const Segment& segment) {
    if (open_ < 0 || opens_clause(segment)) {
      open_ = last_ = append(segment, ClauseType::main, open_);
      return;
    }
    if (goes_on_behind_brackets(segment)) return join(open_, segment);
    if (awaits(segment)) {
      at(open_).holes.push_back({at(open_).range.end, segment.range.begin});  // the comma
      last_ = open_;
      return join(open_, segment);
    }
    if (const int inner = clause_left_of_the_end(); inner >= 0 && is_date(s_, words_, segment.range)) {
      join(inner, segment);
      at(inner).standalone = false;
      at(inner).reason = "unsure: " + s_.tokens[segment.range.begin].form;
      return;
    }
    if (is_date(s_, words_, segment.range) &&
        !(at(open_).range.end < s_.tokens.size() && s_.tokens[segment.range.begin - 1].form == "("))
      return join(open_, segment);
    // «…, подписанным 22 апреля, и Конвенцией …»: the list goes on behind a phrase that hangs on its first
    // item.
    if (segment.conjoined && last_ >= 0 && last_ != open_ && at(last_).type == ClauseType::participle &&
        at(last_).range.begin >= 2 && in_list_with(at(last_).range.begin - 1, segment.range))
      return join(open_, segment);
    if (last_ == open_ &&
        (segment.conjoined || continues_list(s_, words_, previous_, segment.range, list_goes_on_)))
      return join(open_, segment);
    if (last_ >= 0 && last_ != open_ && at(last_).type != ClauseType::verbless && at(open_).verb >= 0 &&
        segment.conjoined)
      return join(last_, segment);
    last_ = append(segment, ClauseType::verbless, open_);
  }

  const Sentence& s_;
  const Words& words_;
  const std::vector<Segment>& segments_;
  std::vector<Clause> clauses_;
  std::size_t at_ = 0;
  int open_ = -1;     // the main clause that is being built
  int last_ = -1;     // the clause that the segment before belongs to
  int waiting_ = -1;  // a subordinate clause that has no verb yet
  int bracketed_ = -1;  // the clause in brackets right before
  Range previous_;
  bool list_goes_on_ = false;
};

}  // namespace

std::vector<Clause> cut_russian(const Sentence& sentence, const Words& words) {
  const auto cut = segments(sentence, words);
  auto clauses = Assembly(sentence, words, cut).run();
  for (Clause& clause : clauses)
    if (clause.verb < 0 && clause.type == ClauseType::main) clause.type = ClauseType::verbless;
  find_subjects(sentence, words, clauses);
  return clauses;
}

}  // namespace letopis::language
