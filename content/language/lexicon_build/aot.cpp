// The AOT dictionary as link-grammar ships it (folder ru): stem.dict joins stems to classes (LLxyz), suffix.dict gives
// each class its endings with tags like "ndmsi". Both are text in link-grammar's own format:
// words separated by blanks, a colon, an expression, a semicolon.
#include <algorithm>
#include <cstdio>
#include <fstream>
#include <map>
#include <sstream>
#include <unordered_map>

#include "content/language/lexicon_build/lexeme.hpp"

namespace letopis::lexicon_build {
namespace {

struct Tagged {
  std::string ending;
  std::string code;
};

std::string slurp(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  std::ostringstream out;
  out << in.rdbuf();
  return out.str();
}

// Calls use(words, expression) for every entry, comments left out.
template <class Use>
void each_entry(const std::string& path, Use use) {
  std::istringstream in(slurp(path));
  std::string line;
  std::string entry;
  while (std::getline(in, line)) {
    if (const auto comment = line.find('%'); comment != std::string::npos) line.resize(comment);
    entry += line + ' ';
    for (auto end = entry.find(';'); end != std::string::npos; end = entry.find(';')) {
      const auto colon = entry.find(':');
      if (colon < end) {
        std::istringstream words(entry.substr(0, colon));
        std::vector<std::string> list;
        for (std::string word; words >> word;) list.push_back(word);
        use(list, std::string_view(entry).substr(colon + 1, end - colon - 1));
      }
      entry.erase(0, end + 1);
    }
  }
}

// The classes "LLABC" that an expression joins with the given sign.
std::vector<std::string> classes_in(std::string_view expression, char sign) {
  std::vector<std::string> out;
  for (auto at = expression.find("LL"); at != std::string_view::npos; at = expression.find("LL", at + 2)) {
    auto end = at;
    while (end < expression.size() && expression[end] >= 'A' && expression[end] <= 'Z') ++end;
    if (end >= expression.size() || expression[end] != sign) continue;
    std::string name(expression.substr(at, end - at));
    if (std::find(out.begin(), out.end(), name) == out.end()) out.push_back(std::move(name));
  }
  return out;
}

std::string gender(char c) { return c == 'm' ? "<m>" : c == 'f' ? "<f>" : c == 'n' ? "<nt>" : ""; }

std::string grammatical_case(char c) {
  switch (c) {
    case 'i': return "<nom>";
    case 'g': return "<gen>";
    case 'd': return "<dat>";
    case 'v': return "<acc>";
    case 't': return "<ins>";
    case 'p': return "<prp>";
    default: return "";
  }
}

char at(std::string_view code, std::size_t i) { return i < code.size() ? code[i] : '\0'; }

// nouns: n + d|l (inanimate, living) + gender + number + case; "np" + case where there is no singular
std::string noun_tags(std::string_view rest) {
  if (at(rest, 0) != 'd' && at(rest, 0) != 'l') {
    const std::string c = grammatical_case(at(rest, 1));
    return at(rest, 0) == 'p' && !c.empty() ? "<n><mfn><nn><pl>" + c : "";
  }
  const std::string kind = "<n>" + gender(at(rest, 1)) + (rest[0] == 'd' ? "<nn>" : "<aa>");
  if (gender(at(rest, 1)).empty()) return "";
  if (rest.size() < 4) return rest.size() == 2 ? kind + "<sp>" : "";  // indeclinable
  const std::string c = grammatical_case(rest[3]);
  return c.empty() ? "" : kind + (rest[2] == 's' ? "<sg>" : "<pl>") + c;
}

// What adjectives and participles share: short forms, or animacy (accusative only) + gender + number + case
std::string adjective_tags(std::string_view rest) {
  if (rest == "ps") return "<short><mfn><pl>";
  if (rest.size() == 3 && rest[1] == 's' && rest[2] == 's') return "<short>" + gender(rest[0]) + "<sg>";
  std::string animacy = "<an>";
  if (at(rest, 0) == 'd' || at(rest, 0) == 'l') {
    animacy = rest[0] == 'd' ? "<nn>" : "<aa>";
    rest.remove_prefix(1);
  }
  if (at(rest, 0) == 'p') {
    const std::string c = grammatical_case(at(rest, 1));
    return c.empty() ? "" : "<mfn>" + animacy + "<pl>" + c;
  }
  const std::string c = grammatical_case(at(rest, 2));
  return c.empty() || gender(at(rest, 0)).empty() ? "" : gender(rest[0]) + animacy + "<sg>" + c;
}

std::string finite_tags(std::string_view rest) {
  const std::string number = rest.size() > 2 && rest[2] == 's' ? "<sg>" : "<pl>";
  switch (at(rest, 0)) {
    case 'n':
    case 'f':
      return std::string(rest[0] == 'n' ? "<pres>" : "<fut>") + "<p" + at(rest, 1) + ">" + number;
    case 'v': return std::string("<imp><p") + at(rest, 1) + ">" + number;
    case 'p': return rest == "pp" ? "<past><mfn><pl>" : "<past>" + gender(at(rest, 1)) + "<sg>";
    default: return "";
  }
}

// verbs: v + s|n (perfective, imperfective) + p|n (transitive or not) + the form
std::string verb_tags(std::string_view rest) {
  if (rest.size() < 4) return "";
  const std::string verb = std::string("<vblex>") + (rest[0] == 's' ? "<perf>" : "<impf>") + (rest[1] == 'p' ? "<tv>" : "<iv>");
  const std::string_view form = rest.substr(2);
  if (form == "di") return verb + "<inf>";
  if (form == "ddn") return verb + "<pprs><adv>";
  if (form == "ddp") return verb + "<pp><adv>";
  if (form[0] == 'd') {
    const std::string tags = finite_tags(form.substr(1));
    return tags.empty() ? "" : verb + tags;
  }
  if (form[0] != 'p' || form.size() < 4) return "";
  const bool passive = form[1] == 's';
  const bool past = form[2] == 'p' || (passive && rest[0] == 's');
  const std::string tags = adjective_tags(form.substr(3));
  return tags.empty() ? "" : verb + (past ? "<pp>" : "<pprs>") + (passive ? "<pasv>" : "<actv>") + tags;
}

std::string tags_of(std::string_view code) {
  const std::string_view rest = code.substr(1);
  switch (code[0]) {
    case 'n': return noun_tags(rest);
    case 'a': {
      if (rest == "s") return "<adj><sint><comp>";
      const std::string tags = adjective_tags(rest);
      return tags.empty() ? "" : "<adj>" + tags;
    }
    case 'v': return verb_tags(rest);
    case 'e': return "<adv>";
    default: return "";  // numerals, pronouns and particles come from Apertium
  }
}

// How good a form is as the lemma: 0 is best, -1 is none.
int lemma_rank(std::string_view code) {
  switch (code[0]) {
    case 'n':
      if (code.size() == 5 && code.substr(3) == "si") return 0;
      if (code == "npi" || (code.size() == 5 && code.substr(3) == "pi")) return 1;
      return code.size() == 3 && code[1] != 'p' ? 0 : -1;
    case 'a': return code == "amsi" ? 0 : -1;
    case 'v': return code.ends_with("di") ? 0 : -1;
    case 'e': return 0;
    default: return -1;
  }
}

// A form without an ending belongs to the class of the same kind: the same verb, the same gender and animacy.
bool same_kind(std::string_view a, std::string_view b) {
  if (a[0] != b[0]) return false;
  const std::size_t kind = a[0] == 'n' || a[0] == 'v' ? 3 : 1;
  return a.substr(0, kind) == b.substr(0, kind);
}

// The accusative of participles is not marked for animacy: it is that of the nominative it looks like, or else living.
void settle_animacy(Lexeme& lexeme) {
  for (auto& form : lexeme.forms) {
    const auto at = form.tags.find("<an>");
    const bool open = has_tag(form.tags, "m") || has_tag(form.tags, "pl");
    if (at == std::string::npos || !open || !has_tag(form.tags, "acc") || has_tag(form.tags, "adj")) continue;
    std::string nominative = form.tags;
    nominative.replace(nominative.find("<acc>"), 5, "<nom>");
    const bool lifeless = std::any_of(lexeme.forms.begin(), lexeme.forms.end(),
                                      [&](const Form& f) { return f.text == form.text && f.tags == nominative; });
    form.tags.replace(at, 4, lifeless ? "<nn>" : "<aa>");
  }
}

Lexeme make_lexeme(const std::string& stem, const std::vector<Tagged>& forms) {
  Lexeme lexeme;
  int best = 99;
  for (const auto& [ending, code] : forms) {
    const int rank = lemma_rank(code);
    if (rank >= 0 && rank < best) {
      best = rank;
      lexeme.lemma = stem + ending;
    }
    const std::string tags = tags_of(code);
    if (tags.ends_with("<sp>")) {  // indeclinable: every case looks the same
      for (const char c : std::string_view("igdvtp")) lexeme.forms.push_back({stem + ending, tags + grammatical_case(c)});
    } else if (!tags.empty()) {
      lexeme.forms.push_back({stem + ending, tags});
    }
  }
  settle_animacy(lexeme);
  lexeme.no_yo = true;
  return lexeme;
}

bool is_russian(std::string_view stem) {
  return std::all_of(stem.begin(), stem.end(), [](char c) { return static_cast<unsigned char>(c) >= 0x80 || c == '-'; });
}

}  // namespace

std::vector<Lexeme> read_aot(const std::string& folder) {
  std::unordered_map<std::string, std::vector<Tagged>> endings;
  each_entry(folder + "/suffix.dict", [&](const std::vector<std::string>& words, std::string_view expression) {
    for (const auto& name : classes_in(expression, '-')) {
      for (const auto& word : words) {
        const auto dot = word.rfind('.');
        if (dot != std::string::npos && word[0] == '=') endings[name].push_back({word.substr(1, dot - 1), word.substr(dot + 1)});
      }
    }
  });
  struct Stem {
    std::vector<std::string> classes;
    std::vector<std::string> bare;  // codes of the form that is the stem itself
  };
  std::map<std::string, Stem> stems;
  each_entry(folder + "/stem.dict", [&](std::vector<std::string> words, std::string_view expression) {
    const auto classes = classes_in(expression, '+');
    for (std::size_t i = 0; i < words.size(); ++i) {
      const std::string word = words[i];
      if (word[0] == '/') {  // "/ru/words/words.11": the words stand in a file of their own
        std::istringstream in(slurp(folder + word.substr(word.find('/', 1))));
        for (std::string more; in >> more;) words.push_back(more);
        continue;
      }
      const auto dot = word.rfind('.');
      if (dot == std::string::npos) continue;
      auto& stem = stems[word.substr(0, dot)];
      if (const std::string code = word.substr(dot + 1); code == "=") {
        stem.classes.insert(stem.classes.end(), classes.begin(), classes.end());
      } else {
        stem.bare.push_back(code);
      }
    }
  });
  std::vector<Lexeme> lexemes;
  for (const auto& [stem, value] : stems) {
    if (!is_russian(stem)) continue;
    std::vector<bool> used(value.bare.size(), false);
    auto classes = value.classes;
    std::sort(classes.begin(), classes.end());
    classes.erase(std::unique(classes.begin(), classes.end()), classes.end());
    for (const auto& name : classes) {
      const auto found = endings.find(name);
      if (found == endings.end()) continue;
      std::vector<Tagged> forms = found->second;
      for (std::size_t i = 0; i < value.bare.size(); ++i) {
        const std::string& code = value.bare[i];
        const bool kin = std::any_of(forms.begin(), forms.end(), [&](const Tagged& f) { return same_kind(f.code, code); });
        const bool there = std::any_of(forms.begin(), forms.end(), [&](const Tagged& f) { return f.code == code; });
        if (!kin || there) continue;
        forms.push_back({"", code});
        used[i] = true;
      }
      if (Lexeme lexeme = make_lexeme(stem, forms); !lexeme.lemma.empty() && !lexeme.forms.empty()) lexemes.push_back(std::move(lexeme));
    }
    for (std::size_t i = 0; i < value.bare.size(); ++i) {
      if (used[i]) continue;
      if (Lexeme lexeme = make_lexeme(stem, {{"", value.bare[i]}}); !lexeme.lemma.empty() && !lexeme.forms.empty()) {
        lexemes.push_back(std::move(lexeme));
      }
    }
  }
  return lexemes;
}

}  // namespace letopis::lexicon_build
