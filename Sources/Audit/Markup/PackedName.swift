/// A name of at most sixteen ASCII characters in one word, with small letters, so that it is
/// compared at once.
struct PackedName: Hashable, Sendable {
  private var word: UInt128 = 0

  /// - Returns: `nil` for a longer name, which is none that is asked for.
  init?(_ utf8: some Collection<UInt8>) {
    guard utf8.count <= 16 else { return nil }
    for byte in utf8 {
      let isCapital = byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z")
      word = word << 8 | UInt128(isCapital ? byte | 0x20 : byte)
    }
  }

  /// The constants of an enum by their names.
  static func table<Name: CaseIterable & RawRepresentable<String>>(
    of: Name.Type
  ) -> [PackedName: Name] {
    var table: [PackedName: Name] = [:]
    for name in Name.allCases {
      if let packed = PackedName(name.rawValue.utf8) { table[packed] = name }
    }
    return table
  }
}
