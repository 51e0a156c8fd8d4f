/// How a locale writes whole numbers.
public struct NumberSymbols: Sendable, Hashable {
  /// What stands between groups of digits.
  let group: String

  /// The size of the groups above the thousands: 3, or 2 in the Indian system.
  let secondarySize: Int

  /// How many digits must precede the first separator: 2 leaves `2775` whole and groups `13 875`.
  let minimumDigits: Int

  /// The digit zero.
  let zero: String

  public static let english = NumberSymbols(
    group: ",", secondarySize: 3, minimumDigits: 1, zero: "0")

  /// The symbols of a locale (CLDR); those of its language if it has none of its own.
  public init(for tag: LanguageTag) {
    self = Self.cldr(tag.text) ?? Self.cldr(tag.language) ?? .english
  }

  init(group: String, secondarySize: Int, minimumDigits: Int, zero: String) {
    self.group = group
    self.secondarySize = secondarySize
    self.minimumDigits = minimumDigits
    self.zero = zero
  }

  /// A number of zero or more in the locale's digits and groups: `2,775`, `2 775`.
  public func format(_ number: Int) -> String {
    let digits = Array(String(number))
    var groups: [String] = []
    var end = digits.count
    var size = 3
    if digits.count >= 3 + minimumDigits {
      while end > size {
        groups.insert(String(digits[(end - size)..<end]), at: 0)
        end -= size
        size = secondarySize
      }
    }
    groups.insert(String(digits[..<end]), at: 0)
    return localized(groups.joined(separator: group))
  }

  /// A text with the locale's digits.
  func localized(_ text: String) -> String {
    guard zero != "0", let zero = zero.unicodeScalars.first else { return text }
    return text.reduce(into: "") { result, character in
      if let value = character.wholeNumberValue,
        let digit = Unicode.Scalar(zero.value + UInt32(value))
      {
        result.unicodeScalars.append(digit)
      } else {
        result.append(character)
      }
    }
  }
}
