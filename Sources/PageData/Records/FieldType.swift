import Mustache

/// What a field of a record is: what template authors are told, and what templates are checked by.
package enum FieldType: Sendable {
  /// A text, which templates escape.
  case text
  case html

  /// A name that is wrapped in an element with its language where it is fallback.
  case name
  case flag
  indirect case list(of: FieldType)
  case record(RecordName)

  /// The texts of a code: a record whose fields are the sections of the site's protocols.
  case sections

  /// The forms of a word: a record whose fields are those that the grammar of any locale has.
  case forms
  /// A noun or a class as sentences call it: a record whose fields are its name and the forms of
  /// all locales.
  case term(TermUse)

  /// The string table of a locale: a record whose fields are the source locale's keys.
  case strings

  /// The addresses of assets: a record whose fields are their names.
  case assets

  /// Whether its parts say for themselves what they are.
  package var hasParts: Bool {
    switch self {
    case .strings, .assets: true
    case .text, .html, .name, .flag, .list, .record, .sections, .forms, .term: false
    }
  }

  /// The record that the field holds, or that all that it holds are.
  package var recordName: RecordName? {
    switch self {
    case .record(let name): name
    case .list(let item): item.recordName
    case .sections: .passage
    case .text, .html, .name, .flag, .forms, .term, .strings, .assets: nil
    }
  }
}

/// The records that templates see.
package enum RecordName: Int, CaseIterable, Sendable {
  case site
  case outputs
  case locale
  case alternate
  case language
  case examples
  case `protocol`
  case picture
  case counts
  case count
  case codeClass
  case classCodes
  case classComparisons
  case protocolComparisons
  case comparison
  case code
  case listedCode
  case part
  case definition
  case date
  case article
  case menuItem
  case menu
  case menus
  case passage
  case difference
  case sentence
  case codeFacts
  case fact
  case factPairs
  case factPair
  case factValue
  case flow
  case party
  case step
  case meaning
  case particles
  case reference
  case sentences
  case plain
  case feedEntry
  case listing

  /// What is declared of the record.
  package var declaration: any RecordDeclaration {
    switch self {
    case .site: Record.site
    case .outputs: Record.outputs
    case .locale: Record.locale
    case .alternate: Record.alternate
    case .language: Record.language
    case .examples: Record.examples
    case .protocol: Record.entry
    case .picture: Record.picture
    case .counts: Record.counts
    case .count: Record.count
    case .codeClass: Record.codeClass
    case .classCodes: Record.classCodes
    case .classComparisons: Record.classComparisons
    case .protocolComparisons: Record.protocolComparisons
    case .comparison: Record.comparison
    case .code, .listedCode: Record.code
    case .part: Record.part
    case .definition: Record.definition
    case .date: Record.date
    case .article: Record.article
    case .menuItem: Record.menuItem
    case .menu: Record.menu
    case .menus: Record.menus
    case .passage: Record.passage
    case .difference: Record.difference
    case .sentence: Record.sentence
    case .codeFacts: Record.codeFacts
    case .fact: Record.fact
    case .factPairs: Record.factPairs
    case .factPair: Record.factPair
    case .factValue: Record.factValue
    case .flow: Record.flow
    case .party: Record.party
    case .step: Record.step
    case .meaning: Record.meaning
    case .particles: Record.particles
    case .reference: Record.reference
    case .sentences: PageRecord.sentences
    case .plain: PageRecord.plain
    case .feedEntry: Record.feedEntry
    case .listing: Record.listing
    }
  }

  /// Whether it is a code in a list, or has any.
  package var holdsListedCodes: Bool {
    self == .listedCode
      || declaration.declared.contains { $0.type.recordName?.holdsListedCodes == true }
  }

  /// What docs/templates.md calls it.
  var title: String {
    switch self {
    case .codeClass: "class"
    case .classCodes: "class with codes"
    case .classComparisons: "class with comparisons"
    case .protocolComparisons: "protocol with comparisons"
    case .listedCode: "code in a list"
    case .codeFacts: "table of facts"
    case .factPairs: "table of facts of two codes"
    case .factPair: "fact of two codes"
    case .factValue: "value of a fact"
    case .feedEntry: "entry of a feed"
    case .part: "section"
    case .flow: "call flow"
    case .step: "message of a flow"
    case .article: "page"
    case .menuItem: "page in a menu"
    default: String(describing: self)
    }
  }
}
