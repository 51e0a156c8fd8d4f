import Testing

@testable import Proofreading

@Suite struct `A text equal to its source` {
  @Test(arguments: [
    (
      Proof("fr", "The light\nburns.", of: "The light burns."),
      "1.fr.md:1:1: warning: the text is that of the source locale “en”; translate it [equal-to-source]"
    ),
    (
      Proof("fr", "La lampe.\n\nThe light still burns.", of: "The lamp.\n\nThe light still burns."),
      "1.fr.md:3:1: warning: this paragraph is that of the source locale “en”; translate it [equal-to-source]"
    ),
  ])
  func `is reported`(proof: Proof, message: String) throws {
    #expect(try proof.messages(of: EqualToSourceCheck()) == [message])
  }

  @Test(arguments: [
    Proof("fr", "La lampe brûle.", of: "The lamp burns."),
    Proof("fr", "`INVITE`: 486", of: "`INVITE`: 486"),
    Proof("fr", "La lampe.\n\nSIP proxy: `ACK`", of: "The lamp.\n\nSIP proxy: `ACK`"),
    Proof("en", "The light burns."),
  ])
  func `is told from one that is translated or has nothing to translate`(proof: Proof) throws {
    #expect(try proof.messages(of: EqualToSourceCheck()) == [])
  }

  @Test func `is reported in a string table from four words on`() throws {
    let sentence = "Choose any {{n}} two codes."
    #expect(
      try Proof("fr", sentence, of: sentence).stringMessages(of: EqualToSourceCheck()) == [
        "fr.yaml:1:6: warning: the text is that of the source locale “en”; translate it [equal-to-source]"
      ])
    let label = "'{{name}} Description'"
    #expect(try Proof("fr", label, of: label).stringMessages(of: EqualToSourceCheck()) == [])
  }
}
