import Planning
import SampleSites
import Testing

@testable import Catalog
@testable import Hosting

@Suite struct `A list of redirects` {
  @Test func `leads all comparisons of SIP in the wrong order to the right ones`() async throws {
    let outline = SiteOutline(of: try await Sites.read(Sites.package), extras: [])
    for target in [HostingTarget.cloudflarePages, .netlify] {
      let list = try #require(target.host.redirects(for: outline, basePath: "/"))
      #expect(list.omitted == 0)
      let rules = RuleMatcher(list.lines)
      for locale in [outline.locales.first, outline.locales.last].compactMap(\.self) {
        for entry in outline.protocols {
          for (second, larger) in entry.codes.enumerated() {
            for smaller in entry.codes[..<second] {
              let folder = "/\(locale)/compare/\(entry.id)"
              let right = "\(folder)/\(smaller)-vs-\(larger).html"
              let served = target.pageEnding.served(right)
              #expect(rules.target(of: "\(folder)/\(larger)-vs-\(smaller).html") == served)
              #expect(rules.target(of: right) == nil)
            }
          }
        }
      }
    }
  }

  @Test func `keeps the limits of Cloudflare Pages`() throws {
    let outline = Self.outline(codes: 800, locales: ["en", "fr", "ja", "ko", "ru"])
    let list = try #require(CloudflarePages().redirects(for: outline, basePath: "/docs/"))
    let dynamic = list.lines.count { $0.contains("/:locale/") }
    #expect(dynamic == 100)
    #expect(list.lines.count - dynamic <= 2_000)
    #expect(list.lines.suffix(100).allSatisfy { $0.contains("/:locale/") })
    #expect(list.lines.reduce(0) { $0 + $1.utf8.count + 1 } <= 100_000)
    #expect(list.lines.allSatisfy { $0.hasPrefix("/docs/") && $0.hasSuffix(" 301") })
    #expect(list.omitted > 0)
    let covered = 800 * 799 / 2 * 5 - list.omitted
    // The rules for first digits alone cover 28 pairs of hundreds.
    #expect(covered > 28 * 100 * 100 * 5)
  }

  @Test(arguments: [HostingTarget.netlify, .cloudflarePages])
  func `names no locale whose pages have no folder`(target: HostingTarget) throws {
    let outline = SiteOutline(
      locales: ["en"], hasLocaleFolder: false,
      protocols: [.init(id: "sip", codes: ["100", "180"])], extras: [])
    let list = try #require(target.host.redirects(for: outline, basePath: "/docs/"))
    #expect(!list.lines.isEmpty)
    #expect(list.lines.allSatisfy { $0.hasPrefix("/docs/compare/sip/") && !$0.contains(":locale") })
  }

  @Test func `tells what Netlify is not given`() throws {
    let outline = Self.outline(codes: 150, locales: ["en", "fr"])
    let list = try #require(Netlify().redirects(for: outline, basePath: "/"))
    #expect(list.lines.count == 10_000)
    #expect(list.omitted == (150 * 149 / 2 - 10_000) * 2)
  }

  @Test(arguments: [HostingTarget.githubPages, .nginx, .apache, .s3])
  func `is not made for others`(target: HostingTarget) {
    let outline = Self.outline(codes: 3, locales: ["en"])
    #expect(target.host.redirects(for: outline, basePath: "/") == nil)
  }

  @Test(arguments: [HostingTarget.cloudflarePages, .netlify])
  func `leads from earlier names, in either order, to the codes`(target: HostingTarget)
    throws
  {
    let codes = ["2.1.5", "4.7.1", "4.7.2", "4.7.10", "5.7.1"]
    let outline = SiteOutline(
      locales: ["en", "ko"], protocols: [.init(id: "smtp", codes: codes)], extras: [])
    let names = ["greylisted": "4.7.1", "4.7.01": "4.7.1", "spam": "5.7.1"].map {
      EarlierNames.Name(earlier: $0, code: $1)
    }
    let list = try #require(
      target.host.redirects(for: outline, EarlierNames([("smtp", names)]), basePath: "/"))
    #expect(list.omitted == 0)
    let rules = RuleMatcher(list.lines)
    func end(of address: String) -> String {
      var address = address
      for _ in 0..<4 {
        let file = address.hasSuffix(".html") ? address : "\(address).html"
        guard let next = rules.target(of: file) else { return address }
        address = next
      }
      return "no end"
    }
    let folderOfPairs = "/ko/compare/smtp"
    for (names, right) in [
      ("greylisted-vs-2.1.5", "2.1.5-vs-4.7.1"), ("2.1.5-vs-greylisted", "2.1.5-vs-4.7.1"),
      ("greylisted-vs-4.7.10", "4.7.1-vs-4.7.10"), ("4.7.10-vs-4.7.01", "4.7.1-vs-4.7.10"),
      ("spam-vs-greylisted", "4.7.1-vs-5.7.1"), ("greylisted-vs-spam", "4.7.1-vs-5.7.1"),
      ("5.7.1-vs-4.7.2", "4.7.2-vs-5.7.1"), ("4.7.10-vs-4.7.2", "4.7.2-vs-4.7.10"),
    ] {
      let served = target.pageEnding.served("\(folderOfPairs)/\(right).html")
      #expect(end(of: "\(folderOfPairs)/\(names).html") == served)
    }
  }

  /// A site with one protocol of so many codes: 100, 101, 102 …
  private static func outline(codes: Int, locales: [String]) -> SiteOutline {
    SiteOutline(
      locales: locales,
      protocols: [.init(id: "sip", codes: (0..<codes).map { String(100 + $0) })], extras: [])
  }
}

/// Reads rules as Cloudflare Pages does: the first that matches is taken, and a placeholder stands
/// for one or more characters but a slash.
///
/// Rules without placeholders, or with one for the locale only, are looked up.
private struct RuleMatcher {
  private var exact: [String: String] = [:]
  private var patterns: [(source: [Piece], target: [Piece])] = []

  private enum Piece: Equatable {
    case text([UInt8])
    case placeholder(String)
  }

  init(_ lines: [String]) {
    for line in lines {
      let words = line.split(separator: " ").map(String.init)
      if words[0].replacing("/:locale/", with: "/").contains(":") {
        patterns.append((Self.pieces(of: words[0]), Self.pieces(of: words[1])))
      } else {
        exact[words[0]] = words[1]
      }
    }
  }

  func target(of address: String) -> String? {
    let locale = address.split(separator: "/")[0]
    let general = "/:locale/" + address.dropFirst(locale.count + 2)
    if let target = exact[address] ?? exact[general] {
      return target.replacing(":locale", with: locale)
    }
    let address = Array(address.utf8)
    for (source, target) in patterns {
      guard let values = Self.match(address[...], source[...]) else { continue }
      let bytes = target.flatMap { piece in
        switch piece {
        case .text(let text): text
        case .placeholder(let name): values[name] ?? []
        }
      }
      return String(decoding: bytes, as: UTF8.self)
    }
    return nil
  }

  private static func pieces(of rule: String) -> [Piece] {
    var pieces: [Piece] = []
    var rest = rule[...]
    while let colon = rest.firstIndex(of: ":") {
      pieces.append(.text(Array(rest[..<colon].utf8)))
      let name = rest[rest.index(after: colon)...].prefix { $0.isLetter }
      pieces.append(.placeholder(String(name)))
      rest = rest[name.endIndex...]
    }
    return pieces + [.text(Array(rest.utf8))]
  }

  private static func match(
    _ text: ArraySlice<UInt8>, _ pieces: ArraySlice<Piece>
  ) -> [String: [UInt8]]? {
    guard let piece = pieces.first else { return text.isEmpty ? [:] : nil }
    switch piece {
    case .text(let expected):
      guard text.starts(with: expected) else { return nil }
      return match(text.dropFirst(expected.count), pieces.dropFirst())
    case .placeholder(let name):
      let end = text.firstIndex(of: UInt8(ascii: "/")) ?? text.endIndex
      for stop in stride(from: end, to: text.startIndex, by: -1) {
        guard var values = match(text[stop...], pieces.dropFirst()) else { continue }
        values[name] = Array(text[..<stop])
        return values
      }
      return nil
    }
  }
}
