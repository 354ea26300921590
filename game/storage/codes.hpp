#pragma once
// The words that stand in the database for the values of an enumeration. They are part of the file's format:
// a word is never changed, or older files could not be read.
#include <string>

#include "game/rules/round.hpp"
#include "game/storage/store.hpp"

namespace letopis::storage {

const char* name_of(Origin origin);
const char* name_of(RoundState state);
const char* name_of(rules::Locking locking);
const char* name_of(rules::Turns turns);

// False where there is no such word; the value is not touched then.
bool parse(const std::string& name, Origin& origin);
bool parse(const std::string& name, RoundState& state);
bool parse(const std::string& name, rules::Locking& locking);
bool parse(const std::string& name, rules::Turns& turns);

}  // namespace letopis::storage
