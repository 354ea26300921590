// Unknown Russian names by their endings. A row says: a form that ends so may be this case of a name whose
// nominative ends so. The classes are those of the school grammar: masculine names in a consonant, -й, -ь; feminine
// and masculine ones in -а, -я; surnames in -ов, -ев, -ин and in -ский, -ой, which are declined in their own way; and
// names in other vowels, which are not declined.
#include <algorithm>

#include "content/base/utf8.hpp"
#include "content/language/tokenizer.hpp"

namespace letopis::language {
namespace {

struct Row {
  std::string_view ending;  // of the form; "" is: ends in a consonant
  std::string_view lemma;   // what stands in its place in the nominative
  Tags tags;
};

constexpr std::string_view consonants = "бвгджзклмнпрстфхцчшщ";

bool ends_in_consonant(std::string_view folded) {
  return folded.size() >= 2 && consonants.find(folded.substr(folded.size() - 2)) != std::string_view::npos;
}

const std::vector<Row>& surnames() {
  using enum Tag;
  static const std::vector<Row> rows = {
      {"ов", "ов", {cog, m, aa, sg, nom}},    {"ова", "ов", {cog, m, aa, sg, gen}},   {"ова", "ов", {cog, m, aa, sg, acc}},
      {"ову", "ов", {cog, m, aa, sg, dat}},   {"овым", "ов", {cog, m, aa, sg, ins}},  {"ове", "ов", {cog, m, aa, sg, prp}},
      {"ова", "ова", {cog, f, aa, sg, nom}},  {"овой", "ова", {cog, f, aa, sg, gen}}, {"овой", "ова", {cog, f, aa, sg, ins}},
      {"ову", "ова", {cog, f, aa, sg, acc}},  {"ев", "ев", {cog, m, aa, sg, nom}},    {"ева", "ев", {cog, m, aa, sg, gen}},
      {"ева", "ев", {cog, m, aa, sg, acc}},   {"еву", "ев", {cog, m, aa, sg, dat}},   {"евым", "ев", {cog, m, aa, sg, ins}},
      {"еве", "ев", {cog, m, aa, sg, prp}},   {"ева", "ева", {cog, f, aa, sg, nom}},  {"евой", "ева", {cog, f, aa, sg, gen}},
      {"ин", "ин", {cog, m, aa, sg, nom}},    {"ина", "ин", {cog, m, aa, sg, gen}},   {"ина", "ин", {cog, m, aa, sg, acc}},
      {"ину", "ин", {cog, m, aa, sg, dat}},   {"иным", "ин", {cog, m, aa, sg, ins}},  {"ине", "ин", {cog, m, aa, sg, prp}},
      {"ина", "ина", {cog, f, aa, sg, nom}},  {"иной", "ина", {cog, f, aa, sg, gen}},
      {"ский", "ский", {cog, m, aa, sg, nom}}, {"ского", "ский", {cog, m, aa, sg, gen}}, {"ского", "ский", {cog, m, aa, sg, acc}},
      {"скому", "ский", {cog, m, aa, sg, dat}}, {"ским", "ский", {cog, m, aa, sg, ins}}, {"ском", "ский", {cog, m, aa, sg, prp}},
      {"цкий", "цкий", {cog, m, aa, sg, nom}}, {"цкого", "цкий", {cog, m, aa, sg, gen}}, {"цкого", "цкий", {cog, m, aa, sg, acc}},
      {"цкому", "цкий", {cog, m, aa, sg, dat}}, {"цким", "цкий", {cog, m, aa, sg, ins}}, {"цком", "цкий", {cog, m, aa, sg, prp}}};
  return rows;
}

const std::vector<Row>& names() {
  using enum Tag;
  static const std::vector<Row> rows = {
      {"", "", {m, sg, nom}},        {"", "", {m, nn, sg, acc}},    {"а", "", {m, sg, gen}},       {"а", "", {m, aa, sg, acc}},
      {"у", "", {m, sg, dat}},       {"ом", "", {m, sg, ins}},      {"ем", "", {m, sg, ins}},      {"е", "", {m, sg, prp}},
      {"й", "й", {m, sg, nom}},      {"й", "й", {m, nn, sg, acc}},  {"я", "й", {m, sg, gen}},      {"я", "й", {m, aa, sg, acc}},
      {"ю", "й", {m, sg, dat}},      {"ем", "й", {m, sg, ins}},     {"ь", "ь", {m, sg, nom}},      {"ь", "ь", {m, nn, sg, acc}},
      {"я", "ь", {m, sg, gen}},      {"я", "ь", {m, aa, sg, acc}},  {"ю", "ь", {m, sg, dat}},      {"ем", "ь", {m, sg, ins}},
      {"а", "а", {f, sg, nom}},      {"ы", "а", {f, sg, gen}},      {"и", "а", {f, sg, gen}},      {"е", "а", {f, sg, dat}},
      {"е", "а", {f, sg, prp}},      {"у", "а", {f, sg, acc}},      {"ой", "а", {f, sg, ins}},     {"ей", "а", {f, sg, ins}},
      {"ия", "ия", {f, sg, nom}},    {"ии", "ия", {f, sg, gen}},    {"ии", "ия", {f, sg, dat}},    {"ии", "ия", {f, sg, prp}},
      {"уя", "уя", {f, sg, nom}},    {"ея", "ея", {f, sg, nom}},    {"оя", "оя", {f, sg, nom}},
      {"ию", "ия", {f, sg, acc}},    {"ией", "ия", {f, sg, ins}},   {"ь", "ь", {f, sg, nom}},      {"ь", "ь", {f, sg, acc}},
      {"и", "ь", {f, sg, gen}},      {"и", "ь", {f, sg, dat}},      {"и", "ь", {f, sg, prp}},      {"ью", "ь", {f, sg, ins}}};
  return rows;
}

void add(std::vector<Reading>& out, const std::string& form, const Row& row) {
  std::string folded = base::fold(form);
  if (!folded.ends_with(row.ending) || folded.size() < row.ending.size() + 4) return;
  const std::string stem = form.substr(0, form.size() - row.ending.size());
  // A stem that a consonant must end; before -а, -у … too where the nominative has no ending.
  if (row.lemma.empty() && !ends_in_consonant(base::fold(stem))) return;
  if ((row.lemma == "й") == ends_in_consonant(base::fold(stem)) && (row.lemma == "й" || row.lemma == "ь")) return;
  Reading reading{.lemma = stem + std::string(row.lemma), .tags = row.tags, .lexical = {}};
  reading.tags.add(Tag::np);
  reading.tags.add(Tag::guess);
  if (!reading.tags.has_any({Tag::cog})) reading.tags.add(Tag::al);
  if (std::find(out.begin(), out.end(), reading) == out.end()) out.push_back(std::move(reading));
}

}  // namespace

std::vector<Reading> guess_name(const std::string& form) {
  std::vector<Reading> out;
  for (const auto& row : surnames()) add(out, form, row);
  // A surname in -ов is «Жуковым» in the instrumental; «Тамбовом», «Берлине» are places, so «Жуков» may be one too.
  // What looks like a case of an adjective («Мукденском») is nothing else.
  const bool adjective = std::any_of(out.begin(), out.end(), [](const Reading& r) { return r.lemma.ends_with("кий"); });
  const bool own_declension = !out.empty();
  for (const auto& row : names()) {
    if (!own_declension || (!adjective && row.tags.has(Tag::nn))) add(out, form, row);
  }
  if (out.empty() || form.ends_with("и") || form.ends_with("о") || form.ends_with("э")) {
    for (const Tag c : {Tag::nom, Tag::gen, Tag::dat, Tag::acc, Tag::ins, Tag::prp}) {
      out.push_back({.lemma = form, .tags = {Tag::np, Tag::al, Tag::mfn, Tag::sg, c, Tag::guess}, .lexical = {}});
    }
  }
  return out;
}

}  // namespace letopis::language
