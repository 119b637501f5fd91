extension FormatPage {
  private static let limits = ArchiveLimits()

  /// The page about archives as folders.
  static let archives = FormatPage(
    "archives",
    "Archives as folders",
    names: [],
    endings: Archive.extensions,
    about: """
      Archives on the command line or in a folder are folders. Their documents are called by their path: `reports.zip/2020/trade.docx`. Such a path can be named on the command line too. A member is read when it is asked for; nothing is ever written to disk. In a record the document is compiled again only where its own bytes have changed.

      The order is that of the names. Archives in archives are folders too, and so are [web archives](warc.md). What systems put there for themselves (`__MACOSX`, names with a dot) and links are not looked at.
      """,
    sections: [
      Section(
        "What is a finding",
        """
        - a member that asks for a password, or whose bytes do not fit their checksum;
        - a member whose name is absolute or leads upwards (`../`): it is not read;
        - an archive that is damaged: what stands before the damage is read.
        """
      ),
      Section(
        "Limits",
        """
        | what | limit |
        |---|---|
        | members of an archive | \(limits.members) |
        | bytes of a member | \(limits.memberBytes >> 20) MiB |
        | bytes that an archive becomes | \(limits.totalBytes >> 30) GiB, and \(limits.expansion) times its size where that is more than \(limits.smallBytes >> 20) MiB |
        | archives in archives | \(limits.depth) deep |

        The same limits hold for office documents, workbooks and e-books, which are archives.
        """
      ),
    ]
  )
}
