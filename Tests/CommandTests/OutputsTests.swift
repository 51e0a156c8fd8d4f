import Foundation
import Harness
import Testing

@Suite struct `What a site has for machines` {
  /// A switch, the files that it takes away, and what it takes out of pages.
  struct Switch: Sendable, CustomTestStringConvertible {
    let key: String
    let files: [String]
    let tag: String?

    var testDescription: String { key }
  }

  private static let switches = [
    Switch(key: "sitemap", files: ["sitemap.xml"], tag: nil),
    Switch(key: "robots", files: ["robots.txt"], tag: nil),
    Switch(key: "socialTags", files: [], tag: "<meta property=\"og:"),
    Switch(key: "structuredData", files: [], tag: "<script type=\"application/ld+json\">"),
    Switch(
      key: "json",
      files: ["en", "fr", "ko"].flatMap { locale in
        ["10", "12", "20", "FOG", "index"].map { "\(locale)/lsp/\($0).json" }
      }, tag: "type=\"application/json\""),
    Switch(
      key: "feed", files: ["en", "fr", "ko"].map { "\($0)/feed.xml" },
      tag: "type=\"application/atom+xml\""),
    Switch(key: "llms", files: ["llms.txt"], tag: nil),
    Switch(
      key: "manifest", files: ["en", "fr", "ko"].map { "\($0)/manifest.json" },
      tag: "rel=\"manifest\""),
  ]

  @Test(arguments: switches)
  func `is left out where it is switched off, and comes back`(off: Switch) async throws {
    let site = try Fixtures.shippedSite()
    let folder = try TemporaryFolder(site)
    let whole = try await tree(of: folder)
    #expect(Set(off.files).isSubset(of: whole.paths))

    var changed = site
    changed.append("outputs: {\(off.key): false}\n", to: "diptych.yaml")
    try changed.rewrite(in: folder.path)
    let less = try await tree(of: folder)
    #expect(Set(whole.paths).subtracting(less.paths) == Set(off.files))
    #expect(Set(less.paths).subtracting(whole.paths) == [])
    if let tag = off.tag {
      #expect(whole.pages.contains { $0.value.contains(tag) })
      #expect(!less.pages.contains { $0.value.contains(tag) })
    } else {
      #expect(whole.pages == less.pages)
    }

    try site.rewrite(in: folder.path)
    #expect(try await tree(of: folder) == whole)
  }

  @Test func `has no word of a sitemap in robots.txt where there is none`() async throws {
    var site = try Fixtures.shippedSite()
    site.append("outputs: {sitemap: false}\n", to: "diptych.yaml")
    #expect(
      try await tree(of: TemporaryFolder(site)).text("robots.txt") == "User-agent: *\nAllow: /\n")
  }

  @Test func `has no feed where nothing is dated`() async throws {
    var site = try Fixtures.shippedSite()
    for path in site.paths where path.hasSuffix(".md") {
      site.replace(/updated: .*\n/, in: path)
    }
    let tree = try await tree(of: TemporaryFolder(site))
    #expect(!tree.paths.contains { $0.hasSuffix("feed.xml") })
    #expect(!tree.pages.contains { $0.value.contains("atom+xml") })
    #expect(!tree.text("sitemap.xml").contains("lastmod"))
  }

  @Test func `has no feed and no llms.txt without their templates`() async throws {
    var site = try Fixtures.shippedSite()
    for name in ["feed.xml", "llms.txt"] { site.remove("Templates/\(name).mustache") }
    let tree = try await tree(of: TemporaryFolder(site))
    #expect(!tree.paths.contains { $0.hasSuffix("feed.xml") || $0 == "llms.txt" })
    #expect(!tree.pages.contains { $0.value.contains("atom+xml") })
  }

  @Test func `is an index for searching only where something names its folder`() async throws {
    let site = try Fixtures.validSite()
    let folder = try TemporaryFolder(site)
    let index = ["en", "fr"].flatMap { ["assets/search/\($0).js", "assets/search/\($0)/lsp.js"] }
    let whole = try await tree(of: folder)
    #expect(Set(index).isSubset(of: whole.paths))

    var silent = site
    silent.replace(/<script.*/, in: "Templates/home.mustache")
    try silent.rewrite(in: folder.path)
    #expect(Set(whole.paths).subtracting(try await tree(of: folder).paths) == Set(index))
    try site.rewrite(in: folder.path)
    #expect(try await tree(of: folder) == whole)

    for path in ["Static/own.js", "Templates/assets/own.js", "Templates/own.mustache"] {
      var changed = silent
      changed.overlay(FileTree([path: "load(\"assets/search/en.js\")\n"]))
      #expect(
        try await Set(index).isSubset(of: tree(of: TemporaryFolder(changed)).paths), "\(path)")
    }
  }

  @Test func `is JSON that a program can read`() async throws {
    var site = try Fixtures.shippedSite()
    site.replace(/name: Steady Light/, in: "Content/lsp/10.md", by: #"name: '"A" \ </script>'"#)
    let tree = try await tree(of: TemporaryFolder(site))
    for path in tree.paths where path.hasSuffix(".json") {
      #expect(throws: Never.self, "\(path)") { try JSONText.check(tree.text(path)) }
    }
    let blocks = tree.pages.values.flatMap { page in
      page.matches(of: /(?s)<script type="application\/ld\+json">(.*?)<\/script>/).map { $0.1 }
    }
    // Three locales with the home page, that of the protocol, four codes and six comparisons.
    #expect(blocks.count == 36)
    for block in blocks {
      #expect(throws: Never.self, "\(block)") { try JSONText.check(String(block)) }
    }
    #expect(blocks.contains { $0.contains(#""name":"\"A\" \\ \u003c/script>""#) })
  }

  /// The published site.
  private func tree(of folder: borrowing TemporaryFolder) async throws -> FileTree {
    let run = await Invocation("build", "--root", folder.path)
    try #require(run.status == .done, "\(run.error)")
    return try FileTree(of: "\(folder.path)/public")
  }
}

/// A text that should be JSON.
private enum JSONText {
  private struct Anything: Decodable {
    init(from decoder: any Decoder) {}
  }

  static func check(_ text: String) throws {
    _ = try JSONDecoder().decode(Anything.self, from: Data(text.utf8))
  }
}

extension FileTree {
  fileprivate mutating func append(_ text: String, to path: String) {
    files[path, default: []] += text.utf8
  }

  fileprivate mutating func replace(
    _ pattern: some RegexComponent, in path: String, by text: String = ""
  ) {
    files[path] = Array(self.text(path).replacing(pattern, with: text).utf8)
  }

  fileprivate var pages: [String: String] {
    Dictionary(
      uniqueKeysWithValues: paths.filter { $0.hasSuffix(".html") }.map { ($0, text($0)) })
  }
}
