#pragma once
// Another program run beside the game (letopisc, when a player brings a narrative): started without a shell,
// fed and read without ever blocking a frame, killed when the player cancels, never left behind as a zombie.
// What its lines mean is not known here.
#include <optional>
#include <string>
#include <vector>

#include <sys/types.h>

#include "content/base/result.hpp"

namespace letopis::platform {

struct Command {
  std::string program;                 // a path; a bare name is looked for in PATH
  std::vector<std::string> arguments;  // without the program's name
  std::string input;                   // its standard input, any size; then end of file
};

class Child {
 public:
  // Errors: the program is missing or cannot be run.
  static base::Result<Child> start(const Command& command);
  ~Child();  // kills what still runs
  Child(Child&&) noexcept;
  Child& operator=(Child&&) noexcept;

  // Moves bytes both ways without waiting; call once a frame. True while the program runs or has unread
  // output.
  bool poll();
  // The same, but sleeps up to `milliseconds` until something moves.
  bool poll_for(int milliseconds);
  void cancel();  // kills it; output so far stays

  bool running() const;
  // After it ended: its exit code, or 128 + the signal that killed it, as shells count.
  std::optional<int> exit_code() const;

  const std::string& output() const;       // standard output so far
  const std::string& diagnostics() const;  // standard error so far
  // Whole lines of standard error that came since the last call, without line ends: progress.
  std::vector<std::string> take_lines();

 private:
  Child() = default;
  void reap(bool wait);
  void release();
  pid_t pid_ = -1;
  int input_ = -1, output_ = -1, errors_ = -1;
  std::string to_write_;
  std::size_t written_ = 0;
  std::string output_text_, error_text_;
  std::size_t lines_taken_ = 0;
  std::optional<int> exit_code_;
};

}  // namespace letopis::platform
