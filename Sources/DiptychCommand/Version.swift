import Files

/// The version of the tool.
public enum Version {
  public static let current = "0.1.0"

  /// What tells this build of the tool from others: the same input may make other pages with those.
  static var identity: String {
    "\(current) \(Executable.buildID ?? "unknown")"
  }
}
