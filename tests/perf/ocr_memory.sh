#!/usr/bin/env bash
# Peak memory of recognising a page of 200 by 200 inches with text, and of each scan named, in one process each.
# usage: tests/perf/ocr_memory.sh PROGRAM [SCAN.pdf...]
set -euo pipefail

[ $# -ge 1 ] || { sed -n '3p' "$0" | cut -c3- >&2; exit 2; }
command -v python3 >/dev/null || { echo "ocr_memory: python3 is missing" >&2; exit 2; }
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
export OMP_THREAD_LIMIT=1
python3 - "$folder" "$@" <<'PY'
import os, resource, sqlite3, subprocess, sys
folder, program, *scans = sys.argv[1:]
content = b"q 30 0 0 30 0 -3000 cm BT /F1 11 Tf 16 TL 20 500 Td " + b"".join(
    b"(The %s meeting of the Council was held in the Hall) Tj T* " % number
    for number in (b"first", b"second", b"third", b"fourth", b"fifth", b"sixth")) + b"ET Q"
objects = [b"<< /Type /Catalog /Pages 2 0 R >>", b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
           b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 14400 14400] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
           b"<< /Length %d >> stream\n" % len(content) + content + b"\nendstream",
           b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"]
data, places = b"%PDF-1.4\n", []
for number, body in enumerate(objects, 1):
    places.append(len(data))
    data += b"%d 0 obj\n" % number + body + b"\nendobj\n"
table = len(data)
data += b"xref\n0 6\n0000000000 65535 f \n" + b"".join(b"%010d 00000 n \n" % place for place in places)
data += b"trailer << /Root 1 0 R /Size 6 >>\nstartxref\n%d\n%%%%EOF\n" % table
poster = os.path.join(folder, "poster.pdf")
open(poster, "wb").write(data)
for path in [poster] + scans:
    child = os.fork()
    if child == 0:
        database = os.path.join(folder, "%d.db" % os.getpid())
        subprocess.run([program, "ingest", "--quiet", "--isolate", "off", "--ocr", "always", "--ocr-cache", "none",
                        "--db", database, path], stdout=subprocess.DEVNULL)
        words, = sqlite3.connect(database).execute("SELECT sum(words) FROM page").fetchone()
        peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
        print(f"{os.path.basename(path)}: {words} words, peak {peak:.0f} MiB", flush=True)
        os._exit(0)
    os.waitpid(child, 0)
PY
