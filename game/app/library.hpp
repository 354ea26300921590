#pragma once
// The packs that can be played: those that ship beside the program, and those that a player added. An added
// pack is kept as a native file in the data folder, so that it outlives the file it came from.
#include <string>
#include <vector>

#include "content/base/result.hpp"
#include "content/pack/pack.hpp"
#include "game/storage/store.hpp"

namespace letopis::app {

struct Shelved {
  storage::PackEntry entry;
  pack::Pack pack;
};

class Library {
 public:
  // Reads the shipped packs (*.toml in the folder) and the added ones that the store lists. A pack that
  // cannot be read is told about and left out; the others come in.
  void load(const std::string& shipped_folder, storage::Store& store, storage::UnixMs now);
  // Takes in a pack that was read or compiled. Kept as a file under `folder` (created), unless that is empty.
  base::Result<std::string> add(pack::Pack pack, const std::string& folder, storage::Store& store,
                                storage::UnixMs now);
  void remove(const std::string& id);

  const std::vector<Shelved>& packs() const { return packs_; }
  const Shelved* find(const std::string& id) const;
  const base::Diagnostics& troubles() const { return troubles_; }

 private:
  void shelve(Shelved shelved);
  std::vector<Shelved> packs_;
  base::Diagnostics troubles_;
};

}  // namespace letopis::app
