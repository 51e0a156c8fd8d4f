import Diagnostics

/// Reads the comments of a YAML file that silence checks: `# allow: punctuation, spacing` is about
/// the key on the line below.
enum AllowComments {
  private static let opening = "# allow:"

  static func allowances(in file: SourceFile) -> [Allowance] {
    var allowances: [Allowance] = []
    var waiting: [(name: String, offset: Int)] = []
    let lines = file.bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() {
      let text = line.drop { $0 == UInt8(ascii: " ") }
      if text.starts(with: opening.utf8) {
        waiting += names(in: text.dropFirst(opening.utf8.count))
      } else {
        allowances += waiting.map { name, offset in
          Allowance(
            name: name, location: SourceLocation(file: file, offset: offset),
            scope: .line(index + 1))
        }
        waiting = []
      }
    }
    return allowances
  }

  private static func names(in text: ArraySlice<UInt8>) -> [(name: String, offset: Int)] {
    text.split { ", \t\r".utf8.contains($0) }.map {
      (String(decoding: $0, as: UTF8.self), $0.startIndex)
    }
  }
}
