import Testing

@testable import Search

@Suite struct `A table of terms` {
  @Test func `is written with equal postings together, heavy ones first`() {
    var table = TermTable()
    for term in ["busy", "line"] { table.add(term, to: 3, weight: 2) }
    table.add("call", to: 0, weight: 1)
    table.add("call", to: 1, weight: 5)
    table.add("call", to: 40, weight: 1)
    #expect(table.text == "E1A0z4:call|B3:busy,line")
  }

  @Test func `sums what is added, and keeps the most of what is raised`() {
    var table = TermTable()
    table.add("a", to: 1, weight: 2)
    table.add("a", to: 1, weight: 3)
    table.raise("a", of: 0, to: 4)
    table.raise("a", of: 1, to: 1)
    #expect(table.byTerm["a"]?.map(\.item) == [0, 1])
    #expect(table.byTerm["a"]?.map(\.weight) == [4, 5])
  }

  @Test func `loses what finds nothing`() {
    var table = TermTable()
    for item in 0..<4 { table.add("often", to: item, weight: item == 0 ? 9 : 1) }
    for item in 0..<3 { table.add("light", to: item, weight: 1) }
    for item in 0..<9 { table.add("always", to: item, weight: 1) }
    table.thinOut(most: 8, many: 2, light: 2)
    #expect(table.byTerm["often"]?.map(\.item) == [0])
    #expect(table.byTerm["light"]?.map(\.item) == [0, 1, 2])
    #expect(table.byTerm["always"] == nil)
  }
}
