import Hummingbird

/// Answers of the server.
enum Reply {
  /// What an answer is.
  enum Kind: String {
    case html = "text/html; charset=utf-8"
    case json = "application/json"
    case css = "text/css; charset=utf-8"
    case csv = "text/csv; charset=utf-8; header=present"
    case png = "image/png"
    case plain = "text/plain; charset=utf-8"
  }

  static func text(
    _ text: String,
    _ kind: Kind,
    status: HTTPResponse.Status = .ok
  ) -> Response {
    response(ByteBuffer(string: text), kind, status)
  }

  static func bytes(_ bytes: [UInt8], _ kind: Kind) -> Response { response(ByteBuffer(bytes: bytes), kind, .ok) }

  /// Sends a browser to another place of the reading room.
  static func elsewhere(_ link: Link) -> Response {
    Response(status: .seeOther, headers: [.location: link.text, .cacheControl: "no-store"])
  }

  /// Nothing is kept by the browser without asking: the record may be built anew at any time.
  private static func response(
    _ body: ByteBuffer,
    _ kind: Kind,
    _ status: HTTPResponse.Status
  ) -> Response {
    Response(
      status: status,
      headers: [.contentType: kind.rawValue, .cacheControl: "no-cache"],
      body: ResponseBody(byteBuffer: body)
    )
  }
}
