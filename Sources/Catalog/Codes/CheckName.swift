public import YAML

/// The checks of texts, as messages and `allow` call them. `Proofreading` makes them.
public enum CheckName: String, Sendable, CaseIterable {
  case codeSpans = "code-spans"
  case numbers
  case references
  case links
  case headings
  case equalToSource = "equal-to-source"
  case script
  case doubledWords = "doubled-words"
  case terms
  case length
  case punctuation
  case spacing
  case tags
  case markup
  case stamp
  case clauses
}

/// A check that an author has silenced in a file's front matter, where it is wrong.
public struct AllowedCheck: Sendable {
  /// What the author calls the check. Only the proofreader objects if there is no such check.
  public let name: YAMLText

  /// The section that it is silenced in; `nil` for the whole file.
  public let section: Section?
}

extension [AllowedCheck] {
  /// Whether the check is silenced that complains of a text equal to its source.
  public func allowsEqual(in section: Section?) -> Bool {
    contains { allowed in
      allowed.name.text == CheckName.equalToSource.rawValue
        && (allowed.section == nil || allowed.section == section)
    }
  }
}
