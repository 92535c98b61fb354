#!/usr/bin/env bash
# Which pages of papers would be recognised and why, without recognising any: a count for each reason, then every page
# that has a reason, so that the surprising ones can be looked at.
# usage: tests/perf/page_decisions.sh PROGRAM PATH...
set -euo pipefail

[ $# -ge 2 ] || { sed -n '4p' "$0" | cut -c3- >&2; exit 2; }
program=$(realpath "$1")
shift
command -v python3 >/dev/null || { echo "page_decisions: python3 is missing" >&2; exit 2; }
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
# A language that no machine has: the decisions are made and noted, the pages then given up.
"$program" ingest --quiet --ocr-lang none --ocr-cache none --db "$folder/a.db" "$@" >/dev/null 2>&1 || true
python3 - "$folder/a.db" <<'PY'
import sqlite3, sys
db = sqlite3.connect(sys.argv[1])
reasons = db.execute("SELECT message, count(*) FROM diagnostic WHERE severity = 'note' AND code = 'ocr' AND page > 0 "
                     "GROUP BY message ORDER BY 2 DESC").fetchall()
total = db.execute("SELECT count(*) FROM page").fetchone()[0]
print(f"{total} pages, {total - sum(count for _, count in reasons)} without a question")
for message, count in reasons:
    print(f"{count:6} {message}")
for path, message, pages in db.execute(
        "SELECT d.source_path, g.message, group_concat(g.page) FROM diagnostic g JOIN document d ON d.id = g.document_id "
        "WHERE g.severity = 'note' AND g.code = 'ocr' AND g.page > 0 GROUP BY 1, 2 ORDER BY 1, 2"):
    print(f"{path}: {pages}: {message}")
PY
