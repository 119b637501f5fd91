import ArgumentParser
import Compilation
import Exchange

/// `chancery doctor`: what is installed, what is missing, and how to install it.
struct DoctorCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor",
    abstract: "Tell which libraries and programs are installed, and how to install what is missing.",
    usage: "chancery doctor [<options>]",
    discussion: """
      What is missing and not required leaves some files unread, which a finding says. The exit status is 1 only \
      where something required is missing or faulty.

      EXAMPLES
        chancery doctor
        chancery doctor --format json
      """
  )

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json }

  @Option(help: "text or json.")
  var format = Format.text

  func run() throws {
    let parts = Doctor.inspect()
    var output = StandardOutput()
    switch format {
    case .text: for line in Self.lines(parts) { try output.line(line) }
    case .json: try output.write(Self.json(parts))
    }
    try output.flush()
    if parts.contains(where: \.isBroken) { throw ExitStatus.found.code }
  }

  private static func lines(_ parts: [Installation]) -> [String] {
    var lines: [String] = ["chancery \(Program.version)", ""]
    var table = Table()
    for part in parts {
      table.add([part.name, part.state.rawValue, part.version ?? "", part.purpose])
    }
    lines += table.lines(width: StandardOutput.width)
    let remarks = parts.flatMap { part in part.remarks.map { "\(part.name): \($0)" } }
    if !remarks.isEmpty { lines += [""] + remarks }
    let commands = parts.filter { $0.state == .missing && !$0.command.isEmpty }
    if !commands.isEmpty { lines += ["", "To install what is missing:"] + commands.map { "  " + $0.command } }
    return lines
  }

  private static func json(_ parts: [Installation]) -> [UInt8] {
    var json = JSONWriter()
    json.beginObject()
    json.key("chancery")
    json.value(Program.version)
    json.key("parts")
    json.beginArray()
    for part in parts { part.write(to: &json) }
    json.endArray()
    json.endObject()
    json.endLine()
    return json.bytes
  }
}
