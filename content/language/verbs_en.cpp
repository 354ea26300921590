#include "content/language/verbs_en.hpp"

#include <algorithm>
#include <initializer_list>
#include <optional>

namespace letopis::language::en {
namespace {

bool form_is(const Token& token, std::initializer_list<std::string_view> forms) {
  return std::find(forms.begin(), forms.end(), token.folded) != forms.end();
}

bool is_verb_reading(const Reading& r) {
  return r.has(Tag::vblex) || r.has(Tag::vbser) || r.has(Tag::vbhaver) || r.has(Tag::vbdo) ||
         r.has(Tag::vbmod);
}

bool any_verb(const Token& token, Tag form) {
  return std::any_of(token.readings.begin(), token.readings.end(),
                     [&](const Reading& r) { return is_verb_reading(r) && r.has(form); });
}

bool only_verb(const Token& token) {
  return std::all_of(token.readings.begin(), token.readings.end(), is_verb_reading);
}

// A word that no dictionary knows may still show that it is a verb form.
bool looks_past(const Token& token) {
  return token.unknown() && !token.any(Tag::cap) && token.folded.size() > 4 && token.folded.ends_with("ed");
}

bool is_past(const Token& token) {
  return any_verb(token, Tag::past) || looks_past(token);
}
bool is_participle(const Token& token) {
  return any_verb(token, Tag::pp) || looks_past(token);
}
bool is_ing(const Token& token) {
  return token.folded.ends_with("ing") &&
         (any_verb(token, Tag::ger) || any_verb(token, Tag::pprs) || any_verb(token, Tag::subs));
}
bool is_infinitive(const Token& token) {
  return any_verb(token, Tag::inf);
}

bool is_be(const Token& token) {
  return form_is(token, {"was", "were", "is", "are", "am"});
}
bool is_have(const Token& token) {
  return form_is(token, {"had", "has", "have"});
}
bool is_do(const Token& token) {
  return form_is(token, {"did", "does", "do"});
}

bool is_nominal_place(const Sentence& s, std::size_t i) {
  if (i == 0) return false;
  const Token& before = s.tokens[i - 1];
  return is_determiner(before) || is_preposition(before) ||
         (before.any(Tag::adj) && !before.any(Tag::adv) && !is_noun(before)) || before.folded == "'s" ||
         before.folded == "’s";
}

// "the tired army", "five wounded men": a participle that belongs to the noun behind it.
bool is_attributive(const Sentence& s, std::size_t i) {
  if (i == 0 || i + 1 >= s.tokens.size()) return false;
  const Token& before = s.tokens[i - 1];
  const Token& after = s.tokens[i + 1];
  const bool noun_behind =
      (is_noun(after) || after.any(Tag::adj)) && !is_determiner(after) && !is_preposition(after);
  const bool year =
      before.form.size() == 4 && before.any(Tag::digits);  // "the treaty of 1936 allowed Britain"
  const bool counted = before.any(Tag::num) && !before.any(Tag::roman) && !year;
  return noun_behind && (is_nominal_place(s, i) || counted) && !is_subject_pronoun(before);
}

class Finder {
 public:
  Finder(const Sentence& sentence, const Words& words) : s_(sentence), words_(words) {}

  std::vector<VerbGroup> find() {
    for (std::size_t i = 0; i < s_.tokens.size();) {
      const auto group = at(i);
      if (group) found_.push_back(*group);
      i = group ? group->range.end : i + 1;
    }
    return std::move(found_);
  }

 private:
  const Token* token(std::size_t i) const { return i < s_.tokens.size() ? &s_.tokens[i] : nullptr; }

  // Behind the adverbs that may stand inside a group: "had already been".
  std::size_t past_adverbs(std::size_t i) const {
    std::size_t k = i;
    while (k < s_.tokens.size() && k < i + 4) {
      const Token& t = s_.tokens[k];
      const bool adverb =
          (t.any(Tag::adv) || words_.has_form("manner", t) || words_.has_form("negation", t)) &&
          !is_participle(t) && !is_noun(t);
      const bool aside = form_is(t, {"both", "all"});
      if (!adverb && !aside) break;
      ++k;
    }
    return past_phrase(k);
  }

  // "had | at first | meant", "had | in October 1912 | been signed": behind a phrase of time between an
  // auxiliary and its participle.
  std::size_t past_phrase(std::size_t k) const {
    constexpr std::size_t longest = 4;  // tokens
    if (k + 2 >= s_.tokens.size() || !is_preposition(s_.tokens[k])) return k;
    std::size_t end = k + 1;
    if (words_.has("phrase within a verb", s_.tokens[k].folded + " " + s_.tokens[k + 1].folded)) {
      end = k + 2;
    } else {
      const auto dates = [&](const Token& t) {
        return t.any(Tag::digits) || words_.has_form("month", t) || words_.has_form("season", t);
      };
      while (end < std::min(k + longest, s_.tokens.size()) && dates(s_.tokens[end])) ++end;
      if (end == k + 1) return k;
    }
    const bool goes_on = end < s_.tokens.size() && is_participle(s_.tokens[end]) &&
                         !is_noun(s_.tokens[end]) && !s_.tokens[end].any(Tag::adj);
    return goes_on ? end : k;
  }

  std::optional<VerbGroup> at(std::size_t i) const {
    const Token& t = s_.tokens[i];
    if (t.folded == "to") return infinitive(i);
    if (words_.has_form("modal", t) && t.any(Tag::vbmod) && (!t.any(Tag::cap) || t.any(Tag::first)) &&
        !is_nominal_place(s_, i))
      return modal(i);
    if (is_do(t)) return with_do(i);
    if (is_have(t)) return with_have(i);
    if (is_be(t)) return with_be(i, i, {});
    if (t.folded == "having") return having(i);
    return plain(i);
  }

  std::optional<VerbGroup> infinitive(std::size_t i) const {
    const std::size_t k = past_adverbs(i + 1);
    if (k >= s_.tokens.size() || !is_infinitive(s_.tokens[k]) || s_.tokens[k].any(Tag::cap))
      return std::nullopt;
    if (is_noun(s_.tokens[k]) && k + 1 < s_.tokens.size() && is_preposition(s_.tokens[k + 1]) &&
        s_.tokens[k].any(Tag::pl))
      return std::nullopt;
    return VerbGroup{.range = {i, complete(k) + 1}, .verb = complete(k), .kind = VerbKind::infinitive};
  }

  // From "be" or "have" on to the participle that carries the meaning.
  std::size_t complete(std::size_t k) const {
    if (!form_is(s_.tokens[k], {"be", "have", "been"})) return k;
    const std::size_t next = past_adverbs(k + 1);
    if (next < s_.tokens.size() && (is_participle(s_.tokens[next]) || is_ing(s_.tokens[next])) &&
        !is_attributive(s_, next))
      return complete(next);
    return k;
  }

  std::optional<VerbGroup> modal(std::size_t i) const {
    const std::size_t k = past_adverbs(i + 1);
    const Token* next = token(k);
    if (next == nullptr || !is_infinitive(*next))
      return VerbGroup{.range = {i, i + 1}, .verb = i, .modal = true};
    const std::size_t verb = complete(k);
    return VerbGroup{.range = {i, verb + 1}, .verb = verb, .modal = true};
  }

  std::optional<VerbGroup> with_do(std::size_t i) const {
    const std::size_t k = past_adverbs(i + 1);
    const bool present = s_.tokens[i].folded != "did";
    if (const Token* next = token(k); next != nullptr && is_infinitive(*next) && !is_determiner(*next))
      return VerbGroup{.range = {i, k + 1}, .verb = k, .present = present};
    return VerbGroup{.range = {i, i + 1}, .verb = i, .present = present};
  }

  std::optional<VerbGroup> with_have(std::size_t i) const {
    const bool present = s_.tokens[i].folded != "had";
    if (s_.tokens[i].folded == "have" && i > 0 && !is_subject_pronoun(s_.tokens[i - 1]) &&
        !is_noun(s_.tokens[i - 1]))
      return std::nullopt;
    const std::size_t k = past_adverbs(i + 1);
    const Token* next = token(k);
    if (next == nullptr) return VerbGroup{.range = {i, i + 1}, .verb = i, .present = present};
    if (next->folded == "been") {
      VerbGroup model{.perfect = true, .present = present};
      return with_be(i, k, model);
    }
    if (is_participle(*next) && !is_attributive(s_, k))
      return VerbGroup{.range = {i, k + 1}, .verb = k, .perfect = true, .present = present};
    if (next->folded == "to" && k + 1 < s_.tokens.size() && is_infinitive(s_.tokens[k + 1]))
      return VerbGroup{.range = {i, k + 2}, .verb = k + 1, .present = present, .future = true};
    return VerbGroup{.range = {i, i + 1}, .verb = i, .present = present};
  }

  std::optional<VerbGroup> with_be(std::size_t begin, std::size_t be, VerbGroup group) const {
    group.present = group.present || form_is(s_.tokens[be], {"is", "are", "am"});
    std::size_t k = past_adverbs(be + 1);
    const bool being = token(k) != nullptr && s_.tokens[k].folded == "being";
    if (being) k = past_adverbs(k + 1);
    const Token* next = token(k);
    group.verb = be;
    group.copula = true;
    if (next != nullptr && is_participle(*next) && !is_determiner(*next)) {
      group.verb = k;
      group.passive = true;
      group.copula = false;
    } else if (next != nullptr && is_ing(*next) && !being) {
      group.verb = k;
      group.progressive = true;
      group.copula = false;
    } else if (next != nullptr && next->folded == "to" && k + 1 < s_.tokens.size() &&
               is_infinitive(s_.tokens[k + 1])) {
      group.verb = complete(k + 1);
      group.future = true;
      group.copula = false;
    }
    group.range = {begin, group.verb + 1};
    return group;
  }

  std::optional<VerbGroup> having(std::size_t i) const {
    const std::size_t k = past_adverbs(i + 1);
    const bool verb = k < s_.tokens.size() && is_participle(s_.tokens[k]);
    return VerbGroup{.range = {i, (verb ? k : i) + 1}, .verb = verb ? k : i, .kind = VerbKind::gerund};
  }

  std::optional<VerbGroup> plain(std::size_t i) const {
    const Token& t = s_.tokens[i];
    if (t.any(Tag::cap) && !t.any(Tag::first)) return std::nullopt;
    if (t.all(Tag::adj) && t.folded.ends_with("ed") && i > 0 && i + 1 < s_.tokens.size() &&
        is_determiner(s_.tokens[i + 1]) && !is_be(s_.tokens[i - 1]))
      return VerbGroup{
          .range = {i, i + 1},
          .verb = i,
          .kind = VerbKind::either};  // "learned the truth": no adjective stands before an article
    const bool nominal =
        !only_verb(t) && !looks_past(t) && (is_nominal_place(s_, i) || t.all(Tag::n) || t.all(Tag::adj));
    if (nominal || is_attributive(s_, i)) return std::nullopt;
    VerbGroup group{.range = {i, i + 1}, .verb = i};
    if (is_past(t) && is_participle(t))
      group.kind = VerbKind::either;
    else if (is_past(t))
      group.kind = VerbKind::finite;
    else if (is_participle(t))
      group.kind = VerbKind::participle;
    else if (is_ing(t)) {
      if (is_noun(t) && is_nominal_place(s_, i) && !(i > 0 && is_preposition(s_.tokens[i - 1])))
        return std::nullopt;
      group.kind = VerbKind::gerund;
    } else if (any_verb(t, Tag::pres) && is_present(i)) {
      group.present = true;
    } else {
      return std::nullopt;
    }
    return group;
  }

  // "they lie", "who claim", "reigns": a form that is also a noun needs a pronoun before it.
  bool is_present(std::size_t i) const {
    const Token& t = s_.tokens[i];
    const bool behind_pronoun =
        i > 0 && (is_subject_pronoun(s_.tokens[i - 1]) || words_.has_form("relative", s_.tokens[i - 1]));
    if (behind_pronoun) return true;
    return only_verb(t) && any_verb(t, Tag::p3) && i > 0 && !is_determiner(s_.tokens[i - 1]);
  }

  const Sentence& s_;
  const Words& words_;
  std::vector<VerbGroup> found_;
};

}  // namespace

bool is_noun(const Token& token) {
  return token.any(Tag::n) || token.any(Tag::np);
}

bool is_determiner(const Token& token) {
  return form_is(token, {"the", "a", "an", "his", "her", "its", "their", "our", "my", "your", "this", "these",
                         "those", "every", "each", "no", "any", "some"}) ||
         (token.all(Tag::det) && !token.any(Tag::itg));
}

bool is_subject_pronoun(const Token& token) {
  return form_is(token, {"he", "she", "it", "they", "we", "i", "you"});
}

bool is_preposition(const Token& token) {
  return token.all(Tag::pr) ||
         form_is(token,
                 {"in",      "on",        "at",     "by",      "of",      "from",   "with",    "for",
                  "to",      "into",      "under",  "near",    "off",     "over",   "against", "during",
                  "through", "between",   "among",  "without", "within",  "upon",   "across",  "towards",
                  "toward",  "about",     "behind", "beyond",  "outside", "inside", "along",   "around",
                  "despite", "following", "per",    "via",     "onto"});
}

bool is_numeral(const Token& token) {
  return token.any(Tag::num) || (!token.form.empty() && token.form[0] >= '0' && token.form[0] <= '9') ||
         form_is(token, {"£", "$", "€", "hundred", "thousand", "million"});
}

bool is_preposition(const Sentence& sentence, std::size_t i) {
  const Token& token = sentence.tokens[i];
  if (!is_preposition(token)) return false;
  if (token.folded == "at" && i + 1 < sentence.tokens.size() &&
      form_is(sentence.tokens[i + 1], {"least", "most"}))
    return false;
  if (!form_is(token, {"about", "over", "around", "near", "under", "some", "up"}) ||
      i + 1 >= sentence.tokens.size())
    return true;
  const Token& next = sentence.tokens[i + 1];
  const bool amount = is_numeral(next) && !(next.form.size() == 4 && next.form[0] == '1' &&
                                            next.form.find(',') == std::string::npos);
  return !amount &&
         !(next.folded == "a" && i + 2 < sentence.tokens.size() && is_numeral(sentence.tokens[i + 2]));
}

std::vector<VerbGroup> verb_groups(const Sentence& sentence, const Words& words) {
  return Finder(sentence, words).find();
}

}  // namespace letopis::language::en
