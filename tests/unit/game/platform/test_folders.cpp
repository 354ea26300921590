#include <map>

#include <doctest/doctest.h>

#include "game/platform/folders.hpp"

using namespace letopis::platform;

namespace {

Lookup table(std::map<std::string, std::string> values) {
  return [values = std::move(values)](const char* name) -> std::optional<std::string> {
    const auto found = values.find(name);
    return found == values.end() ? std::nullopt : std::optional(found->second);
  };
}

}  // namespace

TEST_CASE("folders: data by the XDG specification") {
  CHECK(data_folder(table({{"XDG_DATA_HOME", "/data"}, {"HOME", "/home/anna"}})).value() == "/data/letopis");
  CHECK(data_folder(table({{"HOME", "/home/anna"}})).value() == "/home/anna/.local/share/letopis");
  // "All paths set in these environment variables must be absolute" (XDG base directory 0.8).
  CHECK(data_folder(table({{"XDG_DATA_HOME", "data"}, {"HOME", "/home/anna"}})).value() ==
        "/home/anna/.local/share/letopis");
}

TEST_CASE("folders: without HOME the account's home serves") {
  const auto folder = data_folder(table({}));
  REQUIRE(folder);
  CHECK(folder->is_absolute());
  CHECK(folder->filename() == "letopis");
}

TEST_CASE("folders: the program knows where it lies") {
  const auto folder = executable_folder();
  REQUIRE(folder);
  CHECK(std::filesystem::exists(*folder / "test_platform"));
}
