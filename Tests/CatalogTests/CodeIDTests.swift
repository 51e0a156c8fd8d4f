@testable import Catalog
import Testing

@Suite struct `A code's name` {
  @Test(arguments: ["180", "2.01", "NXDOMAIN", "5xx", "not-found", "not_found", "0"])
  func `can stand in an address`(text: String) {
    #expect(CodeID(text)?.text == text)
  }

  @Test(arguments: [
    "", " ", "-1", ".htaccess", "_x", "a b", "a/b", "..", "180.", "é", "１８０", "10-vs-20", "a-vs-",
    "index", "Index",
  ])
  func `is refused where an address would break`(text: String) {
    #expect(CodeID(text) == nil)
  }

  @Test(arguments: [("180", 180), ("007", 7), ("2.01", nil), ("FOG", nil), ("1e3", nil)])
  func `has a value if it is a whole number`(text: String, number: Int?) throws {
    #expect(try #require(CodeID(text)).number == number)
  }

  @Test func `sorts by value, and what is no number by bytes after that`() {
    let sorted = ["9", "10", "010", "100", "2.01", "A", "B-1", "a"]
    #expect(
      sorted.reversed().compactMap { CodeID($0) }.sorted().map(\.text) == [
        "9", "010", "10", "100", "2.01", "A", "B-1", "a",
      ])
  }
}

@Suite struct `A range of codes` {
  @Test(arguments: [
    ("100-199", ["100", "199", "0150"], ["99", "200", "FOG", "1.50"]),
    ("7", ["7", "007"], ["77", "70"]),
    ("FOG", ["FOG"], ["fog", "FO", "7"]),
    ("2.01", ["2.01"], ["2", "201"]),
    ("A-B", ["A-B"], ["A", "B"]),
  ])
  func `holds its codes and no others`(text: String, inside: [String], outside: [String]) throws {
    let range = try #require(CodeRange(text))
    let codeClass = CodeClass(id: "x", name: "X", label: nil, codes: [range])
    #expect(try inside.allSatisfy { codeClass.contains(try #require(CodeID($0))) })
    #expect(try outside.contains { codeClass.contains(try #require(CodeID($0))) } == false)
  }

  @Test(arguments: ["199-100", "", "-", "-5", "1–9", "a b", "index"])
  func `is refused if it can hold nothing`(text: String) {
    #expect(CodeRange(text) == nil)
  }
}
