import Diagnostics
import Documents
import GRDB
import Quantities
public import RecordModel
import Text

/// Writes the objects of one document into the staging tables, as they come.
///
/// A sink cannot throw: the first error is kept, what follows it is dropped, and ``finish()`` throws it.
public struct UnitWriter: RecordSink {
  private let database: Database
  private let document: Document
  private let documentKey: Int
  private let places: PlaceIndex
  private var tellings = DocumentTellings()
  private var failure: (any Error)?

  init(_ document: Document, key: Int, in database: Database) {
    self.database = database
    self.document = document
    documentKey = key
    places = PlaceIndex(document.text)
  }

  public mutating func add(_ object: RecordObject) {
    guard failure == nil else { return }
    do {
      switch object {
      case .mention(let mention):
        tellings.add(mention, of: document.text)
        try write(mention)
      case .claim(let claim): try write(claim)
      case .event(let event): try write(event)
      case .commitment(let commitment): try write(commitment)
      case .reference(let reference): try write(reference)
      case .constraint(let constraint): try write(constraint)
      case .finding(let finding): try write(finding)
      }
    } catch {
      failure = error
    }
  }

  /// Writes what can only be written when all of the document is known.
  func finish(_ groupKeys: (EventTelling) -> [Int]) throws {
    if let failure { throw failure }
    try tellings.forEachGroup(groupKeys) { telling, group in
      var row = row()
      row.add(telling)
      row.add(group)
      try insert(row, into: UnitTables.tellingGroups)
    }
  }

  // MARK: Rows

  /// Begins a row of a table: its key (left to the database), its identifier and its document.
  private func row(id: String? = nil) -> RowValues {
    var row = RowValues()
    row.add(nil as Int?)
    if let id { row.add(id) }
    row.add(documentKey)
    return row
  }

  private func add(_ span: Range<Int>, to row: inout RowValues) {
    row.add(span.lowerBound)
    row.add(span.upperBound)
    let place = places.place(of: span.lowerBound)
    row.add(place.line)
    row.add(place.column)
  }

  private func add(sentence: Range<Int>, to row: inout RowValues) {
    row.add(sentence.lowerBound)
    row.add(sentence.upperBound)
  }

  @discardableResult
  private func insert(_ row: RowValues, into table: Table) throws -> Int {
    try database.insert(row, into: table)
  }

  /// Writes the blocks of the document, with the headings above each.
  func writeBlocks() throws {
    let structure = document.structure
    let paths = structure.sections.indices.map { HeadingPath.text(of: $0, in: document) }
    for block in structure.blocks {
      var row = row()
      row.add(block.kind.name)
      row.add(block.level)
      row.add(paths.indices.contains(block.section) ? paths[block.section] : "")
      add(block.range, to: &row)
      row.add(block.marker.isEmpty ? nil : document.text[block.marker])
      row.add(document.text[block.range])
      try insert(row, into: UnitTables.blocks)
    }
  }

  private func write(_ mention: Mention) throws {
    var row = row(id: mention.id)
    row.add(mention.kind.rawValue)
    add(mention.span, to: &row)
    row.add(document.text[mention.span])
    row.add(quantity: mention.quantity)
    row.add(time: mention.time?.value ?? mention.saying?.date)
    row.add(mention.time?.modifier?.rawValue)
    row.add(mention.time?.isFiscal)
    row.add(mention.time?.isImpossible)
    row.add(mention.name?.entity)
    row.add(mention.name?.canonical)
    row.add(mention.name?.kind.rawValue)
    if case .citation(let marker) = mention.value { row.add(marker) } else { row.add(nil as String?) }
    row.add(mention.unreadReason)
    row.add(mention.saying?.speaker.name)
    row.add(mention.saying?.speaker.entity)
    row.add(mention.saying?.occasion)
    try insert(row, into: UnitTables.mentions)
  }

  private func write(_ claim: Claim) throws {
    var row = row(id: claim.id)
    add(claim.span, to: &row)
    add(sentence: claim.sentence, to: &row)
    row.add(document.text[claim.span])
    row.add(quantity: claim.quantity)
    row.add(claim.measure)
    row.add(claim.measureID)
    add(claim.subject, to: &row)
    add(claim.counterpart, to: &row)
    row.add(claim.scope)
    row.add(list: claim.definition)
    row.add(time: claim.period)
    row.add(time: claim.asOf)
    row.add(claim.timeBasis?.rawValue)
    row.add(claim.modality.rawValue)
    row.add(claim.attribution)
    row.add(ranges: claim.heads)
    row.add(list: claim.references)
    row.add(claim.figureID)
    let key = try insert(row, into: UnitTables.claims)
    try write(claim.frameworks, claim: key)
  }

  private mutating func write(_ event: Event) throws {
    var row = row(id: event.id)
    add(event.span, to: &row)
    add(sentence: event.sentence, to: &row)
    row.add(document.text[event.span])
    row.add(event.kind.rawValue)
    row.add(event.subtype)
    row.add(event.status.rawValue)
    row.add(time: event.date)
    row.add(event.place)
    row.add(event.object)
    row.add(event.codes.ploverType)
    row.add(event.codes.ploverMode)
    row.add(event.codes.cameo)
    row.add(event.codes.goldsteinTenths.map { Double($0) / 10 })
    row.add(list: event.references)
    row.add(event.eventID)
    row.add(event.eventID)
    let key = try insert(row, into: UnitTables.tellings)
    tellings.add(event, key: key)
    try write(event.source, "source", of: key, into: UnitTables.tellingParties)
    try write(event.target, "target", of: key, into: UnitTables.tellingParties)
    try write(event.frameworks, telling: key)
  }

  private func write(_ commitment: Commitment) throws {
    var row = row(id: commitment.id)
    add(commitment.span, to: &row)
    add(sentence: commitment.sentence, to: &row)
    row.add(document.text[commitment.span])
    row.add(commitment.what)
    row.add(commitment.state.rawValue)
    row.add(commitment.claim)
    row.add(commitment.project)
    row.add(time: commitment.due.map { .date($0) })
    row.add(time: commitment.made)
    let key = try insert(row, into: UnitTables.commitments)
    try write(commitment.by, "by", of: key, into: UnitTables.commitmentParties)
    try write(commitment.to, "to", of: key, into: UnitTables.commitmentParties)
    try write(commitment.frameworks, commitment: key)
  }

  private func write(_ reference: Reference) throws {
    var row = row(id: reference.id)
    add(reference.span, to: &row)
    row.add(document.text[reference.span])
    row.add(reference.marker)
    row.add(reference.place.rawValue)
    row.add(list: reference.authors)
    row.add(reference.year)
    row.add(reference.date?.description)
    row.add(reference.title)
    row.add(reference.container)
    row.add(reference.url)
    row.add(reference.accessed?.description)
    row.add(reference.refersTo)
    row.add(reference.isBackReference)
    row.add(ranges: reference.citedAt)
    try insert(row, into: UnitTables.citations)
  }

  private func write(_ constraint: Constraint) throws {
    var row = row(id: constraint.id)
    row.add(constraint.kind.rawValue)
    add(sentence: constraint.sentence, to: &row)
    row.add(list: constraint.qualifiers)
    row.add(constraint.holds)
    row.add(constraint.residual)
    let key = try insert(row, into: UnitTables.constraints)
    for term in constraint.terms { try write(term, of: key) }
  }

  private func write(_ term: Constraint.Term, of constraint: Int) throws {
    var row = row()
    row.add(constraint)
    row.add(term.role.rawValue)
    add(term.span, to: &row)
    row.add(term.claim)
    if case .quantity(let quantity) = term.value { row.add(quantity: quantity) } else { row.add(quantity: nil) }
    if case .time(let time) = term.value { row.add(time: time) } else { row.add(time: nil) }
    try insert(row, into: UnitTables.constraintTerms)
  }

  private func write(_ finding: Finding) throws {
    let key = try insert(FindingRow.values(finding, document: documentKey), into: UnitTables.findings)
    for evidence in finding.evidence {
      var row = row()
      row.add(key)
      add(evidence.span, to: &row)
      row.add(evidence.text)
      row.add(evidence.note)
      try insert(row, into: UnitTables.findingEvidence)
    }
  }

  private func add(_ party: Party?, to row: inout RowValues) {
    row.add(party?.name)
    row.add(party?.entity)
    row.add(party?.state)
  }

  private func write(_ parties: [Party], _ side: String, of parent: Int, into table: Table) throws {
    for party in parties {
      var row = row()
      row.add(parent)
      row.add(side)
      add(party, to: &row)
      try insert(row, into: table)
    }
  }

  private func write(
    _ placements: [FrameworkPlacement],
    claim: Int? = nil,
    telling: Int? = nil,
    commitment: Int? = nil
  ) throws {
    for placement in placements {
      var row = row()
      row.add(claim)
      row.add(telling)
      row.add(commitment)
      row.add(placement.framework)
      row.add(placement.area)
      row.add(placement.reason)
      try insert(row, into: UnitTables.placements)
    }
  }
}

extension Block.Kind {
  /// The name of the kind in the record.
  var name: String {
    switch self {
    case .heading: "heading"
    case .paragraph: "paragraph"
    case .listItem: "list-item"
    case .tableRow: "table-row"
    case .quotation: "quotation"
    case .caption: "caption"
    case .footnote: "footnote"
    case .bibliographyEntry: "bibliography-entry"
    case .contentsEntry: "contents-entry"
    }
  }
}
