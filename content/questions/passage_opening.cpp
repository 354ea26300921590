// How a passage may begin: with nothing that leans on what the text has told before it.
#include <algorithm>

#include "content/base/utf8.hpp"
#include "content/questions/antecedents.hpp"
#include "content/questions/passage.hpp"
#include "content/questions/passage_parts.hpp"
#include "content/questions/phrase.hpp"

namespace letopis::questions {

using language::Range;
using language::Sentence;
using language::Tag;
using language::Token;

namespace {

// "passed his first winter there", "American settlers there had rebelled", "a society rose there under a new
// name", but "there was": `end` is where the words end.
bool means_a_place(const Sentence& sentence, std::size_t at, std::size_t end) {
  if (at + 1 >= end || !is_word(sentence.tokens[at + 1])) return true;
  if (at == 0) return false;
  const Token& before = sentence.tokens[at - 1];
  const Token& next = sentence.tokens[at + 1];
  if (before.any(Tag::n) && !before.any(Tag::vbser))  // "on the airfield | there | from American transports"
    return next.any(Tag::vblex) || next.any(Tag::vbhaver) || next.any(Tag::pr);
  return before.any(Tag::vblex) && before.any(Tag::past) && next.any(Tag::pr);
}

// "| There | the Shawnee chief died", "The | earliest | belonged to John Torrington": where, and of what
bool opens_beside_the_told(const language::Words& words, const Sentence& sentence, std::size_t at,
                           std::size_t begin) {
  if (at + 1 >= sentence.tokens.size() || !words.has_articles()) return false;
  const Token& next = sentence.tokens[at + 1];
  if (at == begin && words.has_form("there", sentence.tokens[at]))
    return !next.any(Tag::vbser) && !next.any(Tag::vbmod) && !next.any(Tag::vblex);
  return at == begin + 1 && sentence.tokens[begin].folded == words.value("phrasing", "definite article") &&
         sentence.tokens[at].any(Tag::sup) && (next.any(Tag::vblex) || next.any(Tag::vbser)) &&
         !next.any(Tag::n);
}

// "The elections settled | that |."
bool ends_on_a_pointer(const language::Words& words, const Sentence& sentence, std::size_t at) {
  return words.has_articles() && at + 1 < sentence.tokens.size() && sentence.tokens[at + 1].any(Tag::sent) &&
         words.has_form("pointing where it opens", sentence.tokens[at]);
}

// "More damaging was the treaty of 1775 …": than what? But "More than 900 men", "More men were lost".
bool compares_with_the_untold(const language::Words& words, const Sentence& sentence, std::size_t at) {
  if (!words.has_articles() || at + 2 >= sentence.tokens.size()) return false;
  std::size_t described = at;
  if (sentence.tokens[at].folded == "more" || sentence.tokens[at].folded == "less")
    ++described;
  else if (!sentence.tokens[at].all(Tag::comp))
    return false;
  if (sentence.tokens[described].folded == "still") ++described;
  if (described + 1 >= sentence.tokens.size()) return false;
  const Token& word = sentence.tokens[described];
  const Token& verb = sentence.tokens[described + 1];
  return (word.any(Tag::adj) || word.any(Tag::ger) || word.any(Tag::pprs) || word.any(Tag::pp)) &&
         verb.any(Tag::vbser);
}

// "That | set the pattern"
bool opens_with_a_pointer(const language::Words& words, const Sentence& sentence, std::size_t at,
                          std::size_t begin) {
  if (at != begin || at + 1 >= sentence.tokens.size() ||
      !words.has_form("pointing where it opens", sentence.tokens[at]))
    return false;
  const Token& next = sentence.tokens[at + 1];
  // "| That commander | was only a lieutenant", but "That Rome fell", "That men die"
  if (next.all(Tag::n) && next.any(Tag::sg) && !next.any(Tag::cap)) return true;
  return (next.any(Tag::vblex) || next.any(Tag::vbser)) && (!next.any(Tag::n) || next.any(Tag::past));
}

// "| What | came instead was …", "held out for something | broader |": instead of what, than what?
bool takes_for_told(const language::Words& words, const Sentence& sentence, std::size_t at, std::size_t begin) {
  if (!words.has_articles() || at + 1 >= sentence.tokens.size()) return false;
  const Token& next = sentence.tokens[at + 1];
  if (at == begin && sentence.tokens[at].folded == "what")
    return (next.any(Tag::vblex) || next.any(Tag::vbser) || next.any(Tag::vbmod)) && !next.any(Tag::n);
  const bool than = std::any_of(sentence.tokens.begin() + static_cast<long>(at), sentence.tokens.end(),
                                [](const Token& token) { return token.folded == "than"; });
  return words.has_form("anything", sentence.tokens[at]) && next.any(Tag::comp) && !than;
}

// The word at `at` opens with what only the words before would tell; "| Too | late": for what?
bool opens_on_the_told(const Ground& ground, const Sentence& sentence, std::size_t at, std::size_t begin) {
  return opens_with_a_pointer(ground.words, sentence, at, begin) ||
         opens_beside_the_told(ground.words, sentence, at, begin) ||
         takes_for_told(ground.words, sentence, at, begin) ||
         (at == begin && is_degree(ground, sentence, at));
}

// "The Commons approved | the Anglo-Irish one |": one of what, the words before have told.
bool stands_for_one(const language::Words& words, const Sentence& sentence, std::size_t i,
                    std::size_t begin) {
  if (!words.has_form("one of a kind told", sentence.tokens[i]) || i < begin + 2) return false;
  const Token& kind = sentence.tokens[i - 1];
  const bool of = i + 1 < sentence.tokens.size() && sentence.tokens[i + 1].folded == "of";
  return !of && (kind.any(Tag::adj) || kind.any(Tag::cap)) && sentence.tokens[i - 2].any(Tag::det);
}

// "| In return | Bolivia received …", «| К лету поднялись | все, | около 2200 человек»
bool answers_or_sums_up(const language::Words& words, const Sentence& sentence, std::size_t i,
                        std::size_t begin) {
  const Token& token = sentence.tokens[i];
  const Token* next = i + 1 < sentence.tokens.size() ? &sentence.tokens[i + 1] : nullptr;
  if (i == begin + 1 && words.has_form("in answer", token) && sentence.tokens[begin].any(Tag::pr))
    return next == nullptr || !next->any(Tag::pr);
  return words.has_form("all of those told", token) && next != nullptr && !is_word(*next) && i > 0 &&
         sentence.tokens[i - 1].any({Tag::past, Tag::pl});
}

// «Долговечнее оказалось | другое | творение Игнатьева», "Another treaty followed": besides one that was
// told.
bool is_one_more(const language::Words& words, const Sentence& sentence, std::size_t i, std::size_t begin) {
  if (!words.has_lemma("one besides those told", sentence.tokens[i]) || i + 1 >= sentence.tokens.size() ||
      sentence.tokens[i].any(Tag::pl) ||
      !(sentence.tokens[i + 1].any(Tag::n) || sentence.tokens[i + 1].any(Tag::adj)))
    return false;
  if (i > 0 && sentence.tokens[i - 1].any(Tag::pr)) return false;
  for (std::size_t k = begin; k < i; ++k)
    if (words.has_form("first of them", sentence.tokens[k]) ||
        words.has_lemma("first of them", sentence.tokens[k]))
      return false;
  return true;
}

// «| Придумано было | хитро: …»: what, and by whom, stands before.
bool is_done_by_those_told(const Sentence& sentence, std::size_t i, std::size_t begin) {
  return i == begin && i + 2 < sentence.tokens.size() && sentence.tokens[i].any({Tag::pp, Tag::shrt}) &&
         sentence.tokens[i].any(Tag::nt) && sentence.tokens[i + 1].folded == "было" &&
         sentence.tokens[i + 2].any(Tag::adv);
}

// «старший сын | убитого |, Эдуард», «принц Эдуард, | её единственный сын»: whose, the words before have
// told.
bool is_somebodys(const language::Words& words, const Sentence& sentence, Range tokens, std::size_t i,
                  std::size_t begin) {
  if (i == begin || i + 2 >= tokens.end) return false;
  const Token& before = sentence.tokens[i - 1];
  const Token& next = sentence.tokens[i + 1];
  const bool named = next.any(Tag::n) || next.any(Tag::np) || next.any(Tag::adj);
  if (words.has_lemma("known by his fate", sentence.tokens[i]))
    return sentence.tokens[i].any(Tag::gen) && before.any(Tag::n) && !named;
  return before.form == "," && words.has_form("owner pronoun", sentence.tokens[i]) && next.any(Tag::adj) &&
         words.has_lemma("related", sentence.tokens[i + 2]);
}

bool is_of_those_told(const language::Words& words, const Sentence& sentence, Range tokens, std::size_t i,
                      std::size_t begin) {
  return stands_for_one(words, sentence, i, begin) || answers_or_sums_up(words, sentence, i, begin) ||
         is_done_by_those_told(sentence, i, begin) || is_somebodys(words, sentence, tokens, i, begin);
}

}  // namespace

// «Через несколько дней Вильно освободил Якуб Ясинский», "Some weeks later …": counted from what stands
// before.
bool Passages::opens_with_a_span(const Unit& unit, std::size_t begin) const {
  constexpr std::size_t near = 4;  // tokens
  const auto& tokens = ground_.document.sentences[unit.sentence].tokens;
  const bool exactly = begin + 1 < unit.tokens.end && tokens[begin].any(Tag::adv);  // «Ровно | через неделю»
  const bool counts = ground_.words.has_form("counting span", tokens[begin + (exactly ? 1 : 0)]);
  bool time = false;
  for (std::size_t i = begin; i < std::min(begin + near, unit.tokens.end); ++i) {
    if (time && ground_.words.has_form("behind a span", tokens[i])) return true;
    time = time || ground_.words.has_lemma("time noun", tokens[i]);
  }
  return counts && time;
}

// «Три державы обратились к Петербургу»: which three, the text has told.
bool Passages::counts_the_known(const Sentence& sentence, std::size_t at) const {
  if (ground_.words.has_articles() || at + 1 >= sentence.tokens.size() || !sentence.tokens[at].any(Tag::num))
    return false;
  const Token& noun = sentence.tokens[at + 1];
  return ground_.words.has_lemma("state noun", noun) || ground_.words.has_lemma("role of a person", noun);
}

// «Лорд Рассел уклонился.»: from what? "France | followed | within a week": what?
bool Passages::answers_the_untold(const Unit& unit, std::size_t at) const {
  const auto& tokens = ground_.document.sentences[unit.sentence].tokens;
  if (at > unit.tokens.begin && ground_.words.has_lemma("ensuing", tokens[at]) && tokens[at].any(Tag::past) &&
      !tokens[at - 1].any(Tag::vbser) && at + 1 < unit.tokens.end) {
    const Token& next = tokens[at + 1];
    return (next.any(Tag::pr) && next.folded != "by") || next.any(Tag::adv) || next.any(Tag::sent) ||
           next.any(Tag::cm) || next.any(Tag::punct);
  }
  return ground_.words.has_lemma("answering", tokens[at]) && tokens[at].any(Tag::past) &&
         (at + 1 >= unit.tokens.end || tokens[at + 1].any(Tag::sent));
}

// "The end began shortly after one o'clock": of what?
bool Passages::opens_with_an_end(const Unit& unit, std::size_t begin, std::size_t at) const {
  const auto& tokens = ground_.document.sentences[unit.sentence].tokens;
  if (at != begin + 1 || at + 1 >= unit.tokens.end) return false;
  const Token& next = tokens[at + 1];
  return ground_.words.has_form("part of a year", tokens[at]) &&
         tokens[begin].folded == ground_.words.value("phrasing", "definite article") &&
         (next.any(Tag::vblex) || next.any(Tag::vbser)) && !next.any(Tag::pr);
}

// «Большинство разъехалось», «Осадой руководил Громов», «Уже 3 мая новый король принёс присягу»: of whom, of
// what and who, the text has told.
bool Passages::speaks_of_the_told(const Unit& unit, std::size_t begin, std::size_t i) const {
  constexpr std::size_t near = 6;  // tokens
  const auto& tokens = ground_.document.sentences[unit.sentence].tokens;
  const auto& words = ground_.words;
  if (words.has_articles() || i + 1 >= unit.tokens.end || tokens[i].any(Tag::np)) return false;
  const Token& next = tokens[i + 1];
  const bool acts = next.any(Tag::vblex) && !next.any(Tag::pp) && !next.any(Tag::n);
  if (i == begin && acts && words.has_lemma("share", tokens[i])) return true;
  // «Операцией из Рима | руководил Громов»
  if (i == begin && tokens[i].any(Tag::n) && tokens[i].all(Tag::ins) && tokens[i].any(Tag::sg))
    for (std::size_t k = i + 1; k < std::min({i + 4, unit.tokens.end, tokens.size()}); ++k) {
      if (tokens[k].any(Tag::gen) && k == i + 1) break;  // «Осадой Плевны руководил …»
      if (words.has_lemma("heading verb", tokens[k])) return true;
    }
  // «Подавить | движение было поручено Громову»
  if (i == begin + 1 && tokens[begin].all(Tag::inf) && tokens[i].any(Tag::n) && tokens[i].any(Tag::acc) &&
      tokens[i].any(Tag::sg) && !next.any(Tag::gen) && !next.any(Tag::cap) && !next.any(Tag::pr) &&
      (words.has_lemma("bare", tokens[i]) || words.has_lemma("told matter", tokens[i]) ||
       words.has_lemma("event process", tokens[i])))
    return true;
  return i > begin && i < begin + near && acts && words.has_lemma("role of a person", tokens[i]) &&
         tokens[i].any(Tag::nom) && words.has_lemma("incoming", tokens[i - 1]);
}

// What no passage may hold, wherever it begins: "Within five weeks …", "The end began …", «Лорд Рассел
// уклонился.»
bool Passages::takes_up_the_told(const Unit& unit, std::size_t i, std::size_t begin) const {
  const Sentence& sentence = ground_.document.sentences[unit.sentence];
  const auto& words = ground_.words;
  const bool first =
      i == begin && (words.has_form("opening span", sentence.tokens[i]) || opens_with_a_span(unit, begin) ||
                     counts_the_known(sentence, i) || compares_with_the_untold(words, sentence, i));
  return first || opens_on_the_told(ground_, sentence, i, begin) || ends_on_a_pointer(words, sentence, i) ||
         is_of_those_told(words, sentence, unit.tokens, i, begin) || opens_with_an_end(unit, begin, i) ||
         answers_the_untold(unit, i) || speaks_of_the_told(unit, begin, i);
}

// A word of the unit that a reader begins with leans on what was told before.
bool Passages::leans_back(const Unit& unit, std::size_t i, std::size_t begin, Range asked, Lead lead,
                          const Known& known) const {
  const Sentence& sentence = ground_.document.sentences[unit.sentence];
  const auto& words = ground_.words;
  const Token& token = sentence.tokens[i];
  const bool middle = lead == Lead::sentence;
  // "You will remember …"
  if (takes_up_the_told(unit, i, begin) ||
      (i < begin + 2 && (token.any(Tag::comp) || words.has_form("comparing adverb", token) ||
                         (i > begin && words.has_form("leaning opener", token)))) ||  // "By then"
      words.has_lemma("leaning", token) ||
      is_one_more(words, sentence, i, begin) || words.has_form("leaning", token) ||
      words.has_form("speaker", token))
    return true;
  // "At dawn …", «Подписанное же …», «неподалёку»
  if ((i == begin && !known.dated && words.has_form("time of day", token)) ||
      (i == begin + 1 && words.has_form("tying particle", token)) || words.has("dangling", token.folded) ||
      words.has("counting from", token.folded))
    return true;
  // "In the afternoon Crown forces fired …": of which day? "The bill itself was modest": besides what?
  const bool of_a_day = i > begin &&
                        sentence.tokens[i - 1].folded == words.value("phrasing", "definite article") &&
                        words.has_form("part of day", token);
  if (i < begin + 3 && !known.dated && (of_a_day || words.has_form("itself", token))) return true;
  // "The first reduction was announced at Midway": of what?
  if (i == begin + 1 && token.any(Tag::ord) && !token.any(Tag::cap) && i + 2 < unit.tokens.end &&
      sentence.tokens[begin].folded == words.value("phrasing", "definite article") &&
      sentence.tokens[i + 1].any(Tag::n) && !sentence.tokens[i + 2].any(Tag::pr) &&
      !sentence.tokens[i + 2].any(Tag::n))
    return true;
  // "France joined the two by a treaty"
  if (i > begin && token.folded == "two" && sentence.tokens[i - 1].folded == "the" &&
      (i + 1 >= unit.tokens.end || sentence.tokens[i + 1].any(Tag::pr) || !is_word(sentence.tokens[i + 1])))
    return true;
  // "Matthew Ridgway, | his successor, lost Seoul"
  if (i > begin && i + 1 < unit.tokens.end && sentence.tokens[i - 1].form == "," && token.any(Tag::pos) &&
      words.has_lemma("related", sentence.tokens[i + 1]))
    return true;
  // "passed his first winter there", where no place stands before it
  if (!known.placed && words.has_form("there", token) && means_a_place(sentence, i, unit.tokens.end))
    return true;
  if (known.names == 0 && is_so_far_away(sentence, i, words)) return true;
  if (adds_another(ground_, unit.sentence, i) || (middle && !owned_before(unit.sentence, i))) return true;
  // «После чуда наступило безвременье»: a bare noun of the opening phrase that the text has told of.
  if (middle && known.midway && i <= begin + 1 && opens_bare(unit, i)) return true;
  // «Расчёт не оправдался», «____ город сдался»: told of before, whatever the paragraph.
  const bool opens = i == begin || (i == asked.end && asked.begin == begin);
  return opens && opens_with_a_told_subject(unit, i);
}

std::string Passages::leaning_opening(const facts::Fact& fact, const std::string& prompt) const {
  constexpr std::size_t few = 4;  // tokens
  const Unit& unit = units_[unit_of(fact, {})];
  const Sentence& sentence = ground_.document.sentences[unit.sentence];
  const std::size_t begin = begin_of(ground_, sentence, unit.tokens);
  if (begin >= unit.tokens.end || !base::fold(prompt).starts_with(sentence.tokens[begin].folded)) return {};
  const auto said = base::folded_words(prompt);  // "Hong, | meanwhile, | spent …": not all is printed
  for (std::size_t i = begin; i < std::min(begin + few, unit.tokens.end); ++i)
    if (!fact.tokens.contains(i) && said.contains(sentence.tokens[i].folded) &&
        leans_back(unit, i, begin, fact.tokens, Lead::paragraph, {}))
      return sentence.tokens[i].form;
  return {};
}

// No pronoun of its own stands before what it means, and who acts is said.
bool Passages::opens_plainly(const Unit& unit, bool told_things, std::string& why) const {
  const Sentence& sentence = ground_.document.sentences[unit.sentence];
  if (!ground_.words.has_articles())
    if (why = verb_without_a_doer(unit); !why.empty()) return false;
  // «В Фалмуте — солонину.»
  const auto& own = ground_.document.clauses[unit.sentence];
  if (std::none_of(own.begin(), own.end(), [&](const language::Clause& clause) {
        return clause.verb >= 0 && unit.tokens.contains(static_cast<std::size_t>(clause.verb));
      })) {
    why = "no verb";
    return false;
  }
  const auto& words = ground_.words;
  const std::size_t begin = begin_of(ground_, sentence, unit.tokens);
  constexpr std::size_t near_the_start = 4;  // tokens
  int meant = 0, women = 0;
  bool run = false, thing = false;
  for (std::size_t i = begin; i < unit.tokens.end; ++i) {
    const Token& token = sentence.tokens[i];
    // "The defeat shook the English", "Within ten days …", «Расчёт не оправдался»
    const bool opens_back =
        ((!told_things || i < begin + 3) && (is_told_thing(unit, i) || is_described_thing(unit, i))) ||
        takes_up_the_told(unit, i, begin) || (i == begin && opens_with_a_told_subject(unit, i)) ||
        (i > begin && i < begin + 3 && opens_bare(unit, i)) ||
        (i < begin + 2 && (words.has_form("leaning opener", token) || words.has("dangling", token.folded))) ||
        (i < begin + near_the_start &&
         (words.has_form("leaning", token) || words.has_lemma("leaning", token))) ||
        (i < begin + 3 && !(i + 1 < unit.tokens.end && sentence.tokens[i + 1].folded == "of") &&
         // "In the afternoon", "The bill itself", but "On the evening of 26 July 1956"
         (words.has_form("part of day", token) || words.has_form("itself", token))) ||
        (i == begin && words.has_form("time of day", token));
    // "Charles Gordon, who had been its governor-general": a man owns no country's office.
    const bool owner_unknown = words.has_form("owner of things", token) && !thing;
    if (opens_back || owner_unknown ||
        points_outside(sentence, i, true, words.has_form("man's pronoun", token) ? meant - women : meant)) {
      why = token.form;
      return false;
    }
    const bool name = casing_.is_name(sentence, i) && !words.has_lemma("nation", token);
    const bool somebody = name && may_be_meant(sentence, i, begin);
    if (somebody && !run) {
      ++meant;
      women += (token.any(Tag::f) && !token.any(Tag::m)) || words.has_lemma("woman", token) ? 1 : 0;
    }
    thing = thing || ((token.any(Tag::n) || name) && !somebody);
    run = name;
  }
  return true;
}

}  // namespace letopis::questions
