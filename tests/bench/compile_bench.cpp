// How fast a narrative becomes questions: 200 KB of text, stage by stage and whole. The start of the compiler is
// measured apart (compare_speed.py), so the languages are open before the clock runs.
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>

#include <benchmark/benchmark.h>
#include <unistd.h>

#include "content/base/encoding.hpp"
#include "content/compile.hpp"
#include "content/language/data_folder.hpp"
#include "content/narrative/narrative.hpp"
#include "tests/bench/many_words.hpp"

namespace {

using namespace letopis;

constexpr std::size_t bytes = 200 * 1000;

template <class T>
T value_of(base::Result<T> result) {
  if (result) return std::move(*result);
  std::cerr << base::to_string(result.error()) << "\n";
  std::exit(1);
}

void narrative_to_facts(benchmark::State& state, const std::string& language) {
  Compiler compiler(language::data_folder());
  const auto narrative = narrative::read({.text = bench::long_text(language, bytes)}, "long.md", true, language);
  std::size_t found = value_of(compiler.read(narrative)).facts.size();
  for (auto _ : state) found = value_of(compiler.read(narrative)).facts.size();
  state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations()) * static_cast<std::int64_t>(narrative.text.size()));
  state.counters["facts"] = static_cast<double>(found);
}

void narrative_to_pack(benchmark::State& state, const std::string& language) {
  Compiler compiler(language::data_folder());
  const auto path = std::filesystem::temp_directory_path() / ("letopis-bench-" + std::to_string(::getpid()) + ".md");
  const std::string text = bench::long_text(language, bytes);
  std::ofstream(path, std::ios::binary) << text;
  std::size_t questions = value_of(compiler.compile({path.string()}, {.language = language})).pack.questions.size();
  for (auto _ : state)
    questions = value_of(compiler.compile({path.string()}, {.language = language})).pack.questions.size();
  std::filesystem::remove(path);
  state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations()) * static_cast<std::int64_t>(text.size()));
  state.counters["questions"] = static_cast<double>(questions);
}

BENCHMARK_CAPTURE(narrative_to_facts, russian, "ru")->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(narrative_to_facts, english, "en")->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(narrative_to_pack, russian, "ru")->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(narrative_to_pack, english, "en")->Unit(benchmark::kMillisecond);

}  // namespace

BENCHMARK_MAIN();
