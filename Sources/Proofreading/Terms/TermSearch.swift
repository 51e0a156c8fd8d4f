/// Finds terms in a source text. A term of several words hides the terms within it.
struct TermSearch: Sendable {
  /// The terms by their first word in small letters; those of most words first.
  private let entries: [String: [Entry]]

  private struct Entry: Sendable {
    let words: [String]

    /// The place in the list of terms; `nil` for a name, which only hides.
    let index: Int?
    let isExact: Bool
  }

  /// - Parameters:
  ///   - terms: whole words in any case, unless they have capitals; the last one may be in the
  ///     plural.
  ///   - names: what may look like a term and is none, such as the name of a code.
  init(_ terms: [Term], names: [String]) {
    let all =
      terms.enumerated().map { Self.entry($1.name, index: $0) }
      + names.map { Self.entry($0, index: nil) }
    entries = Dictionary(grouping: all.filter { !$0.words.isEmpty }) { $0.words[0].lowercased() }
      .mapValues {
        $0.sorted { ($0.words.count, $0.isExact ? 1 : 0) > ($1.words.count, $1.isExact ? 1 : 0) }
      }
  }

  private static func entry(_ name: String, index: Int?) -> Entry {
    Entry(
      words: name.split(separator: " ").map(String.init), index: index,
      isExact: index == nil || name.contains(where: \.isUppercase))
  }

  /// The indexes of the terms that a text has.
  func indexes(in content: TextContent) -> Set<Int> {
    let words = content.words
    var found: Set<Int> = []
    var position = 0
    while position < words.count {
      guard let entry = entry(at: position, of: words, in: content.glyphs) else {
        position += 1
        continue
      }
      if let index = entry.index { found.insert(index) }
      position += entry.words.count
    }
    return found
  }

  private func entry(at position: Int, of words: [Word], in glyphs: [Glyph]) -> Entry? {
    let first = EnglishWord.forms(of: words[position].text)
    let candidates = first.compactMap { entries[$0.lowercased()] }
    guard !candidates.isEmpty else { return nil }
    return candidates.joined().sorted { $0.words.count > $1.words.count }
      .first { matches($0, at: position, of: words, in: glyphs) }
  }

  private func matches(
    _ entry: Entry, at position: Int, of words: [Word], in glyphs: [Glyph]
  ) -> Bool {
    let candidates = words[position...].prefix(entry.words.count)
    guard candidates.count == entry.words.count else { return false }
    for (word, next) in zip(candidates, candidates.dropFirst())
    where !glyphs.isOnlySpace(between: word, and: next) {
      return false
    }
    return zip(candidates, entry.words).enumerated().allSatisfy { index, pair in
      let isLast = index == entry.words.count - 1
      let forms = isLast ? EnglishWord.forms(of: pair.0.text) : [pair.0.text]
      return forms.contains {
        entry.isExact ? $0 == pair.1 : $0.lowercased() == pair.1.lowercased()
      }
    }
  }
}
