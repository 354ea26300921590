#include "content/second_process.hpp"

#include <cerrno>
#include <csignal>

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

namespace letopis {
namespace {

// A record is its length in bytes and then the bytes.
using Length = std::uint64_t;

void write_all(int file, const char* bytes, std::size_t count) {
  while (count > 0) {
    const ssize_t written = write(file, bytes, count);
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) _exit(1);  // no room: what was told until now stands
    bytes += written;
    count -= static_cast<std::size_t>(written);
  }
}

bool read_all(int file, char* bytes, std::size_t count, off_t offset) {
  while (count > 0) {
    const ssize_t got = pread(file, bytes, count, offset);
    if (got < 0 && errno == EINTR) continue;
    if (got <= 0) return false;
    bytes += got;
    count -= static_cast<std::size_t>(got);
    offset += got;
  }
  return true;
}

// A library's warning in the copy would be one that a single process does not give, or gives in another
// order.
void fall_silent() {
  const int nowhere = open("/dev/null", O_RDWR | O_CLOEXEC);
  for (const int stream : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO})
    if (nowhere < 0 || dup2(nowhere, stream) < 0) close(stream);
}

[[noreturn]] void live_as_copy(int file, pid_t original, const SecondProcess::Work& work) {
  prctl(PR_SET_PDEATHSIG, SIGKILL);
  if (getppid() != original) _exit(1);  // it died before the line above
  fall_silent();
  try {
    work([&](const SecondProcess::Record& record) {
      const Length length = record.size();
      write_all(file, reinterpret_cast<const char*>(&length), sizeof length);
      write_all(file, record.data(), record.size());
    });
  } catch (...) {
    _exit(1);
  }
  _exit(0);
}

}  // namespace

SecondProcess::SecondProcess(const Work& work) : file_(memfd_create("letopis-records", MFD_CLOEXEC)) {
  if (file_ < 0) return;
  const pid_t original = getpid();
  copy_ = fork();
  if (copy_ == 0) live_as_copy(file_, original, work);
}

SecondProcess::~SecondProcess() {
  if (copy_ > 0) kill(copy_, SIGKILL);
  wait();
  if (file_ >= 0) close(file_);
}

std::optional<SecondProcess::Record> SecondProcess::take() {
  struct stat status {};
  if (file_ < 0 || fstat(file_, &status) != 0) return std::nullopt;
  const auto there = [&](Length bytes) { return static_cast<Length>(status.st_size - taken_) >= bytes; };
  Length length = 0;
  if (!there(sizeof length) || !read_all(file_, reinterpret_cast<char*>(&length), sizeof length, taken_))
    return std::nullopt;
  if (!there(sizeof length + length)) return std::nullopt;
  Record record(length, '\0');
  if (!read_all(file_, record.data(), length, taken_ + static_cast<off_t>(sizeof length)))
    return std::nullopt;
  taken_ += static_cast<std::int64_t>(sizeof length + length);
  return record;
}

void SecondProcess::wait() {
  if (copy_ > 0)
    while (waitpid(copy_, nullptr, 0) < 0 && errno == EINTR) {
    }
  copy_ = -1;
}

}  // namespace letopis
