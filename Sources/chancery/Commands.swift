import ArgumentParser

extension Chancery {
  /// All commands, in the order of the help.
  static let commands: [any ParsableCommand.Type] = [
    BuildCommand.self, CheckCommand.self, DiffCommand.self, FiguresCommand.self, TimelineCommand.self,
    EntitiesCommand.self,
    FrameworksCommand.self,
    ShowCommand.self,
    ExtractCommand.self,
    TextCommand.self, ExplainCommand.self, PackCommand.self, ServeCommand.self,
  ]
}
