#include "content/questions/heroes_ru.hpp"

#include <algorithm>
#include <optional>

#include "content/base/utf8.hpp"
#include "content/questions/passage_gap.hpp"
#include "content/questions/passage_parts.hpp"
#include "content/questions/phrase.hpp"

namespace letopis::questions::ru {
namespace {

using language::Clause;
using language::ClauseType;
using language::Range;
using language::Reading;
using language::Sentence;
using language::Tag;
using language::Token;

bool is_noun(const Reading& reading) {
  return reading.has(Tag::n) || reading.has(Tag::np);
}

// One man, by his name or by what he is.
struct Man {
  Range tokens;
  std::string key;       // of his last name; empty where only his office is told
  bool named = false;    // in the nominative, so that his words can be said as they are
  bool subject = false;  // of a main clause
};

struct Hero {
  std::string text, key;
  std::size_t sentence = 0;  // that told of him last
  int links = 0;             // sentences since he was named
};

class Heroes {
 public:
  Heroes(const Asker& asker, StandIns& found) : asker_(asker), found_(found) {}

  void run() {
    for (std::size_t i = 0; i < sentences().size(); ++i) {
      if (i > 0 && !adjoin(asker_.ground.document, i - 1, i)) hero_.reset();
      pronouns(i);
      go_on(i);
    }
  }

 private:
  const std::vector<Sentence>& sentences() const { return asker_.ground.document.sentences; }
  const std::vector<Clause>& clauses(std::size_t index) const {
    return asker_.ground.document.clauses[index];
  }

  // «Пётр», «царь», a capitalised word that no dictionary has.
  bool may_be_man(std::size_t index, std::size_t i) const {
    const Sentence& sentence = sentences()[index];
    const Token& token = sentence.tokens[i];
    if (token.any(Tag::patr) || (token.any(Tag::abbr) && token.any(Tag::cap))) return true;
    if (token.unknown()) return token.any(Tag::cap);
    // «в Аранде», «за реку Делавэр»
    const Token* before = i > 0 ? &sentence.tokens[i - 1] : nullptr;
    const bool placed =
        before != nullptr && (asker_.ground.words.has_form("placing", *before) ||
                              (before->any(Tag::n) && !before->any(Tag::aa) && !before->any(Tag::cap)));
    return std::any_of(token.readings.begin(), token.readings.end(), [&](const Reading& r) {
      if (!is_noun(r) || r.has(Tag::pl) || !(r.has(Tag::m) || r.has(Tag::mf))) return false;
      return r.has(Tag::aa) || r.has(Tag::ant) || r.has(Tag::cog) || (r.has(Tag::guess) && !placed);
    });
  }

  bool is_name_of_man(const Sentence& sentence, std::size_t i) const {
    const Token& token = sentence.tokens[i];
    if (!asker_.casing.is_name(sentence, i) || token.any(Tag::abbr)) return false;
    return token.unknown() || std::any_of(token.readings.begin(), token.readings.end(), [](const Reading& r) {
             return is_noun(r) && r.has(Tag::nom) && !r.has(Tag::pl) && !r.has(Tag::f);
           });
  }

  // «Лопеса», «Эллиота»: guessed from the form alone, these may be any case.
  bool may_be_nominative(const Token& token) const {
    if (token.any(Tag::roman)) return true;
    if (!token.unknown() && !token.any(Tag::guess)) return token.any(Tag::nom);
    return !asker_.ground.words.ends_in("oblique ending", token.folded) &&
           !asker_.ground.words.ends_in("ending of several cases", token.folded);
  }

  // «при Туюти | Лопес», «премьер Ги | Молле»: a part of what stands together.
  static bool stands_free(const Sentence& sentence, Range words) {
    if (words.begin > 0 && sentence.tokens[words.begin - 1].any(Tag::pr)) return false;
    return words.end >= sentence.tokens.size() || !sentence.tokens[words.end].any(Tag::cap);
  }

  std::vector<Man> men(std::size_t index) const {
    const Sentence& sentence = sentences()[index];
    std::vector<Man> found;
    for (std::size_t i = 0; i < sentence.tokens.size();) {
      if (!may_be_man(index, i)) {
        ++i;
        continue;
      }
      Man man{.tokens = {i, i + 1}, .key = {}};
      while (man.tokens.end < sentence.tokens.size() &&
             (may_be_man(index, man.tokens.end) || sentence.tokens[man.tokens.end].any(Tag::roman)))
        ++man.tokens.end;
      man.named = true;
      for (std::size_t k = man.tokens.begin; k < man.tokens.end; ++k) {
        const Token& token = sentence.tokens[k];
        if (asker_.casing.is_name(sentence, k) && !token.any(Tag::roman))
          man.key = token.readings.empty() ? token.folded : base::fold(token.readings.front().lemma);
        man.named = man.named && may_be_nominative(token);
      }
      std::size_t last = man.tokens.end - 1;
      if (sentence.tokens[last].any(Tag::roman) && last > man.tokens.begin) --last;
      man.named = man.named && is_name_of_man(sentence, last) && stands_free(sentence, man.tokens);
      man.subject = std::any_of(clauses(index).begin(), clauses(index).end(), [&](const Clause& clause) {
        return clause.type == ClauseType::main && clause.subject >= 0 && !clause.shared_subject &&
               man.tokens.contains(static_cast<std::size_t>(clause.subject));
      });
      i = man.tokens.end;
      found.push_back(std::move(man));
    }
    return found;
  }

  // «Флот вышел в море»: a thing that acts may be «он» as well.
  bool a_thing_acts(std::size_t index, std::size_t until) const {
    const auto& tokens = sentences()[index].tokens;
    return std::any_of(clauses(index).begin(), clauses(index).end(), [&](const Clause& clause) {
      if (clause.subject < 0 || static_cast<std::size_t>(clause.subject) >= until) return false;
      const Token& subject = tokens[static_cast<std::size_t>(clause.subject)];
      return std::any_of(subject.readings.begin(), subject.readings.end(), [](const Reading& r) {
        return is_noun(r) && r.has(Tag::m) && r.has(Tag::nn) && !r.has(Tag::pl) && r.has(Tag::nom);
      });
    });
  }

  bool has_a_thing(std::size_t index) const {
    const auto& tokens = sentences()[index].tokens;
    return std::any_of(tokens.begin(), tokens.end(), [](const Token& token) {
      return std::any_of(token.readings.begin(), token.readings.end(), [](const Reading& r) {
        return is_noun(r) && r.has(Tag::m) && r.has(Tag::nn) && !r.has(Tag::pl) && r.has(Tag::acc);
      });
    });
  }

  void pronouns(std::size_t index) {
    if (!hero_) return;
    const Sentence& sentence = sentences()[index];
    const auto all = men(index);
    for (std::size_t i = 0; i < sentence.tokens.size(); ++i) {
      const Token& token = sentence.tokens[i];
      if (token.folded != "он" || found_.contains(token.begin) || is_quoted(sentence, i)) continue;
      const int at = language::clause_at(clauses(index), i);
      if (at < 0) continue;
      const Clause& clause = clauses(index)[static_cast<std::size_t>(at)];
      if (clause.type != ClauseType::main || clause.subject != static_cast<int>(i) || clause.verb < 0)
        continue;
      const bool another = std::any_of(all.begin(), all.end(), [&](const Man& man) {
        return man.tokens.begin < i && man.key != hero_->key;
      });
      if (another || a_thing_acts(index, i)) continue;
      // «Он был взят»: what was taken may be any thing that the sentence before has.
      if (sentences()[index].tokens[static_cast<std::size_t>(clause.verb)].any(Tag::pp) && index > 0 &&
          has_a_thing(index - 1))
        continue;
      found_.emplace(token.begin, StandIn{1, hero_->text});
    }
  }

  // Whom the next sentence may go on with.
  void go_on(std::size_t index) {
    const Sentence& sentence = sentences()[index];
    const auto all = men(index);
    if (a_thing_acts(index, sentence.tokens.size())) return hero_.reset();
    if (all.empty()) return go_on_without_a_name(index);
    const auto acting =
        std::find_if(all.begin(), all.end(), [](const Man& m) { return m.named && m.subject; });
    const bool alone = acting != all.end() && std::all_of(all.begin(), all.end(), [&](const Man& man) {
                         return !man.key.empty() && man.key == acting->key;
                       });
    hero_ =
        alone ? std::optional(Hero{text_of(sentence, acting->tokens), acting->key, index, 0}) : std::nullopt;
  }

  // «Казалось, всё кончено.»: one sentence may pass without him.
  void go_on_without_a_name(std::size_t index) {
    constexpr int far = 4;  // sentences
    if (!hero_) return;
    bool told = false, open = false;
    for (const Token& token : sentences()[index].tokens) {
      if (token.folded != "он") continue;
      const auto at = found_.find(token.begin);
      const bool he = at != found_.end() && at->second.text.find(hero_->text) != std::string::npos;
      told = told || he;
      open = open || !he;
    }
    if (told) hero_->sentence = index;
    const bool lost = open && !told;
    if (lost || ++hero_->links > far || index > hero_->sentence + 1) hero_.reset();
  }

  std::string text_of(const Sentence& sentence, Range range) const {
    std::string text;
    for (std::size_t i = range.begin; i < range.end; ++i)
      text += (text.empty() ? "" : " ") + asker_.casing.inside(sentence, i);
    return text;
  }

  const Asker& asker_;
  StandIns& found_;
  std::optional<Hero> hero_;
};

}  // namespace

void add_heroes(const Asker& asker, StandIns& found) {
  Heroes(asker, found).run();
}

}  // namespace letopis::questions::ru
