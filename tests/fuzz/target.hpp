#pragma once
// What every fuzz target is: bytes in, nothing out, and no input may crash, leak, hang or break a promise.
// The same function is driven by libFuzzer (preset `fuzz`) and, over the kept corpus, by replay.cpp in the
// ordinary tests.
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string_view>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace letopis::fuzz {

inline std::string_view text_of(const std::uint8_t* data, std::size_t size) {
  return {reinterpret_cast<const char*>(data), size};
}

// A promise of a header, checked in release builds too; libFuzzer keeps the input that broke it.
inline void promise(bool kept, const char* what) {
  if (kept) return;
  std::fprintf(stderr, "broken promise: %s\n", what);
  std::abort();
}

}  // namespace letopis::fuzz
