import Diagnostics
public import YAML

/// What a fact and its values are called in one locale.
public struct FactNames: Sendable {
  public let label: String?

  /// The names of values by their id.
  public let values: [String: String]

  /// The sentence for two codes that differ in the fact, a Mustache pattern; `nil` if the file has
  /// none.
  public var difference: YAMLText?

  /// The label under which codes that are named list those that name them.
  public var inverse: String?

  /// Where the source locale's file says whose codes it names.
  var linkedLocation: SourceLocation?

  /// How values stand inside sentences, by their id, where the file says more of them than a name.
  public var phrases: [String: WordForms] = [:]
}
