// All stages in one language: text → sentences → readings → clauses → facts → questions → a pack, written and
// read again. Built twice, with FUZZ_LANGUAGE "ru" and "en".
#include "content/base/encoding.hpp"
#include "content/base/utf8.hpp"
#include "content/compile.hpp"
#include "content/explain.hpp"
#include "content/language/data_folder.hpp"
#include "content/pack/toml.hpp"
#include "content/pack/validate.hpp"
#include "content/questions/assemble.hpp"
#include "tests/fuzz/target.hpp"

namespace {

using namespace letopis;

void keep_promises(const Reading& reading, const pack::Pack& made) {
  const std::string& text = reading.document.narrative.text;
  for (const auto& sentence : reading.document.sentences)
    for (const auto& token : sentence.tokens) {
      fuzz::promise(!token.readings.empty(), "every token has a reading");
      fuzz::promise(sentence.begin <= token.begin && token.begin < token.end && token.end <= sentence.end,
                    "tokens stand in their sentence");
    }
  for (const auto& fact : reading.facts)
    fuzz::promise(fact.span.begin < fact.span.end && fact.span.end <= text.size(), "a fact has words");
  for (const auto& question : made.questions) {
    fuzz::promise(!pack::fault_of(question), "what is compiled can be asked");
    fuzz::promise(text.substr(question.source.begin, question.source.end - question.source.begin) ==
                      question.source.text,
                  "the source is the sentence, verbatim");
    for (const auto& key : question.source.key)
      fuzz::promise(
          question.source.begin <= key.begin && key.begin < key.end && key.end <= question.source.end,
          "the key stands in its sentence");
  }
  if (made.questions.empty()) return;
  const auto again = pack::read_toml(pack::write_toml(made), "fuzz.toml");
  fuzz::promise(again.has_value() && again->pack == made, "a pack written and read is the same");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static Compiler compiler(language::data_folder());
  auto decoded = base::decode(fuzz::text_of(data, size), "fuzz.txt");
  if (!decoded || base::trim(decoded->text).empty()) return 0;
  const auto reading = compiler.read(narrative::read(std::move(*decoded), "fuzz.txt", false, FUZZ_LANGUAGE));
  fuzz::promise(reading.has_value(), "a language that is installed reads any text");
  const auto outcome = compiler.outcome(*reading);
  fuzz::promise(outcome.has_value(), "a document that was read can be asked about");
  fuzz::promise(outcome->made.size() >= outcome->questions.size(), "every question is about a fact");
  (void)explain_rejections(*reading, *outcome);
  (void)explain_line(*reading, *outcome, {0, size});
  pack::Pack made{.title = "fuzz",
                  .language = FUZZ_LANGUAGE,
                  .narratives = {"fuzz.txt"},
                  .questions = outcome->questions};
  questions::exclude_each_other(made.questions);
  keep_promises(*reading, made);
  return 0;
}
