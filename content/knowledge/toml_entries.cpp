#include "content/knowledge/toml_entries.hpp"

#include <algorithm>
#include <filesystem>
#include <map>
#include <optional>

#include <toml++/toml.h>

#include "content/base/encoding.hpp"

namespace letopis::knowledge {
namespace {

std::vector<std::string> strings(const toml::table& table, const std::string& key) {
  std::vector<std::string> found;
  if (const auto* array = table[key].as_array())
    for (const auto& item : *array)
      if (const auto text = item.value<std::string>()) found.push_back(*text);
  return found;
}

std::string text(const toml::table& table, const std::string& key) {
  return table[key].value_or(std::string());
}

// One entry: ru = ["name", "alias" …], en = ["name", …], year (born), until (died), and what else its kind
// has.
std::optional<Thing> thing(const toml::table& table, const std::string& kind, const std::string& language) {
  auto names = strings(table, language);
  if (names.empty()) return std::nullopt;
  Thing found{.kind = kind, .name = names.front()};
  found.aliases.assign(names.begin() + 1, names.end());
  found.year = table["year"].value_or(table["born"].value_or(0));
  found.until = table["until"].value_or(table["died"].value_or(kind == "person" ? 0 : found.year));
  found.parties = strings(table, "parties_" + language);
  found.date = text(table, "date");
  found.part_of = text(table, "part_of");
  found.ends = text(table, "ends");
  found.sort = text(table, "sort");
  found.office = text(table, "office_" + language);
  found.nation = text(table, "nation_" + language);
  found.gender = text(table, "gender");
  found.where = text(table, "where_" + language);
  found.shorts = strings(table, "short_" + language);
  return found;
}

// One entry of another kind: ru = "name", en = "name", year, until, cues_ru = ["word" …], cues_en.
std::optional<Subject> subject(const toml::table& table, const std::string& language) {
  Subject found{.name = text(table, language), .cues = strings(table, "cues_" + language)};
  if (found.name.empty() || found.cues.empty()) return std::nullopt;
  found.year = table["year"].value_or(0);
  found.until = table["until"].value_or(found.year);
  return found;
}

struct Read {
  std::vector<Thing> things;
  std::vector<Subject> subjects;
  std::map<std::string, std::string> by_english;  // first English name → name in the language
};

base::Result<int> read_file(const std::string& path, const std::string& language, Read& read) {
  auto text = base::read_text_file(path);
  if (!text) return tl::unexpected(text.error());
  try {
    const toml::table table = toml::parse(text->text, path);
    for (const auto& [kind, entries] : table) {
      const auto* array = entries.as_array();
      if (array == nullptr) continue;
      for (const auto& entry : *array) {
        const auto* one = entry.as_table();
        if (one == nullptr) continue;
        if (kind.str() == "subject") {
          if (auto about = subject(*one, language)) read.subjects.push_back(std::move(*about));
          continue;
        }
        auto found = thing(*one, std::string(kind.str()), language);
        if (!found) continue;
        if (const auto english = strings(*one, "en"); is_event(found->kind) && !english.empty())
          read.by_english.emplace(english.front(), found->name);
        read.things.push_back(std::move(*found));
      }
    }
  } catch (const toml::parse_error& error) {
    return base::fail(std::string(error.description()) + "; mend this line",
                      {.file = path,
                       .line = static_cast<int>(error.source().begin.line),
                       .column = static_cast<int>(error.source().begin.column)});
  }
  return 0;
}

}  // namespace

bool is_event(std::string_view kind) {
  return kind == "war" || kind == "battle" || kind == "conference" || kind == "revolution" || kind == "event";
}

base::Result<Prepared> read_toml(const std::string& folder, const std::string& language) {
  std::error_code error;
  std::vector<std::string> files;
  for (const auto& entry : std::filesystem::directory_iterator(folder, error))
    if (entry.path().extension() == ".toml") files.push_back(entry.path().string());
  if (error) return base::fail("the knowledge base is missing; build the project again", {.file = folder});
  std::sort(files.begin(), files.end());
  Read read;
  for (const auto& file : files)
    if (auto done = read_file(file, language, read); !done) return tl::unexpected(done.error());
  for (Thing& thing : read.things) {
    for (std::string* link : {&thing.part_of, &thing.ends}) {
      if (link->empty()) continue;
      const auto found = read.by_english.find(*link);
      if (found == read.by_english.end())
        return base::fail("«" + thing.name + "» is linked to «" + *link +
                              "», which is no event's first English name; mend the link",
                          {.file = folder});
      *link = found->second;
    }
  }
  return prepare(std::move(read.things), std::move(read.subjects));
}

}  // namespace letopis::knowledge
