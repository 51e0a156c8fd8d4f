import Addresses
import Pages
import Testing

@Suite struct `The site about SIP` {
  @Test func `compares all 75 codes in five languages`() async throws {
    let facts = try await SipSite.shared().facts
    func count(_ isKind: (Page) -> Bool) -> Int { facts.count { isKind($0.page) } }
    #expect(count { if case .comparison = $0 { true } else { false } } == 13_875)
    #expect(count { if case .code = $0 { true } else { false } } == 375)
    #expect(count { if case .protocolIndex = $0 { true } else { false } } == 5)
    #expect(count { if case .home = $0 { true } else { false } } == 5)
    #expect(count { $0 == .chooser } == 1)
    #expect(count { $0 == .notFound } == 1)
    #expect(facts.count == 14_262)
  }

  @Test func `has every page and file that it links to`() async throws {
    let site = try await SipSite.shared()
    let targets = site.facts.reduce(into: Set<String>()) { $0.formUnion($1.targets) }
    #expect(targets.subtracting(site.addresses).sorted() == [])
  }

  @Test func `can be reached as a whole from its first page`() async throws {
    let site = try await SipSite.shared()
    let targets = Dictionary(uniqueKeysWithValues: site.facts.map { ($0.address, $0.targets) })
    var reached: Set = ["index.html"]
    var next = ["index.html"]
    while let address = next.popLast() {
      for target in targets[address] ?? [] where reached.insert(target).inserted {
        next.append(target)
      }
    }
    #expect(Set(targets.keys).subtracting(reached) == ["404.html"])
  }

  @Test func `gives each page one title and one description`() async throws {
    for facts in try await SipSite.shared().facts {
      #expect(facts.titles.count == 1, "\(facts.address)")
      #expect(facts.descriptions.count == 1, "\(facts.address)")
      #expect((facts.titles + facts.descriptions).allSatisfy { !$0.isEmpty }, "\(facts.address)")
    }
  }

  @Test func `gives no two pages of a language the same title or description`() async throws {
    let site = try await SipSite.shared()
    for (locale, pages) in Dictionary(
      grouping: site.localized, by: { $0.address.prefix { $0 != "/" } })
    {
      #expect(Set(pages.map(\.titles)).count == pages.count, "\(locale)")
      #expect(Set(pages.map(\.descriptions)).count == pages.count, "\(locale)")
    }
  }

  @Test func `names each page's own address as the canonical one`() async throws {
    let site = try await SipSite.shared()
    let base = site.pages.site.configuration.baseURL
    for facts in site.localized {
      #expect(facts.canonical == ["\(base)\(facts.address)"])
    }
  }

  @Test func `names the same page in all languages, and each of those names it`() async throws {
    let site = try await SipSite.shared()
    let base = site.pages.site.configuration.baseURL
    let alternates = Dictionary(
      uniqueKeysWithValues: site.facts.filter { $0.page != .notFound }
        .map { ($0.canonical, $0.alternates) })
    let unlikely = site.localized.filter { $0.alternates.isEmpty }
    #expect(unlikely.count > site.localized.count / 2)
    for facts in unlikely { #expect(facts.robots == ["noindex, follow"], "\(facts.address)") }
    for facts in site.localized where !facts.alternates.isEmpty {
      #expect(facts.robots.isEmpty, "\(facts.address)")
      #expect(
        facts.alternates.keys.sorted() == ["en", "fr", "ja", "ko", "ru", "x-default"],
        "\(facts.address)")
      let path = facts.address.drop { $0 != "/" }
      #expect(
        facts.alternates["x-default"]
          == (path == "/index.html" ? "\(base)index.html" : facts.alternates["en"]),
        "\(facts.address)")
      let locale = String(facts.address.prefix { $0 != "/" })
      #expect(facts.alternates[locale].map { [$0] } == facts.canonical, "\(facts.address)")
      for url in facts.alternates.values {
        #expect(alternates[[url]] == facts.alternates, "\(facts.address)")
      }
    }
  }
}
