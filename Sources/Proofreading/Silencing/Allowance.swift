import Catalog
import Diagnostics

/// A name in an `allow`: one check that is silenced in a file or a part of it.
struct Allowance: Sendable {
  let name: String
  let location: SourceLocation

  /// The part of the file; `nil` for all of it.
  let scope: Scope?

  init(name: String, location: SourceLocation, scope: Scope?) {
    self.name = name
    self.location = location
    self.scope = scope
  }

  /// A name in the front matter of a Markdown file.
  init(_ allowed: AllowedCheck) {
    self.init(
      name: allowed.name.text, location: allowed.name.location,
      scope: allowed.section.map(Scope.section))
  }

  func covers(_ check: CheckName, in scope: Scope?) -> Bool {
    name == check.rawValue && (self.scope == nil || self.scope == scope)
  }
}
