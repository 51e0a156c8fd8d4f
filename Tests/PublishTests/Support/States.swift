import ContentHash
import Pages
import Planning
import Publish

extension ContentHash {
  /// The hash of a text.
  init(of text: String, _ number: Int = 0) {
    self.init(of: Array("\(text) \(number)".utf8))
  }
}

extension SiteDependencies {
  /// Dependencies with every kind of unit.
  static var sample: SiteDependencies {
    var dependencies = SiteDependencies()
    let units: [DependencyUnit] = [
      .site, .protocols, .listed, .strings(locale: "pt-BR"), .entry(locale: "en", id: "sip"),
      .listing(locale: "en", id: "sip"), .code(locale: "en", id: "sip", code: "2.01"),
      .note(locale: "en", id: "sip", first: "7", second: "A-B"),
    ]
    for (number, unit) in units.enumerated() {
      dependencies.add(
        [
          Part("the “list” of é,\n説明", ContentHash(of: "one", number)),
          Part("its name", ContentHash(of: "two", number)),
        ], to: unit)
    }
    return dependencies
  }
}

extension BuildState {
  /// A state with something of everything.
  static var sample: BuildState {
    BuildState(
      tool: "0.1.0 abc", inputs: ContentHash(of: "inputs"), selection: Selection("2/5") ?? .all,
      outline: SiteOutline(
        locales: ["en", "pt-BR"],
        protocols: [
          .init(id: "sip", codes: ["7", "2.01", "A-B"]), .init(id: "empty", codes: []),
        ],
        extras: ["assets/a b.svg", "assets/é.css", "robots.txt"], isPrecompressed: true),
      untranslated: 7, warnings: 1, omittedRedirects: 12)
  }
}
