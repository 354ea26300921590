#include <doctest/doctest.h>

#include "content/pack/toml.hpp"

namespace letopis::pack {
namespace {
TEST_CASE("toml: placeholder of the table below") { CHECK(read_toml("", "a").has_value() == false); }
}
}
