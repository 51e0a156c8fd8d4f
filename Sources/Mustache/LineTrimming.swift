import Diagnostics

/// What white space goes away because a tag stands alone on its line, by the rules of the spec.
struct LineTrimming {
  /// For each tag: where the text before it ends.
  private(set) var textEnd: [Int]

  /// For each tag: where the text after it starts.
  private(set) var textStart: [Int]

  /// The tags whose indentation applies to what they insert.
  private(set) var standalone: Set<Int> = []

  init(tags: [Tag], tree: TagTree) {
    textEnd = tags.map(\.range.lowerBound)
    textStart = tags.map(\.range.upperBound)
    let parameters = Set(tree.overrides.values.joined())
    for (index, tag) in tags.enumerated() {
      switch tag.kind {
      case .value: break
      case .section, .inverted, .partial, .comment, .delimiters: trimLine(of: tag, index)
      case .parent: trimParent(tag, index, tags: tags, tree: tree)
      case .block where parameters.contains(index): trimAfter(tag, index)
      case .block: trimBlock(tag, index, tags: tags, tree: tree)
      case .close:
        guard let opener = tree.opening[index] else { continue }
        if parameters.contains(opener) {
          trimBefore(tag, index)
        } else if !tags[opener].isParent {
          trimLine(of: tag, index)
        }
      }
    }
  }

  private mutating func trimLine(of tag: Tag, _ index: Int) {
    guard let start = tag.lineStart, let next = tag.nextLine else { return }
    textEnd[index] = start
    textStart[index] = next
    standalone.insert(index)
  }

  private mutating func trimBefore(_ tag: Tag, _ index: Int) {
    if let start = tag.lineStart { textEnd[index] = start }
  }

  private mutating func trimAfter(_ tag: Tag, _ index: Int) {
    if let next = tag.nextLine { textStart[index] = next }
  }

  /// A parent stands alone if nothing precedes it on its first line and nothing follows it on its
  /// last; what is between its tags does not count, since only its blocks are used.
  private mutating func trimParent(_ tag: Tag, _ index: Int, tags: [Tag], tree: TagTree) {
    guard let start = tag.lineStart, let close = tree.closing[index],
      let next = tags[close].nextLine
    else { return }
    textEnd[index] = start
    textStart[close] = next
    standalone.insert(index)
  }

  /// A block's two tags may share a line and still give the block their indentation.
  private mutating func trimBlock(_ tag: Tag, _ index: Int, tags: [Tag], tree: TagTree) {
    guard let start = tag.lineStart else { return }
    let closesAtOnce =
      tree.closing[index].map { tags[$0].range.lowerBound == tag.range.upperBound } ?? false
    guard tag.nextLine != nil || closesAtOnce else { return }
    textEnd[index] = start
    if !closesAtOnce { trimAfter(tag, index) }
    standalone.insert(index)
  }
}
