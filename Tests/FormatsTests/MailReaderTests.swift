import Testing
import Text

@testable import Formats

/// What is read out of messages and saved pages.
struct MailReaderTests {
  private func bytes(_ message: String) -> [UInt8] { Array(message.replacing("\n", with: "\r\n").utf8) }

  private func text(_ conversion: Conversion) -> String {
    String(decoding: conversion.bytes, as: UTF8.self).replacing("\r\n", with: "\n").trimmingSpaces
  }

  private func read(_ message: String) throws -> Conversion { try MailReader().read(bytes(message), name: "a.eml") }

  @Test("a message of plain text: lines as they stand, subject, author and date")
  func plain() throws {
    let message = """
      Received: from a by b
      From: =?utf-8?Q?Ann_L=C3=A9e?= <ann@example.org>
      Subject: =?iso-8859-1?Q?Caf=E9?=
       =?utf-8?B?IG9wZW4=?= today
      Date: Tue, 14 Feb 2023 10:00:00 +0700
      MIME-Version: 1.0
      Content-Type: text/plain; charset="utf-8"
      Content-Transfer-Encoding: quoted-printable

      Trade grew by 5=
       per cent =E2=80=93 again.

      > It fell.
      -- =
      Ann
      """
    #expect(MailReader().recognizes(bytes(message), name: "a"))
    let conversion = try read(message)
    #expect(conversion.title == "Café open today")
    #expect(conversion.author == "Ann Lée")
    #expect(conversion.date == "14 Feb 2023 10:00:00 +0700")
    #expect(text(conversion) == "Trade grew by 5 per cent – again.\n\n> It fell.\n-- Ann")
    let place = conversion.places.source(of: conversion.bytes.count - 6) ?? 0
    #expect(bytes(message)[place] == UInt8(ascii: "-") || bytes(message)[place] == UInt8(ascii: ">"))
  }

  /// A message whose text stands twice, as the given plain one and as HTML, and that has two attachments.
  private func doubled(_ plain: String) -> String {
    """
    From: Ann <ann@example.org>
    Subject: Rice
    Content-Type: multipart/mixed; boundary=outer

    A remark for old programs.
    --outer
    Content-Type: multipart/alternative; boundary="in ner"

    --in ner

    \(plain)
    --in ner
    Content-Type: text/html
    Content-Transfer-Encoding: base64

    PHA+VHJhZGUgPGI+Z3JldzwvYj4uPC9wPg==
    --in ner--
    --outer
    Content-Type: application/pdf
    Content-Disposition: attachment; filename*=utf-8''re%20port.pdf

    JVBERi0=
    --outer
    Content-Type: text/plain; name=b.txt
    Content-Disposition: attachment

    Not the text.
    --outer--
    """
  }

  @Test("of texts that say the same the plain one is read, unless it is empty; attachments are named")
  func alternatives() throws {
    let plain = try read(doubled("Trade fell."))
    #expect(text(plain) == "Trade fell.")
    #expect(plain.notes == ["2 attachments not read: re port.pdf, b.txt"])
    let rich = try read(doubled(""))
    #expect(text(rich) == "Trade grew.")
    #expect(rich.dialect == .markdown)
  }

  @Test("a message within a message is read under its subject")
  func forwarded() throws {
    let message = """
      From: Ann <ann@example.org>
      Date: 14 Feb 2023 10:00:00 +0700
      Content-Type: multipart/mixed; boundary=b

      --b

      See below.
      - rice
      - tin
      --b
      Content-Type: message/rfc822

      From: Bo <bo@example.org>
      Subject: Ports

      The port grew.
      It was opened in 2019.
      > When?
      --b--
      """
    let expected = """
      See below.

      - rice

      - tin

      ## Ports

      The port grew. It was opened in 2019.

      > When?
      """
    #expect(text(try read(message)) == expected)
  }

  @Test("an encrypted message is told to be one")
  func encrypted() {
    #expect(throws: FormatError.self) {
      try read("From: a\nDate: b\nContent-Type: multipart/encrypted; boundary=b\n\n--b--")
    }
  }

  @Test("a saved page is read like the page, with its address and its places in the file")
  func pages() throws {
    let file = """
      From: <Saved by a browser>
      Snapshot-Content-Location: https://example.org/rice
      Subject: Rice
      MIME-Version: 1.0
      Content-Type: multipart/related; type="text/html"; boundary="----x"

      ------x
      Content-Type: text/css

      p { color: red }
      ------x
      Content-Type: text/html; charset=utf-8
      Content-Transfer-Encoding: quoted-printable
      Content-Location: https://example.org/rice

      <p class=3D"a">Caf=C3=
      =A9s grew.</p><p>Rice fell.</p>
      ------x--
      """
    let reader = PageArchiveReader()
    #expect(reader.recognizes(bytes(file), name: "a.mhtml") && !HTMLReader().recognizes(bytes(file), name: "a.mhtml"))
    let conversion = try reader.read(bytes(file), name: "a.mhtml")
    #expect(text(conversion) == "Cafés grew.\n\nRice fell.")
    #expect(conversion.address == "https://example.org/rice" && conversion.title == "Rice")
    let place = conversion.places.source(of: 16) ?? 0
    #expect(String(decoding: bytes(file)[place...].prefix(4), as: UTF8.self) == "Rice")
  }

  @Test("memoranda and notes are no messages")
  func recognition() {
    #expect(!MailReader().recognizes(bytes("From: the ministry\nTo: all\nSubject: rice\n\nRice grew."), name: "a.txt"))
    #expect(!MailReader().recognizes(bytes("Trade grew in 2019."), name: "a.eml"))
    #expect(!PageArchiveReader().recognizes(bytes("Trade grew in 2019."), name: "a.mht"))
  }

  @Test(
    "hostile messages are read in a short time into little text",
    arguments: [
      "Content-Type: multipart/mixed; boundary=a\n\n--a\n", "a", "a:b\n", "=?", "Content-Type: a;a=\"\\", "--a\n",
      "\n=",
      "Content-Type: message/rfc822\n\n", "Subject: =?utf-8?Q?=?=\n ", "Content-Type: text/html\n\n<p>\n--a",
    ]
  )
  func hostile(piece: String) {
    let head = "From: a\nDate: b\nContent-Type: multipart/mixed; boundary=a\n"
    for start in [head, head + "\n--a\n", ""] {
      let file = bytes(start + String(repeating: piece, count: 3000))
      let conversion = try? MailReader().read(file, name: "a.eml")
      #expect((conversion?.bytes.count ?? 0) <= 4 * file.count)
      _ = try? PageArchiveReader().read(file, name: "a.mht")
    }
  }
}
