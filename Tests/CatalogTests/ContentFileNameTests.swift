import Languages
import Testing

@testable import Catalog

@Suite struct `The name of a file of content` {
  @Test func `tells a protocol's file from its translation`() throws {
    #expect(ContentFileName("protocol.yaml") == .protocolSource)
    #expect(
      ContentFileName("protocol.pt-BR.yaml")
        == .protocolTranslation(try #require(LanguageTag("pt-BR"))))
  }

  @Test(arguments: ["180", "2.01", "NXDOMAIN", "a-b"])
  func `tells a code's text from its translation`(text: String) throws {
    let code = try #require(CodeID(text))
    #expect(ContentFileName("\(text).md") == .code(code))
    #expect(
      ContentFileName("\(text).ko.md") == .translation(code, try #require(LanguageTag("ko"))))
  }

  @Test(arguments: [
    "180", "180.txt", "180.MD", ".md", ".ko.md", "a b.md", "index.md", "protocol.md.bak",
    "protocol.french.yaml", "protocols.yaml", "protocol..yaml", "180.yaml", "10-vs-20.md",
  ])
  func `is unknown in any other form`(name: String) {
    #expect(ContentFileName(name) == .unknown)
  }
}
