/// Writes JSON (RFC 8259) piece by piece, without values in between.
public struct JSONWriter: Sendable {
  /// How a list or an object is written.
  public enum Layout: Sendable {
    /// Each part on a line of its own.
    case lines
    case line
  }

  /// What has been written so far.
  public private(set) var bytes: [UInt8] = []

  /// The lists and objects that are open.
  private var levels: [Level] = []
  private var isAfterKey = false

  private struct Level {
    let end: UInt8
    let layout: Layout

    /// Whether nothing stands in it yet.
    var isEmpty = true
  }

  public init() {}

  /// Ends the document with a line feed.
  public mutating func endDocument() {
    bytes.append(UInt8(ascii: "\n"))
  }

  public mutating func startObject(_ layout: Layout = .lines) {
    start(UInt8(ascii: "{"), Level(end: UInt8(ascii: "}"), layout: layout))
  }

  public mutating func startArray(_ layout: Layout = .lines) {
    start(UInt8(ascii: "["), Level(end: UInt8(ascii: "]"), layout: layout))
  }

  /// Ends the innermost list or object.
  public mutating func end() {
    guard let level = levels.popLast() else { return }
    if level.layout == .lines, !level.isEmpty { startLine() }
    bytes.append(level.end)
  }

  /// The key of the next value.
  public mutating func key(_ key: String) {
    string(key)
    bytes += ": ".utf8
    isAfterKey = true
  }

  public mutating func null() {
    startPart()
    bytes += "null".utf8
  }

  public mutating func flag(_ flag: Bool) {
    startPart()
    bytes += (flag ? "true" : "false").utf8
  }

  public mutating func number(_ number: Int) {
    startPart()
    bytes += String(number).utf8
  }

  public mutating func string(_ text: String) {
    string { $0.append(text) }
  }

  /// A string that is put together from pieces.
  public mutating func string(_ write: (inout JSONStringWriter) -> Void) {
    startPart()
    bytes.append(UInt8(ascii: "\""))
    // Swapped, so that the bytes are never in two places and copied.
    var string = JSONStringWriter(bytes: [])
    swap(&string.bytes, &bytes)
    write(&string)
    swap(&string.bytes, &bytes)
    bytes.append(UInt8(ascii: "\""))
  }

  // MARK: Parts

  private mutating func start(_ sign: UInt8, _ level: Level) {
    startPart()
    bytes.append(sign)
    levels.append(level)
  }

  /// Writes what stands between the part before and the next one.
  private mutating func startPart() {
    guard let level = levels.last, !isAfterKey else {
      isAfterKey = false
      return
    }
    levels[levels.count - 1].isEmpty = false
    if !level.isEmpty { bytes.append(UInt8(ascii: ",")) }
    switch level.layout {
    case .lines: startLine()
    case .line: if !level.isEmpty { bytes.append(UInt8(ascii: " ")) }
    }
  }

  private mutating func startLine() {
    bytes.append(UInt8(ascii: "\n"))
    for _ in 0..<2 * levels.count { bytes.append(UInt8(ascii: " ")) }
  }
}

/// A JSON string in the making.
public struct JSONStringWriter {
  fileprivate var bytes: [UInt8]

  /// Appends a text in UTF-8.
  public mutating func append(_ utf8: [UInt8]) {
    JSONEscaping.append(utf8, to: &bytes)
  }

  public mutating func append(_ text: String) {
    JSONEscaping.append(text, to: &bytes)
  }
}
