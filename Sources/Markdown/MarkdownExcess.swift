import Bytes

/// What makes a Markdown text too large for the time and memory that pages may take: cmark's grow
/// with the square of some things, and a short text can make a long page.
public struct MarkdownExcess: Sendable, Hashable {
  /// What is counted, each up to a limit.
  public enum Quantity: Sendable, CaseIterable {
    /// Brackets, `*`, `_` and `~` in one paragraph.
    case marks

    /// Cells in one row of a table.
    case cells

    /// Cells of a table that its rows leave out.
    case emptyCells

    /// Quotations and lists inside each other.
    case nesting

    /// Bytes of addresses that links share, in all places that use them.
    case addresses

    /// How many there may be.
    public var limit: Int {
      switch self {
      case .marks: 3_000
      case .cells: 1_000
      case .emptyCells: 100_000
      case .nesting: 100
      case .addresses: 16_000_000
      }
    }
  }

  public let kind: Quantity

  /// Byte offset in the file.
  public let offset: Int
}

/// Looks through the lines of a text for the first thing that there is too much of.
///
/// - Complexity: linear in the length of the text.
struct ExcessSearch {
  private typealias Line = Slice<UnsafeBufferPointer<UInt8>>

  private static let markBytes = ByteSet("[*_~".utf8)

  private(set) var found: MarkdownExcess?

  /// The offset in the file of the text's first byte.
  private let start: Int

  /// Whether there can be tables.
  private let hasPipes: Bool

  /// The marks of the paragraph so far, or of the row where there is a table.
  private var marks = 0

  /// The number of columns, below the line that makes a table of those around it.
  private var columns: Int?
  private var cellsBefore = 0
  private var emptyCells = 0

  /// The longest definition of a link, and the brackets that may use it.
  private var longestDefinition = 0
  private var brackets = 0

  init(in text: ArraySlice<UInt8>) {
    start = text.startIndex
    hasPipes = text.firstPlace(of: UInt8(ascii: "|")) != nil
    text.withUnsafeBufferPointer { bytes in
      var rest = text
      while !rest.isEmpty, found == nil {
        let end = rest.firstPlace(of: UInt8(ascii: "\n")) ?? rest.endIndex
        read(bytes[rest.startIndex - start..<end - start])
        rest = rest[min(end + 1, rest.endIndex)...]
      }
    }
  }

  private mutating func read(_ line: Line) {
    let (content, depth, isItem) = Self.withoutContainers(line)
    if depth > MarkdownExcess.Quantity.nesting.limit { report(.nesting, at: line.startIndex) }
    let isBlank = content.allSatisfy { $0 <= 0x20 }
    if isBlank || isItem || columns != nil { marks = 0 }
    if isBlank { (columns, emptyCells) = (nil, 0) }
    var index = content.startIndex
    while let mark = Self.markBytes.first(in: content.base, index..<content.endIndex) {
      if content[mark] == UInt8(ascii: "[") { brackets += 1 }
      marks += 1
      index = mark + 1
    }
    if marks > MarkdownExcess.Quantity.marks.limit { report(.marks, at: content.startIndex) }
    if hasPipes { readRow(content) }
    if content.first == UInt8(ascii: "["), content.contains(UInt8(ascii: ":")) {
      longestDefinition = max(longestDefinition, content.count)
    }
    if longestDefinition > 1_000,
      brackets * longestDefinition > MarkdownExcess.Quantity.addresses.limit
    {
      report(.addresses, at: content.startIndex)
    }
  }

  private mutating func readRow(_ row: Line) {
    let cells = Self.cells(of: row)
    if cells > MarkdownExcess.Quantity.cells.limit { report(.cells, at: row.startIndex) }
    if let columns {
      emptyCells += max(0, columns - cells)
      if emptyCells > MarkdownExcess.Quantity.emptyCells.limit {
        report(.emptyCells, at: row.startIndex)
      }
    } else if cells == cellsBefore, row.contains(UInt8(ascii: "|")),
      row.allSatisfy({ $0 <= 0x20 || "|:-".utf8.contains($0) })
    {
      columns = cells
    }
    cellsBefore = cells
  }

  /// How many cells a line would have as a row (GFM, §4.10).
  private static func cells(of row: Line) -> Int {
    var cells = 1
    var index = row.startIndex
    var isAfterPipe = false
    while index < row.endIndex {
      switch row[index] {
      case UInt8(ascii: "\\"):
        index += 1
        isAfterPipe = false
      case UInt8(ascii: "|"):
        if index > row.startIndex { cells += 1 }
        isAfterPipe = true
      case 0...0x20: break
      default: isAfterPipe = false
      }
      index += 1
    }
    return isAfterPipe ? max(1, cells - 1) : cells
  }

  private mutating func report(_ kind: MarkdownExcess.Quantity, at offset: Int) {
    if found == nil { found = MarkdownExcess(kind: kind, offset: start + offset) }
  }

  /// A line without the marks of quotations and list items at its start, how many there are, and
  /// whether one is of an item.
  private static func withoutContainers(
    _ line: Line
  ) -> (content: Line, depth: Int, isItem: Bool) {
    var rest = line.drop { $0 <= 0x20 }
    var depth = 0
    var isItem = false
    while let first = rest.first {
      var end = rest.startIndex + 1
      switch first {
      case UInt8(ascii: ">"): break
      case UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+"):
        guard end == rest.endIndex || rest[end] <= 0x20 else { return (rest, depth, isItem) }
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        end += rest[end...].prefix(9).prefix(while: \.isASCIIDigit).count
        guard end < rest.endIndex, rest[end] == UInt8(ascii: ".") || rest[end] == UInt8(ascii: ")")
        else { return (rest, depth, isItem) }
        end += 1
        guard end == rest.endIndex || rest[end] <= 0x20 else { return (rest, depth, isItem) }
      default: return (rest, depth, isItem)
      }
      depth += 1
      isItem = isItem || first != UInt8(ascii: ">")
      rest = rest[end...].drop { $0 <= 0x20 }
    }
    return (rest, depth, isItem)
  }
}
