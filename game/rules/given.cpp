#include "game/rules/given.hpp"

#include <array>
#include <charconv>
#include <cmath>
#include <system_error>
#include <type_traits>

namespace letopis::rules {
namespace {

// The words that open an entry of the log, in the order of Given's alternatives.
constexpr std::array<std::string_view, std::variant_size_v<Given>> words = {"",     "pick",  "many", "number",
                                                                            "text", "order", "match"};

std::string shortest(double value) {
  std::array<char, 32> buffer{};
  const auto [end, error] = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value);
  return error == std::errc{} ? std::string(buffer.data(), end) : std::string("0");
}

std::string body(const Given& given) {
  return std::visit(
      [](const auto& answer) -> std::string {
        using T = std::decay_t<decltype(answer)>;
        if constexpr (std::is_same_v<T, Nothing>) return {};
        if constexpr (std::is_same_v<T, Picked>) return std::to_string(answer.choice);
        if constexpr (std::is_same_v<T, PickedMany>) return to_text(answer.choices);
        if constexpr (std::is_same_v<T, Estimated>) return shortest(answer.value);
        if constexpr (std::is_same_v<T, Typed>) return answer.text;
        if constexpr (std::is_same_v<T, Ordered>) return to_text(answer.items);
        if constexpr (std::is_same_v<T, Matched>) return to_text(answer.rights);
      },
      given);
}

template <class T>
bool read_whole(std::string_view text, T& value) {
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  return error == std::errc{} && end == text.data() + text.size();
}

tl::unexpected<base::Error> unreadable() {
  return base::fail("An entry of the answer log cannot be read; it was not written by this program.");
}

}  // namespace

std::string to_text(const std::vector<std::size_t>& indices) {
  std::string out;
  for (const auto index : indices) {
    if (!out.empty()) out += ',';
    out += index == unmatched ? std::string("-") : std::to_string(index);
  }
  return out;
}

base::Result<std::vector<std::size_t>> read_indices(std::string_view text) {
  std::vector<std::size_t> indices;
  while (!text.empty()) {
    const auto comma = text.find(',');
    const auto part = text.substr(0, comma);
    std::size_t index = unmatched;
    if (part != "-" && !read_whole(part, index)) return unreadable();
    indices.push_back(index);
    if (comma == std::string_view::npos) break;
    text.remove_prefix(comma + 1);
    if (text.empty()) return unreadable();
  }
  return indices;
}

std::string to_text(const Given& given) {
  if (!answered(given)) return {};
  return std::string(words[given.index()]) + ' ' + body(given);
}

base::Result<Given> read_given(std::string_view text) {
  if (text.empty()) return Given{Nothing{}};
  const auto space = text.find(' ');
  if (space == std::string_view::npos) return unreadable();
  const auto word = text.substr(0, space);
  const auto rest = text.substr(space + 1);
  if (word == "text") return Given{Typed{std::string(rest)}};
  if (word == "pick") {
    Picked picked;
    if (!read_whole(rest, picked.choice)) return unreadable();
    return Given{picked};
  }
  if (word == "number") {
    Estimated estimated;
    if (!read_whole(rest, estimated.value)) return unreadable();
    return Given{estimated};
  }
  auto indices = read_indices(rest);
  if (!indices) return tl::unexpected(indices.error());
  if (word == "many") return Given{PickedMany{std::move(*indices)}};
  if (word == "order") return Given{Ordered{std::move(*indices)}};
  if (word == "match") return Given{Matched{std::move(*indices)}};
  return unreadable();
}

}  // namespace letopis::rules
