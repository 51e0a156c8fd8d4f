import Addresses
import Testing

@Suite struct `The address of a page` {
  private static let addresses: [(PageAddress<String>, String)] = [
    (.chooser, "index.html"), (.notFound, "404.html"), (.home(locale: "fr"), "fr/index.html"),
    (.protocolIndex(locale: "fr", protocol: "sip"), "fr/sip/index.html"),
    (.code(locale: "fr", protocol: "sip", code: "180"), "fr/sip/180.html"),
    (
      .comparison(locale: "fr", protocol: "sip", first: "A-B", second: "2.01"),
      "fr/compare/sip/A-B-vs-2.01.html"
    ),
  ]

  @Test(arguments: addresses)
  func `is made of names`(address: PageAddress<String>, text: String) {
    #expect(address.text == text)
  }

  @Test(arguments: addresses)
  func `tells the way back`(address: PageAddress<String>, text: String) {
    let depth = text.count { $0 == "/" }
    #expect(
      address.folder.wayToRoot(hasLocaleFolder: true) == String(repeating: "../", count: depth))
  }

  @Test(arguments: [
    (PageAddress.home(locale: ""), "index.html"),
    (.article(locale: "", name: "about"), "about.html"),
    (.protocolIndex(locale: "", protocol: "sip"), "sip/index.html"),
    (.code(locale: "", protocol: "sip", code: "180"), "sip/180.html"),
    (
      .comparison(locale: "", protocol: "sip", first: "180", second: "407"),
      "compare/sip/180-vs-407.html"
    ),
  ])
  func `does without a folder for the locale`(address: PageAddress<String>, text: String) {
    #expect(address.text == text)
    let depth = text.count { $0 == "/" }
    #expect(
      address.folder.wayToRoot(hasLocaleFolder: false) == String(repeating: "../", count: depth))
  }

  @Test(arguments: addresses)
  func `is read again`(address: PageAddress<String>, text: String) throws {
    let name = try #require(text.split(separator: "/").last)
    let read = try #require(PageFileName(name, in: address.folder))
    #expect(read.text == address.fileName.text)
  }

  @Test func `may be a pattern, in which only what is no name is escaped`() {
    let address = PageAddress.comparison(
      locale: ".", protocol: ".", first: "(.+)", second: "(.+)")
    let escape = { (text: String) in text.replacing(".", with: "\\.") }
    #expect(address.folder.text(escapedBy: escape) == "./compare/./")
    #expect(address.fileName.text(escapedBy: escape) == #"(.+)-vs-(.+)\.html"#)
  }

  @Test(arguments: [
    ("index.htm", AddressFolder<Int>.site), ("en.html", .site), ("about", .locale(0)),
    ("180.html", .comparisons(locale: 0, protocol: 0)),
    ("180", .codes(locale: 0, protocol: 0)),
  ])
  func `is not that of another file`(name: String, folder: AddressFolder<Int>) {
    #expect(PageFileName(name[...], in: folder) == nil)
  }
}

@Suite struct `The name of a pair` {
  @Test(arguments: [("180-vs-407", "180", "407"), ("A-B-vs-C-D", "A-B", "C-D"), ("-vs-", "", "")])
  func `joins two codes`(name: String, first: String, second: String) throws {
    #expect(PairName.text(first, second) == name)
    let codes = try #require(PairName.codes(of: name[...]))
    #expect(codes == (first[...], second[...]))
  }

  @Test(arguments: ["", "180", "180-407", "180-vs", "-v-vs", "180-VS-407"])
  func `has something between them`(name: String) {
    #expect(PairName.codes(of: name[...]) == nil)
    #expect(!PairName.joinsCodes(name))
  }
}
