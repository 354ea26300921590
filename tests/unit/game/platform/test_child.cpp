#include <cerrno>

#include <doctest/doctest.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include "game/platform/child.hpp"

using letopis::platform::Child;
using letopis::platform::Command;

namespace {

Command shell(const std::string& script, std::string input = {}) {
  return {.program = "/bin/sh", .arguments = {"-c", script}, .input = std::move(input)};
}

void finish(Child& child) {
  for (int turns = 0; child.poll_for(200) && turns < 200; ++turns) {
  }
}

}  // namespace

TEST_CASE("child: output, diagnostics and exit code come back") {
  auto child = Child::start(shell("echo out; echo err >&2; exit 3"));
  REQUIRE(child);
  finish(*child);
  CHECK(child->output() == "out\n");
  CHECK(child->diagnostics() == "err\n");
  CHECK(child->exit_code() == 3);
  CHECK_FALSE(child->running());
}

TEST_CASE("child: arguments are not read by a shell") {
  auto child = Child::start({.program = "printf", .arguments = {"%s", "a b; $HOME «ё»"}, .input = {}});
  REQUIRE(child);
  finish(*child);
  CHECK(child->output() == "a b; $HOME «ё»");
}

TEST_CASE("child: a large input and a large output pass each other") {
  const std::string input(3'000'000, 'x');  // far more than pipes hold
  auto child = Child::start({.program = "cat", .arguments = {}, .input = input});
  REQUIRE(child);
  finish(*child);
  CHECK(child->output().size() == input.size());
  CHECK(child->exit_code() == 0);
}

TEST_CASE("child: one that does not read its input harms nobody") {
  auto child = Child::start(shell("exec 0<&-; exit 7", std::string(3'000'000, 'x')));
  REQUIRE(child);
  finish(*child);
  CHECK(child->exit_code() == 7);
}

TEST_CASE("child: without input there is end of file at once") {
  auto child = Child::start({.program = "cat", .arguments = {}, .input = {}});
  REQUIRE(child);
  finish(*child);
  CHECK(child->output().empty());
  CHECK(child->exit_code() == 0);
}

TEST_CASE("child: progress comes in whole lines, each once") {
  auto child = Child::start(shell("printf '10%%\\r\\n20%%\\nthe e' >&2; read line; printf 'nd' >&2", "go\n"));
  REQUIRE(child);
  finish(*child);
  CHECK(child->take_lines() == std::vector<std::string>{"10%", "20%", "the end"});
  CHECK(child->take_lines().empty());
}

TEST_CASE("child: cancelling kills it and what it started") {
  auto child = Child::start(shell("sleep 1000 & echo $!; wait"));
  REQUIRE(child);
  while (child->output().find('\n') == std::string::npos) child->poll_for(100);
  const pid_t grandchild = std::stoi(child->output());
  child->cancel();
  CHECK_FALSE(child->running());
  CHECK(child->exit_code() == 128 + SIGKILL);
  CHECK_FALSE(child->poll());
  // The grandchild was killed too; who reaps it is the system's business, so it may linger as a zombie.
  CHECK((kill(grandchild, 0) != 0 || waitpid(grandchild, nullptr, WNOHANG) != 0));
}

TEST_CASE("child: one that is forgotten leaves no zombie") {
  {
    auto child = Child::start(shell("sleep 1000"));
    REQUIRE(child);
    CHECK(child->running());
  }
  CHECK(waitpid(-1, nullptr, WNOHANG) == -1);
  CHECK(errno == ECHILD);
}

TEST_CASE("child: a program that is not there is an error that names it") {
  const auto child = Child::start({.program = "/nowhere/letopisc", .arguments = {}, .input = {}});
  REQUIRE_FALSE(child);
  CHECK(child.error().where.file == "/nowhere/letopisc");
  CHECK(child.error().what.find("No such file") != std::string::npos);
}

TEST_CASE("child: moving hands over the process") {
  auto started = Child::start(shell("echo moved"));
  REQUIRE(started);
  Child child = std::move(*started);
  finish(child);
  CHECK(child.output() == "moved\n");
}
