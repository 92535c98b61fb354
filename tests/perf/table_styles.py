#!/usr/bin/env python3
"""Tables of invented figures in every combination of content and style that councils use, set by WeasyPrint and read
with `minutebook tables`: how many are right in every cell. The truth is what the page was made from.

usage: tests/perf/table_styles.py MINUTEBOOK [COUNT [SEED]]     (84 pages, seed 1)
Exit status 1 when fewer than 60 % are right, 77 without WeasyPrint (package weasyprint).
"""
import html, json, logging, os, random, subprocess, sys, tempfile

try:
    import weasyprint
except ImportError:
    print("table_styles: WeasyPrint is missing; nothing measured", file=sys.stderr)
    sys.exit(77)

FLOOR = 0.60
WORDS = ("harbour north bridge road park service adult social care waste recycling planning library museum youth housing "
         "benefit street lighting highways drainage leisure centre transport education grants safety licensing").split()
STYLES = {
    "grid": "td,th{border:.6pt solid #000}",
    "booktabs": "table{border-top:1pt solid #000;border-bottom:1pt solid #000} thead tr.last th{border-bottom:.7pt solid #000}",
    "headline": "thead tr.last th{border-bottom:.7pt solid #000}",
    "none": "",
    "zebra": "tbody tr:nth-child(even) td{background:#dde7f3} thead th{background:#1f4e79;color:#fff}",
    "rows": "tr{border-bottom:.4pt solid #999} thead tr.last th{border-bottom:1pt solid #000}",
    "columns": "td,th{border-left:.6pt solid #000;border-right:.6pt solid #000} thead tr.last th{border-bottom:.6pt solid "
               "#000} table{border:.6pt solid #000}",
    "shaded head": "thead th{background:#cfd8e6}",
    "white lines": "td{background:#eef2f7;border:1.5pt solid #fff} th{background:#24507a;color:#fff;border:1.5pt solid #fff}",
    "dotted": "td,th{border:.6pt dotted #000}",
    "spans ruled": "table{border-top:1pt solid #000;border-bottom:1pt solid #000} thead th.span{border-bottom:.5pt solid "
                   "#000} thead tr.last th{border-bottom:.7pt solid #000}",
}


class Invented:
    """Texts and figures from one random source; a cell is (text, columns, rows, classes)."""

    def __init__(self, seed):
        self.r = random.Random(seed)

    def name(self, low=1, high=4):
        text = " ".join(self.r.choice(WORDS) for _ in range(self.r.randint(low, high)))
        return text[0].upper() + text[1:]

    def sentence(self, low=8, high=18):
        return self.name(low, high) + "."

    def figure(self, kind):
        value = self.r.randint(0, 99999)
        return {"whole": f"{value:,}", "decimal": f"{self.r.uniform(0, 120):.1f}", "percent": f"{value % 101}%",
                "money": f"£{value:,}.{value % 100:02d}", "brackets": f"({value:,})" if value % 5 < 2 else f"{value:,}",
                "dashes": "-" if value % 4 == 0 else f"{value:,}"}[kind]

    def label(self, text, *classes):
        return (text, 1, 1, " ".join(("l",) + classes))

    def figures(self, count, kind):
        return [(self.figure(kind), 1, 1, "") for _ in range(count)]

    def head(self, *texts):
        return [(text, 1, 1, "l" if i == 0 else "") for i, text in enumerate(texts)]

    def statistics(self):
        count, kind = self.r.randint(3, 7), self.r.choice(["whole", "decimal", "dashes"])
        body = [[self.label(self.name())] + self.figures(count, kind) for _ in range(self.r.randint(5, 14))]
        return [self.head("Ward", *[str(2012 + i) for i in range(count)])], body

    def spanning(self):
        tops, below = ["2018/19", "2019/20"], self.r.choice([["Number", "Per cent"], ["Target", "Actual", "Change"]])
        heads = [[("Service", 1, 2, "l")] + [(t, len(below), 1, "") for t in tops], [(b, 1, 1, "") for _ in tops for b in below]]
        return heads, [[self.label(self.name())] + self.figures(2 * len(below), "whole") for _ in range(self.r.randint(5, 12))]

    def budget(self):
        body = [[self.label(self.name())] + self.figures(2, "whole") + self.figures(1, "brackets") +
                [self.label(self.sentence(3, 12) if self.r.random() < 0.7 else "")] for _ in range(self.r.randint(5, 9))]
        return [self.head("Service", "Budget £000", "Outturn £000", "Variance £000", "Comment")], body

    def payments(self):
        body = [[self.label(f"{self.r.randint(1, 28):02d}/05/2021"), self.label(self.name(2, 2) + " Ltd"), self.label(self.name())] +
                self.figures(3, "money") for _ in range(self.r.randint(5, 16))]
        return [self.head("Date", "Payee", "Description", "Net", "VAT", "Total")], body

    def attendance(self):
        body = [[self.label("Cllr " + self.name(2, 2))] + [(self.r.choice("PPA-"), 1, 1, "") for _ in range(5)]
                for _ in range(self.r.randint(5, 10))]
        return [self.head("Member", "4 May", "6 Jul", "7 Sep", "9 Nov", "1 Dec")], body

    def risks(self):
        body = [[(str(i + 1), 1, 1, ""), self.label(self.sentence(5, 16))] + [(str(self.r.randint(1, 25)), 1, 1, "")] +
                [self.label(self.sentence(5, 20)), self.label(self.name(2, 2))] for i in range(self.r.randint(4, 7))]
        return [self.head("No.", "Risk", "Score", "Mitigation", "Owner")], body

    def groups(self):
        body = []
        for _ in range(3):
            body.append([(self.name(2, 2), 5, 1, "l b")])
            body += [[self.label(self.name(2, 7))] + self.figures(4, "percent") for _ in range(self.r.randint(2, 4))]
        return [self.head("Measure", "Apr-22", "May-22", "Jun-22", "Target")], body

    CONTENTS = (statistics, spanning, budget, payments, attendance, risks, groups)


def table_of(rows, headings):
    """The table as HTML, and its cells as (row, column) to text."""
    taken, cells, out = set(), {}, "<table><thead>"
    for i, row in enumerate(rows):
        out += ("</thead><tbody>" if i == headings else "") + ('<tr class="last">' if i == headings - 1 else "<tr>")
        column = 0
        for text, wide, high, classes in row:
            while (i, column) in taken:
                column += 1
            taken |= {(i + a, column + b) for a in range(high) for b in range(wide)}
            cells[i, column] = text
            tag = "th" if i < headings else "td"
            classes += " span" if wide > 1 else ""
            out += f'<{tag} class="{classes}" colspan={wide} rowspan={high}>{html.escape(text)}</{tag}>'
            column += wide
        out += "</tr>"
    return out + "</tbody></table>", {place: text for place, text in cells.items() if text}


def page_of(seed, content):
    made = Invented(seed)
    style = made.r.choice(list(STYLES))
    heads, body = content(made)
    table, cells = table_of(heads + body, len(heads))
    css = (f"@page{{size:{made.r.choice(['A4', 'A4 landscape'])};margin:2cm}} body{{font:{made.r.choice([8, 9, 10, 11])}pt "
           f"'{made.r.choice(['DejaVu Sans', 'DejaVu Serif', 'Nimbus Sans'])}'}} table{{border-collapse:collapse;margin:8pt 0;"
           f"{made.r.choice(['width:100%', ''])}}} td,th{{padding:{made.r.choice([1, 2, 4])}pt {made.r.choice([3, 5, 8])}pt;"
           f"text-align:right;vertical-align:top;font-weight:normal}} th{{vertical-align:bottom}} .l{{text-align:left}} "
           f".b{{font-weight:bold}} {STYLES[style]}")
    paragraph = "<p>" + " ".join(made.sentence() for _ in range(3)) + "</p>"
    return style, f"<meta charset=utf-8><style>{css}</style><h2>{made.name()}</h2>{paragraph}{table}{paragraph}", cells


def found_cells(program, pdf):
    pages = json.loads(subprocess.run([program, "tables", "--format", "json", pdf], stdout=subprocess.PIPE, check=False).stdout)
    return [{(c["row"], c["col"]): c["text"] for c in t["cells"] if c["text"]} for p in pages for t in p["tables"]]


def main(program, count=84, seed=1):
    logging.disable(logging.CRITICAL)
    right = 0
    with tempfile.TemporaryDirectory() as folder:
        pdf = os.path.join(folder, "page.pdf")
        for n in range(count):
            content = Invented.CONTENTS[n % len(Invented.CONTENTS)]
            style, page, cells = page_of(1000 * seed + n, content)
            weasyprint.HTML(string=page).write_pdf(pdf)
            found = found_cells(program, pdf)
            same = found == [cells]
            right += same
            if not same:
                print(f"{n}: {content.__name__}, {style}: {len(found)} tables")
    print(f"{count} tables: {right} right in every cell ({100 * right / count:.0f} %)")
    return 0 if right >= FLOOR * count else 1


if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    sys.exit(main(sys.argv[1], *map(int, sys.argv[2:])))
