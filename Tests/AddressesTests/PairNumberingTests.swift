import Testing

import Addresses

@Suite struct `The numbers of pairs` {
  @Test(arguments: 0...60)
  func `run row by row through all pairs of codes`(count: Int) {
    let numbering = PairNumbering(count: count)
    let pairs = (0..<count).flatMap { first in
      (first + 1..<max(count, first + 1)).map { [first, $0] }
    }
    #expect(numbering.total == pairs.count)
    #expect(
      (0..<numbering.total).map { [numbering.pair($0).first, numbering.pair($0).second] } == pairs)
    #expect(pairs.map { numbering.number(of: $0[0], $0[1]) } == Array(pairs.indices))
  }
}
