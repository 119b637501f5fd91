/// Gives the decoded text of tokens and attributes.
extension MarkupTokenizer {
  /// The decoded value of an attribute of the last start tag, by its name without a prefix.
  func value(of name: MarkupName) -> String? {
    attributes.first { $0.local == name }.map { text($0.value, inAttribute: true) }
  }

  /// The decoded value of an attribute of the last start tag, by its name with the prefix: `r:id`.
  func value(ofQualified name: MarkupName) -> String? {
    attributes.first { $0.name == name }.map { text($0.value, inAttribute: true) }
  }

  /// The bytes of an attribute's value as they are written, by its name without a prefix; for a look that allocates
  /// nothing.
  func range(of name: MarkupName) -> Range<Int>? { attributes.first { $0.local == name }?.value }

  /// The decoded text of a token.
  func text(of token: MarkupToken) -> String {
    var text: [UInt8] = []
    append(token, to: &text)
    return String(decoding: text, as: UTF8.self)
  }

  /// Appends the decoded text of a token.
  func append(_ token: MarkupToken, to text: inout [UInt8]) {
    if token.kind == .text {
      CharacterReference.decode(bytes, token.content, mode, inAttribute: false, into: &text)
    } else {
      text.append(contentsOf: bytes[token.content])
    }
  }

  private func text(_ range: Range<Int>, inAttribute: Bool) -> String {
    var text: [UInt8] = []
    CharacterReference.decode(bytes, range, mode, inAttribute: inAttribute, into: &text)
    return String(decoding: text, as: UTF8.self)
  }
}
