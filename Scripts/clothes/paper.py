"""Pages on paper: printed by a browser, set in two columns, or scanned."""
import html
import pathlib
import re
import subprocess
import sys
import tempfile
import zlib

from .text_blocks import MARK, SUPERSCRIPTS


PAPER = """<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>{title}</title><style>
@page {{ size: A4; margin: 22mm 20mm; @top-center {{ content: "Occasional Papers 12"; font-size: 8pt }}
  @bottom-center {{ content: counter(page); font-size: 9pt }} }}
body {{ font: {font}; {body} }}
h1 {{ font-size: 1.6em }} h2 {{ font-size: 1.3em }} h3, h4 {{ font-size: 1.1em }}
p {{ margin: 0 0 .4em }} td, th {{ padding: 2px 6px; text-align: left; vertical-align: top }}
a {{ hyphens: none; overflow-wrap: anywhere }} sup {{ font-size: 65%; line-height: 0 }} .note {{ font-size: 75% }}
</style></head><body>
"""

COLUMNS = "columns: 2; column-gap: 7mm; text-align: justify; hyphens: auto"


def to_paper(found, font, body):
    """The same blocks as plain pages; notes stand at the end behind their raised numbers."""
    title = next((block[-1] for block in found if block[0] == "heading"), "Text")
    parts = [PAPER.format(title=html.escape(str(title)[:80]), font=font, body=body)]

    def raised(text):
        # The signs by which Markdown marks off its own signs are not printed.
        text = re.sub(r"\\([$%&#_*()\[\]])", r"\1", text)
        text = MARK.sub(lambda mark: f"<sup>{mark[0].strip('[^]').translate(SUPERSCRIPTS)}</sup>",
                        html.escape(text, quote=False))
        text = re.sub(r"https?://(?:(?!&[lg]t;)[^\s<>\"])+[^\s<>\".,;:&)\]]", lambda link: f'<a href="{link[0]}">{link[0]}</a>', text)
        return re.sub(r"\*\*(.+?)\*\*", r"<strong>\1</strong>", text)

    for block in found:
        kind = block[0]
        if kind == "heading":
            parts.append(f"<h{min(block[1], 4)}>{raised(block[2])}</h{min(block[1], 4)}>")
        elif kind == "paragraph":
            parts.append(f"<p>{raised(block[1])}</p>")
        elif kind == "item":
            parts.append(f'<p style="margin-left:1.5em;text-indent:-1em">{block[1]} {raised(block[2])}</p>')
        elif kind == "table":
            rows = ["".join(f"<td>{raised(cell)}</td>" for cell in row) for row in block[1]]
            parts.append("<table>" + "".join(f"<tr>{row}</tr>" for row in rows) + "</table>")
        elif kind == "note":
            parts.append(f'<p class="note"><sup>{block[1]}</sup> {raised(block[2])}</p>')
    return "\n".join(parts) + "</body></html>"


def to_chromium_pdf(found, path):
    """A page printed by a browser: one ragged column, the browser's own heads and feet."""
    by_chromium(to_paper(found, "11pt/1.35 serif", ""), path)


def by_chromium(source, path):
    page = path.with_suffix(".print.html")
    page.write_text(source, encoding="utf-8")
    subprocess.run(["chromium", "--headless", "--no-sandbox", f"--print-to-pdf={path}", str(page)],
                   check=True, capture_output=True, timeout=300)
    page.unlink()



def to_columns_pdf(found, path):
    """Two justified columns with broken words, running heads and page numbers, set by WeasyPrint."""
    try:
        import weasyprint
    except ImportError:
        sys.exit("other-clothes: weasyprint is missing: pip install weasyprint")
    weasyprint.HTML(string=to_paper(found, "9.5pt/1.3 serif", COLUMNS)).write_pdf(path)


def to_print_columns_pdf(found, path):
    """Two justified columns, printed by a browser, which breaks no words."""
    by_chromium(to_paper(found, "9.5pt/1.3 serif", COLUMNS), path)


def to_scan_pdf(found, path):
    """The browser's pages as pictures of 300 points to the inch, without a letter: what a scanner makes of them."""
    with tempfile.TemporaryDirectory(prefix="other-clothes-") as folder:
        folder = pathlib.Path(folder)
        to_chromium_pdf(found, folder / "print.pdf")
        subprocess.run(["pdftoppm", "-r", "300", "-gray", "print.pdf", "page"], check=True, cwd=folder)
        path.write_bytes(pictures(sorted(folder.glob("page*.pgm"))))


def pictures(files):
    """A PDF with a picture on each page."""
    objects = [b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Count %d/Kids[%s]>>" % (
        len(files), b" ".join(b"%d 0 R" % (3 + 3 * index) for index in range(len(files))))]
    for index, file in enumerate(files):
        data = file.read_bytes()
        width, height = map(int, data.split(None, 4)[1:3])
        points = (width * 72 // 300, height * 72 // 300)
        content = b"%d 0 0 %d 0 0 cm /I Do" % points
        pixels = zlib.compress(data[-width * height:])
        objects += [
            b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 %d %d]/Contents %d 0 R/Resources<</XObject<</I %d 0 R>>>>>>"
            % (*points, 4 + 3 * index, 5 + 3 * index),
            b"<</Length %d>>stream\n%s\nendstream" % (len(content), content),
            b"<</Type/XObject/Subtype/Image/Width %d/Height %d/ColorSpace/DeviceGray/BitsPerComponent 8/Filter/FlateDecode"
            b"/Length %d>>stream\n%s\nendstream" % (width, height, len(pixels), pixels)]
    file, offsets = b"%PDF-1.4\n", []
    for number, body in enumerate(objects, 1):
        offsets.append(len(file))
        file += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    return file + b"xref\n0 %d\n0000000000 65535 f \n%strailer<</Root 1 0 R/Size %d>>\nstartxref\n%d\n%%%%EOF" % (
        len(offsets) + 1, table, len(offsets) + 1, len(file))
