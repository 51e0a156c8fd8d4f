/// A folder that pages are in.
public enum AddressFolder<Name> {
  /// The site's own.
  case site

  /// `<locale>/`, or the site's own where the pages of its one locale have no folder.
  case locale(Name)

  /// `<locale>/<protocol>/`: the pages of a protocol and its codes.
  case codes(locale: Name, protocol: Name)

  /// `<locale>/compare/<protocol>/`
  case comparisons(locale: Name, protocol: Name)
}

extension AddressFolder: Sendable where Name: Sendable {}

extension AddressFolder: Equatable where Name: Equatable {
  /// Written out, so that it is specialized where other modules compare the folders of pages.
  @inlinable public static func == (left: Self, right: Self) -> Bool {
    switch (left, right) {
    case (.site, .site): true
    case (.locale(let locale), .locale(let other)): locale == other
    case (.codes(let locale, let entry), .codes(let other, let otherEntry)),
      (.comparisons(let locale, let entry), .comparisons(let other, let otherEntry)):
      locale == other && entry == otherEntry
    case (.site, _), (.locale, _), (.codes, _), (.comparisons, _): false
    }
  }
}

extension AddressFolder {
  /// The locale whose pages are in the folder; `nil` for the site's own.
  @inlinable public var locale: Name? {
    switch self {
    case .site: nil
    case .locale(let locale), .codes(let locale, _), .comparisons(let locale, _): locale
    }
  }

  /// The protocol that the folder is for; `nil` if it is for none or all.
  @inlinable public var `protocol`: Name? {
    switch self {
    case .site, .locale: nil
    case .codes(_, let entry), .comparisons(_, let entry): entry
    }
  }

  /// The folder with other names.
  @inlinable public func map<Other>(
    locale: (Name) -> Other, protocol: (Name) -> Other
  ) -> AddressFolder<Other> {
    switch self {
    case .site: .site
    case .locale(let tag): .locale(locale(tag))
    case .codes(let tag, let entry): .codes(locale: locale(tag), protocol: `protocol`(entry))
    case .comparisons(let tag, let entry):
      .comparisons(locale: locale(tag), protocol: `protocol`(entry))
    }
  }

  /// Calls `body` with the pieces of the folder's address below that of its locale, with a slash at
  /// the end: `compare/sip/`.
  @inlinable public func forEachPieceBelowLocale(_ body: (AddressPiece<Name>) -> Void) {
    if case .comparisons = self {
      body(.text(AddressWord.comparisons))
      body(.text("/"))
    }
    if let entry = self.protocol {
      body(.name(entry))
      body(.text("/"))
    }
  }

  /// The way from a file in the folder to the site's own folder: `../../../`.
  ///
  /// - Parameter hasLocaleFolder: whether the pages of a locale are in a folder of its own.
  public func wayToRoot(hasLocaleFolder: Bool) -> String {
    let depth =
      switch self {
      case .site: 0
      case .locale: 1
      case .codes: 2
      case .comparisons: 3
      }
    let isShorter = locale != nil && !hasLocaleFolder
    return String(repeating: "../", count: isShorter ? depth - 1 : depth)
  }
}

extension AddressFolder<String> {
  /// The address, with a slash at the end unless the folder is the site's own: `en/compare/sip/`.
  /// Where the name of the locale is empty, its pages have no folder: `compare/sip/`.
  public var text: String { text(escapedBy: { $0 }) }

  /// The address with something else in the place of each text that is no name, as in a pattern.
  public func text(escapedBy escape: (String) -> String) -> String {
    var text = locale.map { $0.isEmpty ? "" : $0 + escape("/") } ?? ""
    forEachPieceBelowLocale { text += $0.text(escape) }
    return text
  }

  /// The address below the folder of the locale: `compare/sip/`.
  public var textBelowLocale: String {
    var text = ""
    forEachPieceBelowLocale { text += $0.text { $0 } }
    return text
  }
}
