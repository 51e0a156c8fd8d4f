public import YAML

/// A check that an author has silenced in a file's front matter, where it is wrong.
public struct AllowedCheck: Sendable {
  /// What the author calls the check. Whether there is such a check, the proofreader knows.
  public let name: YAMLText

  /// The section that it is silenced in; `nil` for the whole file.
  public let section: Section?
}
