import Checks
import Packs
import Quantities
import Text

/// Says whether a compiled document may be used again: it changes with anything that its objects depend on.
struct UnitKey: Sendable {
  private let base: StableHash

  /// Prepares the keys of one build.
  init(_ toolchain: Toolchain) {
    var hash = StableHash()
    hash.combine("unit")
    hash.combine(toolchain.version)
    hash.combine(number: toolchain.lexicon.fingerprint)
    for check in toolchain.checks { hash.combine(check.description.identifier) }
    hash.combine(toolchain.settings.key)
    hash.combine(toolchain.readers)
    base = hash
  }

  func text(_ content: ContentHash, _ file: SourceFile) -> String {
    var hash = base
    hash.combine(number: content.value)
    hash.combine(number: UInt64(content.count))
    hash.combine(file.date?.description ?? "")
    hash.combine(file.name)
    return hash.text
  }
}
