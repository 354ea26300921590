#include "content/formats/gift_text.hpp"

#include <algorithm>
#include <cctype>
#include <charconv>

#include <fmt/format.h>

#include "content/base/utf8.hpp"

namespace letopis::formats::gift {
namespace {

constexpr std::string_view escaped = "~=#{}:n\\";  // hidden as \x01 … \x08
constexpr std::string_view meaning = "~=#{}:\n\\";

// Tags that are taken for markup in a text that does not say it is HTML.
constexpr std::string_view known_tags[] = {
    "a",      "b",   "blockquote", "br",    "code",  "div", "em", "font", "h1",  "h2",    "h3",
    "h4",     "h5",  "h6",         "i",     "img",   "li",  "ol", "p",    "pre", "small", "span",
    "strong", "sub", "sup",        "table", "tbody", "td",  "th", "tr",   "u",   "ul"};

// Finds tags and comments. Once a closing bracket is missing it is not looked for again, or a text of nothing
// but "<" would be searched to its end at each of them.
class Tags {
 public:
  Tags(std::string_view text, bool all) : text_(text), all_(all) {}

  // The end of the tag or comment that begins at `at`, and its name in lower case; 0 where none begins.
  std::size_t end_of(std::size_t at, std::string& name) {
    name.clear();
    if (text_.substr(at).starts_with("<!--")) return found("-->", at, comment_open_);
    std::size_t letter = at + 1;
    if (letter < text_.size() && text_[letter] == '/') ++letter;
    for (;
         letter < text_.size() && name.size() < 20 && std::isalnum(static_cast<unsigned char>(text_[letter]));
         ++letter)
      name += static_cast<char>(std::tolower(text_[letter]));
    const bool known = std::find(std::begin(known_tags), std::end(known_tags), name) != std::end(known_tags);
    const bool is_tag =
        !name.empty() && std::isalpha(static_cast<unsigned char>(name.front())) && (all_ || known);
    return is_tag ? found(">", letter, tag_open_) : 0;
  }

 private:
  std::size_t found(std::string_view closing, std::size_t from, bool& missing) const {
    const auto end = missing ? std::string_view::npos : text_.find(closing, from);
    missing = end == std::string_view::npos;
    return missing ? 0 : end + closing.size();
  }

  std::string_view text_;
  bool all_;
  bool comment_open_ = false;
  bool tag_open_ = false;
};

bool ends_line(const std::string& name) {
  return name == "br" || name == "p" || name == "div" || name == "li" || name == "tr" ||
         name == "blockquote" || (name.size() == 2 && name[0] == 'h');
}

// Reads "&mdash;" or "&#8212;" at `at`; returns its length, or 0.
std::size_t entity_at(std::string_view text, std::size_t at, std::string& out) {
  const auto length = text.substr(at, 12).find(';');
  if (length == std::string_view::npos) return 0;
  const auto end = at + length;
  const auto name = text.substr(at + 1, end - at - 1);
  struct {
    std::string_view name;
    std::string_view text;
  } constexpr entities[] = {
      {"nbsp", "\u00A0"}, {"lt", "<"},    {"gt", ">"},    {"amp", "&"},   {"quot", "\""},  {"apos", "'"},
      {"laquo", "«"},     {"raquo", "»"}, {"mdash", "—"}, {"ndash", "–"}, {"hellip", "…"}, {"ldquo", "“"},
      {"rdquo", "”"},     {"bdquo", "„"}, {"rsquo", "’"}, {"lsquo", "‘"}, {"shy", ""},     {"times", "×"}};
  for (const auto& entity : entities)
    if (entity.name == name) {
      out += entity.text;
      return end + 1 - at;
    }
  if (!name.starts_with("#")) return 0;
  const bool hex = name.starts_with("#x") || name.starts_with("#X");
  const auto digits = name.substr(hex ? 2 : 1);
  unsigned code = 0;
  const auto [last, error] =
      std::from_chars(digits.data(), digits.data() + digits.size(), code, hex ? 16 : 10);
  if (error != std::errc{} || last != digits.data() + digits.size() || code < 0x20 || code > 0x10FFFF ||
      (code >= 0xD800 && code < 0xE000))
    return 0;
  base::append(out, static_cast<char32_t>(code));
  return end + 1 - at;
}

std::string without_tags(std::string_view text, bool all_tags) {
  std::string out, name;
  Tags tags(text, all_tags);
  for (std::size_t at = 0; at < text.size();) {
    if (text[at] == '<')
      if (const auto end = tags.end_of(at, name)) {
        if (ends_line(name)) out += '\n';
        at = end;
        continue;
      }
    if (text[at] == '&')
      if (const auto length = entity_at(text, at, out)) {
        at += length;
        continue;
      }
    out += text[at++];
  }
  return out;
}

// Lines trimmed, blank ones dropped; runs of blanks become one.
std::string tidied(std::string_view text) {
  std::string out;
  while (!text.empty()) {
    const auto end = std::min(text.find('\n'), text.size());
    const auto line = base::trim(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
    if (line.empty()) continue;
    if (!out.empty()) out += '\n';
    for (std::size_t i = 0; i < line.size(); ++i)
      if (!(i > 0 && (line[i] == ' ' || line[i] == '\t') && (line[i - 1] == ' ' || line[i - 1] == '\t')))
        out += line[i] == '\t' ? ' ' : line[i];
  }
  return out;
}

}  // namespace

std::string hidden(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const char c = text[at];
    const auto which =
        c == '\\' && at + 1 < text.size() ? escaped.find(text[at + 1]) : std::string_view::npos;
    if (which != std::string_view::npos) {
      out += static_cast<char>(1 + which);
      ++at;
    } else if (c == '\r' || (c >= 1 && c <= 8)) {
      out += ' ';
    } else {
      out += c;
    }
  }
  return out;
}

std::string shown(std::string_view text, Markup markup) {
  std::string out;
  for (const char c : text) {
    const bool line_end = c == '\n';  // of the file; in HTML and in Moodle's own format it is but a blank
    if (c >= 1 && c <= 8)
      out += meaning[static_cast<std::size_t>(c) - 1];
    else if (line_end && markup != Markup::plain && markup != Markup::markdown)
      out += ' ';
    else
      out += c;
  }
  if (markup == Markup::html || markup == Markup::moodle) out = without_tags(out, markup == Markup::html);
  return tidied(out);
}

std::string_view take_markup(std::string_view text, Markup& markup) {
  text = base::trim(text);
  struct {
    std::string_view mark;
    Markup markup;
  } constexpr marks[] = {{"[html]", Markup::html},
                         {"[moodle]", Markup::moodle},
                         {"[plain]", Markup::plain},
                         {"[markdown]", Markup::markdown}};
  for (const auto& known : marks)
    if (text.starts_with(known.mark)) {
      markup = known.markup;
      return base::trim(text.substr(known.mark.size()));
    }
  return text;
}

std::vector<Item> items_of(std::string_view answers) {
  std::vector<Item> items;
  answers = base::trim(answers);
  while (!answers.empty()) {
    Item item;
    if (answers.front() == '=' || answers.front() == '~') {
      item.mark = answers.front();
      answers.remove_prefix(1);
    }
    const auto end = std::min(answers.find_first_of("=~"), answers.size());
    std::string_view text = base::trim(answers.substr(0, end));
    answers.remove_prefix(end);
    item.weight = item.mark == '~' ? 0 : 100;
    if (text.starts_with('%')) {
      const auto close = text.find('%', 1);
      const auto digits = text.substr(1, close == std::string_view::npos ? 0 : close - 1);
      const auto [last, error] = std::from_chars(digits.data(), digits.data() + digits.size(), item.weight);
      if (error == std::errc{} && last == digits.data() + digits.size()) {
        item.has_weight = true;
        text = base::trim(text.substr(close + 1));
      }
    }
    const auto note = text.find('#');
    item.text = base::trim(text.substr(0, note));
    if (note != std::string_view::npos) item.feedback = base::trim(text.substr(note + 1));
    items.push_back(item);
  }
  return items;
}

}  // namespace letopis::formats::gift
