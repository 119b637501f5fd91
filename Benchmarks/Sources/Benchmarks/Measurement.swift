import AllocationCounter
import Documents
import Foundation
import Text

/// The best of several runs of a stage, and what the last of them asked for.
struct Measurement {
  var name: String
  var bytes: Int
  var tokens: Int
  /// The time of the processor, which other programs on the machine disturb less than the clock on the wall.
  var nanoseconds: Int64
  var found: Int
  /// How often a run asked for memory; `nil` where that is not counted.
  var allocations: Int?

  static func best(of runs: Int, _ stage: Stage, _ document: Document) -> Measurement {
    var best = Int64.max
    var found = 0
    var allocations = 0
    for _ in 0..<runs {
      let before = allocation_count()
      let start = processorTime()
      found = stage.run()
      best = min(best, max(1, processorTime() - start))
      allocations = Int(allocation_count() - before)
    }
    return Measurement(
      name: stage.name,
      bytes: document.text.bytes.count,
      tokens: Stage.tokens(of: document),
      nanoseconds: best,
      found: found,
      allocations: allocation_count() < 0 ? nil : allocations
    )
  }

  private static func processorTime() -> Int64 {
    var time = timespec()
    unsafe clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_nsec)
  }

  /// The measurement as a line of a table.
  ///
  /// A stage that finds nothing has no speed: it has not done its work.
  var line: String {
    guard found > 0 else { return pad(name, to: 36) + "nothing found" }
    // Bytes a microsecond are megabytes a second; one decimal place.
    let tenths = Int64(bytes) * 10_000 / nanoseconds
    let speed = "\(tenths / 10).\(tenths % 10) MB/s"
    let asked = allocations.map { "\($0 * 1_000 / max(tokens, 1)) allocations for 1,000 tokens" } ?? ""
    return pad(name, to: 36) + pad(speed, to: 14) + pad("\(found) found", to: 18) + asked
  }

  /// The measurement as a line of JSON, for `Scripts/bench-recognisers`.
  var json: String {
    #"{"stage":"\#(name)","bytes":\#(bytes),"tokens":\#(tokens),"nanoseconds":\#(nanoseconds),"found":\#(found),"#
      + #""allocations":\#(allocations.map(String.init) ?? "null")}"#
  }

  private func pad(_ text: String, to width: Int) -> String {
    text + String(repeating: " ", count: max(1, width - text.count))
  }
}
