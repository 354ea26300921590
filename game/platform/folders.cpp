#include "game/platform/folders.hpp"

#include <cstdlib>
#include <system_error>

#include <libintl.h>
#include <pwd.h>
#include <unistd.h>

namespace letopis::platform {

std::optional<std::string> environment(const char* variable) {
  const char* value = std::getenv(variable);
  if (value == nullptr || *value == '\0') return std::nullopt;
  return std::string(value);
}

base::Result<std::filesystem::path> executable_folder() {
  std::error_code problem;
  const auto self = std::filesystem::read_symlink("/proc/self/exe", problem);
  if (problem) {
    return base::fail(
        gettext("The program's own folder cannot be found; mount /proc, or give the paths as options."));
  }
  return self.parent_path();
}

base::Result<std::filesystem::path> data_folder(const Lookup& lookup) {
  namespace fs = std::filesystem;
  if (const auto data = lookup("XDG_DATA_HOME"); data && fs::path(*data).is_absolute())
    return fs::path(*data) / "letopis";
  if (const auto home = lookup("HOME"); home && fs::path(*home).is_absolute()) {
    return fs::path(*home) / ".local" / "share" / "letopis";
  }
  const passwd* account = getpwuid(getuid());
  if (account != nullptr && account->pw_dir != nullptr && account->pw_dir[0] == '/') {
    return fs::path(account->pw_dir) / ".local" / "share" / "letopis";
  }
  return base::fail(
      gettext("There is no folder for your data (HOME is not set); choose one with --data DIR."));
}

}  // namespace letopis::platform
