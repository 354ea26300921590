// Wrong answers: wrong for sure, of the key's kind and look, and the key's place among them is anybody's
// guess.
#include <algorithm>
#include <array>
#include <set>

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "content/facts/calendar.hpp"
#include "content/facts/find.hpp"
#include "content/questions/date_moves.hpp"
#include "content/questions/distract.hpp"
#include "content/questions/hanging.hpp"
#include "content/questions/said.hpp"
#include "tests/unit/content/questions/tongue.hpp"

namespace letopis::questions {
namespace {

using facts::Date;
using facts::Day;
using facts::Fact;
using facts::Figure;
using facts::Op;

language::Reader& reader() {
  return tongue("en").reader;
}

Fact date_fact(Day start, Day end, const std::string& grain, std::size_t sentence = 0) {
  Fact fact{.kind = facts::Kind::date, .sentence = sentence};
  fact.object = Date{.start = start, .end = end, .grain = grain, .role = "point"};
  fact.value = facts::value_of(std::get<Date>(fact.object));
  return fact;
}

Fact figure_fact(double value, Op op, const std::string& unit) {
  Fact fact{.kind = facts::Kind::figure};
  fact.object = Figure{.low = value, .high = value, .op = op, .unit = unit};
  fact.value = facts::value_of(std::get<Figure>(fact.object));
  return fact;
}

Fact name_fact(facts::Kind kind, const std::string& name, std::size_t sentence = 0) {
  Fact fact{.kind = kind, .sentence = sentence, .value = name};
  fact.object = facts::Name{.nominative = name, .head = kind == facts::Kind::treaty ? "treaty" : ""};
  return fact;
}

// One question about the first fact; the others stand in other sentences.
struct Bench {
  std::vector<Fact> facts;
  knowledge::Knowledge knowledge;
  std::string prompt = "When was it?";

  std::optional<Options> of(pack::Topic topic, std::uint64_t seed = 1) const {
    language::Document document;
    document.narrative.language = "en";
    const Ground ground{document, facts, reader().lexicon(), reader().words(), knowledge};
    const auto say = [](const Fact& fact) {
      const auto* name = std::get_if<facts::Name>(&fact.object);
      return name == nullptr ? fact.value : name->nominative;
    };
    const Candidate candidate{
        .fact = 0, .topic = topic, .prompt = prompt, .key = say(facts.front()), .option = say};
    return Distractors(ground).of(candidate, prompt, seed);
  }
};

bool holds(const Options& options, const std::string& choice) {
  return std::find(options.choices.begin(), options.choices.end(), choice) != options.choices.end();
}

TEST_CASE("distract: every place of the key is drawn, and dates stand in order") {
  const Bench bench{{date_fact({1648, 1, 1}, {1648, 12, 31}, "year")}, knowledge::Knowledge{}};
  std::array<int, 3> ranks{};
  for (std::uint64_t seed = 0; seed < 300; ++seed) {
    const auto options = bench.of(pack::Topic::date, seed);
    REQUIRE(options);
    REQUIRE(options->choices.size() == 3);
    CHECK(options->choices[options->key] == "1648");
    CHECK(std::is_sorted(options->choices.begin(), options->choices.end()));
    CHECK_FALSE(options->shuffle);
    ++ranks[options->key];
  }
  for (const int times : ranks) CHECK(times > 60);
}

TEST_CASE("distract: three dates of the text make a fourth option") {
  const Bench bench{
      {date_fact({1648, 1, 1}, {1648, 12, 31}, "year"), date_fact({1641, 1, 1}, {1641, 12, 31}, "year", 1),
       date_fact({1645, 1, 1}, {1645, 12, 31}, "year", 2),
       date_fact({1651, 1, 1}, {1651, 12, 31}, "year", 3)},
      knowledge::Knowledge{}};
  // Which of them stand beside the key depends on its place; with the key third, all do.
  bool all = false;
  for (std::uint64_t seed = 0; seed < 20; ++seed) {
    const auto options = bench.of(pack::Topic::date, seed);
    REQUIRE(options);
    CHECK(options->choices.size() == 4);
    all = all || options->choices == std::vector<std::string>{"1641", "1645", "1648", "1651"};
  }
  CHECK(all);
}

TEST_CASE("distract: where the prompt names the year, no other year is offered") {
  const Bench bench{
      {date_fact({1956, 10, 29}, {1956, 10, 29}, "day"), date_fact({1955, 9, 1}, {1955, 9, 1}, "day", 1)},
      knowledge::Knowledge{},
      "On which day of 1956 did they land?"};
  for (std::uint64_t seed = 0; seed < 20; ++seed) {
    const auto options = bench.of(pack::Topic::date, seed);
    REQUIRE(options);
    for (const auto& choice : options->choices) CHECK(choice.starts_with("1956-"));
  }
}

TEST_CASE("distract: a day before our era has rivals too") {
  const Bench bench{{date_fact({-43, 3, 15}, {-43, 3, 15}, "day")}, knowledge::Knowledge{}};
  const auto options = bench.of(pack::Topic::date);
  REQUIRE(options);
  for (const auto& choice : options->choices) CHECK(choice.starts_with("-00"));
}

TEST_CASE("distract: what a bound lets pass is no wrong answer") {
  const Bench more{{figure_fact(1'000'000, Op::more, "soldier")}, knowledge::Knowledge{}};
  const Bench most{{figure_fact(75, Op::at_most, "division")}, knowledge::Knowledge{}};
  for (std::uint64_t seed = 0; seed < 50; ++seed) {
    const auto above = more.of(pack::Topic::figure, seed);
    REQUIRE(above);
    for (const auto& choice : above->choices)
      if (choice != ">1000000") CHECK(std::stod(choice.substr(1)) >= 1'600'000);
    const auto below = most.of(pack::Topic::figure, seed);
    REQUIRE(below);
    for (const auto& choice : below->choices)
      if (choice != "<=75") CHECK(std::stod(choice.substr(2)) <= 0.7 * 75);
  }
}

TEST_CASE("distract: no house has twice its members, and nobody wins by a third of their votes") {
  const Bench votes{{figure_fact(370, Op::equal, "vote")}, knowledge::Knowledge{}};
  const Bench ships{{figure_fact(370, Op::equal, "ship")}, knowledge::Knowledge{}};
  bool farther = false;
  for (std::uint64_t seed = 0; seed < 50; ++seed) {
    const auto options = votes.of(pack::Topic::figure, seed);
    REQUIRE(options);
    for (const auto& choice : options->choices) {
      CHECK(std::stod(choice) >= 0.7 * 370);
      CHECK(std::stod(choice) <= 1.4 * 370);
    }
    const auto others = ships.of(pack::Topic::figure, seed);
    REQUIRE(others);
    for (const auto& choice : others->choices) farther = farther || std::stod(choice) > 1.4 * 370;
  }
  CHECK(farther);
}

TEST_CASE("distract: a count of centuries has no rival of twice as many") {
  Bench bench{{figure_fact(11, Op::equal, "")}, knowledge::Knowledge{}};
  const Figure figure = std::get<Figure>(bench.facts.front().object);
  bench.facts.front().object = facts::Duration{.iso = "P1100Y", .figure = figure};
  for (std::uint64_t seed = 0; seed < 50; ++seed) {
    const auto options = bench.of(pack::Topic::figure, seed);
    REQUIRE(options);
    for (const auto& choice : options->choices) {
      CHECK(std::stod(choice) >= 7);
      CHECK(std::stod(choice) <= 15);
    }
  }
}

TEST_CASE("distract: an exact figure has exact rivals, a round one round rivals") {
  const Bench exact{{figure_fact(14'666, Op::equal, "ship")}, knowledge::Knowledge{}};
  const Bench round{{figure_fact(700'000, Op::about, "soldier")}, knowledge::Knowledge{}};
  for (std::uint64_t seed = 0; seed < 50; ++seed) {
    const auto options = exact.of(pack::Topic::figure, seed);
    REQUIRE(options);
    for (const auto& choice : options->choices) CHECK(choice.back() != '0');
    const auto others = round.of(pack::Topic::figure, seed);
    REQUIRE(others);
    for (const auto& choice : others->choices) CHECK(choice.ends_with("0000"));
  }
}

TEST_CASE("distract: beside what is about thirty-five nothing is about eleven") {
  const Bench about{{figure_fact(35, Op::about, "man")}, knowledge::Knowledge{}};
  const Bench exact{{figure_fact(35, Op::equal, "man")}, knowledge::Knowledge{}};
  bool other_digits = false;
  for (std::uint64_t seed = 0; seed < 50; ++seed) {
    const auto options = about.of(pack::Topic::figure, seed);
    REQUIRE(options);
    for (const auto& choice : options->choices) {
      CAPTURE(choice);
      CHECK((choice.ends_with('0') || choice.ends_with('5')));
    }
    const auto others = exact.of(pack::Topic::figure, seed);
    REQUIRE(others);
    for (const auto& choice : others->choices)
      other_digits = other_digits || !(choice.ends_with('0') || choice.ends_with('5'));
  }
  CHECK(other_digits);
}

TEST_CASE("said: a name without its possessive") {
  CHECK(without_possessive("duilius's") == "duilius");
  CHECK(without_possessive("jones'") == "jones");
  CHECK(without_possessive("athens") == "athens");
  CHECK(without_possessive("'") == "");
}

TEST_CASE("said: numbers, years among them, and the day of a date") {
  using Numbers = std::vector<std::string>;
  CHECK(numbers_in("In 1886 he asked for 75,000 men, in 3 corps.") == Numbers{"1886", "75000", "3"});
  CHECK(numbers_in("") == Numbers{});
  CHECK(is_year("1886"));
  CHECK(is_year("480"));
  CHECK_FALSE(is_year("75000"));
  CHECK_FALSE(is_year("31"));
  CHECK(day_of("16 октября 1962 года") == "16 октября");
  CHECK(day_of("15 марта 44 года до н. э.") == "15 марта");
  CHECK(day_of("July 4, 1863") == "July 4");
  CHECK(day_of("в октябре 1962 года") == "");
  CHECK(day_of("1904–1905") == "");
  const Said said("В МАЕ 1945 года пал Берлин");
  CHECK(said.mentions("в мае"));
  CHECK_FALSE(said.mentions("в июне"));
}

TEST_CASE("hanging: a question does not end in a word that wants another behind it") {
  const auto& words = reader().words();
  CHECK(ends_vaguely(words, "When did Charles cross the Alps with an army usually?"));
  CHECK(ends_vaguely(words, "Which treaty confirmed Spanish predominance in Italy for the?"));
  CHECK_FALSE(ends_vaguely(words, "When did Charles cross the Alps with his army?"));
  CHECK(hangs(words, "Garibaldi was stopped both times at Aspromonte."));
  CHECK_FALSE(hangs(words, "Garibaldi was stopped at Aspromonte."));
}

TEST_CASE("distract: nobody can tell about eleven from about twelve") {
  const Bench about{{figure_fact(11, Op::about, "%")}, knowledge::Knowledge{}};
  for (std::uint64_t seed = 0; seed < 50; ++seed) {
    const auto options = about.of(pack::Topic::figure, seed);
    if (!options) continue;
    for (const auto& choice : options->choices) {
      const double value = std::stod(choice.substr(1));
      CHECK((value == 11 || value < 0.8 * 11 || value > 1.25 * 11));
    }
  }
}

// The greatest wrong answer that any seed draws for the last figure of the text.
double greatest(const std::string& text) {
  const auto document = read("en", text);
  const auto facts = facts::find(document);
  REQUIRE(!facts.empty());
  const Fact& last = facts.back();
  const knowledge::Knowledge knowledge;
  const Ground ground{document, facts, reader().lexicon(), reader().words(), knowledge};
  const Candidate candidate{
      .fact = facts.size() - 1,
      .topic = pack::Topic::figure,
      .prompt = text,
      .key = last.value,
      .option = [](const Fact& fact) { return std::to_string(facts::figure_of(fact)->low); }};
  double most = 0;
  for (std::uint64_t seed = 0; seed < 50; ++seed)
    if (const auto options = Distractors(ground).of(candidate, text, seed))
      for (const auto& choice : options->choices) most = std::max(most, std::stod(choice));
  return most;
}

TEST_CASE("distract: few are not three times as many, and nobody governs for eighty years") {
  CHECK(greatest("Monck faced the Dutch fleet with only 56 ships.") < 1.7 * 56);
  CHECK(greatest("Monck faced the Dutch fleet with 56 ships.") > 1.7 * 56);
  CHECK(greatest("Metternich governed Austria for 39 years.") < 1.5 * 39);
  CHECK(greatest("In Austria Metternich held 39 castles.") > 1.5 * 39);
}

TEST_CASE("distract: no part exceeds the whole that was told before") {
  CHECK(greatest("They started with five men and fifty-two dogs. They climbed the wall. At the top they shot "
                 "twenty-four of the dogs.") < 52);
  CHECK(greatest("Nine men wintered in the hut. He was in a hurry. In spring eight of them set out.") < 9);
  CHECK(greatest("They started with fifty-two sledges. They climbed the wall. At the top they shot "
                 "twenty-four of the dogs.") > 52);
}

TEST_CASE("distract: years that the prompt says count no years between them") {
  Fact span{.kind = facts::Kind::duration};
  span.object =
      facts::Duration{.iso = "P5Y", .figure = Figure{.low = 5, .high = 5, .op = Op::equal, .unit = "year"}};
  span.value = "P5Y";
  Bench bench{{span}, knowledge::Knowledge{}};
  bench.prompt = "In 1886 the Tsar asked for a railway, and ____ years passed before it was begun in 1891.";
  CHECK_FALSE(bench.of(pack::Topic::figure));
  bench.prompt = "In 1886 the Tsar asked for a railway, and ____ years passed before it was begun.";
  CHECK(bench.of(pack::Topic::figure));
}

TEST_CASE("distract: what a text says of a year bounds its dates") {
  Bench bench{{date_fact({1963, 4, 1}, {1963, 4, 30}, "month")}, knowledge::Knowledge{}};
  bench.prompt = "The River War of 1963. When did the inquiry end?";
  for (std::uint64_t seed = 0; seed < 50; ++seed)
    if (const auto options = bench.of(pack::Topic::date, seed))
      for (const auto& choice : options->choices) CHECK(choice >= "1963");
  bench.prompt = "When did the inquiry end?";
  bool before = false;
  for (std::uint64_t seed = 0; seed < 50; ++seed)
    if (const auto options = bench.of(pack::Topic::date, seed))
      for (const auto& choice : options->choices) before = before || choice < "1963";
  CHECK(before);
}

TEST_CASE("distract: what is told of the end of a year, or of ice, was in no summer") {
  Bench bench{{date_fact({1933, 12, 11}, {1933, 12, 11}, "day")}, knowledge::Knowledge{}};
  const auto in_summer = [&](const std::string& prompt) {
    bench.prompt = prompt;
    for (std::uint64_t seed = 0; seed < 50; ++seed)
      if (const auto options = bench.of(pack::Topic::date, seed))
        for (const auto& choice : options->choices)
          if (const std::string month = choice.substr(5, 2); month == "06" || month == "07" || month == "08")
            return true;
    return false;
  };
  CHECK(in_summer("Two divisions laid down their arms on ____."));
  CHECK_FALSE(in_summer("Towards the end of the year two divisions laid down their arms on ____."));
  CHECK_FALSE(in_summer("Two divisions crossed the ice and laid down their arms on ____."));
  // Another sentence's ice tells nothing of this one.
  CHECK(in_summer("Many had died upon the ice. Two divisions laid down their arms on ____."));
}

TEST_CASE("distract: what was so by a year was so by the next one") {
  Fact by = date_fact({475, 1, 1}, {475, 12, 31}, "year");
  CHECK(Bench{{by}, knowledge::Knowledge{}}.of(pack::Topic::date));
  std::get<Date>(by.object).role = "by";
  CHECK_FALSE(Bench{{by}, knowledge::Knowledge{}}.of(pack::Topic::date));
}

TEST_CASE("distract: places are rivals where the world knows them as of one kind and country") {
  const auto town = [](const std::string& name, const std::string& nation) {
    return knowledge::Thing{.kind = "place", .name = name, .sort = "town", .nation = nation};
  };
  const knowledge::Knowledge world({town("Seoul", "Korea"), town("Pyongyang", "Korea"),
                                    town("Pusan", "Korea"), town("Berlin", "Germany")});
  const auto place = [](const std::string& name, std::size_t sentence) {
    Fact fact = name_fact(facts::Kind::place, name, sentence);
    fact.standalone = true;
    return fact;
  };
  const Bench known{{place("Seoul", 0)}, world, "Where was the republic proclaimed?"};
  const auto options = known.of(pack::Topic::place);
  REQUIRE(options);
  CHECK(holds(*options, "Pyongyang"));
  CHECK(holds(*options, "Pusan"));
  CHECK_FALSE(holds(*options, "Berlin"));
  const Bench unknown{{place("Chipyong", 0)}, world, "Where was the battle fought?"};
  CHECK_FALSE(unknown.of(pack::Topic::place));
}

TEST_CASE(
    "distract: a share of the whole is under a hundred per cent; a range has ranges that do not touch it") {
  const Bench share{{figure_fact(77, Op::equal, "%")}, knowledge::Knowledge{}};
  Fact range{.kind = facts::Kind::figure};
  range.object = Figure{.low = 30'000, .high = 50'000, .op = Op::range, .unit = "man"};
  range.value = facts::value_of(std::get<Figure>(range.object));
  const Bench between{{range}, knowledge::Knowledge{}};
  for (std::uint64_t seed = 0; seed < 50; ++seed) {
    const auto shares = share.of(pack::Topic::figure, seed);
    REQUIRE(shares);
    for (const auto& choice : shares->choices) CHECK(std::stod(choice) < 100);
    const auto ranges = between.of(pack::Topic::figure, seed);
    REQUIRE(ranges);
    for (const auto& choice : ranges->choices) {
      if (choice == "30000..50000") continue;
      const double low = std::stod(choice), high = std::stod(choice.substr(choice.find("..") + 2));
      CAPTURE(choice);
      CHECK((high < 30'000 || low > 50'000));
    }
  }
}

knowledge::Thing treaty(const std::string& name, int year, std::vector<std::string> parties) {
  return {.kind = "treaty", .name = name, .year = year, .until = year, .parties = std::move(parties)};
}

TEST_CASE("distract: a treaty's rivals share its parties, and none is as right as the key") {
  const Bench bench{{name_fact(facts::Kind::treaty, "Treaty of Kyakhta")},
                    knowledge::Knowledge({treaty("Treaty of Kyakhta", 1727, {"Russia", "China"}),
                                          treaty("Treaty of Nerchinsk", 1689, {"Russia", "China"}),
                                          treaty("Treaty of Aigun", 1768, {"Russia", "China"}),
                                          treaty("Treaty of Seville", 1729, {"Spain", "France"}),
                                          treaty("Treaty of Bura", 1727, {"Russia", "China"})}),
                    "Which treaty with China fixed Russia's border in Mongolia?"};
  const auto options = bench.of(pack::Topic::treaty);
  REQUIRE(options);
  CHECK(holds(*options, "Treaty of Nerchinsk"));
  CHECK(holds(*options, "Treaty of Aigun"));
  CHECK_FALSE(holds(*options, "Treaty of Seville"));
  CHECK_FALSE(holds(*options, "Treaty of Bura"));  // of the same year and parties: it may be right too
}

TEST_CASE("distract: a person's rivals lived then, are of the same gender, and are named alike") {
  const auto person = [](const std::string& name, int born, int died, const std::string& gender) {
    return knowledge::Thing{.kind = "person",
                            .name = name,
                            .year = born,
                            .until = died,
                            .office = "Russian general",
                            .nation = "Russia",
                            .gender = gender};
  };
  const Bench bench{
      {name_fact(facts::Kind::person, "Mikhail Kutuzov"), date_fact({1812, 9, 7}, {1812, 9, 7}, "day")},
      knowledge::Knowledge(
          {person("Mikhail Kutuzov", 1745, 1813, "m"), person("Peter Bagration", 1765, 1812, "m"),
           person("Aleksey Yermolov", 1777, 1861, "m"), person("Nadezhda Durova", 1783, 1866, "f"),
           person("Aleksey Brusilov", 1853, 1926, "m"), person("Suvorov", 1730, 1800, "m")}),
      "Who commanded the army in 1812?"};
  const auto options = bench.of(pack::Topic::person);
  REQUIRE(options);
  CHECK(std::set<std::string>(options->choices.begin(), options->choices.end()) ==
        std::set<std::string>{"Mikhail Kutuzov", "Peter Bagration", "Aleksey Yermolov"});
}

TEST_CASE("distract: too few rivals are none") {
  const Bench bench{{name_fact(facts::Kind::place, "Moscow")}, knowledge::Knowledge{}};
  CHECK_FALSE(bench.of(pack::Topic::place));
}

TEST_CASE("distract: a stretch of days keeps its length in whatever month it is moved to") {
  const Date two{.start = {1564, 5, 30}, .end = {1564, 5, 31}, .grain = "day", .role = "interval"};
  for (const int month : {2, 4, 8, 11}) {
    const Date other = moved(two, Day{1563, month, 24});
    CAPTURE(month);
    CHECK(facts::plus_days(other.start, 1) == other.end);
  }
}

}  // namespace
}  // namespace letopis::questions
