import Diagnostics
import Packs
import Quantities
import RecordModel

/// A source that is older than the paper or the agency that is said to have printed it.
struct LaterPublisher: Check {
  /// First numbers are told to the month, and some come out before the official start.
  private static let margin = 60

  /// What prints, by its name without article in small letters.
  private let publishers: [String: Publisher]

  private struct Publisher {
    var name: String
    var from: PartialDate
    var source: String?
  }

  init(_ lexicon: Lexicon) {
    var publishers: [String: Publisher] = [:]
    if lexicon.holdsFacts {
      for entity in lexicon.entities where entity.type == "media" {
        guard let from = entity.from else { continue }
        for name in [entity.canonical] + entity.aliases {
          publishers[Self.key(name)] = Publisher(name: entity.canonical, from: from, source: entity.source)
        }
      }
    }
    self.publishers = publishers
  }

  func check(_ document: CheckedDocument, report: (Finding) -> Void) {
    guard !publishers.isEmpty else { return }
    var found: [(publisher: Publisher, date: PartialDate, places: [Range<Int>])] = []
    for reference in document.digest.references {
      guard let container = reference.container, let publisher = publishers[Self.key(container)],
        let date = reference.date ?? reference.year.flatMap({ PartialDate(year: $0) }),
        date.days.upperBound < publisher.from.days.lowerBound - Self.margin
      else { continue }
      let place = document.trimmed(reference.span)
      // A piece that is cited again is one finding.
      if let index = found.firstIndex(where: { $0.publisher.name == publisher.name && $0.date == date }) {
        found[index].places.append(place)
      } else {
        found.append((publisher, date, [place]))
      }
    }
    for (publisher, date, places) in found {
      report(
        finding(
          .tooYoung(publisher.name, publisher.from.placed, date.placed),
          places.map { Finding.Evidence($0, of: document.text) },
          explanations: [
            "delay: \(date.plain) ends before \(publisher.from.plain) begins",
            publisher.source.map { "source: \($0)" } ?? "source: the packs",
          ]
        )
      )
    }
  }

  /// A name without its article and marks of stress, in small letters.
  private static func key(_ name: String) -> String {
    let bare = name.drop { "*_ “\"".contains($0) }
    let words = bare.lowercased().replacing("’", with: "'").split { "*_ ,.“”\"".contains($0) }
    return (words.first == "the" ? words.dropFirst() : words[...]).joined(separator: " ")
  }

  static let description = CheckDescription(
    identifier: "later-publisher",
    kind: .anachronism,
    severity: .warning,
    summary: "Reports a source that is older than the paper or agency that is said to have printed it.",
    rationale: """
      The date is wrong, or the piece appeared elsewhere and the reader will not find it. When papers, agencies and \
      stations began is what the packs say; only the entry of a list or a note that names one of them in the place of \
      the journal is compared. Without facts (`--no-facts`) the check is silent.
      """,
    passing: passing,
    failing: failing
  )

  private static let passing: [Example] = [
    entry("Ruiz, Ana. “The Harbour Opens.” *China Daily*, March 3, 1983."),
    entry("Ruiz, Ana. “The Harbour Opens.” *The Jakarta Post*, May 9, 1983."),
    entry("Ruiz, Ana. “The Harbour Opens.” *Harbour Times*, March 3, 1913."),
    entry("Ruiz, Ana. “The Harbour Opens.” *Le Monde*, December 1944."),
    entry("Ruiz, Ana. “The Harbour Opens.” *The Guardian*, March 3, 1913."),
    entry("Ruiz, Ana. “China Daily of 1975.” *Harbour Studies* 4 (1975): 3–9."),
    entry("Ruiz, Ana. “The Harbour Opens.” *South China Morning Post*, March 3, 1913."),
    entry("Ruiz, Ana. “The Harbour Opens.” *Al Jazeera*, November 2, 1996."),
    entry("Ruiz, Ana. *A Harbour Opens*. Lima: Orilla, 1913."),
    "The harbour was opened in 1913, as the China Daily told.",
  ]

  private static let failing: [Example] = [
    entry("⟦Ruiz, Ana. “The Harbour Opens.” *China Daily*, March 3, 1975.⟧"),
    entry("⟦Ruiz, Ana. “The Harbour Opens.” *The Jakarta Post*, May 9, 1979.⟧"),
    entry("⟦Ruiz, Ana. “The Harbour Opens.” *Al Jazeera*, November 2, 1986.⟧"),
    entry("⟦Ruiz, Ana. “The Harbour Opens.” *Le Monde*, December 1934.⟧"),
    entry("⟦Ruiz, Ana. “The Harbour Opens.” *El País*, May 9, 1967.⟧"),
    entry("⟦Ruiz, Ana. “The Harbour Opens.” *CNN*, June 4, 1976.⟧"),
    entry("⟦Ruiz, Ana. “The Harbour Opens.” *Bangkok Post*, June 4, 1936.⟧"),
    entry("⟦Ruiz, Ana. “The Harbour Opens.” *People’s Daily*, June 4, 1936.⟧"),
    entry("⟦Ruiz, Ana. “The Harbour Opens.” *Der Spiegel*, June 4, 1936.⟧"),
    entry("⟦Ruiz, Ana. “The Harbour Opens.” *The Diplomat*, June 4, 1998.⟧"),
  ]

  private static func entry(_ text: String) -> Example {
    """
    Bibliography

    Adams, Jo. “A Port.” *Harbour Studies* 4 (1975): 3–9.

    \(text)

    Zeller, Li. *Docks*. Lima: Orilla, 2001.
    """
  }
}

extension Finding.Message {
  fileprivate static func tooYoung(_ name: String, _ from: String, _ told: String) -> Self {
    "a piece of \(name) is told to have appeared \(told), but \(name) began \(from)"
  }
}
