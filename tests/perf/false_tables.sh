#!/usr/bin/env bash
# Counts the pages on which `minutebook tables` reports a table though there is none, and lists them. What pages do
# have a table is read from table_pages.txt beside this script; of files not named there none has.
# usage: tests/perf/false_tables.sh MINUTEBOOK [FOLDER-OF-PAPERS]      (default: $MINUTEBOOK_SHARED, else ../shared)
# Exit status 1 when there is a false table, 77 when the papers are not there.
set -euo pipefail

program=${1:?usage: false_tables.sh MINUTEBOOK [FOLDER-OF-PAPERS]}
here=$(cd "$(dirname "$0")" && pwd)
papers=${2:-${MINUTEBOOK_SHARED:-$here/../../../shared}}
[ -d "$papers/realdocs" ] || { echo "false_tables: no papers in $papers; nothing checked" >&2; exit 77; }

# Whether the list names the page: "NAME-PREFIX PAGES", pages as "3-5,9".
has_table() {
  awk -v name="$1" -v page="$2" '
    /^#/ || NF < 2 { next }
    index(name, $1) == 1 {
      n = split($2, ranges, ",")
      for (i = 1; i <= n; ++i) {
        split(ranges[i], ends, "-")
        if (page >= ends[1] && page <= (ends[2] == "" ? ends[1] : ends[2])) found = 1
      }
    }
    END { exit !found }' "$here/table_pages.txt"
}

files=0 pages=0 reported=0 false_pages=0
while IFS= read -r -d '' pdf; do
  text=$(pdftotext -l 3 "$pdf" - 2>/dev/null | tr -d '[:space:]' | head -c 200) || true
  [ ${#text} -ge 50 ] || continue  # a scan: what OCR makes of it is measured elsewhere
  name=$(basename "$pdf")
  files=$((files + 1))
  pages=$((pages + $(pdfinfo "$pdf" 2>/dev/null | awk '/^Pages:/ { print $2 }')))
  found=$("$program" tables --format json "$pdf" 2>/dev/null | grep -o '"pages": *\[[^]]*\]' | grep -o '[0-9]\+' | sort -nu) || true
  for page in $found; do
    reported=$((reported + 1))
    has_table "$name" "$page" && continue
    false_pages=$((false_pages + 1))
    echo "false: $name page $page"
  done
done < <(find "$papers/realdocs" "$papers/packs" -name '*.pdf' -not -name '*.scanned.pdf' -not -name '*.mixed.pdf' -print0 | sort -z)

echo "$files papers, $pages pages: tables reported on $reported pages, falsely on $false_pages"
[ "$false_pages" -eq 0 ]
