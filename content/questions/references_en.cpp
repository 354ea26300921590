#include "content/questions/references_en.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <set>

#include "content/base/utf8.hpp"
#include "content/language/verbs_en.hpp"
#include "content/questions/mentions_en.hpp"
#include "content/questions/passage_parts.hpp"
#include "content/questions/short_names_en.hpp"

namespace letopis::questions::en {
namespace {

using language::Clause;
using language::Sentence;
using language::Tag;
using language::Token;
using language::Words;

std::string possessive(const std::string& text) {
  return text + (text.ends_with('s') ? "'" : "'s");
}

class Resolver {
 public:
  Resolver(const language::Document& document, const Words& words, StandIns& found)
      : d_(document),
        words_(words),
        found_(found),
        short_names_(document, words),
        places_(named_like_men(document, words)) {}

  void run() {
    for (std::size_t i = 0; i < d_.sentences.size(); ++i) sentence(i);
  }

 private:
  void sentence(std::size_t index) {
    const Sentence& s = d_.sentences[index];
    at_ = index;
    if (index > 0 && d_.sentences[index - 1].paragraph != s.paragraph) {
      paragraph_.clear();
      torn_ = true;
      if (!adjoin(d_, index - 1, index)) before_.clear();
    }
    std::vector<Mention> own = mentions(s, d_.clauses[index], words_);
    const auto names = long_names(s, words_);
    std::vector<Mention> now;
    std::size_t next = 0, named = 0;
    for (std::size_t i = 0; i < s.tokens.size(); ++i) {
      while (named < names.size() && names[named].token <= i) short_names_.remember(index, names[named++]);
      if (const auto wants = wanted(s.tokens[i])) {
        pronoun(index, i, *wants, now);
        const bool person = *wants == Wants::man || *wants == Wants::woman;
        open_ = open_ || (person && !s.tokens[i].any(Tag::pos) && !found_.contains(s.tokens[i].begin));
      }
      if (s.tokens[i].folded == "one") another_one(s, i, now);
      while (next < own.size() && own[next].tokens.begin <= i) {
        Mention mention = own[next++];
        if (mention.being == Being::person && places_.contains(mention.text)) mention.being = Being::thing;
        short_name(s, mention, now);
        if (mention.named) fullest(s, mention);
        now.push_back(std::move(mention));
      }
    }
    for (const Mention& m : now)
      if (m.being == Being::place && m.named && paragraph_.size() < 200) paragraph_.push_back(m);
    keep(s, std::move(now));
  }

  // What the next sentence goes on from: "That set the pattern." tells of nothing, and he before it goes on.
  void keep(const Sentence& s, std::vector<Mention> now) {
    constexpr std::size_t few = 8;  // tokens
    const bool passing = s.tokens.size() <= few && !passed_ && !open_ && !left_open_ &&
                         std::none_of(now.begin(), now.end(), may_be_person);
    if (passing)
      for (Mention& m : before_)
        if (may_be_person(m) && m.being != Being::unknown) {
          ++m.links;
          m.tokens = {};
          now.push_back(std::move(m));
        }
    passed_ = passing;
    before_ = std::move(now);
    torn_ = false;
    left_open_ = open_;
    open_ = false;
  }

  static bool may_be_person(const Mention& m) {
    return fits(m.being, Wants::man) || fits(m.being, Wants::woman);
  }

  // "Duilius" behind "Gaius Duilius"
  void fullest(const Sentence& s, Mention& mention) {
    if (mention.being == Being::many || mention.being == Being::place || mention.being == Being::thing)
      return;  // "New Carthage" is another
    const Token& first = s.tokens[mention.tokens.begin];
    const bool common = first.any(Tag::n) && !words_.has_lemma("person noun", first) &&
                        !words_.has_lemma("man", first) && !words_.has_lemma("woman", first) &&
                        !first.any(Tag::ant);
    if (mention.tokens.size() > 1 && common) return;  // "Cape Evans" is no man
    auto& text = full_[mention.key];
    if (mention.text.size() > text.size() &&
        (text.empty() || text.ends_with(mention.text) || mention.text.find(text) != std::string::npos))
      text = mention.text;
    if (text.ends_with(mention.text)) mention.text = text;
  }

  static bool same(const Mention& a, const Mention& b) { return a.key == b.key && a.named == b.named; }

  static const Mention* only(const std::vector<const Mention*>& candidates) {
    if (candidates.empty()) return nullptr;
    const bool one = std::all_of(candidates.begin(), candidates.end(),
                                 [&](const Mention* m) { return same(*m, *candidates.front()); });
    return one ? candidates.back() : nullptr;
  }

  std::vector<const Mention*> among(const std::vector<Mention>& from, Wants wants, bool subjects_only) const {
    std::vector<const Mention*> found;
    for (const Mention& m : from)
      if (fits(m.being, wants) && (!subjects_only || m.subject)) found.push_back(&m);
    return found;
  }

  void pronoun(std::size_t index, std::size_t i, Wants wants, std::vector<Mention>& now) {
    const Sentence& s = d_.sentences[index];
    const auto& clauses = d_.clauses[index];
    const int at = language::clause_at(clauses, i);
    if (at < 0) return;
    const Clause& clause = clauses[static_cast<std::size_t>(at)];
    const bool subject = clause.subject == static_cast<int>(i) && !clause.shared_subject;
    const bool owner = s.tokens[i].any(Tag::pos) && i + 1 < s.tokens.size() && s.tokens[i].folded != "it" &&
                       s.tokens[i].folded != "him" &&
                       (s.tokens[i].folded != "her" || language::en::is_noun(s.tokens[i + 1]) ||
                        s.tokens[i + 1].any(Tag::adj));
    // Its own clause's subject is what a possessive points to first, before it ("Under his treaty he paid …")
    // or behind.
    if (!subject && clause.subject >= 0) {
      if (clause.subject > static_cast<int>(i) &&
          wanted(s.tokens[static_cast<std::size_t>(clause.subject)]) == wants)
        return;
      for (const Mention& m : now)
        if (m.subject && clause.subject_phrase.contains(m.tokens.begin) && fits(m.being, wants)) return;
    }
    const bool opens_subject = owner && clause.subject >= 0 && !clause.shared_subject &&
                               clause.subject_phrase.begin == i;  // "His crew learned …"
    const Mention* chosen = subject || (opens_subject && wants != Wants::one) ? for_subject(wants, now)
                                                                              : for_other(wants, now, clause);
    // "Acre had been besieged … when its garrison": a thing named in between, though not known for one.
    // "had carried off the Inca Huayna Capac, and two of his sons …": one whom nothing tells to be a man.
    if (chosen != nullptr && (wants == Wants::one || !subject) && comes_from_before(*chosen, now) &&
        names_before(s, i))
      return;
    if (chosen != nullptr && torn_ && comes_from_before(*chosen, now) && !goes_on_alone(*chosen, wants, now))
      return;
    if (chosen != nullptr && wants == Wants::many && i > 0 && s.tokens[i - 1].folded == "of" &&
        counted(s, *chosen)) {
      // "had 10,000 members, most of them poor" keeps its word; "Eighteen of them" says what was counted
      // before.
      const bool before = comes_from_before(*chosen, now);
      found_[s.tokens[i].begin] = {1, before ? "the " + base::uncapitalised(chosen->text) : s.tokens[i].form};
      return;
    }
    if (chosen == nullptr || !chosen->named) return;
    if (wants == Wants::one && !chosen->subject && comes_from_before(*chosen, now) && it_was_left_open(index))
      return;
    // "Because Berlin was thought too dangerous, it met in Weimar": no town met.
    if (wants == Wants::one && subject && chosen->being == Being::place && !comes_from_before(*chosen, now))
      if (const int in = language::clause_at(clauses, chosen->tokens.begin);
          in >= 0 && clauses[static_cast<std::size_t>(in)].type == language::ClauseType::subordinate)
        return;
    // "At Mollwitz he came close to losing all of | it |": not of where he was.
    if (wants == Wants::one && !subject && !owner && chosen->being == Being::place &&
        !comes_from_before(*chosen, now) && clause.verb >= 0 && clause.range.contains(chosen->tokens.begin) &&
        chosen->tokens.begin < static_cast<std::size_t>(clause.verb) && chosen->tokens.begin > 0 &&
        words_.has_form("placing", s.tokens[chosen->tokens.begin - 1]))
      return;
    // "Hotham refused him entry; in June he rejected …": he, or him?
    if (wants == Wants::man && subject && meets_another(*chosen, index, i)) return;
    // "Oxenstierna maintained that the victor … He … He … he": whoever he is by then.
    const bool from_before = comes_from_before(*chosen, now);
    if (from_before && chosen->links > 0 && !goes_on_alone(*chosen, wants, now)) return;
    // "Ioannina fell to Constantine; twelve days later his father …": the town is no man.
    if (chosen->being == Being::unknown && (wants == Wants::man || wants == Wants::woman) &&
        std::any_of(now.begin(), now.end(), [&](const Mention& m) {
          return m.being != Being::unknown && fits(m.being, wants) && !same(m, *chosen);
        }))
      return;
    if (chosen->being == Being::unknown && (wants == Wants::one || !chosen->subject))
      return;  // a name that may be anything
    // "three of | Americans"
    const bool some = wants == Wants::many && i > 0 && s.tokens[i - 1].folded == "of";
    if (some && chosen->being == Being::many && !base::fold(chosen->text).starts_with("the ")) return;
    Mention again = *chosen;
    again.links += from_before ? 1 : 0;
    again.subject = subject;
    again.tokens = {i, i + 1};
    found_[s.tokens[i].begin] = {1, owner ? possessive(again.text) : again.text};
    now.push_back(std::move(again));
  }

  // "It treated the Bank of France like a nephew. | Its | one great piece of theatre …": whose "it" was,
  // nobody knows, and not the Bank's.
  bool it_was_left_open(std::size_t index) const {
    if (index == 0 || d_.sentences[index - 1].paragraph != d_.sentences[index].paragraph) return false;
    const Sentence& before = d_.sentences[index - 1];
    const auto& clauses = d_.clauses[index - 1];
    return std::any_of(clauses.begin(), clauses.end(), [&](const Clause& clause) {
      if (clause.subject < 0 || clause.shared_subject) return false;
      const Token& subject = before.tokens[static_cast<std::size_t>(clause.subject)];
      return subject.folded == "it" && !found_.contains(subject.begin);
    });
  }

  // What he is the subject of, in this sentence before a token or in the one before, has another man, who is
  // no more than "him".
  bool meets_another(const Mention& chosen, std::size_t index, std::size_t before) const {
    for (std::size_t back = 0; back <= std::min<std::size_t>(index, 1); ++back) {
      const Sentence& s = d_.sentences[index - back];
      if (s.paragraph != d_.sentences[index].paragraph) continue;
      for (const Clause& clause : d_.clauses[index - back]) {
        if (clause.subject < 0 || clause.verb < 0) continue;
        const std::string who = language::words(s, clause.subject_phrase);
        if (base::fold(" " + who + " ").find(" " + chosen.key + " ") == std::string::npos) continue;
        const std::size_t end = back == 0 ? std::min(before, clause.range.end) : clause.range.end;
        for (std::size_t i = static_cast<std::size_t>(clause.verb) + 1; i < end; ++i)
          if (s.tokens[i].folded == "him" && !found_.contains(s.tokens[i].begin)) return true;
      }
    }
    return false;
  }

  // "Farrow sailed in May. He took a brig. | In June he took another": over several sentences, or over the
  // end of a paragraph, only somebody besides whom nobody was named since.
  bool goes_on_alone(const Mention& chosen, Wants wants, const std::vector<Mention>& now) const {
    constexpr int far = 4;  // sentences
    if (wants != Wants::man && wants != Wants::woman) return false;
    if (chosen.being == Being::unknown || !chosen.subject || chosen.links > far || left_open_ || open_)
      return false;
    for (const auto* list : {&before_, &now})
      for (const Mention& m : *list)
        if (may_be_person(m) && !same(m, chosen)) return false;
    return true;
  }

  static bool comes_from_before(const Mention& chosen, const std::vector<Mention>& now) {
    return std::none_of(now.begin(), now.end(), [&](const Mention& m) { return same(m, chosen); });
  }

  bool names_before(const Sentence& s, std::size_t i) const {
    for (std::size_t k = 0; k < i; ++k) {
      const Token& t = s.tokens[k];
      const bool name =
          t.any(Tag::np) || (t.unknown() && t.any(Tag::cap)) || (t.any(Tag::cap) && t.any(Tag::n));
      if (name && !words_.has_form("month", t) && !words_.has_lemma("time noun", t) &&
          !language::en::is_determiner(t) && !language::en::is_preposition(t) && !wanted(t))
        return true;
    }
    return false;
  }

  static bool counted(const Sentence& s, const Mention& mention) {
    // "On 22 May 1787 | twelve men": the year is none of them.
    if (mention.tokens.end > s.tokens.size()) return false;  // of another sentence
    const Token& first = s.tokens[mention.tokens.begin];
    if (first.any(Tag::digits) && first.form.size() == 4) return false;
    return language::words(s, mention.tokens) == mention.text &&
           language::en::is_numeral(s.tokens[mention.tokens.begin]);
  }

  // "destroyed an army …, and surrounded a larger one": the only thing that "a" has named.
  void another_one(const Sentence& s, std::size_t i, const std::vector<Mention>& now) {
    if (i < 2 || !s.tokens[i - 1].any(Tag::adj)) return;
    std::size_t article = i - 1;
    while (article > 0 && i - article < 4 && s.tokens[article].folded != "a") --article;
    if (s.tokens[article].folded != "a") return;
    std::vector<const Mention*> things;
    for (const Mention& m : now)
      if (!m.named && m.tokens.size() == 2 &&
          (s.tokens[m.tokens.begin].folded == "a" || s.tokens[m.tokens.begin].folded == "an"))
        things.push_back(&m);
    if (things.size() == 1) found_[s.tokens[i].begin] = {1, s.tokens[things.front()->tokens.begin + 1].form};
  }

  // A subject pronoun goes on with the subject so far.
  const Mention* for_subject(Wants wants, const std::vector<Mention>& now) const {
    auto here = among(now, wants, true);
    if (!here.empty()) return certain(only(here), wants, now, {});
    if (wants == Wants::one && !among(now, wants, false).empty()) return nullptr;
    auto subjects = among(before_, wants, true);
    if (subjects.empty() && (wants == Wants::man || wants == Wants::woman)) return told_alone(wants, now);
    const Mention* chosen = certain(only(subjects), wants, before_, now);
    // "Amherst met Macartney at Canton. He left …": either may have.
    if (chosen != nullptr && (wants == Wants::man || wants == Wants::woman))
      for (const Mention& m : before_)
        if (m.being != Being::unknown && fits(m.being, wants) && !same(m, *chosen) &&
            !(wants == Wants::man && m.womanly))
          return nullptr;
    return chosen;
  }

  // "They hired a trader, Jean Moreau. | His wife …": though he did nothing there, nobody else is named.
  const Mention* told_alone(Wants wants, const std::vector<Mention>& now) const {
    const Mention* found = nullptr;
    for (const Mention& m : before_) {
      if (!may_be_person(m)) continue;
      if (found != nullptr && !same(*found, m)) return nullptr;
      found = &m;
    }
    if (found == nullptr || !found->named || found->links > 0 || left_open_ || torn_) return nullptr;
    const bool surely = found->being == (wants == Wants::man ? Being::man : Being::woman);
    if (!surely || !now.empty()) return nullptr;
    // "the Pope's envoy", "with Napoleon drawing men away", "Wellington took the offensive", a town's name
    // too
    const Sentence& s = d_.sentences[at_ - 1];
    const auto [begin, end] = found->tokens;
    const bool owner = end < s.tokens.size() && s.tokens[end].folded == "'s";
    const bool aside = begin > 0 && s.tokens[begin - 1].folded == "with";
    const bool another_acts = std::any_of(before_.begin(), before_.end(), [](const Mention& m) {
      const bool some_role = !m.named && m.being == Being::thing && base::fold(m.text).starts_with("the ");
      return m.subject && (m.being == Being::place || some_role);  // "the liberator sailed"
    });
    return owner || aside || another_acts ? nullptr : found;
  }

  // Things are many, and "it" may be any of them: nothing else of the kind may stand around.
  static const Mention* certain(const Mention* chosen, Wants wants, const std::vector<Mention>& around,
                                const std::vector<Mention>& more) {
    if (chosen == nullptr || wants == Wants::man || wants == Wants::woman) return chosen;
    for (const auto* list : {&around, &more})
      for (const Mention& m : *list)
        if (fits(m.being, wants) && !same(m, *chosen)) return nullptr;
    return chosen;
  }

  const Mention* for_other(Wants wants, const std::vector<Mention>& now, const Clause& clause) const {
    std::vector<const Mention*> all;
    for (const Mention* m : among(now, wants, false))
      if (!clause.subject_phrase.contains(m->tokens.begin)) all.push_back(m);
    if (all.empty()) all = among(before_, wants, false);
    return only(all);
  }

  // "the canal" for "the Suez Canal", where the text has named one.
  void short_name(const Sentence& s, Mention& mention, const std::vector<Mention>& now) {
    const std::size_t size = mention.tokens.size();
    if (size != 2 || s.tokens[mention.tokens.begin].folded != "the") return;
    const Token& noun = s.tokens[mention.tokens.begin + 1];
    const Token* behind = mention.tokens.end < s.tokens.size() ? &s.tokens[mention.tokens.end] : nullptr;
    if (behind != nullptr && (behind->folded == "of" || behind->any(Tag::cap) || behind->any(Tag::roman)))
      return;
    if (const std::string* name = short_names_.meant(at_, noun)) return put(s, mention, *name);
    if (words_.has_lemma("town noun", noun) && !noun.any(Tag::cap)) town(s, mention, now);
  }

  void town(const Sentence& s, Mention& mention, const std::vector<Mention>& now) {
    const auto towns = [&](const std::vector<Mention>& from) {
      std::vector<const Mention*> found;
      for (const Mention& m : from)
        if (m.being == Being::place && m.named && m.tokens.size() < 4 && !words_.has("country", m.text))
          found.push_back(&m);
      return found;
    };
    // The city that the story has come to, or one that it only mentions: certain where it was just named and
    // the paragraph has no other.
    auto candidates = towns(now);
    for (const Mention* place : torn_ ? std::vector<const Mention*>{} : towns(before_))
      candidates.push_back(place);
    for (const Mention& place : paragraph_)
      if (candidates.empty() || place.key == candidates.front()->key)
        continue;
      else
        return;
    if (const Mention* chosen = only(candidates)) put(s, mention, chosen->text);
  }

  void put(const Sentence& s, Mention& mention, const std::string& text) {
    short_names_.said_again(at_, s.tokens[mention.tokens.begin + 1]);
    found_[s.tokens[mention.tokens.begin].begin] = {mention.tokens.size(), text};
    mention.named = true;
    mention.text = text;
    mention.key = base::fold(text);
  }

  const language::Document& d_;
  const Words& words_;
  StandIns& found_;
  ShortNames short_names_;
  std::size_t at_ = 0;  // the sentence that is read
  std::vector<Mention> before_;
  bool open_ = false;               // the sentence that is read has a "him" that nobody was found for
  bool passed_ = false;             // the sentence before was such a one
  bool left_open_ = false;          // the one before had
  bool torn_ = false;               // a paragraph ends between before_ and the sentence that is read
  std::vector<Mention> paragraph_;  // its places so far
  std::set<std::string> places_;    // names behind "in" and "at"
  std::map<std::string, std::string> full_;
};

}  // namespace

References::References(const language::Document& document, const std::vector<facts::Fact>& facts,
                       const Words& words, bool month_first) {
  Resolver(document, words, by_offset_).run();
  for (const facts::Fact& fact : facts) date(document.sentences[fact.sentence], fact, words, month_first);
}

}  // namespace letopis::questions::en
