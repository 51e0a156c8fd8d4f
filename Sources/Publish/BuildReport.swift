import Pages

/// What a build did.
public struct BuildReport: Sendable {
  /// How many files were written because they are new, and because they differ.
  public var added = 0
  public var changed = 0

  /// How many files of the last build are no longer there.
  public var removed = 0

  /// Files that appeared in the folder while it was being replaced; they were moved here.
  public var leftovers: [String] = []

  /// Nothing was done.
  public init() {}
}

/// A change of one file, as a list for caches and search engines tells it.
public struct AddressChange: Sendable, Hashable, CustomStringConvertible {
  public enum Kind: String, Sendable {
    case added = "+"
    case changed = "~"
    case removed = "-"
  }

  public let kind: Kind
  public let address: String

  public init(_ kind: Kind, _ address: String) {
    self.kind = kind
    self.address = address
  }

  /// `~ en/sip/180.html`
  public var description: String { "\(kind.rawValue) \(address)" }
}
