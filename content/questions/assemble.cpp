#include "content/questions/assemble.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "content/base/utf8.hpp"
#include "content/narrative/narrative.hpp"
#include "content/questions/distract.hpp"
#include "content/questions/setting.hpp"

namespace letopis::questions {
namespace {

std::uint64_t seed_of(const std::string& id) { return std::stoull(id, nullptr, 16); }

// Precision asked for, then nearness of options and what the kind demands; 0 easy … 1 hard. Finer grain and free
// entry are harder (Haladyna, Downing & Rodriguez 2002 on option nearness; the weights are our own).
double difficulty_of(const Candidate& candidate, const facts::Fact& fact) {
  double difficulty = 0.5;
  if (const auto* date = std::get_if<facts::Date>(&fact.object)) {
    static const std::map<std::string, double> by_grain = {{"day", 0.75}, {"month", 0.6}, {"season", 0.55}, {"year", 0.5},
                                                           {"range", 0.45}, {"decade", 0.35}, {"century", 0.25}};
    if (const auto found = by_grain.find(date->grain); found != by_grain.end()) difficulty = found->second;
  }
  if (candidate.topic == pack::Topic::treaty) difficulty = 0.4;
  if (candidate.kind == pack::Kind::number) difficulty = 0.7;
  if (candidate.kind == pack::Kind::cloze) difficulty += 0.05;
  return difficulty;
}

pack::Source source_of(const Ground& ground, const facts::Fact& fact) {
  const auto& narrative = ground.document.narrative;
  const auto& sentence = ground.document.sentences[fact.sentence];
  return {.file = narrative.file,
          .begin = sentence.begin,
          .end = sentence.end,
          .text = narrative.text.substr(sentence.begin, sentence.end - sentence.begin),
          .plain = narrative::plain(narrative, sentence.begin, sentence.end),
          .key = {fact.span}};
}

std::optional<pack::Question> question_of(const Ground& ground, const Distractors& distractors, const Settings& settings,
                                          const Candidate& candidate, std::string& why) {
  const auto prompt = settings.complete(candidate);
  if (!prompt) {
    why = "no setting";
    return std::nullopt;
  }
  const facts::Fact& fact = ground.facts[candidate.fact];
  pack::Question question{.kind = candidate.kind, .topic = candidate.topic, .prompt = *prompt, .value = fact.value,
                          .canonical = fact.canonical, .difficulty = difficulty_of(candidate, fact), .source = source_of(ground, fact)};
  question.id = pack::hash_of(std::string(pack::name_of(candidate.kind)) + "\n" + base::fold(*prompt) + "\n" + fact.value);
  if (candidate.kind == pack::Kind::number) {
    question.answer = candidate.number;
  } else {
    auto options = distractors.of(candidate, *prompt, seed_of(question.id));
    if (!options) {
      why = "no distractors";
      return std::nullopt;
    }
    question.choices = std::move(options->choices);
    question.answer = options->key;
    question.shuffle = options->shuffle;
  }
  why = flaw_of(question);
  return why.empty() ? std::optional(std::move(question)) : std::nullopt;
}

bool balanced(const std::string& text, std::string_view open, std::string_view close) {
  int depth = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text.compare(at, open.size(), open) == 0) ++depth;
    if (text.compare(at, close.size(), close) == 0 && --depth < 0) return false;
  }
  return depth == 0;
}

std::set<std::string> words_of(const std::string& text) {
  std::set<std::string> found;
  std::string word;
  const std::string folded = base::fold(text);
  for (std::size_t at = 0; at < folded.size();) {
    const char32_t c = base::next_code_point(folded, at);
    if (base::is_letter(c) || base::is_digit(c)) {
      if (base::length(word) < 6) base::append(word, c);
    } else if (!word.empty()) {
      found.insert(word);
      word.clear();
    }
  }
  if (!word.empty()) found.insert(word);
  return found;
}

std::string key_text(const pack::Question& question) {
  if (question.kind == pack::Kind::number) return question.value;
  return pack::right_answer(question);
}

}  // namespace

std::string flaw_of(const pack::Question& question) {
  const std::string prompt = base::fold(question.prompt);
  if (question.prompt.find("  ") != std::string::npos) return "two spaces";
  if (question.prompt.find(" ,") != std::string::npos || question.prompt.find(",?") != std::string::npos) return "stray comma";
  if (!balanced(question.prompt, "«", "»") || !balanced(question.prompt, "(", ")")) return "open bracket";
  if (question.kind == pack::Kind::number) return {};
  const std::string key = base::fold(pack::right_answer(question));
  if (prompt.find(key) != std::string::npos) return "key in the prompt";
  std::set<std::string> seen;
  for (const std::string& choice : question.choices)
    if (choice.empty() || !seen.insert(base::fold(choice)).second) return "options repeated";
  return {};
}

void exclude_each_other(std::vector<pack::Question>& questions) {
  std::map<std::pair<std::size_t, std::size_t>, std::vector<std::size_t>> by_key;   // same words hold the answer
  std::map<std::string, std::vector<std::size_t>> by_value;                         // same fact told twice
  std::map<std::string, std::vector<std::size_t>> prompts_with;                     // word → questions whose prompt has it
  std::vector<std::set<std::string>> prompt_words;
  for (std::size_t i = 0; i < questions.size(); ++i) {
    prompt_words.push_back(words_of(questions[i].prompt));
    for (const auto& word : prompt_words.back()) prompts_with[word].push_back(i);
    if (!questions[i].source.key.empty())
      by_key[{questions[i].source.key.front().begin, questions[i].source.key.front().end}].push_back(i);
    by_value[std::string(pack::name_of(questions[i].topic)) + questions[i].value].push_back(i);
  }
  std::vector<std::set<std::size_t>> excluded(questions.size());
  const auto pair_up = [&](std::size_t a, std::size_t b) {
    if (a == b) return;
    excluded[a].insert(b);
    excluded[b].insert(a);
  };
  for (const auto& [key, group] : by_key)
    for (const std::size_t a : group)
      for (const std::size_t b : group) pair_up(a, b);
  const auto alike = [&](std::size_t a, std::size_t b) {
    std::size_t common = 0;
    for (const auto& word : prompt_words[a])
      if (base::length(word) > 3 && prompt_words[b].contains(word)) ++common;
    return common;
  };
  for (const auto& [value, group] : by_value)
    for (std::size_t x = 0; x < group.size() && x < 50; ++x)
      for (std::size_t y = x + 1; y < group.size() && y < 50; ++y)
        if (questions[group[x]].topic == pack::Topic::treaty || alike(group[x], group[y]) >= 2) pair_up(group[x], group[y]);
  for (std::size_t i = 0; i < questions.size(); ++i) {
    const auto key = words_of(key_text(questions[i]));
    if (key.empty()) continue;
    const auto rarest = std::min_element(key.begin(), key.end(), [&](const auto& a, const auto& b) { return prompts_with[a].size() < prompts_with[b].size(); });
    for (const std::size_t other : prompts_with[*rarest]) {
      const auto held = static_cast<std::size_t>(std::count_if(key.begin(), key.end(), [&](const auto& w) { return prompt_words[other].contains(w); }));
      if (held == key.size() && (questions[i].topic == pack::Topic::treaty || alike(i, other) >= 2)) pair_up(i, other);
    }
  }
  for (std::size_t i = 0; i < questions.size(); ++i) {
    questions[i].excludes.clear();
    for (const std::size_t other : excluded[i]) questions[i].excludes.push_back(questions[other].id);
  }
}

Assembled assemble(const Ground& ground, Asked asked) {
  const Distractors distractors(ground);
  const Settings settings(ground);
  Assembled assembled;
  std::set<std::string> prompts, ids;
  std::set<std::size_t> answered;
  for (const Candidate& candidate : asked.candidates) {
    std::string why;
    auto question = question_of(ground, distractors, settings, candidate, why);
    const std::string asked_once = std::string(pack::name_of(candidate.kind)) + base::fold(candidate.prompt);
    if (question && (!prompts.insert(asked_once).second || !ids.insert(question->id).second)) {
      question.reset();
      why = "asked already";
    }
    if (!question) {
      asked.rejections.push_back({candidate.fact, why, candidate.prompt});
      continue;
    }
    answered.insert(candidate.fact);
    assembled.questions.push_back(std::move(*question));
  }
  for (auto& rejection : asked.rejections)
    if (!answered.contains(rejection.fact)) assembled.rejections.push_back(std::move(rejection));
  std::stable_sort(assembled.questions.begin(), assembled.questions.end(),
                   [](const auto& a, const auto& b) { return a.source.key.front().begin < b.source.key.front().begin; });
  return assembled;
}

std::vector<pack::Question> choose(std::vector<pack::Question> questions, std::size_t count) {
  std::vector<bool> taken(questions.size(), false);
  std::set<std::string> excluded;
  std::map<pack::Topic, int> topics;
  std::map<pack::Kind, int> kinds;
  std::vector<std::size_t> chosen;
  while (chosen.size() < count) {
    double best = -1;
    std::size_t pick = questions.size();
    for (std::size_t i = 0; i < questions.size(); ++i) {
      if (taken[i] || excluded.contains(questions[i].id)) continue;
      double gap = static_cast<double>(questions.size());
      for (const std::size_t other : chosen) gap = std::min(gap, std::abs(static_cast<double>(i) - static_cast<double>(other)));
      const double spread = gap / static_cast<double>(questions.size());
      const double score = spread + 0.5 / (1 + topics[questions[i].topic]) + 0.25 / (1 + kinds[questions[i].kind]);
      if (score > best) {
        best = score;
        pick = i;
      }
    }
    if (pick == questions.size()) break;
    taken[pick] = true;
    chosen.push_back(pick);
    ++topics[questions[pick].topic];
    ++kinds[questions[pick].kind];
    excluded.insert(questions[pick].excludes.begin(), questions[pick].excludes.end());
  }
  std::sort(chosen.begin(), chosen.end());
  std::vector<pack::Question> result;
  for (const std::size_t i : chosen) result.push_back(std::move(questions[i]));
  return result;
}

}  // namespace letopis::questions
