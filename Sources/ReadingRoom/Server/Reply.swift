import Hummingbird

/// Answers of the server.
enum Reply {
  /// What an answer is.
  enum Kind: String {
    case html = "text/html; charset=utf-8"
    case json = "application/json"
    case css = "text/css; charset=utf-8"
    case plain = "text/plain; charset=utf-8"
  }

  static func text(
    _ text: String,
    _ kind: Kind,
    status: HTTPResponse.Status = .ok,
    cache: String = "no-cache"
  ) -> Response {
    response(ByteBuffer(string: text), kind, status, cache)
  }

  static func bytes(_ bytes: [UInt8], _ kind: Kind) -> Response { response(ByteBuffer(bytes: bytes), kind, .ok, "no-cache") }

  private static func response(
    _ body: ByteBuffer,
    _ kind: Kind,
    _ status: HTTPResponse.Status,
    _ cache: String
  ) -> Response {
    Response(
      status: status,
      headers: [.contentType: kind.rawValue, .cacheControl: cache],
      body: ResponseBody(byteBuffer: body)
    )
  }
}
