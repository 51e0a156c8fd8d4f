import Addresses
import Languages

/// What the name of a file in `Content/<protocol>/pairs/` says: `401-vs-407.md` or
/// `401-vs-407.ko.md`.
struct PairFileName: Hashable, Sendable {
  let first: CodeID
  let second: CodeID

  /// `nil` for the source locale's file.
  let locale: LanguageTag?

  /// - Parameter isCode: whether the protocol has a code, whose name may end like a locale.
  init?(_ name: String, isCode: (CodeID) -> Bool = { _ in false }) {
    guard name.hasSuffix(".md") else { return nil }
    var stem = name.dropLast(".md".count)
    guard let joint = PairName.joint(in: stem.utf8) else { return nil }
    if let second = CodeID(String(stem[joint.upperBound...])), isCode(second) {
      locale = nil
    } else if let dot = stem[joint.upperBound...].utf8.lastIndex(of: UInt8(ascii: ".")),
      let tag = LanguageTag(String(stem[stem.index(after: dot)...]))
    {
      locale = tag
      stem = stem[..<dot]
    } else {
      locale = nil
    }
    guard let first = CodeID(String(stem[..<joint.lowerBound])),
      let second = CodeID(String(stem[joint.upperBound...]))
    else { return nil }
    self.first = first
    self.second = second
  }
}
