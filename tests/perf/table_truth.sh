#!/usr/bin/env bash
# Scores `minutebook tables` on documents whose tables people wrote down: all of them, and each half by itself. Rules
# are made and mended on the half at the odd places of the list of names; the other half shows what holds elsewhere
# (docs/tables.md says how far).
# usage: tests/perf/table_truth.sh MINUTEBOOK [FOLDER]   FOLDER has tables/ and tools/score_tables.py
#        (default: $MINUTEBOOK_SHARED, else ../shared)
# Exit status 1 when a figure is below what docs/tables.md promises, 77 when the documents are not there.
set -euo pipefail

program=${1:?usage: table_truth.sh MINUTEBOOK [FOLDER]}
here=$(cd "$(dirname "$0")" && pwd)
folder=${2:-${MINUTEBOOK_SHARED:-$here/../../../shared}}
[ -d "$folder/tables" ] || { echo "table_truth: no documents in $folder; nothing scored" >&2; exit 77; }
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

find "$folder/tables" -name '*.pdf' -printf '%f\n' | sed 's/\.pdf$//' | sort >"$work/all"
while IFS= read -r name; do
  "$program" tables --format json "$folder/tables/$name.pdf" >"$work/$name.json" 2>/dev/null || true
done <"$work/all"
awk 'NR % 2 == 1' "$work/all" >"$work/odd"
awk 'NR % 2 == 0' "$work/all" >"$work/even"

for part in all odd even; do
  python3 "$folder/tools/score_tables.py" --gt "$folder/tables" --pred "$work" --docs "$work/$part" >"$work/score"
  python3 - "$part" "$work/score" <<'PY'
import json, sys
part, path = sys.argv[1:]
score = json.load(open(path))
macro, cell = score["adj_macro_PRF"], score["cell_PRF"]
print(f"{part}: {score['documents']} documents, {score['gt_tables']} tables: macro precision {macro[0]:.3f}, "
      f"recall {macro[1]:.3f}, F1 {macro[2]:.3f}; cell F1 {cell[2]:.3f}; exact {100 * score['table_exact']:.0f} %; "
      f"{score['false_tables']} false")
if part == "all":
    good = (macro[2] >= 0.90 and min(macro[:2]) >= 0.88 and cell[2] >= 0.85 and score["table_exact"] >= 0.65
            and score["false_tables"] <= 8)
    open(path + ".fail", "w").write("" if good else "low")
PY
done
[ ! -s "$work/score.fail" ]
