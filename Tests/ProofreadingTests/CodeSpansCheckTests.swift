import Testing

@testable import Proofreading

@Suite struct `Code spans` {
  @Test(arguments: [
    (
      Proof("ko", "`PRACK`를 보냅니다.", of: "Send `PRACK` for `100rel`."),
      "1.ko.md:1:1: warning: the source has `100rel` here and the translation does not; add it [code-spans]"
    ),
    (
      Proof("fr", "Envoyez `ACK`.", of: "Send it."),
      "1.fr.md:1:9: warning: the translation has `ACK` here and the source does not; remove it [code-spans]"
    ),
    (
      Proof("fr", "Envoyez `ACK`.", of: "`ACK` follows `ACK` after `ACK`."),
      "1.fr.md:1:9: warning: the source has `ACK` 3 times here and the translation once; add it [code-spans]"
    ),
    (
      Proof("fr", "Voici :\n\n```\nv=1\n```\n", of: "Here:\n\n```\nv=0\n```\n\n```\nv=1\n```\n"),
      "1.fr.md:1:1: warning: the source has `v=0` here and the translation does not; add it [code-spans]"
    ),
  ])
  func `that differ are reported`(proof: Proof, message: String) throws {
    #expect(try proof.messages(of: CodeSpansCheck()) == [message])
  }

  @Test(arguments: [
    Proof("fr", "D’abord `ACK`, puis\n`BYE`.", of: "`BYE` after `ACK`."),
    Proof("ja", "`ACK` を送り、その `ACK` を待ちます。", of: "Send `ACK` and wait for it."),
    Proof("fr", "La ligne `c=\nIN`.", of: "The line ``c= IN``."),
    Proof("en", "Send `ACK`."),
  ])
  func `may be moved and repeated`(proof: Proof) throws {
    #expect(try proof.messages(of: CodeSpansCheck()) == [])
  }
}
