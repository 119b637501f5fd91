import Foundation

/// What somebody may do.
public enum Role: String, Sendable, CaseIterable, Comparable {
  /// Reads.
  case reader
  /// Reads and decides.
  case reviewer
  /// Reads and decides, and takes back what others decided.
  case editor

  public static func < (a: Role, b: Role) -> Bool { a.rank < b.rank }
  private var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}

/// Where the reading room answers, and whom.
public struct Access: Sendable {
  /// Somebody who may come in with a word that only they know.
  public struct Member: Sendable, Equatable {
    public let name: String
    public let role: Role
    let token: String

    public init(name: String, role: Role, token: String) {
      self.name = name
      self.role = role
      self.token = token
    }
  }

  /// The address of the network that is listened on.
  public let address: String
  /// The name under which a proxy with TLS passes requests on; `nil` without one.
  public let proxy: String?
  /// With what TLS is spoken here; `nil` where it is not.
  public let certificate: Certificate?
  /// Empty where everybody who reaches the address may do everything: on this machine alone.
  public let members: [Member]

  /// This machine alone, without signing in.
  public static let thisMachine = Access()

  private init() {
    address = "127.0.0.1"
    proxy = nil
    certificate = nil
    members = []
  }

  /// An address with members; one other than this machine needs members, and TLS: its own or that of a proxy.
  public init(
    address: String,
    proxy: String?,
    certificate: Certificate? = nil,
    members: [Member]
  ) throws(AccessError) {
    if !Self.isThisMachine(address) {
      guard !members.isEmpty else {
        throw AccessError("\(address) is reached from other machines: name who may come in with --users")
      }
      guard proxy != nil || certificate != nil else {
        throw AccessError(
          "\(address) is reached from other machines: name a certificate with --tls-certificate and --tls-key, or the proxy that speaks TLS for it with --proxy"
        )
      }
    }
    self.address = address
    self.proxy = proxy
    self.certificate = certificate
    self.members = members
  }

  /// Whether an address is reached from this machine alone.
  public static func isThisMachine(_ address: String) -> Bool { ["127.0.0.1", "::1", "localhost"].contains(address) }

  var needsSigningIn: Bool { !members.isEmpty }
  /// Whether what is sent is sealed on its way, so that a cookie can insist on it.
  var isSealed: Bool { proxy != nil || certificate != nil }

  /// Whether a request names this server; a page of the web that has its own name point here does not.
  ///
  /// With a certificate the browser has looked: it takes no answer for a name that the certificate does not have.
  func isOwnName(_ authority: String?) -> Bool {
    guard certificate == nil, let authority else { return true }
    let host = Self.host(authority)
    return ["127.0.0.1", "localhost", "[::1]"].contains(host) || host == proxy || authority == proxy
      || (!Self.isThisMachine(address) && host == address)
  }

  /// The name without the port: `[::1]` keeps its brackets.
  private static func host(_ authority: String) -> String {
    guard authority.hasPrefix("[") else { return authority.split(separator: ":").first.map(String.init) ?? "" }
    return authority.split(separator: "]").first.map { $0 + "]" } ?? ""
  }

  /// The member of a token; all tokens are compared in full, so that the time tells nothing.
  func member(token: String) -> Member? {
    var found: Member?
    for member in members where Self.isSame(member.token, token) { found = member }
    return found
  }

  static func isSame(_ one: String, _ other: String) -> Bool {
    let (a, b) = (Array(one.utf8), Array(other.utf8))
    var difference = a.count ^ b.count
    for index in 0..<max(a.count, b.count) {
      difference |= Int((index < a.count ? a[index] : 0) ^ (index < b.count ? b[index] : 0))
    }
    return difference == 0
  }

  /// A word that nobody guesses.
  public static func randomToken() -> String {
    var generator = SystemRandomNumberGenerator()
    return (0..<4).map { _ in
      let digits = String(generator.next(), radix: 36)
      return String(repeating: "0", count: max(0, 13 - digits.count)) + digits
    }.joined()
  }
}

/// Why the reading room is not opened to somebody.
public struct AccessError: Error, CustomStringConvertible {
  public let description: String
  init(_ description: String) { self.description = description }
}

extension Access {
  /// Refuses a file with secrets that others can read.
  static func checkOwnership(of path: String) throws(AccessError) {
    let mode = (try? FileManager.default.attributesOfItem(atPath: path))?[.posixPermissions] as? Int ?? 0o777
    guard mode & 0o077 == 0 else { throw AccessError("\(path): others can read it; run: chmod 600 \(path)") }
  }

  /// The shortest token of a file of users.
  static let shortestToken = 16

  /// Reads a file of users: a name, a role and a token on each line; `#` begins a remark.
  ///
  /// The file holds tokens as they are, so nobody but its owner may read it.
  public static func members(of path: String) throws(AccessError) -> [Member] {
    guard let data = FileManager.default.contents(atPath: path) else { throw AccessError("\(path): cannot be read") }
    try checkOwnership(of: path)
    var members: [Member] = []
    for (index, line) in String(decoding: data, as: UTF8.self).split(
      omittingEmptySubsequences: false,
      whereSeparator: \.isNewline
    ).enumerated() {
      let words = line.split(whereSeparator: \.isWhitespace).prefix { !$0.hasPrefix("#") }.map(String.init)
      guard !words.isEmpty else { continue }
      guard words.count == 3, let role = Role(rawValue: words[1]), words[2].utf8.count >= shortestToken else {
        throw AccessError(
          "\(path): line \(index + 1) is no name, role (reader, reviewer, editor) and token of \(shortestToken) or more letters"
        )
      }
      guard !members.contains(where: { $0.name == words[0] || $0.token == words[2] }) else {
        throw AccessError("\(path): line \(index + 1) has a name or token twice")
      }
      members.append(Member(name: words[0], role: role, token: words[2]))
    }
    guard !members.isEmpty else { throw AccessError("\(path): names nobody") }
    return members
  }
}
