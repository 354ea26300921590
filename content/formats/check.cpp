#include "content/formats/check.hpp"

#include <algorithm>

#include "content/formats/lint.hpp"
#include "content/formats/open.hpp"

namespace letopis::formats {

base::Diagnostics check(std::string_view text, const std::string& file, const lint::World& world) {
  auto loaded = read(text, file);
  if (!loaded)
    return {{.severity = base::Severity::error, .what = loaded.error().what, .where = loaded.error().where}};
  base::Diagnostics all = std::move(loaded->diagnostics);
  for (auto& warning : lint(*loaded, file, world)) all.push_back(std::move(warning));
  // What concerns the whole file has no line and comes last.
  const auto line = [](const base::Diagnostic& diagnostic) {
    return static_cast<unsigned>(diagnostic.where.line - 1);
  };
  std::stable_sort(all.begin(), all.end(), [&](const auto& a, const auto& b) { return line(a) < line(b); });
  return all;
}

}  // namespace letopis::formats
