import ContentHash
import Pages
import Publish

extension ContentHash {
  /// The hash of a text.
  init(of text: String, _ number: Int = 0) {
    self.init(of: Array("\(text) \(number)".utf8))
  }
}

extension BuildState {
  /// A state with something of everything.
  static var sample: BuildState {
    var dependencies = SiteDependencies()
    let units: [DependencyUnit] = [
      .site, .protocols, .listed, .strings(locale: "pt-BR"), .entry(locale: "en", id: "sip"),
      .listing(locale: "en", id: "sip"), .code(locale: "en", id: "sip", code: "2.01"),
      .note(locale: "en", id: "sip", first: "7", second: "A-B"),
    ]
    for (number, unit) in units.enumerated() {
      dependencies.set("the “list” of é, 説明", of: unit, to: ContentHash(of: "one", number))
      dependencies.set("its name", of: unit, to: ContentHash(of: "two", number))
    }
    return BuildState(
      tool: "0.1.0 abc", inputs: ContentHash(of: "inputs"), selection: Selection("2/5") ?? .all,
      outline: SiteOutline(
        locales: ["en", "pt-BR"],
        protocols: [
          .init(id: "sip", codes: ["7", "2.01", "A-B"]), .init(id: "empty", codes: []),
        ],
        extras: ["assets/a b.svg", "assets/é.css", "robots.txt"], isPrecompressed: true),
      dependencies: dependencies, untranslated: 7, warnings: 1, omittedRedirects: 12)
  }
}
