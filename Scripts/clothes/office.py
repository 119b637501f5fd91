"""A document of an office program, with styles, lists and notes of its own, and what LibreOffice makes of it."""
import collections
import html
import pathlib
import re
import subprocess
import tempfile
import zipfile

from .text_blocks import MARK, SUPERSCRIPTS


WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
TYPES = "application/vnd.openxmlformats-officedocument.wordprocessingml."


def word_paragraph(text, style="", number="", noted=None):
    """A paragraph with runs; marks of notes become references to notes, where the text has the note."""
    properties = (f'<w:pStyle w:val="{style}"/>' if style else "") + number
    runs = []
    last = 0
    for match in MARK.finditer(text):
        label = match[0].strip("[^]").translate(SUPERSCRIPTS)
        if noted and noted.get(label):
            runs += [word_run(text[last:match.start()]),
                     f'<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteReference w:id="{noted[label].pop(0)}"/></w:r>']
            last = match.end()
    runs.append(word_run(text[last:]))
    return f"<w:p><w:pPr>{properties}</w:pPr>{''.join(runs)}</w:p>"


def word_run(text):
    parts = []
    # The signs by which Markdown marks off its own signs are not printed.
    text = re.sub(r"\\([$%&#_*()\[\]])", r"\1", text)
    for index, piece in enumerate(re.split(r"\*\*(.+?)\*\*", text)):
        bold = "<w:rPr><w:b/></w:rPr>" if index % 2 else ""
        if piece:
            parts.append(f'<w:r>{bold}<w:t xml:space="preserve">{html.escape(piece, quote=False)}</w:t></w:r>')
    return "".join(parts)


def word_list(mark, lists):
    """The numbering of an item; each list that begins anew has a definition of its own."""
    if mark in "•-*–":
        return '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
    number = re.fullmatch(r"(\d+)([.)])", mark)
    if not number:
        return ""
    if not lists or lists[-1][1] != number[2] or int(number[1]) != lists[-1][2] + 1:
        lists.append([int(number[1]), number[2], int(number[1])])
    lists[-1][2] = int(number[1])
    return f'<w:numPr><w:ilvl w:val="0"/><w:numId w:val="{len(lists) + 1}"/></w:numPr>'


def to_docx(found, path):
    noted, notes = collections.defaultdict(list), []
    for block in found:
        if block[0] == "note":
            notes.append(block[2])
            noted[block[1]].append(len(notes))
    known = {label: list(ids) for label, ids in noted.items()}
    body, lists, after = [], [], []
    for block in found:
        kind = block[0]
        if kind == "heading":
            body.append(word_paragraph(block[2], f"Heading{block[1]}", noted=known))
        elif kind == "paragraph":
            body.append(word_paragraph(block[1], noted=known))
        elif kind == "item":
            number = word_list(block[1], lists)
            body.append(word_paragraph(("" if number else block[1] + " ") + block[2], number=number, noted=known))
        elif kind == "table":
            rows = "".join("<w:tr>" + "".join(f"<w:tc>{word_paragraph(cell, noted=known)}</w:tc>" for cell in row) + "</w:tr>"
                           for row in block[1])
            body.append(f"<w:tbl><w:tblPr/>{rows}</w:tbl>")
    # Notes to which nothing refers stand at the end as paragraphs.
    for label, ids in known.items():
        after += [word_paragraph(f"[^{label}]: {notes[index - 1]}") for index in ids]
    levels = '<w:lvl w:ilvl="0"><w:start w:val="{}"/><w:numFmt w:val="{}"/><w:lvlText w:val="{}"/></w:lvl>'
    kinds = [levels.format(1, "bullet", "•")] + [levels.format(start, "decimal", "%1" + sign) for start, sign, _ in lists]
    numbering = "".join(f'<w:abstractNum w:abstractNumId="{i}">{kind}</w:abstractNum>' for i, kind in enumerate(kinds))
    numbering += "".join(f'<w:num w:numId="{i + 1}"><w:abstractNumId w:val="{i}"/></w:num>' for i in range(len(kinds)))
    styles = "".join(f'<w:style w:type="paragraph" w:styleId="Heading{i}"><w:name w:val="heading {i}"/><w:pPr>'
                     f'<w:outlineLvl w:val="{i - 1}"/></w:pPr></w:style>' for i in range(1, 7))
    number = '<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteRef/></w:r>'
    footnotes = "".join(f'<w:footnote w:id="{i + 1}">{word_paragraph(" " + note).replace("</w:pPr>", "</w:pPr>" + number, 1)}'
                        "</w:footnote>" for i, note in enumerate(notes))
    parts = {"document": f"<w:document {WORD}><w:body>{''.join(body + after)}</w:body></w:document>",
             "styles": f"<w:styles {WORD}>{styles}</w:styles>",
             "numbering": f"<w:numbering {WORD}>{numbering}</w:numbering>",
             "footnotes": f"<w:footnotes {WORD}>{footnotes}</w:footnotes>"}
    head = '<?xml version="1.0" encoding="UTF-8"?>'
    overrides = "".join(f'<Override PartName="/word/{name}.xml" ContentType="{TYPES}'
                        f'{"document.main" if name == "document" else name}+xml"/>' for name in parts)
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("[Content_Types].xml", f'{head}<Types xmlns="{PACKAGE}/content-types"><Default Extension="rels" '
                         f'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>{overrides}</Types>')
        package.writestr("_rels/.rels", f'{head}<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="r1" '
                         f'Type="{RELATIONS}/officeDocument" Target="word/document.xml"/></Relationships>')
        package.writestr("word/_rels/document.xml.rels", f'{head}<Relationships xmlns="{PACKAGE}/relationships">' + "".join(
            f'<Relationship Id="{name}" Type="{RELATIONS}/{name}" Target="{name}.xml"/>' for name in parts
            if name != "document") + "</Relationships>")
        for name, part in parts.items():
            package.writestr(f"word/{name}.xml", head + part)


def by_office(ending):
    """What LibreOffice makes of the document."""
    def convert(found, path):
        with tempfile.TemporaryDirectory(prefix="other-clothes-") as folder:
            source = pathlib.Path(folder) / (path.stem + ".docx")
            to_docx(found, source)
            target = pathlib.Path(folder) / "out"
            subprocess.run(["soffice", "--headless", f"-env:UserInstallation=file://{tempfile.gettempdir()}/other-clothes-office",
                            "--convert-to", ending, "--outdir", str(target), str(source)],
                           check=True, capture_output=True, timeout=300)
            path.write_bytes((target / (path.stem + "." + ending)).read_bytes())
    return convert
