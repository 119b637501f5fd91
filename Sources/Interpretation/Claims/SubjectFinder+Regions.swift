import RecordModel
import Text

/// Regions of several states in the place of a side: "trade between Chile and Africa".
extension SubjectFinder {
  /// The first region of a sentence behind "and" or a preposition that leads to a partner.
  func region(in sentence: Analysis.Sentence, _ analysis: borrowing Analysis) -> Party? {
    analysis.names[sentence.names].first { name in
      let before = name.tokens.lowerBound - 1
      return name.isRegion && before >= sentence.tokens.lowerBound
        && Self.partners[analysis.passage.tokens[before]] != nil
    }?.party
  }

  private enum Partner: UInt8 { case partner = 1 }
  private static let partners = WordTable<Partner>([("and with", .partner)])

  /// An agreement or a plan is no side of a relation.
  func isDeed(_ name: NamedThing) -> Bool {
    switch name.kind {
    case .instrument, .framework, .mechanism, .programme, .eventSeries: true
    case .state, .person, .organisation, .party, .place, .project, .facility: false
    }
  }
}
