#!/usr/bin/env bash
# Unpacks the parts of a site beside each other, and lets a link lead to the result in one step.
#
#   Cluster/join.sh PARTS COUNT FOLDER
#
# FOLDER is a symbolic link or not there yet; it then leads to FOLDER.1, FOLDER.2 or so, and the one
# before is removed.
set -euo pipefail
[ $# = 3 ] || { echo "usage: join.sh PARTS COUNT FOLDER" >&2; exit 64; }
parts=$1
count=$2
folder=$3

if [ -e "$folder" ] && [ ! -L "$folder" ]; then
  echo "$folder: is no symbolic link; move it away" >&2
  exit 74
fi
for ((part = 1; part <= count; part++)); do
  [ -e "$parts/$part/site.tar" ] || { echo "$parts/$part/site.tar: is missing" >&2; exit 74; }
done

before=
[ -L "$folder" ] && before=$(readlink -m "$folder")
number=1
while [ -e "$folder.$number" ]; do number=$((number + 1)); done
mkdir "$folder.$number"
seq "$count" | xargs -P "$(nproc)" -I {} tar -xf "$parts/{}/site.tar" -C "$folder.$number"
ln -s "$(basename "$folder").$number" "$folder.next"
mv -T "$folder.next" "$folder"
if [ -n "$before" ]; then rm -rf "$before"; fi
