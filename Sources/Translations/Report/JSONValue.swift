/// A value that is written as JSON (RFC 8259).
enum JSONValue {
  case null
  case number(Int)
  case string(String)
  case array([JSONValue])

  /// The members in the order in which they are written.
  case object([(String, JSONValue)])

  /// The value over several lines; an object that holds no other is on one line.
  func text(indent: String = "") -> String {
    let inner = indent + "  "
    switch self {
    case .null: return "null"
    case .number(let number): return String(number)
    case .string(let text): return Self.quoted(text)
    case .array(let values):
      return values.isEmpty
        ? "[]" : Self.block(values.map { $0.text(indent: inner) }, "[", "]", indent: indent)
    case .object(let members):
      let parts = members.map { "\(Self.quoted($0)): \($1.text(indent: inner))" }
      return members.allSatisfy { $1.isScalar }
        ? "{\(parts.joined(separator: ", "))}" : Self.block(parts, "{", "}", indent: indent)
    }
  }

  private var isScalar: Bool {
    switch self {
    case .null, .number, .string: true
    case .array, .object: false
    }
  }

  private static func block(
    _ parts: [String], _ start: String, _ end: String, indent: String
  ) -> String {
    "\(start)\n" + parts.map { "\(indent)  \($0)" }.joined(separator: ",\n") + "\n\(indent)\(end)"
  }

  private static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case _ where scalar.value < 0x20:
        let digits = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
