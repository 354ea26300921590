#pragma once
// The steps that bring a database from one version to the next; migrations/NNN_name.sql, embedded at build.
// They are only ever appended: a step that has been released is never changed, for somebody's file has
// already taken it.
#include <vector>

namespace letopis::storage {

struct Migration {
  int version;  // PRAGMA user_version after this step
  const char* name;
  const char* sql;
};

const std::vector<Migration>& migrations();  // by version, 1, 2, 3 …

}  // namespace letopis::storage
