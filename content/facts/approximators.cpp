#include "content/facts/approximators.hpp"

#include <array>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace letopis::facts {
namespace {

struct Entry {
  std::string_view words;
  Op op;
};

constexpr std::array russian = std::to_array<Entry>({
    {"более чем", Op::more},
    {"более", Op::more},
    {"больше чем", Op::more},
    {"больше", Op::more},
    {"свыше", Op::more},
    {"св", Op::more},
    {"чуть более", Op::more},
    {"чуть больше", Op::more},
    {"немногим более", Op::more},
    {"немногим больше", Op::more},
    {"значительно более", Op::more},
    {"менее чем", Op::less},
    {"менее", Op::less},
    {"меньше чем", Op::less},
    {"меньше", Op::less},
    {"чуть менее", Op::less},
    {"чуть меньше", Op::less},
    {"немногим менее", Op::less},
    {"немногим меньше", Op::less},
    {"почти", Op::nearly},
    {"без малого", Op::nearly},
    {"едва ли не", Op::nearly},
    {"чуть ли не", Op::nearly},
    {"около", Op::about},
    {"ок", Op::about},
    {"примерно", Op::about},
    {"приблизительно", Op::about},
    {"порядка", Op::about},
    {"приблизительно около", Op::about},
    {"не менее чем", Op::at_least},
    {"не менее", Op::at_least},
    {"не меньше чем", Op::at_least},
    {"не меньше", Op::at_least},
    {"как минимум", Op::at_least},
    {"минимум", Op::at_least},
    {"по меньшей мере", Op::at_least},
    {"по крайней мере", Op::at_least},
    {"самое меньшее", Op::at_least},
    {"не более чем", Op::at_most},
    {"не более", Op::at_most},
    {"не больше чем", Op::at_most},
    {"не больше", Op::at_most},
    {"максимум", Op::at_most},
    {"самое большее", Op::at_most},
    {"от силы", Op::at_most},
    {"вплоть до", Op::at_most},
    {"до", Op::at_most},
    {"не свыше", Op::at_most},
    {"примерно на", Op::about},
    {"примерно за", Op::about},
    {"примерно в", Op::about},
    {"примерно с", Op::about},
    {"приблизительно на", Op::about},
    {"приблизительно за", Op::about},
    {"приблизительно в", Op::about},
    {"приблизительно с", Op::about},
    {"почти на", Op::nearly},
});

constexpr std::array english = std::to_array<Entry>({
    {"more than", Op::more},
    {"over", Op::more},
    {"just over", Op::more},
    {"well over", Op::more},
    {"slightly more than", Op::more},
    {"a little more than", Op::more},
    {"upwards of", Op::more},
    {"in excess of", Op::more},
    {"exceeding", Op::more},
    {"fewer than", Op::less},
    {"less than", Op::less},
    {"just under", Op::less},
    {"under", Op::less},
    {"below", Op::less},
    {"nearly", Op::nearly},
    {"almost", Op::nearly},
    {"close to", Op::nearly},
    {"about", Op::about},
    {"around", Op::about},
    {"some", Op::about},
    {"approximately", Op::about},
    {"roughly", Op::about},
    {"at least", Op::at_least},
    {"no fewer than", Op::at_least},
    {"no less than", Op::at_least},
    {"not less than", Op::at_least},
    {"not fewer than", Op::at_least},
    {"a minimum of", Op::at_least},
    {"up to", Op::at_most},
    {"at most", Op::at_most},
    {"no more than", Op::at_most},
    {"not more than", Op::at_most},
    {"as many as", Op::at_most},
    {"as much as", Op::at_most},
    {"a maximum of", Op::at_most},
    {"not exceeding", Op::at_most},
});

constexpr std::array russian_behind = std::to_array<Entry>({
    {"с лишним", Op::more},
    {"с небольшим", Op::more},
    {"и более", Op::at_least},
    {"и больше", Op::at_least},
});
constexpr std::array english_behind = std::to_array<Entry>({
    {"or more", Op::at_least},
    {"or so", Op::about},
    {"or less", Op::at_most},
    {"odd", Op::about},
});

std::size_t matches(const Line& line, std::size_t at, std::string_view words) {
  std::size_t i = at;
  for (std::size_t from = 0; from <= words.size();) {
    std::size_t to = words.find(' ', from);
    if (to == std::string_view::npos) to = words.size();
    if (!line.is(i, words.substr(from, to - from))) return 0;
    ++i;
    from = to + 1;
  }
  return i - at;
}

// Entries by their first words: few words of a text begin one.
using Table = std::unordered_map<std::string_view, std::vector<Entry>>;

template <std::size_t n>
Table by_first_word(const std::array<Entry, n>& entries) {
  Table table;
  for (const Entry& entry : entries) table[entry.words.substr(0, entry.words.find(' '))].push_back(entry);
  return table;
}

std::optional<Approximator> longest(const Line& line, std::size_t at, const Table& table) {
  const auto found = table.find(line.key(at));
  if (found == table.end()) return std::nullopt;
  std::optional<Approximator> best;
  for (const Entry& entry : found->second) {
    const std::size_t count = matches(line, at, entry.words);
    if (count > 0 && (!best || count > best->count)) best = Approximator{entry.op, count};
  }
  return best;
}

std::optional<Approximator> longest_of(const Line& line, std::size_t at) {
  static const Table in_russian = by_first_word(russian), in_english = by_first_word(english);
  return longest(line, at, line.russian() ? in_russian : in_english);
}

}  // namespace

std::optional<Approximator> approximator_at(const Line& line, std::size_t at) {
  auto found = longest_of(line, at);
  // «более чем на 200 км», «не менее чем в 25 тыс.»
  if (found && line.russian() && line.is(at + found->count - 1, "чем") &&
      line.is_any(at + found->count, "в на за"))
    ++found->count;
  // «ок.», «св.» may leave their dot as a token of its own.
  if (found && line.is_any(at, "ок св") && line.is(at + 1, ".")) ++found->count;
  return found;
}

std::optional<Approximator> approximator_behind(const Line& line, std::size_t at) {
  static const Table in_russian = by_first_word(russian_behind), in_english = by_first_word(english_behind);
  return longest(line, at, line.russian() ? in_russian : in_english);
}

}  // namespace letopis::facts
