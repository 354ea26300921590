#include <doctest/doctest.h>
#include <fmt/format.h>

#include "content/lint/lists.hpp"
#include "content/lint/text.hpp"

namespace letopis::lint {
namespace {

std::string read(const char* language, const char* text) {
  const Amount amount = amount_of(text, lists_of(language));
  if (amount.kind == Amount::Kind::none) return "none";
  const double unit = amount.kind == Amount::Kind::date ? 372 : 1;
  return fmt::format("{}{} {:.6g}{}{}", amount.kind == Amount::Kind::date ? "date" : "number",
                     amount.grain.empty() ? "" : " " + amount.grain,
                     amount.kind == Amount::Kind::date
                         ? static_cast<double>(static_cast<long>(amount.low / unit))
                         : amount.low,
                     amount.approximator.empty() ? "" : " (" + amount.approximator + ")",
                     amount.rest.empty() ? "" : " of " + amount.rest);
}

TEST_CASE("lint: an option is read as a number or a date, or not at all") {
  const struct {
    const char *language, *text, *read;
  } rows[] = {
      {"ru", "1721", "number 1721"},
      {"ru", "1721 год", "date year 1721"},
      {"ru", "в 1721 году", "date year 1721"},
      {"ru", "10 сентября 1721 года", "date day 1721"},
      {"ru", "30 августа (10 сентября) 1721 года", "date day 1721"},
      {"ru", "сентябрь 1721", "date month 1721"},
      {"ru", "XVIII век", "date century 1701"},
      {"ru", "1700–1721 годы", "date range 1700"},
      {"ru", "700 000", "number 700000"},
      {"ru", "около 1,5 млн солдат", "number 1.5e+06 (около ) of солдат "},
      {"ru", "30–50 тысяч", "number range 30000"},
      {"ru", "Пётр I", "none"},
      {"ru", "", "none"},
      {"en", "10 September 1721", "date day 1721"},
      {"en", "September 10, 1721", "date day 1721"},
      {"en", "490 BC", "date year -490"},
      {"en", "264–241 BC", "date range -264"},
      {"ru", "490 год до н. э.", "date year -490"},
      {"en", "18th century", "date century 1701"},
      {"en", "1,700", "number 1700"},
      {"en", "about 7,000 men", "number 7000 (about ) of men "},
      {"en", "1690s", "date decade 1690"},
      {"en", "Nystad", "none"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.text);
    CHECK(read(row.language, row.text) == row.read);
  }
}

}  // namespace
}  // namespace letopis::lint
