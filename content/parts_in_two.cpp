#include "content/parts_in_two.hpp"

#include <algorithm>
#include <atomic>
#include <new>
#include <optional>
#include <utility>
#include <vector>

#include <sys/mman.h>

#include "content/second_process.hpp"

namespace letopis {
namespace {

// Which part nobody has begun: in memory that both processes share, so that the one that is done sooner takes
// the next. Parts of one size differ by half in what they cost, and so may the two processors.
class Queue {
 public:
  explicit Queue(std::size_t count)
      : count_(count),
        memory_(mmap(nullptr, sizeof(Next), PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0)) {
    if (is_shared()) next_ = new (memory_) Next(0);
  }
  ~Queue() {
    if (is_shared()) munmap(memory_, sizeof(Next));
  }
  Queue(const Queue&) = delete;
  Queue& operator=(const Queue&) = delete;

  bool is_shared() const { return memory_ != MAP_FAILED; }
  std::optional<std::size_t> take() const {
    const std::size_t next = next_->fetch_add(1);
    return next < count_ ? std::optional(next) : std::nullopt;
  }

 private:
  using Next = std::atomic<std::size_t>;
  static_assert(Next::is_always_lock_free, "a lock would not be shared");

  std::size_t count_;
  void* memory_;
  Next* next_ = nullptr;
};

// Out of turn: what reading reports goes with the part.
base::Result<Part> read_apart(const ReadPart& read, std::size_t index) {
  std::vector<double> reported;
  auto part = read(index, [&](double done) { reported.push_back(done); });
  if (part) part->progress = std::move(reported);
  return part;
}

// Parts that come in any order, handed on in their own.
class Row {
 public:
  Row(std::size_t count, const Progress& progress, const std::function<void(Part)>& use)
      : parts_(count),
        share_(1.0 / static_cast<double>(std::max<std::size_t>(count, 1))),
        progress_(progress),
        use_(use) {}

  bool has(std::size_t index) const { return index < next_ || parts_[index]; }

  void put(Part part) {
    const std::size_t index = part.index;
    parts_[index] = std::move(part);
    for (; next_ < parts_.size() && parts_[next_]; ++next_) {
      for (const double done : parts_[next_]->progress) report(next_, done);
      use_(*std::exchange(parts_[next_], std::nullopt));
    }
  }

  // A part whose turn it is reports while it is read; one that is early, when its turn comes.
  base::Result<void> read_here(const ReadPart& read, std::size_t index) {
    auto part =
        index == next_ ? read(index, [&](double done) { report(index, done); }) : read_apart(read, index);
    if (!part) return tl::unexpected(part.error());
    part->index = index;
    put(std::move(*part));
    return {};
  }

 private:
  void report(std::size_t index, double done) const {
    if (progress_) progress_((static_cast<double>(index) + done) * share_);
  }

  std::vector<std::optional<Part>> parts_;  // those that are early
  std::size_t next_ = 0;
  double share_;
  const Progress& progress_;
  const std::function<void(Part)>& use_;
};

// What the copy failed to tell is missing from the row then.
base::Result<void> fill(Row& row, const Queue& queue, const ReadPart& read) {
  SecondProcess copy([&](const auto& tell) {
    while (const auto index = queue.take()) {
      auto part = read_apart(read, *index);
      if (!part) return;  // the original meets the error itself
      part->index = *index;
      tell(to_bytes(*part));
    }
  });
  const auto put_told = [&] {
    while (const auto record = copy.take())
      if (auto part = part_of_bytes(*record)) row.put(std::move(*part));
  };
  while (const auto index = queue.take()) {
    if (auto done = row.read_here(read, *index); !done) return done;
    put_told();
  }
  copy.wait();
  put_told();
  return {};
}

}  // namespace

base::Result<void> read_in_two(std::size_t count, bool in_two, const ReadPart& read, const Progress& progress,
                               const std::function<void(Part)>& use) {
  Row row(count, progress, use);
  if (in_two && count > 1)
    if (const Queue queue(count); queue.is_shared())
      if (auto done = fill(row, queue, read); !done) return done;
  for (std::size_t i = 0; i < count; ++i)
    if (!row.has(i))
      if (auto done = row.read_here(read, i); !done) return done;
  return {};
}

}  // namespace letopis
