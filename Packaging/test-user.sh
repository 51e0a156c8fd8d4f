#!/usr/bin/env bash
# What somebody does who has just installed the tool: a site from nothing, served, built, checked and
# audited. With --shells, what shells and the manual say of it.
set -euo pipefail

fail() { echo "test-dist: $*" >&2; exit 1; }

# The head and the body of an address of the local server.
get() {
  exec 3<> "/dev/tcp/127.0.0.1/$port"
  printf 'GET %s HTTP/1.1\r\nHost: 127.0.0.1:%s\r\nConnection: close\r\n\r\n' "$1" "$port" >&3
  cat <&3
  exec 3>&-
}

use() {
  cd
  diptych --version
  diptych new site codes --locales en,ko
  cd codes
  diptych check --strict
  diptych build --no-sync
  [ -e public/index.html ] || fail "no page was built"
  diptych audit public --strict

  diptych serve --port 8417 > ../served.txt 2>&1 &
  local server=$! port=8417 page
  page=$(cd public && find en/compare -name '*.html' | head -n 1)
  for _ in {1..50}; do
    (: < "/dev/tcp/127.0.0.1/$port") 2> /dev/null && break
    kill -0 "$server" || fail "the server has ended: $(cat ../served.txt)"
    sleep 0.1
  done
  get "/$page" > ../page.txt
  grep -q '^HTTP/1.1 200' ../page.txt || fail "“$page” is not served: $(head -n 1 ../page.txt)"
  grep -qi '<h1' ../page.txt || fail "“$page” has no heading"
  kill "$server"
  wait "$server" || true
}

shells() {
  [ "$(bash -ic '. /usr/share/bash-completion/completions/diptych
    COMP_WORDS=(diptych build --tar) COMP_CWORD=2; _diptych; echo "${COMPREPLY[@]}"' 2> /dev/null)" \
    = --target ] || fail "bash does not complete --target"
  [ "$(fish -c "complete -C 'diptych build --target gith'" | cut -f 1)" = github-pages ] \
    || fail "fish does not complete github-pages"
  zsh -fc 'autoload -U compinit && compinit -u -d /tmp/zcompdump && [[ ${_comps[diptych]} == _diptych ]]' \
    || fail "zsh does not know the completions"
  zsh -n /usr/share/zsh/vendor-completions/_diptych
  man --warnings -l /usr/share/man/man1/diptych.1.gz > /tmp/manual.txt 2> /tmp/warnings.txt
  [ ! -s /tmp/warnings.txt ] || fail "the manual page is wrong: $(cat /tmp/warnings.txt)"
  grep -q -- '--shard I/N' /tmp/manual.txt || fail "the manual page lacks --shard"
  echo "test-dist: bash, zsh, fish and man know the tool"
}

if [ "${1:-}" = --shells ]; then shells; else use; fi
