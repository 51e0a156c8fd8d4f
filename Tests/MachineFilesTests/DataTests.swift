import Bytes
import MachineFiles
import Mustache
import Planning
import SampleSites
import Testing

@Suite struct `The data of a code` {
  private func data(_ address: String) async throws -> String {
    let site = try await Sites.read(Sites.lanterns)
    let files = ProtocolData.files(of: site) { _, _ in [] }
    let file = try #require(files.first { $0.address == address })
    var room = TaskRoom()
    var output = ByteBuffer()
    // The room's writer is used again.
    try files[0].append(0, to: &output, in: &room)
    output.removeAll()
    try file.append(0, to: &output, in: &room)
    return output.withBytes { String(decoding: $0, as: UTF8.self) }
  }

  @Test func `says of each text which language it is really in`() async throws {
    let french = try await data("fr/lsp/12.json")
    #expect(french.contains(#""description": {"lang": "fr", "isStale": false, "#))
    #expect(french.contains(#""encounter": {"lang": "en", "isStale": false, "#))
    let english = try await data("en/lsp/12.json")
    #expect(!english.contains(#""lang": "fr""#))
  }

  @Test func `names every comparison of the code, the smaller one first`() async throws {
    let text = try await data("fr/lsp/12.json")
    #expect(
      text.contains(
        """
          "comparisons": {
            "10": "\(Self.base)fr/compare/lsp/10-vs-12.html",
            "20": "\(Self.base)fr/compare/lsp/12-vs-20.html",
            "FOG": "\(Self.base)fr/compare/lsp/12-vs-FOG.html"
          },
        """))
  }

  @Test func `has no comparisons where there is one code`() async throws {
    let text = try await data("en/one/1.json")
    #expect(text.contains(#""comparisons": {}"#))
    #expect(text.contains(#""updated": null"#))
  }

  @Test func `lists the codes of a protocol with their dates`() async throws {
    let text = try await data("fr/lsp/index.json")
    #expect(text.contains(#""updated": "2027-01-02""#))
    #expect(text.contains(#""data": "\#(Self.base)fr/lsp/FOG.json""#))
  }

  private static let base = "https://lights.example/codes/"
}
