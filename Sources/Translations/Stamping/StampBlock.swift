import Catalog
import Diagnostics
import YAML

/// The stamps of a translation, as its front matter records them under `translatedFrom`.
enum StampBlock: Hashable {
  case sections([Section: TextStamp])
  case note(TextStamp)

  static let key = "translatedFrom"

  /// The sections of which it has stamps.
  var sections: [Section] {
    switch self {
    case .sections(let stamps): Array(stamps.keys)
    case .note: []
    }
  }

  /// What is recorded in a front matter; `nil` if nothing, or not in the form of such a block.
  ///
  /// - Parameter sections: those that may be recorded.
  init?(_ node: YAMLNode, of sections: some Sequence<Section>) {
    switch node.content {
    case .scalar(let text, _):
      guard let stamp = TextStamp(text) else { return nil }
      self = .note(stamp)
    case .mapping(let entries):
      var stamps: [Section: TextStamp] = [:]
      for entry in entries {
        guard let section = sections.first(where: { $0.id == entry.key }),
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
    case .note(let stamp): "\(Self.key): \(stamp)"
    case .sections(let stamps):
      "\(Self.key):"
        + stamps.sorted { $0.key.place < $1.key.place }.map { section, stamp in
          "\(lineEnd)\(indent)  \(section.id): \(stamp)"
        }.joined()
    }
  }
}
