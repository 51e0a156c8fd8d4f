import Diagnostics
import Testing

@Suite struct `Characters that no text may have` {
  private static let surroundings = [
    "", "plain text", "ligne à ligne ", "сигнал", "応答：", "\n\r\t\u{A0}",
  ]

  private func reported(in text: String) -> Int {
    var log = DiagnosticLog()
    SourceFile(path: "text.md", text: text).reportUnfitCharacters(log: &log)
    return log.diagnostics.count
  }

  /// Texts are looked at several bytes at a time, so each place among these counts.
  @Test(arguments: surroundings)
  func `are found at every place of a text`(surroundings: String) {
    let unfit: [UInt32] = [0x00, 0x0B, 0x1F, 0x7F, 0x80, 0x9F, 0xFDD0, 0xFFFE, 0x1FFFF, 0x10FFFF]
    for scalar in unfit.compactMap(Unicode.Scalar.init) {
      for before in 0..<17 {
        let text = String(repeating: "x", count: before) + surroundings + String(Character(scalar))
        #expect(reported(in: text) == 1, "U+\(String(scalar.value, radix: 16)) after \(before)")
        #expect(reported(in: text + surroundings + "more of it") == 1)
      }
    }
  }

  @Test(arguments: surroundings)
  func `are not taken for others of the same first byte`(surroundings: String) {
    for scalar in "\u{A0}¿ＡﬁÀ😀\u{FFFD}\u{10FFFD}\n".unicodeScalars {
      for before in 0..<9 {
        let text = String(repeating: "x", count: before) + surroundings + String(scalar)
        #expect(reported(in: text + surroundings) == 0, "U+\(String(scalar.value, radix: 16))")
      }
    }
  }
}
