import Diagnostics
import Markdown

/// Gives the headings inside the texts of one file the ids that addresses name them by: each
/// another one.
struct HeadingNames {
  private let file: SourceFile
  private var taken: Set<String>
  private var given: Set<String> = []

  /// - Parameter taken: the ids of other things on the pages that show the texts.
  init(of file: SourceFile, taken: Set<String>) {
    self.file = file
    self.taken = taken
  }

  /// The ids of some of the headings, in order.
  mutating func ids(of headings: [RenderedHeading], log: inout DiagnosticLog) -> [String] {
    headings.map { heading in
      guard let id = heading.id else { return free(heading.derivedID) }
      if given.contains(id) {
        report(heading, "the id “\(id)” is here twice", "give one of the headings another", &log)
      } else if taken.contains(id) {
        report(
          heading, "the id “\(id)” is that of another part of the page", "choose another", &log)
      }
      given.insert(id)
      return id
    }
  }

  /// An id that nothing has, made of one that a heading would have.
  private mutating func free(_ derived: String) -> String {
    let stem = derived.isEmpty ? "heading" : derived
    var id = stem
    var number = 2
    while taken.contains(id) || given.contains(id) {
      id = "\(stem)-\(number)"
      number += 1
    }
    given.insert(id)
    return id
  }

  private func report(
    _ heading: RenderedHeading, _ message: String, _ remedy: String, _ log: inout DiagnosticLog
  ) {
    log.append(
      Diagnostic(
        at: SourceLocation(file: file, offset: heading.offset), message, remedy: remedy))
  }
}
