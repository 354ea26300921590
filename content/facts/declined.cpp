#include "content/facts/declined.hpp"

#include <algorithm>
#include <array>

#include "content/facts/vocabulary.hpp"

namespace letopis::facts {
namespace {

struct Class {
  const char* nominative;  // its ending; "" for a consonant
  const char* oblique;     // endings of the other cases, parted by spaces; "-" is no ending
};

constexpr std::array classes = std::to_array<Class>({
    {"", "а у ом ем е ым"},      // Суворов, Портсмут, Измаил
    {"ел", "ла лу лом ле"},      // Павел, Орёл
    {"ец", "ца цу цом цем це"},  // Елец
    {"ок", "ка ку ком ке"},      // Белосток
    {"й", "я ю ем е и"},         // Китай, Георгий
    {"ий", "ого его ому ему им ом ем"},
    {"ый", "ого ому ым ом"},
    {"ой", "ого ому ым им ом"},
    {"ь", "я ю ем е и ью"},     // Севастополь, Казань
    {"а", "ы и е у ой ою ей"},  // Москва, Рига
    {"я", "и е ю ей ею й"},     // Россия, Ялта
    {"ая", "ой ую ою"},
    {"яя", "ей юю ею"},
    {"о", "а у ом е"},       // Бородино
    {"е", "я ю ем а у ом"},  // море, сражение, побоище
    {"ие", "ия ию ием ии"},
    {"ое", "ого ому ым им ом"},
    {"ее", "его ему им ем"},
    {"ы", "- ов ам ами ах"},                    // Афины, Балканы
    {"и", "- й ев ей ям ями ях ов ам ами ах"},  // Канны apart: Дельфы, Пиренеи, войны's sisters
    {"а", "- ам ами ах"},                       // ворота
    {"ые", "ых ым ыми"},
    {"ие", "их им ими"},
});

bool ends_with_vowel_or_sign(std::string_view word) {
  for (const char* letter : {"а", "е", "и", "о", "у", "ы", "э", "ю", "я", "й", "ь"})
    if (word.ends_with(letter)) return true;
  return false;
}

// A stem of one letter fits anything.
bool long_enough(std::size_t stem_bytes) {
  return stem_bytes >= 4;
}

}  // namespace

bool may_be_form_of(std::string_view form, std::string_view nominative) {
  if (form == nominative) return true;
  for (const Class& one : classes) {
    const std::string_view ending = one.nominative;
    if (!nominative.ends_with(ending) || (ending.empty() && ends_with_vowel_or_sign(nominative))) continue;
    const auto stem = nominative.substr(0, nominative.size() - ending.size());
    if (!long_enough(stem.size()) || !form.starts_with(stem)) continue;
    const auto rest = form.substr(stem.size());
    bool fits = false;
    each_word(one.oblique,
              [&](const std::string& oblique) { fits = fits || rest == (oblique == "-" ? "" : oblique); });
    if (fits) return true;
  }
  return false;
}

std::vector<std::string> nominatives_of(const std::string& form) {
  std::vector<std::string> found{form};
  for (const Class& one : classes) {
    each_word(one.oblique, [&](const std::string& oblique) {
      const std::string_view ending = oblique == "-" ? std::string_view{} : std::string_view(oblique);
      if (!form.ends_with(ending) || !long_enough(form.size() - ending.size())) return;
      const std::string stem = form.substr(0, form.size() - ending.size());
      if (ending.empty() && ends_with_vowel_or_sign(stem)) return;
      const std::string nominative = stem + one.nominative;
      if (std::string_view(one.nominative).empty() && ends_with_vowel_or_sign(nominative)) return;
      if (std::find(found.begin(), found.end(), nominative) == found.end()) found.push_back(nominative);
    });
  }
  return found;
}

}  // namespace letopis::facts
