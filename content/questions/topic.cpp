// What a text is about: by whom and what it names most, by its years, its battles and places.
#include "content/questions/topic.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <set>

#include <fmt/format.h>

#include "content/base/utf8.hpp"
#include "content/questions/said.hpp"
#include "content/questions/setting.hpp"

namespace letopis::questions {

std::optional<int> year_of(const facts::Fact& fact) {
  const auto* date = std::get_if<facts::Date>(&fact.object);
  if (date == nullptr || fact.attributive || fact.value.empty() || date->start.year != date->end.year)
    return std::nullopt;
  return date->start.year;
}

namespace {

bool says_one_of(const language::Words& words, const char* section, const std::string& name) {
  const auto said = base::words(name);
  return std::any_of(said.begin(), said.end(),
                     [&](const std::string& word) { return words.has(section, word); });
}

}  // namespace

bool says_a_war(const language::Words& words, const std::string& name) {
  return says_one_of(words, "war word", name);
}

bool says_a_battle(const language::Words& words, const std::string& name) {
  return says_one_of(words, "battle word", name);
}

std::vector<int> years_told(const Ground& ground) {
  std::vector<int> told;
  for (const facts::Fact& fact : ground.facts)
    if (const auto year = year_of(fact); year && fact.polarity == language::Polarity::fact)
      told.push_back(*year);
  std::sort(told.begin(), told.end());
  return told;
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
  constexpr int often = 5;              // times that a text names its heroes
  constexpr int once_less = often - 1;  // and the only one that it names so often
  constexpr double as_often = 0.6;      // of the first, for the second
  if (title_.find_first_of("0123456789") != std::string::npos || is_war(title_)) return {};
  if (!ground_.knowledge.named(without_article(title_)).empty() || !ground_.knowledge.named(title_).empty())
    return {};
  std::map<std::string, int> times;                         // by the last word of a name
  std::map<std::string, std::array<bool, 2>> told;          // in the first half of the text, in the second
  std::map<std::string, std::map<std::string, int>> forms;  // as it reads in the nominative
  std::set<std::string> numbered;                           // «Филипп» of «Филипп VI»
  for (const language::Sentence& sentence : ground_.document.sentences)
    for (std::size_t i = 1; i < sentence.tokens.size(); ++i)
      if (sentence.tokens[i].all(Tag::roman) && !sentence.tokens[i - 1].readings.empty())
        numbered.insert(sentence.tokens[i - 1].readings.front().lemma);
  const auto is_a_subject = [&](std::size_t index, std::size_t token) {
    const auto& clauses = ground_.document.clauses[index];
    return std::any_of(clauses.begin(), clauses.end(), [&](const language::Clause& clause) {
      return clause.subject == static_cast<int>(token);
    });
  };
  // «Помпея» is whom somebody beat, or a city: of what is not plain, only the subject of a deed is a
  // nominative.
  const auto is_oblique_too = [&](const language::Token& token) {
    auto readings = ground_.lexicon.analyse(token.form);
    if (token.any(Tag::guess)) readings = token.readings;
    return std::any_of(readings.begin(), readings.end(), [](const language::Reading& reading) {
      return reading.has(Tag::gen) || reading.has(Tag::dat) || reading.has(Tag::ins) || reading.has(Tag::prp);
    });
  };
  for (std::size_t index = 0; index < ground_.document.sentences.size(); ++index) {
    const language::Sentence& sentence = ground_.document.sentences[index];
    for (std::size_t i = 0, end = 0; i < sentence.tokens.size(); i = end) {
      const auto is_part = [&](std::size_t k) {
        const language::Token& token = sentence.tokens[k];
        // «Цезарь» is a word of the dictionary, too.
        const bool called =
            !ground_.words.has_articles() && token.any(Tag::cap) && !token.any(Tag::first) &&
            token.all(Tag::n) && !ground_.words.has_lemma("role of a person", token) &&
            (token.all(Tag::aa) ||
             ground_.knowledge.find("place", base::capitalised(token.readings.front().lemma)) != nullptr);
        return casing_.is_name(sentence, k) && (token.any(Tag::np) || token.unknown() || called) &&
               !ground_.words.has_lemma("nation", token) && !token.any(Tag::abbr) &&
               !ground_.words.has_form("month", token) && !token.any(Tag::digits) && !token.any(Tag::roman);
      };
      for (end = i; end < sentence.tokens.size() && is_part(end); ++end) {
      }
      if (end == i) {
        ++end;
        continue;
      }
      const language::Token& last = sentence.tokens[end - 1];
      if (end == i + 1 && numbered.contains(last.readings.front().lemma))
        continue;  // «Филипп»: which of them?
      const std::string lemma = base::fold(last.readings.front().lemma);
      const auto own = stems(last.form);
      if (own.empty() || stems(lemma).empty()) continue;
      const std::string key = last.any(Tag::np) ? lemma : *own.begin();
      ++times[key];
      told[key][2 * index < ground_.document.sentences.size() ? 0 : 1] = true;
      // «при Сталине | Япония |» are two names
      const bool nominative =
          std::all_of(sentence.tokens.begin() + static_cast<long>(i),
                      sentence.tokens.begin() + static_cast<long>(end), [](const language::Token& token) {
                        return token.any(Tag::nom) || (token.unknown() && !token.any(Tag::guess));
                      });
      const bool plain = ground_.words.has_articles() ||
                         (nominative && (is_a_subject(index, end - 1) || !is_oblique_too(last)));
      if (plain) ++forms[key][language::words(sentence, {i, end})];
    }
  }
  std::vector<std::pair<int, std::string>> names;
  for (const auto& [key, count] : times)
    // One who stands for the whole text is told of in both its halves.
    if (count >= once_less && forms.contains(key) && (!title_.empty() || (told[key][0] && told[key][1])))
      names.emplace_back(count, key);
  std::sort(names.rbegin(), names.rend());
  if (names.size() > 1 && names[1].first < often && names[0].first >= often) names.resize(1);
  if (names.empty() || (names.size() > 1 && names.front().first < often)) return {};
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

// "1944–1949": the years that most dates of the text fall into, where a title does not say them; nothing of a
// text of few dates, or of more than a century and a half. What is told from before and after («60 лет
// спустя») is left out.
std::optional<std::pair<int, int>> Settings::years_of_the_text() const {
  constexpr std::size_t few = 6;  // dates
  constexpr double most = 0.8;    // of the dates
  constexpr int longest = 150;    // years
  const std::vector<int> said = years_told(ground_);
  if (said.size() < few) return std::nullopt;
  const auto within = static_cast<std::size_t>(std::ceil(most * static_cast<double>(said.size())));
  std::pair<int, int> found(said.front(), said.back());
  for (std::size_t i = 0; i + within <= said.size(); ++i)
    if (said[i + within - 1] - said[i] < found.second - found.first) found = {said[i], said[i + within - 1]};
  if (found.second - found.first > longest) return std::nullopt;
  return found;
}

// "The City That Lived on Air (Berlin, 1944–1949)".
std::string Settings::years_said() const {
  const auto years = years_of_the_text();
  if (!years) return {};
  const auto [first, last] = *years;
  const bool bc = last <= 0;
  if (first <= 0 && !bc) return {};
  const auto phrase = [&](const char* key) { return ground_.words.value("phrasing", key); };
  const int from = bc ? 1 - first : first, to = bc ? 1 - last : last;
  const std::string digits = from == to ? std::to_string(from) : fmt::format("{}–{}", from, to);
  return bc ? fmt::format(fmt::runtime(phrase("years bc")), digits) : digits;
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
  const auto beginning = [](const std::string& stem) { return base::first_letters(stem, enough); };
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
  // "Indo-Pakistani War": who names India and Pakistan need not tell of their war.
  const auto told_besides_its_parties = [&](const knowledge::Thing& war) {
    std::string besides;
    for (const std::string& word : base::split(war.name, ' ')) {
      const std::string folded = base::fold(word);
      const bool of_party =
          std::any_of(war.parties.begin(), war.parties.end(), [&](const std::string& party) {
            const auto own = stems(party);
            return std::any_of(own.begin(), own.end(), [&](const std::string& stem) {
              return folded.find(stem) != std::string::npos;
            });
          });
      if (!of_party) besides += " " + word;
    }
    return told(besides);
  };
  for (const knowledge::Thing& war : ground_.knowledge.things()) {
    if (war.kind != "war" || war.until > war.year + 2 || !told_besides_its_parties(war) ||
        !mostly_within(war))
      continue;
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
