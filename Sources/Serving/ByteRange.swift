import Bytes

/// The part of a file that a request asks for (RFC 9110, 14).
enum ByteRange: Equatable {
  /// Everything: no part is asked for, or several are, or what is asked for makes no sense.
  case whole
  case part(Range<Int>)

  /// The file has no such part.
  case unsatisfiable

  /// - Parameters:
  ///   - header: `Range`.
  ///   - size: that of the file in bytes.
  init(_ header: String?, of size: Int) {
    self = .whole
    let parts = header?.split(separator: "=", maxSplits: 1) ?? []
    guard parts.count == 2, parts[0].lowercased() == "bytes" else { return }
    let bounds = parts[1].split(separator: "-", maxSplits: 1, omittingEmptySubsequences: false)
    guard bounds.count == 2 else { return }
    let numbers = bounds.map { $0.utf8.allSatisfy(\.isASCIIDigit) ? Int($0) : nil }
    switch (bounds[0].isEmpty, bounds[1].isEmpty, numbers[0], numbers[1]) {
    case (true, false, _, let count?):
      self = count > 0 && size > 0 ? .part(max(0, size - count)..<size) : .unsatisfiable
    case (false, true, let first?, _):
      self = first < size ? .part(first..<size) : .unsatisfiable
    case (false, false, let first?, let last?) where first <= last:
      self = first < size ? .part(first..<min(last, size - 1) + 1) : .unsatisfiable
    default: return
    }
  }
}
