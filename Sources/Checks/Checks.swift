/// Every check, in the order of their names; `Scripts/new-check` adds a line here.
public let allChecks: [any Check.Type] = [
  DurationDates.self,
  FallThatRises.self,
  ImpossibleDate.self,
  SameFigureDiffers.self,
  WrongGrowth.self,
  WrongShare.self,
  WrongSum.self,
]

extension CheckDescription {
  /// The check of a name, or `nil`.
  public static func named(_ identifier: String) -> CheckDescription? {
    allChecks.lazy.map { $0.description }.first { $0.identifier == identifier }
  }
}
