import Diagnostics

/// Every check, in the order of their names; a new check adds one line here.
public let allChecks: [any Check.Type] = [
  AddressVariant.self,
  AnswerOffList.self,
  BeforeItsTime.self,
  CitationURLDate.self,
  CountDiffers.self,
  DuplicateReference.self,
  DurationDates.self,
  LaterEvent.self,
  FallThatRises.self,
  FutureCitation.self,
  GarbledText.self,
  IbidAfterNothing.self,
  ImpossibleDate.self,
  ImpossibleShare.self,
  ImpossibleSize.self,
  KnownDate.self,
  LargerThanEconomy.self,
  LaterName.self,
  LaterPublisher.self,
  LeftoverText.self,
  ListLength.self,
  MarkWithoutNote.self,
  MeanOutOfRange.self,
  MeetingOrder.self,
  MisplacedIbid.self,
  MissingReference.self,
  MixedCurrency.self,
  OutOfCentury.self,
  OutOfOffice.self,
  PartAboveWhole.self,
  PlaceDiffers.self,
  QuoteVariant.self,
  ReportYearInAddress.self,
  ReversedRange.self,
  SameFigureDiffers.self,
  ScoreOffScale.self,
  SeriesSlip.self,
  SharesOfWhole.self,
  SkippedItem.self,
  SkippedOrdinal.self,
  SourceBeforeFigure.self,
  SourceDateDiffers.self,
  SourcesDiffer.self,
  SpellingVariant.self,
  StaleExpectation.self,
  StayTooLong.self,
  StepsOutOfOrder.self,
  StoryOutOfOrder.self,
  ToldDifferently.self,
  VolumeYears.self,
  WrongAge.self,
  WrongBorder.self,
  WrongConversion.self,
  WrongCurrency.self,
  WrongFounding.self,
  WrongGrowth.self,
  WrongIndependence.self,
  WrongJubilee.self,
  WrongLabel.self,
  WrongLand.self,
  WrongLanguage.self,
  WrongMeeting.self,
  WrongMembership.self,
  WrongPermanentMember.self,
  WrongProduct.self,
  WrongRank.self,
  WrongRanking.self,
  WrongRole.self,
  WrongSeat.self,
  WrongShare.self,
  WrongSum.self,
  WrongTerm.self,
  WrongTreatyYear.self,
  WrongWeekday.self,
  YearsAndTimes.self,
]

/// The checks that run unless others are asked for: all but those in preview.
public let defaultChecks: [any Check.Type] = allChecks.filter { !$0.description.isPreview }

extension CheckDescription {
  /// The check of a name, or `nil`.
  public static func named(_ identifier: String) -> CheckDescription? {
    allChecks.lazy.map { $0.description }.first { $0.identifier == identifier }
  }

  /// The table of contents of the pages of checks, in Markdown.
  public static var index: String {
    var page = "# Checks\n\nMade from `Sources/Checks`; `chancery explain CHECK` prints the same pages.\n"
    page += "\n| check | kind | severity | what it does |\n|---|---|---|---|\n"
    for description in allChecks.map({ $0.description }) {
      let link = "[\(description.identifier)](\(description.identifier).md)"
      let severity = description.severity.rawValue + (description.isPreview ? ", in preview" : "")
      page += "| \(link) | \(description.kind.rawValue) | \(severity) | \(description.summary) |\n"
    }
    return page
  }
}
