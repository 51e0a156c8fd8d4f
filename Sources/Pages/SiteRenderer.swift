import Addresses
package import Bytes
package import Diagnostics
import Mustache
import PageData
package import Planning

/// Renders the files of a site one after another. Each task has its own; in the steady state a page
/// allocates nothing.
package struct SiteRenderer: ~Copyable {
  private let extras: [any ExtraFile]
  private let sources: PageSources

  /// Renders all pages; `nil` where each takes from values of its own.
  private var renderer: PageRenderer?
  private var room = TaskRoom()

  package init(_ pages: SitePages) {
    extras = pages.extras
    sources = pages.supply.sources
    switch pages.supply {
    case .made(let inputs): renderer = PageRenderer(inputs)
    case .asked: renderer = nil
    }
  }

  /// How many pieces a file is rendered in, so that no large file has to be in memory whole.
  package borrowing func pieceCount(of file: SiteFile) -> Int {
    switch file {
    case .page: 1
    case .extra(let index): extras[index].pieceCount
    }
  }

  /// Renders one piece of a file at the end of a buffer.
  ///
  /// - Throws: a diagnostic if a template includes itself without end, or one by a name that does
  ///   not exist, or if a file can't be made.
  package mutating func render(
    _ file: SiteFile, piece: Int, into output: inout ByteBuffer
  ) throws(Diagnostic) {
    switch file {
    case .page(let page):
      if renderer == nil {
        var own = PageRenderer(sources.inputs(for: page))
        try own.render(page, into: &output)
      } else {
        try renderer?.render(page, into: &output)
      }
    case .extra(let index): try extras[index].append(piece, to: &output, in: &room)
    }
  }
}
