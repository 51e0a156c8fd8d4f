/// A value that is written as JSON (RFC 8259).
public enum JSONValue: Sendable {
  case null
  case flag(Bool)
  case number(Int)
  case string(String)
  case array([JSONValue])

  /// The members in the order in which they are written.
  case object([(String, JSONValue)])

  /// The document: the value over several lines, and a line feed at its end.
  public var document: [UInt8] {
    var bytes: [UInt8] = []
    append(to: &bytes, depth: 0)
    bytes.append(UInt8(ascii: "\n"))
    return bytes
  }

  /// A text as a JSON string, with its quotes.
  public static func quoted(_ text: String) -> String {
    var bytes: [UInt8] = []
    appendString(text, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func appendString(_ text: String, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\""))
    JSONEscaping.append(text.utf8, to: &bytes)
    bytes.append(UInt8(ascii: "\""))
  }

  private func append(to bytes: inout [UInt8], depth: Int) {
    switch self {
    case .null: bytes += "null".utf8
    case .flag(let flag): bytes += (flag ? "true" : "false").utf8
    case .number(let number): bytes += String(number).utf8
    case .string(let text): Self.appendString(text, to: &bytes)
    case .array(let values):
      Self.appendLines(values, "[", "]", depth, to: &bytes) { value, bytes in
        value.append(to: &bytes, depth: depth + 1)
      }
    case .object(let members) where members.allSatisfy(\.1.isScalar):
      bytes.append(UInt8(ascii: "{"))
      for (index, member) in members.enumerated() {
        if index > 0 { bytes += ", ".utf8 }
        Self.append(member, depth, to: &bytes)
      }
      bytes.append(UInt8(ascii: "}"))
    case .object(let members):
      Self.appendLines(members, "{", "}", depth, to: &bytes) { member, bytes in
        Self.append(member, depth + 1, to: &bytes)
      }
    }
  }

  private static func append(
    _ member: (String, JSONValue), _ depth: Int, to bytes: inout [UInt8]
  ) {
    appendString(member.0, to: &bytes)
    bytes += ": ".utf8
    member.1.append(to: &bytes, depth: depth)
  }

  /// Appends items, each on a line of its own.
  private static func appendLines<Item>(
    _ items: [Item], _ start: String, _ end: String, _ depth: Int,
    to bytes: inout [UInt8], _ append: (Item, inout [UInt8]) -> Void
  ) {
    bytes += start.utf8
    for (index, item) in items.enumerated() {
      bytes += index > 0 ? ",\n".utf8 : "\n".utf8
      bytes += repeatElement(UInt8(ascii: " "), count: 2 * depth + 2)
      append(item, &bytes)
    }
    if !items.isEmpty {
      bytes.append(UInt8(ascii: "\n"))
      bytes += repeatElement(UInt8(ascii: " "), count: 2 * depth)
    }
    bytes += end.utf8
  }

  /// Whether the value holds no others, so that an object of such values fits on a line.
  private var isScalar: Bool {
    switch self {
    case .null, .flag, .number, .string: true
    case .array, .object: false
    }
  }
}
