#include "content/part.hpp"

#include <concepts>
#include <tuple>
#include <type_traits>
#include <variant>

#include <nlohmann/json.hpp>

namespace letopis {
namespace {

template <class T, class Value>
concept Is = std::same_as<std::remove_const_t<T>, Value>;

// The fields of each type, by structured bindings, so that a field added to a type breaks the build here and
// is not lost on its way.
auto fields(Is<pack::Span> auto& span) {
  auto& [begin, end] = span;
  return std::tie(begin, end);
}
auto fields(Is<pack::NumberAnswer> auto& answer) {
  auto& [value, low, high, unit] = answer;
  return std::tie(value, low, high, unit);
}
auto fields(Is<pack::Source> auto& source) {
  auto& [file, begin, end, text, plain, key] = source;
  return std::tie(file, begin, end, text, plain, key);
}
auto fields(Is<pack::Question> auto& question) {
  auto& [id, kind, topic, prompt, choices, shuffle, answer, value, canonical, explanation, feedback,
         difficulty, excludes, source] = question;
  return std::tie(id, kind, topic, prompt, choices, shuffle, answer, value, canonical, explanation, feedback,
                  difficulty, excludes, source);
}
auto fields(Is<base::Place> auto& place) {
  auto& [file, line, column] = place;
  return std::tie(file, line, column);
}
auto fields(Is<base::Diagnostic> auto& diagnostic) {
  auto& [severity, what, where] = diagnostic;
  return std::tie(severity, what, where);
}
auto fields(Is<Tally> auto& tally) {
  auto& [found, asked] = tally;
  return std::tie(found, asked);
}
auto fields(Is<Part> auto& part) {
  auto& [index, questions, notes, unread, rejected, tallies, explained, progress] = part;
  return std::tie(index, questions, notes, unread, rejected, tallies, explained, progress);
}

}  // namespace
}  // namespace letopis

namespace nlohmann {

template <class T>
requires requires(T& value) {
  letopis::fields(value);
}
struct adl_serializer<T> {
  template <class Json>
  static void to_json(Json& json, const T& value) {
    json = Json::array();
    std::apply([&](const auto&... field) { (json.push_back(field), ...); }, letopis::fields(value));
  }
  template <class Json>
  static void from_json(const Json& json, T& value) {
    std::size_t at = 0;
    std::apply([&](auto&... field) { (json.at(at++).get_to(field), ...); }, letopis::fields(value));
  }
};

// An answer is the number of its alternative, and the alternative.
template <>
struct adl_serializer<letopis::pack::Answer> {
  using Answer = letopis::pack::Answer;

  template <class Json>
  static void to_json(Json& json, const Answer& answer) {
    json = Json::array();
    json.push_back(answer.index());
    std::visit([&](const auto& value) { json.push_back(value); }, answer);
  }
  template <class Json>
  static void from_json(const Json& json, Answer& answer) {
    const auto take = [&]<std::size_t... I>(std::index_sequence<I...>) {
      const auto index = json.at(0).template get<std::size_t>();
      ((index == I ? void(answer = json.at(1).template get<std::variant_alternative_t<I, Answer>>())
                   : void()),
       ...);
    };
    take(std::make_index_sequence<std::variant_size_v<Answer>>());
  }
};

}  // namespace nlohmann

namespace letopis {

std::string to_bytes(const Part& part) {
  std::string bytes;
  nlohmann::json::to_cbor(nlohmann::json(part), bytes);
  return bytes;
}

std::optional<Part> part_of_bytes(std::string_view bytes) {
  try {
    return nlohmann::json::from_cbor(bytes.begin(), bytes.end()).get<Part>();
  } catch (const nlohmann::json::exception&) {
    return std::nullopt;
  }
}

}  // namespace letopis
