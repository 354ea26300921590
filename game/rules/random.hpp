#pragma once
// Dice that fall the same way on every machine: splitmix64 (Steele, Lea & Flood 2014), for the standard
// library's distributions and std::shuffle differ between compilers, and a round must be dealt again from its
// seed. The seed is always an argument; nothing here reads a clock or a device.
#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace letopis::rules {

class Dice {
 public:
  explicit Dice(std::uint64_t seed) : state_(seed) {}

  std::uint64_t next() {
    std::uint64_t z = (state_ += 0x9e3779b97f4a7c15ULL);
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ULL;
    z = (z ^ (z >> 27)) * 0x94d049bb133111ebULL;
    return z ^ (z >> 31);
  }

  // 0 … sides − 1, evenly: values of the last, incomplete cycle are thrown again. `sides` must not be 0.
  std::size_t roll(std::size_t sides) {
    const std::uint64_t n = sides;
    const std::uint64_t unfair = (0 - n) % n;  // 2^64 mod n
    std::uint64_t value = next();
    while (value < unfair) value = next();
    return static_cast<std::size_t>(value % n);
  }

  template <class T>
  void shuffle(std::vector<T>& items) {  // Fisher and Yates
    for (std::size_t left = items.size(); left > 1; --left) std::swap(items[left - 1], items[roll(left)]);
  }

 private:
  std::uint64_t state_;
};

}  // namespace letopis::rules
