import Languages
import Testing

@testable import Search

@Suite struct `The terms of items` {
  private func terms(
    _ items: [SearchedItem], in locale: String = "en", words: String = "", ignored: Set<String> = []
  ) throws -> (names: [String: [Int]], texts: [String: [Int]]) {
    let tag = try #require(LanguageTag(locale))
    let english = try #require(LanguageTag("en"))
    let strings = SearchStrings(
      source: english, synonyms: [Synonyms(words)], ignored: ignored, versus: [])
    let terms = SearchTerms(of: items, SearchVocabulary(of: tag, strings))
    return (
      terms.names.byTerm(terms.terms).mapValues { $0.map(\.item) },
      terms.texts.byTerm(terms.terms).mapValues { $0.map(\.item) }
    )
  }

  private func item(_ name: String, gloss: String? = nil, headings: [String] = []) -> SearchedItem {
    SearchedItem(
      code: nil, sourceName: name, names: gloss.map { [$0] } ?? [], facts: [], headings: headings,
      texts: [],
      openings: [],
      sourceOpenings: [])
  }

  @Test func `are stems, phrases and compounds of names`() throws {
    let found = try terms([item("Busy Here"), item("Time-out")]).names
    #expect(found["busi"] == [0])
    #expect(found["busi here"] == [0])
    #expect(found["busyher"] == [0])
    #expect(found["timeout"] == [1])
  }

  @Test func `are whole expressions and the pairs of words in scripts without spaces`() throws {
    let found = try terms([item("Busy", gloss: "다른 통화 중")], in: "ko").names
    #expect(found["다른통화중"] == [0])
    #expect(found["통화"] == [0])
    #expect(found["화중"] == nil)
  }

  @Test func `are the parts of a Japanese name in one script, and no pairs of its endings`() throws
  {
    let found = try terms([item("Bad Event", gloss: "非対応のイベントパッケージ")], in: "ja").names
    #expect(found["非対応"] == [0])
    #expect(found["イベントパッケジ"] == [0])
    #expect(found["応ノ"] == [0])
    #expect(found["ノイ"] == nil)
  }

  @Test func `are synonyms as their verbs are conjugated`() throws {
    let items = [item("Gone")]
    let korean = try terms(items, in: "ko", words: "번호가 바뀜 = gone").names
    #expect(korean["번호가바뀌"] == [0])
    let japanese = try terms(items, in: "ja", words: "番号が変わった = gone").names
    #expect(japanese["番号ガ変"] == [0])
  }

  @Test func `are short synonyms of the source language in others`() throws {
    let tags = try (ko: #require(LanguageTag("ko")), en: #require(LanguageTag("en")))
    let source = Synonyms("line in use, line busy = gone")
    let strings = SearchStrings(
      source: tags.en, synonyms: [Synonyms(""), source], ignored: [], versus: [])
    let terms = SearchTerms(of: [item("Gone")], SearchVocabulary(of: tags.ko, strings))
    let found = terms.names.byTerm(terms.terms)
    #expect(found["busi line"] != nil)
    #expect(found["in line use"] == nil)
    #expect(found["linebusi"] == nil)
  }

  @Test func `have synonyms where names have what is meant`() throws {
    let found = try terms(
      [item("Busy Here"), item("Not Found")],
      words: "engaged, line in use = busy | unknown number = not found"
    ).names
    #expect(found["engag"] == [0])
    #expect(found["in line use"] == [0])
    #expect(found["number unknown"] == [1])
  }

  @Test func `have no synonyms where names only have a part of what is meant`() throws {
    let found = try terms([item("Not Acceptable")], words: "unknown = not found").names
    #expect(found["unknown"] == nil)
  }

  @Test func `are phrases without the small words inside of them`() throws {
    let found = try terms(
      [item("Gone"), item("Fit for a Purpose")], words: "out of the order, not fit = gone",
      ignored: ["of", "the", "not", "for", "a"]
    ).names
    #expect(found["order out"] == [0])
    #expect(found["fit not"] == [0])
    #expect(found["fit purpos"] == [1])
    #expect(found["a fit for purpos"] == nil)
  }

  @Test func `are words of headings that say something`() throws {
    let found = try terms(
      [item("About", headings: ["The sources of all texts"]), item("Sources")],
      ignored: ["the", "of", "all"]
    ).names
    #expect(found["sourc"] == [0, 1])
    #expect(found["text"] == [0])
    #expect(found["the"] == nil)
  }

  @Test func `fit the labels of numbers`() throws {
    let fact = SearchedItem.Fact(
      label: "Q.850 cause", value: "17", isWireWord: true)
    let busy = SearchedItem(
      code: nil, sourceName: "Busy", names: [], facts: [fact], headings: [], texts: [],
      openings: [],
      sourceOpenings: [])
    let found = try terms([busy]).names
    #expect(found["17 q850"] == [0])
    #expect(found["17 caus"] == [0])
  }
}
