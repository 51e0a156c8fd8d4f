import Addresses

/// What the addresses of comparisons match, in either order of their codes.
struct ComparisonPattern {
  private static let step = "[^/]+"

  let folder: String
  let fileName: String

  /// - Parameters:
  ///   - hasLocaleFolder: whether the pages of a locale are in a folder of its own.
  ///   - basePath: what stands before the address of each page.
  ///   - id: what matches a protocol.
  ///   - first: what matches a code.
  init(
    hasLocaleFolder: Bool, below basePath: String = "", protocol id: String = step,
    first: String = step, second: String = step
  ) {
    let address = PageAddress.comparison(
      locale: hasLocaleFolder ? Self.step : "", protocol: id, first: first, second: second)
    folder =
      RegularExpression.escaped(basePath)
      + address.folder.text(escapedBy: RegularExpression.escaped)
    fileName = address.fileName.text(escapedBy: RegularExpression.escaped)
  }

  var text: String { folder + fileName }
}

/// Regular expressions as servers read them (PCRE).
enum RegularExpression {
  /// A pattern that matches a text and nothing else.
  static func escaped(_ text: String) -> String {
    var pattern = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if #"\^$.|?*+()[]{}"#.unicodeScalars.contains(scalar) { pattern.append("\\") }
      pattern.append(scalar)
    }
    return String(pattern)
  }
}
