import Packs
import Quantities
import RecordModel
import Text

/// Makes claims of the cells of a table with heads, which tell what is measured, the unit, the period and the party.
struct TableReader: Sendable {
  private static let longestMeasure = 8

  private let lexicon: Lexicon
  private var heads: [TableHead?] = []
  /// What stands above the table: its caption or a short paragraph.
  private var caption: TableHead?
  private static let longestCaption = 200
  private static let fullStop = WordHash.of(".")

  init(_ lexicon: Lexicon) { self.lexicon = lexicon }

  /// Forgets the table that was read.
  mutating func end() { (heads, caption) = ([], nil) }

  /// Takes what stands right above a table, if it is short and no sentence.
  mutating func begin(under analysis: borrowing Analysis) {
    let block = analysis.passage.block
    guard block.range.count <= Self.longestCaption, let last = analysis.passage.tokens.last else { return }
    if block.kind == .paragraph, last.hash == Self.fullStop { return }
    caption = TableHead(block.range, lexicon, analysis)
  }

  /// Takes the heads of the columns, or makes claims of a row.
  mutating func claims(in analysis: borrowing Analysis) -> [ClaimReader.Draft] {
    let cells = analysis.passage.block.cells
    if analysis.passage.block.isTableHead {
      heads = cells.map { TableHead($0, lexicon, analysis) }
      return []
    }
    if heads.isEmpty, Self.isRow(cells, analysis) { heads = cells.map { _ in nil } }
    guard let first = cells.first, cells.count == heads.count else { return [] }
    let row = TableHead(first, lexicon, analysis)
    var drafts: [ClaimReader.Draft] = []
    var mention = 0
    for (cell, column) in zip(cells, heads).dropFirst() {
      var figures: [Mention] = []
      while mention < analysis.mentions.count, analysis.mentions[mention].span.lowerBound < cell.upperBound {
        let found = analysis.mentions[mention]
        if found.span.lowerBound >= cell.lowerBound, found.quantity != nil { figures.append(found) }
        mention += 1
      }
      guard figures.count == 1, let figure = figures.first else { continue }
      if let draft = draft(figure, row, column, analysis) { drafts.append(draft) }
    }
    return drafts
  }

  /// Whether the row of a table without heads tells by itself what its cells hold: amounts and shares.
  private static func isRow(_ cells: [Range<Int>], _ analysis: borrowing Analysis) -> Bool {
    guard cells.count > 1 else { return false }
    return cells.dropFirst().allSatisfy { cell in
      analysis.mentions.contains {
        cell.contains($0.span.lowerBound) && ($0.kind == .money || $0.kind == .percentage)
          && $0.quantity?.value != nil && analysis.passage.tokens[$0.tokens].contains(where: \.isNumber)
      }
    }
  }

  private func draft(_ figure: Mention, _ row: TableHead, _ column: TableHead?, _ analysis: borrowing Analysis)
    -> ClaimReader.Draft?
  {
    guard var quantity = figure.quantity, figure.unreadReason == nil, figure.kind != .ordinal else { return nil }
    let measure = column?.measure ?? row.measure ?? caption?.measure
    if quantity.unit == .none, let head = [column, row, caption].compactMap(\.self).first(where: \.hasUnit),
      head.span != caption?.span || measure?.unitKind == .money || measure?.unitKind == .any
    {
      quantity.unit = head.unit ?? .none
      quantity.value = quantity.value?.scaled(by: head.scale)
      quantity.low = quantity.low?.scaled(by: head.scale)
      quantity.high = quantity.high?.scaled(by: head.scale)
    }
    let own = column.map { row.words + $0.words } ?? caption?.words ?? row.words
    let words = own.prefix(Self.longestMeasure)
    let label =
      words.isEmpty ? measure?.label ?? MeasureLabel.generic(quantity.unit) : words.joined(separator: " ")
    var claim = Claim(span: figure.span, sentence: analysis.passage.block.range, quantity: quantity, measure: label)
    claim.heads = [row.span] + (column.map { [$0.span] } ?? [])
    claim.measureID = measure?.id
    claim.period = column?.period ?? row.period ?? caption?.period
    claim.modality = column?.modality ?? row.modality ?? caption?.modality ?? .actual
    setParties(&claim, row.party ?? column?.party, measure)
    return ClaimReader.Draft(
      claim: claim,
      tokens: figure.tokens,
      isComparable: false,
      measureTokens: nil,
      isDated: claim.period != nil
    )
  }

  /// The state of the row or column, and the one that the caption speaks of.
  private func setParties(_ claim: inout Claim, _ party: Party?, _ measure: MeasureDefinition?) {
    guard let caption, let owner = caption.party else {
      claim.subject = party
      return
    }
    guard let party, party != owner else {
      (claim.subject, claim.counterpart) = (owner, caption.partner)
      return
    }
    let isGiven = measure?.direction == .outward && caption.isTaker
    (claim.subject, claim.counterpart) = isGiven || measure == nil ? (party, owner) : (owner, party)
  }
}
