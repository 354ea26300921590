#include "game/app/library.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>

#include "content/base/encoding.hpp"
#include "content/formats/open.hpp"
#include "content/pack/toml.hpp"

namespace letopis::app {
namespace {

namespace fs = std::filesystem;

base::Result<pack::Loaded> read(const std::string& path) {
  const auto decoded = base::read_text_file(path);
  if (!decoded) return tl::unexpected(decoded.error());
  return formats::open(decoded->text, path);
}

base::Result<void> write_file(const fs::path& path, const std::string& text) {
  const fs::path beside = path.string() + ".new";
  std::error_code error;
  fs::create_directories(path.parent_path(), error);
  {
    std::ofstream file(beside, std::ios::binary | std::ios::trunc);
    file << text << std::flush;
    if (!file.good())
      return base::fail("The pack cannot be kept; check that this folder may be written to.",
                        {.file = path.parent_path().string()});
  }
  fs::rename(beside, path, error);
  if (error)
    return base::fail("The pack cannot be kept; check that this folder may be written to.",
                      {.file = path.parent_path().string()});
  return {};
}

}  // namespace

void Library::shelve(Shelved shelved) {
  const auto known = std::find_if(packs_.begin(), packs_.end(),
                                  [&](const Shelved& one) { return one.entry.id == shelved.entry.id; });
  if (known != packs_.end())
    *known = std::move(shelved);
  else
    packs_.push_back(std::move(shelved));
}

void Library::load(const std::string& shipped_folder, storage::Store& store, storage::UnixMs now) {
  packs_.clear();
  troubles_.clear();
  std::error_code error;
  std::vector<fs::path> files;
  for (const auto& file : fs::directory_iterator(shipped_folder, error))
    if (file.path().extension() == ".toml") files.push_back(file.path());
  std::sort(files.begin(), files.end());
  for (const fs::path& path : files) {
    auto loaded = read(path.string());
    if (!loaded) {
      troubles_.push_back({.what = loaded.error().what, .where = loaded.error().where});
      continue;
    }
    const std::string id = path.stem().string();
    const storage::PackEntry entry{.id = id,
                                   .title = loaded->pack.title,
                                   .language = loaded->pack.language,
                                   .path = path.string(),
                                   .origin = storage::Origin::shipped,
                                   .questions = static_cast<int>(loaded->pack.questions.size()),
                                   .added = now};
    shelve({entry, std::move(loaded->pack)});
  }
  const auto added = store.packs();
  if (!added) {
    troubles_.push_back({.what = added.error().what, .where = added.error().where});
    return;
  }
  for (const storage::PackEntry& entry : *added) {
    if (entry.origin != storage::Origin::added) continue;
    auto loaded = read(entry.path);
    if (!loaded)
      troubles_.push_back({.what = loaded.error().what, .where = loaded.error().where});
    else
      shelve({entry, std::move(loaded->pack)});
  }
}

base::Result<std::string> Library::add(pack::Pack pack, const std::string& folder, storage::Store& store,
                                       storage::UnixMs now) {
  const std::string text = pack::write_toml(pack);
  const std::string id = "added-" + pack::hash_of(text);
  storage::PackEntry entry{.id = id,
                           .title = pack.title,
                           .language = pack.language,
                           .path = {},
                           .origin = storage::Origin::added,
                           .questions = static_cast<int>(pack.questions.size()),
                           .added = now};
  if (!folder.empty()) {
    const fs::path path = fs::path(folder) / (id + ".toml");
    if (const auto written = write_file(path, text); !written) return tl::unexpected(written.error());
    entry.path = path.string();
    if (const auto put = store.put_pack(entry); !put) return tl::unexpected(put.error());
  }
  shelve({entry, std::move(pack)});
  return id;
}

void Library::remove(const std::string& id) {
  std::erase_if(packs_, [&](const Shelved& one) { return one.entry.id == id; });
}

const Shelved* Library::find(const std::string& id) const {
  const auto found =
      std::find_if(packs_.begin(), packs_.end(), [&](const Shelved& one) { return one.entry.id == id; });
  return found == packs_.end() ? nullptr : &*found;
}

}  // namespace letopis::app
