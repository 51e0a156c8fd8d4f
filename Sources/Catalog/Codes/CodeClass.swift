/// A group of codes; every code belongs to exactly one.
public struct CodeClass: Sendable, Hashable {
  /// What names the class, in addresses and translations: `4xx`.
  public let id: String

  /// The name in the source locale: `Client Failure`.
  public let name: String

  /// How sentences call the class in the source locale; `nil` for the id and the name.
  public let label: String?

  /// The codes that it is said to have, besides those that say so themselves.
  public let codes: [CodeRange]

  /// Whether the class takes the codes that belong to no other.
  public let isDefault: Bool

  /// How the class is told from others; `nil` where that follows from its place.
  var color: ClassColor?
  var shape: ClassShape?

  init(
    id: String, name: String, label: String?, codes: [CodeRange], isDefault: Bool = false
  ) {
    self.id = id
    self.name = name
    self.label = label
    self.codes = codes
    self.isDefault = isDefault
  }

  /// What of `codes` names a code: one by itself or a range if there is any, and else a pattern.
  func ranges(of code: CodeValue) -> (exact: CodeRange?, pattern: CodeRange?) {
    let ranges = codes.filter { $0.contains(code) }
    return (ranges.first { !$0.isPattern }, ranges.first { $0.isPattern })
  }
}

extension [CodeClass] {
  /// The classes of which `codes` names a code, with what names it: codes by themselves and ranges
  /// win over patterns, and those over the default.
  ///
  /// - Returns: one unless the classes are wrong.
  public func matches(of code: CodeValue) -> [(index: Int, range: CodeRange?)] {
    let ranges = enumerated().map { ($0.offset, $0.element.ranges(of: code)) }
    let exact = ranges.compactMap { index, found in found.exact.map { (index, $0) } }
    let patterns = ranges.compactMap { index, found in found.pattern.map { (index, $0) } }
    if let best = [exact, patterns].first(where: { !$0.isEmpty }) { return best }
    return firstIndex(where: \.isDefault).map { [($0, nil)] } ?? []
  }
}

/// A number, a range of numbers, a code that is no number, or a pattern that many match.
public enum CodeRange: Sendable, Hashable {
  case numbers(ClosedRange<Int>)
  case code(String)

  /// Any characters, or none, stand for each `*`.
  case pattern(String)

  /// Reads `100-199`, `404`, `-32768..-32000`, `2.01` or `4.*`.
  ///
  /// - Returns: `nil` for a range that runs backwards or text that can't be a code.
  public init?(_ text: String) {
    guard text.unicodeScalars.allSatisfy({ ("!"..."~").contains($0) }),
      let value = CodeValue(text)
    else { return nil }
    if text.utf8.contains(UInt8(ascii: "*")) {
      self = .pattern(text)
    } else if let number = value.number {
      self = .numbers(number...number)
    } else if let range = Self.range(text) {
      self = range
    } else if Self.resemblesRange(text) {
      return nil
    } else {
      self = .code(text)
    }
  }

  private static func range(_ text: String) -> CodeRange? {
    let hyphenated = text.split(separator: "-", omittingEmptySubsequences: false)
    let dotted = text.split(separator: "..", omittingEmptySubsequences: false)
    let ends = (dotted.count == 2 ? dotted : hyphenated).map { CodeValue(String($0))?.number }
    guard ends.count == 2, let first = ends[0], let last = ends[1], first <= last else {
      return nil
    }
    return .numbers(first...last)
  }

  /// Whether a text that is no range is nothing else either.
  private static func resemblesRange(_ text: String) -> Bool {
    guard text.utf8.allSatisfy({ "-.0123456789".utf8.contains($0) }) else { return false }
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    return text.contains("..") || parts.contains("") || parts.count == 2
  }

  public var isPattern: Bool {
    if case .pattern = self { true } else { false }
  }

  func contains(_ code: CodeValue) -> Bool {
    switch self {
    case .numbers(let range): code.number.map(range.contains) ?? false
    case .code(let text): code.text == text
    case .pattern(let pattern): Self.matches(code.text.utf8[...], pattern.utf8[...])
    }
  }

  /// - Complexity: the product of the two lengths, which goes back to the last `*` only.
  private static func matches(
    _ text: Substring.UTF8View, _ pattern: Substring.UTF8View
  ) -> Bool {
    var (text, pattern) = (text, pattern)
    var retry: (text: Substring.UTF8View, pattern: Substring.UTF8View)?
    while let byte = text.first {
      if pattern.first == UInt8(ascii: "*") {
        pattern.removeFirst()
        retry = (text, pattern)
      } else if pattern.first == byte {
        text.removeFirst()
        pattern.removeFirst()
      } else if let last = retry {
        retry = (last.text.dropFirst(), last.pattern)
        (text, pattern) = (last.text.dropFirst(), last.pattern)
      } else {
        return false
      }
    }
    return pattern.allSatisfy { $0 == UInt8(ascii: "*") }
  }
}

extension CodeRange: CustomStringConvertible {
  public var description: String {
    switch self {
    case .numbers(let range) where range.lowerBound == range.upperBound: "\(range.lowerBound)"
    case .numbers(let range): "\(range.lowerBound)..\(range.upperBound)"
    case .code(let text), .pattern(let text): text
    }
  }
}
