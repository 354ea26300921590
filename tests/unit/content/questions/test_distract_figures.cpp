// Wrong figures: wrong for sure, and as round or as exact as the key.
#include <algorithm>

#include <doctest/doctest.h>

#include "content/facts/find.hpp"
#include "tests/unit/content/questions/bench.hpp"

namespace letopis::questions {
namespace {

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

TEST_CASE("distract: nobody holds out for longer than the war that the label dates") {
  Bench bench{{figure_fact(25, Op::equal, "")},
              knowledge::Knowledge{},
              "Кавказская война 1817–64 гг. Сколько лет продержался Шамиль?"};
  const Figure figure = std::get<Figure>(bench.facts.front().object);
  bench.facts.front().object = facts::Duration{.iso = "P25Y", .figure = figure};
  for (std::uint64_t seed = 0; seed < 50; ++seed)
    if (const auto options = bench.of(pack::Topic::figure, seed))
      for (const auto& choice : options->choices) CHECK(std::stod(choice) <= 47);
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
                 "forty of the dogs.") < 52);
  CHECK(greatest("Nine men wintered in the hut. He was in a hurry. In spring eight of them set out.") < 9);
  CHECK(greatest("They started with fifty-two sledges. They climbed the wall. At the top they shot "
                 "forty of the dogs.") > 52);
}

TEST_CASE("distract: what the parts of a sum, or its per cent, tell is not asked") {
  CHECK(greatest("China paid 6 ships, 3 camels, 12 horses and 21 guns.") == 0);
  CHECK(greatest("China paid 6 ships, 3 camels, 12 horses and 25 guns.") > 25);
  CHECK(greatest("China paid 21 ships, 3 camels, 12 horses and 6 guns.") == 0);
  CHECK(greatest("Nkrumah received 89 per cent against Danquah's 11.") == 0);
  CHECK(greatest("The victor took 89 ships and lost 11.") > 11);
  CHECK(greatest("Of 2,922 yaks that perished, almost 99 per cent, there had been 2,953 yaks.") == 0);
  CHECK(greatest("Of 2,922 yaks that perished, almost 99 per cent, there had been 9,753 yaks.") > 9753);
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

}  // namespace
}  // namespace letopis::questions
