enum OpenAPI {
  static let document: [UInt8] = Array("{}\n".utf8)
}
