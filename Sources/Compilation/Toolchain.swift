public import Checks
public import Diagnostics
public import Documents
public import Interpretation
public import Packs
public import RecordModel

/// What compiles a document: ``DocumentCompiler``, or something simpler in a test.
public protocol DocumentCompiling: Sendable {
  /// Gives every object of a document to the sink, in the order in which they are found.
  func compile(_ document: Document, into sink: inout some RecordSink)
}

extension DocumentCompiler: DocumentCompiling {}

/// The layers that a build, a check and an extraction run on.
///
/// All that the pipeline needs of readers, packs, interpretation and checks comes in here.
public struct Toolchain: Sendable {
  /// Reads the bytes of a file; throws if they are no document.
  public typealias Reader = @Sendable (_ bytes: [UInt8], _ file: SourceFile) throws -> Document

  public var lexicon: Lexicon
  public var read: Reader
  public var compiler: any DocumentCompiling
  public var checks: [any Check.Type]
  /// How much the findings of the checks matter.
  public var settings = CheckSettings()
  /// What readers depend on besides the file: options and versions of other programs.
  public var readers = ""
  /// Takes part in the key of a compiled document; changes with every release.
  public var version: String

  public init(
    lexicon: Lexicon,
    read: @escaping Reader,
    compiler: any DocumentCompiling,
    checks: [any Check.Type] = defaultChecks,
    version: String = Program.version
  ) {
    self.lexicon = lexicon
    self.read = read
    self.compiler = compiler
    self.checks = checks
    self.version = version
  }
}

/// The program itself.
public enum Program {
  public static let version = "0.1.0"

  /// The findings that no check makes: about documents that cannot be read, and about suppressions.
  public static let otherRules = [UnreadableDocument.rule] + ReadingGaps.rules + SuppressionRules.all
}
