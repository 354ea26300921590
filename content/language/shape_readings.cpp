// Readings that follow from a token's shape: figures with an ending, Roman numerals, abbreviations.
#include <array>
#include <sstream>

#include "content/base/utf8.hpp"
#include "content/language/tokenizer.hpp"

namespace letopis::language {
namespace {

Reading reading(std::string lemma, Tags tags) { return {.lemma = std::move(lemma), .tags = tags, .lexical = {}}; }

}  // namespace

std::vector<Reading> figure_readings(const Lexicon& lexicon, const std::string& language, const std::string& figure, std::string ending) {
  while (!ending.empty() && (ending[0] == '-' || ending[0] == '\'')) ending.erase(0, 1);
  if (ending.starts_with("’")) ending.erase(0, std::string_view("’").size());
  std::vector<Reading> out;
  if (language == "en") {
    if (ending == "s") out.push_back(reading(figure + "s", {Tag::n, Tag::digits, Tag::pl}));
    else out.push_back(reading(figure, {Tag::num, Tag::ord, Tag::digits}));
    return out;
  }
  using enum Tag;
  struct Row {
    std::string_view ending;
    Tags tags;
  };
  static const std::vector<Row> rows = {
      {"й", {m, an, sg, nom}},   {"й", {m, nn, sg, acc}},  {"й", {f, an, sg, gen}},   {"й", {f, an, sg, dat}},
      {"й", {f, an, sg, ins}},   {"й", {f, an, sg, prp}},  {"ый", {m, an, sg, nom}},  {"ый", {m, nn, sg, acc}},
      {"ой", {f, an, sg, gen}},  {"ой", {f, an, sg, dat}}, {"ой", {f, an, sg, ins}},  {"ой", {f, an, sg, prp}},
      {"я", {f, an, sg, nom}},   {"ая", {f, an, sg, nom}}, {"ю", {f, an, sg, acc}},   {"ую", {f, an, sg, acc}},
      {"е", {mfn, an, pl, nom}}, {"е", {mfn, nn, pl, acc}}, {"е", {nt, an, sg, nom}}, {"е", {nt, an, sg, acc}},
      {"ое", {nt, an, sg, nom}}, {"ое", {nt, an, sg, acc}}, {"ые", {mfn, an, pl, nom}}, {"ые", {mfn, nn, pl, acc}},
      {"х", {mfn, an, pl, gen}}, {"х", {mfn, an, pl, prp}}, {"х", {mfn, aa, pl, acc}}, {"ых", {mfn, an, pl, gen}},
      {"ых", {mfn, an, pl, prp}}, {"м", {mfn, an, pl, dat}}, {"м", {m, an, sg, ins}},  {"м", {m, an, sg, prp}},
      {"м", {nt, an, sg, prp}},  {"м", {nt, an, sg, ins}}, {"ым", {mfn, an, pl, dat}}, {"ым", {m, an, sg, ins}},
      {"го", {m, an, sg, gen}},  {"го", {nt, an, sg, gen}}, {"го", {m, aa, sg, acc}},  {"му", {m, an, sg, dat}},
      {"му", {nt, an, sg, dat}}, {"ми", {mfn, an, pl, ins}}};
  for (const auto& row : rows) {
    if (row.ending != ending) continue;
    Reading ordinal = reading(figure + "-й", row.tags);
    for (const Tag tag : {adj, ord, digits}) ordinal.tags.add(tag);
    out.push_back(std::move(ordinal));
  }
  if (out.empty()) {
    // «40-летний», «25-тысячный»: the last part is an adjective of its own («летний», «тысячный»).
    for (auto& part : lexicon.analyse(ending)) {
      if (!part.has(adj) && !part.has(n)) continue;
      part.lemma = figure + "-" + part.lemma;
      part.lexical.clear();
      part.tags.add(digits);
      out.push_back(std::move(part));
    }
  }
  if (out.empty()) out.push_back(reading(figure + "-" + ending, {num, digits}));
  return out;
}

std::vector<Reading> abbreviation_readings(const narrative::Abbreviation& known, const std::string& language, const std::string& form,
                                           bool first) {
  std::vector<Reading> out;
  const std::string lemma = known.lemma.empty() ? form : std::string(known.lemma);
  Tags tags;
  std::string lexical;
  std::stringstream parts{std::string(known.tags)};
  for (std::string part; std::getline(parts, part, '.');) {
    lexical += "<" + part + ">";
    if (const auto tag = tag_named(part)) tags.add(*tag);
  }
  const bool declined = language == "ru" && (tags.has(Tag::n) || tags.has(Tag::num));
  tags.add(Tag::abbr);
  std::size_t start = 0;
  if (base::is_upper(base::next_code_point(form, start))) tags.add(Tag::cap);
  if (first) tags.add(Tag::first);
  if (!declined) {
    out.push_back({.lemma = lemma, .tags = tags, .lexical = lexical});
    return out;
  }
  // The lexicon's own readings of the full word would come in every case: so do these.
  const std::string folded = base::fold(form);
  const bool plural_only = folded == "гг." || folded == "вв." || folded == "гг" || folded == "тт.";
  const bool singular_only = folded == "г." || folded == "в." || folded == "н.э." || folded == "н. э.";
  for (const Tag number : {Tag::sg, Tag::pl}) {
    if ((number == Tag::sg && plural_only) || (number == Tag::pl && singular_only)) continue;
    for (const Tag c : {Tag::nom, Tag::gen, Tag::dat, Tag::acc, Tag::ins, Tag::prp}) {
      Tags all = tags;
      all.add(number);
      all.add(c);
      out.push_back({.lemma = lemma, .tags = all, .lexical = lexical + "<" + std::string(name_of(number)) + "><" + std::string(name_of(c)) + ">"});
    }
  }
  return out;
}

bool is_roman_numeral(std::string_view form) {
  std::string latin;
  for (std::size_t at = 0; at < form.size();) {
    const char32_t c = base::next_code_point(form, at);
    if (c == U'Х') latin += 'X';
    else if (c == U'І') latin += 'I';
    else if (c < 0x80) latin += static_cast<char>(c);
    else return false;
  }
  constexpr std::array<std::string_view, 9> units = {"IX", "VIII", "VII", "VI", "IV", "V", "III", "II", "I"};
  constexpr std::array<std::string_view, 9> tens = {"XC", "LXXX", "LXX", "LX", "XL", "L", "XXX", "XX", "X"};
  constexpr std::array<std::string_view, 9> hundreds = {"CM", "DCCC", "DCC", "DC", "CD", "D", "CCC", "CC", "C"};
  std::string_view rest = latin;
  while (rest.starts_with('M')) rest.remove_prefix(1);
  for (const auto* row : {&hundreds, &tens, &units}) {
    for (const auto digit : *row) {
      if (!rest.starts_with(digit)) continue;
      rest.remove_prefix(digit.size());
      break;
    }
  }
  return !latin.empty() && rest.empty();
}

}  // namespace letopis::language
