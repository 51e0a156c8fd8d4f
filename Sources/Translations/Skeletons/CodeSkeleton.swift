public import Catalog

/// The source locale's file of a code before it is written.
public struct CodeSkeleton {
  public let text: String

  /// - Parameter value: what is shown, if that is not the file's name.
  public init(for entry: ProtocolEntry, of site: Site, shownAs value: CodeValue? = nil) {
    let shown = value.map { ["code: \(Self.quoted($0.text))"] } ?? []
    let source = site.configuration.sourceLocale
    let headings = entry.sections.map { "## \(site.label(of: $0, in: entry, source).text)\n" }
    let lines =
      ["---"] + shown + [
        "name:",
        "references: []  # an RFC, as in RFC 9110 §15.5.5, or {title: …, url: …}",
        "related: []  # the codes that it is compared with most, best first",
        "# updated:  # the day when the text last changed, as in 2026-11-20",
      ] + Self.facts(entry.facts) + ["---"]
    text = lines.map { "\($0)\n" }.joined() + headings.joined(separator: "\n")
  }

  private static func quoted(_ text: String) -> String {
    "\"\(text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\""))\""
  }

  private static func facts(_ definitions: [FactDefinition]) -> [String] {
    guard !definitions.isEmpty else { return [] }
    return ["# facts:"]
      + definitions.map { definition in
        let values = definition.values.joined(separator: ", ")
        let linked = definition.linked ?? ""
        return switch definition.kind {
        case .choice: "#   \(definition.id):  # one of \(values)"
        case .choices: "#   \(definition.id): []  # any of \(values)"
        case .tokens where values.isEmpty: "#   \(definition.id): []  # as on the wire"
        case .tokens: "#   \(definition.id): []  # as on the wire, or any of \(values)"
        case .codes where values.isEmpty: "#   \(definition.id): []  # codes of \(linked)"
        case .codes: "#   \(definition.id): []  # codes of \(linked), or any of \(values)"
        }
      }
  }
}
