import GRDB

/// A place or state of the record whose position the packs know.
public struct MapPlace: Sendable, Equatable {
  public var id: String
  public var kind: String
  public var name: String
  /// Degrees north and east; binary, for drawing alone.
  public var latitude: Double
  public var longitude: Double

  public init(id: String, kind: String, name: String, latitude: Double, longitude: Double) {
    self.id = id
    self.kind = kind
    self.name = name
    self.latitude = latitude
    self.longitude = longitude
  }
}

extension Record {
  /// Where an entity lies; `nil` where no pack knows.
  public func position(of entity: String) throws(RecordFileError) -> MapPlace? {
    try read { database in
      try Row.fetchOne(database, sql: "SELECT * FROM entities WHERE id = ?", arguments: [entity]).flatMap(MapPlace.init)
    }
  }

  /// The places and states that the documents name and whose positions are known, those named most often first.
  public func placesOnMap(_ limit: Int) throws(RecordFileError) -> [MapPlace] {
    try read { database in
      try Row.fetchAll(
        database,
        sql: """
          SELECT * FROM entities WHERE kind IN ('place', 'state') AND mentions > 0 AND latitude IS NOT NULL
          ORDER BY documents DESC, mentions DESC, id LIMIT ?
          """,
        arguments: [limit]
      ).compactMap(MapPlace.init)
    }
  }
}

extension MapPlace {
  /// The place of a row of entities; `nil` where its position is not known or is none on the globe.
  init?(_ row: Row) {
    guard let north = (row["latitude"] as String?).flatMap(Double.init),
      let east = (row["longitude"] as String?).flatMap(Double.init), abs(north) <= 90, abs(east) <= 180
    else { return nil }
    self.init(id: row["id"], kind: row["kind"], name: row["canonical"], latitude: north, longitude: east)
  }
}
