import Testing

@testable import Catalog
@testable import Hosting

@Suite struct `Rules for pairs in the wrong order` {
  static let protocols = [
    ["100", "180", "200", "404", "407", "480", "603"], ["5", "40", "41", "300", "1000"],
    ["1", "10", "11", "2", "21"], ["2.01", "2.04", "4.00", "4.04", "5.03"],
    ["FOG", "FOGGY", "Fog", "RAIN"], ["7", "10", "FOG", "a-b", "a-c"], ["7"], [],
    ["m32700", "m32601", "m32600", "0"], ["E2", "E10", "E010", "F1"],
    ["4.7.2", "4.7.10", "4", "40"],
  ]

  @Test(arguments: protocols)
  func `turn round every pair once, and none that is right`(codes: [String]) throws {
    let codes = codes.sorted(by: NaturalOrder.precedes)
    let rules = WrongOrderRules(for: codes).rules
    for (first, larger) in codes.enumerated() {
      for (second, smaller) in codes.enumerated() where first != second {
        let count = rules.count { $0.first.matches(larger) && $0.second.matches(smaller) }
        #expect(count == (first > second ? 1 : 0), "\(larger)-vs-\(smaller)")
      }
    }
    #expect(rules.reduce(0) { $0 + $1.pairCount } == codes.count * (codes.count - 1) / 2)
  }

  @Test func `are few where codes that start alike stand together`() {
    let codes = (100..<700).filter { $0 % 10 == 0 }.map(String.init)
    // 15 for first digits, and 45 for the second digits of each of the six.
    #expect(WrongOrderRules(for: codes).rules.count == 15 + 6 * 45)
  }
}

extension CodePattern {
  fileprivate func matches(_ code: String) -> Bool {
    switch self {
    case .code(let text): text == code
    case .prefix(let prefix): code.hasPrefix(prefix) && code.count > prefix.count
    }
  }
}
