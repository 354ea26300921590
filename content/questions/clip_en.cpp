#include "content/questions/clip_en.hpp"

#include <algorithm>

#include "content/base/utf8.hpp"
#include "content/questions/passage_parts.hpp"

namespace letopis::questions::en {
namespace {

using language::Clause;
using language::ClauseType;
using language::Range;
using language::Sentence;
using language::Tag;
using language::Token;

constexpr std::size_t longest = longest_clip;
constexpr std::size_t shortest = 6;

bool can_stand(const std::string& why) {
  return why.empty() || why == "no name" || why == "leaning noun";
}
bool is_digits(const std::string& form) {
  return !form.empty() && form[0] >= '0' && form[0] <= '9';
}
bool is_comma(const Token& token) {
  return token.form == ",";
}

// "300 hostages, | 200,000 sets of armour and 2,000 catapults"
bool in_list(const Asker& asker, const Sentence& s, const Tokens& tokens, std::size_t comma) {
  for (std::size_t k = comma + 1; k < tokens.size() && k < comma + 8; ++k) {
    if (is_comma(s.tokens[tokens[k]]) || language::en::is_preposition(s.tokens[tokens[k]])) {
      if (s.tokens[tokens[k]].folded != "of") return false;
    }
    if (asker.ground.words.has_form("coordinator", s.tokens[tokens[k]])) return true;
  }
  return false;
}

// "The Alabama, a raider burned …": the comma that would close the aside is gone.
bool has_open_aside(const Asker& asker, const Sentence& s, const std::vector<Clause>& clauses,
                    const Clip& clip) {
  Tokens all = clip.before;
  all.insert(all.end(), clip.after.begin(), clip.after.end());
  for (const Clause& clause : clauses) {
    if (clause.type != ClauseType::main || clause.subject < 0 || clause.verb < 0 || clause.shared_subject)
      continue;
    int commas = 0;
    bool list = false, inside = false;
    for (const std::size_t i : all) {
      inside = inside || static_cast<int>(i) == clause.subject;
      if (!inside || i >= clause.verb_group.begin) continue;
      commas += is_comma(s.tokens[i]) && !(i > 0 && is_digits(s.tokens[i - 1].form))
                    ? 1
                    : 0;  // "of January 1, 1863," has none of its own
      list = list || asker.ground.words.has_form("coordinator", s.tokens[i]);
    }
    if (!list && commas % 2 == 1) return true;
  }
  return false;
}

// Where the words behind the gap say something that cannot stand, the clip ends before that phrase.
void shorten(const Asker& asker, const Sentence& s, Clip& clip, const Tokens& subject, std::string& why,
             std::string& detail) {
  const Tongue tongue = asker.tongue();
  const auto opens = [&](std::size_t k) {
    const std::size_t i = clip.after[k];
    if (is_comma(s.tokens[i])) return k + 1 < clip.after.size() && !in_list(asker, s, clip.after, k);
    const bool behind_noun = i > 0 && (language::en::is_noun(s.tokens[i - 1]) || s.tokens[i - 1].unknown() ||
                                       is_digits(s.tokens[i - 1].form));
    return behind_noun && language::en::is_preposition(s, i) && s.tokens[i].folded != "of" &&
           s.tokens[i].folded != "to" && s.tokens[i].folded != "per";
  };
  for (std::size_t size = clip.after.size(); !can_stand(why) && size > 1;) {
    --size;
    while (size > 0 && !opens(size)) --size;
    if (size == 0) return;
    Tokens after(clip.after.begin(), clip.after.begin() + static_cast<long>(size));
    Tokens said = clip.before;
    said.insert(said.end(), after.begin(), after.end());
    why = why_not_alone(s, said, subject, tongue, detail, longest);
    if (std::any_of(after.begin(), after.end(),
                    [&](std::size_t i) { return asker.ground.words.has_form("negation", s.tokens[i]); }))
      why = "negation";
    if (can_stand(why)) clip.after = after;
  }
}

// "too", "also", "Hong, meanwhile, spent …": they point at what stood before, and go with their commas.
Tokens without_links(const Asker& asker, const Sentence& s, const Tokens& tokens, Range gap) {
  Tokens kept;
  std::size_t dropped = 0;  // the comma behind an aside
  for (const std::size_t i : tokens) {
    if (dropped > 0 && i == dropped) continue;
    const bool degree = is_degree(asker.ground, s, i);  // "too frail to be told"
    const bool link = asker.ground.words.has_form("link", s.tokens[i]) && !gap.contains(i) && !degree &&
                      !asker.references.covers(s, i);
    if (!link) {
      kept.push_back(i);
      continue;
    }
    const bool aside = !kept.empty() && kept.back() + 1 == i && is_comma(s.tokens[kept.back()]) &&
                       i + 1 < s.tokens.size() && is_comma(s.tokens[i + 1]);
    if (!aside) continue;
    kept.pop_back();
    dropped = i + 1;
  }
  return kept;
}

// "By then | about 620,000 soldiers had died": a lead that points elsewhere goes.
void drop_lead(const Sentence& s, const std::vector<Clause>& clauses, Clip& clip, Range gap,
               const Tokens& subject, const Tongue& tongue, std::string& why, std::string& detail) {
  std::size_t begin = s.tokens.size();
  for (const Clause& clause : clauses)
    if (clause.type == ClauseType::main && clause.subject >= 0 && !clause.shared_subject &&
        clause.range.contains(gap.begin))
      begin = clause.subject_phrase.begin;
  if (begin > gap.begin || clip.before.empty() || clip.before.front() >= begin) {
    if (begin != gap.begin) return;
  }
  const auto first =
      std::find_if(clip.before.begin(), clip.before.end(), [&](std::size_t i) { return i >= begin; });
  if (first != clip.before.begin() && language::en::is_preposition(s.tokens[*(first - 1)]))
    return;  // "Three days after | the first gun Lincoln called"
  Clip shorter = clip;
  std::erase_if(shorter.before, [&](std::size_t i) { return i < begin; });
  Tokens said = shorter.before;
  said.insert(said.end(), shorter.after.begin(), shorter.after.end());
  const std::string without = why_not_alone(s, said, subject, tongue, detail, longest);
  if (!can_stand(without)) return;
  why = without;
  clip = shorter;
}

}  // namespace

std::optional<Clip> clip_of(Asker& asker, std::size_t index, Range gap) {
  const facts::Fact& fact = asker.ground.facts[index];
  const Sentence& s = asker.sentence(fact);
  std::string reason, detail;
  const Tokens tokens = without_links(asker, s, cut_clip(asker, index, reason), gap);
  const auto fail = [&](std::string why) -> std::optional<Clip> {
    asker.reject(index, "no gap: " + why, detail);
    return std::nullopt;
  };
  if (tokens.empty()) return fail(reason.empty() ? "nothing left" : reason);
  Clip clip;
  for (const std::size_t i : tokens) {
    if (gap.contains(i)) continue;
    (i < gap.begin ? clip.before : clip.after).push_back(i);
  }
  const std::size_t words = clip.before.size() + clip.after.size() + 1;
  if (words < shortest) return fail("too short");
  if (std::count(tokens.begin(), tokens.end(), gap.begin) == 0 ||
      std::count(tokens.begin(), tokens.end(), gap.end - 1) == 0)
    return fail("answer left out");
  const auto& clauses = asker.clauses(fact);
  Tokens subject;
  for (const Clause& clause : clauses)
    if (clause.type == ClauseType::main && clause.subject >= 0 &&
        std::count(tokens.begin(), tokens.end(), static_cast<std::size_t>(clause.subject)) > 0)
      for (const std::size_t i : range_tokens(clause.subject_phrase)) subject.push_back(i);
  Tokens said = clip.before;
  said.insert(said.end(), clip.after.begin(), clip.after.end());
  // "…, | which left the government with …": its antecedent stands in the clip.
  std::erase_if(said, [&](std::size_t i) {
    return std::any_of(clauses.begin(), clauses.end(), [&](const Clause& c) {
      return c.opener == static_cast<int>(i) && c.type != ClauseType::main;
    });
  });
  std::string why = why_not_alone(s, said, subject, asker.tongue(), detail, longest);
  if (!can_stand(why)) drop_lead(s, clauses, clip, gap, subject, asker.tongue(), why, detail);
  // "charged 1,200 talents | for not going to war": a question says what was, not what was not.
  const auto denies = [&](std::size_t i) { return asker.ground.words.has_form("negation", s.tokens[i]); };
  if (can_stand(why) && std::any_of(clip.after.begin(), clip.after.end(), denies)) why = "negation";
  shorten(asker, s, clip, subject, why, detail);
  if (!asker.stands(why)) return fail(why);
  if (clip.before.size() + clip.after.size() + 1 < shortest) return fail("too short");
  if (has_unsure_year(asker, index, said)) return fail("year not sure");
  if (has_open_aside(asker, s, clauses, clip)) return fail("open aside");
  // "two squat, | black-hulled ships were towed": a list of attributes, whose noun is gone.
  const auto torn = [&](const Clause& clause) {
    const std::size_t comma = clause.subject_phrase.end;
    if (clause.type != ClauseType::main || clause.subject < 0 || clause.verb < static_cast<int>(comma) ||
        comma >= s.tokens.size() || !is_comma(s.tokens[comma]) || !s.tokens[comma - 1].any(Tag::adj))
      return false;
    for (std::size_t i = comma + 1; i < static_cast<std::size_t>(clause.verb); ++i)
      if (is_comma(s.tokens[i])) return false;
    return true;
  };
  if (std::any_of(clauses.begin(), clauses.end(), torn)) return fail("torn in two");
  const auto kept = [&](int i) {
    return i >= 0 && (gap.contains(static_cast<std::size_t>(i)) ||
                      std::count(clip.before.begin(), clip.before.end(), static_cast<std::size_t>(i)) +
                              std::count(clip.after.begin(), clip.after.end(), static_cast<std::size_t>(i)) >
                          0);
  };
  if (std::none_of(clauses.begin(), clauses.end(), [&](const Clause& c) {
        return c.type == ClauseType::main && kept(c.verb) && kept(c.subject);
      }))
    return fail("no verb left");
  while (!clip.before.empty() && is_comma(s.tokens[clip.before.back()])) {
    clip.before.pop_back();
    clip.comma_before = true;
  }
  while (!clip.after.empty() && is_comma(s.tokens[clip.after.front()])) {
    clip.after.erase(clip.after.begin());
    clip.comma_after = true;
  }
  return clip;
}

std::string say_clip(const Asker& asker, std::size_t index, const Clip& clip, const std::string& gap) {
  const std::string before = say_dated(asker, index, clip.before),
                    after = say_dated(asker, index, clip.after);
  std::string text = before;
  const bool figures =
      gap == "____" && is_digits(std::string(1, text.empty() ? ' ' : text.back()));  // "In 1812, ____ men …"
  if (!text.empty()) text += clip.comma_before || figures ? ", " : " ";
  text += gap;
  // "The Proclamation of ____, freed …": in "January 1, 1863," the comma was the date's.
  const bool dates_comma = asker.style.month_first && asker.ground.facts[index].kind == facts::Kind::date &&
                           asker.ground.facts[index].attributive;
  if (!after.empty()) text += (clip.comma_after && !dates_comma ? ", " : " ") + after;
  const facts::Fact& fact = asker.ground.facts[index];
  Tokens said = clip.before;
  said.insert(said.end(), clip.after.begin(), clip.after.end());
  return base::capitalised(with_pronouns(text, asker.sentence(fact), said, asker.tongue())) + ".";
}

}  // namespace letopis::questions::en
