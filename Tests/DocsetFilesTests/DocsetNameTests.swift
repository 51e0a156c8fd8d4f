import SampleSites
import Testing

@testable import Catalog
@testable import DocsetFiles

@Suite struct `The name of a docset` {
  @Test(arguments: [
    (["SIP"], "fr", "SIP-fr.docset", "SIP (Français)", "sip", "sip-fr"),
    (["SIP", "HTTP/2"], "en", "SIP-HTTP-2-en.docset", "SIP HTTP/2 (English)", "sip-http-2", ""),
    (["Ж 1"], "en", "Ж-1-en.docset", "Ж 1 (English)", "ж-1", "ж-1-en"),
    (
      ["A", "B", "C", "D"], "en", "lights.example-en.docset", "lights.example (English)",
      "lights.example", "lights.example-en"
    ),
    ([], "en", "lights.example-en.docset", "lights.example (English)", "lights.example", ""),
  ])
  func `is made of the protocols' names, or of the host where they are many`(
    protocols: [String], locale: String, folder: String, title: String, keyword: String,
    identifier: String
  ) async throws {
    let site = try await Sites.read(Sites.lanterns)
    let template = try #require(site.protocols.first)
    let entries = protocols.map { name in
      var names = template.names
      names[site.configuration.sourceLocale]?.name = name
      return ProtocolEntry(
        id: name, classes: template.classes, sections: template.sections, facts: template.facts,
        parties: template.parties, codes: [], notes: [], image: nil, names: names)
    }
    let tag = try #require(site.configuration.locales.first { $0.text == locale })
    let name = DocsetName(
      of: Site(
        configuration: site.configuration, strings: site.strings,
        sectionIDs: site.sectionIDs, protocols: entries, templates: site.templates,
        assets: site.assets), in: tag)
    #expect(name.folder == folder)
    #expect(name.title == title)
    #expect(name.keyword == keyword)
    if !identifier.isEmpty { #expect(name.identifier == identifier) }
  }
}
