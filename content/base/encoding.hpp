#pragma once
// The doorway: bytes of a file become validated UTF-8, once. UTF-8 with or without a byte order mark, UTF-16 with
// one, and Windows-1251 or other single-byte Cyrillic (guessed by ICU) are read; a text that is mostly UTF-8 with
// a broken byte in it is refused with the place, for guessing there would corrupt it silently.
#include <string>
#include <string_view>

#include "content/base/result.hpp"

namespace letopis::base {

struct Decoded {
  std::string text;        // UTF-8 without a byte order mark; line ends as they were
  std::string encoding;    // "UTF-8", "windows-1251" …
  Diagnostics notes;       // a note where the encoding had to be guessed
};

Result<Decoded> decode(std::string_view bytes, const std::string& file);

// The whole file ("-" is standard input), decoded. Errors: missing, unreadable, a folder, not text.
Result<Decoded> read_text_file(const std::string& path);
Result<std::string> read_bytes(const std::string& path);

}  // namespace letopis::base
