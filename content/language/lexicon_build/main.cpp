// letopis_lexicon OUT --overlay FILE [--aot FOLDER] [--apertium FILE] [--distrust-names]
// Turns dictionaries into one flat file. Runs during the build, never on a player's machine.
#include <cstdio>
#include <string>

#include "content/language/lexicon_build/lexeme.hpp"

int main(int count, char** arguments) {
  using namespace letopis::lexicon_build;
  std::string out, overlay, aot, apertium;
  ApertiumOptions options;
  for (int i = 1; i < count; ++i) {
    const std::string word = arguments[i];
    const bool more = i + 1 < count;
    if (word == "--overlay" && more) overlay = arguments[++i];
    else if (word == "--aot" && more) aot = arguments[++i];
    else if (word == "--apertium" && more) apertium = arguments[++i];
    else if (word == "--distrust-names") options.distrust_names = true;
    else out = word;
  }
  if (out.empty() || overlay.empty()) {
    std::fprintf(stderr, "usage: letopis_lexicon OUT --overlay FILE [--aot FOLDER] [--apertium FILE] [--distrust-names]\n");
    return 2;
  }
  std::vector<Lexeme> lexemes;
  if (!aot.empty()) lexemes = read_aot(aot);
  if (!apertium.empty()) lexemes = merge(std::move(lexemes), read_apertium(apertium, options));
  if (lexemes.empty()) {
    std::fprintf(stderr, "letopis_lexicon: no dictionary gave a word; are apertium-rus-ukr, apertium-eng-cat and link-grammar-dictionaries-all installed?\n");
    return 1;
  }
  const auto complaints = apply_overlay(overlay, lexemes);
  for (const auto& complaint : complaints) std::fprintf(stderr, "%s\n", complaint.c_str());
  if (!complaints.empty()) return 1;
  if (!write_flat_file(out, lexemes)) {
    std::fprintf(stderr, "letopis_lexicon: cannot write %s\n", out.c_str());
    return 1;
  }
  return 0;
}
