import Catalog
import JSON

/// What the addresses of a protocol's comparisons are put together from, escaped once for the files
/// of all codes.
struct ComparisonTexts {
  /// The folder of the comparisons below that of a locale.
  let folder: JSONText

  /// The codes themselves, and as they stand first and second in the name of a comparison.
  let codes: [JSONText]
  let firsts: [JSONText]
  let seconds: [JSONText]

  /// What follows a second code that is written by itself.
  let ending = JSONText(".html")

  init(of entry: ProtocolEntry) {
    folder = JSONText("compare/\(entry.id)/")
    codes = entry.codes.map { JSONText($0.id.text) }
    firsts = entry.codes.map { JSONText("\($0.id)-vs-") }
    seconds = entry.codes.map { JSONText("-vs-\($0.id).html") }
  }
}
