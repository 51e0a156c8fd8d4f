import Addresses

/// Tells the numbers of the comparisons in one folder by the names of their files, fast enough to
/// look at every file of a site.
package struct ComparisonNames: Sendable {
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
  package func number(of name: UnsafeRawBufferPointer) -> Int? {
    guard let end = Self.endOfStem(of: name) else { return nil }
    let stem = UnsafeRawBufferPointer(rebasing: name[..<end])
    guard let joint = PairName.joint(in: stem), let left = code(in: stem[..<joint.lowerBound]),
      let right = code(in: stem[joint.upperBound...]), left < right
    else { return nil }
    return first + numbering.number(of: left, right)
  }

  /// Where the ending of pages starts; `nil` for another file.
  private static func endOfStem(of name: UnsafeRawBufferPointer) -> Int? {
    let ending = AddressWord.pageEnding.utf8
    let end = name.count - ending.count
    guard end > 0 else { return nil }
    for index in ending.indices where name[end + index] != ending[index] { return nil }
    return end
  }

  private func code(in text: Slice<UnsafeRawBufferPointer>) -> Int? {
    Self.packed(UnsafeRawBufferPointer(rebasing: text)).flatMap { index(of: $0) }
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
  package func comparisonNames(in folder: String) -> ComparisonNames? {
    guard let folder = pages.folders.first(where: { $0.path == folder }),
      case .comparisons(_, let entry) = folder.address
    else { return nil }
    return ComparisonNames(
      codes: outline.protocols[entry].codes, first: folder.first,
      numbering: folder.numbering)
  }
}
