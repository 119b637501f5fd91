import Foundation
import Hummingbird
import HummingbirdCore
import HummingbirdTLS
import Logging
import NIOCore

extension Room {
  /// Answers requests until the program ends; `ready` gets the address as soon as requests are answered.
  ///
  /// A connection on which nothing comes for a while is closed.
  public func serve(port: Int, patience: Duration = .seconds(30), ready: @escaping @Sendable (String) -> Void)
    async throws
  {
    var logger = Logger(label: "chancery.serve")
    logger.logLevel = .error
    let application = Application(
      router: router,
      server: try server(patience),
      configuration: ApplicationConfiguration(address: .hostname(access.address, port: port)),
      onServerRunning: { channel in
        let host = access.address.contains(":") ? "[\(access.address)]" : access.address
        ready("\(access.certificate == nil ? "http" : "https")://\(host):\(channel.localAddress?.port ?? port)/")
      },
      logger: logger
    )
    do {
      try await application.run()
    } catch let error as IOError where error.errnoCode == EADDRINUSE {
      throw ServingError("port \(port) is taken by another program: choose one with --port")
    } catch let error as IOError where error.errnoCode == EACCES {
      throw ServingError("port \(port) is not permitted: choose one from 1024 on with --port")
    }
  }
}

extension Room {
  /// HTTP, within TLS where the room has a certificate.
  private func server(_ patience: Duration) throws -> HTTPServerBuilder {
    let idle = TimeAmount.nanoseconds(Int64(patience / .nanoseconds(1)))
    let plain = HTTPServerBuilder.http1(configuration: HTTP1Channel.Configuration(idleTimeout: idle))
    guard let certificate = access.certificate else { return plain }
    return try .tls(plain, tlsConfiguration: certificate.configuration)
  }
}

/// Why the reading room cannot be opened.
public struct ServingError: Error, CustomStringConvertible {
  public let description: String
  init(_ description: String) { self.description = description }
}
