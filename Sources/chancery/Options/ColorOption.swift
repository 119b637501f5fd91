import ArgumentParser
import Foundation

/// `--color`, and the environment's wish for none.
struct ColorOption: ParsableArguments {
  enum When: String, ExpressibleByArgument, CaseIterable { case auto, always, never }

  @Option(help: "Whether to use colours: auto is for terminals that show them, without NO_COLOR.")
  var color = When.auto

  var isOn: Bool {
    switch color {
    case .always: true
    case .never: false
    case .auto:
      StandardOutput.isTerminal && !Terminal.isDumb && (ProcessInfo.processInfo.environment["NO_COLOR"] ?? "").isEmpty
    }
  }

  var style: Style { Style(isColored: isOn) }
}
