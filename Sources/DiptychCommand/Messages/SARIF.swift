import Bytes
import Diagnostics
import JSON

/// Messages as the Static Analysis Results Interchange Format 2.1.0 of OASIS.
enum SARIF {
  private static let schema =
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"

  static func document(of diagnostics: [Diagnostic]) -> String {
    let driver: [(String, JSONValue)] = [
      ("name", .string("diptych")), ("version", .string(Version.current)),
    ]
    let run: [(String, JSONValue)] = [
      ("tool", .object([("driver", .object(driver))])),
      ("columnKind", .string("unicodeCodePoints")),
      ("results", .array(diagnostics.map(result))),
    ]
    return JSONValue.object([
      ("$schema", .string(schema)), ("version", .string("2.1.0")),
      ("runs", .array([.object(run)])),
    ]).document
  }

  private static func result(of diagnostic: Diagnostic) -> JSONValue {
    .object([
      ("level", .string(diagnostic.severity.rawValue)),
      ("message", .object([("text", .string(diagnostic.sentence))])),
      ("locations", .array([.object([("physicalLocation", .object(place(of: diagnostic)))])])),
    ])
  }

  private static func place(of diagnostic: Diagnostic) -> [(String, JSONValue)] {
    let file = PercentCoding.encoded(diagnostic.path)
    var place: [(String, JSONValue)] = [("artifactLocation", .object([("uri", .string(file))]))]
    if let position = diagnostic.position {
      place.append(
        (
          "region",
          .object([
            ("startLine", .number(position.line)), ("startColumn", .number(position.column)),
          ])
        ))
    }
    return place
  }
}
