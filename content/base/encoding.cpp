#include "content/base/encoding.hpp"

#include <unicode/ucnv.h>
#include <unicode/ucsdet.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <iostream>
#include <iterator>
#include <memory>

#include <fmt/format.h>

#include "content/base/utf8.hpp"

namespace letopis::base {
namespace {

constexpr std::string_view utf8_mark = "\xEF\xBB\xBF";

// Share of the non-ASCII bytes that stand in well-formed UTF-8 sequences: near 1 for a damaged UTF-8 file,
// near 0 for a single-byte Cyrillic one.
double utf8_share(std::string_view bytes) {
  std::size_t good = 0, high = 0;
  for (std::size_t at = 0; at < bytes.size();) {
    const std::size_t begin = at;
    const char32_t c = next_code_point(bytes, at);
    if (static_cast<unsigned char>(bytes[begin]) < 0x80) continue;
    high += at - begin;
    if (c != 0xFFFD) good += at - begin;
  }
  return high == 0 ? 1.0 : static_cast<double>(good) / static_cast<double>(high);
}

Result<std::string> convert(std::string_view bytes, const char* encoding, const std::string& file) {
  UErrorCode status = U_ZERO_ERROR;
  const auto source_size = static_cast<int32_t>(bytes.size());
  std::string out(bytes.size() * 3 + 4, '\0');
  const int32_t size = ucnv_convert("UTF-8", encoding, out.data(), static_cast<int32_t>(out.size()), bytes.data(),
                                    source_size, &status);
  if (U_FAILURE(status))
    return fail(fmt::format("could not be read as {}; save it as UTF-8 and try again", encoding), {.file = file});
  out.resize(static_cast<std::size_t>(size));
  return out;
}

// Cyrillic letters must make up most of the letters, or the guess is worth nothing.
bool looks_cyrillic(std::string_view text) {
  std::size_t cyrillic = 0, other = 0;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = next_code_point(text, at);
    if (c >= 0x410 && c <= 0x451) ++cyrillic;
    else if (c >= 0x80 && c != 0x401 && c != 0xA0 && c != 0xAB && c != 0xBB && c != 0x2116 && (c < 0x2010 || c > 0x2026)) ++other;
  }
  return cyrillic > 0 && cyrillic >= 4 * other;
}

std::string guessed_encoding(std::string_view bytes) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<UCharsetDetector, decltype(&ucsdet_close)> detector(ucsdet_open(&status), &ucsdet_close);
  if (U_FAILURE(status)) return "windows-1251";
  const auto sample = bytes.substr(0, 64 * 1024);
  ucsdet_setText(detector.get(), sample.data(), static_cast<int32_t>(sample.size()), &status);
  const UCharsetMatch* match = ucsdet_detect(detector.get(), &status);
  if (U_FAILURE(status) || match == nullptr) return "windows-1251";
  const char* name = ucsdet_getName(match, &status);
  const std::string guess = U_SUCCESS(status) && name != nullptr ? name : "";
  for (const char* known : {"windows-1251", "KOI8-R", "ISO-8859-5", "IBM866"})
    if (guess == known) return guess;
  return "windows-1251";
}

Result<Decoded> decode_utf16(std::string_view bytes, const std::string& file) {
  auto text = convert(bytes, "UTF-16", file);
  if (!text) return tl::unexpected(text.error());
  return Decoded{.text = std::move(*text), .encoding = "UTF-16", .notes = {}};
}

tl::unexpected<Error> not_text(const std::string& file) {
  return fail("is not a text file (it holds zero bytes); give a narrative or a pack saved as plain UTF-8 text",
              {.file = file});
}

}  // namespace

Result<Decoded> decode(std::string_view bytes, const std::string& file) {
  if (bytes.size() > std::size_t{256} * 1024 * 1024)
    return fail("is larger than 256 MB; split it into parts", {.file = file});
  if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF")) return decode_utf16(bytes, file);
  if (bytes.starts_with(utf8_mark)) bytes.remove_prefix(utf8_mark.size());
  if (bytes.find('\0') != std::string_view::npos) return not_text(file);
  const auto bad = find_invalid(bytes);
  if (!bad) return Decoded{.text = std::string(bytes), .encoding = "UTF-8", .notes = {}};
  if (utf8_share(bytes) > 0.5)
    return fail(fmt::format("byte 0x{:02X} here is not UTF-8, so the file is damaged or mixes encodings; save it as "
                            "UTF-8 and try again",
                            static_cast<unsigned char>(bytes[*bad])),
                place_of(bytes, *bad, file));
  const std::string encoding = guessed_encoding(bytes);
  auto text = convert(bytes, encoding.c_str(), file);
  if (!text) return tl::unexpected(text.error());
  if (!looks_cyrillic(*text))
    return fail("is neither UTF-8 nor a Cyrillic encoding that is known here; save it as UTF-8 and try again",
                place_of(bytes, *bad, file));
  Decoded decoded{.text = std::move(*text), .encoding = encoding, .notes = {}};
  decoded.notes.push_back({.severity = Severity::note,
                           .what = fmt::format("is not UTF-8; it was read as {}", encoding),
                           .where = {.file = file}});
  return decoded;
}

Result<std::string> read_bytes(const std::string& path) {
  if (path == "-") {
    std::string bytes{std::istreambuf_iterator<char>(std::cin), {}};
    return bytes;
  }
  std::error_code error;
  if (std::filesystem::is_directory(path, error)) return fail("is a folder; name a file in it", {.file = path});
  const std::unique_ptr<std::FILE, int (*)(std::FILE*)> file(std::fopen(path.c_str(), "rb"), &std::fclose);
  if (!file)
    return fail(fmt::format("could not be opened ({}); check the name and the permissions", std::strerror(errno)),
                {.file = path});
  std::string bytes;
  char block[1 << 16];
  while (const std::size_t count = std::fread(block, 1, sizeof block, file.get())) bytes.append(block, count);
  if (std::ferror(file.get()))
    return fail(fmt::format("could not be read to its end ({})", std::strerror(errno)), {.file = path});
  return bytes;
}

Result<Decoded> read_text_file(const std::string& path) {
  auto bytes = read_bytes(path);
  if (!bytes) return tl::unexpected(bytes.error());
  return decode(*bytes, path == "-" ? "standard input" : path);
}

}  // namespace letopis::base
