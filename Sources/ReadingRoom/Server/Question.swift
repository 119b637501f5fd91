import Foundation

/// What a request asks: the identifier in its path, and the words behind `?`.
struct Question: Sendable {
  /// The identifier of the one thing that is asked for; empty for lists.
  let id: String
  private let words: [String: String]

  /// The longest word that is looked for.
  static let longest = 200
  static let longestText = 2000
  /// The rows of a page.
  static let pageSize = 50
  /// The most rows that a program can ask for at once.
  static let mostRows = 500
  private static let lastPage = 1_000_000

  /// Whether a program asks, which may take longer lists at once.
  let isForPrograms: Bool

  init(id: String = "", query: String?, isForPrograms: Bool = false) throws(QuestionError) {
    guard id.utf8.count <= Self.longest else { throw QuestionError("the identifier is too long") }
    guard (query ?? "").utf8.count <= 4 * Self.longest + 4096 else { throw QuestionError("the address is too long") }
    self.id = id
    self.isForPrograms = isForPrograms
    words = try Self.words(query ?? "")
  }

  /// What was filled into a form.
  init(form: String) throws(QuestionError) {
    id = ""
    isForPrograms = false
    words = try Self.words(form)
  }

  private static func words(_ query: String) throws(QuestionError) -> [String: String] {
    var words: [String: String] = [:]
    for part in query.split(separator: "&") {
      let sides = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard sides.count == 2 else { continue }
      guard let value = sides[1].replacing("+", with: " ").removingPercentEncoding, !value.contains("\0") else {
        throw QuestionError("the value of “\(sides[0].prefix(40))” is no text")
      }
      words[String(sides[0])] = value
    }
    return words
  }

  /// A word without white space around it; `nil` where it is missing or empty.
  func word(_ name: String) throws(QuestionError) -> String? {
    guard let value = words[name]?.trimmingCharacters(in: .whitespacesAndNewlines), !value.isEmpty else { return nil }
    guard value.count <= Self.longest else {
      throw QuestionError("“\(name)” is longer than \(Self.longest) characters")
    }
    return value
  }

  /// One of some words.
  func word(_ name: String, of choices: [String]) throws(QuestionError) -> String? {
    guard let value = try word(name) else { return nil }
    guard choices.contains(value) else {
      throw QuestionError("“\(name)” is one of: " + choices.joined(separator: ", "))
    }
    return value
  }

  /// A longer text of several lines; `nil` where it is missing or empty.
  func text(_ name: String) throws(QuestionError) -> String? {
    guard let value = words[name]?.trimmingCharacters(in: .whitespacesAndNewlines), !value.isEmpty else { return nil }
    guard value.count <= Self.longestText else {
      throw QuestionError("“\(name)” is longer than \(Self.longestText) characters")
    }
    return value
  }

  /// The name of a document, which may be longer than other words and begin with white space.
  func name(_ name: String = "name") -> String? { words[name].flatMap { $0.isEmpty ? nil : $0 } }

  /// A whole number from 1 on.
  func number(_ name: String) throws(QuestionError) -> Int? {
    guard let value = try word(name) else { return nil }
    guard let number = Int(value), (1...Self.lastPage).contains(number) else {
      throw QuestionError("“\(name)” is a whole number from 1 on")
    }
    return number
  }
}

/// A request that asks for something that cannot be, with the reason for a person.
struct QuestionError: Error, CustomStringConvertible {
  let description: String
  init(_ description: String) { self.description = description }
}
