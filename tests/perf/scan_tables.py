#!/usr/bin/env python3
"""Tables of scanned papers against those of the same papers with text of their own: how many stand on the same pages
with as many rows and columns, and how many of their cells say the same.

usage: tests/perf/scan_tables.py MINUTEBOOK [--worst N] [--ocr-cache DIR] SCAN.pdf=DIGITAL.pdf...
Exit status 77 when a file is not there. A table of the digital paper is compared with the table of the scan that
shares most cells with it; cells are compared in place, blanks and kinds of quotes and dashes left out.
"""
import argparse, collections, json, os, re, subprocess, sys

parser = argparse.ArgumentParser(usage=__doc__.split("usage: ")[1].splitlines()[0])
parser.add_argument("program")
parser.add_argument("pairs", nargs="+")
parser.add_argument("--worst", type=int, default=0)
parser.add_argument("--ocr-cache", default="")
options = parser.parse_args()

ALIKE = str.maketrans({"‘": "'", "’": "'", "“": '"', "”": '"', "–": "-", "—": "-"})


def tables_of(path):
    command = [options.program, "tables", "--format", "json", path]
    if options.ocr_cache:
        command[2:2] = ["--ocr-cache", options.ocr_cache]
    pages = json.loads(subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, check=False).stdout)
    return [table for page in pages for table in page["tables"]]


def plain(text):
    return re.sub(r"\s+", "", text.translate(ALIKE))


def same_cells(a, b):
    """Cells with text that are the same in both, by place."""
    return sum(bool(plain(x)) and plain(x) == plain(y) for p, q in zip(a["rows"], b["rows"]) for x, y in zip(p, q))


def differences(truth, found):
    for r, row in enumerate(truth["rows"]):
        for c, text in enumerate(row):
            other = found["rows"][r][c] if r < len(found["rows"]) and c < len(found["rows"][r]) else ""
            if plain(text) != plain(other):
                yield r, c, text, other


def shape(table):
    return len(table["rows"]), len(table["rows"][0])


totals = collections.Counter()
for pair in options.pairs:
    scan, digital = pair.split("=", 1)
    for path in (scan, digital):
        if not os.path.exists(path):
            print(f"scan_tables: no file {path}; nothing compared", file=sys.stderr)
            sys.exit(77)
    found, here = tables_of(scan), collections.Counter()
    left = list(found)
    for truth in tables_of(digital):
        near = [t for t in left if set(t["pages"]) & set(truth["pages"])]
        cells = sum(bool(plain(text)) for row in truth["rows"] for text in row)
        here.update(tables=1, cells=cells)
        best = max(near, key=lambda t: same_cells(truth, t), default=None)
        rows, columns = shape(truth)
        if best is None:
            print(f"{os.path.basename(scan)}: pages {truth['pages']}: {rows} x {columns}: no table")
            continue
        left.remove(best)
        same = same_cells(truth, best)
        here.update(found=1, pages=best["pages"] == truth["pages"], shape=shape(best) == shape(truth), same=same)
        print(f"{os.path.basename(scan)}: pages {truth['pages']}: {rows} x {columns}; in the scan pages {best['pages']}: "
              f"{shape(best)[0]} x {shape(best)[1]}; cells {same} of {cells}")
        for r, c, text, other in list(differences(truth, best))[: options.worst]:
            print(f"    row {r} column {c}: {text!r} read as {other!r}")
    here["false"] = len(left)
    for table in left:
        print(f"{os.path.basename(scan)}: pages {table['pages']}: {shape(table)[0]} x {shape(table)[1]} in the scan alone")
    totals += here
share = totals["same"] / max(1, totals["cells"])
print(f"all: {totals['tables']} tables, {totals['found']} found, {totals['pages']} on the same pages, {totals['shape']} with as many "
      f"rows and columns; {totals['same']} of {totals['cells']} cells the same ({share:.3f}); {totals['false']} in scans alone")
