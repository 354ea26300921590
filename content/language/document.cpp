#include "content/language/document.hpp"

#include <algorithm>
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

// "The first war. Revolution broke out at Palermo …": a heading that runs into its paragraph.
bool is_run_in_heading(const Document& document, std::size_t i) {
  constexpr std::size_t longest = 6;  // words
  constexpr std::size_t told = 8;     // tokens of the sentence behind it
  const auto& sentences = document.sentences;
  if (i + 1 >= sentences.size() || (i > 0 && sentences[i - 1].paragraph == sentences[i].paragraph) ||
      sentences[i + 1].paragraph != sentences[i].paragraph || sentences[i + 1].tokens.size() < told)
    return false;
  const auto& tokens = sentences[i].tokens;
  if (tokens.size() < 2 || tokens.size() > longest + 1 || tokens.back().form != "." ||
      !tokens.front().any(Tag::cap))
    return false;
  const bool acts = std::any_of(tokens.begin(), tokens.end(), [](const Token& token) {
    return token.any(Tag::adv) || (token.any(Tag::adj) && token.any(Tag::shrt)) || token.form == "—" ||
           token.form == "–";
  });
  const auto& own = document.clauses[i];
  return !acts && std::none_of(own.begin(), own.end(), [](const Clause& clause) { return clause.verb >= 0; });
}

// Takes the run-in headings out of the sentences, and out of what is shown of the text. One short sentence
// without a verb may be anything; where every third paragraph begins so, they are headings.
void set_headings_aside(Document& document) {
  std::vector<std::size_t> headings;
  for (std::size_t i = 0; i < document.sentences.size(); ++i)
    if (is_run_in_heading(document, i)) headings.push_back(i);
  if (headings.size() < 2 || 3 * headings.size() < document.narrative.paragraphs.size()) return;
  for (const std::size_t i : headings) {
    auto& hidden = document.narrative.paragraphs[document.sentences[i].paragraph].hidden;
    const std::size_t begin = document.sentences[i].begin, end = document.sentences[i + 1].begin;
    std::erase_if(hidden, [&](const auto& range) { return range.first < end; });
    hidden.insert(hidden.begin(), {begin, end});
  }
  for (auto i = headings.rbegin(); i != headings.rend(); ++i) {
    document.sentences.erase(document.sentences.begin() + static_cast<long>(*i));
    document.clauses.erase(document.clauses.begin() + static_cast<long>(*i));
  }
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
  set_headings_aside(document);
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
