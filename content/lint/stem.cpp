// Flaws of the prompt: 1 ambiguous, 5 gratuitous, 10 blanks, 13 unfocused, 19 negative.
#include <algorithm>

#include <fmt/format.h>

#include "content/lint/rules.hpp"

namespace letopis::lint {
namespace {

// Words of the sentence that asks, and with what has to be told before it. A gap in an author's sentence asks
// by all of it, from its first semicolon on, behind a paragraph at most.
constexpr std::size_t longest_stem = 40, longest_question = 70;
constexpr std::size_t longest_gapped = 100, longest_passage = 155;
constexpr std::size_t shortest_stem = 3;

bool has_digit(const Item& item) {
  return item.question.prompt.find_first_of("0123456789") != std::string::npos;
}
bool has_gap(const Item& item) {
  return item.question.prompt.find("___") != std::string::npos;
}

// Its first word has a capital only for being the first.
bool begins_plainly(const Item& item) {
  return item.lists.at("question word", item.prompt, 0) > 0 ||
         item.lists.at("function word", item.prompt, 0) > 0;
}

// A name, a title or a year: what a pronoun may stand for, or what says which time is meant.
bool names_something(const Item& item) {
  for (std::size_t i = 0; i < item.prompt.size(); ++i)
    if (item.prompt[i].quoted || (item.prompt[i].capital && (i > 0 || !begins_plainly(item)))) return true;
  return has_digit(item);
}

// The words of the sentence that asks, a half-open range: the one with the gap, or the last. A full stop
// behind a word of some length and before a capital ends a sentence, a semicolon what may be one.
std::pair<std::size_t, std::size_t> asking_sentence(const Item& item) {
  const Words& words = item.prompt;
  const std::string& text = item.question.prompt;
  const std::size_t gap = std::min(text.find("____"), text.size());
  std::size_t begin = 0;
  for (std::size_t i = 1; i < words.size(); ++i) {
    const std::size_t end = words[i - 1].end;
    const std::string between = text.substr(end, words[i].begin - end);
    const bool ends =
        (words[i].capital && end - words[i - 1].begin > 3 && between.find_first_of(".?!") == 0) ||
        between.front() == ';';
    if (!ends) continue;
    if (words[i].begin > gap) return {begin, i};
    begin = i;
  }
  return {begin, words.size()};
}

// A comma, or the end of a sentence, stands before the word.
bool behind_mark(const Item& item, std::size_t at) {
  if (at == 0) return false;
  const std::size_t end = item.prompt[at - 1].end;
  const std::string between = item.question.prompt.substr(end, item.prompt[at].begin - end);
  return item.prompt[at].behind_comma || between.find_first_of(".;:?!") != std::string::npos;
}

// The words between the marks around the question word, or the gap: «не» beyond them denies something else.
std::pair<std::size_t, std::size_t> asking_part(const Item& item) {
  const Words& words = item.prompt;
  if (const auto gap = item.question.prompt.find("____"); gap != std::string::npos) {
    std::size_t behind = 0;
    while (behind < words.size() && words[behind].begin < gap) ++behind;
    std::size_t begin = behind;
    const auto mark = item.question.prompt.find_last_not_of(' ', gap - std::min<std::size_t>(gap, 1));
    const bool opens =
        gap == 0 ||
        (mark < gap && std::string_view(".,;:?!").find(item.question.prompt[mark]) != std::string_view::npos);
    while (!opens && begin > 0 && !(begin < behind && behind_mark(item, begin))) --begin;
    while (behind < words.size() && !behind_mark(item, behind)) ++behind;
    return {begin, behind};
  }
  std::size_t asking = words.size();
  for (std::size_t i = 0; i < words.size() && asking == words.size(); ++i)
    if (!words[i].quoted && item.lists.at("question word", words, i) > 0) asking = i;
  if (asking == words.size()) return {0, words.size()};
  std::size_t end = asking + 1;
  while (end < words.size() && !words[end].behind_comma) ++end;
  return {asking, end};
}

}  // namespace

Found ambiguous_wording(const Item& item) {
  if (item.question.kind == pack::Kind::order || item.question.kind == pack::Kind::match ||
      names_something(item))
    return std::nullopt;
  const auto found = item.lists.find("points outside", item.prompt);
  if (found.count == 0) return std::nullopt;
  return fmt::format("{} points to something that the prompt does not name; name it",
                     quoted(item.question.prompt, item.prompt, found));
}

Found gratuitous_stem(const Item& item) {
  const bool gap = has_gap(item);
  const std::size_t asking = gap ? longest_gapped : longest_stem,
                    all = gap ? longest_passage : longest_question;
  const auto [begin, end] = asking_sentence(item);
  const std::size_t sentence = end - begin;
  if (sentence <= asking && item.prompt.size() <= all) return std::nullopt;
  return fmt::format("the prompt has {} words, and {} should do; keep what the answer needs",
                     item.prompt.size(), sentence > asking ? asking : all);
}

Found blank_in_stem(const Item& item) {
  const auto kind = item.question.kind;
  const bool filled_in = kind == pack::Kind::cloze || kind == pack::Kind::text || kind == pack::Kind::number;
  if (filled_in || !has_gap(item)) return std::nullopt;
  return "the prompt has a blank to be filled in; ask a question instead, or make it a cloze";
}

Found unfocused_stem(const Item& item) {
  if (!item.chosen || item.question.kind == pack::Kind::cloze || has_gap(item)) return std::nullopt;
  if (const auto found = item.lists.find("unfocused", item.prompt); found.count > 0)
    return fmt::format(
        "{} asks nothing that could be answered without looking at the choices; ask about one thing",
        quoted(item.question.prompt, item.prompt, found));
  if (item.prompt.size() >= shortest_stem || has_digit(item)) return std::nullopt;
  return "the prompt is too short to say what is asked; write a whole question";
}

// "Directive No. 41"
bool is_numbered(const Words& words, std::size_t i) {
  return words[i].folded == "no" && words[i].capital && i + 1 < words.size() && words[i + 1].folded[0] >= '0' &&
         words[i + 1].folded[0] <= '9';
}

// "All of them signed it except ____": but what a statement around a gap excepts elsewhere, it tells.
bool excepts_the_gap(const Item& item, std::size_t at) {
  constexpr std::size_t near = 4;  // words
  const auto gap = item.question.prompt.find("____");
  if (gap == std::string::npos) return true;
  std::size_t behind = at;
  while (behind < item.prompt.size() && item.prompt[behind].begin < gap) ++behind;
  return behind > at && behind - at <= near;
}

Found negative_stem(const Item& item) {
  const auto kind = item.question.kind;
  if (kind == pack::Kind::order || kind == pack::Kind::match) return std::nullopt;
  const auto say = [&](Lists::Found found) {
    return fmt::format("the prompt asks by {}, which readers overlook; ask for what is so",
                       quoted(item.question.prompt, item.prompt, found));
  };
  const auto asked = asking_sentence(item);
  for (std::size_t i = asked.first; i < asked.second; ++i)
    if (const std::size_t count = item.lists.at("excepting", item.prompt, i);
        count > 0 && !item.prompt[i].quoted && item.lists.at("not negative", item.prompt, i) == 0 &&
        excepts_the_gap(item, i))
      return say({i, count});
  const auto [begin, end] = asking_part(item);
  for (std::size_t i = begin; i < end; ++i) {
    if (item.prompt[i].quoted || is_numbered(item.prompt, i)) continue;
    if (const std::size_t harmless = item.lists.at("not negative", item.prompt, i); harmless > 0) {
      i += harmless - 1;
      continue;
    }
    if (const std::size_t count = item.lists.at("negative", item.prompt, i); count > 0)
      return say({i, count});
  }
  return std::nullopt;
}

}  // namespace letopis::lint
