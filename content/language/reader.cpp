#include "content/language/reader.hpp"

#include <algorithm>

#include "content/base/utf8.hpp"
#include "content/language/disambiguator.hpp"
#include "content/language/names.hpp"
#include "content/language/tokenizer.hpp"

namespace letopis::language {

struct Reader::State {
  std::string language;
  Lexicon lexicon;
  Disambiguator disambiguator;
  Words words;
};

Reader::Reader(std::unique_ptr<State> state) : state_(std::move(state)) {}
Reader::Reader(Reader&&) noexcept = default;
Reader::~Reader() = default;

base::Result<Reader> Reader::open(const std::string& data, const std::string& language) {
  auto lexicon = Lexicon::open(data, language);
  if (!lexicon) return tl::unexpected(lexicon.error());
  auto words = Words::open(data, language);
  if (!words) return tl::unexpected(words.error());
  auto disambiguator = Disambiguator::open(data, language);
  if (!disambiguator) return tl::unexpected(disambiguator.error());
  return Reader(std::make_unique<State>(State{language, std::move(*lexicon), std::move(*disambiguator), std::move(*words)}));
}

Sentence Reader::tokenize(const narrative::Narrative& narrative, std::size_t begin, std::size_t end) const {
  const auto paragraph = std::partition_point(narrative.paragraphs.begin(), narrative.paragraphs.end(),
                                              [&](const narrative::Paragraph& p) { return p.end <= begin; });
  Sentence sentence{.begin = begin, .end = end, .paragraph = static_cast<std::size_t>(paragraph - narrative.paragraphs.begin()), .tokens = {}};
  static const std::vector<std::pair<std::size_t, std::size_t>> none;
  const auto& hidden = paragraph != narrative.paragraphs.end() ? paragraph->hidden : none;
  sentence.tokens = tokens_of(state_->lexicon, state_->language, narrative.text, begin, end, hidden);
  return sentence;
}

void Reader::disambiguate(std::vector<Sentence>& sentences) {
  if (state_->language == "ru") settle_names(sentences);
  for (auto& sentence : sentences) {
    state_->disambiguator.run(sentence);
    for (Token& token : sentence.tokens)
      for (Reading& reading : token.readings) reading.is_folded = base::is_folded(reading.lemma);
  }
}

const Lexicon& Reader::lexicon() const { return state_->lexicon; }
const Words& Reader::words() const { return state_->words; }

}  // namespace letopis::language
