#!/usr/bin/env bash
# How much CPU time ingesting costs, against pdftotext -bbox-layout over the same born-digital PDFs: the median ratio
# of user and system time of several runs. Ratios, unlike seconds, can be compared between machines.
# usage: tests/perf/ingest_ratio.sh MINUTEBOOK [--runs N] PDF-OR-FOLDER...
set -euo pipefail

program=${1:?usage: ingest_ratio.sh MINUTEBOOK [--runs N] PDF-OR-FOLDER...}
shift
runs=5
if [ "${1:-}" = --runs ]; then runs=$2; shift 2; fi
[ $# -gt 0 ] || { echo "ingest_ratio: which PDFs?" >&2; exit 2; }
command -v pdftotext >/dev/null || { echo "ingest_ratio: pdftotext is missing (package poppler-utils)" >&2; exit 2; }

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
TIMEFORMAT='%U %S'

# Born-digital: a first page with a word on it. Scans measure something else.
pdfs=()
while IFS= read -r -d '' pdf; do
  text=$(pdftotext -l 3 "$pdf" - 2>/dev/null | tr -d '[:space:]' | head -c 200) || true
  [ ${#text} -lt 50 ] || pdfs+=("$pdf")
done < <(find "$@" -type f -iname '*.pdf' -print0 | sort -z)
[ ${#pdfs[@]} -gt 0 ] || { echo "ingest_ratio: no born-digital PDF among these" >&2; exit 2; }

# CPU seconds that "$@" takes.
cpu() { { time "$@" >/dev/null 2>&1; } 2>&1 | tail -n 1 | awk '{ print $1 + $2 }'; }

ingest() { rm -f "$work"/db*; "$program" ingest --quiet --db "$work/db" "${pdfs[@]}" || true; }
baseline() { for pdf in "${pdfs[@]}"; do pdftotext -bbox-layout "$pdf" "$work/out.html" || true; done; }

ingest >/dev/null 2>&1  # both warm before anything is measured
baseline >/dev/null 2>&1
for ((run = 0; run < runs; ++run)); do
  ours=$(cpu ingest)
  theirs=$(cpu baseline)
  awk -v a="$ours" -v b="$theirs" 'BEGIN { printf "%.3f\n", (b > 0 ? a / b : 0) }'
done | sort -n >"$work/ratios"
median=$(sed -n "$(((runs + 1) / 2))p" "$work/ratios")
echo "${#pdfs[@]} PDFs, $runs runs: median CPU ratio $median (lowest $(head -n 1 "$work/ratios"), highest $(tail -n 1 "$work/ratios"))"
