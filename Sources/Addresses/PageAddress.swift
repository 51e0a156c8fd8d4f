/// The address of a page, by the names that it is made of: texts, patterns of a host, or indexes in
/// a site's lists.
public enum PageAddress<Name> {
  /// `index.html`: choose a language.
  case chooser

  /// `404.html`
  case notFound

  /// `<locale>/index.html`: the protocols.
  case home(locale: Name)

  /// `<locale>/<name>.html`: a page that stands by itself, such as one about the site.
  case article(locale: Name, name: Name)

  /// `<locale>/<protocol>/index.html`: a protocol's codes.
  case protocolIndex(locale: Name, protocol: Name)

  /// `<locale>/<protocol>/<code>.html`
  case code(locale: Name, protocol: Name, code: Name)

  /// `<locale>/compare/<protocol>/<a>-vs-<b>.html`
  case comparison(locale: Name, protocol: Name, first: Name, second: Name)
}

/// A page of the site. Locales, protocols and codes are indexes in the site's lists.
public typealias Page = PageAddress<Int>

extension PageAddress: Sendable where Name: Sendable {}
extension PageAddress: Equatable where Name: Equatable {}
extension PageAddress: Hashable where Name: Hashable {}

extension PageAddress {
  /// The folder that the page is in.
  @inlinable public var folder: AddressFolder<Name> {
    switch self {
    case .chooser, .notFound: .site
    case .home(let locale), .article(let locale, _): .locale(locale)
    case .protocolIndex(let locale, let entry), .code(let locale, let entry, _):
      .codes(locale: locale, protocol: entry)
    case .comparison(let locale, let entry, _, _):
      .comparisons(locale: locale, protocol: entry)
    }
  }

  /// The name of the page's file in its folder.
  @inlinable public var fileName: PageFileName<Name> {
    switch self {
    case .chooser, .home, .protocolIndex: .index
    case .notFound: .notFound
    case .article(_, let name): .article(name)
    case .code(_, _, let code): .code(code)
    case .comparison(_, _, let first, let second): .pair(first, second)
    }
  }

  /// The locale of the page; `nil` for the pages outside of all locales.
  @inlinable public var locale: Name? { folder.locale }

  /// The protocol that the page is about; `nil` if it is about none or all.
  @inlinable public var `protocol`: Name? { folder.protocol }
}

extension PageAddress<String> {
  /// The address of the page as seen from the site's folder: `en/sip/180.html`.
  public var text: String { folder.text + fileName.text }

  /// The address of another file that stands beside the page.
  public func text(ending: StaticString) -> String {
    folder.text + fileName.text(ending: ending)
  }
}

/// A piece of an address: a text that the addresses of many pages have, or a name.
public enum AddressPiece<Name> {
  case text(StaticString)
  case name(Name)
}

extension AddressPiece where Name: StringProtocol {
  /// - Parameter escape: gives what stands for a text that is no name.
  func text(_ escape: (String) -> String) -> String {
    switch self {
    case .text(let text): escape("\(text)")
    case .name(let name): String(name)
    }
  }
}
