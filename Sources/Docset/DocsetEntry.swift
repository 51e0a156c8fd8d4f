/// What a documentation browser finds by name.
public struct DocsetEntry: Sendable, Hashable {
  /// The kinds that entries are listed by. The raw values are Dash's names.
  public enum EntryType: String, Sendable {
    case code = "Value"
    case guide = "Guide"
    case entry = "Protocol"
  }

  public let name: String
  public let kind: EntryType

  /// The address of the page below the folder of documents.
  public let path: String

  public init(name: String, kind: EntryType, path: String) {
    self.name = name
    self.kind = kind
    self.path = path
  }
}
