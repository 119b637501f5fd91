import Packs
import Quantities
import RecordModel
import Text

/// Places claims, events and commitments in frameworks of cooperation and their areas, each time with the reason.
///
/// Three things place a statement, in this order: a framework that its sentence names, one that a heading above it
/// names, and the area of a framework between the very states that it is about, where a word of its sentence belongs to
/// that area. The last says what a statement is about, and not that somebody did it because of the framework; the
/// reason tells which of the three it is.
struct FrameworkFinder: Sendable {
  /// Whom and when a statement is about.
  struct Subject {
    var tokens: Range<Int>
    /// The codes of the states that it is about.
    var states: Set<String>
    var time: TimeValue?
  }

  private let lexicon: Lexicon
  /// The frameworks between two states that have areas, by their indexes in the lexicon.
  private let bilateral: [(index: Int, states: Set<String>)]

  init(_ lexicon: Lexicon) {
    self.lexicon = lexicon
    bilateral = lexicon.entities.indices.compactMap { index in
      let entity = lexicon.entities[index]
      guard entity.kind == .framework, !entity.areas.isEmpty, entity.parties.count == 2 else { return nil }
      return (index, Set(entity.parties))
    }
  }

  /// The frameworks that a statement stands in.
  func placements(
    of subject: Subject,
    in sentence: Analysis.Sentence,
    _ analysis: borrowing Analysis,
    _ headings: FrameworkHeadings,
    pair: [Party]
  ) -> [FrameworkPlacement] {
    var found: [FrameworkPlacement] = []
    let hasAreas = sentence.matches.contains { Self.isArea(analysis.matches[$0].entry) }
    for index in sentence.names where analysis.names[index].kind == .framework {
      guard let id = analysis.names[index].party.entity, !found.contains(where: { $0.framework == id }) else {
        continue
      }
      let area = hasAreas ? area(of: id, near: subject.tokens, sentence, analysis) : nil
      found.append(FrameworkPlacement(framework: id, area: area?.name, reason: "named in the sentence"))
    }
    for heading in headings.open where !found.contains(where: { $0.framework == heading.framework }) {
      let area = hasAreas ? area(of: heading.framework, near: subject.tokens, sentence, analysis) : nil
      found.append(
        FrameworkPlacement(
          framework: heading.framework,
          area: area?.name ?? heading.area,
          reason: heading.reason
        )
      )
    }
    guard hasAreas else { return found }
    let states = subject.states.count < 2 ? subject.states.union(pair.compactMap(\.state)) : subject.states
    for framework in bilateral where framework.states == states {
      let id = lexicon.entities[framework.index].id
      guard !found.contains(where: { $0.framework == id }),
        let area = area(of: id, near: subject.tokens, sentence, analysis)
      else { continue }
      let reason = "by its subject: “\(area.words)”" + earlier(subject.time, framework.index)
      found.append(FrameworkPlacement(framework: id, area: area.name, reason: reason))
    }
    return found
  }

  private static func isArea(_ entry: Lexicon.Entry) -> Bool {
    if case .area = entry { true } else { false }
  }

  /// What a heading says of the text under it: each framework that it names, each area of one between two states.
  func heading(_ analysis: borrowing Analysis, pair: [Party]) -> [FrameworkHeadings.Entry] {
    let words = analysis.passage.words(of: analysis.passage.tokens.indices)
    var found: [FrameworkHeadings.Entry] = []
    for name in analysis.names where name.kind == .framework {
      guard let id = name.party.entity, !found.contains(where: { $0.framework == id }) else { continue }
      found.append(FrameworkHeadings.Entry(framework: id, area: nil, words: words))
    }
    let states = Set(pair.compactMap(\.state))
    for match in analysis.matches {
      guard case .area(let framework, let area) = match.entry,
        bilateral.contains(where: { $0.index == framework && $0.states == states }),
        !isInName(match.tokens, analysis.names[...])
      else { continue }
      let entity = lexicon.entities[framework]
      if let known = found.firstIndex(where: { $0.framework == entity.id }) {
        found[known].area = found[known].area ?? entity.areas[area]
      } else {
        found.append(FrameworkHeadings.Entry(framework: entity.id, area: entity.areas[area], words: words))
      }
    }
    return found
  }

  /// The area of a framework whose word stands nearest to a statement.
  private func area(
    of wanted: String,
    near tokens: Range<Int>,
    _ sentence: Analysis.Sentence,
    _ analysis: borrowing Analysis
  ) -> (name: String, words: String)? {
    var best: (distance: Int, framework: Int, area: Int, tokens: Range<Int>)?
    for index in sentence.matches {
      guard case .area(let framework, let area) = analysis.matches[index].entry,
        lexicon.entities[framework].id == wanted
      else { continue }
      let found = analysis.matches[index].tokens
      guard !isInName(found, analysis.names[sentence.names]) else { continue }
      let distance = found.overlaps(tokens) ? 0 : analysis.distance(found, tokens)
      if distance < best?.distance ?? .max { best = (distance, framework, area, found) }
    }
    return best.map {
      (lexicon.entities[$0.framework].areas[$0.area], analysis.passage.words(of: $0.tokens))
    }
  }

  /// Whether a word is only a part of the name of a body or an initiative, "Global Security Initiative"; a railway in
  /// the name of a project is what the statement is about.
  private func isInName(_ tokens: Range<Int>, _ names: ArraySlice<NamedThing>) -> Bool {
    names.contains { name in
      switch name.kind {
      case .project, .facility, .instrument, .place, .state: return false
      default:
        return name.written.lowerBound <= tokens.lowerBound && name.written.upperBound >= tokens.upperBound
          && name.written.count > tokens.count
      }
    }
  }

  /// Says so where a statement is about a time before the framework was.
  private func earlier(_ time: TimeValue?, _ framework: Int) -> String {
    guard let from = lexicon.entities[framework].from, let last = time?.days?.last, last < from.days.lowerBound else {
      return ""
    }
    return ", before the framework began"
  }
}
