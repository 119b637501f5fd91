import Documents
import RecordModel
import Text

/// What a block yields before its sentences are interpreted: mentions, names, references.
extension DocumentPass {
  /// Gives out the mentions and names of the block in the order of the text, longer ones first.
  mutating func emitMentions(_ path: UInt64, into sink: inout some RecordSink) {
    let names = namesInOrder()
    var name = 0
    for index in analysis.mentions.indices {
      let start = analysis.mentions[index].tokens.lowerBound
      while name < names.count, names[name].written.lowerBound < start {
        emit(names[name], path, into: &sink)
        name += 1
      }
      analysis.mentions[index].id = identifiers.next(
        UInt8(ascii: "m"),
        kind: analysis.mentions[index].kind.rawValue,
        words: analysis.passage.tokens[analysis.mentions[index].tokens],
        context: 0,
        path: path
      )
      if analysis.mentions[index].kind == .quotation, analysis.passage.block.isBody,
        let saying = quotations.saying(analysis.mentions[index], analysis)
      {
        analysis.mentions[index].value = .quotation(saying)
      }
      sink.add(.mention(analysis.mentions[index]))
    }
    for name in names[name...] { emit(name, path, into: &sink) }
  }

  /// The names of the block and the words that stand for two, by where they begin.
  private func namesInOrder() -> [NamedThing] {
    guard !analysis.pairs.isEmpty || analysis.names.contains(where: { $0.whole != nil }) else {
      return analysis.names
    }
    return (analysis.names + analysis.pairs).sorted { a, b in
      let (a, b) = (a.written, b.written)
      return a.lowerBound != b.lowerBound ? a.lowerBound < b.lowerBound : a.count > b.count
    }
  }

  private mutating func emit(_ thing: NamedThing, _ path: UInt64, into sink: inout some RecordSink) {
    sink.add(.mention(mention(of: thing, path)))
  }

  private mutating func mention(of thing: NamedThing, _ path: UInt64) -> Mention {
    let name = Mention.Name(entity: thing.party.entity ?? "", canonical: thing.party.name, kind: thing.kind)
    var mention = Mention(.name, span: analysis.passage.bytes(of: thing.written), tokens: thing.written, .name(name))
    mention.id = identifiers.next(
      UInt8(ascii: "m"),
      kind: "name",
      words: analysis.passage.tokens[thing.written],
      context: 0,
      path: path
    )
    return mention
  }

  /// Reads the references of all notes and entries ahead of the text that cites them.
  mutating func readReferences() {
    for (number, block) in document.structure.blocks.enumerated()
    where block.kind == .footnote || block.kind == .bibliographyEntry {
      analysis.passage.read(block)
      let path = document.structure.sections[block.section].pathHash
      var found = references.references(in: analysis.passage)
      for index in found.indices {
        found[index].id = identifiers.next(
          UInt8(ascii: "r"),
          kind: "reference",
          words: words(found[index].span),
          context: 0,
          path: path
        )
      }
      works.add(found, ofBlock: number)
    }
  }

  /// Gives out the references of a note or an entry.
  mutating func refer(ofBlock number: Int, into sink: inout some RecordSink) {
    for var reference in works.references[number] ?? [] {
      linker.link(&reference)
      sink.add(.reference(reference))
    }
  }
}
