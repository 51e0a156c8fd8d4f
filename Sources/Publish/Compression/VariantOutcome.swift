/// What became of the compressed forms of a batch.
struct VariantOutcome: Sendable {
  /// The addresses of forms that were not there, that differ, and that are no longer worth keeping.
  var added: [String] = []
  var changed: [String] = []
  var removed: [String] = []

  /// How many forms there are now.
  var count = 0
}

extension VariantOutcome {
  /// The changes, but for removed forms.
  var written: [AddressChange] {
    added.map { AddressChange(.added, $0) } + changed.map { AddressChange(.changed, $0) }
  }
}
