import Files
import Testing

/// Texts and their words, a tab between them: what the browser's tests read, too.
enum SharedCuts {
  struct Line: CustomTestStringConvertible {
    let text: String
    let words: String

    var testDescription: String { text }
  }

  private static let folder = #filePath.split(separator: "/").dropLast().map { "/\($0)" }.joined()

  /// None if the file can't be read.
  static let lines: [Line] = {
    let bytes = (try? FileReading.bytes(of: "\(folder)/cuts.tsv")) ?? []
    return String(decoding: bytes, as: UTF8.self).split(separator: "\n").compactMap { line in
      let parts = line.split(separator: "\t")
      return parts.count == 2 ? Line(text: String(parts[0]), words: String(parts[1])) : nil
    }
  }()
}
