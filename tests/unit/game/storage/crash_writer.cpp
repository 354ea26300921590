// crash_writer FILE: plays without end. Every answer goes through the writer as in the game, and only after
// its receipt its line "round ordinal" is printed. crash_test.cpp kills it and compares.
#include <chrono>
#include <cstdio>
#include <map>
#include <string>
#include <thread>

#include <unistd.h>

#include "game/storage/sqlite.hpp"
#include "game/storage/writer.hpp"

using namespace letopis;
using namespace letopis::storage;

namespace {

void acknowledge(Writer& writer, std::map<Ticket, Answer>& awaited) {
  for (const auto& receipt : writer.poll()) {
    const auto found = awaited.find(receipt.ticket);
    if (!receipt.committed || found == awaited.end()) continue;
    const auto line =
        std::to_string(found->second.round) + ' ' + std::to_string(found->second.attempt.ordinal) + '\n';
    if (::write(STDOUT_FILENO, line.data(), line.size()) < 0)
      std::_Exit(1);  // unbuffered: a kill takes nothing back
    awaited.erase(found);
  }
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 2) return 2;
  auto opened = open_sqlite(argv[1]);
  if (!opened.store) {
    std::fprintf(stderr, "%s\n", base::to_string(opened.error).c_str());
    return 1;
  }
  auto door = opened.store->another();
  if (!door) return 1;
  Writer writer(std::move(*door));
  std::map<Ticket, Answer> awaited;
  for (UnixMs now = 1;; ++now) {
    const auto round = opened.store->begin_round({.pack = "p"}, now);
    if (!round) return 1;
    for (int i = 0; i < 25; ++i) {
      // took says which answer it is, so that the test sees a row that was mixed up.
      const Answer answer{
          .round = *round,
          .attempt = {.ordinal = i, .question = "q", .given = rules::Picked{1}, .took = *round * 100 + i},
          .at = now};
      awaited.emplace(writer.write(answer), answer);
      while (awaited.size() > 3) {
        acknowledge(writer, awaited);
        std::this_thread::yield();
      }
    }
    writer.write(EndRound{.round = *round, .at = now});
  }
}
