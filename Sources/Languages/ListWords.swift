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
    var text: [UInt8] = []
    join(items.count, into: &text) { $1 += items[$0].utf8 }
    return String(decoding: text, as: UTF8.self)
  }

  /// Appends items as one text, in UTF-8.
  ///
  /// - Parameters:
  ///   - count: how many items there are.
  ///   - text: what they are appended to.
  ///   - append: appends an item by its number, from 0.
  public func join(
    _ count: Int, into text: inout [UInt8], _ append: (Int, inout [UInt8]) -> Void
  ) {
    for number in 0..<count {
      if number > 0 { text += words(before: number, of: count).utf8 }
      append(number, &text)
    }
  }

  private func words(before number: Int, of count: Int) -> String {
    if count == 2 { return pair }
    if number == 1 { return start }
    return number == count - 1 ? end : middle
  }
}
