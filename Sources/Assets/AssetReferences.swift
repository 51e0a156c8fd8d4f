import Bytes
import Planning
import StyleSheets

/// The places in a style sheet or script that lead to other files by relative paths.
///
/// In a style sheet these are `url(…)` and `@import`, in a script quoted paths that start with `./`
/// or `../`.
struct AssetReferences {
  struct Reference: Equatable {
    /// Byte offsets of the path, without query and fragment.
    let range: Range<Int>
    let path: String
  }

  private let bytes: [UInt8]
  private(set) var all: [Reference] = []

  /// - Parameter address: its ending tells the kind of file.
  init(in bytes: [UInt8], at address: String) {
    self.bytes = bytes
    if address.hasSuffix(".css") {
      scanStyleSheet()
    } else if address.hasSuffix(".js") || address.hasSuffix(".mjs") {
      scanScript()
    }
  }

  private mutating func scanStyleSheet() {
    var scanner = StyleSheetScanner(bytes, in: bytes.indices)
    while let address = scanner.next() { appendPath(in: address) }
  }

  private mutating func scanScript() {
    var index = 0
    while index < bytes.count {
      let quote = bytes[index]
      guard isQuote(quote),
        starts(with: "./", at: index + 1) || starts(with: "../", at: index + 1)
      else {
        index += 1
        continue
      }
      let end = bytes[(index + 1)...].firstIndex { $0 == quote || $0 == UInt8(ascii: "\n") }
      appendPath(in: index + 1..<(end ?? bytes.count))
      index = end ?? bytes.count
    }
  }

  /// Appends the path of an address, if it leads to another file of the site.
  private mutating func appendPath(in address: Range<Int>) {
    let end = bytes[address].firstIndex { "?#".utf8.contains($0) } ?? address.upperBound
    let path = String(decoding: bytes[address.lowerBound..<end], as: UTF8.self)
    if !path.isEmpty, !path.hasPrefix("/"), !path.contains(":") {
      all.append(Reference(range: address.lowerBound..<end, path: path))
    }
  }

  private func starts(with text: StaticString, at index: Int) -> Bool {
    guard index + text.utf8CodeUnitCount <= bytes.count else { return false }
    return bytes[index..<index + text.utf8CodeUnitCount].elementsEqual(text.utf8)
  }

  private func isQuote(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "`"): true
    default: false
    }
  }
}

extension AssetReferences.Reference {
  /// The address that the path leads to; `nil` if it leaves the site.
  ///
  /// - Parameter address: where the file stands that has the reference.
  func address(from address: String) -> String? {
    var steps = address.split(separator: "/").dropLast()
    for step in path.split(separator: "/", omittingEmptySubsequences: true) where step != "." {
      if step == ".." {
        guard steps.popLast() != nil else { return nil }
      } else {
        let name = String(decoding: PercentCoding.decoded(step.utf8), as: UTF8.self)
        steps.append(name[...])
      }
    }
    return steps.joined(separator: "/")
  }

  /// Byte offsets of the last step of the path.
  var nameRange: Range<Int> {
    let name = path.utf8.split(separator: UInt8(ascii: "/")).last?.count ?? 0
    return range.upperBound - name..<range.upperBound
  }
}
