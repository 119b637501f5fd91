import Exchange

/// The description of the interface for programs, OpenAPI 3.1.
enum OpenAPI {
  static let document: [UInt8] = {
    var json = JSONWriter()
    json.object { json in
      json.member("openapi", "3.1.0")
      json.key("info")
      json.object {
        $0.member("title", "Chancery reading room")
        $0.member("version", "1")
        $0.member("description", "The pages of a record as JSON and CSV. Each page stands once for people as HTML.")
      }
      json.key("paths")
      json.object { json in
        for path in APIPath.all { write(path, to: &json) }
        writePicture(to: &json)
        WorkshopAPI.write(to: &json)
        writeForms(to: &json)
      }
      json.key("components")
      json.object { writeComponents(to: &$0) }
    }
    json.endLine()
    return json.bytes
  }()

  private static func write(_ path: APIPath, to json: inout JSONWriter) {
    let start = path.hasID ? path.path + "/{id}" : path.path
    for (form, type) in [(Form.page, "text/html"), (.json, "application/json"), (.csv, "text/csv")] {
      json.key(text: start == "/" && form != .page ? "/index" + form.ending : start + form.ending)
      json.object { json in
        json.key("get")
        json.object { json in
          json.member("summary", path.summary)
          json.member("parameters", parameters(of: path)) { write($1, to: &$0) }
          json.key("responses")
          json.object { json in
            json.key("200")
            answer(path.summary, type, form == .json ? path.schema : .text, to: &json)
            for (status, meaning) in [("400", "It cannot be asked."), ("404", "There is no such thing.")] {
              json.key(text: status)
              answer(
                meaning,
                form == .page ? "text/html" : "application/json",
                form == .page ? .text : .named("Error"),
                to: &json
              )
            }
          }
        }
      }
    }
  }

  private static func parameters(of path: APIPath) -> [(name: String, meaning: String, isPath: Bool)] {
    (path.hasID ? [("id", "The identifier.", true)] : []) + path.questions.map { ($0.name, $0.meaning, false) }
  }

  private static func write(_ parameter: (name: String, meaning: String, isPath: Bool), to json: inout JSONWriter) {
    json.object { json in
      json.member("name", parameter.name)
      json.member("in", parameter.isPath ? "path" : "query")
      json.member("required", parameter.isPath)
      json.member("description", parameter.meaning)
      json.key("schema")
      APISchema.text.write(to: &json)
    }
  }

  static func answer(_ meaning: String, _ type: String, _ schema: APISchema, to json: inout JSONWriter) {
    json.object { json in
      json.member("description", meaning)
      json.key("content")
      json.object { json in
        json.key(text: type)
        json.object { json in
          json.key("schema")
          schema.write(to: &json)
        }
      }
    }
  }

  /// The picture of a page, which is no page of the room.
  private static func writePicture(to json: inout JSONWriter) {
    json.key(text: "\(PictureRoutes.path)")
    json.object { json in
      json.key("get")
      json.object { json in
        json.member("summary", "A page of a PDF as a picture.")
        let asked = [("name", "The name of the document."), ("number", "The number of the page in the file, from 1.")]
        json.member("parameters", asked) { write(($1.0, $1.1, false), to: &$0) }
        json.key("responses")
        json.object { json in
          json.key("200")
          answer("At most 1,600 by 2,400 points.", "image/png", .text, to: &json)
          json.key("404")
          answer("The file is gone or another one, or the page cannot be drawn.", "text/html", .text, to: &json)
          json.key("503")
          answer("Too many pages are asked for at once.", "text/html", .text, to: &json)
        }
      }
    }
  }

  /// The forms of the review: they are answered by the page from which they were sent.
  private static func writeForms(to json: inout JSONWriter) {
    let forms: [(path: String, summary: String, fields: APISchema)] = [
      (
        "/build/start", "Asks for a build, where a folder is watched; for editors.", .object([])
      ),
      (
        "/uploads/take", "Puts a file that waits among the documents; for editors.", .object(APISchema.members("name"))
      ),
      ("/uploads/remove", "Removes a file that waits; for editors.", .object(APISchema.members("name"))),
      (
        "/review/decide", "Decides something; with a bearer's token no form field is needed.",
        .object(APISchema.members("subject id verdict"))
      ),
      ("/review/undo", "Takes a decision back; it stays in the log.", .object([("number", .whole)])),
    ]
    for form in forms {
      json.key(text: form.path)
      json.object { json in
        json.key("post")
        json.object { json in
          json.member("summary", form.summary)
          json.key("requestBody")
          answer(
            "The fields, with value, reason and back as needed.",
            "application/x-www-form-urlencoded",
            form.fields,
            to: &json
          )
          json.key("responses")
          json.object { json in
            for (status, meaning) in [("303", "Done; the page is named in Location."), ("403", "Not allowed.")] {
              json.key(text: status)
              json.object { $0.member("description", meaning) }
            }
          }
        }
      }
    }
  }

  private static func writeComponents(to json: inout JSONWriter) {
    json.key("schemas")
    json.object { json in
      for component in APISchema.components {
        json.key(text: component.name)
        component.schema.write(to: &json)
      }
    }
    json.key("securitySchemes")
    json.object { json in
      json.key("bearer")
      json.object {
        $0.member("type", "http")
        $0.member("scheme", "bearer")
      }
    }
  }
}
