import Catalog
import Languages

/// The codes that the feed of a locale tells of: those whose text was updated last.
struct FeedCodes {
  /// How many codes a feed has at most.
  static let limit = 50

  /// A code with the day on which it was updated.
  struct Item {
    /// The index of the protocol.
    let index: Int
    let code: Int
    let date: CalendarDate
  }

  /// Newest first; of one day, in the order of the protocols and codes.
  let items: [Item]

  init(in locale: LanguageTag, of site: Site) {
    var items: [Item] = []
    for (index, entry) in site.protocols.enumerated() {
      for (number, code) in entry.codes.enumerated() {
        guard let date = code.updated(in: locale, of: site.configuration) else { continue }
        items.append(Item(index: index, code: number, date: date))
      }
    }
    self.items = Array(
      items.sorted {
        $0.date != $1.date
          ? $0.date > $1.date : ($0.index, $0.code) < ($1.index, $1.code)
      }.prefix(Self.limit))
  }
}
