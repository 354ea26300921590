// What a text is about: by its title, by whom and what it names most, by its battles and places.
#include "content/questions/topic.hpp"

#include <algorithm>
#include <filesystem>
#include <map>
#include <set>

#include "content/base/utf8.hpp"
#include "content/questions/said.hpp"
#include "content/questions/setting.hpp"

namespace letopis::questions {
namespace {

constexpr std::size_t longest_title = 80;  // code points; a longer one would be read before every question

// «§ 4. Версальско-Вашингтонская система: становление и первые кризисы»: neither the number nor the subtitle.
std::string without_number(std::string title) {
  const auto dot = title.find(". ");
  if (title.starts_with("§") && dot != std::string::npos) title.erase(0, dot + 2);
  return title;
}

}  // namespace

std::vector<std::string> topics_of(const narrative::Narrative& narrative, const language::Words& words) {
  std::string title = without_number(narrative.title);
  // "Chapter Seven: The Opening of Japan", «Глава 3», «Лекция. Нидерландская революция»: which part of a book
  // it is tells nobody what it is about.
  const auto first = title.substr(0, title.find_first_of(" .:"));
  if (const auto mark = title.find_first_of(".:"); words.has("part of a book", first))
    title = mark == std::string::npos || mark + 2 > title.size() ? std::string{} : title.substr(mark + 2);
  const std::string stem = std::filesystem::path(narrative.file).stem().string();
  if (title.empty() || title == stem) return {};
  // A subtitle that is long tells of the text rather than of its topic.
  constexpr std::size_t longest_with_subtitle = 60;  // code points
  std::vector<std::string> found;
  if (base::length(title) <= longest_with_subtitle || title.find(": ") == std::string::npos)
    found.push_back(title);
  for (const char* mark : {"? ", "! ", ": ", ". "})
    if (const auto at = title.find(mark); at != std::string::npos) {
      const std::string front = title.substr(0, at + (*mark == '.' ? 1 : 0)), behind = title.substr(at + 2);
      found.push_back(front.ends_with("г.") ? front : title.substr(0, at));
      found.push_back(behind);
    }
  std::erase_if(found, [](const std::string& one) {
    const bool abbreviated = one.ends_with("г.");
    const std::string text = abbreviated ? one.substr(0, one.size() - 1) : one;
    return base::length(one) > longest_title || text.find_first_of("?!.;_/\\") != std::string::npos;
  });
  for (std::string& one : found) one = base::capitalised(one);
  return found;
}

std::string without_article(const std::string& title) {
  constexpr std::string_view article = "the ";
  std::string name = base::fold(title);
  if (name.starts_with(article)) name.erase(0, article.size());
  return name;
}

// "the Suez Canal", of which the text then says "the canal" all over: what it is about, where its title is
// none.
std::string Settings::thing_of_the_text() const {
  constexpr int often = 4;
  const std::string article = ground_.words.value("phrasing", "definite article");
  if (article.empty()) return {};
  std::map<std::string, int> bare;
  for (const language::Sentence& sentence : ground_.document.sentences)
    for (std::size_t i = 1; i < sentence.tokens.size(); ++i)
      if (sentence.tokens[i - 1].folded == article && sentence.tokens[i].form == sentence.tokens[i].folded)
        ++bare[sentence.tokens[i].folded];
  std::string found;
  int most = often - 1;
  for (const facts::Fact& fact : ground_.facts) {
    const auto* name = std::get_if<facts::Name>(&fact.object);
    if (name == nullptr || fact.kind == facts::Kind::person || fact.tokens.size() < 2) continue;
    const auto& sentence = ground_.document.sentences[fact.sentence];
    if (!sentence.tokens[fact.tokens.begin].any(language::Tag::cap)) continue;
    const auto times = bare.find(sentence.tokens[fact.tokens.end - 1].folded);
    if (times == bare.end() || times->second <= most) continue;
    most = times->second;
    found = language::words(sentence, fact.tokens);
  }
  return found;
}

// «Купец, который поверил Гомеру», "A Ton of Gold and a Ton of Beans": a figure of speech. Whom or what its
// text names most often tells the topic: «Шлиман, Троя», "Klondike". Empty where the title names it, or its
// years.
std::string Settings::heroes_of_the_text() const {
  using language::Tag;
  constexpr int often = 5;          // times that a text names its hero
  constexpr double as_often = 0.6;  // of the first, for the second
  if (title_.find_first_of("0123456789") != std::string::npos || is_war(title_)) return {};
  if (!ground_.knowledge.named(without_article(title_)).empty() || !ground_.knowledge.named(title_).empty())
    return {};
  std::map<std::string, int> times;                         // by the last word of a name
  std::map<std::string, std::map<std::string, int>> forms;  // as it reads in the nominative
  for (const language::Sentence& sentence : ground_.document.sentences)
    for (std::size_t i = 0, end = 0; i < sentence.tokens.size(); i = end) {
      const auto is_part = [&](std::size_t k) {
        const language::Token& token = sentence.tokens[k];
        return casing_.is_name(sentence, k) && (token.any(Tag::np) || token.unknown()) &&
               !ground_.words.has_lemma("nation", token) && !token.any(Tag::abbr) &&
               !token.any(Tag::digits) && !token.any(Tag::roman);
      };
      for (end = i; end < sentence.tokens.size() && is_part(end); ++end) {
      }
      if (end == i) {
        ++end;
        continue;
      }
      const language::Token& last = sentence.tokens[end - 1];
      const std::string lemma = base::fold(last.readings.front().lemma);
      const auto own = stems(last.form);
      if (own.empty() || stems(lemma).empty()) continue;
      const std::string key = last.any(Tag::np) ? lemma : *own.begin();
      ++times[key];
      const bool plain = ground_.words.has_articles() || last.any(Tag::nom);
      if (plain) ++forms[key][language::words(sentence, {i, end})];
    }
  std::vector<std::pair<int, std::string>> names;
  for (const auto& [key, count] : times)
    if (count >= often && forms.contains(key)) names.emplace_back(count, key);
  std::sort(names.rbegin(), names.rend());
  if (names.empty()) return {};
  const auto titled = stems(title_);
  // «Версальско-Вашингтонская система», "Songhai Empire": it says whose, or what the text comes back to.
  for (const std::string& word : base::folded_words(title_))
    for (const std::string& ending : ground_.words.entries("nation ending")) {
      const std::string stem = ending.substr(0, ending.size() - std::string_view("ий").size());
      if (word.size() > ending.size() && word.find(stem, word.size() - ending.size()) != std::string::npos)
        return {};
    }
  for (const auto& [key, count] : times)
    if (titled.contains(*stems(key).begin()) && 2 * count >= names.front().first) return {};
  std::string heroes;
  for (std::size_t i = 0; i < std::min(names.size(), std::size_t{2}); ++i) {
    const auto& [count, key] = names[i];
    const auto best = std::max_element(forms.at(key).begin(), forms.at(key).end(),
                                       [](const auto& a, const auto& b) { return a.second < b.second; });
    if (shared(stems(best->first), titled) > 0) return i == 0 ? std::string{} : heroes;
    if (i > 0 && count < as_often * names.front().first) break;
    heroes += (heroes.empty() ? "" : ", ") + best->first;
  }
  return heroes;
}

// "The Gallipoli Campaign, 1915–1916" of a story that begins and ends about then.
bool Settings::tells_its_years(const std::string& title) const {
  std::optional<int> first, last;
  for (const auto& year : story_year_)
    if (year) {
      first = std::min(first.value_or(*year), *year);
      last = std::max(last.value_or(*year), *year);
    }
  std::set<int> said;
  constexpr std::size_t digits = 4;  // of a year; of what has fewer it is not plain that it is one
  for (const std::string& number : numbers_in(title))
    if (number.size() == digits) said.insert(std::stoi(number));
  return !said.empty() && first && *first <= *said.rbegin() && *said.begin() <= *last;
}

// "The Ditch That Ate Two Fortunes" is for readers of the text: a title tells its topic where it shares a
// name with it, or where the text comes back to half of its words.
bool Settings::names_the_topic(const std::string& title) {
  if (!ground_.knowledge.named(without_article(title)).empty() || !ground_.knowledge.named(title).empty())
    return title_names_ = true;
  constexpr std::size_t shortest = 4;  // letters
  std::map<std::string, int> times;
  for (const std::string& stem : stems(title))
    if (base::length(stem) >= shortest && !base::is_digit(static_cast<unsigned char>(stem.front())))
      times[stem] = 0;
  for (const language::Sentence& sentence : ground_.document.sentences)
    for (std::size_t i = 0; i < sentence.tokens.size(); ++i)
      for (const std::string& stem : stems(sentence.tokens[i].form)) {
        const auto found = times.find(stem);
        if (found == times.end()) continue;
        if (casing_.is_name(sentence, i)) return title_names_ = true;
        ++found->second;
      }
  if (tells_its_years(title)) return title_names_ = true;
  const auto back =
      std::count_if(times.begin(), times.end(), [](const auto& one) { return one.second >= 3; });
  constexpr int theme = 6;  // times that a text comes back to what it is about
  if (std::any_of(times.begin(), times.end(), [&](const auto& one) { return one.second >= theme; }))
    return true;
  return 2 * static_cast<std::size_t>(back) >= times.size() && back > 0;
}

// «При Инкермане … русские потеряли» in a sentence of 1854 names the battle there as surely as its full name
// would.
void Settings::name_battles_by_place() {
  constexpr std::size_t enough = 4;  // letters: what is left of a short name without its ending
  const auto beginning = [](const std::string& stem) {
    std::size_t at = 0;
    for (std::size_t letters = 0; letters < enough && at < stem.size(); ++letters)
      base::next_code_point(stem, at);
    return stem.substr(0, at);
  };
  std::multimap<std::pair<std::string, int>, const knowledge::Thing*> battles;
  for (const knowledge::Thing& thing : ground_.knowledge.things()) {
    if (thing.kind != "battle" || thing.part_of.empty() || thing.until > thing.year + 2) continue;
    std::set<std::string> beginnings;
    for (const std::string& stem : stems(thing.name)) beginnings.insert(beginning(stem));
    for (const std::string& alias : thing.aliases)
      for (const std::string& stem : stems(alias)) beginnings.insert(beginning(stem));
    for (int year = thing.year; year <= thing.until; ++year)
      for (const std::string& one : beginnings) battles.emplace(std::pair(one, year), &thing);
  }
  for (std::size_t i = 0; i < story_year_.size(); ++i) {
    if (!story_year_[i]) continue;
    for (const auto& token : ground_.document.sentences[i].tokens) {
      if (!base::starts_upper(token.form)) continue;
      for (const std::string& stem : stems(token.form)) {
        const auto [from, to] = battles.equal_range({beginning(stem), *story_year_[i]});
        for (auto found = from; found != to; ++found) name_once_more(found->second);
      }
    }
  }
}

// A text on Suez, London, Paris and Cairo whose dates are of 1956 tells of the Suez Crisis, though it never
// says so.
void Settings::name_war_by_place() {
  constexpr int often = 2;
  std::map<std::string, int> times;
  for (const language::Sentence& sentence : ground_.document.sentences)
    for (std::size_t i = 0; i < sentence.tokens.size(); ++i)
      if (casing_.is_name(sentence, i) || ground_.words.of_nation(sentence.tokens[i]))
        for (const std::string& stem : stems(sentence.tokens[i].form)) ++times[stem];
  const auto told = [&](const std::string& name) {
    const auto own = stems(name);
    return std::any_of(own.begin(), own.end(), [&](const std::string& stem) {
      const auto found = times.find(stem);
      return found != times.end() && found->second >= often;
    });
  };
  for (const knowledge::Thing& war : ground_.knowledge.things()) {
    if (war.kind != "war" || war.until > war.year + 2 || !told(war.name) || !mostly_within(war)) continue;
    if (std::count_if(war.parties.begin(), war.parties.end(), told) < 2) continue;
    for (int i = 0; i < often; ++i) name_once_more(&war);
  }
}

// A thing named a hundred times says no more than one named thrice; a long text names few things anew.
void Settings::name_once_more(const knowledge::Thing* thing) {
  constexpr std::size_t enough = 3;
  if (times_[thing]++ < enough) named_.push_back(thing);
}

}  // namespace letopis::questions
