import RecordStore

/// What a page is made at: the record, what was decided on it, and who asks.
struct Desk: Sendable {
  let record: Record
  let decisions: Decisions
  let visitor: Visitor
  let pictures: PagePictures

  /// What was decided on something.
  func decision(_ subject: Decision.Subject, _ id: String) -> Decision? { decisions[Decision.Target(subject, id)] }

  /// The form by which something is decided; nothing for those who only read.
  func form(_ subject: Decision.Subject, _ id: String, back: Link, choices: [ReviewForm.Choice] = []) -> HTML {
    ReviewForm(desk: self, target: Decision.Target(subject, id), back: back, choices: choices).html
  }
}
