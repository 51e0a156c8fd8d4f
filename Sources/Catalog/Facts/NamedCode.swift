public import Diagnostics

/// A code that another one names as a value of a fact.
public struct NamedCode: Sendable {
  /// The fact's place in the protocol's list.
  public let fact: Int

  /// The file's name, as it was written.
  public let id: String
  public let location: SourceLocation
}
