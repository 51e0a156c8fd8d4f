import Bytes
import Diagnostics
import Languages
import Mustache

/// Writes the sentences for two codes that differ in a fact. Each task has its own.
struct DifferenceWriter: ~Copyable {
  /// A code and what it tells of the fact, as values that all pages share.
  struct Side {
    let code: Value
    let name: Value

    /// The particles after the code.
    let particles: Value

    /// What it tells: a list of `WordingPart`s.
    let told: Value
  }

  /// How values stand in a sentence.
  private struct Wording {
    let phrase: Value
    let forms: Value
    let particles: Value
  }

  private let patterns: DifferencePatterns
  private let store: ValueStore
  private var renderer: Renderer
  private var output = ByteBuffer()

  /// Room for the fields of a record, and for values that are put together.
  private var fields: [Value] = []
  private var some: [Value] = []
  private var forms: [Value] = []
  private var text: [UInt8] = []

  /// - Parameter store: the values that all pages share.
  init(_ patterns: DifferencePatterns, _ store: ValueStore) {
    self.patterns = patterns
    self.store = store
    renderer = Renderer(
      templates: patterns.templates, shapes: patterns.shapes.table, shared: store)
  }

  /// The sentence as HTML, in a page's own store; `nil` if its pattern says nothing of these
  /// values.
  ///
  /// - Parameter locale: the index of that of the pattern.
  mutating func sentence(
    _ pattern: DifferencePattern, of a: Side, _ b: Side, in locale: Int,
    into page: inout ValueStore
  ) -> Value? {
    renderer.local.removeAll()
    output.removeAll()
    let sides = (
      record(of: a, beside: b, for: pattern, in: locale),
      record(of: b, beside: a, for: pattern, in: locale)
    )
    let both = pattern.asksForBoth ? wording(of: a, where: b, tells: true, in: locale) : nil
    fields.removeAll(keepingCapacity: true)
    for field in DifferenceShapes.Field.allCases {
      switch field {
      case .a: fields.append(sides.0)
      case .b: fields.append(sides.1)
      case .both: fields.append(both?.phrase ?? .null)
      case .bothForms: fields.append(forms(both, in: locale))
      }
    }
    let data = renderer.local.record(patterns.shapes.sentence, fields[...])
    do throws(Diagnostic) {
      try renderer.render(pattern.id, with: data, into: &output)
    } catch {
      return nil
    }
    return output.withBytes { html in
      let isBlank = html.allSatisfy { $0 == UInt8(ascii: " ") || $0 == 0x0A }
      return isBlank ? nil : page.markup(html)
    }
  }

  private mutating func record(
    of side: Side, beside other: Side, for pattern: DifferencePattern, in locale: Int
  ) -> Value {
    let all = wording(of: side.told)
    let only = pattern.asksForOnly ? wording(of: side, where: other, tells: false, in: locale) : nil
    fields.removeAll(keepingCapacity: true)
    for field in DifferenceShapes.SideField.allCases {
      switch field {
      case .code: fields.append(side.code)
      case .name: fields.append(side.name)
      case .value: fields.append(all.phrase)
      case .only: fields.append(only?.phrase ?? .null)
      case .isOne: fields.append(.flag(part(.values, of: side.told).isNothing))
      case .forms: fields.append(forms(all, in: locale))
      case .onlyForms: fields.append(forms(only, in: locale))
      case .particles: fields.append(particles(side.particles))
      case .valueParticles: fields.append(particles(all.particles))
      case .onlyParticles: fields.append(particles(only?.particles ?? .null))
      }
    }
    return renderer.local.record(patterns.shapes.side, fields[...])
  }

  private func forms(_ wording: Wording?, in locale: Int) -> Value {
    wording?.forms.shaped(patterns.shapes.forms[locale]) ?? .null
  }

  private func particles(_ record: Value) -> Value {
    record.shaped(patterns.shapes.particles)
  }

  // MARK: Values

  private func part(_ part: WordingPart, of told: Value) -> Value {
    store.item(part.rawValue, of: told)
  }

  private func wording(of told: Value) -> Wording {
    Wording(
      phrase: part(.phrase, of: told), forms: part(.forms, of: told),
      particles: part(.particles, of: told))
  }

  /// How those values stand in a sentence that the other code tells, too, or those that it does not
  /// tell.
  private mutating func wording(
    of side: Side, where other: Side, tells isShared: Bool, in locale: Int
  ) -> Wording {
    some.removeAll(keepingCapacity: true)
    let count = valueCount(of: side.told)
    for place in 0..<count {
      let value = value(place, of: side.told)
      if tells(other, value) == isShared { some.append(value) }
    }
    switch some.count {
    case count: return wording(of: side.told)
    case 1: return wording(of: some[0])
    default: return joined(in: locale)
    }
  }

  private func valueCount(of told: Value) -> Int {
    let values = part(.values, of: told)
    return values.isNothing ? 1 : store.count(of: values)
  }

  private func value(_ place: Int, of told: Value) -> Value {
    let values = part(.values, of: told)
    return values.isNothing ? told : store.item(place, of: values)
  }

  private func tells(_ side: Side, _ value: Value) -> Bool {
    (0..<valueCount(of: side.told)).contains {
      self.value($0, of: side.told).isIdentical(to: value)
    }
  }

  /// The wording of several values, or of none, that stand together in no other sentence.
  private mutating func joined(in locale: Int) -> Wording {
    let phrase = joined(in: locale) { $0.part(.phrase, of: $1) }
    forms.removeAll(keepingCapacity: true)
    for form in patterns.forms[locale].indices {
      forms.append(joined(in: locale) { $0.store.item(form, of: $0.part(.forms, of: $1)) })
    }
    return Wording(
      phrase: phrase, forms: renderer.local.list(forms),
      particles: particles(after: phrase, in: locale))
  }

  /// The texts of those values as one.
  private mutating func joined(
    in locale: Int, _ textOfValue: (borrowing DifferenceWriter, Value) -> Value
  ) -> Value {
    var text: [UInt8] = []
    swap(&text, &self.text)
    text.removeAll(keepingCapacity: true)
    patterns.listWords[locale].join(some.count, into: &text) { number, text in
      store.append(textOfValue(self, some[number]), to: &text)
    }
    swap(&text, &self.text)
    return renderer.local.text(self.text)
  }

  private mutating func particles(after phrase: Value, in locale: Int) -> Value {
    guard !some.isEmpty,
      let particles = KoreanParticles(
        after: renderer.local.string(of: phrase), in: patterns.locales[locale])
    else { return .null }
    let values = Particle.allCases.map { renderer.local.text($0.text(of: particles)) }
    return renderer.local.list(values)
  }
}
