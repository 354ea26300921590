#include "game/platform/font_files.hpp"

#include <fontconfig/fontconfig.h>
#include <ft2build.h>
#include FT_FREETYPE_H
#include <algorithm>
#include <array>

#include <fcntl.h>
#include <libintl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

namespace letopis::platform {
namespace {

struct Wanted {
  const char* family;
  const char* generic;
  int weight;
  int slant;
};
constexpr std::array wanted_faces{
    Wanted{"PT Sans", "sans-serif", FC_WEIGHT_NORMAL, FC_SLANT_ROMAN},
    Wanted{"PT Sans", "sans-serif", FC_WEIGHT_BOLD, FC_SLANT_ROMAN},
    Wanted{"PT Serif", "serif", FC_WEIGHT_BOLD, FC_SLANT_ROMAN},
    Wanted{"PT Serif", "serif", FC_WEIGHT_NORMAL, FC_SLANT_ITALIC},
    Wanted{"PT Mono", "monospace", FC_WEIGHT_NORMAL, FC_SLANT_ROMAN},
};
static_assert(wanted_faces.size() == static_cast<std::size_t>(Face::mono) + 1);

template <class T, void (*Destroy)(T*)>
struct Destroyer {
  void operator()(T* object) const { Destroy(object); }
};
using Pattern = std::unique_ptr<FcPattern, Destroyer<FcPattern, FcPatternDestroy>>;
using CharSet = std::unique_ptr<FcCharSet, Destroyer<FcCharSet, FcCharSetDestroy>>;

const FcChar8* fc(const char* text) {
  return reinterpret_cast<const FcChar8*>(text);
}

base::Result<FontFile> best_match(FcPattern* pattern) {
  FcPatternAddBool(pattern, FC_SCALABLE, FcTrue);
  FcConfigSubstitute(nullptr, pattern, FcMatchPattern);
  FcDefaultSubstitute(pattern);
  FcResult result = FcResultNoMatch;
  const Pattern found(FcFontMatch(nullptr, pattern, &result));
  FcChar8* file = nullptr;
  int index = 0;
  if (!found || FcPatternGetString(found.get(), FC_FILE, 0, &file) != FcResultMatch) {
    return base::fail(
        gettext("No font was found on this computer, so Russian text cannot be shown; install the "
                "package fonts-paratype."));
  }
  FcPatternGetInteger(found.get(), FC_INDEX, 0, &index);
  return FontFile::open(reinterpret_cast<const char*>(file),
                        index & 0xFFFF);  // the upper half names an instance
}

}  // namespace

struct FontFile::State {
  std::string path;
  int index = 0;
  void* bytes = MAP_FAILED;
  std::size_t size = 0;
  FT_Library library = nullptr;
  FT_Face face = nullptr;

  ~State() {
    if (face != nullptr) FT_Done_Face(face);
    if (library != nullptr) FT_Done_FreeType(library);
    if (bytes != MAP_FAILED) munmap(bytes, size);
  }
};

FontFile::FontFile(std::unique_ptr<State> state) : state_(std::move(state)) {}
FontFile::~FontFile() = default;
FontFile::FontFile(FontFile&&) noexcept = default;
FontFile& FontFile::operator=(FontFile&&) noexcept = default;

base::Result<FontFile> FontFile::open(const std::string& path, int index) {
  auto state = std::make_unique<State>();
  state->path = path;
  state->index = index;
  const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  struct stat about {};
  if (file >= 0 && fstat(file, &about) == 0 && about.st_size > 0) {
    state->size = static_cast<std::size_t>(about.st_size);
    state->bytes = mmap(nullptr, state->size, PROT_READ, MAP_PRIVATE, file, 0);
  }
  if (file >= 0) close(file);
  if (state->bytes == MAP_FAILED || FT_Init_FreeType(&state->library) != 0 ||
      FT_New_Memory_Face(state->library, static_cast<const FT_Byte*>(state->bytes),
                         static_cast<FT_Long>(state->size), index, &state->face) != 0) {
    return base::fail(gettext("This font cannot be read; install the package fonts-paratype again."),
                      {.file = path});
  }
  return FontFile(std::move(state));
}

const std::string& FontFile::path() const {
  return state_->path;
}
int FontFile::index() const {
  return state_->index;
}
const void* FontFile::bytes() const {
  return state_->bytes;
}
std::size_t FontFile::size() const {
  return state_->size;
}
bool FontFile::has(char32_t c) const {
  return FT_Get_Char_Index(state_->face, c) != 0;
}

float FontFile::line_per_em() const {
  const FT_Face face = state_->face;
  if (face->units_per_EM == 0) return 1.2F;
  return static_cast<float>(face->ascender - face->descender) / static_cast<float>(face->units_per_EM);
}

base::Result<FontFile> find_face(Face face) {
  const Wanted& wanted = wanted_faces[static_cast<std::size_t>(face)];
  const Pattern pattern(FcPatternCreate());
  FcPatternAddString(pattern.get(), FC_FAMILY, fc(wanted.family));
  FcPatternAddString(pattern.get(), FC_FAMILY, fc(wanted.generic));
  FcPatternAddInteger(pattern.get(), FC_WEIGHT, wanted.weight);
  FcPatternAddInteger(pattern.get(), FC_SLANT, wanted.slant);
  return best_match(pattern.get());
}

std::vector<FontFile> find_fallbacks(const std::vector<char32_t>& wanted) {
  std::vector<FontFile> fonts;
  std::vector<char32_t> missing = wanted;
  while (!missing.empty()) {
    const CharSet set(FcCharSetCreate());
    for (const char32_t c : missing) FcCharSetAddChar(set.get(), c);
    const Pattern pattern(FcPatternCreate());
    FcPatternAddCharSet(pattern.get(), FC_CHARSET, set.get());
    auto font = best_match(pattern.get());
    if (!font) break;
    const auto covered = std::erase_if(missing, [&](char32_t c) { return font->has(c); });
    if (covered == 0) break;  // nothing on this computer has any of the rest
    fonts.push_back(std::move(*font));
  }
  return fonts;
}

}  // namespace letopis::platform
