package import Mustache

/// The records that templates see of pages, and which of their fields are known before a page is.
package struct PageLayouts: Sendable {
  private indirect enum Layout: Sendable {
    case value(UnitRoles, PageField.Making, ValueType)
    case areThere(RoleSet)
    case record(Shape, [Layout], about: RoleSet)
  }

  private let layouts: [PageKind: Layout]

  /// What is not known before a page is.
  private var dynamic = UnitRoles.dynamic(areAllTranslated: false, areAllIndexed: false)

  /// Lays out the records of all kinds of pages. The table of shapes tells where names that
  /// templates use stand in them.
  package init(_ types: ModelTypes, _ shapes: inout ShapeTable) throws(TooManyShapes) {
    var layouts: [PageKind: Layout] = [:]
    for kind in PageKind.allCases {
      layouts[kind] = try Self.layout(
        of: PageField.declared(on: kind), about: [], on: kind, types, &shapes)
    }
    self.layouts = layouts
  }

  private static func layout(
    of fields: [PageField], about roles: RoleSet, on kind: PageKind, _ types: ModelTypes,
    _ shapes: inout ShapeTable
  ) throws(TooManyShapes) -> Layout {
    var layouts: [Layout] = []
    for field in fields {
      switch field.content {
      case .value(let roles, let make):
        layouts.append(.value(roles, make, types[field.type]))
      case .areThere(let roles):
        layouts.append(.areThere(roles))
      case .record(let inner, let roles):
        layouts.append(
          try layout(
            of: inner.filter { $0.isOn(kind) }, about: roles, on: kind, types, &shapes))
      }
    }
    return .record(try shapes.shape(fields.map(\.name)), layouts, about: roles)
  }

  /// The same layouts where more is known of all pages.
  package func knowing(areAllTranslated: Bool, areAllIndexed: Bool) -> PageLayouts {
    var layouts = self
    layouts.dynamic = .dynamic(areAllTranslated: areAllTranslated, areAllIndexed: areAllIndexed)
    return layouts
  }

  /// The data of the page that the scope is at.
  package func data(in scope: inout PageScope) -> Value {
    layouts[scope.kind].map { data($0, in: &scope) } ?? .null
  }

  private func data(_ layout: Layout, in scope: inout PageScope) -> Value {
    switch layout {
    case .value(let roles, let make, _): return scope.value(from: roles, make)
    case .areThere(let roles): return .flag(!scope.said.isDisjoint(with: roles))
    case .record(let shape, let fields, let roles):
      guard scope.said.isSuperset(of: roles) else { return .null }
      let values = fields.map { data($0, in: &scope) }
      return scope.local.record(shape, values)
    }
  }

  /// The data of all pages that have everything static in common with the page that the scope is
  /// at.
  ///
  /// - Returns: the dynamic inputs, too, in the order of their numbers.
  package func partialInput(in scope: inout PageScope) -> (PartialInput, [DynamicField]) {
    var fields: [DynamicField] = []
    let input = layouts[scope.kind].map { partialInput($0, &fields, in: &scope) }
    return (input ?? .static(.null), fields)
  }

  private func partialInput(
    _ layout: Layout, _ found: inout [DynamicField], in scope: inout PageScope
  ) -> PartialInput {
    switch layout {
    case .value(let roles, let make, let type):
      guard roles.isDisjoint(with: dynamic) else {
        found.append(DynamicField(roles: roles, make: make))
        return .dynamic(found.count - 1, type)
      }
      return .static(scope.value(from: roles, make))
    case .areThere(let roles): return .static(.flag(!scope.said.isDisjoint(with: roles)))
    case .record(let shape, let fields, let roles):
      guard scope.said.isSuperset(of: roles) else { return .static(.null) }
      var inputs: [PartialInput] = []
      for field in fields { inputs.append(partialInput(field, &found, in: &scope)) }
      return .record(shape, inputs)
    }
  }
}

/// A field whose value each page brings.
package struct DynamicField: Sendable {
  package let roles: UnitRoles
  package let make: PageField.Making
}
