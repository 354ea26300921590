// The readers of packs, one program each: FUZZ_READ is the reader, FUZZ_FILE a name that suits it. What comes
// in must be fit to be asked, survive `check`, and be the same when it is written and read again.
#include "content/formats/check.hpp"
#include "content/formats/gift.hpp"
#include "content/formats/open.hpp"
#include "content/formats/table.hpp"
#include "content/pack/toml.hpp"
#include "content/pack/validate.hpp"
#include "tests/fuzz/target.hpp"

namespace {

using namespace letopis;

[[maybe_unused]] base::Result<pack::Loaded> toml(std::string_view text) {
  return pack::read_toml(text, FUZZ_FILE);
}
[[maybe_unused]] base::Result<pack::Loaded> json(std::string_view text) {
  return pack::read_json(text, FUZZ_FILE);
}
[[maybe_unused]] base::Result<pack::Loaded> gift(std::string_view text) {
  return formats::read_gift(text, FUZZ_FILE);
}
[[maybe_unused]] base::Result<pack::Loaded> table(std::string_view text) {
  return formats::read_table(text, FUZZ_FILE);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto text = fuzz::text_of(data, size);
  (void)formats::check(text, FUZZ_FILE);
  const auto loaded = FUZZ_READ(text);
  if (!loaded) return 0;
  fuzz::promise(loaded->places.size() == loaded->pack.questions.size(), "every question has a place");
  for (const auto& question : loaded->pack.questions)
    fuzz::promise(!pack::fault_of(question), "what comes in can be asked");
  if (loaded->pack.questions.empty()) return 0;
  for (const auto& again : {pack::read_toml(pack::write_toml(loaded->pack), "fuzz.toml"),
                            pack::read_json(pack::write_json(loaded->pack), "fuzz.json")})
    fuzz::promise(again.has_value() && again->pack == loaded->pack, "a pack written and read is the same");
  return 0;
}
