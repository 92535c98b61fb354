#!/usr/bin/env bash
# Processor time per recognised page against drawing with pdftoppm and reading with the tesseract program, one thread
# each, and the share of the program's words that minutebook finds too.
# usage: tests/perf/ocr_ratio.sh PROGRAM SCAN.pdf...     PROGRAM is the built minutebook; whole files are read
set -euo pipefail

[ $# -ge 2 ] || { sed -n '4p' "$0" | cut -c3- >&2; exit 2; }
program=$1
shift
for tool in pdftoppm tesseract python3; do
  command -v "$tool" >/dev/null || { echo "ocr_ratio: $tool is missing" >&2; exit 2; }
done
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
export OMP_THREAD_LIMIT=1
TIMEFORMAT='%U %S'

# Runs a command and leaves its processor seconds in the file named first.
timed() {
  local into=$1
  shift
  { time "$@" >/dev/null 2>"$folder/err"; } 2>"$into"
}

theirs() {
  pdftoppm -r 300 -gray "$1" "$folder/page"
  for page in "$folder"/page-*.pgm; do tesseract "$page" "${page%.pgm}"; done
}

for file in "$@"; do
  rm -f "$folder"/page-* "$folder"/*.db
  timed "$folder/theirs" theirs "$file"
  timed "$folder/ours" "$program" ingest --quiet --ocr always --ocr-cache "$folder/kept" --db "$folder/a.db" "$file" || true
  timed "$folder/again" "$program" ingest --quiet --ocr always --ocr-cache "$folder/kept" --db "$folder/b.db" "$file" || true
  python3 - "$folder" "$file" <<'PY'
import collections, glob, re, sys
folder, file = sys.argv[1:]
seconds = {name: sum(map(float, open(f"{folder}/{name}").read().split())) for name in ("theirs", "ours", "again")}
words = lambda text: collections.Counter(re.findall(r"[a-z0-9]{2,}", text.lower()))
pages = glob.glob(f"{folder}/page-*.txt")
theirs = words(" ".join(open(page, encoding="utf-8").read() for page in pages))
kept = [line.split(" ", 7)[-1] for path in glob.glob(f"{folder}/kept/*/*.ocr")
        for line in open(path, encoding="utf-8").read().splitlines()[2:] if line.count(" ") >= 7]
ours = words(" ".join(kept))
both = sum((theirs & ours).values())
print(f"{file}: {len(pages)} pages; CPU s per page: ours {seconds['ours'] / len(pages):.2f}, "
      f"tesseract {seconds['theirs'] / len(pages):.2f}, ratio {seconds['ours'] / seconds['theirs']:.2f}; "
      f"second run {100 * seconds['again'] / seconds['ours']:.1f} %; "
      f"of tesseract's words found {both / max(1, sum(theirs.values())):.3f}")
PY
  rm -rf "$folder/kept"
done
