#!/usr/bin/env bash
# Installs what is missing of the Debian packages that stand in the given lists, and says what; touches nothing when
# nothing is missing. With sudo only where it is not root already; with neither, it prints the line to give to somebody
# who may install, and stops.
# usage: install.sh LIST…
set -euo pipefail

packages=()
while read -r name _; do
  case "$name" in "" | "#"*) ;; *) packages+=("$name") ;; esac
done < <(cat "$@")

if ! command -v dpkg-query > /dev/null || ! command -v apt-get > /dev/null; then
  echo "This is not Debian, so nothing was installed. Letopis needs what Debian calls: ${packages[*]}" >&2
  exit 0
fi

# One call for all; it fails for unknown names, which are missing all the same.
installed=" $(dpkg-query -W -f '${db:Status-Status}:${Package} ' "${packages[@]}" 2> /dev/null || true) "
missing=()
for name in "${packages[@]}"; do
  [[ "$installed" == *" installed:$name "* ]] || missing+=("$name")
done
[ "${#missing[@]}" -eq 0 ] && exit 0

install=(apt-get install -y --no-install-recommends "${missing[@]}")
echo "Letopis needs ${#missing[@]} more Debian packages: ${missing[*]}"
as_root=(env)
if [ "$(id -u)" -ne 0 ]; then
  if ! command -v sudo > /dev/null; then
    echo "They can be installed by root only, and there is no sudo here. Ask your administrator to run:" >&2
    echo "apt-get update && ${install[*]}" >&2
    exit 1
  fi
  as_root=(sudo env)
fi
as_root+=(DEBIAN_FRONTEND=noninteractive)

# A list that cannot be fetched (a dead third-party source) need not stop us: the packages may be in the others.
"${as_root[@]}" apt-get -q -o DPkg::Lock::Timeout=300 update < /dev/null ||
  echo "Some package lists could not be fetched; going on with those that are here." >&2
if ! "${as_root[@]}" "${install[@]:0:2}" -q -o DPkg::Lock::Timeout=300 "${install[@]:2}" < /dev/null; then
  echo "The packages could not be installed; the reason stands above. When it is mended, run this again, or: ${install[*]}" >&2
  exit 1
fi
