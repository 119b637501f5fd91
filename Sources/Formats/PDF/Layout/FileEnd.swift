/// Tells the end of an address by the name of a page or file.
enum FileEnd {
  private static let files: Set<String> = ["html", "htm", "shtml", "xhtml", "pdf", "aspx", "asp", "php", "jsp", "docx"]

  /// Whether an address ends in the name of a page or file.
  static func ends(_ address: String) -> Bool {
    guard let dot = address.lastIndex(of: ".") else { return false }
    return files.contains(address[address.index(after: dot)...].lowercased())
  }

  /// Whether two parts of an address end in such a name that the first alone does not have.
  static func joins(_ head: String, _ tail: String) -> Bool {
    let tail = tail.trimmedAddress
    return tail.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F } && ends(head + tail)
  }
}

extension String {
  /// An address without the signs that may stand behind it in the text.
  var trimmedAddress: String {
    var address = Substring(self)
    while let last = address.last, ".,;)]>".contains(last) { address.removeLast() }
    return String(address)
  }
}
