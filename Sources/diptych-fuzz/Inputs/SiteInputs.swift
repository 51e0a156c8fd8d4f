import DiptychCommand
import Files

/// A file of a site: after a build the file is another, and the site is built again.
struct SiteFileInput: FuzzedInput {
  let name: String
  let seeds: [[UInt8]]
  let words: [String]
  private let path: String
  private let fixture: String

  private init(_ name: String, _ path: String, in fixture: String, words: [String]) {
    self.name = name
    self.path = path
    self.fixture = fixture
    self.words = words
    seeds = [(try? FileReading.bytes(of: "\(fixture)/\(path)")) ?? []]
  }

  /// The kinds of files that a site has.
  static func all(fixture: String) -> [any FuzzedInput] {
    let keys = [
      "translatedFrom", "related", "references", "clauses", "facts", "classes", "allow", "updated",
    ].map { "\($0): " }
    let yaml = YAMLInput().words + keys
    let markdown = MarkdownInput().words + ["## ", "## Description\n\n", "---\n"]
    return [
      SiteFileInput("code", "Content/lsp/10.md", in: fixture, words: markdown + yaml),
      SiteFileInput("translation", "Content/lsp/10.fr.md", in: fixture, words: markdown + yaml),
      SiteFileInput("protocol", "Content/lsp/protocol.yaml", in: fixture, words: yaml),
      SiteFileInput(
        "strings", "Locales/en.yaml", in: fixture, words: yaml + TemplateInput().words),
      SiteFileInput("configuration", "diptych.yaml", in: fixture, words: yaml),
      SiteFileInput(
        "page-template", "Templates/comparison.mustache", in: fixture,
        words: TemplateInput().words + ["{{#code}}", "{{strings.hint}}", "{{#a}}", "{{#b}}"]),
    ]
  }

  func run(_ input: [UInt8]) async throws(Misbehaviour) {
    let site = try FuzzedSite(fixture)
    defer { site.remove() }
    guard try await site.build(into: "out") else { throw Misbehaviour("the fixture has errors") }
    try site.write(input, to: path)
    try await site.check()
    try await site.compareWithCleanBuild()
  }
}

/// The state of a build, by which the next one trusts what is there.
struct StateInput: FuzzedInput {
  let name = "state"
  let seeds: [[UInt8]] = [[0], [1, 2, 3, 4], Array(repeating: 255, count: 64)]
  let words = ["inputs ", "folder ", "locale ", "code ", "unit ", "part ", "extra ", "tool "]
  private let fixture: String

  init(fixture: String) {
    self.fixture = fixture
  }

  /// An input tells which bytes of the state are others: each two are a place and a value.
  func run(_ input: [UInt8]) async throws(Misbehaviour) {
    let site = try FuzzedSite(fixture)
    defer { site.remove() }
    guard try await site.build(into: "out") else { throw Misbehaviour("the fixture has errors") }
    try site.changeState { state in
      var index = 0
      while index + 2 < input.count, !state.isEmpty {
        let place = (Int(input[index]) << 8 | Int(input[index + 1])) % state.count
        if input[index + 2] == 0 {
          state.removeSubrange(place...)
        } else {
          state[place] ^= input[index + 2]
        }
        index += 3
      }
    }
    try await site.compareWithCleanBuild()
  }
}

/// A page of a tree that is audited.
struct PageInput: FuzzedInput {
  let name = "page"
  let seeds = [
    """
    <!doctype html><html lang="en"><head><title>A</title>
    <link rel="canonical" href="https://a.example/">
    <link rel="alternate" hreflang="fr" href="fr/"></head><body id="b"><a href="#b">x</a>
    <img src="a.png" alt=""><script>a < b</script><!-- c --></body></html>
    """
  ].map { Array($0.utf8) }
  let words = [
    "<", ">", "</", "<!--", "-->", "<a href=", "\"", "'", "=", "&amp;", "&#x41;", "&", "<script>",
    "</script>", "<style>", "<title>", "<base href=\"x\">", "id=\"b\"", "href=\"", "../", "?", "#",
    "%2e",
    "srcset=\"a 1x, b 2x\"", "hreflang=\"fr\"", "<![CDATA[", "http://", "//",
  ]
  private let fixture: String

  init(fixture: String) {
    self.fixture = fixture
  }

  func run(_ input: [UInt8]) async throws(Misbehaviour) {
    let site = try FuzzedSite(fixture)
    defer { site.remove() }
    try site.write(input, to: "tree/index.html")
    try site.write(input, to: "tree/fr/index.html")
    _ = try await site.run("check", "--site", "\(site.folder)/tree")
  }
}
