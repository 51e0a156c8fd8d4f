/// A value that is written as JSON.
public enum JSONValue: Sendable {
  case null
  case flag(Bool)
  case number(Int)
  case string(String)
  case array([JSONValue])

  /// The members in the order in which they are written.
  case object([(String, JSONValue)])

  /// The document: the value over several lines, and a line feed at its end. An object that holds
  /// no other is on one line.
  public var document: String {
    var writer = JSONWriter()
    write(to: &writer)
    writer.endDocument()
    return writer.withBytes { String(decoding: $0, as: UTF8.self) }
  }

  /// A text as a JSON string, with its quotes.
  public static func quoted(_ text: String) -> String {
    var writer = JSONWriter()
    writer.string(text)
    return writer.withBytes { String(decoding: $0, as: UTF8.self) }
  }

  private func write(to writer: inout JSONWriter) {
    switch self {
    case .null: writer.null()
    case .flag(let flag): writer.flag(flag)
    case .number(let number): writer.number(number)
    case .string(let text): writer.string(text)
    case .array(let values):
      writer.startArray()
      for value in values { value.write(to: &writer) }
      writer.end()
    case .object(let members):
      writer.startObject(members.allSatisfy(\.1.isScalar) ? .line : .lines)
      for (key, value) in members {
        writer.key(key)
        value.write(to: &writer)
      }
      writer.end()
    }
  }

  /// Whether the value holds no others, so that an object of such values fits on a line.
  private var isScalar: Bool {
    switch self {
    case .null, .flag, .number, .string: true
    case .array, .object: false
    }
  }
}
