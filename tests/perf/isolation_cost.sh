#!/usr/bin/env bash
# What reading in confined worker processes costs: processor time with --isolate on against off, the median of several
# runs, and whether the databases are equal.
# usage: tests/perf/isolation_cost.sh PROGRAM [--runs N] PAPER-OR-FOLDER...     pages are not recognised; wanted: 20 % at most
set -euo pipefail

program=$(realpath -e -- "${1:?usage: isolation_cost.sh PROGRAM [--runs N] PAPER-OR-FOLDER...}")
shift
runs=5
if [ "${1:-}" = --runs ]; then runs=$2; shift 2; fi
[ $# -gt 0 ] || { echo "isolation_cost: which papers?" >&2; exit 2; }
. "$(dirname "$0")/../soak/lib.sh"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
TIMEFORMAT='%U %S'

# Processor seconds of an ingest with --isolate $1; its processes are waited for, so that they count.
cpu() {
  local isolate=$1
  shift
  rm -f "$work/$isolate".db*
  { time "$program" ingest --quiet --ocr never --ocr-cache none --isolate "$isolate" --db "$work/$isolate.db" "$@" \
    >/dev/null 2>&1 || true; } 2>&1 | awk '{ print $1 + $2 }'
}

cpu on "$@" >/dev/null
cpu off "$@" >/dev/null
dump "$work/on.db" >"$work/on"
dump "$work/off.db" >"$work/off"
cmp "$work/on" "$work/off" || { echo "isolation_cost: the databases differ" >&2; exit 1; }
for ((run = 0; run < runs; ++run)); do
  on=$(cpu on "$@")
  off=$(cpu off "$@")
  awk -v on="$on" -v off="$off" 'BEGIN { printf "%.3f %.2f %.2f\n", on / off, on, off }'
done | sort -n >"$work/ratios"
read -r median on off < <(sed -n "$(((runs + 1) / 2))p" "$work/ratios")
echo "$(sqlite3 "$work/on.db" 'SELECT count(*) FROM document') documents, equal databases; processor time $on s confined," \
  "$off s in one process: ratio $median (lowest $(head -n 1 "$work/ratios" | cut -d ' ' -f 1), highest" \
  "$(tail -n 1 "$work/ratios" | cut -d ' ' -f 1), $runs runs)"
awk -v m="$median" 'BEGIN { exit m > 1.2 }'
