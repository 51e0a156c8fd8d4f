/// A part of the input that pages depend on as a whole.
///
/// A page depends on few units, which its address tells; a unit's dependencies tell what in it
/// has changed. Names are texts between builds, and indexes in the site's lists within one.
package enum Unit<Name: Hashable & Sendable>: Sendable, Hashable {
  /// The configuration and the templates, on which every page depends.
  case site

  /// Which pages stand by themselves, and what menus call them in a locale.
  case articles(locale: Name)

  /// A page that stands by itself, in a locale.
  case article(locale: Name, name: Name)

  /// Which protocols there are.
  case protocols

  /// Which pages search engines are told of.
  case listed

  /// The string table of a locale.
  case strings(locale: Name)

  /// A protocol's names in a locale.
  case entry(locale: Name, id: Name)

  /// All codes of a protocol in a locale, which lists of codes show.
  case listing(locale: Name, id: Name)

  /// A code's text in a locale, and the codes that its comparisons offer.
  case code(locale: Name, id: Name, code: Name)

  /// The note on a pair of codes in a locale.
  case note(locale: Name, id: Name, first: Name, second: Name)

  /// What a file that is no page tells of itself (`Dependence.sources`).
  case file(Name)
}

/// A unit by the names of its locale, protocol and codes, as a state keeps it.
package typealias DependencyUnit = Unit<String>

extension Unit<Int> {
  /// The unit by its names.
  package func named(in outline: SiteOutline) -> DependencyUnit {
    func name(_ locale: Int) -> String { outline.locales[locale] }
    func id(_ entry: Int) -> String { outline.protocols[entry].id }
    func code(_ code: Int, of entry: Int) -> String { outline.protocols[entry].codes[code] }
    return switch self {
    case .site: .site
    case .protocols: .protocols
    case .listed: .listed
    case .strings(let locale): .strings(locale: name(locale))
    case .articles(let locale): .articles(locale: name(locale))
    case .article(let locale, let article):
      .article(locale: name(locale), name: outline.articles[article])
    case .entry(let locale, let entry): .entry(locale: name(locale), id: id(entry))
    case .listing(let locale, let entry): .listing(locale: name(locale), id: id(entry))
    case .code(let locale, let entry, let number):
      .code(locale: name(locale), id: id(entry), code: code(number, of: entry))
    case .note(let locale, let entry, let first, let second):
      .note(
        locale: name(locale), id: id(entry), first: code(first, of: entry),
        second: code(second, of: entry))
    case .file(let extra): .file(outline.extras[extra])
    }
  }
}

extension Unit: LosslessStringConvertible, CustomStringConvertible where Name == String {
  package var description: String {
    switch self {
    case .site: "site"
    case .protocols: "protocols"
    case .listed: "listed"
    case .strings(let locale): "strings \(locale)"
    case .articles(let locale): "pages \(locale)"
    case .article(let locale, let name): "page \(locale) \(name)"
    case .entry(let locale, let id): "protocol \(locale) \(id)"
    case .listing(let locale, let id): "codes \(locale) \(id)"
    case .code(let locale, let id, let code): "code \(locale) \(id) \(code)"
    case .note(let locale, let id, let first, let second):
      "note \(locale) \(id) \(first) \(second)"
    case .file(let address): "\(Self.file)\(address)"
    }
  }

  private static var file: String { "file " }

  /// Reads what `description` has written.
  package init?(_ description: String) {
    // Nothing but the address of a file can have spaces.
    if description.hasPrefix(Self.file) {
      self = .file(String(description.dropFirst(Self.file.count)))
      return
    }
    let words = description.split(separator: " ").map(String.init)
    switch (words.first, words.count) {
    case ("site", 1): self = .site
    case ("protocols", 1): self = .protocols
    case ("listed", 1): self = .listed
    case ("strings", 2): self = .strings(locale: words[1])
    case ("pages", 2): self = .articles(locale: words[1])
    case ("page", 3): self = .article(locale: words[1], name: words[2])
    case ("protocol", 3): self = .entry(locale: words[1], id: words[2])
    case ("codes", 3): self = .listing(locale: words[1], id: words[2])
    case ("code", 4): self = .code(locale: words[1], id: words[2], code: words[3])
    case ("note", 5):
      self = .note(locale: words[1], id: words[2], first: words[3], second: words[4])
    default: return nil
    }
  }
}
