import ArgumentParser

extension Chancery {
  /// All commands, in the order of the help.
  static let commands: [any ParsableCommand.Type] = [
    BuildCommand.self, CheckCommand.self, DiffCommand.self, FiguresCommand.self, TimelineCommand.self,
    VisitsCommand.self, AgreementsCommand.self, CommitmentsCommand.self, ProjectsCommand.self, FrameworksCommand.self,
    EntitiesCommand.self,
    OfficesCommand.self, QuotesCommand.self, ReferencesCommand.self, SearchCommand.self, BriefCommand.self,
    CompareCommand.self, SurveyCommand.self, ShowCommand.self, ExtractCommand.self, TextCommand.self,
    ExplainCommand.self, PackCommand.self, ServeCommand.self, DoctorCommand.self,
  ]
}
