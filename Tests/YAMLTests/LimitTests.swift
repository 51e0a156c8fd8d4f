import Testing

@testable import YAML

@Suite("Limits of a document")
struct LimitTests {
  private static func lists(depth: Int) -> String {
    String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
  }

  private static func mappings(depth: Int) -> String {
    String(repeating: "{a: ", count: depth) + String(repeating: "}", count: depth)
  }

  @Test(arguments: [(lists(depth: 100), 100), (mappings(depth: 100), 101)])
  func `a hundred levels are read`(text: String, values: Int) throws {
    #expect(try YAMLDocument.parse(yaml(text))?.all.count == values)
  }

  @Test(arguments: [
    (lists(depth: 101), 101), (mappings(depth: 101), 401), (lists(depth: 900), 101),
    (String(repeating: "[", count: 101), 101),
  ])
  func `the level after the hundredth is refused`(text: String, column: Int) throws {
    #expect(
      try problem(in: text)
        == "a.yaml:1:\(column): error: lists and mappings are nested deeper than 100; flatten them")
  }

  private static func repetitions(_ count: Int) -> String {
    "v: &v x\nall:\n" + String(repeating: "- *v\n", count: count)
  }

  @Test func `ten thousand repeated values are read`() throws {
    let root = try #require(try YAMLDocument.parse(yaml(Self.repetitions(10_000))))
    #expect(root.all.count == 10_003)
  }

  @Test func `one more is refused`() throws {
    #expect(
      try problem(in: Self.repetitions(10_001))
        == "a.yaml:10003:3: error: aliases make this document grow past 10000 values; "
        + "write the values out")
  }

  @Test func `lists of aliases of lists of aliases are refused before they explode`() throws {
    let lines =
      ["a: &a [\(Array(repeating: "x", count: 10).joined(separator: ", "))]"]
      + [("b", "a"), ("c", "b"), ("d", "c"), ("e", "d")].map { name, inner in
        "\(name): &\(name) [\(Array(repeating: "*\(inner)", count: 10).joined(separator: ", "))]"
      }
    #expect(
      try problem(in: lines.joined(separator: "\n"))
        == "a.yaml:4:36: error: aliases make this document grow past 10000 values; "
        + "write the values out")
  }
}
