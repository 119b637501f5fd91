/// The conventions in which a text is written.
public enum Dialect: Sendable, CaseIterable {
  case plainText, markdown
}
