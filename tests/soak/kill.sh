#!/usr/bin/env bash
# Ends the program, one of its workers or both with kill -9 at random moments while it ingests or loads, runs the same
# command again until it ends by itself, and compares the database with that of an undisturbed run.
# usage: tests/soak/kill.sh PROGRAM [ROUNDS [SEED]]     100 rounds unless told; a seed repeats a run as far as the
#   machine allows
# Exit status: 0 all equal, 1 not.
set -uo pipefail

[ $# -ge 1 ] && [ $# -le 3 ] || { sed -n '4,5p' "$0" | cut -c3- >&2; exit 2; }
program=$(realpath -e -- "$1") || exit 2
rounds=${2:-100} seed=${3:-1}
top=$(realpath "$(dirname "$0")/../..")
. "$top/tests/soak/lib.sh"
RANDOM=$seed

T=$(mktemp -d "${TMPDIR:-/tmp}/minutebook-kill-XXXXXX")
trap 'rm -rf "$T"' EXIT
mkdir "$T/temporary"
export TMPDIR=$T/temporary
cd "$T" || exit 1
fail() {
  printf 'kill.sh: round %s (%s): %s\n' "$round" "$what" "$*" >&2
  [ ! -s out ] || tail -n 5 out >&2
  exit 1
}

# Papers of every fate: small samples, copies, names in any bytes, files that nobody can read.
make_papers() {
  local name pack
  mkdir -p papers/sub
  for name in brindlecombe-agenda-2022-02 nether-quillow-minutes-2021-11 tarnbeck-monitoring-2020-06; do
    pack=$top/corpus/packs/$name
    cp "$pack/pack.pdf" "papers/$name.pdf"
    cp "$pack/pack.txt" "papers/sub/$name.txt"
    cp "$pack/pack.txt" "papers/sub/copy of $name.txt"
  done
  : >papers/empty.pdf
  printf '%%PDF-1.4\nthis is all there is' >papers/sub/broken$'\n\377'.pdf
}

ingest() { "$program" ingest --quiet --ocr never --db "$1" papers; }
load() { "$program" load --quiet --db "$1" plan; }

make_papers
round=0 what=undisturbed
started=$(date +%s%N)
ingest single.db >out 2>&1
[ $? -eq 1 ] || fail "the papers cannot be ingested"
ingest_millis=$((($(date +%s%N) - started) / 1000000))
"$program" plan --shards 2 --out plan papers >/dev/null || fail "no plan"
for shard in 1 2; do "$program" extract --quiet --ocr never --plan plan --shard $shard >out 2>&1; done
started=$(date +%s%N)
load loaded.db >out 2>&1
load_millis=$((($(date +%s%N) - started) / 1000000))
dump single.db >expected
dump loaded.db | cmp - expected || fail "load gives another database than ingest"
[ "$(wc -l <expected)" -gt 300 ] || fail "the database is too small to be worth comparing"

# A moment within the run, in seconds; a little after its end as well.
moment() {
  local most=$(($1 * 11 / 10 + 5))
  printf '%d.%03d' $((RANDOM * 32768 % most / 1000)) $((RANDOM % 1000 * most / 1000 % 1000))
}

strike() {
  local victims pid=$1 who=$2
  case $who in
    parent) kill -KILL "$pid" ;;
    worker | both)
      mapfile -t victims < <(below "$pid")
      [ ${#victims[@]} -eq 0 ] || kill -KILL "${victims[RANDOM % ${#victims[@]}]}"
      [ "$who" = worker ] || kill -KILL "$pid"
      ;;
  esac
} 2>/dev/null

hits=0
for ((round = 1; round <= rounds; ++round)); do
  rm -f round.db*
  who=(parent worker both)
  command=ingest millis=$ingest_millis
  if ((round % 4 == 0)); then command=load millis=$load_millis; fi
  what="$command, ${who[round % 3]}"
  for ((kills = 1 + RANDOM % 2; kills > 0; --kills)); do
    "$command" round.db >out 2>&1 &
    pid=$!
    # A function in the background is a shell of its own; the program is its child.
    sleep "$(moment "$millis")"
    child=$(below "$pid" | head -n 1)
    strike "${child:-$pid}" "${who[round % 3]}"
    wait "$pid" 2>/dev/null
    [ $? -le 1 ] || hits=$((hits + 1))
  done
  "$command" round.db >out 2>&1
  [ $? -le 1 ] || fail "the database cannot be completed"
  dump round.db >found || fail "the database cannot be read"
  cmp -s expected found || { diff expected found | head -n 5 >&2; fail "the database differs"; }
  ((round % 100 != 0)) || echo "$round rounds"
done
[ -z "$(ls -A temporary)" ] || fail "left in the temporary folder: $(ls -A temporary)"
sleep 0.5
for process in /proc/[0-9]*; do
  [ "$(readlink "$process/exe" 2>/dev/null)" = "$program" ] || continue
  ! grep -qzxF "TMPDIR=$TMPDIR" "$process/environ" 2>/dev/null || fail "process ${process#/proc/} is left"
done
echo "$rounds rounds, $hits runs ended by force: all databases equal ($(wc -l <expected) lines), every one whole"
