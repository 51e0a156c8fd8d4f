import Bytes
package import Catalog
package import Languages
import Mustache

/// Makes values in a store, records by their declarations.
struct ValueMaker: Sendable {
  var store: ValueStore
  let shapes: RecordShapes

  /// The language of fallback.
  let source: LanguageTag

  /// The fields of the records in the making.
  private var pending: [Value] = []

  init(store: ValueStore, shapes: RecordShapes, source: LanguageTag) {
    self.store = store
    self.shapes = shapes
    self.source = source
  }

  /// Makes a record.
  mutating func record<Source>(_ record: Record<Source>, of source: Source) -> Value {
    let start = pending.count
    // By place: a copy of a field counts references to all that is declared of it.
    for place in record.fields.indices { pending.append(record.fields[place].value(source, &self)) }
    return finish(record.name, from: start)
  }

  /// Makes the same record without markup.
  ///
  /// - Parameter marked: the record with markup, from which the other fields are taken.
  mutating func plain<Source>(
    _ record: Record<Source>, of source: Source, like marked: Value
  ) -> Value {
    let start = pending.count
    for place in record.fields.indices {
      pending.append(
        record.fields[place].plain?(source, &self) ?? store.field(place, of: marked))
    }
    return finish(record.name, from: start)
  }

  /// Makes a unit of its parts.
  mutating func unit<Part: UnitPart>(_ make: (Part, inout ValueMaker) -> Value) -> Value {
    let values = Part.allCases.map { make($0, &self) }
    return store.list(values)
  }

  mutating func list<Items: Sequence>(
    _ items: Items, _ make: (Items.Element, inout ValueMaker) -> Value
  ) -> Value {
    let values = items.map { make($0, &self) }
    return store.list(values)
  }

  private mutating func finish(_ name: RecordName, from start: Int) -> Value {
    let value = store.record(shapes[name], pending[start...])
    pending.removeSubrange(start...)
    return value
  }

  /// A name as it stands in text.
  mutating func marked(_ name: ResolvedName) -> Value {
    name.isFallback ? store.markup(name.html(source: source).utf8) : store.text(name.text)
  }
}

/// The shape of each kind of record.
package struct RecordShapes: Sendable {
  private let shapes: [Shape]

  /// That of the record with a field for each section.
  let sections: Shape

  /// That of the record with a field for each form that the grammar of any locale has.
  let forms: Shape
  let formNames: [String]

  /// That of nouns and classes in sentences.
  let terms: Shape

  /// - Parameters:
  ///   - sections: the ids of the sections of all protocols.
  ///   - forms: those of nouns and classes in any locale.
  init(
    _ table: inout ShapeTable, sections: [String], forms: [String]
  ) throws(TooManyShapes) {
    var shapes: [Shape] = []
    for name in RecordName.allCases {
      shapes.append(try table.shape(name.declaration.declared.map(\.name)))
    }
    self.shapes = shapes
    self.sections = try table.shape(sections)
    formNames = forms
    self.forms = try table.shape(forms)
    terms = try table.shape(TermSource.fieldNames(forms: forms))
  }

  subscript(name: RecordName) -> Shape { shapes[name.rawValue] }
}

extension ResolvedName {
  /// The name as HTML, marked with its language where it is fallback.
  ///
  /// - Parameter source: the language of fallback.
  package func html(source: LanguageTag) -> String {
    let text = HTML.escaped(text)
    return isFallback ? "<span lang=\"\(source)\">\(text)</span>" : text
  }
}
