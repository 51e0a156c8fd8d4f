import Testing

@testable import Proofreading

@Suite struct `The tags of a pattern` {
  @Test func `must say something of each code`() throws {
    let proof = Proof("fr", "'{{a.code}} et {{a.name}}'", of: "'{{a.code}} and {{b.code}}'")
    #expect(
      try proof.stringMessages(of: TagsCheck()) == [
        "fr.yaml:1:6: warning: the source says something of “b” here and the translation does not; use a name such as {{b.code}} [tags]"
      ])
  }

  @Test(arguments: [
    Proof("ko", "'{{b.code}}{{a.particles.and}}'", of: "'{{a.code}} and {{b.code}}'"),
    Proof("fr", "'{{#b}}{{code}}{{/b}} : {{a.code}}'", of: "'{{a.code}}: {{b.code}}'"),
    Proof("fr", "'{{strings.both}}'", of: "'{{a.code}} and {{b.code}}'"),
    Proof("fr", "'{{code}}'", of: "'{{name}}'"),
    Proof("en", "'{{a.code}}'"),
  ])
  func `may differ otherwise`(proof: Proof) throws {
    #expect(try proof.stringMessages(of: TagsCheck()) == [])
  }
}
