// The gap: where no direct question asks a fact, the sentence itself asks it, in the author's words, with
// ____ for the answer.
#include <algorithm>

#include "content/base/utf8.hpp"
#include "content/questions/clip_en.hpp"
#include "content/questions/passage_gap.hpp"

namespace letopis::questions::en {
namespace {

using facts::Date;
using facts::Op;
using language::Range;
using language::Sentence;
using language::Tag;
using language::Token;

bool may_be_asked(Asker& asker, std::size_t index) {
  const facts::Fact& fact = asker.ground.facts[index];
  if (fact.polarity != language::Polarity::fact || fact.value.empty() || fact.tokens.empty()) return false;
  const int at = language::clause_at(asker.clauses(fact), fact.tokens.begin);
  if (at < 0) return false;
  const auto& clause = asker.clauses(fact)[static_cast<std::size_t>(at)];
  return clause.polarity == language::Polarity::fact && !clause.reason.starts_with("unsure");
}

void add(Asker& asker, std::size_t index, const Clip& clip, pack::Topic topic, const std::string& gap,
         std::function<std::string(const facts::Fact&)> option) {
  const facts::Fact& fact = asker.ground.facts[index];
  const std::string key = option(fact);
  if (key.empty()) return asker.reject(index, "no option form", fact.value);
  asker.asked.candidates.push_back({.fact = index,
                                    .kind = pack::Kind::cloze,
                                    .topic = topic,
                                    .rule = "gap",
                                    .prompt = say_clip(asker, index, clip, gap),
                                    .key = key,
                                    .option = std::move(option),
                                    .setting = asker.setting});
}

// ", a post established in …": a main clause to the parser, and a noun with its participle to the reader.
bool is_aside(const Asker& asker, const Sentence& s, const language::Clause& clause) {
  const std::size_t begin = clause.range.begin;
  if (begin == 0 || clause.verb < 0 || clause.type != language::ClauseType::main ||
      s.tokens[begin - 1].form != "," || clause.verb_group.size() != 1)
    return false;
  const auto verb = static_cast<std::size_t>(clause.verb);
  const auto readings = asker.ground.lexicon.analyse(s.tokens[verb].form);
  const bool participle =
      std::any_of(readings.begin(), readings.end(), [](const auto& r) { return r.has(Tag::pp); });
  return participle && (s.tokens[begin].folded == "a" || s.tokens[begin].folded == "an") &&
         verb + 1 < s.tokens.size() && language::en::is_preposition(s, verb + 1);
}

void gap_for_date(Asker& asker, std::size_t index, const Date& date) {
  const facts::Fact& fact = asker.ground.facts[index];
  if ((date.role != "point" && date.role != "since") || date.grain == "range" || date.mod == "approx" ||
      date.mod == "before" || date.mod == "after")
    return;
  if (!fact.standalone && !date.inferred && !date.relative) {
    const auto& clause = asker.clauses(
        fact)[static_cast<std::size_t>(language::clause_at(asker.clauses(fact), fact.tokens.begin))];
    if (clause.standalone) return;
  }
  // "at Dhola, | a post established in June 1962 below the ridge": an aside, and no deed.
  const int host = language::clause_at(asker.clauses(fact), fact.tokens.begin);
  if (host >= 0 && is_aside(asker, asker.sentence(fact), asker.clauses(fact)[static_cast<std::size_t>(host)]))
    return asker.reject(index, "may be a participle");
  const bool reckoned = date.relative;
  Range words = reckoned ? fact.phrase : fact.tokens;
  const Sentence& s = asker.sentence(fact);
  // "At the end of May" is asked as "In ____", late May.
  if (!reckoned && !date.mod.empty() && words.begin > 0 && s.tokens[words.begin - 1].folded == "at")
    --words.begin;
  const bool part = !reckoned && !date.mod.empty() && s.tokens[words.begin].folded == "at";
  while (!reckoned && !part && words.size() > 1 && language::en::is_preposition(s.tokens[words.begin]))
    ++words.begin;  // "from | 17 December"
  if (words.begin > 0 && asker.ground.words.has_lemma("time object", s.tokens[words.begin - 1]))
    return asker.reject(index, "no gap: the time is what was spent", s.tokens[words.begin - 1].form);
  if (reckoned && is_the_subject(asker, fact, words)) return asker.reject(index, "date inside the subject");
  if (reckoned && words.begin > 0 && language::en::is_preposition(s.tokens[words.begin - 1]))
    return asker.reject(index, "no gap: behind a preposition", s.tokens[words.begin - 1].form);
  if (is_one_of_two_dates(asker.ground, fact)) return asker.reject(index, "no gap: two dates");
  const auto clip = clip_of(asker, index, words);
  if (!clip) return;
  Tokens rest = clip->before;
  rest.insert(rest.end(), clip->after.begin(), clip->after.end());
  if (has_other_date(asker, index, rest)) return asker.reject(index, "no gap: two dates");
  const auto option = [style = asker.style](const facts::Fact& other) {
    const auto* another = std::get_if<Date>(&other.object);
    if (another == nullptr) return std::string{};
    Date point = *another;
    if (point.role == "since") point.role = "point";  // "from ____": the word stays outside
    return say_date(point, style);
  };
  const auto article = [&](std::size_t i) { return s.tokens[i].folded == "a" || s.tokens[i].folded == "an"; };
  if (asker.setting == Setting::none && rest.size() < 8 && std::any_of(rest.begin(), rest.end(), article))
    asker.setting = Setting::needed;  // "Congress patched together a compromise in ____"
  const bool pointed = !reckoned && wants_in(s, fact);
  const std::string preposition = !reckoned && !part && !pointed ? "" : date.grain == "day" ? "on " : "in ";
  add(asker, index, *clip, pack::Topic::date, preposition + "____", option);
}

// "Britain lost 16 dead, France ten …": what is counted was said with the first.
bool counted_before(const Asker& asker, const facts::Fact& fact) {
  for (const facts::Fact& other : facts_in(asker.ground, fact.sentence))
    if (other.kind == facts::Kind::figure && other.tokens.end < fact.tokens.begin && !other.counted.empty() &&
        fact.tokens.begin - other.tokens.end < 10)
      return true;
  return false;
}

// "1,200 talents", "44 per cent": the figure alone is the gap, what it counts stays.
void gap_for_figure(Asker& asker, std::size_t index, const facts::Figure& figure) {
  const facts::Fact& fact = asker.ground.facts[index];
  const Sentence& s = asker.sentence(fact);
  if (figure.op == Op::vague || figure.low < 2) return;
  const std::size_t next = fact.tokens.end;
  if (next < s.tokens.size() && (s.tokens[next].folded == "more" || s.tokens[next].folded == "other" ||
                                 s.tokens[next].folded == "others"))
    return asker.reject(index, "no gap: counted beside others", s.tokens[next].form);
  const int told = language::clause_at(asker.clauses(fact), fact.tokens.begin);
  const bool leans = !fact.standalone && told >= 0 &&
                     asker.clauses(fact)[static_cast<std::size_t>(told)].reason != fact.reason;
  if (fact.kind == facts::Kind::duration && leans)
    return asker.reject(index, "figure needs context", fact.reason);
  // "two days | before a column arrived", "within five years he had …": counted from what the clip does not
  // say.
  const std::size_t end = std::max(fact.tokens.end, fact.counted.end);
  if (fact.kind == facts::Kind::duration ||
      (!fact.counted.empty() && asker.ground.words.has_lemma("time noun", s.tokens[fact.counted.end - 1]))) {
    if (end < s.tokens.size() && (s.tokens[end].folded == "before" || s.tokens[end].folded == "after" ||
                                  asker.ground.words.has_form("after time", s.tokens[end])))
      return asker.reject(index, "no gap: counted from elsewhere");
    const std::size_t first = fact.tokens.begin;
    if (first > 0 && (s.tokens[first - 1].folded == "within" || s.tokens[first - 1].folded == "after")) {
      const int at = language::clause_at(asker.clauses(fact), first);
      if (at >= 0 && static_cast<int>(first) < asker.clauses(fact)[static_cast<std::size_t>(at)].verb)
        return asker.reject(index, "no gap: counted from elsewhere");
    }
  }
  // "For 1777 London had a plan"
  const std::string& form = s.tokens[fact.tokens.begin].form;
  const bool year = fact.tokens.size() == 1 && form.size() == 4 && (form[0] == '1' || form[0] == '2') &&
                    form.find_first_not_of("0123456789") == std::string::npos;
  if (year && fact.counted.empty() && figure.unit.empty()) return asker.reject(index, "no gap: a year");
  const bool bound =
      figure.op == Op::more || figure.op == Op::at_least || figure.op == Op::less || figure.op == Op::at_most;
  if (bound && fact.counted.end < s.tokens.size() && fact.counted.end > 0 &&
      asker.ground.words.has_form("coordinator", s.tokens[fact.counted.end]) &&
      s.tokens[fact.counted.end - 1].any(Tag::cap))
    return asker.reject(index, "no gap: counted with others");  // "7,000 British | and German soldiers"
  // "88°23'", "at three in the afternoon"
  const auto degree = [&](std::size_t i) {
    return i < s.tokens.size() && (s.tokens[i].form.find("°") != std::string::npos ||
                                   s.tokens[i].form == "'" || s.tokens[i].form == "′");
  };
  if (degree(fact.tokens.end) || (fact.tokens.begin > 0 && degree(fact.tokens.begin - 1)))
    return asker.reject(index, "no gap: a degree");
  for (const facts::Fact& other : facts_in(asker.ground, fact.sentence)) {  // "at 80, 81 and 82 degrees"
    const auto* measure = facts::figure_of(other);
    const bool near = other.tokens.begin >= fact.tokens.begin && other.tokens.begin - fact.tokens.begin < 6;
    if (measure != nullptr && measure->unit == "degree" && near && (&other == &fact || fact.counted.empty()))
      return asker.reject(index, "no gap: a degree");
  }
  if (fact.counted.empty() && figure.unit.empty() && fact.tokens.begin > 0 &&
      s.tokens[fact.tokens.begin - 1].folded == "at")
    return asker.reject(index, "no gap: a time of day");
  const auto clip = clip_of(asker, index, fact.tokens);
  if (!clip) return;
  // "came back with nine": nine of what
  const bool of = next < s.tokens.size() && s.tokens[next].folded == "of";
  if (fact.counted.empty() && figure.unit.empty() && !of && clip->after.empty() &&
      !counted_before(asker, fact))
    return asker.reject(index, "no gap: nothing counted");
  if (is_in_a_name_given(asker.ground, fact)) return asker.reject(index, "no gap: a number in a name");
  // "Resolution 118", "the twenty-four ships"
  if (!clip->before.empty()) {
    const Token& left = s.tokens[clip->before.back()];
    const bool adjacent = clip->before.back() + 1 == fact.tokens.begin && !clip->comma_before;
    if (adjacent && left.any(Tag::cap) && !left.any(Tag::first) && fact.counted.empty() &&
        !counted_before(asker, fact))
      return asker.reject(index, "no gap: a number in a name", left.form);
    if (adjacent && (left.folded == "the" || left.any(Tag::dem)))
      return asker.reject(index, "no gap: known by its article", left.form);
  }
  // A figure holds for one war and year: what the clip does not say, the words in front may.
  Tokens said = clip->before;
  said.insert(said.end(), clip->after.begin(), clip->after.end());
  if (asker.setting == Setting::needed && said.size() < 8)
    return asker.reject(index, "no gap: too little said");
  if (asker.setting == Setting::none && !has_other_date(asker, index, said)) asker.setting = Setting::welcome;
  const auto option = figure_option(s, fact, !asker.style.month_first);
  const bool opens = clip->before.empty();
  add(asker, index, *clip, pack::Topic::figure, "____",
      [=](const facts::Fact& other) { return opens ? base::capitalised(option(other)) : option(other); });
}

}  // namespace

void ask_gap(Asker& asker, std::size_t index) {
  if (!may_be_asked(asker, index)) return;
  asker.setting = Setting::none;
  const facts::Fact& fact = asker.ground.facts[index];
  if (const auto* date = std::get_if<Date>(&fact.object)) return gap_for_date(asker, index, *date);
  if (const auto* figure = facts::figure_of(fact)) return gap_for_figure(asker, index, *figure);
}

}  // namespace letopis::questions::en
