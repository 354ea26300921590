#include "content/formats/table.hpp"

#include <algorithm>
#include <optional>

#include <fmt/format.h>

#include "content/base/utf8.hpp"
#include "content/formats/foreign.hpp"
#include "content/formats/table_rows.hpp"
#include "content/pack/validate.hpp"

namespace letopis::formats {
namespace {

using pack::Kind;

enum class Column { question, right, wrong, explanation, other };

Column column_named(const std::string& cell) {
  const std::string name = base::fold(cell);
  const auto has = [&](const char* part) { return name.find(part) != std::string::npos; };
  if (base::length(cell) > 40 || has("?")) return Column::other;  // a question itself, or an answer
  if (has("explanation") || has("feedback") || has("comment") || has("пояснени") || has("объяснени") ||
      has("комментари"))
    return Column::explanation;
  if (has("wrong") || has("incorrect") || has("distractor") || has("неправильн") || has("неверн") ||
      has("дистрактор"))
    return Column::wrong;
  if (name == "question" || name == "questions" || name == "question text" || name == "prompt" ||
      name == "вопрос" || name == "вопросы" || name == "текст вопроса")
    return Column::question;
  if (name == "answer" || name == "right" || name == "correct" || has("right answer") ||
      has("correct answer") || name == "ответ" || has("правильн") || has("верный") || has("верно"))
    return Column::right;
  return Column::other;
}

// The meaning of each column where the first row names them: a question and an answer at the least.
std::optional<std::vector<Column>> header_of(const Row& row) {
  std::vector<Column> columns;
  for (const std::string& cell : row.cells) columns.push_back(column_named(cell));
  const bool question = std::count(columns.begin(), columns.end(), Column::question) == 1;
  const bool right = std::count(columns.begin(), columns.end(), Column::right) == 1;
  if (!question || !right) return std::nullopt;
  return columns;
}

std::optional<bool> truth_of(const std::string& text) {
  const std::string word = base::fold(text);
  for (const char* yes : {"true", "верно", "правда", "да", "yes"})
    if (word == yes) return true;
  for (const char* no : {"false", "неверно", "неправда", "ложь", "нет", "no"})
    if (word == no) return false;
  return std::nullopt;
}

struct Cells {
  std::string question, right, explanation;
  std::vector<std::string> wrong;
};

Cells sorted(const Row& row, const std::vector<Column>& columns) {
  Cells cells;
  for (std::size_t i = 0; i < row.cells.size(); ++i) {
    const Column column = i < columns.size()                                   ? columns[i]
                          : columns.empty() || columns.back() == Column::wrong ? Column::wrong
                                                                               : Column::other;
    const std::string& cell = row.cells[i];
    if (column == Column::question) cells.question = cell;
    if (column == Column::right) cells.right = cell;
    if (column == Column::explanation) cells.explanation = cell;
    if (column == Column::wrong && !cell.empty()) cells.wrong.push_back(cell);
  }
  return cells;
}

// With wrong answers a choice (or a gap to fill); without, a statement, a number or a text to type.
pack::Question question_of(const Cells& cells, const std::string& language) {
  pack::Question question;
  question.prompt = with_gaps(cells.question);
  question.explanation = cells.explanation;
  double number = 0;
  if (!cells.wrong.empty()) {
    question.kind = has_gap(question.prompt) ? Kind::cloze : Kind::choice;
    question.choices = cells.wrong;
    question.choices.insert(question.choices.begin(), cells.right);
    question.answer = std::size_t{0};
    settle_choices(question);
  } else if (const auto truth = truth_of(cells.right)) {
    make_true_or_false(question, *truth, language);
  } else if (parse_number(cells.right, number)) {
    question.kind = Kind::number;
    question.answer = pack::NumberAnswer{.value = number, .low = number, .high = number, .unit = {}};
  } else {
    question.kind = Kind::text;
    question.answer = std::vector{cells.right};
  }
  return question;
}

}  // namespace

bool looks_like_table(std::string_view text) {
  const Table table = read_rows(text.substr(0, 64 * 1024));
  if (table.named && !table.rows.empty()) return true;
  if (table.rows.empty()) return false;
  if (header_of(table.rows.front())) return true;
  if (table.separator == ',') return false;  // prose is full of commas
  const std::size_t whole =
      text.size() > 64 * 1024 ? table.rows.size() - 1 : table.rows.size();  // the last row may be cut
  std::size_t good = 0;
  const std::size_t least = table.separator == '\t' ? 2 : 3;
  for (std::size_t i = 0; i < whole; ++i) {
    const auto& cells = table.rows[i].cells;
    if (cells.size() >= least && !cells[0].empty() && base::length(cells[0]) <= 400 &&
        base::length(cells[1]) <= 120)
      ++good;
  }
  return whole > 0 && good * 10 >= whole * 8;
}

pack::Loaded read_table(std::string_view text, const std::string& file) {
  const Table table = read_rows(text);
  pack::Gathering gathering(
      {.title = title_of(file), .language = language_of(text), .narratives = {}, .questions = {}}, file);
  std::vector<Column> columns = {Column::question, Column::right, Column::wrong};
  std::size_t first = 0;
  if (!table.rows.empty())
    if (auto header = header_of(table.rows.front())) {
      columns = std::move(*header);
      first = 1;
    }
  for (std::size_t i = first; i < table.rows.size(); ++i) {
    const Row& row = table.rows[i];
    const base::Place where{.file = file, .line = row.line, .column = 1};
    const Cells cells = sorted(row, columns);
    if (row.unclosed)
      gathering.leave_out(
          "a quote is opened in it and never closed; write \" before the end of the cell, or \"\" for a "
          "plain one",
          where);
    else if (cells.right.empty())
      gathering.leave_out(
          fmt::format("it has no right answer; write: question {0} right answer {0} wrong answers",
                      table.separator == '\t' ? "(tab)" : std::string(1, table.separator)),
          where);
    else
      gathering.add(question_of(cells, gathering.language()), where);
  }
  return std::move(gathering).finish();
}

}  // namespace letopis::formats
