#include "game/rules/score.hpp"

#include <algorithm>
#include <cmath>
#include <set>

#include "content/base/utf8.hpp"

namespace letopis::rules {
namespace {

using pack::Kind;

constexpr double years_to_nothing = 20;  // an estimated year this far off earns nothing
constexpr double ratio_to_nothing = 4;   // a figure this many times off earns nothing

// Every index below `size`, none twice.
bool distinct_below(const std::vector<std::size_t>& indices, std::size_t size) {
  std::set<std::size_t> met;
  return std::all_of(indices.begin(), indices.end(),
                     [&](std::size_t i) { return i < size && met.insert(i).second; });
}

Judgement all_or_nothing(bool right) {
  return {.fraction = right ? 1.0 : 0.0, .right = right};
}

Judgement judge_many(const std::vector<std::size_t>& keys, const std::vector<std::size_t>& picked) {
  int hits = 0, misses = 0;
  for (const auto choice : picked)
    ++(std::find(keys.begin(), keys.end(), choice) != keys.end() ? hits : misses);
  const double k = static_cast<double>(keys.size());
  if (keys.empty()) return all_or_nothing(picked.empty());
  const double fraction = std::max((hits - misses) / k, 0.0);
  return {.fraction = fraction, .right = misses == 0 && static_cast<std::size_t>(hits) == keys.size()};
}

Judgement judge_typed(const std::vector<std::string>& accepted, const std::string& typed) {
  const std::string given = fold_answer(typed);
  const auto same = [&](const std::string& variant) {
    const std::string wanted = fold_answer(variant);
    // A key of punctuation alone folds to nothing; then only the very same marks are right.
    return wanted.empty() ? base::trim(typed) == base::trim(variant) : wanted == given;
  };
  return all_or_nothing(std::any_of(accepted.begin(), accepted.end(), same));
}

Judgement judge_order(const std::vector<std::string>& items, const std::vector<std::size_t>& given) {
  const std::size_t n = items.size();
  if (n < 2) return all_or_nothing(true);
  int in_order = 0, pairs = 0;
  for (std::size_t i = 0; i < n; ++i)
    for (std::size_t j = i + 1; j < n; ++j, ++pairs)
      if (given[i] < given[j] || items[given[i]] == items[given[j]]) ++in_order;
  const double tau = static_cast<double>(2 * in_order - pairs) / pairs;
  return {.fraction = std::max(tau, 0.0), .right = in_order == pairs};
}

Judgement judge_match(const pack::Pairs& pairs, const std::vector<std::size_t>& rights) {
  std::size_t hits = 0;
  for (std::size_t i = 0; i < pairs.size(); ++i)
    if (rights[i] != unmatched && pairs[rights[i]].second == pairs[i].second) ++hits;
  if (pairs.empty()) return {};
  return {.fraction = static_cast<double>(hits) / static_cast<double>(pairs.size()),
          .right = hits == pairs.size()};
}

bool is_dropped(char32_t c) {  // quotes and apostrophes stand inside words and say nothing
  static constexpr std::u32string_view marks = U"'’ʼ‘`´\"«»„“”‟‹›";
  return marks.find(c) != std::u32string_view::npos;
}

bool is_combining(char32_t c) {
  return c >= 0x0300 && c <= 0x036F;
}

}  // namespace

bool fits(const pack::Question& question, const Given& given) {
  const std::size_t choices = question.choices.size();
  switch (question.kind) {
    case Kind::choice:
    case Kind::cloze:
    case Kind::truefalse: {
      const auto* picked = std::get_if<Picked>(&given);
      return picked && picked->choice < choices && std::holds_alternative<std::size_t>(question.answer);
    }
    case Kind::multi: {
      const auto* many = std::get_if<PickedMany>(&given);
      return many && distinct_below(many->choices, choices) &&
             std::holds_alternative<std::vector<std::size_t>>(question.answer);
    }
    case Kind::number: {
      const auto* estimated = std::get_if<Estimated>(&given);
      return estimated && std::isfinite(estimated->value) &&
             std::holds_alternative<pack::NumberAnswer>(question.answer);
    }
    case Kind::text:
      return std::holds_alternative<Typed>(given) &&
             std::holds_alternative<std::vector<std::string>>(question.answer);
    case Kind::order: {
      const auto* ordered = std::get_if<Ordered>(&given);
      const auto* items = std::get_if<std::vector<std::string>>(&question.answer);
      return ordered && items && ordered->items.size() == items->size() &&
             distinct_below(ordered->items, items->size());
    }
    case Kind::match: {
      const auto* matched = std::get_if<Matched>(&given);
      const auto* pairs = std::get_if<pack::Pairs>(&question.answer);
      if (!matched || !pairs || matched->rights.size() != pairs->size()) return false;
      auto used = matched->rights;
      std::erase(used, unmatched);
      return distinct_below(used, pairs->size());
    }
  }
  return false;
}

Judgement judge(const pack::Question& question, const Given& given) {
  if (!fits(question, given)) return {};
  switch (question.kind) {
    case Kind::choice:
    case Kind::cloze:
    case Kind::truefalse:
      return all_or_nothing(std::get<Picked>(given).choice == std::get<std::size_t>(question.answer));
    case Kind::multi:
      return judge_many(std::get<std::vector<std::size_t>>(question.answer),
                        std::get<PickedMany>(given).choices);
    case Kind::number: {
      const auto& answer = std::get<pack::NumberAnswer>(question.answer);
      const double fraction = estimate_fraction(answer, question.topic, std::get<Estimated>(given).value);
      return {.fraction = fraction, .right = fraction >= 1.0};
    }
    case Kind::text:
      return judge_typed(std::get<std::vector<std::string>>(question.answer), std::get<Typed>(given).text);
    case Kind::order:
      return judge_order(std::get<std::vector<std::string>>(question.answer), std::get<Ordered>(given).items);
    case Kind::match:
      return judge_match(std::get<pack::Pairs>(question.answer), std::get<Matched>(given).rights);
  }
  return {};
}

double estimate_fraction(const pack::NumberAnswer& answer, pack::Topic topic, double given) {
  const double low = std::min({answer.low, answer.high, answer.value});
  const double high = std::max({answer.low, answer.high, answer.value});
  if (given >= low && given <= high) return 1;
  const double bound = given < low ? low : high;
  if (topic == pack::Topic::date || low <= 0) {
    const double scale =
        topic == pack::Topic::date ? years_to_nothing : std::max({std::abs(low), std::abs(high), high - low});
    return scale > 0 ? std::max(0.0, 1 - std::abs(given - bound) / scale) : 0;
  }
  if (given <= 0) return 0;
  const double ratio = given < bound ? bound / given : given / bound;
  return std::max(0.0, 1 - std::log(ratio) / std::log(ratio_to_nothing));
}

bool speed_counts(pack::Kind kind) {
  return kind != Kind::number;
}

int points(pack::Kind kind, double fraction, Millis took, Millis limit, int full, int) {
  double earned = full * std::clamp(fraction, 0.0, 1.0);
  if (speed_counts(kind) && limit > 0 && took >= grace_ms) {
    const double share = static_cast<double>(std::min(took, limit)) / static_cast<double>(limit);
    earned *= 1 - share / 2;
  }
  return static_cast<int>(std::lround(earned));
}

std::string fold_answer(std::string_view text) {
  const std::string folded = base::without_accents(base::fold(text));
  std::string out;
  char32_t last = U' ';  // of `out`; a space is only written before the next letter
  bool gap = false;
  for (std::size_t at = 0; at < folded.size();) {
    const char32_t c = base::next_code_point(folded, at);
    if (is_dropped(c)) continue;
    if (c == 0x0306 && last == U'и' && !gap) {  // й typed or copied in two pieces, as macOS writes file names
      out.resize(out.size() - std::string_view("и").size());
      base::append(out, last = U'й');
    } else if (c == 0x0308 && last == U'е' && !gap) {
      continue;  // ё in two pieces reads as е
    } else if (base::is_letter(c) || base::is_digit(c) || is_combining(c)) {
      if (gap && !out.empty()) out += ' ';
      gap = false;
      base::append(out, last = c);
    } else {
      gap = true;
    }
  }
  return out;
}

}  // namespace letopis::rules
