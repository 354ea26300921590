// letopis_lexicon OUT --overlay FILE… [--aot FOLDER] [--apertium FILE] [--distrust-names]
// Turns dictionaries into one flat file. Runs during the build, never on a player's machine.
#include <cstdio>
#include <string>

#include "content/language/lexicon_build/lexeme.hpp"

int main(int count, char** arguments) {
  using namespace letopis::lexicon_build;
  std::string out, aot, apertium;
  std::vector<std::string> overlays;
  ApertiumOptions options;
  for (int i = 1; i < count; ++i) {
    const std::string word = arguments[i];
    const bool more = i + 1 < count;
    if (word == "--overlay" && more)
      overlays.emplace_back(arguments[++i]);
    else if (word == "--aot" && more)
      aot = arguments[++i];
    else if (word == "--apertium" && more)
      apertium = arguments[++i];
    else if (word == "--distrust-names")
      options.distrust_names = true;
    else
      out = word;
  }
  if (out.empty() || overlays.empty()) {
    std::fprintf(
        stderr,
        "usage: letopis_lexicon OUT --overlay FILE... [--aot FOLDER] [--apertium FILE] [--distrust-names]\n");
    return 2;
  }
  std::vector<Lexeme> lexemes;
  if (!aot.empty()) lexemes = read_aot(aot);
  if (!apertium.empty()) {
    auto other = read_apertium(apertium, options);
    restore_yo(lexemes, other);
    lexemes = merge(std::move(lexemes), std::move(other));
  }
  if (lexemes.empty()) {
    std::fprintf(stderr,
                 "letopis_lexicon: no dictionary gave a word; are apertium-rus-ukr, apertium-eng-cat and "
                 "link-grammar-dictionaries-all installed?\n");
    return 1;
  }
  bool sound = true;
  for (const auto& overlay : overlays) {
    for (const auto& complaint : apply_overlay(overlay, lexemes)) {
      std::fprintf(stderr, "%s\n", complaint.c_str());
      sound = false;
    }
  }
  if (!sound) return 1;
  if (!write_flat_file(out, lexemes)) {
    std::fprintf(stderr, "letopis_lexicon: cannot write %s\n", out.c_str());
    return 1;
  }
  return 0;
}
