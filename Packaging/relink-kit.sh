#!/usr/bin/env bash
# Writes a folder from which anyone can link the tool anew with other versions of the libraries under
# the LGPL.
#
#   Packaging/relink-kit.sh FOLDER LIBRARY…
#
# A LIBRARY is under the LGPL. All other code that the linker took becomes one object file.
set -euo pipefail
cd "$(dirname "$0")/.."

folder=$1
shift

install -d "$folder"
toolchain=$(dirname "$(realpath "$(command -v swift)")")/..
runtime=$toolchain/lib/swift_static/linux

# The libraries that are not under the LGPL are taken from here, so that the linker has no other choice.
others=$(mktemp -d)
trap 'rm -rf "$others"' EXIT
ln -s "$PWD"/.build/static/*.a "$others"
for library; do rm "$others/$(basename "$library")"; done

# shellcheck disable=SC2046
ld -r --strip-debug -o "$folder/diptych.o" \
  "$runtime/$(uname -m)/swiftrt.o" \
  $(cat .build/release/diptych.product/Objects.LinkFileList) \
  --start-group "$runtime"/libswift{Core,_Concurrency,_StringProcessing,_RegexParser,Synchronization,Glibc,_Builtin_float}.a \
  "$runtime"/lib{dispatch,BlocksRuntime}.a "$others"/*.a --end-group
objcopy --remove-section=.swift_modhash "$folder/diptych.o"
for library; do install -m 644 "$(realpath "$library")" "$folder"; done

install -m 755 /dev/stdin "$folder/relink.sh" <<'SCRIPT'
#!/bin/sh
# Links diptych with the libidn2.a, libunistring.a and libnettle.a of this folder, or of another one:
#
#   ./relink.sh [FOLDER]
set -eu
here=$(dirname "$0")
libraries=${1:-$here}
${CC:-cc} -o diptych -Wl,--gc-sections -Wl,--defsym=main=diptych_main "$here/diptych.o" \
  "$libraries/libidn2.a" "$libraries/libunistring.a" "$libraries/libnettle.a" \
  -ldl -lpthread -lm -lgcc_eh
SCRIPT

install -m 644 /dev/stdin "$folder/README" <<'TEXT'
diptych has libidn2, libunistring and nettle linked into it, which are under the LGPL. With what is
here you can link it with versions of your own. “./relink.sh” takes the three libraries of this
folder, and “./relink.sh FOLDER” those of another one; it needs a C compiler and writes “diptych”.
All other code of the program is in diptych.o, under the licences that the release names. You may
take the program apart to find errors in your changes.
TEXT
