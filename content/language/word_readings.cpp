#include <algorithm>
#include <array>

#include "content/base/utf8.hpp"
#include "content/language/tokenizer.hpp"

namespace letopis::language {
namespace {

// The shape of a word: which of its letters are capitals.
struct Shape {
  bool capital = false;
  bool all_capitals = false;
};

Shape shape_of(std::string_view form) {
  std::size_t letters = 0;
  std::size_t capitals = 0;
  Shape shape;
  for (std::size_t at = 0; at < form.size();) {
    const char32_t c = base::next_code_point(form, at);
    if (!base::is_letter(c)) continue;
    if (base::is_upper(c)) {
      ++capitals;
      shape.capital = shape.capital || letters == 0;
    }
    ++letters;
  }
  shape.all_capitals = capitals >= 2 && capitals == letters;
  return shape;
}

bool can_end_compound(const Reading& reading) {
  return reading.has(Tag::adj) || reading.has(Tag::n) || reading.has(Tag::np);
}

// «советско-монгольской» as «монгольской», «генерал-майора» as «майора», «Кай-Ши» as a name if «Ши» is one.
std::vector<Reading> compound_readings(const Lexicon& lexicon, const std::string& form) {
  std::vector<Reading> out;
  const std::size_t hyphen = form.rfind('-');
  if (hyphen == std::string::npos || hyphen == 0 || hyphen + 1 >= form.size()) return out;
  const std::string front = form.substr(0, hyphen + 1);
  for (auto& reading : lexicon.analyse(form.substr(hyphen + 1))) {
    if (!can_end_compound(reading) && !reading.has(Tag::num)) continue;
    reading.lemma = (reading.has(Tag::np) ? front : base::lower(front)) + reading.lemma;
    reading.lexical.clear();  // the lexicon cannot inflect it as a whole
    out.push_back(std::move(reading));
  }
  return out;
}

// «этой-то» as «этой»: the particle changes nothing.
std::vector<Reading> stressed_readings(const Lexicon& lexicon, const std::string& form) {
  constexpr std::string_view particle = "-то";
  if (!form.ends_with(particle)) return {};
  return lexicon.analyse(form.substr(0, form.size() - particle.size()));
}

// Prefixes that Russian sets before adjectives and nouns freely. The lemma keeps the prefix.
std::vector<Reading> prefixed_readings(const Lexicon& lexicon, const std::string& form) {
  constexpr std::array<std::string_view, 34> prefixes = {
      "анти",   "контр",  "сверх",  "супер",    "полу",  "после",  "пред",   "про",     "меж",
      "между",  "обще",   "воен",   "военно",   "горно", "северо", "юго",    "западно", "восточно",
      "дальне", "средне", "ново",   "старо",    "транс", "нацист", "псевдо", "само",    "взаимо",
      "много",  "мало",   "высоко", "ширококо", "все",   "не",     "гос"};
  std::vector<Reading> out;
  const std::string folded = base::fold(form);
  for (const auto prefix : prefixes) {
    if (!folded.starts_with(prefix) || folded.size() < prefix.size() + 10) continue;
    for (auto& reading : lexicon.analyse(folded.substr(prefix.size()))) {
      const bool participle = reading.has(Tag::pp) || reading.has(Tag::pprs);
      if (!reading.has(Tag::adj) && !reading.has(Tag::n) &&
          !(prefix == "не" && participle && !reading.has(Tag::adv)))
        continue;
      reading.lemma = std::string(prefix) + reading.lemma;
      reading.lexical.clear();
      reading.tags.add(Tag::guess);
      if (std::find(out.begin(), out.end(), reading) == out.end()) out.push_back(std::move(reading));
    }
  }
  return out;
}

struct Ending {
  std::string_view ending;
  std::string_view lemma;  // ending of the lemma
  Tags tags;
};

// Endings that Russian nouns and adjectives of learned origin have and hardly any other word: enough to read
// an unknown one, never to write it.
std::vector<Reading> guess_common(const std::string& folded) {
  using enum Tag;
  static const std::vector<Ending> endings = {
      {"ский", "ский", {adj, m, an, sg, nom}},   {"ский", "ский", {adj, m, nn, sg, acc}},
      {"ского", "ский", {adj, m, an, sg, gen}},  {"ского", "ский", {adj, nt, an, sg, gen}},
      {"ского", "ский", {adj, m, aa, sg, acc}},  {"скому", "ский", {adj, m, an, sg, dat}},
      {"скому", "ский", {adj, nt, an, sg, dat}}, {"ским", "ский", {adj, m, an, sg, ins}},
      {"ским", "ский", {adj, mfn, an, pl, dat}}, {"ским", "ский", {adj, nt, an, sg, ins}},
      {"ском", "ский", {adj, m, an, sg, prp}},   {"ском", "ский", {adj, nt, an, sg, prp}},
      {"ская", "ский", {adj, f, an, sg, nom}},   {"ской", "ский", {adj, f, an, sg, gen}},
      {"ской", "ский", {adj, f, an, sg, dat}},   {"ской", "ский", {adj, f, an, sg, ins}},
      {"ской", "ский", {adj, f, an, sg, prp}},   {"скую", "ский", {adj, f, an, sg, acc}},
      {"ское", "ский", {adj, nt, an, sg, nom}},  {"ское", "ский", {adj, nt, an, sg, acc}},
      {"ские", "ский", {adj, mfn, an, pl, nom}}, {"ские", "ский", {adj, mfn, nn, pl, acc}},
      {"ских", "ский", {adj, mfn, an, pl, gen}}, {"ских", "ский", {adj, mfn, an, pl, prp}},
      {"ских", "ский", {adj, mfn, aa, pl, acc}}, {"скими", "ский", {adj, mfn, an, pl, ins}},
      {"ция", "ция", {n, f, nn, sg, nom}},       {"ции", "ция", {n, f, nn, sg, gen}},
      {"ции", "ция", {n, f, nn, sg, dat}},       {"ции", "ция", {n, f, nn, sg, prp}},
      {"ции", "ция", {n, f, nn, pl, nom}},       {"ции", "ция", {n, f, nn, pl, acc}},
      {"цию", "ция", {n, f, nn, sg, acc}},       {"цией", "ция", {n, f, nn, sg, ins}},
      {"ций", "ция", {n, f, nn, pl, gen}},       {"ость", "ость", {n, f, nn, sg, nom}},
      {"ость", "ость", {n, f, nn, sg, acc}},     {"ости", "ость", {n, f, nn, sg, gen}},
      {"ости", "ость", {n, f, nn, sg, dat}},     {"ости", "ость", {n, f, nn, sg, prp}},
      {"остью", "ость", {n, f, nn, sg, ins}},    {"ство", "ство", {n, nt, nn, sg, nom}},
      {"ство", "ство", {n, nt, nn, sg, acc}},    {"ства", "ство", {n, nt, nn, sg, gen}},
      {"ству", "ство", {n, nt, nn, sg, dat}},    {"ством", "ство", {n, nt, nn, sg, ins}},
      {"стве", "ство", {n, nt, nn, sg, prp}},    {"изм", "изм", {n, m, nn, sg, nom}},
      {"изм", "изм", {n, m, nn, sg, acc}},       {"изма", "изм", {n, m, nn, sg, gen}},
      {"изму", "изм", {n, m, nn, sg, dat}},      {"измом", "изм", {n, m, nn, sg, ins}},
      {"изме", "изм", {n, m, nn, sg, prp}}};
  std::vector<Reading> out;
  for (const auto& row : endings) {
    if (!folded.ends_with(row.ending) || folded.size() < row.ending.size() + 4) continue;
    Reading reading{.lemma = folded.substr(0, folded.size() - row.ending.size()) + std::string(row.lemma),
                    .tags = row.tags,
                    .lexical = {}};
    reading.tags.add(guess);
    out.push_back(std::move(reading));
  }
  return out;
}

// «Виноградов», «Щедрин» in mid-sentence: a surname, whatever case of «виноград» it looks like.
void add_surname(std::vector<Reading>& readings, const std::string& form) {
  const bool plural = std::all_of(readings.begin(), readings.end(),
                                  [](const Reading& r) { return r.has(Tag::n) && r.has(Tag::pl); });
  if (!plural) return;
  for (auto& guessed : guess_name(form)) {
    if (guessed.has(Tag::cog)) readings.push_back(std::move(guessed));
  }
}

// One verb of both aspects («ратифицировать») is one reading with both tags.
void join_aspects(std::vector<Reading>& readings) {
  for (std::size_t i = 0; i < readings.size(); ++i) {
    for (std::size_t j = i + 1; j < readings.size();) {
      Tags a = readings[i].tags;
      Tags b = readings[j].tags;
      a.drop({Tag::perf, Tag::impf, Tag::tv, Tag::iv});
      b.drop({Tag::perf, Tag::impf, Tag::tv, Tag::iv});
      if (!readings[i].has(Tag::vblex) || readings[i].lemma != readings[j].lemma || !(a == b)) {
        ++j;
        continue;
      }
      for (const Tag tag : {Tag::perf, Tag::impf}) {
        if (readings[j].has(tag)) readings[i].tags.add(tag);
      }
      if (readings[j].has(Tag::tv)) {
        readings[i].tags.drop(Tag::iv);
        readings[i].tags.add(Tag::tv);
      }
      readings.erase(readings.begin() + static_cast<std::ptrdiff_t>(j));
    }
  }
}

// English endings tell the part of speech, and hardly more is needed.
std::vector<Reading> guess_english(const std::string& form, bool capital) {
  using enum Tag;
  std::vector<Reading> out;
  const auto add = [&](std::string_view cut, Tags tags) {
    tags.add(guess);
    out.push_back({.lemma = form.substr(0, form.size() - cut.size()), .tags = tags, .lexical = {}});
  };
  if (capital)
    add("", {np, al, sg});
  else if (form.size() < 4)
    return out;
  else if (form.ends_with("ly"))
    add("", {adv});
  else if (form.ends_with("ing"))
    add("ing", {vblex, ger});
  else if (form.ends_with("ed")) {
    add("ed", {vblex, past});
    add("ed", {vblex, pp});
  } else if (form.ends_with("s") && !form.ends_with("ss") && !form.ends_with("us"))
    add("s", {n, pl});
  return out;
}

// Mid-sentence capitals speak for the name: «Германия» is no case of «германий».
void prefer_names(std::vector<Reading>& readings) {
  const bool any =
      std::any_of(readings.begin(), readings.end(), [](const Reading& r) { return r.has(Tag::np); });
  if (!any) return;
  std::erase_if(readings, [](const Reading& r) {
    std::size_t at = 0;
    return !r.has(Tag::np) && !(r.lemma.empty() || base::is_upper(base::next_code_point(r.lemma, at)));
  });
}

// What is read where nothing tells: «ему» of «он» before «оно», «быстро» the adverb before the short
// adjective. Stages that must choose take the first.
void likely_first(std::vector<Reading>& readings) {
  const auto is_unlikely = [](const Reading& r) {
    return r.tags.has_all({Tag::prn, Tag::pers, Tag::nt}) || r.tags.has_all({Tag::adj, Tag::shrt, Tag::nt}) ||
           r.tags.has_all({Tag::n, Tag::mfn});
  };
  std::stable_partition(readings.begin(), readings.end(), [&](const Reading& r) { return !is_unlikely(r); });
}

}  // namespace

std::vector<Reading> word_readings(const Lexicon& lexicon, const std::string& language,
                                   const std::string& form, bool first) {
  const Shape shape = shape_of(form);
  std::vector<Reading> readings = lexicon.analyse(form);
  // «итоги к-рой»: encyclopaedias write «который» so.
  constexpr std::string_view shortened = "к-р";
  if (language == "ru" && readings.empty() && base::fold(form).starts_with(shortened))
    readings = lexicon.analyse("котор" + base::fold(form).substr(shortened.size()));
  if (language == "ru") {
    join_aspects(readings);
    likely_first(readings);
  }
  if (shape.capital && !first) prefer_names(readings);
  if (language == "ru" && shape.capital && !shape.all_capitals && !first && !readings.empty())
    add_surname(readings, form);
  if (language == "ru" && readings.empty() && (first || !shape.capital))
    readings = stressed_readings(lexicon, base::fold(form));
  if (readings.empty()) readings = compound_readings(lexicon, form);
  if (language == "ru" && readings.empty()) {
    readings = prefixed_readings(lexicon, form);
    if (readings.empty()) readings = guess_common(base::fold(form));
    const bool known = !readings.empty() && !readings.front().has(Tag::adj);
    if (!known && shape.capital && !shape.all_capitals) {
      for (auto& guessed : guess_name(form)) readings.push_back(std::move(guessed));
    }
    if (readings.empty() && shape.all_capitals) {
      // An unknown acronym (МИД, КВЖД): not declined, gender unknown.
      for (const Tag c : {Tag::nom, Tag::gen, Tag::dat, Tag::acc, Tag::ins, Tag::prp}) {
        readings.push_back(
            {.lemma = form, .tags = {Tag::np, Tag::org, Tag::mfn, Tag::sp, c, Tag::guess}, .lexical = {}});
      }
    }
  } else if (language == "en" && readings.empty()) {
    readings = guess_english(form, shape.capital);
  }
  if (readings.empty()) readings.push_back({.lemma = form, .tags = {Tag::unk}, .lexical = {}});
  for (auto& reading : readings) {
    if (shape.capital) reading.tags.add(Tag::cap);
    if (shape.all_capitals) reading.tags.add(Tag::allcaps);
    if (first) reading.tags.add(Tag::first);
  }
  return readings;
}

}  // namespace letopis::language
