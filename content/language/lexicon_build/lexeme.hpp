#pragma once
// A lexeme: one dictionary word with all its forms. The sources (aot.cpp, apertium.cpp) give lists of them, overlay.cpp
// amends the list, merge.cpp settles who is believed, flat_file.cpp writes the result. Build time only.
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace letopis::lexicon_build {

struct Form {
  std::string text;
  std::string tags;  // "<n><f><nn><sg><nom>"
  bool operator==(const Form&) const = default;
  auto operator<=>(const Form&) const = default;
};

struct Lexeme {
  std::string lemma;
  std::vector<Form> forms;
  bool analysis_only = false;  // the source's paradigm is not to be trusted for writing
  bool no_yo = false;          // the source writes е for every ё
  bool rare = false;           // only the larger dictionary has it: it yields to a common word of the same form
};

// A common noun's forms as those of a name («портсмут» → «Портсмут»); a person's name is animate.
void make_name(Lexeme& lexeme, const std::string& kind);

// The first tag of the first form: "n", "np", "vblex" … ("" where there are no forms).
std::string part_of_speech(const Lexeme& lexeme);
bool has_tag(std::string_view tags, std::string_view tag);  // has_tag("<n><f>", "f")

std::vector<Lexeme> read_aot(const std::string& folder);

// The forms that a compiled Apertium generator knows, read backwards. Names keep `analysis_only` where asked.
struct ApertiumOptions {
  bool distrust_names = false;
};
std::vector<Lexeme> read_apertium(const std::string& file, const ApertiumOptions& options);

// What the open classes of `base` have, `other` adds nothing to; the rest of `other` comes in. Lower-case nouns of
// `base` that `other` knows as names become names with the forms of `base`.
std::vector<Lexeme> merge(std::vector<Lexeme> base, std::vector<Lexeme> other);

// Forms of `lexemes`, which have е for every ё, as `spelled` has them.
void restore_yo(std::vector<Lexeme>& lexemes, const std::vector<Lexeme>& spelled);

// Writes ё in every form that begins as `spelled` does, where `spelled` has it. The stress of such a word must not move
// (that of short forms apart, which is known).
void write_yo(Lexeme& lexeme, const std::string& spelled);

// Adds, renames and drops as the overlay file says (its head explains the lines). Returns complaints, one a bad line.
std::vector<std::string> apply_overlay(const std::string& file, std::vector<Lexeme>& lexemes);

bool write_flat_file(const std::string& file, const std::vector<Lexeme>& lexemes);

}  // namespace letopis::lexicon_build
