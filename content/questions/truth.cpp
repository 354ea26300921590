#include "content/questions/truth.hpp"

#include <algorithm>

#include "content/base/utf8.hpp"

namespace letopis::questions {
namespace {

constexpr std::string_view gap = "____";

// The sentence with its gap filled; a gap at its beginning takes a capital.
std::string filled(const std::string& sentence, std::size_t at, const std::string& words) {
  return sentence.substr(0, at) + (at == 0 ? base::capitalised(words) : words) +
         sentence.substr(at + gap.size());
}

}  // namespace

std::optional<pack::Question> true_or_false(const Ground& ground, const pack::Question& cloze,
                                            std::size_t setting, std::uint64_t seed) {
  const std::string sentence = cloze.prompt.substr(std::min(setting, cloze.prompt.size()));
  const auto at = sentence.find(gap);
  const auto* key = std::get_if<std::size_t>(&cloze.answer);
  // «Вечером на мысе Кеннеди …»: of which day, was in what the statement leaves out.
  const std::string opening = sentence.substr(0, sentence.find(' '));
  if (ground.words.has("time of day", opening)) return std::nullopt;
  if (at == std::string::npos || sentence.find(gap, at + 1) != std::string::npos || key == nullptr)
    return std::nullopt;
  // «со ____»: of «ста», and not of «двумястами».
  const std::string before = sentence.substr(0, at);
  const auto space = before.size() < 2 ? std::string::npos : before.rfind(' ', before.size() - 2);
  const std::string word = before.substr(space == std::string::npos ? 0 : space + 1);
  if (ground.words.has("preposition with a vowel", base::trim(word))) return std::nullopt;
  const bool truth = seed % 2 == 0;
  const std::size_t said = truth ? *key : *key + 1 < cloze.choices.size() ? *key + 1 : *key - 1;
  const std::string right = filled(sentence, at, cloze.choices[*key]);
  const auto phrase = [&](const char* name) { return ground.words.value("phrasing", name); };
  pack::Question question = cloze;
  question.kind = pack::Kind::truefalse;
  question.prompt = cloze.prompt.substr(0, setting) + phrase("true or false") + " " +
                    filled(sentence, at, cloze.choices[said]);
  question.choices = {phrase("true"), phrase("false")};
  question.answer = std::size_t{truth ? 0U : 1U};
  question.shuffle = false;
  if (!truth) question.explanation = right;
  question.difficulty = cloze.difficulty * 0.8;  // half of it can be guessed
  question.id = pack::hash_of("truefalse\n" + base::fold(right));
  return question;
}

}  // namespace letopis::questions
