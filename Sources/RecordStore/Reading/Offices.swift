import GRDB
public import Quantities

/// Somebody who held an office, as the packs know it and the record has it.
public struct OfficeHolder: Sendable, Equatable {
  public var name: String
  public var entity: String
  /// The state of the person.
  public var state: String?
  public var office: EntityEntry.Office
  /// Whether the dates leave no doubt; otherwise the day lies in a year or month in which the office began or ended.
  public var isCertain: Bool
}

extension Record {
  /// The persons named by the documents who held an office on a date, by state and title.
  public func officeHolders(on date: PartialDate, state: String? = nil) throws(RecordFileError) -> [OfficeHolder] {
    let persons = try entities(EntityFilter(kind: "person"))
    return OfficeHolder.holders(persons, on: date, state: state)
  }
}

extension OfficeHolder {
  /// Those of some persons who held an office on a date, by state and title.
  public static func holders(_ persons: [EntityEntry], on date: PartialDate, state: String?) -> [OfficeHolder] {
    persons.flatMap { person in
      person.offices.compactMap { office -> OfficeHolder? in
        let fit = office.fit(date.days)
        guard fit != .none, state == nil || office.of == state || person.state == state else { return nil }
        return OfficeHolder(
          name: person.name,
          entity: person.id,
          state: person.state,
          office: office,
          isCertain: fit == .certain
        )
      }
    }.sorted { $0.order.lexicographicallyPrecedes($1.order) }
  }

  private var order: [String] { [office.of ?? "~", office.title, office.from ?? "", name, entity] }
}
