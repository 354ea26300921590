#!/usr/bin/env bash
# Plays Letopis: installs what is missing, builds what has changed, starts the game with the given arguments. Without a
# display, a bot plays one round and every screen is drawn into a file, so that one sees that all is well.
# usage: game/play.sh [what letopis takes; see --help]
set -euo pipefail
{ : <&0; } 2> /dev/null || exec < /dev/null  # a closed standard input would be taken by the next file that is opened

root="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"
build="$root/build/play"
letopis="$build/bin/letopis"

"$root/game/install.sh" "$root/game/packages.txt"

mkdir -p "$build"
log="$build/configure.log"
if ! (cd "$root" && cmake --preset play) > "$log" 2>&1; then
  cat "$log" >&2
  echo "Letopis could not be configured; the reason stands above." >&2
  exit 1
fi
echo "Building Letopis (some minutes the first time) …"
if ! cmake --build "$build"; then
  echo "Letopis could not be built; the reason stands above." >&2
  exit 1
fi

if [ -n "${DISPLAY:-}" ]; then
  exec "$letopis" "$@"
fi

on_no_display() {
  LIBGL_ALWAYS_SOFTWARE=1 xvfb-run -a -e "$build/xvfb.log" -s "-screen 0 1920x1080x24" "$letopis" "$@"
}
if [ "$#" -gt 0 ]; then
  on_no_display "$@"
  exit
fi
screenshots="build/play/screenshots"
echo "There is no display here, so a bot plays a round, and every screen is drawn into a file."
if ! score="$(on_no_display --demo)"; then
  echo "The bot could not play its round. What the display said stands in build/play/xvfb.log." >&2
  exit 1
fi
echo "Score of the round: $score"
if ! on_no_display --screenshots "$root/$screenshots"; then
  echo "The screens could not be drawn. What the display said stands in build/play/xvfb.log." >&2
  exit 1
fi
echo "Screenshots: $screenshots ($(find "$root/$screenshots" -name '*.png' | wc -l) files)"
