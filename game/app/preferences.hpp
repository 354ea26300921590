#pragma once
// What a player set, kept in the store under plain keys: "language", "theme", "text" … A missing or senseless
// value is the default. The command line holds for one session and is not remembered.
#include "game/app/options.hpp"
#include "game/screens/values.hpp"
#include "game/storage/store.hpp"

namespace letopis::app {

screens::Preferences read_preferences(storage::Store& store, const Options& options);
// Writes only what differs from `before`. Errors: the first that the store gave.
base::Result<void> write_preferences(storage::Store& store, const screens::Preferences& before,
                                     const screens::Preferences& now);

}  // namespace letopis::app
