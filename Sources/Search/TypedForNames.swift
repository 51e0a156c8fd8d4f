/// What readers may type for each item in whose names what is meant stands; what is meant first is
/// meant most.
struct TypedForNames {
  struct Phrases {
    let phrases: [Synonyms.Phrase]

    /// How much less they weigh.
    let less: Int

    /// Whether they are in the source's language rather than in the locale's.
    let isSource: Bool
  }

  private var byItem: [[Phrases]]

  subscript(item: Int) -> [Phrases] { byItem[item] }

  /// - Parameters:
  ///   - names: those of each item.
  ///   - synonyms: the locale's, then the source's.
  init(_ names: [[CutText]], _ synonyms: [Synonyms]) {
    let names = NamesInWords(names)
    byItem = Array(repeating: [], count: names.itemCount)
    for (number, synonyms) in synonyms.enumerated() {
      for group in synonyms.groups {
        var found: Set<Int> = []
        for (place, meant) in group.meant.enumerated() {
          for item in names.items(with: meant) where found.insert(item).inserted {
            byItem[item].append(
              Phrases(phrases: group.typed, less: min(4, 2 * place), isSource: number > 0))
          }
        }
      }
    }
  }
}

/// The names of all items in words.
private struct NamesInWords {
  private struct Word {
    let first: Unicode.Scalar?
    let letters: Letters

    /// The number of the name among those of all items.
    let name: Int
    let item: Int
  }

  let itemCount: Int
  private var words: [Word] = []

  /// By item.
  private let runs: [[Letters]]

  init(_ names: [[CutText]]) {
    itemCount = names.count
    runs = names.map { $0.flatMap { $0.runs.map(FoldedText.folded) } }
    var number = 0
    for (item, names) in names.enumerated() {
      for name in names {
        for letters in name.words.map({ FoldedText.folded(name[$0]) }) {
          words.append(Word(first: letters.first, letters: letters, name: number, item: item))
        }
        number += 1
      }
    }
  }

  /// The items of which a name has the words, or their beginnings, one after another.
  func items(with phrase: Synonyms.Phrase) -> [Int] {
    var items: [Int] = []
    let meant = phrase.words.map { FoldedText.folded(phrase.text[$0]) }
    if let first = meant.first?.first {
      for start in words.indices
      where words[start].first == first && words[start].item != items.last
        && has(meant, at: start)
      {
        items.append(words[start].item)
      }
    } else {
      items = Array(0..<itemCount)
    }
    guard !phrase.runs.isEmpty else { return items }
    return items.filter { item in
      phrase.runs.allSatisfy { run in runs[item].contains { $0.has(run) } }
    }
  }

  private func has(_ meant: [Letters], at start: Int) -> Bool {
    start + meant.count <= words.count
      && words[start].name == words[start + meant.count - 1].name
      && meant.indices.allSatisfy { words[start + $0].letters.starts(with: meant[$0]) }
  }
}

extension Letters {
  fileprivate func has(_ part: Letters) -> Bool {
    indices.contains { self[$0...].starts(with: part) }
  }
}
