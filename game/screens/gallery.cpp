#include "game/screens/gallery.hpp"

#include "game/screens/samples.hpp"
#include "game/screens/stage.hpp"
#include "game/screens/words.hpp"

namespace letopis::screens {
namespace {

using Scenes = std::vector<Scene>;

// A screen with its values, kept alive over the frames that the picture needs.
template <class Screen, class Values>
void add(Scenes& scenes, const char* screen, const char* state, Values values, Screen hand = {},
         std::int64_t now_ms = 0, std::vector<Press> presses = {}) {
  auto kept = std::make_shared<Screen>(std::move(hand));
  scenes.push_back(
      {.screen = screen,
       .state = state,
       .draw = [kept, values = std::move(values)](Look& look) { (void)kept->draw(values, look); },
       .presses = std::move(presses),
       .now_ms = now_ms});
}

// Screens of a round borrow it; the scene owns it.
void add_round(Scenes& scenes, const Samples& s, const char* state,
               const std::shared_ptr<rules::Round>& round, std::int64_t now_ms = 9000,
               std::vector<Press> presses = {}) {
  auto hand = std::make_shared<RoundScreen>();
  const std::string title = s.title(), language = s.language();
  scenes.push_back(
      {.screen = "round",
       .state = state,
       .draw =
           [=](Look& look) {
             const Action action = hand->draw({.round = *round, .title = title, .language = language}, look);
             if (const auto* answer = std::get_if<act::Answer>(&action); answer != nullptr && answer->given)
               round->apply({.at = look.now_ms, .what = rules::event::Choose{*answer->given}});
             if (const auto* told = std::get_if<act::Tell>(&action)) round->apply(told->event);
           },
       .presses = std::move(presses),
       .now_ms = now_ms});
}

void add_feedback(Scenes& scenes, const Samples& s, const char* state,
                  const std::shared_ptr<rules::Round>& round, bool long_title = false) {
  auto hand = std::make_shared<Feedback>();
  const std::string title = long_title ? s.long_title() : s.title(), language = s.language();
  scenes.push_back({.screen = "feedback", .state = state, .draw = [=](Look& look) {
                      (void)hand->draw(
                          {.round = *round, .title = title, .language = language, .names_file = long_title},
                          look);
                    }});
}

void add_results(Scenes& scenes, const Samples& s, const char* state,
                 const std::shared_ptr<rules::Round>& round, int best_before, bool only_wrong = false) {
  auto hand = std::make_shared<Results>();
  hand->only_wrong = only_wrong;
  const std::string title = s.title(), player = s.player().name;
  scenes.push_back({.screen = "results", .state = state, .draw = [=](Look& look) {
                      (void)hand->draw(
                          {.round = *round, .title = title, .player = player, .best_before = best_before},
                          look);
                    }});
}

void add_before_play(Scenes& scenes, const Samples& s) {
  add<Title>(scenes, "title", "empty", TitleValues{});
  add<Title>(
      scenes, "title", "one",
      TitleValues{.player = s.player(), .packs = s.packs(1, false), .chosen = s.pack(0), .best = 8420});
  add<Title>(
      scenes, "title", "many",
      TitleValues{.player = s.player(), .packs = s.packs(7, false), .chosen = s.pack(0), .best = 8420});
  add<Title>(scenes, "title", "long",
             TitleValues{.player = s.players(1, true).front(),
                         .packs = s.packs(4, true),
                         .chosen = s.pack(0),
                         .best = 123456,
                         .unsaved = true});
  add<Players>(scenes, "players", "empty", PlayersValues{});
  add<Players>(scenes, "players", "many", PlayersValues{.players = s.players(9, false), .present = 2});
  add<Players>(scenes, "players", "long",
               PlayersValues{.players = s.players(2, true),
                             .present = 1,
                             .fault = _("This name is too long: use at most 40 letters.")});
  add<Packs>(scenes, "packs", "empty", PacksValues{});
  add<Packs>(scenes, "packs", "one", PacksValues{.packs = s.packs(1, false), .chosen = "pack-0"});
  add<Packs>(scenes, "packs", "many", PacksValues{.packs = s.packs(9, false), .chosen = "pack-2"});
  add<Packs>(scenes, "packs", "long", PacksValues{.packs = s.packs(3, true), .chosen = "pack-0"});
  add<Packs>(scenes, "packs", "error",
             PacksValues{.packs = s.packs(1, false), .chosen = "pack-0", .troubles = s.remarks(2)});
  add<HiddenQuestions>(scenes, "hidden", "empty", HiddenValues{.pack = s.title()});
  add<HiddenQuestions>(scenes, "hidden", "many",
                       HiddenValues{.pack = s.title(),
                                    .questions = {{"1", s.years().prompt, "2026-03-14T18:20:00"},
                                                  {"2", s.long_choice().prompt, "2026-03-10T09:05:00"},
                                                  {"3", "", "2026-02-01T12:00:00"}}});
}

void add_adding(Scenes& scenes, const Samples& s) {
  add<Add>(scenes, "add", "empty", AddValue{});
  Add filled_in;
  filled_in.path.set("/home/anna/history/portsmouth.gift");
  filled_in.text.set(s.long_choice().source.text + "\n" + s.years().source.text);
  add<Add>(scenes, "add", "typed", AddValue{.example = "/home/anna/.local/share/letopis/example.toml"},
           filled_in);
  add<Add>(scenes, "add", "working",
           AddValue{.state = AddValue::State::working, .what = "portsmouth.md", .progress = 0.42F});
  add<Add>(scenes, "add", "done",
           AddValue{.state = AddValue::State::done,
                    .what = "portsmouth.md",
                    .title = s.title(),
                    .pack = "p",
                    .questions = 24});
  add<Add>(scenes, "add", "remarks",
           AddValue{.state = AddValue::State::done,
                    .what = "portsmouth.md",
                    .title = s.long_title(),
                    .pack = "p",
                    .questions = 1,
                    .diagnostics = s.remarks(14)});
  add<Add>(scenes, "add", "error",
           AddValue{.state = AddValue::State::failed,
                    .what = _("Not one question could be made of this; below stands why."),
                    .diagnostics = s.remarks(1)});
  const Plan alone{};
  const Plan turns{.settings = {.count = 10, .seconds = 60},
                   .teams = {.turns = rules::Turns::in_turn, .names = s.team_names(2, false)}};
  const Plan buzzer{.settings = {.count = 12, .seconds = 0},
                    .teams = {.turns = rules::Turns::buzzer, .names = s.team_names(6, true)}};
  add<Setup>(scenes, "setup", "one", SetupValues{.pack = s.pack(0), .plan = alone, .playable = 23});
  add<Setup>(scenes, "setup", "teams", SetupValues{.pack = s.pack(1), .plan = turns, .playable = 41});
  add<Setup>(scenes, "setup", "buzzer",
             SetupValues{.pack = s.packs(1, true).front(), .plan = buzzer, .playable = 10000});
  add<Setup>(scenes, "setup", "error",
             SetupValues{.pack = s.pack(2),
                         .plan = alone,
                         .playable = 0,
                         .fault = "Every question of this pack is hidden; bring some back."});
}

void add_rounds(Scenes& scenes, const Samples& s) {
  const std::vector<pack::Question> ten(10, s.years());
  add_round(scenes, s, "years", s.asking(ten));
  const auto second = [&](pack::Question question) {
    auto round = s.played({s.years(), s.years(), s.years(), question, s.years(), s.years()}, "rwr");
    round->apply({.at = 20000, .what = rules::event::Next{}});
    return round;
  };
  const Press key_two{.key = Key::digit, .digit = 2};
  add_round(scenes, s, "chosen", second(s.years()), 27000, {{}, {}, key_two});
  add_round(scenes, s, "last", second(s.years()), 46500);
  add_round(scenes, s, "choice", second(s.choice()), 27000);
  add_round(scenes, s, "six", second(s.six()), 27000);
  add_round(scenes, s, "truefalse", second(s.truefalse()), 27000);
  add_round(scenes, s, "long", second(s.long_choice()), 27000);
  add_round(scenes, s, "multi", second(s.multi()), 27000, {{}, {}, key_two, {.key = Key::digit, .digit = 3}});
  add_round(scenes, s, "number", second(s.figure()), 27000,
            {{},
             {},
             {.key = Key::digit, .digit = 7, .character = U'7'},
             {.key = Key::digit, .digit = 5, .character = U'5'}});
  add_round(scenes, s, "text", second(s.words()), 27000);
  add_round(scenes, s, "order", second(s.order()), 27000, {{}, {}, {.key = Key::down}});
  add_round(scenes, s, "match", second(s.match()), 27000, {{}, {}, key_two});
  add_round(scenes, s, "pause", second(s.years()), 27000, {{}, {}, {.key = Key::space, .character = U' '}});
  add_round(scenes, s, "leave", second(s.years()), 27000, {{}, {}, {.key = Key::escape}});
  rules::Teams turns{.turns = rules::Turns::in_turn, .names = s.team_names(2, true)};
  add_round(scenes, s, "team", s.asking({s.years(), s.choice()}, {}, turns));
  rules::Teams buzzer{.turns = rules::Turns::buzzer, .names = s.team_names(4, false)};
  add_round(scenes, s, "buzzer", s.asking({s.choice(), s.years()}, {}, buzzer));
  rules::Teams six{.turns = rules::Turns::buzzer, .names = s.team_names(6, true)};
  add_round(scenes, s, "buzzers", s.asking({s.long_choice(), s.years()}, {}, six));
}

void add_after_play(Scenes& scenes, const Samples& s) {
  const auto years = s.years();
  add_feedback(scenes, s, "right", s.played({years, years, years}, "rr"));
  add_feedback(scenes, s, "wrong", s.played({years, years}, "w"));
  add_feedback(scenes, s, "none", s.played({s.choice(), years}, "-"));
  add_feedback(scenes, s, "partly", s.played({s.figure(), years}, "p"));
  add_feedback(scenes, s, "long", s.played({years, s.long_choice()}, "rw"), true);
  add_feedback(scenes, s, "order", s.played({s.order(), years}, "w"));
  add_feedback(scenes, s, "match", s.played({s.match()}, "w"));
  rules::Teams three{.turns = rules::Turns::in_turn, .names = s.team_names(3, true)};
  add_feedback(scenes, s, "teams", s.played({years, s.choice(), years, s.choice()}, "rwr", three));
  const std::vector<pack::Question> mixed = {years,           s.choice(), s.multi(), s.figure(),    s.words(),
                                             s.long_choice(), s.order(),  s.match(), s.truefalse(), s.six()};
  const auto finished = [&](std::vector<pack::Question> questions, const std::string& answers,
                            rules::Teams teams = {}) {
    auto round = s.played(std::move(questions), answers, std::move(teams));
    round->apply({.at = 1000000, .what = rules::event::Next{}});
    return round;
  };
  add_results(scenes, s, "many", finished(mixed, "rrwprw-rrr"), 8420);
  add_results(scenes, s, "record", finished(mixed, "rrrrrrrrrr"), 8420);
  add_results(scenes, s, "wrong", finished(mixed, "rrwprw-wrr"), 0, true);
  add_results(scenes, s, "one", finished({years}, "r"), 0);
  add_results(scenes, s, "teams", finished(mixed, "rrwprw-rrr", three), 0);
  auto left = s.asking(mixed);
  left->apply({.at = 10, .what = rules::event::Quit{}});
  add_results(scenes, s, "empty", left, 0);
  add<Scores>(scenes, "scores", "empty",
              ScoresValues{.packs = s.packs(3, false), .pack = "pack-0", .somebody = true});
  add<Scores>(scenes, "scores", "one",
              ScoresValues{.packs = s.packs(1, false),
                           .pack = "pack-0",
                           .mine = true,
                           .somebody = true,
                           .scores = s.scores(1, false)});
  add<Scores>(
      scenes, "scores", "many",
      ScoresValues{
          .packs = s.packs(5, false), .pack = "pack-1", .somebody = true, .scores = s.scores(12, false)});
  TeamResultValue game{
      .when = "2026-03-14T18:20:00",
      .standings = rules::standings(three, finished(mixed, "rrwprw-rrr", three)->attempts())};
  add<Scores>(scenes, "scores", "long",
              ScoresValues{.packs = s.packs(4, true),
                           .pack = "pack-0",
                           .somebody = true,
                           .scores = s.scores(3, true),
                           .teams = {game}});
  add<Settings>(scenes, "settings", "plain", Preferences{.language = s.language()});
  add<Settings>(scenes, "settings", "other",
                Preferences{.language = s.language(),
                            .night = true,
                            .text_percent = 250,
                            .muted = true,
                            .reduced_motion = true});
  add<Message>(scenes, "message", "error",
               Trouble{.title = _("Scores cannot be opened"),
                       .what = s.pick("Файл очков повреждён.", "The file of scores is damaged."),
                       .where = "/home/anna/.local/share/letopis/letopis.sqlite",
                       .may_play_unsaved = true,
                       .may_move_aside = true});
}

// Every widget in every state, side by side: what a newcomer builds screens from.
void draw_widgets(Look& look, Scroll& scroll, Field& field, std::size_t& chosen, float& position) {
  const Box column = look.column();
  const float x = column.min.x;
  const float width = column.width() - Scroll::thumb_room(look);
  const float head = draw_head(look, _("Letopis"), "widgets");
  float y =
      scroll.begin(look, {{x, head}, {column.max.x, look.metrics.window.y - look.grid(2)}}) + look.grid(1);
  float high = 0;
  button_row(look, {x, y}, width,
             {{.name = "w.primary",
               .label = _("Begin"),
               .key = "Enter",
               .kind = ButtonKind::primary,
               .preferred = true},
              {.name = "w.plain", .label = _("Add a pack")},
              {.name = "w.quiet", .label = _("I don't know"), .kind = ButtonKind::quiet},
              {.name = "w.off", .label = _("Answer"), .kind = ButtonKind::primary, .enabled = false}},
             high);
  y += high + look.grid(2);
  const FieldLook line{.name = "w.field", .label = _("A new name")};
  draw_field(look, {{x, y}, {x + width * 0.5F, y + field_height(look, line)}}, line, field);
  slider(look, {{x + width * 0.55F, y}, {x + width, y + slider_height(look)}},
         {.name = "w.slider", .label = _("a figure")}, position);
  y += field_height(look, line) + look.grid(2);
  const Choice choices{.name = "w.choice", .label = _("Theme"), .options = {_("paper"), _("night")}};
  choice(look, {{x, y}, {x + width, y}}, choices, chosen);
  y += choice_height(look, width, choices) + look.grid(2);
  const TileState states[] = {TileState::open,  TileState::chosen, TileState::right,
                              TileState::wrong, TileState::missed, TileState::pale};
  const float each = (width - look.grid(2)) / 2;
  for (std::size_t i = 0; i < std::size(states); ++i) {
    const std::string name = "w.tile." + std::to_string(i);
    const std::string letter = tile_letter(i, "en");
    const Tile one{
        .name = name, .text = "1905", .letter = letter, .index = i, .state = states[i], .figure = true};
    const float left = x + (i % 2 == 0 ? 0 : each + look.grid(2));
    const float tall = tile_height(look, each, one);
    tile(look, {{left, y}, {left + each, y + tall}}, one);
    if (i % 2 == 1) y += tall + look.grid(1);
  }
  y += look.grid(1);
  draw_dashes(look, {{x, y}, {x + width * 0.5F, y + look.grid(1)}},
              {Dash::right, Dash::wrong, Dash::partly, Dash::skipped, Dash::now, Dash::ahead});
  draw_bar(look, {{x + width * 0.55F, y}, {x + width, y + look.grid(1)}}, 0.4F, look.theme.ink);
  scroll.end(look, y + look.grid(2));
}

}  // namespace

std::vector<Scene> gallery(const std::string& language) {
  const Samples samples(language == "ru");
  Scenes scenes;
  scenes.push_back({.screen = "widgets",
                    .state = "all",
                    .draw = [scroll = std::make_shared<Scroll>(), field = std::make_shared<Field>(),
                             chosen = std::size_t{0}, position = 0.3F](Look& look) mutable {
                      draw_widgets(look, *scroll, *field, chosen, position);
                    }});
  add_before_play(scenes, samples);
  add_adding(scenes, samples);
  add_rounds(scenes, samples);
  add_after_play(scenes, samples);
  return scenes;
}

}  // namespace letopis::screens
