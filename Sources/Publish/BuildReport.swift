/// What a build did.
package struct BuildReport: Sendable {
  /// How many files were written because they are new.
  package var added = 0

  /// How many files were written because they differ.
  package var changed = 0

  /// How many files of the last build are no longer there.
  package var removed = 0

  /// Files that appeared in the folder while it was being replaced; they were moved here.
  package var leftovers: [String] = []

  /// Nothing was done.
  package init() {}
}

/// A change of one file, as a list for caches and search engines tells it.
package struct AddressChange: Sendable, Hashable, CustomStringConvertible {
  /// What happened to the file; the raw values are those of the list.
  package enum Effect: String, Sendable {
    case added = "+"
    case changed = "~"
    case removed = "-"
  }

  package let kind: Effect
  package let address: String

  package init(_ kind: Effect, _ address: String) {
    self.kind = kind
    self.address = address
  }

  /// `~ en/sip/180.html`
  package var description: String { "\(kind.rawValue) \(address)" }
}
