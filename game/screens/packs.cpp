#include "game/screens/packs.hpp"

#include "game/screens/sentences.hpp"
#include "game/screens/words.hpp"

namespace letopis::screens {
namespace {

std::string pack_note(const PackValue& pack) {
  const auto count = static_cast<unsigned long>(pack.questions);
  std::string note = filled(_n("{} question", "{} questions", count), grouped(pack.questions));
  if (!pack.language.empty()) note += " · " + language_name(pack.language);
  if (pack.hidden > 0) {
    const auto hidden = static_cast<unsigned long>(pack.hidden);
    note += " · " + filled(_n("{} hidden", "{} hidden", hidden), hidden);
  }
  return note;
}

}  // namespace

std::string language_name(std::string_view code) {
  if (code == "ru") return _("Russian");
  if (code == "en") return _("English");
  return std::string(code);
}

Action Packs::draw(const PacksValues& v, Look& look) {
  Action action;
  const Box column = look.column();
  const std::vector<Hint> hints = {{.name = "packs.back", .key = "Esc", .label = _("back")},
                                   {.key = "ArrowsUD", .label = _("choose")},
                                   {.key = "Enter", .label = _("play")}};
  const Button add{
      .name = "packs.add", .label = _("Add a pack"), .kind = ButtonKind::plain, .preferred = v.packs.empty()};
  const Foot foot = draw_foot(look, hints, &add);
  const float head = draw_head(look, _("Question packs"));
  const float width = column.width() - Scroll::thumb_room(look);
  float y = scroll.begin(look, {{column.min.x, head}, {column.max.x, foot.top}}) + look.grid(0.75F);
  const float x = column.min.x;
  if (v.packs.empty())
    y = look.paragraph({x, y}, std::min(width, look.metrics.measure),
                       _("There are no packs yet. Add one: a file of questions, or a history text of your "
                         "own, out of "
                         "which questions are made."),
                       {.role = Role::quote, .colour = look.theme.faded})
            .max.y +
        look.grid(2);
  for (const PackValue& pack : v.packs) {
    const std::string name = "packs." + pack.id;
    const std::string below = pack_note(pack);
    const std::string note = pack.best > 0 ? filled(_("best {}"), grouped(pack.best)) : std::string{};
    const Row one{.name = name,
                  .label = pack.title,
                  .note = note,
                  .below = below,
                  .note_colour = look.theme.gold_text,
                  .preferred = pack.id == v.chosen,
                  .chosen = pack.id == v.chosen};
    const float high = row_height(look, width, one, Role::lead);
    if (row(look, {{x, y}, {x + width, y + high}}, one, Role::lead)) action = act::PickPack{pack.id};
    y += high + look.grid(0.75F);
  }
  for (const base::Diagnostic& trouble : v.troubles)
    y = look.paragraph({x, y}, std::min(width, look.metrics.measure * 1.4F),
                       base::to_string(base::Error{said(trouble.what), trouble.where}),
                       {.role = Role::body, .colour = look.theme.vermilion})
            .max.y +
        look.grid(1);
  scroll.end(look, y + look.grid(1));
  if (foot.main) action = act::Go{Place::add};
  if (foot.hint == 0 || take_key(look, Key::escape)) action = act::Back{};
  return action;
}

Action HiddenQuestions::draw(const HiddenValues& v, Look& look) {
  Action action;
  const Box column = look.column();
  const std::vector<Hint> hints = {{.name = "hidden.back", .key = "Esc", .label = _("back")},
                                   {.key = "Enter", .label = _("bring back")}};
  const Foot foot = draw_foot(look, hints);
  const float head = draw_head(look, _("Hidden questions"), v.pack);
  const float width = column.width() - Scroll::thumb_room(look);
  float y = scroll.begin(look, {{column.min.x, head}, {column.max.x, foot.top}}) + look.grid(0.75F);
  const float x = column.min.x;
  if (v.questions.empty())
    y = look.paragraph({x, y}, std::min(width, look.metrics.measure),
                       _("No question of this pack is hidden. A bad question can be hidden with H after it "
                         "was answered."),
                       {.role = Role::quote, .colour = look.theme.faded})
            .max.y;
  for (const HiddenValue& question : v.questions) {
    const std::string name = "hidden." + question.id;
    const std::string label = question.prompt.empty()
                                  ? std::string(_("A question that is no longer in the pack"))
                                  : question.prompt;
    const std::string below = filled(_("hidden since {}"), day_and_time(question.since));
    const Row one{.name = name, .label = label, .note = _("bring back"), .below = below};
    const float high = row_height(look, width, one, Role::body);
    if (row(look, {{x, y}, {x + width, y + high}}, one, Role::body)) action = act::Unhide{question.id};
    y += high + look.grid(0.5F);
  }
  scroll.end(look, y + look.grid(1));
  if (foot.hint == 0 || take_key(look, Key::escape)) action = act::Back{};
  return action;
}

}  // namespace letopis::screens
