import Bytes
import Diagnostics
import Languages
import Mustache

/// Writes the sentences for two codes that differ in a fact. Each task has its own.
struct DifferenceWriter: ~Copyable {
  /// A code and what it tells of the fact.
  struct Side {
    let code: String
    let name: Value
    let values: [Item]
  }

  /// A value, with how it stands inside sentences.
  struct Item {
    let id: String

    /// The phrase and after it the forms, in the order of the locale's.
    let words: [String]
  }

  private let patterns: DifferencePatterns
  private var renderer: Renderer
  private var output = ByteBuffer()

  /// - Parameter store: the values that all pages share, names of codes among them.
  init(_ patterns: DifferencePatterns, _ store: ValueStore) {
    self.patterns = patterns
    renderer = Renderer(
      templates: patterns.templates, shapes: patterns.shapes.table, shared: store)
  }

  /// The sentence as HTML; `nil` if its pattern says nothing of these values.
  ///
  /// - Parameter locale: the index of that of the pattern.
  mutating func sentence(
    _ pattern: DifferencePattern, of a: Side, _ b: Side, in locale: Int
  ) -> [UInt8]? {
    renderer.local.removeAll()
    output.removeAll()
    let values = DifferenceShapes.Field.allCases.enumerated().map { place, field -> Value in
      guard pattern.asksForBoth(place) else { return .null }
      return switch field {
      case .a: record(of: a, beside: b, for: pattern, in: locale)
      case .b: record(of: b, beside: a, for: pattern, in: locale)
      case .both: renderer.local.text(phrase(Self.both(a, b), in: locale))
      case .bothForms: forms(Self.both(a, b), in: locale)
      }
    }
    let data = renderer.local.record(patterns.shapes.sentence, values)
    do throws(Diagnostic) {
      try renderer.render(pattern.id, with: data, into: &output)
    } catch {
      return nil
    }
    let isBlank = output.withBytes { $0.allSatisfy { $0 == UInt8(ascii: " ") || $0 == 0x0A } }
    return isBlank ? nil : output.withBytes { Array($0) }
  }

  private static func both(_ a: Side, _ b: Side) -> [Item] {
    a.values.filter { value in b.values.contains { $0.id == value.id } }
  }

  private mutating func record(
    of side: Side, beside other: Side, for pattern: DifferencePattern, in locale: Int
  ) -> Value {
    var only: [Item] {
      side.values.filter { value in !other.values.contains { $0.id == value.id } }
    }
    let fields = DifferenceShapes.SideField.allCases.enumerated().map { place, field -> Value in
      guard pattern.asksOfSide(place) else { return .null }
      return switch field {
      case .code: renderer.local.text(side.code)
      case .name: side.name
      case .value: renderer.local.text(phrase(side.values, in: locale))
      case .only: renderer.local.text(phrase(only, in: locale))
      case .isOne: Value.flag(side.values.count == 1)
      case .forms: forms(side.values, in: locale)
      case .onlyForms: forms(only, in: locale)
      case .particles: particles(after: side.code, in: locale)
      case .valueParticles: particles(after: phrase(side.values, in: locale), in: locale)
      case .onlyParticles: particles(after: phrase(only, in: locale), in: locale)
      }
    }
    return renderer.local.record(patterns.shapes.side, fields)
  }

  private func phrase(_ items: [Item], in locale: Int) -> String {
    joined(items, 0, in: locale)
  }

  private func joined(_ items: [Item], _ word: Int, in locale: Int) -> String {
    items.count == 1
      ? items[0].words[word] : patterns.listWords[locale].join(items.map { $0.words[word] })
  }

  private mutating func forms(_ items: [Item], in locale: Int) -> Value {
    let texts = patterns.forms[locale].indices.map { joined(items, $0 + 1, in: locale) }
    let values = texts.map { renderer.local.text($0) }
    return renderer.local.record(patterns.shapes.forms[locale], values)
  }

  /// The particles that a Korean sentence puts after a word; nothing in other languages.
  private mutating func particles(after word: String, in locale: Int) -> Value {
    guard patterns.locales[locale].language == "ko", !word.isEmpty else { return .null }
    let particles = KoreanParticles(after: word)
    let values = DifferenceShapes.Particle.allCases.map {
      renderer.local.text($0.text(of: particles))
    }
    return renderer.local.record(patterns.shapes.particles, values)
  }
}
