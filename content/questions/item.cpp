#include "content/questions/item.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <utility>

#include "content/base/utf8.hpp"
#include "content/narrative/narrative.hpp"
#include "content/questions/cut.hpp"
#include "content/questions/estimate.hpp"
#include "content/questions/flaw.hpp"
#include "content/questions/prompt_time.hpp"
#include "content/questions/said.hpp"
#include "content/questions/typed.hpp"

namespace letopis::questions {

std::uint64_t seed_of(const std::string& id) {
  return std::stoull(id, nullptr, 16);
}

namespace {

// «военнослужащих | и ракеты», where what is counted stands in another case than what comes with it.
std::string counted_alone(const Ground& ground, const std::string& unit) {
  constexpr std::string_view joint = " и ";
  const auto at = unit.find(joint);
  if (ground.words.has_articles() || at == std::string::npos) return unit;
  const std::string last = unit.substr(unit.rfind(' ') + 1);
  const auto readings = ground.lexicon.analyse(base::fold(last));
  const bool counted = std::any_of(readings.begin(), readings.end(), [](const language::Reading& reading) {
    return reading.has(language::Tag::gen) && reading.has(language::Tag::pl);
  });
  return counted ? unit : unit.substr(0, at);
}

// Precision asked for, then nearness of options and what the kind demands; 0 easy … 1 hard. Finer grain and
// free entry are harder (Haladyna, Downing & Rodriguez 2002 on option nearness; the weights are our own).
double difficulty_of(const Candidate& candidate, const facts::Fact& fact) {
  double difficulty = 0.5;
  if (const auto* date = std::get_if<facts::Date>(&fact.object)) {
    static const std::map<std::string, double> by_grain = {
        {"day", 0.75},   {"month", 0.6},   {"season", 0.55}, {"year", 0.5},
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

// A gap that stands first in its sentence takes a capital.
constexpr std::array<std::string_view, 8> sentence_ends = {".", "?", "!", ".\"", "?\"", "!\"", ".”", ".»"};

bool opens_a_sentence(const std::string& prompt, const std::string& asking) {
  const auto at = prompt.find("____");
  // «… 17 апреля 1961 г. ____ эмигрантов высадились»: what stands in front of the asking words is whole.
  if (at == std::string::npos || (at > 0 && !asking.starts_with("____"))) return false;
  const std::string_view before = base::trim(std::string_view(prompt).substr(0, at));
  return before.empty() || std::any_of(sentence_ends.begin(), sentence_ends.end(), [&](std::string_view end) {
           return before.ends_with(end);  // "… until you are safe." ____ miles to the south
         });
}

// The question that asks so, or why it cannot.
std::optional<pack::Question> question_with(const Ground& ground, const Distractors& distractors,
                                            const Candidate& candidate, const std::string& prompt,
                                            std::string& why) {
  why.clear();
  const facts::Fact& fact = ground.facts[candidate.fact];
  pack::Question question{.kind = candidate.kind,
                          .topic = candidate.topic,
                          .prompt = prompt,
                          .value = fact.value,
                          .canonical = fact.canonical,
                          .difficulty = difficulty_of(candidate, fact),
                          .source = source_of(ground, fact)};
  question.id = pack::hash_of(std::string(pack::name_of(candidate.kind)) + "\n" + base::fold(prompt) + "\n" +
                              fact.value);
  if (candidate.kind == pack::Kind::number) {
    const auto estimate = estimate_of(fact, counted_alone(ground, candidate.unit));
    if (!estimate) {
      why = "no estimate";
      return std::nullopt;
    }
    // "At least ____ were killed, though the figure Hitler gave was 77": what the prompt says may not be
    // right
    const Said said(prompt);
    for (std::size_t at = fact.sentence - std::min<std::size_t>(fact.sentence, 2); at <= fact.sentence; ++at)
      for (const facts::Fact& other : facts_in(ground, at)) {
        const auto* told = facts::figure_of(other);
        if (told != nullptr && !(other == fact) && said.says(ground, other) && told->low >= estimate->low &&
            told->low <= estimate->high) {
          why = "told before";
          return std::nullopt;
        }
      }
    question.answer = *estimate;
    why = flaw_of(question);
    return why.empty() ? std::optional(std::move(question)) : std::nullopt;
  }
  // Options that by chance point at the key are drawn anew.
  constexpr std::uint64_t draws = 4;
  for (std::uint64_t draw = 0; draw < draws && (draw == 0 || !why.empty()); ++draw) {
    auto options = distractors.of(candidate, prompt, seed_of(question.id) + draw);
    if (!options) {
      // Nobody can be offered what is not known; who knows the treaty can type its name.
      const auto typed = candidate.offered ? std::nullopt : typed_treaty(ground, candidate, prompt);
      if (!typed) {
        why = "no distractors";
        return std::nullopt;
      }
      question.kind = pack::Kind::text;
      question.answer = *typed;
      question.difficulty = std::min(1.0, question.difficulty + 0.2);
      why = flaw_of(question);
      break;
    }
    question.choices = std::move(options->choices);
    if (candidate.kind == pack::Kind::cloze && opens_a_sentence(prompt, candidate.prompt))
      for (std::string& choice : question.choices) choice = base::capitalised(choice);
    question.answer = options->key;
    question.shuffle = options->shuffle;
    why = flaw_of(question);
  }
  return why.empty() ? std::optional(std::move(question)) : std::nullopt;
}

}  // namespace

std::optional<pack::Question> question_of(const Ground& ground, const Distractors& distractors,
                                          const Settings& settings, const Candidate& candidate,
                                          std::string& why, std::string& detail) {
  detail.clear();
  const facts::Fact& fact = ground.facts[candidate.fact];
  const auto& sentence = ground.document.sentences[fact.sentence];
  const bool cut = candidate.setting != Setting::passage;
  if (candidate.kind == pack::Kind::cloze) {
    detail = lost_last_member(ground, sentence, candidate.prompt);
    if (cut && detail.empty()) detail = broken_off(ground, sentence, candidate.prompt);
    why = detail.empty() ? "" : "half of what was said";
  }
  if (cut && detail.empty()) {
    detail = mangled(ground, sentence, candidate.prompt);
    why = detail.empty() ? "" : "torn in two";
  }
  // «Надежду похоронило ____»: of what kind it is, nothing tells.
  constexpr int fewest = 3;  // words beside the gap
  if (const std::string own = sentence_of_the_gap(candidate.prompt);
      candidate.topic == pack::Topic::treaty && candidate.kind == pack::Kind::cloze && detail.empty() &&
      std::count(own.begin(), own.end(), ' ') < fewest) {
    detail = own;
    why = "too few names";
  }
  if (!detail.empty()) return std::nullopt;
  // What one beginning gives away, or leaves no wrong answers for, another may not.
  std::optional<pack::Question> question;
  std::string missing;
  bool offered = false;
  settings.complete(candidate, missing, [&](const std::string& prompt) {
    std::string fault;
    question = question_with(ground, distractors, candidate, prompt, fault);
    if (!question && !offered) why = fault;
    offered = true;
    return question.has_value();
  });
  if (question) return question;
  detail = candidate.prompt;
  if (!offered) {
    why = "no setting";
    detail = (missing.empty() ? "" : missing + " — ") + candidate.prompt;
  }
  return std::nullopt;
}

}  // namespace letopis::questions
