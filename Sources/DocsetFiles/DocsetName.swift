package import Catalog
package import Languages

/// How the docset of a locale is called.
package struct DocsetName: Sendable, Hashable {
  /// The protocols' names, of which no more than this are put together.
  private static let mostProtocols = 3

  /// What the docsets of all locales have in common: `SIP`.
  private let stem: String
  private let tag: String
  private let language: String

  package init(of site: Site, in locale: LanguageTag) {
    let configuration = site.configuration
    let names = site.protocols.map {
      $0.names(in: configuration.sourceLocale, of: configuration).name.text
    }
    let host = BaseURL.host(of: configuration.baseURL)
    stem = names.isEmpty || names.count > Self.mostProtocols ? host : names.joined(separator: " ")
    tag = locale.text
    language = site.language(of: locale)
  }

  /// The folder: `SIP-fr.docset`.
  package var folder: String { "\(Self.word(stem))-\(tag).docset" }

  /// What readers see: `SIP (Français)`.
  var title: String { "\(stem) (\(language))" }

  /// The docset among others: `sip-fr`.
  var identifier: String { "\(keyword)-\(tag.lowercased())" }

  /// The word by which readers ask for it: `sip`.
  var keyword: String { Self.word(stem).lowercased() }

  /// A text without anything that a file name or a keyword can't have.
  private static func word(_ text: String) -> String {
    text.split { !$0.isLetter && !$0.isNumber && $0 != "." }.joined(separator: "-")
  }
}
