/// A group of codes; every code belongs to exactly one.
public struct CodeClass: Sendable, Hashable {
  /// What names the class, in addresses and translations: `4xx`.
  public let id: String

  /// The name in the source locale: `Client Failure`.
  public let name: String

  /// How sentences call the class in the source locale; `nil` for the id and the name.
  public let label: String?

  public let codes: [CodeRange]

  public func contains(_ code: CodeID) -> Bool {
    codes.contains { $0.contains(code) }
  }
}

/// A number, a range of numbers, or a code that is no number.
public enum CodeRange: Sendable, Hashable {
  case numbers(ClosedRange<Int>)
  case code(String)

  /// Reads `100-199`, `404` or `2.01`.
  ///
  /// - Returns: `nil` for a range that runs backwards or text that can't be a code.
  public init?(_ text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false).map(String.init)
    if parts.count == 2, let first = Int(parts[0]), let last = Int(parts[1]) {
      guard first <= last else { return nil }
      self = .numbers(first...last)
    } else if let number = CodeID(text)?.number {
      self = .numbers(number...number)
    } else if CodeID(text) != nil {
      self = .code(text)
    } else {
      return nil
    }
  }

  func contains(_ code: CodeID) -> Bool {
    switch self {
    case .numbers(let range): code.number.map(range.contains) ?? false
    case .code(let text): code.text == text
    }
  }
}
