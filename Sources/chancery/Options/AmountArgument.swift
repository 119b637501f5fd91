import ArgumentParser
import Documents
import Interpretation
import Packs
import Quantities
import RecordModel

/// An amount of a command line, read as one in a document is: "1000000000", "1 billion", "US$2.5 million", "€500m".
struct AmountArgument {
  private let number: Rational
  /// The currency, or `nil` for any.
  private let currency: String?

  /// The amount that a command line tells; what is none is refused with an example of one.
  static func read(_ argument: String) throws -> AmountArgument {
    guard let amount = AmountArgument(argument) else {
      throw ValidationError("not an amount of money; write one as “1 billion”, “USD 500 million” or “€20m”")
    }
    return amount
  }

  private init?(_ argument: String) {
    // A text that cannot be read, an empty one, is no amount.
    guard let lexicon = try? PackLibrary.load(),
      let document = try? DocumentReader.read(bytes: Array(argument.utf8), name: "--cost-above")
    else { return nil }
    var sink = Amounts()
    DocumentCompiler(lexicon).recognize(document, into: &sink)
    guard sink.found.count == 1, let quantity = sink.found.first, quantity.approximation == .exact,
      let number = quantity.value?.rational
    else { return nil }
    switch quantity.unit {
    case .none: currency = nil
    case .currency("XXX", let word?):
      guard let likely = lexicon.currencies.first(where: { $0.word == word })?.likely else { return nil }
      currency = likely
    case .currency(let code, _): currency = code
    default: return nil
    }
    self.number = number
  }

  /// Whether a figure may be larger, in the same currency.
  func isBelow(_ quantity: Quantity) -> Bool {
    guard currency == nil || quantity.unit.code == currency else { return false }
    return quantity.interval.upper.map { number < $0 } ?? true
  }

  /// The quantities that are read in a text.
  private struct Amounts: RecordSink {
    var found: [Quantity] = []

    mutating func add(_ object: RecordObject) {
      if case .mention(let mention) = object, let quantity = mention.quantity { found.append(quantity) }
    }
  }
}
