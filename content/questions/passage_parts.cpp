#include "content/questions/passage_parts.hpp"

#include <algorithm>
#include <utility>
#include <variant>

#include "content/base/utf8.hpp"
#include "content/narrative/narrative.hpp"
#include "content/questions/passage_gap.hpp"

namespace letopis::questions {
namespace {

using language::Range;
using language::Sentence;
using language::Tag;
using language::Token;

constexpr std::size_t longest_asked = 60;  // words around the gap

// «…, а | Россия», "…, and | 5,000 men": a main clause with a subject of its own begins at `at`.
bool opens_clause(const Ground& ground, const Sentence& sentence,
                  const std::vector<language::Clause>& clauses, std::size_t at) {
  if (at == 0 || at + 1 >= sentence.tokens.size() || sentence.tokens[at - 1].form != "," ||
      !ground.words.has_form("coordinator", sentence.tokens[at]))
    return false;
  const int found = language::clause_at(clauses, at + 1);
  if (found < 0) return false;
  const auto& clause = clauses[static_cast<std::size_t>(found)];
  // "a mission led by Goschen, for the British, | and Joubert, …, imposed": where the first one's verb is not
  // sure, its end is not either.
  if (const int before = language::clause_at(clauses, at - 2);
      before >= 0 && clauses[static_cast<std::size_t>(before)].reason.starts_with("unsure"))
    return false;
  return clause.type == language::ClauseType::main && clause.verb >= 0 && clause.subject >= 0 &&
         !clause.shared_subject && clause.range.begin <= at + 1 && clause.range.begin + 2 >= at;
}

// "The city fell on 30 March, | nobody was spared |, and the walls were razed": what stands before the
// coordinator is no sentence yet, but a row of clauses that it closes.
bool closes_a_row(const Ground& ground, const Sentence& sentence,
                  const std::vector<language::Clause>& clauses, Range before) {
  constexpr std::size_t near = 3;  // tokens: ", nearly | 2,000 prisoners were freed"
  if (!ground.words.has_articles()) return false;
  bool told = false;
  for (const auto& clause : clauses) {
    if (clause.type != language::ClauseType::main || clause.verb < 0 ||
        !before.contains(static_cast<std::size_t>(clause.verb)))
      continue;
    const std::size_t begin = clause.range.begin;
    if (told && begin > before.begin && sentence.tokens[begin - 1].form == "," && clause.subject >= 0 &&
        !clause.shared_subject && clause.subject_phrase.begin >= begin &&
        clause.subject_phrase.begin < begin + near)
      return true;
    told = true;
  }
  return false;
}

}  // namespace

bool adjoin(const language::Document& document, std::size_t first, std::size_t last) {
  const auto& sentences = document.sentences;
  const std::size_t from = sentences[first].paragraph, to = sentences[last].paragraph;
  if (from == to) return true;
  if (from + 1 != to) return false;
  std::size_t end = first;
  while (sentences[end + 1].paragraph == from) ++end;
  const auto& text = document.narrative.text;
  const std::string between = text.substr(sentences[end].end, sentences[end + 1].begin - sentences[end].end);
  return between.find_first_not_of(" \t\r\n") == std::string::npos;
}

bool is_dash(const Token& token) {
  return token.form == "—" || token.form == "–";
}

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

namespace {

// What an item of a list may begin with.
bool is_item_mark(const Token& token) {
  return is_dash(token) || token.form == "-" || token.form == "•";
}

// Behind «—» or «2)» at the start of an item; 0 where none stands there.
std::size_t behind_mark(const Sentence& sentence) {
  const auto& tokens = sentence.tokens;
  if (tokens.size() > 1 && is_item_mark(tokens[0])) return 1;
  return tokens.size() > 2 && tokens[0].any(Tag::digits) && tokens[1].form == ")" ? 2 : 0;
}

// An item of a list: with a mark, in small letters, or with a semicolon at its end.
bool reads_as_item(const Sentence& sentence) {
  if (sentence.tokens.empty()) return false;  // too long to be read
  const Token& first = sentence.tokens.front();
  const bool small = !base::starts_upper(first.form) && !first.any(Tag::digits) && is_word(first);
  return behind_mark(sentence) > 0 || small || sentence.tokens.back().form == ";";
}

// Where the words of an item begin: behind its mark and what it is headed by, «— территориальные: |
// Германия».
std::size_t begin_of_item(const Sentence& sentence) {
  constexpr std::size_t longest_head = 6;  // tokens
  const std::size_t begin = behind_mark(sentence);
  for (std::size_t i = begin; i < std::min(begin + longest_head, sentence.tokens.size()); ++i) {
    const Token& token = sentence.tokens[i];
    if (token.form == ":") return i + 1;
    if (token.any(Tag::vblex) && !token.any(Tag::n) && !token.any(Tag::adj)) break;
  }
  return begin;
}

}  // namespace

std::optional<std::size_t> lead_in_of(const language::Document& document, std::size_t sentence) {
  const auto& sentences = document.sentences;
  std::size_t at = sentence;
  while (at > 0 && sentences[at - 1].paragraph == sentences[sentence].paragraph) --at;
  if (at != sentence) return std::nullopt;  // a second sentence of an item has its own story
  while (at > 0 && reads_as_item(sentences[at])) {
    const std::size_t before = at - 1;
    if (sentences[before].paragraph + 1 != sentences[at].paragraph || sentences[before].tokens.empty())
      return std::nullopt;
    if (sentences[before].tokens.back().form == ":") return before;
    at = before;
    while (at > 0 && sentences[at - 1].paragraph == sentences[before].paragraph) --at;
  }
  return std::nullopt;
}

// «… довёл дело до конца: 25 августа 1859 г.»: the sentence went on.
bool ends_in_a_date_alone(const Sentence& sentence) {
  const auto& tokens = sentence.tokens;
  if (tokens.size() < 4 || !tokens[tokens.size() - 3].any(Tag::digits)) return false;
  std::size_t mark = tokens.size();
  while (mark > 0 && tokens[mark - 1].form != ":" && tokens[mark - 1].form != ";") --mark;
  return mark > 0 &&
         std::none_of(tokens.begin() + static_cast<long>(mark), tokens.end(),
                      [](const Token& token) { return token.any(Tag::vblex) || token.any(Tag::vbser); });
}

bool is_statement(const Sentence& sentence) {
  if (sentence.too_long || sentence.tokens.size() < 3) return false;
  std::size_t last = sentence.tokens.size() - 1;  // "… a bluff that worked.|""
  if (is_quote(sentence.tokens[last])) --last;
  if (!sentence.tokens[last].form.ends_with(".")) return false;
  for (const Token& token : sentence.tokens)
    if (token.form == "?" || token.form == "!") return false;
  if (ends_in_a_date_alone(sentence)) return false;
  const std::string& first = sentence.tokens.front().form;
  return first != "—" && first != "–" && first != "-";
}

bool is_degree(const Ground& ground, const Sentence& sentence, std::size_t at) {
  return at + 1 < sentence.tokens.size() && ground.words.has_form("degree", sentence.tokens[at]) &&
         (sentence.tokens[at + 1].any(Tag::adj) || sentence.tokens[at + 1].any(Tag::adv));
}

std::size_t begin_of(const Ground& ground, const Sentence& sentence, Range part) {
  // «Вскоре, | 27 февраля, | было провозглашено …»: without its lead the day would keep a comma too many.
  constexpr std::size_t longest_day = 4;  // tokens
  if (part.begin + 2 < part.end && sentence.tokens[part.begin + 1].form == "," &&
      sentence.tokens[part.begin + 2].any(Tag::digits))
    for (std::size_t i = part.begin + 3; i < std::min(part.end, part.begin + 3 + longest_day); ++i)
      if (sentence.tokens[i].form == ",") return part.begin;
  // "Once the armistice had removed the pretext, the Allies …": it opens a clause and leads nothing in.
  const auto& clauses =
      ground.document.clauses[static_cast<std::size_t>(&sentence - ground.document.sentences.data())];
  if (std::any_of(clauses.begin(), clauses.end(), [&](const language::Clause& clause) {
        return clause.opener == static_cast<int>(part.begin) && clause.verb >= 0;
      }))
    return part.begin;
  std::size_t first = part.begin;
  const auto phrase = [&](std::size_t words) {
    return first + words < part.end &&
           ground.words.has("lead phrase", base::fold(language::words(sentence, {first, first + words})));
  };
  while (first + 1 < part.end) {
    if (ground.words.has_form("lead before a comma", sentence.tokens[first]) &&
        sentence.tokens[first + 1].form == ",")
      first += 2;
    else if (phrase(4))
      first += 4;
    else if (phrase(3))
      first += 3;
    else if (phrase(2))
      first += 2;
    else if ((ground.words.has_form("lead", sentence.tokens[first]) && !is_degree(ground, sentence, first) &&
              !(sentence.tokens[first + 1].any(Tag::past) && ground.words.has_articles())) ||
             (first > part.begin && sentence.tokens[first].form == ","))
      ++first;
    else
      break;
  }
  return first;
}

bool is_speaker(const Ground& ground, const Sentence& sentence, std::size_t at) {
  const Token& token = sentence.tokens[at];
  const bool in_a_name =
      token.any(Tag::cap) && !token.any(Tag::first) && token.form != "I";  // "Ban | Me | Thuot"
  return ground.words.has_form("speaker", token) && !token.all(Tag::roman) && !in_a_name &&
         !is_quoted(sentence, at);
}

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
    const bool clause = i > begin && opens_clause(ground, sentence, clauses, i) &&
                        holds_main({begin, i - 1}) &&
                        !closes_a_row(ground, sentence, clauses, {begin, i - 1});
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

namespace {

// «подписали 4 июня 1890 г. | Тунисский договор — союз на восемь лет.»: what stands behind the abbreviation
// has no verb of its own, and is no sentence.
bool may_go_on(const Ground& ground, std::size_t sentence) {
  const auto& sentences = ground.document.sentences;
  if (sentence + 1 >= sentences.size() || sentences[sentence + 1].paragraph != sentences[sentence].paragraph)
    return false;
  const auto& clauses = ground.document.clauses[sentence + 1];
  return std::none_of(clauses.begin(), clauses.end(),
                      [](const language::Clause& clause) { return clause.verb >= 0; });
}

// The tokens that are printed around the gap.
Range asked_part(const Ground& ground, const facts::Fact& fact, Range gap) {
  const Sentence& sentence = ground.document.sentences[fact.sentence];
  const bool item = lead_in_of(ground.document, fact.sentence).has_value();
  if (gap.empty() || gap.end > sentence.tokens.size() || !(item || is_statement(sentence))) return {};
  // «Союз заключили | 4 июня 1890 г.»: the abbreviation's stop is the sentence's too.
  if (gap.end == sentence.tokens.size() &&
      (!sentence.tokens.back().any(Tag::abbr) || may_go_on(ground, fact.sentence)))
    return {};
  const auto& clauses = ground.document.clauses[fact.sentence];
  const auto tells = [&](Range part) {
    return std::any_of(clauses.begin(), clauses.end(), [&](const language::Clause& clause) {
      return clause.type == language::ClauseType::main && clause.verb >= 0 &&
             part.contains(static_cast<std::size_t>(clause.verb));
    });
  };
  const Range whole{0, sentence.tokens.size()};
  Range part = part_around(ground, fact.sentence, gap.begin);
  if (item) {
    part.begin = std::max(part.begin, begin_of_item(sentence));
    while (part.end > part.begin && !is_word(sentence.tokens[part.end - 1]) &&
           sentence.tokens[part.end - 1].form != ")" && sentence.tokens[part.end - 1].form != "»")
      --part.end;
    if (!part.contains(gap) || !is_balanced(sentence, part) || !tells(part)) return {};
  }
  if (!part.contains(gap) || !is_balanced(sentence, part) || !tells(part)) part = whole;
  // «Независимость Сербии, Батум и контрибуция в 1 410 миллионов рублей.»: terms of what another sentence
  // names
  if (!ground.words.has_articles() && !tells(part) &&
      std::none_of(sentence.tokens.begin(), sentence.tokens.end(), is_dash))
    return {};
  if (!is_balanced(sentence, part)) return {};
  part.begin = begin_of(ground, sentence, part);
  // "… are where I shall stop": of the one who tells, who is nobody in a question.
  for (std::size_t i = part.begin; i < part.end; ++i)
    if (is_speaker(ground, sentence, i)) return {};
  return gap.begin < part.begin || words_of(sentence, part) > longest_asked ? Range{} : part;
}

}  // namespace

Gapped gapped_sentence(const Ground& ground, const facts::Fact& fact, Range gap) {
  const Sentence& sentence = ground.document.sentences[fact.sentence];
  const Range part = asked_part(ground, fact, gap);
  if (part.empty()) return {};
  const auto& narrative = ground.document.narrative;
  std::string before, after;
  if (gap.begin > part.begin)
    before =
        narrative::plain(narrative, sentence.tokens[part.begin].begin, sentence.tokens[gap.begin - 1].end) +
        (sentence.tokens[gap.begin].space_before ? " " : "");
  // «И тогда, | в ночь на 22 апреля, выступили …»: the comma closed an aside that now opens the sentence.
  std::size_t next = gap.end;
  if (std::holds_alternative<facts::Date>(fact.object) && gap.begin == part.begin && gap.begin > 0 &&
      sentence.tokens[gap.begin - 1].form == "," && next + 1 < part.end && sentence.tokens[next].form == ",")
    ++next;
  // «| в мае | же Гоф поднялся к Кантону»: behind «в мае 1841 года» it would stand lost
  if (next + 1 < part.end && ground.words.has_form("tying particle", sentence.tokens[next])) ++next;
  if (next < part.end)
    after = (sentence.tokens[next].space_before ? " " : "") +
            narrative::plain(narrative, sentence.tokens[next].begin, sentence.tokens[part.end - 1].end);
  const bool ends =
      after.ends_with(".") || (part.end == sentence.tokens.size() && is_quote(sentence.tokens.back()));
  return {before + "____" + after + (ends ? "" : "."), part};
}

Candidate cloze_in_passage(std::size_t fact, pack::Topic topic, Gapped sentence, std::string key,
                           std::function<std::string(const facts::Fact&)> option) {
  return {.fact = fact,
          .kind = pack::Kind::cloze,
          .topic = topic,
          .rule = "passage",
          .prompt = std::move(sentence.prompt),
          .key = std::move(key),
          .option = std::move(option),
          .setting = Setting::passage,
          .printed = sentence.printed};
}

}  // namespace letopis::questions
