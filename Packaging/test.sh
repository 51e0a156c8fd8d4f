#!/usr/bin/env bash
# Installs the Debian package of dist/ in a bare Debian root that is made for that and thrown away, and
# has an ordinary user make, check, build, audit and serve a site there.
#
#   Packaging/test.sh
set -euo pipefail
cd "$(dirname "$0")/.."

packages=(dist/diptych_*.deb)
[ -e "${packages[0]}" ] || { echo "diptych: there is no package in dist/; run “make dist”" >&2; exit 1; }
suite=$(. /etc/os-release && echo "$VERSION_CODENAME")

(cd dist && sha256sum --quiet --check SHA256SUMS)
mmdebstrap --quiet --variant=minbase --format=null \
  --customize-hook="copy-in ${packages[0]} Packaging/test-user.sh /opt" \
  --customize-hook='chroot "$1" sh -c "apt-get install -y -qq /opt/diptych_*.deb" > /dev/null' \
  --customize-hook='chroot "$1" useradd --create-home reader' \
  --customize-hook='chroot "$1" setpriv --reuid=reader --regid=reader --clear-groups env -i \
    HOME=/home/reader PATH=/usr/bin:/bin bash /opt/test-user.sh' \
  --customize-hook='chroot "$1" sh -c "apt-get install -y -qq --no-install-recommends \
    bash-completion zsh fish man-db" > /dev/null' \
  --customize-hook='chroot "$1" env -i PATH=/usr/bin:/bin bash /opt/test-user.sh --shells' \
  --customize-hook='chroot "$1" sh -c "apt-get purge -y -qq diptych" > /dev/null' \
  --customize-hook='test ! -e "$1/usr/bin/diptych" && test ! -e "$1/usr/share/doc/diptych"' \
  "$suite" /dev/null

kit=$(mktemp -d)
trap 'rm -rf "$kit"' EXIT
tar -xzf dist/*-relink.tar.gz -C "$kit" --strip-components=1
(cd "$kit" && ./relink.sh && ./diptych --version)
echo "test-dist: the package was installed, used and removed in a bare $suite, and the tool was linked anew"
