#!/usr/bin/env bash
# How much faster N workers are than one: papers per second by the clock of both, the better of three runs each, and
# the machine's load, without which the figure says little.
# usage: tests/perf/workers_ratio.sh PROGRAM [--workers N] PAPER-OR-FOLDER...     scans are recognised anew in each run
set -euo pipefail

program=$(realpath -e -- "${1:?usage: workers_ratio.sh PROGRAM [--workers N] PAPER-OR-FOLDER...}")
shift
workers=2
if [ "${1:-}" = --workers ]; then workers=$2; shift 2; fi
[ $# -gt 0 ] || { echo "workers_ratio: which papers?" >&2; exit 2; }

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# Seconds that an ingest with $1 workers takes; the pages it read go to $work/pages.
seconds() {
  local count=$1 start
  shift
  rm -f "$work"/db*
  start=$(date +%s%N)
  "$program" ingest --workers "$count" --ocr-cache none --log-format json --db "$work/db" "$@" >"$work/log" 2>/dev/null || true
  awk -v t=$(($(date +%s%N) - start)) 'BEGIN { printf "%.3f\n", t / 1e9 }'
  sed -nE 's/.*"event":"summary".*"pages":([0-9]+).*/\1/p' "$work/log" >"$work/pages"
}

load_before=$(cut -d ' ' -f 1 /proc/loadavg)
seconds 1 "$@" >/dev/null  # warm
for run in 1 2 3; do
  seconds 1 "$@" >>"$work/one"
  seconds "$workers" "$@" >>"$work/many"
done
one=$(sort -n "$work/one" | head -n 1)
many=$(sort -n "$work/many" | head -n 1)
awk -v one="$one" -v many="$many" -v n="$workers" -v pages="$(cat "$work/pages")" -v before="$load_before" \
  -v after="$(cut -d ' ' -f 1 /proc/loadavg)" -v cores="$(nproc)" 'BEGIN {
  printf "%d pages: 1 worker %.1f pages/s, %d workers %.1f pages/s, ratio %.2f (wanted 1.8 of 2)\n",
    pages, pages / one, n, pages / many, one / many
  printf "load average %s before, %s after, %d cores%s\n", before, after, cores,
    (before > 0.5 ? "; the machine was busy: the ratio is worth little" : "") }'
