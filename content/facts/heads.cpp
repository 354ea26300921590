#include <array>
#include <unordered_map>

#include "content/base/utf8.hpp"
#include "content/facts/names.hpp"
#include "content/facts/vocabulary.hpp"

namespace letopis::facts {
namespace {

enum class Declension { stem, yod_neuter, soft_feminine, hard_feminine, soft_sign, hard_neuter };

struct Entry {
  Head head;
  const char* stem;
  Declension declension;
};

// Stem plus the endings of its declension, singular then plural.
struct Endings {
  std::string_view singular;
  std::string_view plural;
};

Endings endings(Declension declension) {
  switch (declension) {
    case Declension::stem:
      return {"- а у ом е", "ы ов ам ами ах"};
    case Declension::yod_neuter:
      return {"е я ю ем и", "я й ям ями ях"};  // соглашени-
    case Declension::soft_feminine:
      return {"я и ю ей", "и й ям ями ях"};  // конвенци-
    case Declension::hard_feminine:
      return {"а ы е у ой", "ы - ам ами ах"};
    case Declension::soft_sign:
      return {"ь и ью", "и ей ям ями ях"};
    case Declension::hard_neuter:
      return {"о а у ом е", "а - ам ами ах"};
  }
  return {};
}

using Forms = std::unordered_map<std::string, std::pair<Head, bool>>;

Forms russian_forms() {
  constexpr Gender m = Gender::masculine, f = Gender::feminine, n = Gender::neuter;
  constexpr Kind treaty = Kind::treaty, event = Kind::event;
  constexpr std::array table = std::to_array<Entry>({
      {{"договор", m, treaty, false}, "договор", Declension::stem},
      {{"пакт", m, treaty, false}, "пакт", Declension::stem},
      {{"трактат", m, treaty, false}, "трактат", Declension::stem},
      {{"протокол", m, treaty, true}, "протокол", Declension::stem},
      {{"союз", m, treaty, true}, "союз", Declension::stem},
      {{"альянс", m, treaty, true}, "альянс", Declension::stem},
      {{"акт", m, treaty, true}, "акт", Declension::stem},
      {{"план", m, treaty, true}, "план", Declension::stem},
      {{"мир", m, treaty, true}, "мир", Declension::stem},
      {{"соглашение", n, treaty, false}, "соглашени", Declension::yod_neuter},
      {{"перемирие", n, treaty, false}, "перемири", Declension::yod_neuter},
      {{"конвенция", f, treaty, false}, "конвенци", Declension::soft_feminine},
      {{"декларация", f, treaty, true}, "деклараци", Declension::soft_feminine},
      {{"уния", f, treaty, true}, "уни", Declension::soft_feminine},
      {{"хартия", f, treaty, true}, "харти", Declension::soft_feminine},
      {{"капитуляция", f, treaty, true}, "капитуляци", Declension::soft_feminine},
      {{"конференция", f, event, true}, "конференци", Declension::soft_feminine},
      {{"революция", f, event, true}, "революци", Declension::soft_feminine},
      {{"операция", f, event, true}, "операци", Declension::soft_feminine},
      {{"экспедиция", f, event, true}, "экспедици", Declension::soft_feminine},
      {{"война", f, event, true}, "войн", Declension::hard_feminine},
      {{"битва", f, event, true}, "битв", Declension::hard_feminine},
      {{"осада", f, event, true}, "осад", Declension::hard_feminine},
      {{"оборона", f, event, true}, "оборон", Declension::hard_feminine},
      {{"блокада", f, event, true}, "блокад", Declension::hard_feminine},
      {{"сражение", n, event, true}, "сражени", Declension::yod_neuter},
      {{"восстание", n, event, true}, "восстани", Declension::yod_neuter},
      {{"совещание", n, event, true}, "совещани", Declension::yod_neuter},
      {{"конгресс", m, event, true}, "конгресс", Declension::stem},
      {{"кризис", m, event, true}, "кризис", Declension::stem},
      {{"инцидент", m, event, true}, "инцидент", Declension::stem},
      {{"поход", m, event, true}, "поход", Declension::stem},
      {{"мятеж", m, event, true}, "мятеж", Declension::stem},
  });
  Forms forms;
  for (const Entry& entry : table) {
    const Endings ends = endings(entry.declension);
    const auto add = [&](std::string_view list, bool plural) {
      each_word(list, [&](const std::string& ending) {
        forms.emplace(entry.stem + (ending == "-" ? std::string() : ending), std::pair{entry.head, plural});
      });
    };
    add(ends.singular, false);
    add(ends.plural, true);
  }
  forms.emplace("войн", std::pair{Head{"война", f, event, true}, true});
  return forms;
}

Forms english_forms() {
  constexpr Gender n = Gender::neuter;
  Forms forms;
  const auto add = [&](const char* lemma, const char* plural, Kind kind, bool careful) {
    forms.emplace(lemma, std::pair{Head{lemma, n, kind, careful}, false});
    if (*plural) forms.emplace(plural, std::pair{Head{lemma, n, kind, careful}, true});
  };
  add("treaty", "treaties", Kind::treaty, false);
  add("pact", "pacts", Kind::treaty, false);
  add("convention", "conventions", Kind::treaty, false);
  add("agreement", "agreements", Kind::treaty, false);
  add("armistice", "armistices", Kind::treaty, false);
  add("protocol", "protocols", Kind::treaty, false);
  add("accord", "accords", Kind::treaty, true);
  add("truce", "truces", Kind::treaty, true);
  add("peace", "", Kind::treaty, true);
  add("alliance", "alliances", Kind::treaty, true);
  add("entente", "", Kind::treaty, true);
  add("declaration", "declarations", Kind::treaty, true);
  add("preliminaries", "", Kind::treaty, true);
  add("war", "wars", Kind::event, true);
  add("battle", "battles", Kind::event, true);
  add("siege", "sieges", Kind::event, true);
  add("revolution", "revolutions", Kind::event, true);
  add("conference", "conferences", Kind::event, true);
  add("congress", "congresses", Kind::event, true);
  add("rebellion", "rebellions", Kind::event, true);
  add("uprising", "uprisings", Kind::event, true);
  add("crisis", "crises", Kind::event, true);
  return forms;
}

const Head* look_up(const Forms& forms, const std::string& key, bool& plural) {
  const auto found = forms.find(key);
  if (found == forms.end()) return nullptr;
  plural = found->second.second;
  return &found->second.first;
}

}  // namespace

const Head* head_ru(const std::string& key, bool& plural) {
  static const Forms forms = russian_forms();
  return look_up(forms, key, plural);
}

const Head* head_en(const std::string& key, bool& plural) {
  static const Forms forms = english_forms();
  return look_up(forms, key, plural);
}

std::string adjective_nominative(const std::string& form, const std::string& lemma, Gender gender,
                                 bool plural) {
  const std::string folded = base::lower(form);
  std::string stem;
  // Possessive names decline apart: Каллиев мир, Каллиева мира, Каллиевым миром.
  for (const char* suffix : {"ов", "ев", "ин"}) {
    for (const char* ending : {"", "а", "у", "ым", "ом", "е", "ой", "ы"}) {
      const std::string tail = std::string(suffix) + ending;
      if (!folded.ends_with(tail) || folded.size() <= tail.size() + 2) continue;
      if (std::string_view(ending).empty() || gender == Gender::masculine) {
        if (std::string_view(ending) == "ой" || std::string_view(ending) == "ы") continue;
        return form.substr(0, form.size() - std::string_view(ending).size());
      }
    }
  }
  for (const char* ending :
       {"ого", "его", "ому", "ему", "ыми", "ими", "ый", "ий", "ой", "ым", "им", "ом", "ем",
        "ая",  "яя",  "ое",  "ее",  "ые",  "ие",  "ых", "их", "ую", "юю", "ою", "ею", "ей"}) {
    if (!folded.ends_with(ending)) continue;
    stem = form.substr(0, form.size() - std::string_view(ending).size());
    break;
  }
  if (stem.size() < 4) return {};
  const std::string lower_stem = base::lower(stem);
  const auto ends = [&](std::initializer_list<const char*> list) {
    for (const char* end : list) {
      if (lower_stem.ends_with(end)) return true;
    }
    return false;
  };
  const bool velar = ends({"к", "г", "х", "ж", "ш", "щ", "ч"});
  const bool soft = lemma.ends_with("ий") && !velar;
  if (plural) return stem + (velar || soft ? "ие" : "ые");
  if (gender == Gender::feminine) return stem + (soft ? "яя" : "ая");
  if (gender == Gender::neuter) return stem + (soft ? "ее" : "ое");
  if (lemma.ends_with("ой")) return stem + "ой";
  return stem + (velar || soft ? "ий" : "ый");
}

}  // namespace letopis::facts
