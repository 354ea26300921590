#include "content/formats/table_rows.hpp"

#include <algorithm>

#include "content/base/utf8.hpp"

namespace letopis::formats {
namespace {

std::string trimmed(const std::string& text) {
  return std::string(base::trim(text));
}

constexpr std::size_t longest_cell =
    64 * 1024;                       // bytes between two quotes; more is a quote that nobody closed
constexpr int most_unclosed = 1000;  // then quotes mean nothing more: each costs a look ahead

// Whether the quote at `at`, within a quoted cell, ends the cell: only a separator or the line's end may
// follow.
bool ends_cell(std::string_view text, std::size_t at, char separator) {
  for (++at; at < text.size(); ++at) {
    if (text[at] == separator || text[at] == '\n') return true;
    if (text[at] != ' ' && text[at] != '\r') return false;
  }
  return true;
}

// Cuts one row off the front of the text; `line` counts the line ends that were passed.
Row take_row(std::string_view& text, char separator, bool quotes, int& line) {
  Row row{.cells = {}, .line = line};
  std::string cell;
  bool within_quotes = false, at_start = true;
  std::size_t at = 0, opened = 0;
  int lines = 0;
  for (; at < text.size(); ++at) {
    const char c = text[at];
    if (within_quotes) {
      if (at - opened > longest_cell) break;
      if (c == '"' && at + 1 < text.size() && text[at + 1] == '"')
        cell += text[++at];
      else if (c == '"') {
        within_quotes = false;
        if (!ends_cell(text, at, separator)) cell = '"' + cell + '"';  // "War and Peace" is by whom?
      } else
        cell += c;
      if (c == '\n') ++lines;
      continue;
    }
    if (c == '\n') break;
    if (c == separator) {
      row.cells.push_back(trimmed(cell));
      cell.clear();
      at_start = true;
    } else if (c == '"' && at_start && quotes) {
      within_quotes = true;
      at_start = false;
      opened = at;
    } else {
      at_start = at_start && (c == ' ' || c == '\r');
      cell += c;
    }
  }
  if (within_quotes) {  // start again, and take the quotes of this line for ordinary characters
    Row again = take_row(text, separator, false, line);
    again.unclosed = true;
    return again;
  }
  row.cells.push_back(trimmed(cell));
  line += lines + 1;
  text.remove_prefix(std::min(at + 1, text.size()));
  return row;
}

bool is_blank(const Row& row) {
  return std::all_of(row.cells.begin(), row.cells.end(),
                     [](const std::string& cell) { return cell.empty(); });
}

// How many of the first rows have at least two cells.
int rows_cut_by(char separator, std::string_view text) {
  int cut = 0, line = 1;
  for (int count = 0; count < 50 && !text.empty(); ++count)
    if (take_row(text, separator, true, line).cells.size() >= 2) ++cut;
  return cut;
}

}  // namespace

Table read_rows(std::string_view text) {
  Table table;
  int line = 1;
  if (text.starts_with("sep=") && text.size() > 4 && text[4] != '\n') {
    table.separator = text[4];
    table.named = true;
    text.remove_prefix(std::min(text.find('\n'), text.size() - 1) + 1);
    ++line;
  } else {
    const auto sample = text.substr(0, 64 * 1024);
    int most = 0;
    for (const char separator : {'\t', ';', '|', ','})  // a comma stands in prose too, so it comes last
      if (const int cut = rows_cut_by(separator, sample); cut > most) {
        most = cut;
        table.separator = separator;
      }
  }
  int unclosed = 0;
  while (!text.empty()) {
    Row row = take_row(text, table.separator, unclosed < most_unclosed, line);
    if (row.unclosed) ++unclosed;
    if (!is_blank(row)) table.rows.push_back(std::move(row));
  }
  return table;
}

}  // namespace letopis::formats
