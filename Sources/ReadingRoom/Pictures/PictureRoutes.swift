import Formats
import HTTPTypes
import Hummingbird
import RecordStore

/// Answers with the picture of a page: `/page.png?name=DOCUMENT&number=PAGE`.
struct PictureRoutes: Sendable {
  let shelf: Shelf
  let pictures: PagePictures

  static let path: StaticString = "/page.png"

  func add(to router: Router<RoomContext>) {
    router.get(RouterPath("\(Self.path)")) { request, _ in
      try await picture(try Question(query: request.uri.query))
    }
  }

  private func picture(_ question: Question) async throws -> Response {
    guard let name = question.name(), let number = try question.number("number") else {
      throw QuestionError("a picture needs the name of a document and the number of a page")
    }
    let digest = try await shelf.ask { record in
      try record.page(number, of: name) == nil ? nil : try record.originalPDF(of: name)
    }
    guard let digest else { throw HTTPError(.notFound) }
    do {
      let image = try await pictures.image(ofPage: number, name, digest)
      return Reply.bytes(image.bytes, .png)
    } catch is Originals.Absence {
      throw HTTPError(.notFound)
    } catch let error as FormatError {
      throw HTTPError(.notFound, message: Words.capitalized(error.message) + ".")
    }
  }
}
