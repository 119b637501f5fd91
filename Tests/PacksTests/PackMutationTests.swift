import Foundation
import Testing

@testable import Packs

/// Packs with slips in them, as fingers and transfers make them: told or read, never a crash.
struct PackMutationTests {
  /// Numbers that look random and are the same in every run.
  private struct Dice {
    var state: UInt64

    mutating func roll(_ sides: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % sides
    }
  }

  private static let marks = Array("&*[]{}:,-?|>\"'#!%@`\t\n ()~\\a9é".utf8) + [0, 7, 0x7F, 0x80, 0xE2, 0xFF]

  /// The file with some bytes changed, put in, taken out or written again.
  private func changed(_ text: String, _ dice: inout Dice) -> [UInt8] {
    var bytes = Array((text + "\n").utf8)
    for _ in 0...dice.roll(4) {
      let place = dice.roll(bytes.count)
      switch dice.roll(4) {
      case 0: bytes[place] = Self.marks[dice.roll(Self.marks.count)]
      case 1: bytes.insert(Self.marks[dice.roll(Self.marks.count)], at: place)
      case 2: bytes.removeSubrange(place..<min(bytes.count - 1, place + 1 + dice.roll(20)))
      default: bytes.insert(contentsOf: bytes[place..<min(bytes.count, place + dice.roll(60))], at: place)
      }
    }
    return bytes
  }

  @Test("each mistake has a place and a remedy", arguments: 0..<100 as Range<UInt64>)
  func slips(seed: UInt64) throws {
    var dice = Dice(state: seed &* 0x9E37_79B9_7F4A_7C15 | 1)
    let bench = try Workbench()
    let path = try bench.pack(files: [:])
    for example in PackStarter.examples {
      try Data(changed(example.rows, &dice)).write(to: URL(filePath: "\(path)/\(example.file)"))
    }
    for problem in PackInspector([path], useDefaults: false).problems {
      #expect((problem.line ?? 0) >= 1 && (problem.column ?? 0) >= 1, "\(problem)")
      #expect(!problem.message.isEmpty && !problem.remedy.isEmpty)
      #expect(!problem.description.unicodeScalars.contains { $0.value < 0x20 }, "\(problem)")
    }
  }
}
