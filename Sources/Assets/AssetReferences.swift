import Bytes
import Planning

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
    var index = 0
    while index < bytes.count {
      if starts(with: "url(", at: index) {
        index = appendPath(at: index + 4, end: UInt8(ascii: ")"))
      } else if starts(with: "@import", at: index) {
        let start = skipSpace(from: index + 7)
        index = start < bytes.count && isQuote(bytes[start]) ? appendPath(at: start, end: 0) : start
      } else {
        index += 1
      }
    }
  }

  private mutating func scanScript() {
    var index = 0
    while index < bytes.count {
      let isRelative = starts(with: "./", at: index + 1) || starts(with: "../", at: index + 1)
      if isQuote(bytes[index]), isRelative {
        index = appendPath(at: index, end: 0)
      } else {
        index += 1
      }
    }
  }

  /// Appends the path that starts at an offset, in quotes or up to a byte.
  ///
  /// - Returns: the offset after it.
  private mutating func appendPath(at offset: Int, end: UInt8) -> Int {
    var start = skipSpace(from: offset)
    guard start < bytes.count else { return start }
    var end = end
    if isQuote(bytes[start]) {
      end = bytes[start]
      start += 1
    }
    var stop = start
    while stop < bytes.count, bytes[stop] != end, bytes[stop] != UInt8(ascii: "\n") { stop += 1 }
    var last = bytes[start..<stop].firstIndex { "?#".utf8.contains($0) } ?? stop
    while last > start, bytes[last - 1] == UInt8(ascii: " ") { last -= 1 }
    let path = String(decoding: bytes[start..<last], as: UTF8.self)
    if !path.isEmpty, !path.hasPrefix("/"), !path.contains(":") {
      all.append(Reference(range: start..<last, path: path))
    }
    return stop
  }

  private func starts(with text: StaticString, at index: Int) -> Bool {
    guard index + text.utf8CodeUnitCount <= bytes.count else { return false }
    return bytes[index..<index + text.utf8CodeUnitCount].elementsEqual(text.utf8)
  }

  private func skipSpace(from index: Int) -> Int {
    bytes[min(index, bytes.count)...].firstIndex { !" \t\r\n".utf8.contains($0) } ?? bytes.count
  }

  private func isQuote(_ byte: UInt8) -> Bool {
    "\"'`".utf8.contains(byte)
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
