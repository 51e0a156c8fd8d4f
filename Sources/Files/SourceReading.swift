public import Diagnostics

extension SourceFile {
  /// Reads a text file.
  ///
  /// - Parameters:
  ///   - path: the file.
  ///   - name: the path that messages show.
  /// - Throws: a diagnostic if it can't be read or is not UTF-8.
  public static func reading(_ path: String, as name: String) throws(Diagnostic) -> SourceFile {
    let bytes: [UInt8]
    do {
      bytes = try FileReading.bytes(of: path)
    } catch {
      throw Diagnostic(at: SourceLocation(path: name), "\(error.action): \(error.reason)")
    }
    return try SourceFile(path: name, bytes: bytes)
  }
}
