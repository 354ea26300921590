#include <algorithm>
#include <map>
#include <unordered_map>
#include <unordered_set>

#include "content/base/utf8.hpp"
#include "content/language/lexicon_build/lexeme.hpp"

namespace letopis::lexicon_build {
namespace {

bool is_open_class(const std::string& part) {
  return part == "n" || part == "adj" || part == "vblex" || part == "adv";
}

std::string key_of(const std::string& lemma, const std::string& part) {
  return base::fold(lemma) + '<' + part;
}

std::string kind_of(const Lexeme& name) {
  for (const char* kind : {"top", "ant", "cog", "patr", "org", "al"}) {
    if (has_tag(name.forms.front().tags, kind)) return kind;
  }
  return "al";
}

std::string gender_of(const Lexeme& lexeme) {
  for (const char* gender : {"m", "f", "nt"}) {
    if (has_tag(lexeme.forms.front().tags, gender)) return gender;
  }
  return "";
}

bool ends_in_one_of(std::string_view lemma, std::initializer_list<std::string_view> endings) {
  return std::any_of(endings.begin(), endings.end(),
                     [&](std::string_view ending) { return lemma.ends_with(ending); });
}

bool has_form(const Lexeme& lexeme, const char* grammatical_case, std::string_view ending) {
  return std::any_of(lexeme.forms.begin(), lexeme.forms.end(), [&](const Form& f) {
    return has_tag(f.tags, grammatical_case) && has_tag(f.tags, "sg") && f.text.ends_with(ending);
  });
}

// AOT has thousands of surnames and fathers' names among its nouns. Their declension tells: no common noun in
// -ов or -ин has an instrumental in -ым. "" is no name.
std::string kind_of_person(const Lexeme& noun) {
  if (!has_tag(noun.forms.front().tags, "n") || !has_tag(noun.forms.front().tags, "aa")) return "";
  const std::string_view lemma = noun.lemma;
  if (has_tag(noun.forms.front().tags, "m")) {
    if (ends_in_one_of(lemma, {"ов", "ев", "ёв", "ин", "ын"}) && has_form(noun, "ins", "ым")) return "cog";
    if (ends_in_one_of(lemma, {"ский", "цкий"})) return "cog";
    return ends_in_one_of(lemma, {"ович", "евич", "ьич"}) ? "patr" : "";
  }
  if (ends_in_one_of(lemma, {"ова", "ева", "ёва", "ина", "ына"}) && has_form(noun, "gen", "ой")) return "cog";
  if (ends_in_one_of(lemma, {"ская", "цкая"})) return "cog";
  return ends_in_one_of(lemma, {"овна", "евна", "ична"}) ? "patr" : "";
}

}  // namespace

void make_name(Lexeme& lexeme, const std::string& kind) {
  const bool person = kind == "ant" || kind == "cog" || kind == "patr";
  lexeme.lemma = base::capitalised(lexeme.lemma);
  for (auto& form : lexeme.forms) {
    form.text = base::capitalised(form.text);
    if (form.tags.starts_with("<n>")) form.tags = "<np><" + kind + ">" + form.tags.substr(3);
  }
  if (!person) return;
  for (auto& form : lexeme.forms) {
    const auto at = form.tags.find("<nn>");
    if (at == std::string::npos) continue;
    form.tags.replace(at, 4, "<aa>");
    // «вижу Вашингтон» is the town, «вижу Вашингтона» the man.
    if (!has_tag(form.tags, "acc") || !(has_tag(form.tags, "m") || has_tag(form.tags, "pl"))) continue;
    const char* number = has_tag(form.tags, "pl") ? "pl" : "sg";
    for (const auto& other : lexeme.forms) {
      if (has_tag(other.tags, "gen") && has_tag(other.tags, number)) form.text = other.text;
    }
  }
}

std::vector<Lexeme> merge(std::vector<Lexeme> base, std::vector<Lexeme> other) {
  std::unordered_map<std::string, std::vector<std::size_t>> known;
  for (std::size_t i = 0; i < base.size(); ++i)
    known[key_of(base[i].lemma, part_of_speech(base[i]))].push_back(i);
  std::unordered_set<std::string> common;  // nouns that `other` writes in lower case too
  for (const auto& lexeme : other) {
    if (part_of_speech(lexeme) == "n") common.insert(base::fold(lexeme.lemma));
  }
  std::unordered_set<std::string> shared;  // what both know: the common words
  for (const auto& lexeme : other) shared.insert(key_of(lexeme.lemma, part_of_speech(lexeme)));
  std::vector<bool> renamed(base.size(), false);
  std::vector<Lexeme> out;
  for (auto& lexeme : other) {
    const std::string part = part_of_speech(lexeme);
    const auto found = known.find(key_of(lexeme.lemma, part == "np" ? "n" : part));
    if (part == "np" && found != known.end()) {
      bool replaced = false;
      const bool agree = std::any_of(found->second.begin(), found->second.end(),
                                     [&](std::size_t i) { return gender_of(base[i]) == gender_of(lexeme); });
      for (const std::size_t i : found->second) {
        if (agree && gender_of(base[i]) != gender_of(lexeme)) continue;
        Lexeme name{.lemma = lexeme.lemma, .forms = base[i].forms, .no_yo = base[i].no_yo};
        make_name(name, kind_of(lexeme));
        out.push_back(std::move(name));
        renamed[i] = true;
        replaced = true;
      }
      if (replaced) continue;
    }
    if (is_open_class(part) && found != known.end()) continue;
    out.push_back(std::move(lexeme));
  }
  for (std::size_t i = 0; i < base.size(); ++i) {
    if (renamed[i] && !common.contains(base::fold(base[i].lemma))) continue;
    base[i].rare = !shared.contains(key_of(base[i].lemma, part_of_speech(base[i])));
    if (const std::string kind = base[i].rare ? kind_of_person(base[i]) : ""; !kind.empty()) {
      make_name(base[i], kind);
      base[i].rare = false;
    }
    out.push_back(std::move(base[i]));
  }
  return out;
}

}  // namespace letopis::lexicon_build
