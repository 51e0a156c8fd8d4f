import Testing

@testable import Search

@Suite struct `A lexicon` {
  @Test func `gives texts numbers in their order, and the same to the same text`() {
    var lexicon = Lexicon()
    let texts = ["", "busy", "bus", "線", "線路"]
    for _ in 0..<2 {
      #expect(texts.map { lexicon.number(of: Letters($0)) } == Array(texts.indices))
    }
    #expect(texts.indices.map { lexicon[$0].text } == texts)
    #expect(lexicon.known(Letters("線")) == 3)
    #expect(lexicon.known(Letters("路")) == nil)
  }

  @Test func `knows texts after it has grown`() {
    var lexicon = Lexicon()
    let numbers = (0..<5_000).map { lexicon.number(of: Letters("\($0)")) }
    #expect(numbers == Array(0..<5_000))
    #expect((0..<5_000).map { lexicon.known(Letters("\($0)")) } == numbers)
  }
}
