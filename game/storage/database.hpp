#pragma once
// The one place where SQLiteCpp's exceptions end. guarded() runs a piece of work and turns what it throws
// into an Error with a sentence a player can act on; Query binds its arguments in order, so that no value
// ever stands in SQL text. Internal to storage.
#include <cstddef>
#include <cstdint>
#include <exception>
#include <optional>
#include <string>
#include <type_traits>

#include <SQLiteCpp/SQLiteCpp.h>

#include "content/base/result.hpp"
#include "game/storage/sqlite.hpp"

namespace letopis::storage {

// The version "letopis" reads and writes, and the mark that tells its files from other programs'.
int latest_version();
inline constexpr std::int32_t application_id = 0x4C455450;  // "LETP"

Fault fault_of(const SQLite::Exception& exception);
const char* sentence(Fault fault);  // constant, translatable; for Fault::none a general one
base::Error explain(const SQLite::Exception& exception, const std::string& file);

// A defect in the stored data that SQLite itself cannot see. Thrown inside guarded() only.
struct Unreadable : std::exception {};

template <class Work>
auto guarded(const std::string& file, Work&& work) -> base::Result<std::invoke_result_t<Work>> {
  try {
    if constexpr (std::is_void_v<std::invoke_result_t<Work>>) {
      work();
      return {};
    } else {
      return work();
    }
  } catch (const SQLite::Exception& exception) {
    return tl::unexpected(explain(exception, file));
  } catch (const Unreadable&) {
    return base::fail(sentence(Fault::damaged), {.file = file});
  } catch (const std::exception&) {
    return base::fail(sentence(Fault::none), {.file = file});
  }
}

class Query {
 public:
  template <class... Values>
  Query(SQLite::Database& database, const char* sql, const Values&... values) : statement_(database, sql) {
    int place = 0;
    (bind(++place, values), ...);
  }

  bool step() { return statement_.executeStep(); }  // false after the last row
  void run() { statement_.exec(); }

  std::int64_t number(int column) { return statement_.getColumn(column).getInt64(); }
  int integer(int column) { return statement_.getColumn(column).getInt(); }
  double real(int column) { return statement_.getColumn(column).getDouble(); }
  std::string text(int column) { return statement_.getColumn(column).getString(); }
  std::optional<std::int64_t> maybe(int column) {
    return statement_.getColumn(column).isNull() ? std::nullopt : std::optional(number(column));
  }

 private:
  template <class Value>
  void bind(int place, const Value& value) {
    if constexpr (std::is_same_v<Value, bool> || std::is_enum_v<Value>)
      statement_.bind(place, static_cast<std::int64_t>(value));
    else if constexpr (std::is_integral_v<Value>)
      statement_.bind(place, static_cast<std::int64_t>(value));
    else
      statement_.bind(place, value);
  }
  template <class Value>
  void bind(int place, const std::optional<Value>& value) {
    if (value)
      bind(place, *value);
    else
      statement_.bind(place);  // NULL
  }

  SQLite::Statement statement_;
};

// Writing starts at BEGIN: another door cannot slip in between what is read here and what is written after
// it.
class Transaction : public SQLite::Transaction {
 public:
  explicit Transaction(SQLite::Database& database)
      : SQLite::Transaction(database, SQLite::TransactionBehavior::IMMEDIATE) {}
};

}  // namespace letopis::storage
