#!/usr/bin/env bash
# Runs the tests: installs what is missing, builds what has changed with warnings as errors, and runs ctest. Ends with
# ctest's summary and exit code.
# usage: tests/run.sh [what ctest takes, such as -R pack or -L ui]
set -euo pipefail
{ : <&0; } 2> /dev/null || exec < /dev/null  # a closed standard input would be taken by the next file that is opened

root="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"
"$root/game/install.sh" "$root/game/packages.txt" "$root/tests/packages.txt"
cd "$root"
cmake --preset test
cmake --build --preset test
# A second try for what drives a real window: on a machine that is busy with something else a click can come too late.
exec ctest --preset test --repeat until-pass:2 "$@"
