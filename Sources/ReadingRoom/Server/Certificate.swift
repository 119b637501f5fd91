import Foundation
import NIOSSL

/// The certificate and key with which the reading room speaks TLS itself.
public struct Certificate: Sendable {
  let configuration: TLSConfiguration

  /// Reads a chain of certificates and the key of the first, both as PEM.
  ///
  /// The key must be the certificate's own, and nobody but its owner may read it.
  public init(certificate path: String, key keyPath: String) throws(AccessError) {
    try self.init(certificate: path, key: keyPath, at: Date())
  }

  /// The same at a time, at which the certificate must not have expired.
  init(certificate path: String, key keyPath: String, at now: Date) throws(AccessError) {
    let certificates = try Self.certificates(path, now)
    guard FileManager.default.isReadableFile(atPath: keyPath) else { throw AccessError("\(keyPath): cannot be read") }
    try Access.checkOwnership(of: keyPath)
    let key = Self.outcome { try NIOSSLPrivateKey(file: keyPath, format: .pem) }
    guard let key else {
      throw AccessError("\(keyPath): no private key in PEM without a password; it begins -----BEGIN PRIVATE KEY-----")
    }
    var configuration = TLSConfiguration.makeServerConfiguration(
      certificateChain: certificates.map { .certificate($0) },
      privateKey: .privateKey(key)
    )
    configuration.minimumTLSVersion = .tlsv12
    configuration.applicationProtocols = ["http/1.1"]
    let context = Self.outcome { try NIOSSLContext(configuration: configuration) }
    guard context != nil else {
      throw AccessError("\(keyPath): not the key of the certificate \(path); name the two that were made together")
    }
    self.configuration = configuration
  }

  private static func certificates(_ path: String, _ now: Date) throws(AccessError) -> [NIOSSLCertificate] {
    guard FileManager.default.isReadableFile(atPath: path) else { throw AccessError("\(path): cannot be read") }
    guard let found = outcome({ try NIOSSLCertificate.fromPEMFile(path) }), let first = found.first else {
      throw AccessError("\(path): no certificate in PEM; it begins -----BEGIN CERTIFICATE-----")
    }
    guard Date(timeIntervalSince1970: TimeInterval(first.notValidAfter)) > now else {
      throw AccessError("\(path): the certificate has expired; renew it")
    }
    return found
  }

  /// What a call gives; `nil` where it fails, which its caller tells in its own words.
  private static func outcome<Outcome>(_ call: () throws -> Outcome) -> Outcome? { try? call() }
}
