import ArgumentParser

extension Chancery {
  /// All commands, in the order of the help.
  static let commands: [any ParsableCommand.Type] = [
    BuildCommand.self, CheckCommand.self, FiguresCommand.self, TimelineCommand.self, VisitsCommand.self,
    OfficesCommand.self, QuotesCommand.self, ReferencesCommand.self, ProjectsCommand.self,
    AgreementsCommand.self, CommitmentsCommand.self, EntitiesCommand.self, FrameworksCommand.self, ShowCommand.self,
    SearchCommand.self, BriefCommand.self, SurveyCommand.self, CompareCommand.self, ExtractCommand.self,
    TextCommand.self,
    ExplainCommand.self, PackCommand.self,
    ServeCommand.self,
  ]
}
