#include "content/pack/pack.hpp"

#include <array>
#include <cstdint>
#include <cstring>

#include <fmt/format.h>

namespace letopis::pack {
namespace {

constexpr std::array kind_names = {"choice", "multi", "cloze", "truefalse", "number", "text", "order", "match"};
constexpr std::array topic_names = {"date", "figure", "treaty", "person", "place", "event"};
static_assert(kind_names.size() == static_cast<std::size_t>(Kind::match) + 1);
static_assert(topic_names.size() == static_cast<std::size_t>(Topic::event) + 1);

template <class Enum, class Names>
bool parse_name(const Names& names, const std::string& name, Enum& value) {
  for (std::size_t i = 0; i < names.size(); ++i)
    if (name == names[i]) {
      value = static_cast<Enum>(i);
      return true;
    }
  return false;
}

std::string joined(const std::vector<std::string>& parts, const char* between) {
  return fmt::format("{}", fmt::join(parts, between));
}

struct AsText {
  const Question& question;

  std::string operator()(std::size_t index) const {
    return index < question.choices.size() ? question.choices[index] : std::string{};
  }
  std::string operator()(const std::vector<std::size_t>& indices) const {
    std::vector<std::string> parts;
    for (const std::size_t index : indices) parts.push_back((*this)(index));
    return joined(parts, "; ");
  }
  std::string operator()(const NumberAnswer& number) const {
    std::string text = fmt::format("{:.15g}", number.value);
    if (!number.unit.empty()) text += " " + number.unit;
    return text;
  }
  std::string operator()(const std::vector<std::string>& strings) const {
    if (question.kind == Kind::order) return joined(strings, " → ");
    return strings.empty() ? std::string{} : strings.front();
  }
  std::string operator()(const Pairs& pairs) const {
    std::vector<std::string> parts;
    for (const auto& [left, right] : pairs) parts.push_back(left + " — " + right);
    return joined(parts, "; ");
  }
};

}  // namespace

const char* name_of(Kind kind) { return kind_names[static_cast<std::size_t>(kind)]; }
const char* name_of(Topic topic) { return topic_names[static_cast<std::size_t>(topic)]; }
bool parse(const std::string& name, Kind& kind) { return parse_name(kind_names, name, kind); }
bool parse(const std::string& name, Topic& topic) { return parse_name(topic_names, name, topic); }

std::string right_answer(const Question& question) { return std::visit(AsText{question}, question.answer); }

std::string hash_of(const std::string& text) {
  std::uint64_t hash = 0xcbf29ce484222325ULL;
  for (const char c : text) {
    hash ^= static_cast<unsigned char>(c);
    hash *= 0x100000001b3ULL;
  }
  return fmt::format("{:016x}", hash);
}

std::string make_id(const Question& question) {
  return hash_of(fmt::format("{}\n{}\n{}", name_of(question.kind), question.prompt, right_answer(question)));
}

}  // namespace letopis::pack
