import Catalog
import Diagnostics
import YAML

/// The stamps of a translation, as its front matter records them under `translatedFrom`.
enum StampBlock: Hashable {
  case sections([Section: TextStamp])

  /// Those of a pair's file; one that is nothing but a note has a single value.
  case parts([PairPart: TextStamp])

  /// That of a text that is translated as a whole.
  static func whole(_ stamp: TextStamp?) -> StampBlock {
    .parts(stamp.map { [.note: $0] } ?? [:])
  }

  static let key = "translatedFrom"

  /// Whether a front matter records these stamps, in the form of such a block.
  func isRecorded(in node: YAMLNode) -> Bool {
    switch (self, node.content) {
    case (.parts(let stamps), .scalar(let text, _)):
      return TextStamp(text).map { [.note: $0] } == stamps
    case (.parts(let stamps), .mapping(let entries)):
      return Self.stamps(in: entries, by: { PairPart(rawValue: $0) }) == stamps
    case (.sections(let stamps), .mapping(let entries)):
      return Self.stamps(in: entries, by: { id in stamps.keys.first { $0.id == id } }) == stamps
    case (_, .scalar), (_, .sequence): return false
    }
  }

  private static func stamps<Part: Hashable>(
    in entries: [YAMLEntry], by part: (String) -> Part?
  ) -> [Part: TextStamp]? {
    var stamps: [Part: TextStamp] = [:]
    for entry in entries {
      guard let part = part(entry.key), case .scalar(let text, _) = entry.value.content,
        let stamp = TextStamp(text)
      else { return nil }
      stamps[part] = stamp
    }
    return stamps
  }

  /// The block as lines; the last one has no line feed.
  ///
  /// - Parameter indent: what stands before keys; the first line is without.
  func text(indent: String, lineEnd: String) -> String {
    switch self {
    case .parts(let stamps) where Array(stamps.keys) == [.note]:
      "\(Self.key): \(stamps[.note].map(\.description) ?? "")"
    case .parts(let stamps):
      lines(PairPart.allCases.map { ($0.rawValue, stamps[$0]) }, indent, lineEnd)
    case .sections(let stamps):
      lines(
        stamps.sorted { $0.key.place < $1.key.place }.map { ($0.key.id, $0.value) }, indent, lineEnd
      )
    }
  }

  private func lines(
    _ stamps: [(key: String, stamp: TextStamp?)], _ indent: String, _ lineEnd: String
  ) -> String {
    "\(Self.key):"
      + stamps.compactMap { key, stamp in
        stamp.map { "\(lineEnd)\(indent)  \(key): \($0)" }
      }.joined()
  }

  /// Whether there is no stamp.
  var isEmpty: Bool {
    switch self {
    case .sections(let stamps): stamps.isEmpty
    case .parts(let stamps): stamps.isEmpty
    }
  }
}
