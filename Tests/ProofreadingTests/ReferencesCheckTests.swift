import Testing

@testable import Proofreading

@Suite struct `References to RFCs` {
  @Test func `that differ are reported`() throws {
    let proof = Proof("fr", "Voir la RFC 6026.", of: "See RFC 3261.")
    #expect(
      try proof.messages(of: ReferencesCheck()) == [
        "1.fr.md:1:1: warning: the source has RFC 3261 here and the translation does not; add it [references]",
        "1.fr.md:1:13: warning: the translation has RFC 6026 here and the source does not; correct or remove it [references]",
      ])
  }

  @Test(arguments: [
    "RFC 3261", "RFC3261", "RFC\u{A0}3261", "RFC\n3261", "[RFC 3261](#x)", "**RFC** 3261",
  ])
  func `may be written in several ways`(reference: String) throws {
    let proof = Proof("ja", "\(reference) を参照", of: "See RFC 3261 §17.")
    #expect(try proof.messages(of: ReferencesCheck()) == [])
  }
}
