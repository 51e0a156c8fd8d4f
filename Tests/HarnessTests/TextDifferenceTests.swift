import Harness
import Testing

@Suite struct `The difference between two texts` {
  private static let poem = (1...9).map { "line \($0)" }

  private func difference(_ found: [String], mostLines: Int = 40) -> String? {
    TextDifference(between: found, and: Self.poem, mostLines: mostLines)?.description
  }

  @Test func `is nothing if there is none`() {
    #expect(difference(Self.poem) == nil)
    #expect(TextDifference(between: "a\nb\n", and: "a\nb\n") == nil)
    #expect(TextDifference(between: "", and: "") == nil)
  }

  @Test func `has the lines that differ and two around them`() {
    var found = Self.poem
    found[4] = "another"
    #expect(
      difference(found) == """
        @@ -3,5 +3,5 @@
         line 3
         line 4
        -line 5
        +another
         line 6
         line 7
        """)
  }

  @Test func `tells lines that are gone from new ones, in pieces`() {
    var found = Self.poem
    found.removeFirst()
    found.append("line 10")
    #expect(
      difference(found) == """
        @@ -1,3 +1,2 @@
        -line 1
         line 2
         line 3
        @@ -8,2 +7,3 @@
         line 8
         line 9
        +line 10
        """)
  }

  @Test func `is cut where it is long`() {
    #expect(
      difference([], mostLines: 3) == """
        @@ -1,9 +1,0 @@
        -line 1
        -line 2
        … and 7 more lines of this difference
        """)
  }

  @Test func `shows of a long line what differs`() throws {
    let start = String(repeating: "a", count: 300)
    let end = String(repeating: "b", count: 300)
    let lines = try #require(
      TextDifference(between: ["\(start)!\(end)"], and: ["\(start)?\(end)"])
    ).description.split(separator: "\n")
    let (around, after) = (String(repeating: "a", count: 40), String(repeating: "b", count: 119))
    #expect(lines == ["@@ -1,1 +1,1 @@", "-…\(around)?\(after)…", "+…\(around)!\(after)…"])
  }

  @Test(arguments: [
    ("a\nb\n", "a\nb", "-b⏎ is missing"), ("a\r\nb\n", "a\nb\n", "+a\r"),
    ("e\u{301}\n", "é\n", "+e\u{301}"), ("a\n\n", "a\n", "+"),
  ])
  func `includes what can't be seen`(found: String, expected: String, line: String) throws {
    let difference = try #require(TextDifference(between: found, and: expected))
    let lines = difference.description.unicodeScalars.split(separator: "\n").map(String.init)
    #expect(lines.contains { $0.utf8.elementsEqual(line.utf8) })
  }
}

@Suite struct `The difference between two trees` {
  private let expected = FileTree(["a/page.html": "one\ntwo\n", "b.txt": "b\n", "c": "c"])

  @Test func `is nothing if there is none`() {
    #expect(TreeDifference(between: expected, and: expected) == nil)
  }

  @Test func `names files that are missing or new, and shows the lines that differ`() throws {
    var found = expected
    found.remove("b.txt")
    found.overlay(FileTree(["a/page.html": "one\nthree\n", "d": ""]))
    let difference = try #require(TreeDifference(between: found, and: expected))
    #expect(
      difference.description == """
        missing: b.txt
        new: d
        --- expected/a/page.html
        +++ found/a/page.html
        @@ -1,2 +1,2 @@
         one
        -two
        +three
        """)
  }

  @Test func `tells of bytes that are no text where they part`() throws {
    var found = expected
    found.files["c"] = [99, 0xFF]
    let difference = try #require(TreeDifference(between: found, and: expected))
    #expect(difference.description == "different: c, 2 bytes instead of 1, from byte 1 on")
  }

  @Test func `names the files beyond a few`() throws {
    let names = (0..<10).map { "\($0)" }
    let trees = ["x\n", "y\n"].map { text in
      FileTree(Dictionary(uniqueKeysWithValues: names.map { ($0, text) }))
    }
    let difference = try #require(TreeDifference(between: trees[0], and: trees[1]))
    #expect(difference.description.hasSuffix("+x\nalso different: 8, 9"))
  }
}

@Suite struct `Expected output` {
  @Test func `that differs fails with the lines`() {
    withKnownIssue {
      Recording.expect(["one"], toBe: ["two"], "not the same")
    } matching: { issue in
      issue.comments.map(\.rawValue) == ["not the same:\n@@ -1,1 +1,1 @@\n-two\n+one"]
    }
  }

  @Test func `that is the same does not`() {
    Recording.expect(["one"], toBe: ["one"], "not the same")
  }
}
