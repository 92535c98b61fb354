#!/usr/bin/env bash
# Processor time of a second run over scans against the first: with the same database, where the files are known, and
# with a new one, where every page comes from the kept results.
# usage: tests/perf/second_run.sh PROGRAM SCAN.pdf...     each file is measured by itself, then all of them together
set -euo pipefail

[ $# -ge 2 ] || { sed -n '4p' "$0" | cut -c3- >&2; exit 2; }
program=$(realpath "$1")
shift
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
export OMP_THREAD_LIMIT=1
TIMEFORMAT='%U %S'

# run DATABASE FILE...: the processor seconds of an ingest and of its workers.
run() {
  local database=$1
  shift
  { time "$program" ingest --quiet --workers 1 --ocr always --ocr-cache "$folder/kept" --db "$database" "$@" >/dev/null 2>"$folder/err" || true; } 2>&1 |
    awk '{ printf "%.3f", $1 + $2 }'
}

measure() {
  local name=$1
  shift
  rm -rf "$folder/kept" "$folder"/*.db*
  local first known new
  first=$(run "$folder/a.db" "$@")
  known=$(run "$folder/a.db" "$@")
  new=$(run "$folder/b.db" "$@")
  awk -v name="$name" -v first="$first" -v known="$known" -v new="$new" 'BEGIN {
    printf "%s: first %.2f s; again %.3f s, %.1f %%; into a new database %.3f s, %.1f %%\n",
           name, first, known, 100 * known / first, new, 100 * new / first }'
}

for file in "$@"; do measure "$(basename "$file")" "$file"; done
[ $# -eq 1 ] || measure "all $# files" "$@"
