#!/usr/bin/env bash
# Puts the licences of all that is linked into the tool into a folder, with a list of what that is.
#
#   Packaging/licences.sh FOLDER LIBRARY…
#
# A LIBRARY is a static library of a Debian package.
set -euo pipefail
cd "$(dirname "$0")/.."

folder=$1
shift

install -d "$folder/licences"
packages=$(for library; do dpkg-query --search "$(realpath "$library")"; done \
  | cut -d : -f 1 | sort -u)
# Its header is compiled into the tool.
packages+=$'\nlibxxhash-dev'

for package in $packages; do
  install -m 644 "/usr/share/doc/$package/copyright" "$folder/licences/$package"
done
toolchain=$(dirname "$(realpath "$(command -v swift)")")/..
install -m 644 "$toolchain/share/swift/LICENSE.txt" "$folder/licences/swift"

# The texts that these refer to, which only Debian has in a place of their own.
grep --only-matching --no-filename --extended-regexp '/usr/share/common-licenses/[A-Z0-9.-]*[A-Z0-9]' \
  "$folder"/licences/* | sort -u | while read -r text; do
  [ -e "$text" ] || continue
  install -m 644 "$text" "$folder/licences/$(basename "$text").txt"
done

{
  cat LICENSE
  cat <<'TEXT'

--------------------------------------------------------------------------------

The program diptych has parts of others linked into it. The folder “licences” has the licence of
each: that of the Swift runtime in “swift”, which is Apache-2.0 with the Runtime Library Exception,
and those of libraries in the files called as these Debian packages, which name the authors:

TEXT
  # shellcheck disable=SC2086
  dpkg-query --show --showformat \
    '  ${Package} ${Version}, source: ${source:Package} ${source:Version}\n' $packages
  cat <<'TEXT'

libidn2 and libunistring are under LGPL-3+ or GPL-2+, nettle under LGPL-3+ or GPL-2+, and used under
the GNU Lesser General Public License, version 3 or later, which is in “licences/LGPL-3.txt” and on
Debian in /usr/share/common-licenses/LGPL-3. Their sources are those of Debian, which
keeps every version: https://snapshot.debian.org/package/NAME/VERSION/ with the names and versions
above. To link the program with other versions of them, take the file “…-relink.tar.gz” from the
place that this came from; its README says how.

libstdc++ is under GPL-3+ with the GCC Runtime Library Exception. Plurals, number forms, dates and
lists of the languages are from the Unicode CLDR, under the Unicode licence, which stands in
“licences/libcmark-gfm-dev” too.
TEXT
} > "$folder/copyright"
chmod 644 "$folder/copyright"
