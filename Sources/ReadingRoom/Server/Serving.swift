import Foundation
import Hummingbird
import Logging
import NIOCore

extension Room {
  /// Where the reading room answers.
  public static let host = "127.0.0.1"

  /// Answers requests until the program ends; `ready` gets the address as soon as requests are answered.
  public func serve(port: Int, ready: @escaping @Sendable (String) -> Void) async throws {
    var logger = Logger(label: "chancery.serve")
    logger.logLevel = .error
    let application = Application(
      router: router,
      configuration: ApplicationConfiguration(address: .hostname(Self.host, port: port)),
      onServerRunning: { channel in
        ready("http://\(Self.host):\(channel.localAddress?.port ?? port)/")
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

/// Why the reading room cannot be opened.
public struct ServingError: Error, CustomStringConvertible {
  public let description: String
  init(_ description: String) { self.description = description }
}
