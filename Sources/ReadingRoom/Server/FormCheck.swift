import HTTPTypes
import Hummingbird

extension Visitor {
  /// Refuses a form that was made for somebody else, and one that asks for more than the visitor may do.
  ///
  /// Programs send no token of a form: they prove themselves with each request.
  func check(_ request: Request, token: String?, _ role: Role) throws {
    let isProgram = formToken == nil && request.headers[.authorization] != nil
    guard isProgram || formToken.map({ Access.isSame($0, token ?? "") }) == true else { throw Guard.foreignForm }
    try check(role)
  }

  /// Refuses what only a higher role may see or do.
  func check(_ least: Role) throws {
    guard role >= least else {
      throw HTTPError(.forbidden, message: "A \(role.rawValue) cannot do this; ask a \(least.rawValue).")
    }
  }
}
