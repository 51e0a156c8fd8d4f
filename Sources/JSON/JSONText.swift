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
