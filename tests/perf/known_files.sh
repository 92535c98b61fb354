#!/usr/bin/env bash
# How long it takes to see that nothing is to be done: ingests many tiny files, then all of them again.
# usage: tests/perf/known_files.sh PROGRAM [FILES]     100,000 files unless told; wanted: under 5 s for the second run
set -euo pipefail

program=$(realpath -e -- "${1:?usage: known_files.sh PROGRAM [FILES]}")
files=${2:-100000}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
TIMEFORMAT='%R %U %S'

awk -v files="$files" 'BEGIN {
  for (i = 0; i < files; ++i) {
    folder = "papers/" int(i / 1000)
    if (i % 1000 == 0) system("mkdir -p " folder)
    file = folder "/" i ".md"
    printf "# Example Town Council\n\nPaper %d.\n", i > file
    close(file)
  }
}'
# Runs an ingest; prints seconds by the clock and of the processor.
run() {
  { time "$program" ingest --ocr never --ocr-cache none --db x.db papers >out 2>err; } 2>time || true
  awk -v what="$1" '{ printf "%s: %.1f s, %.1f s of processor time\n", what, $1, $2 + $3 }' time
  sed -n 's/^ *Documents */  /p' out
}
run "first run"
run "again"
awk '{ exit $2 + $3 >= 5 }' time || { echo "known_files: more than 5 s of processor time" >&2; exit 1; }
