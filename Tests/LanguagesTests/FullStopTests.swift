import Testing

@testable import Languages

@Suite("The end of a sentence")
struct FullStopTests {
  @Test(arguments: [
    "it rings.", "it rings!", "does it ring?", "these:", "it rings…", "鳴る。", "鳴る！", "鳴る？",
    "it <em>rings.</em>", "it <em>rings</em>.", "he says “ring.”", "he says &quot;ring.&quot;",
    "(it rings.)", "<a href=\"x\"><em>ring.</em></a>", "«ring.\u{A0}»", "「鳴る。」", "it rings. ", "",
    "它响：", "does it ring\u{37E}", "it <em title=\"a > b\">rings.</em>", "élan.", "rings.’ ”",
  ])
  func `is left as it is`(text: String) {
    #expect(Grammar().finished(ClauseText(html: text)).html == text)
  }

  @Test(arguments: [
    "it rings", "it <em>rings</em>", "he says “ring”", "he says &quot;ring&quot;",
    "a &amp; b &amp;",
    "a &lt;b&gt;", "see <code>a.b</code>", "(it rings)", "鳴る", "180", "it rings,",
    "it rings.\u{301}", "it rings.<\u{338}", ">", "été", "e\u{301}te\u{301}", "울린다", "鳴る（今）",
  ])
  func `is added where there is none`(text: String) {
    #expect(Grammar().finished(ClauseText(html: text)).html == text + ".")
  }

  @Test func `is the language's own`() {
    var grammar = Grammar()
    grammar.fullStop = "。"
    #expect(grammar.finished(ClauseText(html: "鳴る")).html == "鳴る。")
    #expect(grammar.encounter(of: ClauseText(html: "鳴る")).html == "鳴る。")
    #expect(grammar.meaning(of: ClauseText(html: "鳴る")).text.html == "鳴る。")
  }
}
