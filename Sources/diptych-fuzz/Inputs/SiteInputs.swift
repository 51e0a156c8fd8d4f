import DiptychCommand
import Files

/// A file of a site: after a build the file is another, and the site is built again.
struct SiteFileInput: FuzzedInput {
  let name: String
  let seeds: [[UInt8]]
  let words: [String]
  private let path: String
  private let fixture: String

  /// Files that the site has besides those of the fixture, by their paths.
  private let others: [String: String]

  /// A file that the fixture has.
  private init(_ name: String, _ path: String, in fixture: String, words: [String]) {
    let seed = (try? FileReading.bytes(of: "\(fixture)/\(path)")) ?? []
    self.init(name, path, in: fixture, seeds: [seed], words: words)
  }

  private init(
    _ name: String, _ path: String, in fixture: String, seeds: [[UInt8]], words: [String],
    beside others: [String: String] = [:]
  ) {
    self.name = name
    self.path = path
    self.fixture = fixture
    self.seeds = seeds
    self.words = words
    self.others = others
  }

  /// The kinds of files that a site has.
  static func all(fixture: String) -> [any FuzzedInput] {
    let keys = [
      "translatedFrom", "related", "references", "clauses", "facts", "classes", "allow", "updated",
      "difference", "flow", "title", "menu",
    ].map { "\($0): " }
    let yaml = YAMLInput().words + keys
    let markdown = MarkdownInput().words + ["## ", "## Description\n\n", "---\n"]
    return [
      SiteFileInput("code", "Content/lsp/10.md", in: fixture, words: markdown + yaml),
      SiteFileInput("translation", "Content/lsp/10.fr.md", in: fixture, words: markdown + yaml),
      SiteFileInput(
        "pair", "Content/lsp/pairs/10-vs-20.md", in: fixture,
        seeds: [
          Array("---\ndifference: One burns.\n---\nBoth.\n\n## Key differences\n\n- A\n".utf8)
        ],
        words: markdown + yaml),
      SiteFileInput(
        "article", "Content/pages/about.md", in: fixture,
        seeds: [
          Array("---\ntitle: About\nmenu: header\norder: 1\n---\n## A {#b}\n\n[c](#b)\n".utf8)
        ],
        words: markdown + yaml, beside: pageTemplate),
      SiteFileInput(
        "svg", "Content/pages/images/a.svg", in: fixture,
        seeds: [Array("<svg viewBox='0 0 2 1' width='2em' height=\"1in\"><g/></svg>".utf8)],
        words: [
          "<svg", "/>", "width='", "viewBox='0 0 ", "1e9", "-1", "%", "<!DOCTYPE a [", "&a;",
        ],
        beside: article(showing: "images/a.svg")),
      SiteFileInput(
        "bitmap", "Content/pages/images/a.png", in: fixture, seeds: bitmaps,
        words: ["IHDR", "IDAT", "CgBI", "\u{0}\u{0}\u{0}\u{d}", "RIFF", "WEBP"],
        beside: article(showing: "images/a.png")),
      SiteFileInput("protocol", "Content/lsp/protocol.yaml", in: fixture, words: yaml),
      SiteFileInput(
        "strings", "Locales/en.yaml", in: fixture, words: yaml + TemplateInput().words),
      SiteFileInput(
        "style", "Locales/fr.style.yaml", in: fixture,
        seeds: [Array("rules:\n  - find: 'a+\\d(?!b)'\n    why: c\n    say: d\n".utf8)],
        words: yaml + ["find: ", "(", ")", "[", "]", "*", "(?<!", "\\p{L}", "{2,9}"]),
      SiteFileInput(
        "terms", "Locales/fr.terms.yaml", in: fixture,
        seeds: [Array("light:\n  use: feu\n  match: [feu, feux]\n  avoid: [lumi]\n".utf8)],
        words: yaml + ["use: ", "match: ", "avoid: "]),
      SiteFileInput("configuration", "diptych.yaml", in: fixture, words: yaml),
      SiteFileInput(
        "page-template", "Templates/comparison.mustache", in: fixture,
        words: TemplateInput().words + ["{{#code}}", "{{strings.hint}}", "{{#a}}", "{{#b}}"]),
    ]
  }

  /// What pages that stand by themselves need.
  private static let pageTemplate = [
    "Templates/page.mustache": "{{#page}}{{title}}{{#text}}{{{html}}}{{/text}}{{/page}}\n"
  ]

  private static func article(showing image: String) -> [String: String] {
    pageTemplate.merging(
      ["Content/pages/about.md": "---\ntitle: About\n---\n![A](\(image))\n"]
    ) { $1 }
  }

  /// The heads of a PNG, a GIF and a JPEG.
  private static let bitmaps: [[UInt8]] = [
    [
      0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, 0, 0, 0,
      2, 0, 0, 0, 1, 8, 2, 0, 0, 0, 0, 0, 0, 0,
    ],
    Array("GIF89a".utf8) + [2, 0, 1, 0, 0x80, 0, 0, 0, 0, 0, 0xFF, 0xFF, 0xFF, 0x2C],
    [0xFF, 0xD8, 0xFF, 0xC0, 0, 11, 8, 0, 1, 0, 2, 1, 1, 0x11, 0, 0xFF, 0xD9],
  ]

  func run(_ input: [UInt8]) async throws(Misbehaviour) {
    let site = try FuzzedSite(fixture)
    defer { site.remove() }
    for (path, text) in others { try site.write(Array(text.utf8), to: path) }
    if !others.isEmpty { try site.write(seeds[0], to: path) }
    guard try await site.build(into: "out") else { throw Misbehaviour("the fixture has errors") }
    try site.write(input, to: path)
    try await site.check()
    try await site.compareWithCleanBuild()
  }
}

/// A table of which `diptych new protocol` makes the codes of a protocol: what is made of a right
/// one has no errors.
struct TableInput: FuzzedInput {
  let name = "table"
  let seeds = ["code\tname\tclass\treference\n1\tOne\tA\tRFC 1 §2\n-3\tTwo\t\thttps://a.example/\n"]
    .map { Array($0.utf8) }
  let words = [
    "\t", "\n", "\r\n", "1", "a.fr", "RFC ", "§", "https://", "\u{feff}", "'", "\"", ": ", "#",
  ]
  private let fixture: String

  init(fixture: String) {
    self.fixture = fixture
  }

  func run(_ input: [UInt8]) async throws(Misbehaviour) {
    let site = try FuzzedSite(fixture)
    defer { site.remove() }
    try site.write(input, to: "table.tsv")
    let status = try await site.run(
      "new", "protocol", "made", "--from", "\(site.folder)/table.tsv", "--root", site.folder)
    guard status == .done else { return }
    guard try await site.build(into: "out") else {
      throw Misbehaviour("a protocol was made that has errors")
    }
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
