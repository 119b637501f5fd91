extension FormatPage {
  /// The page about e-mails and saved pages.
  static let mail = FormatPage(
    "mail",
    "E-mails and saved pages",
    names: ["eml", "mhtml"],
    endings: MailReader().extensions + PageArchiveReader().extensions,
    about: """
      Messages as mail programs save them, and web pages as browsers save them in one file; both are known by their header.
      """,
    sections: [
      Section(
        "What is read",
        """
        Of a message the text; the subject as title, the sender as author, the date. Of several texts that say the same the plain one is read, and the page in HTML where the plain one is empty or says next to nothing. A page in a message is read [as web pages are](html.md), but whole. Quoted replies and signatures stay. A message within a message follows under its subject as a heading.

        Of a saved page the page itself, as a [web page](html.md), with the address from which it was saved.

        For example:

        ```eml
        From: =?utf-8?Q?Ann_L=C3=A9e?= <ann@example.org>
        Subject: =?iso-8859-1?Q?Caf=E9?= prices
        Date: Tue, 14 Feb 2023 10:00:00 +0700
        Content-Type: text/plain; charset=utf-8
        Content-Transfer-Encoding: quoted-printable

        Prices grew by 5=
         per cent =E2=80=93 again.
        ```

        becomes, with the title "Café prices", the author "Ann Lée" and the date 14 February 2023,

        ```
        Prices grew by 5 per cent – again.
        ```

        Parts within parts, quoted-printable and base64, encoded words in headers and names of files, and the encodings of [web pages](html.md) are decoded. Offsets in the file are kept through all of it.
        """
      ),
      Section(
        "What is lost",
        """
        Attachments are not read; a note names them: "2 attachments not read: report.pdf, figures.xlsx". Save them, and read them as files of their own. Pictures and style sheets of pages are passed over without a word. Further recipients and the way that a message took are not read.
        """
      ),
      Section(
        "Limits",
        """
        Parts may lie twelve deep, and 2,000 parts are read. An encrypted message is a finding. Several messages in one file (mbox) are not read as such. No address in a message is followed.
        """
      ),
    ]
  )
}
