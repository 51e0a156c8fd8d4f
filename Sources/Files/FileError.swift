public import Glibc

/// Reading or writing failed: what was tried, on which path, and the system's reason.
public struct FileError: Error, Sendable, CustomStringConvertible {
  /// What was tried, such as `can't write`.
  public let action: String
  public let path: String
  /// The system's error number.
  public let code: CInt

  /// What is there and what would be right, where the system has no reason of its own.
  let finding: (message: String, remedy: String)?

  /// Takes the error number of the system call that has just failed.
  public init(_ action: String, _ path: String, code: CInt = errno) {
    self.action = action
    self.path = path
    self.code = code
    finding = nil
  }

  /// Something is at a path that can't be used.
  ///
  /// - Parameters:
  ///   - path: where it is.
  ///   - finding: what it is, as in `this is a folder`.
  ///   - remedy: what would be right.
  public init(_ path: String, finding: String, remedy: String) {
    action = "can't use"
    self.path = path
    code = EINVAL
    self.finding = (finding, remedy)
  }

  /// Whether there is nothing at the path.
  public var isMissing: Bool {
    code == ENOENT || code == ENOTDIR
  }

  /// The system's reason in words, such as `No space left on device`.
  public var reason: String {
    String(cString: strerror(code))
  }

  /// What is wrong: `can't write: No space left on device`, or what is there.
  public var message: String { finding?.message ?? "\(action): \(reason)" }

  /// What would be right, if that is known.
  var remedy: String? { finding?.remedy }

  /// `path: error: can't write: No space left on device`
  public var description: String {
    "\(path): error: \(message)\(remedy.map { "; \($0)" } ?? "")"
  }
}
