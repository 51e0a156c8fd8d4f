import Catalog
import Diagnostics
import YAML

/// The stamps of a translation, as its front matter records them under `translatedFrom`.
enum StampBlock: Hashable {
  case sections([Section: TextStamp])

  /// Those of a pair's file; one that is nothing but a note has a single value.
  case parts([PairPart: TextStamp])

  static let key = "translatedFrom"

  /// What is recorded in a front matter; `nil` if nothing, or not in the form of such a block.
  init?(_ node: YAMLNode) {
    switch node.content {
    case .scalar(let text, _):
      guard let stamp = TextStamp(text) else { return nil }
      self = .parts([.note: stamp])
    case .mapping(let entries) where entries.contains { PairPart(rawValue: $0.key) != nil }:
      var stamps: [PairPart: TextStamp] = [:]
      for entry in entries {
        guard let part = PairPart(rawValue: entry.key),
          case .scalar(let text, _) = entry.value.content, let stamp = TextStamp(text)
        else { return nil }
        stamps[part] = stamp
      }
      self = .parts(stamps)
    case .mapping(let entries):
      var stamps: [Section: TextStamp] = [:]
      for entry in entries {
        guard let section = Section(rawValue: entry.key),
          case .scalar(let text, _) = entry.value.content, let stamp = TextStamp(text)
        else { return nil }
        stamps[section] = stamp
      }
      self = .sections(stamps)
    case .sequence: return nil
    }
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
      lines(Section.allCases.map { ($0.rawValue, stamps[$0]) }, indent, lineEnd)
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
