#include "content/knowledge/flat_file.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <tuple>

#include "content/base/utf8.hpp"

namespace letopis::knowledge {
namespace {

constexpr std::string_view format = "letopis-knowledge/2";
constexpr char list_mark = '\x1f';

constexpr std::array texts = {&Thing::kind, &Thing::name,   &Thing::date,   &Thing::part_of, &Thing::ends,
                              &Thing::sort, &Thing::office, &Thing::nation, &Thing::gender,  &Thing::where};
constexpr std::array lists = {&Thing::aliases, &Thing::parties, &Thing::shorts};
constexpr std::array numbers = {&Thing::year, &Thing::until};

// Cuts `text` at the first `mark` and returns what stood before it.
std::string_view cut(std::string_view& text, char mark) {
  const auto at = text.find(mark);
  const auto head = text.substr(0, at);
  text = at == std::string_view::npos ? std::string_view{} : text.substr(at + 1);
  return head;
}

template <class Number>
bool read_number(std::string_view text, Number& number) {
  const auto result = std::from_chars(text.data(), text.data() + text.size(), number);
  return result.ec == std::errc() && result.ptr == text.data() + text.size();
}

bool read_thing(std::string_view line, Thing& thing) {
  if (std::count(line.begin(), line.end(), '\t') + 1 !=
      static_cast<std::ptrdiff_t>(texts.size() + lists.size() + numbers.size()))
    return false;
  for (const auto field : texts) thing.*field = cut(line, '\t');
  for (const auto field : lists) {
    auto items = cut(line, '\t');
    while (!items.empty()) (thing.*field).emplace_back(cut(items, list_mark));
  }
  return std::all_of(numbers.begin(), numbers.end(),
                     [&](const auto field) { return read_number(cut(line, '\t'), thing.*field); });
}

bool read_subject(std::string_view line, Subject& subject) {
  if (std::count(line.begin(), line.end(), '\t') != 3) return false;
  subject.name = cut(line, '\t');
  if (!read_number(cut(line, '\t'), subject.year) || !read_number(cut(line, '\t'), subject.until))
    return false;
  while (!line.empty()) subject.cues.emplace_back(cut(line, list_mark));
  return true;
}

bool is_unfit(const std::string& field) {
  return field.find_first_of("\t\n\x1f") != std::string::npos;
}

}  // namespace

Prepared prepare(std::vector<Thing> things, std::vector<Subject> subjects) {
  Prepared prepared{.things = std::move(things), .keys = {}, .subjects = std::move(subjects)};
  auto& keys = prepared.keys;
  for (std::uint32_t i = 0; i < prepared.things.size(); ++i) {
    keys.push_back({base::fold(prepared.things[i].name), i});
    for (const auto& alias : prepared.things[i].aliases) keys.push_back({base::fold(alias), i});
  }
  std::sort(keys.begin(), keys.end(), [](const Key& a, const Key& b) {
    return std::tie(a.folded, a.thing) < std::tie(b.folded, b.thing);
  });
  keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
  return prepared;
}

base::Result<std::string> write_flat(const Prepared& prepared) {
  std::string text(format);
  text += '\n';
  const auto spoilt = [](const std::string& name) {
    return base::fail("«" + name + "» holds a tab or a line's end; take it out");
  };
  for (const Thing& thing : prepared.things) {
    bool bad = false;
    for (const auto field : texts) {
      bad = bad || is_unfit(thing.*field);
      text += thing.*field + '\t';
    }
    for (const auto field : lists) {
      for (const auto& item : thing.*field) {
        bad = bad || is_unfit(item);
        text += item + list_mark;
      }
      text += '\t';
    }
    for (std::size_t i = 0; i < numbers.size(); ++i)
      text += std::to_string(thing.*numbers[i]) + (i + 1 < numbers.size() ? '\t' : '\n');
    if (bad) return spoilt(thing.name);
  }
  text += '\n';
  for (const Key& key : prepared.keys) text += key.folded + '\t' + std::to_string(key.thing) + '\n';
  text += '\n';
  for (const Subject& subject : prepared.subjects) {
    if (is_unfit(subject.name) || std::any_of(subject.cues.begin(), subject.cues.end(), is_unfit))
      return spoilt(subject.name);
    text += subject.name + '\t' + std::to_string(subject.year) + '\t' + std::to_string(subject.until) + '\t';
    for (const auto& cue : subject.cues) text += cue + list_mark;
    text += '\n';
  }
  return text;
}

base::Result<Prepared> read_flat(std::string_view text, const std::string& file) {
  const auto broken = [&] {
    return base::fail("is not a prepared knowledge base; build the project again", {.file = file});
  };
  if (cut(text, '\n') != format) return broken();
  Prepared prepared;
  const auto lines = static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n'));
  prepared.keys.reserve(lines);
  for (auto line = cut(text, '\n'); !line.empty(); line = cut(text, '\n'))
    if (!read_thing(line, prepared.things.emplace_back())) return broken();
  for (auto line = cut(text, '\n'); !line.empty(); line = cut(text, '\n')) {
    Key key{.folded = std::string(cut(line, '\t'))};
    if (!read_number(line, key.thing) || key.thing >= prepared.things.size()) return broken();
    prepared.keys.push_back(std::move(key));
  }
  while (!text.empty())
    if (!read_subject(cut(text, '\n'), prepared.subjects.emplace_back())) return broken();
  return prepared;
}

}  // namespace letopis::knowledge
