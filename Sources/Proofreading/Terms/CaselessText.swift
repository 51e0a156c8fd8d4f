import Bytes
import Languages

/// A text made ready to be searched for words of any case, with any space or apostrophe.
struct CaselessText: Sendable {
  private let utf8: [UInt8]

  init(_ text: String) {
    self.init(folded: Self.fold(text))
  }

  private init(folded utf8: [UInt8]) {
    self.utf8 = utf8
  }

  /// This text and others, with a space in between.
  func followed(by others: [CaselessText]) -> CaselessText {
    let texts = ([self] + others).map(\.utf8).filter { !$0.isEmpty }
    return CaselessText(folded: Array(texts.joined(separator: " ".utf8)))
  }

  func contains(_ part: CaselessText) -> Bool {
    part.utf8.isEmpty || utf8[...].firstRange(ofBytes: part.utf8) != nil
  }

  func starts(with part: CaselessText) -> Bool {
    utf8.starts(with: part.utf8)
  }

  /// How many scalars there are.
  var length: Int { utf8.count { !UTF8.isContinuation($0) } }

  /// Small letters in their composed form, one space for each run of white space, and straight
  /// apostrophes.
  private static func fold(_ text: String) -> [UInt8] {
    var folded: [UInt8] = []
    folded.reserveCapacity(text.utf8.count)
    var isSpace = false
    for scalar in text.lowercased().composed.unicodeScalars {
      if scalar.isSpace {
        isSpace = true
        continue
      }
      if isSpace, !folded.isEmpty { folded.append(" ") }
      isSpace = false
      folded.append(scalar == "’" ? "'" : scalar)
    }
    return folded
  }
}
