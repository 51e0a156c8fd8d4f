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
      throw error.diagnostic(on: name)
    }
    return try SourceFile(path: name, bytes: bytes)
  }
}

extension FileError {
  /// The error as something that is wrong with a site.
  ///
  /// - Parameters:
  ///   - name: the path that the message shows.
  ///   - remedy: what would be right if there is nothing at the path.
  public func diagnostic(on name: String, remedy: String? = nil) -> Diagnostic {
    var diagnostic = Diagnostic(
      at: SourceLocation(path: name), message, remedy: isMissing ? remedy : self.remedy)
    diagnostic.isFileFailure = !isMissing && finding == nil
    return diagnostic
  }
}
