"""What is found in a document, by keys without ids and places."""
import collections
import json
import re
import subprocess
import sys

from .text_blocks import MARK

KINDS = ("claim", "event", "reference", "finding")


def words(text):
    """The words of a piece of text without marks of notes, stars, bars and hyphens."""
    return " ".join(re.findall(r"[^\W_]+", MARK.sub("", text).lower()))


def run(options, command, path):
    packs = [word for pack in options.pack for word in ("--pack", pack)]
    if path.name.endswith(".scan.pdf"):
        packs.append("--ocr")
    done = subprocess.run([options.chancery, *command, *packs, str(path)], capture_output=True, timeout=1800)
    if done.returncode not in (0, 1):
        sys.exit(f"other-clothes: {command[0]} {path}: exit status {done.returncode}: {done.stderr.decode()[:300]}")
    return [json.loads(line) for line in done.stdout.decode().splitlines() if line.startswith("{")]


def key(thing):
    kind = thing["type"]
    if kind == "claim":
        names = ("value", "low", "high", "unit", "per", "measure", "period", "modality", "subject")
    elif kind == "event":
        names = ("kind", "subtype", "date", "status", "source", "target", "object")
    elif kind == "reference":
        names = ("year", "date", "url")
    else:
        evidence = [words(evidence["text"]) for evidence in thing["evidence"]]
        return (kind, thing["rule"], json.dumps(sorted(evidence)))
    values = [words(thing[name]) if name in ("measure", "object") and thing[name] else thing.get(name) for name in names]
    title = words(thing.get("title") or "")
    return (kind, *(json.dumps(value, ensure_ascii=False) for value in values), title)


def found_in(options, path):
    things = run(options, ["extract"], path) + run(options, ["check", "--format", "jsonl"], path)
    if path.suffix == ".pdf" and not path.name.endswith(".scan.pdf"):
        hold_pages(options, path, [thing for thing in things if thing["type"] in KINDS])
    return collections.Counter(key(thing) for thing in things if thing["type"] in KINDS)


def hold_pages(options, path, things):
    """Counts the things whose first words stand, by pdftotext, on the page that they are given."""
    text = subprocess.run([options.chancery, "text", str(path)], capture_output=True, check=True).stdout
    pages, right = {}, 0
    for thing in things:
        page = thing.get("page")
        if page not in pages:
            read = subprocess.run(["pdftotext", "-f", str(page), "-l", str(page), str(path), "-"], capture_output=True)
            pages[page] = re.sub(r"[\W_]", "", read.stdout.decode())
        start, end = thing["span"]
        first = text[start:min(end, start + 40)].decode(errors="ignore").split()
        right += re.sub(r"[\W_]", "", MARK.sub("", first[0] if first else "")) in pages[page]
    print(f"{path.name[:24]}: {right} of {len(things)} on the right page")
