#include "game/storage/database.hpp"

#include <sqlite3.h>

#include "game/storage/migrations.hpp"

namespace letopis::storage {

int latest_version() {
  return static_cast<int>(migrations().size());
}

Fault fault_of(const SQLite::Exception& exception) {
  switch (exception.getErrorCode() & 0xFF) {  // the low byte of an extended code is the plain one
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
      return Fault::damaged;
    case SQLITE_READONLY:
    case SQLITE_PERM:
      return Fault::read_only;
    case SQLITE_FULL:
      return Fault::full;
    case SQLITE_CANTOPEN:
    case SQLITE_IOERR:
      return Fault::cannot_open;
    default:
      return Fault::none;
  }
}

const char* sentence(Fault fault) {
  switch (fault) {
    case Fault::newer:
      return "This file of scores was made by a newer version of Letopis; update the game, or start it with "
             "another "
             "folder (--data).";
    case Fault::damaged:
      return "This file of scores is damaged; it was left as it is. Put a copy of it back, or let Letopis "
             "set it aside "
             "and begin a new one.";
    case Fault::foreign:
      return "This file belongs to another program; it was left as it is. Start Letopis with another folder "
             "(--data).";
    case Fault::read_only:
      return "The scores cannot be written, because the file or its folder is read-only; allow writing, or "
             "start Letopis "
             "with another folder (--data).";
    case Fault::cannot_open:
      return "The file of scores cannot be opened; see whether its folder exists and the disk is connected, "
             "or start "
             "Letopis with another folder (--data).";
    case Fault::full:
      return "The disk is full, so nothing more can be saved; free some space.";
    case Fault::none:
      break;
  }
  return "The scores could not be read or written; try again, and if that does not help, start Letopis anew.";
}

base::Error explain(const SQLite::Exception& exception, const std::string& file) {
  return {.what = sentence(fault_of(exception)), .where = {.file = file}};
}

}  // namespace letopis::storage
