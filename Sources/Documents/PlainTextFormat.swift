/// Text without any markup.
enum PlainTextFormat {
  static let name = "text"
  static let extensions = ["txt", "text"]
}
