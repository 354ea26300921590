// A title as it stands before a prompt: without what only its book needs, and written as people write it.
#include <algorithm>
#include <filesystem>
#include <map>

#include "content/base/utf8.hpp"
#include "content/questions/candidate.hpp"
#include "content/questions/topic.hpp"

namespace letopis::questions {
namespace {

constexpr std::size_t longest_title = 80;  // code points; a longer one would be read before every question

// «§ 4. Версальско-Вашингтонская система», "7.4 From Saint-Domingue to Haiti": not the number. "1848 in
// Paris" begins with none of a section.
std::string without_number(std::string title) {
  const auto dot = title.find(". ");
  if (title.starts_with("§") && dot != std::string::npos) title.erase(0, dot + 2);
  const auto behind = title.find_first_not_of("0123456789.");
  if (behind != std::string::npos && behind > 1 && title[behind] == ' ' &&
      title.substr(0, behind).find('.') != std::string::npos &&
      base::is_digit(static_cast<unsigned char>(title[0])))
    title.erase(0, behind + 1);
  return title;
}

bool is_given_name(const Ground& ground, const std::string& word) {
  const auto readings = ground.lexicon.analyse(base::fold(word));
  return std::any_of(readings.begin(), readings.end(), [](const language::Reading& reading) {
    return reading.has(language::Tag::ant) && !reading.has(language::Tag::abbr);
  });
}

// "Magellan, | Ferdinand", "Bismarck, | Otto von", «СУВОРОВ, | Александр Васильевич»: a given name, and no
// more than belongs to it.
bool is_rest_of_a_person(const Ground& ground, const std::string& front, const std::string& back) {
  constexpr std::size_t most = 3;  // words
  const auto words = base::split(back, ' ');
  if (words.empty() || words.size() > most || base::split(front, ' ').size() > 2) return false;
  // Names that no dictionary has, the text itself may say in their order.
  const std::string spoken = base::fold(back + " " + front);
  const bool said =
      std::any_of(ground.document.sentences.begin(), ground.document.sentences.end(),
                  [&](const language::Sentence& sentence) {
                    return base::fold(language::words(sentence, {0, sentence.tokens.size()})).find(spoken) !=
                           std::string::npos;
                  });
  if (!said && !is_given_name(ground, words.front())) return false;
  return std::none_of(words.begin(), words.end(), [&](const std::string& word) {
    return ground.words.has("coordinator", base::fold(word)) ||
           word.find_first_of("0123456789,") != std::string::npos;
  });
}

// "SPANISH SUCCESSION, WAR OF THE (1701–1714)", as encyclopaedias sort it: the War of the Spanish Succession.
std::string in_spoken_order(const std::string& title, const Ground& ground) {
  const auto comma = title.find(", ");
  if (comma == std::string::npos || comma == 0) return title;
  const std::string front = title.substr(0, comma);
  std::string back = title.substr(comma + 2), rest;
  if (const auto bracket = back.find(" ("); bracket != std::string::npos) {
    rest = back.substr(bracket);
    back.resize(bracket);
  }
  const std::string folded = base::fold(back);
  for (const std::string& ending : ground.words.entries("inverted heading"))
    if (folded.ends_with(" " + ending)) return base::capitalised(back) + " " + front + rest;
  // "Opium Wars, the", "Armada, The Spanish"
  const std::string article = ground.words.value("phrasing", "definite article");
  const bool led = !article.empty() && (folded == article || folded.starts_with(article + " "));
  if (led && folded.find(',') == std::string::npos) return base::capitalised(back) + " " + front + rest;
  return is_rest_of_a_person(ground, front, back) ? back + " " + front + rest : title;
}

// «И рухнула Стена…»
std::string without_dots(std::string title) {
  for (const std::string_view dots : {"…", "..."})
    if (title.ends_with(dots)) title.resize(title.size() - dots.size());
  return title;
}

// "Winter War | (Finnish Talvisota), also called the Russo-Finnish War": the name is enough.
std::string without_other_names(const std::string& title) {
  const auto bracket = title.find(" (");
  const auto close = title.find("), ");
  return bracket != std::string::npos && bracket > 0 && close != std::string::npos && close > bracket
             ? title.substr(0, bracket)
             : title;
}

// The full stop of an initial: «Ф. Д. Рузвельта».
bool is_of_initial(const std::string& title, std::size_t stop) {
  std::size_t begin = stop;
  while (begin > 0 && title[begin - 1] != ' ') --begin;
  const std::string word = title.substr(begin, stop - begin);
  return base::length(word) == 1 && base::starts_upper(word);
}

// Where a half of the title ends.
std::size_t end_of_half(const std::string& title, std::string_view mark) {
  std::size_t at = title.find(mark);
  while (at != std::string::npos && mark[0] == '.' && is_of_initial(title, at)) at = title.find(mark, at + 1);
  return at;
}

// «гг.» at its end and the full stops of initials are no sentence's.
bool reads_as_sentence(const std::string& title) {
  for (std::size_t at = title.find_first_of("?!.;_/\\"); at != std::string::npos;
       at = title.find_first_of("?!.;_/\\", at + 1)) {
    const bool last = at + 1 == title.size() && title.ends_with("г.");
    if (title[at] != '.' || (!last && !is_of_initial(title, at))) return true;
  }
  return false;
}

// "Section 7.3: | Apartheid", «Глава 3.2 | Опричнина»: what is said behind the part of a book and its number;
// `part`: the letters of "Section". Empty where nothing is.
std::string behind_its_part(const std::string& title, std::size_t part) {
  for (auto mark = title.find_first_of(".:"); mark != std::string::npos;
       mark = title.find_first_of(".:", mark + 1))
    if (mark + 1 == title.size() || title[mark + 1] == ' ')
      return std::string(base::trim(title.substr(mark + 1)));
  const auto number = title.find_first_not_of(' ', part);
  if (number == std::string::npos || !base::is_digit(static_cast<unsigned char>(title[number]))) return {};
  const auto end = title.find(' ', number);
  return end == std::string::npos ? std::string{} : std::string(base::trim(title.substr(end)));
}

}  // namespace

std::vector<std::string> topics_of(const Ground& ground) {
  const auto& narrative = ground.document.narrative;
  const language::Words& words = ground.words;
  std::string title =
      in_spoken_order(without_other_names(without_number(without_dots(narrative.title))), ground);
  // "Chapter Seven: The Opening of Japan", «Глава 3», «Лекция. Нидерландская революция»: which part of a book
  // it is tells nobody what it is about.
  const auto first = title.substr(0, title.find_first_of(" .:"));
  if (words.has("part of a book", first)) title = behind_its_part(title, first.size());
  const std::string stem = std::filesystem::path(narrative.file).stem().string();
  if (title.empty() || title == stem) return {};
  // A subtitle that is long tells of the text rather than of its topic.
  constexpr std::size_t longest_with_subtitle = 60;  // code points
  std::vector<std::string> found;
  if (base::length(title) <= longest_with_subtitle || title.find(": ") == std::string::npos)
    found.push_back(title);
  for (const char* mark : {"? ", "! ", ": ", ". "})
    if (const auto at = end_of_half(title, mark); at != std::string::npos) {
      const std::string front = title.substr(0, at + (*mark == '.' ? 1 : 0)), behind = title.substr(at + 2);
      found.push_back(front.ends_with("г.") ? front : title.substr(0, at));
      found.push_back(behind);
    }
  std::erase_if(found, [](const std::string& one) {
    return base::length(one) > longest_title || reads_as_sentence(one);
  });
  for (std::string& one : found) one = base::capitalised(one);
  return found;
}

namespace {

bool is_name_alone(const Ground& ground, const std::string& folded) {
  const auto readings = ground.lexicon.analyse(folded);
  return !readings.empty() &&
         std::all_of(readings.begin(), readings.end(),
                     [](const language::Reading& reading) { return reading.has(language::Tag::np); });
}

}  // namespace

std::string in_sentence_case(const std::string& title, const Ground& ground) {
  const language::Document& document = ground.document;
  std::size_t letters = 0, large = 0;
  for (std::size_t at = 0; at < title.size();) {
    const char32_t c = base::next_code_point(title, at);
    if (!base::is_letter(c)) continue;
    ++letters;
    large += base::is_upper(c) ? 1U : 0U;
  }
  constexpr double nearly_all = 0.8;  // «гг.» is not written large
  if (letters < 4 || static_cast<double>(large) < nearly_all * static_cast<double>(letters)) return title;
  struct Written {
    std::string form;  // as the text writes it in the middle of a sentence
    int large = 0, small = 0;
  };
  std::map<std::string, Written> written;  // folded → how; "the Duke", but "The Hague" as well
  for (const language::Sentence& sentence : document.sentences)
    for (const language::Token& token : sentence.tokens) {
      if (token.any(language::Tag::first)) continue;
      Written& word = written[token.folded];
      const bool upper = base::starts_upper(token.form);
      ++(upper ? word.large : word.small);
      if (upper) word.form = token.form;
    }
  std::string said;
  for (const std::string& word : base::split(title, ' ')) {
    const auto end = word.find_last_not_of(",:;.!?)") + 1;  // "SUCCESSION,"
    const std::string folded = base::fold(word.substr(0, end));
    const auto name = written.find(folded);
    const bool is_name = name != written.end() && name->second.large > name->second.small;
    // "THE FALL OF CONSTANTINOPLE" is printed "The Fall of Constantinople"; «ПАДЕНИЕ АЛЕППО» has a name in
    // another case than the text, or none.
    const bool written_large = ground.words.has_articles()
                                   ? !ground.words.has("small in a title", folded) && base::starts_upper(word)
                                   : name == written.end() && is_name_alone(ground, folded);
    said += (said.empty() ? "" : " ") + (is_name         ? name->second.form + word.substr(end)
                                         : written_large ? base::capitalised(base::lower(word))
                                                         : base::lower(word));
  }
  return base::capitalised(said);
}

}  // namespace letopis::questions
