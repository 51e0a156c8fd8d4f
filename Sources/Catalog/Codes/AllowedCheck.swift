public import YAML

/// A check that an author has silenced in a file's front matter, where it is wrong.
public struct AllowedCheck: Sendable {
  /// What the author calls the check. Whether there is such a check, the proofreader knows.
  public let name: YAMLText

  /// The section that it is silenced in; `nil` for the whole file.
  public let section: Section?
}

extension [AllowedCheck] {
  /// Whether the check is silenced that complains of a text equal to its source.
  public func allowsEqual(in section: Section?) -> Bool {
    contains { allowed in
      allowed.name.text == "equal-to-source"
        && (allowed.section == nil || allowed.section == section)
    }
  }
}
