/// Reads start and end tags and their attributes.
extension MarkupTokenizer {
  /// The start tag at an offset, its attributes in `attributes`; `nil` where no `>` ends it.
  mutating func startTag(at start: Int, _ bytes: borrowing Span<UInt8>) -> MarkupToken? {
    attributes.removeAll(keepingCapacity: true)
    var offset = start + 1
    let (name, local) = tagName(from: &offset, bytes)
    var token = MarkupToken(
      kind: .start,
      range: start..<start,
      content: start + 1..<offset,
      name: name,
      local: local
    )
    while offset < bytes.count {
      let byte = bytes[offset]
      if byte == UInt8(ascii: ">") {
        token.range = start..<offset + 1
        token.isSelfClosing = bytes[offset - 1] == UInt8(ascii: "/") && !endsInValue(offset)
        return token
      }
      if byte <= 0x20 || byte == UInt8(ascii: "/") { offset += 1 } else { readAttribute(from: &offset, bytes) }
    }
    absent.insert(.tag)
    return nil
  }

  /// Whether the last attribute's value reaches up to an offset, as in `<a href=x/>`.
  private func endsInValue(_ offset: Int) -> Bool { attributes.last?.value.upperBound == offset }

  /// The end tag at an offset; `nil` where no `>` ends it.
  mutating func endTag(at start: Int, _ bytes: borrowing Span<UInt8>) -> MarkupToken? {
    var offset = start + 2
    let (name, local) = tagName(from: &offset, bytes)
    let content = start + 2..<offset
    while offset < bytes.count, bytes[offset] != UInt8(ascii: ">") { offset += 1 }
    guard offset < bytes.count else {
      absent.insert(.tag)
      return nil
    }
    return MarkupToken(kind: .end, range: start..<offset + 1, content: content, name: name, local: local)
  }

  /// Reads a name up to a space, a slash or `>`.
  private func tagName(from offset: inout Int, _ bytes: borrowing Span<UInt8>) -> (name: MarkupName, local: MarkupName)
  {
    var name = MarkupName.empty
    var local = MarkupName.empty
    while offset < bytes.count, bytes[offset] > 0x20, bytes[offset] != UInt8(ascii: "/"),
      bytes[offset] != UInt8(ascii: ">")
    {
      add(bytes[offset], to: &name, &local)
      offset += 1
    }
    return (name, local)
  }

  private func add(_ byte: UInt8, to name: inout MarkupName, _ local: inout MarkupName) {
    let folded = mode == .html && byte &- 0x41 < 26 ? byte | 0x20 : byte
    name.add(folded)
    if byte == UInt8(ascii: ":") { local = .empty } else { local.add(folded) }
  }

  /// Reads an attribute; the first byte belongs to its name in any case.
  private mutating func readAttribute(from offset: inout Int, _ bytes: borrowing Span<UInt8>) {
    var name = MarkupName.empty
    var local = MarkupName.empty
    repeat {
      add(bytes[offset], to: &name, &local)
      offset += 1
    } while offset < bytes.count && !endsName(bytes[offset])
    var next = offset
    while next < bytes.count, bytes[next] <= 0x20 { next += 1 }
    var value = offset..<offset
    if next < bytes.count, bytes[next] == UInt8(ascii: "=") {
      offset = next + 1
      value = attributeValue(from: &offset, bytes)
    }
    guard attributes.count < Self.mostAttributes else { return }
    attributes.append(MarkupAttribute(name: name, local: local, value: value))
  }

  private func endsName(_ byte: UInt8) -> Bool {
    byte <= 0x20 || byte == UInt8(ascii: "=") || byte == UInt8(ascii: ">") || byte == UInt8(ascii: "/")
  }

  /// Reads what stands behind the `=`; a quotation mark that has no partner in the file ends at the next `>`.
  private func attributeValue(from offset: inout Int, _ bytes: borrowing Span<UInt8>) -> Range<Int> {
    while offset < bytes.count, bytes[offset] <= 0x20 { offset += 1 }
    guard offset < bytes.count, bytes[offset] != UInt8(ascii: ">") else { return offset..<offset }
    let quote = bytes[offset]
    if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
      // Where it fails, no such mark follows in the whole file: this is done once for each of the two at most.
      var end = offset + 1
      while end < bytes.count, bytes[end] != quote { end += 1 }
      if end < bytes.count {
        let value = offset + 1..<end
        offset = end + 1
        return value
      }
    }
    let start = offset
    while offset < bytes.count, bytes[offset] > 0x20, bytes[offset] != UInt8(ascii: ">") { offset += 1 }
    return start..<offset
  }
}
