public import Languages

/// The counts as aligned columns.
public struct TranslationTable: CustomStringConvertible {
  private let rows: [[String]]

  /// Makes a row of each count, below the titles.
  ///
  /// - Parameters:
  ///   - counts: one for each locale and protocol.
  ///   - numbers: how numbers are written.
  public init(_ counts: [TranslationCount], numbers: NumberSymbols) {
    rows =
      [Self.titles]
      + counts.map { count in
        [
          count.locale.text, count.protocolID, numbers.format(count.texts),
          numbers.format(count.translated), numbers.format(count.stale),
          numbers.format(count.missing), "\(numbers.format(count.percent))%",
          numbers.format(count.wordsToDo),
        ]
      }
  }

  private static let titles = [
    "locale", "protocol", "texts", "translated", "stale", "missing", "percent", "words to do",
  ]

  /// The columns with names, which start at the left; numbers end at the right.
  private static let nameColumns = 2

  /// The lines, each with a line feed.
  public var description: String {
    let widths = Self.titles.indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
    return rows.map { row in
      let cells = zip(row, widths).enumerated().map { column, cell in
        let (text, width) = cell
        let space = String(repeating: " ", count: width - text.count)
        return column < Self.nameColumns ? text + space : space + text
      }
      return cells.joined(separator: "  ") + "\n"
    }.joined()
  }
}
