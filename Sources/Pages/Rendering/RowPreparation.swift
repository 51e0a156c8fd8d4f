import Mustache

/// How pages that have much in common are rendered.
enum RowPreparation {
  case residue(Residue)

  /// The template has to be rendered whole, with this data.
  case sketch(Sketch)
}

extension PageInputs {
  /// Renders what is known of a kind of page.
  func prepare(
    _ kind: PageKind, _ sketch: Sketch, bodies: inout SectionBodies
  ) -> RowPreparation {
    guard let template = templates.pages[kind],
      let residue = Specializer.specialize(
        template, with: sketch, templates: templates.templates, shapes: values.common.shapes,
        store: values.store, bodies: &bodies)
    else { return .sketch(sketch) }
    return .residue(residue)
  }
}
