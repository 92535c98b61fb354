#!/usr/bin/env bash
# Prints, per family, how many records of a paper's text form and its PDF are equal: all that is public, but not ids and
# places. Papers are pairs NAME.txt and NAME.pdf below the two folders.
# usage: tests/perf/text_and_pdf.sh MINUTEBOOK [FOLDER-OF-TEXTS FOLDER-OF-PDFS]
#        (default: seeds and packs of $MINUTEBOOK_SHARED, else of ../shared)
# Exit status 77 when the papers are not there.
set -euo pipefail

program=${1:?usage: text_and_pdf.sh MINUTEBOOK [FOLDER-OF-TEXTS FOLDER-OF-PDFS]}
here=$(cd "$(dirname "$0")" && pwd)
shared=${MINUTEBOOK_SHARED:-$here/../../../shared}
texts=${2:-$shared/seeds}
pdfs=${3:-$shared/packs}
[ -d "$texts" ] && [ -d "$pdfs" ] || { echo "text_and_pdf: no papers in $texts; nothing compared" >&2; exit 77; }

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
for text in "$texts"/*.txt; do
  name=$(basename "$text" .txt)
  [ -f "$pdfs/$name.pdf" ] || continue
  for file in "$text" "$pdfs/$name.pdf"; do
    "$program" ingest --quiet --db "$work/papers.db" --ocr never "$file" || true
    "$program" export --db "$work/papers.db" "$file" > "$work/$name.${file##*.}.json"
  done
  python3 - "$work/$name.txt.json" "$work/$name.pdf.json" "$name" <<'PYTHON'
import json, sys
from collections import Counter

ADDED = {"id", "where", "cells", "columns", "pages", "section", "report", "name_parts", "text"}

def public(record, top=True):
    if isinstance(record, dict):
        drop = ADDED if "starts" in record else ADDED - {"text"}
        return {k: public(v, False) for k, v in record.items() if k not in drop and not k.endswith("_where")}
    return [public(v, False) for v in record] if isinstance(record, list) else record

def families(paper):
    found = {k: paper[k] for k in ("members", "contacts", "agenda_items", "actions", "indicators", "tables", "glossary", "sections")}
    minutes, reports = paper["minutes"], paper["reports"]
    found["attendance"] = [a for m in minutes for a in m["attendance"]]
    found["minute_items"] = [i for m in minutes for i in m["items"]]
    parts = ("recommendations", "paragraphs")
    found["reports"] = [{k: v for k, v in r.items() if k not in parts} for r in reports]
    for part in parts:
        found[part] = [p for r in reports for p in r[part]]
    return {k: Counter(json.dumps(public(r), sort_keys=True) for r in v) for k, v in found.items()}

text, pdf = (families(json.load(open(path))) for path in sys.argv[1:3])
for family in text:
    both = sum((text[family] & pdf[family]).values())
    all_of_them = max(sum(text[family].values()), sum(pdf[family].values()))
    if all_of_them:
        print(f"{sys.argv[3][:12]:14}{family:16}{both:5} of {all_of_them:5} equal {both / all_of_them:6.2f}")
PYTHON
done
