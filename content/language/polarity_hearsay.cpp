// Whose word it is: "according to Herodotus", «пишет Геродот», «вероятно» between commas. Such an aside
// reaches what it interrupts; at the beginning it reaches all that follows, for the reader hears the same
// witness on.
#include <algorithm>

#include "content/language/polarity.hpp"

namespace letopis::language::polarity {
namespace {

enum class Aside { none, source, hedge };

constexpr std::size_t longest_aside = 6;
constexpr std::size_t longest_source =
    8;  // "by Yan'an's own reckoning", "it was whispered in every wardroom"
constexpr std::size_t longest_supposition = 10;  // "if the gossip of Havana was to be believed"

// "According to the new reckoning", "by the old style": whose day it is, and nobody's word.
bool names_a_calendar(const Ground& g, std::size_t from, std::size_t end) {
  constexpr std::size_t near = 5;  // tokens
  for (std::size_t i = from + 1; i + 1 < std::min(end, from + near); ++i)
    if (g.words.has_form("which calendar", g.s.tokens[i]) &&
        g.words.has_lemma("way of dating", g.s.tokens[i + 1]))
      return true;
  return false;
}

// «по словам …», "by some accounts", "according to", «по Геродоту»: where its source stands, in [from, end).
bool names_source(const Ground& g, std::size_t from, std::size_t end) {
  if (names_a_calendar(g, from, end)) return false;
  if (g.phrase_at("whole source", from) > 0) return true;
  if (!g.words.has_form("according", g.s.tokens[from])) return false;
  // "according to taste"
  if (from + 2 < g.s.tokens.size() && g.words.has_form("no source", g.s.tokens[from + 2])) return false;
  constexpr std::size_t longest = 7;  // tokens: "by Yan'an's own reckoning"
  for (std::size_t i = from + 1; i < std::min(end, from + longest); ++i) {
    const Token& token = g.s.tokens[i];
    // "with ninety-seven ice hills | in view |", «| по уточнённым | сведениям»
    if (i == from + 1 && g.words.has_form("in sight", token)) return false;
    const auto is_source = [&](const Token& one) {
      return g.words.has_lemma("source noun", one) || g.words.has_form("source noun", one);
    };
    if (g.words.has_lemma("official", token) && i + 1 < end && is_source(g.s.tokens[i + 1])) return false;
    if (is_source(token)) return true;
    if (token.any(Tag::pr) && i > from + 1) return false;
  }
  // «по разным прикидкам», «по другим данным»: so said of sources alone.
  const bool others = from + 2 < end && g.words.has_form("according to a person", g.s.tokens[from]) &&
                      g.words.has_lemma("sundry", g.s.tokens[from + 1]) && g.s.tokens[from + 2].any(Tag::dat);
  const bool person = from + 1 < end && g.words.has_form("according to a person", g.s.tokens[from]) &&
                      g.s.tokens[from + 1].any(Tag::dat) &&
                      (g.s.tokens[from + 1].any(Tag::ant) || g.s.tokens[from + 1].any(Tag::cog)) &&
                      !g.s.tokens[from + 1].any(Tag::top) &&
                      !(from + 2 < end && g.s.tokens[from + 2].any(Tag::n));  // «по Ям-Запольскому перемирию»
  return person || others;
}

bool has_opinion(const Ground& g, Range range) {
  for (std::size_t i = range.begin; i < range.end; ++i)
    if (g.words.has_lemma("opinion", g.s.tokens[i]) || g.words.has_form("opinion", g.s.tokens[i]))
      return true;
  return false;
}

bool has_number(const Ground& g, Range range) {
  for (std::size_t i = range.begin; i < range.end; ++i)
    if (g.is_number(i) && !g.words.has_form("some one", g.s.tokens[i])) return true;
  return false;
}

bool is_somebody(const Token& token) {
  return token.any(Tag::np) || token.any(Tag::aa) || token.any(Tag::prn) || token.any(Tag::cap) ||
         token.unknown();
}

// «гласит городское | предание»
bool names_a_claim(const Ground& g, Range range) {
  return std::any_of(g.s.tokens.begin() + static_cast<std::ptrdiff_t>(range.begin),
                     g.s.tokens.begin() + static_cast<std::ptrdiff_t>(range.end), [&](const Token& token) {
                       return token.any(Tag::nom) && g.words.has_lemma("claim noun", token);
                     });
}

// «пишет Геродот», «говорят», "Herodotus reports", "it is said": a verb of saying and its subject, nothing
// else.
bool is_saying(const Ground& g, const Piece& piece) {
  const Range range = piece.range;
  if (range.size() <= longest_source && !has_number(g, range) &&
      g.phrase_at("impersonal saying", range.begin) > 0)
    return true;
  if (range.size() > longest_aside - 1 || has_number(g, range)) return false;
  const auto opinion = [&](std::size_t i) {
    return g.words.has_lemma("opinion", g.s.tokens[i]) && g.is_finite(i);
  };
  // «хладнокровно докладывал он императору»
  const bool how = range.size() > 2 && g.s.tokens[range.begin].all(Tag::adv) && opinion(range.begin + 1);
  const std::size_t verb = range.begin + (how ? 1 : 0);
  // "Clarkson liked | to believe |"
  const bool wished = range.size() > 2 && g.words.has_form("infinitive mark", g.s.tokens[range.end - 2]) &&
                      g.words.has_lemma("opinion", g.s.tokens[range.end - 1]);
  const bool first = opinion(verb), last = opinion(range.end - 1) || wished;
  if (range.size() == 1)
    return first && g.s.tokens[range.begin].any(Tag::pl) && g.s.tokens[range.begin].any(Tag::pres);
  const bool verb_first =
      !g.words.entries("infinitive mark").empty() ? first && range.end + 1 >= g.s.tokens.size() : first;
  if (verb_first)
    return std::any_of(g.s.tokens.begin() + static_cast<std::ptrdiff_t>(verb) + 1,
                       g.s.tokens.begin() + static_cast<std::ptrdiff_t>(range.end),
                       [](const Token& t) {
                         return t.any(Tag::nom) || t.any(Tag::subj) || t.any(Tag::cap) || t.any(Tag::np);
                       }) &&
           (is_somebody(g.s.tokens[verb + 1]) || names_a_claim(g, {verb + 1, range.end}));
  const bool verb_last = last && !g.words.entries("infinitive mark").empty();
  return verb_last && !g.words.has_form("subordinator", g.s.tokens[range.begin]) &&
         !g.words.has_form("relative", g.s.tokens[range.begin]) &&
         !g.words.has_form("coordinator", g.s.tokens[range.begin]) && (!piece.hard || piece.bracket);
}

// "or so | he boasted": a subject and a verb of saying
bool is_or_so(const Ground& g, Range range) {
  constexpr std::size_t brief = 3;  // tokens
  return range.begin > 1 && range.size() > 1 && range.size() <= brief &&
         g.words.has_form("or so", g.s.tokens[range.begin - 1]) &&
         g.words.has_form("coordinator", g.s.tokens[range.begin - 2]) &&
         g.words.has_lemma("opinion", g.s.tokens[range.end - 1]);
}

Aside kind_of(const Ground& g, const Piece& piece) {
  std::size_t begin = piece.range.begin;
  while (begin + 1 < piece.range.end && g.words.has_form("coordinator", g.s.tokens[begin]) &&
         !g.words.has_form("as", g.s.tokens[begin]))
    ++begin;
  const std::size_t hedge = g.phrase_at("hedge", begin);
  if (hedge > 0 && begin + hedge == piece.range.end) return Aside::hedge;
  if (rests_on_a_word(g, {begin, piece.range.end})) return Aside::source;
  if (is_or_so(g, {begin, piece.range.end})) return Aside::source;
  const bool brief = piece.range.size() <= longest_source;
  if (brief && names_source(g, begin, piece.range.end)) return Aside::source;
  if (piece.range.size() <= 9 && g.words.has_form("as", g.s.tokens[begin]) &&
      has_opinion(g, {begin, piece.range.end}) && !has_number(g, piece.range))
    return Aside::source;
  return is_saying(g, piece) ? Aside::source : Aside::none;
}

class Reach {
 public:
  Reach(Ground& ground, std::size_t index, Aside kind)
      : g_(ground), at_(index), kind_(kind), piece_(ground.pieces[index]) {}

  void apply() {
    const auto polarity = kind_ == Aside::source ? Polarity::opinion : Polarity::hypothetical;
    g_.stain(range(), polarity, trigger());
  }

 private:
  std::size_t trigger() const {
    for (std::size_t i = piece_.range.begin; i < piece_.range.end; ++i)
      if (g_.listed("opinion", i) || g_.listed("source noun", i) || g_.listed("hedge", i)) return i;
    return piece_.range.begin;
  }

  bool follows_in_segment() const {
    return at_ + 1 < g_.pieces.size() && !g_.pieces[at_ + 1].hard && !closes_bracket();
  }

  bool closes_bracket() const {
    const std::size_t end = piece_.range.end;
    return end < g_.s.tokens.size() && (g_.s.tokens[end].any(Tag::rpar) || g_.s.tokens[end].form == ")");
  }

  std::size_t segment_begin() const {
    std::size_t i = at_;
    while (i > 0 && !g_.pieces[i].hard) --i;
    return g_.pieces[i].range.begin;
  }

  // Up to the next ; or :, or to the bracket that closes around the aside.
  std::size_t segment_end() const {
    std::size_t i = at_;
    while (i + 1 < g_.pieces.size() && !g_.pieces[i + 1].hard) {
      const std::size_t end = g_.pieces[i].range.end;
      if (piece_.bracket && end < g_.s.tokens.size() &&
          (g_.s.tokens[end].any(Tag::rpar) || g_.s.tokens[end].form == ")"))
        break;
      ++i;
    }
    return g_.pieces[i].range.end;
  }

  std::size_t next_end() const {
    return follows_in_segment() ? g_.pieces[at_ + 1].range.end : piece_.range.end;
  }

  // The clause that the aside interrupts, null where it opens a clause.
  const Clause* left() const {
    if (piece_.hard || piece_.bracket || at_ == 0) return nullptr;
    const Range before = g_.pieces[at_ - 1].range;
    const bool coordinator =
        before.size() == 1 || g_.words.has_form("coordinator", g_.s.tokens[before.end - 1]);
    if (coordinator && g_.words.has_form("coordinator", g_.s.tokens[before.end - 1])) return nullptr;
    if (g_.words.has_form("coordinator", g_.s.tokens[piece_.range.begin]) &&
        !is_or_so(g_, {piece_.range.begin + 2, piece_.range.end}))
      return nullptr;
    return g_.clause_of(before.end - 1);
  }

  // "its university, | by tradition its reward |, was inaugurated": of what the apposition says, and no more.
  bool is_an_apposition() const {
    constexpr std::size_t source = 3;  // tokens: "by long tradition"
    if (g_.words.entries("infinitive mark").empty() || piece_.hard || piece_.bracket || at_ == 0)
      return false;
    const std::size_t begin = piece_.range.begin;
    for (std::size_t i = begin + 1; i < std::min(begin + source, piece_.range.end); ++i)
      if (g_.words.has_lemma("source noun", g_.s.tokens[i]))
        return i + 2 < piece_.range.end && g_.s.tokens[i + 1].any(Tag::det) &&
               g_.s.tokens[piece_.range.end - 1].any(Tag::n);
    return false;
  }

  Range range() const {
    if (kind_ == Aside::source && is_an_apposition()) return piece_.range;
    // «слабоумного, | по мнению многих |, Фердинанда сменил …»: of the adjective alone.
    const std::size_t end = piece_.range.end;
    if (kind_ == Aside::source && piece_.range.begin > 1 && end + 1 < g_.s.tokens.size() &&
        g_.s.tokens[piece_.range.begin - 2].any(Tag::adj) && g_.s.tokens[end + 1].any(Tag::np))
      return {piece_.range.begin - 2, end};
    const Clause* interrupted = left();
    if (interrupted == nullptr)
      return {piece_.range.begin, kind_ == Aside::source ? segment_end() : clause_end()};
    // "Entering the harbour on 29 April, he destroyed thirty-seven vessels, | or so he boasted": that he did,
    // and when, is not in doubt.
    if (interrupted->verb >= 0 && is_or_so(g_, {piece_.range.begin + 2, piece_.range.end}))
      return {static_cast<std::size_t>(interrupted->verb) + 1, piece_.range.end};
    const bool main = interrupted->type == ClauseType::main || interrupted->type == ClauseType::verbless;
    // «где, по словам …, погибло», "in which, Clarkson believed, 300,000 took part"
    const bool opens =
        interrupted->verb < 0 || static_cast<std::size_t>(interrupted->verb) >= piece_.range.begin;
    if (!main) return {interrupted->range.begin, opens || attaches() ? next_end() : piece_.range.end};
    if (!follows_in_segment())
      return {kind_ == Aside::source ? segment_begin() : interrupted->range.begin, piece_.range.end};
    const std::size_t begin = beginning(*interrupted);
    return {begin, kind_ == Aside::source ? segment_end() : next_end()};
  }

  std::size_t beginning(const Clause& interrupted) const {
    if (interrupted.type != ClauseType::verbless || interrupted.parent < 0) return interrupted.range.begin;
    return std::min(interrupted.range.begin, g_.pieces[at_ - 1].range.begin);
  }

  // What follows goes on with what was interrupted; it brings no finite verb of its own.
  bool attaches() const {
    if (!follows_in_segment()) return false;
    const Range next = g_.pieces[at_ + 1].range;
    for (std::size_t i = next.begin; i < next.end; ++i)
      if (g_.is_finite(i) && g_.clause_of(i) != nullptr && g_.clause_of(i)->verb == static_cast<int>(i) &&
          g_.clause_of(i)->type == ClauseType::main)
        return false;
    return true;
  }

  std::size_t clause_end() const {
    if (!follows_in_segment()) return piece_.range.end;
    const Clause* next = g_.clause_of(g_.pieces[at_ + 1].range.begin);
    return next == nullptr ? next_end() : std::max(next->range.end, next_end());
  }

  Ground& g_;
  std::size_t at_;
  Aside kind_;
  Piece piece_;
};

}  // namespace

bool rests_on_a_word(const Ground& g, Range range) {
  return g.words.has_form("supposing", g.s.tokens[range.begin]) && has_opinion(g, range) &&
         !has_number(g, range) && range.size() <= longest_supposition;
}

void stain_hearsay(Ground& ground) {
  for (std::size_t i = 0; i < ground.pieces.size(); ++i) {
    const Aside kind = kind_of(ground, ground.pieces[i]);
    if (kind != Aside::none) {
      Reach(ground, i, kind).apply();
      continue;
    }
    // Without commas, "by one account 6,000 fell", it reaches its own clause.
    const Range range = ground.pieces[i].range;
    for (std::size_t k = range.begin; k < range.end; ++k)
      if (const Clause* clause = ground.clause_of(k); clause != nullptr && names_source(ground, k, range.end))
        ground.stain(clause->range, Polarity::opinion, k);
  }
}

}  // namespace letopis::language::polarity
