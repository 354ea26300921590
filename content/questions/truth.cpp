#include "content/questions/truth.hpp"

#include "content/base/utf8.hpp"

namespace letopis::questions {
namespace {

constexpr std::string_view gap = "____";

// The sentence with its gap filled; a gap at its beginning takes a capital.
std::string filled(const std::string& prompt, std::size_t at, const std::string& words) {
  const bool begins = at == 0 || (at >= 2 && (prompt.compare(at - 2, 2, ". ") == 0));
  return prompt.substr(0, at) + (begins ? base::capitalised(words) : words) + prompt.substr(at + gap.size());
}

}  // namespace

std::optional<pack::Question> true_or_false(const Ground& ground, const pack::Question& cloze,
                                            std::uint64_t seed) {
  const auto at = cloze.prompt.find(gap);
  const auto* key = std::get_if<std::size_t>(&cloze.answer);
  if (at == std::string::npos || cloze.prompt.find(gap, at + 1) != std::string::npos || key == nullptr)
    return std::nullopt;
  const bool truth = seed % 2 == 0;
  const std::size_t said = truth ? *key : *key + 1 < cloze.choices.size() ? *key + 1 : *key - 1;
  const std::string right = filled(cloze.prompt, at, cloze.choices[*key]);
  const auto phrase = [&](const char* name) { return ground.words.value("phrasing", name); };
  pack::Question question = cloze;
  question.kind = pack::Kind::truefalse;
  question.prompt = phrase("true or false") + " " + filled(cloze.prompt, at, cloze.choices[said]);
  question.choices = {phrase("true"), phrase("false")};
  question.answer = std::size_t{truth ? 0U : 1U};
  question.shuffle = false;
  if (!truth) question.explanation = right;
  question.difficulty = cloze.difficulty * 0.8;  // half of it can be guessed
  question.id = pack::hash_of("truefalse\n" + base::fold(right));
  return question;
}

}  // namespace letopis::questions
