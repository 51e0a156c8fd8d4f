import Bytes
import Languages
import Testing

@testable import Search

@Suite struct `What search looks through in a locale` {
  @Test func `tells itself from everything that differs in a place`() throws {
    var known: [[UInt8]: String] = [:]
    for (name, searched) in try Self.variants() {
      let other = known.updateValue(name, forKey: searched.source)
      #expect(other == nil, "“\(name)” is like “\(other ?? "")”")
    }
  }

  @Test func `says of each code that it is a part`() throws {
    var names: [String] = []
    try Self.locale().forEachSource { name, _ in names.append(name) }
    #expect(names == ["the words of search", "the names of lsp", "lsp 180", "the page about"])
  }

  /// The same locale with one thing changed, by what that is.
  private static func variants() throws -> [(String, SearchedLocale)] {
    let items: [(String, SearchedItem)] = [
      ("code", item(code: "181")), ("no code", item(code: nil)),
      ("official name", item(name: "Dark")),
      ("names", item(names: ["Licht", "lit"])), ("no names", item(names: [])),
      ("label of a fact", item(facts: [.init(label: "Sort", value: "steady", isWireWord: false)])),
      ("value of a fact", item(facts: [.init(label: "Kind", value: "blinks", isWireWord: false)])),
      ("kind of a value", item(facts: [.init(label: "Kind", value: "steady", isWireWord: true)])),
      ("no facts", item(facts: [])), ("headings", item(headings: ["Look"])),
      ("texts", item(texts: ["<p>Off.</p>"])), ("openings", item(openings: ["Off."])),
      ("source's openings", item(sourceOpenings: ["Off."])),
      ("texts and openings", item(texts: [], openings: ["<p>On.</p>", "On."])),
    ]
    return try [
      ("nothing", locale()), ("source locale", locale(source: "ja")),
      ("words", locale(strings: [SearchTable(words: "b = lit", ignored: "the", versus: "vs")])),
      (
        "small words", locale(strings: [SearchTable(words: "a = lit", ignored: "an", versus: "vs")])
      ),
      ("versus", locale(strings: [SearchTable(words: "a = lit", ignored: "the", versus: "or")])),
      ("id", locale(id: "psl")), ("protocol's name", locale(name: "PSL")),
      ("protocol's title", locale(title: "Protocol")),
      ("title", locale(code: code(title: "180 Lit"))),
      ("address", locale(code: code(address: "x180"))),
      ("mentions", locale(code: code(mentions: 3))),
      ("page's title", locale(page: page(title: "On this site"))),
      ("page's name", locale(page: page(name: "sources"))),
      ("page's text", locale(page: page(item: item(code: nil, names: [])))),
    ] + items.map { ("\($0) of a code", try locale(code: code(item: $1))) }
  }

  private static func locale(
    source: String = "en",
    strings: [SearchTable] = [SearchTable(words: "a = lit", ignored: "the", versus: "vs")],
    id: String = "lsp", name: String = "LSP", title: String = "Light Signal Protocol",
    code: SearchedCode = code(), page: SearchedPage = page()
  ) throws -> SearchedLocale {
    SearchedLocale(
      locale: try #require(LanguageTag("fr")), source: try #require(LanguageTag(source)),
      strings: strings,
      protocols: [SearchedProtocol(id: id, name: name, title: title, codes: [code])], pages: [page])
  }

  private static func code(
    item: SearchedItem = item(), title: String = "180 Light", address: String = "180",
    mentions: Int = 2
  ) -> SearchedCode {
    SearchedCode(item: item, title: title, address: address, mentions: mentions)
  }

  private static func page(
    item: SearchedItem = item(code: nil), title: String = "About", name: String = "about"
  ) -> SearchedPage {
    SearchedPage(item: item, title: title, name: name)
  }

  private static func item(
    code: String? = "180", name: String = "Light", names: [String] = ["Licht"],
    facts: [SearchedItem.Fact] = [.init(label: "Kind", value: "steady", isWireWord: false)],
    headings: [String] = [], texts: [String] = ["<p>On.</p>"], openings: [String] = ["On."],
    sourceOpenings: [String] = []
  ) -> SearchedItem {
    func bytes(_ texts: [String]) -> [[UInt8]] { texts.map { Array($0.utf8) } }
    return SearchedItem(
      code: code, sourceName: name, names: names, facts: facts, headings: headings,
      texts: bytes(texts), openings: bytes(openings), sourceOpenings: bytes(sourceOpenings))
  }
}

extension SearchedLocale {
  /// Everything that its parts write, with their names.
  fileprivate var source: [UInt8] {
    var output = ByteBuffer()
    forEachSource { name, write in
      output.append(name)
      write(&output)
    }
    return output.withBytes { Array($0) }
  }
}
