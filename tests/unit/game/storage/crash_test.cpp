// kill -9 in the middle of writing, ten times on one file: every acknowledged answer is there afterwards.
#include <chrono>
#include <map>
#include <random>
#include <set>
#include <sstream>
#include <string>
#include <thread>

#include <doctest/doctest.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include "game/storage/sqlite.hpp"
#include "tests/unit/game/storage/temp_folder.hpp"

using namespace letopis;
using namespace letopis::storage;

namespace {

// Runs crash_writer until it has acknowledged `lines` answers, then a moment longer, and kills it. All it
// printed.
std::string run_and_kill(const std::string& file, int lines, std::chrono::microseconds longer) {
  int ends[2];
  REQUIRE(::pipe(ends) == 0);
  const pid_t child = ::fork();
  REQUIRE(child >= 0);
  if (child == 0) {
    ::dup2(ends[1], STDOUT_FILENO);
    ::close(ends[0]);
    ::close(ends[1]);
    ::execl(CRASH_WRITER, CRASH_WRITER, file.c_str(), static_cast<char*>(nullptr));
    ::_exit(127);
  }
  ::close(ends[1]);
  std::string printed;
  char buffer[4096];
  bool killed = false;
  for (;;) {
    const auto count = ::read(ends[0], buffer, sizeof buffer);
    if (count <= 0) break;
    printed.append(buffer, static_cast<std::size_t>(count));
    if (!killed && std::count(printed.begin(), printed.end(), '\n') >= lines) {
      std::this_thread::sleep_for(longer);  // somewhere between two commits, or in one
      ::kill(child, SIGKILL);
      killed = true;
    }
  }
  ::close(ends[0]);
  int status = 0;
  ::waitpid(child, &status, 0);
  REQUIRE(WIFSIGNALED(status));
  REQUIRE(WTERMSIG(status) == SIGKILL);
  return printed;
}

}  // namespace

TEST_CASE("sqlite: killed ten times at random moments, nothing acknowledged is lost") {
  samples::TempFolder folder;
  const auto seed = std::random_device{}();
  CAPTURE(seed);
  std::mt19937 random(seed);
  std::map<RoundId, std::set<int>> acknowledged;
  for (int run = 0; run < 10; ++run) {
    CAPTURE(run);
    const auto printed = run_and_kill(folder.file(), static_cast<int>(random() % 120),
                                      std::chrono::microseconds(random() % 20000));
    std::istringstream lines(printed);
    RoundId round = 0;
    for (int ordinal = 0; lines >> round >> ordinal;) acknowledged[round].insert(ordinal);

    auto opened = open_sqlite(folder.file());
    REQUIRE(opened.store);
    CHECK(opened.store->check());
    for (const auto& [id, ordinals] : acknowledged) {
      const auto answers = opened.store->answers(id);
      REQUIRE(answers);
      std::set<int> found;
      for (const auto& answer : *answers) {
        found.insert(answer.attempt.ordinal);
        CHECK(answer.attempt.took == id * 100 + answer.attempt.ordinal);
      }
      for (const int ordinal : ordinals) CHECK(found.contains(ordinal));
    }
    CHECK(opened.store->abandon_open_rounds(1));
  }
  CHECK(acknowledged.size() > 1);
}
