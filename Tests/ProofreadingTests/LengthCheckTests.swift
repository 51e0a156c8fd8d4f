import Languages
import Testing

@testable import Proofreading

@Suite struct `The length of a text` {
  private static let source = String(repeating: "word ", count: 20)

  private static func translation(_ words: Int) -> Proof {
    Proof("fr", String(repeating: "mots ", count: words), of: source)
  }

  /// A check that has learned from a number of translations as long as their sources.
  private func check(learnedFrom count: Int = 20) throws -> LengthCheck {
    let lengths = try #require(TextLengths(of: Self.translation(20).pair()))
    return LengthCheck(ratios: LengthRatios(of: Array(repeating: lengths, count: count)))
  }

  /// What the check says of a text.
  private func message(_ proof: Proof, learnedFrom count: Int = 20) throws -> String? {
    let lengths = TextLengths(of: try proof.pair())
    return try lengths.flatMap { try check(learnedFrom: count).finding(in: $0) }?
      .diagnostic.description
  }

  @Test(arguments: [
    (33, "longer", "132", "added"), (12, "shorter", "48", "left out"),
  ])
  func `is reported if it is far from the usual`(
    words: Int, word: String, length: String, fault: String
  ) throws {
    #expect(
      try message(Self.translation(words))
        == "1.fr.md:1:1: warning: the text is much \(word) than “fr” usually is: \(length) characters where about 80 are usual; see what is \(fault) [length]"
    )
  }

  @Test(arguments: [13, 20, 32])
  func `may vary`(words: Int) throws {
    #expect(try message(Self.translation(words)) == nil)
  }

  @Test func `is not known from few texts`() throws {
    #expect(try message(Self.translation(60), learnedFrom: 19) == nil)
  }

  @Test func `of a short text tells nothing`() throws {
    let proof = Proof("fr", "Il n’y a vraiment rien à corriger ici, croyez-moi.", of: "Do nothing.")
    #expect(try message(proof) == nil)
  }
}
