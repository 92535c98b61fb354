#!/usr/bin/env bash
# Ingests into file systems of 2, 4, 8, ... MB until one is large enough. Each that is too small must give the
# documented exit status and its message, and leave a whole database, which the next run on more room completes to the
# one that an undisturbed run makes.
# usage: tests/soak/disk_full.sh PROGRAM [LARGEST-MB]     64 unless told; root, because file systems are mounted
# Exit status: 0 as it should be, 1 not, 77 skipped because nothing can be mounted here.
set -uo pipefail

[ $# -ge 1 ] && [ $# -le 2 ] || { sed -n '5,6p' "$0" | cut -c3- >&2; exit 2; }
program=$(realpath -e -- "$1") || exit 2
largest=${2:-64}
top=$(realpath "$(dirname "$0")/../..")
. "$top/tests/soak/lib.sh"

T=$(mktemp -d "${TMPDIR:-/tmp}/minutebook-disk-XXXXXX")
cleanup() {
  cd /
  mountpoint -q "$T/small" && umount "$T/small"
  rm -rf "$T"
}
trap cleanup EXIT
cd "$T" || exit 1
fail() { printf 'disk_full.sh: %s MB: %s\n' "$size" "$*" >&2; tail -n 5 out >&2; exit 1; }

mkdir small papers
mount -t tmpfs -o size=1m none small 2>/dev/null || { echo "disk_full.sh: skipped: nothing can be mounted here"; exit 77; }
umount small

# So many papers that the database takes a third of the largest size; its log may take as much again.
copies=$((largest / 2))
for ((copy = 1; copy <= copies; ++copy)); do
  for pack in harrowmere-scrutiny-2019-03 thaleshire-transport-2021-06; do
    { cat "$top/corpus/packs/$pack/pack.txt"; printf '\n\nVersion %d.\n' "$copy"; } >"papers/$pack-$copy.txt"
  done
done

ingest() { "$program" ingest --quiet --ocr never --ocr-cache none --db "$1" papers >out 2>&1; }

size=any
ingest single.db || fail "the papers cannot be ingested"
dump single.db >expected
full=0 done=0
for ((size = 2; size <= largest; size *= 2)); do
  mount -t tmpfs -o size="${size}m" none small || fail "cannot be mounted"
  ingest small/x.db
  status=$?
  case $status in
    0) done=$((done + 1)) ;;
    3)
      full=$((full + 1))
      grep -q 'the disk is full' out || fail "no word of the full disk"
      [ "$(wc -l <out)" -eq 1 ] || fail "more than one line"
      ;;
    *) fail "exit status $status" ;;
  esac
  [ "$(sqlite3 small/x.db 'PRAGMA integrity_check')" = ok ] || fail "the database is not whole"
  documents=$(sqlite3 small/x.db 'SELECT count(*) FROM document')
  # Moved to where there is room, as a user would, and completed.
  rm -f room.db*
  cp small/x.db* . && for file in x.db*; do mv "$file" "room${file#x}"; done
  umount small
  ingest room.db || fail "cannot be completed with more room (exit status $?)"
  dump room.db | cmp -s expected - || fail "the completed database is another one"
  printf '%3d MB: exit status %d, %s documents, whole; completed to the same database\n' "$size" "$status" "$documents"
done
[ "$full" -gt 0 ] && [ "$done" -gt 0 ] || { echo "disk_full.sh: all sizes ended alike; nothing was tested" >&2; exit 1; }
