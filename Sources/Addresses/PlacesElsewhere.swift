/// What a page puts where a text leads to a protocol whose pages are not in the same tree.
public struct PlacesElsewhere: Sendable {
  /// How the addresses of these protocols' pages begin, with marks.
  private let beginnings: [[UInt8]]
  private let places: LinkPlaces

  /// Puts the same where a text leads to any of some protocols.
  ///
  /// - Parameters:
  ///   - protocols: the ids of these protocols.
  ///   - places: what is put there.
  public init(protocols: [String], _ places: LinkPlaces) {
    beginnings = protocols.flatMap { id in
      [
        AddressFolder.codes(locale: "", protocol: id),
        AddressFolder.comparisons(locale: "", protocol: id),
      ].map { $0.marked }
    }
    self.places = places
  }

  /// What is put into an address; `nil` if it leads to a page of the same tree.
  func places(of address: UnsafeRawBufferPointer) -> LinkPlaces? {
    beginnings.contains { address.starts(with: $0) } ? places : nil
  }
}
