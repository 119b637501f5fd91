import Documents
import Interpretation
import Packs
import Quantities
import RecordModel
import Testing
import Text

/// The offices of people at dates: every term that the packs hold is asked for in a sentence of its own.
@Suite struct OfficeHolderTests {
  private struct Recorder: RecordSink {
    var names: [(span: Range<Int>, entity: String)] = []
    mutating func add(_ object: RecordObject) {
      guard case .mention(let mention) = object, let name = mention.name, name.kind == .person else { return }
      names.append((mention.span, name.entity))
    }
  }

  /// A sentence about an office on a day, and who held it.
  private struct Question {
    var text: String
    var holder: String
  }

  @Test("every office that one person held on a day is known to be that person's")
  func everyTerm() throws {
    let lexicon = try PackLibrary.load(["china-cambodia"])
    let questions = Self.questions(lexicon)
    let answers = try Self.answers(to: questions, lexicon)
    let wrong = zip(questions, answers).filter { question, answer in answer != question.holder }
    #expect(questions.count > 1000)
    #expect(
      wrong.isEmpty,
      "\(wrong.count) of \(questions.count): \(wrong.prefix(200).map(Self.told).joined(separator: "\n"))"
    )
  }

  /// For each term of one holder a sentence with the office, its owner and a day in the middle of the term.
  private static func questions(_ lexicon: Lexicon) -> [Question] {
    var terms: [String: [(person: String, days: ClosedRange<Int>)]] = [:]
    for person in lexicon.entities where person.kind == .person {
      for office in person.offices {
        guard let from = office.from, let owner = owner(office.of, lexicon) else { continue }
        let last = office.to?.days.upperBound ?? from.days.upperBound + 400
        let isLong = office.title.contains(" of ") || office.title.contains(" to ") || office.title.contains(" for ")
        let words = isLong ? "\(owner)'s \(office.title)" : "the \(office.title) of \(owner)"
        terms[words, default: []].append((person.id, from.days.lowerBound...last))
      }
    }
    return terms.keys.sorted().flatMap { words -> [Question] in
      let known = terms[words] ?? []
      return known.compactMap { term -> Question? in
        let day = (term.days.lowerBound + term.days.upperBound) / 2
        guard Set(known.filter { $0.days.contains(day) }.map(\.person)) == [term.person] else { return nil }
        return Question(text: "On \(english(PartialDate(dayNumber: day))) \(words) spoke.", holder: term.person)
      }
    }
  }

  private static func told(_ question: Question, _ answer: String?) -> String {
    "\(question.text) \(question.holder), but found \(answer ?? "nobody")"
  }

  private static func owner(_ id: String?, _ lexicon: Lexicon) -> String? {
    guard let id else { return nil }
    if let state = lexicon.states[id] { return lexicon.entities[state.entity].canonical }
    return lexicon.entities.first { $0.id == id }?.canonical
  }

  private static func english(_ date: PartialDate) -> String {
    let months = [
      "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
      "December",
    ]
    return "\(date.day ?? 1) \(months[(date.month ?? 1) - 1]) \(date.year)"
  }

  /// The person named in each sentence, compiled as paragraphs of one document.
  private static func answers(to questions: [Question], _ lexicon: Lexicon) throws -> [String?] {
    var recorder = Recorder()
    let text = questions.map(\.text).joined(separator: "\n\n")
    let source = SourceText(name: "test", text)
    let info = DocumentInfo(name: "test", format: "text", size: text.utf8.count)
    let structure = StructureReader.read(source, dialect: .plainText)
    DocumentCompiler(lexicon).recognize(Document(info: info, text: source, structure: structure), into: &recorder)
    var start = 0
    return questions.map { question in
      defer { start += question.text.utf8.count + 2 }
      let range = start..<start + question.text.utf8.count
      return recorder.names.first { range.contains($0.span.lowerBound) }?.entity
    }
  }
}
