#include "content/questions/passage.hpp"

#include <algorithm>
#include <utility>
#include <variant>

#include "content/base/utf8.hpp"
#include "content/narrative/narrative.hpp"
#include "content/questions/distract_parts.hpp"

namespace letopis::questions {
namespace {

using language::Range;
using language::Sentence;
using language::Tag;
using language::Token;

constexpr std::size_t longest_asked = 40;  // words around the gap
constexpr const char* untied = "nothing ties it to what stands before it";
constexpr std::size_t furthest = 4;        // sentences, or halves of one, back

bool is_word(const Token& token) {
  return !token.any(Tag::punct) && !token.any(Tag::cm) && !token.any(Tag::sent);
}

std::size_t words_of(const Sentence& sentence, Range tokens) {
  const auto begin = sentence.tokens.begin();
  return static_cast<std::size_t>(std::count_if(begin + static_cast<std::ptrdiff_t>(tokens.begin),
                                                begin + static_cast<std::ptrdiff_t>(tokens.end), is_word));
}

bool is_balanced(const Sentence& sentence, Range tokens) {
  int quotes = 0, brackets = 0;
  for (std::size_t i = tokens.begin; i < tokens.end; ++i) {
    const std::string& form = sentence.tokens[i].form;
    quotes += form == "«" || form == "“" ? 1 : form == "»" || form == "”" ? -1 : 0;
    brackets += form == "(" ? 1 : form == ")" ? -1 : 0;
    if (quotes < 0 || brackets < 0) return false;
  }
  return quotes == 0 && brackets == 0;
}

bool is_statement(const Sentence& sentence) {
  if (sentence.too_long || sentence.tokens.size() < 3 || !sentence.tokens.back().form.ends_with(".")) return false;
  for (const Token& token : sentence.tokens)
    if (token.form == "?" || token.form == "!") return false;
  const std::string& first = sentence.tokens.front().form;
  return first != "—" && first != "–" && first != "-";
}

// Where a part's own words begin: behind «Но», «Однако», "Then," that tie it to what is not printed.
std::size_t begin_of(const Ground& ground, const Sentence& sentence, Range part) {
  std::size_t first = part.begin;
  const auto phrase = [&](std::size_t words) {
    return first + words < part.end &&
           ground.words.has("lead phrase", base::fold(language::words(sentence, {first, first + words})));
  };
  while (first + 1 < part.end) {
    if (phrase(3))
      first += 3;
    else if (phrase(2))
      first += 2;
    else if (ground.words.has_form("lead", sentence.tokens[first]) ||
             (first > part.begin && sentence.tokens[first].form == ","))
      ++first;
    else
      break;
  }
  return first;
}

// «…, а | Россия», "…, and | 5,000 men": a main clause with a subject of its own begins at `at`.
bool opens_clause(const Ground& ground, const Sentence& sentence, const std::vector<language::Clause>& clauses,
                  std::size_t at) {
  if (at == 0 || at + 1 >= sentence.tokens.size() || sentence.tokens[at - 1].form != "," ||
      !ground.words.has_form("coordinator", sentence.tokens[at]))
    return false;
  const int found = language::clause_at(clauses, at + 1);
  if (found < 0) return false;
  const auto& clause = clauses[static_cast<std::size_t>(found)];
  return clause.type == language::ClauseType::main && clause.verb >= 0 && clause.subject >= 0 &&
         !clause.shared_subject && clause.range.begin <= at + 1 && clause.range.begin + 2 >= at;
}

// The sentence in parts that may stand alone: between its semicolons, and its coordinated main clauses. Each range
// leaves out the mark behind it; the last holds the full stop.
std::vector<Range> parts_of(const Ground& ground, std::size_t index) {
  const Sentence& sentence = ground.document.sentences[index];
  const auto& clauses = ground.document.clauses[index];
  const auto holds_main = [&](Range part) {
    return std::any_of(clauses.begin(), clauses.end(), [&](const language::Clause& clause) {
      return clause.type == language::ClauseType::main && clause.verb >= 0 &&
             part.contains(static_cast<std::size_t>(clause.verb));
    });
  };
  std::vector<Range> parts;
  std::size_t begin = 0;
  int depth = 0;
  for (std::size_t i = 0; i < sentence.tokens.size(); ++i) {
    const std::string& form = sentence.tokens[i].form;
    if (form == "(" || form == "«" || form == "“") ++depth;
    if (form == ")" || form == "»" || form == "”") --depth;
    if (depth > 0) continue;
    const bool clause = i > begin && opens_clause(ground, sentence, clauses, i) && holds_main({begin, i - 1});
    if (form != ";" && !clause) continue;
    parts.push_back({begin, clause ? i - 1 : i});
    begin = clause ? i : i + 1;
  }
  parts.push_back({begin, sentence.tokens.size()});
  return parts;
}

Range part_around(const Ground& ground, std::size_t sentence, std::size_t token) {
  for (const Range& part : parts_of(ground, sentence))
    if (part.contains(token)) return part;
  return {};
}

std::set<std::string> words_in(const std::string& text) {
  std::set<std::string> words;
  std::string word;
  const std::string closed = text + " ";
  for (std::size_t at = 0; at < closed.size();) {
    const char32_t c = base::next_code_point(closed, at);
    if (base::is_letter(c) || c == U'-')
      base::append(word, c);
    else if (!word.empty())
      words.insert(base::fold(std::exchange(word, {})));
  }
  return words;
}

// The lemmas that the words of a title may have.
std::set<std::string> lemmas_of(const Ground& ground, const std::string& title) {
  std::set<std::string> lemmas;
  std::string word;
  const std::string closed = title + " ";
  for (std::size_t at = 0; at < closed.size();) {
    const char32_t c = base::next_code_point(closed, at);
    if (base::is_letter(c) || c == U'-') {
      base::append(word, c);
      continue;
    }
    for (const std::string& form : {word, base::uncapitalised(word)})
      for (const auto& reading : ground.lexicon.analyse(form)) lemmas.insert(reading.lemma);
    word.clear();
  }
  return lemmas;
}

// The same paragraph, or the one before it with nothing (no heading) between.
bool adjoin(const Ground& ground, std::size_t first, std::size_t last) {
  const auto& sentences = ground.document.sentences;
  const std::size_t from = sentences[first].paragraph, to = sentences[last].paragraph;
  if (from == to) return true;
  if (from + 1 != to) return false;
  std::size_t end = first;
  while (sentences[end + 1].paragraph == from) ++end;
  const auto& text = ground.document.narrative.text;
  const std::string between = text.substr(sentences[end].end, sentences[end + 1].begin - sentences[end].end);
  return between.find_first_not_of(" \t\r\n") == std::string::npos;
}

// «Пойди союзники прямо …»: it tells of what did not happen.
bool is_supposed(const Ground& ground, std::size_t sentence, Range tokens) {
  const auto& clauses = ground.document.clauses[sentence];
  return std::any_of(clauses.begin(), clauses.end(), [&](const language::Clause& clause) {
    return tokens.overlaps(clause.range) && (clause.polarity == language::Polarity::hypothetical ||
                                             clause.polarity == language::Polarity::planned);
  });
}

}  // namespace

Range asked_part(const Ground& ground, const facts::Fact& fact, Range gap) {
  const Sentence& sentence = ground.document.sentences[fact.sentence];
  if (gap.empty() || gap.end >= sentence.tokens.size() || !is_statement(sentence)) return {};
  Range part = part_around(ground, fact.sentence, gap.begin);
  if (!part.contains(gap) || !is_balanced(sentence, part)) return {};
  part.begin = begin_of(ground, sentence, part);
  const auto& clauses = ground.document.clauses[fact.sentence];
  const bool tells = std::any_of(clauses.begin(), clauses.end(), [&](const language::Clause& clause) {
    return clause.type == language::ClauseType::main && clause.verb >= 0 &&
           part.contains(static_cast<std::size_t>(clause.verb));
  });
  if (!tells) return {};
  return gap.begin < part.begin || words_of(sentence, part) > longest_asked ? Range{} : part;
}

bool reads_on(const Ground& ground, const Casing& casing, const facts::Fact& fact, Range part, std::size_t token) {
  const auto& sentences = ground.document.sentences;
  const Token& pronoun = sentences[fact.sentence].tokens[token];
  const Sentence* before = &sentences[fact.sentence];
  Range range{0, part.begin};
  if (words_of(*before, range) == 0) {
    if (fact.sentence == 0 || sentences[fact.sentence - 1].paragraph != before->paragraph) return false;
    before = &sentences[fact.sentence - 1];
    range = {0, before->tokens.size()};
  }
  int names = 0, men = 0;
  bool one = false, many = false, run = false;
  for (std::size_t i = range.begin; i < range.end; ++i) {
    const Token& noun = before->tokens[i];
    const bool nation = ground.words.has_lemma("nation", noun);
    const bool name = casing.is_name(*before, i) && !nation && !noun.any(Tag::digits);
    if (name && !run) {
      ++names;
      men += noun.any(Tag::top) ? 0 : 1;
    }
    run = name;
    if (!noun.any(Tag::n) && !nation) continue;
    one = one || noun.any(Tag::sg);
    many = many || noun.any(Tag::pl) || nation;
  }
  if (ground.words.has_form("pronoun of many", pronoun)) return many;
  if (ground.words.has_form("pronoun of a person", pronoun)) return men == 1;
  return one && names <= 1;
}

std::string gapped_sentence(const Ground& ground, const facts::Fact& fact, Range gap) {
  const Sentence& sentence = ground.document.sentences[fact.sentence];
  const Range part = asked_part(ground, fact, gap);
  if (part.empty()) return {};
  const auto& narrative = ground.document.narrative;
  std::string before, after;
  if (gap.begin > part.begin)
    before = narrative::plain(narrative, sentence.tokens[part.begin].begin, sentence.tokens[gap.begin - 1].end) +
             (sentence.tokens[gap.begin].space_before ? " " : "");
  if (gap.end < part.end)
    after = (sentence.tokens[gap.end].space_before ? " " : "") +
            narrative::plain(narrative, sentence.tokens[gap.end].begin, sentence.tokens[part.end - 1].end);
  return before + "____" + after + (after.ends_with(".") ? "" : ".");
}

Window window_of(const Ground& ground, std::size_t index) {
  constexpr std::size_t near = 6;  // facts
  const facts::Fact& fact = ground.facts[index];
  const auto& date = std::get<facts::Date>(fact.object);
  const auto other = [&](std::size_t i) -> const facts::Date* {
    const facts::Fact& told = ground.facts[i];
    return told.value.empty() || told.attributive ? nullptr : std::get_if<facts::Date>(&told.object);
  };
  Window window;
  for (std::size_t i = index; i > 0 && index - i < near && fact.sentence - ground.facts[i - 1].sentence <= 2; --i)
    if (const auto* told = other(i - 1)) {
      if (told->start <= date.start) window.from = told->start;
      break;
    }
  for (std::size_t i = index + 1; i < ground.facts.size() && ground.facts[i].sentence == fact.sentence; ++i)
    if (const auto* told = other(i)) {
      if (told->start > date.end) window.to = told->start;
      break;
    }
  return window;
}

bool is_compared(const Ground& ground, const facts::Fact& fact) {
  const auto& tokens = ground.document.sentences[fact.sentence].tokens;
  std::size_t begin = std::min(fact.tokens.begin, fact.phrase.empty() ? fact.tokens.begin : fact.phrase.begin);
  while (begin > 0 && tokens[begin - 1].any(Tag::pr)) --begin;
  if (begin > 0 && tokens[begin - 1].folded == "и") --begin;
  return begin > 0 && ground.words.has_form("comparing", tokens[begin - 1]);
}

bool is_quoted(const Sentence& sentence, std::size_t at) {
  int depth = 0;
  for (std::size_t i = 0; i < at; ++i) {
    const std::string& form = sentence.tokens[i].form;
    if (form == "\"") depth = 1 - depth;
    if (form == "«" || form == "“") ++depth;
    if (form == "»" || form == "”") --depth;
  }
  return depth > 0;
}

bool is_one_of_two(const Ground& ground, const facts::Fact& fact) {
  const auto& tokens = ground.document.sentences[fact.sentence].tokens;
  const auto either = [&](std::size_t i) {  // «потеряли 89 тысяч, или 30 % состава»: the same said otherwise
    return i < tokens.size() && ground.words.has_form("alternative", tokens[i]) && i > 0 && tokens[i - 1].form != ",";
  };
  const std::size_t begin = fact.tokens.begin;
  return either(fact.tokens.end) || either(std::max(fact.tokens.end, fact.counted.end)) || (begin > 0 && either(begin - 1)) ||
         (begin > 1 && either(begin - 2));
}

bool counts_nothing(const Ground& ground, const facts::Fact& fact) {
  const auto* figure = facts::figure_of(fact);
  if (figure == nullptr) return false;
  const auto& tokens = ground.document.sentences[fact.sentence].tokens;
  if (fact.tokens.end < tokens.size() && tokens[fact.tokens.end].any(Tag::ord)) return true;
  if (!fact.counted.empty() || !figure->unit.empty()) return false;
  // «192 своих товарищей», "of 364 ships only 80": what is counted stands near.
  if (fact.tokens.end < tokens.size() && (tokens[fact.tokens.end].any(Tag::gen) || tokens[fact.tokens.end].folded == "of")) return false;
  const Range part = part_around(ground, fact.sentence, fact.tokens.begin);
  for (const facts::Fact& other : facts_in(ground, fact.sentence))
    if (const auto* counted = facts::figure_of(other);
        counted != nullptr && &other != &fact && part.contains(other.tokens) && (!other.counted.empty() || !counted->unit.empty()))
      return false;
  return true;
}

bool is_counted_out(const Ground& ground, const facts::Fact& fact) {
  constexpr double few = 5;
  const auto* figure = facts::figure_of(fact);
  if (figure == nullptr || figure->low > few) return false;
  const auto& tokens = ground.document.sentences[fact.sentence].tokens;
  bool behind_mark = false;
  int names = 0;
  for (std::size_t i = std::max(fact.tokens.end, fact.counted.end); i < tokens.size(); ++i) {
    if (tokens[i].form == ":" || tokens[i].form == "—") return true;
    behind_mark = behind_mark || tokens[i].form == ",";
    if (behind_mark && tokens[i].any(Tag::cap) && !(i > 0 && tokens[i - 1].any(Tag::cap))) ++names;
  }
  return names >= 2;
}

bool is_stated(const std::vector<language::Clause>& clauses, std::size_t at) {
  while (clauses[at].polarity == language::Polarity::fact) {
    const bool hangs = clauses[at].type == language::ClauseType::verbless ||
                       clauses[at].type == language::ClauseType::subordinate;
    if (clauses[at].parent < 0)
      return std::any_of(clauses.begin(), clauses.end(), [](const auto& clause) { return clause.verb >= 0; });
    if (!hangs) return true;
    at = static_cast<std::size_t>(clauses[at].parent);
  }
  return false;
}

Passages::Passages(const Ground& ground, const Casing& casing) : ground_(ground), casing_(casing) {
  for (std::size_t i = 0; i < ground.document.sentences.size(); ++i) {
    first_.push_back(units_.size());
    for (const Range& part : parts_of(ground, i)) units_.push_back({i, part});
    const auto& tokens = ground.document.sentences[i].tokens;
    for (std::size_t k = 0; k < tokens.size(); ++k) {
      if (tokens[k].any(Tag::n)) told_at_[tokens[k].readings.front().lemma].push_back(tokens[k].begin);
      if (!tokens[k].all(Tag::ant)) continue;
      const bool fuller = k + 1 < tokens.size() && (tokens[k + 1].any(Tag::roman) || tokens[k + 1].any(Tag::cap));
      for (const language::Reading& reading : tokens[k].readings) {
        if (fuller) fuller_.insert(reading.lemma);
        if (!fuller) ++alone_[reading.lemma];
      }
    }
  }
}

// «Горчаков уведомил державы, что она …»: no woman and no state has been named. Where words have no gender any will do.
bool Passages::agrees_with_a_noun_before(const Sentence& sentence, std::size_t at) const {
  const Token& pronoun = sentence.tokens[at];
  if (!pronoun.any(Tag::nom) || !ground_.words.value("phrasing", "definite article").empty()) return true;
  const bool many = pronoun.any(Tag::pl), woman = pronoun.any(Tag::f), thing = pronoun.any(Tag::nt);
  for (std::size_t i = 0; i < at; ++i)
    for (const language::Reading& reading : sentence.tokens[i].readings) {
      if (!reading.has(Tag::n) && !reading.has(Tag::np) && !reading.has(Tag::unk) && !reading.has(Tag::guess)) continue;
      if (many ? reading.has(Tag::pl) : !reading.has(Tag::pl) && (woman ? reading.has(Tag::f) : thing ? reading.has(Tag::nt) : reading.has(Tag::m)))
        return true;
    }
  return false;
}

// "The fossil leaves in them", «уговорил собрание потратить их»: only a name of the same words may be meant, and who does
// something does it to somebody else, so that a pronoun that is an object needs two.
bool Passages::points_outside(const Sentence& sentence, std::size_t at, bool first, int names) const {
  const Token& token = sentence.tokens[at];
  const auto& words = ground_.words;
  if (!first || (!words.has_form("anaphor", token) && !words.has_lemma("anaphor", token))) return false;
  const Token* next = at + 1 < sentence.tokens.size() ? &sentence.tokens[at + 1] : nullptr;
  // «то есть», «то, что …», "that" before a clause, "there was": they point nowhere.
  if (token.any(Tag::rel) || token.any(Tag::itg) || words.has_form("not pointing", token)) {
    const bool bare = next == nullptr || !next->any(Tag::n) || !words.has_lemma("time noun", *next);
    if (bare) return false;
  }
  if (words.has_form("pointing", token) || words.has_lemma("pointing", token)) {
    for (std::size_t i = at + 1; i < sentence.tokens.size() && i <= at + 2; ++i)  // «та самая Нарва»
      if (sentence.tokens[i].any(Tag::cap)) return false;
    return true;
  }
  const bool owner = words.has_form("owner pronoun", token) && at + 1 < sentence.tokens.size() &&
                     (sentence.tokens[at + 1].any(Tag::n) || sentence.tokens[at + 1].any(Tag::adj) ||
                      sentence.tokens[at + 1].any(Tag::num) || sentence.tokens[at + 1].any(Tag::digits));
  const bool object = words.has_form("object pronoun", token) && !owner;
  if (names < (object ? 2 : 1)) return true;
  return !owner && !object && !agrees_with_a_noun_before(sentence, at);
}

// «Александр» where the text has told of «Александр II» or «Александр Суворов»: a first name alone.
bool Passages::is_bare_first_name(const Sentence& sentence, std::size_t at) const {
  const Token& name = sentence.tokens[at];
  if (!name.any(Tag::cap) || !name.all(Tag::ant) || !ground_.words.value("phrasing", "definite article").empty())
    return false;  // English surnames are first names too
  const auto beside = [&](std::size_t i) {
    return i < sentence.tokens.size() && (sentence.tokens[i].any(Tag::cap) || sentence.tokens[i].any(Tag::roman) ||
                                          sentence.tokens[i].any(Tag::abbr));
  };
  if (beside(at + 1) || (at > 0 && beside(at - 1) && !sentence.tokens[at - 1].any(Tag::first))) return false;
  constexpr int hero = 6;  // times that the text calls him so
  return std::any_of(name.readings.begin(), name.readings.end(), [&](const language::Reading& reading) {
    if (const auto found = alone_.find(reading.lemma); found != alone_.end() && found->second >= hero) return false;
    const auto known = ground_.knowledge.named(reading.lemma);  // «Наполеон»
    const bool person = std::any_of(known.begin(), known.end(), [](const auto* thing) { return thing->kind == "person"; });
    return fuller_.contains(reading.lemma) && !person && ground_.knowledge.bearers(base::fold(reading.lemma)).empty();
  });
}

int Passages::names_in(const Unit& unit) const {
  const Sentence& sentence = ground_.document.sentences[unit.sentence];
  int names = 0;
  bool run = false;
  for (std::size_t i = unit.tokens.begin; i < unit.tokens.end; ++i) {
    const bool name = casing_.is_name(sentence, i) && !sentence.tokens[i].any(Tag::digits);
    names += name && !run ? 1 : 0;
    run = name;
  }
  return names;
}

// Whether the text has told of it lately: what stood pages ago is told anew.
bool Passages::was_told(const Unit& unit, const std::string& lemma) const {
  constexpr std::size_t lately = 8;  // sentences
  const auto found = told_at_.find(lemma);
  if (found == told_at_.end()) return false;
  const auto& sentences = ground_.document.sentences;
  const std::size_t from = sentences[unit.sentence - std::min(unit.sentence, lately)].begin;
  const std::size_t to = sentences[unit.sentence].tokens[unit.tokens.begin].begin;
  const auto first = std::lower_bound(found->second.begin(), found->second.end(), from);
  return first != found->second.end() && *first < to;
}

// "the chests", «комитет»: a thing that the text has told of before, and these words do not tell apart.
bool Passages::is_told_thing(const Unit& unit, std::size_t at, bool alone) const {
  const Sentence& sentence = ground_.document.sentences[unit.sentence];
  const auto& words = ground_.words;
  const Token& noun = sentence.tokens[at];
  if (is_bare_first_name(sentence, at)) return true;
  const bool capital = noun.any(Tag::cap) && !noun.any(Tag::first);
  if (!noun.any(Tag::n) || capital || noun.any(Tag::np) || noun.any(Tag::abbr)) return false;
  const auto in = [&](std::size_t i) { return i < unit.tokens.end; };
  // «отношения двух стран»
  if (at > unit.tokens.begin && words.has_lemma("of two", sentence.tokens[at - 1]) && words.has_lemma("state noun", noun) &&
      !(in(at + 1) && (sentence.tokens[at + 1].form == ":" || sentence.tokens[at + 1].form == ",")))
    return true;
  if (words.has_lemma("plain definite", noun) || words.has_lemma("nation", noun) || words.has_lemma("time noun", noun))
    return false;
  const bool told = was_told(unit, noun.readings.front().lemma);
  const std::string article = words.value("phrasing", "definite article");
  if (!article.empty()) {  // "the forts at Dagu", "the harvest of 1788" are told apart
    const bool two = at > 1 && sentence.tokens[at - 1].any(Tag::num) && sentence.tokens[at - 2].folded == article;
    if (at == 0 || (sentence.tokens[at - 1].folded != article && !two)) return false;
    if (!in(at + 1)) return true;
    const Token& next = sentence.tokens[at + 1];
    const bool placed = (next.any(Tag::pr) || words.has_form("placing", next)) && in(at + 2) &&
                        sentence.tokens[at + 2].any(Tag::cap);
    return !(next.folded == "of" || next.all(Tag::ger) || next.folded == "that" || next.any(Tag::n) || next.any(Tag::cap) || placed);
  }
  const auto& clauses = ground_.document.clauses[unit.sentence];
  const bool subject = std::any_of(clauses.begin(), clauses.end(),
                                   [&](const auto& clause) { return clause.subject == static_cast<int>(at); });
  const bool listed = words.has_lemma("bare", noun) ||
                      (subject && names_in(unit) < 2 &&
                       (words.has_lemma("event process", noun) || words.has_lemma("event point", noun)));
  if (!told && !listed) return false;
  const bool plain_case =
      noun.any(Tag::sg) && (noun.any(Tag::nom) || noun.any(Tag::acc) || (told && noun.any(Tag::gen)));
  const bool governed = at > unit.tokens.begin && sentence.tokens[at - 1].any(Tag::pr);
  if (!listed && !(alone && told && noun.any(Tag::sg)) && (!plain_case || governed)) return false;
  if (noun.all(Tag::ins) && !governed) return false;  // «признал вождём»
  const auto describes = [&](const Token& token) {
    return token.any(Tag::adj) || token.any(Tag::ord) || token.any(Tag::num) || token.any(Tag::digits) ||
           token.any(Tag::pp) || token.any(Tag::pprs) || token.any(Tag::det);
  };
  if (at > unit.tokens.begin && describes(sentence.tokens[at - 1])) return false;
  if (!in(at + 1)) return true;
  const Token& next = sentence.tokens[at + 1];
  const bool goes_on = next.any(Tag::gen) || next.any(Tag::cap) || next.any(Tag::np) || next.form == "«" ||
                       next.any(Tag::pr) || next.any(Tag::roman);
  std::size_t opener = at + 2;
  if (in(opener) && sentence.tokens[opener].any(Tag::pr)) ++opener;  // «крепость, с | которой …»
  const bool clause = next.form == "," && in(opener) &&
                      (sentence.tokens[opener].any(Tag::rel) || sentence.tokens[opener].any(Tag::pp) ||
                       sentence.tokens[opener].any(Tag::pprs) || sentence.tokens[opener].is("который"));
  return !goes_on && (alone || !clause);
}

const std::set<std::string>& Passages::lemmas(const std::string& label) const {
  const auto [at, anew] = lemmas_.try_emplace(label);
  if (anew) at->second = lemmas_of(ground_, label);
  return at->second;
}

std::string Passages::told_thing(std::size_t at, const std::string& prompt, const std::string& label) const {
  const Sentence& sentence = ground_.document.sentences[at];
  const Unit unit{at, {0, sentence.tokens.size()}};
  const std::set<std::string>& named = lemmas(label);
  const auto said = words_in(prompt);
  for (std::size_t i = 0; i < sentence.tokens.size(); ++i) {
    const Token& token = sentence.tokens[i];
    if (!said.contains(token.folded) || !is_told_thing(unit, i, true)) continue;
    if (std::none_of(token.readings.begin(), token.readings.end(),
                     [&](const language::Reading& reading) { return named.contains(reading.lemma); }))
      return token.form;
  }
  return {};
}

bool Passages::read(const Unit& unit, bool first, bool skips, Range asked, Known& known, std::string& why) const {
  const Sentence& sentence = ground_.document.sentences[unit.sentence];
  const auto& words = ground_.words;
  std::vector<bool> counts(sentence.tokens.size(), false);  // words of dates and figures, which no pronoun stands for
  for (const facts::Fact& fact : facts_in(ground_, unit.sentence)) {
    if (!unit.tokens.contains(fact.tokens)) continue;
    const auto* date = std::get_if<facts::Date>(&fact.object);
    const bool said = !asked.overlaps(fact.tokens);
    if (date != nullptr && said && first && (date->relative || fact.value.empty())) {
      why = language::words(sentence, fact.tokens);
      return false;
    }
    known.dated = known.dated || (date != nullptr && said && !date->inferred && !date->relative);
    known.event = known.event || (date != nullptr && said && date->grain == "day") ||
                  (said && (fact.kind == facts::Kind::event || fact.kind == facts::Kind::treaty) &&
                   (fact.standalone || !fact.canonical.empty()));
    if (date != nullptr || facts::figure_of(fact) != nullptr)
      for (std::size_t i = fact.tokens.begin; i < fact.tokens.end; ++i) counts[i] = true;
  }
  const std::size_t begin = begin_of(ground_, sentence, unit.tokens);
  bool run = false;
  int own = 0, meant = 0;  // names; those that a pronoun may stand for, which no place is
  for (std::size_t i = begin; i < unit.tokens.end; ++i) {
    const Token& token = sentence.tokens[i];
    if (asked.contains(i) || counts[i]) {
      run = false;
      if (first && !asked.contains(i) && words.has("counting from", token.folded)) {  // «в мае следующего года»
        why = token.form;
        return false;
      }
      const bool beside = first && i + 1 < unit.tokens.end && !counts[i + 1] && words.has_form("counted beside", sentence.tokens[i + 1]);
      if (beside) {  // "93 more"
        why = sentence.tokens[i + 1].form;
        return false;
      }
      continue;
    }
    const bool hour = words.has_form("time of day", token) && i == begin && !known.dated;
    const bool emphasis = i == begin + 1 && words.has_form("tying particle", token);              // «Подписанное же …»
    if (i + 1 < unit.tokens.end && !known.dated && ground_.words.has_lemma("time noun", sentence.tokens[i + 1]) &&
        ((token.any(Tag::dem) && !token.any(Tag::rel)) || words.has_form("pointing", token) ||
         (i > begin && token.any(Tag::ord) && sentence.tokens[i - 1].folded == words.value("phrasing", "definite article")))) {
      why = token.form;  // "that summer", "on the third day", «того же года»: of which, only a date before it tells
      return false;
    }
    const bool counts_from = hour || emphasis || words.has("dangling", token.folded) || words.has("counting from", token.folded);
    if ((first && counts_from) || points_outside(sentence, i, first, meant)) {
      why = token.form;
      return false;
    }
    const bool name = casing_.is_name(sentence, i) && !words.has_lemma("nation", token);
    known.full = known.full || (name && run);
    if (name && !run) {
      ++own;
      const bool placed = i > begin && words.has_form("placing", sentence.tokens[i - 1]);
      meant += placed || token.any(Tag::top) || (i > begin && sentence.tokens[i - 1].any(Tag::adj)) ? 0 : 1;
      known.event = known.event || (i > begin && words.has_form("placing", sentence.tokens[i - 1])) ||
                    (i > begin + 1 && words.has_lemma("place noun", sentence.tokens[i - 1]) &&
                     sentence.tokens[i - 2].any(Tag::pr));  // «у реки Альмы»
    }
    run = name;
    known.described = known.described || (token.any(Tag::n) && i > begin &&
                                          (sentence.tokens[i - 1].all(Tag::adj) || sentence.tokens[i - 1].all(Tag::ord)));
    if (token.any(Tag::n) && i + 1 < unit.tokens.end) {  // "the amendment abolishing slavery", «судьба войны»
      const Token& next = sentence.tokens[i + 1];
      known.described = known.described || next.all(Tag::ger) || next.folded == "of" || (next.any(Tag::n) && next.all(Tag::gen));
    }
    // «Союзники осадили Севастополь. Крепость держалась …»: right behind a name the reader knows which.
    if ((first || skips || known.names == 0) && is_told_thing(unit, i) &&
        std::none_of(token.readings.begin(), token.readings.end(),
                     [&](const language::Reading& reading) { return known.lemmas.contains(reading.lemma); })) {
      why = token.form;
      return false;
    }
  }
  known.names += own;
  for (std::size_t i = begin; i < unit.tokens.end; ++i)
    if (!asked.contains(i))
      for (const language::Reading& reading : sentence.tokens[i].readings) known.lemmas.insert(reading.lemma);
  return true;
}

bool Passages::takes_up(std::size_t at, const std::string& prompt, const std::string& before) const {
  const auto told = stems(before), asked = stems(prompt);
  for (const Token& token : ground_.document.sentences[at].tokens) {
    if (!token.any(Tag::n) && !token.any(Tag::np) && !token.unknown()) continue;
    if (ground_.words.has_lemma("time noun", token) || !ground_.words.value("treaty kind", token.readings.front().lemma).empty())
      continue;
    for (const std::string& stem : stems(token.form))
      if (asked.contains(stem) && told.contains(stem)) return true;
  }
  return false;
}

bool Passages::may_lead(const Unit& unit) const {
  const Sentence& sentence = ground_.document.sentences[unit.sentence];
  return is_statement(sentence) && is_balanced(sentence, unit.tokens) &&
         !is_supposed(ground_, unit.sentence, unit.tokens);
}

std::string Passages::plain(const Unit& from, const Unit& asked, bool goes_on) const {
  const auto& sentences = ground_.document.sentences;
  const Sentence& first = sentences[from.sentence];
  const std::size_t begin = first.tokens[begin_of(ground_, first, from.tokens)].begin;
  const Sentence& own = sentences[asked.sentence];
  const auto text = [&](std::size_t end) {
    return base::capitalised(narrative::plain(ground_.document.narrative, begin, end));
  };
  if (goes_on) return text(own.tokens[begin_of(ground_, own, asked.tokens)].begin);
  if (asked.tokens.begin == 0) return text(sentences[asked.sentence - 1].end);
  std::size_t last = asked.tokens.begin;  // the mark before it is left out
  while (last > 0 && !is_word(own.tokens[last - 1])) --last;
  return text(own.tokens[last - 1].end) + ".";
}

// "In 1789 the bill came due": a sentence of its own matter, and only in a manner of speaking of what went before. A name,
// a pronoun, a noun told there, or one that always is some known thing («крепость», "the battle") ties it.
bool Passages::goes_on_from(const Unit& unit, Range asked, std::size_t from) const {
  const Sentence& sentence = ground_.document.sentences[unit.sentence];
  const auto& words = ground_.words;
  std::set<std::string> told;
  for (std::size_t k = from; units_[k].sentence != unit.sentence || units_[k].tokens.begin < unit.tokens.begin; ++k)
    for (std::size_t i = units_[k].tokens.begin; i < units_[k].tokens.end; ++i)
      if (const Token& token = ground_.document.sentences[units_[k].sentence].tokens[i]; token.any(Tag::n))
        for (const language::Reading& reading : token.readings) told.insert(reading.lemma);
  for (std::size_t i = unit.tokens.begin; i < unit.tokens.end; ++i) {
    const Token& token = sentence.tokens[i];
    if (asked.contains(i) || token.any(Tag::digits)) continue;
    if (casing_.is_name(sentence, i) && !(token.any(Tag::first) && !token.any(Tag::np))) return true;
    if (words.has_form("anaphor", token) && !token.any(Tag::rel) && !token.any(Tag::itg)) return true;
    if (!token.any(Tag::n)) continue;
    const bool known_thing = words.has_lemma("bare", token) && words.value("phrasing", "definite article").empty();
    if (known_thing || words.has_lemma("event process", token) || words.has_lemma("event point", token)) return true;
    for (const language::Reading& reading : token.readings)
      if (told.contains(reading.lemma)) return true;
  }
  return false;
}

bool Passages::suffices(const Known& known, const PassageWanted& wanted, bool alone, std::string& why) const {
  const bool topical = !wanted.label.empty();
  const bool anchored = topical ? known.names > 0 || known.dated || known.described
                                : known.names > 0 && known.names + (known.dated ? 1 : 0) + (known.full ? 1 : 0) > (alone ? 2 : 1);
  const bool counted = known.event || known.dated || (topical && !wanted.war && (known.names > 0 || known.described));
  if (anchored && (!wanted.figure || counted)) return true;
  why = anchored ? "no event, day or place" : "no name";
  return false;
}

// A pronoun or "two days later": only what stands right before it can say of whom or when it speaks.
bool Passages::leans_on_last(const Unit& unit, Range asked) const {
  const Sentence& sentence = ground_.document.sentences[unit.sentence];
  for (const facts::Fact& fact : facts_in(ground_, unit.sentence))
    if (const auto* date = std::get_if<facts::Date>(&fact.object);
        date != nullptr && unit.tokens.contains(fact.tokens) && !asked.overlaps(fact.tokens) &&
        (date->relative || fact.value.empty()))
      return true;
  int names = 0;
  const auto dated = [&](std::size_t i) {
    const auto facts = facts_in(ground_, unit.sentence);
    return std::any_of(facts.begin(), facts.end(), [&](const facts::Fact& fact) {
      return fact.kind == facts::Kind::date && fact.tokens.contains(i);
    });
  };
  for (std::size_t i = begin_of(ground_, sentence, unit.tokens); i < unit.tokens.end; ++i) {
    const Token& token = sentence.tokens[i];
    if (dated(i)) continue;
    if (ground_.words.has("dangling", token.folded) || ground_.words.has("counting from", token.folded) ||
        points_outside(sentence, i, true, names))
      return true;
    names += !asked.contains(i) && casing_.is_name(sentence, i) ? 1 : 0;
  }
  return false;
}

std::optional<std::string> Passages::jump(const facts::Fact& fact, std::size_t own, const PassageWanted& wanted) const {
  constexpr std::size_t reach = 12;  // units
  const auto& sentences = ground_.document.sentences;
  if (leans_on_last(units_[own], fact.tokens)) return std::nullopt;
  // Only for a thing that the words take up from there: «комитет», "the canal".
  Known alone{.lemmas = lemmas(wanted.label)};
  std::string word;
  if (read(units_[own], true, true, fact.tokens, alone, word)) return std::nullopt;
  for (std::size_t back = 2; back <= reach && back <= own; ++back) {
    const Unit& unit = units_[own - back];
    if (!adjoin(ground_, unit.sentence, fact.sentence)) break;
    if (unit.tokens.empty() || unit.sentence == fact.sentence || !may_lead(unit) ||
        words_of(sentences[unit.sentence], unit.tokens) > wanted.most)
      continue;
    Known known{.lemmas = lemmas(wanted.label)};
    std::string why;
    if (!read(unit, true, true, {}, known, why)) continue;
    if (read(units_[own], false, true, fact.tokens, known, why) && suffices(known, wanted, false, why))
      return plain(unit, units_[own - back + 1], false) + " […]";
  }
  return std::nullopt;
}

std::optional<std::string> Passages::before(const facts::Fact& fact, const PassageWanted& wanted,
                                            std::string& why) const {
  const auto& sentences = ground_.document.sentences;
  std::size_t own = first_[fact.sentence];
  while (own + 1 < units_.size() && units_[own + 1].sentence == fact.sentence &&
         units_[own + 1].tokens.begin <= fact.tokens.begin)
    ++own;
  std::size_t words = 0;
  const std::set<std::string>& said = lemmas(wanted.label);
  for (std::size_t back = 0; back <= furthest && back <= own; ++back) {
    const Unit& unit = units_[own - back];
    if (unit.tokens.empty() || !adjoin(ground_, unit.sentence, fact.sentence)) break;
    // Only what opens a paragraph goes on from the one before.
    const bool crosses = sentences[unit.sentence].paragraph != sentences[fact.sentence].paragraph;
    if (crosses && back > 0 && sentences[units_[own - 1].sentence].paragraph == sentences[fact.sentence].paragraph) break;
    if (back > 0) {
      words += words_of(sentences[unit.sentence], unit.tokens);
      if (words > wanted.most || !may_lead(unit)) {
        why += words > wanted.most ? ", and too many words before it" : ", and no statement before it";
        break;
      }
    }
    if (back < wanted.least) continue;
    Known known{.lemmas = said};
    bool stands = true;
    for (std::size_t i = own - back; i <= own && stands; ++i) {
      // It must be plain from the first whose story it is.
      if (i == own - back + 1 && known.names == 0 && !known.dated) stands = false;
      stands = stands && read(units_[i], i == own - back, false, i == own ? fact.tokens : Range{}, known, why);
    }
    if (!stands || !suffices(known, wanted, back == 0, why)) continue;
    if (back > 0 && !goes_on_from(units_[own], fact.tokens, own - back)) {
      why = untied;
      continue;
    }
    return back == 0 ? std::string{} : plain(unit, units_[own], wanted.goes_on);
  }
  return jump(fact, own, wanted);
}

}  // namespace letopis::questions
