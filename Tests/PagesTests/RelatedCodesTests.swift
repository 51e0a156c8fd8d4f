import Testing

@testable import Catalog
@testable import PageData

@Suite struct `The most likely comparisons of a code` {
  private func likely(_ code: String, in entry: ProtocolEntry) throws -> [String] {
    let index = try #require(entry.codes.firstIndex { $0.id.text == code })
    return RelatedCodes(of: entry).likely(index).map { entry.codes[$0].id.text }
  }

  @Test func `are those it declares, those that declare it, its class, and the others`() throws {
    let entry = try ProtocolEntry(
      codes: ["100", "180", "183", "200", "302", "404", "407"],
      related: ["180": ["407", "200"], "404": ["180"], "302": ["180"]])
    #expect(try likely("180", in: entry) == ["407", "200", "302", "404", "183", "100"])
  }

  @Test func `come nearest number first, and the smaller of two equally near`() throws {
    let entry = try ProtocolEntry(codes: ["180", "181", "182", "183", "199", "200", "300"])
    #expect(try likely("182", in: entry) == ["181", "183", "180", "199", "200", "300"])
  }

  @Test func `come by place where a code is no number`() throws {
    let entry = try ProtocolEntry(codes: ["100", "101", "1A", "1B", "1C"])
    #expect(try likely("1B", in: entry) == ["1A", "1C", "101", "100"])
    #expect(try likely("100", in: entry) == ["101", "1A", "1B", "1C"])
  }

  @Test func `prefer what both declare in the code's own order`() throws {
    let entry = try ProtocolEntry(
      codes: ["100", "200", "300"], related: ["100": ["300", "200"], "200": ["100"]])
    #expect(try likely("100", in: entry) == ["300", "200"])
    #expect(try likely("200", in: entry) == ["100", "300"])
  }

  @Test func `are at most six`() throws {
    let codes = (100...120).map(String.init)
    let entry = try ProtocolEntry(codes: codes, related: ["100": Array(codes.dropFirst(5))])
    #expect(try likely("100", in: entry) == (105...110).map(String.init))
    #expect(try likely("120", in: entry) == ["100"] + (115...119).reversed().map(String.init))
  }

  @Test(arguments: [["100"], ["100", "101"]])
  func `are all others where there are few`(codes: [String]) throws {
    #expect(try likely("100", in: ProtocolEntry(codes: codes)) == Array(codes.dropFirst()))
  }
}

@Suite struct `The comparisons that a comparison leads to` {
  private func related(
    to first: String, _ second: String, in entry: ProtocolEntry
  ) throws -> [String] {
    let codes = entry.codes.map(\.id.text)
    let pair = [
      try #require(codes.firstIndex(of: first)), try #require(codes.firstIndex(of: second)),
    ]
    let related = RelatedCodes(of: entry)
    let groups = pair.map { related.groups(of: $0) }
    var found: [String] = []
    var group = 0
    RelatedCodes.forEachRelated(
      enter: { entered in
        group = entered
        return (groups[0][group].count, groups[1][group].count)
      },
      isPair: { groups[$0][group][$1] == pair[1 - $0] },
      { found.append("\(codes[pair[$0]])-\(codes[groups[$0][group][$1]])") })
    return found
  }

  @Test func `take turns between the two codes`() throws {
    let entry = try ProtocolEntry(
      codes: ["100", "200", "300", "400", "500", "600"],
      related: ["100": ["300", "400", "500"], "200": ["600", "500", "400"]])
    #expect(
      try related(to: "100", "200", in: entry) == [
        "100-300", "200-600", "100-400", "200-500", "100-500", "200-400",
      ])
  }

  @Test func `put what is declared before all the rest`() throws {
    let entry = try ProtocolEntry(
      codes: ["100", "101", "200", "300", "400"], related: ["200": ["300", "400"]])
    #expect(
      try related(to: "100", "200", in: entry) == [
        "200-300", "200-400", "100-101", "200-101", "100-300", "100-400",
      ])
  }

  @Test func `leave the pair itself out`() throws {
    let entry = try ProtocolEntry(
      codes: ["100", "200", "300"], related: ["100": ["200"], "200": ["100"]])
    #expect(try related(to: "100", "200", in: entry) == ["100-300", "200-300"])
  }

  @Test func `are none where there are only two codes`() throws {
    #expect(try related(to: "100", "200", in: ProtocolEntry(codes: ["100", "200"])) == [])
  }

  @Test func `are at most six, none of them twice`() throws {
    let entry = try ProtocolEntry(codes: (100...130).map(String.init))
    for second in 101...130 {
      let found = try related(to: "100", String(second), in: entry)
      #expect(found.count == 6)
      #expect(Set(found).count == 6)
      #expect(!found.contains("100-\(second)"))
      #expect(!found.contains("\(second)-100"))
    }
  }
}
