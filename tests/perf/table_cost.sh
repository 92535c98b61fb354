#!/usr/bin/env bash
# What table work costs: CPU time of finding and joining tables, against pdftotext -bbox-layout over the same
# born-digital PDFs, as the median ratio of several runs. The budget is 0.25.
# usage: tests/perf/table_cost.sh TABLE_COST [--runs N] PDF-OR-FOLDER...      (TABLE_COST: the target of that name)
set -euo pipefail

program=${1:?usage: table_cost.sh TABLE_COST [--runs N] PDF-OR-FOLDER...}
shift
runs=5
if [ "${1:-}" = --runs ]; then runs=$2; shift 2; fi
[ $# -gt 0 ] || { echo "table_cost: which PDFs?" >&2; exit 2; }
command -v pdftotext >/dev/null || { echo "table_cost: pdftotext is missing (package poppler-utils)" >&2; exit 2; }

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
TIMEFORMAT='%U %S'

# Born-digital: a first page with words on it. Scans measure something else.
pdfs=()
while IFS= read -r -d '' pdf; do
  text=$(pdftotext -l 3 "$pdf" - 2>/dev/null | tr -d '[:space:]' | head -c 200) || true
  [ ${#text} -lt 50 ] || pdfs+=("$pdf")
done < <(find "$@" -type f -iname '*.pdf' -print0 | sort -z)
[ ${#pdfs[@]} -gt 0 ] || { echo "table_cost: no born-digital PDF among these" >&2; exit 2; }

# CPU seconds that "$@" takes.
cpu() { { time "$@" >/dev/null 2>&1; } 2>&1 | tail -n 1 | awk '{ print $1 + $2 }'; }
baseline() { for pdf in "${pdfs[@]}"; do pdftotext -bbox-layout "$pdf" "$work/out.html" || true; done; }

for ((run = 0; run < runs; ++run)); do
  read -r ours pages tables < <("$program" "${pdfs[@]}")
  theirs=$(cpu baseline)
  awk -v a="$ours" -v b="$theirs" 'BEGIN { printf "%.3f\n", (b > 0 ? a / b : 0) }'
done >"$work/ratios"
sort -n -o "$work/ratios" "$work/ratios"
median=$(sed -n "$(((runs + 1) / 2))p" "$work/ratios")
echo "${#pdfs[@]} PDFs, $pages pages, $tables tables, $runs runs: median CPU ratio $median" \
  "(lowest $(head -n 1 "$work/ratios"), highest $(tail -n 1 "$work/ratios"); budget 0.25)"
awk -v m="$median" 'BEGIN { exit m > 0.25 }'
