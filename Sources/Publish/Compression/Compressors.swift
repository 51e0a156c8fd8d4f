import Compression
import Files

/// Compresses one file after another in all encodings.
struct Compressors: ~Copyable {
  private static let pieceSize = 1 << 20

  private var gzip: Compressor
  private var brotli: Compressor

  private init(gzip: consuming Compressor, brotli: consuming Compressor) {
    self.gzip = gzip
    self.brotli = brotli
  }

  static func make() throws(PublishError) -> Compressors {
    do throws(CompressionError) {
      return Compressors(gzip: try Compressor(.gzip), brotli: try Compressor(.brotli))
    } catch {
      throw .compression(error)
    }
  }

  mutating func start() throws(PublishError) {
    try compressing { compressors throws(CompressionError) in
      try compressors.gzip.start()
      try compressors.brotli.start()
    }
  }

  mutating func append(_ bytes: UnsafeRawBufferPointer) throws(PublishError) {
    try compressing { compressors throws(CompressionError) in
      try compressors.gzip.append(bytes)
      try compressors.brotli.append(bytes)
    }
  }

  mutating func finish() throws(PublishError) {
    try compressing { compressors throws(CompressionError) in
      try compressors.gzip.finish()
      try compressors.brotli.finish()
    }
  }

  /// Compresses a file that is being read from its start.
  mutating func compress(_ file: ExistingFile) throws(PublishError) {
    try start()
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: Self.pieceSize, alignment: 1)
    defer { buffer.deallocate() }
    while true {
      let count = try onFiles { () throws(FileError) in try file.read(into: buffer) }
      if count == 0 { break }
      try append(UnsafeRawBufferPointer(rebasing: buffer[..<count]))
    }
    try finish()
  }

  /// What is made of a whole file.
  static func form(
    _ encoding: CompressionEncoding, ofFileAt path: String
  ) throws -> [UInt8]? {
    var compressors = try make()
    let bytes = try FileReading.bytes(of: path)
    try compressors.start()
    try bytes.span.withUnsafeBytes { bytes throws(PublishError) in try compressors.append(bytes) }
    try compressors.finish()
    return compressors.form(encoding)
  }

  /// What was compressed last; `nil` if that is not smaller.
  func form(_ encoding: CompressionEncoding) -> [UInt8]? {
    switch encoding {
    case .gzip: gzip.isSmaller ? gzip.output : nil
    case .brotli: brotli.isSmaller ? brotli.output : nil
    }
  }

  private mutating func compressing(
    _ step: (inout Compressors) throws(CompressionError) -> Void
  ) throws(PublishError) {
    do throws(CompressionError) {
      try step(&self)
    } catch {
      throw .compression(error)
    }
  }
}
