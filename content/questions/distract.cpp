#include "content/questions/distract.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <set>

#include "content/base/utf8.hpp"
#include "content/facts/calendar.hpp"

namespace letopis::questions {
namespace {

using facts::Date;
using facts::Day;
using facts::Fact;
using facts::Figure;
using facts::Op;

constexpr std::size_t wanted_options = 3;

std::uint64_t mix(std::uint64_t x) {  // splitmix64: one good step is all that a draw needs
  x += 0x9E3779B97F4A7C15ULL;
  x = (x ^ (x >> 30)) * 0xBF58476D1CE4E5B9ULL;
  x = (x ^ (x >> 27)) * 0x94D049BB133111EBULL;
  return x ^ (x >> 31);
}

// Words of five letters at most, for comparing names without their endings.
std::set<std::string> stems(const std::string& text) {
  std::set<std::string> found;
  std::string word;
  std::size_t letters = 0;
  const auto flush = [&] {
    if (letters > 2) found.insert(word);
    word.clear();
    letters = 0;
  };
  const std::string folded = base::fold(text);
  for (std::size_t at = 0; at < folded.size();) {
    const char32_t c = base::next_code_point(folded, at);
    if (!base::is_letter(c) && !base::is_digit(c)) flush();
    else if (++letters <= 5) base::append(word, c);
  }
  flush();
  return found;
}

std::size_t shared(const std::set<std::string>& a, const std::set<std::string>& b) {
  return static_cast<std::size_t>(std::count_if(a.begin(), a.end(), [&](const auto& s) { return b.contains(s); }));
}

std::set<std::string> kind_stems(const Ground& ground) {
  std::set<std::string> found{"мирны", "peace"};
  for (const auto& entry : ground.words.entries("treaty kind")) found.merge(stems(entry.substr(0, entry.find(':'))));
  return found;
}

bool mentions(const std::string& prompt, const std::string& option) {
  return base::fold(prompt).find(base::fold(option)) != std::string::npos;
}

// `below` and `above` hold options nearest first. Draws the key's rank uniformly among those that can be filled.
std::optional<Options> ordered(const std::string& key, const std::vector<std::string>& below, const std::vector<std::string>& above,
                               std::uint64_t seed) {
  const std::size_t others = wanted_options - 1;
  if (below.size() + above.size() < others) return std::nullopt;
  const std::size_t least = others > above.size() ? others - above.size() : 0;
  const std::size_t most = std::min(others, below.size());
  const std::size_t rank = least + static_cast<std::size_t>(mix(seed) % (most - least + 1));
  Options options{.key = rank, .shuffle = false};
  for (std::size_t i = rank; i > 0; --i) options.choices.push_back(below[i - 1]);
  options.choices.push_back(key);
  for (std::size_t i = 0; i < others - rank; ++i) options.choices.push_back(above[i]);
  return options;
}

long months_of(const Day& day) { return day.year * 12L + day.month - 1; }

bool is_day(const Date& date) { return date.grain == "day" || date.grain == "night"; }

long position(const Date& date) { return is_day(date) ? date.start.year * 372L + date.start.month * 31L + date.start.day : months_of(date.start); }

bool is_whole_years(const Date& date) {
  return date.start.month == 1 && date.start.day == 1 && date.end.month == 12 && date.end.day == 31;
}

bool is_interval(const Date& date) { return date.grain == "range" || date.role == "interval"; }

// The date moved by whole units of its grain, its role and mod kept.
Date moved(const Date& date, const Day& start) {
  Date other = date;
  const long years = start.year - date.start.year;
  other.start = start;
  other.end = date.end;
  other.end.year = date.end.year + static_cast<int>(years);
  if (is_interval(date) && !is_whole_years(date)) {
    const long shift = months_of(start) - months_of(date.start);
    const auto shifted = [&](const Day& day) {
      const long at = months_of(day) + shift;
      const Day last = facts::month_of(static_cast<int>(at / 12), static_cast<int>(at % 12) + 1).end;
      const bool was_last = day == facts::month_of(day.year, day.month).end;
      return Day{last.year, last.month, was_last ? last.day : std::min(day.day, last.day)};
    };
    other.start = shifted(date.start);
    other.end = shifted(date.end);
    return other;
  }
  if (is_day(date)) other.end = start;
  if (date.grain == "month" || date.grain == "season") {
    const long shift = months_of(start) - months_of(date.start);
    const long end = months_of(date.end) + shift;
    other.end = facts::month_of(static_cast<int>(end >= 0 ? end / 12 : (end - 11) / 12), static_cast<int>(((end % 12) + 12) % 12) + 1).end;
  }
  return other;
}

int span_years(const Date& date) { return date.end.year - date.start.year + 1; }

// Starts that a synthesised date of this grain could have; nearest first on either side.
std::vector<Day> synthetic_starts(const Date& date, std::uint64_t seed) {
  std::vector<Day> starts;
  const auto year_shifted = [&](int years) { return Day{date.start.year + years, date.start.month, date.start.day}; };
  if (date.grain == "century") {
    for (const int n : {-1, 1, -2, 2}) starts.push_back(year_shifted(100 * n));
  } else if (date.grain == "decade") {
    for (const int n : {-1, 1, -2, 2}) starts.push_back(year_shifted(10 * n));
  } else if (is_day(date) || date.grain == "month" || (is_interval(date) && !is_whole_years(date))) {
    for (const int months : {-4, 5, -9, 8, -14, 13}) {
      const long at = months_of(date.start) + months + static_cast<long>(mix(seed ^ 7) % 3);
      if (at == months_of(date.start)) continue;
      Day day{static_cast<int>(at / 12), static_cast<int>(at % 12) + 1, 1};
      if (date.start.year <= 0) continue;
      if (is_day(date) && !is_interval(date)) day.day = 1 + static_cast<int>(mix(seed ^ static_cast<std::uint64_t>(months + 99)) % 28);
      starts.push_back(day);
    }
  } else {
    const int length = span_years(date);
    const int step = length + 1 + static_cast<int>(mix(seed ^ 3) % 2);
    for (const int n : {-1, 1, -2, 2, -3, 3}) starts.push_back(year_shifted(n * step + (n > 0 ? 1 : 0)));
  }
  return starts;
}

bool overlap(const Date& a, const Date& b) { return a.start <= b.end && b.start <= a.end; }

}  // namespace

std::string head_of_name(const Ground& ground, const std::string& name) {
  std::string word;
  for (std::size_t at = 0; at <= name.size();) {
    const bool end = at == name.size();
    const std::size_t begin = at;
    const char32_t c = end ? U' ' : base::next_code_point(name, at);
    if (end) ++at;
    if (base::is_letter(c)) {
      word += name.substr(begin, at - begin);
      continue;
    }
    if (!word.empty() && ground.words.has("treaty kind", word)) return base::lower(word);
    word.clear();
  }
  return {};
}

Distractors::Distractors(const Ground& ground) : ground_(ground) {
  for (const auto& thing : ground.knowledge.things()) {
    if (thing.kind != "treaty") continue;
    Fact fact{.kind = facts::Kind::treaty, .value = thing.name, .canonical = thing.name};
    fact.object = facts::Name{.nominative = thing.name, .head = head_of_name(ground, thing.name), .year = thing.year};
    known_treaties_.push_back(std::move(fact));
  }
}

std::optional<Options> Distractors::of(const Candidate& candidate, std::uint64_t seed) const {
  switch (candidate.topic) {
    case pack::Topic::date: return dates(candidate, seed);
    case pack::Topic::figure: return figures(candidate, seed);
    default: return names(candidate, seed);
  }
}

std::optional<Options> Distractors::dates(const Candidate& candidate, std::uint64_t seed) const {
  const Fact& key = ground_.facts[candidate.fact];
  const auto& date = std::get<Date>(key.object);
  struct Choice { long distance; bool synthetic; std::string text; };
  std::vector<Choice> below, above;
  std::set<std::string> seen{candidate.key};
  const auto offer = [&](const Day& start, bool synthetic) {
    const Date other = moved(date, start);
    if (overlap(other, date)) return;
    Fact fact = key;
    fact.object = other;
    fact.value = facts::value_of(other);
    const std::string text = candidate.option(fact);
    if (text.empty() || mentions(candidate.prompt, text) || !seen.insert(text).second) return;
    const long distance = position(other) - position(date);
    (distance < 0 ? below : above).push_back({std::abs(distance), synthetic, text});
  };
  const bool whole_year = is_whole_years(date);
  // Farther off nobody would believe it: «1956» for a capitulation of 1945.
  const long reach = date.grain == "century" ? 0 : whole_year ? 15 * 12 : 24;
  for (const Fact& other : facts_near(ground_, candidate.fact)) {
    const auto* found = std::get_if<Date>(&other.object);
    if (found == nullptr || reach == 0 || other.sentence == key.sentence) continue;
    if (std::abs(months_of(found->start) - months_of(date.start)) > reach) continue;
    if (whole_year && span_years(date) == 1 && date.grain == "year") offer({found->start.year, 1, 1}, false);
    else if (is_interval(*found) || is_interval(date)) continue;  // lengths differ: those are synthesised
    else if (found->grain == date.grain && found->start.month > 0 && (is_day(date) || date.grain == "month")) offer(found->start, false);
  }
  for (const Day& start : synthetic_starts(date, seed)) offer(start, true);
  const auto nearest = [](const Choice& a, const Choice& b) { return std::pair(a.synthetic, a.distance) < std::pair(b.synthetic, b.distance); };
  const auto texts = [&](std::vector<Choice>& choices) {
    std::sort(choices.begin(), choices.end(), nearest);
    if (choices.size() > 2) choices.resize(2);
    std::sort(choices.begin(), choices.end(), [](const Choice& a, const Choice& b) { return a.distance < b.distance; });
    std::vector<std::string> found;
    for (const Choice& choice : choices) found.push_back(choice.text);
    return found;
  };
  return ordered(candidate.key, texts(below), texts(above), seed);
}

namespace {

// The unit that a figure is rounded to: 1000 for 13,000, 50 000 would be 10 000.
double unit_of(double value) {
  double unit = std::pow(10, std::floor(std::log10(value)));
  for (int digits = 1; digits < 4 && std::abs(value / unit - std::round(value / unit)) > 1e-9; ++digits) unit /= 10;
  return unit;
}

// As round as the key: beside «about 13,000» nobody writes «about 9,100».
double rounded_like(double value, double key) {
  double unit = unit_of(key);
  while (value < 2 * unit && unit > 1) unit /= 10;
  return std::round(value / unit) * unit;
}

}  // namespace

std::optional<Options> Distractors::figures(const Candidate& candidate, std::uint64_t seed) const {
  const Fact& key = ground_.facts[candidate.fact];
  const auto& figure = std::get<Figure>(key.object);
  if (figure.low <= 0 || figure.op == Op::range) return std::nullopt;
  std::vector<std::pair<double, std::string>> below, above;
  std::set<std::string> seen{candidate.key};
  std::set<double> taken;
  const auto offer = [&](double value) {
    const double ratio = value / figure.low;
    if (value <= 0 || ratio < 0.15 || ratio > 6 || (ratio > 0.75 && ratio < 1.3 && figure.low > 12)) return;
    if (figure.unit == "%" && value > 100) return;
    // «более миллиона» makes every smaller bound true, «до 75» every larger one.
    if ((figure.op == Op::more || figure.op == Op::at_least) && ratio < 1.6) return;
    if ((figure.op == Op::less || figure.op == Op::at_most) && ratio > 0.7) return;
    for (const double other : taken)
      if (value / other > 0.8 && value / other < 1.25 && figure.low > 12) return;
    Fact fact = key;
    Figure other = figure;
    other.low = other.high = value;
    fact.object = other;
    fact.value = facts::value_of(other);
    if (fact.value == key.value) return;
    const std::string text = candidate.option(fact);
    if (text.empty() || mentions(candidate.prompt, text) || !seen.insert(text).second) return;
    taken.insert(value);
    (value < figure.low ? below : above).emplace_back(value, text);
  };
  for (const Fact& other : facts_near(ground_, candidate.fact)) {
    const auto* found = std::get_if<Figure>(&other.object);
    if (found != nullptr && found->unit == figure.unit && found->op == figure.op && other.sentence != key.sentence) offer(found->low);
  }
  std::array factors = {0.5, 2.0, 0.7, 1.5, 0.3, 3.0, 0.4, 2.5, 0.6, 4.0, 1.8, 0.2, 5.0};
  std::rotate(factors.begin(), factors.begin() + static_cast<long>(mix(seed ^ 5) % 4), factors.end());
  for (const double factor : factors) offer(rounded_like(figure.low * factor, figure.low));
  if (figure.low <= 30)
    for (const double step : {1.0, -1.0, 2.0, -2.0, 3.0, -3.0}) offer(figure.low + step);
  const auto texts = [&](auto& side, bool descending) {
    if (side.size() > 2) side.resize(2);
    std::sort(side.begin(), side.end());
    if (descending) std::reverse(side.begin(), side.end());
    std::vector<std::string> found;
    for (auto& entry : side) found.push_back(entry.second);
    return found;
  };
  return ordered(candidate.key, texts(below, true), texts(above, false), seed);
}

// When the treaty was made: as it is named, as it is known, or by the nearest date that is no century.
int Distractors::year_of(const Fact& key, const facts::Name& name) const {
  if (name.year) return *name.year;
  const auto* thing = key.canonical.empty() ? nullptr : ground_.knowledge.find("treaty", key.canonical);
  if (thing != nullptr) return thing->year;
  int year = 0;
  std::size_t nearest = SIZE_MAX;
  for (const Fact& other : facts_near(ground_, static_cast<std::size_t>(&key - ground_.facts.data()))) {
    const auto* date = std::get_if<Date>(&other.object);
    if (date == nullptr || date->grain == "century" || date->grain == "millennium") continue;
    if (other.sentence != key.sentence && other.sentence + 1 != key.sentence) continue;
    const std::size_t away = other.span.begin > key.span.begin ? other.span.begin - key.span.begin : key.span.begin - other.span.begin;
    if (away >= nearest) continue;
    nearest = away;
    year = date->start.year;
  }
  return year;
}

// The year in the treaty's own sentence, or what the knowledge base has under its name; 0 where neither tells.
int Distractors::year_of_treaty(const Fact& fact) const {
  for (const Fact& known : known_treaties_)
    if (!fact.canonical.empty() && known.canonical == fact.canonical) return std::get<facts::Name>(known.object).year.value_or(0);
  for (const Fact& other : facts_in(ground_, fact.sentence))
    if (const auto* date = std::get_if<Date>(&other.object)) return date->start.year;
  return 0;
}

std::optional<Options> Distractors::names(const Candidate& candidate, std::uint64_t seed) const {
  const Fact& key = ground_.facts[candidate.fact];
  const auto& name = std::get<facts::Name>(key.object);
  const auto kinds = kind_stems(ground_);
  const auto telling = [&](const std::string& text) {  // what tells one treaty from another: not that it is a treaty
    auto all = stems(text);
    for (const auto& kind : kinds) all.erase(kind);
    return all;
  };
  const auto key_stems = telling(name.nominative + " " + key.canonical);
  const auto prompt_stems = stems(candidate.prompt);
  const bool dated = std::any_of(prompt_stems.begin(), prompt_stems.end(), [](const auto& s) { return s.size() == 4 && base::is_digit(static_cast<unsigned char>(s[0])); });
  const int year = year_of(key, name);
  struct Choice { int distance; std::string text; bool same_head; };
  std::vector<Choice> choices;
  std::vector<std::set<std::string>> taken{key_stems};
  // A rival whose own words name somebody that the prompt does not («с Японией», «советско-английское») rules itself out.
  const auto names_strangers = [&](const std::string& nominative) {
    bool first = true, stranger = false;
    std::size_t at = 0;
    while (at < nominative.size()) {
      auto end = nominative.find(' ', at);
      if (end == std::string::npos) end = nominative.size();
      const std::string word = nominative.substr(at, end - at);
      const bool capital = base::uncapitalised(word) != word;
      const auto own = stems(word);
      const bool known = shared(own, prompt_stems) > 0;
      if ((capital && !first && !known) || (word.find('-') != std::string::npos && !known)) stranger = true;
      first = false;
      at = end + 1;
    }
    return stranger;
  };
  const auto offer = [&](const Fact& other, bool from_text) {
    const auto* found = std::get_if<facts::Name>(&other.object);
    if (found == nullptr || other.kind != key.kind) return;
    if (!key.canonical.empty() && other.canonical == key.canonical) return;
    auto other_stems = telling(found->nominative);
    if (other_stems.empty()) return;
    if (ground_.document.narrative.language == "ru" && names_strangers(found->nominative)) return;
    for (const auto& known : taken)
      if (2 * shared(other_stems, known) >= std::min(other_stems.size(), known.size())) return;
    if (shared(other_stems, prompt_stems) > 1) return;
    if (dated && found->year && prompt_stems.contains(std::to_string(*found->year))) return;
    const std::string text = candidate.option(other);
    if (text.empty() || text == candidate.key) return;
    const int other_year = found->year ? *found->year : from_text ? year_of_treaty(other) : 0;
    const int distance = year != 0 && other_year != 0 ? std::abs(other_year - year) : (from_text ? 20 : 400);
    if (distance > 60) return;
    if (distance <= 1 && !from_text) return;  // of the same settlement, as likely as not: a second right answer
    taken.push_back(std::move(other_stems));
    choices.push_back({from_text && distance <= 15 ? distance / 2 : distance, text, found->head == name.head});
  };
  for (const Fact& other : facts_near(ground_, candidate.fact))
    if (other.standalone && other.sentence != key.sentence) offer(other, true);
  for (const Fact& other : known_treaties_) offer(other, false);
  std::stable_sort(choices.begin(), choices.end(), [](const Choice& a, const Choice& b) { return a.distance < b.distance; });
  if (choices.size() < wanted_options - 1) return std::nullopt;
  // «Какой договор …?» with one «… договор» among «… мир» gives itself away: another of the key's kind stands beside it.
  if (shared(stems(name.head), prompt_stems) > 0) {
    const auto alike = std::find_if(choices.begin(), choices.end(), [](const Choice& choice) { return choice.same_head; });
    if (alike == choices.end()) return std::nullopt;
    std::rotate(choices.begin(), alike, alike + 1);
  }
  choices.resize(wanted_options - 1);
  Options options;
  for (auto& choice : choices) options.choices.push_back(std::move(choice.text));
  options.key = static_cast<std::size_t>(mix(seed) % wanted_options);
  options.choices.insert(options.choices.begin() + static_cast<long>(options.key), candidate.key);
  return options;
}

}  // namespace letopis::questions
