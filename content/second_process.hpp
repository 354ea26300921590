#pragma once
// A copy of this process that works beside it and tells what it made: for work that keeps process-wide state
// (libcg3) and so cannot be given to a thread. It knows only bytes. The copy writes nothing but its records,
// not even to standard error, and dies when this process does. The records go to a file in memory rather than
// through a pipe: a pipe holds 64 KB, a record half a megabyte, and the copy would stand still until somebody
// read it.
#include <cstdint>
#include <functional>
#include <optional>
#include <string>

#include <sys/types.h>

namespace letopis {

class SecondProcess {
 public:
  using Record = std::string;
  // Runs in the copy, which ends when this returns, throws or is killed. `tell` may be called any number of
  // times. Where no process can be had the work is never done, and nothing is ever told. Call from the only
  // thread.
  using Work = std::function<void(const std::function<void(const Record&)>& tell)>;
  explicit SecondProcess(const Work& work);
  // Ends the copy, if it still works, and leaves no zombie.
  ~SecondProcess();
  SecondProcess(const SecondProcess&) = delete;
  SecondProcess& operator=(const SecondProcess&) = delete;

  // The next record, in the order told; nothing where it is not there yet.
  std::optional<Record> take();
  // Returns when the copy has ended: what take() does not give then will never come.
  void wait();

 private:
  int file_ = -1;
  pid_t copy_ = -1;
  std::int64_t taken_ = 0;  // bytes of the file
};

}  // namespace letopis
