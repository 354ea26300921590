#pragma once
// A table as text: rows of cells, cut by RFC 4180's rules for quotes with any separator, each row with its
// line. It knows nothing of questions. Private to table.cpp and open.cpp.
#include <string>
#include <string_view>
#include <vector>

namespace letopis::formats {

struct Row {
  std::vector<std::string> cells;  // trimmed
  int line = 0;
  bool unclosed =
      false;  // a quote was opened and never closed: the line was cut as if it were an ordinary character
};

struct Table {
  char separator = ';';
  bool named = false;     // by a line "sep=;", as Excel writes it
  std::vector<Row> rows;  // blank ones left out
};

// The separator is that of a line "sep=…", or else the one that cuts the most rows into the same number of
// cells.
Table read_rows(std::string_view text);

}  // namespace letopis::formats
