// AOT writes е for every ё, Apertium writes ё where it belongs. A form that both know takes Apertium's
// spelling; a word that only AOT knows takes that of the word inside it («перезаключить», «киносъёмка»,
// «заключённый» as a noun).
#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <unordered_map>

#include "content/base/utf8.hpp"
#include "content/language/lexicon_build/lexeme.hpp"

namespace letopis::lexicon_build {
namespace {

constexpr std::string_view yo = "ё";
constexpr std::string_view ye = "е";

// What tells the forms of one lexeme apart, in an order that both dictionaries share.
std::string signature(std::string_view tags) {
  constexpr std::array<std::string_view, 27> telling = {
      "sg",  "pl",   "nom",  "gen", "dat", "acc", "ins",  "prp",  "m",   "f",    "nt",   "p1",    "p2", "p3",
      "inf", "past", "pres", "fut", "imp", "pp",  "pprs", "actv", "adv", "comp", "pasv", "short", "cmp"};
  std::string out;
  for (const auto tag : telling) {
    if (has_tag(tags, tag)) (out += tag) += '.';
  }
  return out;
}

bool has_yo(std::string_view text) {
  return text.find(yo) != std::string_view::npos || text.find("Ё") != std::string_view::npos;
}

// `text` with ё wherever `spelled`, the same word in other capitals, has it.
std::string spelled_like(const std::string& text, std::string_view spelled) {
  if (text.size() != spelled.size()) return text;
  std::string out = text;
  for (std::size_t i = 0; i + yo.size() <= out.size(); ++i) {
    if (has_yo(spelled.substr(i, yo.size())) && std::string_view(out).substr(i, ye.size()) == ye)
      out.replace(i, ye.size(), yo);
  }
  return out;
}

// Apertium's spellings of one lexeme's forms: by form and signature, and by form alone.
class Spellings {
 public:
  void add(const Lexeme& lexeme) {
    lemmas_.insert(base::lower(lexeme.lemma));
    for (const auto& form : lexeme.forms) {
      const std::string folded = base::fold(form.text);
      exact_[folded + '|' + signature(form.tags)].insert(base::lower(form.text));
      loose_[folded].insert(base::lower(form.text));
    }
  }

  // Two words that only ё tells apart («небо», «нёбо») cannot be told apart in AOT.
  bool one_word() const { return lemmas_.size() == 1; }
  const std::string& lemma() const { return *lemmas_.begin(); }

  // The spelling of a form without its first `cut` bytes; "" where it is not known for certain.
  std::string_view of(const Form& form, std::size_t cut = 0) const {
    const std::string folded = base::fold(std::string_view(form.text).substr(cut));
    const auto exact = exact_.find(folded + '|' + signature(form.tags));
    if (exact != exact_.end())
      return exact->second.size() == 1 ? std::string_view(*exact->second.begin()) : std::string_view{};
    const auto loose = loose_.find(folded);
    if (loose == loose_.end() || loose->second.size() != 1) return {};
    return *loose->second.begin();
  }

 private:
  std::set<std::string> lemmas_;
  std::map<std::string, std::set<std::string>> exact_;
  std::map<std::string, std::set<std::string>> loose_;
};

std::string key_of(std::string_view lemma, std::string_view part) {
  return base::fold(lemma) + '<' + std::string(part == "np" ? "n" : part);
}

using Index = std::unordered_map<std::string, std::vector<const Lexeme*>>;

Spellings spellings_of(const std::vector<const Lexeme*>& twins, const Lexeme& lexeme) {
  const auto same = [&](const Lexeme* twin, std::initializer_list<const char*> tags) {
    return std::all_of(tags.begin(), tags.end(), [&](const char* tag) {
      return has_tag(twin->forms.front().tags, tag) == has_tag(lexeme.forms.front().tags, tag);
    });
  };
  Spellings spellings;
  bool any = false;
  for (const Lexeme* twin : twins) {
    if (!same(twin, {"m", "f", "nt", "perf", "impf"})) continue;
    spellings.add(*twin);
    any = true;
  }
  for (const Lexeme* twin : any ? std::vector<const Lexeme*>{} : twins) spellings.add(*twin);
  return spellings;
}

void spell(Lexeme& lexeme, const Spellings& spellings, std::size_t cut) {
  const auto apply = [&](std::string& text, std::string_view spelled) {
    if (has_yo(spelled)) text = text.substr(0, cut) + spelled_like(text.substr(cut), spelled);
  };
  for (auto& form : lexeme.forms) apply(form.text, spellings.of(form, cut));
  apply(lexeme.lemma, spellings.lemma());
}

// Adjectives and participles by their dictionary form, for the nouns and adjectives that were made of them.
constexpr std::string_view attributive = "#";

bool is_attributive(const Form& form) {
  return has_tag(form.tags, "m") && has_tag(form.tags, "sg") && has_tag(form.tags, "nom") &&
         (has_tag(form.tags, "pp") || has_tag(form.tags, "adj"));
}

Index index_of(const std::vector<Lexeme>& lexemes) {
  Index index;
  for (const auto& lexeme : lexemes) {
    if (lexeme.forms.empty()) continue;
    index[key_of(lexeme.lemma, part_of_speech(lexeme))].push_back(&lexeme);
    if (!has_yo(lexeme.forms.front().text) && part_of_speech(lexeme) == "n") continue;
    for (const auto& form : lexeme.forms) {
      if (is_attributive(form)) index[key_of(form.text, attributive)].push_back(&lexeme);
    }
  }
  return index;
}

// «вы-» draws the stress of perfective verbs, and so no ё can stand behind it (Apertium has «вышёл»).
bool stresses_its_prefix(const Lexeme& lexeme) {
  return lexeme.lemma.starts_with("вы") && part_of_speech(lexeme) == "vblex" &&
         has_tag(lexeme.forms.front().tags, "perf");
}

// Participles of verbs in -сти, -зти, -чь have the stress behind the stem: «ведённый», «ведён»,
// «сбережённый». Those of «идти» («пройденный») and «стричь» have not.
void spell_participles(Lexeme& verb) {
  const auto ends = [&](std::string_view ending) { return verb.lemma.ends_with(ending); };
  if (!(ends("сти") || ends("зти") || ends("чь")) || ends("йти") || ends("стричь")) return;
  for (auto& form : verb.forms) {
    if (!has_tag(form.tags, "pasv") || !has_tag(form.tags, "pp")) continue;
    const bool is_short = has_tag(form.tags, "short");
    const auto at = is_short ? form.text.size() - std::min(form.text.size(), std::string_view("ен").size())
                             : form.text.rfind("енн");
    if (at == std::string::npos || !std::string_view(form.text).substr(at).starts_with("ен") ||
        (is_short && !has_tag(form.tags, "m")))
      continue;
    form.text.replace(at, ye.size(), yo);
  }
}

// The word inside an unknown one: what is left when letters are cut off in front.
constexpr std::size_t shortest_inside = 12;  // bytes: «приёмник», but not «лёт»
constexpr std::size_t longest_cut = 20;

bool spell_as_inside(Lexeme& lexeme, const Index& index, std::string_view part) {
  const std::string folded = base::fold(lexeme.lemma);
  if (part != "n" && part != "vblex") return false;  // «хризантемный» has nothing of «тёмный»
  if (folded.ends_with("ся") &&
      index.contains(key_of(std::string_view(folded).substr(0, folded.size() - 4), part)))
    return true;
  for (std::size_t cut = 2; cut <= longest_cut && cut + shortest_inside <= folded.size(); cut += 2) {
    const auto twins = index.find(key_of(std::string_view(folded).substr(cut), part));
    if (twins == index.end()) continue;
    if (const Spellings spellings = spellings_of(twins->second, lexeme); spellings.one_word())
      spell(lexeme, spellings, cut);
    return true;
  }
  return false;
}

// «учёный» the man is declined as «учёный» the adjective, «заключённый» as the participle.
void spell_as_attribute(Lexeme& lexeme, const Index& index) {
  const std::string folded = base::fold(lexeme.lemma);
  const std::size_t front =
      folded.starts_with("не") && part_of_speech(lexeme) == "adj" ? std::string_view("не").size() : 0;
  for (const std::size_t cut : {std::size_t{0}, front}) {
    const auto twins = index.find(key_of(std::string_view(folded).substr(cut), attributive));
    if (twins == index.end()) continue;
    const std::string dictionary = folded.substr(cut);
    std::set<std::string> spelled;
    for (const Lexeme* twin : twins->second) {
      for (const auto& form : twin->forms) {
        if (is_attributive(form) && base::fold(form.text) == dictionary) spelled.insert(form.text);
      }
    }
    if (spelled.size() == 1) write_yo(lexeme, lexeme.lemma.substr(0, cut) + *spelled.begin());
    return;
  }
}

// «шёлк», but «шелка»: where the plural ends in -а, it has the stress.
bool has_stressed_plural(const Lexeme& lexeme) {
  return std::any_of(lexeme.forms.begin(), lexeme.forms.end(), [](const Form& f) {
    const bool masculine =
        has_tag(f.tags, "n") && has_tag(f.tags, "m") && has_tag(f.tags, "pl") && has_tag(f.tags, "nom");
    return masculine && (f.text.ends_with("а") || f.text.ends_with("я"));
  });
}

// «платёж», but «платежа»; «твёрд», but «тверда»; «решён», but «решена», «решено».
bool stress_moves(const Form& form, std::string_view spelled) {
  if (spelled.ends_with("ёж") && base::fold(form.text) != base::fold(spelled)) return true;
  if (!has_tag(form.tags, "short") || has_tag(form.tags, "m")) return false;
  return has_tag(form.tags, "f") || spelled.ends_with("ённый");
}

}  // namespace

void write_yo(Lexeme& lexeme, const std::string& spelled) {
  const bool moving_plural = has_stressed_plural(lexeme);
  for (auto& form : lexeme.forms) {
    const bool moves = stress_moves(form, spelled) || (moving_plural && has_tag(form.tags, "pl"));
    for (auto at = form.text.find(yo); at != std::string::npos; at = form.text.find(yo))
      form.text.replace(at, yo.size(), ye);
    std::size_t n = 0;
    while (n < form.text.size() && n < spelled.size()) {
      const std::size_t size = static_cast<unsigned char>(form.text[n]) < 0x80 ? 1 : 2;
      const std::string_view ours = std::string_view(form.text).substr(n, size);
      const std::string_view theirs = std::string_view(spelled).substr(n, size);
      if (base::fold(ours) != base::fold(theirs)) break;
      if (theirs == yo && ours == ye && !moves) form.text.replace(n, size, yo);
      n += size;
    }
  }
  if (base::fold(lexeme.lemma) == base::fold(spelled)) lexeme.lemma = spelled_like(lexeme.lemma, spelled);
  lexeme.no_yo = false;
}

void restore_yo(std::vector<Lexeme>& lexemes, const std::vector<Lexeme>& spelled) {
  const Index index = index_of(spelled);
  for (auto& lexeme : lexemes) {
    if (lexeme.forms.empty() || stresses_its_prefix(lexeme)) continue;
    const std::string part = part_of_speech(lexeme);
    if (part == "vblex") spell_participles(lexeme);
    if (const auto twins = index.find(key_of(lexeme.lemma, part)); twins != index.end()) {
      const Spellings spellings = spellings_of(twins->second, lexeme);
      if (!spellings.one_word()) continue;
      spell(lexeme, spellings, 0);
      lexeme.no_yo = false;
    } else if (part == "n" || part == "adj" || part == "vblex" || part == "adv") {
      for (const std::string_view number : {"трёх", "четырёх"}) {
        if (base::fold(lexeme.lemma).starts_with(base::fold(number)) && part != "vblex")
          write_yo(lexeme, std::string(number));
      }
      if (!spell_as_inside(lexeme, index, part)) spell_as_attribute(lexeme, index);
    }
  }
}

}  // namespace letopis::lexicon_build
