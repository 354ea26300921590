// Nouns that take what is told with them out of the facts: plans and drafts, rumours and estimates,
// chroniclers, and works of art.
#include <algorithm>

#include "content/language/polarity.hpp"

namespace letopis::language::polarity {
namespace {

const Token* verb_token(const Ground& g, const Clause& clause) {
  return clause.verb < 0 ? nullptr : &g.s.tokens[static_cast<std::size_t>(clause.verb)];
}

bool is_noun(const Ground& g, const Clause& clause, std::size_t token) {
  return g.s.tokens[token].any(Tag::n) && !clause.verb_group.contains(token);
}

// «по плану», "under the scheme": a preposition with at most two words between.
bool is_behind(const Ground& g, const Clause& clause, std::size_t token, SectionName prepositions) {
  for (std::size_t back = token; back > clause.range.begin && token - back < 3; --back) {
    if (g.words.has_form(prepositions, g.s.tokens[back - 1])) return true;
    if (g.s.tokens[back - 1].any(Tag::pr) || g.is_mark(back - 1)) return false;
  }
  return false;
}

// "approved his request by | 174 | votes to 14"
bool counts_votes(const Ground& g, std::size_t number) {
  constexpr std::size_t near = 4;  // tokens
  for (std::size_t i = number - std::min(number, near); i < std::min(number + 2, g.s.tokens.size()); ++i)
    if (g.words.has_lemma("vote", g.s.tokens[i])) return true;
  return false;
}

void stain_figures_behind(Ground& g, const Clause& clause, std::size_t token, Polarity polarity) {
  for (const std::size_t i : own_tokens(clause))
    if (i > token && g.is_number(i) && !g.is_dateish(i) && !counts_votes(g, i))
      g.stain({i, i + 1}, polarity, token);
}

// That a plan was approved is a fact; what it gave to whom is not, nor what happens "under the plan".
void stain_plan(Ground& g, const Clause& clause, std::size_t token) {
  // "the Dawes Plan", «план Дауэса»: an agreement, which was kept
  const std::size_t name =
      g.words.has_form("agreed plan", g.s.tokens[token - std::min<std::size_t>(token, 1)])
          ? token
          : std::min(token + 1, g.s.tokens.size() - 1);
  if (name == token || g.words.has_form("agreed plan", g.s.tokens[name])) return;
  const Token* verb = verb_token(g, clause);
  const bool subject = clause.subject_phrase.contains(token) || static_cast<int>(token) == clause.subject;
  if (verb == nullptr) return g.stain(clause, 0, Polarity::planned, token);
  if (is_behind(g, clause, token, "by a plan")) {
    // «По плану армия заняла …»: the perfective past tells what happened, in a language that has one.
    const bool done =
        verb->any(Tag::perf) && !verb->any(Tag::impf) && (verb->any(Tag::past) || verb->any(Tag::shrt));
    if (!done) g.stain(clause, 0, Polarity::planned, token);
    return;
  }
  if (subject && !g.words.has_lemma("fate of a plan", *verb))
    g.stain(clause, 0, Polarity::planned, token);
  else
    stain_figures_behind(g, clause, token, Polarity::planned);
  // "A scheme for attacking Bombay | in 1755 | was dropped"; but "the project of | 1857 |", «план | 1857 |
  // года»
  if (subject)
    for (const std::size_t i : own_tokens(clause))
      if (i > token + 2 && i < clause.verb_group.begin && g.is_dateish(i))
        g.stain({i, i + 1}, Polarity::planned, token);
  // «замысел выступить летом, | двинув 80 тысяч |, был отложен»
  const auto index = static_cast<int>(&clause - g.clauses.data());
  for (const Clause& part : g.clauses)
    if (part.parent == index && part.type == ClauseType::gerund && part.range.begin > token &&
        part.range.end <= static_cast<std::size_t>(clause.verb))
      stain_figures_behind(g, part, part.range.begin, Polarity::planned);
}

// «В романе Толстого …», "the film has …": the story is told in the present, or opens with its name.
void stain_fiction(Ground& g, const Clause& clause, std::size_t token) {
  const Token* verb = verb_token(g, clause);
  if (verb == nullptr) return;
  const bool told = verb->any(Tag::pres) && !verb->any(Tag::past);
  const bool in_it = is_behind(g, clause, token, "inside");
  const bool opens = token < clause.range.begin + 5 && token < clause.verb_group.begin;
  const bool subject = static_cast<int>(token) == clause.subject;
  if ((in_it && (told || opens)) || (subject && told)) g.stain(clause, 0, Polarity::opinion, token);
}

bool is_person(const Token& token) {
  const bool name = token.any(Tag::ant) || token.any(Tag::cog) || token.any(Tag::np) || token.unknown();
  return token.any(Tag::cap) && name && !token.any(Tag::top) && !token.any(Tag::n);
}

// "The chroniclers tell of 60,000 horsemen": a present that might be a noun makes no clause, but behind a
// witness it tells.
void stain_witness_present(Ground& g, const Clause& clause) {
  const auto own = own_tokens(clause);
  for (std::size_t k = 0; k + 1 < std::min<std::size_t>(own.size(), 5); ++k) {
    const Token& next = g.s.tokens[own[k + 1]];
    const bool tells = g.words.has_lemma("attribution", next) || g.words.has_lemma("opinion", next) ||
                       g.words.has_lemma("report", next);
    if (tells && next.any(Tag::vblex) && g.words.has_lemma("witness", g.s.tokens[own[k]]))
      return g.stain(clause, 0, Polarity::opinion, own[k + 1]);
  }
}

// "Mexico's dead went uncounted, and | the guesses run | as high as 25,000": wherever it stands in what the
// cut made one clause.
void stain_guesses(Ground& g) {
  if (!g.words.has_articles()) return;
  for (std::size_t i = 1; i + 1 < g.s.tokens.size(); ++i) {
    const Token& verb = g.s.tokens[i + 1];
    if (!g.s.tokens[i].any(Tag::pl) || !g.words.has_lemma("a figure", g.s.tokens[i]) ||
        !g.words.has_lemma("attribution", verb) || !verb.any(Tag::pres))
      continue;
    for (std::size_t k = i + 2; k < g.s.tokens.size() && !g.is_mark(k); ++k)
      if (g.is_number(k) && !g.is_dateish(k)) g.stain({k, k + 1}, Polarity::opinion, i + 1);
  }
}

// "al-Athir"
bool has_an_article(const Ground& g, const std::string& form) {
  const auto hyphen = form.find('-');
  return hyphen != std::string::npos && g.words.has("name particle", form.substr(0, hyphen));
}

// "Of Merv | Ibn al-Athir reports | 700,000 dead": a chronicler in the present, whatever the cut made of his
// verb.
void stain_chronicler(Ground& g) {
  for (std::size_t i = 0; i + 2 < g.s.tokens.size(); ++i) {
    const Token& verb = g.s.tokens[i + 1];
    const bool tells = g.words.has_lemma("attribution", verb) || g.words.has_lemma("opinion", verb) ||
                       g.words.has_lemma("report", verb);
    if (!tells || !verb.any(Tag::pres) || verb.any(Tag::past) || !verb.any(Tag::vblex) ||
        verb.any(Tag::cap) || !(is_person(g.s.tokens[i]) || has_an_article(g, g.s.tokens[i].form)))
      continue;
    for (std::size_t k = i + 2; k < g.s.tokens.size() && g.s.tokens[k].form != ";"; ++k)
      if (g.is_number(k) && !g.is_dateish(k)) g.stain({k, k + 1}, Polarity::opinion, i + 1);
  }
}

// "Five weeks, which Auden | turned into | seven": a number of his own. "| ten million | is the figure most
// often repeated"
void stain_made_up(Ground& g) {
  for (std::size_t i = 1; i + 1 < g.s.tokens.size(); ++i) {
    if (!g.is_number(i) || g.is_dateish(i)) continue;
    const bool made = i > 1 && g.words.has_form("making into", g.s.tokens[i - 1]) &&
                      g.words.has_lemma("making a number", g.s.tokens[i - 2]) &&
                      !g.s.tokens[i + 1].any(Tag::n);
    std::size_t end = i + 1;
    while (end < g.s.tokens.size() && g.is_number(end)) ++end;
    const bool repeated = end + 2 < g.s.tokens.size() && g.s.tokens[end].any(Tag::vbser) &&
                          g.s.tokens[end + 1].any(Tag::det) &&
                          g.words.has_lemma("a figure", g.s.tokens[end + 2]);
    if (made || repeated) g.stain({i, end}, Polarity::opinion, made ? i - 2 : end);
  }
}

// «У Шекспира король находит …», «у Геродота их пять миллионов»: what an author tells.
void stain_author(Ground& g, const Clause& clause) {
  const Token* verb = verb_token(g, clause);
  const std::size_t begin = clause.range.begin;
  if (verb == nullptr || !verb->any(Tag::pres) || verb->any(Tag::past) || begin + 1 >= clause.range.end ||
      !g.words.has_form("in an author", g.s.tokens[begin]))
    return;
  const Token& author = g.s.tokens[begin + 1];
  const bool named = author.any(Tag::cap) && !author.any(Tag::first) && !author.any(Tag::top) &&
                     (author.any(Tag::gen) || author.unknown());
  if (named) g.stain(clause, 0, Polarity::opinion, begin + 1);
}

// «пленник согласился | было | отдать полкоролевства»: begun, and broken off.
void stain_broken_off(Ground& g, const Clause& clause) {
  const Token* verb = verb_token(g, clause);
  if (verb == nullptr || !verb->any(Tag::past) || verb->any(Tag::nt)) return;
  const std::size_t next = static_cast<std::size_t>(clause.verb) + 1;
  if (next < clause.range.end && g.words.has_form("broken off", g.s.tokens[next]))
    g.stain(clause, 0, Polarity::planned, next);
}

// "Some historians date …", «Плутарх насчитывает у Суллы …», "Churchill put the dead at …".
void stain_witness(Ground& g, const Clause& clause) {
  const Token* verb = verb_token(g, clause);
  if (verb == nullptr) return stain_witness_present(g, clause);
  const auto at = static_cast<std::size_t>(clause.verb);
  if (clause.subject < 0) {  // «толкуют лишь | летописцы»
    for (const std::size_t i : own_tokens(clause))
      if (verb->any(Tag::pres) && (g.s.tokens[i].any(Tag::nom) || g.s.tokens[i].any(Tag::acc)) &&
          g.words.has_lemma("witness", g.s.tokens[i]))
        return g.stain(clause, 0, Polarity::opinion, at);
    return;
  }
  const Token& subject = g.s.tokens[static_cast<std::size_t>(clause.subject)];
  // "Some scholars | have credited | Mexico with 25 million": so they say to this day.
  const Token& first = g.s.tokens[clause.verb_group.begin];
  const bool told = (verb->any(Tag::pres) && !verb->any(Tag::past)) ||
                    (clause.verb_group.size() > 1 && first.any(Tag::vbhaver) && !first.any(Tag::past));
  const bool says = g.words.has_lemma("attribution", *verb) || g.words.has_lemma("opinion", *verb);
  // "the Gardeners' Chronicle | held its presses | on the 13th": what it did with its own, and no count of it
  const auto own = own_tokens(clause);
  const bool counts =
      std::any_of(own.begin(), own.end(), [&](std::size_t i) { return g.is_number(i) && !g.is_dateish(i); });
  if (!counts && at + 1 < clause.range.end && g.words.has_form("possessive", g.s.tokens[at + 1]) &&
      g.words.has_articles())
    return;
  // «Историк … писал о договоре и даже | указывал | день»
  const bool tells = g.words.has_lemma("reckoning", *verb) && verb->any(Tag::impf);
  if (g.words.has_lemma("witness", subject) && (told || says || tells))
    return g.stain(clause, 0, Polarity::opinion, at);
  const auto behind = static_cast<std::size_t>(clause.subject) + 1;  // «врач | Барбаро | насчитал»
  const bool titled = subject.any(Tag::aa) && behind < g.s.tokens.size() && is_person(g.s.tokens[behind]);
  if (!is_person(subject) && !titled) return;
  // In a tale of the past a person in the present is a witness: "Strabo gives it 700,000 inhabitants".
  const bool dated = std::any_of(own.begin(), own.end(), [&](std::size_t i) { return g.is_dateish(i); });
  const bool owns =
      verb->any(Tag::vbhaver) && clause.verb_group.size() == 1;  // "Diodorus has more than 10,000"
  const bool present =
      verb->any(Tag::pres) && !verb->any(Tag::past) && (verb->any(Tag::vblex) || owns) && !dated;
  if (g.words.has_lemma("reckoning", *verb)) {
    // «| семисот тысяч | жителей, которых насчитывает Страбон»
    constexpr std::size_t near = 6;  // tokens
    if (clause.type == ClauseType::relative && clause.opener > 0) {
      const auto opener = static_cast<std::size_t>(clause.opener);
      for (std::size_t i = opener - std::min(opener, near); i < opener; ++i)
        if (g.is_number(i) && !g.is_dateish(i)) g.stain({i, i + 1}, Polarity::opinion, at);
    }
  } else if (!present) {
    return;
  }
  for (const std::size_t i : own)  // of how many: what he does may be told as if it were now
    if (i > at && g.is_number(i) && !g.is_dateish(i)) g.stain({i, i + 1}, Polarity::opinion, at);
}

// «Собор, | в котором сидели 90 человек, | отверг условия»: of those who threw out, not of what they did.
bool tells_of_the_subject(const Token& verb, const Clause& clause, const Clause& part) {
  const bool passive = verb.any(Tag::pp) || verb.any(Tag::shrt);
  return !passive && clause.subject >= 0 && part.type != ClauseType::verbless &&
         static_cast<std::size_t>(clause.subject) < part.range.begin &&
         part.range.begin <= clause.subject_phrase.end + 1 &&
         part.range.begin < static_cast<std::size_t>(clause.verb);
}

// "The peace that the consul drafted, 2,200 talents, was thrown out": what was in it never came.
void stain_rejected(Ground& g, const Clause& clause) {
  const Token* verb = verb_token(g, clause);
  if (verb == nullptr || clause.type != ClauseType::main || !g.words.has_lemma("rejecting", *verb)) return;
  const auto behind = static_cast<std::size_t>(clause.verb) + 1;
  if (g.words.has_lemma("rejecting with particle", *verb) &&  // "turned down", but "turned on Sevastopol"
      (behind >= g.s.tokens.size() || !g.words.has_form("rejecting particle", g.s.tokens[behind])))
    return;
  const auto index = static_cast<int>(&clause - g.clauses.data());
  for (const Clause& part : g.clauses)
    if (part.parent == index && !tells_of_the_subject(*verb, clause, part) &&
        (part.type == ClauseType::verbless || part.type == ClauseType::relative ||
         part.type == ClauseType::participle))
      for (const std::size_t i : own_tokens(part))
        if (g.is_number(i) && !g.is_dateish(i))
          g.stain({i, i + 1}, Polarity::planned, static_cast<std::size_t>(clause.verb));
  // "Some 240 men | dropped | down the river": a past that looks like a participle rejects nothing before it.
  bool passive = g.words.entries("infinitive mark").empty();
  for (std::size_t i = clause.verb_group.begin; static_cast<int>(i) < clause.verb;
       ++i)  // "had | been | rejected"
    passive = passive || g.s.tokens[i].any(Tag::vbser);
  if (!verb->any(Tag::pp) || !passive) return;
  for (std::size_t i = clause.range.begin; static_cast<int>(i) < clause.verb;
       ++i)  // an aside that was not cut
    if (g.is_number(i) && !g.is_dateish(i))
      g.stain({i, i + 1}, Polarity::planned, static_cast<std::size_t>(clause.verb));
}

// "the Joint Chiefs | pressing for | more than a thousand sorties": nobody says that they were flown.
void stain_called_for(Ground& g, const Clause& clause) {
  for (const std::size_t i : own_tokens(clause)) {
    if (i + 1 >= clause.range.end) return;
    for (const Reading& reading : g.s.tokens[i].readings)
      if (reading.has(Tag::vblex) &&
          g.words.value("wishing with particle", reading.lemma) == g.s.tokens[i + 1].folded)
        return stain_figures_behind(g, clause, i, Polarity::planned);
  }
}

// "at | 35,000", "at | more than $21 billion"
bool counts_soon(const Ground& g, std::size_t from) {
  constexpr std::size_t near = 4;  // tokens
  for (std::size_t i = from; i < std::min(from + near, g.s.tokens.size()); ++i)
    if (g.is_number(i)) return true;
  return false;
}

// "| That 146 prisoners were thrust into it | rests on the word of a survivor", "The story that he raised the
// flag on 25 March finds no support": what is told so is in doubt.
void stain_doubted(Ground& g) {
  const auto& tokens = g.s.tokens;
  const auto opens_inside = [&](std::size_t i) {
    return i < tokens.size() && g.words.has_form("inner clause", tokens[i]);
  };
  const bool story = tokens.size() > 2 && tokens[0].any(Tag::det) && opens_inside(2) &&
                     (g.listed("claim noun", 1) || g.listed("opinion", 1));
  if (!story && !opens_inside(0)) return;
  for (std::size_t i = 1; i < tokens.size(); ++i)
    if (g.phrase_at("doubted", i) > 0) return g.stain({0, i}, Polarity::opinion, i);
}

// "put the army at 35,000", "dated the fire to 64".
void stain_estimate(Ground& g, const Clause& clause) {
  const Token* verb = verb_token(g, clause);
  if (verb == nullptr) return;
  // «оценивал вероятность успеха | как 1 к 5000»
  for (const std::size_t i : own_tokens(clause))
    if (g.words.has_lemma("estimating", *verb) && static_cast<int>(i) > clause.verb &&
        g.words.has_form("as", g.s.tokens[i]) && i + 1 < g.s.tokens.size() && g.is_number(i + 1))
      return g.stain(clause, static_cast<std::size_t>(clause.verb) + 1, Polarity::opinion,
                     static_cast<std::size_t>(clause.verb));
  for (const Reading& reading : verb->readings) {
    const std::string preposition = g.words.value("estimate", reading.lemma);
    if (preposition.empty()) continue;
    for (const std::size_t i : own_tokens(clause))
      if (static_cast<int>(i) > clause.verb && g.s.tokens[i].folded == preposition && counts_soon(g, i + 1))
        return g.stain(clause, static_cast<std::size_t>(clause.verb) + 1, Polarity::opinion,
                       static_cast<std::size_t>(clause.verb));
  }
}

}  // namespace

void stain_nouns(Ground& ground) {
  stain_chronicler(ground);
  stain_made_up(ground);
  stain_guesses(ground);
  stain_doubted(ground);
  for (const Clause& clause : ground.clauses) {
    if (clause.range.empty()) continue;
    stain_witness(ground, clause);
    stain_author(ground, clause);
    stain_broken_off(ground, clause);
    stain_estimate(ground, clause);
    stain_called_for(ground, clause);
    stain_rejected(ground, clause);
    for (const std::size_t i : own_tokens(clause)) {
      if (!is_noun(ground, clause, i)) continue;
      const Token& token = ground.s.tokens[i];
      if (ground.words.has_lemma("plan noun", token))
        stain_plan(ground, clause, i);
      else if (ground.words.has_lemma("claim noun", token) &&
               !(i + 1 < ground.s.tokens.size() && ground.words.has_form("claim to", ground.s.tokens[i + 1])))
        stain_figures_behind(ground, clause, i, Polarity::opinion);
      else if (ground.words.has_lemma("offer noun", token)) {
        stain_figures_behind(ground, clause, i, Polarity::planned);
        for (const Clause& part : ground.clauses)  // "demands | that included a yearly tribute"
          if (part.type == ClauseType::relative && part.range.begin == i + 1)
            stain_figures_behind(ground, part, i, Polarity::planned);
      } else if (ground.words.has_lemma("fiction", token))
        stain_fiction(ground, clause, i);
    }
  }
}

}  // namespace letopis::language::polarity
