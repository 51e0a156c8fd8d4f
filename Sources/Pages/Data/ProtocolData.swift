import Catalog
import JSON

/// What a site says of one protocol in one locale, for programs: its classes and its codes.
struct ProtocolData {
  let format: DataFormat
  let entry: ProtocolEntry

  var value: JSONValue {
    let path = "\(entry.id)/index"
    return .object(
      format.head(path) + [
        ("protocol", .object(format.names(of: entry))),
        ("classes", .array(entry.classes.map { format.codeClass($0, of: entry) })),
        ("codes", .array(entry.codes.map { value(of: $0) })),
        ("versions", format.versions(path)),
      ])
  }

  private func value(of code: Code) -> JSONValue {
    .object(
      [
        ("code", .string(code.id.text)), ("name", format.name(of: code)),
        ("class", .string(entry.classes[code.classIndex].id)),
        ("updated", format.date(of: code)),
      ] + format.addresses("\(entry.id)/\(code.id)"))
  }
}
