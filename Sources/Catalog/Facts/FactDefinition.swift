/// Something that is told of every code of a protocol, so that two codes can be compared by it.
public struct FactDefinition: Sendable, Hashable {
  /// What codes may say; the raw values are those of `type` in `protocol.yaml`.
  public enum ValueType: String, Sendable, CaseIterable {
    /// One of the values.
    case choice

    /// Any of the values.
    case choices

    /// Words as they stand on the wire, or any of the values.
    case tokens

    /// Codes of a protocol, or any of the values.
    case codes
  }

  /// What codes call it in their front matter.
  public let id: String
  public let kind: ValueType

  /// The ids of the values that have a name, in their order.
  public let values: [String]

  /// The id of the protocol whose codes it names.
  public var linked: String?
}
