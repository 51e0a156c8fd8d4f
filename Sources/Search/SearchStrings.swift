import Languages

/// What the string tables say of search in a locale.
struct SearchStrings {
  let source: LanguageTag

  /// The locale's synonyms, then the source locale's, in whose language official names are.
  let synonyms: [Synonyms]

  /// Small words of both that readers may have around what they mean.
  let ignored: Set<String>

  /// What may stand between two things that are compared, in small letters.
  let versus: [String]

  init(
    source: LanguageTag, synonyms: [Synonyms], ignored: Set<String>, versus: [String]
  ) {
    self.source = source
    self.synonyms = synonyms
    self.ignored = ignored
    self.versus = versus
  }

  /// - Parameters:
  ///   - tables: the locale's, then the source locale's if that is another one.
  ///   - others: the strings of another locale of the site, which have the source's synonyms, too.
  init(_ tables: [SearchTable], source: LanguageTag, beside others: SearchStrings?) {
    self.source = source
    let own = tables.dropLast().map { Synonyms($0.words) }
    synonyms = own + [others?.synonyms.last ?? Synonyms(tables.last?.words ?? "")]
    let cut = CutText(tables.map(\.ignored).joined(separator: " "))
    ignored = Set(cut.tokens.map { FoldedText.folded(cut[$0]).text })
    let between = tables.map(\.versus).joined(separator: ",").unicodeScalars
      .split(whereSeparator: Self.isComma)
    versus =
      between.map { Substring($0).trimming(while: \.isWhitespace).lowercased() } + ["/", ",", "、"]
  }

  /// Whether a mark stands between the parts of a list.
  static func isComma(_ mark: Unicode.Scalar) -> Bool { mark == "," || mark == "、" }
}

extension Substring {
  fileprivate func trimming(while isLeftOut: (Character) -> Bool) -> String {
    var text = drop(while: isLeftOut)
    while let last = text.last, isLeftOut(last) { text.removeLast() }
    return String(text)
  }
}
