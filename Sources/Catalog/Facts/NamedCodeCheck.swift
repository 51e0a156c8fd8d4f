import Diagnostics

/// Finds codes that facts name and that are not there.
struct NamedCodeCheck {
  private let protocols: [String: ProtocolEntry]

  init(_ protocols: [ProtocolEntry]) {
    self.protocols = Dictionary(
      protocols.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  func check(_ entry: ProtocolEntry, log: inout DiagnosticLog) {
    for (place, fact) in entry.facts.enumerated() {
      guard let linked = fact.linked else { continue }
      guard let target = protocols[linked] else {
        let names = entry.names.values.lazy.compactMap { $0.factNames[fact.id]?.linkedLocation }
        if let location = names.first { reportProtocol(linked, at: location, log: &log) }
        continue
      }
      let known = Set(target.codes.map(\.id.text))
      for code in entry.codes.flatMap(\.namedCodes)
      where code.fact == place && !known.contains(code.id) {
        let alias = target.codes.first { $0.aliases.contains { $0.text == code.id } }
        log.append(
          Diagnostic(
            at: code.location, "there is no code “\(code.id)” of the protocol “\(linked)”",
            remedy: alias.map { "write “\($0.id)”, as it is called now" }
              ?? Suggestion.remedy(for: code.id, among: known)))
      }
    }
  }

  private func reportProtocol(
    _ id: String, at location: SourceLocation, log: inout DiagnosticLog
  ) {
    log.append(
      Diagnostic(
        at: location, "there is no protocol “\(id)”",
        remedy: Suggestion.remedy(for: id, among: protocols.keys)))
  }
}
