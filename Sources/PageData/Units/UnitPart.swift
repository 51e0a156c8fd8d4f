/// The parts of a kind of unit; the raw value is a part's place among the unit's values.
///
/// Pages take what they show from here and from nowhere else, and every part is hashed by its type:
/// nothing that a page shows can change without notice.
package protocol UnitPart: CaseIterable, RawRepresentable<Int>, Sendable {
  var declared: DeclaredPart { get }
}

/// What is known of a part of a unit without its value.
package struct DeclaredPart {
  package let type: FieldType

  /// What the part is, as `--explain` says it; empty for a record whose fields say it themselves.
  package let subject: String

  init(_ type: FieldType, _ subject: String = "") {
    self.type = type
    self.subject = subject
  }
}

/// The parts of what all pages have in common.
package enum SitePart: Int, UnitPart {
  case site, sourceTag
  /// Whether a comparison without any text in its locale points to the source locale's.
  case pointsToSource
  /// Whether search engines are told only of comparisons that readers are likely to want.
  case listsLikely
  /// Whether the host serves pages without the ending of their files.
  case cutsEndings
  /// Whether the pages of a locale are in a folder of its own.
  case hasLocaleFolder
  /// For each locale the records of all locales, its tag, and the address of its folder.
  case alternates, tags, folders
  case sourceFolder
  case assets
  /// The language that is spoken of where its text stands in.
  case source
  /// Codes that the search box shows; nothing if there are none.
  case examples

  package var declared: DeclaredPart {
    switch self {
    case .site: DeclaredPart(.record(.site), "the configuration")
    case .sourceTag: DeclaredPart(.text, "the configuration")
    case .pointsToSource, .listsLikely, .cutsEndings, .hasLocaleFolder:
      DeclaredPart(.flag, "the configuration")
    case .alternates:
      DeclaredPart(.list(of: .list(of: .record(.alternate))), "the list of locales")
    case .tags, .folders: DeclaredPart(.list(of: .text), "the list of locales")
    case .sourceFolder: DeclaredPart(.text, "the configuration")
    case .assets: DeclaredPart(.assets)
    case .source: DeclaredPart(.record(.language), "the list of locales")
    case .examples: DeclaredPart(.record(.examples), "the codes in the search box")
    }
  }
}

/// The parts of a locale, which is its string table.
package enum StringsPart: Int, UnitPart {
  case locale

  package var declared: DeclaredPart { DeclaredPart(.record(.locale)) }
}

/// The parts of what a locale calls the pages that stand by themselves.
package enum ArticlesPart: Int, UnitPart {
  case menus
  /// All of them, as one menu without markup.
  case plain

  package var declared: DeclaredPart {
    switch self {
    case .menus: DeclaredPart(.record(.menus), "the menus")
    case .plain: DeclaredPart(.record(.menu), "the titles of pages")
    }
  }
}

/// The parts of a page that stands by itself, in a locale.
package enum ArticlePart: Int, UnitPart {
  case marked, plain

  package var declared: DeclaredPart { DeclaredPart(.record(.article)) }
}

/// The parts of what a protocol is called in a locale.
package enum EntryPart: Int, UnitPart {
  case marked, plain, classes, factLabels
  /// Which facts there are.
  case factIDs
  /// For each fact the pattern of the sentence for codes that differ in it; nothing where there is
  /// none.
  case differences

  package var declared: DeclaredPart {
    switch self {
    case .differences: DeclaredPart(.list(of: .text), "the sentences for differences")
    case .marked, .plain: DeclaredPart(.record(.protocol), "its names")
    case .classes: DeclaredPart(.list(of: .record(.codeClass)), "its classes")
    case .factLabels: DeclaredPart(.list(of: .name), "the labels of its facts")
    case .factIDs: DeclaredPart(.list(of: .text), "the ids of its facts")
    }
  }
}

/// The parts of what lists of a protocol's codes show in a locale.
package enum ListingPart: Int, UnitPart {
  case codes, plainCodes
  /// The classes that have codes, each with them.
  case classes
  /// The comparisons that have a note; nothing if there are none.
  case noted

  package var declared: DeclaredPart {
    switch self {
    case .codes, .plainCodes:
      DeclaredPart(.list(of: .record(.listedCode)), "the list of codes")
    case .classes: DeclaredPart(.list(of: .record(.classCodes)), "the list of codes")
    case .noted:
      DeclaredPart(.list(of: .record(.comparison)), "the pairs that have notes")
    }
  }
}

/// The parts of a code in a locale.
package enum CodePart: Int, UnitPart {
  /// The code with names marked where they are not in the locale's language, and without markup.
  case marked, plain
  case codeClass, references, updated

  /// Its earlier names, of which there are pages.
  case aliases

  /// For each fact of the protocol the list of its values; nothing where the code does not say.
  case facts

  /// The same for values that the other code of a comparison does not have.
  case onlyFacts

  /// For each fact a text that codes with equal values share, whatever their order.
  case factKeys

  /// The ids of the values in their order.
  case factIDs

  /// For each fact its values as they stand in a sentence: a list of `WordingPart`s. Nothing where
  /// the code does not say, or the locale has no sentence or no phrase for it.
  case phrases

  /// The codes that it declares as related; nothing if nothing depends on them.
  case related

  /// The ids of these, by which search tells what is looked for.
  case relatedIDs

  /// The comparisons that pages offer, group by group of `RelatedCodes`, best first.
  case offers

  /// Whether sentences can quote a section for this in the locale's language.
  case quotesMeaning, quotesEncounter, quotesAdvice, quotesUse

  /// Whether sentences can call its class and what it is in the locale's language.
  case classifies

  /// For each locale whether any section is written in it; nothing if there is text in all.
  case translations

  package var declared: DeclaredPart {
    switch self {
    case .marked, .plain: DeclaredPart(.record(.code))
    case .codeClass: DeclaredPart(.record(.codeClass), "its class")
    case .references: DeclaredPart(.list(of: .record(.reference)), "its references")
    case .updated: DeclaredPart(.record(.date), "when it was updated")
    case .aliases: DeclaredPart(.list(of: .text), "its aliases")
    case .facts, .onlyFacts:
      DeclaredPart(.list(of: .list(of: .record(.factValue))), "its facts in a comparison")
    case .factKeys: DeclaredPart(.list(of: .text), "the values of its facts")
    case .factIDs: DeclaredPart(.text, "the values of its facts")
    case .phrases:
      DeclaredPart(
        .list(of: .list(of: .text)), "the values of its facts inside sentences")
    case .related: DeclaredPart(.list(of: .record(.listedCode)), "its related codes")
    case .relatedIDs: DeclaredPart(.list(of: .text), "its related codes")
    case .offers:
      DeclaredPart(.list(of: .list(of: .record(.comparison))), "its related codes")
    case .quotesMeaning: DeclaredPart(.flag, "its meaning inside a sentence")
    case .quotesEncounter: DeclaredPart(.flag, "when it is met, inside a sentence")
    case .quotesAdvice: DeclaredPart(.flag, "the first paragraph of how to fix it")
    case .quotesUse: DeclaredPart(.flag, "the first paragraph of when to use it")
    case .classifies: DeclaredPart(.flag, "its class")
    case .translations: DeclaredPart(.list(of: .flag), "the locales that it is translated to")
    }
  }
}

/// The parts of how values of a fact stand in a sentence.
enum WordingPart: Int, CaseIterable {
  /// Their phrases as a list in words.
  case phrase

  /// The same of each form that the locale's grammar has, in its order.
  case forms

  /// The particles after the phrase, if the sentence asks for any.
  case particles

  /// Of several values how each stands in a sentence, the same for all codes that have it.
  case values
}

/// The parts of what a pair's own file says in a locale.
package enum NotePart: Int, UnitPart {
  /// Each is nothing if the file does without it.
  case difference, passage, differences, advice
  /// For each locale whether any of it is written in it.
  case translations

  package var declared: DeclaredPart {
    switch self {
    case .difference: DeclaredPart(.record(.difference), "the difference")
    case .passage: DeclaredPart(.record(.passage), "the note")
    case .differences: DeclaredPart(.record(.passage), "its key differences")
    case .advice: DeclaredPart(.record(.passage), "when to use which")
    case .translations: DeclaredPart(.list(of: .flag), "the locales that have a note")
    }
  }
}

/// The parts of the feed of a locale, which is no unit: feeds are always made and compared.
enum FeedPart: Int {
  case entries, latest
}
