import Quantities
import RecordModel
import RecordStore

extension EntityEntry {
  /// An entity of a pack, as the record would list it where no document names it.
  init(_ entity: Entity) {
    self.init(
      id: entity.id,
      kind: entity.kind.rawValue,
      name: entity.canonical,
      state: entity.state,
      aliases: entity.aliases,
      offices: entity.offices.map {
        Office(title: $0.title, of: $0.of, from: $0.from?.description, to: $0.to?.description, source: $0.source)
      },
      mentions: 0,
      documents: 0
    )
  }
}
