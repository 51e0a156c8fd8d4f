/// The checks, as messages and `allow` call them.
public enum CheckName: String, Sendable, CaseIterable {
  case codeSpans = "code-spans"
  case numbers
  case references
  case links
  case equalToSource = "equal-to-source"
  case script
  case doubledWords = "doubled-words"
  case terms
  case length
  case punctuation
  case spacing
  case tags
  case stamp
}
