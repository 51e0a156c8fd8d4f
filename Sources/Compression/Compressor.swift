/// Compresses one content after another, piece by piece. The same content gives the same bytes.
public struct Compressor: ~Copyable {
  private let encoding: CompressionEncoding
  private let gzip: GzipStream?
  private var brotli: BrotliStream?

  /// What was made of the content so far, or of all of it once it is finished.
  public private(set) var output: [UInt8] = []

  /// How many bytes were given.
  public private(set) var inputCount = 0

  public init(_ encoding: CompressionEncoding) throws(CompressionError) {
    self.encoding = encoding
    gzip = encoding == .gzip ? try GzipStream() : nil
  }

  /// Begins a content.
  public mutating func start() throws(CompressionError) {
    output.removeAll(keepingCapacity: true)
    inputCount = 0
    switch encoding {
    case .gzip: gzip?.reset()
    case .brotli: brotli = try BrotliStream()
    }
  }

  /// Goes on with a piece of the content.
  public mutating func append(_ bytes: UnsafeRawBufferPointer) throws(CompressionError) {
    inputCount += bytes.count
    try gzip?.append(bytes, isLast: false, to: &output)
    try brotli?.append(bytes, isLast: false, to: &output)
  }

  /// Ends the content, and lets go of what only this content needed.
  public mutating func finish() throws(CompressionError) {
    let nothing = UnsafeRawBufferPointer(start: nil, count: 0)
    try gzip?.append(nothing, isLast: true, to: &output)
    try brotli?.append(nothing, isLast: true, to: &output)
    brotli = nil
  }

  /// Whether the compressed content is worth keeping.
  public var isSmaller: Bool { output.count < inputCount }
}

/// There was no memory for compressing.
public struct CompressionError: Error, Sendable, CustomStringConvertible {
  public var description: String { "error: can't compress: Cannot allocate memory" }
}

/// The ways in which servers and browsers agree to compress files.
public enum CompressionEncoding: Sendable, CaseIterable {
  case gzip, brotli

  /// What the name of a compressed file ends with, after the whole name of the file.
  public var ending: String {
    switch self {
    case .gzip: ".gz"
    case .brotli: ".br"
    }
  }
}
