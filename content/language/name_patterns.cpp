#include "content/language/name_patterns.hpp"

#include <algorithm>

#include "content/base/utf8.hpp"

namespace letopis::language {
namespace {

using Rows = std::vector<NamePattern>;

// Rows in order: the first whose ending fits is the name's.
constexpr std::array<std::string_view, 6> consonant{"", "а", "у", "а", "ом", "е"};
constexpr std::array<std::string_view, 6> sibilant{"", "а", "у", "а", "ем", "е"};
constexpr std::array<std::string_view, 6> unchanged{"", "", "", "", "", ""};

constexpr std::array<std::string_view, 15> hard = {"б", "в", "г", "д", "з", "к", "л", "м",
                                                   "н", "п", "р", "с", "т", "ф", "х"};
constexpr std::array<std::string_view, 5> soft = {"ж", "ш", "ч", "щ", "ц"};
constexpr std::array<std::string_view, 8> fixed_vowels = {"о", "е", "ё", "и", "у", "ю", "ы", "э"};

NamePattern refuse(std::string_view ending) {
  return {ending, {}, true};
}

// A vowel that may flee («Заяц», «Малец»), or an ending of two kinds («Черных», «Эрлих»).
const Rows& doubtful() {
  static const Rows rows = {refuse("ец"),  refuse("яц"),  refuse("ок"), refuse("ек"),
                            refuse("ёк"),  refuse("ел"),  refuse("ёл"), refuse("их"),
                            refuse("ень"), refuse("оть"), refuse("ой"), refuse("ск")};
  return rows;
}

void append(Rows& rows, const Rows& more) {
  rows.insert(rows.end(), more.begin(), more.end());
}

// The stem's last letter stays: forms are that letter and what is added.
void append_stems(Rows& rows, const std::array<std::string_view, 6>& for_hard,
                  const std::array<std::string_view, 6>& for_soft) {
  for (const auto letter : hard) rows.push_back({letter, for_hard});
  for (const auto letter : soft) rows.push_back({letter, for_soft});
}

Rows masculine_surnames() {
  Rows rows = {{"ский", {"ский", "ского", "скому", "ского", "ским", "ском"}},
               {"цкий", {"цкий", "цкого", "цкому", "цкого", "цким", "цком"}},
               {"ской", {"ской", "ского", "скому", "ского", "ским", "ском"}},
               {"цкой", {"цкой", "цкого", "цкому", "цкого", "цким", "цком"}},
               refuse("овый"),
               refuse("евый"),
               refuse("иный"),
               {"ый", {"ый", "ого", "ому", "ого", "ым", "ом"}},
               {"ых", unchanged}};
  for (const std::string_view family : {"ов", "ев", "ёв", "ин", "ын"})
    rows.push_back({family, {"", "а", "у", "а", "ым", "е"}});
  append(rows, doubtful());
  rows.push_back(refuse("ий"));
  rows.push_back({"й", {"й", "я", "ю", "я", "ем", "е"}});
  rows.push_back({"ь", {"ь", "я", "ю", "я", "ем", "е"}});
  rows.push_back({"ия", {"ия", "ии", "ии", "ию", "ией", "ии"}});
  append_stems(rows, consonant, sibilant);
  for (const auto vowel : fixed_vowels) rows.push_back({vowel, unchanged});
  return rows;
}

Rows feminine_surnames() {
  Rows rows;
  for (const std::string_view family : {"ова", "ева", "ёва", "ина", "ына"})
    rows.push_back({family, {"а", "ой", "ой", "у", "ой", "ой"}});
  rows.push_back({"ская", {"ская", "ской", "ской", "скую", "ской", "ской"}});
  rows.push_back({"цкая", {"цкая", "цкой", "цкой", "цкую", "цкой", "цкой"}});
  rows.push_back({"ия", {"ия", "ии", "ии", "ию", "ией", "ии"}});
  append_stems(rows, unchanged, unchanged);
  for (const std::string_view letter : {"й", "ь"}) rows.push_back({letter, unchanged});
  for (const auto vowel : fixed_vowels) rows.push_back({vowel, unchanged});
  return rows;
}

Rows masculine_first_names() {
  Rows rows = doubtful();
  rows.push_back({"ий", {"ий", "ия", "ию", "ия", "ием", "ии"}});
  rows.push_back({"й", {"й", "я", "ю", "я", "ем", "е"}});
  rows.push_back({"ь", {"ь", "я", "ю", "я", "ем", "е"}});
  append_stems(rows, consonant, sibilant);
  for (const auto vowel : fixed_vowels) rows.push_back({vowel, unchanged});
  return rows;
}

// -а after each kind of consonant, -я, -ия: as every noun of the first declension.
Rows in_a() {
  Rows rows = {{"ия", {"ия", "ии", "ии", "ию", "ией", "ии"}}, {"ца", {"ца", "цы", "це", "цу", "цей", "це"}}};
  for (const std::string_view guttural : {"ка", "га", "ха"})
    rows.push_back({guttural, {"а", "и", "е", "у", "ой", "е"}});
  for (const std::string_view hushing : {"жа", "ша", "ча", "ща"})
    rows.push_back({hushing, {"а", "и", "е", "у", "ей", "е"}});
  for (const std::string_view vowel : {"аа", "еа", "иа", "оа", "уа", "эа"}) rows.push_back(refuse(vowel));
  rows.push_back({"а", {"а", "ы", "е", "у", "ой", "е"}});
  rows.push_back({"я", {"я", "и", "е", "ю", "ей", "е"}});
  return rows;
}

Rows feminine_first_names() {
  Rows rows = in_a();
  append_stems(rows, unchanged, unchanged);
  for (const auto vowel : fixed_vowels) rows.push_back({vowel, unchanged});
  return rows;
}

Rows place_names() {
  Rows rows = {{"ск", {"", "а", "у", "", "ом", "е"}}};
  append(rows, doubtful());
  rows.push_back({"й", {"й", "я", "ю", "й", "ем", "е"}});
  append(rows, in_a());
  append_stems(rows, {"", "а", "у", "", "ом", "е"}, {"", "а", "у", "", "ем", "е"});
  for (const std::string_view plural : {"ки", "ги", "ы", "ие"}) rows.push_back(refuse(plural));
  for (const auto vowel : fixed_vowels) rows.push_back({vowel, unchanged});
  return rows;
}

const Rows& rows_of(NamePart part, Tag gender) {
  static const Rows surnames_m = masculine_surnames();
  static const Rows surnames_f = feminine_surnames();
  static const Rows first_m = masculine_first_names();
  static const Rows first_f = feminine_first_names();
  static const Rows places = place_names();
  switch (part) {
    case NamePart::surname:
      return gender == Tag::f ? surnames_f : surnames_m;
    case NamePart::first:
      return gender == Tag::f ? first_f : first_m;
    default:
      return places;
  }
}

constexpr std::size_t shortest_name = 6;  // bytes: three letters

bool ends_in_one_of(std::string_view text, std::string_view letters) {
  return text.size() >= 2 && letters.find(text.substr(text.size() - 2)) != std::string_view::npos;
}

// -й stands behind a vowel, -ь behind a consonant.
bool well_formed(std::string_view nominative) {
  constexpr std::string_view vowels = "аеёиоуыэюя";
  if (nominative.size() < shortest_name) return false;
  const std::string_view before = nominative.substr(0, nominative.size() - 2);
  if (nominative.ends_with("й")) return ends_in_one_of(before, vowels);
  if (nominative.ends_with("ь")) return ends_in_one_of(before, "лнр");
  return true;
}

}  // namespace

std::size_t case_index(Tag wanted) {
  return static_cast<std::size_t>(std::find(name_cases.begin(), name_cases.end(), wanted) -
                                  name_cases.begin());
}

const NamePattern* pattern_of(NamePart part, Tag gender, std::string_view nominative) {
  if (!well_formed(nominative)) return nullptr;
  for (const auto& row : rows_of(part, gender)) {
    if (nominative.ends_with(row.ending)) return row.refused ? nullptr : &row;
  }
  return nullptr;
}

std::string inflected(const NamePattern& pattern, std::string_view nominative, Tag wanted) {
  const std::size_t index = case_index(wanted);
  if (index >= name_cases.size()) return {};
  return std::string(nominative.substr(0, nominative.size() - pattern.forms[0].size())) +
         std::string(pattern.forms[index]);
}

std::vector<std::string> nominatives_by_pattern(NamePart part, Tag gender, Tag wanted,
                                                const std::string& form) {
  std::vector<std::string> out;
  const std::size_t index = case_index(wanted);
  if (index >= name_cases.size()) return out;
  for (const auto& row : rows_of(part, gender)) {
    if (row.refused || !form.ends_with(row.forms[index])) continue;
    std::string nominative =
        form.substr(0, form.size() - row.forms[index].size()) + std::string(row.forms[0]);
    if (!nominative.ends_with(row.ending) || pattern_of(part, gender, nominative) != &row) continue;
    if (std::find(out.begin(), out.end(), nominative) == out.end()) out.push_back(std::move(nominative));
  }
  return out;
}

bool instrumental_is_open(std::string_view surname) {
  return surname.ends_with("ин") || surname.ends_with("ын");
}

}  // namespace letopis::language
