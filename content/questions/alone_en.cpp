// What can stand alone in a prompt: no pronoun without its name, no "the army" that might be any army.
#include <algorithm>

#include "content/questions/phrase_en.hpp"

namespace letopis::questions::en {
namespace {

using language::Sentence;
using language::Tag;
using language::Token;

bool is_comma(const Token& token) {
  return token.form == ",";
}
bool is_digits(const Token& token) {
  return !token.form.empty() && token.form[0] >= '0' && token.form[0] <= '9';
}
bool is_possessive_mark(const Token& token) {
  return token.folded == "'s" || token.folded == "’s" || token.folded == "'" || token.folded == "’";
}
bool contiguous(const Tokens& tokens, std::size_t k) {
  return k > 0 && tokens[k] == tokens[k - 1] + 1;
}

enum class Vague { no, leaning, yes };

// "the last troops", "the leading tanks": inside its topic it says which.
bool has_attribute(const Sentence& s, const Tokens& tokens, std::size_t k, const Tongue& tongue) {
  if (k == 0 || !contiguous(tokens, k)) return false;
  const Token& left = s.tokens[tokens[k - 1]];
  if (tongue.words.has_form("telling nothing", left)) return false;  // "the new pasha"
  return (left.any(Tag::adj) || left.any(Tag::ord) || left.any(Tag::num) || language::en::is_noun(left)) &&
         !language::en::is_determiner(left);
}

// "the army" names nobody; "the British army", "the army of Cornwallis", "an army" do not pretend to.
bool is_bare(const Sentence& s, const Tokens& tokens, std::size_t k, const Tongue& tongue) {
  const Token& token = s.tokens[tokens[k]];
  if (tongue.references.covers(s, tokens[k])) return false;
  const bool bare =
      (token.any(Tag::n) && tongue.words.has_lemma("bare", token)) || tongue.words.has_form("bare", token);
  if (!bare || is_name(s, tokens[k], tongue)) return false;
  if (k + 1 < tokens.size() && contiguous(tokens, k + 1)) {
    const Token& next = s.tokens[tokens[k + 1]];
    const bool somebody = is_possessive_mark(next) && tongue.words.has_lemma("role of a person", token);
    if (language::en::is_noun(next) || (is_possessive_mark(next) && !somebody))
      return false;  // "peace terms", "the soldiers' cemetery": its head decides, but "the dead king's son"
  }
  bool definite = false;
  for (std::size_t j = k;; --j) {
    const Token& left = s.tokens[tokens[j]];
    if (j < k && is_name(s, tokens[j], tongue)) return false;
    if (left.folded == "the") definite = true;
    if (j < k && is_possessive_mark(left)) return false;
    if (j < k && language::en::is_determiner(left)) {
      if (!definite) return false;
      break;
    }
    if (j < k && !left.any(Tag::adj) && !left.any(Tag::num) && !language::en::is_noun(left) &&
        !left.any(Tag::ord))
      break;
    if (j == 0 || !contiguous(tokens, j)) break;
  }
  if (!definite && token.any(Tag::pl)) return false;
  if (k + 1 < tokens.size() && !language::en::is_preposition(s.tokens[tokens[k + 1]])) return definite;
  for (std::size_t j = k + 1; j < tokens.size() && j < k + 7 && contiguous(tokens, j); ++j) {
    if (is_comma(s.tokens[tokens[j]])) break;
    if (is_name(s, tokens[j], tongue)) return false;
  }
  return definite;
}

const Token& token_at(const Sentence& s, const Tokens& tokens, std::size_t k) {
  return s.tokens[tokens[k]];
}

Vague vagueness(const Sentence& s, const Tokens& tokens, std::size_t k, const Tongue& tongue) {
  if (!is_bare(s, tokens, k, tongue)) return Vague::no;
  return has_attribute(s, tokens, k, tongue) || tongue.words.has_lemma("topical", token_at(s, tokens, k))
             ? Vague::leaning
             : Vague::yes;
}

// "on the third day", "three days after the first gun": counted from what these words do not name.
bool counts_from_elsewhere(const Sentence& s, const Tokens& tokens, std::size_t k, const Tongue& tongue) {
  const auto at = [&](std::size_t j) -> const Token* {
    return j < tokens.size() && (j == k || contiguous(tokens, j)) ? &token_at(s, tokens, j) : nullptr;
  };
  const Token *here = at(k), *next = at(k + 1), *third = at(k + 2);
  if (next == nullptr || !tongue.words.has_lemma("time noun", *next)) return false;
  const auto named = [&](std::size_t from) {
    for (std::size_t j = from; j < tokens.size() && j < from + 3; ++j)
      if (is_name(s, tokens[j], tongue) || is_digits(token_at(s, tokens, j))) return true;
    return false;
  };
  const bool ordinal = here->any(Tag::ord) && k > 0 && token_at(s, tokens, k - 1).folded == "the";
  if (ordinal) return third == nullptr || third->folded != "of" || !named(k + 3);
  const bool counted =
      here->any(Tag::num) && third != nullptr && (third->folded == "after" || third->folded == "before");
  return counted && !named(k + 3);
}

// "The battleship Maine had been lying in harbour when | she | was torn apart"
bool means_a_ship(const Sentence& s, const Tokens& tokens, std::size_t k, const Tongue& tongue) {
  if (!tongue.words.has_form("ship's pronoun", token_at(s, tokens, k))) return false;
  for (std::size_t j = 0; j + 1 < k; ++j)
    if (tongue.words.has_lemma("ship", token_at(s, tokens, j)) && contiguous(tokens, j + 1) &&
        is_name(s, tokens[j + 1], tongue))
      return true;
  return false;
}

bool resolves(const Sentence& s, const Tokens& subject, const Token& pronoun, const Tongue& tongue) {
  const bool named = std::any_of(subject.begin(), subject.end(), [&](std::size_t i) {
    // "officers at Omsk arrested its members": no place where somebody is owns anything
    return is_name(s, i, tongue) && !(i > 0 && tongue.words.has_form("placing", s.tokens[i - 1]));
  });
  return named && tongue.words.has_form("possessive", pronoun);
}

}  // namespace

std::string why_not_alone(const Sentence& sentence, const Tokens& tokens, const Tokens& subject,
                          const Tongue& tongue, std::string& detail, std::size_t longest) {
  if (tokens.size() > longest) return "too long";
  bool named = false;
  bool paired = false;
  std::string leaning;
  for (std::size_t k = 0; k < tokens.size(); ++k) {
    const Token& token = sentence.tokens[tokens[k]];
    detail = token.form;
    if (tongue.references.covers(sentence, tokens[k])) {
      named = true;
      continue;
    }
    const bool counts = (token.folded == "one" || token.folded == "ones") && k + 1 < tokens.size() &&
                        !language::en::is_preposition(sentence.tokens[tokens[k + 1]]);
    const auto next_is = [&](auto test) {
      return k + 1 < tokens.size() && contiguous(tokens, k + 1) && test(token_at(sentence, tokens, k + 1));
    };
    const bool governs = (token.folded == "below" || token.folded == "above") && next_is([](const Token& t) {
                           return language::en::is_determiner(t) || language::en::is_noun(t);
                         });
    const bool reciprocal =
        (token.folded == "each" && next_is([](const Token& t) { return t.folded == "other"; })) ||
        (token.folded == "other" && k > 0 && contiguous(tokens, k) &&
         token_at(sentence, tokens, k - 1).folded == "each");
    // "late that October": its year is printed with it.
    const bool of_a_month = token.folded == "that" && next_is([&](const Token& t) {
                              return tongue.words.has_form("month", t) && t.any(Tag::cap);
                            });
    if (governs || reciprocal || of_a_month) continue;
    const bool both = token.folded == "both" && k + 1 < tokens.size() && contiguous(tokens, k + 1) &&
                      token_at(sentence, tokens, k + 1).any(Tag::pl);
    if (both && leaning.empty()) leaning = token.form;  // "told both sides"
    if (tongue.words.has_form("anaphor", token) && !counts && !both &&
        !resolves(sentence, subject, token, tongue) && !means_a_ship(sentence, tokens, k, tongue))
      return "pronoun";
    const bool others = token.folded == "more" && (k + 1 == tokens.size() || !contiguous(tokens, k + 1) ||
                                                   (sentence.tokens[tokens[k + 1]].folded != "than" &&
                                                    !language::en::is_noun(sentence.tokens[tokens[k + 1]])));
    if (others) return "pronoun";  // "93 more were lost"
    if (is_quote(token)) return "quotation";
    // "the two governments": which two, only the war around them tells.
    const bool pair = token.folded == "the" && next_is([](const Token& t) {
                        return t.folded == "two" || t.folded == "three" || t.folded == "four";
                      });
    if (pair && (k + 2 == tokens.size() || language::en::is_preposition(sentence.tokens[tokens[k + 2]])))
      return "pronoun";  // "joined the two"
    if (pair && k + 2 < tokens.size() && !is_name(sentence, tokens[k + 2], tongue)) paired = true;
    if (token.folded == "short" && k > 0 && language::en::is_noun(token_at(sentence, tokens, k - 1)) &&
        !next_is([](const Token& t) { return t.folded == "of"; }))
      return "pronoun";  // "97 miles short"
    if (is_so_far_away(sentence, tokens[k], tongue.words)) return "pronoun";
    const bool south = (token.folded == "south" || token.folded == "north" || token.folded == "east" ||
                        token.folded == "west") &&
                       k > 1 && token_at(sentence, tokens, k - 1).folded == "the" &&
                       token_at(sentence, tokens, k - 2).folded == "to" && !token.any(Tag::cap) &&
                       !next_is([](const Token& t) { return t.folded == "of"; });
    if (south) return "pronoun";  // "six hundred miles to the south"
    const bool back = token.folded == "back" && k > 0 &&
                      tongue.words.has_lemma("going", token_at(sentence, tokens, k - 1)) &&
                      (k + 1 == tokens.size() || next_is([](const Token& t) { return t.folded == "with"; }));
    if (back) return "pronoun";
    if (counts_from_elsewhere(sentence, tokens, k, tongue)) return "relative time";
    const Vague vague = vagueness(sentence, tokens, k, tongue);
    if (vague == Vague::yes) return "vague noun";
    if (vague == Vague::leaning && leaning.empty()) leaning = token.form;
    named = named || is_name(sentence, tokens[k], tongue);
  }
  detail = leaning;
  if (!named || paired) return "no name";
  return leaning.empty() ? "" : "leaning noun";
}

namespace {

// "in about two hours", "for three years": how long it took is no part of when or how many.
bool is_duration(const Sentence& s, const Tokens& piece, const Tongue& tongue) {
  const std::string& first = s.tokens[piece.front()].folded;
  if (first != "in" && first != "for" && first != "within" && first != "after") return false;
  const bool number =
      std::any_of(piece.begin(), piece.end(), [&](std::size_t i) { return s.tokens[i].any(Tag::num); });
  return number && tongue.words.has_lemma("time noun", s.tokens[piece.back()]);
}

// "that same evening", "two days later": counted from a date that the question does not hold.
bool is_relative_time(const Sentence& s, const Tokens& piece, const Tongue& tongue) {
  if (tongue.references.covers(s, piece.front())) return false;  // reckoned
  return std::any_of(piece.begin(), piece.end(),
                     [&](std::size_t i) {
                       return tongue.words.has_form("after time", s.tokens[i]) && !is_comma(s.tokens[i]);
                     }) &&
         std::any_of(piece.begin(), piece.end(),
                     [&](std::size_t i) { return tongue.words.has_lemma("time noun", s.tokens[i]); });
}

// "with yellow fever sending his men running": what went on beside it.
bool is_circumstance(const Sentence& s, const Tokens& piece) {
  return s.tokens[piece.front()].folded == "with" &&
         std::any_of(piece.begin(), piece.end(),
                     [&](std::size_t i) { return s.tokens[i].any(Tag::ger) || s.tokens[i].any(Tag::pprs); });
}

}  // namespace

std::optional<Tail> tail_of(const Sentence& sentence, const Frame& frame, const Tongue& tongue,
                            std::string& reason, std::string& detail) {
  Tail tail;
  bool open = true;
  const auto stands = [&](const Tokens& piece) {
    const std::string why = why_not_alone(sentence, piece, frame.subject, tongue, detail);
    return why == "no name" ? std::string{} : why;
  };
  const auto first = [&](const Tokens& piece) {
    const std::string why = stands(piece);
    return why == "leaning noun" ? std::string{} : why;
  };
  for (std::size_t k = 0; k < frame.rest.size() && open; ++k) {
    const Tokens& piece = frame.rest[k];
    if (is_duration(sentence, piece, tongue)) continue;
    // "Cherbourg followed, | a year and a few days after the invasion had begun"
    const bool behind_a_comma = piece.front() > 0 && is_comma(sentence.tokens[piece.front() - 1]);
    if (behind_a_comma && sentence.tokens[piece.front()].any(Tag::det) && piece.size() > 1 &&
        tongue.words.has_lemma("time noun", sentence.tokens[piece[1]])) {
      open = false;
      tail.dropped = true;
      continue;
    }
    if (is_circumstance(sentence, piece)) {
      open = false;
      tail.dropped = true;
      continue;
    }
    const bool denies = k > 0 && std::any_of(piece.begin(), piece.end(), [&](std::size_t i) {
                          return tongue.words.has_form("negation", sentence.tokens[i]);
                        });
    if (denies) continue;  // "for not fighting": a question says what was
    std::string why = k == 0 ? first(piece) : stands(piece);
    if (why.empty()) {
      tail.tokens = joined(tail.tokens, piece);
      continue;
    }
    // "the first religious wars | in Germany": the next phrase says which.
    if ((why == "vague noun" || why == "leaning noun") && k + 1 < frame.rest.size() &&
        piece.back() + 1 == frame.rest[k + 1].front())
      if (const Tokens both = joined(piece, frame.rest[k + 1]); stands(both).empty()) {
        tail.tokens = joined(tail.tokens, both);
        ++k;
        continue;
      }
    // "allowed cruisers | to search …": the verb says nothing without it.
    const bool infinitive = sentence.tokens[piece.front()].folded == "to" &&
                            tongue.words.has_lemma("object infinitive", sentence.tokens[frame.group.verb]);
    if (k == 0 || infinitive) {
      reason = why;
      return std::nullopt;
    }
    open = false;
    tail.dropped = true;
  }
  std::size_t torn = 0;  // where the phrase ended that was dropped last
  for (const Tokens& piece : frame.lead) {
    // "After an attack | on the Dutch convoy": of what nobody reads any more.
    if (is_duration(sentence, piece, tongue) || (torn > 0 && piece.front() == torn)) {
      torn = piece.back() + 1;
      continue;
    }
    // "After wintering at Camp Dubois, | opposite the mouth of the Missouri,": it goes on with what another
    // clause says.
    if (&piece == &frame.lead.front() && piece.front() > 1 && is_comma(sentence.tokens[piece.front() - 1])) {
      tail.dropped = true;
      continue;
    }
    const bool dated =
        std::any_of(piece.begin(), piece.end(), [&](std::size_t i) { return is_digits(sentence.tokens[i]); });
    const bool pointing = std::any_of(piece.begin(), piece.end(), [&](std::size_t i) {
      return tongue.words.has_form("possessive", sentence.tokens[i]);
    });
    const std::string why = why_not_alone(sentence, piece, frame.subject, tongue, detail);
    if (!is_relative_time(sentence, piece, tongue) &&
        (why.empty() || (why == "no name" && (dated || pointing)))) {
      tail.tokens = joined(tail.tokens, piece);
      continue;
    }
    tail.dropped = true;
    torn = piece.back() + 1;
  }
  return tail;
}

}  // namespace letopis::questions::en
