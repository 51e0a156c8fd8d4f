/// What has changed between two texts, word by word, laid out as the new one:
/// `the [-old-]{+new+} words`.
public struct WordDiff: Sendable, Hashable, CustomStringConvertible {
  public let description: String

  /// Compares two texts.
  ///
  /// - Complexity: the product of the number of words and of the number of changes.
  public init(from old: String, to new: String) {
    let oldWords = SpacedWord.words(of: old)
    let newWords = SpacedWord.words(of: new)
    var removed: Set<Int> = []
    var inserted: Set<Int> = []
    for change in newWords.difference(from: oldWords, by: { $0.word == $1.word }) {
      switch change {
      case .remove(let offset, _, _): removed.insert(offset)
      case .insert(let offset, _, _): inserted.insert(offset)
      }
    }
    var text = ""
    var (oldIndex, newIndex) = (0, 0)
    while oldIndex < oldWords.count || newIndex < newWords.count {
      let oldEnd = Self.end(of: removed, from: oldIndex)
      let newEnd = Self.end(of: inserted, from: newIndex)
      let gone = oldWords[oldIndex..<oldEnd]
      let added = newWords[newIndex..<newEnd]
      (oldIndex, newIndex) = (oldEnd, newEnd)
      if !gone.isEmpty || !added.isEmpty {
        if !text.isEmpty { text += added.first?.space ?? " " }
        if !gone.isEmpty { text += "[-\(gone.text)-]" }
        if !added.isEmpty { text += "{+\(added.text)+}" }
      }
      guard newIndex < newWords.count else { continue }
      text += text.isEmpty ? newWords[newIndex].word : newWords[newIndex].text
      newIndex += 1
      oldIndex += 1
    }
    description = text
  }

  /// The first index from one on that is not in a set.
  private static func end(of indexes: Set<Int>, from start: Int) -> Int {
    var end = start
    while indexes.contains(end) { end += 1 }
    return end
  }
}

/// A word with the white space before it: a space, a line feed, or the two of a paragraph.
private struct SpacedWord {
  let space: String
  let word: String

  var text: String { space + word }

  static func words(of text: String) -> [SpacedWord] {
    var words: [SpacedWord] = []
    var rest = text[...]
    while let start = rest.firstIndex(where: { !$0.isWhitespace }) {
      let lines = rest[..<start].count(where: \.isNewline)
      let end = rest[start...].firstIndex(where: \.isWhitespace) ?? rest.endIndex
      let space = lines == 0 ? " " : lines == 1 ? "\n" : "\n\n"
      words.append(SpacedWord(space: space, word: String(rest[start..<end])))
      rest = rest[end...]
    }
    return words
  }
}

extension ArraySlice<SpacedWord> {
  /// The words as they were laid out, without the space before the first.
  fileprivate var text: String {
    (first?.word ?? "") + dropFirst().map(\.text).joined()
  }
}
