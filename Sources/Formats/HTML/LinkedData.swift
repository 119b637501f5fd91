import Foundation

/// What structured data (JSON-LD in the words of schema.org) say of an article.
struct LinkedData {
  private(set) var title: String?
  private(set) var author: String?
  private(set) var date: String?
  private(set) var address: String?
  private(set) var site: String?

  /// The things of a graph that are looked at, and the authors that are named, at most.
  private static let mostThings = 64
  private static let mostAuthors = 8

  /// Reads data; `nil` where they are damaged, or about no article.
  init?(_ bytes: ArraySlice<UInt8>) {
    guard let found = try? JSONSerialization.jsonObject(with: Data(bytes)) else { return nil }
    let things = Self.things(found)
    guard let article = things.first(where: Self.isArticle) else { return nil }
    title = Self.text(article["headline"]) ?? Self.text(article["name"])
    date = Self.text(article["datePublished"])
    author = Self.names(article["author"])
    site = Self.names(article["publisher"])
    address = Self.text(article["url"]) ?? Self.identifier(article["mainEntityOfPage"])
  }

  /// The things that data describe: one, a list, or those of a graph.
  private static func things(_ found: Any) -> ArraySlice<[String: Any]> {
    let list = found as? [[String: Any]] ?? [found as? [String: Any] ?? [:]]
    return list.prefix(mostThings).flatMap { $0["@graph"] as? [[String: Any]] ?? [$0] }.prefix(mostThings)
  }

  private static func isArticle(_ thing: [String: Any]) -> Bool {
    let types = thing["@type"] as? [String] ?? [thing["@type"] as? String ?? ""]
    return types.contains { $0.hasSuffix("Article") || ["BlogPosting", "Report", "Legislation", "Book"].contains($0) }
  }

  private static func text(_ value: Any?) -> String? { value as? String }

  private static func identifier(_ value: Any?) -> String? {
    text(value) ?? text((value as? [String: Any])?["@id"])
  }

  /// The names of one or several persons or organisations.
  private static func names(_ value: Any?) -> String? {
    let values = value as? [Any] ?? [value].compactMap { $0 }
    let names = values.prefix(mostAuthors).compactMap { text($0) ?? text(($0 as? [String: Any])?["name"]) }
    return names.isEmpty ? nil : names.joined(separator: ", ")
  }
}
