import Bytes
import Diagnostics
import Mustache
import PageData
import Pages
import Planning
import SampleSites
import Testing

@testable import Catalog

extension Sites {
  /// Makes a site ready for rendering; the given templates, by name, take the place of its own.
  ///
  /// - Parameter locale: the only locale that has pages; all have unless given.
  static func prepare(
    _ folder: String, templates: [String: String] = [:], locale: String? = nil,
    form: SiteForm = .folder, making: SitePages.Making = .atOnce(jobs: 2)
  ) async throws -> SitePages {
    let site = try await read(folder)
    var configuration = site.configuration
    if let locale {
      let tag = configuration.locales.first { $0.text == locale }
      configuration.restrict(to: try #require(tag))
    }
    let changed = Site(
      configuration: configuration, strings: site.strings,
      sectionIDs: site.sectionIDs, protocols: site.protocols,
      templates: site.templates.filter { templates[$0.name] == nil }
        + templates.sorted { $0.key < $1.key }.map { name, text in
          TemplateFile(name: name, file: SourceFile(path: "\(name).mustache", text: text))
        }, assets: site.assets)
    var log = DiagnosticLog()
    let pages = await pages(of: changed, in: folder, form: form, making: making, log: &log)
    #expect(log.diagnostics == [])
    return try #require(pages)
  }

  /// Makes a site ready that was read before.
  static func pages(
    of site: Site, in folder: String = ".", form: SiteForm = .folder,
    making: SitePages.Making = .atOnce(jobs: 2), log: inout DiagnosticLog
  ) async -> SitePages? {
    let root = SiteRoot(path: folder)
    let design = SiteDesign(of: site, root: root, log: &log)
    return await SitePages(
      site: site, design, root: root, form: form, making: making, log: &log)
  }
}

extension SitePages {
  /// The text of the page at an address.
  func text(at address: String) throws -> String {
    let number = try #require(plan.number(at: address))
    var renderer = SiteRenderer(self)
    var output = ByteBuffer()
    try renderer.render(plan.file(number), piece: 0, into: &output)
    return output.withBytes { String(decoding: $0, as: UTF8.self) }
  }
}
