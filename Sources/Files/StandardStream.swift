import Glibc

/// Standard output and standard error, written whole and without a buffer in between.
public enum StandardStream: CInt, Sendable {
  case output = 1
  case error = 2

  /// Writes a text; throws if the reader has gone away or the disk is full.
  public func write(_ text: String) throws(FileError) {
    var text = text
    let failure: CInt? = text.withUTF8 { bytes in
      Descriptor.writeAll(UnsafeRawBufferPointer(bytes), to: rawValue)
    }
    if let failure { throw FileError("can't write", name, code: failure) }
  }

  /// Writes bytes; throws if the reader has gone away or the disk is full.
  public func write(_ bytes: UnsafeRawBufferPointer) throws(FileError) {
    if let failure = Descriptor.writeAll(bytes, to: rawValue) {
      throw FileError("can't write", name, code: failure)
    }
  }

  /// Writes a line, and lets it go if nobody listens.
  public func say(_ line: String, terminator: String = "\n") {
    try? write(line + terminator)
  }

  public var isTerminal: Bool {
    isatty(rawValue) == 1
  }

  private var name: String {
    self == .output ? "standard output" : "standard error"
  }
}
