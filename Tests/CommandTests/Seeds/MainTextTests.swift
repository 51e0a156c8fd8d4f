import Testing

@Suite struct `The text of a page's main element` {
  @Test func `has a line for each block and one for each number`() throws {
    try expect(
      """
      <p><b>SIP</b> in
      full</p><h1>180</h1>
      <section><h2>Why</h2><ol><li>One &lt;1&gt;</li><li><p>Two</p>More</li></ol>
      <ul><li><a href="x">Here</a></li><li>Not <a href="y">there</a></li></ul></section>
      """,
      says: [
        "¶ SIP in full", "# 180", "## Why", "1.", "¶ One <1>", "2.", "¶ Two", "¶ More", "-> Here",
        "¶ Not there",
      ])
  }

  @Test(arguments: [
    "<nav><p>Home</p></nav>", "<button>Swap</button>", "<form><p>Find</p></form>",
    "<script>if (1 < 2) { say('<p>') }</script>", "<!-- <p>note -->", "<p hidden>later</p>",
    #"<p aria-hidden="true">≠</p>"#, #"<p class="small hidden">aloud</p>"#,
    #"<div class="head"><h2>180</h2></div>"#, #"<p class="state">Not translated</p>"#,
    #"<p aria-label="a > b"></p>"#, "<svg><title>Lamp</title></svg>",
  ])
  func `leaves out what belongs to the theme`(markup: String) throws {
    try expect("<p>Before</p>\(markup)<p>After</p>", says: ["¶ Before", "¶ After"])
  }

  @Test func `has the protocol in the title`() throws {
    try expect(
      #"<h1><span class="hidden">SIP</span> 180 <i aria-hidden="true">!</i></h1>"#,
      says: ["# SIP 180"])
  }

  @Test func `is not made of a page without main, or with tags that do not match`() {
    for html in ["<p>Alone</p>", "<main><p>One</div></main>", "<main><p>One</main>"] {
      #expect(throws: MainText.Malformed.self) { try MainText(ofPage: html) }
    }
  }

  private func expect(
    _ markup: String, says expected: [String], sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let page = "<header><p>Site</p></header><main id=\"content\">\(markup)</main><footer>x</footer>"
    let lines = try MainText(ofPage: page).lines.map {
      $0.kind == .paragraph ? "\($0.outline) \($0.text)" : $0.outline
    }
    #expect(lines == expected, sourceLocation: sourceLocation)
  }
}
