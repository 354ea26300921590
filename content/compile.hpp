#pragma once
// The content compiler: a narrative in, a pack out. compile.cpp is the pipeline, readable from top to bottom;
// each stage is one function of its own folder and can be dumped as text.
#include <cstddef>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "content/base/result.hpp"
#include "content/facts/fact.hpp"
#include "content/knowledge/knowledge.hpp"
#include "content/language/document.hpp"
#include "content/language/reader.hpp"
#include "content/language/words.hpp"
#include "content/pack/pack.hpp"
#include "content/part.hpp"
#include "content/questions/candidate.hpp"

namespace letopis {

struct CompileSettings {
  std::string language = "auto";     // "auto", "ru", "en"
  std::optional<std::size_t> count;  // the best so many; all good ones where it is not given
  bool explain = false;              // fill `explained`
  bool in_two = false;  // a long narrative is read in two processes (parts_in_two.hpp): the same, sooner
  std::function<void(double)> progress;  // 0 … 1, called from the compiling thread; may be empty
};

// Everything that a stage may be asked to show.
struct Reading {
  language::Document document;
  std::vector<facts::Fact> facts;
  base::Diagnostics notes;  // sentences that are too long to be prose
};

// A question and where it came from.
struct Made {
  std::size_t fact = 0;  // index into the facts of the reading
  std::string rule;      // of the phrasing; empty where a question was made of several facts
  pack::Kind kind = pack::Kind::choice;
  std::string prompt;
};

// What became of the facts of one narrative.
struct Outcome {
  std::vector<pack::Question> questions;         // in the order of the text
  std::vector<Made> made;                        // at least one for each question
  std::vector<questions::Rejection> rejections;  // of facts that no question asks
};

struct Compiled {
  pack::Pack pack;
  base::Diagnostics notes;
  std::map<std::string, std::size_t>
      rejected;  // name of a rejection (questions/reasons.hpp) → how often it was given
  std::map<facts::Kind, Tally> tallies;
  std::vector<std::string> explained;  // a line each: place, fact, reason
};

// Languages are opened when a narrative first needs them. One thread; not shared.
class Compiler {
 public:
  explicit Compiler(std::string data_folder);
  ~Compiler();

  // Errors: unreadable, not text, empty, no language data. Notes of decoding are added to `notes`.
  base::Result<narrative::Narrative> open(const std::string& path, const std::string& language,
                                          base::Diagnostics& notes);
  base::Result<Reading> read(narrative::Narrative narrative,
                             const std::function<void(double)>& progress = {});
  // The same in parts (narrative/parts.hpp), one at a time: `use` sees a reading whose document holds the
  // whole text and the paragraphs of one part. Its error ends the reading. Long texts need no more memory
  // than one part does.
  base::Result<void> read_parts(narrative::Narrative narrative, const std::function<void(double)>& progress,
                                const std::function<base::Result<void>(const Reading&)>& use);
  base::Result<questions::Asked> ask(const Reading& reading);
  base::Result<Outcome> outcome(const Reading& reading);
  // One pack out of all the files. Errors: any file that cannot be read; no question in all of them.
  base::Result<Compiled> compile(const std::vector<std::string>& paths, const CompileSettings& settings);

 private:
  struct Language;
  base::Result<Language*> language(const std::string& name);
  std::string data_folder_;
  std::map<std::string, std::unique_ptr<Language>> languages_;
};

}  // namespace letopis
