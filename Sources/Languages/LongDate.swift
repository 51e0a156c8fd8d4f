/// How a locale writes a day in a text: `20 novembre 2026`.
public struct LongDate: Sendable, Hashable {
  /// The text around the parts, which stand in braces: `d` or `dd`, `m` or `mm`, `month` and `y`.
  let pattern: String

  /// What stands for `{month}`: twelve names with bars in between.
  let months: String

  static let english = LongDate(
    pattern: "{month} {d}, {y}",
    months: """
      January|February|March|April|May|June|July|August|September|October|November|December
      """)

  /// The form of a locale (CLDR, the long format of the Gregorian calendar); that of its language
  /// if it has none of its own.
  public init(for tag: LanguageTag) {
    self = Self.cldr(tag.text) ?? Self.cldr(tag.language) ?? .english
  }

  init(pattern: String, months: String) {
    self.pattern = pattern
    self.months = months
  }

  /// A day of the Gregorian calendar in the locale's words and digits. January is month 1.
  public func format(year: Int, month: Int, day: Int, digits: NumberSymbols) -> String {
    var text = ""
    var rest = pattern[...]
    while let open = rest.firstIndex(of: "{"), let close = rest.firstIndex(of: "}") {
      text += rest[..<open]
      switch rest[rest.index(after: open)..<close] {
      case "d": text += digits.localized(String(day))
      case "dd": text += digits.localized(Self.twoDigits(day))
      case "m": text += digits.localized(String(month))
      case "mm": text += digits.localized(Self.twoDigits(month))
      case "month": text += name(of: month)
      default: text += digits.localized(String(year))
      }
      rest = rest[rest.index(after: close)...]
    }
    return text + rest
  }

  private func name(of month: Int) -> Substring {
    let names = months.split(separator: "|")
    return names.indices.contains(month - 1) ? names[month - 1] : ""
  }

  private static func twoDigits(_ number: Int) -> String {
    number < 10 ? "0\(number)" : String(number)
  }
}
