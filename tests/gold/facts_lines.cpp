// Facts of many small texts: one text a line on standard input ("\n" in it begins a new line), `facts --json` lines
// out, then "--". What measure_facts.py runs, so that one start serves a whole gold set.
#include <iostream>
#include <string>

#include "content/facts/find.hpp"
#include "content/facts/json.hpp"
#include "content/language/data_folder.hpp"
#include "content/language/document.hpp"

using namespace letopis;

int main(int argc, char** argv) {
  const std::string language = argc > 1 ? argv[1] : "ru";
  const bool dump = argc > 2 && std::string(argv[2]) == "--dump";
  auto reader = language::Reader::open(language::data_folder(), language);
  if (!reader) {
    std::cerr << base::to_string(reader.error()) << "\n";
    return 1;
  }
  for (std::string line; std::getline(std::cin, line);) {
    for (std::size_t at; (at = line.find("\\n")) != std::string::npos;) line.replace(at, 2, "\n");
    const language::Document document =
        language::read_document(*reader, narrative::read(base::Decoded{.text = line, .encoding = "UTF-8", .notes = {}}, "-", false, language));
    const auto facts = facts::find(document);
    if (dump) std::cout << "# " << line << "\n" << facts::dump(document, facts);
    else for (const facts::Fact& fact : facts) std::cout << facts::to_json(fact, document) << "\n";
    std::cout << "--\n";
  }
  return 0;
}
