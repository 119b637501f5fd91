public import Documents
import Text

/// Collects what checks need of the objects of one document, and counts all of them.
public struct DigestCollector: RecordSink, Sendable {
  public private(set) var digest: DocumentDigest
  private let text: SourceText

  public init(_ document: Document) {
    digest = DocumentDigest(info: document.info)
    text = document.text
  }

  public mutating func add(_ object: RecordObject) {
    switch object {
    case .mention(let mention):
      count("mention " + mention.kind.rawValue)
      if let time = mention.time, time.isImpossible { digest.impossibleDates.append(mention) }
    case .claim(let claim):
      count("claim")
      guard let figureID = claim.figureID else { return }
      digest.claims.append(ComparableClaim(claim, figureID: figureID, words: text[claim.span]))
    case .event: count("event")
    case .commitment: count("commitment")
    case .reference(let reference):
      count("reference")
      digest.references.append(reference)
    case .constraint(let constraint):
      count("constraint " + constraint.kind.rawValue)
      digest.constraints.append(constraint)
    case .finding: count("finding")
    }
  }

  private mutating func count(_ name: String) { digest.counts[name, default: 0] += 1 }
}

/// Gives each object to two sinks, the first one first.
public struct Tee<A: RecordSink, B: RecordSink>: RecordSink {
  public var first: A
  public var second: B

  public init(_ first: A, _ second: B) {
    self.first = first
    self.second = second
  }

  public mutating func add(_ object: RecordObject) {
    first.add(object)
    second.add(object)
  }
}
