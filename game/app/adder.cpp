#include "game/app/adder.hpp"

#include <algorithm>
#include <cstdlib>
#include <string_view>

#include "content/base/encoding.hpp"
#include "content/formats/open.hpp"

namespace letopis::app {
namespace {

constexpr const char* pasted_name = "text";  // stands for the file where there is none

bool all_digits(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

// Shells and file managers give paths in quotes, or as file:// addresses.
std::string plain_path(std::string path) {
  while (!path.empty() && (path.back() == ' ' || path.back() == '\n')) path.pop_back();
  while (!path.empty() && path.front() == ' ') path.erase(path.begin());
  if (path.size() > 1 && path.front() == path.back() && (path.front() == '"' || path.front() == '\''))
    path = path.substr(1, path.size() - 2);
  if (path.rfind("file://", 0) == 0) path = path.substr(7);
  const char* home = std::getenv("HOME");
  if (path.rfind("~/", 0) == 0 && home != nullptr) path = home + path.substr(1);
  return path;
}

}  // namespace

base::Diagnostic read_diagnostic(const std::string& line) {
  base::Diagnostic found{.severity = base::Severity::warning, .what = line};
  const std::size_t end = line.find(": ");
  if (end == std::string::npos) return found;
  std::string place = line.substr(0, end);
  int numbers[2] = {0, 0};
  int count = 0;
  while (count < 2) {
    const std::size_t colon = place.find_last_of(':');
    if (colon == std::string::npos || !all_digits(std::string_view(place).substr(colon + 1))) break;
    numbers[1] = numbers[0];
    numbers[0] = std::atoi(place.c_str() + colon + 1);
    place.resize(colon);
    ++count;
  }
  found.where = {.file = place, .line = numbers[0], .column = numbers[1]};
  found.what = line.substr(end + 2);
  for (const auto& [word, severity] :
       {std::pair{"error: ", base::Severity::error}, std::pair{"warning: ", base::Severity::warning},
        std::pair{"note: ", base::Severity::note}})
    if (found.what.rfind(word, 0) == 0) {
      found.severity = severity;
      found.what.erase(0, std::string_view(word).size());
    }
  return found;
}

void Adder::bring_file(const std::string& given) {
  const std::string path = plain_path(given);
  const auto decoded = base::read_text_file(path);
  what_ = path.substr(path.find_last_of('/') + 1);
  if (!decoded) {
    outcome_ = Outcome{tl::unexpected(decoded.error())};
    return;
  }
  begin(decoded->text, path, false);
}

void Adder::bring_text(const std::string& text) {
  what_ = pasted_name;
  begin(text, pasted_name, true);
}

void Adder::begin(const std::string& text, const std::string& file, bool pasted) {
  outcome_.reset();
  child_.reset();
  remarks_.clear();
  progress_ = -1;
  if (formats::recognise(text, file) != formats::Format::narrative) {
    outcome_ = Outcome{formats::open(text, file)};
    return;
  }
  platform::Command command{.program = compiler_,
                            .arguments = {"compile", pasted ? "-" : file, "--format", "toml", "--progress"},
                            .input = {}};
  if (pasted) command.input = text;
  auto started = platform::Child::start(command);
  if (!started)
    outcome_ = Outcome{tl::unexpected(started.error())};
  else
    child_ = std::move(*started);
}

void Adder::cancel() {
  if (child_) child_->cancel();
  child_.reset();
  outcome_.reset();
}

std::optional<Adder::Outcome> Adder::poll() {
  if (child_) {
    const bool more = child_->poll();
    for (const std::string& line : child_->take_lines()) {
      if (line.rfind("progress ", 0) == 0)
        progress_ = static_cast<float>(std::atof(line.c_str() + 9)) / 100.0F;
      else if (!line.empty())
        remarks_.push_back(read_diagnostic(line));
    }
    if (!more) {
      outcome_ = read_child();
      child_.reset();
    }
  }
  auto done = std::move(outcome_);
  outcome_.reset();
  return done;
}

Adder::Outcome Adder::read_child() {
  const int code = child_->exit_code().value_or(1);
  if (code != 0) {
    base::Error error{.what = "No quiz could be made of this text.", .where = {.file = what_}};
    if (!remarks_.empty()) error = {.what = remarks_.back().what, .where = remarks_.back().where};
    if (code > 128)
      error.what = "The compiler was stopped before it had finished; try again, or with a shorter text.";
    return {tl::unexpected(error)};
  }
  auto loaded = pack::read_toml(child_->output(), what_);
  if (!loaded) return {tl::unexpected(loaded.error())};
  loaded->diagnostics.insert(loaded->diagnostics.begin(), remarks_.begin(), remarks_.end());
  return {std::move(loaded)};
}

}  // namespace letopis::app
