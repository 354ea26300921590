#include "content/knowledge/knowledge.hpp"

#include <algorithm>
#include <filesystem>
#include <sstream>

#include <toml++/toml.h>

#include "content/base/encoding.hpp"
#include "content/base/utf8.hpp"

namespace letopis::knowledge {
namespace {

std::vector<std::string> strings(const toml::table& table, std::string_view key) {
  std::vector<std::string> found;
  if (const auto* array = table[key].as_array())
    for (const auto& item : *array)
      if (const auto text = item.value<std::string>()) found.push_back(*text);
  return found;
}

// One entry: ru = ["name", "alias" …], en = ["name", …], year, until, parties_ru, parties_en.
std::optional<Thing> thing(const toml::table& table, const std::string& kind, const std::string& language) {
  auto names = strings(table, language);
  if (names.empty()) return std::nullopt;
  Thing found{.kind = kind, .name = names.front()};
  found.aliases.assign(names.begin() + 1, names.end());
  found.year = table["year"].value_or(0);
  found.until = table["until"].value_or(found.year);
  found.parties = strings(table, "parties_" + language);
  return found;
}

base::Result<std::vector<Thing>> read_file(const std::string& path, const std::string& language) {
  auto text = base::read_text_file(path);
  if (!text) return tl::unexpected(text.error());
  std::vector<Thing> things;
  try {
    const toml::table table = toml::parse(text->text, path);
    for (const auto& [kind, entries] : table) {
      const auto* array = entries.as_array();
      if (array == nullptr) continue;
      for (const auto& entry : *array)
        if (const auto* one = entry.as_table())
          if (auto found = thing(*one, std::string(kind.str()), language)) things.push_back(std::move(*found));
    }
  } catch (const toml::parse_error& error) {
    return base::fail(std::string(error.description()) + "; mend this line",
                      {.file = path, .line = static_cast<int>(error.source().begin.line), .column = static_cast<int>(error.source().begin.column)});
  }
  return things;
}

}  // namespace

base::Result<Knowledge> Knowledge::open(const std::string& data, const std::string& language) {
  const std::filesystem::path folder = std::filesystem::path(data) / "knowledge";
  std::error_code error;
  std::vector<std::string> files;
  for (const auto& entry : std::filesystem::directory_iterator(folder, error))
    if (entry.path().extension() == ".toml") files.push_back(entry.path().string());
  if (error) return base::fail("the knowledge base is missing; build the project again", {.file = folder.string()});
  std::sort(files.begin(), files.end());
  Knowledge knowledge;
  for (const auto& file : files) {
    auto things = read_file(file, language);
    if (!things) return tl::unexpected(things.error());
    knowledge.things_.insert(knowledge.things_.end(), things->begin(), things->end());
  }
  return knowledge;
}

const Thing* Knowledge::find(std::string_view kind, std::string_view name) const {
  const std::string wanted = base::fold(name);
  const Thing* found = nullptr;
  for (const Thing& thing : things_) {
    if (thing.kind != kind) continue;
    const bool same = base::fold(thing.name) == wanted ||
                      std::any_of(thing.aliases.begin(), thing.aliases.end(), [&](const auto& alias) { return base::fold(alias) == wanted; });
    if (!same) continue;
    if (found != nullptr) return nullptr;
    found = &thing;
  }
  return found;
}

}  // namespace letopis::knowledge
