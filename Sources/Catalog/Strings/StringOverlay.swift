import Diagnostics

extension StringGroup {
  /// The texts of this group, and those of a table below it for the keys that this one lacks.
  func over(_ base: StringGroup, log: inout DiagnosticLog) -> StringGroup {
    var own = Dictionary(entries.map { ($0.key, $0.node) }, uniquingKeysWith: { $1 })
    var laid = StringGroup(entries: [])
    for (key, node) in base.entries {
      switch (own.removeValue(forKey: key), node) {
      case (nil, _): laid.entries.append((key, node))
      case (.group(let group)?, .group(let base)):
        laid.entries.append((key, .group(group.over(base, log: &log))))
      case (.text(let text, let isFallback)?, .text):
        laid.entries.append((key, .text(text, isFallback: isFallback)))
      case (let other?, _):
        if let location = other.location {
          log.append(
            Diagnostic(
              at: location,
              "“\(key)” is a \(other.kindName) here and a \(node.kindName) in the theme",
              remedy: "give it the same form in both"))
        }
        laid.entries.append((key, node))
      }
    }
    laid.entries += entries.filter { own[$0.key] != nil }
    return laid
  }
}
