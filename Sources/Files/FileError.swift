public import Glibc

/// Reading or writing failed: what was tried, on which path, and the system's reason.
public struct FileError: Error, Sendable, CustomStringConvertible {
  /// What was tried, such as `can't write`.
  public let action: String
  public let path: String
  /// The system's error number.
  public let code: CInt

  /// Takes the error number of the system call that has just failed.
  public init(_ action: String, _ path: String, code: CInt = errno) {
    self.action = action
    self.path = path
    self.code = code
  }

  /// Whether there is nothing at the path.
  public var isMissing: Bool {
    code == ENOENT || code == ENOTDIR
  }

  /// The system's reason in words, such as `No space left on device`.
  public var reason: String {
    String(cString: strerror(code))
  }

  /// `path: error: can't write: No space left on device`
  public var description: String {
    "\(path): error: \(action): \(reason)"
  }
}
