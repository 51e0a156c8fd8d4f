import Catalog
import Languages
import Mustache

/// What a term is, where it matters which of its forms templates use.
package enum TermUse: String, Sendable {
  case noun
  case codeClass = "class"
}

/// What the record of a noun or a class is made from.
struct TermSource: Sendable {
  let name: String

  /// For each form of any locale what it is in this one; nothing if it is not said.
  let forms: [String?]

  let locale: LanguageTag

  static let particles = "particles"

  /// The names of the record's fields.
  static func fieldNames(forms: [String]) -> [String] {
    ["name", "article", particles] + forms
  }
}

extension Site {
  /// The forms that nouns and classes have in any locale.
  var wordForms: [String] {
    var forms: [String] = []
    for locale in configuration.locales {
      guard let grammar = strings[locale]?.grammar else { continue }
      for form in grammar.forms + grammar.noun.keys.sorted()
      where form != "name" && !forms.contains(form) {
        forms.append(form)
      }
    }
    return forms
  }
}

extension ValueMaker {
  mutating func term(_ term: TermSource) -> Value {
    let article = WordRules(for: term.locale).article(before: term.name)
    var values = [store.text(term.name), article.map { store.text($0) } ?? .null]
    values.append(particles(after: term.name, in: term.locale))
    // A form that is not said is not used in a sentence of the locale; see `TermNeeds`.
    for form in term.forms { values.append(store.text(form ?? term.name)) }
    return store.record(shapes.terms, values[...])
  }
}
