// letopis: plays the packs that letopisc makes. Reads the command line, finds its folders, starts the app.
#include <chrono>
#include <clocale>
#include <filesystem>
#include <iostream>

#include "game/app/demo.hpp"
#include "game/app/game.hpp"
#include "game/app/options.hpp"
#include "game/app/pictures.hpp"
#include "game/platform/folders.hpp"
#include "game/screens/words.hpp"

namespace {

using namespace letopis;
namespace fs = std::filesystem;

// Beside the program in the build tree (bin/../name), else where the build put it.
std::string beside(const fs::path& bin, const char* name, const char* built) {
  std::error_code error;
  const fs::path near = bin / ".." / name;
  if (fs::exists(near, error)) return fs::weakly_canonical(near, error).string();
  return built;
}

}  // namespace

int main(int argc, char** argv) {
  std::setlocale(LC_ALL, "C.UTF-8");
  const auto read = app::read_command_line(argc, argv);
  if (const int* code = std::get_if<int>(&read)) return *code;
  const auto& options = std::get<app::Options>(read);

  const auto bin = platform::executable_folder();
  const fs::path here = bin ? *bin : fs::path(".");
  screens::bind_words(beside(here, "locale", LETOPIS_LOCALE));
  if (!options.screenshots.empty()) return app::take_pictures(options);

  app::Folders folders{.data = options.data,
                       .shipped = beside(here, "packs", LETOPIS_PACKS),
                       .compiler = (here / "letopisc").string()};
  if (folders.data.empty() && !options.demo) {
    const auto data = platform::data_folder();
    if (data)
      folders.data = data->string();
    else
      std::cerr << "letopis: " << data.error().what << " Nothing will be saved.\n";
  }
  const auto now = std::chrono::duration_cast<std::chrono::milliseconds>(
                       std::chrono::system_clock::now().time_since_epoch())
                       .count();
  const std::int64_t start = options.clock.empty() ? now : app::parse_moment(options.clock).value_or(now);
  return options.demo ? app::demonstrate(options, folders, start) : app::play(options, folders, start);
}
