public import Diagnostics

/// One object of the stream that `chancery extract` writes.
public enum RecordObject: Sendable {
  case mention(Mention)
  case claim(Claim)
  case event(Event)
  case commitment(Commitment)
  case reference(Reference)
  case constraint(Constraint)
  case finding(Finding)
}

/// Takes the objects of one document, in the order in which they are found.
public protocol RecordSink {
  mutating func add(_ object: RecordObject)
}
