extension FormatPage {
  /// The page about PDF.
  static let pdf = FormatPage(
    "pdf",
    "PDF",
    names: ["pdf"],
    endings: PDFFormat().extensions,
    about: """
      PDF says where each letter stands on the page, and nothing about what follows what. Chancery reads the letters through
      [poppler](https://poppler.freedesktop.org) and puts them in order itself.

      Poppler is optional. Without it everything else works, and a PDF is reported as not read, with the command that installs
      it: `apt-get install libpoppler-glib8` on Debian and Ubuntu, `brew install poppler` on macOS. It is loaded by
      `chancery-pdf`, a small program that lies beside `chancery` (`swift build` makes both); the variable `CHANCERY_PDF` names
      another place.
      """,
    sections: [
      Section(
        "What is read",
        """
        | in the file | in the text |
        |---|---|
        | lines | paragraphs, joined over lines, columns and pages; where nothing else sets them apart, a line ends its paragraph that leaves room for the next word, or is not stretched as the others are, and an address that is whole ends a source |
        | columns | one after the other; a heading over several of them first |
        | words broken at the end of a line | whole words; the hyphen of a compound stays where it is another sign than that of broken words (browsers and typesetters write U+2010 there), where the document writes the compound elsewhere, before a capital, or where no words are broken |
        | addresses broken at the end of a line | whole, held against the links of the page |
        | larger, heavy or listed in the outline | headings with their level |
        | bullets and numbers before hanging lines | items of lists |
        | aligned columns, ruled or not | rows of cells, those over several lines whole, which are never run together, also where columns stand no further apart than words: their edges lie one below the other |
        | small lines at the foot of the page behind a number or sign | notes, tied to the raised mark in the text: `[^3]`; where numbers begin anew on each page, the second note 3 is `[^p12-3]` |
        | other raised figures | raised characters: `km²`, `10⁶` |
        | ligatures, soft hyphens | letters, nothing |
        | Chinese, Japanese, Khmer, Thai | lines joined without spaces |
        | pages | page and printed label of everything that is found: `"page":12,"pageLabel":"iv"` |

        `chancery text report.pdf` prints the text that all offsets count, `--with-map` where each page begins in it and what was
        left out, `--boxes START-END` where on their pages the lines of a passage stand.
        """
      ),
      Section(
        "What is left out, and told",
        """
        - Running heads and feet: the same words, numbers aside, at the same height of three pages or more; the very same words of
          two pages in a short document. Page numbers become the
          labels of their pages where the file gives none.
        - What a browser prints around a page.
        - Text that runs up or down the page, unless the whole page is laid on its side.
        - Pages that are pictures, unless `--ocr` is given: the note `page-without-text` names them and says what helps.
        - Pages of which more than one character in twenty stands for no letter are read and named.
        - The date of the file: it is that of the print more often than that of the document.
        """
      ),
      Section(
        "Scans",
        """
        `--ocr` (of `text`, `extract`, `check` and `build`) reads pages that hold a picture and next to no text by
        [tesseract](https://github.com/tesseract-ocr/tesseract), which is never needed:
        `apt-get install tesseract-ocr tesseract-ocr-eng tesseract-ocr-khm tesseract-ocr-chi-sim`. `chancery doctor` tells which
        languages are there; `CHANCERY_TESSERACT` names another program.

        - Each page is drawn by poppler with 300 points to the inch. Tesseract tells the script, and the page is read in the
          language that it mostly stands for, with English; `--ocr-languages khm,eng` names them.
        - What is recognised is laid out like any other page: columns, tables, headings by the height of the letters, running
          heads. Each word keeps its box and how sure tesseract is of it.
        - Objects of `extract` and the evidence of findings carry `"quality":0.87`: how sure the least sure word among them is.
          `text --with-map` tells the mean of each page, a note that of the document.
        - A finding that rests on words below 0.80 is told as a note, with the reason: a misread figure is no error of the text.
        - Words below 15 per cent, and signs below 30, are left out as specks. Raised marks of notes are not known from letters.
        - A picture in which tesseract finds no letters is a photograph, and not told.

        Tesseract runs in a process of its own, one for each page, with at most 2 GiB of memory and 60 s of processor time; a file
        may take an hour. Pages that take longer are named.
        """
      ),
      Section(
        "What is lost",
        """
        Drawn lines, colours, pictures, formulas set in two dimensions, the text of forms and of comments. Labels of charts come as
        short paragraphs or rows. Cells that are joined over several rows stand in the first. Two columns of running text whose
        paragraphs all begin at the same heights are taken for a table, and a table of two columns of long text without space
        between its rows for two columns.
        """
      ),
      Section(
        "Limits",
        """
        Poppler runs in a process of its own with at most 2 GiB of memory and 600 s of processor time. A page may take 30 s, a file
        900 s; 10,000 pages and 512 MiB of letters are read. A page that ends the process is named, and reading goes on behind it, up
        to five times; pages read before are kept. A file that asks for a password, that is damaged beyond reading or holds no text
        is one finding, `unreadable-document`. No link of the file is followed.
        """
      ),
      Section(
        "Measured",
        """
        `Scripts/other-clothes --pack NAME print.pdf,print-columns.pdf,columns.pdf,+pdf FOLDER` sets texts in other clothes and
        compares what is found with what is found in the plain text. For five texts about one pair of states (336 kB: a book of scans
        and four pages of the web), on 2026-11-23; "print" is one ragged column, and "print, columns" two justified ones, printed by
        Chromium; "typeset, columns" two justified ones with broken words by WeasyPrint; "LibreOffice" a document of Word, whose notes
        stand at the foot in letters as large as the text's, their numbers not raised, and whose paragraphs no space sets apart.

        | found again | print | print, columns | typeset, columns | LibreOffice |
        |---|---:|---:|---:|---:|
        | claims (405) | 100 % | 99.0 % | 99.5 % | 99.3 % |
        | events (268) | 99.3 % | 94.8 % | 99.3 % | 97.8 % |
        | references (239) | 100 % | 100 % | 100 % | 98.3 % |
        | findings (35 to 37) | 97.1 % | 97.1 % | 97.1 % | 100 % |

        Where LibreOffice sets the same text, without space between paragraphs, in two columns of large letters, 94.3, 94.6, 88.3 and
        97.1 % were found again on 2026-11-22, and 88.3, 77.6, 66.9 and 80.0 % where these are justified without broken words: its
        lines then have gaps as wide as those between the columns of tables.

        Tables without rules (`Scripts/narrow-tables`), 840 rows in 30 files by Chromium, LibreOffice and WeasyPrint, with 2 to 8 pixels
        around the cells, left and right, on pages of one and two columns: 92.6 % of the rows have just their cells, where 39 % had
        before columns were known by their edges. What is missing is cells of several lines in a narrow column, and rows at the head of a page.

        Speed: see
        [Speed](../speed.md); poppler takes two thirds of it.
        """
      ),
    ]
  )
}
