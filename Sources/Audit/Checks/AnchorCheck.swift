import Diagnostics

/// Links to places that their page does not have.
enum AnchorCheck {
  static func diagnostics(among pages: PublishedPages, _ sources: inout SourceCache) -> [Diagnostic]
  {
    var diagnostics: [Diagnostic] = []
    for page in pages.records {
      for anchor in page.anchors {
        guard let target = pages.record(of: anchor.target),
          !target.ids.contains(anchor.fragment.written),
          !target.ids.contains(anchor.fragment.decoded)
        else { continue }
        diagnostics.append(
          sources.diagnostic(.error, in: page.file, at: anchor.address.lowerBound) { file in
            let place =
              target.file == page.file ? "this page" : "“\(pages.tree.files[target.file])”"
            return (
              "\(file.quote(anchor.address)) leads to an id that \(place) does not have",
              "correct what follows “#”, or add the id"
            )
          })
      }
    }
    return diagnostics
  }
}
