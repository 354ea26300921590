#include "content/formats/open.hpp"

#include <array>

#include <fmt/format.h>

#include "content/base/utf8.hpp"
#include "content/formats/gift.hpp"
#include "content/formats/table.hpp"

namespace letopis::formats {
namespace {

constexpr std::array names = {"TOML", "JSON", "GIFT", "table", "narrative"};
static_assert(names.size() == static_cast<std::size_t>(Format::narrative) + 1);

bool looks_like_json(std::string_view text) {
  text = base::trim(text.substr(0, 4096));
  if (!text.starts_with('{')) return false;
  const auto next = base::trim(text.substr(1));
  return next.empty() || next.starts_with('"') || next.starts_with('}');
}

// A line that sets the format, or one that begins a question.
bool looks_like_toml(std::string_view text) {
  while (!text.empty()) {
    const auto end = std::min(text.find('\n'), text.size());
    auto line = base::trim(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
    if (line.starts_with("[[questions]]")) return true;
    if (!line.starts_with("format")) continue;
    line = base::trim(line.substr(6));
    if (line.starts_with('=') && line.find("letopis-pack") != std::string_view::npos) return true;
  }
  return false;
}

std::string ending_of(const std::string& file) {
  const auto dot = file.rfind('.');
  return dot == std::string::npos ? "" : base::lower(file.substr(dot));
}

}  // namespace

const char* name_of(Format format) {
  return names[static_cast<std::size_t>(format)];
}

Format recognise(std::string_view text, const std::string& file) {
  if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
  const std::string ending = ending_of(file);
  if (looks_like_json(text)) return Format::json;
  if (looks_like_toml(text)) return Format::toml;
  const bool spreadsheet = ending == ".csv" || ending == ".tsv" || ending == ".tab";
  if (!spreadsheet && looks_like_gift(text)) return Format::gift;
  if (ending != ".gift" && looks_like_table(text)) return Format::table;
  if (spreadsheet) return Format::table;
  if (ending == ".toml") return Format::toml;
  if (ending == ".json") return Format::json;
  if (ending == ".gift") return Format::gift;
  return Format::narrative;
}

base::Result<pack::Loaded> read(std::string_view text, const std::string& file) {
  if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
  switch (recognise(text, file)) {
    case Format::toml:
      return pack::read_toml(text, file);
    case Format::json:
      return pack::read_json(text, file);
    case Format::gift:
      return read_gift(text, file);
    case Format::table:
      return read_table(text, file);
    case Format::narrative:
      break;
  }
  return base::fail(
      "is a narrative and not a pack of questions; compile it first: letopisc compile FILE -o pack.toml",
      {.file = file});
}

base::Result<pack::Loaded> open(std::string_view text, const std::string& file) {
  auto loaded = read(text, file);
  if (!loaded || !loaded->pack.questions.empty()) return loaded;
  for (const auto& diagnostic : loaded->diagnostics)
    if (diagnostic.what.find(" was left out: ") != std::string::npos)
      return base::fail(fmt::format("not one question of this file can be asked; {}", diagnostic.what),
                        diagnostic.where);
  return base::fail("holds no question; add at least one", {.file = file});
}

}  // namespace letopis::formats
