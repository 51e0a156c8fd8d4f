import Languages
import Testing

@testable import Catalog

@Suite struct `A name in a locale` {
  private let english: LanguageTag
  private let french: LanguageTag
  private let configuration: SiteConfiguration
  private let storm: CodeClass
  private let retry: FactDefinition

  init() throws {
    english = try #require(LanguageTag("en"))
    french = try #require(LanguageTag("fr"))
    configuration = SiteConfiguration(
      baseURL: "https://lights.example/", sourceLocale: english, locales: [english, french],
      markdown: .init(), translations: .init(), hosting: .init(), indexing: .all, outputs: .all)
    storm = CodeClass(id: "storm", name: "Storm", label: nil, codes: [])
    retry = FactDefinition(id: "retry", kind: .choice, values: ["no", "yes"])
  }

  private func names(
    _ own: ProtocolNames?, in locale: LanguageTag? = nil
  ) -> ResolvedProtocolNames {
    var names = [
      english: ProtocolNames(
        name: "LSP", title: "Lanterns", classNames: ["storm": ClassName(name: "Storm")],
        factNames: ["retry": FactNames(label: "Try again", values: ["no": "never", "yes": "soon"])])
    ]
    names[french] = own
    let entry = ProtocolEntry(
      id: "lsp", classes: [storm], sections: [], facts: [retry], parties: [], codes: [], notes: [],
      image: nil, names: names)
    return entry.names(in: locale ?? french, of: configuration)
  }

  private func all(_ names: ResolvedProtocolNames) -> [ResolvedName] {
    [
      names.name, names.title, names.className(storm), names.classLabel(storm),
      names.factLabel(retry), names.valueName("no", of: retry),
    ]
  }

  private static let source = ["LSP", "Lanterns", "Storm", "Storm", "Try again", "never"]

  @Test func `is the locale's own`() {
    let resolved = all(
      names(
        ProtocolNames(
          name: "PL", title: "Lanternes",
          classNames: ["storm": ClassName(name: "Tempête", label: "avis de tempête")],
          factNames: ["retry": FactNames(label: "Réessayer", values: ["no": "jamais"])])))
    #expect(
      resolved.map(\.text)
        == ["PL", "Lanternes", "Tempête", "avis de tempête", "Réessayer", "jamais"])
    #expect(resolved.map(\.isFallback) == Array(repeating: false, count: resolved.count))
  }

  @Test func `is the source locale's where the locale has none`() {
    let nothing = FactNames(label: nil, values: [:])
    let empty = ProtocolNames(classNames: [:], factNames: ["retry": nothing])
    for own in [nil, empty] {
      let resolved = all(names(own))
      #expect(resolved.map(\.text) == Self.source)
      #expect(resolved.map(\.isFallback) == Array(repeating: true, count: resolved.count))
    }
  }

  @Test func `is no fallback in the source locale`() {
    let resolved = all(names(nil, in: english))
    #expect(resolved.map(\.text) == Self.source)
    #expect(resolved.map(\.isFallback) == Array(repeating: false, count: resolved.count))
  }

  @Test func `is the id of a value that has none`() {
    #expect(names(nil).valueName("maybe", of: retry).text == "maybe")
  }
}
