/// Tells the numbers of the comparisons in one folder by the names of their files, fast enough to look
/// at every file of a site.
public struct ComparisonNames: Sendable {
  private static let joint = Array("-vs-".utf8)
  private static let ending = Array(".html".utf8)

  private let first: Int
  private let numbering: PairNumbering

  /// The indexes of the codes by their text, packed into a number; codes of more than eight bytes are
  /// left out.
  private let indexes: [UInt64: Int]

  init(codes: [String], first: Int, numbering: PairNumbering) {
    self.first = first
    self.numbering = numbering
    indexes = Dictionary(
      codes.enumerated().compactMap { index, code in
        let packed = Array(code.utf8).withUnsafeBytes { Self.packed($0[...]) }
        return packed.map { ($0, index) }
      }, uniquingKeysWith: { first, _ in first })
  }

  /// The number of a page in the plan.
  ///
  /// - Parameter name: the file's name in UTF-8.
  /// - Returns: `nil` if there is no such page, or if its name is too long to be told here.
  public func number(of name: UnsafeRawBufferPointer) -> Int? {
    guard name.count > Self.ending.count, name.suffix(Self.ending.count).elementsEqual(Self.ending)
    else { return nil }
    let stem = name.dropLast(Self.ending.count)
    var start = stem.startIndex
    while let hyphen = stem[start...].firstIndex(of: Self.joint[0]) {
      guard stem[hyphen...].starts(with: Self.joint) else {
        start = hyphen + 1
        continue
      }
      guard let left = Self.packed(stem[..<hyphen]).flatMap({ indexes[$0] }),
        let right = Self.packed(stem[(hyphen + Self.joint.count)...]).flatMap({ indexes[$0] }),
        left < right
      else { return nil }
      return first + numbering.number(of: left, right)
    }
    return nil
  }

  private static func packed(_ text: Slice<UnsafeRawBufferPointer>) -> UInt64? {
    guard !text.isEmpty, text.count <= 8 else { return nil }
    return text.reduce(0) { $0 << 8 | UInt64($1) }
  }
}

extension SitePlan {
  /// The names of the comparisons in a folder; `nil` if none are there.
  public func comparisonNames(in folder: String) -> ComparisonNames? {
    guard let folder = pages.folders.first(where: { $0.path == folder }),
      case .comparisons(_, let entry, let numbering) = folder.group
    else { return nil }
    return ComparisonNames(
      codes: outline.protocols[entry].codes, first: folder.first, numbering: numbering)
  }
}
