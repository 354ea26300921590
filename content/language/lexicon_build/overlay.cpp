// Our own words. One a line, '#' begins a comment:
//   word LEMMA TAGS like MODEL      the forms of MODEL with another stem: "word Черчилль np.cog.m.aa like
//   король" form SURFACE LEMMA TAGS         one form: "form об о pr" name LEMMA KIND                 a noun
//   that the dictionaries write small: "name Портсмут top" names KIND LEMMA …              many of them fixed
//   LEMMA TAGS                a noun that is not declined: all cases, singular: "fixed Токио np.top.m.nn"
//   drop LEMMA TAG                  a lexeme that only does harm: "drop же n"
//   without FORM LEMMA TAG          a form that nobody writes any more: "without братий брат pl"
//   rare PART LEMMA …               lexemes that give way to another word of the same form: "rare n метода"
//   yo LEMMA …                      words whose ё no dictionary has, in all forms that begin like the lemma:
//   "yo съёмка"
// TAGS are the lexeme's own tags joined by dots; the model must have the same part of speech (np counts as
// n), and the same last letters as the new word, so that one ending can take the place of the other.
#include <algorithm>
#include <fstream>
#include <sstream>
#include <unordered_map>

#include "content/base/utf8.hpp"
#include "content/language/lexicon_build/lexeme.hpp"

namespace letopis::lexicon_build {
namespace {

std::string bracketed(const std::string& dotted) {
  std::string out;
  std::istringstream in(dotted);
  for (std::string tag; std::getline(in, tag, '.');) out += "<" + tag + ">";
  return out;
}

std::string first_tag(const std::string& dotted) {
  return dotted.substr(0, dotted.find('.'));
}

class Overlay {
 public:
  explicit Overlay(std::vector<Lexeme>& lexemes) : lexemes_(lexemes) {
    for (std::size_t i = 0; i < lexemes.size(); ++i) index_[base::fold(lexemes[i].lemma)].push_back(i);
  }

  // "" or what is wrong with the line.
  std::string apply(const std::vector<std::string>& w) {
    if (w[0] == "word" && w.size() == 5 && w[3] == "like") return add_word(w[1], w[2], w[4]);
    if (w[0] == "form" && w.size() == 4) return add_form(w[1], w[2], w[3]);
    if (w[0] == "name" && w.size() == 3) return turn_into_name(w[1], w[2]);
    if (w[0] == "names" && w.size() > 2) return turn_into_names(w[1], {w.begin() + 2, w.end()});
    if (w[0] == "fixed" && w.size() == 3) return add_fixed(w[1], w[2]);
    if (w[0] == "drop" && w.size() == 3) return drop(w[1], w[2]);
    if (w[0] == "without" && w.size() == 4) return lose_form(w[1], w[2], w[3]);
    if (w[0] == "rare" && w.size() > 2) return yield(w[1], {w.begin() + 2, w.end()});
    if (w[0] == "yo" && w.size() > 1) return spell({w.begin() + 1, w.end()});
    return "no such line";
  }

  void finish() {
    std::erase_if(lexemes_, [](const Lexeme& l) { return l.forms.empty(); });
    for (auto& lexeme : added_) lexemes_.push_back(std::move(lexeme));
  }

 private:
  std::vector<std::size_t> find(const std::string& lemma) const {
    const auto found = index_.find(base::fold(lemma));
    return found == index_.end() ? std::vector<std::size_t>{} : found->second;
  }

  std::string add_word(const std::string& lemma, const std::string& tags, const std::string& model) {
    const std::string wanted = first_tag(tags) == "np" ? "n" : first_tag(tags);
    for (const std::size_t i : find(model)) {
      const std::string part = part_of_speech(lexemes_[i]);
      if (part != wanted && !(wanted == "n" && part == "np")) continue;
      return decline(lemma, tags, lexemes_[i]);
    }
    return "no model \"" + model + "\" with this part of speech";
  }

  std::string decline(const std::string& lemma, const std::string& tags, const Lexeme& model) {
    std::size_t stem = model.lemma.size();
    for (const auto& form : model.forms) {
      std::size_t n = 0;
      const std::string text = base::fold(form.text);
      const std::string own = base::fold(model.lemma);
      while (n < stem && n < text.size() && own[n] == text[n]) ++n;
      stem = n;
    }
    while (stem > 0 && stem < model.lemma.size() &&
           (static_cast<unsigned char>(model.lemma[stem]) & 0xC0U) == 0x80U)
      --stem;
    const std::string ending = model.lemma.substr(stem);
    if (!lemma.ends_with(ending))
      return "\"" + lemma + "\" does not end in -" + ending + " as its model does";
    const std::string own = lemma.substr(0, lemma.size() - ending.size());
    Lexeme word{.lemma = lemma, .forms = {}};
    const bool has_singular = std::any_of(model.forms.begin(), model.forms.end(),
                                          [](const Form& f) { return has_tag(f.tags, "sg"); });
    for (const auto& form : model.forms) {
      // «Потсдамы» is nobody's word: a name takes its model's singular.
      if (first_tag(tags) == "np" && has_singular && has_tag(form.tags, "pl")) continue;
      std::string form_tags = form.tags;
      const std::size_t inflected = std::min(form.tags.find("<sg>"), form.tags.find("<pl>"));
      const std::string part = first_tag(tags);
      if ((part == "n" || part == "np") && inflected != std::string::npos)
        form_tags = bracketed(tags) + form.tags.substr(inflected);
      word.forms.push_back({own + form.text.substr(stem), form_tags});
    }
    added_.push_back(std::move(word));
    return "";
  }

  std::string add_form(const std::string& text, const std::string& lemma, const std::string& tags) {
    added_.push_back({.lemma = lemma, .forms = {{text, bracketed(tags)}}});
    return "";
  }

  std::string add_fixed(const std::string& lemma, const std::string& tags) {
    Lexeme word{.lemma = lemma, .forms = {}};
    for (const char* c : {"nom", "gen", "dat", "acc", "ins", "prp"})
      word.forms.push_back({lemma, bracketed(tags + ".sg." + c)});
    added_.push_back(std::move(word));
    return "";
  }

  std::string turn_into_name(const std::string& lemma, const std::string& kind) {
    bool done = false;
    for (const std::size_t i : find(lemma)) {
      Lexeme& lexeme = lexemes_[i];
      if (part_of_speech(lexeme) != "n" && part_of_speech(lexeme) != "np") continue;
      make_name(lexeme, kind);
      write_yo(lexeme, lemma);
      lexeme.lemma = lemma;
      done = true;
    }
    return done ? "" : "no dictionary has the noun \"" + lemma + "\"";
  }

  std::string turn_into_names(const std::string& kind, const std::vector<std::string>& lemmas) {
    for (const auto& lemma : lemmas) {
      if (const std::string wrong = turn_into_name(lemma, kind); !wrong.empty()) return wrong;
    }
    return "";
  }

  std::string lose_form(const std::string& text, const std::string& lemma, const std::string& tag) {
    std::size_t lost = 0;
    for (const std::size_t i : find(lemma)) {
      lost += std::erase_if(lexemes_[i].forms,
                            [&](const Form& f) { return f.text == text && has_tag(f.tags, tag); });
    }
    return lost > 0 ? "" : "no dictionary has this form of \"" + lemma + "\"";
  }

  std::string yield(const std::string& part, const std::vector<std::string>& lemmas) {
    for (const auto& lemma : lemmas) {
      bool done = false;
      for (const std::size_t i : find(lemma)) {
        if (part_of_speech(lexemes_[i]) != part) continue;
        lexemes_[i].rare = true;
        done = true;
      }
      if (!done) return "no dictionary has \"" + lemma + "\"";
    }
    return "";
  }

  std::string spell(const std::vector<std::string>& words) {
    for (const auto& word : words) {
      const auto lexemes = find(word);
      if (lexemes.empty()) return "no dictionary has \"" + word + "\"";
      for (const std::size_t i : lexemes) write_yo(lexemes_[i], word);
    }
    return "";
  }

  std::string drop(const std::string& lemma, const std::string& tag) {
    bool done = false;
    for (const std::size_t i : find(lemma)) {
      if (lexemes_[i].forms.empty() || !has_tag(lexemes_[i].forms.front().tags, tag)) continue;
      lexemes_[i].forms.clear();
      done = true;
    }
    return done ? "" : "nothing to drop";
  }

  std::vector<Lexeme>& lexemes_;
  std::unordered_map<std::string, std::vector<std::size_t>> index_;
  std::vector<Lexeme> added_;
};

}  // namespace

std::vector<std::string> apply_overlay(const std::string& file, std::vector<Lexeme>& lexemes) {
  std::ifstream in(file);
  std::vector<std::string> complaints;
  if (!in) return {file + ": cannot be read"};
  Overlay overlay(lexemes);
  int number = 0;
  for (std::string line; std::getline(in, line);) {
    ++number;
    if (const auto comment = line.find('#'); comment != std::string::npos) line.resize(comment);
    std::istringstream words(line);
    std::vector<std::string> list;
    for (std::string word; words >> word;) list.push_back(word);
    if (list.empty()) continue;
    if (const std::string wrong = overlay.apply(list); !wrong.empty()) {
      complaints.push_back(file + ":" + std::to_string(number) + ": " + wrong);
    }
  }
  overlay.finish();
  return complaints;
}

}  // namespace letopis::lexicon_build
