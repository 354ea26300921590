#include "content/questions/assemble.hpp"

#include <algorithm>
#include <set>
#include <utility>

#include "content/base/utf8.hpp"
#include "content/questions/bound.hpp"
#include "content/questions/compose.hpp"
#include "content/questions/distract.hpp"
#include "content/questions/estimate.hpp"
#include "content/questions/flaw.hpp"
#include "content/questions/item.hpp"
#include "content/questions/passage_gap.hpp"
#include "content/questions/said.hpp"
#include "content/questions/setting.hpp"
#include "content/questions/truth.hpp"
#include "content/questions/typed.hpp"

namespace letopis::questions {
namespace {

// "For 1777 London had a plan", «По договору 1937 граница проходила …»: four digits that count nothing, or
// nothing that is many.
bool may_be_a_year(const Ground& ground, const facts::Fact& fact) {
  const auto* figure = std::get_if<facts::Figure>(&fact.object);
  if (figure == nullptr || figure->op != facts::Op::equal || figure->low < 1000 || figure->low > 2100 ||
      fact.tokens.end - fact.tokens.begin != 1 || figure->unit == "%" ||
      ground.words.has("unit of measure", figure->unit))
    return false;
  const auto& tokens = ground.document.sentences[fact.sentence].tokens;
  if (!tokens[fact.tokens.begin].any(language::Tag::digits)) return false;
  // "1,189 were prisoners", «1 189»: no year is parted so.
  if (tokens[fact.tokens.begin].form.find_first_not_of("0123456789") != std::string::npos) return false;
  // «погибло 1182 | стрельца», but «1812 стрельцов»: two of them stand in the singular
  const int low = static_cast<int>(figure->low), last = low % 10, before_last = low / 10 % 10;
  if (!ground.words.has_articles() && !fact.counted.empty() && last >= 1 && last <= 4 && before_last != 1)
    return false;
  return std::none_of(tokens.begin() + static_cast<long>(fact.counted.begin),
                      tokens.begin() + static_cast<long>(fact.counted.end),
                      [](const language::Token& token) { return token.any(language::Tag::pl); });
}

// Collects the questions of a text and sees that none is asked twice.
class Collector {
 public:
  Collector(const Ground& ground, const StandIns& stand_ins)
      : ground_(ground), distractors_(ground), settings_(ground, stand_ins) {}

  // `waits`: whether it has waited for the direct questions already.
  void add(Candidate candidate, std::vector<Rejection>& rejections, bool waits = false) {
    std::string why, detail = candidate.prompt;
    if (may_be_a_year(ground_, ground_.facts[candidate.fact])) {
      rejections.push_back({candidate.fact, "may be a year", candidate.prompt});
      return;
    }
    const bool gap = candidate.prompt.find("____") != std::string::npos;
    // «оставалось дня | на четыре»: only the key goes with the noun before it.
    if (const facts::Fact& fact = ground_.facts[candidate.fact];
        gap && !fact.counted.empty() && fact.counted.end <= fact.tokens.end &&
        fact.counted.begin < fact.tokens.begin + 1 && facts::figure_of(fact) != nullptr &&
        facts::figure_of(fact)->op == facts::Op::about && fact.counted.begin == fact.tokens.begin) {
      rejections.push_back({candidate.fact, "no option form", candidate.prompt});
      return;
    }
    if (gap && is_an_age(ground_, ground_.facts[candidate.fact])) {
      rejections.push_back({candidate.fact, "an age", candidate.prompt});
      return;
    }
    if (gap && is_counted_out(ground_, ground_.facts[candidate.fact])) {
      rejections.push_back({candidate.fact, "counted out", candidate.prompt});
      return;
    }
    if (gap && is_an_hour(candidate.fact)) {
      rejections.push_back({candidate.fact, "a time of day", candidate.prompt});
      return;
    }
    if (is_bounded_before(candidate.fact)) {
      rejections.push_back({candidate.fact, "bound lost", candidate.prompt});
      return;
    }
    if (!estimated_instead(candidate)) return;
    if (candidate.kind == pack::Kind::cloze && answered_.contains(candidate.fact)) return judge(candidate);
    auto question = question_of(ground_, distractors_, settings_, candidate, why, detail);
    // A bare sentence that names too little to stand by itself waits: a direct question is short at least.
    if (question && candidate.setting == Setting::passage && tells_nothing_before(*question, candidate) &&
        !stands_firm(candidate) && !waits) {
      waiting_.push_back(std::move(candidate));
      return;
    }
    if (question && seen(*question)) {
      question.reset();
      why = "asked already";
    }
    if (!question) {
      rejections.push_back({candidate.fact, why, detail});
      return;
    }
    answered_.insert(candidate.fact);
    const auto* date = std::get_if<facts::Date>(&ground_.facts[candidate.fact].object);
    const bool about =
        date != nullptr && date->mod == "approx";  // «примерно в каком году»: who knows which is right?
    if (auto typed = typed_year(ground_, *question); typed && !about) keep(std::move(*typed));
    if (auto estimated = estimated_too(candidate)) keep(std::move(*estimated));
    // «достались, по ____, скромные. (Назовите договор.)»: without options nothing else tells what is wanted.
    if (question->kind == pack::Kind::text && gap)
      question->prompt += " " + ground_.words.value("phrasing", "typed treaty");
    questions_.push_back(std::move(*question));
  }

  // The sentences that no direct question has made superfluous.
  void add_waiting(std::vector<Rejection>& rejections) {
    for (Candidate& candidate : std::exchange(waiting_, {})) add(std::move(candidate), rejections, true);
  }

  bool stands_firm(const Candidate& candidate, int names = 2) const {
    return settings_.stands_firm(candidate, names);
  }
  bool answered(std::size_t fact) const { return answered_.contains(fact); }

  // In the order of the text.
  std::vector<pack::Question> take() {
    for (auto& question : compose(ground_)) keep(std::move(question));
    std::stable_sort(questions_.begin(), questions_.end(), [](const auto& a, const auto& b) {
      return a.source.key.front().begin < b.source.key.front().begin;
    });
    return std::move(questions_);
  }

 private:
  // Only a topic stands before the sentence.
  static bool tells_nothing_before(const pack::Question& question, const Candidate& candidate) {
    const std::size_t before =
        question.prompt.size() - std::min(question.prompt.size(), candidate.prompt.size());
    const auto stop = question.prompt.find(". ");
    return before == 0 || (stop != std::string::npos && stop + 2 >= before);
  }
  // A gap of a fact that was asked already would only ask it again; the author's whole sentence, where it
  // stands by itself, may be judged. One a sentence: its date and its treaty would make the same statement.
  void judge(Candidate candidate) {
    const std::size_t sentence = ground_.facts[candidate.fact].sentence;
    // A treaty known by what it is about has rivals of its own: any other subject is absurd.
    if (candidate.setting != Setting::passage || candidate.leans || !candidate.rivals.empty() ||
        judged_.contains(sentence))
      return;
    // «Когда 4 февраля началась конференция, войска стояли в 60 км от Берлина»: which of the two is to be
    // judged? A statement is false in what it states.
    const language::Clause* clause = clause_of(ground_, ground_.facts[candidate.fact]);
    if (clause != nullptr &&
        (clause->type == language::ClauseType::subordinate || clause->type == language::ClauseType::relative))
      return;
    candidate.alone = true;
    std::string why, detail;
    const auto question = question_of(ground_, distractors_, settings_, candidate, why, detail);
    if (!question || question->kind != pack::Kind::cloze) return;
    // Where a name was put for a pronoun, how long the sentence has become is not known any more.
    if (!base::fold(question->prompt).ends_with(base::fold(candidate.prompt))) return;
    auto judged = true_or_false(ground_, *question, question->prompt.size() - candidate.prompt.size(),
                                seed_of(question->id));
    if (judged && judged_.insert(sentence).second) keep(std::move(*judged));
  }
  // A large figure that was chosen among figures may be estimated as well: nearness is what is known of it.
  std::optional<pack::Question> estimated_too(Candidate candidate) const {
    constexpr double large = 10'000;
    const facts::Fact& fact = ground_.facts[candidate.fact];
    const auto* figure = std::get_if<facts::Figure>(&fact.object);
    const bool chosen = candidate.kind == pack::Kind::cloze && candidate.setting == Setting::passage;
    if (!chosen || figure == nullptr || figure->low < large || fact.counted.empty() ||
        !unit_is_whole(ground_, fact) || (figure->op != facts::Op::equal && figure->op != facts::Op::about))
      return std::nullopt;
    if (shares_its_scale(fact)) return std::nullopt;
    // «была доведена ____» (до 120 тысяч): the gap is more than the number.
    const auto& tokens = ground_.document.sentences[fact.sentence].tokens;
    if (!base::fold(candidate.key).starts_with(tokens[fact.tokens.begin].folded)) return std::nullopt;
    candidate.unit = unit_of(ground_, fact);
    const bool governed = tokens[fact.tokens.begin].any(language::Tag::pr);  // «доведена | до 10 тысяч»
    if ((governed || figure->op == facts::Op::about) &&
        !say_the_bound(ground_, fact, false, candidate.prompt))
      return std::nullopt;
    candidate.kind = pack::Kind::number;
    std::string why, detail;
    return question_of(ground_, distractors_, settings_, candidate, why, detail);
  }
  // «урезал с 423 до ____ пудов» (240 миллионов): without its millions the other number would be poods.
  bool shares_its_scale(const facts::Fact& fact) const {
    constexpr std::size_t near = 3;  // tokens
    constexpr double thousand = 1000;
    const facts::Figure* figure = facts::figure_of(fact);
    if (figure == nullptr) return false;
    const auto& tokens = ground_.document.sentences[fact.sentence].tokens;
    for (const facts::Fact& other : facts_in(ground_, fact.sentence)) {
      const auto* bare = facts::figure_of(other);
      if (bare == nullptr || !other.counted.empty() || other.tokens.end > fact.tokens.begin ||
          other.tokens.end + near <= fact.tokens.begin || other.tokens.size() != 1)
        continue;
      const auto digits = numbers_in(tokens[other.tokens.begin].form);
      if (digits.size() == 1 && std::atof(digits.front().c_str()) * thousand <= figure->low) return true;
    }
    return false;
  }
  // "before | three | in the morning"
  bool is_an_hour(std::size_t index) const {
    const facts::Fact& fact = ground_.facts[index];
    const auto& tokens = ground_.document.sentences[fact.sentence].tokens;
    const std::size_t end = fact.tokens.end;
    return facts::figure_of(fact) != nullptr && fact.counted.empty() && end + 2 < tokens.size() &&
           tokens[end + 1].folded == ground_.words.value("phrasing", "definite article") &&
           ground_.words.has_form("part of day", tokens[end + 2]);
  }
  // "taken within | four days": within three as well, for all that the text says.
  bool is_bounded_before(std::size_t index) const {
    const facts::Fact& fact = ground_.facts[index];
    const auto& tokens = ground_.document.sentences[fact.sentence].tokens;
    // "| no earlier than 15 May |", «не ранее 15 мая»: any later day as well
    if (std::holds_alternative<facts::Date>(fact.object))
      return !fact.tokens.empty() && ground_.words.has_form("negation", tokens[fact.tokens.begin]);
    return fact.tokens.begin > 0 &&
           ground_.words.has_form("bounding preposition", tokens[fact.tokens.begin - 1]);
  }
  // A bound is estimated where it can be; false where that is done already.
  bool estimated_instead(Candidate& candidate) const {
    const facts::Fact& fact = ground_.facts[candidate.fact];
    const bool chosen = candidate.kind == pack::Kind::choice || candidate.kind == pack::Kind::cloze;
    if (!chosen || !is_bound(fact)) return true;
    if (shares_its_scale(fact)) return false;
    if (!estimate_of(fact, "")) return false;  // «больше двух»: whatever is more is more than one as well
    if (!unit_is_whole(ground_, fact)) return false;
    if (candidate.unit.empty()) candidate.unit = unit_of_bound(ground_, fact);
    // «… до 60 км.»: the full stop is the sentence's.
    if (candidate.unit.ends_with('.') &&
        candidate.unit.find('.') + 1 == candidate.unit.size() &&  // not of «ф. ст.»
        ground_.words.has("unit of measure", facts::figure_of(fact)->unit))
      candidate.unit.pop_back();
    if (candidate.unit.empty()) return false;
    // Words that go on with a passage keep their small letter.
    if (!say_the_bound(ground_, fact, candidate.setting != Setting::passage, candidate.prompt)) return false;
    candidate.kind = pack::Kind::number;
    return !answered_.contains(candidate.fact);
  }
  bool seen(const pack::Question& question) {
    const bool anew =
        prompts_.insert(std::string(pack::name_of(question.kind)) + base::fold(question.prompt)).second;
    return !ids_.insert(question.id).second || !anew;
  }
  // Orders and matches share their prompts: only their ids tell them apart.
  void keep(pack::Question question) {
    if (!item_writing_flaw(question).empty()) return;
    if (ids_.insert(question.id).second) questions_.push_back(std::move(question));
  }

  const Ground& ground_;
  Distractors distractors_;
  Settings settings_;
  std::vector<pack::Question> questions_;
  std::set<std::string> prompts_, ids_;
  std::vector<Candidate> waiting_;
  std::set<std::size_t> answered_;  // facts asked directly
  std::set<std::size_t> judged_;    // sentences with a true or false
};

// The prompt holds three fifths of the sentence's words: little was cut out.
bool says_most(const Ground& ground, const Candidate& candidate) {
  const auto& sentence = ground.document.sentences[ground.facts[candidate.fact].sentence];
  return 5 * base::words(candidate.prompt).size() >=
         3 * base::words(language::words(sentence, {0, sentence.tokens.size()})).size();
}

// Who comes first asks a fact: questions, then the author's whole sentence, then what was cut out of it. But
// of figures, which a question seldom tells enough about, the sentence goes first.
enum Turn { questions, sentences, loose_questions, cuttings };
Turn turn_of(const Candidate& candidate, const Collector& collector) {
  if (candidate.setting == Setting::passage) return sentences;
  if (candidate.kind == pack::Kind::cloze) return cuttings;
  if (candidate.topic == pack::Topic::figure || candidate.bare) return loose_questions;
  return collector.stands_firm(candidate) ? questions : loose_questions;
}

}  // namespace

Assembled assemble(const Ground& ground, Asked asked) {
  Collector collector(ground, asked.stand_ins);
  std::vector<Turn> turns;
  for (const Candidate& candidate : asked.candidates) turns.push_back(turn_of(candidate, collector));
  for (const Turn turn : {questions, sentences, loose_questions, cuttings}) {
    if (turn == cuttings) collector.add_waiting(asked.rejections);
    for (std::size_t i = 0; i < turns.size(); ++i) {
      const Candidate& candidate = asked.candidates[i];
      if (turns[i] != turn) continue;
      if (turn == loose_questions && collector.answered(candidate.fact)) continue;
      // Of what was cut out of a sentence with two names a third failed.
      constexpr int enough = 3;
      if (turn == cuttings && !collector.stands_firm(candidate, enough) && !says_most(ground, candidate)) {
        asked.rejections.push_back({candidate.fact, "too few names", candidate.prompt});
        continue;
      }
      collector.add(candidate, asked.rejections);
    }
  }
  Assembled assembled;
  for (auto& rejection : asked.rejections)
    if (!collector.answered(rejection.fact)) assembled.rejections.push_back(std::move(rejection));
  assembled.questions = collector.take();
  return assembled;
}

}  // namespace letopis::questions
