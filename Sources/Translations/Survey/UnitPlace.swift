/// Where a text stands in its protocol, and how many readers come there.
struct UnitPlace {
  /// How many related codes lead to the text's page and from it.
  let reach: Int

  /// The index of the code, or of the smaller code of a pair.
  let code: Int

  /// The index of the larger code of a pair; -1 for a code's own page.
  let other: Int

  /// The index of the section, or of the part of a pair's file.
  let section: Int
}

/// What is listed first: most-seen pages, then the site's order.
struct UnitRank: Comparable {
  private let page: (Int, Int, Int, Int)
  private let part: (Int, Int)

  init(reach: Int, protocolIndex: Int, place: UnitPlace, locale: Int) {
    page = (-reach, protocolIndex, place.code, place.other)
    part = (locale, place.section)
  }

  static func == (left: UnitRank, right: UnitRank) -> Bool {
    left.page == right.page && left.part == right.part
  }

  static func < (left: UnitRank, right: UnitRank) -> Bool {
    left.page == right.page ? left.part < right.part : left.page < right.page
  }
}
