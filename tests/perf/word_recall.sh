#!/usr/bin/env bash
# Share of a scan's words that minutebook and the tesseract program (300 dpi) find, and share of found words that
# are printed, against what is known to be printed.
# usage: tests/perf/word_recall.sh PROGRAM SCAN.pdf[:FIRST-LAST][=TRUTH]...
# TRUTH is a transcript (text or Markdown) or a PDF with text of its own. Without one the words count that a third
# reading (the file's own hidden text, else tesseract at 400 dpi as one column) has too; of words outside it nothing
# is known then.
set -euo pipefail

[ $# -ge 2 ] || { sed -n '4p' "$0" | cut -c3- >&2; exit 2; }
program=$(realpath "$1")
shift
for tool in pdftoppm pdftotext pdfseparate pdfunite tesseract python3; do
  command -v "$tool" >/dev/null || { echo "word_recall: $tool is missing" >&2; exit 2; }
done
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
export OMP_THREAD_LIMIT=1

# cut SCAN PAGES: the pages as $folder/scan.pdf.
cut_pages() {
  rm -f "$folder"/cut-*.pdf "$folder/scan.pdf"
  if [ -z "$2" ]; then cp "$1" "$folder/scan.pdf"; return; fi
  pdfseparate -f "${2%-*}" -l "${2#*-}" "$1" "$folder/cut-%04d.pdf"
  if [ "${2%-*}" = "${2#*-}" ]; then mv "$folder"/cut-*.pdf "$folder/scan.pdf"; else pdfunite "$folder"/cut-*.pdf "$folder/scan.pdf"; fi
}

# draw_and_read INTO DPI MODE: what tesseract reads on the pages of scan.pdf.
draw_and_read() {
  rm -f "$folder"/page-*
  pdftoppm -r "$2" -gray "$folder/scan.pdf" "$folder/page"
  for page in "$folder"/page-*.pgm; do tesseract "$page" - --dpi "$2" --psm "$3" 2>/dev/null; done >"$1"
}

for argument in "$@"; do
  truth=; pages=; scan=$argument
  case $scan in *=*) truth=${scan#*=}; scan=${scan%%=*};; esac
  case $scan in *.pdf:*) pages=${scan##*:}; scan=${scan%:*};; esac
  cut_pages "$scan" "$pages"
  rm -rf "$folder/kept" "$folder/a.db"
  "$program" ingest --quiet --workers 1 --ocr always --ocr-cache "$folder/kept" --db "$folder/a.db" "$folder/scan.pdf" >/dev/null 2>&1 || true
  draw_and_read "$folder/theirs" 300 3
  known=yes
  case $truth in
    '') known=
        pdftotext "$folder/scan.pdf" "$folder/truth"
        [ "$(wc -w <"$folder/truth")" -gt 20 ] || draw_and_read "$folder/truth" 400 4;;
    *.pdf) pdftotext -layout "$truth" "$folder/truth";;
    *) cp "$truth" "$folder/truth"; chmod u+w "$folder/truth";;
  esac
  python3 - "$folder" "$(basename "$scan")${pages:+:$pages}" "$known" <<'PY'
import collections, glob, re, sys
folder, name, known = sys.argv[1:]
words = lambda text: collections.Counter(re.findall(r"[a-z0-9]{2,}", text.lower()))
read = lambda path: open(path, encoding="utf-8", errors="replace").read()
ours = words(" ".join(line.split(" ", 7)[-1] for path in glob.glob(f"{folder}/kept/*/*.ocr")
                      for line in read(path).splitlines()[2:] if line.count(" ") >= 7))
theirs, truth = words(read(f"{folder}/theirs")), words(read(f"{folder}/truth"))
if not known:
    truth = truth & (ours | theirs)
total = max(1, sum(truth.values()))
share = lambda found: sum((truth & found).values()) / total
right = lambda found: sum((truth & found).values()) / max(1, sum(found.values()))
line = f"{name}: {total} words; found ours {share(ours):.3f}, tesseract {share(theirs):.3f}"
if known:
    line += f"; right ours {right(ours):.3f}, tesseract {right(theirs):.3f}"
print(line, flush=True)
PY
done
