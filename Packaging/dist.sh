#!/usr/bin/env bash
# Writes what a release has into dist/: an archive, a Debian package, what it takes to link the tool
# anew, and the check sums. The same sources, compiler and packages give the same bytes.
#
#   LIBRARIES="A.a …" LGPL_LIBRARIES="B.a …" Packaging/dist.sh
#
# The names are those of .build/static.
set -euo pipefail
cd "$(dirname "$0")/.."
umask 022
export LC_ALL=C TZ=UTC

export SOURCE_DATE_EPOCH=${SOURCE_DATE_EPOCH:-$(git log -1 --format=%ct)}
architecture=$(dpkg --print-architecture)
maintainer=$(git log -1 --format='%an <%ae>')

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
strip --strip-all -o "$work/diptych" .build/release/diptych
Packaging/detach.sh "$work/diptych"
version=$("$work/diptych" --version | cut -d ' ' -f 2)
name=diptych-$version-linux-$architecture

# Packs a folder of $work.
pack() {
  tar --sort=name --mtime="@$SOURCE_DATE_EPOCH" --owner=0 --group=0 --numeric-owner --format=gnu \
    --mode=go=rX,u+rw -C "$work" -c "$1" | gzip -9n > "dist/$1.tar.gz"
}

rm -rf dist
mkdir dist

# The archive, which is unpacked over a prefix such as /usr/local.
root=$work/$name
Packaging/install.sh "$work/diptych" "$root"
# shellcheck disable=SC2086
Packaging/licences.sh "$root/share/doc/diptych" $(printf '.build/static/%s ' $LIBRARIES)
install -m 644 CHANGELOG.md README.md "$root/share/doc/diptych"
pack "$name"

# The Debian package.
package=$work/package
install -d "$package/usr" "$package/DEBIAN" "$work/debian"
cp -a "$root/." "$package/usr"
mv "$package/usr/share/zsh/site-functions" "$package/usr/share/zsh/vendor-completions"
gzip -9n "$package/usr/share/man/man1/diptych.1"
cat > "$package/usr/share/doc/diptych/changelog" <<CHANGELOG
diptych ($version) unstable; urgency=medium

  * CHANGELOG.md says what is new.

 -- $maintainer  $(date --utc --date="@$SOURCE_DATE_EPOCH" --rfc-email)
CHANGELOG
gzip -9n "$package"/usr/share/doc/diptych/{changelog,CHANGELOG.md,README.md}
echo 'Source: diptych' > "$work/debian/control"
depends=$(cd "$work" && dpkg-shlibdeps -O package/usr/bin/diptych 2> /dev/null \
  | sed -n 's/^shlibs:Depends=//p')
size=$(find "$package/usr" -type f -printf '%s\n' | awk '{ sum += $1 } END { print int(sum / 1024) + 1 }')
cat > "$package/DEBIAN/control" <<CONTROL
Package: diptych
Version: $version
Architecture: $architecture
Maintainer: $maintainer
Installed-Size: $size
Depends: $depends
Suggests: git
Section: web
Priority: optional
Description: static sites of codes that come in pairs
 Diptych reads one Markdown file for each code of a protocol, and one string
 table for each language. It writes a page for every code and for every two of
 them, in every language, as plain HTML for any host or for a folder.
CONTROL
(cd "$package" && find usr -type f -print0 | sort -z | xargs -0 md5sum > DEBIAN/md5sums)
find "$package" -exec touch --no-dereference --date="@$SOURCE_DATE_EPOCH" {} +
dpkg-deb --root-owner-group -Zxz --threads-max=1 --build "$package" \
  "dist/diptych_${version}_$architecture.deb" > /dev/null

# What it takes to link the tool anew.
# shellcheck disable=SC2086
Packaging/relink-kit.sh "$work/$name-relink" $(printf '.build/static/%s ' $LGPL_LIBRARIES)
pack "$name-relink"

cd dist
sha256sum -- * > SHA256SUMS
cat SHA256SUMS
