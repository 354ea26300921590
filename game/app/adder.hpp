#pragma once
// Bringing in what a player has: a file or a pasted text. What is a pack is read at once; a narrative is
// handed to letopisc as a child process, so that no text can harm a round, and its progress is read line by
// line.
#include <optional>
#include <string>

#include "content/pack/toml.hpp"
#include "game/platform/child.hpp"

namespace letopis::app {

class Adder {
 public:
  // `compiler`: the path of letopisc.
  explicit Adder(std::string compiler) : compiler_(std::move(compiler)) {}

  void bring_file(const std::string& path);
  void bring_text(const std::string& text);
  void cancel();

  bool working() const { return child_.has_value() || outcome_.has_value(); }
  float progress() const { return progress_; }  // 0…1, below 0: not known yet
  const std::string& what() const { return what_; }

  struct Outcome {
    base::Result<pack::Loaded> loaded;
  };
  // Once, when it is done. Call each frame.
  std::optional<Outcome> poll();

 private:
  void begin(const std::string& text, const std::string& file, bool pasted);
  Outcome read_child();

  std::string compiler_;
  std::string what_;
  std::optional<platform::Child> child_;
  std::optional<Outcome> outcome_;
  base::Diagnostics remarks_;
  float progress_ = -1;
};

// "file:line:column: sentence" back into its parts.
base::Diagnostic read_diagnostic(const std::string& line);

}  // namespace letopis::app
