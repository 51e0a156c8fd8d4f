/// A page of the site. Locales, protocols and codes are indexes in the site's lists.
public enum Page: Sendable, Hashable {
  /// `index.html`: choose a language.
  case chooser

  /// `404.html`
  case notFound

  /// `<locale>/index.html`: the protocols.
  case home(locale: Int)

  /// `<locale>/<protocol>/index.html`: a protocol's codes.
  case protocolIndex(locale: Int, protocol: Int)

  /// `<locale>/<protocol>/<code>.html`
  case code(locale: Int, protocol: Int, code: Int)

  /// `<locale>/compare/<protocol>/<a>-vs-<b>.html`
  case comparison(locale: Int, protocol: Int, first: Int, second: Int)
}
