import Testing

@testable import Proofreading

@Suite struct `Spacing` {
  @Test(arguments: [
    (Proof("en", "The  light"), "1:4", "there are 2 spaces in a row; leave one"),
    (Proof("ja", "応答は   三つ"), "1:4", "there are 3 spaces in a row; leave one"),
    (Proof("en", "The light ."), "1:10", "there is a space before “.”; remove it"),
    (Proof("en", "Light , wind"), "1:6", "there is a space before “,”; remove it"),
    (Proof("fr", "La \nlampe"), "1:3", "there is a space at the end of the line; remove it"),
    (
      Proof("fr", "La\nlampe \n\nbrûle"), "2:6",
      "there is a space at the end of the line; remove it"
    ),
    (
      Proof("fr", "La lampe  \n\nbrûle"), "1:9",
      "there is a space at the end of the line; remove it"
    ),
  ])
  func `that is wrong is reported`(proof: Proof, place: String, message: String) throws {
    #expect(
      try proof.messages(of: SpacingCheck()) == [
        "1.\(proof.locale).md:\(place): warning: \(message) [spacing]"
      ])
  }

  @Test(arguments: [
    Proof("en", "-   one\n    two\n1.  three"),
    Proof("en", "A file .ics and `a  b` and … so on"),
    Proof("en", "One line  \nand another"),
    Proof("en", "| a   | b |\n|-----|---|\n| c   | d |"),
    Proof("en", "```\na  b \n```"),
    Proof("fr", "Quoi\u{202F}? Oui ."),
  ])
  func `that is part of Markdown, of code or of a language is not`(proof: Proof) throws {
    #expect(try proof.messages(of: SpacingCheck()) == [])
  }
}
