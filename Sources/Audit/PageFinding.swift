import Diagnostics

/// What a check has found at a place of a file.
struct PageFinding {
  let severity: Diagnostic.Severity

  /// The byte offset; `nil` where the file as a whole is meant.
  let offset: Int?
  let message: String
  let remedy: String

  init(
    _ severity: Diagnostic.Severity = .error, at offset: Int?, _ message: String, remedy: String
  ) {
    self.severity = severity
    self.offset = offset
    self.message = message
    self.remedy = remedy
  }

  /// The finding with line and column.
  ///
  /// - Parameter positions: of the same file.
  func diagnostic(in path: String, _ positions: inout PositionCounter) -> Diagnostic {
    let location =
      offset.map { SourceLocation(path: path, position: positions.position(at: $0)) }
      ?? SourceLocation(path: path)
    return Diagnostic(severity, at: location, message, remedy: remedy)
  }
}

extension SourceFile {
  /// A part of the text in quotation marks, cut where it is long.
  func quote(_ range: Range<Int>) -> String {
    let text = String(decoding: bytes[range.prefix(200)], as: UTF8.self)
    return text.count > 80 ? "“\(text.prefix(79))…”" : "“\(text)”"
  }
}
