#pragma once
// Errors as values. Result<T> holds a T or an Error; an Error is one human sentence that says what is
// wrong and how to mend it, and the place where. A parser that goes on after an error gathers Diagnostics
// instead. Neither knows how it is shown: that is to_string's and the screens' business.
#include <string>
#include <vector>

#include <tl/expected.hpp>

namespace letopis::base {

// A place in somebody's file. Line and column are 1-based and count code points; 0 means "not known".
struct Place {
  std::string file;
  int line = 0;
  int column = 0;
  bool operator==(const Place&) const = default;
};

struct Error {
  std::string what;  // one sentence with its remedy
  Place where;
  bool operator==(const Error&) const = default;
};

template <class T>
using Result = tl::expected<T, Error>;

enum class Severity { note, warning, error };

struct Diagnostic {
  Severity severity = Severity::error;
  std::string what;
  Place where;
  bool operator==(const Diagnostic&) const = default;
};

using Diagnostics = std::vector<Diagnostic>;

// "file:line:column: sentence"; parts that are not known are left out.
std::string to_string(const Error& error);
std::string to_string(const Diagnostic& diagnostic);

inline tl::unexpected<Error> fail(std::string what, Place where = {}) {
  return tl::unexpected<Error>(Error{std::move(what), std::move(where)});
}

}  // namespace letopis::base
