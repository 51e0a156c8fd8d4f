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
