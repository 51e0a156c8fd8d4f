import Diagnostics

/// Which tag closes which, and what belongs to which parent.
struct TagTree {
  /// How deep sections, parents and blocks may be nested.
  static let depthLimit = 200

  /// For each tag that opens something, the index of the tag that closes it.
  private(set) var closing: [Int: Int] = [:]

  /// For each closing tag, the index of the tag that it closes.
  private(set) var opening: [Int: Int] = [:]

  /// The blocks that stand directly in a parent tag: they give its parameters.
  private(set) var overrides: [Int: [Int]] = [:]

  private(set) var log = DiagnosticLog()

  init(tags: [Tag], file: SourceFile) {
    var open: [Int] = []
    for (index, tag) in tags.enumerated() {
      let location = SourceLocation(file: file, offset: tag.range.lowerBound)
      switch tag.kind {
      case .section, .inverted, .parent, .block:
        if tag.kind == .block, let outer = open.last, tags[outer].isParent {
          overrides[outer, default: []].append(index)
        }
        guard open.count < Self.depthLimit else {
          log.append(
            Diagnostic(
              at: location, "tags are nested deeper than \(Self.depthLimit)",
              remedy: "move the inner ones to a partial"))
          return
        }
        open.append(index)
      case .close:
        guard let last = open.last else {
          log.append(
            Diagnostic(
              at: location, "“\(tag.spelling)” closes nothing", remedy: "remove it"))
          continue
        }
        if tags[last].name != tag.name {
          log.append(
            Diagnostic(
              at: location, "“\(tag.spelling)” stands where “\(tags[last].spelling)” is open",
              remedy: "close “\(tags[last].spelling)” with “\(tags[last].closing)” first"))
          guard let match = open.lastIndex(where: { tags[$0].name == tag.name }) else { continue }
          open.removeSubrange((match + 1)...)
        }
        let opener = open.removeLast()
        closing[opener] = index
        opening[index] = opener
      case .value, .partial, .comment, .delimiters:
        break
      }
    }
    for index in open {
      log.append(
        Diagnostic(
          at: SourceLocation(file: file, offset: tags[index].range.lowerBound),
          "“\(tags[index].spelling)” is never closed",
          remedy: "add “\(tags[index].closing)”"))
    }
  }
}

extension Tag {
  var isParent: Bool {
    if case .parent = kind { true } else { false }
  }
}
