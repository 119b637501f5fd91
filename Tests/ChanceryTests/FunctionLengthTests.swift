import Foundation
import TestSupport
import Testing

/// The script that refuses long functions reads Swift as the compiler does, as far as braces go.
struct FunctionLengthTests {
  private static let source = #"""
    protocol Reader {
      func read() -> String
      var name: String { get }
      init(_ text: String)
    }
    struct Long {
      var stored = { 1 }()
      // func comment() { {
      func text() -> String {
        """
        func inside() { { {
        \(names.map { "}" + "\($0) {" }.joined()) }
        """
      }
      func closures(_ f: () -> Int = { 1 }) -> Int {
        let raw = #"{ "\(x)" {"#
        /* { /* { */ */
        return [1].map { value in
          value + 1
        }[0]
      }
      init?(a: Int) {
        guard a > 0 else { return nil }
        self.init()
      }
      var computed: [String: Int] {
        [:]
      }
    }
    """#

  @Test("each function has its lines, whatever stands in strings and closures")
  func lengths() throws {
    let folder = try TemporaryFolder()
    try folder.write("a.swift", Self.source)
    let script = Repository.root.appending(path: "Scripts/function-lengths").path
    let outcome = try Program.shell("python3 '\(script)' --most 2 a.swift", in: folder)
    let expected = [
      "9: func text has 6 lines", "15: func closures has 7 lines", "22: init? has 4 lines",
      "26: var computed: [String: Int] has 3 lines",
    ]
    let lines = outcome.output.split(separator: "\n").map(String.init)
    #expect(lines == expected.map { "a.swift:\($0); a function stays below 2" })
    #expect(outcome.status == 1)
    #expect(try Program.shell("python3 '\(script)' a.swift", in: folder).status == 0)
  }
}
