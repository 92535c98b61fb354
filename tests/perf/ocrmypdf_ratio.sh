#!/usr/bin/env bash
# Processor time of reading scans with minutebook against `ocrmypdf --force-ocr --sidecar` with one job, and the share of
# the printed words that each finds.
# usage: tests/perf/ocrmypdf_ratio.sh PROGRAM SCAN.pdf=TRUTH...
# TRUTH is what is printed: a transcript (text or Markdown) or a PDF of the same pages with text of its own.
set -euo pipefail

[ $# -ge 2 ] || { sed -n '4p' "$0" | cut -c3- >&2; exit 2; }
program=$(realpath "$1")
shift
for tool in ocrmypdf pdftotext python3; do
  command -v "$tool" >/dev/null || { echo "ocrmypdf_ratio: $tool is missing; nothing was measured (apt-get install ocrmypdf)" >&2; exit 77; }
done
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
export OMP_THREAD_LIMIT=1
TIMEFORMAT='%U %S'

# Runs a command and leaves its processor seconds in the file named first.
timed() {
  local into=$1
  shift
  { time "$@" >/dev/null 2>"$folder/err" || true; } 2>"$into"
}

# In one process, so that all of its time is counted.
ours() {
  "$program" ingest --quiet --isolate off --workers 1 --ocr always --ocr-cache "$folder/kept" --db "$1" "$scan"
}

for argument in "$@"; do
  scan=${argument%%=*} truth=${argument#*=}
  rm -rf "$folder"/kept "$folder"/*.db* "$folder/side.txt"
  timed "$folder/ours" ours "$folder/a.db"
  timed "$folder/again" ours "$folder/b.db"
  timed "$folder/theirs" ocrmypdf --quiet --force-ocr --jobs 1 --sidecar "$folder/side.txt" "$scan" "$folder/out.pdf"
  case $truth in
    *.pdf) pdftotext "$truth" "$folder/truth";;
    *) cat "$truth" >"$folder/truth";;
  esac
  python3 - "$folder" "$(basename "$scan")" <<'PY'
import collections, glob, re, sys
folder, name = sys.argv[1:]
read = lambda path: open(path, encoding="utf-8", errors="replace").read()
seconds = {run: sum(map(float, read(f"{folder}/{run}").split())) for run in ("ours", "again", "theirs")}
words = lambda text: collections.Counter(re.findall(r"[a-z0-9]{2,}", text.lower()))
kept = glob.glob(f"{folder}/kept/*/*.ocr")
ours = words(" ".join(line.split(" ", 7)[-1] for path in kept for line in read(path).splitlines()[2:] if line.count(" ") >= 7))
truth, theirs = words(read(f"{folder}/truth")), words(read(f"{folder}/side.txt"))
share = lambda found: sum((truth & found).values()) / max(1, sum(truth.values()))
print(f"{name}: {len(kept)} pages; CPU s ours {seconds['ours']:.1f}, ocrmypdf {seconds['theirs']:.1f}, "
      f"ratio {seconds['ours'] / seconds['theirs']:.2f}; words found ours {share(ours):.3f}, ocrmypdf {share(theirs):.3f}; "
      f"second run {100 * seconds['again'] / seconds['ours']:.1f} %", flush=True)
print(seconds["ours"], seconds["theirs"], sum((truth & ours).values()), sum((truth & theirs).values()), sum(truth.values()),
      file=open(f"{folder}/totals", "a"))
PY
done
awk '{ ours += $1; theirs += $2; found += $3; their_found += $4; words += $5 }
  END { printf "all: CPU ratio %.2f; words found ours %.3f, ocrmypdf %.3f\n", ours / theirs, found / words, their_found / words }' "$folder/totals"
