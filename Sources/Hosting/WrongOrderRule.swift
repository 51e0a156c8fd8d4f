import Catalog

/// Which codes one side of a rule stands for: one of them, or all that start alike.
enum CodePattern: Sendable, Hashable {
  case code(String)

  /// All codes of the protocol that start with these letters and go on.
  case prefix(String)
}

/// A rule that leads from comparisons whose codes stand in the wrong order to the right ones.
///
/// Every code that the first pattern stands for comes after every one of the second.
struct WrongOrderRule: Sendable, Hashable {
  let first: CodePattern
  let second: CodePattern

  /// The indexes of the codes, in the order of the protocol.
  let firstCodes: [Int]
  let secondCodes: [Int]

  /// How many pairs the rule turns round.
  var pairCount: Int { firstCodes.count * secondCodes.count }
}

/// Few rules that together match all pairs of a protocol's codes in the wrong order, and none in
/// the right one.
///
/// Codes are divided by their first letters. Two groups of which one comes wholly after the other
/// need one rule for all their pairs, such as `4…-vs-1…`; others are divided further.
///
/// - Complexity: the number of rules, which is that of pairs at worst.
struct WrongOrderRules {
  private(set) var rules: [WrongOrderRule] = []

  /// - Parameter codes: the codes of a protocol in order.
  init(for codes: [String]) {
    let root = CodeGroup(codes.enumerated().map { (index: $0, text: Array($1.utf8)) })
    appendRules(within: root)
  }

  private mutating func appendRules(within group: CodeGroup) {
    let parts = group.parts
    for (index, part) in parts.enumerated() {
      for other in parts[..<index] { appendRules(between: part, and: other) }
      if part.codes.count > 1 { appendRules(within: part) }
    }
  }

  private mutating func appendRules(between one: CodeGroup, and other: CodeGroup) {
    if let first = one.pattern, let second = other.pattern {
      if one.comesWhollyAfter(other) {
        rules.append(
          WrongOrderRule(
            first: first, second: second, firstCodes: one.indexes, secondCodes: other.indexes))
        return
      }
      if other.comesWhollyAfter(one) { return appendRules(between: other, and: one) }
    }
    let (larger, smaller) = one.codes.count >= other.codes.count ? (one, other) : (other, one)
    for part in larger.parts { appendRules(between: part, and: smaller) }
  }
}

/// Codes that start alike.
private struct CodeGroup {
  let codes: [(index: Int, text: [UInt8])]
  private let prefix: [UInt8]

  /// - Parameter codes: at least one, in order.
  init(_ codes: [(index: Int, text: [UInt8])]) {
    self.codes = codes
    var prefix = codes.first?.text[...] ?? []
    for (_, text) in codes { prefix = prefix[..<Self.commonCount(prefix, text)] }
    self.prefix = Array(prefix)
  }

  private static func commonCount(_ prefix: ArraySlice<UInt8>, _ text: [UInt8]) -> Int {
    zip(prefix, text).prefix { $0 == $1 }.count
  }

  var indexes: [Int] { codes.map(\.index) }

  /// What matches these codes and no others; `nil` if the codes have to be divided for it, since
  /// one of them is what the others start with.
  var pattern: CodePattern? {
    let text = String(decoding: prefix, as: UTF8.self)
    if codes.count == 1 { return .code(text) }
    return codes.contains { $0.text.count == prefix.count } ? nil : .prefix(text)
  }

  /// The codes divided by the letter after what they have in common.
  var parts: [CodeGroup] {
    var parts: [(letter: UInt8?, codes: [(index: Int, text: [UInt8])])] = []
    for code in codes {
      let letter = code.text.count > prefix.count ? code.text[prefix.count] : nil
      if let known = parts.firstIndex(where: { $0.letter == letter }) {
        parts[known].codes.append(code)
      } else {
        parts.append((letter, [code]))
      }
    }
    return parts.map { CodeGroup($0.codes) }
  }

  func comesWhollyAfter(_ other: CodeGroup) -> Bool {
    guard let first = codes.first, let last = other.codes.last else { return false }
    return first.index > last.index
  }
}
