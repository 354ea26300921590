#pragma once
// The store on a disk: one SQLite file in WAL mode. Every commit waits for the disk (synchronous FULL),
// because an acknowledged answer must survive a power cut as well as a killed program; that is why answers go
// through writer.hpp. A file that is newer, damaged, foreign or read-only is refused and not one byte of it
// is changed.
#include <memory>
#include <string>

#include "game/storage/store.hpp"

namespace letopis::storage {

enum class Fault { none, newer, damaged, foreign, read_only, cannot_open, full };

struct Opened {
  std::unique_ptr<Store> store;  // empty when fault is not none
  Fault fault = Fault::none;
  base::Error error;  // the sentence, and the file
};

struct Limits {
  int most_pages = 0;  // 0: none. A quota in pages of 4096 bytes; tests fill it to see what a full disk does
};

// Creates the file and its folders where they are missing, and brings an older file up to date.
Opened open_sqlite(const std::string& path, Limits limits = {});

// Renames a damaged file (with its -wal and -shm) to "<path>.damaged-<now>" so that a new one can be started;
// gives the new name. Only ever called because a person asked for it.
Result<std::string> move_aside(const std::string& path, UnixMs now);

}  // namespace letopis::storage
