#include <algorithm>

#include "content/base/utf8.hpp"
#include "content/facts/names.hpp"
#include "content/facts/points.hpp"

namespace letopis::facts {
namespace {

using language::Range;
using language::Tag;

constexpr const char* determiners =
    "the a an this that these those its his her their our such any no every each another new first second "
    "last old secret other same final so-called both";
constexpr const char* topics =
    "friendship peace alliance neutrality non-aggression nonaggression mutual assistance commerce navigation "
    "amity "
    "cooperation trade union";

class NameFinder {
 public:
  explicit NameFinder(const Line& line) : line_(line) {}

  std::vector<Fact> find() {
    for (std::size_t i = 0; i < line_.size(); ++i) {
      bool plural = false;
      if (line_.shape(i) != Shape::word || i < from_) continue;
      const Head* head = head_en(line_.key(i), plural);
      if (head && !line_.token(i).all(Tag::vblex)) read(i, *head, plural);
    }
    return std::move(facts_);
  }

 private:
  bool name_word(std::size_t i) const {
    return i < line_.size() && line_.shape(i) == Shape::word && line_.capital(i) &&
           !line_.is_any(i, determiners) && !line_.number(i) && !line_.time(i, TimeType::month) &&
           !(i == 0 &&
             (line_.token(i).all(Tag::pr) || line_.token(i).all(Tag::det) || line_.token(i).all(Tag::adv)));
  }
  bool opener(std::size_t i) const {
    return i == 0 && line_.is_any(i, "in by under after before on with at when while although as for since");
  }

  // Words before the head that belong to its name: "Anti-Comintern", "Portsmouth", "non-aggression", "Ebro".
  bool before_head(std::size_t i) const {
    if (line_.shape(i) != Shape::word || line_.is_any(i, determiners) || opener(i) || line_.number(i) ||
        line_.ordinal(i))
      return false;
    if (name_word(i)) return true;
    const auto& token = line_.token(i);
    if (token.all(Tag::pr) || token.all(Tag::det) || token.all(Tag::prn) || token.all(Tag::cnjcoo) ||
        token.all(Tag::adv))
      return false;
    if (line_.is_any(i, "of to in on by and or at for from with into under as than")) return false;
    return line_.key(i).find('-') != std::string::npos || line_.is_any(i, topics) ||
           line_.is_any(i, "compensation neutrality commercial military naval defensive");
  }

  void read(std::size_t at, const Head& head, bool plural) {
    std::size_t begin = at;
    bool dash = false;
    while (begin > from_) {
      const std::size_t left = begin - 1;
      if (before_head(left)) {
        --begin;
        continue;
      }
      if (line_.shape(left) == Shape::dash && begin < at && left > from_ &&
          name_word(left - 1)) {  // Molotov – Ribbentrop
        --begin;
        dash = true;
        continue;
      }
      break;
    }
    if (dash && line_.shape(begin) == Shape::dash) ++begin;
    begin = with_owner(begin, at);
    // "the Second Punic War", "the First Peace of Paris"
    if (begin > from_ && begin <= at && line_.capital(begin - 1) && line_.capital(at) &&
        line_.is_any(begin - 1, "first second third fourth fifth sixth"))
      --begin;
    bool capital = false;
    for (std::size_t i = begin; i < at; ++i) capital = capital || line_.capital(i);
    bool topic = false;
    for (std::size_t i = begin; i < at; ++i) topic = topic || !line_.capital(i);
    bool behind = false;
    const std::size_t end = complement(at, head, behind);
    const bool named = capital || behind || topic;
    if (head.kind == Kind::event && !(capital && (begin > 0 || line_.capital(at))) && !behind) return;
    if (head.careful && head.kind == Kind::treaty && !behind && !(capital && line_.capital(at))) return;
    // "the Anti-Comintern and Tripartite pacts": each is a Pact
    if (plural && begin > from_ + 1 && line_.is(begin - 1, "and") && name_word(begin - 2) && capital) {
      emit(head, {begin - 2, begin - 1}, line_.token(begin - 2).form + " " + base::capitalised(head.lemma),
           true);
      emit(head, {begin, end},
           language::words(line_.sentence(), {begin, at}) + " " + base::capitalised(head.lemma), true);
    } else {
      emit(head, {begin, end}, language::words(line_.sentence(), {begin, end}), named,
           year_around(begin, end));
    }
    from_ = end;
  }

  // "Pinckney's Treaty", "the Twelve Years' Truce"; but "Prussia's Treaty of Tilsit" is named by its town.
  std::size_t with_owner(std::size_t begin, std::size_t at) const {
    const bool owned = begin == at && at > from_ + 1 && line_.capital(at) &&
                       line_.token(at - 1).any(Tag::gen) && name_word(at - 2) &&
                       !line_.token(at - 2).any(Tag::top) && !line_.is(at + 1, "of");
    if (!owned) return begin;
    begin = at - 2;
    if (begin > from_ && line_.capital(begin - 1) &&
        (line_.number(begin - 1) || (begin > 1 && name_word(begin - 1))))
      --begin;  // "| Twelve | Years' Truce"
    return begin;
  }

  bool verb(std::size_t i) const {
    if (i >= line_.size() || line_.shape(i) != Shape::word || line_.capital(i)) return false;
    const auto& token = line_.token(i);
    return token.any(Tag::vblex) || token.any(Tag::vbser) || token.any(Tag::vbmod) ||
           token.any(Tag::vbhaver) || (token.unknown() && line_.key(i).ends_with("ed"));
  }

  // "By the Treaty of Portsmouth Russia ceded …": the last name is the verb's subject.
  std::size_t without_subject(std::size_t from, std::size_t end, std::size_t head) const {
    bool after_preposition = false;
    for (std::size_t i = 0; i < head && !after_preposition; ++i)
      after_preposition = line_.is_any(i, "by in under after with at on following since");
    if (end > from + 1 && after_preposition && verb(end) && name_word(end - 2)) return end - 1;
    return end;
  }

  std::size_t names(std::size_t i, bool with_and) const {
    while (name_word(i)) {
      ++i;
      if (line_.shape(i) == Shape::roman) ++i;  // Philip V
      if (line_.shape(i) == Shape::dash && name_word(i + 1)) ++i;
      if (line_.is(i, "of") && name_word(i + 1)) ++i;
      if (line_.is(i, "the") && name_word(i + 1)) ++i;
      if (with_and && (line_.is(i, "and") || line_.shape(i) == Shape::comma) && name_word(i + 1)) ++i;
    }
    return i;
  }

  std::size_t complement(std::size_t at, const Head& head, bool& named) const {
    std::size_t i = at + 1;
    bool whole = false;  // "the Treaty of Rapallo | with Soviet Russia"
    if (line_.shape(i) == Shape::roman && line_.capital(at)) ++i;  // World War II
    if (line_.is(i, "of")) {
      std::size_t from = i + 1;
      if (line_.is(from, "the") && name_word(from + 1)) ++from;
      if (name_word(from)) {
        named = whole = true;
        i = without_subject(from, names(from, false), at);
      } else if (head.kind == Kind::treaty && line_.is_any(from, topics)) {
        named = true;
        i = from + 1;
        while (line_.is_any(i, topics) || (line_.is(i, "and") && line_.is_any(i + 1, topics))) ++i;
      }
    }
    if (head.kind == Kind::treaty && !whole && line_.is_any(i, "with between") &&
        !year_like(line_.atom(i + 1))) {
      std::size_t from = i + 1;
      if (line_.is(from, "the")) ++from;
      if (name_word(from)) {
        const std::size_t stop = without_subject(from, names(from, line_.is(i, "between")), at);
        if (line_.is(i, "between") || std::string_view(head.lemma) == "alliance") named = true;
        i = stop;
      }
    }
    return i;
  }

  std::optional<int> year_around(std::size_t begin, std::size_t end) const {
    if (line_.is(end, "of") && year_like(line_.atom(end + 1)) && !line_.atom(end + 1).range)
      return to_int(line_.atom(end + 1).low);
    if (begin > 0 && year_like(line_.atom(begin - 1)) && !line_.atom(begin - 1).range)
      return to_int(line_.atom(begin - 1).low);
    return std::nullopt;
  }

  void emit(const Head& head, Range tokens, std::string nominative, bool named,
            std::optional<int> year = {}) {
    Fact fact;
    fact.kind = head.kind;
    fact.tokens = fact.phrase = tokens;
    std::size_t left = tokens.begin;
    if (left > 0 && line_.is_any(left - 1, "the a an")) --left;
    if (left > 0 && line_.token(left - 1).all(Tag::pr)) --left;
    fact.phrase.begin = left;
    fact.value = nominative;
    fact.object = Name{.nominative = std::move(nominative), .head = head.lemma, .year = year};
    if (!named && head.kind == Kind::treaty) {
      fact.standalone = false;
      fact.reason = "a treaty without a name";
    }
    facts_.push_back(std::move(fact));
  }

  const Line& line_;
  std::vector<Fact> facts_;
  std::size_t from_ = 0;
};

}  // namespace

std::vector<Fact> find_treaties_en(const Line& line) {
  return NameFinder(line).find();
}

}  // namespace letopis::facts
