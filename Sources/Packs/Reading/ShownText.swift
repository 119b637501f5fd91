extension String {
  /// The words in quotation marks, as a message may show them: cut when long, without anything a terminal would obey.
  var shown: String {
    var result = "\""
    for (index, scalar) in unicodeScalars.enumerated() {
      guard index < 60 else { return result + "…\"" }
      switch scalar.value {
      case 0..<0x20, 0x7F..<0xA0, 0x2028...0x202E, 0x2066...0x2069:
        result += "\\u{\(String(scalar.value, radix: 16))}"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
