"""The blocks of a text: ("heading", level, text), ("paragraph", text), ("item", mark, text), ("table", rows),
("note", label, text)."""
import re

SUPERSCRIPTS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
MARK = re.compile(r"[⁰¹²³⁴-⁹]+|\[\^[\w-]+\]")
ITEM = re.compile(r"\s*([•\-*–]|\d{1,3}[.)]|\([a-z\d]\)|[a-z]\))\s+(.*)")
NOTE = re.compile(r"\s*(?:([⁰¹²³⁴-⁹]+)|\[\^([\w-]+)\]:)\s*(.*)", re.S)
CHAPTER = re.compile(r"(Chapter|Part|Section|Annex) \w+")


def blocks(text):
    found = []
    is_apparatus = False
    runs = [[line.rstrip() for line in run.split("\n") if line.strip()]
            for run in re.split(r"\n[ \t\r]*\n", text.lstrip("\ufeff"))]
    for lines, after in zip(runs, [*runs[1:], []]):
        if lines:
            # Between the entries of a bibliography a short line is no heading.
            read_run(lines, found, not is_apparatus or len("".join(after)) > 80 and not MARK.match(after[0]))
            if found and found[-1][0] == "heading":
                is_apparatus = bool(re.fullmatch(r"(?i)(references|bibliography|(end|foot)?notes|sources)\W*", found[-1][2]))
    return found


def read_run(lines, found, may_be_heading):
    if all(line.lstrip().startswith("|") for line in lines):
        rows = [[cell.strip() for cell in line.strip().strip("|").split("|")] for line in lines]
        found.append(("table", [row for row in rows if not all(re.fullmatch(r":?-+:?", cell) for cell in row)]))
    elif sum(line.count("\t") > 1 for line in lines) >= 3 and not is_contents(lines):
        found.append(("table", [[cell.strip() for cell in line.split("\t")] for line in lines]))
    elif NOTE.fullmatch("\n".join(lines)):
        digits, label, words = NOTE.fullmatch(" ".join(lines)).groups()
        found.append(("note", label or digits.translate(SUPERSCRIPTS), words))
    elif re.match(r"#{1,6} ", lines[0]):
        found.append(("heading", len(lines[0].split(" ")[0]), lines[0].lstrip("# ")))
        if lines[1:]:
            read_run(lines[1:], found, may_be_heading)
    elif len(lines) == 1 and (may_be_heading and is_heading(lines[0]) or CHAPTER.fullmatch(lines[0])):
        found.append(("heading", 1 if CHAPTER.fullmatch(lines[0]) else 2, lines[0].strip("* ")))
    else:
        read_lines(lines, found)


def is_contents(lines):
    """Whether the lines end in the numbers of pages, as those of a table of contents do."""
    ends = [int(line.split()[-1]) for line in lines if line.split()[-1].isdigit()]
    return "..." in "".join(lines) or len(ends) > len(lines) / 2 and ends == sorted(ends)


def is_heading(line):
    words = line.split()
    return len(line) < 90 and len(words) < 14 and not ITEM.match(line) and line[0].isupper() and (
        re.fullmatch(r"\*\*.*\*\*", line) or not re.search(r"[.,:;?!”\"\d\])]$", line))


def read_lines(lines, found):
    """Joins the lines that are wrapped; others begin a paragraph or an item of their own."""
    width = max(len(line) for line in lines)
    last = ""
    for line in lines:
        item = ITEM.match(line)
        is_wrapped = last and width < 120 and len(last) + len(line.split()[0]) + 1 > width - 6
        if item:
            found.append(("item", item[1], item[2]))
        elif last and (is_wrapped or line.startswith("  ") and found[-1][0] == "item"):
            found[-1] = (*found[-1][:-1], found[-1][-1] + " " + line.strip())
        else:
            found.append(("paragraph", line.strip()))
        last = line
