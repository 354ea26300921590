// Bringing in packs and texts: what a player gives, what comes of it, and an example to start from.
#include <filesystem>
#include <fstream>

#include "content/formats/open.hpp"
#include "game/app/app.hpp"
#include "game/screens/sentences.hpp"
#include "game/screens/words.hpp"

namespace letopis::app {
namespace {

using screens::_;
using screens::Stage;
namespace act = screens::act;

}  // namespace

void App::poll_adder() {
  if (adder_.working()) add_.progress = adder_.progress();
  if (auto outcome = adder_.poll()) {
    auto& loaded = outcome->loaded;
    add_.diagnostics = loaded ? loaded->diagnostics : base::Diagnostics{};
    add_.state = screens::AddValue::State::failed;
    if (!loaded) {
      add_.what = screens::said(loaded.error().what);
      if (!loaded.error().where.file.empty())
        add_.what = base::to_string(base::Error{add_.what, loaded.error().where});
    } else if (loaded->pack.questions.empty()) {
      add_.what = _("Not one question could be made of this; below stands why.");
    } else {
      add_.questions = static_cast<int>(loaded->pack.questions.size());
      if (loaded->pack.title.empty()) loaded->pack.title = adder_.what();
      add_.title = loaded->pack.title;
      const auto id = library_.add(std::move(loaded->pack),
                                   unsaved_ ? std::string{} : folders_.data + "/packs", *store_, unix_now());
      if (id) {
        add_.state = screens::AddValue::State::done;
        add_.pack = *id;
        refresh();
        if (play_what_comes_ && add_.diagnostics.empty() && stage() == Stage::add) on(act::PickPack{*id});
      } else {
        add_.what = base::to_string(base::Error{screens::said(id.error().what), id.error().where});
      }
    }
    play_what_comes_ = false;
  }
}

void App::drop_file(const std::string& path) {
  if (stage() == Stage::round || stage() == Stage::feedback) {
    say(_("Finish the round first; then drop the file again."));
    return;
  }
  if (adder_.working()) return;
  show(Stage::add);
  obey(act::AddFile{path});
}

void App::on(const act::AddFile& add) {
  adder_.bring_file(add.path);
  add_ = {.state = screens::AddValue::State::working, .what = adder_.what(), .example = {}};
}

void App::on(const act::AddText& add) {
  adder_.bring_text(add.text);
  add_ = {.state = screens::AddValue::State::working, .what = _("your text"), .example = {}};
}

void App::on(const act::StopAdding&) {
  adder_.cancel();
  add_ = {};
}

void App::on(const act::SaveExample&) {
  namespace fs = std::filesystem;
  const fs::path folder = folders_.data.empty() ? fs::temp_directory_path() : fs::path(folders_.data);
  const std::string name = preferences_.language == "ru" ? "пример" : "example";
  std::error_code error;
  fs::create_directories(folder, error);
  fs::path path = folder / (name + ".toml");
  // An example that was saved before may hold somebody's work by now.
  for (int next = 2; fs::exists(path, error); ++next)
    path = folder / (name + "-" + std::to_string(next) + ".toml");
  std::ofstream file(path, std::ios::binary | std::ios::trunc);
  file << formats::example(preferences_.language) << std::flush;
  if (file.good()) {
    add_.example = path.string();
    screens_.add.path.set(path.string());
  } else {
    say(_("The example cannot be saved; check that the data folder may be written to."));
  }
}

}  // namespace letopis::app
