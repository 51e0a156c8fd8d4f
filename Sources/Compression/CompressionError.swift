/// There was no memory for compressing.
public struct CompressionError: Error, Sendable, CustomStringConvertible {
  public var description: String { "error: can't compress: Cannot allocate memory" }
}
