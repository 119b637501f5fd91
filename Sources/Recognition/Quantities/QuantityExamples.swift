extension QuantityRecognizer {
  public static let examples: [Reading] = []
  public static let nonexamples: [String] = []
}
