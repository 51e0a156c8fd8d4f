extension SearchTerms {
  /// Adds what readers may type to the items in whose names what is meant stands; what is meant first
  /// is meant most.
  mutating func addSynonyms(_ strings: SearchStrings) {
    for item in items.indices {
      let names = ItemNames(of: items[item])
      for (number, synonyms) in strings.synonyms.enumerated() {
        for group in synonyms.groups {
          guard let place = group.meant.firstIndex(where: names.have) else { continue }
          // Readers of another language type short expressions of the source's only.
          for typed in group.typed where number == 0 || typed.words.count < 3 {
            add(typed, to: item, less: min(4, 2 * place), isSource: number > 0)
          }
        }
      }
    }
  }

  private mutating func add(
    _ phrase: Synonyms.Phrase, to item: Int, less: Int, isSource: Bool
  ) {
    let word = TermWeight.synonym - less
    let heavy = TermWeight.synonymPhrase - less
    let words = phrase.words
    if words.count == 1 {
      names.raise(stem(of: words[0], isSource: isSource), of: item, to: word)
    } else if words.count > 1 {
      let stems = words.map { stem(of: $0, isSource: isSource) }
      let telling = zip(phrase.folded, stems).filter { !ignored.contains($0.0) }.map(\.1)
      names.raise(self.phrase(words, stems), of: item, to: heavy)
      if words.count == 2, !isSource {
        names.raise(compound(words, isSource: isSource), of: item, to: heavy)
      }
      if telling.count > 1 { names.raise(telling.phrase, of: item, to: heavy) }
      for stem in telling where !isSource {
        names.raise(stem, of: item, to: TermWeight.partOfSynonym)
      }
    }
    for (run, stem) in zip(phrase.runs, phrase.stemsOfRuns) {
      let weight = run.unicodeScalars.count > 3 ? heavy : word
      names.raise(run, of: item, to: weight)
      if let stem { names.raise(stem, of: item, to: weight * 2 / 3) }
    }
  }
}

/// The names of an item in words.
private struct ItemNames {
  private let words: [[String]]
  private let runs: [String]

  init(of item: SearchedItem) {
    let names = ([item.sourceName] + item.names).map(WordCutter.tokens(in:))
    words = names.map { $0.spaced.map { FoldedText.folded($0.text) } }
    runs = names.flatMap(\.runs)
  }

  /// Whether a name has the words, or their beginnings, one after another.
  func have(_ phrase: Synonyms.Phrase) -> Bool {
    let meant = phrase.folded
    let inWords =
      meant.isEmpty
      || words.contains { name in
        name.indices.contains { start in
          start + meant.count <= name.count
            && zip(name[start...], meant).allSatisfy { $0.utf8.starts(with: $1.utf8) }
        }
      }
    return inWords && phrase.runs.allSatisfy { run in runs.contains { $0.contains(run) } }
  }
}
