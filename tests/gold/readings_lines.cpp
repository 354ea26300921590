// Readings and inflected forms for measure_readings.py, so that one start serves a whole treebank. Lines in:
//   T sentence             → every token before and after the grammar: begin, end, readings, readings left;
//   then "--" G lemma TAGS WANTED    → the forms that the lexicon offers for the lemma's reading with TAGS,
//   WANTED asked; one line
// Fields are parted by tabs, readings by blanks ("lemma:n.f.nn.sg.nom"), tags by dots.
#include <algorithm>
#include <iostream>
#include <sstream>
#include <string>
#include <vector>

#include "content/base/utf8.hpp"
#include "content/language/data_folder.hpp"
#include "content/language/document.hpp"

using namespace letopis;

namespace {

std::vector<std::string> parted(const std::string& line, char mark) {
  std::vector<std::string> out;
  std::istringstream in(line);
  for (std::string part; std::getline(in, part, mark);) out.push_back(part);
  return out;
}

language::Tags tags_of(const std::string& dotted) {
  language::Tags tags;
  for (const auto& name : parted(dotted, '.')) {
    if (const auto tag = language::tag_named(name)) tags.add(*tag);
  }
  return tags;
}

void print(const std::vector<language::Reading>& readings) {
  for (const auto& reading : readings) {
    std::string lemma = reading.lemma;
    std::replace(lemma.begin(), lemma.end(), ' ', '_');
    std::cout << (&reading == &readings.front() ? "" : " ") << lemma << ":" << to_string(reading.tags);
  }
}

void print_tokens(language::Reader& reader, const std::string& language, const std::string& text) {
  const auto narrative =
      narrative::read(base::Decoded{.text = text, .encoding = "UTF-8", .notes = {}}, "-", false, language);
  std::vector<language::Sentence> sentences;
  for (const auto& paragraph : narrative.paragraphs) {
    for (const auto& [begin, end] : narrative::sentences(narrative, paragraph))
      sentences.push_back(reader.tokenize(narrative, begin, end));
  }
  const auto before = sentences;
  reader.disambiguate(sentences);
  for (std::size_t s = 0; s < sentences.size(); ++s) {
    for (std::size_t t = 0; t < sentences[s].tokens.size(); ++t) {
      const auto& token = sentences[s].tokens[t];
      std::cout << token.begin << "\t" << token.end << "\t";
      print(before[s].tokens[t].readings);
      std::cout << "\t";
      print(token.readings);
      std::cout << "\n";
    }
  }
  std::cout << "--\n";
}

void print_forms(const language::Lexicon& lexicon, const std::string& lemma, const language::Tags& model,
                 const language::Tags& wanted) {
  for (const auto& reading : lexicon.analyse(lemma)) {
    if (base::fold(reading.lemma) != base::fold(lemma) || !reading.tags.has_all(model)) continue;
    const auto forms = lexicon.inflect(reading, wanted);
    if (forms.empty()) continue;
    for (const auto& form : forms) std::cout << (&form == &forms.front() ? "" : "\t") << form;
    break;
  }
  std::cout << "\n";
}

}  // namespace

int main(int argc, char** argv) {
  const std::string language = argc > 1 ? argv[1] : "ru";
  auto reader = language::Reader::open(language::data_folder(), language);
  if (!reader) {
    std::cerr << base::to_string(reader.error()) << "\n";
    return 1;
  }
  for (std::string line; std::getline(std::cin, line);) {
    const auto fields = parted(line, '\t');
    if (fields.size() == 2 && fields[0] == "T") print_tokens(*reader, language, fields[1]);
    if (fields.size() == 4 && fields[0] == "G")
      print_forms(reader->lexicon(), fields[1], tags_of(fields[2]), tags_of(fields[3]));
  }
  return 0;
}
