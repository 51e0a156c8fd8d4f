public import Diagnostics

/// Reads JSON (RFC 8259) into the tree that YAML is read into. YAML would refuse some of it, such
/// as surrogates, and fold some line separators.
///
/// It is our own since the libraries at hand keep no number as it is written.
public enum JSONDocument {
  /// Reads a file that is one JSON value.
  ///
  /// - Returns: the root node: numbers as they are written, names and strings as quoted scalars.
  /// - Throws: a diagnostic for broken syntax, a name that is in an object twice, half of a
  ///   surrogate pair, or nesting deeper than 100.
  public static func parse(_ file: SourceFile) throws(Diagnostic) -> YAMLNode {
    var reader = JSONReader(file: file, offset: file.byteOrderMarkLength)
    let node = try reader.readValue()
    try reader.endDocument()
    return node
  }
}

/// A place in a JSON text.
private struct JSONReader {
  let file: SourceFile
  var offset: Int
  private var depth = 0

  init(file: SourceFile, offset: Int) {
    self.file = file
    self.offset = offset
  }

  private var byte: UInt8? {
    offset < file.bytes.count ? file.bytes[offset] : nil
  }

  private func error(_ message: String, remedy: String? = nil, at place: Int? = nil) -> Diagnostic {
    Diagnostic(
      at: SourceLocation(file: file, offset: place ?? offset), "this is not JSON: \(message)",
      remedy: remedy)
  }

  private mutating func skipSpace() {
    while let byte, [0x20, 0x0A, 0x0D, 0x09].contains(byte) { offset += 1 }
  }

  /// Takes a byte, if it comes next.
  private mutating func take(_ expected: Unicode.Scalar) -> Bool {
    guard byte == UInt8(ascii: expected) else { return false }
    offset += 1
    return true
  }

  mutating func endDocument() throws(Diagnostic) {
    skipSpace()
    guard byte == nil else {
      throw error("something follows the value", remedy: "keep one value in a file")
    }
  }

  mutating func readValue() throws(Diagnostic) -> YAMLNode {
    skipSpace()
    let start = offset
    switch byte {
    case UInt8(ascii: "{"): return try readObject()
    case UInt8(ascii: "["): return try readArray()
    case UInt8(ascii: "\""):
      return YAMLNode(.scalar(try readString(), plain: false), range: start..<offset)
    default:
      let end = file.bytes[start...].firstIndex { !Self.isWordPart($0) } ?? file.bytes.count
      let word = file.text(in: start..<end)
      guard ["true", "false", "null"].contains(word) || Self.isNumber(file.bytes[start..<end])
      else {
        throw error(
          word.isEmpty ? "a value is missing" : "“\(word)” is no value", remedy: "put texts in “\"”"
        )
      }
      offset = end
      return YAMLNode(.scalar(word, plain: true), range: start..<end)
    }
  }

  // MARK: Objects and arrays

  private mutating func enter() throws(Diagnostic) {
    guard depth < YAMLDocument.depthLimit else {
      throw Diagnostic(
        at: SourceLocation(file: file, offset: offset),
        "arrays and objects are nested deeper than \(YAMLDocument.depthLimit)",
        remedy: "flatten them")
    }
    depth += 1
    offset += 1
    skipSpace()
  }

  private mutating func readArray() throws(Diagnostic) -> YAMLNode {
    let start = offset
    try enter()
    var items: [YAMLNode] = []
    while !take("]") {
      items.append(try readValue())
      try endItem(before: "]")
    }
    depth -= 1
    return YAMLNode(.sequence(items), range: start..<offset)
  }

  private mutating func readObject() throws(Diagnostic) -> YAMLNode {
    let start = offset
    try enter()
    var entries: [YAMLEntry] = []
    var names: Set<String> = []
    while !take("}") {
      let place = offset
      guard byte == UInt8(ascii: "\"") else {
        throw error("a name is missing", remedy: "put it in “\"”")
      }
      let name = try readString()
      guard names.insert(name).inserted else {
        throw Diagnostic(
          at: SourceLocation(file: file, offset: place), "the name “\(name)” is here twice",
          remedy: "remove one of the two")
      }
      let range = place..<offset
      skipSpace()
      guard take(":") else { throw error("no “:” follows the name", remedy: "put one there") }
      entries.append(YAMLEntry(key: name, keyRange: range, value: try readValue()))
      try endItem(before: "}")
    }
    depth -= 1
    return YAMLNode(.mapping(entries), range: start..<offset)
  }

  /// Reads the comma after an item, after which another one has to come.
  private mutating func endItem(before end: Unicode.Scalar) throws(Diagnostic) {
    skipSpace()
    if byte == UInt8(ascii: end) { return }
    guard take(",") else {
      throw error("neither “,” nor “\(end)” follows", remedy: "put one there")
    }
    skipSpace()
    if byte == UInt8(ascii: end) { throw error("nothing follows the “,”", remedy: "remove it") }
  }

  // MARK: Strings

  private mutating func readString() throws(Diagnostic) -> String {
    let start = offset
    var text: [UInt8] = []
    offset += 1
    while let byte, byte != UInt8(ascii: "\"") {
      guard byte >= 0x20 else {
        throw error("a control character stands in a text", remedy: "escape it, as in “\\n”")
      }
      if byte == UInt8(ascii: "\\") {
        text += String(try readEscape()).utf8
      } else {
        text.append(byte)
        offset += 1
      }
    }
    guard take("\"") else {
      throw error("a text is never closed", remedy: "end it with “\"”", at: start)
    }
    return String(decoding: text, as: UTF8.self)
  }

  private mutating func readEscape() throws(Diagnostic) -> Unicode.Scalar {
    let start = offset
    offset += 2
    switch offset <= file.bytes.count ? file.bytes[start + 1] : 0 {
    case UInt8(ascii: "\""): return "\""
    case UInt8(ascii: "\\"): return "\\"
    case UInt8(ascii: "/"): return "/"
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "u"):
      if let scalar = readHexadecimalEscape() { return scalar }
      throw error(
        "this escape is no character", remedy: "write four digits, and surrogates in pairs",
        at: start)
    default:
      throw error("there is no such escape", remedy: "write “\\\\” for a backslash", at: start)
    }
  }

  /// Reads the digits of a character, or of the two surrogates of one (§7).
  private mutating func readHexadecimalEscape() -> Unicode.Scalar? {
    guard let first = readDigits() else { return nil }
    guard (0xD800...0xDBFF).contains(first) else { return Unicode.Scalar(first) }
    guard take("\\"), take("u"), let second = readDigits(), (0xDC00...0xDFFF).contains(second)
    else { return nil }
    return Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
  }

  private mutating func readDigits() -> UInt32? {
    let digits = file.bytes[offset...].prefix(4)
    guard digits.count == 4, !digits.contains(UInt8(ascii: "+")),
      !digits.contains(UInt8(ascii: "-"))
    else { return nil }
    offset += 4
    return UInt32(String(decoding: digits, as: UTF8.self), radix: 16)
  }

  // MARK: Words

  private static func isWordPart(_ byte: UInt8) -> Bool {
    byte > 0x20 && !",:{}[]\"".utf8.contains(byte)
  }

  /// Whether a text is a number (§6): no zero in front, and digits around a point.
  private static func isNumber(_ text: ArraySlice<UInt8>) -> Bool {
    let unsigned = text.first == UInt8(ascii: "-") ? text.dropFirst() : text
    let parts = unsigned.split(
      maxSplits: 1, omittingEmptySubsequences: false,
      whereSeparator: { $0 | 0x20 == UInt8(ascii: "e") })
    guard let number = parts.first else { return false }
    let digits = number.split(
      separator: UInt8(ascii: "."), maxSplits: 1, omittingEmptySubsequences: false)
    var exponent = parts.count > 1 ? parts[1] : "1".utf8.map { $0 }[...]
    if exponent.first == UInt8(ascii: "+") || exponent.first == UInt8(ascii: "-") {
      exponent = exponent.dropFirst()
    }
    guard let whole = digits.first, whole.count == 1 || whole.first != UInt8(ascii: "0") else {
      return false
    }
    return (digits + [exponent]).allSatisfy { part in
      !part.isEmpty && part.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    }
  }
}
