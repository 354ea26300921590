#pragma once
// The reader: sentences into tokens with readings, one reading each where grammar decides. It owns the lexicon (a
// flat file prepared at build time, mapped at start) and the CG-3 grammars of one language. analyser.cpp is the only
// file that knows the lexicon's layout, disambiguator.cpp the only one that knows cg3.h.
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "content/base/result.hpp"
#include "content/language/token.hpp"
#include "content/language/words.hpp"
#include "content/narrative/narrative.hpp"

namespace letopis::language {

// Both directions of a language's dictionaries. Const after opening, so shared by threads.
class Lexicon {
 public:
  // `data` is the folder that holds the prepared files (ru.lexicon, en.lexicon). Errors: missing, damaged, other version.
  static base::Result<Lexicon> open(const std::string& data, const std::string& language);
  Lexicon(Lexicon&&) noexcept;
  Lexicon& operator=(Lexicon&&) noexcept;
  ~Lexicon();

  // Every reading of a word form: as it stands, lower-cased, with ё for е. Empty where no dictionary knows it.
  std::vector<Reading> analyse(std::string_view form) const;

  // Forms of a lemma that have all of `wanted` among their tags and the same part of speech as `model` (its
  // lexical string names the paradigm). Case, number, gender not mentioned in `wanted` stay as in `model`. Empty
  // where the lexicon offers none: then nobody may inflect the word.
  std::vector<std::string> inflect(const Reading& model, const Tags& wanted) const;

 private:
  struct Data;
  explicit Lexicon(std::unique_ptr<Data> data);
  std::unique_ptr<Data> data_;
};

class Reader {
 public:
  static base::Result<Reader> open(const std::string& data, const std::string& language);
  Reader(Reader&&) noexcept;
  ~Reader();

  // Tokens with all their readings (stage "readings" before disambiguation).
  Sentence tokenize(const narrative::Narrative& narrative, std::size_t begin, std::size_t end) const;
  // Drops the readings that the grammar rules out and marks roles and heads. In batches, for the grammar is stateful.
  void disambiguate(std::vector<Sentence>& sentences);

  const Lexicon& lexicon() const;
  const Words& words() const;

 private:
  struct State;
  explicit Reader(std::unique_ptr<State> state);
  std::unique_ptr<State> state_;
};

}  // namespace letopis::language
