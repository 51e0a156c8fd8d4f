#!/usr/bin/env bash
# Takes out of a stripped program what tells in which folder it was built: the hashes that Swift keeps of
# modules, and the build ID, which the linker has made of debug information. The new build ID is
# made of the program as it is.
#
#   Packaging/detach.sh PROGRAM
set -euo pipefail

program=$1

# Where a section begins in the file, and its size.
section() {
  readelf --section-headers --wide "$program" \
    | sed -nE "s/^ *\[ *[0-9]+\] $1 +[A-Z]+ +[0-9a-f]+ ([0-9a-f]+) ([0-9a-f]+) .*/0x\1 0x\2/p"
}

# Writes what comes over the bytes at an offset.
put() { dd of="$program" bs=1 seek="$1" conv=notrunc status=none; }

read -r offset size < <(section '\.swift_modhash')
head --bytes="$((size))" /dev/zero | put "$((offset))"

# A note has three words and its owner, “GNU”, before the ID.
read -r offset size < <(section '\.note\.gnu\.build-id')
start=$((offset + 16))
head --bytes="$((size - 16))" /dev/zero | put "$start"
digits=$(sha1sum "$program" | cut --characters=1-$((2 * (size - 16))))
# shellcheck disable=SC2059
printf "$(sed 's/../\\x&/g' <<< "$digits")" | put "$start"
