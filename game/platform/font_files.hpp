#pragma once
// Font files of the system: the face nearest to the one wanted (through fontconfig), its bytes, its metrics
// and its coverage (through FreeType). Nothing here rasterises; nothing here knows ImGui.
#include <cstddef>
#include <memory>
#include <string>
#include <vector>

#include "content/base/result.hpp"
#include "game/platform/fonts.hpp"

namespace letopis::platform {

// A font file in memory, mapped so that only the pages that are read cost anything.
class FontFile {
 public:
  static base::Result<FontFile> open(const std::string& path, int index);
  ~FontFile();
  FontFile(FontFile&&) noexcept;
  FontFile& operator=(FontFile&&) noexcept;

  const std::string& path() const;
  int index() const;  // of the face within a collection
  const void* bytes() const;
  std::size_t size() const;
  bool has(char32_t c) const;
  // Line height (ascender to descender) of a face whose em is 1: ImGui counts sizes in line heights.
  float line_per_em() const;

 private:
  struct State;
  explicit FontFile(std::unique_ptr<State> state);
  std::unique_ptr<State> state_;
};

// The face asked for, or the nearest one that is installed. Errors: no font at all.
base::Result<FontFile> find_face(Face face);

// Fonts that together cover as many of the code points as the system can, best first.
std::vector<FontFile> find_fallbacks(const std::vector<char32_t>& wanted);

}  // namespace letopis::platform
