/// What a reading room needs to show builds and to take documents.
public struct Workshop: Sendable {
  public let feed: BuildFeed
  /// The endings of the files that are taken, in small letters.
  let types: [String]
  var limits = Quarantine.Limits()

  public init(_ feed: BuildFeed, types: [String]) {
    self.feed = feed
    self.types = types
  }
}
