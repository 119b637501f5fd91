import Documents
import Interpretation
import Packs
import Quantities
import RecordModel
import Text

/// Compiles small texts with the default packs, and keeps what comes out of them.
struct Reader {
  private struct Recorder: RecordSink {
    var objects: [RecordObject] = []
    mutating func add(_ object: RecordObject) { objects.append(object) }
  }

  /// The compiler with the default packs, made once for all tests.
  private static let compiler = Result { DocumentCompiler(try PackLibrary.load()) }

  let text: String
  private let objects: [RecordObject]

  /// Compiles a text; paragraphs are parted by empty lines.
  init(_ text: String, date: PartialDate? = nil) throws {
    self.text = text
    let compiler = try Self.compiler.get()
    let source = SourceText(name: "test", text)
    var info = DocumentInfo(name: "test", format: "text", size: text.utf8.count)
    info.date = date
    let document = Document(info: info, text: source, structure: StructureReader.read(source, dialect: .plainText))
    var recorder = Recorder()
    compiler.compile(document, into: &recorder)
    objects = recorder.objects
  }

  var claims: [Claim] {
    objects.compactMap { if case .claim(let claim) = $0 { claim } else { nil } }
  }

  var commitments: [Commitment] {
    objects.compactMap { if case .commitment(let commitment) = $0 { commitment } else { nil } }
  }

  var events: [Event] {
    objects.compactMap { if case .event(let event) = $0 { event } else { nil } }
  }

  var mentions: [Mention] {
    objects.compactMap { if case .mention(let mention) = $0 { mention } else { nil } }
  }

  /// The names with their words, in the order of the text.
  var names: [(name: Mention.Name, words: String)] {
    objects.compactMap {
      guard case .mention(let mention) = $0, let name = mention.name else { return nil }
      return (name, words(mention.span))
    }
  }

  /// The words at some bytes of the text.
  func words(_ span: Range<Int>) -> String { String(decoding: Array(text.utf8)[span], as: UTF8.self) }
}
