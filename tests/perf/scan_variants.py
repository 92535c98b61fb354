#!/usr/bin/env python3
"""Scans of digital papers as copiers, cameras and careless hands make them: each page is drawn, spoilt and put into a
PDF of pictures. For `minutebook evaluate` (the gold file is copied beside) and tests/perf/word_recall.sh.

usage: tests/perf/scan_variants.py OUT PAPER.pdf... [--only VARIANT,...] [--pages FIRST-LAST] [--seed N]
Writes OUT/VARIANT/NAME.pdf; NAME is that of the paper, or of its folder where the paper is pack.pdf.
Needs pdftoppm, python3-pil, python3-numpy and img2pdf; exit status 77 without them.
"""
import argparse, contextlib, glob, io, os, random, shutil, subprocess, sys, tempfile

try:
    import img2pdf, numpy
    from PIL import Image, ImageDraw, ImageFilter
except ImportError as missing:
    print(f"scan_variants: {missing.name} is missing; nothing was made", file=sys.stderr)
    sys.exit(77)

WHITE = 255


def grained(image, r, deviation):
    pixels = numpy.asarray(image, dtype=numpy.float32)
    noise = numpy.random.default_rng(r.randrange(1 << 30)).normal(0, deviation, pixels.shape)
    return Image.fromarray(numpy.clip(pixels + noise, 0, 255).astype(numpy.uint8))


def slanted(image, degrees):
    return image.rotate(degrees, resample=Image.BICUBIC, expand=False, fillcolor=WHITE)


def black_edges(image, r):
    """The lid of the copier was open, and the sheet was filed with two holes."""
    draw = ImageDraw.Draw(image)
    width, height = image.size
    edge = int(width * r.uniform(0.015, 0.03))
    draw.rectangle([0, 0, edge, height], fill=20)
    draw.polygon([(0, height), (width, height), (width, height - edge), (0, height - edge // 2)], fill=35)
    radius = int(width * 0.016)
    for share in (0.36, 0.64):
        x, y = int(width * 0.045), int(height * share)
        draw.ellipse([x - radius, y - radius, x + radius, y + radius], fill=30)
    return image


def bled(image, other):
    """The back of the sheet shows through."""
    back = other.resize(image.size).transpose(Image.FLIP_LEFT_RIGHT).filter(ImageFilter.GaussianBlur(2))
    ink = (255 - numpy.asarray(back, dtype=numpy.float32)) * 0.28
    return Image.fromarray(numpy.clip(numpy.asarray(image, dtype=numpy.float32) - ink, 0, 255).astype(numpy.uint8))


def photographed(image, r):
    """Held at an angle, lit from one side, a little out of focus."""
    width, height = image.size
    def corner():
        return r.uniform(0, 0.03)
    quad = (-width * corner(), -height * corner(), -width * corner(), height * (1 + corner()),
            width * (1 + corner()), height * (1 + corner()), width * (1 + corner()), -height * corner())
    image = image.transform(image.size, Image.QUAD, quad, resample=Image.BICUBIC, fillcolor=WHITE)
    image = image.filter(ImageFilter.GaussianBlur(0.8))
    light = numpy.linspace(0.95, 0.55, width, dtype=numpy.float32)[None, :] * numpy.linspace(
        1, 0.85, height, dtype=numpy.float32)[:, None]
    return grained(Image.fromarray((numpy.asarray(image) * light).astype(numpy.uint8)), r, 5)


def bilevel(image, level=150):
    return image.point(lambda value: 255 if value > level else 0).convert("1")


# Of each: dots per inch, quality of JPEG (none: two colours), what is done to (page, other page, random, number).
VARIANTS = {
    "grey200": (200, 75, lambda page, other, r, n: grained(page, r, 4)),
    "bilevel300": (300, None, lambda page, other, r, n: bilevel(grained(page, r, 12))),
    "fax200": (200, None, lambda page, other, r, n: bilevel(grained(page, r, 25), 120)),
    "coarse150": (150, 45, lambda page, other, r, n: grained(page, r, 6)),
    "slant": (200, 70, lambda page, other, r, n: grained(slanted(page, r.choice((-1, 1)) * r.uniform(1, 3)), r, 5)),
    "turned": (200, 70, lambda page, other, r, n: page.rotate((90, 180, 270)[n % 3], expand=True)),
    "binder": (200, 70, lambda page, other, r, n: black_edges(slanted(grained(page, r, 5), r.uniform(-0.8, 0.8)), r)),
    "bleed": (200, 70, lambda page, other, r, n: grained(bled(page, other), r, 5)),
    "photo": (200, 60, lambda page, other, r, n: photographed(page, r)),
    "spread": (200, 70, None),
}


def draw(paper, dpi, pages, folder):
    for old in glob.glob(folder + "/p-*"):
        os.remove(old)
    span = ["-f", pages.split("-")[0], "-l", pages.split("-")[1]] if pages else []
    subprocess.run(["pdftoppm", "-r", str(dpi), "-gray", *span, paper, folder + "/p"], check=True)
    return [Image.open(path).convert("L") for path in sorted(glob.glob(folder + "/p-*"))]


def spreads(pages):
    """Two pages side by side on one sheet, as an open book is laid on the glass."""
    sheets = []
    for left, right in zip(pages[::2], pages[1::2] + [None]):
        height = max(page.size[1] for page in (left, right) if page)
        width = left.size[0] + (right.size[0] if right else left.size[0])
        sheet = Image.new("L", (width, height), WHITE)
        sheet.paste(left, (0, 0))
        if right:
            sheet.paste(right, (left.size[0], 0))
        sheets.append(sheet)
    return sheets


def encoded(image, quality):
    out = io.BytesIO()
    if quality is None:
        image.save(out, "TIFF", compression="group4")
    else:
        image.save(out, "JPEG", quality=quality)
    return out.getvalue()


def write(paper, variant, options, folder):
    dpi, quality, spoil = VARIANTS[variant]
    r = random.Random(f"{options.seed} {variant}")
    pages = draw(paper, dpi, options.pages, folder)
    if spoil is None:
        sheets = spreads(pages)
    else:
        sheets = [spoil(page, pages[(n + 1) % len(pages)], r, n) for n, page in enumerate(pages)]
    name = os.path.basename(paper)[:-len(".pdf")]
    gold = os.path.join(os.path.dirname(paper), "gold.json" if name == "pack" else name + ".json")
    if name == "pack":
        name = os.path.basename(os.path.dirname(os.path.abspath(paper)))
    into = os.path.join(options.out, variant)
    os.makedirs(into, exist_ok=True)
    layout = img2pdf.get_fixed_dpi_layout_fun((dpi, dpi))
    with open(f"{into}/{name}.pdf", "wb") as out, contextlib.redirect_stdout(io.StringIO()):  # the libraries talk
        out.write(img2pdf.convert([encoded(sheet, quality) for sheet in sheets], layout_fun=layout, nodate=True))
    if os.path.exists(gold):
        shutil.copy(gold, f"{into}/{name}.json")


def main():
    parser = argparse.ArgumentParser(usage=__doc__.split("usage: ")[1].splitlines()[0])
    parser.add_argument("out")
    parser.add_argument("papers", nargs="+")
    parser.add_argument("--only", default=",".join(VARIANTS))
    parser.add_argument("--pages")
    parser.add_argument("--seed", default="1")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        for paper in options.papers:
            for variant in options.only.split(","):
                write(paper, variant, options, folder)


main()
