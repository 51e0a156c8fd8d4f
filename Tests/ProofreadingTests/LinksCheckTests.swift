import Testing

@testable import Proofreading

@Suite struct `Links` {
  @Test(arguments: [
    (
      Proof("fr", "Voir [ici](https://b.example/).", of: "See [here](https://a.example/)."),
      [
        "1.fr.md:1:1: warning: the source has a link to https://a.example/ here and the translation does not; add it [links]",
        "1.fr.md:1:12: warning: the translation has a link to https://b.example/ here and the source does not; correct or remove it [links]",
      ]
    ),
    (
      Proof("ja", "参照してください。", of: "See <https://a.example/>."),
      [
        "1.ja.md:1:1: warning: the source has a link to https://a.example/ here and the translation does not; add it [links]"
      ]
    ),
    (
      Proof("fr", "Voir.", of: "See ![a](a.svg)."),
      [
        "1.fr.md:1:1: warning: the source has one image here and the translation no image; show as many [links]"
      ]
    ),
  ])
  func `to other places are reported`(proof: Proof, messages: [String]) throws {
    #expect(try proof.messages(of: LinksCheck()) == messages)
  }

  @Test(arguments: [
    Proof("ja", "https://a.example/を参照。", of: "See https://a.example/."),
    Proof(
      "fr", "Voir [*là*](<https://a.example/> \"Là\").", of: "See [`a`](<https://a.example/>)."),
    Proof("fr", "Voir [là][a].\n\n[a]: https://a.example/", of: "See [it](https://a.example/)."),
    Proof("fr", "Voir ![ça](a.fr.svg).", of: "See ![it](a.svg)."),
    Proof("fr", "Voir (https://a.example/).", of: "See [it](https://a.example/ \"A\")."),
  ])
  func `to the same place may be written in several ways`(proof: Proof) throws {
    #expect(try proof.messages(of: LinksCheck()) == [])
  }
}
