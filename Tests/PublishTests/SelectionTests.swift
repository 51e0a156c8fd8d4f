import Testing

@testable import Publish

@Suite struct `A selection` {
  @Test(arguments: [1, 2, 3, 7, 16, 1000], [0, 1, 2, 15, 16, 999, 14_274])
  func `cuts the files into parts of like size without a gap`(parts: Int, count: Int) throws {
    let ranges = try (1...parts).map { part in
      try #require(Selection("\(part)/\(parts)")).range(of: count)
    }
    #expect(ranges.flatMap { Array($0) } == Array(0..<count))
    let sizes = ranges.map(\.count)
    #expect(try #require(sizes.max()) - (try #require(sizes.min())) <= 1)
  }

  @Test func `can be one of very many parts`() throws {
    let last = try #require(Selection("\(Int.max)/\(Int.max)"))
    #expect(last.range(of: 14_274) == 14_273..<14_274)
    #expect(try #require(Selection("1/\(Int.max)")).range(of: Int.max) == 0..<1)
  }

  @Test(arguments: ["", "1", "1/", "/1", "0/1", "2/1", "1/0", "-1/1", "1/1/1", "a/b", "1 /2"])
  func `is none where the text is no part`(text: String) {
    #expect(Selection(text) == nil)
  }
}
