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
  private var programs: [Variant: SpecializedTemplate] = [:]

  /// The variant of the page before.
  private var current: (variant: Variant, program: SpecializedTemplate)?

  /// The values of the dynamic fields.
  private var inputs: [Value] = []

  /// Pages that have all static input in common.
  private struct Variant: Hashable {
    let kind: PageKind
    let locale: Int

    /// The index of the protocol.
    let index: Int
    let said: RoleSet
    let quotable: RoleSet

    /// Whether the sections of both can have been rendered of the same values.
    func sharesValues(with other: Self) -> Bool {
      (kind, locale, index) == (other.kind, other.locale, other.index)
    }
  }

  private enum SpecializedTemplate {
    /// With the fields of its dynamic inputs; `nil` for those of which it shows nothing.
    case program(ResidualProgram, [DynamicField?])

    /// The template can't be specialized.
    case none
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
    guard page.kind == .code || page.kind == .comparison, let index = page.protocol,
      case .program(let program, let fields) = program(
        of: Variant(
          kind: page.kind, locale: scope.locale, index: index, said: scope.said,
          quotable: scope.quotable),
        in: &scope)
    else { return false }
    inputs.removeAll(keepingCapacity: true)
    for field in fields {
      inputs.append(field.map { scope.value(from: $0.roles, $0.make) } ?? .null)
    }
    renderer.render(
      program, inputs: inputs, shared: scope.store, local: scope.local, into: &output)
    return true
  }

  private mutating func program(
    of variant: Variant, in scope: inout PageScope
  ) -> SpecializedTemplate {
    if let current, current.variant == variant { return current.program }
    if let other = current?.variant, !other.sharesValues(with: variant) {
      programs.removeAll(keepingCapacity: true)
      renderer.forget()
    }
    let program = programs[variant] ?? specialize(variant.kind, in: &scope)
    programs[variant] = program
    current = (variant, program)
    return program
  }

  private mutating func specialize(
    _ kind: PageKind, in scope: inout PageScope
  ) -> SpecializedTemplate {
    let (input, fields) = pages.layouts.partialInput(in: &scope)
    guard let template = pages.templates.pages[kind],
      let program = Specializer.specialize(
        template, with: input, templates: pages.templates.templates,
        shapes: pages.shapes, store: scope.store, local: scope.local, bodies: &bodies)
    else { return .none }
    let used = program.usedInputs
    return .program(program, fields.enumerated().map { used.contains($0) ? $1 : nil })
  }
}
