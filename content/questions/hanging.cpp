#include "content/questions/hanging.hpp"

#include <algorithm>

#include "content/base/utf8.hpp"

namespace letopis::questions {

using language::Words;

// "When did the Marquis submit a plan?", «В каком году Москва получила отказ?»: of what, is all that matters.
bool ends_vaguely(const Words& words, const std::string& prompt) {
  if (!prompt.ends_with('?') && !prompt.ends_with('.')) return false;
  const std::string text = prompt.substr(0, prompt.size() - 1);
  const auto last = text.rfind(' ');
  if (last == std::string::npos || last == 0) return false;
  const auto before = text.rfind(' ', last - 1);
  const std::string word = text.substr(last + 1), left = text.substr(before + 1, last - before - 1);
  // "in 1847 alone": of that year
  const bool of_a_year = words.has("alone", word) && left.size() > 2 &&
                         left.find_first_not_of("0123456789") == std::string::npos;
  if (words.has("vague ending", word) && !of_a_year) return true;
  // «Когда был подписан Кючук-Кайнарджийский договор?»: that names which
  const bool named = base::starts_upper(left);
  return prompt.ends_with('?') &&
         (words.has("indefinite article", left) || (words.has("vague object", word) && !named));
}

// «На исходе года», "The Americans followed in June": a phrase of other sentences, or a verb whose object
// they have.
bool hangs(const Words& words, const std::string& text) {
  std::string plain = " ";
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = base::next_code_point(text, at);
    if (base::is_letter(c) || (c >= U'0' && c <= U'9'))
      base::append(plain, c);
    else if (c == U'-')
      continue;
    else if (c == U' ' || c == U'_')
      plain += plain.ends_with(' ') ? "" : " ";
    else
      plain += plain.ends_with(' ') ? "| " : " | ";
  }
  const std::string cased = plain + " | ";
  plain = base::fold(cased);
  // "the 22nd Australian Brigade" is no day.
  // Nor is «9-го Донского полка»: but «9-го Конгресс принял закон».
  const auto counts_a_name = [&](std::size_t at) {
    if (cased.size() != plain.size() || at >= cased.size() || !base::starts_upper(cased.substr(at)))
      return false;
    const std::string next = plain.substr(at, plain.find(' ', at) - at);
    constexpr const char* attributes = "ending of what is counted";
    return words.entries(attributes).empty() || words.ends_in(attributes, next);
  };
  for (const std::string& phrase : words.phrases("dangling phrase"))
    for (auto at = base::contains(plain, phrase) ? plain.find(phrase) : std::string::npos;
         at != std::string::npos; at = plain.find(phrase, at + 1))
      if (at + phrase.size() < plain.size() && plain[at + phrase.size()] == ' ') return true;
  // "On the 15th Buller attacked", «20-го, когда …»: of which month.
  for (const std::string& ending : words.entries("ending of a day"))
    for (std::size_t at = plain.find(ending); at != std::string::npos; at = plain.find(ending, at + 1)) {
      std::size_t digits = at;
      while (digits > 0 && base::is_digit(static_cast<unsigned char>(plain[digits - 1]))) --digits;
      const std::string next =
          plain.substr(at + ending.size(), plain.find(' ', at + ending.size() + 1) - at - ending.size());
      if (at > digits && at - digits <= 2 && (digits == 0 || plain[digits - 1] == ' ') &&
          !words.has("behind a day", base::trim(next)) && !counts_a_name(at + ending.size() + 1))
        return true;
    }
  // "signed | the documents | in Buenos Aires", "The two | rivals | crossed the river": which?
  const auto told = base::split(plain, ' ');
  const std::string article = words.value("phrasing", "definite article");
  for (std::size_t i = 0; !article.empty() && i + 2 < told.size(); ++i) {
    const std::size_t noun = i + (told[i + 1] == "two" ? 2 : 1);
    if (told[i] == article && noun + 1 < told.size() && words.has("told by an article", told[noun]) &&
        !words.has("tells which", told[noun + 1]))
      return true;
  }
  const bool passive =
      std::any_of(told.begin(), told.end(), [&](const std::string& word) { return words.has("be", word); });
  for (std::size_t at = 1; at < plain.size();) {
    const std::size_t end = plain.find(' ', at);
    if (end == std::string::npos) break;
    const std::string next = plain.substr(end + 1, plain.find(' ', end + 1) - end - 1);
    const std::string verb = plain.substr(at, end - at), goes_on = words.value("vague verb", verb);
    if (!goes_on.empty() && (" " + goes_on + " ").find(" " + next + " ") == std::string::npos) return true;
    // "The Senate | ratified on | 23 February", but "was ratified on"
    const bool wants_an_object =
        words.has("verb without object", verb) || (words.has("active without object", verb) && !passive);
    if (wants_an_object && (next == "|" || words.has("behind no object", next))) return true;
    at = end + 1;
  }
  return false;
}

// A word that leans on what was told before («неподалёку», «одновременно»), or a question within a statement.
bool dangles(const Words& words, const std::string& prompt) {
  const auto said = base::words(prompt);
  // "a garrison of mosquitoes | and |."
  if (!said.empty() && words.has("coordinator", base::fold(said.back()))) return true;
  if (std::any_of(said.begin(), said.end(), [&](const std::string& word) {
        return words.has("dangling", word) || words.has("counting from", word) || words.has("weekday", word);
      }))
    return true;
  // «побывал сначала министром путей сообщения | , а затем …»
  for (const std::string& word : said) {
    const auto second = base::words(words.value("first of two", word));
    if (!second.empty() && std::none_of(second.begin(), second.end(), [&](const std::string& other) {
          return std::find(said.begin(), said.end(), other) != said.end();
        }))
      return true;
  }
  if (prompt.find("-____") != std::string::npos) return true;  // «С.-| Петербургский договор |»
  if (ends_vaguely(words, prompt) || hangs(words, prompt)) return true;
  const std::string asking = base::fold(words.value("phrasing", "how many"));
  const std::string folded = base::fold(prompt);
  const auto first = folded.find(asking);
  if (first == std::string::npos) return false;
  return prompt.find("____") != std::string::npos || folded.find(asking, first + 1) != std::string::npos;
}

std::string phrase_said(const language::Words& words, const char* phrases, const std::string& prompt) {
  // Behind a bracket or a quotation mark a phrase opens as behind a space.
  std::string folded = " " + base::fold(prompt);
  for (char& c : folded)
    if (c == '(' || c == '"' || c == '-') c = ' ';
  for (std::size_t at; (at = folded.find("«")) != std::string::npos;)
    folded.replace(at, std::string("«").size(), " ");
  for (const std::string& phrase : words.phrases(phrases))
    if (base::contains(folded, phrase)) return phrase.substr(1);
  return {};
}

std::string word_said(const language::Words& words, const char* list, const std::string& prompt) {
  for (const std::string& word : base::folded_words(prompt))
    if (words.has(list, word)) return word;
  return {};
}

bool counts_its_parties(const language::Words& words, const std::string& prompt, const std::string& key) {
  const auto asked = base::folded_words(prompt), name = base::folded_words(key);
  const auto& entries = words.entries("says a number");
  return std::any_of(entries.begin(), entries.end(), [&](const std::string& entry) {
    const auto colon = entry.find(": ");
    const std::string beginning = base::fold(entry.substr(0, colon)), number = entry.substr(colon + 2);
    return std::any_of(name.begin(), name.end(),
                       [&](const std::string& word) { return word.starts_with(beginning); }) &&
           std::any_of(asked.begin(), asked.end(), [&](const std::string& word) {
             return words.value("a count of parties", word) == number;
           });
  });
}

std::string torn_question(const language::Words& words, const std::string& prompt) {
  if (!words.has_articles() || !prompt.ends_with('?')) return {};
  const auto said = base::words(prompt);
  for (std::size_t i = 1; i < said.size(); ++i) {
    const bool nothing = i + 1 == said.size() || words.has("placing", said[i + 1]);
    if (nothing && words.has("done to somebody", said[i])) return said[i];
  }
  constexpr std::string_view of_them = " of them ";
  const auto at = prompt.find(of_them);
  return at != std::string::npos && prompt.find(',') == std::string::npos ? "of them" : "";
}

}  // namespace letopis::questions
