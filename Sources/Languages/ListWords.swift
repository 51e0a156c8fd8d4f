/// How a locale writes a list inside a sentence: `A, B, and C`.
public struct ListWords: Sendable, Hashable {
  /// What stands between the items of a list of two.
  let pair: String

  /// What stands after the first item of a longer list.
  let start: String

  /// What stands between two items that are neither the first nor the last of a list.
  public let middle: String

  /// What stands before the last item of a longer list.
  let end: String

  public static let english = ListWords(pair: " and ", start: ", ", middle: ", ", end: ", and ")

  /// The words of a locale (CLDR, standard lists); those of its language if it has none of its own.
  public init(for tag: LanguageTag) {
    self = Self.cldr(tag.text) ?? Self.cldr(tag.language) ?? .english
  }

  init(pair: String, start: String, middle: String, end: String) {
    self.pair = pair
    self.start = start
    self.middle = middle
    self.end = end
  }

  /// The items as one text; empty if there are none.
  public func join(_ items: [String]) -> String {
    guard let first = items.first else { return "" }
    if items.count == 2 { return first + pair + items[1] }
    return items.indices.dropFirst().reduce(into: first) { text, index in
      let isLast = index == items.count - 1
      text += index == 1 ? start : isLast ? end : middle
      text += items[index]
    }
  }
}
