/// What differs between the files of two trees: what is missing, what is new, and for each file
/// that differs the lines.
package struct TreeDifference: CustomStringConvertible {
  private let found: FileTree
  private let expected: FileTree

  /// Of how many files the lines are shown.
  private static let mostFiles = 8

  /// - Returns: `nil` if the trees are equal.
  package init?(between found: FileTree, and expected: FileTree) {
    guard found != expected else { return nil }
    self.found = found
    self.expected = expected
  }

  package var description: String {
    let missing = expected.paths.filter { found.files[$0] == nil }
    let new = found.paths.filter { expected.files[$0] == nil }
    let different = found.paths.filter { path in
      expected.files[path].map { $0 != found.files[path] } ?? false
    }
    let rest = different.dropFirst(Self.mostFiles)
    return
      (missing.map { "missing: \($0)" } + new.map { "new: \($0)" }
      + different.prefix(Self.mostFiles).map(difference(in:))
      + (rest.isEmpty ? [] : ["also different: \(rest.joined(separator: ", "))"]))
      .joined(separator: "\n")
  }

  private func difference(in path: String) -> String {
    let (old, new) = (expected.files[path] ?? [], found.files[path] ?? [])
    guard let oldText = String(validating: old, as: UTF8.self),
      let newText = String(validating: new, as: UTF8.self),
      let difference = TextDifference(between: newText, and: oldText)
    else {
      let start = zip(old, new).prefix { $0 == $1 }.count
      return "different: \(path), \(new.count) bytes instead of \(old.count), from byte \(start) on"
    }
    return "--- expected/\(path)\n+++ found/\(path)\n\(difference)"
  }
}
