#pragma once
// What makes a question fit to be asked, for every reader of packs alike. A Gathering takes questions as they
// come, keeps the fit ones, gives an id to those that have none, and says of each other one where it stood,
// what is wrong with it and how to mend it. It knows no file format.
#include <functional>
#include <map>
#include <optional>
#include <string>

#include "content/base/result.hpp"
#include "content/pack/pack.hpp"
#include "content/pack/toml.hpp"

namespace letopis::pack {

// Longer ones cannot be shown on a screen, and a hostile pack must not be able to freeze the game. In code
// points.
inline constexpr std::size_t longest_prompt = 4000;
inline constexpr std::size_t longest_choice = 1000;
inline constexpr std::size_t most_choices = 26;
inline constexpr std::size_t most_diagnostics = 1000;  // what is beyond them is counted, not listed

struct Fault {
  std::string field;  // of the contract: "prompt", "choices", "answer" …
  std::string what;   // what is wrong, and the remedy, to be read after "question 3 was left out: "
};

// Why the question cannot be asked; nothing where it can.
std::optional<Fault> fault_of(const Question& question);

class Gathering {
 public:
  Gathering(Pack header, std::string file);

  // Questions are numbered in the order of these three calls. `begin` is where the question starts; a fault
  // is placed there, or where `place_of` says that the field at fault stands.
  using FieldPlace = std::function<base::Place(const std::string& field)>;
  void add(Question question, base::Place begin, const FieldPlace& place_of = {});
  void leave_out(const std::string& why, base::Place where, base::Severity severity = base::Severity::error);
  void warn(const std::string& what, base::Place where);  // about the question that comes next

  const std::string& file() const { return file_; }
  const std::string& language() const { return loaded_.pack.language; }
  void note(base::Severity severity, std::string what, base::Place where);

  // A pack without one question gets an error that says so.
  Loaded finish() &&;

 private:
  bool give_id(Question& question, const base::Place& begin);

  Loaded loaded_;
  std::string file_;
  std::size_t count_ = 0;           // of the questions seen, good or bad
  std::size_t unlisted_ = 0;        // diagnostics beyond the most
  std::map<std::string, int> ids_;  // id → line of the question that holds it
};

}  // namespace letopis::pack
