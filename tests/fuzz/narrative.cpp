// The doorway and the first stage: any bytes → text → paragraphs → sentences. The first byte chooses Markdown
// or plain text, so that both are mutated.
#include "content/narrative/narrative.hpp"

#include "content/base/encoding.hpp"
#include "content/base/utf8.hpp"
#include "tests/fuzz/target.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace letopis;
  if (size == 0) return 0;
  auto decoded = base::decode(fuzz::text_of(data + 1, size - 1), "fuzz.txt");
  if (!decoded) return 0;
  fuzz::promise(!base::find_invalid(decoded->text), "what is decoded is UTF-8");
  const auto narrative = narrative::read(std::move(*decoded), "fuzz.txt", data[0] % 2 == 1, "auto");
  std::size_t last = 0;
  for (const auto& paragraph : narrative.paragraphs) {
    fuzz::promise(paragraph.begin >= last && paragraph.end <= narrative.text.size(),
                  "paragraphs stand in order in the text");
    last = paragraph.begin;
    for (const auto& [begin, end] : narrative::sentences(narrative, paragraph)) {
      fuzz::promise(begin >= last && begin < end && end <= paragraph.end,
                    "sentences stand in order in their paragraph");
      fuzz::promise(!base::find_invalid(std::string_view(narrative.text).substr(begin, end - begin)),
                    "a sentence is whole characters");
      (void)narrative::plain(narrative, begin, end);
      last = end;
    }
    last = paragraph.end;
  }
  return 0;
}
