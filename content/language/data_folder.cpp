#include "content/language/data_folder.hpp"

#include <filesystem>

namespace letopis::language {

std::string data_folder() {
  std::error_code error;
  const std::filesystem::path program = std::filesystem::read_symlink("/proc/self/exe", error);
  if (!error) {
    const auto beside = program.parent_path().parent_path() / "data";
    if (std::filesystem::exists(beside / "ru.lexicon", error)) return beside.string();
  }
  return LETOPIS_DATA_FOLDER;
}

}  // namespace letopis::language
