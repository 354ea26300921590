#include "content/parts_in_two.hpp"

#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

#include "content/second_process.hpp"

namespace letopis {
namespace {

// In the copy: all that reading reports goes with the part.
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
      : parts_(count), share_(1.0 / static_cast<double>(std::max<std::size_t>(count, 1))), progress_(progress), use_(use) {}

  bool has(std::size_t index) const { return index < next_ || parts_[index]; }

  void put(std::size_t index, std::optional<Part> part) {
    parts_[index] = std::move(part);
    for (; next_ < parts_.size() && parts_[next_]; ++next_) {
      for (const double done : parts_[next_]->progress) report(next_, done);
      use_(*std::exchange(parts_[next_], std::nullopt));
    }
  }

  // A part whose turn it is reports while it is read; one that is early, when its turn comes.
  base::Result<void> read_here(const ReadPart& read, std::size_t index) {
    auto part = index == next_ ? read(index, [&](double done) { report(index, done); }) : read_apart(read, index);
    if (!part) return tl::unexpected(part.error());
    put(index, std::move(*part));
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

}  // namespace

base::Result<void> read_in_two(std::size_t count, bool in_two, const ReadPart& read, const Progress& progress,
                               const std::function<void(Part)>& use) {
  Row row(count, progress, use);
  if (in_two && count > 1) {
    SecondProcess copy([&](const auto& tell) {
      for (std::size_t i = 1; i < count; i += 2) {
        const auto part = read_apart(read, i);
        if (!part) return;  // the original meets the error itself
        tell(to_bytes(*part));
      }
    });
    std::size_t told = 1;
    const auto take_all = [&] {
      for (; told < count; told += 2) {
        const auto record = copy.take();
        if (!record) return;
        row.put(told, part_of_bytes(*record));
      }
    };
    for (std::size_t i = 0; i < count; i += 2) {
      if (auto done = row.read_here(read, i); !done) return done;
      take_all();
    }
    copy.wait();
    take_all();
  }
  for (std::size_t i = 0; i < count; ++i)
    if (!row.has(i))
      if (auto done = row.read_here(read, i); !done) return done;
  return {};
}

}  // namespace letopis
