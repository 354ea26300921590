#pragma once
// What became of one part of a narrative (narrative/parts.hpp): plain values, which can be told to another
// process as bytes and are the same when they arrive. It knows nothing of processes (parts_in_two.hpp). The
// bytes are CBOR and not a pack's JSON, whose reader mends and refuses questions: here they must come back
// exactly as they were made.
#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "content/base/result.hpp"
#include "content/facts/fact.hpp"
#include "content/pack/pack.hpp"

namespace letopis {

// Facts of a kind, and how many of them some question asks.
struct Tally {
  std::size_t found = 0;
  std::size_t asked = 0;
  bool operator==(const Tally&) const = default;
};

struct Part {
  std::size_t index = 0;                        // among the parts of its narrative
  std::vector<pack::Question> questions;        // in the order of the text
  base::Diagnostics notes;                      // all of them
  base::Diagnostics unread;                     // those about sentences that nobody read
  std::map<std::string, std::size_t> rejected;  // name of a rejection (questions/reasons.hpp) → how often
  std::map<facts::Kind, Tally> tallies;
  std::vector<std::string> explained;  // a line each: place, fact, reason
  std::vector<double> progress;        // 0 … 1, what reading it reported
  bool operator==(const Part&) const = default;
};

std::string to_bytes(const Part& part);
// Nothing where the bytes are not what to_bytes gave.
std::optional<Part> part_of_bytes(std::string_view bytes);

}  // namespace letopis
