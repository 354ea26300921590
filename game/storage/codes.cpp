#include "game/storage/codes.hpp"

#include <array>
#include <cstddef>
#include <string_view>

namespace letopis::storage {
namespace {

// In the order of the enumerations.
constexpr std::array origins = {"shipped", "added"};
constexpr std::array states = {"open", "finished", "abandoned"};
constexpr std::array lockings = {"on_confirm", "at_once"};
constexpr std::array turnings = {"alone", "in_turn", "buzzer"};

template <class Table, class Value>
const char* at(const Table& table, Value value) {
  return table[static_cast<std::size_t>(value)];
}

template <class Table, class Value>
bool find(const Table& table, const std::string& name, Value& value) {
  for (std::size_t i = 0; i < table.size(); ++i) {
    if (name != table[i]) continue;
    value = static_cast<Value>(i);
    return true;
  }
  return false;
}

}  // namespace

const char* name_of(Origin origin) {
  return at(origins, origin);
}
const char* name_of(RoundState state) {
  return at(states, state);
}
const char* name_of(rules::Locking locking) {
  return at(lockings, locking);
}
const char* name_of(rules::Turns turns) {
  return at(turnings, turns);
}

bool parse(const std::string& name, Origin& origin) {
  return find(origins, name, origin);
}
bool parse(const std::string& name, RoundState& state) {
  return find(states, name, state);
}
bool parse(const std::string& name, rules::Locking& locking) {
  return find(lockings, name, locking);
}
bool parse(const std::string& name, rules::Turns& turns) {
  return find(turnings, name, turns);
}

}  // namespace letopis::storage
