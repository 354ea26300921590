#include "content/questions/phrase.hpp"

#include <algorithm>

#include "content/base/utf8.hpp"

namespace letopis::questions {
namespace {

using language::Range;
using language::Sentence;
using language::Tag;
using language::Token;

bool all_upper(const std::string& form) {
  int letters = 0;
  for (std::size_t at = 0; at < form.size();) {
    const char32_t c = base::next_code_point(form, at);
    if (!base::is_letter(c)) continue;
    if (!base::is_upper(c)) return false;
    ++letters;
  }
  return letters > 1;
}

bool is_word(const Token& token) {
  std::size_t at = 0;
  return !token.form.empty() && base::is_letter(base::next_code_point(token.form, at));
}

bool opens_sentence(const Sentence& sentence, std::size_t token) {
  for (std::size_t i = token; i > 0; --i)
    if (is_word(sentence.tokens[i - 1]) || sentence.tokens[i - 1].any(Tag::digits)) return false;
  return true;
}

bool is_common_noun(const Token& token) {
  return token.any(Tag::n) && !token.any(Tag::np);
}

bool is_attribute(const Token& token) {
  return (token.any(Tag::adj) || token.any(Tag::ord) || token.any(Tag::pp) || token.any(Tag::pprs)) &&
         !token.any(Tag::shrt) && !is_common_noun(token);
}

bool is_mark(const Token& token, std::string_view mark) {
  return token.form == mark;
}

bool is_dash_or_hyphen(const Token& token) {
  return token.form == "—" || token.form == "–" || token.form == "-";
}

bool opens_quote(const Token& token) {
  return token.any(Tag::lquot) || token.form == "«" || token.form == "„";
}

}  // namespace

namespace {

// «Валентина Терешкова провела …»: the lexicon has names among the nouns; a title («Император Константин») it
// has as a man's, a woman's first name with her surname in her own gender.
bool is_first_name(const Sentence& sentence, std::size_t token) {
  if (token + 1 >= sentence.tokens.size()) return false;
  const Token& word = sentence.tokens[token];
  const Token& next = sentence.tokens[token + 1];
  const bool woman = word.any({Tag::n, Tag::f, Tag::aa, Tag::sg, Tag::nom}) &&
                     next.any({Tag::f, Tag::aa, Tag::sg, Tag::nom});
  // «Леон Гамбетта»: as a word it would be a thing, as a name a man.
  const bool man = word.any({Tag::n, Tag::m, Tag::aa, Tag::sg, Tag::nom}) &&
                   word.any({Tag::n, Tag::m, Tag::nn, Tag::sg, Tag::nom}) && next.any(Tag::guess);
  return (woman || man) && base::starts_upper(next.form);
}

}  // namespace

namespace {

// «в Сиракузах», «Сиракузы»: what two forms of one word have in common.
std::string stem_of(const std::string& word) {
  constexpr std::size_t beginning = 6, ending = 2;  // letters
  if (base::length(word) < beginning + ending) return word;
  std::size_t at = 0;
  for (std::size_t i = 0; i < beginning; ++i) base::next_code_point(word, at);
  return word.substr(0, at);
}

}  // namespace

Casing::Casing(const language::Document& document, const std::vector<facts::Fact>& facts,
               const language::Words& words)
    : words_(words) {
  for (const facts::Fact& fact : facts) {
    const auto* name = std::get_if<facts::Name>(&fact.object);
    if (name == nullptr || fact.tokens.empty()) continue;
    const bool treaty = fact.kind == facts::Kind::treaty;
    const Token& first = document.sentences[fact.sentence].tokens[fact.tokens.begin];
    const bool common = fact.kind == facts::Kind::event && is_common_noun(first);  // «Переправа через …»
    // «Франко-русский договор» begins so only at the beginning of its sentence.
    const bool pair = treaty && first.form.find('-') != std::string::npos && words.of_nation(first);
    const bool article = fact.value.starts_with("the ");  // "The Congo" is not "The Hague"
    // «Деулинское перемирие», whatever is told of it; «Мирный договор», «военной конвенцией» do not begin so
    const bool known = fact.kind == facts::Kind::event && !fact.canonical.empty();
    const bool named =
        known || fact.standalone || (treaty && base::starts_upper(first.form) && words.of_nation(first));
    if (named && !first.is(name->head) && !common && !pair && !article) kept_.insert(first.begin);
  }
  for (const Sentence& sentence : document.sentences)
    for (std::size_t i = 0; i < sentence.tokens.size(); ++i) {
      const Token& token = sentence.tokens[i];
      if (!is_word(token)) continue;
      if (!base::starts_upper(token.form))
        lower_seen_.insert(token.folded);
      else if (!opens_sentence(sentence, i) && !opens_quote(sentence.tokens[i - 1]))
        upper_seen_.insert(token.folded);
    }
  for (const std::string& word : upper_seen_) stems_seen_.insert(stem_of(word));
  for (const std::string& word : lower_seen_) stems_seen_.erase(stem_of(word));
}

bool Casing::is_name(const Sentence& sentence, std::size_t token) const {
  const auto [at, anew] = names_.try_emplace(sentence.tokens[token].begin, false);
  if (anew) at->second = stands_for_itself(sentence, token);
  return at->second;
}

bool Casing::stands_for_itself(const Sentence& sentence, std::size_t token) const {
  const Token& word = sentence.tokens[token];
  if (word.any(Tag::roman) || all_upper(word.form) || kept_.contains(word.begin)) return true;
  if (words_.has_lemma("nation", word)) return true;
  if (!is_word(word) || !base::starts_upper(word.form)) return false;
  if (!opens_sentence(sentence, token)) return true;
  if (word.any(Tag::np) || word.unknown())
    return !lower_seen_.contains(word.folded) || upper_seen_.contains(word.folded);
  return (upper_seen_.contains(word.folded) && !lower_seen_.contains(word.folded)) ||
         (is_common_noun(word) && stems_seen_.contains(stem_of(word.folded)));
}

std::string Casing::inside(const Sentence& sentence, std::size_t token) const {
  const Token& word = sentence.tokens[token];
  if (!opens_sentence(sentence, token) || !is_word(word) || all_upper(word.form) ||
      kept_.contains(word.begin))
    return word.form;
  if (token > 0 && token + 1 < sentence.tokens.size() && sentence.tokens[token - 1].form == "«" &&
      sentence.tokens[token + 1].form == "»")
    return word.form;  // «Восток» is a ship
  const std::string lower = base::uncapitalised(word.form);
  const auto dash = word.form.find('-');  // «Китайско-Восточная дорога»
  const bool pair = dash != std::string::npos && base::starts_upper(word.form.substr(dash + 1));
  // «Осман-паша», «Тевкелев-мурза»
  const bool titled =
      dash != std::string::npos && words_.has("title behind a name", base::fold(word.form.substr(dash + 1)));
  if (word.any(Tag::roman) || pair || titled) return word.form;
  // «Восточная армия Бурбаки»: called so, for all that the text says.
  if (token + 1 < sentence.tokens.size() && words_.has_lemma("geographic adjective", word) &&
      words_.has_lemma("called by its place", sentence.tokens[token + 1]) &&
      !lower_seen_.contains(word.folded))
    return word.form;
  if (token + 1 < sentence.tokens.size()) {
    const Token& next = sentence.tokens[token + 1];
    if (words_.has("institution", word.folded + " " + next.folded) || words_.has("institution", word.folded))
      return word.form;
    // "Operation Rolling Thunder began"
    if (words_.has_articles() && is_common_noun(word) && base::starts_upper(next.form) &&
        next.form != next.folded && next.space_before && !next.any(Tag::subj))
      return word.form;
    // "Martial law was proclaimed": by its ending an adjective.
    const auto& endings = words_.entries("adjective ending");
    const bool attribute = std::any_of(endings.begin(), endings.end(), [&](const std::string& ending) {
      return word.folded.ends_with(ending) && word.folded.size() > ending.size() + 2;
    });
    if (attribute && next.form == next.folded && is_common_noun(next) && !upper_seen_.contains(word.folded))
      return lower;
  }
  const bool name = word.any(Tag::np) || word.unknown() || is_first_name(sentence, token);
  if (lower_seen_.contains(word.folded) && !upper_seen_.contains(word.folded)) return lower;
  if (name || (is_common_noun(word) && stems_seen_.contains(stem_of(word.folded)))) return word.form;
  if (upper_seen_.contains(word.folded) && !lower_seen_.contains(word.folded)) return word.form;
  if (is_attribute(word) && token + 1 < sentence.tokens.size()) {
    const Token& next = sentence.tokens[token + 1];
    if (base::starts_upper(next.form)) {
      if (is_common_noun(next) || is_attribute(next)) return word.form;
      if (words_.has_lemma("geographic adjective", word)) return word.form;
    }
  }
  return lower;
}

std::string say(const Sentence& sentence, const Tokens& tokens, const Casing& casing) {
  return say(sentence, tokens, casing, {});
}

std::string say(const Sentence& sentence, const Tokens& tokens, const Casing& casing,
                const std::map<std::size_t, std::string>& replaced) {
  std::string text;
  bool comma = false, quote = false;
  std::size_t previous = 0;
  for (std::size_t k = 0; k < tokens.size(); ++k) {
    const std::size_t i = tokens[k];
    const Token& token = sentence.tokens[i];
    if (is_mark(token, ",")) {
      // One word that is left out behind the comma («…, уже через полгода») does not take it away.
      const bool goes_on = k + 1 < tokens.size() && tokens[k + 1] > i && tokens[k + 1] <= i + 2 &&
                           !is_mark(sentence.tokens[i + 1], ",");
      comma = !text.empty() && goes_on && k > 0 && tokens[k - 1] + 1 == i;
      continue;
    }
    if (is_dash_or_hyphen(token)) {
      // Nor does one word behind a dash: «у шведов — лишь около 20 тысяч».
      const bool goes_on =
          k + 1 < tokens.size() && tokens[k + 1] > i &&
          (tokens[k + 1] == i + 1 || (tokens[k + 1] == i + 2 && is_word(sentence.tokens[i + 1])));
      if (k == 0 || tokens[k - 1] + 1 != i || !goes_on) continue;
    }
    const auto other = replaced.find(i);
    if (other != replaced.end() && other->second.empty()) {
      previous = i;
      continue;
    }
    if (comma) text += ',';
    const bool adjacent = k > 0 && previous + 1 == i;
    if (!text.empty() && !quote && (comma || !adjacent || token.space_before)) text += ' ';
    text += other == replaced.end() ? casing.inside(sentence, i) : other->second;
    comma = false;
    quote = other == replaced.end() && opens_quote(token);
    previous = i;
  }
  return text;
}

bool is_so_far_away(const language::Sentence& s, std::size_t i, const language::Words& words) {
  if (i == 0 || !words.has_form("so far", s.tokens[i])) return false;
  const bool told = i + 1 < s.tokens.size() && words.has_form("whence", s.tokens[i + 1]);
  return !told &&
         (words.has_lemma("measure", s.tokens[i - 1]) || words.has_lemma("time noun", s.tokens[i - 1]));
}

bool is_quote(const Token& token) {
  return token.any(Tag::lquot) || token.any(Tag::rquot) || token.form == "\"" || token.form == "“" ||
         token.form == "”";
}

Tokens range_tokens(Range range) {
  Tokens tokens;
  for (std::size_t i = range.begin; i < range.end; ++i) tokens.push_back(i);
  return tokens;
}

Tokens without(const Tokens& tokens, Range range) {
  Tokens kept;
  std::copy_if(tokens.begin(), tokens.end(), std::back_inserter(kept),
               [&](std::size_t i) { return !range.contains(i); });
  return kept;
}

Tokens joined(Tokens first, const Tokens& second) {
  first.insert(first.end(), second.begin(), second.end());
  return first;
}

namespace {

bool is_punctuation(const Token& token) {
  return token.any(Tag::cm) || token.any(Tag::sent) || token.form == ";" || token.form == ":" ||
         is_dash_or_hyphen(token);
}

}  // namespace

Tokens trimmed(const Sentence& sentence, Tokens tokens, Range drop, const language::Words& words) {
  std::erase_if(tokens, [&](std::size_t i) {
    const bool beside = i + 1 == drop.begin || i == drop.end;
    // «26 января | почти без боя»: it is not the date that is nearly so.
    const bool other = i == drop.end && i + 1 < sentence.tokens.size() && sentence.tokens[i + 1].any(Tag::pr);
    if (beside && !other && words.has_form("dropped particle", sentence.tokens[i])) return true;
    const bool after = i > 0 && words.has_form("always dropped", sentence.tokens[i - 1]) &&
                       words.has_form("list conjunction", sentence.tokens[i]);
    // «…, ещё пять снарядила Эретрия»: beside the others, which «ещё» alone says.
    const bool adds = sentence.tokens[i].folded == "еще" && i + 1 < sentence.tokens.size() &&
                      !drop.contains(i + 1) &&
                      (sentence.tokens[i + 1].any(Tag::num) || sentence.tokens[i + 1].any(Tag::digits) ||
                       // «ещё раньше»: than what, the text has told
                       words.has_form("behind a span", sentence.tokens[i + 1]));
    if (adds) return false;
    return after || words.has_form("always dropped", sentence.tokens[i]);  // «ещё и Северный Сахалин»
  });
  const auto removable = [&](std::size_t i) {
    return is_punctuation(sentence.tokens[i]) || words.has_form("lead", sentence.tokens[i]);
  };
  while (!tokens.empty() && removable(tokens.front())) tokens.erase(tokens.begin());
  while (!tokens.empty() && (is_punctuation(sentence.tokens[tokens.back()]) ||
                             words.has_form("coordinator", sentence.tokens[tokens.back()]) ||
                             words.has_form("dropped particle", sentence.tokens[tokens.back()])))
    tokens.pop_back();
  return tokens;
}

// «армия» names nobody; «шведская армия», «армия Наполеона», «договор с Японией» do.
bool is_vague(const Sentence& sentence, const Tokens& tokens, std::size_t k, const Casing& casing,
              const language::Words& words) {
  const Token& token = sentence.tokens[tokens[k]];
  const bool behind_verb = k > 0 && sentence.tokens[tokens[k - 1]].any(Tag::past) && token.any(Tag::acc);
  const bool object = (token.role == language::Role::object || behind_verb) &&
                      !casing.is_name(sentence, tokens[k]);  // «отменила запрет»: which?
  if (!is_common_noun(token) || !(object || words.has_lemma("bare", token))) return false;
  if (words.has_lemma("nation", token) || words.has_form("nation", token)) return false;
  if (k > 0 && tokens[k - 1] + 1 == tokens[k]) {
    const Token& before = sentence.tokens[tokens[k - 1]];
    if (is_attribute(before) || before.any(Tag::ord)) return false;
    if (before.any(Tag::dat) && casing.is_name(sentence, tokens[k - 1]))
      return false;  // «объявил Японии войну»
  }
  if (k + 1 < tokens.size() && tokens[k] + 1 == tokens[k + 1]) {
    const Token& after = sentence.tokens[tokens[k + 1]];
    if (after.any(Tag::gen) || after.any(Tag::pr) || after.any(Tag::np) || opens_quote(after) ||
        after.unknown() || after.any(Tag::roman) || casing.is_name(sentence, tokens[k + 1]))
      return false;
  }
  return true;
}

}  // namespace letopis::questions
