#include "content/language/document.hpp"

#include <array>

namespace letopis::language {
namespace {

constexpr double tokenizing_share = 0.3;  // of the time of this stage, measured

Sentence tokenized(const Reader& reader, const narrative::Narrative& narrative, std::size_t paragraph, std::size_t begin, std::size_t end) {
  Sentence unread{.begin = begin, .end = end, .paragraph = paragraph, .tokens = {}, .too_long = true};
  if (end - begin > most_bytes) return unread;
  Sentence sentence = reader.tokenize(narrative, begin, end);
  return sentence.tokens.size() > most_tokens ? unread : sentence;
}

}  // namespace

Document read_document(Reader& reader, narrative::Narrative narrative, const std::function<void(double)>& progress) {
  Document document{.narrative = std::move(narrative), .sentences = {}, .clauses = {}};
  const auto& paragraphs = document.narrative.paragraphs;
  for (std::size_t p = 0; p < paragraphs.size(); ++p) {
    for (const auto& [begin, end] : narrative::sentences(document.narrative, paragraphs[p]))
      document.sentences.push_back(tokenized(reader, document.narrative, p, begin, end));
    if (progress) progress(tokenizing_share * static_cast<double>(p + 1) / static_cast<double>(paragraphs.size()));
  }
  // Names are settled over the whole document, so disambiguation sees all sentences at once.
  reader.disambiguate(document.sentences);
  document.clauses.reserve(document.sentences.size());
  for (const auto& sentence : document.sentences) {
    document.clauses.push_back(clauses(sentence, document.narrative.language, reader.words()));
  }
  if (progress) progress(1);
  return document;
}

const char* name_of(Role role) {
  constexpr std::array names = {"-", "subject", "object", "verb", "attribute", "complement", "genitive", "apposition"};
  return names[static_cast<std::size_t>(role)];
}

std::string dump(const Sentence& sentence) {
  std::string out;
  for (std::size_t i = 0; i < sentence.tokens.size(); ++i) {
    const Token& token = sentence.tokens[i];
    out += std::to_string(i) + '\t' + token.form + '\t';
    for (std::size_t r = 0; r < token.readings.size(); ++r) {
      if (r > 0) out += " / ";
      out += token.readings[r].lemma + ' ' + to_string(token.readings[r].tags);
    }
    out += '\t';
    out += name_of(token.role);
    if (token.head >= 0) out += " < " + std::to_string(token.head) + ' ' + sentence.tokens[static_cast<std::size_t>(token.head)].form;
    out += '\n';
  }
  return out;
}

}  // namespace letopis::language
