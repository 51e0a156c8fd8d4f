#!/usr/bin/env bash
# Writes the pages of one locale of this repository's site into a ZIM file, for Kiwix.
#
#   Offline/zim.sh LOCALE FILE [PATTERN]
#
# With a PATTERN only the comparisons whose name it matches are packed: '407-vs-*'.
set -euo pipefail
cd "$(dirname "$0")/.."

locale=$1
file=$2
pattern=${3:-*}
tool=.build/release/diptych

# ZIM files tell their language by ISO 639-3.
declare -A languages=([en]=eng [fr]=fra [ja]=jpn [ko]=kor [ru]=rus)
language=${languages[$locale]:-}
if [ -z "$language" ]; then
  echo "diptych: there is no ISO 639-3 code for “$locale” in Offline/zim.sh; add it" >&2
  exit 64
fi

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

# The pages of the locale, without what only a web server needs.
"$tool" build --locale "$locale" --archive "$folder/site.tar"
mkdir "$folder/site"
tar -x -f "$folder/site.tar" -C "$folder/site" --wildcards --no-wildcards-match-slash \
  --anchored --exclude=index.html --exclude=404.html --exclude=robots.txt \
  --exclude=llms.txt --exclude='sitemap*.xml' --exclude="$locale/compare/*"
tar -x -f "$folder/site.tar" -C "$folder/site" --wildcards \
  "$locale/index.html" "$locale/compare/*/$pattern.html"

# The site's own icon has a name that changes with its content.
cp Templates/assets/icon-48.png "$folder/site/assets/icon-48.png"

# The words of the string table, whose patterns are filled in with the protocol's names.
names="Content/sip/protocol.$locale.yaml"
[ -e "$names" ] || names=Content/sip/protocol.yaml
{
  echo "protocol:"
  sed -n 's/^\(name\|title\):/  \1:/p' Content/sip/protocol.yaml
  sed -n 's/^noun:/  noun:/p' "$names"
} > "$folder/protocol.yaml"
words() {
  "$tool" render <(echo "{{{$1}}}") --data "Locales/$locale.yaml" > "$folder/words.mustache"
  "$tool" render "$folder/words.mustache" --data "$folder/protocol.yaml"
}

# Without the variable, Japanese and Korean words are not found by readers with libzim 9 or later.
mkdir -p "$(dirname "$file")"
XAPIAN_CJK_NGRAM=1 zimwriterfs --welcome "$locale/index.html" --illustration assets/icon-48.png \
  --language "$language" --name "diptych-sip_$locale" \
  --title "$(words protocol.title)" --description "$(words site.tagline)" \
  --creator "The Diptych authors" --publisher Diptych \
  --source "$(sed -n 's/^baseURL: *//p' diptych.yaml)" --scraper "$("$tool" --version)" \
  --threads "$(nproc)" "$folder/site" "$folder/site.zim" > "$folder/log" 2>&1 || {
  cat "$folder/log" >&2
  exit 1
}
mv "$folder/site.zim" "$file"
echo "$file: $(find "$folder/site" -name '*.html' | wc -l) pages, $(stat -c %s "$file") bytes" >&2
