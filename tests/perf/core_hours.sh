#!/usr/bin/env bash
# Processor time per page of a backfill by plan, extract and load, and what that makes for 36 million pages of which
# a third is scanned. Processor time, not the clock's: a busy machine does not change it much.
# usage: tests/perf/core_hours.sh PROGRAM DIGITAL SCANNED   two folders of papers, with and without text of their own
set -euo pipefail

[ $# -eq 3 ] || { sed -n '4p' "$0" | cut -c3- >&2; exit 2; }
program=$(realpath "$1")
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
TIMEFORMAT='%U %S'

# Runs a command; prints the processor seconds of it and its processes.
seconds() {
  { time "$@" >/dev/null 2>"$folder/err" || true; } 2>"$folder/time"
  awk '{ print $1 + $2 }' "$folder/time"
}

# measure NAME FOLDER ROUNDS: prints pages, extract seconds, load seconds, bytes of records.
measure() {
  local plan=$folder/$1 pages extract load
  "$program" plan "$2" --shards 1 --out "$plan" >/dev/null
  # In one process, so that all of its time is counted; workers cost a few per cent more.
  extract=$(seconds "$program" extract --quiet --isolate off --ocr-cache none --plan "$plan" --shard 1)
  load=$(seconds "$program" load --quiet --db "$folder/$1.db" "$plan")
  pages=$(awk -F '\t' 'NR > 1 { pages += $3 } END { print pages }' "$plan/records/00001.ledger.tsv")
  echo "$1 $pages $extract $load $(stat -c %s "$plan/records/00001.records.gz") $(stat -c %s "$folder/$1.db")"
}

{ measure digital "$2"; measure scanned "$3"; } | awk '
  { pages[$1] = $2; extract[$1] = $3 / $2; load[$1] = $4 / $2; records[$1] = $5 / $2; database[$1] = $6 / $2
    printf "%s: %d pages, extract %.4f s, load %.4f s, %d bytes of records, %d of database, each per page\n",
      $1, $2, extract[$1], load[$1], records[$1], database[$1] }
  END {
    digital = 24e6; scanned = 12e6
    printf "36 million pages: extract %d + %d core-hours, load %d core-hours, %d GB of records, %d GB of database\n",
      digital * extract["digital"] / 3600, scanned * extract["scanned"] / 3600,
      (digital * load["digital"] + scanned * load["scanned"]) / 3600,
      (digital * records["digital"] + scanned * records["scanned"]) / 1e9,
      (digital * database["digital"] + scanned * database["scanned"]) / 1e9 }'
