// The beginnings that a passage may have, the best first.
#include <algorithm>
#include <utility>

#include "content/base/utf8.hpp"
#include "content/questions/footing.hpp"
#include "content/questions/passage.hpp"
#include "content/questions/passage_parts.hpp"

namespace letopis::questions {
namespace {

using language::Range;
using language::Sentence;
using language::Tag;
using language::Token;

constexpr const char* untied = "nothing ties it to what stands before it";
constexpr std::size_t handy = 70;      // words before the asking ones that are read without a sigh
constexpr int firm_in_the_middle = 3;  // names and dates of what a passage begins with in mid-paragraph
constexpr std::size_t furthest = 10;   // sentences, or halves of one, back

}  // namespace

bool Passages::before(const facts::Fact& fact, const PassageWanted& wanted, std::string& why,
                      const std::function<bool(const Told&)>& take) const {
  // What an author has told from the start of his paragraph on is whole; where that is long, what is needed
  // of it.
  PassageWanted near = wanted;
  near.most = std::min(wanted.most, handy);
  near.midway = false;
  std::vector<Told> offered;
  const auto offer = [&](std::optional<Told> told, bool all = false) {
    const bool anew = told && std::none_of(offered.begin(), offered.end(), [&](const Told& one) {
                        return one.text == told->text && one.whole >= all;
                      });
    if (!anew) return false;
    told->whole = all;
    offered.push_back(std::move(*told));
    return take(offered.back());
  };
  if (lead_in_of(ground_.document, fact.sentence)) return offer(behind_lead_in(fact, wanted, why), true);
  // A paragraph from its start, however long, before a sentence torn from its middle, which readers passed 4
  // times in 5 where it names two or three, and 9 in 10 where it names more.
  constexpr int many = 4;
  PassageWanted start = wanted;
  start.midway = false;
  if (offer(from_the_start(fact, near, false, why))) return true;
  int names = 0;
  const auto shortest = nearest(fact, wanted, names, why);
  const bool alone = shortest && shortest->text.empty();
  if (alone && names >= many && offer(shortest)) return true;
  if (offer(whole(fact, near, why), true) || offer(from_the_start(fact, wanted, false, why)) ||
      offer(whole(fact, start, why), true))
    return true;
  // Where the label says of which war, what its paragraph begins with may speak of "the quarrel": readers
  // passed 17 of 20 such passages.
  PassageWanted loose = start;
  loose.loose = wanted.matter;
  if (wanted.matter && offer(whole(fact, loose, why), true)) return true;
  return (names >= (alone ? 2 : firm_in_the_middle) && offer(shortest)) ||
         offer(from_the_start(fact, wanted, true, why)) || offer(whole(fact, wanted, why)) ||
         offer(shortest) || offer(opening_alone(fact, wanted), true) ||
         (wanted.matter && offer(as_it_stands(fact, wanted), true));
}

// «… стал Версальский мирный договор. Его | условия | удобно разделить на три группы: — территориальные: …»:
// the treaty whose terms the list gives, of the lead-in or the sentence before; empty where no one treaty is.
std::string Passages::treaty_of_terms(std::size_t lead) const {
  const auto& sentences = ground_.document.sentences;
  const auto tells_terms = [&](const Token& token) {
    return ground_.words.has_lemma("terms of a treaty", token);
  };
  if (std::none_of(sentences[lead].tokens.begin(), sentences[lead].tokens.end(), tells_terms)) return {};
  for (std::size_t back = 0; back < 2 && back <= lead; ++back) {
    if (sentences[lead - back].paragraph != sentences[lead].paragraph) break;
    std::string found;
    for (const facts::Fact& fact : facts_in(ground_, lead - back)) {
      const auto* name = std::get_if<facts::Name>(&fact.object);
      if (fact.kind != facts::Kind::treaty || name == nullptr) continue;
      if (!found.empty() || !fact.standalone || fact.polarity != language::Polarity::fact) return {};
      found = name->nominative;
    }
    if (!found.empty()) return base::capitalised(found);
  }
  return {};
}

// «Мирный договор, подписанный в Версале, предусматривал: Саар на ____ лет переходил под управление …»: an
// item of a list behind the sentence that leads the list in, or behind its whole paragraph.
std::optional<Told> Passages::behind_lead_in(const facts::Fact& fact, const PassageWanted& wanted,
                                             std::string& why) const {
  const auto& sentences = ground_.document.sentences;
  const std::size_t lead = *lead_in_of(ground_.document, fact.sentence);
  if (const std::string treaty = treaty_of_terms(lead); !treaty.empty()) return Told{.text = treaty + ":"};
  std::size_t words = 0;
  for (std::size_t at = lead + 1; at-- > 0 && sentences[at].paragraph == sentences[lead].paragraph;) {
    const Unit unit{at, {0, sentences[at].tokens.size()}};
    if (speaks(unit)) break;
    words += words_of(sentences[at], unit.tokens);
    if (words > wanted.most) break;
    if (!opens_plainly(unit, wanted.matter, why) ||
        footing_of(ground_, casing_, at, unit.tokens, {}).holds() < (opens_paragraph(unit) ? 1 : 2))
      continue;
    const auto& tokens = sentences[at].tokens;
    std::string text =
        plain(tokens[begin_of(ground_, sentences[at], unit.tokens)].begin, sentences[lead].end, {});
    // «По договору Китай: | обязался выплатить ____»
    const Token& first = sentences[fact.sentence].tokens[wanted.printed.begin];
    const bool verb =
        (first.any(Tag::past) || first.any(Tag::pres)) && first.any(Tag::vblex) && !first.any(Tag::n);
    if (verb && text.ends_with(':')) text.pop_back();
    return Told{.text = base::capitalised(std::string(base::trim(text)))};
  }
  return std::nullopt;
}

// Behind a label that says of which war or years: the paragraph from its start, though what it tells of
// somebody the paragraphs before have told, as long as its first sentence points to none of them.
std::optional<Told> Passages::as_it_stands(const facts::Fact& fact, const PassageWanted& wanted) const {
  const auto& sentences = ground_.document.sentences;
  const auto [own, asked] = asked_by(fact, wanted);
  std::size_t words = 0;
  for (std::size_t back = 1; back <= own; ++back) {
    const Unit& unit = units_[own - back];
    const Sentence& sentence = sentences[unit.sentence];
    if (unit.tokens.empty() || sentence.paragraph != sentences[fact.sentence].paragraph || speaks(unit))
      break;
    words += words_of(sentence, unit.tokens);
    if (words > wanted.most) break;
    if (!opens_paragraph(unit)) continue;
    std::string ignored;
    if (!may_lead(unit) || !opens_plainly(unit, true, ignored) ||
        counts_from_the_untold(own - back, own, fact.tokens) ||
        (says_little(fact, asked) && !goes_on_from(asked, fact.tokens, own - back, own)))
      return std::nullopt;
    int names = 0;
    for (std::size_t i = own - back; i <= own; ++i) names += names_in(i == own ? asked : units_[i]);
    return names > 0 ? std::optional(told(unit, asked)) : std::nullopt;
  }
  return std::nullopt;
}

// A sentence out of the middle of a paragraph may begin a passage where the label says of which war. Behind a
// title that is a riddle readers passed half of such English passages and three in four Russian ones.
bool Passages::may_be_torn(const Unit& unit, bool crosses, const PassageWanted& wanted) const {
  if (opens_paragraph(unit) || wanted.matter) return true;
  if (!ground_.words.has_articles()) return !crosses;
  const auto& tokens = ground_.document.sentences[unit.sentence].tokens;
  return !crosses &&
         std::none_of(tokens.begin() + static_cast<long>(unit.tokens.begin),
                      tokens.begin() + static_cast<long>(unit.tokens.end), [&](const Token& token) {
                        return ground_.words.has_form("torn", token) &&
                               !(wanted.instead && stand_ins_.contains(token.begin));
                      });
}

bool Passages::has_stand_ins(const facts::Fact& fact) const {
  const auto& sentences = ground_.document.sentences;
  const std::size_t paragraph = sentences[fact.sentence].paragraph;
  for (std::size_t at = fact.sentence + 1; at-- > 0 && sentences[at].paragraph + 1 >= paragraph;)
    for (const Token& token : sentences[at].tokens)
      if (stand_ins_.contains(token.begin)) return true;
  return false;
}

// What an author has told from the start of a paragraph on leans on nothing but its first words. `further`:
// or from the paragraph before.
std::optional<Told> Passages::from_the_start(const facts::Fact& fact, const PassageWanted& wanted,
                                             bool further, std::string& why) const {
  const auto& sentences = ground_.document.sentences;
  const auto [own, asked] = asked_by(fact, wanted);
  std::size_t words = 0;
  for (std::size_t back = 1; back <= own; ++back) {
    const Unit& unit = units_[own - back];
    const Sentence& sentence = sentences[unit.sentence];
    if (unit.tokens.empty() || !adjoin(ground_.document, unit.sentence, fact.sentence) || speaks(unit)) break;
    words += words_of(sentence, unit.tokens);
    if (words > wanted.most) break;
    const bool crosses = sentence.paragraph != sentences[fact.sentence].paragraph;
    if (crosses && !further) break;
    const bool opens = opens_paragraph(unit);
    if ((!opens && !crosses) || !may_lead(unit) || !may_be_torn(unit, crosses, wanted)) continue;
    Known known = known_from(wanted);
    std::string fault;
    if (!read(unit, opens ? Lead::paragraph : Lead::sentence, {}, known, fault)) {
      why = fault;
      continue;
    }
    const Footing footing = footing_of(ground_, casing_, unit.sentence, unit.tokens, {});
    const int named = static_cast<int>(known.replaced.size());
    if (opens && !crosses ? footing.firm + named == 0 : footing.holds() + named < firm_in_the_middle) {
      why = "no name";
      continue;
    }
    for (std::size_t i = own - back + 1; i <= own; ++i) {
      std::string ignored;
      read(i == own ? asked : units_[i], Lead::goes_on, i == own ? fact.tokens : Range{}, known, ignored);
    }
    if (!suffices(known, wanted, false, why)) continue;
    if (counts_from_the_untold(own - back, own, fact.tokens)) {
      why = "relative time";
      continue;
    }
    if (says_little(fact, asked) && !goes_on_from(asked, fact.tokens, own - back, own)) {
      why = untied;
      continue;
    }
    return told(unit, asked, known.replaced);
  }
  return std::nullopt;
}

std::optional<Told> Passages::nearest(const facts::Fact& fact, const PassageWanted& wanted, int& names,
                                      std::string& why) const {
  const auto& sentences = ground_.document.sentences;
  const auto [own, asked] = asked_by(fact, wanted);
  std::size_t words = 0;
  for (std::size_t back = 0; back <= furthest && back <= own; ++back) {
    const Unit& unit = back == 0 ? asked : units_[own - back];
    if (unit.tokens.empty() || !adjoin(ground_.document, unit.sentence, fact.sentence) || speaks(unit)) break;
    // Only what opens a paragraph goes on from the one before.
    const bool crosses = sentences[unit.sentence].paragraph != sentences[fact.sentence].paragraph;
    if (crosses && back > 0 &&
        sentences[units_[own - 1].sentence].paragraph == sentences[fact.sentence].paragraph)
      break;
    if (back > 0) {
      words += words_of(sentences[unit.sentence], unit.tokens);
      if (words > wanted.most) {
        why += ", and too many words before it";
        break;
      }
      if (!may_lead(unit)) continue;
    }
    if (back < wanted.least) continue;
    if (back > 0 && !may_be_torn(unit, crosses, wanted)) continue;
    Known known = known_from(wanted);
    known.midway = back > 0;
    bool stands = true;
    for (std::size_t i = own - back; i <= own && stands; ++i) {
      // It must be plain from the first whose story it is.
      if (i == own - back + 1 && known.names == 0 && !known.dated) stands = false;
      stands = stands && read(i == own ? asked : units_[i], i == own - back ? Lead::sentence : Lead::goes_on,
                              i == own ? fact.tokens : Range{}, known, why);
    }
    if (!stands || !suffices(known, wanted, back == 0, why)) continue;
    // "In 1758 three armies marched."
    constexpr std::size_t short_statement = 10;  // words
    if (back == 0 && known.names == 0 && !known.described &&
        words_of(sentences[fact.sentence], asked.tokens) <= short_statement) {
      why = "no name";
      continue;
    }
    if (back > 0 && !goes_on_from(asked, fact.tokens, own - back, own)) {
      why = untied;
      continue;
    }
    const Footing footing =
        footing_of(ground_, casing_, unit.sentence, unit.tokens, back == 0 ? fact.tokens : Range{});
    names = (back == 0 ? footing.firm : footing.holds()) + static_cast<int>(known.replaced.size());
    // Half a sentence leans on its other half, whatever it names.
    if (back == 0 && asked.tokens.begin == 0) names += static_cast<int>(known.cues_said.size());
    if (back > 0) return told(unit, asked, known.replaced);
    return Told{.in_asked = known.replaced};
  }
  return std::nullopt;
}

}  // namespace letopis::questions
