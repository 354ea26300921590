#pragma once
// Where things are on this computer: the program itself, the player's data. By the XDG base directory
// specification 0.8; HOME may be unset (services, containers), a relative XDG_DATA_HOME is ignored as the
// specification wants.
#include <filesystem>
#include <functional>
#include <optional>
#include <string>

#include "content/base/result.hpp"

namespace letopis::platform {

using Lookup = std::function<std::optional<std::string>(const char* variable)>;
std::optional<std::string> environment(const char* variable);  // nothing when unset or empty

// The folder of the running program; letopisc lies beside it.
base::Result<std::filesystem::path> executable_folder();

// $XDG_DATA_HOME/letopis, else $HOME/.local/share/letopis, else the same under the home of the user's
// account. The folder is not made. Errors: nowhere to write.
base::Result<std::filesystem::path> data_folder(const Lookup& lookup = environment);

}  // namespace letopis::platform
