/// What a unit is for a page.
package enum UnitRole: Int, CaseIterable, Sendable {
  case site

  /// The string table of the page's locale, of the source locale, and of all locales.
  case strings, sourceStrings, allStrings

  /// Which protocols there are, and what each of them is called and lists.
  case protocols, entries, listings

  /// Which pages stand by themselves, and the one that the page is.
  case articles, article

  /// The page's protocol, in its locale and in the source locale, and its list of codes.
  case entry, sourceEntry, listing

  /// The page's first or only code, and its second one.
  case first, second, sourceFirst, sourceSecond
  case note

  /// Which locales the page's codes and its note are written in.
  case translations

  /// Whether readers are likely to want the page's comparison.
  case likeliness

  /// What belongs to no unit: the page's own address, and the feed of its locale.
  case address, feed
}

/// What pages take a field from.
package struct UnitRoles: OptionSet, Sendable {
  package let rawValue: UInt32

  package init(rawValue: UInt32) {
    self.rawValue = rawValue
  }

  init(_ role: UnitRole) {
    rawValue = 1 << UInt32(role.rawValue)
  }

  static let site = Self(UnitRole.site)
  static let strings = Self(UnitRole.strings)
  static let sourceStrings = Self(UnitRole.sourceStrings)
  static let allStrings = Self(UnitRole.allStrings)
  static let protocols: Self = [Self(UnitRole.protocols), Self(UnitRole.entries)]
  static let listings: Self = [.protocols, Self(UnitRole.listings)]
  static let articles = Self(UnitRole.articles)
  static let article = Self(UnitRole.article)
  static let entry = Self(UnitRole.entry)
  static let sourceEntry = Self(UnitRole.sourceEntry)
  static let listing = Self(UnitRole.listing)
  static let first = Self(UnitRole.first)
  static let second = Self(UnitRole.second)
  static let sourceFirst = Self(UnitRole.sourceFirst)
  static let sourceSecond = Self(UnitRole.sourceSecond)
  static let note = Self(UnitRole.note)
  static let translations = Self(UnitRole.translations)
  static let likeliness = Self(UnitRole.likeliness)
  static let address = Self(UnitRole.address)
  static let feed = Self(UnitRole.feed)

  /// What differs between the pages of a protocol's codes and pairs: a field that takes from any of
  /// it is not known before the page is.
  ///
  /// - Parameters:
  ///   - areAllTranslated: whether every code has text in every locale.
  ///   - areAllIndexed: whether search engines are told of every comparison.
  static func dynamic(areAllTranslated: Bool, areAllIndexed: Bool) -> Self {
    var own: Self = [.first, .second, .sourceFirst, .sourceSecond, .note, .address]
    if !areAllTranslated { own.insert(.translations) }
    if !areAllIndexed { own.insert(.likeliness) }
    return own
  }

  package var all: [UnitRole] { UnitRole.allCases.filter { contains(Self($0)) } }
}
