/// Tells the numbers of the comparisons in one folder by the names of their files, fast enough to look
/// at every file of a site.
public struct ComparisonNames: Sendable {
  private static let joint = Array("-vs-".utf8)
  private static let ending = Array(".html".utf8)

  private let first: Int
  private let numbering: PairNumbering

  /// The codes by their text, packed into a number, with their indexes, sorted; codes of more than
  /// eight bytes are left out.
  private let codes: [(text: UInt64, index: Int)]

  init(codes: [String], first: Int, numbering: PairNumbering) {
    self.first = first
    self.numbering = numbering
    let packed = codes.enumerated().compactMap { index, code in
      Array(code.utf8).withUnsafeBytes { Self.packed($0) }.map { (text: $0, index: index) }
    }
    self.codes = packed.sorted { $0.text < $1.text }
  }

  /// The number of a page in the plan.
  ///
  /// - Parameter name: the file's name in UTF-8.
  /// - Returns: `nil` if there is no such page, or if its name is too long to be told here.
  public func number(of name: UnsafeRawBufferPointer) -> Int? {
    let end = name.count - Self.ending.count
    guard end > 0, Self.has(Self.ending, in: name, at: end) else { return nil }
    var index = 0
    while index + Self.joint.count < end {
      if name[index] == Self.joint[0], Self.has(Self.joint, in: name, at: index) {
        guard let left = code(in: name, 0..<index),
          let right = code(in: name, index + Self.joint.count..<end), left < right
        else { return nil }
        return first + numbering.number(of: left, right)
      }
      index += 1
    }
    return nil
  }

  private static func has(
    _ text: [UInt8], in name: UnsafeRawBufferPointer, at start: Int
  ) -> Bool {
    var index = 0
    while index < text.count {
      if name[start + index] != text[index] { return false }
      index += 1
    }
    return true
  }

  private func code(in name: UnsafeRawBufferPointer, _ range: Range<Int>) -> Int? {
    Self.packed(UnsafeRawBufferPointer(rebasing: name[range])).flatMap { index(of: $0) }
  }

  private func index(of text: UInt64) -> Int? {
    var range = 0..<codes.count
    while !range.isEmpty {
      let middle = (range.lowerBound + range.upperBound) / 2
      if codes[middle].text == text { return codes[middle].index }
      range =
        codes[middle].text < text ? middle + 1..<range.upperBound : range.lowerBound..<middle
    }
    return nil
  }

  private static func packed(_ text: UnsafeRawBufferPointer) -> UInt64? {
    guard !text.isEmpty, text.count <= 8 else { return nil }
    var packed: UInt64 = 0
    for byte in text { packed = packed << 8 | UInt64(byte) }
    return packed
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
