#pragma once
// CG-3 behind a small door: a sentence goes in with many readings and comes out with fewer, with roles and heads.
// The .cpp is the only file that knows cg3.h. Not to be shared by threads: the applicator keeps state.
#include <memory>
#include <string>

#include "content/base/result.hpp"
#include "content/language/token.hpp"

namespace letopis::language {

class Disambiguator {
 public:
  // `data` holds LANGUAGE.cg3: one grammar, whose first sections choose readings and whose last one marks syntax.
  static base::Result<Disambiguator> open(const std::string& data, const std::string& language);
  Disambiguator(Disambiguator&&) noexcept;
  ~Disambiguator();

  void run(Sentence& sentence);

 private:
  struct State;
  explicit Disambiguator(std::unique_ptr<State> state);
  std::unique_ptr<State> state_;
};

}  // namespace letopis::language
