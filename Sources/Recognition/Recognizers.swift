/// All recognisers, in the order in which they take words: what only looks like a number goes first, then times.
public let allRecognizers: [any Recognizer.Type] = [MarkRecognizer.self, TimeRecognizer.self, QuantityRecognizer.self]

/// The pages of the manual about what is recognised, in the order of the recognisers.
public var allReaderPages: [ReaderPage] { allRecognizers.flatMap { $0.pages } }
