import Bytes
import Diagnostics
import YAML

/// The sections that a file declares, with what it calls them.
struct DeclaredSections: Sendable {
  let sections: [Section]

  /// The labels that are given, by the sections' ids.
  var labels: [String: String] = [:]

  /// Where each section is declared, by its id.
  var locations: [String: SourceLocation] = [:]

  /// Those of a protocol for which nothing is declared.
  static let standard = DeclaredSections(sections: Section.standard)
}

/// Reads `sections`: which there are, or what a translation calls them.
struct SectionReader {
  let file: SourceFile

  /// The sections that a file declares.
  ///
  /// - Returns: `nil` if it declares none, or, after messages, if the list can't be used.
  func readDeclarations(
    of keys: inout YAMLMapping, log: inout DiagnosticLog
  ) -> DeclaredSections? {
    guard let node = keys.node("sections") else { return nil }
    let nodes = keys.list("sections")
    if nodes.isEmpty {
      report(
        SourceLocation(file: file, offset: node.range.lowerBound), "“sections” is empty",
        "list the sections, or leave the key out", &log)
    }
    var sections: [Section] = []
    var labels: [String: String] = [:]
    var locations: [String: SourceLocation] = [:]
    for node in nodes {
      guard let (section, label, location) = readSection(node, place: sections.count, log: &log)
      else { continue }
      if locations[section.id] != nil {
        report(location, "the section “\(section.id)” is here twice", "remove one", &log)
        continue
      }
      if let role = section.role, let other = sections.section(for: role) {
        report(
          location,
          "the sections “\(other.id)” and “\(section.id)” both have the role “\(role.rawValue)”",
          "leave it to one of them", &log)
      }
      sections.append(section)
      labels[section.id] = label
      locations[section.id] = location
    }
    guard !sections.isEmpty else { return nil }
    return DeclaredSections(sections: sections, labels: labels, locations: locations)
  }

  /// What a translation calls sections, by their ids.
  func readLabels(
    _ nodes: [YAMLNode], of sections: [Section], log: inout DiagnosticLog
  ) -> [String: String] {
    var labels: [String: String] = [:]
    for node in nodes {
      guard var keys = YAMLMapping(node, in: file, as: "a section", log: &log) else { continue }
      let id = keys.sectionID(log: &log)
      let label = keys.requiredText("label", remedy: "give the heading of the section", log: &log)
      keys.reportUnknownKeys(log: &log)
      guard let id, let label else { continue }
      if !sections.contains(where: { $0.id == id.text }) {
        log.append(
          Diagnostic(
            at: id.location, "there is no section “\(id.text)”",
            remedy: Suggestion.remedy(for: id.text, among: sections.map(\.id))))
      } else if labels.updateValue(label.text, forKey: id.text) != nil {
        report(id.location, "the section “\(id.text)” is here twice", "remove one", &log)
      }
    }
    return labels
  }

  private func readSection(
    _ node: YAMLNode, place: Int, log: inout DiagnosticLog
  ) -> (Section, label: String?, SourceLocation)? {
    guard var keys = YAMLMapping(node, in: file, as: "a section", log: &log) else { return nil }
    let id = keys.sectionID(log: &log)
    let role = keys.choice("role", log: &log) as Section.Role?
    let isRequired = keys.flag("required", log: &log) ?? (keys.node("required") == nil)
    let isTranslated = keys.flag("translate", log: &log) ?? true
    let label = keys.filledText("label", log: &log)
    keys.reportUnknownKeys(log: &log)
    guard let id else { return nil }
    guard Self.canName(id.text) else {
      report(
        id.location, "a section can't be called “\(id.text)”",
        "use letters, digits and hyphens, and start with a letter", &log)
      return nil
    }
    if let role, !isTranslated {
      report(
        id.location,
        "sentences can't quote the section “\(id.text)”, since it is in no language",
        "leave out “role: \(role.rawValue)” or “translate: false”", &log)
    }
    return (
      Section(
        id.text, place: place, role: role, isRequired: isRequired, isTranslated: isTranslated),
      label?.text, id.location
    )
  }

  /// Whether tags of templates, keys and addresses can name a section so.
  private static func canName(_ id: String) -> Bool {
    let isLetter = { (byte: UInt8) in (byte | 0x20).isSmallASCIILetter }
    return id.utf8.first.map(isLetter) == true
      && id.utf8.allSatisfy { isLetter($0) || $0.isASCIIDigit || $0 == UInt8(ascii: "-") }
  }

  private func report(
    _ location: SourceLocation, _ message: String, _ remedy: String, _ log: inout DiagnosticLog
  ) {
    log.append(Diagnostic(at: location, message, remedy: remedy))
  }
}

extension YAMLMapping {
  fileprivate mutating func sectionID(log: inout DiagnosticLog) -> YAMLText? {
    requiredText("id", remedy: "name the section, as in “example”", log: &log)
  }
}
