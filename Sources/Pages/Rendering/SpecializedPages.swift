import Addresses
import Bytes
import Mustache
import PageData

/// Renders the pages of codes and pairs, by partial evaluation: what all pages of a variant have in
/// common is rendered once, and each page only fills in what is left.
struct SpecializedPages {
  private let pages: PageInputs
  private var renderer = ResidualRenderer()
  private var bodies = SectionBodies()

  /// `nil` for a variant whose template can't be specialized.
  private var programs: [Variant: SpecializedTemplate?] = [:]

  /// The variant of the page before.
  private var current: (variant: Variant, template: SpecializedTemplate?)?

  /// The values of the dynamic fields, nothing for those that the current template does not show.
  private var inputs: [Value] = []

  /// Pages that have all static input in common.
  private struct Variant: Hashable {
    let hasTwoCodes: Bool
    let locale: Int

    /// The index of the protocol.
    let index: Int
    let said: RoleSet
    let quotable: RoleSet

    /// Whether the sections of both can have been rendered of the same values.
    func sharesValues(with other: Self) -> Bool {
      (hasTwoCodes, locale, index) == (other.hasTwoCodes, other.locale, other.index)
    }
  }

  /// A program with the fields that it shows, each with its place among the inputs.
  private final class SpecializedTemplate: Sendable {
    let program: ResidualProgram
    let inputCount: Int
    let shown: [(place: Int, field: DynamicField)]

    init(_ program: ResidualProgram, _ fields: [DynamicField]) {
      self.program = program
      inputCount = fields.count
      let used = program.usedInputs
      shown = fields.enumerated().filter { used.contains($0.offset) }.map { ($0, $1) }
    }
  }

  init(_ pages: PageInputs) {
    self.pages = pages
  }

  /// Renders the page that the scope is at.
  ///
  /// - Returns: whether it is rendered; otherwise its template has to be rendered whole.
  mutating func render(
    _ page: Page, in scope: inout PageScope, into output: inout ByteBuffer
  ) -> Bool {
    let (index, hasTwoCodes): (Int, Bool)
    switch page {
    case .code(_, let entry, _): (index, hasTwoCodes) = (entry, false)
    case .comparison(_, let entry, _, _): (index, hasTwoCodes) = (entry, true)
    case .chooser, .notFound, .home, .article, .protocolIndex: return false
    }
    let variant = Variant(
      hasTwoCodes: hasTwoCodes, locale: scope.locale, index: index, said: scope.said,
      quotable: scope.quotable)
    guard let template = template(of: variant, in: &scope) else { return false }
    for place in template.shown.indices {
      inputs[template.shown[place].place] = scope.value(
        from: template.shown[place].field.roles, template.shown[place].field.make)
    }
    renderer.render(
      template.program, inputs: inputs, shared: scope.store, local: scope.local, into: &output)
    return true
  }

  private mutating func template(
    of variant: Variant, in scope: inout PageScope
  ) -> SpecializedTemplate? {
    if let current, current.variant == variant { return current.template }
    if let other = current?.variant, !other.sharesValues(with: variant) {
      programs.removeAll(keepingCapacity: true)
      renderer.forget()
    }
    let template = programs[variant] ?? specialize(scope.kind, in: &scope)
    programs[variant] = .some(template)
    current = (variant, template)
    inputs = Array(repeating: .null, count: template?.inputCount ?? 0)
    return template
  }

  private mutating func specialize(
    _ kind: PageKind, in scope: inout PageScope
  ) -> SpecializedTemplate? {
    let (input, fields) = pages.layouts.partialInput(in: &scope)
    guard let template = pages.templates.pages[kind],
      let program = Specializer.specialize(
        template, with: input, templates: pages.templates.templates,
        shapes: pages.shapes, store: scope.store, local: scope.local, bodies: &bodies)
    else { return nil }
    return SpecializedTemplate(program, fields)
  }
}
