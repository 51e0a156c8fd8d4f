/// A part of the input that pages depend on as a whole.
///
/// A page depends on few units, which its address tells; a unit's dependencies tell what in it
/// has changed.
public enum DependencyUnit: Sendable, Hashable {
  /// The configuration and the templates, on which every page depends.
  case site

  /// The string table of a locale.
  case strings(locale: String)

  /// A protocol's names in a locale.
  case entry(locale: String, id: String)

  /// The names of all codes of a protocol in a locale, which lists of codes show.
  case listing(locale: String, id: String)

  /// A code's text in a locale.
  case code(locale: String, id: String, code: String)
}

extension DependencyUnit: LosslessStringConvertible {
  public var description: String {
    switch self {
    case .site: "site"
    case .strings(let locale): "strings \(locale)"
    case .entry(let locale, let id): "protocol \(locale) \(id)"
    case .listing(let locale, let id): "codes \(locale) \(id)"
    case .code(let locale, let id, let code): "code \(locale) \(id) \(code)"
    }
  }

  public init?(_ description: String) {
    let words = description.split(separator: " ").map(String.init)
    switch (words.first, words.count) {
    case ("site", 1): self = .site
    case ("strings", 2): self = .strings(locale: words[1])
    case ("protocol", 3): self = .entry(locale: words[1], id: words[2])
    case ("codes", 3): self = .listing(locale: words[1], id: words[2])
    case ("code", 4): self = .code(locale: words[1], id: words[2], code: words[3])
    default: return nil
    }
  }
}
