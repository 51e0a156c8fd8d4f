import Bytes

/// Writes JSON (RFC 8259) piece by piece, without values in between.
public struct JSONWriter: ~Copyable {
  /// How a list or an object is written.
  public enum Layout: BitwiseCopyable, Sendable {
    /// Each part on a line of its own.
    case lines
    case line
  }

  private var buffer = ByteBuffer(capacity: 256)

  /// The list or object that is being written, or the document, and those around it.
  private var level = Level.document
  private var outer: [Level] = []
  private var isAfterKey = false

  private struct Level {
    static let document = Level(end: UInt8(ascii: "\n"), layout: .line)

    let end: UInt8
    let layout: Layout

    /// Whether nothing stands in it yet.
    var isEmpty = true
  }

  public init() {}

  /// Forgets what has been written and keeps the memory.
  public mutating func removeAll() {
    buffer.removeAll()
    level = .document
    outer.removeAll(keepingCapacity: true)
    isAfterKey = false
  }

  /// What has been written so far; it is valid until the writer is used again.
  public func withBytes<Result>(_ body: (UnsafeRawBufferPointer) -> Result) -> Result {
    buffer.withBytes(body)
  }

  /// Ends the document with a line feed.
  public mutating func endDocument() {
    buffer.append(Level.document.end)
  }

  /// Starts an object, until `end`.
  public mutating func startObject(_ layout: Layout = .lines) {
    start(UInt8(ascii: "{"), Level(end: UInt8(ascii: "}"), layout: layout))
  }

  /// Starts a list, until `end`.
  public mutating func startArray(_ layout: Layout = .lines) {
    start(UInt8(ascii: "["), Level(end: UInt8(ascii: "]"), layout: layout))
  }

  /// Ends the innermost list or object.
  public mutating func end() {
    guard let last = outer.popLast() else { return }
    if level.layout == .lines, !level.isEmpty { startLine(of: outer.count) }
    buffer.append(level.end)
    level = last
  }

  /// The key of the next value.
  public mutating func key(_ key: String) {
    string(key)
    endKey()
  }

  /// The key of the next value.
  public mutating func key(_ key: JSONText) {
    startString()
    append(key)
    endString()
    endKey()
  }

  private mutating func endKey() {
    buffer.append(UInt8(ascii: ":"))
    buffer.append(UInt8(ascii: " "))
    isAfterKey = true
  }

  public mutating func null() {
    startPart()
    buffer.append(literal: "null")
  }

  public mutating func flag(_ flag: Bool) {
    startPart()
    buffer.append(literal: flag ? "true" : "false")
  }

  public mutating func number(_ number: Int) {
    startPart()
    append(String(number))
  }

  public mutating func string(_ text: String) {
    startString()
    append(text)
    endString()
  }

  /// Writes a string of well-formed UTF-8 that is not escaped yet.
  public mutating func string(_ utf8: [UInt8]) {
    startString()
    utf8.withUnsafeBytes { buffer.append(escapingJSON: $0) }
    endString()
  }

  /// Starts a string that is put together from pieces, until `endString`.
  public mutating func startString() {
    startPart()
    buffer.append(UInt8(ascii: "\""))
  }

  /// Adds to the string that has been started.
  public mutating func append(_ text: String) {
    text.utf8Span.span.withUnsafeBytes { buffer.append(escapingJSON: $0) }
  }

  /// Adds to the string that has been started.
  public mutating func append(_ text: JSONText) {
    text.bytes.withUnsafeBytes { buffer.append($0) }
  }

  /// Adds a text that needs no escaping to the string that has been started.
  public mutating func append(_ text: StaticString) {
    buffer.append(literal: text)
  }

  /// Ends the string that has been started.
  public mutating func endString() {
    buffer.append(UInt8(ascii: "\""))
  }

  // MARK: Parts

  private mutating func start(_ sign: UInt8, _ inner: Level) {
    startPart()
    buffer.append(sign)
    outer.append(level)
    level = inner
  }

  /// Writes what stands between the part before and the next one.
  private mutating func startPart() {
    guard !isAfterKey, !outer.isEmpty else {
      isAfterKey = false
      return
    }
    if !level.isEmpty { buffer.append(UInt8(ascii: ",")) }
    switch level.layout {
    case .lines: startLine(of: outer.count)
    case .line: if !level.isEmpty { buffer.append(UInt8(ascii: " ")) }
    }
    level.isEmpty = false
  }

  private mutating func startLine(of depth: Int) {
    buffer.append(UInt8(ascii: "\n"))
    buffer.append(UInt8(ascii: " "), times: 2 * depth)
  }
}

/// A text that is escaped once, to be written often.
public struct JSONText: Sendable {
  let bytes: [UInt8]

  public init(_ text: String) {
    var bytes: [UInt8] = []
    text.utf8Span.span.withUnsafeBytes {
      JSONEscaping.forEachPiece(of: $0) { bytes.append(contentsOf: $0) }
    }
    self.bytes = bytes
  }
}
