#pragma once
// UTF-8 by code points, on text that was validated once at the doorway (encoding.hpp). Positions are byte
// offsets; columns are computed for display. Case and classes come from ICU; nothing here knows a language.
#include <cstddef>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "content/base/result.hpp"

namespace letopis::base {

// The code point that starts at byte `at`, and `at` moved past it. `at` must be < text.size().
// An ill-formed byte is read as U+FFFD and one byte is passed over.
char32_t next_code_point(std::string_view text, std::size_t& at);
void append(std::string& text, char32_t code_point);

// Byte offset of the first ill-formed sequence (surrogates, overlong forms and > U+10FFFF included).
std::optional<std::size_t> find_invalid(std::string_view text);

std::size_t length(std::string_view text);         // in code points
std::string lower(std::string_view text);          // full Unicode, no locale
std::string capitalised(std::string_view text);    // first letter upper, the rest as it is
std::string uncapitalised(std::string_view text);  // first letter lower, the rest as it is
bool starts_upper(std::string_view text);          // its first letter is a capital
bool is_upper(char32_t c);
bool is_letter(char32_t c);
bool is_digit(char32_t c);                // ASCII digits only: the digits that figures are written with
bool is_space(char32_t c);                // white space with no-break spaces
std::string fold(std::string_view text);  // for comparison: lower case, ё as е, U+0301 U+00AD U+200B dropped
std::string without_accents(std::string_view text);  // Machain of Machaín: of Latin letters alone
std::string first_letters(std::string_view text, std::size_t count);  // code points; all where it has fewer
bool is_folded(std::string_view text);  // surely what fold would make of it; false says nothing
std::string_view trim(std::string_view text);
// Its words as they are written: runs of letters and hyphens.
std::vector<std::string> words(std::string_view text);
// As text.find(part) != npos: every second byte of Russian is one of two, at which `find` stops each time.
bool contains(std::string_view text, std::string_view part);
// The parts between the marks, trimmed, without empty ones.
std::vector<std::string> split(std::string_view text, char mark = ' ');
std::set<std::string> folded_words(std::string_view text);

// 1-based line and column (in code points) of a byte offset.
Place place_of(std::string_view text, std::size_t offset, std::string file);

}  // namespace letopis::base
