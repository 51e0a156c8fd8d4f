import Testing

@testable import Search

@Suite struct `A table of terms` {
  private var terms = Lexicon()

  @Test mutating func `is written with equal postings together, heavy ones first`() {
    var table = TermTable()
    table.add(number("call"), to: 0, weight: 1)
    table.add(number("call"), to: 1, weight: 5)
    for term in ["line", "busy"] { table.add(number(term), to: 3, weight: 2) }
    table.add(number("call"), to: 40, weight: 1)
    #expect(table.text(of: terms) == "E1A0z4:call|B3:busy,line")
  }

  @Test mutating func `sums what is added, and keeps the most of what is raised`() {
    var table = TermTable()
    let a = number("a")
    table.raise(a, of: 0, to: 4)
    table.raise(number("b"), of: 0, to: 6)
    table.add(a, to: 1, weight: 2)
    table.add(a, to: 1, weight: 3)
    table.raise(a, of: 1, to: 1)
    #expect(table.byTerm(terms)["a"]?.map(\.item) == [0, 1])
    #expect(table.byTerm(terms)["a"]?.map(\.weight) == [4, 5])
  }

  @Test mutating func `loses what finds nothing`() {
    var table = TermTable()
    for item in 0..<9 {
      if item < 4 { table.add(number("often"), to: item, weight: item == 0 ? 9 : 1) }
      if item < 3 { table.add(number("light"), to: item, weight: 1) }
      table.add(number("always"), to: item, weight: 1)
    }
    table.thinOut(most: 8, many: 2, light: 2)
    #expect(table.byTerm(terms)["often"]?.map(\.item) == [0])
    #expect(table.byTerm(terms)["light"]?.map(\.item) == [0, 1, 2])
    #expect(table.byTerm(terms)["always"] == nil)
  }

  @Test mutating func `is lightened, but to no less than 1`() {
    var table = TermTable()
    table.add(number("a"), to: 0, weight: 9)
    table.add(number("b"), to: 0, weight: 9)
    table.add(number("b"), to: 1, weight: 1)
    let b = number("b")
    table.lighten { $0 == b ? 0.5 : 1 }
    #expect(table.byTerm(terms)["a"]?.map(\.weight) == [9])
    #expect(table.byTerm(terms)["b"]?.map(\.weight) == [4, 1])
  }

  private mutating func number(_ term: String) -> Int { terms.number(of: Letters(term)) }
}
