// Facts of many small texts, so that one start serves a whole gold set: on standard input one text a line,
// its language before it ("ru<tab>text"; "\n" in the text begins a new line). Out come the lines of `letopisc
// facts
// --json`, after each text "-- N" with the number of its sentences. measure.py runs it.
#include <iostream>
#include <string>

#include "content/compile.hpp"
#include "content/facts/find.hpp"
#include "content/facts/json.hpp"
#include "content/language/data_folder.hpp"

using namespace letopis;

namespace {

std::string with_newlines(std::string text) {
  for (std::size_t at = 0; (at = text.find("\\n", at)) != std::string::npos; ++at) text.replace(at, 2, "\n");
  return text;
}

}  // namespace

int main(int argc, char** argv) {
  const bool dump = argc > 1 && std::string(argv[1]) == "--dump";
  Compiler compiler(language::data_folder());
  for (std::string line; std::getline(std::cin, line);) {
    const std::size_t tab = line.find('\t');
    const std::string language = tab == std::string::npos ? "auto" : line.substr(0, tab);
    const std::string text = with_newlines(tab == std::string::npos ? line : line.substr(tab + 1));
    auto reading = compiler.read(
        narrative::read(base::Decoded{.text = text, .encoding = "UTF-8", .notes = {}}, "-", false, language));
    if (!reading) {
      std::cerr << base::to_string(reading.error()) << "\n";
      return 1;
    }
    if (dump) {
      std::cout << "# " << text << "\n" << facts::dump(reading->document, reading->facts);
    } else {
      for (const facts::Fact& fact : reading->facts)
        std::cout << facts::to_json(fact, reading->document) << "\n";
    }
    std::cout << "-- " << reading->document.sentences.size() << "\n";
  }
  return 0;
}
