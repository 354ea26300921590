#include "game/storage/writer.hpp"

#include <cassert>
#include <utility>

namespace letopis::storage {

Writer::Writer(std::unique_ptr<Store> store, std::chrono::milliseconds retry, int patience)
    : store_(std::move(store)), retry_(retry), patience_(patience), thread_([this] { run(); }) {}

Writer::~Writer() {
  close();
}

Ticket Writer::write(Job job) {
  const std::lock_guard guard(mutex_);
  assert(!closing_);
  const Ticket ticket = next_++;
  if (closing_)
    unsaved_.push_back(std::move(job));
  else
    queue_.push_back({.ticket = ticket, .job = std::move(job)});
  work_.notify_one();
  return ticket;
}

std::vector<Receipt> Writer::poll() {
  const std::lock_guard guard(mutex_);
  return std::exchange(receipts_, {});
}

std::size_t Writer::pending() const {
  const std::lock_guard guard(mutex_);
  return queue_.size();
}

std::optional<base::Error> Writer::trouble() const {
  const std::lock_guard guard(mutex_);
  return trouble_;
}

bool Writer::drain() {
  std::unique_lock lock(mutex_);
  const auto failed_before = tries_failed_;
  progress_.wait(lock, [&] { return queue_.empty() || tries_failed_ != failed_before; });
  return queue_.empty();
}

std::vector<Job> Writer::close() {
  {
    const std::lock_guard guard(mutex_);
    closing_ = true;
    for (auto& entry : queue_) entry.failures = 0;
  }
  work_.notify_one();
  if (thread_.joinable()) thread_.join();
  store_.reset();
  const std::lock_guard guard(mutex_);
  return std::exchange(unsaved_, {});
}

void Writer::run() {
  std::unique_lock lock(mutex_);
  for (;;) {
    work_.wait(lock, [&] { return closing_ || !queue_.empty(); });
    if (queue_.empty()) return;
    const Job job = queue_.front().job;
    lock.unlock();
    const auto outcome = perform(job);
    lock.lock();
    Entry entry = std::move(queue_.front());
    queue_.pop_front();
    settle(std::move(entry), outcome);
    progress_.notify_all();
    // While closing there is nobody to wake this thread: the pause is the pause.
    if (!outcome && !queue_.empty()) {
      if (closing_)
        work_.wait_for(lock, retry_);
      else
        work_.wait_for(lock, retry_, [&] { return closing_; });
    }
  }
}

Result<AnswerId> Writer::perform(const Job& job) {
  if (const auto* answer = std::get_if<Answer>(&job)) return store_->append_answer(*answer);
  const auto& end = std::get<EndRound>(job);
  const auto ended = end.state == RoundState::finished ? store_->finish_round(end.round, end.at)
                                                       : store_->abandon_round(end.round, end.at);
  if (!ended) return tl::unexpected(ended.error());
  return AnswerId{0};
}

void Writer::settle(Entry entry, const Result<AnswerId>& outcome) {
  if (outcome) {
    trouble_.reset();
    receipts_.push_back({.ticket = entry.ticket, .committed = true, .answer = *outcome, .error = {}});
    return;
  }
  trouble_ = outcome.error();
  ++tries_failed_;
  receipts_.push_back({.ticket = entry.ticket, .committed = false, .answer = 0, .error = outcome.error()});
  ++entry.failures;
  step_back(std::move(entry));
}

// Where a job goes that has just failed once more.
void Writer::step_back(Entry entry) {
  // Once one job was given up, the fault is most likely the disk's: the others get one try each.
  const int patience = closing_ && !unsaved_.empty() ? 1 : patience_;
  if (entry.failures < patience) {
    queue_.push_front(std::move(entry));
  } else if (closing_) {
    unsaved_.push_back(std::move(entry.job));
  } else {
    entry.failures = 0;
    queue_.push_back(std::move(entry));
  }
}

}  // namespace letopis::storage
