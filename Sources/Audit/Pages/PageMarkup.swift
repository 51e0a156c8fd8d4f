import Diagnostics

/// What the audit asks a page for, with places in its text.
struct PageMarkup {
  let file: SourceFile

  /// The value of `base`, which relative links start from.
  var base: Range<Int>?
  var links: [MarkupLink] = []

  /// Where the values of `id` stand.
  var ids: [Range<Int>] = []

  /// Where the values of `name` stand that links can lead to as well.
  var anchorNames: [Range<Int>] = []

  /// Where the title stands, which may be empty.
  var title: Range<Int>?

  /// The `lang` of the element `html`.
  var language: Range<Int>?

  /// Where that element begins.
  var root: Int?

  /// The `lang` of other elements.
  var innerLanguages: [Range<Int>] = []

  /// Where elements begin that lack the text that stands for the picture.
  var picturesWithoutText: [Int] = []

  /// Where a brace of a template stands in something that readers see.
  var leftovers: [Range<Int>] = []

  /// Where a tag, a comment or a text begins that has no end.
  var unfinished: Int?

  /// Whether search engines are asked to leave the page out.
  var isHidden = false

  /// Whether the page only sends readers on to another one.
  var isRedirect = false

  /// The text at a place, with its character references resolved.
  func value(_ range: Range<Int>) -> [UInt8] {
    CharacterReferences.resolved(file.bytes[range])
  }
}

/// An address in a page or a style sheet.
struct MarkupLink: Sendable {
  enum Role: Sendable {
    /// Readers follow it.
    case reference

    /// The page is not complete without it.
    case part
    case canonical

    /// The page in another language, whose `hreflang` stands at a place.
    case alternate(hreflang: Range<Int>)
  }

  let role: Role

  /// Where the address stands.
  let address: Range<Int>
}
