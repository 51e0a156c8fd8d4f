@testable import Catalog
import Testing

@Suite struct `A code's name` {
  @Test(arguments: [
    "180", "2.01", "NXDOMAIN", "5xx", "not-found", "not_found", "0", "_x", "a-v", "vs-b", "a-vs1",
    "b-", "4.7.1",
  ])
  func `can stand in an address`(text: String) {
    #expect(CodeID(text)?.text == text)
  }

  @Test(arguments: [
    "", " ", "-1", ".htaccess", "a b", "a/b", "..", "180.", "é", "１８０", "10-vs-20", "a-vs-",
    "a-vs", "index", "Index", "a%b", "a*",
  ])
  func `is refused where an address would break`(text: String) {
    #expect(CodeID(text) == nil)
  }
}

@Suite struct `What is shown of a code` {
  @Test(arguments: [
    ("180", 180), ("007", 7), ("-32601", -32601), ("-0", 0), ("2.01", nil), ("FOG", nil),
    ("1e3", nil), ("-", nil), ("+1", nil), ("99999999999999999999", nil),
    ("-9223372036854775808", Int.min),
  ])
  func `has a value if it is a whole number`(text: String, number: Int?) throws {
    #expect(try #require(CodeValue(text)).number == number)
  }

  @Test(arguments: ["C++", "(1)", "é", "Not Found", "a/b"])
  func `may be any text of one line`(text: String) {
    #expect(CodeValue(text)?.text == text)
  }

  @Test(arguments: ["", " ", " a", "a ", "a\nb", "a\u{2028}b", "\u{A0}a"])
  func `is one line that starts and ends with no space`(text: String) {
    #expect(CodeValue(text) == nil)
  }

  @Test(arguments: [
    ("10", "010", true), ("-5", "-05", true), ("0", "-0", true),
    ("99999999999999999999", "099999999999999999999", true), ("FOG", "FOG", true),
    ("5", "-5", false), ("E1", "E01", false), ("FOG", "fog", false),
  ])
  func `is the same if it is written alike or is one number`(
    one: String, other: String, isSame: Bool
  ) throws {
    let values = (try #require(CodeValue(one)), try #require(CodeValue(other)))
    #expect(values.0.isSame(as: values.1) == isSame)
    #expect(values.1.isSame(as: values.0) == isSame)
  }
}

@Suite struct `The order of codes` {
  @Test(arguments: [
    ["9", "010", "10", "100", "A", "B-1", "a"],
    ["-32700", "-32601", "-32600", "-1", "0", "1"],
    ["4", "4.7", "4.7.1", "4.7.2", "4.7.10", "4.10.0", "5"],
    ["E2", "E9", "E10", "E010a", "E0011", "F1"],
    ["-5", "-5.3", "5", "5.3", "-", "-x", "x-5"],
    ["99999999999999999998", "99999999999999999999", "100000000000000000000"],
    ["-100000000000000000000", "-99999999999999999999", "-1"],
    ["1.1.1", "2.0.0", "10.0.0"],
  ])
  func `is that of numbers by value, negative ones first, and of bytes`(codes: [String]) {
    #expect(codes.reversed().sorted(by: NaturalOrder.precedes) == codes)
    for (place, code) in codes.enumerated() {
      for (other, another) in codes.enumerated() {
        #expect(
          NaturalOrder.precedes(code, another) == (place < other), "\(code), \(another)")
      }
    }
  }
}

@Suite struct `A range of codes` {
  @Test(arguments: [
    ("100-199", ["100", "199", "0150"], ["99", "200", "FOG", "1.50", "-150"]),
    ("100..199", ["100", "199"], ["99", "200"]),
    ("-32768..-32000", ["-32768", "-32601", "-32000"], ["-31999", "32601", "-32769"]),
    ("-5..5", ["-5", "0", "5"], ["-6", "6"]),
    ("-5", ["-5"], ["5"]),
    ("7", ["7", "007"], ["77", "70"]),
    ("FOG", ["FOG"], ["fog", "FO", "7"]),
    ("2.01", ["2.01"], ["2", "201"]),
    ("A-B", ["A-B"], ["A", "B"]),
    ("2024-01-02", ["2024-01-02"], ["2024"]),
    ("C++", ["C++"], ["C"]),
    ("4.*", ["4.7.1", "4."], ["4", "5.4.1", "14.1"]),
    ("E0*", ["E0", "E0500"], ["E1", "FE0"]),
    ("*.1.*", ["4.1.8", "a.1.b.1."], ["4.2.1", "1.1"]),
    ("*", ["x"], []),
  ])
  func `holds its codes and no others`(text: String, inside: [String], outside: [String]) throws {
    let range = try #require(CodeRange(text))
    #expect(try inside.allSatisfy { range.contains(try #require(CodeValue($0))) })
    #expect(try outside.contains { range.contains(try #require(CodeValue($0))) } == false)
  }

  @Test(arguments: [
    "199-100", "", "-", "-5-9", "--5", "5..", "..5", "5..1", "-1..-5", "-5--1", "1–9", "a b",
  ])
  func `is refused if it can hold nothing`(text: String) {
    #expect(CodeRange(text) == nil)
  }

  @Test func `wins over a pattern, and that over the default`() throws {
    func codeClass(_ id: String, _ codes: [String], isDefault: Bool = false) throws -> CodeClass {
      CodeClass(
        id: id, name: id, label: nil, codes: try codes.map { try #require(CodeRange($0)) },
        isDefault: isDefault)
    }
    let classes = [
      try codeClass("rest", [], isDefault: true), try codeClass("four", ["4.*", "4.7.*"]),
      try codeClass("own", ["4.7.1", "10-19"]), try codeClass("ones", ["1*"]),
      try codeClass("eights", ["*8"]),
    ]
    func ids(_ code: String) throws -> [String] {
      classes.matches(of: try #require(CodeValue(code))).map { classes[$0.index].id }
    }
    #expect(try ids("4.7.1") == ["own"])
    #expect(try ids("4.7.2") == ["four"])
    #expect(try ids("15") == ["own"])
    #expect(try ids("1x") == ["ones"])
    #expect(try ids("1x8") == ["ones", "eights"])
    #expect(try ids("x") == ["rest"])
  }
}
