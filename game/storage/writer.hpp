#pragma once
// The writer: a thread with its own door to the store, so that no frame ever waits for a disk. Jobs are done
// in the order they came, and each is acknowledged by a receipt only after its commit. A failed try is
// reported and repeated; a job that failed `patience` times in a row lets the others pass and comes again
// after them, so one bad job cannot hold up the rest. Nothing is lost silently: what could not be written by
// the end is handed back by close().
#include <chrono>
#include <condition_variable>
#include <cstdint>
#include <deque>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>
#include <variant>
#include <vector>

#include "game/storage/store.hpp"

namespace letopis::storage {

using Ticket = std::uint64_t;

struct EndRound {
  RoundId round = 0;
  RoundState state = RoundState::finished;  // or abandoned
  UnixMs at = 0;
  bool operator==(const EndRound&) const = default;
};
using Job = std::variant<Answer, EndRound>;

// Committed: what was asked for is on the disk. Otherwise one failed try, which will be repeated.
struct Receipt {
  Ticket ticket = 0;
  bool committed = false;
  AnswerId answer = 0;               // of a committed Answer
  std::optional<base::Error> error;  // of a failed try
};

class Writer {
 public:
  // retry: the pause after a failed try. patience: tries in a row before a job steps back (or, once close()
  // was called, is given up).
  explicit Writer(std::unique_ptr<Store> store,
                  std::chrono::milliseconds retry = std::chrono::milliseconds(500), int patience = 3);
  ~Writer();  // close()
  Writer(const Writer&) = delete;
  Writer& operator=(const Writer&) = delete;

  Ticket write(Job job);        // never blocks on the disk; not after close()
  std::vector<Receipt> poll();  // what happened since the last call; ask each frame
  std::size_t pending() const;  // not yet committed
  // Why the last try failed; nothing once a job was committed after it.
  std::optional<base::Error> trouble() const;

  // Waits until nothing is pending, or until a try has failed (false).
  bool drain();
  // Writes what is left, ends the thread, and gives back the jobs that could not be written.
  std::vector<Job> close();

 private:
  struct Entry {
    Ticket ticket = 0;
    Job job;
    int failures = 0;  // in a row
  };
  void run();
  Result<AnswerId> perform(const Job& job);                   // without the lock
  void settle(Entry entry, const Result<AnswerId>& outcome);  // under the lock
  void step_back(Entry entry);                                // under the lock

  std::unique_ptr<Store> store_;  // used by the thread alone
  const std::chrono::milliseconds retry_;
  const int patience_;
  mutable std::mutex mutex_;
  std::condition_variable work_;
  std::condition_variable progress_;
  std::deque<Entry> queue_;  // the first stays in it while it is being written
  std::vector<Receipt> receipts_;
  std::vector<Job> unsaved_;
  std::optional<base::Error> trouble_;
  std::uint64_t tries_failed_ = 0;
  Ticket next_ = 1;
  bool closing_ = false;
  std::thread thread_;  // last: it uses all of the above
};

}  // namespace letopis::storage
