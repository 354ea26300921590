#include "content/questions/cut.hpp"

#include <algorithm>
#include <vector>

#include "content/base/utf8.hpp"

namespace letopis::questions {
namespace {

using language::Sentence;
using language::Tag;
using language::Token;

bool is_finite(const Token& token) {
  const auto finite = [](const language::Reading& reading) {
    return (reading.has(Tag::vblex) || reading.has(Tag::vbser)) && !reading.has(Tag::inf) &&
           !reading.has(Tag::ger);
  };
  return std::any_of(token.readings.begin(), token.readings.end(), finite);
}

// The last token that reads so.
std::size_t last_of(const Sentence& sentence, const std::string& folded) {
  for (std::size_t i = sentence.tokens.size(); i > 0; --i)
    if (sentence.tokens[i - 1].folded == folded) return i - 1;
  return sentence.tokens.size();
}

}  // namespace

std::string broken_off(const Ground& ground, const Sentence& sentence, const std::string& prompt) {
  const auto& tokens = sentence.tokens;
  // Its words between commas, from the last back; a gap is none.
  std::vector<std::vector<std::string>> pieces(1);
  for (std::size_t at = 0; at < prompt.size();) {
    const std::size_t end = std::min(prompt.find(',', at), prompt.size());
    pieces.emplace_back();
    for (const std::string& word : base::words(prompt.substr(at, end - at)))
      pieces.back().push_back(base::fold(word));
    at = end + 1;
  }
  const auto& last = pieces.back();
  const auto& before = pieces[pieces.size() - 2];
  const auto joins = [&](const std::string& word) { return ground.words.has("coordinator", word); };
  const bool goes_on = (!last.empty() && joins(last.front())) || (!before.empty() && joins(before.back()));
  const auto is_told = [&](const std::string& word) {
    const std::size_t at = last_of(sentence, word);
    return at < tokens.size() && is_finite(tokens[at]);
  };
  const bool tells = std::any_of(last.begin(), last.end(), is_told);
  if (last.empty()) return goes_on ? before.back() : std::string{};
  const std::size_t end = last_of(sentence, last.back());
  const Token* next = end + 1 < tokens.size() ? &tokens[end + 1] : nullptr;
  // «передавал Восточную Фракию и на пять лет | — управление Смирной»
  const bool dashed = next != nullptr && (next->form == "—" || next->form == "–");
  const auto opener = std::find_if(last.begin(), last.end(), joins);
  if (dashed && prompt.ends_with('?') && opener != last.end() && std::none_of(opener, last.end(), is_told))
    return last.back();
  if (goes_on && !tells && (next == nullptr || !next->any(Tag::sent))) return last.back();
  // "was dropped in May after | Nehru, (who …, protested)"
  constexpr std::size_t longest_name = 5;  // words
  for (std::size_t i = last.size() - std::min(last.size(), longest_name); i < last.size(); ++i)
    if (next != nullptr && next->form == "," && ground.words.has("behind or before", last[i]) &&
        std::none_of(last.begin() + static_cast<long>(i), last.end(), is_told))
      return last.back();
  if (next != nullptr && (ground.words.has_form("goes on", *next) || next->all(Tag::inf))) return last.back();
  // "led a thousand men, the largest army | New England had yet raised", "leaving in his treasury | a single
  // piece"
  const bool asks = prompt.find("____", prompt.rfind(',') + 1) != std::string::npos;
  const bool phrase = pieces.size() > 2 && !tells && !asks && next != nullptr && !next->any(Tag::punct) &&
                      !next->any(Tag::cm) && !next->any(Tag::sent) && !next->any(Tag::digits) &&
                      !ground.words.has_form("coordinator", *next);
  if (phrase && prompt.ends_with('.')) return last.back();
  return {};
}

std::string lost_last_member(const Ground& ground, const Sentence& sentence, const std::string& prompt) {
  const auto& tokens = sentence.tokens;
  const auto comma = prompt.rfind(',');
  if (comma == std::string::npos || prompt.ends_with('?')) return {};
  std::vector<std::string> last;
  for (const std::string& word : base::words(prompt.substr(comma))) last.push_back(base::fold(word));
  if (last.empty()) return {};
  const auto joins_at = [&](std::size_t i) {
    return i < tokens.size() && ground.words.has_form("coordinator", tokens[i]);
  };
  const std::size_t end = last_of(sentence, last.back());
  const bool more =
      joins_at(end + 1) || (end + 1 < tokens.size() && tokens[end + 1].form == "," && joins_at(end + 2));
  const bool joined = std::any_of(last.begin(), last.end(), [&](const std::string& word) {
    return ground.words.has("coordinator", word);
  });
  if (!more || joined) return {};
  const auto tells = [&](const std::string& word) {
    const std::size_t at = last_of(sentence, word);
    return at < tokens.size() && is_finite(tokens[at]);
  };
  constexpr std::size_t short_member = 4;  // words, the gap among them
  const std::size_t first = last_of(sentence, last.front());
  const bool past = first < tokens.size() && (tokens[first].any(Tag::past) ||
                                              (tokens[first].unknown() && last.front().ends_with("ed")));
  // Behind another deed of the same subject, and no apposition to it.
  const auto earlier = comma == 0 ? std::string::npos : prompt.rfind(',', comma - 1);
  const std::size_t begin = earlier == std::string::npos ? 0 : earlier;
  const auto piece = base::words(prompt.substr(begin, comma - begin));
  const bool again = !piece.empty() && !tells(base::fold(piece.front())) &&
                     std::any_of(piece.begin(), piece.end(),
                                 [&](const std::string& word) { return tells(base::fold(word)); });
  const bool deed = ground.words.has_articles() && past && again && first + 1 < tokens.size() &&
                    (tokens[first + 1].any(Tag::det) || tokens[first + 1].any(Tag::prn));
  const bool counted = prompt.substr(comma).starts_with(", ____") && last.size() < short_member &&
                       std::none_of(last.begin(), last.end(), tells);
  return deed || counted ? last.back() : std::string{};
}

std::string mangled(const Ground& ground, const Sentence& sentence, const std::string& prompt) {
  const auto& tokens = sentence.tokens;
  const bool russian = !ground.words.has_articles();
  const auto pieces = base::split(prompt);
  constexpr std::size_t year = 4;  // digits
  for (std::size_t i = 0; russian && i + 1 < pieces.size(); ++i) {
    const bool digits =
        pieces[i].size() == year && pieces[i].find_first_not_of("0123456789") == std::string::npos;
    if (digits && base::starts_upper(pieces[i + 1]) && i > 0) return pieces[i];
  }
  std::vector<std::string> names;  // runs of two capitals
  for (std::size_t i = 1; i + 1 < pieces.size(); ++i) {
    std::string pair = pieces[i] + " " + pieces[i + 1];
    while (!pair.empty() && std::string_view(".,;:?!").find(pair.back()) != std::string_view::npos)
      pair.pop_back();
    const bool capitals =
        base::starts_upper(pieces[i]) && base::starts_upper(pieces[i + 1]) && pieces[i].back() != ',';
    if (!capitals) continue;
    if (std::find(names.begin(), names.end(), pair) != names.end()) return pair;
    names.push_back(std::move(pair));
  }
  // "destroyed | one | force at Gundet and another at Gura", "the expedition's | only | deadly clash"
  for (std::size_t i = 1; !russian && i + 1 < tokens.size(); ++i) {
    const std::string pair = " " + tokens[i].form + " " + tokens[i + 1].form;
    const bool another = tokens[i].folded == "one" && prompt.find(pair) != std::string::npos &&
                         prompt.find("another") == std::string::npos &&
                         std::any_of(tokens.begin() + static_cast<long>(i), tokens.end(),
                                     [](const language::Token& token) { return token.folded == "another"; });
    const bool only = tokens[i].folded == "only" && !tokens[i - 1].any(Tag::vblex) &&
                      prompt.find(tokens[i - 1].form + " " + tokens[i + 1].form) != std::string::npos;
    if (another || only) return tokens[i].form;
  }
  // «бывший | «Святогор» | вышел»: a name that has lost its quotation marks
  for (std::size_t i = 1; i < tokens.size(); ++i) {
    if (tokens[i - 1].form != "«" || !base::starts_upper(tokens[i].form)) continue;
    const auto at = prompt.find(tokens[i].form);
    const bool whole = at != std::string::npos && (at == 0 || prompt[at - 1] == ' ');
    if (whole && prompt.find("«" + tokens[i].form) == std::string::npos) return tokens[i].form;
  }
  // "The offensive(, which opened on 22 April) | and was marked by …": the first of the two is gone.
  for (std::size_t i = 1; !russian && i + 1 < tokens.size(); ++i) {
    const std::string joined = " " + tokens[i].form + " " + tokens[i + 1].form + " ";
    if (tokens[i].folded == "and" && tokens[i + 1].any(Tag::vbser) && tokens[i + 1].any(Tag::past) &&
        prompt.find(joined) != std::string::npos &&
        prompt.find(tokens[i - 1].form + joined) == std::string::npos)
      return tokens[i + 1].form;
  }
  // «корпус Дж | принудил Луисбур»: initials without their name.
  constexpr std::size_t longest_initial = 3;  // letters
  for (std::size_t i = 0; i + 2 < tokens.size(); ++i) {
    const bool initial = base::starts_upper(tokens[i].form) &&
                         base::length(tokens[i].form) <= longest_initial && tokens[i + 1].form == "." &&
                         !tokens[i + 1].space_before && base::starts_upper(tokens[i + 2].form);
    if (initial && prompt.find(" " + tokens[i].form + " ") != std::string::npos &&
        prompt.find(" " + tokens[i].form + ".") == std::string::npos)
      return tokens[i].form;
  }
  const auto words = base::words(prompt);
  if (words.empty()) return {};
  // «Рюти ген. Р. Вальден», «союзников решил Верх. направить»: what an encyclopaedia shortens, the order
  // tears.
  constexpr std::size_t shortest = 3;  // letters: no initial
  const bool asks = prompt.ends_with('?');
  for (std::size_t i = 1; russian && asks && i < pieces.size(); ++i) {
    const bool ends = pieces[i].ends_with(".?");  // the usual ones too: «реестр в 40 тыс. | (человек)?»
    const std::size_t letters = base::length(pieces[i]) - (ends ? 2 : 1);
    if ((ends || pieces[i].ends_with('.')) && letters >= shortest &&
        !ground.words.has("usual abbreviation", pieces[i]))
      return pieces[i];
  }
  for (const std::string& opener : ground.words.entries("opener of a list"))
    if (asks && prompt.find(opener) != std::string::npos)
      return opener;  // «не только Нарва, но и русские города Ям(, Копорье и Корела)»
  const std::size_t last = last_of(sentence, base::fold(words.back()));
  // «начался … высадкой … | и завершившийся?», "surrender | upon (the 15th)?"
  if (asks && last < tokens.size() && words.size() > 1) {
    const Token& final = tokens[last];
    const bool participle =
        russian && ((final.any(Tag::pp) && !final.any(Tag::shrt)) || final.any(Tag::pprs));
    if ((participle && ground.words.has("coordinator", words[words.size() - 2])) ||
        ground.words.has_form("no last word", final))
      return words.back();
  }
  // «поручил изыскать колёсную, | а впоследствии и рельсовую дорогу»
  const bool attribute = russian && prompt.ends_with('?') && last + 1 < tokens.size() &&
                         tokens[last + 1].form == "," && tokens[last].all(Tag::adj) &&
                         !tokens[last].any(Tag::shrt) && !tokens[last].any(Tag::n);
  if (attribute && last + 2 < tokens.size() &&
      (tokens[last + 2].folded == "а" || tokens[last + 2].folded == "но"))
    return words.back();
  const bool stump =
      last + 2 < tokens.size() && tokens[last + 1].form == "." && !tokens[last + 1].space_before;
  return stump || (last < tokens.size() && tokens[last].any(Tag::abbr) && tokens[last].any(Tag::adj))
             ? words.back()
             : std::string{};
}

}  // namespace letopis::questions
