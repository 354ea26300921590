// Two processes give what one gives, also where the second one cannot be had, fails or is killed.
#include "content/parts_in_two.hpp"

#include <cerrno>
#include <csignal>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <set>
#include <stdexcept>

#include <doctest/doctest.h>
#include <fcntl.h>
#include <fmt/format.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include "content/compile.hpp"
#include "content/language/data_folder.hpp"

namespace letopis {
namespace {

const pid_t test_process = getpid();
bool in_copy() {
  return getpid() != test_process;
}

// What `use` and `progress` saw. A part names the process that read it; a few megabytes are more than a pipe
// holds.
struct Seen {
  std::vector<std::string> parts;
  std::vector<double> progress;
  std::set<std::string> readers;
  bool operator==(const Seen& other) const { return parts == other.parts && progress == other.progress; }
};

Seen seen_of(std::size_t count, bool in_two, const std::function<void(std::size_t)>& before_reading = {}) {
  Seen seen;
  const auto read = [&](std::size_t index, const Progress& progress) -> base::Result<Part> {
    if (before_reading) before_reading(index);
    progress(0.5);
    progress(1);
    Part part;
    part.explained = {fmt::format("part {}", index), std::to_string(getpid()), std::string(3'000'000, 'x')};
    return part;
  };
  const auto use = [&](const Part& part) {
    seen.parts.push_back(part.explained[0] + part.explained[2]);
    seen.readers.insert(part.explained[1]);
  };
  REQUIRE(read_in_two(
      count, in_two, read, [&](double done) { seen.progress.push_back(done); }, use));
  return seen;
}

bool has_child() {
  return waitpid(-1, nullptr, WNOHANG) != -1 || errno != ECHILD;
}

// The original waits for the copy to have begun, so that the copy is sure to have a part.
class Started {
 public:
  Started() { REQUIRE(pipe(ends_) == 0); }
  ~Started() {
    close(ends_[0]);
    close(ends_[1]);
  }
  void operator()() {
    char byte = 0;
    if (in_copy())
      (void)!write(ends_[1], &byte, 1);
    else if (!std::exchange(waited_, true))
      (void)!read(ends_[0], &byte, 1);
  }

 private:
  int ends_[2] = {-1, -1};
  bool waited_ = false;
};

// Four parts: the narratives that ship, each with a slip and much that is nothing to ask about.
std::string long_text() {
  std::string text;
  for (const auto& file : std::filesystem::directory_iterator("content/narratives/en")) {
    std::ifstream narrative(file.path());
    text.append(std::istreambuf_iterator<char>(narrative), {});
    text += "\n\nThe Crimean War began in 1850.\n\n";
    for (int i = 0; i < 4000; ++i) text += "The rain fell.\n\n";
  }
  return text;
}

std::vector<std::string> lines_of(const base::Diagnostics& notes) {
  std::vector<std::string> lines;
  for (const auto& note : notes) lines.push_back(base::to_string(note));
  return lines;
}

}  // namespace

TEST_CASE("parts in two: parts and progress come in the order of the parts, and both processes read") {
  for (const std::size_t count : {2, 3, 8}) {
    CAPTURE(count);
    Started started;
    const Seen two = seen_of(count, true, [&](std::size_t) { started(); });
    CHECK(two == seen_of(count, false));
    CHECK(two.parts.size() == count);
    CHECK(two.readers.size() == 2);
    CHECK(!has_child());
  }
}

TEST_CASE("parts in two: one part, or none, needs no second process") {
  for (const std::size_t count : {0, 1}) {
    const Seen seen = seen_of(count, true);
    CHECK(seen.parts.size() == count);
    CHECK(seen.readers.size() == count);
    CHECK(!seen.readers.contains("0"));
  }
}

TEST_CASE("parts in two: what a copy that dies has not told is read here") {
  struct Death {
    const char* name;
    std::function<void()> die;
  };
  const std::vector<Death> deaths = {{"killed", [] { raise(SIGKILL); }},
                                     {"out of memory", [] { throw std::bad_alloc(); }},
                                     {"gone", [] { _exit(0); }}};
  for (const auto& death : deaths)
    for (const int at : {1, 2}) {
      CAPTURE(death.name);
      CAPTURE(at);
      Started started;
      int begun = 0;
      const Seen seen = seen_of(8, true, [&](std::size_t) {
        started();
        if (in_copy() && ++begun == at) death.die();
      });
      CHECK(seen == seen_of(8, false));
      CHECK(!has_child());
    }
}

TEST_CASE("parts in two: where no process or memory can be had, all is read here") {
  rlimit usual{};
  REQUIRE(getrlimit(RLIMIT_NOFILE, &usual) == 0);
  const rlimit none{.rlim_cur = 0, .rlim_max = usual.rlim_max};
  REQUIRE(setrlimit(RLIMIT_NOFILE, &none) == 0);
  const Seen seen = seen_of(4, true);
  REQUIRE(setrlimit(RLIMIT_NOFILE, &usual) == 0);
  CHECK(seen == seen_of(4, false));
  CHECK(seen.readers == std::set{std::to_string(test_process)});
}

TEST_CASE("parts in two: an error ends the reading and the copy, whoever met it") {
  Started started;
  std::size_t used = 0;
  const auto read = [&](std::size_t index, const Progress&) -> base::Result<Part> {
    started();
    if (index >= 2) return base::fail("no more");
    return Part{};
  };
  const auto done = read_in_two(8, true, read, {}, [&](const Part&) { ++used; });
  REQUIRE(!done);
  CHECK(done.error().what == "no more");
  CHECK(used <= 2);
  CHECK(!has_child());
}

TEST_CASE("parts in two: the copy writes nothing to the standard streams") {
  const auto path = std::filesystem::temp_directory_path() / fmt::format("letopis-silence-{}", getpid());
  const int usual = dup(STDERR_FILENO);
  const int file = open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0600);
  REQUIRE(dup2(file, STDERR_FILENO) == STDERR_FILENO);
  Started started;
  const Seen seen = seen_of(4, true, [&](std::size_t) {
    started();
    if (in_copy()) std::cerr << "a library's warning" << std::endl;
  });
  dup2(usual, STDERR_FILENO);
  close(usual);
  close(file);
  CHECK(seen.readers.size() == 2);
  CHECK(std::filesystem::file_size(path) == 0);
  std::filesystem::remove(path);
}

TEST_CASE("compile: a long narrative gives the same in two processes, and where the second one is killed") {
  const auto path = std::filesystem::temp_directory_path() / fmt::format("letopis-long-{}.md", getpid());
  std::ofstream(path) << long_text();
  Compiler compiler(language::data_folder());
  std::vector<double> progress;
  const auto compiled = [&](bool in_two, const std::function<void()>& at_progress = {}) {
    progress.clear();
    return compiler
        .compile({path.string()}, {.language = "en",
                                   .explain = true,
                                   .in_two = in_two,
                                   .progress =
                                       [&](double done) {
                                         progress.push_back(done);
                                         if (at_progress) at_progress();
                                       }})
        .value();
  };
  const Compiled one = compiled(false);
  const auto one_progress = progress;
  CHECK(one.pack.questions.size() > 50);
  CHECK(one.notes.size() == 4);
  CHECK(!one.explained.empty());
  const auto kill_copy = [] {
    pid_t copy = 0;
    std::ifstream(fmt::format("/proc/self/task/{}/children", getpid())) >> copy;
    if (copy > 0) kill(copy, SIGKILL);
  };
  for (const bool killed : {false, true}) {
    CAPTURE(killed);
    const Compiled two = killed ? compiled(true, kill_copy) : compiled(true);
    CHECK(two.pack == one.pack);
    CHECK(lines_of(two.notes) == lines_of(one.notes));
    CHECK(two.rejected == one.rejected);
    CHECK(two.tallies == one.tallies);
    CHECK(two.explained == one.explained);
    CHECK(progress == one_progress);
    CHECK(!has_child());
  }
  std::filesystem::remove(path);
}

}  // namespace letopis
