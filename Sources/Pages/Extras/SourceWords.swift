import Catalog

/// The words of the source text, by which codes are found in all locales.
struct SourceWords {
  /// For each protocol and code the words in small letters with a space between them, each once,
  /// without those that at least a seventh of the protocol's codes have: nobody finds a code by
  /// them.
  let words: [[[UInt8]]]

  init(of site: Site) {
    let source = site.configuration.sourceLocale
    words = site.protocols.map { entry in
      let lists = entry.codes.map { code in
        var text: [UInt8] = []
        for section in Section.allCases {
          PlainText.append(code.texts[source]?.passages[section]?.html ?? [], to: &text)
        }
        return WordList(text)
      }
      let limit = max(5, (entry.codes.count + 6) / 7)
      var counts: [ArraySlice<UInt8>: Int] = [:]
      for list in lists {
        for word in list.words { counts[list.text[word], default: 0] += 1 }
      }
      return lists.map { list in
        Array(
          list.words.lazy.map { list.text[$0] }.filter { (counts[$0] ?? 0) < limit }
            .joined(separator: [UInt8(ascii: " ")]))
      }
    }
  }
}
