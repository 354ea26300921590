// A compiled Apertium generator, read backwards: every path of the transducer is a pair of a lexical string and a
// surface form. Generators are untrimmed, hence richer than the analysers that ship beside them. Paths with digits or
// blanks (regular expressions for numbers, multiword names) and joined words are left out: the tokenizer knows them.
#include <lttoolbox/alphabet.h>
#include <lttoolbox/file_utils.h>
#include <lttoolbox/transducer.h>
#include <utf8.h>

#include <algorithm>
#include <map>
#include <set>
#include <unordered_map>

#include "content/language/lexicon_build/lexeme.hpp"

namespace letopis::lexicon_build {
namespace {

constexpr int32_t post_generation_mark = '~';

struct Arc {
  int32_t lexical;  // a code point, or a tag (negative), or 0 for nothing
  int32_t surface;
  std::size_t to;
};

class Expansion {
 public:
  Expansion(Transducer& transducer, const Alphabet& alphabet) : initial_(static_cast<std::size_t>(transducer.getInitial())) {
    const auto size = static_cast<std::size_t>(transducer.size());
    arcs_.resize(size);
    final_.resize(size, false);
    open_.resize(size, false);
    for (const auto& entry : transducer.getFinals()) final_[static_cast<std::size_t>(entry.first)] = true;
    for (const auto& [state, steps] : transducer.getTransitions()) {
      for (const auto& [symbol, target] : steps) {
        const auto pair = alphabet.decode(symbol);
        if (is_left_out(pair.first) || is_left_out(pair.second)) continue;
        const int32_t surface = pair.second == post_generation_mark ? 0 : pair.second;
        arcs_[static_cast<std::size_t>(state)].push_back({pair.first, surface, static_cast<std::size_t>(target.first)});
      }
    }
  }

  template <class Use>
  void each(Use use) {
    walk(initial_, use);
  }

 private:
  static bool is_left_out(int32_t symbol) {
    return symbol == ' ' || symbol == '_' || symbol == '+' || symbol == '#' || (symbol >= '0' && symbol <= '9');
  }

  template <class Use>
  void walk(std::size_t state, Use& use) {
    if (open_[state]) return;  // a cycle: not a word of the dictionary
    open_[state] = true;
    if (final_[state]) use(lexical_, surface_);
    for (const Arc& arc : arcs_[state]) {
      lexical_.push_back(arc.lexical);
      surface_.push_back(arc.surface);
      walk(arc.to, use);
      lexical_.pop_back();
      surface_.pop_back();
    }
    open_[state] = false;
  }

  std::size_t initial_;
  std::vector<std::vector<Arc>> arcs_;
  std::vector<bool> final_;
  std::vector<bool> open_;
  std::vector<int32_t> lexical_;
  std::vector<int32_t> surface_;
};

// Tags that tell lexemes of one lemma apart; the others tell forms apart.
bool is_of_the_lexeme(std::string_view part, std::string_view tag) {
  const auto one_of = [&](std::initializer_list<std::string_view> tags) { return std::find(tags.begin(), tags.end(), tag) != tags.end(); };
  if (part == "n" || part == "np") {
    return one_of({"m", "f", "nt", "mfn", "mf", "GD", "aa", "nn", "top", "ant", "cog", "patr", "org", "al", "hyd", "acr", "unc"});
  }
  if (part == "vblex") return one_of({"perf", "impf"});
  return one_of({"ord", "pers", "pos", "dem", "def", "ind", "rel", "itg", "neg", "qnt", "coll", "ref", "subj", "obj"});
}

struct Lexical {
  std::string lemma;
  std::string tags;
  std::string key;  // lemma, part of speech and the lexeme's tags
};

std::vector<std::string> tag_list(std::string_view tags) {
  std::vector<std::string> out;
  for (auto begin = tags.find('<'); begin != std::string_view::npos; begin = tags.find('<', begin + 1)) {
    out.emplace_back(tags.substr(begin + 1, tags.find('>', begin) - begin - 1));
  }
  return out;
}

// The dictionary tells homonyms apart by raised numbers.
std::string without_number(std::string lemma) {
  for (const std::string_view mark : {"¹", "²", "³"}) {
    if (const auto at = lemma.find(mark); at != std::string::npos) lemma.erase(at, mark.size());
  }
  return lemma;
}

class Grouping {
 public:
  void add(const std::string& lemma, std::string tags, std::string text) {
    // AOT's order of tags serves both: <short> before gender, <hyd> (waters) are places.
    if (const auto at = tags.find("<hyd>"); at != std::string::npos) tags.replace(at, 5, "<top>");
    // An adverb that is listed as a form of its adjective («враждебно») is a word of its own.
    if (has_tag(tags, "cmp")) {
      insert(text, {"adv"}, "<adv>", text);
      return;
    }
    const auto list = tag_list(tags);
    if (list.empty()) return;
    // A transitive verb is listed as an intransitive one too: one reading is enough.
    if (list[0] == "vblex" && has_tag(tags, "iv")) intransitive_.push_back({lemma, tags, text});
    else insert(lemma, list, tags, text);
  }

  std::vector<Lexeme> finish() {
    for (auto& [lemma, tags, text] : intransitive_) {
      const auto list = tag_list(tags);
      std::string twin = tags;
      twin.replace(twin.find("<iv>"), 4, "<tv>");
      const auto found = index_.find(key_of(lemma, list));
      if (found == index_.end() || !transitive_[found->second]) insert(lemma, list, tags, text);
    }
    for (auto& lexeme : lexemes_) {
      std::sort(lexeme.forms.begin(), lexeme.forms.end());
      lexeme.forms.erase(std::unique(lexeme.forms.begin(), lexeme.forms.end()), lexeme.forms.end());
    }
    return std::move(lexemes_);
  }

 private:
  struct Verb {
    std::string lemma;
    std::string tags;
    std::string text;
  };

  static std::string key_of(const std::string& lemma, const std::vector<std::string>& list) {
    std::string key = lemma + '<' + list[0];
    for (const auto& tag : list) {
      if (is_of_the_lexeme(list[0], tag)) key += '.' + tag;
    }
    return key;
  }

  void insert(const std::string& lemma, const std::vector<std::string>& list, const std::string& tags, const std::string& text) {
    const auto [found, is_new] = index_.try_emplace(key_of(lemma, list), lexemes_.size());
    if (is_new) {
      lexemes_.push_back({.lemma = lemma, .forms = {}});
      transitive_.push_back(false);
    }
    if (has_tag(tags, "tv")) transitive_[found->second] = true;
    lexemes_[found->second].forms.push_back({text, tags});
  }

  std::unordered_map<std::string, std::size_t> index_;
  std::vector<Lexeme> lexemes_;
  std::vector<bool> transitive_;
  std::vector<Verb> intransitive_;
};

}  // namespace

std::string part_of_speech(const Lexeme& lexeme) {
  if (lexeme.forms.empty()) return "";
  const std::string& tags = lexeme.forms.front().tags;
  return tags.size() < 3 ? "" : tags.substr(1, tags.find('>') - 1);
}

bool has_tag(std::string_view tags, std::string_view tag) {
  for (auto at = tags.find(tag); at != std::string_view::npos; at = tags.find(tag, at + 1)) {
    const std::size_t end = at + tag.size();
    if (at > 0 && tags[at - 1] == '<' && end < tags.size() && tags[end] == '>') return true;
  }
  return false;
}

std::vector<Lexeme> read_apertium(const std::string& file, const ApertiumOptions& options) {
  FILE* in = openInBinFile(file);
  std::set<UChar32> letters;
  Alphabet alphabet;
  std::map<UString, Transducer> sections;
  readTransducerSet(in, letters, alphabet, sections);
  fclose(in);
  std::vector<std::string> tags(static_cast<std::size_t>(alphabet.size()) + 1);
  for (std::size_t i = 1; i < tags.size(); ++i) {
    UString symbol;
    alphabet.getSymbol(symbol, -static_cast<int32_t>(i));
    utf8::utf16to8(symbol.begin(), symbol.end(), std::back_inserter(tags[i]));
  }
  Grouping grouping;
  for (auto& [name, transducer] : sections) {
    Expansion(transducer, alphabet).each([&](const std::vector<int32_t>& lexical, const std::vector<int32_t>& surface) {
      std::string lemma;
      std::string tag_string;
      std::string text;
      for (const int32_t c : lexical) {
        if (c < 0) tag_string += tags[static_cast<std::size_t>(-c)];
        else if (c > 0 && tag_string.empty()) utf8::append(static_cast<char32_t>(c), std::back_inserter(lemma));
      }
      for (const int32_t c : surface) {
        if (c > 0) utf8::append(static_cast<char32_t>(c), std::back_inserter(text));
      }
      // A number mark in the surface form is a slip of the source.
      if (!text.empty() && !lemma.empty() && without_number(text) == text) grouping.add(without_number(lemma), tag_string, text);
    });
  }
  auto lexemes = grouping.finish();
  for (auto& lexeme : lexemes) lexeme.analysis_only = options.distrust_names && part_of_speech(lexeme) == "np";
  return lexemes;
}

}  // namespace letopis::lexicon_build
