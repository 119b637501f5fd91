"""A page of a site, with all that stands around an article; an e-book with chapters; Markdown."""
import collections
import html
import re
import zipfile

from .text_blocks import MARK, SUPERSCRIPTS


BEFORE = """<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>{title} | The Daily Example</title>
<meta property="og:site_name" content="The Daily Example"><link rel="canonical" href="https://example.org/a/1">
<style>.nav a {{ color: #123 }} /* <p>Trade grew by 7 per cent in 2007.</p> */</style>
<script>window.data = {{"body": "<p>Trade reached $9 billion in 2009.</p>"}};</script></head>
<body class="single"><div id="cookie-banner" class="cookie-consent"><p>We use cookies from 45 partners. By clicking
“Accept” you agree to our use of cookies until 2031.</p><button>Accept</button></div>
<header class="site-header"><a href="/">The Daily Example</a><nav><ul>
<li><a href="/world">World</a></li><li><a href="/asia">Asia in 2019</a></li><li><a href="/trade">Trade</a></li></ul></nav>
</header><main><article>
<div class="share-buttons"><a href="#">Share on Facebook</a> <a href="#">Tweet 120</a></div>
"""
AFTER = """</article>
<aside class="related"><h3>Related articles</h3><ul>
<li><a href="/b">China and Laos signed 12 agreements worth $3.5 billion in May 2014</a></li>
<li><a href="/c">Thailand’s prime minister visited Japan on 4 June 2015</a></li></ul></aside></main>
<footer class="site-footer"><p>© 2024 The Daily Example. Founded in 1999 with 300 employees.</p>
<a href="/terms">Terms</a> <a href="/privacy">Privacy</a></footer></body></html>
"""


def inline(text, seen):
    """Text with its marks of notes as links."""
    def mark(match):
        label = match[0].strip("[^]").translate(SUPERSCRIPTS)
        seen[label] += 1
        place = f"{label}-{seen[label]}"
        return f'<sup><a href="#fn{place}" id="ref{place}">{label}</a></sup>'

    escaped = html.escape(text, quote=False)
    escaped = MARK.sub(mark, escaped)
    return re.sub(r"\*\*(.+?)\*\*", r"<strong>\1</strong>", escaped)


def article(found):
    """The blocks as elements of a page, those of its notes at the end."""
    seen, noted = collections.Counter(), collections.Counter()
    parts, is_open = [], None
    for block in found:
        kind = block[0]
        want = None if kind != "item" else "ol" if block[1][0].isdigit() else "ul"
        if is_open and want != is_open or is_open == "ol" and block[1][:2] in ("1.", "1)"):
            parts.append(f"</{is_open}>")
            is_open = None
        if want and not is_open:
            parts.append(f'<ol start="{int(block[1][:-1])}">' if want == "ol" else "<ul>")
            is_open = want
        if kind == "item":
            mark = "" if want == "ol" or block[1] in "•-*–" else block[1] + " "
            parts.append(f"<li>{mark}{inline(block[2], seen)}</li>")
        elif kind == "heading":
            parts.append(f"<h{block[1]}>{inline(block[2], seen)}</h{block[1]}>")
        elif kind == "paragraph":
            parts.append(f"<p>{inline(block[1], seen)}</p>")
        elif kind == "table":
            head = "".join(f"<th>{inline(cell, seen)}</th>" for cell in block[1][0])
            rows = ["".join(f"<td>{inline(cell, seen)}</td>" for cell in row) for row in block[1][1:]]
            parts.append(f"<table><thead><tr>{head}</tr></thead>" + "".join(f"<tr>{row}</tr>" for row in rows) + "</table>")
        elif kind == "note":
            noted[block[1]] += 1
            place = f"{block[1]}-{noted[block[1]]}"
            # At its place, as in e-books: at the end of the page it would no longer break sentences as in the text.
            parts.append(f'<aside class="footnote" id="fn{place}"><p><a href="#ref{place}">{block[1]}</a> '
                         f'{inline(block[2], seen)}</p></aside>')
    if is_open:
        parts.append(f"</{is_open}>")
    return parts


def to_html(found, path):
    title = next((block[-1] for block in found if block[0] == "heading"), found[0][-1] if found else "")
    before = BEFORE.format(title=html.escape(str(title)[:80]))
    path.write_text("\n".join([before, *article(found)]) + AFTER, encoding="utf-8")






def to_epub(found, path):
    chapters = [[]]
    for part in article(found):
        if re.match(r"<h[12]>", part) and chapters[-1]:
            chapters.append([])
        chapters[-1].append(part)
    texts = ["\n".join(chapter) for chapter in chapters]
    places = {place: f"c{number}.xhtml" for number, text in enumerate(texts)
              for place in re.findall(r'id="([^"]+)"', text)}
    items = "".join(f'<item id="c{number}" href="c{number}.xhtml" media-type="application/xhtml+xml"/>'
                    for number in range(len(texts)))
    spine = "".join(f'<itemref idref="c{number}"/>' for number in range(len(texts)))
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as book:
        book.writestr("mimetype", "application/epub+zip", zipfile.ZIP_STORED)
        book.writestr("META-INF/container.xml", '<?xml version="1.0"?><container version="1.0" xmlns="urn:oasis:names:tc:'
                      'opendocument:xmlns:container"><rootfiles><rootfile full-path="EPUB/book.opf" '
                      'media-type="application/oebps-package+xml"/></rootfiles></container>')
        book.writestr("EPUB/book.opf", '<?xml version="1.0"?><package xmlns="http://www.idpf.org/2007/opf" version="3.0">'
                      f"<metadata/><manifest>{items}</manifest><spine>{spine}</spine></package>")
        for number, text in enumerate(texts):
            text = re.sub(r'href="#([^"]+)"', lambda link: f'href="{places.get(link[1], "")}#{link[1]}"', text)
            book.writestr(f"EPUB/c{number}.xhtml", '<?xml version="1.0" encoding="utf-8"?><!DOCTYPE html><html '
                          f'xmlns="http://www.w3.org/1999/xhtml"><head><title>Chapter</title></head><body>{text}'
                          '</body></html>')






def to_md(found, path):
    parts, last = [], None
    # Notes behind the text, where office programs have them: in its midst they break sentences.
    for block in sorted(found, key=lambda block: block[0] == "note"):
        kind = block[0]
        if not (kind == "item" and last == "item"):
            parts.append("")
        last = kind
        if kind == "heading":
            parts.append("#" * block[1] + " " + block[2])
        elif kind == "paragraph":
            parts.append(block[1])
        elif kind == "item":
            parts.append(("-" if block[1] in "•-*–" else block[1]) + " " + block[2])
        elif kind == "table":
            for index, row in enumerate(block[1]):
                parts.append("| " + " | ".join(row) + " |")
                if index == 0:
                    parts.append("|" + " --- |" * len(row))
        elif kind == "note":
            parts.append(f"[^{block[1]}]: {block[2]}")
    path.write_text("\n".join(parts).lstrip() + "\n", encoding="utf-8")
