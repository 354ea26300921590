#include "game/screens/samples.hpp"

#include <algorithm>

namespace letopis::screens {
namespace {

// A source whose key is found in the sentence, so that no offset is counted by hand.
pack::Source source_of(const std::string& file, const std::string& text, const std::string& key) {
  pack::Source source{.file = file, .begin = 1000, .end = 1000 + text.size(), .text = text, .plain = text};
  const std::size_t at = text.find(key);
  if (at != std::string::npos) source.key.push_back({1000 + at, 1000 + at + key.size()});
  return source;
}

}  // namespace

std::string Samples::title() const {
  return pick("Пути в Портсмут", "The Road to Portsmouth");
}
std::string Samples::long_title() const {
  return pick(
      "Переговоры, перемирия и мирные договоры великих держав в Восточной Азии от Симоносеки до "
      "Сан-Франциско",
      "Negotiations, armistices and peace treaties of the great powers in East Asia from Shimonoseki to San "
      "Francisco");
}

pack::Question Samples::years() const {
  return {.id = "q-years",
          .kind = pack::Kind::choice,
          .topic = pack::Topic::date,
          .prompt = pick("В каком году Россия и Япония подписали Портсмутский мир?",
                         "In which year did Russia and Japan sign the Treaty of Portsmouth?"),
          .choices = {"1895", "1901", "1905", "1911"},
          .shuffle = false,
          .answer = std::size_t{2},
          .source = source_of(
              "portsmouth.md",
              pick("Мир подписали в американском Портсмуте 5 сентября 1905 года, после четырёх недель торга.",
                   "Peace was signed at Portsmouth, New Hampshire, on 5 September 1905, after four weeks of "
                   "bargaining."),
              "1905")};
}

pack::Question Samples::choice() const {
  return {.id = "q-choice",
          .kind = pack::Kind::cloze,
          .topic = pack::Topic::treaty,
          .prompt = pick("Китайско-японскую войну завершил ____ договор 1895 года.",
                         "The Sino-Japanese War ended with the Treaty of ____ in 1895."),
          .choices = {pick("Симоносекский", "Shimonoseki"), pick("Нанкинский", "Nanking"),
                      pick("Айгунский", "Aigun")},
          .answer = std::size_t{0},
          .source = source_of("portsmouth.md",
                              pick("По Симоносекскому договору Китай отдал Японии Тайвань.",
                                   "By the Treaty of Shimonoseki China gave up Taiwan."),
                              pick("Симоносекскому договору", "Treaty of Shimonoseki"))};
}

pack::Question Samples::long_choice() const {
  return {
      .id = "q-long",
      .kind = pack::Kind::choice,
      .topic = pack::Topic::event,
      .prompt = pick("Какое обязательство приняла на себя Россия по секретной статье союзного договора с "
                     "Китаем 1896 года, позволившего "
                     "вести железную дорогу через Маньчжурию прямо к Владивостоку?",
                     "What did Russia undertake in the secret article of the 1896 treaty of alliance with "
                     "China, which allowed the railway "
                     "to be led through Manchuria straight to Vladivostok?"),
      .choices = {pick("Прийти на помощь всеми силами, если Япония нападёт на Китай, Корею или русские "
                       "владения на Дальнем Востоке",
                       "To come to the rescue with all her forces if Japan attacked China, Korea or the "
                       "Russian possessions in the Far East"),
                  pick("Уступить Китаю половину доходов от железной дороги сроком на восемьдесят лет со дня "
                       "её открытия",
                       "To give up half of the railway's revenues to China for eighty years from the day of "
                       "its opening"),
                  pick("Вывести флот из Порт-Артура до окончания работ",
                       "To withdraw the fleet from Port Arthur until the works were over"),
                  pick("Не заключать договоров с Англией и Германией без согласия китайской стороны",
                       "To sign no treaties with Britain or Germany without China's consent")},
      .answer = std::size_t{0},
      .explanation = pick("Договор держали в тайне более двадцати лет.",
                          "The treaty was kept secret for more than twenty years."),
      .source = source_of(
          "portsmouth_and_the_long_way_there.md",
          pick("Стороны обязались поддержать друг друга всеми силами, сухопутными и морскими, если Япония "
               "нападёт на русские "
               "владения в Восточной Азии, на Китай или на Корею, и не заключать с неприятелем мира порознь.",
               "Each side undertook to support the other with all its forces by land and sea should Japan "
               "attack the Russian possessions "
               "in East Asia, China or Korea, and neither was to make a separate peace with the enemy."),
          pick("всеми силами", "with all its forces"))};
}

pack::Question Samples::six() const {
  pack::Question question = choice();
  question.id = "q-six";
  question.kind = pack::Kind::choice;
  question.prompt = pick("Где подписали мир между Китаем и Японией в 1895 году?",
                         "Where was peace between China and Japan signed in 1895?");
  question.choices = {
      pick("в Симоносеки", "Shimonoseki"), pick("в Нанкине", "Nanking"), pick("в Токио", "Tokyo"),
      pick("в Пекине", "Peking"),          pick("в Сеуле", "Seoul"),     pick("в Осаке", "Osaka")};
  return question;
}

pack::Question Samples::multi() const {
  return {.id = "q-multi",
          .kind = pack::Kind::multi,
          .topic = pack::Topic::place,
          .prompt = pick("Какие державы вмешались в мир между Китаем и Японией в 1895 году?",
                         "Which powers intervened in the peace between China and Japan in 1895?"),
          .choices = {pick("Россия", "Russia"), pick("Италия", "Italy"), pick("Германия", "Germany"),
                      pick("Франция", "France")},
          .answer = std::vector<std::size_t>{0, 2, 3},
          .source = source_of(
              "portsmouth.md",
              pick("Вмешались Россия, Германия и Франция.", "Russia, Germany and France intervened."),
              pick("Россия, Германия и Франция", "Russia, Germany and France"))};
}

pack::Question Samples::truefalse() const {
  return {.id = "q-true",
          .kind = pack::Kind::truefalse,
          .topic = pack::Topic::date,
          .prompt = pick("Порт-Артур сдался японцам в январе 1905 года.",
                         "Port Arthur surrendered to the Japanese in January 1905."),
          .choices = {pick("верно", "true"), pick("неверно", "false")},
          .shuffle = false,
          .answer = std::size_t{0},
          .source = source_of(
              "portsmouth.md",
              pick("Порт-Артур сдался 2 января 1905 года.", "Port Arthur surrendered on 2 January 1905."),
              pick("2 января 1905 года", "2 January 1905"))};
}

pack::Question Samples::figure() const {
  return {.id = "q-figure",
          .kind = pack::Kind::number,
          .topic = pack::Topic::figure,
          .prompt = pick("Сколько примерно солдат сошлось с обеих сторон под Мукденом?",
                         "About how many soldiers met at Mukden on both sides?"),
          .answer =
              pack::NumberAnswer{
                  .value = 600000, .low = 550000, .high = 620000, .unit = pick("солдат", "soldiers")},
          .source = source_of(
              "portsmouth.md",
              pick("Под Мукденом сошлось около 600 000 солдат.", "Some 600,000 soldiers met at Mukden."),
              pick("около 600 000", "600,000"))};
}

pack::Question Samples::words() const {
  return {
      .id = "q-text",
      .kind = pack::Kind::text,
      .topic = pack::Topic::person,
      .prompt =
          pick("Кто вёл переговоры в Портсмуте от имени России?", "Who negotiated at Portsmouth for Russia?"),
      .answer = std::vector<std::string>{pick("Сергей Витте", "Sergei Witte"), pick("Витте", "Witte")},
      .source = source_of("portsmouth.md",
                          pick("Россию представлял Сергей Витте.", "Russia was represented by Sergei Witte."),
                          pick("Сергей Витте", "Sergei Witte"))};
}

pack::Question Samples::order() const {
  return {.id = "q-order",
          .kind = pack::Kind::order,
          .topic = pack::Topic::event,
          .prompt = pick("Что было раньше? Расставьте по времени.", "Which came first? Put them in order."),
          .answer = std::vector<std::string>{pick("Симоносекский договор", "Treaty of Shimonoseki"),
                                             pick("аренда Порт-Артура", "lease of Port Arthur"),
                                             pick("Цусимское сражение", "Battle of Tsushima"),
                                             pick("Портсмутский мир", "Treaty of Portsmouth")}};
}

pack::Question Samples::match() const {
  return {.id = "q-match",
          .kind = pack::Kind::match,
          .topic = pack::Topic::date,
          .prompt = pick("Соедините договор с его годом.", "Match each treaty with its year."),
          .answer = pack::Pairs{{pick("Симоносекский договор", "Treaty of Shimonoseki"), "1895"},
                                {pick("Портсмутский мир", "Treaty of Portsmouth"), "1905"},
                                {pick("Айгунский договор", "Treaty of Aigun"), "1858"},
                                {pick("договор Симода", "Treaty of Shimoda"), "1855"}}};
}

PlayerValue Samples::player() const {
  return {.id = 1, .name = pick("Аня", "Anna"), .colour = 0, .last = "2026-03-14T18:20:00"};
}

std::vector<PlayerValue> Samples::players(std::size_t count, bool long_names) const {
  const std::vector<std::string> names = {pick("Аня", "Anna"), pick("Маша", "Mary"),
                                          pick("Маша (2)", "Mary (2)"), pick("Тимур", "Tim"),
                                          pick("Ольга Сергеевна", "Mrs Olsen")};
  std::vector<PlayerValue> players;
  for (std::size_t i = 0; i < count; ++i)
    players.push_back({.id = static_cast<std::int64_t>(i + 1),
                       .name = names[i % names.size()],
                       .colour = static_cast<int>(i),
                       .last = i % 3 == 2 ? std::string{} : "2026-03-14T18:20:00"});
  if (long_names && !players.empty())
    players.front().name =
        pick("Александра Константиновна Преображенск", "Alexandrina Wilhelmina Featherstonehaugh");
  return players;
}

PackValue Samples::pack(std::size_t index) const {
  const std::vector<std::string> names = {
      title(), pick("Крымская война", "The Crimean War"), pick("Вестфальский мир", "The Peace of Westphalia"),
      pick("Венский конгресс", "The Congress of Vienna"), pick("Дорога в Версаль", "The Road to Versailles")};
  const auto i = static_cast<int>(index);
  return {.id = "pack-" + std::to_string(index),
          .title = names[index % names.size()],
          .language = language(),
          .questions = 23 + 18 * i,
          .hidden = i % 3,
          .met = 14 + 3 * i,
          .best = i % 2 == 0 ? 8420 - 317 * i : 0,
          .shipped = i % 2 == 0};
}

std::vector<PackValue> Samples::packs(std::size_t count, bool long_names) const {
  std::vector<PackValue> packs;
  for (std::size_t i = 0; i < count; ++i) packs.push_back(pack(i));
  if (long_names && !packs.empty()) {
    packs.front().title = long_title();
    packs.front().questions = 10000;
  }
  return packs;
}

std::vector<ScoreValue> Samples::scores(std::size_t count, bool long_names) const {
  std::vector<ScoreValue> scores;
  const auto who = players(count, long_names);
  for (std::size_t i = 0; i < count; ++i) {
    const auto n = static_cast<int>(i);
    scores.push_back({.place = n + 1,
                      .name = who[i].name,
                      .colour = who[i].colour,
                      .points = 9120 - 431 * n,
                      .right = 9 - n % 8,
                      .asked = 10,
                      .finished = i % 4 != 3,
                      .when = "2026-03-14T18:20:00",
                      .mine = i == 1});
  }
  return scores;
}

std::vector<std::string> Samples::team_names(std::size_t count, bool long_names) const {
  const std::vector<std::string> names = {pick("Орлы", "Eagles"),          pick("Синицы", "Robins"),
                                          pick("Третий ряд", "Third row"), pick("Летописцы", "Scribes"),
                                          pick("Камчатка", "Back bench"),  pick("Учителя", "Teachers")};
  std::vector<std::string> chosen(names.begin(), names.begin() + static_cast<std::ptrdiff_t>(count));
  if (long_names)
    chosen.front() =
        pick("Непобедимые летописцы восьмого «Б» класса", "The invincible chroniclers of class eight B");
  return chosen;
}

base::Diagnostics Samples::remarks(std::size_t count) const {
  base::Diagnostics remarks;
  for (std::size_t i = 0; i < count; ++i) {
    const bool error = i % 3 == 0;
    remarks.push_back(
        {.severity = error ? base::Severity::error : base::Severity::warning,
         .what = error ? "The answer is not among the choices; write it exactly as one of them."
                       : "The field “colour” is not known and was ignored.",
         .where = {.file = "pack.toml", .line = static_cast<int>(12 + 17 * i), .column = error ? 10 : 0}});
  }
  return remarks;
}

std::shared_ptr<rules::Round> Samples::asking(std::vector<pack::Question> questions, rules::Settings settings,
                                              rules::Teams teams) const {
  rules::Deck deck;
  for (pack::Question& question : questions) {
    std::vector<std::size_t> shown = rules::lay_out(question, 7);
    if (question.kind != pack::Kind::order && question.kind != pack::Kind::match)
      std::sort(shown.begin(), shown.end());
    deck.push_back({std::move(question), std::move(shown)});
  }
  settings.count = deck.size();
  auto round = std::make_shared<rules::Round>(settings, std::move(deck), std::move(teams));
  round->apply({.at = 0, .what = rules::event::Start{}});
  return round;
}

namespace {

rules::Given given_for(const pack::Question& question, char how) {
  const bool right = how == 'r';
  if (const auto* key = std::get_if<std::size_t>(&question.answer))
    return rules::Picked{right ? *key : (*key + 1) % question.choices.size()};
  if (const auto* keys = std::get_if<std::vector<std::size_t>>(&question.answer))
    return right ? rules::PickedMany{*keys} : rules::PickedMany{{keys->front()}};
  if (const auto* figure = std::get_if<pack::NumberAnswer>(&question.answer))
    return rules::Estimated{right ? figure->value : how == 'p' ? figure->value * 1.3 : figure->value * 30};
  if (question.kind == pack::Kind::text)
    return rules::Typed{right ? std::get<std::vector<std::string>>(question.answer).front() : "?"};
  if (question.kind == pack::Kind::order)
    return right ? rules::Ordered{{0, 1, 2, 3}} : rules::Ordered{{3, 2, 1, 0}};
  return right ? rules::Matched{{0, 1, 2, 3}} : rules::Matched{{1, 0, 2, 3}};
}

}  // namespace

std::shared_ptr<rules::Round> Samples::played(std::vector<pack::Question> questions,
                                              const std::string& answers, rules::Teams teams) const {
  auto round = asking(std::move(questions), {}, teams);
  rules::Millis at = 0;
  for (std::size_t i = 0; i < answers.size(); ++i) {
    at += 5300 + 700 * static_cast<rules::Millis>(i % 4);
    if (round->awaits_buzzer())
      round->apply({.at = at - 1000, .what = rules::event::Buzz{i % teams.names.size()}});
    if (answers[i] == '-')
      round->apply({.at = at, .what = rules::event::Skip{}});
    else {
      round->apply({.at = at, .what = rules::event::Choose{given_for(round->card().question, answers[i])}});
      round->apply({.at = at, .what = rules::event::Confirm{}});
    }
    if (i + 1 < answers.size()) round->apply({.at = at, .what = rules::event::Next{}});
  }
  return round;
}

}  // namespace letopis::screens
