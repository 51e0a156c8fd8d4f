/// A part of the input that pages depend on as a whole.
///
/// A page depends on few units, which its address tells; a unit's dependencies tell what in it
/// has changed.
package enum DependencyUnit: Sendable, Hashable {
  /// The configuration and the templates, on which every page depends.
  case site

  /// Which protocols there are.
  case protocols

  /// Which pages search engines are told of.
  case listed

  /// The string table of a locale.
  case strings(locale: String)

  /// A protocol's names in a locale.
  case entry(locale: String, id: String)

  /// All codes of a protocol in a locale, which lists of codes show.
  case listing(locale: String, id: String)

  /// A code's text in a locale, and the codes that its comparisons offer.
  case code(locale: String, id: String, code: String)

  /// The note on a pair of codes in a locale.
  case note(locale: String, id: String, first: String, second: String)
}

extension DependencyUnit: LosslessStringConvertible {
  package var description: String {
    switch self {
    case .site: "site"
    case .protocols: "protocols"
    case .listed: "listed"
    case .strings(let locale): "strings \(locale)"
    case .entry(let locale, let id): "protocol \(locale) \(id)"
    case .listing(let locale, let id): "codes \(locale) \(id)"
    case .code(let locale, let id, let code): "code \(locale) \(id) \(code)"
    case .note(let locale, let id, let first, let second):
      "note \(locale) \(id) \(first) \(second)"
    }
  }

  package init?(_ description: String) {
    let words = description.split(separator: " ").map(String.init)
    switch (words.first, words.count) {
    case ("site", 1): self = .site
    case ("protocols", 1): self = .protocols
    case ("listed", 1): self = .listed
    case ("strings", 2): self = .strings(locale: words[1])
    case ("protocol", 3): self = .entry(locale: words[1], id: words[2])
    case ("codes", 3): self = .listing(locale: words[1], id: words[2])
    case ("code", 4): self = .code(locale: words[1], id: words[2], code: words[3])
    case ("note", 5):
      self = .note(locale: words[1], id: words[2], first: words[3], second: words[4])
    default: return nil
    }
  }
}
