import Diagnostics
import YAML

/// Reads the `flow` of a code: lines of `Party > Party: message`, which YAML takes for mappings.
struct FlowReader {
  /// How many parties fit beside each other.
  private static let partyLimit = 8

  let file: SourceFile

  /// The ids of the protocol's parties.
  let parties: [String]

  func read(_ nodes: [YAMLNode], log: inout DiagnosticLog) -> [FlowLine] {
    var seen: Set<String> = []
    var isReported = false
    return nodes.compactMap { node in
      guard let line = read(node, log: &log) else { return nil }
      seen.formUnion([line.from, line.to])
      if seen.count > Self.partyLimit, !isReported {
        isReported = true
        report(
          line.location, "the flow has more than \(Self.partyLimit) parties",
          "leave out those that the code does not need", log: &log)
      }
      return line
    }
  }

  private func read(_ node: YAMLNode, log: inout DiagnosticLog) -> FlowLine? {
    let location = SourceLocation(file: file, offset: node.range.lowerBound)
    guard let (parties, message) = parts(of: node), !message.isEmpty, parties.count == 2,
      !parties.contains("")
    else {
      report(
        location, "this is no line of a flow", "write “Party > Party: message”", log: &log)
      return nil
    }
    let unknown = parties.filter { !self.parties.contains($0) }
    for party in unknown {
      report(
        location, "there is no party “\(party)”",
        Suggestion.remedy(for: party, among: self.parties)
          ?? "list it under “parties” in protocol.yaml", log: &log)
    }
    guard unknown.isEmpty else { return nil }
    return FlowLine(from: parties[0], to: parties[1], message: message, location: location)
  }

  private func parts(of node: YAMLNode) -> (parties: [String], message: String)? {
    let (ends, message): (Substring, Substring)
    switch node.content {
    case .mapping(let entries):
      guard entries.count == 1, case .scalar(let text, _) = entries[0].value.content,
        !entries[0].value.isNull
      else { return nil }
      (ends, message) = (entries[0].key[...], text[...])
    case .scalar(let text, _):
      guard let colon = text.firstIndex(of: ":") else { return nil }
      (ends, message) = (text[..<colon], text[text.index(after: colon)...])
    case .sequence: return nil
    }
    let parties = ends.split(separator: ">", omittingEmptySubsequences: false)
    return (parties.map(\.trimmed), message.trimmed)
  }

  private func report(
    _ location: SourceLocation, _ message: String, _ remedy: String, log: inout DiagnosticLog
  ) {
    log.append(Diagnostic(at: location, message, remedy: remedy))
  }
}

extension Substring {
  fileprivate var trimmed: String {
    guard let start = firstIndex(where: { !$0.isWhitespace }),
      let end = lastIndex(where: { !$0.isWhitespace })
    else { return "" }
    return String(self[start...end])
  }
}
