#pragma once
// What every linguistic stage passes on: tokens with readings, grouped into sentences. A reading is a lemma and a
// set of tags in Apertium's vocabulary; the same vocabulary serves every language. No lexicon, no grammar here.
#include <bitset>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace letopis::language {

// Apertium's tags, as far as a stage asks for them, plus a few of our own at the end (see tag_names in token.cpp).
enum class Tag : std::uint8_t {
  // part of speech
  n, np, adj, det, prn, num, vblex, vbser, vbmod, vbhaver, vbdo, adv, pr, cnjcoo, cnjsub, cnjadv, part, ij, pred,
  ord, rel, itg, abbr, punct, cm, sent, lpar, rpar, lquot, rquot, unk,
  // kind of name
  top, ant, cog, patr, org, al,
  // gender, animacy, number, case
  m, f, nt, mfn, mf, GD, aa, nn, an, sg, pl, sp, nom, gen, dat, acc, ins, prp, obj, subj,
  // verb
  perf, impf, tv, iv, ref, inf, past, pres, fut, pri, imp, pp, pprs, ger, actv, pasv, p1, p2, p3, subs,
  // adjective, determiner, pronoun
  shrt, comp, sup, sint, pers, pos, dem, def, ind, neg, qnt, refl, preadv,
  // our own: digits, Roman numeral, word with a capital first letter, all capitals, first word of its sentence,
  // guessed by the form alone
  digits, roman, cap, allcaps, first, guess,
  count
};

class Tags {
 public:
  Tags() = default;
  Tags(std::initializer_list<Tag> tags) { for (const Tag tag : tags) add(tag); }
  bool has(Tag tag) const { return bits_[static_cast<std::size_t>(tag)]; }
  bool has_all(const Tags& tags) const { return (bits_ & tags.bits_) == tags.bits_; }
  bool has_any(const Tags& tags) const { return (bits_ & tags.bits_).any(); }
  void add(Tag tag) { bits_.set(static_cast<std::size_t>(tag)); }
  void drop(Tag tag) { bits_.reset(static_cast<std::size_t>(tag)); }
  void drop(const Tags& tags) { bits_ &= ~tags.bits_; }
  bool operator==(const Tags&) const = default;

 private:
  std::bitset<static_cast<std::size_t>(Tag::count)> bits_;
};

std::string_view name_of(Tag tag);  // "nom"; Tag::shrt is Apertium's "short"
std::optional<Tag> tag_named(std::string_view name);

// The tags in the order of the enumeration, joined by '.': "n.f.nn.sg.nom".
std::string to_string(const Tags& tags);

struct Reading {
  std::string lemma;  // as the lexicon has it: lower case, names capitalised
  Tags tags;
  std::string lexical;  // the lexicon's own tag string ("<n><f><nn><sg><nom>"), for generation; empty for guesses
  bool is_folded = false;  // its lemma surely is; Reader tells it once all is read
  bool has(Tag tag) const { return tags.has(tag); }
  bool operator==(const Reading&) const = default;
};

// What the token does in its clause, as the syntax grammar marked it (none where the grammar was not sure).
enum class Role : std::uint8_t { none, subject, object, verb, attribute, complement, genitive, apposition };

struct Token {
  std::size_t begin = 0;  // bytes in the decoded text
  std::size_t end = 0;
  std::string form;   // the words of the text, with U+0301, U+00AD, U+200B dropped and "700 000" one token
  std::string folded;  // base::fold(form)
  bool space_before = false;
  std::vector<Reading> readings;  // never empty; one where disambiguation succeeded
  Role role = Role::none;
  int head = -1;  // index of the governing token in the sentence, -1 where none was found

  bool any(Tag tag) const {  // some reading has it
    for (const Reading& reading : readings)
      if (reading.has(tag)) return true;
    return false;
  }
  bool all(Tag tag) const;   // every reading has it
  bool any(const Tags& tags) const;  // some one reading has all of these tags
  bool is(std::string_view lemma) const;  // some reading has this lemma (compared folded)
  bool unknown() const { return any(Tag::unk) || any(Tag::guess); }
  bool operator==(const Token&) const = default;
};

// Half-open range of token indices in one sentence.
struct Range {
  std::size_t begin = 0;
  std::size_t end = 0;
  bool empty() const { return begin >= end; }
  std::size_t size() const { return empty() ? 0 : end - begin; }
  bool contains(std::size_t index) const { return begin <= index && index < end; }
  bool contains(const Range& other) const { return begin <= other.begin && other.end <= end; }
  bool overlaps(const Range& other) const { return begin < other.end && other.begin < end; }
  bool operator==(const Range&) const = default;
};

// No prose has longer sentences, and the stages look far to both sides: what is longer is left without tokens, so that
// nobody reads it, and its author is told.
inline constexpr std::size_t most_tokens = 600;
inline constexpr std::size_t most_bytes = 32 * 1024;

struct Sentence {
  std::size_t begin = 0;  // bytes in the decoded text
  std::size_t end = 0;
  std::size_t paragraph = 0;
  std::vector<Token> tokens;
  bool too_long = false;  // then it has no tokens
  bool operator==(const Sentence&) const = default;
};

// The words of a range as one string, with the text's own spacing (white space folded to one space).
std::string words(const Sentence& sentence, Range range);

}  // namespace letopis::language
