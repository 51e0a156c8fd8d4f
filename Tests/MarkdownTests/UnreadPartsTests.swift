import Testing

@testable import Markdown

@Suite struct `Unread parts` {
  private func text(_ text: String, from start: String, to end: String? = nil) throws -> String? {
    let document = markdown(text)
    let lower = try #require(text.firstRange(of: start)).lowerBound
    let upper = try end.map { try #require(text.firstRange(of: $0)).lowerBound } ?? text.endIndex
    let range =
      text.utf8.distance(
        from: text.startIndex, to: lower)..<text.utf8.distance(from: text.startIndex, to: upper)
    return document.unread.text(of: range, in: Array(text.utf8)).map {
      String(decoding: $0, as: UTF8.self)
    }
  }

  @Test(arguments: [
    "one [a][x]\n\ntwo\n\n[x]: /x\n", "one [X]\n\ntwo\n\n[y]: /y\n[x]: /x\n",
    "[x]: /x\n\none [x][]\n\ntwo\n\n[x]: /second\n", "one [a][ x ]\n\n[x]: /x\n\ntwo\n",
    "- one [x]\n\ntwo\n\n[x]: /x\n", "one ![a][x]\n\ntwo\n\n[x]: /x",
  ])
  func `belong to the texts that use them`(text: String) throws {
    let first = try #require(try self.text(text, from: "one", to: "two"))
    #expect(first.contains("[x]: /x"))
    #expect(!first.contains("[y]"))
    #expect(!first.contains("/second"))
    let second = try #require(try self.text(text, from: "two"))
    #expect(second.split(whereSeparator: \.isNewline) == ["two"])
  }

  @Test func `with a title on a line of its own keep it`() throws {
    let text = try self.text("one [x]\n\ntwo\n\n[x]: /x\n  'Title'\n", from: "one", to: "two")
    #expect(text == "one [x]\n\n[x]: /x\n  'Title'\n")
  }

  @Test(arguments: [
    ("a <!-- x > y -->b", "a b"), ("<!-- x\n\ny -->\n\na", "\n\na"), ("`<!-- x -->`", nil),
    ("```\n<!-- x -->\n```", nil), ("a", nil), ("<!-- x -->\n**b** <i>c</i>", "\n**b** <i>c</i>"),
  ])
  func `are comments, but not in code`(text: String, read: String?) throws {
    #expect(try self.text(text, from: String(text.prefix(1))) == read)
  }

  @Test(arguments: [
    ("<!-- a -->", true), ("<!-- a --> <!-- b -->", true), ("<!-- a --> <b>c</b>", false),
    ("<b>", false),
  ])
  func `that are comments are left out without a word`(text: String, isSilent: Bool) {
    #expect(markdown(text).removals.isEmpty == isSilent)
    #expect((markdown(text, unsafe: true).blocks.first?.kind == .comment) == isSilent)
  }
}
