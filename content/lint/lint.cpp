#include "content/lint/lint.hpp"

#include <array>

#include <fmt/format.h>

#include "content/base/utf8.hpp"
#include "content/lint/rules.hpp"

namespace letopis::lint {
namespace {

struct Rule {
  std::string_view name;
  Found (*find)(const Item&);
};

constexpr std::array rules = std::to_array<Rule>({
    {"ambiguous wording", ambiguous_wording},
    {"implausible distractor", unfit_distractor},
    {"none of the above", none_of_the_above},
    {"longest option correct", longest_is_right},
    {"gratuitous information in the stem", gratuitous_stem},
    {"true or false among the options", true_or_false_options},
    {"convergence cue", convergence},
    {"logical cue between options", options_imply},
    {"all of the above", all_of_the_above},
    {"fill-in-the-blank stem", blank_in_stem},
    {"absolute term", absolute_terms},
    {"word repeated from stem to key", key_repeats_stem},
    {"unfocused stem", unfocused_stem},
    {"combination of options", combinations},
    {"grammatical cue", not_parallel},
    {"options out of sequence", out_of_sequence},
    {"vague qualifier", vague_terms},
    {"more than one correct", several_right},
    {"negative wording", negative_stem},
});
static_assert(rules.size() == 19);

// A prompt in Cyrillic is read as Russian whatever the pack calls itself, one in Latin letters as English.
std::string_view language_of(std::string_view prompt, std::string_view otherwise) {
  std::size_t cyrillic = 0, latin = 0;
  for (std::size_t at = 0; at < prompt.size();) {
    const char32_t c = base::next_code_point(prompt, at);
    if (c >= 0x400 && c <= 0x4FF) ++cyrillic;
    if ((c | 0x20) >= U'a' && (c | 0x20) <= U'z') ++latin;
  }
  return cyrillic == latin ? otherwise : cyrillic > latin ? "ru" : "en";
}

// "True or false?" before the statement is no part of it.
void drop_invitation(Item& item) {
  std::size_t count = 0;
  while (count < item.prompt.size() && (item.lists.at("true or false", item.prompt, count) > 0 ||
                                        item.lists.at("joiner", item.prompt, count) > 0))
    ++count;
  if (count >= 2)
    item.prompt.erase(item.prompt.begin(), item.prompt.begin() + static_cast<std::ptrdiff_t>(count));
}

Item item_of(const pack::Question& question, std::string_view language, const World& world) {
  Item item{.question = question,
            .lists = lists_of(language_of(question.prompt, language)),
            .world = world,
            .prompt = words_of(question.prompt),
            .options = {},
            .amounts = {},
            .key = {}};
  for (const std::string& choice : question.choices) {
    item.options.push_back(words_of(choice));
    item.amounts.push_back(amount_of(choice, item.lists));
  }
  if (const auto* index = std::get_if<std::size_t>(&question.answer);
      index != nullptr && *index < question.choices.size())
    item.key = *index;
  if (question.kind == pack::Kind::truefalse) drop_invitation(item);
  item.chosen = !question.choices.empty() && question.kind != pack::Kind::truefalse;
  return item;
}

}  // namespace

std::string_view name_of(int number) {
  return number >= 1 && number <= static_cast<int>(rules.size())
             ? rules[static_cast<std::size_t>(number) - 1].name
             : std::string_view{};
}

std::string to_string(const Flaw& flaw) {
  return fmt::format("flaw {} ({}): {}", flaw.number, name_of(flaw.number), flaw.what);
}

std::string quoted(std::string_view text, const Words& words, Lists::Found found) {
  const std::size_t begin = words[found.begin].begin, end = words[found.begin + found.count - 1].end;
  return "“" + std::string(text.substr(begin, end - begin)) + "”";
}

std::vector<Flaw> flaws_of(const pack::Question& question, std::string_view language, const World& world) {
  const Item item = item_of(question, language, world);
  std::vector<Flaw> flaws;
  for (std::size_t i = 0; i < rules.size(); ++i)
    if (auto what = rules[i].find(item)) flaws.push_back({static_cast<int>(i) + 1, std::move(*what)});
  return flaws;
}

}  // namespace letopis::lint
