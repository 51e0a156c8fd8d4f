import Diagnostics
import Files

/// Reads a file once more to word what was found when all pages were known.
struct SourceCache {
  private let tree: PublishedTree
  private var current: OpenSource?

  private struct OpenSource {
    let number: Int
    let file: SourceFile
    var positions: PositionCounter
  }

  init(_ tree: PublishedTree) {
    self.tree = tree
  }

  /// A diagnostic at a place of a file; the fastest for places in the order of files.
  ///
  /// - Parameter wording: the message and the remedy. It may quote the file.
  mutating func diagnostic(
    _ severity: Diagnostic.Severity, in number: Int, at offset: Int,
    wording: (SourceFile) -> (message: String, remedy: String)
  ) -> Diagnostic {
    do throws(Diagnostic) {
      var source = try open(number)
      let position = source.positions.position(at: offset)
      current = source
      let (message, remedy) = wording(source.file)
      return Diagnostic(
        severity, at: SourceLocation(path: source.file.path, position: position), message,
        remedy: remedy)
    } catch {
      return error
    }
  }

  private func open(_ number: Int) throws(Diagnostic) -> OpenSource {
    if let current, current.number == number { return current }
    let file = try tree.read(number)
    return OpenSource(number: number, file: file, positions: PositionCounter(file))
  }
}

extension PublishedTree {
  /// Reads a text file.
  func read(_ number: Int) throws(Diagnostic) -> SourceFile {
    let name = name(of: number)
    return try SourceFile.reading(name, as: name)
  }
}
