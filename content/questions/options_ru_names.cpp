// Names among Russian options: adjectives and nouns in the case of their slot.
#include <algorithm>
#include <array>
#include <optional>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "content/base/utf8.hpp"
#include "content/questions/options_ru.hpp"

namespace letopis::questions {

using language::Tag;

std::string decline_adjective_ru(const std::string& nominative, Tag gender, Tag wanted, bool animate) {
  if (wanted == Tag::nom) return nominative;
  // «Каллиев мир», «Анталкидова мира»: possessives in -ов, -ев, -ин.
  if (gender == Tag::m &&
      (nominative.ends_with("ов") || nominative.ends_with("ев") || nominative.ends_with("ин"))) {
    switch (wanted) {
      case Tag::gen:
        return nominative + "а";
      case Tag::dat:
        return nominative + "у";
      case Tag::acc:
        return nominative + (animate ? "а" : "");
      case Tag::ins:
        return nominative + "ым";
      case Tag::prp:
        return nominative + "ом";
      default:
        return {};
    }
  }
  struct Pattern {
    const char* ending;
    const char *gen, *dat, *acc, *ins, *prp;
  };
  // Hard and velar stems; soft ones (-ний) apart. The accusative is given for inanimates.
  static constexpr std::array<Pattern, 13> patterns = {{{"ый", "ого", "ому", "ый", "ым", "ом"},
                                                        {"кий", "кого", "кому", "кий", "ким", "ком"},
                                                        {"ний", "него", "нему", "ний", "ним", "нем"},
                                                        {"кой", "кого", "кому", "кой", "ким", "ком"},
                                                        {"ой", "ого", "ому", "ой", "ым", "ом"},
                                                        {"кая", "кой", "кой", "кую", "кой", "кой"},
                                                        {"няя", "ней", "ней", "нюю", "ней", "ней"},
                                                        {"ая", "ой", "ой", "ую", "ой", "ой"},
                                                        {"кое", "кого", "кому", "кое", "ким", "ком"},
                                                        {"нее", "него", "нему", "нее", "ним", "нем"},
                                                        {"ое", "ого", "ому", "ое", "ым", "ом"},
                                                        {"ые", "ых", "ым", "ые", "ыми", "ых"},
                                                        {"кие", "ких", "ким", "кие", "кими", "ких"}}};
  const bool plural = gender == Tag::pl;
  for (const Pattern& pattern : patterns) {
    const std::string ending = pattern.ending;
    if (!nominative.ends_with(ending)) continue;
    const bool is_plural = ending == "ые" || ending == "кие";
    const bool is_feminine = ending.ends_with("ая") || ending.ends_with("яя");
    const bool is_neuter = ending.ends_with("ое") || ending == "нее";
    if (plural != is_plural || (!plural && (gender == Tag::f) != is_feminine) ||
        (!plural && (gender == Tag::nt) != is_neuter))
      continue;
    const std::string stem = nominative.substr(0, nominative.size() - ending.size());
    switch (wanted) {
      case Tag::gen:
        return stem + pattern.gen;
      case Tag::dat:
        return stem + pattern.dat;
      case Tag::acc:
        return stem + (animate && gender != Tag::f && gender != Tag::nt ? pattern.gen : pattern.acc);
      case Tag::ins:
        return stem + pattern.ins;
      case Tag::prp:
        return stem + pattern.prp;
      default:
        return {};
    }
  }
  return {};
}

namespace {

std::string with_case_of(const std::string& model, const std::string& word) {
  return !base::starts_upper(model) ? word : base::capitalised(word);
}

std::optional<language::Reading> noun_reading(const language::Lexicon& lexicon, const std::string& word) {
  for (const auto& reading : lexicon.analyse(word))
    if (reading.has(Tag::n) && reading.has(Tag::nom)) return reading;
  return std::nullopt;
}

Tag gender_of(const language::Reading& reading) {
  if (reading.has(Tag::pl)) return Tag::pl;
  return reading.has(Tag::f) ? Tag::f : reading.has(Tag::nt) ? Tag::nt : Tag::m;
}

}  // namespace

std::string decline_name_ru(const language::Lexicon& lexicon, const language::Words& words,
                            const std::string& nominative, Tag wanted) {
  if (wanted == Tag::nom) return nominative;
  auto parts = base::split(nominative);
  std::optional<language::Reading> head;
  std::size_t at = 0;
  for (; at < parts.size(); ++at) {
    head = noun_reading(lexicon, base::uncapitalised(parts[at]));
    if (head && words.has("event verb", head->lemma)) break;
    head.reset();
  }
  if (!head) return {};
  const auto forms = lexicon.inflect(*head, {wanted});
  if (forms.empty()) return {};
  parts[at] = with_case_of(parts[at], forms.front());
  for (std::size_t i = 0; i < at; ++i) {
    const std::string form = decline_adjective_ru(parts[i], gender_of(*head), wanted);
    if (form.empty()) return {};
    parts[i] = form;
  }
  return fmt::format("{}", fmt::join(parts, " "));
}

}  // namespace letopis::questions
