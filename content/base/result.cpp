#include "content/base/result.hpp"

namespace letopis::base {
namespace {

std::string placed(const Place& where, const std::string& what) {
  std::string text;
  if (!where.file.empty()) text += where.file + ":";
  if (where.line > 0) text += std::to_string(where.line) + ":";
  if (where.line > 0 && where.column > 0) text += std::to_string(where.column) + ":";
  return text.empty() ? what : text + " " + what;
}

}  // namespace

std::string to_string(const Error& error) { return placed(error.where, error.what); }
std::string to_string(const Diagnostic& diagnostic) { return placed(diagnostic.where, diagnostic.what); }

}  // namespace letopis::base
