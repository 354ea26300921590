// What is written reads back as the same pack, and without a word of complaint.
#include <doctest/doctest.h>

#include "content/pack/toml.hpp"
#include "tests/unit/content/pack/generators.hpp"

namespace letopis::pack {
namespace {

void expect_same(const Pack& pack, const std::string& written, const base::Result<Loaded>& loaded) {
  RC_LOG() << written;
  if (!loaded) RC_FAIL(base::to_string(loaded.error()));
  for (const auto& diagnostic : loaded->diagnostics) RC_FAIL(base::to_string(diagnostic));
  RC_ASSERT(loaded->pack == pack);
  RC_ASSERT(loaded->places.size() == pack.questions.size());
}

TEST_CASE("pack: TOML reads back as it was written") {
  CHECK(rc::check([] {
    const Pack pack = testing::pack();
    const std::string written = write_toml(pack);
    expect_same(pack, written, read_toml(written, "a.toml"));
  }));
}

TEST_CASE("pack: JSON reads back as it was written") {
  CHECK(rc::check([] {
    const Pack pack = testing::pack();
    const std::string written = write_json(pack);
    expect_same(pack, written, read_json(written, "a.json"));
  }));
}

}  // namespace
}  // namespace letopis::pack
