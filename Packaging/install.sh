#!/usr/bin/env bash
# Puts the tool, its manual page and its completions below a folder, as they stand in /usr/local.
#
#   Packaging/install.sh TOOL FOLDER
set -euo pipefail

tool=$1
folder=$2

put() { install -D -m 644 /dev/stdin "$folder/$1"; }

install -D -m 755 "$tool" "$folder/bin/diptych"
"$tool" manual | put share/man/man1/diptych.1
"$tool" completion bash | put share/bash-completion/completions/diptych
"$tool" completion zsh | put share/zsh/site-functions/_diptych
"$tool" completion fish | put share/fish/vendor_completions.d/diptych.fish
