import Diagnostics
import YAML

/// Reads `allow`: the names of checks, for the whole file or section by section.
enum AllowReader {
  /// - Parameter hasSections: whether the file has sections that may be named.
  static func read(
    of keys: inout YAMLMapping, hasSections: Bool, log: inout DiagnosticLog
  ) -> [AllowedCheck] {
    guard hasSections, let node = keys.node("allow"), node.mappingEntries != nil else {
      return names("allow", of: &keys, in: nil, log: &log)
    }
    guard var sections = keys.mapping("allow", log: &log) else { return [] }
    let allowed = Section.allCases.flatMap { section in
      names(section.rawValue, of: &sections, in: section, log: &log)
    }
    sections.reportUnknownKeys(log: &log)
    return allowed
  }

  private static func names(
    _ key: String, of keys: inout YAMLMapping, in section: Section?, log: inout DiagnosticLog
  ) -> [AllowedCheck] {
    let file = keys.file
    return keys.list(key).compactMap {
      YAMLText($0, in: file, as: "the name of a check", log: &log).map {
        AllowedCheck(name: $0, section: section)
      }
    }
  }
}
