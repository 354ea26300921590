// What a pack of 10,000 questions costs to read, to write, and to deal a round from.
#include <benchmark/benchmark.h>

#include "content/formats/open.hpp"
#include "game/rules/deck.hpp"
#include "tests/bench/many_words.hpp"

namespace {

using namespace letopis;

constexpr std::size_t questions = 10'000;

pack::Pack read() { return formats::open(bench::large_pack(questions), "large.toml")->pack; }

void read_pack(benchmark::State& state) {
  const std::string text = bench::large_pack(questions);
  for (auto _ : state) {
    const auto loaded = formats::open(text, "large.toml");
    if (!loaded || loaded->pack.questions.size() != questions) state.SkipWithError("the pack did not come in whole");
  }
  state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations() * text.size()));
}

void write_pack(benchmark::State& state) {
  const pack::Pack pack = read();
  for (auto _ : state) benchmark::DoNotOptimize(pack::write_toml(pack));
}

void deal_round(benchmark::State& state) {
  const pack::Pack pack = read();
  std::uint64_t seed = 0;
  for (auto _ : state) {
    const auto deck = rules::deal(pack, {.count = static_cast<std::size_t>(state.range(0)), .seed = ++seed, .hidden = {}, .history = {}});
    benchmark::DoNotOptimize(deck);
  }
}

BENCHMARK(read_pack)->Unit(benchmark::kMillisecond);
BENCHMARK(write_pack)->Unit(benchmark::kMillisecond);
BENCHMARK(deal_round)->Arg(10)->Arg(100)->Unit(benchmark::kMillisecond);

}  // namespace

BENCHMARK_MAIN();
