import Docset
import Planning
import SampleSites
import Testing

@testable import DocsetFiles

@Suite struct `The entries of a docset` {
  @Test func `are the protocol, all codes, all comparisons and the pages`() async throws {
    let entries = try await entries(in: "fr")
    #expect(entries.count { $0.kind == .entry } == 1)
    #expect(entries.count { $0.kind == .code } == 75)
    #expect(entries.count { $0.kind == .guide } == 2775 + 3)
    let entry = entries.first { $0.kind == .entry }
    #expect(entry?.name == "SIP – Session Initiation Protocol")
    #expect(entry?.path == "fr/sip/index.html")
    let code = entries.first { $0.path == "fr/sip/407.html" }
    #expect(code?.kind == .code)
    #expect(code?.name.hasPrefix("407 Proxy Authentication Required (") == true)
    let pair = entries.first { $0.path == "fr/compare/sip/401-vs-407.html" }
    #expect(pair?.kind == .guide)
    #expect(pair?.name.hasPrefix("401 vs 407 – Unauthorized (") == true)
  }

  @Test func `lead to files of the docset, each once`() async throws {
    let site = try await Sites.read(Sites.package, locale: "ko")
    let plan = SitePlan(
      SiteOutline(of: site, folder: SiteForm.docset.folder, extras: []))
    let paths = Array(DocsetEntries(site)).map(\.path)
    #expect(Set(paths).count == paths.count)
    for path in paths {
      #expect(plan.number(at: "Contents/Resources/Documents/\(path)") != nil, "\(path)")
    }
  }

  /// Documentation browsers take a point off for each letter that was not typed.
  @Test func `give a code a shorter name than its comparisons`() async throws {
    let entries = try await entries(in: "en")
    let codes = entries.filter { $0.kind == .code }
    for comparison in entries where comparison.kind == .guide {
      let numbers = comparison.name.split(separator: " ").prefix(3)
      for code in codes where numbers.contains(where: { code.name.hasPrefix("\($0) ") }) {
        #expect(code.name.count < comparison.name.count)
      }
    }
  }

  @Test func `name the protocol where there are several`() async throws {
    let site = try await Sites.read(Sites.lanterns, locale: "en")
    let names = Array(DocsetEntries(site)).map(\.name)
    #expect(names.contains("20 (LSP) Gale"))
    #expect(names.contains("1 (ONE) One"))
    #expect(names.contains("10 vs 20 (LSP) – Steady Light, Gale"))
  }

  private func entries(in locale: String) async throws -> [DocsetEntry] {
    Array(DocsetEntries(try await Sites.read(Sites.package, locale: locale)))
  }
}
