#include "game/platform/child.hpp"

#include <array>
#include <cerrno>
#include <cstring>
#include <utility>

#include <fcntl.h>
#include <libintl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

extern char** environ;  // POSIX declares it nowhere

namespace letopis::platform {
namespace {

constexpr std::size_t read_at_once =
    256 * 1024;  // a frame must not be spent on a child that talks without end

void close_and_forget(int& descriptor) {
  if (descriptor >= 0) close(descriptor);
  descriptor = -1;
}

struct Ends {
  int ours = -1;
  int theirs = -1;
};

bool pipe_from_child(Ends& ends) {
  int both[2];
  if (pipe2(both, O_CLOEXEC) != 0) return false;
  ends = {.ours = both[0], .theirs = both[1]};
  return fcntl(ends.ours, F_SETFL, O_NONBLOCK) == 0;
}

// A socket instead of a pipe: a child that stops reading must not raise SIGPIPE here, and only sockets can be
// told so.
bool socket_to_child(Ends& ends) {
  int both[2];
  if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, both) != 0) return false;
  ends = {.ours = both[0], .theirs = both[1]};
  shutdown(ends.theirs, SHUT_WR);
  return fcntl(ends.ours, F_SETFL, O_NONBLOCK) == 0;
}

// Reads what is there; closes the descriptor at the end of the stream.
void drain(int& descriptor, std::string& text) {
  std::array<char, 16384> bytes;
  for (std::size_t taken = 0; descriptor >= 0 && taken < read_at_once;) {
    const ssize_t count = read(descriptor, bytes.data(), bytes.size());
    if (count > 0) {
      text.append(bytes.data(), static_cast<std::size_t>(count));
      taken += static_cast<std::size_t>(count);
    } else if (count < 0 && errno == EINTR) {
      continue;
    } else if (count < 0 && errno == EAGAIN) {
      return;
    } else {
      close_and_forget(descriptor);
    }
  }
}

}  // namespace

base::Result<Child> Child::start(const Command& command) {
  Ends input, output, errors;
  const bool wired = socket_to_child(input) && pipe_from_child(output) && pipe_from_child(errors);
  Child child;
  child.input_ = input.ours;
  child.output_ = output.ours;
  child.errors_ = errors.ours;
  child.to_write_ = command.input;

  std::vector<char*> arguments;
  arguments.push_back(const_cast<char*>(command.program.c_str()));
  for (const std::string& argument : command.arguments)
    arguments.push_back(const_cast<char*>(argument.c_str()));
  arguments.push_back(nullptr);

  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_adddup2(&actions, input.theirs, STDIN_FILENO);
  posix_spawn_file_actions_adddup2(&actions, output.theirs, STDOUT_FILENO);
  posix_spawn_file_actions_adddup2(&actions, errors.theirs, STDERR_FILENO);
  // A group of its own, so that cancelling also reaches what the child itself started.
  posix_spawnattr_t attributes;
  posix_spawnattr_init(&attributes);
  posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETPGROUP);
  posix_spawnattr_setpgroup(&attributes, 0);
  const int problem = wired ? posix_spawnp(&child.pid_, command.program.c_str(), &actions, &attributes,
                                           arguments.data(), environ)
                            : errno;
  posix_spawnattr_destroy(&attributes);
  posix_spawn_file_actions_destroy(&actions);
  close_and_forget(input.theirs);
  close_and_forget(output.theirs);
  close_and_forget(errors.theirs);
  if (problem != 0) {
    child.pid_ = -1;
    return base::fail(std::string(gettext("This program cannot be started; install Letopis again.")) + " (" +
                          std::strerror(problem) + ")",
                      {.file = command.program});
  }
  return child;
}

Child::~Child() {
  release();
}

Child::Child(Child&& other) noexcept {
  *this = std::move(other);
}

Child& Child::operator=(Child&& other) noexcept {
  if (this == &other) return *this;
  release();
  pid_ = std::exchange(other.pid_, -1);
  input_ = std::exchange(other.input_, -1);
  output_ = std::exchange(other.output_, -1);
  errors_ = std::exchange(other.errors_, -1);
  to_write_ = std::move(other.to_write_);
  written_ = other.written_;
  output_text_ = std::move(other.output_text_);
  error_text_ = std::move(other.error_text_);
  lines_taken_ = other.lines_taken_;
  exit_code_ = other.exit_code_;
  return *this;
}

void Child::release() {
  if (pid_ > 0) {
    kill(-pid_, SIGKILL);
    reap(true);
  }
  close_and_forget(input_);
  close_and_forget(output_);
  close_and_forget(errors_);
}

void Child::reap(bool wait) {
  if (pid_ <= 0) return;
  int status = 0;
  pid_t ended = 0;
  do {
    ended = waitpid(pid_, &status, wait ? 0 : WNOHANG);
  } while (ended < 0 && errno == EINTR);
  if (ended == 0) return;
  pid_ = -1;
  exit_code_ = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

bool Child::poll() {
  while (input_ >= 0 && written_ < to_write_.size()) {
    const ssize_t sent = send(input_, to_write_.data() + written_, to_write_.size() - written_, MSG_NOSIGNAL);
    if (sent > 0) {
      written_ += static_cast<std::size_t>(sent);
    } else if (sent < 0 && errno == EINTR) {
      continue;
    } else if (sent < 0 && errno == EAGAIN) {
      break;
    } else {
      close_and_forget(input_);  // it does not want the rest
    }
  }
  if (written_ >= to_write_.size()) close_and_forget(input_);
  drain(output_, output_text_);
  drain(errors_, error_text_);
  reap(false);
  if (pid_ > 0) return true;
  // It has ended; what it left in the pipes is read to the end, unless a grandchild holds them open.
  const std::size_t before = output_text_.size() + error_text_.size();
  drain(output_, output_text_);
  drain(errors_, error_text_);
  const bool more = output_text_.size() + error_text_.size() > before;
  if (more && (output_ >= 0 || errors_ >= 0)) return true;
  close_and_forget(input_);
  close_and_forget(output_);
  close_and_forget(errors_);
  return false;
}

bool Child::poll_for(int milliseconds) {
  std::array<pollfd, 3> watched{pollfd{.fd = output_, .events = POLLIN, .revents = 0},
                                pollfd{.fd = errors_, .events = POLLIN, .revents = 0},
                                pollfd{.fd = input_, .events = POLLOUT, .revents = 0}};
  ::poll(watched.data(), watched.size(), milliseconds);  // negative descriptors are passed over
  return poll();
}

void Child::cancel() {
  if (pid_ <= 0) return;
  drain(output_, output_text_);
  drain(errors_, error_text_);
  kill(-pid_, SIGKILL);
  reap(true);
}

bool Child::running() const {
  return pid_ > 0;
}
std::optional<int> Child::exit_code() const {
  return exit_code_;
}
const std::string& Child::output() const {
  return output_text_;
}
const std::string& Child::diagnostics() const {
  return error_text_;
}

std::vector<std::string> Child::take_lines() {
  std::vector<std::string> lines;
  for (;;) {
    std::size_t end = error_text_.find('\n', lines_taken_);
    const bool whole = end != std::string::npos;
    if (!whole) {
      if (running() || errors_ >= 0 || lines_taken_ >= error_text_.size()) break;
      end = error_text_.size();  // the last words of a child that ended without a line end
    }
    std::string line = error_text_.substr(lines_taken_, end - lines_taken_);
    if (!line.empty() && line.back() == '\r') line.pop_back();
    lines.push_back(std::move(line));
    lines_taken_ = whole ? end + 1 : end;
  }
  return lines;
}

}  // namespace letopis::platform
