import Bytes
import JSON

/// What is done to a value when it is shown.
enum Escaping: UInt8, BitwiseCopyable, Sendable {
  case none, html, xml, json

  /// - Parameters:
  ///   - isRaw: whether the tag switches escaping off.
  ///   - format: that of the template in which the tag stands.
  ///   - outer: that of the template that shows it, if it is a pattern.
  init(isRaw: Bool, in format: TemplateFormat, shownIn outer: TemplateFormat) {
    switch format == .inherited ? outer : format {
    case .text: self = .none
    case .html, .inherited: self = isRaw ? .none : .html
    // What a pattern knows as HTML is no JSON and no XML.
    case .xml: self = isRaw && format == .xml ? .none : .xml
    case .json: self = isRaw && format == .json ? .none : .json
    }
  }

  /// Whether bytes of a value have to be looked at.
  func appliesTo(_ kind: Value.Variant) -> Bool {
    switch self {
    case .none: false
    case .html: kind == .text
    case .xml, .json: true
    }
  }

  /// Appends bytes as they stand in the output.
  func append(_ bytes: ArraySlice<UInt8>, to text: inout [UInt8]) {
    switch self {
    case .none: text += bytes
    case .html, .xml: HTMLEscaping.append(bytes, to: &text)
    case .json:
      bytes.withUnsafeBytes { JSONEscaping.forEachPiece(of: $0) { text.append(contentsOf: $0) } }
    }
  }
}

extension ByteBuffer {
  /// Appends part of an array, escaped.
  mutating func append(_ bytes: borrowing [UInt8], in range: Range<Int>, _ escaping: Escaping) {
    bytes.withUnsafeBytes { append(UnsafeRawBufferPointer(rebasing: $0[range]), escaping) }
  }

  /// Appends bytes, escaped.
  mutating func append(_ bytes: UnsafeRawBufferPointer, _ escaping: Escaping) {
    switch escaping {
    case .none: append(bytes)
    case .html, .xml: append(escapingHTML: bytes)
    case .json: append(escapingJSON: bytes)
    }
  }
}
