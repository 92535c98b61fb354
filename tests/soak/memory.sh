#!/usr/bin/env bash
# Whether memory stays flat over a long ingest: thousands of distinct packs are made and ingested, and the supervisor's
# and the workers' memory is looked at all the while.
# usage: tests/soak/memory.sh PROGRAM PACKMAKER [PACKS]     5,000 packs unless told
# Prints a table of documents and MB, and a plot; exit status 1 when the supervisor's last tenth is more than 1.25 times
# its second tenth.
set -uo pipefail

[ $# -ge 2 ] && [ $# -le 3 ] || { sed -n '4p' "$0" | cut -c3- >&2; exit 2; }
program=$(realpath -e -- "$1") packmaker=$(realpath -e -- "$2") || exit 2
packs=${3:-5000}
. "$(dirname "$0")/lib.sh"
work=$(mktemp -d "${TMPDIR:-/tmp}/minutebook-memory-XXXXXX")
trap 'rm -rf "$work"' EXIT
cd "$work" || exit 1

"$packmaker" --seed 1 --count "$packs" --no-pdf --style mixed --out packs >/dev/null 2>&1 || { echo "memory: no packs" >&2; exit 1; }
find packs -name '*.json' -delete
files=$(find packs -type f | wc -l)

rss() { awk '/^VmRSS/ { print int($2 / 1024) }' "/proc/$1/status" 2>/dev/null; }
"$program" ingest --ocr never --ocr-cache none --db x.db packs >out 2>err &
pid=$!
while kill -0 "$pid" 2>/dev/null; do
  workers=0
  for child in $(below "$pid"); do
    memory=$(rss "$child")
    [ "${memory:-0}" -le "$workers" ] || workers=$memory
  done
  own=$(rss "$pid")
  [ -z "$own" ] || echo "$(grep -c '^\[' err) $own $workers" >>samples
  sleep 1
done
wait "$pid"
echo "$files files, exit status $?"

awk -v all="$files" '
  { tenth = int($1 * 10 / (all + 1)); if ($2 > own[tenth]) own[tenth] = $2; if ($3 > most[tenth]) most[tenth] = $3 }
  END {
    print "documents  supervisor MB  largest worker MB"
    for (i = 0; i < 10; ++i) {
      if (!(i in own)) continue
      bar = ""
      for (j = 0; j < own[i]; j += 4) bar = bar "#"
      printf "%9d  %13d  %17d  %s\n", (i + 1) * all / 10, own[i], most[i], bar
    }
    flat = own[9] <= 1.25 * own[1]
    print flat ? "flat" : "not flat"
    exit !flat
  }' samples
