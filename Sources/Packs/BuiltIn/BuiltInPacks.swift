enum BuiltInPacks {
  static let defaults: [String] = []
  static let all: [(name: String, text: @Sendable () -> String)] = []
}
