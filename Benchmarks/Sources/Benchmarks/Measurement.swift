import Foundation

/// The best of several runs of a stage.
struct Measurement {
  var name: String
  var bytes: Int
  var best: Duration
  var found: Int

  static func best(of runs: Int, _ stage: Stage, bytes: Int) -> Measurement {
    let clock = ContinuousClock()
    var best = Duration.seconds(1 << 30)
    var found = 0
    for _ in 0..<runs { best = min(best, clock.measure { found = stage.run() }) }
    return Measurement(name: stage.name, bytes: bytes, best: best, found: found)
  }

  /// The measurement as a line of a table.
  ///
  /// A stage that finds nothing has no speed: it has not done its work.
  var line: String {
    guard found > 0 else { return pad(name, to: 36) + "nothing found" }
    let nanoseconds = best.components.seconds * 1_000_000_000 + best.components.attoseconds / 1_000_000_000
    // Bytes a microsecond are megabytes a second; one decimal place.
    let tenths = Int64(bytes) * 10_000 / max(nanoseconds, 1)
    let speed = "\(tenths / 10).\(tenths % 10) MB/s"
    return pad(name, to: 36) + pad(speed, to: 16) + "\(found) found"
  }

  private func pad(_ text: String, to width: Int) -> String {
    text + String(repeating: " ", count: max(1, width - text.count))
  }
}
