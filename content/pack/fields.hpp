#pragma once
// The fields of "letopis-pack/1", read once for TOML and JSON alike: nodes in, a Loaded out. A question is
// read field by field; what does not fit is listed with its place, and the next question is tried. Private to
// content/pack.
#include <set>
#include <string>

#include "content/base/result.hpp"
#include "content/pack/node.hpp"
#include "content/pack/validate.hpp"

namespace letopis::pack {

// Whether the integer 2 as an answer is always the third choice (JSON), or may also be the text "2" of a
// choice, and is refused where it could be both (TOML, where a person may have meant either).
enum class Integers { indices, indices_or_texts };

class PackReader {
 public:
  // Error: no format, another format, a newer one.
  static base::Result<PackReader> begin(const Node& root, const std::string& file, Integers integers);

  void read_questions(const Node& questions);  // the list
  void read_question(const Node& table);
  void leave_out(const std::string& why, int line, int column);
  void note(base::Severity severity, const std::string& what, int line, int column);
  Loaded finish() && { return std::move(gathering_).finish(); }

 private:
  PackReader(Pack header, const std::string& file, Integers integers);
  void name_unknown_fields(const Node& table, const std::set<std::string>& known, const std::string& within);
  base::Place place(const Node& node) const;

  Gathering gathering_;
  Integers integers_;
  std::set<std::string> named_;  // unknown fields are named once a file, not once a question
};

}  // namespace letopis::pack
