public import Catalog

/// The source locale's file of a code before it is written.
public struct CodeSkeleton {
  public let text: String

  /// Makes the text: keys that a code may have, with what they mean, and headings with
  /// placeholders.
  ///
  /// - Parameters:
  ///   - entry: the protocol, whose facts and sections are asked for.
  ///   - site: says what the source locale calls the sections.
  ///   - code: what names the file.
  ///   - value: what is shown.
  ///   - placeholder: what stands where a text is still to be written.
  public init(
    for entry: ProtocolEntry, of site: Site, _ code: CodeID, shownAs value: CodeValue,
    placeholder: String
  ) {
    let shown = value == CodeValue(code) ? [] : ["code: \(Self.quoted(value.text))"]
    let source = site.configuration.sourceLocale
    let label = { (section: Section) in site.label(of: section, in: entry, source).text }
    let texts = entry.sections.filter(\.isRequired).map { "## \(label($0))\n\n\(placeholder)\n" }
    let optional = entry.sections.filter { !$0.isRequired }.map { "“## \(label($0))”" }
    let further =
      optional.isEmpty ? [] : ["# Further headings: \(optional.joined(separator: ", "))"]
    let lines =
      ["---"] + shown + [
        "name: \(Self.quoted(value.text))  # the official name, if it has one",
        "references: []  # an RFC, as in RFC 9110 §15.5.5, or {title: …, url: …}",
        "related: []  # the codes that it is compared with most, best first",
        "# updated:  # the day when the text last changed, as in 2026-11-20",
      ] + Self.facts(entry.facts) + further + ["---"]
    text = lines.map { "\($0)\n" }.joined() + texts.joined(separator: "\n")
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
