import Diagnostics
import YAML

/// Reads `allow`: the names of checks, for the whole file or section by section.
enum AllowReader {
  /// - Parameter sections: the sections of the file that may be named.
  static func read(
    of sections: [Section] = [], in keys: inout YAMLMapping, log: inout DiagnosticLog
  ) -> [AllowedCheck] {
    guard !sections.isEmpty, let node = keys.node("allow"), node.mappingEntries != nil else {
      return names("allow", of: &keys, in: nil, log: &log)
    }
    guard var entries = keys.mapping("allow", log: &log) else { return [] }
    let allowed = sections.flatMap { section in
      names(section.id, of: &entries, in: section, log: &log)
    }
    entries.reportUnknownKeys(log: &log)
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
